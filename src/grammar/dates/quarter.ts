import { Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import type { Found, YearRef } from './when.ts';
import { readPlace, shiftOf, sideAt, skipThe } from './words.ts';
import { pivot, readYear, readYearTail } from './year.ts';

const QUARTERS = new Set(['quarter', 'qtr']);

/** "Q3 2020", "2018Q4", "the third quarter of 2020", "a third-quarter", "H2", "the first half", "next year's first quarter". */
export function readQuarter(view: View, i: number): Found | null {
  const start = skipThe(view, i);
  const short = shortQuarter(view, start);
  if (short) {
    const year = shortYear(view, short.to) ?? readYearTail(view, short.to);
    return quarter(short.unit, short.value, year?.value ?? null, year?.to ?? short.to);
  }
  const owner = yearOwner(view, start);
  const at = owner?.to ?? start;
  if (owner && isShort(view, at)) {
    const named = shortQuarter(view, at)!;
    return quarter(named.unit, named.value, owner.value, named.to);
  }
  const place = readPlace(view, at);
  if (!place) return null;
  const dashed = view.norm(place.to) === '-' ? place.to + 1 : place.to;
  const fiscal = view.norm(dashed) === 'fiscal' || view.norm(dashed) === 'financial';
  const noun = view.norm(fiscal ? dashed + 1 : dashed);
  const unit = QUARTERS.has(noun) ? 'quarter' : noun === 'half' ? 'half' : null;
  const last = unit === 'half' ? 2 : 4;
  const n = place.value < 0 ? last + 1 + place.value : place.value;
  if (!unit || n < 1 || n > last) return null;
  const to = (fiscal ? dashed + 1 : dashed) + 1;
  const year = owner ?? readYearTail(view, to);
  if (view.norm(at) === 'last' && !year) return null;
  if (unit === 'half' && !year && !(start > i && /^(?:in|for|during|of|over)$/.test(view.norm(i - 1)))) return null;
  if (unit === 'half' && !year && view.norm(to) === 'of') return null;
  if (!year && !fiscal && (isOfPlay(view) || (/^an?$/.test(view.norm(at - 1)) && !view.has(to, Tag.Word)))) return null;
  return { ...quarter(unit, n, year?.value ?? null, owner ? to : (year?.to ?? to)), form: 'the <nth> quarter' };
}

const PLAY = new Set(
  'scored scoring goal goals touchdown touchdowns halftime kickoff penalty interception rebounds coach striker midfielder goalkeeper quarterback tackle match matches led trailed unbeaten substitute equaliser equalizer'.split(
    ' ',
  ),
);

const BUSINESS = new Set(
  'profit profits revenue revenues sales earnings growth economy gdp income loss losses company bank fiscal net output demand exports imports shipments deliveries inflation investors analysts'.split(
    ' ',
  ),
);

/** Whether a sentence tells of a game: its halves and quarters are none of the calendar. */
function isOfPlay({ tokens }: View): boolean {
  return tokens.some(({ norm }) => PLAY.has(norm)) && !tokens.some(({ norm }) => BUSINESS.has(norm));
}

function quarter(unit: 'quarter' | 'half', n: number, year: YearRef | null, to: number): Found {
  return { when: { type: 'quarter', unit, n, year, fiscal: false }, to, form: 'Q<n> <year>' };
}

function isShort(view: View, i: number): boolean {
  return shortQuarter(view, i) !== null;
}

/** "Q3", "H1", "3Q"; the sign and the figure are two tokens. */
function shortQuarter(view: View, i: number): { unit: 'quarter' | 'half'; value: number; to: number } | null {
  const letter = (at: number) => (view.norm(at) === 'q' ? 'quarter' : view.norm(at) === 'h' ? 'half' : null);
  const digit = (at: number) => (/^[1-4]$/.test(view.norm(at)) ? Number(view.norm(at)) : 0);
  const before = letter(i);
  if (before && view.glued(i + 1) && digit(i + 1) && !(view.glued(i + 2) && view.has(i + 2, Tag.Digits | Tag.Word))) {
    return before === 'half' && digit(i + 1) > 2 ? null : { unit: before, value: digit(i + 1), to: i + 2 };
  }
  const after = letter(i + 1);
  // "4Q20": two figures behind are its year
  if (!after || !digit(i) || !view.glued(i + 1) || !view.has(i + 1, Tag.Capital) || (after === 'half' && digit(i) > 2))
    return null;
  return { unit: after, value: digit(i), to: i + 2 };
}

/** "[Q3] 2020", "[Q3] '20", "[3Q] FY20". */
function shortYear(view: View, i: number): { value: YearRef; to: number } | null {
  const at = view.norm(i) === '-' || view.norm(i) === '/' ? i + 1 : i;
  return readYear(view, at) ?? (at === i ? twoFigures(view, at) : null);
}

/** "2019 [Q1]", "2018[Q4]", "2019-[Q1]", "next year's [first quarter]". */
function yearOwner(view: View, i: number): { value: YearRef; to: number } | null {
  if (view.has(i, Tag.YearLike)) {
    const at = view.norm(i + 1) === '-' || view.norm(i + 1) === '/' || view.norm(i + 1) === "'s" ? i + 2 : i + 1;
    return { value: Number(view.tokens[i]!.text), to: at };
  }
  const side = sideAt(view, i);
  if (!side || view.norm(side.to) !== 'year' || view.norm(side.to + 1) !== "'s") return null;
  return { value: { shift: shiftOf(side.value) }, to: side.to + 2 };
}

/** "FY21". */
export function twoFigures(view: View, i: number) {
  const token = view.tokens[i];
  return token?.glued && /^\d\d$/.test(token.text) ? { value: pivot(Number(token.text)), to: i + 1 } : null;
}
