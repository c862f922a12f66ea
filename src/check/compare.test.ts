import { describe, expect, it } from 'vitest';
import { Decimal, type Modifier } from '../model/index.ts';
import { asserted, grainOf, type Stated, wordings } from './asserted.ts';
import { compareQuantities } from './compare.ts';

/** "approx 800e9" style shorthand: text, value, step, modifier. */
function stated(
  text: string,
  low: string,
  step: string,
  modifier: Modifier = 'exact',
  high = low,
  unit = 'USD',
): Stated {
  return {
    text,
    modifier,
    value: { type: 'quantity', low: Decimal.of(low), high: Decimal.of(high), step: Decimal.of(step), unit },
  };
}
const people = (text: string, low: string, modifier: Modifier = 'exact', high = low) =>
  stated(text, low, '1', modifier, high, '{person}');
const outcome = (claim: Stated, fact: Stated) => {
  const { outcome: said, notes } = compareQuantities(claim, fact);
  return [said, ...notes.map(({ id }) => id)].join(' ');
};

const b12 = stated('$1.2 billion', '1.2e9', '1e8');
const b124 = stated('$1.24 billion', '1.24e9', '1e7');
const over100 = people('more than 100', '100', 'more-than');

describe('what figures assert', () => {
  it.each([
    [b12, '1150000000', '1250000000'],
    [people('1,500 people', '1500'), '1450', '1550'],
    [people('exactly 1,500 people', '1500'), '1499.5', '1500.5'],
    [people('20 people', '20'), '19.5', '20.5'],
    [stated('about 800 billion won', '8e11', '1e9', 'approx'), '720000000000', '880000000000'],
    [stated('nearly 50%', '50', '1', 'less-than', '50', '%'), '45', '50'],
    [stated('nearly 3 hours', '3', '1', 'less-than', '3', 'h'), '2.66666666666666666667', '3'],
    [stated('5 to 7', '5', '1', 'exact', '7'), '5', '7'],
    [stated('half', '0.5', '0', 'exact', '0.5', '1'), '0.45', '0.55'],
  ])('%# is a range', (figure, low, high) => {
    const range = asserted(figure);
    expect([range.low?.toString(), range.high?.toString()]).toEqual([low, high]);
  });

  it('leaves ends open where the words do', () => {
    expect(asserted(over100)).toMatchObject({ high: null, lowOpen: true });
    expect(asserted(people('up to 100', '100', 'at-most'))).toMatchObject({ low: null, highOpen: false });
  });

  it('knows its sources', () => {
    for (const row of Object.values(wordings)) expect(row.words && row.source).toBeTruthy();
    expect(grainOf(people('600,000 people', '600000')).toString()).toBe('100000');
  });
});

