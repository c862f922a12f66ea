import type { View } from '../../grammar/index.ts';
import { chunkAt, countsPlural, isResult, isStormCategory, readLabel } from '../../grammar/index.ts';
import { lowerNumbered, neverYears, numberedWords, oftenNumbered, Tag, yearNames } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

/** Numbered things: Channel 4, Section 230, Chapter 11, Flight 370, Category 5; the category of a storm measures it, and is a count. */
export const numbered: SilentFamily = {
  id: 'numbered',
  summary: 'numbered things: Channel 4, Section 230, Chapter 11, Flight 370',
  at: Tag.Digits | Tag.NumberWord,
  read(view, i) {
    if (readLabel(view, i)) return null;
    const before = view.norm(i - 1);
    if (before === 'isbn' || before === 'issn') return { from: i - 1, to: chunkAt(view, i).to };
    if (view.text(i) === '10' && isOffice(view, i)) return { from: i - 1, to: i + 1 };
    if (isStormCategory(view, i)) return null;
    const docket = docketAt(view, i);
    if (docket) return docket;
    if (view.has(i, Tag.YearLike) && yearNames.has(before) && view.has(i - 1, Tag.Capital))
      return { from: i - 1, to: i + 1 };
    if (view.has(i, Tag.Digits) && LISTING.has(before) && isListed(view, i)) return { from: i, to: i + 1 };
    if (!numberedWords.has(before) || view.text(i).includes(',')) return null;
    // "House passes bill 218-211"
    if (before === 'bill' && isResult(view, i)) return null;
    if (isSum(view, i)) return null;
    const digits = view.has(i, Tag.Digits);
    if (view.has(i + 1, Tag.Scale | Tag.Percent) || (view.has(i, Tag.YearLike) && !neverYears.has(before))) return null;
    if (!view.has(i - 1, Tag.Capital)) {
      const known = lowerNumbered.has(before) || (oftenNumbered.has(before) && !countsPlural(view, i + 1));
      // "a section 90m long"
      if (view.glued(i + 1) && /^(?:m|km|cm|ft|mi)$/.test(view.text(i + 1))) return null;
      return digits && known && !view.has(i + 1, Tag.TimeUnit) ? { from: i - 1, to: i + 1 } : null;
    }
    // "Quit Office Pool 12 Days Early", "App Closed Hole Two Days Late", in a headline's capitals
    if (view.titled && view.has(i + 1, Tag.TimeUnit) && !view.glued(i + 1)) return null;
    // "Day 3" is a name, "Top 40 people" may be none; a sentence may begin with "Count 3 of them".
    if (!digits && !view.has(i, Tag.Capital)) return null;
    const letters = view.glued(i + 1) && view.has(i + 1, Tag.Word) ? 1 : 0;
    const joined = view.text(i + 1) === '-' && view.glued(i + 1) && view.text(i + 2).length === 1 ? 2 : letters;
    return { from: i - 1, to: i + 1 + joined };
  },
  examples: [
    'Channel 4',
    'No. 10 said so',
    'ISBN 978-3-16-148410-0',
    'Section 230',
    'Chapter 11',
    'Flight 370',
    'Category 5',
    'Route 66',
    'Article 50',
    'section 230',
    'page 3',
    'Terminal 5',
    'Resolution 1701',
    'Form 10-K',
    'Phase Three',
    'episode 5',
    'Articles 2 and 3',
    'Case No. 20-1199',
    'the No. 7 bus',
    'zip code 90210',
    'Expo 2020',
    'stage 4 cancer',
  ],
};

/** "Cost Army 15.4M Kronor": millions of money behind such a word. */
function isSum(view: View, i: number): boolean {
  return view.glued(i + 1) && /^(?:k|m|mn|mln|bn)$/.test(view.norm(i + 1)) && view.has(i + 2, Tag.CurrencyWord);
}

const LISTING = new Set(['and', 'or', '&', ',', 'to', '-', '–']);

/** "Articles 2 and 3", "Sections 301, 232 and 201": a later number of a list that such a word leads. */
function isListed(view: View, i: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - 8; at--) {
    const norm = view.norm(at);
    if (view.has(at, Tag.Digits) || LISTING.has(norm)) continue;
    const singular = norm.endsWith('s') ? norm.slice(0, -1) : norm;
    // "18 Days, 96 Gallons"
    if (view.has(at - 1, Tag.Digits | Tag.NumberWord)) return false;
    return view.has(at, Tag.Capital) && numberedWords.has(singular) && norm !== singular && !countsPlural(view, i + 1);
  }
  return false;
}

const CODES = /^(?:zip|post|postal|area|country|pin|dialing|dialling)$/;

/** "Case No. 20-1199", "the No. 7 bus", "wore No. 10", "zip code 90210". */
function docketAt(view: View, i: number): { from: number; to: number } | null {
  if (!view.has(i, Tag.Digits)) return null;
  const code = /^(?:is|was)$/.test(view.norm(i - 1)) ? i - 2 : i - 1;
  if (view.norm(code) === 'code' && CODES.test(view.norm(code - 1))) return { from: code - 1, to: i + 1 };
  const at = view.text(i - 1) === '.' && view.glued(i - 1) ? i - 2 : i - 1;
  if (view.norm(at) !== 'no') return null;
  if (view.text(i + 1) === '-' && view.glued(i + 1) && view.glued(i + 2)) return { from: at, to: chunkAt(view, i).to };
  const worn = /^(?:wore|wears|wearing)$/.test(view.norm(at - 1)) || /^(?:wore|wears|wearing)$/.test(view.norm(at - 2));
  return worn || /^(?:bus|train|tram|shirt|jersey|reactor)$/.test(view.norm(i + 1)) ? { from: at, to: i + 1 } : null;
}

/** "No. 10" is the British prime minister's office where it speaks, or where its street is named. */
function isOffice(view: View, i: number): boolean {
  const at = view.text(i - 1) === '.' && view.glued(i - 1) ? i - 2 : i - 1;
  if (view.norm(at) !== 'no' && view.norm(at) !== 'number') return false;
  if (SPEAKS.test(view.norm(i + 1))) return true;
  for (let j = at - 6; j < at; j++) if (view.norm(j) === 'downing') return true;
  return false;
}

const SPEAKS =
  /^(?:said|says|had|declined|refused|insisted|denied|source|sources|spokesman|spokeswoman|officials?|aides?)$/;
