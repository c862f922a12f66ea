import { describe, expect, it } from 'vitest';
import { extractClaims } from '../pipeline.ts';

const options = { publishedOn: '2022-12-22' };
const of = (text: string, words: string) => extractClaims(text, options).find((claim) => claim.text.includes(words))!;

describe('the period of a figure', () => {
  it.each([
    ['The city spent $40 million in 2021 and $50 million in 2022.', '$40', '2021'],
    ['The city spent $40 million in 2021 and $50 million in 2022.', '$50', '2022'],
    ['In 2020, the port handled 30,000 ships.', '30,000', '2020'],
    ['The port handled 30,000 ships, according to its report for 2021.', '30,000', '2021'],
    ['In 1999, 250 people worked there; in 2022, 41 did.', '41', '2022'],
    ['In 1999, 250 people worked there; in 2022, 41 did.', '250', '1999'],
  ])('%s %s: %s', (text, words, edtf) => {
    expect(of(text, words).during?.edtf).toBe(edtf);
  });

  it('is no date of saying, and none of another clause', () => {
    expect(of('The port handled 30,000 ships, it said on Thursday.', '30,000').during).toBeNull();
    expect(of('It was 1.3 degrees above the level of 1850-1900.', '1.3').during).toBeNull();
    expect(of('The take was down 31% from 2019.', '31%').during).toBeNull();
    expect(of('Sales were 4% below 2019 levels.', '4%').during).toBeNull();
    expect(of('The take fell to 40 tons from 52 tons in 2019.', '40').during).toBeNull();
    expect(of('The take fell to 40 tons from 52 tons in 2019.', '52').during?.edtf).toBe('2019');
    expect(of('The take fell 12% from 50 to 44 tons in 2019.', '12%').during?.edtf).toBe('2019');
    expect(of('A lake that waters 500,000 people may vanish by 2060.', '500,000').during).toBeNull();
    expect(of('The firm that employs 300 people was founded in 1960.', '300').during).toBeNull();
    expect(of('The report says that 500,000 people were moved in 2021.', '500,000').during?.edtf).toBe('2021');
    expect(of('About 900 people fled since the dam broke on June 2, 2022.', '900').during).toBeNull();
  });
});

describe('who said it', () => {
  it.each([
    ['The river agency said 40 boats were lost.', 'The river agency'],
    ['Some 40 boats were lost, according to the river agency.', 'the river agency'],
    ['Some 40 boats were lost, the river agency said on Thursday.', 'the river agency'],
    ['It said 40 boats were lost.', undefined],
    ['Shares in the agency added 40 cents.', undefined],
    ['An estimated 40 boats were lost.', undefined],
    ['The union said 40 came; police said 12.', 'The union'],
    ['Police said 12 came; the union said 40.', 'the union'],
    ['The union put the toll at 40; later reports said 12.', 'The union'],
    ['Some 40 boats were lost; 12 sank, the river agency said.', 'the river agency'],
  ])('%s', (text, who) => {
    expect(of(text, '40').attribution?.text).toBe(who);
  });

  it('stands at its place in the text', () => {
    const text = 'Rain fell. Some 40 boats were lost, the river agency said.';
    const { attribution } = of(text, '40');
    expect(text.slice(attribution!.start, attribution!.end)).toBe(attribution!.text);
  });
});

describe('quotations', () => {
  it.each([
    ['“We lost 40 boats,” the river agency said.', true],
    ['"We lost 40 boats," the river agency said.', true],
    ['The river agency spoke of “a bad night” and 40 boats.', false],
  ])('%s', (text, quoted) => {
    expect(of(text, '40').quoted !== null).toBe(quoted);
  });
});

describe('conversions', () => {
  it.each([
    ['It cost 1.5 trillion won ($1.2 billion).', '$1.2', true],
    ['It ran 26 miles, or 42 kilometres.', '42', true],
    ['It cost $40 million ($30 million in 2020).', '$30', false],
    ['Either 26 miles or 3 days.', '3 days', false],
  ])('%s', (text, words, paired) => {
    expect(of(text, words).conversionOf !== null).toBe(paired);
  });
});
