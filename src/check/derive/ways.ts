import type { Claim, IsoDate, Quantity } from '../../model/index.ts';
import { Decimal, isCount } from '../../model/index.ts';
import { mayBeSamePeople } from '../../terms/index.ts';
import { type Stated, wordingOf } from '../asserted.ts';
import { numberWords, quantityWords } from '../words.ts';
import { agesOf, endsOf, lentOf, levelsOf, ratiosOf, sidesOf, timesOf } from './amounts.ts';
import { agrees, areAlike, exactly, isNear, isOf, stepWords, sumWords } from './arith.ts';
import { isThing } from './events.ts';
import { timesIn } from './moments.ts';
import type { Source } from './source.ts';
import { fits, isNear as isOfSize, NAMES, type Span, spanOf } from './span.ts';
import { isOnePlace, type Operand, type Tie, tieOf } from './tie.ts';

/** How a figure is worked out from others. */
export type Form =
  | 'difference'
  | 'sum'
  | 'sums'
  | 'multiple'
  | 'share'
  | 'change'
  | 'span'
  | 'rest'
  | 'part'
  | 'product'
  | 'others';

/** One of the figures from which another is worked out. */
export type Part = Pick<Operand, 'fact' | 'keys' | 'head' | 'tail'> & Partial<Operand>;

/** One way in which an article's figures give one of about the size of a claim's. */
export interface Way {
  readonly form: Form;
  readonly parts: readonly Part[];
  /** What it gives, in the unit of the claim; of a span, about. */
  readonly value: Decimal;
  /** Whether the claim's words may be said of it. */
  readonly fits: boolean;
  /** How closely the article tells its parts. */
  readonly tie: Tie;
  /** "$14.17 − $9.58 = $4.59". */
  sum(): string;
}

/** Figures of one kind that an article joins in a sum, at most. */
const MOST_PARTS = 6;
/** Figures of an article above which it is a list of data, whose pairs are legion. */
const MOST = 60;
/** A figure that is less than this part of another leaves it as it is. */
const PART = Decimal.of('0.02');
const hundred = Decimal.of(100);
/** "Raised tenfold to 5 million". */
const GREW = /fold|doubl|tripl|trebl|quadrupl/i;
const OTHERS = /\bothers?\b/i;
const OTHERS_AFTER = /^\s+others?\b/i;
/** Characters from a count to what each of it is, at most. */
const NEXT_TO = 40;
/** "At $80 a pop". */
const EACH = /^,?\s*(?:each|apiece|a piece|a pop|a head|every|for (?:each|every)|per \w|an? \w)/i;

/** All ways of reckoning with the figures of an article that give a figure from half of a claim's to its double. */
export function waysTo(claim: Claim, source: Source, said: Stated, now: IsoDate | null): Way[] {
  const { unit } = said.value;
  const levels = levelsOf(source);
  if (levels.length > MOST) return [];
  const plain = levels.filter((one) => isOf(one.value.unit, unit));
  const lent = lentOf(levels).filter((one) => isOf(one.value.unit, unit));
  const like = [...plain, ...lent, ...endsOf(source, unit)];
  const ages = claim.kind === 'duration' && unit === 'a' ? agesOf(source) : [];
  return [
    ...differences(like, said),
    ...(isCount(unit) ? margins(source, said) : []),
    ...sums(
      plain.filter(({ value }) => (value.unit === '%') === (unit === '%')),
      said,
    ),
    ...others(plain, said),
    ...(unit === '%' || claim.kind === 'ratio'
      ? [...shares([...levels, ...lent], said), ...rests(levels, said)]
      : partsOf(source, levels, [...plain, ...endsOf(source, unit)], said)),
    ...(unit === '%' ? stepped(levels, said) : []),
    ...products(source, levels, plain, said),
    ...(claim.kind === 'multiple' ? multiples([...levels, ...lent], said) : []),
    ...(claim.kind === 'duration' || claim.kind === 'age' ? spans(claim, source, now) : []),
    ...(ages.length > 0
      ? differences([...ages, ...lentOf([...levels, ...ages]).filter(({ value }) => value.unit === unit)], said)
      : []),
  ];
}

