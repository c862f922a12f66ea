import type { Amount, Numeral, View } from '../grammar/index.ts';
import {
  afterCategory,
  hyphenedBound,
  insideDate,
  insideYears,
  isPointOfShare,
  isResult,
  isStepTo,
  isStormCategory,
  isTimesOver,
  NUMBER,
  point,
  quantityOf,
  readAmount,
} from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { childrenOf, hyphened, nounAfter, nounBefore, quakeOf, readEnd, TEN } from './count/noun.ts';
import {
  isAbbreviated,
  isAside,
  isBounded,
  isDefinite,
  isFirstEnd,
  isNamed,
  isPart,
  isTitle,
  isVictim,
  isWhole,
  isWholeOfShare,
  isYear,
  isZeroPoint,
  TWO,
} from './count/spared.ts';
import type { Match } from './kind.ts';
import { defineKind } from './kind.ts';

interface Parts {
  readonly amount: Amount<true>;
  readonly noun: string | null;
}

/** Counts of things, and bare numbers. */
export const count = defineKind<Parts>({
  id: 'count',
  summary: 'counts: 12 officials, three missile tests, hundreds of people',
  docs: `Whole and other numbers, with the noun they count: its head, singular, lower case, in braces (\`{missile test}\`). People are
\`{person}\`, and so are "40 dead", "30 feared dead" and "93 rescued". A number that counts nothing has the unit \`1\`.

- An "m" behind a figure is million, unless words of length stand by it: "population nears 70m", "208m bushels", but "waves of 6m".
- "Twice" counts where it tells how often: "twice refused".
- The level that a change led to counts what the change did: "down 2bn crowns to 18bn".
- A headline's verb is no part of what is counted: "24,000 flee northern villages".
- The magnitude of an earthquake has the unit \`{magnitude}\`, the category of a storm \`{category}\`; a mother of three has three \`{child}\`.

Left alone: "one" as a pronoun, bare years, and numbers that are part of a name.`,
  patterns: [
    {
      name: '<number> <noun>',
      example: 'three missile tests',
      at: NUMBER | Tag.Article,
      read: (view, i) => (view.opens(i) ? readCount(view, i) : null),
    },
    {
      name: 'magnitude <number>',
      example: 'magnitude 6.1',
      at: Tag.Digits,
      read: (view, i) => readMagnitude(view, i),
    },
    {
      name: 'twice',
      example: 'refused … twice',
      at: Tag.Multiple,
      read: (view, i) => readTwice(view, i),
    },
    {
      name: 'category <number>',
      example: 'Category 4 hurricane',
      at: Tag.Digits,
      read: (view, i) => {
        if (!isStormCategory(view, i)) return null;
        const number = view.numeral(i)!;
        const amount = {
          ...point({ from: i - 1, to: i + 1, number, unit: true as const }, true as const),
          from: i - 1,
        };
        return { from: i - 1, to: afterCategory(view, i), parts: { amount, noun: 'category' } };
      },
    },
  ],
  corpus: [
    {
      value: '12 {official}',
      spellings: ['12 officials', 'twelve officials', 'a dozen officials', '12 senior officials'],
    },
    { value: '40 {person}', spellings: ['40 people', 'forty people', '40 dead', '40 injured'] },
    { value: '3 {missile test}', spellings: ['three missile tests', '3 missile tests', 'three new missile tests'] },
    { value: '2000000 {job}', spellings: ['2 million jobs', '2m jobs', 'two million jobs', '2,000,000 jobs'] },
    { value: '10..20 {person}', spellings: ['10-20 people', '10 to 20 people', 'between 10 and 20 people'] },
    { value: '100..1000 {person}', spellings: ['hundreds of people'] },
    { value: '60..70 {man}', spellings: ['60 to 70 men', 'lost 60 to 70 men', 'between 60 and 70 men'] },
    { value: '9000000 1', spellings: ['users will hit 9m', '9 million'] },
    {
      value: '5.9 {magnitude}',
      spellings: [
        'magnitude 5.9',
        'a magnitude-5.9 tremor',
        'a 5.9-magnitude quake',
        'a 5.9 magnitude earthquake',
        'a magnitude of 5.9',
        'a 5.9 quake',
      ],
    },
    {
      value: '4 {category}',
      spellings: ['a Category 4 hurricane', 'The storm was a Category 4.', 'Category 4 Storm Makes Landfall'],
    },
    { value: '3 {child}', spellings: ['a mother of three', 'Mom of 3', '3 children'] },
    { value: '19200000000000 {crown}', spellings: ['rose 1.4trn crowns to 19.2trn', '19.2 trillion crowns'] },
    { value: '450 {point}', spellings: ['450 points', '450 pts', 'a 450-point drop'] },
    { value: '1900 {tram}', spellings: ['The city built 1900 trams.', '1,900 trams'] },
    { value: '1500 1', spellings: ['The index rose 1500.'] },
    { value: '150000 {car}', spellings: ['150,000-plus cars', '150,000 cars'] },
    { value: '116000 {adult}', spellings: ['116,000 adults links', '116,000 adults'] },
    { value: '1500000 {job}', spellings: ['one-and-a-half million jobs', '1.5 million jobs'] },
    { value: '2400 1', spellings: ['2,400', 'two hundred dozen', 'two thousand four hundred', '2.4 thousand'] },
    { value: '-1200000 1', spellings: ['-1,200,000', 'minus 1.2 million', '-1.2M', '-1200K'] },
    { value: '1234567.89 1', spellings: ['1,234,567.89', '12,34,567.89', '1 234 567.89', '1.234.567,89'] },
    { value: '12345678901234567890 1', spellings: ['12345678901234567890', '12,345,678,901,234,567,890'] },
  ],
  negatives: [
    'Prices will fall, said one economist.',
    'Seven-Eleven closed.',
    'It takes 15-plus years.',
    'No one was hurt.',
    'They left one after another.',
    'It happened in 2012.',
  ],
  value({ amount, noun }) {
    return { value: quantityOf(amount, noun ? `{${noun}}` : '1'), unresolved: null };
  },
});

