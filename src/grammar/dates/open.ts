import { Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import type { Found, When } from './when.ts';

type Reader = (view: View, i: number) => Found | null;
type OpenSide = Extract<When, { type: 'open' }>['side'];

const OPENERS: ReadonlyMap<string, OpenSide> = new Map([
  ['since', 'since'],
  ['after', 'after'],
  ['before', 'before'],
  ['until', 'until'],
  ['till', 'until'],
  ['til', 'until'],
  ['by', 'by'],
  ['through', 'until'],
  ['starting', 'starting'],
  ['beginning', 'starting'],
  ['commencing', 'starting'],
]);

/** "Since 2014", "after May", "until Friday", "by 2012", "as of June 1", "later than 2020", ">= 2019". */
export function readOpen(view: View, i: number, readPoint: Reader): Found | null {
  const norm = view.norm(i);
  let side = OPENERS.get(norm);
  let at = i + 1;
  if (norm === 'starting' || norm === 'beginning' || norm === 'commencing') {
    if (/^(?:on|from|in|with|at)$/.test(view.norm(at))) at++;
  } else if (
    norm === 'no' &&
    view.norm(at + 1) === 'than' &&
    (view.norm(at) === 'later' || view.norm(at) === 'earlier')
  ) {
    [side, at] = [view.norm(at) === 'later' ? 'by' : 'since', at + 2];
  } else if (norm === 'not' && (view.norm(at) === 'before' || view.norm(at) === 'until')) {
    [side, at] = ['starting', at + 1];
  } else if (norm === 'later' || norm === 'earlier') {
    if (view.norm(at) !== 'than') return null;
    [side, at] = [norm === 'later' ? 'after' : 'before', at + 1];
  } else if (norm === 'prior') {
    if (view.norm(at) !== 'to') return null;
    [side, at] = ['before', at + 1];
  } else if (norm === 'as') {
    const word = view.norm(at);
    if ((word === 'early' || word === 'late') && view.norm(at + 1) === 'as')
      [side, at] = [word === 'early' ? 'since' : 'until', at + 2];
    else return null;
  } else if (norm === '>' || norm === '<') {
    if (view.norm(at) !== '=') return null;
    [side, at] = [norm === '>' ? 'since' : 'until', at + 1];
  }
  if (!side) return null;
  if (
    side === 'until' &&
    (view.norm(at) === 'date' || view.norm(at) === 'now') &&
    norm !== 'by' &&
    norm !== 'through'
  ) {
    return {
      when: { type: 'open', when: { type: 'deictic', days: 0 }, side: 'until' },
      to: at + 1,
      form: 'until <date>',
    };
  }
  if (view.norm(at) === 'at' && view.norm(at + 1) === 'least') at += 2;
  else if (/^(?:about|around|roughly|approximately)$/.test(view.norm(at))) at++;
  const point = readPoint(view, at);
  if (!point || point.when.type === 'range' || point.when.type === 'open' || point.when.type === 'lasting') return null;
  if (point.when.type === 'stretch' || (point.when.type === 'deictic' && norm === 'through')) return null;
  if (norm === 'through' && point.form === '<month>' && view.norm(i - 1) !== '') return null;
  if (norm === 'since' && isComparison(view, i)) return null;
  if ((side === 'after' || side === 'before') && belongsToNoun(view, point.to)) return null;
  return { when: { type: 'open', when: point.when, side }, to: point.to, form: `${side} <date>` };
}

/** "After Thursday's vote", "before the June 15 deadline": the bound is the vote's. */
function belongsToNoun(view: View, i: number): boolean {
  const norm = view.norm(i);
  if (norm === "'s" || norm === "'") return true;
  if (!view.has(i, Tag.Word)) return false;
  return !NOT_NOUN.has(norm) && !VERB.test(norm);
}

/** What goes on with the sentence: "pipes laid before 1970 made up most of it". */
const VERB =
  /^(?:makes?|made|accounts?|accounted|needs?|needed|gets?|got|pays?|paid|must|may|can|cannot|should|do|does|did|lost|burst|failed)$/;

const NOT_NOUN = new Set(
  'and or but in on at to for when while as with by of from is was were are has had have will would the a an it he she they we i you that which who because if so not only'.split(
    ' ',
  ),
);

const SUPERLATIVE = /^(?:first|best|worst|least|most|only|last|record|[a-z]{3,}est)$/;
const NOT_SUPERLATIVE = new Set(
  'interest west forest request protest test contest invest arrest guest quest northwest southwest midwest harvest latest'.split(
    ' ',
  ),
);

/** "The lowest level since 1997", "the first loss since May": the day is one that is compared with, not the start of a while. */
function isComparison(view: View, i: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - 10; at--) {
    const norm = view.norm(at);
    if (norm === ',' || norm === ';' || norm === ':') return false;
    if (SUPERLATIVE.test(norm) && !NOT_SUPERLATIVE.has(norm)) return true;
  }
  return false;
}
