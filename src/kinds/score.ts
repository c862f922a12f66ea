import type { Numeral, View } from '../grammar/index.ts';
import { changes, isResult, nounAt } from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
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
the same only when both numbers are. "Seven to two" and "127 votes to 104" are results, too, where something was decided. Two figures with a hyphen are a score where the first is the greater, or where a word of winning, losing,
drawing or voting stands near; before a noun they are a range ("2-3 people").`,
  patterns: [
    { name: '<number>-<number>', example: '2-1', at: Tag.Digits, read: (view, i) => readScore(view, i) },
    {
      name: '<number> to <number>',
      example: 'seven to two',
      at: Tag.Digits | Tag.NumberWord,
      read: (view, i) => (view.norm(i + 1) === 'to' || TALLIES.test(view.norm(i + 1)) ? readSpoken(view, i) : null),
    },
  ],
  corpus: [
    { value: '1..2 {score}', spellings: ['2-1', '2–1'] },
    {
      value: '2..7 {score}',
      spellings: ['The panel voted by seven to two.', 'carried by 7 votes to 2', 'seven to two'],
    },
    { value: '117 {score}', spellings: ['The race ended in a tie, 117 to 117.', '117-117'] },
    { value: '39..40 {score}', spellings: ['The committee split 39-40'] },
    {
      value: '2..5 {score}',
      spellings: [
        'They beat the Wanderers 5-2 in the cup final.',
        'They lost 2-5 in London.',
        'It voted 5-2 in favour.',
      ],
    },
    { value: '210..220 {score}', spellings: ['220-210', '220–210'] },
  ],
  negatives: [
    'It rose 2-3 percent.',
    'They met in 2016-17.',
    'It takes 2-3 people.',
    'Call 555-0199.',
    'Mrs Dahl, 31, Otters 17.',
    'He won 3 to 5 games a year.',
    'They lost 7 to 2 percent of them.',
    'The rate was cut from 7 to 2.',
    'The vote ran from 10 to 4.',
  ],
  value({ first, second }) {
    const [low, high] = first.lt(second) ? [first, second] : [second, first];
    return { value: { type: 'quantity', low, high, step: Decimal.one, unit: '{score}' }, unresolved: null };
  },
});

function readScore(view: View, i: number) {
  if (!isResult(view, i)) return null;
  const [first, second] = [Decimal.of(view.text(i)), Decimal.of(view.text(i + 2))];
  return { from: i, to: i + 3, parts: { first, second } };
}

const TALLIES = /^(?:votes|goals|games|sets)$/;
/** Words near two numbers that are a result. */
const DECIDED =
  /^(?:vote|votes|voted|voting|tie|tied|carried|passed|passes|rejected|rejects|defeated|defeats|approved|approves|ruled|rules|backs|backed|won|win|wins|beat|beats|lost|lose|loses|drew|led|lead|leads|score|final|majority|margin|ballot)$/;

/** "By seven to two", "by 127 votes to 104", "a tie, 117 to 117": the greater first, near a word of deciding, or all there is. */
function readSpoken(view: View, i: number) {
  const first = view.opens(i) ? view.numeral(i, false) : null;
  const tallied = first && TALLIES.test(view.norm(first.to)) ? first.to + 1 : (first?.to ?? 0);
  if (!first || view.norm(tallied) !== 'to' || /^(?:from|between)$/.test(view.norm(i - 1))) return null;
  const second = view.numeral(tallied + 1, false);
  if (!isTally(first) || !isTally(second) || first.value.lt(second.value)) return null;
  if (view.has(second.to, BESIDE) || view.text(second.to) === '-' || nounAt(view, second.to, false)) return null;
  // "MPs back plan by 320 to 254"; "cut by 320 to 254" tells a change and where it led
  const margin = view.norm(i - 1) === 'by' && first.value.gte(TEN) && second.value.gte(TEN) && !changes(view, i);
  if (!isDecided(view, i) && !margin && !isAppended(view, i, second.to) && (i > 0 || second.to < view.tokens.length))
    return null;
  return { from: i, to: second.to, parts: { first: first.value, second: second.value } };
}

/** What makes two numbers something else than a result. */
const BESIDE = Tag.Percent | Tag.CurrencyWord | Tag.Unit | Tag.TimeUnit | Tag.Scale | Tag.Digits;
const MOST = Decimal.of(1000);
const TEN = Decimal.of(10);

function isTally(number: Numeral | null): number is Numeral {
  if (!number || number.form === 'fraction' || number.form === 'vague') return false;
  return number.value.isInteger && number.value.sign >= 0 && number.value.lt(MOST);
}

/** "Council keeps pool, 12 to 9": all that follows a comma. */
function isAppended(view: View, i: number, to: number): boolean {
  if (/^(?:daily|days?|hours|open|opens|weekdays|am|pm)$/.test(view.norm(i - 2))) return false;
  return view.text(i - 1) === ',' && i > 2 && /^[.;]?$/.test(view.text(to)) && !changes(view, i);
}

function isDecided(view: View, i: number): boolean {
  for (let at = i - 8; at < i + 8; at++) if (DECIDED.test(view.norm(at))) return true;
  return false;
}
