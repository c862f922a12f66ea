import { describe, expect, it } from 'vitest';
import type { Claim, Period, Quantity } from '../model/index.ts';
import { extractClaims } from '../pipeline.ts';
import { slipOf } from './slips.ts';
import { edit, redated, restated } from './suggest.ts';

const claimOf = (phrase: string): Claim => extractClaims(phrase, { publishedOn: '2022-12-22' })[0]!;

describe('a wrong figure', () => {
  it.each([
    ['$45.6 billion', '$45.6 million', '1,000 times too large: scale mistaken', '$45.6 million'],
    ['$4.56 million', '$45.6 million', '10 times too small: a nought mistaken', '$45.6 million'],
    ['$456 million', '$45.6 million', '10 times too large: a nought mistaken', '$46 million'],
    ['$45,600', '$45.6 million', '1,000 times too small: scale mistaken', '$45,600,000'],
    ['$46.5 million', '$45.6 million', 'two digits swapped', '$45.6 million'],
    ['$54.6 million', '$45.6 million', 'two digits swapped', '$45.6 million'],
    ['$45.9 million', '$45.6 million', 'one digit differs', '$45.6 million'],
    ['$145.6 million', '$45.6 million', 'a digit too many', '$45.6 million'],
    ['$4.6 million', '$45.6 million', 'a digit dropped', '$45.6 million'],
    ['$45.66 million', '$45.6 million', 'a digit too many', '$45.6 million'],
    ['$5.6 million', '$45.6 million', 'a digit dropped', '$45.6 million'],
    ['$91 million', '$45.6 million', null, '$46 million'],
    ['1,250 trees', '125 trees', '10 times too large: a nought mistaken', '125 trees'],
    ['125 trees', '1,250 trees', '10 times too small: a nought mistaken', '1,250 trees'],
    ['1,520 trees', '1,250 trees', 'two digits swapped', '1,250 trees'],
    ['7 trees', '9 trees', null, '9 trees'],
    ['17 trees', '71 trees', 'two digits swapped', '71 trees'],
    ['12 trees', '120 trees', '10 times too small: a nought mistaken', '120 trees'],
    ['120,000 trees', '120 trees', '1,000 times too large: scale mistaken', '120 trees'],
    ['1,200 trees', '1,250 trees', 'a digit dropped', '1,250 trees'],
    ['1,350 trees', '1,250 trees', 'one digit differs', '1,250 trees'],
    ['12,350 trees', '1,235 trees', '10 times too large: a nought mistaken', '1,235 trees'],
    ['12,345 trees', '1,234 trees', '10 times too large: a nought mistaken', '1,234 trees'],
    ['1,234 trees', '12,345 trees', '10 times too small: a nought mistaken', '12,345 trees'],
    ['-5 degrees', '5 degrees', 'the sign is turned round', null],
    ['-5 degrees', '7 degrees', null, null],
    ['0 degrees', '5 degrees', null, null],
    ['nine pupils', 'seven pupils', null, 'seven pupils'],
    ['Nine pupils', 'seven pupils', null, 'Seven pupils'],
    ['nine pupils', '70 pupils', null, null],
    ['nine pupils', '10 pupils', null, 'ten pupils'],
    ['112 metres', '120 metres', 'a digit too many', '120 metres'],
    ['more than 130 metres', '120 metres', 'one digit differs', null],
    ['nearly 130 metres', '120 metres', 'one digit differs', null],
    ['about $130m', '$120 million', 'one digit differs', 'about $120m'],
    ['$130m', '$1.2 billion', null, '$1.2b'],
    ['$1.3bn', '$120 million', null, '$120mn'],
    ['€1.3 trn', '€120 billion', null, '€120 bn'],
    ['1.3 trillion won', '120 billion won', null, '120 billion won'],
    ['130 thousand boats', '1.2 million boats', null, '1.2 million boats'],
    ['US$1.34 billion', 'US$1.2 billion', null, 'US$1.2 billion'],
    ['$1,340,000', '$1,250,000', null, '$1,250,000'],
    ['1340000 boats', '1,250,000 boats', null, '1250000 boats'],
    ['1340 boats', '1,250 boats', null, '1,250 boats'],
    ['$1.34', '$1.2', null, '$1.20'],
    ['$12', '1,520 cents', 'a digit dropped', '$15.20'],
    ['$12', '$15.00', 'one digit differs', '$15'],
    ['$1,300.50', '$1,500.00', null, '$1,500'],
    ['$1.2 million', '$1,500', null, '$1,500'],
    ['$1.2m', '$1,500', null, '$1,500'],
    ['$1.2k', '$1,500', 'one digit differs', '$1.5k'],
    ['$2 thousand', '$1,500', null, '$1,500'],
    ['$2.1 thousand', '$1,500', null, '$1.5 thousand'],
    ['1.2 million boats', '800 boats', null, '800 boats'],
    ['one in 3 million', 'one in 300 million', '100 times too small: a nought mistaken', 'one in 300 million'],
    ['1-in-100 chance', 'one in 300', null, '1-in-300'],
    ['two in five', 'one in three', null, null],
    ['130 boats', 'about 120 boats', 'one digit differs', null],
    ['$1.30 billion', '$1.237 billion', null, '$1.24 billion'],
    ['1.3 percent', '1.237 percent', null, '1.237 percent'],
    ['$900 million', '$2 million', null, '$2 million'],
    ['$900,000', '$2 million', null, '$2,000,000'],
    ['$2 million', '$900,000', null, '$900,000'],
    ['5 to 7 boats', '9 boats', null, null],
    ['5 boats', '6 to 8 boats', null, null],
    ['0.5 percent', '0.25 percent', 'a digit dropped', '0.25 percent'],
    ['12%', '15%', 'one digit differs', '15%'],
    ['12 percent', '13.5 percent', null, '13.5 percent'],
    ['ranked 4th', 'ranked 3rd', null, '3rd'],
    ['ranked 21st', 'ranked 12th', 'two digits swapped', '12th'],
    ['ranked 4th', 'ranked 122nd', null, '122nd'],
    ['75th birthday', '82nd birthday', null, '82nd birthday'],
  ])('%s for %s: %s, write %s', (wrong, right, slip, fresh) => {
    const [claim, fact] = [claimOf(wrong), claimOf(right)];
    const value = fact.value as Quantity;
    expect(slipOf(claim, value, [])?.text ?? null).toBe(slip);
    expect(restated(claim, value, { text: fact.text, value, modifier: fact.modifier })).toBe(fresh);
  });
});

