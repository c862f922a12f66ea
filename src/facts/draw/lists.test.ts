import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';
import { factsFileToYaml } from '../write.ts';

/** The lists drawn of a sentence: "4 states: Ohio, Iowa, Maine and Utah". */
function lists(text: string): string[] {
  const [source] = Object.values(drawFacts(text, { publishedOn: '2021-05-18' }).sources!);
  return (source!.lists ?? []).map(({ count, of }) => `${count}: ${of}`);
}

describe('lists that an article writes out', () => {
  it.each([
    [
      'The ovens were sold in Ohio, Indiana, Michigan and Kentucky until May.',
      '4 states: Ohio, Indiana, Michigan and Kentucky',
    ],
    [
      'Tremors were felt late at night in Georgia, Armenia, and Azerbaijan.',
      '3 countries: Georgia, Armenia, and Azerbaijan',
    ],
    ['Pubs in the towns of Bath, Wells and Frome will be shut on Tuesday.', '3 towns: towns of Bath, Wells and Frome'],
    [
      'It will close Adams, Edgewood and Corridor elementary schools in June.',
      '3 schools: Adams, Edgewood and Corridor elementary schools',
    ],
    [
      'It is closing its music, classics and French departments by summer.',
      '3 departments: music, classics and French departments',
    ],
    [
      'The board chose which schools to shut. Cedar Flats, Willow Bend and Fen End will close in June.',
      '3 schools: Cedar Flats, Willow Bend and Fen End',
    ],
    [
      'A retired couple, two brothers ages 9 and 14, and a trucker lost their lives.',
      '5 dead: A retired couple, two brothers ages 9 and 14, and a trucker',
    ],
    [
      'At the farm, agents counted 64 llamas, 11 ostriches and a single, elderly camel.',
      '76 animals: 64 llamas, 11 ostriches and a single, elderly camel',
    ],
    [
      'The bus overturned on the road at dawn, killing the driver and three singers.',
      '4 dead: the driver and three singers',
    ],
    [
      'Police at Holm have arrested a man, his wife and their two teenage sons.',
      '4 arrested: a man, his wife and their two teenage sons',
    ],
    [
      'The captain and 11 crew members were rescued by a helicopter at night.',
      '12 rescued: The captain and 11 crew members',
    ],
    ['She was packing the school lunches for her son and daughter that day.', '2 children: her son and daughter'],
    [
      'She still has a Tribeca loft, a farmhouse, and a cottage on a lake.',
      '3 homes: a Tribeca loft, a farmhouse, and a cottage',
    ],
  ])('%s', (text, list) => {
    expect(lists(text)).toEqual([list]);
  });

  it.each([
    'The ovens were sold in states such as Ohio, Indiana, Michigan and Kentucky.',
    'The ovens were sold in Ohio, Indiana, Michigan and several other states.',
    'Among those killed were a nurse and two doctors who had come to help.',
    'She has lived in Dayton, Ohio, and Michigan City and by the sea in Maine.',
    'The signs of Washington and New York were put up again on the Tuesday.',
    'In Illinois, Cook and Lake counties have declared an emergency for it.',
    'Small, rural and underfunded schools will be hit hardest by the cuts.',
    'Smith, Jones and Brown stores were searched by the police on Tuesday.',
    'A man, his dog and two cats were in the house when it burned down.',
    'A firefighter and several residents were injured when the wall fell.',
    'The mayor and two aides were at the game on Tuesday evening, it said.',
    'A gunman killed a teacher, two pupils and himself there on Tuesday.',
  ])('counts nothing in: %s', (text) => {
    expect(lists(text)).toEqual([]);
  });

  it('are written into the source, read back, and back a claim', () => {
    const text =
      'The ovens were recalled after 87 fires. They were sold in Ohio, Indiana, Michigan and Kentucky until May.';
    const yaml = factsFileToYaml(drawFacts(text, { publishedOn: '2021-05-18' }));
    expect(yaml).toContain(`    lists:
      - count: 4 states
        of: Ohio, Indiana, Michigan and Kentucky
        text: They were sold in … until May
        locator: paragraph 1
`);
    const facts = loadFacts(yaml);
    expect(facts.facts[0]!.citations[0]!.source.lists).toEqual([
      {
        count: 4,
        noun: 'states',
        of: 'Ohio, Indiana, Michigan and Kentucky',
        text: 'They were sold in … until May',
        locator: 'paragraph 1',
      },
    ]);
    expect(checkText('Ovens recalled in 4 states', { facts }).findings[0]!.verdict).toBe('match');
    expect(() => loadFacts(yaml.replace('4 states', 'some states'))).toThrow('such as 4 states');
  });
});
