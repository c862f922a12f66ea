import { describe, expect, test } from 'vitest';
import { claimsOf, valueText } from './testing.ts';

/** Spellings beyond the corpora, each with the one value that it must give. */
const rows: Record<string, [string, string][]> = {
  money: [
    ['a dollar', '1 USD'],
    ['a third to $3 million', '3000000 USD'],
    ['above a dollar and 65 cents', '1.65 USD'],
    ['20 €ur', '20 EUR'],
    ['$20 43', '20.43 USD'],
    ['10 $ 30 cent', '10.3 USD'],
    ['3 GBP 1 pence', '3.01 GBP'],
    ['3 GBP and one', '3.01 GBP'],
    ['c $ 16.4 million', '16400000 CAD'],
    ['cad$ 15', '15 CAD'],
    ['US$ 1MM', '1000000 USD'],
    ['75 USD million', '75000000 USD'],
    ['dollar 22.5 million', '22500000 USD'],
    ['malaysian ringgits 58', '58 MYR'],
    ['rupees 500', '500 INR'],
    ['42 egyptianpound', '42 EGP'],
    ['42 LE', '42 EGP'],
    ['42 le', '42 EGP'],
    ['42 E£', '42 EGP'],
    ['10 Danish crowns', '10 DKK'],
    ['500 CFA francs', '500 XAF'],
    ['30 MUSD', '30000000 USD'],
    ['MAUD 60', '60000000 AUD'],
    ['100元', '100 CNY'],
    ['₿21,000,000', '21000000 XBT'],
    ['250 million marks', '250000000 DEM'],
    ['250 million German marks', '250000000 DEM'],
    ['R1.5 billion', '1500000000 ZAR'],
    ['P500,000', '500000 PHP'],
    ['$9.99 US dollars', '9.99 USD'],
    ['$249 USD', '249 USD'],
    ['$100 (US)', '100 USD'],
    ['$5 Canadian', '5 CAD'],
    ['10 pounds sterling', '10 GBP'],
    ['$3 million to 5 million US dollars', '3000000..5000000 USD'],
    ['99c', '0.99 USD'],
    ['ten pennies', '0.1 USD'],
    ['minus $5', '-5 USD'],
    ['10-million-dollar', '10000000 USD'],
    ['$3m-5m', '3000000..5000000 USD'],
    ['500,000 won', '500000 KRW'],
  ],
  measure: [
    ['20 (kg)', '20 kg'],
    ['24703m2', '24703 m2'],
    ['6ft 2in', '6.16666666666666666667 [ft_i]'],
    [`6'2"`, '6.16666666666666666667 [ft_i]'],
    ['8lb 6oz', '8.375 [lb_av]'],
    ['12 st 4 lb', '12.2857142857142857143 [stone_av]'],
    ['3 degrees', '3 deg'],
    ['100 degrees F', '100 [degF]'],
    ['98.6 degrees Fahrenheit', '98.6 [degF]'],
    ['300 degrees kelvin', '300 K'],
    ['10 metric tons', '10 t'],
    ['10 tons', '10 [ston_av]'],
    ['3 nautical miles', '3 [nmi_i]'],
    ['5 kilowatt-hours', '5 kW.h'],
    ['5 kilowatt hours', '5 kW.h'],
    ['60-mile-an-hour', '60 [mi_i]/h'],
    ['100 metres per second', '100 m/s'],
    ['20 cubic metres', '20 m3'],
    ['2 square-mile', '2 [mi_i]2'],
    ['10-20 miles', '10..20 [mi_i]'],
    ['dozens of miles', '24..100 [mi_i]'],
    ['500 psi', '500 [psi]'],
    ['3.5 bar', '3.5 bar'],
    ['1.8m tall', '1.8 m'],
    ['3in', '3 [in_i]'],
    ['5g', '5 g'],
    ['a 60 W bulb', '60 W'],
    ['2 pints', '2 [pt_us]'],
    ['100 Mbps', '100 Mbit/s'],
    ['2 fluid ounces', '2 [foz_us]'],
  ],
  percent: [
    ['per cent of thirty-one', '31 %'],
    ['two hundred percents', '200 %'],
    ['5 pc', '5 %'],
    ['from 5 to 7 percent', '5..7 %'],
  ],
  point: [
    ['half a percentage point', '0.5 pp'],
    ['a half-point', '0.5 pp'],
  ],
  ratio: [
    ['more than a quarter of them', '0.25 1'],
    ['by a third', '0.333333333333333333333 1'],
    ['nine in every ten', '0.9 1'],
  ],
  rate: [
    ['$60,000 a year', '60000 USD/a'],
    ['$5 per dozen', '5 USD/12'],
    ['$4 a pound', '4 USD/[lb_av]'],
    ['£30 per person', '30 GBP/{person}'],
    ['between 10 and 20 a day', '10..20 /d'],
  ],
  rank: [
    ['ranked third', '3 {rank}'],
    ['in second place', '2 {rank}'],
    ['the 15,599 th plane', '15599 {rank}'],
    ['the second time', '2 {rank}'],
    ['number one', '1 {rank}'],
  ],
  multiple: [
    ['twice the size', '2 1'],
    ['will triple', '3 1'],
    ['doubles its', '2 1'],
    ['half as much', '0.5 1'],
  ],
  score: [
    ['beat them 3-5', '3..5 {score}'],
    ['0-0', '0 {score}'],
  ],
  count: [
    ['192.168.1.2', '192 1'],
    ['a score of planes', '20 {plane}'],
    ['one man', '1 {man}'],
    ['two Rolls-Royce engines', '2 {engine}'],
    ['1.5 million of them', '1500000 1'],
    ['20,000-strong', '20000 {person}'],
    ['7.8-magnitude', '7.8 {magnitude}'],
    ['three cities and two countries', '3 {city}'],
    ['five churches', '5 {church}'],
    ['more than 2000', '2000 1'],
  ],
};

describe.each(Object.entries(rows))('%s', (kind, spellings) => {
  test.each(spellings)('%s', (text, value) => {
    const found = claimsOf(text).map((claim) => `${claim.kind} ${valueText(claim.value)}`);
    expect(found).toContain(`${kind} ${value}`);
  });
});

describe('left alone', () => {
  test.each([
    ['The 49ers won 3.', 'money'],
    ['In 2012 won the vote.', 'money'],
    ['The pounds fell.', 'money'],
    ['He scored 85 marks.', 'money'],
    ['TOP 10 songs', 'money'],
    ['The $5 million 12 percent note.', 'point'],
    ['two foot soldiers', 'measure'],
    ['He has two degrees.', 'money'],
    ['Mr Smith went 2-for-4 there.', 'score'],
    ['the third man', 'ratio'],
    ['one in 2012', 'ratio'],
    ['killed 2 in 10 days', 'ratio'],
    ['The doubled-up man.', 'multiple'],
    ['It was a 3-D film.', 'count'],
    ['On 5th Avenue', 'rank'],
    ['a year ago $5 a week ago', 'rate'],
  ])('%s is no %s', (text, kind) => {
    expect(claimsOf(text).filter((claim) => claim.kind === kind)).toEqual([]);
  });
});

test('"from" opens a range with "to", not with "and"', () => {
  expect(claimsOf('They took 63 from one and 55 from the other.').map(({ text }) => text)).toEqual(['63', '55']);
});
