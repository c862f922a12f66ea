import { describe, expect, it } from 'vitest';
import { checkText, loadFacts } from '../../pipeline.ts';

/** What the rule says of a draft beside facts, each a subject and a value: "63 years: match 2023 − 1960 = 63 years". */
function led(draft: string, ...facts: readonly (readonly [subject: string, value: string, more?: string])[]): string[] {
  const base = loadFacts(`format: 1
id: storms
version: 1.0.0
sources: { post: { title: Post } }
facts:
${facts
  .map(
    ([subject, value, more = 'terms: [[storm], [valley]]'], i) =>
      `  f${i}: { subject: '${subject}', value: ${value}, source: post, ${more} }`,
  )
  .join('\n')}`);
  return checkText(draft, { publishedOn: '2023-09-11', facts: base })
    .findings.filter(({ rule }) => rule === 'elapsed')
    .map(({ claim, verdict, explanation }) => [`${claim.text}: ${verdict}`, ...explanation.arithmetic].join(' '));
}

describe('a span and the year it leads back to', () => {
  it.each([
    [
      'The storm was the strongest in the valley in 63 years.',
      'The storm was the strongest in the valley since …',
      '1960',
      '63 years: match 2023 − 1960 = 63 years',
    ],
    [
      'The storm was the strongest in the valley in 62 years.',
      'The storm was the strongest in the valley since …',
      '1960',
      '62 years: mismatch 2023 − 1960 = 63 years',
    ],
    [
      'The storm was the strongest in the valley in more than 60 years.',
      'The storm was the strongest in the valley since …',
      '1960',
      'more than 60 years: match 2023 − 1960 = 63 years',
    ],
    [
      'The storm was the strongest in the valley in nearly 65 years.',
      'The storm was the strongest in the valley since …',
      '1960',
      'nearly 65 years: match 2023 − 1960 = 63 years',
    ],
    [
      'The storm was the strongest in the valley since 1960.',
      'The storm was the strongest in the valley in …',
      '63 years',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm was the strongest in the valley since 1961.',
      'The storm was the strongest in the valley in …',
      '63 years',
      '1961: mismatch 2023 − 63 years = 1960',
    ],
    [
      'The storm was the strongest in the valley since 1960.',
      'The storm was the strongest in the valley for …',
      '63 years',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm was the strongest in the valley since 1960.',
      'The storm was the strongest in the valley for more than …',
      '63 years',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm was the strongest in the valley since 1960.',
      'The storm was the strongest in the valley in the past …',
      '63 years',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm was the weakest in the valley since 1960.',
      'The storm was the weakest in the valley in …',
      '63 years',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm was the first in the valley since 1960.',
      'The storm was the first in the valley in …',
      '63 years',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm was the first in the valley since 1961.',
      'The storm was the first in the valley in …',
      '63 years',
      '1961: mismatch 2023 − 63 years = 1960',
    ],
    [
      'A storm not seen in the valley since 1960.',
      'The storm was the first in the valley in …',
      '63 years',
      'since 1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm hit a 63-year high in the valley.',
      'The storm was the highest in the valley since …',
      '1960',
      '63-year: match 2023 − 1960 = 63 years',
    ],
    [
      'The storm hit a 63-year low in the valley.',
      'The storm was the lowest in the valley since …',
      '1960',
      '63-year: match 2023 − 1960 = 63 years',
    ],
    [
      'The storm had a 63-year reign in the valley.',
      'The storm house in the valley opened in …',
      '1960',
      '63-year: match 2023 − 1960 = 63 years',
    ],
    [
      'The storm ended its 63-year rule of the valley.',
      'The storm in the valley began in …',
      '1960',
      '63-year: match 2023 − 1960 = 63 years',
    ],
    [
      'The storm house in the valley closes after 63 years.',
      'The storm house in the valley opened in …',
      '1960',
      '63 years: match 2023 − 1960 = 63 years',
    ],
    [
      'The storm house in the valley closes after about 63 years.',
      'The storm house in the valley opened in …',
      '1960',
      'about 63 years: match 2023 − 1960 = 63 years',
    ],
    [
      'The storm house in the valley, opened in 1960, closes.',
      'The storm house in the valley is in business for …',
      '63 years',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm house in the valley, built in 1960, closes.',
      'The storm house in the valley is in business for …',
      '63 years',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm house in the valley, launched since 1960, closes.',
      'The storm house in the valley is in business for …',
      '63 years',
      'since 1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm was the strongest in the valley in two years.',
      'The storm was the strongest in the valley since …',
      '2021',
      'two years: match 2023 − 2021 = 2 years',
    ],
    [
      'The storm was the strongest in the valley in 62 years.',
      'The storm was the strongest in the valley in …',
      '63 years',
      '62 years: mismatch',
    ],
    [
      'The storm was the strongest in the valley since 1970.',
      'The storm was the strongest in the valley since …',
      '1960',
      '1970: mismatch',
    ],
    [
      'In 63 years the storm was the strongest in the valley.',
      'The storm was the strongest in the valley since …',
      '1960',
      '63 years: match 2023 − 1960 = 63 years',
    ],
    [
      'The storm was the strongest in the valley since 1960.',
      'The storm was the most damaging in the valley, a … high',
      '63-year',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm was the strongest in the valley since 1960.',
      'The storm was a … rule in the valley, the strongest',
      '63-year',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm was the strongest in the valley in 63 years.',
      'The storm was the strongest in the valley …',
      'since 1960',
      '63 years: match 2023 − 1960 = 63 years',
    ],
    [
      'The storm house in the valley, founded in 1960, closes.',
      'The storm house in the valley has been in charge for …',
      '63 years',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm house in the valley, set up in 1960, closes.',
      'The storm house in the valley has been in power over …',
      '63 years',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm house in the valley, established in 1960, closes.',
      'The storm house in the valley has been in office after …',
      '63 years',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'The storm house in the valley, created in 1960, closes.',
      'The storm house in the valley, introduced for …',
      '63 years',
      '1960: match 2023 − 63 years = 1960',
    ],
    [
      'Valley storm ends after nearly 65 years.',
      'The storm in the valley began in …',
      '1960',
      'nearly 65 years: match 2023 − 1960 = 63 years',
    ],
    [
      'Valley storm ends after almost more than over about 65 years.',
      'The storm in the valley began in …',
      '1960',
      'about 65 years: match 2023 − 1960 = 63 years',
    ],
    [
      'The storm has not been in the valley for 63 years.',
      'The storm was last in the valley since …',
      '1960',
      '63 years: match 2023 − 1960 = 63 years',
    ],
    [
      'The storm was the first in the valley for 60 years.',
      'The storm of the north valley was the first since …',
      '1960',
      '60 years: match 2023 − 1960 = 63 years',
    ],
    [
      'The strongest storm over 63 years.',
      'The storm was the strongest in the valley since …',
      '1960',
      '63 years: match 2023 − 1960 = 63 years',
    ],
    [
      'The strongest storm for almost 64 years.',
      'The storm was the strongest in the valley since …',
      '1960',
      'almost 64 years: match 2023 − 1960 = 63 years',
    ],
  ])('%s (%s %s): %s', (draft, subject, value, expected) => {
    expect(led(draft, [subject, value])).toEqual([expected]);
  });

  it.each([
    [
      'The storm was the strongest in the valley since 1960.',
      'The storm was the strongest in the valley near …',
      '63 years',
    ],
    ['The storm hit a 63-year low in the valley.', 'The storm was the highest in the valley since …', '1960'],
    ['The storm house in the valley closes after 62 years.', 'The storm house in the valley opened in …', '1960'],
    ['The storm house in the valley closes for 63 years.', 'The storm house in the valley opened in …', '1960'],
    ['The storm house in the valley closed in 1960.', 'The storm house in the valley is in business for …', '63 years'],
    [
      'The storm was the strongest in the valley in 63 years.',
      'The storm was the strongest in the valley since …',
      '1960-05',
    ],
    [
      'The storm was the strongest in the valley in 63 days.',
      'The storm was the strongest in the valley since …',
      '1960',
    ],
    [
      'The storm was the strongest in the valley in 63.5 years.',
      'The storm was the strongest in the valley since …',
      '1960',
    ],
    [
      'The storm was the strongest in the valley in one year.',
      'The storm was the strongest in the valley since …',
      '2022',
    ],
    [
      'The storm was the strongest in the valley in 60 to 65 years.',
      'The storm was the strongest in the valley since …',
      '1960',
    ],
    ['The cheese was the strongest in Holm in 63 years.', 'The storm was the strongest in the valley since …', '1960'],
    ['The storm was the strongest in the valley in 63 years.', 'The storm was the strongest in the valley', '1960'],
    ['The storm was in the valley for 63 years.', 'The storm was the strongest in the valley since …', '1960'],
    [
      'The storm was the strongest, said all of the people who had come to live there in the valley, in 63 years.',
      'The storm was the strongest in the valley since …',
      '1960',
    ],
    [
      'Over the past 63 years, the strongest storm in the valley.',
      'The storm was the strongest in the valley since …',
      '1960',
    ],
    [
      'The storm was the weakest in the valley since 1960.',
      'The storm was the strongest in the valley in …',
      '63 years',
    ],
    [
      'The storm was the strongest in the valley since 1960.',
      'The storm was the strongest in the valley in …',
      'one year',
    ],
    [
      'The storm was the strongest in the valley since 1960.',
      'The storm was the strongest in the valley in …',
      '63 days',
    ],
    [
      'The storm was the strongest in the valley since 1960.',
      'The storm was the strongest in the valley in …',
      '60 to 65 years',
    ],
    [
      'The storm was the strongest in the valley since 1960.',
      'The storm was the strongest in the valley in …',
      '63.5 years',
    ],
    [
      'The storm was the strongest in the valley since May 1960.',
      'The storm was the strongest in the valley in …',
      '63 years',
    ],
    [
      'The storm was the strongest in the valley in 63 years.',
      'The storm was the strongest in the valley of …',
      '1960',
    ],
    [
      'The storm house in the valley, started in 1961, closes.',
      'The storm house in the valley has been in office for …',
      '63 years',
    ],
    ['The storm has not happened in the valley for 63 years.', 'The storm last came to the valley in …', '1960'],
  ])('nothing: %s (%s %s)', (draft, subject, value) => {
    expect(led(draft, [subject, value])).toEqual([]);
  });

  const said = 'The storm was the strongest in the valley in 63 years.';
  const right = ['The storm was the strongest in the valley since …', '1960'] as const;

  it('nothing where another fact speaks as well and leads elsewhere', () => {
    expect(led(said, right, ['The storm was the strongest in the valley since …', '1970'])).toEqual([]);
    expect(led(said, right, ['The storm was the weakest in the valley since …', '1970'])).toHaveLength(1);
    expect(
      led(said, right, ['A cheese was the strongest in Holm since …', '1970', 'terms: [[cheese], [holm]]']),
    ).toHaveLength(1);
    expect(led(said, right, right)).toHaveLength(1);
  });

  it('the message says what follows and where it is from', () => {
    const base = loadFacts(`format: 1
id: storms
version: 1.0.0
sources: { post: { title: Post } }
facts:
  a: { subject: The storm was the strongest in the valley since …, terms: [[storm], [valley]], value: 1960, source: post }`);
    const explain = (draft: string) =>
      checkText(draft, { publishedOn: '2023-09-11', facts: base }).findings[0]!.explanation;
    expect(explain(said)).toEqual({
      what: '`63 years` follows: 2023 − 1960 = 63 years',
      why: 'Post',
      next: 'Nothing to do',
      arithmetic: ['2023 − 1960 = 63 years'],
    });
    expect(explain('The storm was the strongest in the valley in 62 years.')).toEqual({
      what: '`62 years` does not follow: 2023 − 1960 = 63 years',
      why: 'Post: The storm was the strongest in the valley since …',
      next: 'Correct the span or the year, or revise the fact',
      arithmetic: ['2023 − 1960 = 63 years'],
    });
    expect(explain('The storm was the strongest in the valley since 1970.')).toMatchObject({
      what: '`1970` does not follow: 1960',
      arithmetic: [],
    });
  });
});
