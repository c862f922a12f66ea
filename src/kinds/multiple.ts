import type { Amount, Numeral, View } from '../grammar/index.ts';
import { isCompared, isMark, isPlural, isTimesOver, NUMBER, quantityOf } from '../grammar/index.ts';
import { multipleWords, Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { defineKind } from './kind.ts';

/** How many times greater one value is than another. */
export const multiple = defineKind<Amount<null>>({
  id: 'multiple',
  summary: 'multiples: doubled, fivefold, halved, three times as many',
  docs: `A value over another, the later over the earlier, with the unit \`1\`: "doubled" is 2, "halved" 0.5, "a tenfold increase" 10, "three times as
many" 3, "twice the" 2. "Three times" alone is a [count](count), and "double" alone an adjective.`,
  patterns: [
    {
      name: '<multiple>',
      example: 'doubled',
      at: Tag.Multiple,
      read: (view, i) =>
        isMultiple(view, i) ? { from: i, to: i + 1, parts: exactly(i, i + 1, factorOf(view.norm(i))) } : null,
    },
    {
      name: '<number> times <comparison>',
      example: 'three times as many',
      at: NUMBER | Tag.Article,
      read: (view, i) => (view.opens(i) ? timesMore(view, i) : null),
    },
    {
      name: '<number>-fold',
      example: '10-fold',
      at: NUMBER,
      read: (view, i) => (view.opens(i) ? fold(view, i) : null),
    },
  ],
  corpus: [
    {
      value: '2 1',
      spellings: ['doubled', 'doubling', 'twice as many', 'twofold', 'two-fold', 'double the', 'two times as many'],
    },
    {
      value: '3 1',
      spellings: [
        'tripled',
        'trebled',
        'threefold',
        'three times as much',
        'triple the',
        'cases triple as',
        'sees value triple',
        "is triple last year's",
        'costs treble',
        'rent almost triples in city',
        '3 times as many',
        "three times Earth's mass",
        'three times previous record',
        'three times too high',
        '3x the price',
      ],
    },
    { value: '0.5 1', spellings: ['halved', 'halving', 'half as many'] },
    { value: '10 1', spellings: ['tenfold', '10-fold', '10 times as many', 'ten times more than'] },
  ],
  negatives: [
    'She was twice elected.',
    'A double-decker bus.',
    'He won the doubles.',
    'They met three times.',
    'He was stung 31 times as bees left the barn.',
    'It was a double murder.',
  ],
  value: (parts) => ({ value: quantityOf(parts, '1'), unresolved: null }),
});

function exactly(from: number, to: number, value: Decimal): Amount<null> {
  return { from, to, low: value, high: value, step: Decimal.zero, unit: null, form: 'words' };
}

function factorOf(norm: string): Decimal {
  const factor = multipleWords.get(norm);
  return factor === undefined ? Decimal.ratio(1n, 2n) : Decimal.of(factor);
}

const SEES = /^(?:sees?|saw|seen|watch(?:es|ed)?|makes?|made|helps?|helped)$/;

/** What follows "cases triple": a clause, or nothing. */
const VERB_BEFORE = /^(?:|[.,;:]|as|in|after|since|over|by|at|amid|under|for|from|within|on|despite|overnight|again)$/;

/** Verbs and "-fold" always; "double" and "twice" where a comparison follows, "to double" as a verb. */
function isMultiple(view: View, i: number): boolean {
  const norm = view.norm(i);
  if (view.text(i + 1) === '-' && view.glued(i + 1)) return false;
  const next = view.norm(i + 1);
  if (/(?:fold|ed)$/.test(norm) || norm === 'halving') return !(/ed$/.test(norm) && /^(?:down|over|up|as)$/.test(next));
  if (/ing$/.test(norm)) return !/^(?:up|down|as)$/.test(next);
  if (norm === 'twice' || norm === 'thrice') return isTimesOver(view, i + 1);
  const before = view.norm(i - 1);
  if (/s$/.test(norm)) return /^(?:the|its|his|their|to)$/.test(next) || isGrowth(view, i);
  // "Sales double to 4.1m"
  if (isPlural(before) && next === 'to' && leadsFigure(view, i + 2)) return true;
  if (isPlural(before) && VERB_BEFORE.test(next))
    return norm !== 'double' || /^(?:as|since|after|in|over|amid|under|within|despite|overnight)$/.test(next);
  // "Sees Value Triple"
  if (
    VERB_BEFORE.test(next) &&
    !view.has(i - 1, Tag.Article) &&
    (SEES.test(view.norm(i - 2)) || SEES.test(view.norm(i - 3)))
  )
    return true;
  // "is triple last year's"
  if (next === 'last' && view.has(i + 2, Tag.TimeUnit) && /^['’]?s?['’]?$/.test(view.norm(i + 3))) return true;
  return isCompared(next)
    ? next !== 'as' || norm === 'double'
    : /^(?:to|than|will|would|could|nearly|almost)$/.test(before) && next !== 'down';
}

const FIGURE = Tag.Digits | Tag.CurrencySign | Tag.NumberWord;

/** "[Sales triple to] 4.1m", "almost C$9m", "more than 40". */
function leadsFigure(view: View, i: number): boolean {
  for (let at = i; at <= i + 3; at++) {
    if (view.has(at, FIGURE)) return true;
    if (!/^(?:almost|nearly|about|around|some|over|just|more|less|than|c|a|us|hk|nz)$/.test(view.norm(at)))
      return false;
  }
  return false;
}

/** "Rice price doubles", "Fire Doubles in Size"; not "wins the doubles in Paris". */
function isGrowth(view: View, i: number): boolean {
  const before = view.norm(i - 1);
  if (!view.has(i - 1, Tag.Word) || view.has(i - 1, Tag.NumberWord | Tag.Vague) || NOT_GROWING.test(before))
    return false;
  const next = view.norm(i + 1);
  // "Toll doubles as rescuers dig", not "doubles as coach"
  if (!(next === 'as' ? isPlural(view.norm(i + 2)) : AFTER_GROWTH.test(next))) return false;
  for (let at = i - 8; at < i + 8; at++) if (TENNIS.has(view.norm(at))) return false;
  return true;
}

const AFTER_GROWTH = /^(?:|[.,;:]|in|after|since|within|over|by|amid|under|for|from|overnight|again)$/;
const NOT_GROWING =
  /^(?:the|a|an|in|of|and|or|mixed|his|her|their|hits|hit|had|with|for|at|to|win|wins|won|play|plays|played|all|some|any|team|both|two|second|first|'s)$/;
const TENNIS = new Set(
  'tennis wimbledon singles mixed badminton open pair partner seeds court match final homers runs'.split(' '),
);

const MORE =
  /^(?:more|higher|greater|larger|bigger|faster|longer|as|the|that|what|its|their|less|lower|smaller|those|normal|over)$/;

/** "three times as many", "four times the"; "half as many". */
function timesMore(view: View, i: number) {
  const number = view.numeral(i);
  if (!number || number.form === 'vague') return null;
  if (number.form === 'fraction') {
    const next = view.norm(number.to);
    return next === 'as' && /^(?:many|much|big|large|high|long|likely)$/.test(view.norm(number.to + 1))
      ? matched(number, number.to + 2)
      : null;
  }
  const times = view.norm(number.to);
  if (times !== 'times' && !(/^[x×]$/.test(times) && view.glued(number.to))) return null;
  const next = view.norm(number.to + 1);
  if (!MORE.test(next) && !isMark(view, number.to + 1)) return null;
  if (next === 'as' && !isDegree(view, number.to + 2)) return null;
  return matched(
    number,
    next === 'as' && /^(?:many|much)$/.test(view.norm(number.to + 2)) ? number.to + 3 : number.to + 1,
  );
}

/** "As many", "as likely to", "as deadly as"; not "stung 31 times as bees swarmed". */
function isDegree(view: View, i: number): boolean {
  if (
    /^(?:many|much|often|fast|far|few|little|big|large|great|high|long|likely|common|expensive|strong|heavy|old)$/.test(
      view.norm(i),
    )
  )
    return true;
  return view.norm(i + 1) === 'as' || view.norm(i + 1) === '' || !view.has(i + 1, Tag.Word);
}

function fold(view: View, i: number) {
  const number = view.numeral(i);
  if (!number) return null;
  const hyphen = view.text(number.to) === '-' && view.glued(number.to);
  const at = hyphen ? number.to + 1 : number.to;
  return view.norm(at) === 'fold' && (hyphen || view.glued(at)) ? matched(number, at + 1) : null;
}

function matched(number: Numeral, to: number) {
  const { from, value, step, form } = number;
  return {
    from,
    to,
    parts: { from, to, low: value, high: value, step: form === 'fraction' ? Decimal.zero : step, unit: null, form },
  };
}