function readCount(view: View, i: number): Match<Parts> | null {
  const amount = readAmount(
    view,
    i,
    (at, joins) => readEnd(view, at, joins),
    () => true as const,
  );
  const found = amount && counted(view, i, amount);
  if (found || !amount || amount.low.lte(amount.high)) return found;
  // "16 - 5" is no range.
  const first = readEnd(view, i, true);
  return first && counted(view, i, point(first, true as const));
}

function counted(view: View, i: number, amount: Amount<true>): Match<Parts> | null {
  const { from, to, low, high } = amount;
  if (isPart(view, i, to) || isFirstEnd(view, from, to) || view.has(from - 1, Tag.CurrencySign)) return null;
  const single = low.eq(Decimal.one) && high.eq(Decimal.one);
  // "A tie, 117 to 117" is a result.
  if (low.eq(high) && to > i + 2 && view.norm(to - 2) === 'to') return null;
  if (isZeroPoint(view, from, amount)) return null;
  if (isAbbreviated(view, to) || isStormCategory(view, i)) return null;
  const noun =
    quakeOf(view, amount) ??
    hyphened(view, to) ??
    childrenOf(view, amount) ??
    nounAfter(view, amount, single) ??
    nounBefore(view, amount);
  if (noun === 'compound') return null;
  // "A 0.25-point rise" is of percentage points.
  if (noun?.words === 'point' && (isStepTo(view, to) || isPointOfShare(view, to))) return null;
  if (noun?.words === 'point' && view.text(to) === '-' && low.places > 0 && low.lte(Decimal.one)) return null;
  if (single && !noun && !isWhole(view, i, to) && amount.form !== 'digits' && !isVictim(view, i, to)) return null;
  if (view.has(i, Tag.YearLike) && isYear(view, i, amount, noun)) return null;
  if (isWholeOfShare(view, i, low) || isAside(view, from, single) || isTitle(view, i)) return null;
  if (isNamed(view, i, from, noun) || isDefinite(view, from, amount)) return null;
  // Two years with a noun after them are still two years: "sanctions imposed in 2016-17 ban exports".
  if (insideYears(view, i, to)) return null;
  if (
    noun
      ? view.has(to, Tag.TimeUnit) && !view.has(to, Tag.Ordinal | Tag.Fraction) && view.text(to + 1) !== '-'
      : !isBounded(view, i) && insideDate(view, i, to)
  )
    return null;
  if (!noun && (low.gt(high) || isResult(view, i))) return null;
  const modifier = hyphenedBound(view, to);
  return { from, to: noun?.to ?? to, parts: { amount, noun: noun?.words || null }, ...(modifier && { modifier }) };
}

/** "Twice refused", "convicted twice": so many times; not "twice the price", "think twice", "twice a week". */
function readTwice(view: View, i: number): Match<Parts> | null {
  const norm = view.norm(i);
  if ((norm !== 'twice' && norm !== 'thrice') || isTimesOver(view, i + 1) || view.text(i + 1) === '-') return null;
  if (
    /^(?:an?|per|each|every)$/.test(view.norm(i + 1)) ||
    /^(?:th(?:ink|inks|ought)|look(?:s|ed)?|once|or)$/.test(view.norm(i - 1))
  )
    return null;
  const value = norm === 'twice' ? TWO : Decimal.of(3);
  const number: Numeral = { from: i, to: i + 1, value, high: value, step: Decimal.one, form: 'words', scale: 0 };
  const amount = point({ from: i, to: i + 1, number, unit: true as const }, true as const);
  return { from: i, to: i + 1, parts: { amount, noun: null } };
}

/** "Magnitude-5.9 tremor", "of magnitude 6.1", "a magnitude of 6". */
function readMagnitude(view: View, i: number): Match<Parts> | null {
  const joined = view.text(i - 1) === '-' || view.norm(i - 1) === 'of' ? i - 2 : i - 1;
  if (view.norm(joined) !== 'magnitude') return null;
  const number = view.numeral(i);
  if (!number || number.from !== i || number.to > i + 1 || number.value.gt(TEN) || view.has(i + 1, Tag.Percent))
    return null;
  const amount = { ...point({ from: joined, to: i + 1, number, unit: true as const }, true as const), from: joined };
  return { from: joined, to: i + 1, parts: { amount, noun: 'magnitude' } };
}
