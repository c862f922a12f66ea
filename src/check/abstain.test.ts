import { describe, expect, it } from 'vitest';
import { checkText, loadFacts } from '../pipeline.ts';

const verdicts = (draft: string, facts: string | null = null, publishedOn = '2023-03-01') =>
  checkText(draft, { publishedOn, facts: facts ? loadFacts(facts) : null }).findings.map(
    ({ claim, verdict, rule }) => `${claim.text}: ${verdict} ${rule}`,
  );

describe('rules keep silent', () => {
  it.each([
    'The boat carried 12 people and sank in 20 metres of water; 30 divers came.',
    'The painter, aged 38, met the sculptor, aged 52, born in 1970.',
    'He was born in 1970 and is aged 52.',
    'It cost 5 million won ($4,000), the other 40 million won.',
    'Sales rose 12% while costs fell 5% to $4 million from $5 million.',
    'The team lost 3-1 in 2016-17, from 9 to 6 points.',
    'Prices rose 5 percent, or 2 percentage points, to 15 percent from 13 percent.',
    'More than half of it came from abroad, two-thirds of that by ship.',
    'The storm killed about 12 people: some seven men and six women.',
    'Thursday, Dec. 22, was cold.',
  ])('%s', (draft) => {
    expect(verdicts(draft).filter((line) => line.includes('mismatch'))).toEqual([]);
  });

  it('where a period only overlaps with its fact', () => {
    const facts =
      'format: 1\nid: t\nversion: 1.0.0\nfacts:\n  a: { subject: weeks in which the harbour was closed, terms: [[harbour], [closed]], value: March 2022 }\n';
    const draft = 'The harbour was closed in the week of March 28, 2022.';
    expect(verdicts(draft, facts).filter((line) => line.includes('mismatch'))).toEqual([]);
  });

  it('where facts fit equally and each says otherwise', () => {
    const rows = [30, 50]
      .map(
        (n) => `  f${n}: { subject: boats lost in the storm, terms: [[storm], [boats], [lost]], value: ${n} boats }\n`,
      )
      .join('');
    const [line] = verdicts(
      'The storm cost the fleet: 40 boats were lost.',
      `format: 1\nid: t\nversion: 1.0.0\nfacts:\n${rows}`,
    );
    expect(line).toBe('40 boats: unresolved ambiguous');
  });

  it('where the date of the draft stands at its head', () => {
    const facts =
      'format: 1\nid: t\nversion: 1.0.0\nfacts:\n  a: { subject: date of the article, terms: [[dateline], [storm]], value: "Feb. 27, 2023" }\n';
    expect(verdicts('Storm over the bay\n\nMarch 1, 2023\n\nIt rained.', facts)[0]).toBe(
      'March 1, 2023: missing-source no-source',
    );
  });
});

describe('a conversion without its fact', () => {
  it('is told apart from its original', () => {
    const facts =
      'format: 1\nid: t\nversion: 1.0.0\nfacts:\n  a: { subject: cost of the hall, terms: [[hall], [cost]], value: 500 billion won }\n';
    expect(verdicts('The hall cost 500 billion won ($391 million).', facts)).toEqual([
      '500 billion won: match value',
      '$391 million: missing-source no-source',
    ]);
  });
});
