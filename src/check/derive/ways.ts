import type { Claim, IsoDate } from '../../model/index.ts';
import { Decimal, isCount } from '../../model/index.ts';
import { type Stated, wordingOf } from '../asserted.ts';
import { numberWords } from '../words.ts';
import { agesOf, endsOf, lentOf, levelsOf, sidesOf } from './amounts.ts';
import { isOf, sumWords } from './arith.ts';
import { isThing } from './events.ts';
import { timesIn } from './moments.ts';
import { multiples, partsOf, products, rests, shares, stepped } from './portions.ts';
import type { Source } from './source.ts';
import { fits, isNear as isOfSize, NAMES, type Span, spanOf } from './span.ts';
import type { Operand } from './tie.ts';
import { type Form, isOne, isPair, pairsOf, type Way, wayOf } from './way.ts';

/** Figures of one kind that an article joins in a sum, at most. */
const MOST_PARTS = 6;
/** Figures of an article above which it is a list of data, whose pairs are legion. */
const MOST = 60;
const OTHERS = /\bothers?\b/i;
const OTHERS_AFTER = /^\s+others?\b/i;

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
