import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';

const publishedOn = '2023-05-10';

/** What the rule says of a draft beside an article. */
function told(article: string, draft: string): string[] {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  return checkText(draft, { publishedOn, facts })
    .findings.filter(({ rule }) => rule === 'derived')
    .map(({ claim, verdict, explanation }) => `${claim.text}: ${verdict} ${explanation.arithmetic.join()}`);
}

describe('a figure that is told in another form', () => {
  it.each([
    [
      'Shares in the boat builder have gained 94 percent since January.',
      'Boat builder shares nearly doubled',
      'nearly doubled: match 1 + 94 percent = 1.94 times',
    ],
    [
      'Shares in the boat builder have gained 104 percent since January.',
      'Boat builder shares more than doubled',
      'more than doubled: match 1 + 104 percent = 2.04 times',
    ],
    [
      'Shares in the boat builder have lost 52 percent since January.',
      'Boat builder shares more than halved',
      'more than halved: match 1 − 52 percent = 0.48 times',
    ],
    [
      'Shares in the boat builder have lost 48 percent since January.',
      'Boat builder shares nearly halved',
      'nearly halved: match 1 − 48 percent = 0.52 times',
    ],
    [
      'Shares in the boat builder have gained 200 percent since January.',
      'Boat builder shares tripled',
      'tripled: match 1 + 200 percent = 3.00 times',
    ],
    [
      'The quarry in Dale was losing £1m a day.',
      'Quarry in Dale was losing £7m a week',
      '£7m a week: match £1m a day = £7 million a week',
    ],
    [
      'The quarry in Dale was losing £1m a day.',
      'Quarry in Dale was losing £30m a month',
      '£30m a month: match £1m a day = £30.44 million a month',
    ],
    [
      'The quarry in Dale was losing £1m a day.',
      'Quarry in Dale was losing £365m a year',
      '£365m a year: match £1m a day = £365.2 million a year',
    ],
    [
      'The quarry in Dale was losing £7m a week.',
      'Quarry in Dale was losing £1m a day',
      '£1m a day: match £7m a week = £1 million a day',
    ],
    [
      'The quarry in Dale was losing £12m a year.',
      'Quarry in Dale was losing £1m a month',
      '£1m a month: match £12m a year = £1 million a month',
    ],
    [
      'The quarry in Dale was losing £52m a year.',
      'Quarry in Dale was losing £1m a week',
      '£1m a week: match £52m a year = £996,598 a week',
    ],
  ])('%s %s', (article, draft, expected) => {
    expect(told(article, draft)).toEqual([expected]);
  });

  it.each([
    ['Shares in the boat builder have gained 94 percent since January.', 'Boat builder shares more than doubled'],
    ['Shares in the boat builder have lost 20 percent since January.', 'Boat builder shares nearly halved'],
    ['Shares in the boat builder reached 94 percent since January.', 'Boat builder shares nearly doubled'],
    ['Shares in the boat builder have gained about 94 percent since January.', 'Boat builder shares nearly doubled'],
    ['Shares in the boat builder have gained $94 since January.', 'Boat builder shares nearly doubled'],
    [
      'Shares in the boat builder have gained 94 percent since January. Shares in the boat builder have gained 96 percent since January.',
      'Boat builder shares nearly doubled',
    ],
    ['Shares in the boat builder have gained 94 percent since January.', 'Cinema crowds nearly doubled'],
    ['The quarry in Dale was losing £1m a day.', 'Quarry in Dale was losing £8m a week'],
    ['The quarry in Dale was losing about £1m a day.', 'Quarry in Dale was losing £7m a week'],
    ['The quarry in Dale was losing £1m a day.', 'Quarry in Dale was losing $7m a week'],
    ['The quarry in Dale was losing £1m.', 'Quarry in Dale was losing £7m a week'],
    ['The quarry in Dale was losing £1m a day.', 'Quarry in Dale was losing £7m'],
    ['The quarry in Dale was losing £1m an hour.', 'Quarry in Dale was losing £24m a day'],
    ['Shares in the boat builder have lost 48 percent since January.', 'Boat builder shares more than halved'],
  ])('nothing: %s %s', (article, draft) => {
    expect(told(article, draft)).toEqual([]);
  });

  it('is not worked out of sources that disagree', () => {
    const fact = 'subject: Shares in the boat builder have gained …, terms: [[boat], [shares]]';
    const facts = (value: string) =>
      loadFacts(
        `format: 1\nid: a\nversion: 1.0.0\nsources: { a: { title: A }, b: { title: B } }\nfacts:\n  a: { ${fact}, ${value} }`,
      );
    const rules = (value: string) =>
      checkText('Boat builder shares nearly doubled', { publishedOn, facts: facts(value) }).findings.map(
        ({ rule }) => rule,
      );
    expect(rules('value: 94%, source: a')).toContain('derived');
    expect(rules('value: 94%, source: a, disputed: true, alternatives: [{ value: 97%, source: b }]')).not.toContain(
      'derived',
    );
  });
});
