import type { Amount, Numeral, View } from '../grammar/index.ts';
import { boundBefore, NUMBER, nounAt, quantityOf, tellsOfPart } from '../grammar/index.ts';
import { changeVerbs, functionWords, ordinals, Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { defineKind } from './kind.ts';
import { amountOf, longOdds, shortOdds, sumInSum, toOne } from './ratio/odds.ts';

/** Parts of a whole in words or as a fraction. */
export const ratio = defineKind<Amount<null>>({
  id: 'ratio',
  summary: 'parts of a whole: half of it, two-thirds, one in five, three out of ten',
  docs: `Parts of a whole, exact, with the unit \`1\` and no step: "half of", "a third of", "two-thirds", "one in five", "3 out of 10", "2/5".
"Half" counts where it is half of something ("more than half", "half the", "by half"), not in "half an hour" or "the second half".`,
  patterns: [
    {
      name: '<fraction>',
      example: 'two-thirds',
      at: NUMBER | Tag.Article,
      read(view, i) {
        if (!view.opens(i)) return null;
        const number = view.numeral(i);
        if (number?.form !== 'fraction' || !isShare(view, i, number)) return null;
        return { from: number.from, to: number.to, parts: amountOf(number.from, number.to, number.value) };
      },
    },
    {
      name: '<number> in <number>',
      example: 'one in five',
      at: Tag.Digits | Tag.NumberWord,
      read: (view, i) => (view.opens(i) ? inWhole(view, i) : null),
    },
    {
      name: '<number> <noun> in <number>',
      example: 'one person in eight',
      at: Tag.Digits | Tag.NumberWord,
      read: (view, i) => (view.opens(i) ? nounInWhole(view, i) : null),
    },
    {
      name: 'every <ordinal> <noun>',
      example: 'every third … household',
      at: Tag.Ordinal,
      read: (view, i) => everyOrdinal(view, i),
    },
    {
      name: '<sum> in every <sum>',
      example: '£1 in every £5',
      at: Tag.CurrencySign,
      read: (view, i) => sumInSum(view, i),
    },
    {
      name: '<number>-to-one',
      example: 'two-to-one … margin',
      at: Tag.Digits | Tag.NumberWord,
      read: (view, i) => (view.opens(i) ? (toOne(view, i) ?? longOdds(view, i) ?? shortOdds(view, i)) : null),
    },
  ],
  corpus: [
    {
      value: '0.5 1',
      spellings: ['half of it', 'one half of it', 'a half of it', '1/2', 'one in two', 'one out of two'],
    },
    {
      value: '0.125 1',
      spellings: ['One person in eight is poor.', 'One child in eight had one.', 'every eighth child'],
    },
    { value: '2 1', spellings: ['by a two-to-one margin', 'a 2-to-1 margin'] },
    {
      value: '0.001 1',
      spellings: ['a 1-in-1,000 chance', '1 in 1,000', 'one in a thousand'],
    },
    {
      value: '0.0025 1',
      spellings: [
        'a 400-to-1 shot',
        'odds of 400 to 1',
        'The odds of a hole in one are 400 to one.',
        'a 1 in 400 chance',
      ],
    },
    {
      value: '0.25 1',
      spellings: [
        'gained a quarter',
        'prices up by a quarter in a year',
        'sales up about a quarter on 2022',
        'one in four Kent residents',
        'a quarter came from abroad',
        'almost a quarter of it',
      ],
    },
    {
      value: '0.2 1',
      spellings: [
        'one in five',
        '1 in 5',
        'one-fifth',
        'a fifth of them',
        'one out of five',
        'one of every five patients',
        'One acre in five was never cut.',
        '1/5',
        'two in ten',
        '£1 in every £5 spent',
      ],
    },
    {
      value: '0.75 1',
      spellings: [
        'three-quarters',
        'three quarters of them',
        'three out of four',
        '3 out of 4',
        'three-fourths',
        '3/4',
      ],
    },
  ],
  negatives: [
    'It took half an hour.',
    'The second half began.',
    'A third man was held.',
    'Two in 2012 and 3 in May.',
    'The first quarter was good.',
    'A third term came.',
    'Two people in 12 cars were hurt.',
    'They meet every second year.',
    'One man in two years came.',
    'The court split in a two-to-one ruling.',
  ],
  value: (parts) => ({ value: quantityOf(parts, '1'), unresolved: null }),
});

const PART_OF = new Set([
  'of',
  'the',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'your',
  'that',
  'this',
  'these',
  'those',
  'as',
  'more',
  'less',
  'all',
  'since',
  'from',
  'to',
  'in',
  'were',
  'was',
  'are',
  'is',
  'have',
  'said',
  'by',
  'what',
]);

/** "A tenth below normal", "a fifth higher than". */
const COMPARED =
  /^(?:more|less|fewer|above|below|higher|lower|bigger|larger|smaller|cheaper|dearer|faster|slower|heavier|lighter|longer|shorter)$/;

/** What a part of people or things did: "a third came from abroad", "a quarter full". */
const SHARING = /^(?:came|come|comes|full|empty|went|say|said|live|voted|backed|opposed|disagreed|agreed)$/;

/** What people do of whom half or a third is told: "More Than Half Couldn't Pay", "a third have no savings". */
const DOING =
  /^(?:could|couldn't|can|can't|cannot|would|wouldn't|do|don't|did|didn't|have|haven't|had|say|think|believe|want|plan|expect|support|oppose|favor|favour|back|approve|disapprove|own|lack|skip|skipped|struggle)$/;

/** Whether a fraction is a part of something, and not half an hour, a third man or a quarter of the year. */
function isShare(view: View, i: number, number: Numeral): boolean {
  const { to } = number;
  const next = view.norm(to);
  const before = view.norm(number.from - 1);
  const name = view.norm(to - 1);
  if (view.text(to) === '-' && view.glued(to)) return false;
  if (view.glued(to) && view.has(to, Tag.Word)) return false;
  const single = to === number.from + 1 || (view.has(number.from, Tag.Article) && to === number.from + 2);
  if (!single || view.has(i, Tag.Digits)) return !view.has(to, Tag.TimeUnit) && !isDateLike(view, number);
  if (view.has(to, Tag.TimeUnit | Tag.Article)) return false;
  const article = view.has(number.from, Tag.Article);
  if (article && (SHARING.test(next) || tellsOfPart(next))) return true;
  if (article && next === 'off') return true;
  // "of which a quarter has been claimed"
  if (article && /^(?:which|whom)$/.test(before) && view.norm(number.from - 2) === 'of') return true;
  if (isOnYear(view, to) && (before === 'by' || boundLike(before) || changeVerbs.has(before))) return true;
  const ends = next === '' || (view.has(to, Tag.Symbol) && !/^['"]$/.test(next));
  if (isStep(view, number) && (ends || functionWords.has(next) || SHARING.test(next))) return next !== 'past';
  if (article && ends && before === '') return true;
  if (name === 'half') {
    if (/^(?:first|second|other|latter|better|top|bottom|upper|lower|final|opening|and)$/.test(before)) return false;
    return (
      PART_OF.has(next) ||
      DOING.test(next) ||
      (before === 'than' && functionWords.has(next) && next !== 'past') ||
      (ends && (before !== '' || next === ''))
    );
  }
  if (name === 'quarter')
    return (
      next === 'of' ||
      ((before === 'by' || changeVerbs.has(before)) &&
        (ends || /^(?:since|from|in|over|on|at|as|after|while|when|and)$/.test(next))) ||
      (ends && boundLike(before)) ||
      COMPARED.test(next)
    );
  return (
    next === 'of' ||
    COMPARED.test(next) ||
    ((before === 'by' || boundLike(before) || changeVerbs.has(before)) && (ends || PART_OF.has(next))) ||
    ((article || boundLike(before)) && DOING.test(next))
  );
}

/** "Cut by [half]", "lower risk by more than [a third]": how much something changed by, or by how much it is more. */
function isStep(view: View, { from }: Numeral): boolean {
  const by = (boundBefore(view, from)?.edge ?? from) - 1;
  if (view.norm(by) !== 'by') return false;
  for (let at = by - 1; at >= by - 6; at--) if (changeVerbs.has(view.norm(at))) return true;
  return false;
}

/** "Up a third on 2022", "on last year". */
function isOnYear(view: View, to: number): boolean {
  return view.norm(to) === 'on' && (view.has(to + 1, Tag.YearLike) || view.norm(to + 1) === 'last');
}

function boundLike(norm: string): boolean {
  return /^(?:than|about|nearly|almost|over|around|roughly|under|to)$/.test(norm);
}

/** "9/11", "24/7": figures with a slash that are more than one, or dates. */
function isDateLike(view: View, number: Numeral): boolean {
  return view.text(number.from + 1) === '/' && number.value.gte(Decimal.one);
}

/** "One person in eight", "two children in five". */
function nounInWhole(view: View, i: number) {
  const part = view.numeral(i);
  if (!part || part.to !== i + 1 || !part.value.isInteger || part.value.sign <= 0 || part.value.gt(Decimal.of(4)))
    return null;
  const at = part.to + 2;
  const day = view.has(part.to, Tag.TimeUnit);
  if (
    view.norm(part.to + 1) !== 'in' ||
    !view.has(part.to, Tag.Word) ||
    (!day && view.has(part.to, (COUNTED & ~Tag.Unit) | Tag.Capital))
  )
    return null;
  const whole = view.has(at, Tag.Digits | Tag.NumberWord) && !view.has(at, Tag.YearLike) ? view.numeral(at) : null;
  if (!whole?.value.isInteger || !part.value.lt(whole.value) || whole.form === 'vague') return null;
  if (view.has(whole.to, COUNTED) || nounAt(view, whole.to, false) || view.text(whole.to) === '-') return null;
  return { from: i, to: whole.to, parts: amountOf(i, whole.to, part.value.div(whole.value)) };
}

const COUNTED = Tag.TimeUnit | Tag.CurrencyWord | Tag.Percent | Tag.Unit | Tag.Scale | Tag.Digits | Tag.NumberWord;

/** "Every third household"; "every second year" tells how often. */
function everyOrdinal(view: View, i: number) {
  const place = view.norm(i - 1) === 'every' ? ordinals.get(view.norm(i)) : undefined;
  if (!place || place < 2 || place > 20 || !view.has(i + 1, Tag.Word) || view.has(i + 1, COUNTED | Tag.Capital))
    return null;
  const value = Decimal.ratio(1n, BigInt(place));
  return { from: i - 1, to: i + 1, parts: amountOf(i - 1, i + 1, value) };
}

/** Whether a unit stands at `i`, and no word that one may begin with: "one in five long journeys". */
function isMeasured(view: View, i: number): boolean {
  if (view.has(i, Tag.TimeUnit | Tag.CurrencyWord | Tag.Percent)) return true;
  return view.has(i, Tag.Unit) && !(/^(?:long|short|square|cubic)$/.test(view.norm(i)) && !view.has(i + 1, Tag.Unit));
}

/** "one in five", "3 out of 10"; "two in 2012", "12 out of 10" and "five in 10 days" are something else. */
function inWhole(view: View, i: number) {
  const part = view.numeral(i);
  if (!part || part.form === 'fraction' || part.form === 'vague' || part.value.sign <= 0 || !part.value.isInteger)
    return null;
  const ofEvery = view.norm(part.to) === 'of' && view.norm(part.to + 1) === 'every';
  const out = ofEvery || (view.norm(part.to) === 'out' && view.norm(part.to + 1) === 'of');
  const hyphens = view.text(part.to) === '-' && view.norm(part.to + 1) === 'in' && view.text(part.to + 2) === '-';
  const at = hyphens ? part.to + 3 : out && !ofEvery ? part.to + 2 : part.to + 1;
  if (!out && !hyphens && view.norm(part.to) !== 'in') return null;
  const every = view.norm(at) === 'every' ? at + 1 : at;
  if (!view.has(every, Tag.Digits | Tag.NumberWord | Tag.Scale | Tag.Article) || view.has(every, Tag.YearLike))
    return null;
  const whole = view.numeral(every);
  if (!whole?.value.isInteger || !part.value.lt(whole.value) || whole.form === 'vague') return null;
  if (!out && (part.value.gt(Decimal.of(9)) || isMeasured(view, whole.to))) return null;
  if (!out && view.has(i - 1, Tag.Digits | Tag.NumberWord | Tag.CurrencySign)) return null;
  if (view.text(whole.to) === '-' && view.glued(whole.to)) return null;
  const low = part.value.div(whole.value);
  return { from: part.from, to: whole.to, parts: amountOf(part.from, whole.to, low) };
}
