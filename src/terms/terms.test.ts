import { describe, expect, it } from 'vitest';
import {
  conceptOf,
  contrasts,
  isDated,
  isOfAnother,
  isOpaque,
  keyOf,
  keysOf,
  nearness,
  sidesNear,
  sidesOf,
  stem,
  weightOf,
  wordsBeside,
  wordsOf,
} from './index.ts';

describe('stems', () => {
  it.each([
    ['steal stole stolen stealing steals'],
    ['infect infection infected infecting infections'],
    ['invest investment invested investments'],
    ['city cities city’s'],
    ['stop stopped stopping'],
    ['fall fell fallen falling'],
    ['deliver delivered delivering delivers'],
    ['crisis crises'],
    ['777 777s'],
    ['vote voted voting votes'],
    ['cut cutting cuts'],
    ['gunman gunmen'],
    ['labour labor'],
    ['centre center centres'],
    ['organise organize organisation organization'],
    ['defence defense'],
    ['MP MPs'],
  ])('%s are one', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  it('keeps apart what is not one word', () => {
    expect(stem('party')).not.toBe(stem('part'));
    expect(stem('number')).not.toBe(stem('numb'));
    expect(stem('department')).not.toBe(stem('depart'));
    expect(stem('car')).not.toBe(stem('care'));
  });
});

describe('words', () => {
  it('tells the past of "win" from the money', () => {
    expect([...keysOf('Farmer Won in 2017')]).toContain(keyOf('win'));
    expect([...keysOf('1.5 trillion won; the won fell')]).not.toContain(keyOf('win'));
  });

  it.each([
    'tots children, toddlers kids, hubby husbands, boffins researchers, astronomers scientists, fliers passengers',
    'reporters journalists, detectives police, fugitives escapees, nixes rejects, reap earn, clinched victory, brawl clash',
    'exec boss, doc doctors, meds drugs, germs bacteria, vials doses, serum antivenom, glitch problem, trove hoard',
    'pontiff pope, pastors priests, isle islands, pooch dogs, gator alligators, gaffe mistake, slate schedule, hikers walkers',
    'stampede crush, councillors council, foil prevents, grads graduates, uni university, spill leak, luggage bags',
    'gran grandmother, hoops basketball, ballgame match, donuts doughnuts, fridge refrigerator, severed amputation, pawns pawnshop',
    'jackpot prize, mansion home, diner restaurant, curb limits, mishap crash, rampage attack, throng crowds, staffers workers',
  ])('knows the short words of headlines: %s', (pairs) => {
    for (const pair of pairs.split(', ')) {
      const [short, long] = pair.split(' ').map((word) => new Set(keysOf(word)));
      expect([pair, [...short!].some((key) => long!.has(key))]).toEqual([pair, true]);
    }
  });

  it('gives near-synonyms, adjectives of countries and initials one key', () => {
    expect(keyOf('killed')).toBe(keyOf('deaths'));
    expect(conceptOf(stem('aircraft'))).toBe(conceptOf(stem('jets')));
    expect(keyOf('French')).toBe(keyOf('France'));
    expect(keyOf('the')).toBeNull();
    expect(keyOf('US')).toBe('usa');
    expect(keyOf('us')).toBeNull();
    expect([...keysOf('the River Relief Agency and the United Nations')]).toEqual(
      expect.arrayContaining(['rra', 'un']),
    );
  });

  it.each([
    ['posts are axed', 'job'],
    ['dug out of the rubble', 'rescue'],
    ['prices went up', 'rise'],
    ['chief executive', 'boss'],
    ['shares up 3%', 'rise'],
    ['down from 71%', 'fall'],
    ['lost 3%', 'fall'],
    ['sales of $3 million', 'revenue'],
    ['12 lives', 'death'],
    ['an approval', 'approve'],
    ['Alpine glaciers', 'Alps'],
    ['Londoners', 'London'],
    ['consumer prices', 'inflation'],
    ['consumer prices', 'price'],
    ['let out by mistake', 'release'],
    ['the dog tipped the scales at 90 pounds', 'weight'],
    ['pay back $3 million', 'repay'],
    ['mobile phones', 'smartphone'],
    ['two drones were downed', 'shot'],
    ['a barge carrying 40', 'aboard'],
    ['the fee brought in $2 million', 'earn'],
    ['the captors asked for $3 million', 'demand'],
    ['six people were treated for cuts', 'injured'],
    ['more likely to fall ill', 'risk'],
    ['2,000 homeless', 'homes'],
    ['a maker with 1,150 staff', 'employs'],
    ['the house goes for $1 million', 'sold'],
    ['two were locked up', 'prison'],
  ])('hears in "%s" what "%s" says', (text, word) => {
    expect([...keysOf(text)]).toContain(keyOf(word));
  });

  it.each([
    ['close to 9,000 homes', 'shut'],
    ['students this fall', 'drop'],
    ['the right number of life jackets', 'death'],
    ['up to 50 people', 'rise'],
    ["the women's final", 'women'],
  ])('does not hear in "%s" what "%s" says', (text, word) => {
    expect([...keysOf(text)]).not.toContain(keyOf(word));
  });

  it('knows names by their capitals', () => {
    const proper = (text: string) =>
      wordsOf(text)
        .filter((word) => word.proper)
        .map((word) => word.text);
    expect(proper('Floods hit Lakeside. Homes in UNICEF camps')).toEqual(['Lakeside', 'UNICEF']);
    expect(weightOf(keyOf('people')!, false)).toBeLessThan(weightOf(keyOf('turbine')!, false));
  });

  it('leaves values out of the words', () => {
    const text = 'It sold 30 red trams for $40 million in March 2021';
    const words = wordsBeside(text, [
      { start: 8, end: 20, opaque: false },
      { start: 25, end: 36, opaque: true },
      { start: 40, end: 50, opaque: true },
    ]).map((word) => word.text);
    expect(words).toEqual(['sold', 'red', 'trams']);
    const ranked = wordsBeside('The fourth-largest town', [{ start: 4, end: 18, opaque: false }]);
    expect(ranked.map((word) => word.text)).toEqual(['largest', 'town']);
    expect(isOpaque({ type: 'period', first: null, last: null, grain: 'day', edtf: '' })).toBe(true);
  });

  it('holds nearer words closer', () => {
    const text = 'The mayor spoke, and 12 trams burned; buses did not';
    const words = wordsOf(text);
    const near = (name: string) =>
      nearness(text, words.find((word) => word.text === name)!, { start: 21, end: 29 }, [], words);
    expect(near('trams')).toBe(1);
    expect(near('burned')).toBeGreaterThan(near('buses'));
    expect(near('burned')).toBeGreaterThan(near('mayor'));
  });

  it('tells sides apart', () => {
    const sides = (text: string) => sidesOf(keysOf(text));
    expect(contrasts(sides('12 killed'), sides('people injured'))).toBe(1);
    expect(contrasts(sides('12 killed'), sides('deaths'))).toBe(0);
    expect(contrasts(sides('exports'), sides('imports and exports'))).toBe(0);
    expect(contrasts(sides('inflation falls'), sides('prices rose'))).toBe(1);
    expect(contrasts(sides('inflation falls'), sides('prices rose'), { paces: true })).toBe(0);
  });

  it.each([
    ['104 rescued, dozens missing', 0, 'rescued', 'missing'],
    ['104 rescued, dozens missing', 13, 'missing', 'rescued'],
    ['killed 12 and injured 30', 7, 'killed', 'injured'],
    ['killed 12 and injured 30', 22, 'injured', 'killed'],
    ['Oil climbed on Monday after a cut of 3 percent', 37, 'cut', 'rise'],
    ['Bus Crash Near Border Kills 12', 28, 'killed', 'injured'],
  ])('in "%s" the figure at %i takes the side of "%s", not of "%s"', (text, at, own, other) => {
    const figures = [...text.matchAll(/\d+|dozens/g)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    const figure = figures.find(({ start }) => start === at)!;
    const others = figures.filter((one) => one !== figure);
    const words = wordsOf(text);
    const local = words.map((word) => ({ word, near: nearness(text, word, figure, others, words) }));
    const taken = sidesNear(local, (word) => isOfAnother(text, word, figure, others));
    expect(contrasts(taken, sidesOf(keysOf(own)))).toBe(0);
    expect(contrasts(taken, sidesOf(keysOf(other)))).toBe(1);
  });

  it('leaves to a figure the verb that leads to it, and to a date what it dates', () => {
    const text = 'Man bought 3 dollar find and sells it now';
    const sold = 'A find of 3 relics at church sells for 482';
    const at = (words: string, part: string) => ({
      start: words.indexOf(part),
      end: words.indexOf(part) + part.length,
    });
    expect(isOfAnother(sold, at(sold, 'sells'), at(sold, '3'), [at(sold, '482')])).toBe(true);
    expect(isOfAnother(text, at(text, 'bought'), at(text, '3'), [])).toBe(false);
    const dated = 'Cup leads to arrest in 1986 murder';
    expect(isDated(dated, at(dated, 'arrest'), at(dated, '1986'))).toBe(true);
    expect(isDated(dated, at(dated, 'murder'), at(dated, '1986'))).toBe(false);
    expect(isDated('A storm in 1986 brought', { start: 2, end: 7 }, { start: 11, end: 15 })).toBe(false);
    expect(isDated('An arrest in 1986 for murder', { start: 3, end: 9 }, { start: 13, end: 17 })).toBe(false);
  });

  it('does not hold against a word what it may say as well', () => {
    const taken = (text: string) =>
      sidesNear(
        wordsOf(text).map((word) => ({ word, near: 1 })),
        () => false,
      );
    expect(contrasts(taken('the film earned'), taken('revenue of'))).toBe(0);
    expect(contrasts(taken('a bill for'), taken('the tax he owed'))).toBe(0);
    expect(contrasts(taken('shares tanked'), taken('shares rose'))).toBe(1);
  });
});