describe('a wrong date', () => {
  it.each([
    ['May 3, 2023', 'May 9, 2023', 'another day of the month', 'May 9, 2023'],
    ['June 9, 2023', 'May 9, 2023', 'another month', 'May 9, 2023'],
    ['May 9, 2033', 'May 9, 2023', 'the year is off by ten', 'May 9, 2023'],
    ['May 9, 2123', 'May 9, 2023', 'the year is off by a hundred', 'May 9, 2023'],
    ['May 9, 2022', 'May 9, 2023', 'the year is off by one', 'May 9, 2023'],
    ['May 9, 2020', 'May 9, 2023', 'the year is off by 3', 'May 9, 2023'],
    ['May 12, 2023', 'May 21, 2023', 'the digits of the day swapped', 'May 21, 2023'],
    ['June 3, 2023', 'May 9, 2023', null, null],
    ['June 9, 2022', 'May 9, 2023', null, null],
    ['1812', '1912', 'the year is off by a hundred', '1912'],
    ['May 2023', 'June 2023', null, 'June 2023'],
    ['May 2023', 'May 2022', 'the year is off by one', 'May 2022'],
    ['May 2023', 'June 2022', null, null],
    ['May 9, 2023', '2022', null, null],
    ['2022', 'May 9, 2023', null, '2023'],
    ['Sept. 9, 2023', 'Oct. 9, 2023', 'another month', 'Oct. 9, 2023'],
    ['Sept. 9, 2023', 'May 9, 2023', 'another month', 'May 9, 2023'],
    ['Sept. 9, 2023', 'August 9, 2023', 'another month', 'Aug. 9, 2023'],
    ['September 9, 2023', 'August 9, 2023', 'another month', 'August 9, 2023'],
    ['Sep 9, 2023', 'Aug. 9, 2023', 'another month', 'Aug. 9, 2023'],
    ['Aug 9, 2023', 'May 9, 2023', 'another month', 'May 9, 2023'],
    ['Aug 9, 2023', 'Sept. 9, 2023', 'another month', 'Sept. 9, 2023'],
    ['May 9, 2023', 'August 9, 2023', 'another month', 'Aug. 9, 2023'],
    ['June 9, 2023', 'August 9, 2023', 'another month', 'Aug. 9, 2023'],
    ['9 March 2023', '9 April 2023', 'another month', '9 April 2023'],
    ['March 9, 2023', 'Jan. 9, 2023', 'another month', 'January 9, 2023'],
    ['2023-05-09', '2023-05-08', 'another day of the month', '2023-05-08'],
    ['2023-05-09', '2023-06-09', 'another month', null],
    ['Tuesday, May 9, 2023', 'May 8, 2023', 'another day of the month', null],
    ['since 2017', 'since 2016', 'the year is off by one', null],
    ['May 20, 2020', 'May 20, 2021', 'the year is off by one', 'May 20, 2021'],
    ['May 20, 2020', 'May 21, 2020', 'another day of the month', 'May 21, 2020'],
    ['March 5, 2021', 'March 15, 2021', 'another day of the month', 'March 15, 2021'],
    ['the 1990s', 'the 1980s', null, null],
  ])('%s for %s: %s, write %s', (wrong, right, slip, fresh) => {
    const [claim, fact] = [claimOf(`in ${wrong}`), claimOf(`in ${right}`)];
    expect(slipOf(claim, fact.value, [])?.text ?? null).toBe(slip);
    const dated = redated(claim, fact.value as Period);
    expect(dated?.replace(/^in /, '') ?? null).toBe(fresh);
  });
});

