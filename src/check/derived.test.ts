import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../pipeline.ts';

const ARTICLE = `The harbour fund paid out $80 million last year, of which $30 million went to fishermen.

The mayor said the new ferry terminal would cost 64 million crowns, up from 48 million in the first plan.

A storm in the valley killed 14 people in Orsk and another 17 in Dale.

The swimming pool had 4,120 visitors in March against 5,340 in the same month of last year.

Soldiers have reached 38 of the 50 worst-hit villages. The town has 12,400 inhabitants, of whom 3,100 are pensioners.

A seat on the mail boat that used to cost $40 goes for $400. The deficit with Orland grew by $1.6 billion to $25.2 billion, and the one with Sund narrowed to $9.7 billion from $11.1 billion.

The lottery has paid 1.19 billion crowns to a nurse. The draw was on Friday.

The earlier record of 870 million crowns was set in 2021. A winner in Dale got 250,000 crowns.`;
const options = { publishedOn: '2023-05-10' };
const facts = loadFacts(drawFacts(ARTICLE, options));
const found = (draft: string, words: string) => {
  const { findings } = checkText(draft, { ...options, facts });
  return findings.find(({ claim }) => claim.text === words)!;
};

describe('a figure that follows from two facts', () => {
  it.each([
    ['Ferry terminal costs 16 million crowns more than planned', '16 million crowns', '64 million crowns − 48 million'],
    ['Terminal cost up by 16 million crowns to 64 million', '16 million crowns', '64 million crowns − 48 million'],
    ['Cost of the terminal rises 33% above first plan', '33%', '48 million to 64 million crowns'],
    ['Swimming pool loses 1,220 visitors', '1,220 visitors', '5,340 − 4,120 visitors'],
    ['Visitors to the pool down nearly a quarter', 'nearly a quarter', '= −22.85%'],
    ['Mail boat fares rise tenfold', 'tenfold', '$400 ÷ $40'],
    ['Fishermen got more than a third of the harbour fund', 'more than a third', '$30 million ÷ $80 million'],
    ['One in four inhabitants is a pensioner', 'One in four', '3,100 ÷ 12,400 inhabitants'],
    ['Storm kills 31 in all in Orsk and Dale', '31', '14 people + 17'],
    ['Storm in the valley kills 31', '31', '14 people + 17'],
    ['Army has yet to arrive in 12 of 50 villages', '12', '38'],
    ['Deficit with Sund shrinks by $1.4bn', '$1.4bn', '$11.1 billion − $9.7 billion'],
    ['Nurse beats old lottery record by 320m crowns', '320m crowns', '1.19 billion crowns − 870 million'],
  ])('%s', (draft, words, sum) => {
    const { verdict, rule, explanation } = found(draft, words);
    expect({ verdict, rule }).toEqual({ verdict: 'match', rule: 'derived' });
    expect(explanation.arithmetic.join()).toContain(sum);
  });

  it.each([
    ['Terminal cost up by 26 million crowns to 64 million', '26 million crowns', '16 million crowns'],
    ['Visitors to the pool fell by 32%', '32%', '23%'],
    ['One in three inhabitants is a pensioner', 'One in three', null],
    ['Storm kills 35 in all in Orsk and Dale', '35', '31'],
  ])('refutes: %s', (draft, words, fresh) => {
    const { verdict, rule, suggestion } = found(draft, words);
    expect({ verdict, rule }).toEqual({ verdict: 'mismatch', rule: 'derived' });
    expect(suggestion?.text ?? null).toBe(fresh);
    expect(suggestion?.safe ?? false).toBe(false);
  });
});

