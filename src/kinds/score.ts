import type { View } from '../grammar/index.ts';
import { changeVerbs, Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { defineKind } from './kind.ts';

interface Parts {
  readonly first: Decimal;
  readonly second: Decimal;
}

/** Results of games and votes. */
export const score = defineKind<Parts>({
  id: 'score',
  summary: 'results: 2-1, 3–0, 220-210',
  docs: `Results of games and votes. A score is no range: its lower and higher number are \`low\` and \`high\`, with the unit \`{score}\`, and two scores are
the same only when both numbers are. Two figures with a hyphen are a score where the first is the greater, or where a word of winning, losing,
drawing or voting stands near; before a noun they are a range ("2-3 people").`,
  patterns: [{ name: '<number>-<number>', example: '2-1', at: Tag.Digits, read: (view, i) => readScore(view, i) }],
  corpus: [
    { value: '1..2 {score}', spellings: ['2-1', '2–1'] },
    { value: '210..220 {score}', spellings: ['220-210', '220–210'] },
  ],
  negatives: ['It rose 2-3 percent.', 'They met in 2016-17.', 'It takes 2-3 people.', 'Call 555-0199.'],
  value({ first, second }) {
    const [low, high] = first.lt(second) ? [first, second] : [second, first];
    return { value: { type: 'quantity', low, high, step: Decimal.one, unit: '{score}' }, unresolved: null };
  },
});

const CONTEST = new Set(
  'beat beats beating won win wins winning lost lose loses losing loss defeat defeats defeated victory drew draw draws drawn tie tied vote voted votes voting passed approved rejected ruled score scored scores lead leads led trail trails trailed ahead game match final record aggregate thrashed edged downed routed set sets series'.split(
    ' ',
  ),
);

function readScore(view: View, i: number) {
  const [dash, second] = [i + 1, i + 2];
  if (!/^[-–]$/.test(view.text(dash)) || !view.glued(dash) || !view.glued(second) || !view.has(second, Tag.Digits))
    return null;
  if (
    view.attached(i) ||
    /^[/:.$£€#+-]$/.test(view.text(i - 1)) ||
    (view.glued(i + 3) && !/^[.,;:!?)"'’”]$/.test(view.text(i + 3)))
  )
    return null;
  if (!/^\d{1,3}$/.test(view.text(i)) || !/^\d{1,3}$/.test(view.text(second))) return null;
  const [first, other] = [Decimal.of(view.text(i)), Decimal.of(view.text(second))];
  if (view.has(i + 3, Tag.Percent | Tag.CurrencyWord | Tag.Unit | Tag.TimeUnit | Tag.Scale)) return null;
  return first.gte(other) || contested(view, i) ? { from: i, to: i + 3, parts: { first, second: other } } : null;
}

function contested(view: View, i: number): boolean {
  for (let j = i - 6; j < i + 8; j++)
    if (CONTEST.has(view.norm(j)) && !(changeVerbs.has(view.norm(j)) && view.norm(j) === 'lead')) return true;
  return false;
}
