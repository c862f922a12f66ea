// News copy of any length, the same for the same seed. Half of its sentences have a figure or a date in them, and a thousand
// characters have about six claims: what news articles have.
const PLACES = ['the capital', 'the coastal province', 'the northern district', 'the border region', 'the old port'];
const BODIES = [
  'The finance ministry',
  'The city council',
  'The central bank',
  'The health agency',
  'The election commission',
  'The company',
];
const THINGS = [
  'hospitals',
  'ferries',
  'voters',
  'missile tests',
  'schools',
  'homes',
  'passengers',
  'complaints',
  'permits',
];
const MONTHS = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Numbers from 0 to 1, always the same ones for a seed (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SENTENCES = [
  (p) =>
    `${p.body()} said on ${p.day()} that it would spend $${p.amount()} ${p.scale()} on ${p.thing()} in ${p.place()}, where many have waited for them.`,
  (p) =>
    `Spending on ${p.thing()} rose ${p.amount()} percent, to the surprise of those who had expected the new rules to slow it down.`,
  (p) =>
    `More than ${p.count()} ${p.thing()} were counted in ${p.month()} ${p.year()}, and the authorities say that the list is not complete.`,
  (p) =>
    `At least ${p.count()} people were hurt in ${p.place()}, most of them when a roof gave way under the weight of the snow.`,
  (p) =>
    `${p.body()} expects the number of ${p.thing()} to fall by the end of ${p.year()}, a forecast that the opposition called too hopeful.`,
  (p) =>
    `The plan, which was drawn up in the 1990s, covers some ${p.count()} square miles of ${p.place()} and the farms around it.`,
  () => 'Officials declined to say who had asked for the change, and the opposition called for an inquiry.',
  (p) => `Residents of ${p.place()} said that they had heard nothing from the authorities, who had promised them help.`,
  () =>
    'The measure goes to the upper house, where its supporters lack a clear majority and have little time to find it.',
  (p) => `${p.body()} did not answer a request for comment, and its offices were closed to visitors.`,
  () => 'Critics say that the law leaves too much to the courts; the government says that this is what courts are for.',
  (p) => `In ${p.place()}, the streets were quiet, and the shops along the river kept their shutters down.`,
];

/** About `length` characters of copy in paragraphs. */
export function newsText(seed, length) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const parts = {
    body: () => pick(BODIES),
    place: () => pick(PLACES),
    thing: () => pick(THINGS),
    month: () => pick(MONTHS),
    day: () => pick(DAYS),
    dayOfMonth: () => 1 + Math.floor(next() * 28),
    year: () => 1995 + Math.floor(next() * 30),
    amount: () => (1 + next() * 90).toFixed(1),
    count: () => Math.floor(100 + next() * 90_000).toLocaleString('en-US'),
    scale: () => pick(['million', 'billion']),
  };
  const paragraphs = [];
  for (let size = 0; size < length; ) {
    const paragraph = Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(SENTENCES)(parts)).join(' ');
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return paragraphs.join('\n\n').slice(0, length);
}
