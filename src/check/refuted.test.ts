import { describe, expect, it } from 'vitest';
import { checkText } from '../pipeline.ts';

/** Which rules refute which claims of a draft that has no facts. */
const wrong = (draft: string) =>
  checkText(draft, { publishedOn: '2023-03-01' })
    .findings.filter(({ verdict }) => verdict === 'mismatch')
    .map(({ rule, claim }) => `${rule}: ${claim.text}`)
    .join(', ');

describe('what is refuted, and what is left alone', () => {
  describe('parts of a whole', () => {
    it.each([
      ['The fire killed 12 people, among them 15 children.', 'parts: 15 children'],
      ['The fire killed 12 people, 15 of whom were children.', ''],
      ['The fire killed 12 people, of whom more than 15 were children.', 'parts: more than 15'],
      ['The fire killed 12 people, of whom about 13 were children.', ''],
      ['The fire killed 12 people, including 12 children.', ''],
      ['The fire killed 12 people and cost more, including $15 for soup.', ''],
      ['The fire killed about 12 people, including 15 children.', 'parts: 15 children'],
      ['The fire killed at least 12 people, including 15 children.', ''],
      ['The fire killed fewer than 12 people, including 15 children.', ''],
      ['The fund has $12 million, including $15 million in gold.', 'parts: $15 million'],
      ['The fund has $12 million, including €15 million in gold.', ''],
      ['The trip took 12 days, including 15 hours of rain.', ''],
      ['The team won 3-1, including 5-2 at home.', ''],
      ['The port lost 12 boats, including 15 people.', ''],
      ['The port lost 12, including 15 boats.', 'parts: 15 boats'],
      ['The port lost 12 boats, including 15 from the bay.', 'parts: 15'],
      ['The boat carried 12 people — seven men and six women.', 'parts: 12 people'],
      ['The boat carried 12 people -- seven men and six women.', 'parts: 12 people'],
      ['The boat carried 12 people: about seven men and six women.', ''],
      ['The boat carried 12 people: seven men; and six women.', ''],
      ['The boat carried 12 people: seven men, six of them old.', ''],
      ['The boat carried 12 people: seven.', ''],
      ['The boat carried 12 people: seven men and six women in 2016.', 'parts: 12 people'],
      ['The fund has $12 million: $7 million in gold and $6 million in land.', ''],
      ['The fund has $13 million: $7 million in gold and $6 million in land.', ''],
      ['The fund has $12 million: $7 million in gold and 6 men.', ''],
      ['It carried 12 passengers: seven men and six women.', ''],
      ['It carried 12: seven men and six women.', 'parts: 12'],
      ['It has 100 km of roads (62 miles): 70 km in the north and 60 km in the south.', 'parts: 100 km'],
    ])('%s: %s', (draft, mismatches) => {
      expect(wrong(draft)).toBe(mismatches);
    });
  });

  describe('ages and births', () => {
    it.each([
      ['The painter, 38, was born in 1985.', ''],
      ['The painter, aged 38, was born in 1985.', ''],
      ['The painter, aged 37, was born in 1985.', ''],
      ['The painter, aged 36, was born in 1985.', 'birth: aged 36'],
      ['The painter, aged 38, met the sculptor, aged 40, born in 1970.', ''],
      ['The painter, aged 38, was born on May 3, 1980 and the sculptor was born on May 4, 1981.', ''],
      ['The painter, aged 38, was born on May 3, 2030.', ''],
      ['The painter died on May 3, 2010, aged 70.', ''],
      ['The painter was born on May 3, 1950 and died on May 2, 2010, aged 60.', 'birth: aged 60'],
      ['The painter was born on May 3, 1950 and died on May 3, 2010, aged 60.', ''],
      ['The painter, over 38, was born on May 3, 1980.', ''],
      ['The painter, aged 30 to 35, was born on May 3, 1980.', 'birth: aged 30 to 35'],
      ['The painter, aged 38, was born before May 3, 1980.', ''],
      ['The painter was born on May 3, 1980 and lived there 38 years.', ''],
    ])('%s: %s', (draft, mismatches) => {
      expect(wrong(draft)).toBe(mismatches);
    });
  });

  describe('changes and points', () => {
    it.each([
      ['Sales rose 12% to 56 boats from 50 boats.', ''],
      ['Sales rose 22% to 56 boats from 50 boats.', 'change: 22%'],
      ['Sales fell 12% to 56 boats from 50 boats.', 'change: 12%'],
      ['Sales rose by 6 boats to 56 boats from 50 boats.', ''],
      ['Sales rose by 16 boats to 56 boats from 50 boats.', 'change: 16 boats'],
      ['Sales rose more than 10% to 56 boats from 50 boats.', ''],
      ['Sales rose more than 20% to 56 boats from 50 boats.', ''],
      ['Sales rose about 12% to 56 boats from 50 boats.', ''],
      ['Sales rose 12% to about 56 boats from about 50 boats.', ''],
      ['Sales rose 42% to about 56 boats from about 50 boats.', 'change: 42%'],
      ['Sales rose 42% to more than 56 boats from 50 boats.', ''],
      ['Sales rose 12% to 56 boats from 0 boats.', ''],
      ['Sales tripled to 150 boats from 50 boats.', ''],
      ['Sales halved to 25 boats from 50 boats.', ''],
      ['Sales rose $12 to 56 boats from 50 boats.', ''],
      ['The rate rose 12% to 5% from 4%.', ''],
      ['The rate fell 2 percentage points to 3 percent from 5 percent.', ''],
      ['The rate fell 4 percentage points to 3 percent from 5 percent.', 'point: 4 percentage points'],
      ['The rate fell 40 percent to 3 percent from 5 percent.', ''],
      ['The rate fell 2% to 3 percent from 5 percent.', 'point: 2%'],
      ['The rate fell 2 per cent to 3 per cent from 5 per cent.', 'point: 2 per cent'],
      ['The rate rose 5 percent to 5 percent from 0 percent.', ''],
      ['The rate rose 9 percent to 5 percent from 0 percent.', ''],
      ['The rate rose 3 percent to 56 boats from 50 boats.', 'change: 3 percent'],
    ])('%s: %s', (draft, mismatches) => {
      expect(wrong(draft)).toBe(mismatches);
    });
  });

  describe('conversions', () => {
    it.each([
      ['It ran 26 miles (42 km), then 10 km (16 miles).', 'conversion: 16 miles'],
      ['It weighs 10 kg (22 pounds).', ''],
      ['It weighs 10 kg (32 pounds).', 'conversion: 32 pounds'],
      ['It is 20 degrees Celsius (68 degrees Fahrenheit).', ''],
      ['It is 20 degrees Celsius (78 degrees Fahrenheit).', 'conversion: 78 degrees Fahrenheit'],
      ['It cost 5 million won ($4,000).', ''],
      ['It cost more than 10 miles (25 kilometres).', ''],
      [
        'It cost 800 billion won ($626 million). It cost 500 billion won (€930 million). It cost 100 billion won ($78 million).',
        '',
      ],
      ['It cost 800 billion won ($626 million). It cost 500 billion yen ($930 million).', ''],
      ['It cost 800 billion won (more than $626 million). It cost 500 billion won ($930 million).', ''],
    ])('%s: %s', (draft, mismatches) => {
      expect(wrong(draft)).toBe(mismatches);
    });
  });

  describe('weekdays', () => {
    it.each([
      ['It opens on Mon., Dec. 22, 2022.', 'weekday: Mon., Dec. 22, 2022'],
      ['It opens on Tuesday, Dec. 20, 2022.', ''],
      ['It opens on Saturday, Dec. 24, 2022 and closes on Sunday, Dec. 26, 2022.', 'weekday: Sunday, Dec. 26, 2022'],
      ['It opens on Thursday.', ''],
      ['It opens on Wednesday, Feb. 1.', 'weekday: Wednesday, Feb. 1'],
      ['It opens on Friday, Feb. 1.', 'weekday: Friday, Feb. 1'],
    ])('%s: %s', (draft, mismatches) => {
      expect(wrong(draft)).toBe(mismatches);
    });
  });

  describe('ranges', () => {
    it.each([
      ['It expects 20-25% more.', ''],
      ['It expects 9% to 6% more.', ''],
      ['It expects between 9 and 6 million.', ''],
      ['It expects between 9,500 and 6,000 boats.', 'upside-down: 6,000 boats'],
      ['It expects between 9 per cent and 6 per cent.', 'upside-down: 6 per cent'],
      ['It won 3-1 and 9 to 6.', ''],
      ['It has 9 to 6 boats.', ''],
      ['It has between 6 and 9 boats.', ''],
      ['It has 9 and 6 boats.', ''],
      ['In 2016-17 it had 5-4 boats.', ''],
      ['It runs from 9 to 6 km.', ''],
      ['It has 9–6 km of road.', 'upside-down: 6 km'],
      ['It has 5,000-4,000 boats.', 'upside-down: 4,000 boats'],
    ])('%s: %s', (draft, mismatches) => {
      expect(wrong(draft)).toBe(mismatches);
    });
  });

  describe('the same told twice', () => {
    it.each([
      [
        'Some 500 boats sank in the storm at sea.\n\nSome 300 boats sank in the storm at sea.',
        'told-twice: Some 500 boats, told-twice: Some 300 boats',
      ],
      ['Some 500 boats sank in the storm at sea.\n\nSome 500 boats sank in the storm at sea.', ''],
      ['Some 500 boats sank in the storm at sea.\n\nAnother 300 boats sank in the storm at sea.', ''],
      ['Some 500 boats sank in the storm at sea.\n\nSome 300 boats sank in the storm at sea in 2016.', ''],
      [
        'Some 500 boats sank in the storm at sea in 2016.\n\nSome 300 boats sank in the storm at sea in 2016.',
        'told-twice: Some 500 boats, told-twice: Some 300 boats',
      ],
      ['Some 500 boats sank in the storm at sea in 2016.\n\nSome 300 boats sank in the storm at sea in 2017.', ''],
      ['Some 500 boats sank in the storm at sea.\n\nSome 300 cranes sank in the storm at sea.', ''],
      ['Some 500 boats sank in the storm at sea.\n\nIn the storm at sea, 512 boats sank.', ''],
      ['Some 500 boats sank in the storm.\n\nSome 300 boats were built in the yard.', ''],
      ['Some 500 boats sank in the storm at sea, 300 boats sank in the storm at sea.', ''],
      ['Some $500 was paid for the storm at sea.\n\nSome 300 boats sank in the storm at sea.', ''],
    ])('%s: %s', (draft, mismatches) => {
      expect(wrong(draft)).toBe(mismatches);
    });
  });
});