describe('a claim against its fact', () => {
  it.each([
    ['the same', b12, b12, 'agree'],
    ['a rounding', b12, b124, 'agree rounded'],
    ['a truncation', b12, stated('$1.28 billion', '1.28e9', '1e7'), 'agree truncated'],
    ['another figure', stated('$1.4 billion', '1.4e9', '1e8'), b12, 'disagree'],
    ['more exact than the source', b124, b12, 'undecided'],
    [
      'a dropped hedge',
      stated('800 billion', '8e11', '1e11'),
      stated('about 800 billion', '8e11', '1e11', 'approx'),
      'agree hedge-dropped',
    ],
    ['an added hedge', people('about 500', '500', 'approx'), people('500', '500'), 'agree hedge-added'],
    ['above, and far above', over100, people('5,000 people', '5000'), 'agree understated'],
    ['above, and not', over100, people('96 people', '96'), 'disagree'],
    ['above, when it is that', people('more than 102', '102', 'more-than'), people('102', '102'), 'disagree'],
    [
      'bounds on the same side',
      people('at least 13', '13', 'at-least'),
      people('at least 12', '12', 'at-least'),
      'disagree',
    ],
    [
      'bounds on the same side, rounded',
      people('more than 100', '100', 'more-than'),
      people('more than 104', '104', 'more-than'),
      'agree rounded',
    ],
    ['opposite bounds', people('fewer than 100', '100', 'less-than'), over100, 'disagree'],
    ['below', people('fewer than 100', '100', 'less-than'), people('97', '97'), 'agree'],
    ['below, and not', people('fewer than 100', '100', 'less-than'), people('130', '130'), 'disagree'],
    ['below a lower bound', people('fewer than 90', '90', 'less-than'), over100, 'disagree'],
    ['a point beyond a bound', people('90', '90'), over100, 'disagree'],
    ['a point within the use of a bound', people('150', '150'), over100, 'undecided'],
    ['nearly', people('nearly 50', '50', 'less-than'), people('48', '48'), 'agree'],
    [
      'nearly, of about a little less',
      people('nearly 200', '200', 'less-than'),
      people('some 170', '170', 'approx'),
      'undecided',
    ],
    ['nearly, of a little less', people('nearly 200', '200', 'less-than'), people('170', '170'), 'disagree'],
    [
      'nearly, of about much less',
      people('nearly 200', '200', 'less-than'),
      people('some 140', '140', 'approx'),
      'disagree',
    ],
    ['nearly, and far from', people('nearly 50', '50', 'less-than'), people('38', '38'), 'disagree'],
    ['up to a bound of the source', people('up to 100', '100', 'at-most'), people('100', '100'), 'agree hedge-added'],
    [
      'above an upper bound',
      people('more than 200', '200', 'more-than'),
      people('fewer than 100', '100', 'less-than'),
      'disagree',
    ],
    [
      'a scale slip under a bound',
      stated('over $2 million', '2e6', '1e6', 'more-than'),
      stated('$2 billion', '2e9', '1e9'),
      'disagree',
    ],
    [
      'a nought lost under a bound',
      people('more than 6,000', '6000', 'more-than'),
      people('60,100', '60100'),
      'disagree',
    ],
    [
      'a round bound far below',
      people('more than 1,000', '1000', 'more-than'),
      people('10,400', '10400'),
      'agree understated',
    ],
    ['the same range', people('5 to 7', '5', 'exact', '7'), people('5 to 7', '5', 'exact', '7'), 'agree'],
    ['a range with another end', people('5 to 8', '5', 'exact', '8'), people('5 to 7', '5', 'exact', '7'), 'disagree'],
    ['a point in the source’s range', people('6', '6'), people('5 to 7', '5', 'exact', '7'), 'undecided'],
    ['a point outside it', people('9', '9'), people('5 to 7', '5', 'exact', '7'), 'disagree'],
    ['a bound over it', people('more than 4', '4', 'more-than'), people('5 to 7', '5', 'exact', '7'), 'agree'],
    ['its end as a bound', people('up to 7', '7', 'at-most'), people('5 to 7', '5', 'exact', '7'), 'agree'],
    ['a bound past its end', people('up to 8', '8', 'at-most'), people('5 to 7', '5', 'exact', '7'), 'disagree'],
    ['a range around the figure', people('5 to 7', '5', 'exact', '7'), people('6', '6'), 'agree'],
    ['a range beside it', people('5 to 7', '5', 'exact', '7'), people('9', '9'), 'disagree'],
    ['a vague range around it', people('hundreds', '100', 'exact', '1000'), people('320', '320'), 'agree'],
    [
      'a vague range within one',
      people('dozens', '24', 'exact', '99'),
      people('hundreds', '100', 'exact', '1000'),
      'disagree',
    ],
    ['the other sign', people('-5', '-5'), people('5', '5'), 'disagree'],
    ['exactly, of a hedged figure', people('exactly 500', '500'), people('about 500', '500', 'approx'), 'undecided'],
    [
      'a bound near a hedged figure',
      people('more than 800', '800', 'more-than'),
      people('about 800', '800', 'approx'),
      'undecided',
    ],
    [
      'a bound of nothing, of another bound',
      people('at least 0', '0', 'at-least'),
      people('more than 1,000', '1000', 'more-than'),
      'agree understated',
    ],
    [
      'a bound, of a bound of nothing',
      people('no more than 5', '5', 'at-most'),
      people('no more than 0', '0', 'at-most'),
      'disagree',
    ],
  ])('%s', (_, claim, fact, expected) => {
    expect(outcome(claim, fact)).toBe(expected);
  });
});
