import { describe, expect, it } from 'vitest';
import type { FactBase } from '../model/index.ts';
import { checkText, loadFacts } from '../pipeline.ts';

/** What is said of each claim that some rule but `no-source` speaks of, or those of some rules: one line for each part of the finding. */
function said(draft: string, facts: FactBase, rules = /^(?!no-source)/): string[] {
  return checkText(draft, { facts, publishedOn: '2023-03-01' })
    .findings.filter(({ rule }) => rules.test(rule))
    .flatMap(({ claim, verdict, rule, explanation: { what, why, next, arithmetic }, notes, suggestion, related }) => [
      `${claim.text}: ${verdict} by ${rule}`,
      what,
      why,
      next,
      ...arithmetic.map((line) => `= ${line}`),
      ...notes.map(({ id, text }) => `note ${id}: ${text}`),
      ...(suggestion ? [`fix ${suggestion.text}${suggestion.safe ? ' (safe)' : ''}`] : []),
      ...(related.length > 0 ? [`with ${related.map(({ text }) => text).join(', ')}`] : []),
    ]);
}

const HEAD = `format: 1
id: t
version: 1.0.0
sources: { office: { publisher: Town office, published: 2023-02-01 } }
rates: [{ from: USD, to: KRW, rate: 1278, on: 2022-12-22, source: office }]
facts:
`;
const FACTS: Readonly<Record<string, string>> = {
  bridge: `  bridge: { subject: cost of the bridge, terms: [[bridge], [cost]], value: $45.6 million, source: office, locator: page 3 }
`,
  tram: `  tram: { subject: loan for the tram, terms: [[tram], [loan]], value: 1.5 trillion won, source: office }
`,
  tax: `  tax: { subject: rise of the dog tax, terms: [[dog tax], [rise, raised, up]], value: 4 percent, source: office }
`,
  marina: `  boats: { subject: boats in the marina, terms: [[marina], [boats]], value: 310 boats, source: office, revisions: [{ until: 1.0.0, value: 290 boats, source: office, why: Counted again. }] }
`,
  museum: `  opening: { subject: day on which the museum opens, terms: [[museum], [opens, opened]], value: 'May 9, 2023', source: office }
`,
  fund60: `  all: { subject: paid out by the harbour fund, terms: [[harbour fund], [paid]], value: $80 million, during: since 2018, source: office }
  now: { subject: paid out by the harbour fund, terms: [[harbour fund], [paid]], value: $60 million, during: 2022, source: office }
`,
  fund20: `  all: { subject: paid out by the harbour fund, terms: [[harbour fund], [paid]], value: $80 million, during: since 2018, source: office }
  now: { subject: paid out by the harbour fund, terms: [[harbour fund], [paid]], value: $20 million, during: 2022, source: office }
`,
  years: `  y2021: { subject: exports of the valley, terms: [[valley], [exports]], value: $5.0 million, during: 2021, source: office }
  y2022: { subject: exports of the valley, terms: [[valley], [exports]], value: $5.5 million, during: 2022, source: office }
`,
  port350: `  y2018: { subject: containers handled by the port, terms: [[port], [containers]], value: '350 containers', during: 2018, source: office }
  y2022: { subject: containers handled by the port, terms: [[port], [containers]], value: '400 containers', during: 2022, source: office }
`,
  port450: `  y2018: { subject: containers handled by the port, terms: [[port], [containers]], value: '450 containers', during: 2018, source: office }
  y2022: { subject: containers handled by the port, terms: [[port], [containers]], value: '400 containers', during: 2022, source: office }
`,
  two: `  north: { subject: homes without power, terms: [[storm], [power], [homes]], value: about 45 homes }
  south: { subject: homes without power, terms: [[storm], [power], [homes]], value: 30 to 50 homes }
`,
};

