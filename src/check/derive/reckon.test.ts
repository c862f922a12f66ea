import { expect, it } from 'vitest';
import type { Claim, Fact } from '../../model/index.ts';
import { extractClaims } from '../../pipeline.ts';
import { operationOf } from './operation.ts';
import { reckon } from './reckon.ts';

const figure = (phrase: string): Claim => extractClaims(phrase, { publishedOn: '2023-05-10' })[0]!;
const fact = (phrase: string) => ({ readings: [figure(phrase)] }) as unknown as Fact;

/** What a draft's figure is beside the result of two facts, with the sum. */
function reckoned(draft: string, a: string, b: string): string | null {
  const claim = figure(draft);
  const pair = {
    bond: 'level',
    a: fact(a),
    b: fact(b),
    mark: null,
    sure: true,
    keys: new Set<string>(),
    text: '',
  } as const;
  const found = reckon(claim, operationOf(claim)!, pair);
  return found && `${found.outcome}: ${found.sum}`;
}

it.each([
  ['up $10m', '$71.4m', '$61.4m', 'agree: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)'],
  [
    'up $10.2m',
    '$71.4m',
    '$61.4m',
    'undecided: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)',
  ],
  [
    'up $10.1m',
    '$71.4m',
    '$61.4m',
    'undecided: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)',
  ],
  ['up $11m', '$71.4m', '$61.4m', 'disagree: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)'],
  ['down $10m', '$71.4m', '$61.4m', null],
  ['down $10m', '$61.4m', '$71.4m', 'agree: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)'],
  [
    'up about $10m',
    '$71.4m',
    '$61.4m',
    'agree: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)',
  ],
  [
    'up more than $9m',
    '$71.4m',
    '$61.4m',
    'agree: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)',
  ],
  [
    'up more than $7m',
    '$71.4m',
    '$61.4m',
    'agree: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)',
  ],
  [
    'up more than $6m',
    '$71.4m',
    '$61.4m',
    'disagree: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)',
  ],
  [
    'up more than $10.04m',
    '$71.4m',
    '$61.4m',
    'undecided: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)',
  ],
  [
    'up nearly $10m',
    '$71.4m',
    '$61.4m',
    'undecided: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)',
  ],
  [
    'up nearly $14m',
    '$71.4m',
    '$61.4m',
    'disagree: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)',
  ],
  [
    'up nearly $15m',
    '$71.4m',
    '$61.4m',
    'disagree: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)',
  ],
  ['up $10m', '$71m', '$61m', 'agree: $71m − $61m = $10 million ($9 million to $11 million as printed)'],
  ['up $10m', '$70m', '$60m', 'agree: $70m − $60m = $10 million ($9 million to $11 million as printed)'],
  ['up $4m', '$14m', '$10m', null],
  ['up $3m', '$13m', '$10m', null],
  ['up $10m', '71.4m euros', '61.4m euros', null],
  ['up 10 boats', '71 boats', '61 boats', 'agree: 71 boats − 61 boats = 10'],
  ['up 10 boats', '71 boats', '61', 'agree: 71 boats − 61 = 10'],
  ['up 10 boats', '71', '61 boats', 'agree: 71 − 61 boats = 10'],
  ['up 10', '71 boats', '61 boats', 'agree: 71 boats − 61 boats = 10'],
  ['up 10 boats', 'about 71 boats', '61 boats', null],
  ['up 10 boats', 'more than 71 boats', '61 boats', null],
  [
    'up 1,000 boats',
    '12,000 boats',
    '11,000 boats',
    'agree: 12,000 boats − 11,000 boats = 1,000 (999 to 1,001 as printed)',
  ],
  [
    'up 10,000 boats',
    '72,000 boats',
    '62,000 boats',
    'agree: 72,000 boats − 62,000 boats = 10,000 (9,999 to 10,001 as printed)',
  ],
  ['up 10 boats', '10 boats', '0 boats', null],
  [
    'up 5 kilometres',
    '12 kilometres',
    '7,000 metres',
    'agree: 12 kilometres − 7,000 metres = 5 km (4.999 km to 5.001 km as printed)',
  ],
  ['up 3 miles', '12 kilometres', '7 kilometres', null],
  ['up 5 kilometres', '12 hours', '7 hours', null],
  ['up 5 kilometres', '$12', '$7', null],
  ['up 2 points', '14%', '12%', null],
  ['up 2 percentage points', '14%', '12%', null],
  ['up 2 percentage points', '14 points', '12 points', null],
  ['up 2 percentage points', '$14', '$12', null],
  ['up 17%', '14%', '12%', null],
  ['up 2%', '14%', '12%', null],
  ['up 16%', '$71.4m', '$61.4m', 'agree: $61.4m to $71.4m = 16.29% (16.11% to 16.46% as printed)'],
  ['up 16.3%', '$71.4m', '$61.4m', 'agree: $61.4m to $71.4m = 16.29% (16.11% to 16.46% as printed)'],
  ['up 19%', '$71.4m', '$61.4m', 'disagree: $61.4m to $71.4m = 16.29% (16.11% to 16.46% as printed)'],
  ['down 14%', '$61.4m', '$71.4m', 'agree: $71.4m to $61.4m = −14.01% (13.88% to 14.14% as printed)'],
  ['up 14%', '$61.4m', '$71.4m', null],
  ['up a sixth', '$71.4m', '$61.4m', 'agree: $61.4m to $71.4m = 16.29% (16.11% to 16.46% as printed)'],
  ['up a fifth', '$71.4m', '$61.4m', 'disagree: $61.4m to $71.4m = 16.29% (16.11% to 16.46% as printed)'],
  ['up more than a tenth', '$71.4m', '$61.4m', 'disagree: $61.4m to $71.4m = 16.29% (16.11% to 16.46% as printed)'],
  ['doubled', '$80', '$40', 'agree: $80 ÷ $40 = 2 times (1.96 times to 2.04 times as printed)'],
  ['more than doubled', '$90', '$40', 'agree: $90 ÷ $40 = 2.25 times (2.21 times to 2.29 times as printed)'],
  ['more than doubled', '$120', '$40', 'disagree: $120 ÷ $40 = 3 times (2.95 times to 3.05 times as printed)'],
  ['nearly doubled', '$78', '$40', 'agree: $78 ÷ $40 = 1.95 times (1.91 times to 1.99 times as printed)'],
  ['tripled', '$80', '$40', 'disagree: $80 ÷ $40 = 2 times (1.96 times to 2.04 times as printed)'],
  ['halved', '$20', '$40', 'agree: $20 ÷ $40 = 0.5 times (0.48 times to 0.52 times as printed)'],
  ['halved', '$30', '$40', 'disagree: $30 ÷ $40 = 0.75 times (0.73 times to 0.77 times as printed)'],
  ['doubled', '$20', '$40', null],
  ['halved', '$80', '$40', null],
  ['tenfold', '$400', '$40', 'agree: $400 ÷ $40 = 10 times (9.86 times to 10.14 times as printed)'],
  ['doubled', '80%', '40%', 'agree: 80% ÷ 40% = 2 times (1.96 times to 2.04 times as printed)'],
  ['one in six', '35 pupils', '210 pupils', 'agree: 35 pupils ÷ 210 pupils = 16.67%'],
  ['one in five', '35 pupils', '210 pupils', 'disagree: 35 pupils ÷ 210 pupils = 16.67%'],
  ['one in six', '210 pupils', '35 pupils', null],
  ['more than one in ten', '35 pupils', '210 pupils', 'disagree: 35 pupils ÷ 210 pupils = 16.67%'],
  ['more than a sixth', '36 pupils', '210 pupils', 'agree: 36 pupils ÷ 210 pupils = 17.14%'],
  ['35 out of 210', '35 pupils', '210 pupils', 'agree: 35 pupils ÷ 210 pupils = 16.67%'],
  ['70 out of 420', '35 pupils', '210 pupils', 'agree: 35 pupils ÷ 210 pupils = 16.67%'],
  ['5 of 30', '35 pupils', '210 pupils', 'disagree: 35 pupils + 210 pupils = 245'],
  ['100%', '210 pupils', '210 pupils', 'agree: 210 pupils ÷ 210 pupils = 100%'],
  ['100%', '$210.2m', '$210m', null],
  ['100%', '$210.3m', '$210m', null],
  ['17% of pupils', '35 pupils', '210 pupils', 'agree: 35 pupils ÷ 210 pupils = 16.67%'],
  ['17% of pupils', '35%', '210%', null],
  ['12 villages remain', '38 villages', '50 villages', 'agree: 50 villages − 38 villages = 12'],
  ['13 villages remain', '38 villages', '50 villages', 'disagree: 50 villages − 38 villages = 12'],
  ['12 villages remain', '50 villages', '38 villages', null],
  ['31 people in all', '14 people', '17', 'agree: 14 people + 17 = 31'],
  ['35 people in all', '14 people', '17', 'disagree: 14 people + 17 = 31'],
  ['31 people in all', 'about 14 people', '17', 'agree: about 14 people + 17 = 31 (29.6 to 32.4 as printed)'],
  ['$31m in all', '$14m', '$17m', 'agree: $14m + $17m = $31 million ($30 million to $32 million as printed)'],
  [
    '$31.4m in all',
    '$14.2m',
    '$17.2m',
    'agree: $14.2m + $17.2m = $31.4 million ($31.3 million to $31.5 million as printed)',
  ],
  ['$31bn in all', '$14m', '$17m', 'disagree: $14m + $17m = $31 million ($30 million to $32 million as printed)'],
  ['31 people in all', '14 people', 'May 9, 2023', null],
  ['31 people in all', 'May 9, 2023', '17 people', null],
  ['between 9 and 11 boats more', '71 boats', '61 boats', 'agree: 71 boats − 61 boats = 10'],
  [
    'up 77p an hour',
    '£12.21 an hour',
    '£11.44',
    'agree: £12.21 an hour − £11.44 = 0.77 GBP/h (0.76 GBP/h to 0.78 GBP/h as printed)',
  ],
  ['up £0.77', '£12.21 an hour', '£11.44', 'agree: £12.21 an hour − £11.44 = £0.77 (£0.76 to £0.78 as printed)'],
  [
    'up at least $10m',
    '$71.4m',
    '$61.4m',
    'agree: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)',
  ],
  [
    'up at least $11m',
    '$71.4m',
    '$61.4m',
    'disagree: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)',
  ],
  [
    'up at most $10m',
    '$71.4m',
    '$61.4m',
    'agree: $71.4m − $61.4m = $10 million ($9.9 million to $10.1 million as printed)',
  ],
  ['up 10 boats', '9,999 boats', '9,989 boats', 'agree: 9,999 boats − 9,989 boats = 10'],
  ['up 11 boats', '1,234 boats', '1,223 boats', 'agree: 1,234 boats − 1,223 boats = 11'],
  ['up $7m', '$17m', '$10m', 'agree: $17m − $10m = $7 million ($6 million to $8 million as printed)'],
  ['up $6m', '$16m', '$10m', null],
  [
    'up 2 percentage points',
    '14.2%',
    '12.1%',
    'agree: 14.2% − 12.1% = 2.1 percentage points (2 percentage points to 2.2 percentage points as printed)',
  ],
  [
    'up 2.1 percentage points',
    '14.2%',
    '12.1%',
    'agree: 14.2% − 12.1% = 2.1 percentage points (2 percentage points to 2.2 percentage points as printed)',
  ],
  ['up 5 boats', '5 boats', '-1 boats', null],
  ['up 5 degrees', '25 degrees Celsius', '20 degrees Celsius', null],
  ['100%', '$2,101', '$2,100', 'agree: $2,101 ÷ $2,100 = 100.1% (100% to 100.1% as printed)'],
  ['100%', '$2,103', '$2,100', null],
  ['up 10 hours', '3 days', '62 hours', 'agree: 3 days − 62 hours = 10 hours (9 hours to 11 hours as printed)'],
  ['two in five', '40 pupils', '100 pupils', 'agree: 40 pupils ÷ 100 pupils = 40%'],
  ['up $500', '1 million dollars', '$999,500', 'agree: 1 million dollars − $999,500 = $500 ($499 to $501 as printed)'],
  ['more than halved', '$22', '$40', 'disagree: $22 ÷ $40 = 0.55 times (0.53 times to 0.57 times as printed)'],
  ['more than halved', '$18', '$40', 'agree: $18 ÷ $40 = 0.45 times (0.43 times to 0.47 times as printed)'],
  ['nearly halved', '$22', '$40', 'agree: $22 ÷ $40 = 0.55 times (0.53 times to 0.57 times as printed)'],
  ['at least halved', '$18', '$40', 'agree: $18 ÷ $40 = 0.45 times (0.43 times to 0.47 times as printed)'],
  ['at least halved', '$23', '$40', 'disagree: $23 ÷ $40 = 0.58 times (0.56 times to 0.59 times as printed)'],
  ['more than half as many', '22 boats', '40 boats', 'agree: 22 boats ÷ 40 boats = 0.55 times'],
  ['more than halved', '$8', '$40', 'disagree: $8 ÷ $40 = 0.2 times (0.19 times to 0.22 times as printed)'],
])('%s of %s and %s', (draft, a, b, expected) => {
  expect(reckoned(draft, a, b)).toBe(expected);
});

it('the result has the unit of the draft and the precision of the facts', () => {
  const claim = figure('up 10 boats');
  const pair = {
    bond: 'level',
    a: fact('71 boats'),
    b: fact('61'),
    mark: null,
    sure: true,
    keys: new Set<string>(),
    text: '',
  } as const;
  const { nominal } = reckon(claim, operationOf(claim)!, pair)!;
  expect({ ...nominal, low: `${nominal.low}`, high: `${nominal.high}`, step: `${nominal.step}` }).toEqual({
    type: 'quantity',
    low: '10',
    high: '10',
    step: '0',
    unit: claim.value.type === 'quantity' && claim.value.unit,
  });
});

it('a date is worked out of nothing', () => {
  const sum = { id: 'sum', sign: 1, benchmark: null } as const;
  const pair = {
    bond: 'sum',
    a: fact('14 boats'),
    b: fact('17 boats'),
    mark: null,
    sure: true,
    keys: new Set<string>(),
    text: '',
  } as const;
  expect(reckon(figure('in 1987'), sum, pair)).toBeNull();
});
