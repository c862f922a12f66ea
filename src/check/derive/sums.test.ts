import { describe, expect, it } from 'vitest';
import { reckonedOf } from './testing.ts';

const last = (article: string, draft: string, figure: string) => reckonedOf(article, draft, figure, '2019-06-13');

const BODIES =
  'Three more bodies were pulled from the river Monday. Rescuers had found 14 on Sunday after the ferry Lucky Star sank near Barisal.';
const SHOPS =
  'A chain of craft stores says it will shut 140 shops by spring. That’s on top of the 85 it closed last year. It still has 900.';
const BAKERY =
  'A bakery chain will cut 600 jobs in Ohio, after it shed 250 in March and 130 last fall. It has 4,100 workers.';
const BUS =
  'The bus was carrying 23 women, nine children and a driver when it left the road near Cusco. All of them survived.';
const BOAT = 'The boat was carrying 64 men, 22 women and nine children, the navy said. They were taken to Sfax.';
const QUAKE = 'The quake killed 46 people in Oaxaca and 13 in Chiapas, officials said. Another four died in Tabasco.';
const WINS =
  'A man in Reno won $50,000 in May and $75,000 on Monday, both from scratch-offs bought at the same store for $20.';
const PUBS =
  'A total of 124 pubs in the county shut last year. Leeds was hardest hit, losing 19, followed by Sheffield with 15 and Bradford with 13.';
const FLEET =
  'Twenty-nine passengers were hurt, six gravely, and a dozen walked away with scratches when a coach hit a wall in Leeds.';
const SEATS = 'The Meadow Alliance has 47 seats in the assembly, ten fewer than before.';

describe('all that an article tells as parts of one sum', () => {
  it.each([
    [BODIES, 'Bodies recovered from sunken ferry now total # as search goes on', '17', ['18', '71']],
    [SHOPS, 'Closures at chain of craft stores now total #', '225', ['215', '252']],
    [BAKERY, 'Bakery chain in Ohio has now cut # jobs', '980', ['850', '890', '730']],
    [BUS, 'All # aboard survive as bus leaves road near Cusco', '33', ['32', '35']],
    [BOAT, 'Navy stops boat carrying # migrants, takes them to Sfax', '95', ['86', '59']],
    [QUAKE, 'Death toll from Oaxaca quake hits #', '63', ['59', '17', '36']],
    [WINS, 'Reno man’s scratch-off wins add up to #', '$125K', ['$135K', '$152K', '$75.02K']],
    [PUBS, '# of the lost pubs were in Leeds, Sheffield and Bradford', '47', ['34', '74']],
  ])('%s bears out "%s" with %s', (article, draft, figure, wrong) => {
    expect(last(article, draft.replace('#', figure), figure)).toMatch(/^match .*\+/);
    for (const other of wrong) expect(last(article, draft.replace('#', other), other)).not.toMatch(/^match/);
  });

  it.each([
    // one is a part of the other, and another thing befell the rest
    [FLEET, 'Coach that hit wall in Leeds was 18 passengers over capacity', '18'],
    [QUAKE, 'Quake in Oaxaca hurts 59 people', '59'],
    // a step from what there was
    [SEATS, 'Meadow Alliance takes 57 seats in assembly', '57'],
    // what it now has done is not what the article says it did
    [BAKERY, 'Bakery chain in Ohio has now hired 980 people', '980'],
  ])('%s does not bear out "%s"', (article, draft, figure) => {
    expect(last(article, draft, figure)).not.toMatch(/^match/);
  });
});