describe('a figure that only seems to follow', () => {
  it.each([
    // the direction is the other one
    ['Swimming pool gains 1,220 visitors', '1,220 visitors'],
    ['Deficit with Sund grows by $1.4bn', '$1.4bn'],
    // the figures belong to two countries
    ['Deficit with Orland up $14.1bn', '$14.1bn'],
    // the words are of something else
    ['Brewery in Holm sells 16 million crowns more beer', '16 million crowns'],
    ['Library loses 1,220 books', '1,220 books'],
    // no words say that anything was reckoned
    ['Terminal has room for 16 million crowns in coins', '16 million crowns'],
    // the record is another one, or not named
    ['Nurse beats old friend by 320m crowns', '320m crowns'],
    // a count out of a whole is no round share
    ['Army has reached 37 out of 50 villages', '37 out of 50'],
  ])('%s', (draft, words) => {
    const { verdict, rule } = found(draft, words);
    expect(rule === 'derived' && verdict === 'match').toBe(false);
  });

  it('a figure that a fact has keeps its own verdict', () => {
    expect(found('The deficit with Orland grew by $1.6 billion', '$1.6 billion').rule).toBe('value');
    expect(found('The deficit with Orland grew by $1.6 billion to $25.2 billion', '$25.2 billion').verdict).toBe(
      'match',
    );
  });

  it('a sum is not refuted where no words say that it is one', () => {
    expect(found('Storm in the valley kills 32', '32').rule).not.toBe('derived');
  });

  it('nor is a change between percentages, which is told in points and in per cent', () => {
    const rates = loadFacts(drawFacts('The jobless rate in the valley rose to 14% from 12% a year earlier.', options));
    const { findings } = checkText('Jobless rate in the valley up 3% to 14%', { ...options, facts: rates });
    expect(findings.find(({ claim }) => claim.text === '3%')!.rule).not.toBe('derived');
  });
});

describe('facts of one thing for several periods', () => {
  const years = loadFacts(`format: 1
id: port
version: 1.0.0
facts:
  y2020: { subject: containers handled by the port, terms: [[port], [containers]], value: '30,000 containers', during: 2020 }
  y2021: { subject: containers handled by the port, terms: [[port], [containers]], value: '36,000 containers', during: 2021 }
  y2022: { subject: containers handled by the port, terms: [[port], [containers]], value: '45,000 containers', during: 2022 }
`);
  const verdict = (draft: string, words: string) =>
    checkText(draft, { publishedOn: '2023-01-10', facts: years }).findings.find(({ claim }) => claim.text === words)!;

  it('give the step from one to the next', () => {
    const { verdict: said, explanation } = verdict(
      'The port handled 9,000 containers more in 2022.',
      '9,000 containers',
    );
    expect(said).toBe('match');
    expect(explanation.arithmetic[0]).toContain('45,000 containers − 36,000 containers = 9,000');
  });

  it('and not over the one between', () => {
    expect(verdict('The port handled 15,000 containers more in 2022.', '15,000 containers').verdict).not.toBe('match');
  });
});

describe('a figure told in another form', () => {
  const one = loadFacts(
    drawFacts(
      'Shares in the boat builder have gained 94 percent since January. The quarry in Dale was losing £1m a day.',
      options,
    ),
  );
  const outcome = (draft: string) => {
    const [finding] = checkText(draft, { ...options, facts: one }).findings;
    return `${finding!.verdict} ${finding!.rule} ${finding!.explanation.arithmetic}`;
  };

  it('multiples and per cent, rates by other times', () => {
    expect(outcome('Boat builder shares nearly doubled')).toBe('match derived 1 + 94 percent = 1.94 times');
    expect(outcome('Quarry in Dale was losing £7m a week')).toContain('match derived £1m a day = £7 million a week');
  });

  it('agrees only where it is the same', () => {
    expect(outcome('Boat builder shares nearly tripled')).not.toContain('match');
    expect(outcome('Quarry in Dale was losing £8m a week')).not.toContain('match');
    expect(outcome('Cinema crowds nearly doubled')).not.toContain('match');
  });
});

describe('the message', () => {
  const SUM = '64 million crowns − 48 million = 16 million (15 million to 17 million as printed)';
  const said = (draft: string, words: string) => {
    const { explanation, suggestion } = found(draft, words);
    return { ...explanation, suggestion: suggestion?.text ?? null };
  };

  it('shows the sum, and the source of the first fact', () => {
    expect(said('Terminal cost up by 16 million crowns to 64 million', '16 million crowns')).toEqual({
      what: `\`16 million crowns\` follows: ${SUM}`,
      why: 'source-2023-05-10, May 10, 2023, paragraph 2',
      next: 'Nothing to do',
      arithmetic: [SUM],
      suggestion: null,
    });
    expect(said('Terminal cost up by 26 million crowns to 64 million', '26 million crowns')).toEqual({
      what: `\`26 million crowns\` does not follow: ${SUM}`,
      why: 'source-2023-05-10, May 10, 2023, paragraph 2: the new ferry terminal would cost … crowns',
      next: 'Correct the figure, or revise the facts',
      arithmetic: [SUM],
      suggestion: '16 million crowns',
    });
  });

  it('names the figure of the draft that it leans on', () => {
    expect(
      found('Terminal cost up by 16 million crowns to 64 million', '16 million crowns').related.map(({ text }) => text),
    ).toEqual(['64 million']);
  });
});
