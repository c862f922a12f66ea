import { describe, expect, it } from 'vitest';
import { extractClaims, loadFacts } from '../pipeline.ts';
import { scales } from './weigh.ts';

/** How the first figure of a draft stands to a fact of an article, told as `subject: value`. */
function relation(draft: string, subject: string, value: string): string {
  const yaml = `format: 1\nid: told\nversion: 1.0.0\nfacts:\n  one:\n    subject: ${JSON.stringify(subject)}\n    terms: [[told]]\n    value: ${JSON.stringify(value)}\n`;
  const facts = loadFacts(yaml);
  return scales(facts, '2022-06-14')(extractClaims(draft, { publishedOn: '2022-06-14' }).at(-1)!, facts.facts[0]!)
    .relation;
}

describe('the same in another form', () => {
  it.each([
    ['Council seat goes to coin toss after 412-412', 'both candidates had … votes', '412 votes', 'agree'],
    ['Poll ends 31-31', 'the count ended level, with … apiece', '31', 'agree'],
    ['Poll ends 31-31', 'there are … polling stations', '31 stations', 'apart'],
    ['Poll ends 62-62', 'each of them got 31 votes, and … people voted', '62 people', 'apart'],
    ['Poll ends 32-31', 'both candidates had … votes', '31 votes', 'apart'],
    ['150-1 outsider wins cup', 'the club was quoted at …', '150-1', 'agree'],
    ['140-1 outsider wins cup', 'the club was quoted at …', '150-1', 'apart'],
    ['Coach takes over 97-loss club', 'the club went … last year', '65-97', 'agree'],
    ['Coach takes over 65-win club', 'the club went … last year', '65-97', 'agree'],
    ['City bans coaches with more than 40 seats', 'coaches are limited to … seats', '40 seats', 'agree'],
    ['City counts coaches with more than 40 seats', 'coaches are limited to … seats', '40 seats', 'disagree'],
    ['City bans coaches with more than 40 seats', 'coaches of … seats came', '40 seats', 'disagree'],
    ['Noisy guests risk €900 fine', 'fines range over … for noise', '80 to 900 euros', 'agree'],
    ['Noisy guests pay €900 fine', 'fines range over … for noise', '80 to 900 euros', 'undecided'],
    ['Noisy guests risk €600 fine', 'fines range over … for noise', '80 to 900 euros', 'undecided'],
    ['Fines to start from €80', 'fines range over … for noise', '80 to 900 euros', 'agree'],
    ['Crew of 12 on board, the oldest is 71', 'the crew is …', 'aged 19 to 71', 'agree'],
    ['Crew of 12 on board, the youngest is 71', 'the crew is …', 'aged 19 to 71', 'undecided'],
    ['Climbers aged four to 83', 'the youngest climber … and the oldest 83', 'aged 4', 'agree'],
    ['Climbers aged four to 85', 'the youngest climber … and the oldest 83', 'aged 4', 'undecided'],
    ['Island to allow 1,450 a day', '… visitors will be let in each day', '1,450 visitors', 'agree'],
    ['Island to allow 1,450 a day', '… visitors were stuck on the island', '1,450 visitors', 'apart'],
    ['Island to allow 1,450 a week', '… visitors will be let in each day', '1,450 visitors', 'apart'],
    ['Chapel was built 640 years ago', 'the chapel is …', '640 years old', 'agree'],
    ['Chapel was built 610 years ago', 'the chapel is …', '640 years old', 'apart'],
    ['Bridge was built 64 years ago', 'the mayor is …', '64 years old', 'apart'],
  ])('%s | %s | %s', (draft, subject, value, expected) => {
    expect(relation(draft, subject, value)).toBe(expected);
  });
});
