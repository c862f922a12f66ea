/**
 * What a token can be. Shapes come from the tokeniser, the rest from the word tables; a token carries the sum of its bits
 * ("third" is an ordinal and a fraction, "second" an ordinal and a unit of time).
 */
export const Tag = {
  /** A number literal in digits: `1,234.5`. */
  Digits: 1 << 0,
  /** A whole number of four digits from 1000 to 2199: it may be a year. */
  YearLike: 1 << 1,
  /** one, twenty, dozen, hundred … */
  NumberWord: 1 << 2,
  /** thousand, million, bn, lakh … */
  Scale: 1 << 3,
  /** first, third, 21st (as a word). */
  Ordinal: 1 << 4,
  /** half, quarter, thirds, ¾ … */
  Fraction: 1 << 5,
  /** $, €, A$ … */
  CurrencySign: 1 << 6,
  /** dollars, won, USD … */
  CurrencyWord: 1 << 7,
  /** %, percent, pct, basis … */
  Percent: 1 << 8,
  /** A unit of measure other than time: km, miles, °C … */
  Unit: 1 << 9,
  /** second … century, with their abbreviations. */
  TimeUnit: 1 << 10,
  Month: 1 << 11,
  Weekday: 1 << 12,
  /** today, yesterday, tonight, now … */
  Deictic: 1 << 13,
  /** last, next, this, past, previous, coming … */
  Relative: 1 << 14,
  /** spring, summer, autumn, fall, winter. */
  Season: 1 << 15,
  /** Christmas, Easter, … the first word of a named day. */
  Holiday: 1 << 16,
  /** early, mid, late, start, beginning, end … */
  Part: 1 << 17,
  /** doubled, tripled, halved, twice, fivefold … */
  Multiple: 1 << 18,
  /** dozens, scores, several, few, couple … */
  Vague: 1 << 19,
  /** Letters. */
  Word: 1 << 20,
  /** Anything that is neither letters nor digits. */
  Symbol: 1 << 21,
  /** A word whose first letter is upper case. */
  Capital: 1 << 22,
  /** A word of at least two letters, all upper case. */
  Upper: 1 << 23,
  /** The first word of a phrase that anchors a pattern of its own ("since", "fiscal", "quarter" …). */
  Anchor: 1 << 24,
  /** A sign that joins the ends of a range: - – — ~ */
  Dash: 1 << 25,
  /** a, an: one, before a scale, a fraction or a unit. */
  Article: 1 << 26,
} as const;

/** Bits that a word table may give; the rest are shapes. */
export type Tag = (typeof Tag)[keyof typeof Tag];
