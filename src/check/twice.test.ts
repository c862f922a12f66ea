import { describe, expect, it } from 'vitest';
import { checkText, loadFacts } from '../pipeline.ts';

const SANK = 'boats sank in the storm at sea';
const FACTS = `format: 1
id: storm
version: 1.0.0
facts:
  sunk: { subject: boats sunk by the storm, terms: [[boats], [sank], [storm]], value: 500 boats }
`;
const told = (draft: string, format = 'text') =>
  checkText(draft, { publishedOn: '2023-03-01', format })
    .findings.filter(({ rule }) => rule === 'told-twice')
    .map(({ claim }) => claim.text)
    .join(', ');

describe('the same figure, told twice', () => {
  it.each([
    ['in a headline without its year', 'markdown', `# Some 500 ${SANK}\n\nSome 300 ${SANK} in 2016.`, 2],
    ['in a text under a headline that has it', 'markdown', `# Some 500 ${SANK} in 2016\n\nSome 300 ${SANK}.`, 2],
    ['of periods that overlap', 'text', `Some 500 ${SANK} in May 2016.\n\nSome 300 ${SANK} in 2016.`, 2],
    ['of periods apart', 'text', `Some 500 ${SANK} in May 2016.\n\nSome 300 ${SANK} in June 2016.`, 0],
    ['three times', 'text', `Some 500 ${SANK}.\n\nSome 300 ${SANK}.\n\nSome 200 ${SANK}.`, 3],
    ['in per cent', 'text', `In all 5% of ${SANK}.\n\nIn all 7% of ${SANK}.`, 2],
    ['as a rank', 'text', 'The 500th boat sank in the storm at sea.\n\nThe 300th boat sank in the storm at sea.', 0],
    ['with too few words', 'text', 'Some 500 boats sank.\n\nSome 300 boats sank.', 0],
    ['of two sides', 'text', `Some 500 ${SANK} in the north.\n\nSome 300 ${SANK} in the south.`, 0],
    ['where one allows the other', 'text', `More than 500 ${SANK}.\n\nSome 600 ${SANK}.`, 0],
    ['by two speakers', 'text', `The minister said some 500 ${SANK}.\n\nPolice said some 300 ${SANK}.`, 0],
    ['by one speaker', 'text', `The ministry said 500 ${SANK}.\n\nThe sea ministry said 300 ${SANK}.`, 2],
    ['set apart before', 'text', `Earlier, some 500 ${SANK}.\n\nSome 300 ${SANK}.`, 0],
    ['set apart behind', 'text', `Some 500 ${SANK}.\n\nSome 300 ${SANK} each year.`, 0],
    ['by two speakers', 'text', `Some 500 ${SANK}.\n\nThe ministry said in a statement that 300 ${SANK}.`, 2],
    [
      'as conversions, which are weighed as such',
      'text',
      'It cost 5 million won ($4,000) to raise boats.\n\nIt cost 5 million won ($9,000) to raise boats.',
      0,
    ],
  ] as const)('%s (%s)', (_, format, draft, times) => {
    const found = told(draft, format);
    expect(found === '' ? 0 : found.split(', ').length).toBe(times);
  });

  it('is left to the fact that covers both', () => {
    const draft = `Some 500 ${SANK}.\n\nSome 30 dogs ran. In all, 300 ${SANK}.`;
    const findings = checkText(draft, { facts: loadFacts(FACTS) }).findings;
    expect(findings.map(({ claim, rule, verdict }) => `${claim.text}: ${verdict} ${rule}`)).toEqual([
      'Some 500 boats: match value',
      'Some 30 dogs: missing-source no-source',
      '300 boats: mismatch value',
    ]);
  });
});

describe('conversions of one draft', () => {
  const won = (facts: string, draft: string) =>
    checkText(draft, { facts: facts ? loadFacts(`format: 1\nid: t\nversion: 1.0.0\nfacts:\n${facts}`) : null })
      .findings.filter(({ rule }) => rule === 'conversion')
      .map(({ claim }) => claim.text);
  const [hall, road] = [
    'The hall cost 800 billion won ($626 million).',
    'The road cost 500 billion won ($930 million).',
  ];

  it('name both where two do not go by one rate, and the odd one out of three', () => {
    expect(won('', `${hall} ${road}`)).toEqual(['$626 million', '$930 million']);
    expect(won('', `${hall} ${road} The mill cost 100 billion won ($78 million).`)).toEqual(['$930 million']);
    expect(won('', road)).toEqual([]);
  });

  it('trust the one that a fact backs', () => {
    const fact =
      '  hall: { subject: cost of the hall, terms: [[hall], [cost]], value: 800 billion won, equals: $626 million }\n';
    expect(won(fact, `${hall} ${road}`)).toEqual(['$930 million']);
  });
});