/** Pairs of figures that can be set against each other, the greater one first. */
function pairsOf(levels: readonly Operand[]): [Operand, Operand][] {
  return levels.flatMap((a) =>
    levels.flatMap((b): [Operand, Operand][] =>
      a.fact !== b.fact && areComparable(a, b) && a.value.low.gt(b.value.low) ? [[a, b]] : [],
    ),
  );
}

function areComparable({ value: a }: Operand, { value: b }: Operand): boolean {
  return areAlike(a, b) || (isCount(a.unit) && isCount(b.unit) && mayBeSamePeople(a.unit, b.unit));
}

function differences(like: readonly Operand[], said: Stated): Way[] {
  // "up 4 percent" is no four points
  const apart = said.value.unit === '%' ? like.filter(({ value }) => value.unit !== '%') : like;
  return pairsOf(apart)
    .filter(isPair)
    .flatMap(([a, b]) =>
      wayOf('difference', [a, b], a.value.low.sub(b.value.low), said, (value) => sumWords('−', a.fact, b.fact, value)),
    );
}

/** By how much a result was won. */
function margins(source: Source, said: Stated): Way[] {
  return sidesOf(source).flatMap(([a, b]) =>
    wayOf('difference', [a, b], a.value.low.sub(b.value.low), said, (value) => `${a.text} = ${numberWords(value.low)}`),
  );
}

/** "Five others" are six, with the one that the article told of before. */
function others(like: readonly Operand[], said: Stated): Way[] {
  return like
    .filter(({ value, text, tail }) => isCount(value.unit) && (OTHERS.test(text) || OTHERS_AFTER.test(tail)))
    .flatMap((one) =>
      wayOf(
        'others',
        [one],
        one.value.low.add(Decimal.one),
        said,
        (value) => `1 + ${one.text} = ${numberWords(value.low)}`,
      ),
    );
}

/** What a share leaves: 38 of 62 per cent. */
function rests(levels: readonly Operand[], said: Stated): Way[] {
  const scale = said.value.unit === '%' ? Decimal.one : hundred;
  return levels
    .filter(({ value }) => value.unit === '%' && value.low.lt(hundred))
    .flatMap((one) =>
      wayOf(
        'rest',
        [one],
        hundred.sub(one.value.low).div(scale),
        said,
        () => `100% − ${one.text} = ${numberWords(hundred.sub(one.value.low))}%`,
      ),
    );
}

/** A share of an amount that the article tells. */
function partsOf(source: Source, levels: readonly Operand[], amounts: readonly Operand[], said: Stated): Way[] {
  const percents = levels
    .filter(({ value }) => value.unit === '%' && value.low.lt(hundred))
    .map((share) => ({ share, part: share.value.low.div(hundred) }));
  const fractions = ratiosOf(source).map((share) => ({ share, part: share.value.low }));
  return [...percents, ...fractions].flatMap(({ share, part }) =>
    amounts
      .filter((amount) => !isOne(amount))
      .flatMap((amount) =>
        wayOf(
          'part',
          [share, amount],
          part.mul(amount.value.low),
          said,
          (value) => `${share.text} of ${amount.text} = ${resultWords(value)}`,
        ),
      ),
  );
}

/** What a rate was before a step of so many points that led to it, or is after it. */
function stepped(levels: readonly Operand[], said: Stated): Way[] {
  return levels
    .filter(({ value }) => value.unit === 'pp')
    .flatMap((step) =>
      levels
        .filter((rate) => rate.value.unit === '%' && tieOf(rate, step) >= 2)
        .flatMap((rate) => [
          ...wayOf('difference', [rate, step], rate.value.low.add(step.value.low), said, (value) =>
            sumWords('+', rate.fact, step.fact, value),
          ),
          ...wayOf('difference', [rate, step], rate.value.low.sub(step.value.low), said, (value) =>
            sumWords('−', rate.fact, step.fact, value),
          ),
        ]),
    );
}

