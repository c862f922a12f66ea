import { describe, expect, it } from 'vitest';
import type { Claim, Fact, Reading } from '../model/index.ts';
import { engine, extractClaims } from '../pipeline.ts';
import { scales } from './weigh.ts';

/** How the claim that has `figure` in a draft stands to a fact: its value, and its subject with the gap. */
function relation(draft: string, figure: string, value: string, subject: string): string {
  const claim: Claim = extractClaims(draft).find(({ text }) => text.startsWith(figure))!;
  const reading: Reading = engine.readValue(value, null)!;
  const fact = { subject, readings: [reading], equals: [], revisions: [], derivation: null } as unknown as Fact;
  return scales(null, '2022-12-22')(claim, fact).relation;
}

describe('the place of the last and the number of all', () => {
  it.each([
    ['Keeper wins cup on 19th spot kick', '19th', '19 spot kicks', 'It took extra time and …'],
    ['Robber hits same shop a 4th time', '4th', 'four', 'He robbed the shop … times'],
    ['Robber hits same shop a 2nd time', '2nd', 'twice', 'He robbed the shop …'],
    ['Third loss in a row for Rovers', 'Third', 'three', 'Rovers have lost … in a row'],
    ['Town sees 23 break-ins', '23', '23rd', "It was the year's … garage break-in in town"],
    ['Garage break-ins hit 23 in county', '23', '23rd', "It was the year's … garage break-in in town"],
    ['She needed 14 tries to pass', '14', '14th', 'She passed at the … attempt'],
    ['It took 17 innings', '17', '17th', 'a run in the top of the …'],
    ['It took 17 innings', '17', '17th', 'a double in the … inning'],
    ['Pigeons cause 31 outages', '31', '31st', "It's the … pigeon-related outage this year"],
    ['Third loss in a row for Rovers', 'Third', 'three straight games', 'Rovers have lost …'],
    ['Council holds four hearings', 'four', 'fourth', 'It was the … of five hearings'],
    ['Rovers win six games', 'six', 'sixth', 'Rovers won their … straight game'],
  ])('%s (%s) agrees with %s of "%s"', (draft, figure, value, subject) => {
    expect(relation(draft, figure, value, subject)).toBe('agree');
  });

  it.each([
    ['another thing', 'Keeper wins cup on 19th spot kick', '19th', '19 fans', '… were hurt'],
    ['another number', 'Keeper wins cup on 19th spot kick', '19th', '18 spot kicks', 'after …'],
    ['more of them', 'Robber hits same shop a 4th time', '4th', 'four', 'He came back … more times'],
    ['the last of them', 'Robber hits same shop a 4th time', '4th', 'four', 'He came the last … times'],
    ['some of them', 'Dog wins 9th show', '9th', 'nine shows', 'It won three of …'],
    ['some of its last', 'Dog wins 9th show', '9th', 'nine shows', 'It won three of its last …'],
    ['a rank by size', "The city's third largest stores closed", 'third', 'three stores', '… closed'],
    ['in all, and not in a row', 'Rovers get third win in a row', 'third', 'three wins', 'They have … this year'],
    ['what is only numbered', 'Firm rents 12 floors', '12', '12th', 'It has the … floor'],
    ['a length', 'Strike enters 5th day', '5th', 'five days', 'It has food for …'],
    ['a bound', 'More than 23 break-ins', 'More than 23', '23rd', 'It was the … break-in'],
    ['a bare place', 'Town sees 23 break-ins', '23', '23rd', 'The town came … in a ranking of towns'],
  ])('says nothing of %s: %s', (_, draft, figure, value, subject) => {
    expect(relation(draft, figure, value, subject)).toBe('apart');
  });
  it.each([
    ['Loxley go out in third round', 'third', 'third', 'It was the … day of the strike', 'apart'],
    ['Mill strike enters 5th day', '5th', 'fifth', 'He scored in the … minute', 'apart'],
    ['She wins fifth title', 'fifth', 'fifth', 'It was the … round of the cup', 'apart'],
    ['Loxley go out in third round', 'third', 'fourth', 'It was the … day of the strike', 'apart'],
    ['Third-tier Loxley win', 'Third-tier', 'third', 'He scored in the … minute', 'apart'],
    ['Mill strike enters 5th day', '5th', 'fifth', 'They marched on the … straight night', 'agree'],
    ['Loxley go out in third round', 'third', 'third', 'It was the shock of the … round', 'agree'],
    ['Loxley go out in third round', 'third', 'fourth', 'It was the shock of the … round', 'disagree'],
    ['Rovers get ninth win in a row', 'ninth', 'ninth', 'It was the … of the season', 'apart'],
    ['Rovers get ninth win of season', 'ninth', 'ninth', 'It was the … straight win', 'apart'],
    ['Rovers get ninth win in a row', 'ninth', 'ninth', 'It was the … straight win of the season', 'agree'],
    ['Moor burns for 4th day', '4th', 'four days', 'The fire has burned for …', 'agree'],
    ['Moor burns for a fourth day', 'fourth', 'four days', 'The fire has burned for …', 'agree'],
    ['Moor burns for four days', 'four', 'fourth', 'The fire burned for a … day', 'agree'],
    ['Moor fire enters 4th day', '4th', 'four days', 'The fire has burned for …', 'apart'],
    ['Moor burns for 4th day', '4th', 'four weeks', 'The fire has burned for …', 'apart'],
    ['Moor burns for 4th day', '4th', 'four days', 'Crews took … to get there', 'apart'],
    ['She wins for the 4th time', '4th', 'fourth', 'It was her … title', 'agree'],
    ['She wins fourth title', 'fourth', 'fourth', 'It was her … crown', 'agree'],
  ])('%s (%s) beside %s of "%s": %s', (draft, figure, value, subject, expected) => {
    expect(relation(draft, figure, value, subject)).toBe(expected);
  });

  it.each([
    ['Town gets 3 stores', '3', 'third', 'A … store will open in May'],
    ['Mayor seeks 4th term', '4th', 'four terms', 'She has served …'],
  ])('says nothing of what is yet to be: %s (%s) beside %s of "%s"', (draft, figure, value, subject) => {
    expect(relation(draft, figure, value, subject)).toBe('apart');
  });
});
