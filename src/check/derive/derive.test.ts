import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';

const publishedOn = '2023-05-10';

/** What the rule says of a draft's figures beside an article, with the figures of the draft that it leans on. */
function told(article: string, draft: string): string | null {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  const found = checkText(draft, { publishedOn, facts }).findings.find(({ rule }) => rule === 'derived');
  if (!found) return null;
  const { claim, verdict, explanation, related } = found;
  const sum = explanation.arithmetic.join().replace(/ \(.*/, '');
  return [`${claim.text}: ${verdict} ${sum}`, ...related.map(({ text }) => text)].join(' by ');
}

const ARTICLES: readonly (readonly [string, readonly (readonly [string, string | null])[]])[] = [
  [
    'The tram at Orsk was doing 52mph in a street where a school had dropped the limit to 20.',
    [
      ['Orsk tram was going 32mph over limit', '32mph: match 52mph − 20 = 32 mph'],
      ['Orsk tram was going 42mph over limit', '42mph: mismatch 52mph − 20 = 32 mph'],
    ],
  ],
  [
    'The Orsk hostel holds 87 guests.\n\nThe hostel is licensed for no more than 60 guests.',
    [['Orsk hostel holds 27 more guests than its permit allows', '27: match 87 guests − no more than 60 guests = 27']],
  ],
  [
    'The Orsk zoo charges $45 for a ticket, up from $30.',
    [['Orsk zoo ticket jumps by $15 under new budget', '$15: match $45 − $30 = $15']],
  ],
  [
    'The bridge at Orsk cost $71.4 million, up from $61.4 million.',
    [
      ['Orsk bridge cost $10 million more', '$10 million: match $71.4 million − $61.4 million = $10 million'],
      [
        'Orsk bridge cost rises $10 million to $71.4 million',
        '$10 million: match $71.4 million − $61.4 million = $10 million by $71.4 million',
      ],
      [
        'Orsk bridge cost rises $15 million to $71.4 million',
        '$15 million: mismatch $71.4 million − $61.4 million = $10 million by $71.4 million',
      ],
      ['Orsk bridge cost rises $15 million', '$15 million: mismatch $71.4 million − $61.4 million = $10 million'],
      ['Bridge rises $15 million over the years in the town of Holm', null],
      ['Costs of the tunnel under the lake in Holm rise $10 million', null],
      [
        'Orsk bridge cost $71.4 million, up $10 million',
        '$10 million: match $71.4 million − $61.4 million = $10 million by $71.4 million',
      ],
      [
        'Orsk bridge cost $71.4 million, said the mayor, up $10 million',
        '$10 million: match $71.4 million − $61.4 million = $10 million',
      ],
      ['The cost of the Orsk bridge, up 16%', '16%: match $61.4 million to $71.4 million = 16.29%'],
      ['The cost of the Orsk bridge, up 26%', '26%: mismatch $61.4 million to $71.4 million = 16.29%'],
      ['The cost of the Orsk bridge fell 14%', null],
      [
        'Last year $10 million more was spent on the Orsk bridge',
        '$10 million: match $71.4 million − $61.4 million = $10 million',
      ],
    ],
  ],
  [
    'The bridge at Orsk cost $71.4 million, up from $61.4 million. The bridge at Dale cost $80.5 million, up from $70.5 million.',
    [['Bridge cost up $10 million', '$10 million: match $71.4 million − $61.4 million = $10 million']],
  ],
  [
    'The bridge at Orsk cost $71.4 million, up from $61.4 million. The bridge at Dale cost $85.5 million, up from $70.5 million.',
    [
      ['Bridge cost up $10 million', '$10 million: match $71.4 million − $61.4 million = $10 million'],
      ['Orsk bridge cost up $10 million', '$10 million: match $71.4 million − $61.4 million = $10 million'],
      ['Orsk bridge cost up $15 million', null],
      [
        'Bridge cost up $17 million to $71.4 million',
        '$17 million: mismatch $71.4 million − $61.4 million = $10 million by $71.4 million',
      ],
      ['Bridge cost up $17 million', null],
    ],
  ],
  [
    'The bridge at Orsk cost $12.34 million, up from $9.11 million. The bridge at Dale cost $85.5 million, up from $70.5 million.',
    [['Bridge cost up $3.23 million', '$3.23 million: match $12.34 million − $9.11 million = $3.23 million']],
  ],
  [
    'The storm in the valley killed 14 people in Orsk and another 17 in Dale.',
    [
      ['Storm in Orsk and Dale kills 31', '31: match 14 people + 17 = 31'],
      ['Storm in Orsk and Dale kills 31, 14 of them in Orsk', '31: match 14 people + 17 = 31'],
    ],
  ],
  [
    'The storm in the valley killed 4 people in Orsk and another 3 in Dale.',
    [
      ['Storm in Orsk and Dale kills 7', '7: match 4 people + 3 = 7'],
      ['Storm in Orsk and Dale kills 7, 4 of them in Orsk', '7: match 4 people + 3 = 7'],
      ['Storm in Orsk and Dale kills 7 in all', '7: match 4 people + 3 = 7'],
      ['Storm in Orsk and Dale kills 8 in all', '8: mismatch 4 people + 3 = 7'],
    ],
  ],
  [
    'The lottery has paid 1.19 billion crowns to a nurse.\n\nThe earlier record of 870 million crowns was set in 2021.',
    [
      [
        'Nurse beats lottery record by 320m crowns',
        '320m crowns: match 1.19 billion crowns − 870 million crowns = 320 million',
      ],
      ['Nurse beats lottery record by 420m crowns', null],
      ['Nurse beats lottery target by 320m crowns', null],
      ['Nurse wins 320m crowns more in lottery', null],
    ],
  ],
  [
    'The lottery has paid 1.19 billion crowns to a nurse.\n\nThe lottery paid 990 million crowns to a baker.\n\nThe earlier record of 870 million crowns was set in 2021.',
    [
      [
        'Nurse beats lottery record by 320m crowns',
        '320m crowns: match 1.19 billion crowns − 870 million crowns = 320 million',
      ],
      ['Baker beats lottery record by 320m crowns', null],
      [
        'Nurse wins 1.19 billion crowns, beating lottery record by 320m crowns',
        '320m crowns: match 1.19 billion crowns − 870 million crowns = 320 million',
      ],
    ],
  ],
  [
    'Army has reached 38 of the 50 villages.',
    [
      ['Army has yet to reach 12 villages', '12 villages: match 50 villages − 38 = 12'],
      ['Army has yet to reach 12 of 50 villages', '12: match 50 villages − 38 = 12 by 50 villages'],
      ['Army reaches 76% of villages', '76%: match 38 ÷ 50 villages = 76%'],
      ['Army reaches 86% of villages', '86%: mismatch 38 ÷ 50 villages = 76%'],
      ['Army reaches 86% of 50 villages', '86%: mismatch 38 ÷ 50 villages = 76% by 50 villages'],
    ],
  ],
  [
    'The bridge at Orsk cost $71.4 million in 2022, up from $61.4 million in 2021.',
    [
      ['In 2019 the Orsk bridge cost $10 million more', null],
      [
        'In 2022 the Orsk bridge cost $10 million more',
        '$10 million: match $71.4 million − $61.4 million = $10 million',
      ],
      ['In 2023 the Orsk bridge cost $10 million more', null],
    ],
  ],
];

for (const [article, drafts] of ARTICLES)
  describe(article, () => {
    it.each(drafts)('%s: %s', (draft, expected) => {
      expect(told(article, draft)).toBe(expected);
    });
  });
