import { Decimal, isCount } from '../../model/index.ts';
import type { Stated } from '../asserted.ts';
import { numberWords } from '../words.ts';
import { ratiosOf, timesOf } from './amounts.ts';
import { stepWords, sumWords } from './arith.ts';
import type { Source } from './source.ts';
import { isOnePlace, type Operand, tieOf } from './tie.ts';
import { isOne, isPair, pairsOf, resultWords, type Way, wayOf } from './way.ts';

const hundred = Decimal.of(100);
/** "Raised tenfold to 5 million". */
const GREW = /fold|doubl|tripl|trebl|quadrupl/i;
/** Characters from a count to what each of it is, at most. */
const NEXT_TO = 40;
/** "At $80 a pop". */
const EACH = /^,?\s*(?:each|apiece|a piece|a pop|a head|every|for (?:each|every)|per \w|an? \w)/i;

/** A part of a whole, and what lies between two levels, in per cent. */
export function shares(levels: readonly Operand[], said: Stated): Way[] {
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

/** What a share leaves: 38 of 62 per cent. */
export function rests(levels: readonly Operand[], said: Stated): Way[] {
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
export function partsOf(source: Source, levels: readonly Operand[], amounts: readonly Operand[], said: Stated): Way[] {
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
export function stepped(levels: readonly Operand[], said: Stated): Way[] {
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
export function products(source: Source, levels: readonly Operand[], amounts: readonly Operand[], said: Stated): Way[] {
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

/** How many times one figure is the other. */
export function multiples(levels: readonly Operand[], said: Stated): Way[] {
  return pairsOf(levels).flatMap(([a, b]) =>
    wayOf('multiple', [a, b], a.value.low.div(b.value.low), said, (value) =>
      stepWords({ id: 'multiple', sign: 1, benchmark: null }, a.fact, b.fact, value),
    ),
  );
}
