import { Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import { lengthOf, readCycleUnit, readLength } from './length.ts';
import type { Found } from './when.ts';
import { skipThe } from './words.ts';

type Reader = (view: View, i: number) => Found | null;

/** "The three months to June", "the year ended Dec. 31", "the quarter ending in March", "the year to the end of May". */
export function readEnding(view: View, i: number, readPoint: Reader): Found | null {
  const at = skipThe(view, i);
  const fiscal = /^(?:fiscal|financial|full)$/.test(view.norm(at)) ? at + 1 : at;
  const unit = view.has(fiscal, Tag.TimeUnit) ? readCycleUnit(view, fiscal) : null;
  const length = unit ? { value: lengthOf(unit.value, 1), to: unit.to } : readLength(view, at);
  if (!length || length.value.unit === 'hour') return null;
  const word = view.norm(length.to);
  const ended = word === 'ended' || word === 'ending';
  if (!ended && word !== 'to' && word !== 'through') return null;
  const after = ended && /^(?:in|on|with)$/.test(view.norm(length.to + 1)) ? length.to + 2 : length.to + 1;
  const to = readPoint(view, pastEndOf(view, skipThe(view, after)));
  if (to?.when.type !== 'calendar' || to.when.month === null) return null;
  // "three weeks to May 4" without its article needs a plural: "a day to May 4" is none
  if (!ended && at === i && !view.norm(length.to - 1).endsWith('s')) return null;
  return {
    when: { type: 'ending', length: length.value, to: to.when, over: word !== 'ending' },
    to: to.to,
    form: '<length> to <date>',
  };
}

/** Past the words that say of a month what goes without saying: "[to] the end of July", "[to] end-July". */
function pastEndOf(view: View, i: number): number {
  if (view.norm(i) !== 'end') return i;
  return view.norm(i + 1) === 'of' || view.text(i + 1) === '-' ? i + 2 : i + 1;
}

function startsSoon(view: View, i: number): boolean {
  for (let at = i + 2; at < i + 8; at++) if (STARTING.has(view.norm(at))) return true;
  return false;
}

const STARTING = new Set(['starting', 'beginning', 'commencing']);

/** "Two weeks starting May 20". */
export function starting(view: View, i: number, readPoint: Reader): Found | null {
  if (!view.has(i, Tag.Digits | Tag.NumberWord) && view.norm(i) !== 'a') return null;
  if (!startsSoon(view, i)) return null;
  const length = readLength(view, i);
  if (!length || !STARTING.has(view.norm(length.to))) return null;
  const at = /^(?:on|from)$/.test(view.norm(length.to + 1)) ? length.to + 2 : length.to + 1;
  const from = readPoint(view, at);
  if (!from || from.when.type === 'range' || from.when.type === 'open') return null;
  return {
    when: { type: 'lasting', from: from.when, length: length.value, whole: true },
    to: from.to,
    form: '<length> starting <date>',
  };
}