/** So many at so much each, so many times an amount, and an amount that became so many times what it was. */
function products(source: Source, levels: readonly Operand[], amounts: readonly Operand[], said: Stated): Way[] {
  const of = (times: Operand, amount: Operand) =>
    wayOf(
      'product',
      [times, amount],
      times.value.low.mul(amount.value.low),
      said,
      (value) => `${times.text} × ${amount.text} = ${resultWords(value)}`,
    );
  const each = amounts.filter(({ tail }) => EACH.test(tail));
  const counts = levels.filter(({ value }) => isCount(value.unit) && value.low.gt(Decimal.one));
  return [
    ...each.flatMap((amount) =>
      counts.filter((count) => isAtSoMuch(count, amount)).flatMap((count) => of(count, amount)),
    ),
    ...timesOf(source).flatMap((times) =>
      amounts
        .filter(
          (amount) => tieOf(times, amount) >= 2 || (isOnePlace(times, amount) && Math.abs(times.at - amount.at) <= 1),
        )
        .flatMap((amount) => [
          ...of(times, amount),
          ...(GREW.test(times.text) && /\bto\s+(?:about\s+)?$/.test(amount.head)
            ? wayOf(
                'product',
                [times, amount],
                amount.value.low.div(times.value.low),
                said,
                (value) => `${amount.text} ÷ ${times.text} = ${resultWords(value)}`,
              )
            : []),
        ]),
    ),
  ];
}

/** "61 tickets, at $80 a pop": how many there are stands right before what each is. */
function isAtSoMuch(count: Operand, amount: Operand): boolean {
  const at = count === amount ? -1 : amount.head.lastIndexOf(count.text);
  const joint = amount.head.slice(at + count.text.length);
  return at >= 0 && joint.length <= NEXT_TO && !/[;:]|\b(?:which|who|that|while)\b/.test(joint);
}

/** Whether one figure can be of the same things as another, and is no "one": "one coach" is nobody's number. */
function isPair([a, b]: readonly [Operand, Operand]): boolean {
  return b.value.low.gte(a.value.low.mul(PART)) && !isOne(b) && areOfSame(a, b);
}

function isOne({ value, text }: Operand): boolean {
  return value.low.eq(Decimal.one) && (isCount(value.unit) || !/\d/.test(text));
}

function areOfSame(a: Operand, b: Operand): boolean {
  const [x, y] = [a.value.unit, b.value.unit];
  return x === y || !isCount(x) || x === '1' || y === '1' || mayBeSamePeople(x, y) || tieOf(a, b) >= 2;
}

/** Sums of any two, and of more that an article tells one after another. */
function sums(like: readonly Operand[], said: Stated): Way[] {
  const of = (form: Form, parts: readonly Operand[]) => {
    const [a, b, ...more] = parts;
    const total = parts.reduce((sum, { value }) => sum.add(value.low), Decimal.zero);
    return wayOf(form, parts, total, said, (value) =>
      sumWords(
        '+',
        a!.fact,
        b!.fact,
        value,
        more.map(({ fact }) => fact),
      ),
    );
  };
  const lists = [like, ...[...new Set(like.map(({ value }) => value.unit))].map((unit) => like.filter(isIn(unit)))];
  const runs = lists.flatMap((list) =>
    list
      .filter((one) => !isOne(one))
      .flatMap((_, i, list) =>
        Array.from({ length: MOST_PARTS - 2 }, (_, more) => list.slice(i, i + 3 + more)).filter(
          (run, more) => run.length === 3 + more,
        ),
      ),
  );
  return [
    ...pairsOf(like)
      .filter(isPair)
      .flatMap((pair) => of('sum', pair)),
    ...runs.flatMap((run) => of('sums', run)),
  ];
}