describe('what else a wrong value may be', () => {
  const fact = (subject: string) => ({ subject }) as never;

  it('is the figure of another fact, where no slip explains it', () => {
    const others = [
      { fact: fact('boats in the bay'), relation: 'disagree' },
      { fact: fact('boats in the marina'), relation: 'agree' },
    ] as const;
    const text = 'it is the figure of another fact: boats in the marina';
    expect(slipOf(claimOf('7 boats'), claimOf('9 boats').value, others)).toEqual({ id: 'slip', text });
    expect(slipOf(claimOf('7 boats'), claimOf('9 boats').value, others.slice(0, 1))).toBeNull();
    expect(slipOf(claimOf('17 boats'), claimOf('71 boats').value, others)?.text).toBe('two digits swapped');
  });

  it('is none where one is a date and one is a figure', () => {
    expect(slipOf(claimOf('May 9, 2023'), claimOf('9 boats').value, [])).toBeNull();
    expect(slipOf(claimOf('9 boats'), claimOf('May 9, 2023').value, [])).toBeNull();
    expect(redated(claimOf('9 boats'), claimOf('May 9, 2023').value as Period)).toBeNull();
    const { value, text, modifier } = claimOf('9 boats');
    expect(
      restated(claimOf('May 9, 2023'), value as Quantity, { value: value as Quantity, text, modifier }),
    ).toBeNull();
  });
});

describe('an edit', () => {
  const claim = claimOf('We sold 9 boats.');
  it('is of the words of the claim', () => {
    expect(edit(claim, '7 boats', null, true)).toEqual({ start: 8, end: 15, text: '7 boats', safe: true });
  });

  it('is safe where somebody vouches for it and nobody is quoted', () => {
    const safe = (one: Claim, sure: boolean) => edit(one, '7 boats', null, sure)?.safe;
    expect([safe(claim, false), safe(claim, true), safe({ ...claim, quoted: { by: null } }, true)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('to a fact is none where the link is unsure, or sources disagree', () => {
    const known = (disputed: boolean, sure: boolean) => edit(claim, '7 boats', { disputed } as never, sure);
    expect([known(false, false), known(true, true), known(false, true)?.text]).toEqual([null, null, '7 boats']);
  });

  it('is none without words, without a change, or across markup', () => {
    expect(edit(claim, null, null, true)).toBeNull();
    expect(edit(claim, '9 boats', null, true)).toBeNull();
    for (const text of ['9 <b>boats</b>', '9&nbsp;boats'])
      expect(edit({ ...claim, text }, '7 boats', null, true)).toBeNull();
  });
});
