import { Tag } from '../lexicon/index.ts';
import type { View } from './view.ts';

const WORDS = new Set(
  (
    'beat beats beating won win wins winning lost lose loses losing loss defeat defeats defeated victory drew draw draws drawn tie tied ' +
    'vote voted votes voting passed approved rejected ruled score scored scores lead leads led trail trails trailed ahead game match final ' +
    'split aggregate thrashed edged downed routed set sets series'
  ).split(' '),
);

/**
 * Whether two figures with a hyphen at token `i` tell the result of a game or a vote: the first is the greater or both are the same, or a
 * word of winning, losing or voting stands near.
 */
export function isResult(view: View, i: number): boolean {
  const [dash, second, next] = [i + 1, i + 2, i + 3];
  const sign = view.text(dash);
  if ((sign !== '-' && sign !== '–') || !view.glued(dash) || !view.glued(second)) return false;
  if (!/^\d{1,3}$/.test(view.text(i)) || !/^\d{1,3}$/.test(view.text(second))) return false;
  // "Final score: 43-41", but not "1:43-41"
  const before = view.text(i - 1);
  if (view.attached(i) || /^[/.$£€#+-]$/.test(before) || (before === ':' && view.glued(i))) return false;
  if (view.glued(next) && !/^[.,;:!?)"'’”\]]$/.test(view.text(next))) return false;
  // "Beat the Wanderers 5-2 in the final" has no inches.
  const isMeasured = view.has(next, Tag.Percent | Tag.CurrencyWord | Tag.Unit | Tag.TimeUnit | Tag.Scale);
  if (isMeasured && view.norm(next) !== 'in') return false;
  return Number(view.text(i)) >= Number(view.text(second)) || isContested(view, i);
}

function isContested(view: View, i: number): boolean {
  for (let j = i - 6; j < i + 8; j++) if (WORDS.has(view.norm(j))) return true;
  return false;
}