const isIn = (unit: string) => (one: Operand) => one.value.unit === unit;

/** A part of a whole, and what lies between two levels, in per cent. */
function shares(levels: readonly Operand[], said: Stated): Way[] {
  const scale = said.value.unit === '%' ? hundred : Decimal.one;
  const words = (operands: string, share: Decimal) =>
    `${operands} = ${numberWords(share.div(scale).mul(hundred).round(2))}%`;
  const amounts = levels.filter(({ value: { unit } }) => unit !== '%' && unit !== 'pp');
  return pairsOf(amounts)
    .filter(isPair)
    .flatMap(([a, b]) => {
      const part = b.value.low.div(a.value.low).mul(scale);
      const rise = a.value.low.div(b.value.low).sub(Decimal.one).mul(scale);
      const [x, y] = [a, b].map(({ text }) => text);
      return [
        ...wayOf('share', [b, a], part, said, () => words(`${y} ÷ ${x}`, part)),
        ...wayOf('change', [a, b], scale.sub(part), said, () => words(`${x} to ${y}`, part.sub(scale))),
        ...wayOf('change', [a, b], rise, said, () => words(`${y} to ${x}`, rise)),
      ];
    });
}

function multiples(levels: readonly Operand[], said: Stated): Way[] {
  return pairsOf(levels).flatMap(([a, b]) =>
    wayOf('multiple', [a, b], a.value.low.div(b.value.low), said, (value) =>
      stepWords({ id: 'multiple', sign: 1, benchmark: null }, a.fact, b.fact, value),
    ),
  );
}

function spans(claim: Claim, source: Source, now: IsoDate | null): Way[] {
  const span = now && spanOf(claim, now);
  // how old somebody is does not follow from what went on
  if (!span || (span.sort === 'age' && !isThing(span))) return [];
  return timesIn(source, now, span.unit)
    .filter((time) => !time.left && isOfSize(time, span))
    .map((time) => ({
      form: 'span',
      parts: time.to && time.to.fact !== time.from.fact ? [time.to, time.from] : [time.from],
      value: Decimal.of(time.usual.toFixed(3)),
      fits: fits(time, span) && isFull(time.usual, span),
      tie: time.told ? 2 : 0,
      sum: () => {
        const told = time.from.text === time.to?.text ? time.from.text : `${time.from.text} to ${time.to?.text ?? now}`;
        return `${told} = ${time.usual} ${NAMES[span.unit]}`;
      },
    }));
}

/** "39 years" may be 39 and nine months, but "five months" are not nearly six; a thing is as old as the years since its own. */
function isFull(usual: number, { count, unit, sort, said }: Span): boolean {
  if (wordingOf(said) !== 'bare' || !Number.isInteger(count)) return true;
  return Math.round(usual) === count || (sort !== 'age' && unit === 'a' && Math.floor(usual) === count);
}

function wayOf(
  form: Form,
  parts: readonly Operand[],
  value: Decimal,
  said: Stated,
  words: (value: ReturnType<typeof exactly>) => string,
): Way[] {
  if (value.sign <= 0 || !isNear(value, said)) return [];
  return [
    {
      form,
      parts,
      value,
      fits: agrees(said, value),
      tie: parts.reduce<Tie>((tie, part, i) => (i === 0 ? tie : (Math.min(tie, tieOf(parts[i - 1]!, part)) as Tie)), 3),
      sum: () => words(exactly(value, said.value.unit)),
    },
  ];
}

/** Whether an article tells all parts one right after another in one paragraph. */
export function isRun(parts: readonly Part[]): boolean {
  return parts.every((part, i) => {
    const last = parts[i - 1];
    if (!last) return parts.length > 1;
    return (
      part.at !== undefined && last.at !== undefined && Math.abs(part.at - last.at) === 1 && isOnePlace(part, last)
    );
  });
}

function resultWords(value: Quantity): string {
  return isCount(value.unit) ? numberWords(value.low) : quantityWords(value);
}