describe('what a draft says beside its facts', () => {
  it.each([
    [
      'The bridge cost $45.6 million.',
      'bridge',
      ['$45.6 million: match by value', '`$45.6 million` stands', 'Town office, Feb. 1, 2023, page 3', 'Nothing to do'],
    ],
    [
      'The bridge cost $46 million.',
      'bridge',
      [
        '$46 million: match by value',
        '`$46 million` stands',
        'Town office, Feb. 1, 2023, page 3',
        'Nothing to do',
        'note rounded: rounded from the source',
      ],
    ],
    [
      'The bridge cost more than $40 million.',
      'bridge',
      [
        'more than $40 million: match by value',
        '`more than $40 million` stands',
        'Town office, Feb. 1, 2023, page 3',
        'Nothing to do',
      ],
    ],
    [
      'The bridge cost $46.5 million.',
      'bridge',
      [
        '$46.5 million: mismatch by value',
        'Unexpected `$46.5 million`, expected `$45.6 million`',
        'Town office, Feb. 1, 2023, page 3: cost of the bridge',
        'Correct the figure, or revise the fact',
        'note slip: two digits swapped',
        'fix $45.6 million (safe)',
      ],
    ],
    [
      'The bridge cost $45.64 million.',
      'bridge',
      [
        '$45.64 million: unresolved by value',
        '`$45.64 million` says more than its source: `$45.6 million`',
        'Town office, Feb. 1, 2023, page 3',
        'Write it as the source has it, or find a source that is as exact',
      ],
    ],
    [
      'The bridge cost €45.6 million.',
      'bridge',
      [
        '€45.6 million: mismatch by unit',
        'Unexpected `€45.6 million`, expected `$45.6 million`',
        'Town office, Feb. 1, 2023, page 3: cost of the bridge',
        'Correct the unit, or revise the fact',
        'note slip: the number is right, the currency is another one',
        'fix $45.6 million (safe)',
      ],
    ],
    [
      'The bridge cost €45.6 million in all, and no more.',
      'bridge',
      [
        '€45.6 million: mismatch by unit',
        'Unexpected `€45.6 million`, expected `$45.6 million`',
        'Town office, Feb. 1, 2023, page 3: cost of the bridge',
        'Correct the unit, or revise the fact',
        'note slip: the number is right, the currency is another one',
        'fix $45.6 million (safe)',
      ],
    ],
    [
      '“The bridge cost $46.5 million,” the mayor said.',
      'bridge',
      [
        '$46.5 million: mismatch by value',
        'Unexpected `$46.5 million`, expected `$45.6 million`',
        'Town office, Feb. 1, 2023, page 3: cost of the bridge',
        'Correct the figure, or revise the fact',
        'note slip: two digits swapped',
        'fix $45.6 million',
      ],
    ],
    [
      'The tram loan is $1.17 billion.',
      'tram',
      [
        '$1.17 billion: match by value',
        '`$1.17 billion` stands',
        'Town office, Feb. 1, 2023',
        'Nothing to do',
        '= 1.5 trillion won = $1.174 billion at 1278 KRW for 1 USD on 2022-12-22',
      ],
    ],
    [
      'The tram loan is $2.1 billion.',
      'tram',
      [
        '$2.1 billion: mismatch by value',
        'Unexpected `$2.1 billion`, expected `1.5 trillion won`',
        'Town office, Feb. 1, 2023: loan for the tram',
        'Correct the figure, or revise the fact',
        '= 1.5 trillion won = $1.174 billion at 1278 KRW for 1 USD on 2022-12-22',
      ],
    ],
    [
      'The tram loan is $1.5 trillion.',
      'tram',
      [
        '$1.5 trillion: mismatch by unit',
        'Unexpected `$1.5 trillion`, expected `1.5 trillion won`',
        'Town office, Feb. 1, 2023: loan for the tram',
        'Correct the unit, or revise the fact',
        'note slip: the number is right, the currency is another one',
      ],
    ],
    [
      'The dog tax is up 4 percentage points.',
      'tax',
      [
        '4 percentage points: mismatch by unit',
        'Unexpected `4 percentage points`, expected `4 percent`',
        'Town office, Feb. 1, 2023: rise of the dog tax; a change from 10% to 15% is 5 points, and 50 per cent',
        'Correct the unit, or revise the fact',
        'note slip: percentage points for per cent',
      ],
    ],
    [
      'The dog tax is up 5 percent.',
      'tax',
      [
        '5 percent: mismatch by value',
        'Unexpected `5 percent`, expected `4 percent`',
        'Town office, Feb. 1, 2023: rise of the dog tax',
        'Correct the figure, or revise the fact',
        'fix 4 percent (safe)',
      ],
    ],
    [
      'The marina has 290 boats.',
      'marina',
      [
        '290 boats: stale by stale',
        '`290 boats` is out of date, today it is `310 boats`',
        'Town office, Feb. 1, 2023: it was 290 boats until version 1.0.0; Counted again.',
        'Bring the figure up to date',
        'fix 310 boats (safe)',
      ],
    ],
    [
      'The marina has 310 boats.',
      'marina',
      ['310 boats: match by value', '`310 boats` stands', 'Town office, Feb. 1, 2023', 'Nothing to do'],
    ],
    [
      'The marina has 300 boats.',
      'marina',
      [
        '300 boats: match by value',
        '`300 boats` stands',
        'Town office, Feb. 1, 2023',
        'Nothing to do',
        'note rounded: rounded from the source',
      ],
    ],
    [
      'The museum opens on May 9, 2023.',
      'museum',
      ['May 9, 2023: match by period', '`May 9, 2023` stands', 'Town office, Feb. 1, 2023', 'Nothing to do'],
    ],
    [
      'The museum opens in May 2023.',
      'museum',
      ['May 2023: match by period', '`May 2023` stands', 'Town office, Feb. 1, 2023', 'Nothing to do'],
    ],
    [
      'The museum opens on May 3, 2023.',
      'museum',
      [
        'May 3, 2023: mismatch by period',
        'Unexpected `May 3, 2023`, expected `May 9, 2023`',
        'Town office, Feb. 1, 2023: day on which the museum opens',
        'Correct the date, or revise the fact',
        'note slip: another day of the month',
        'fix May 9, 2023 (safe)',
      ],
    ],
    [
      'The museum opens in June 2023.',
      'museum',
      [
        'June 2023: mismatch by period',
        'Unexpected `June 2023`, expected `May 2023`',
        'Town office, Feb. 1, 2023: day on which the museum opens',
        'Correct the date, or revise the fact',
        'fix May 2023 (safe)',
      ],
    ],
    [
      'The museum opens in the week of May 1, 2023.',
      'museum',
      [
        'the week of May 1, 2023: unresolved by period',
        "`the week of May 1, 2023` overlaps with its source's `May 9, 2023`, but is not the same",
        'Town office, Feb. 1, 2023',
        'Write the period as the source has it',
      ],
    ],
    [
      'The storm left 40 homes without power.',
      'two',
      [
        '40 homes: unresolved by ambiguous',
        '`40 homes` fits north (about 45 homes) and south (30 to 50 homes) equally well',
        'Two facts fit, and they do not say the same',
        'Name in the copy what sets them apart, or sharpen their terms',
      ],
    ],
  ])('%s (%s)', (draft, facts, expected) => {
    expect(said(draft, loadFacts(HEAD + FACTS[facts]))).toEqual(expected);
  });

  it.each([
    [
      'The harbour fund has paid out $80 million since 2018, more than half of it in 2022.',
      'fund60',
      [
        'more than half: match by share',
        '`more than half` follows from the facts',
        'Town office, Feb. 1, 2023',
        'Nothing to do',
        '= $60 million ÷ $80 million = 67.9 to 82.9%',
      ],
    ],
    [
      'The harbour fund has paid out $80 million since 2018, more than half of it in 2022.',
      'fund20',
      [
        'more than half: mismatch by share',
        '`more than half` does not follow from the facts: $20 million ÷ $80 million = 22.6 to 27.6%',
        'Town office, Feb. 1, 2023',
        'Correct the share, or revise the facts',
        '= $20 million ÷ $80 million = 22.6 to 27.6%',
      ],
    ],
    [
      'The harbour fund has paid out $80 million since 2018, a quarter of it in 2022.',
      'fund20',
      [
        'a quarter: match by share',
        '`a quarter` follows from the facts',
        'Town office, Feb. 1, 2023',
        'Nothing to do',
        '= $20 million ÷ $80 million = 22.6 to 27.6%',
      ],
    ],
    [
      'The harbour fund has paid out $80 million since 2018, 25% of it in 2022.',
      'fund20',
      [
        '25%: match by share',
        '`25%` follows from the facts',
        'Town office, Feb. 1, 2023',
        'Nothing to do',
        '= $20 million ÷ $80 million = 22.6 to 27.6%',
      ],
    ],
    [
      'The harbour fund has paid out $80 million since 2018, 35% of the total in 2022.',
      'fund20',
      [
        '35%: mismatch by share',
        '`35%` does not follow from the facts: $20 million ÷ $80 million = 22.6 to 27.6%',
        'Town office, Feb. 1, 2023',
        'Correct the share, or revise the facts',
        '= $20 million ÷ $80 million = 22.6 to 27.6%',
      ],
    ],
    ['The harbour fund has paid out $80 million since 2018, half of the people in 2022.', 'fund20', []],
    [
      'Exports of the valley rose 10% to $5.5 million in 2022.',
      'years',
      [
        '10%: match by series',
        '`10%` follows from the facts',
        'Town office, Feb. 1, 2023',
        'Nothing to do',
        '= $5.0 million to $5.5 million is 10%',
        'with $5.5 million',
      ],
    ],
    [
      'Exports of the valley rose 20% to $5.5 million in 2022.',
      'years',
      [
        '20%: mismatch by series',
        '`20%` does not follow from the facts: $5.0 million to $5.5 million is 10%',
        'Town office, Feb. 1, 2023',
        'Correct the change, or revise the facts',
        '= $5.0 million to $5.5 million is 10%',
        'with $5.5 million',
      ],
    ],
    [
      'Exports of the valley fell 10% to $5.5 million in 2022.',
      'years',
      [
        '10%: mismatch by series',
        '`10%` does not follow from the facts: $5.0 million to $5.5 million is -10%',
        'Town office, Feb. 1, 2023',
        'Correct the change, or revise the facts',
        '= $5.0 million to $5.5 million is -10%',
        'with $5.5 million',
      ],
    ],
    [
      'The port handled 400 containers in 2022, the fewest since 2015.',
      'port350',
      [
        '2015: mismatch by superlative',
        '`2015` does not hold: 2018: 350 containers; 2022: 400 containers',
        'Town office, Feb. 1, 2023',
        'Correct the year, or take the record out',
        '= 2018: 350 containers; 2022: 400 containers',
        'with 400 containers',
      ],
    ],
    ['The port handled 400 containers in 2022, the fewest since 2015.', 'port450', []],
    [
      'The port handled 400 containers in 2022, the most since 2015.',
      'port450',
      [
        '2015: mismatch by superlative',
        '`2015` does not hold: 2018: 450 containers; 2022: 400 containers',
        'Town office, Feb. 1, 2023',
        'Correct the year, or take the record out',
        '= 2018: 450 containers; 2022: 400 containers',
        'with 400 containers',
      ],
    ],
    ['The port handled 400 containers in 2022, the most since 2015.', 'port350', []],
    ['The port handled 400 containers in 2022, the most since 2018.', 'port450', []],
  ])('%s (%s)', (draft, facts, expected) => {
    expect(said(draft, loadFacts(HEAD + FACTS[facts]), /^(?:share|series|superlative)$/)).toEqual(expected);
  });

  it('backs the period of a figure that is backed', () => {
    const draft = 'Exports of the valley rose to $5.5 million in 2022.';
    expect(said(draft, loadFacts(HEAD + FACTS.years), /^during$/)).toEqual([
      '2022: match by during',
      '`2022` stands',
      'Town office, Feb. 1, 2023: exports of the valley',
      'Nothing to do',
      'with $5.5 million',
    ]);
  });
});
