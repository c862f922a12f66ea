import { lettered } from '../model/index.ts';

/** Units of counts that are people, whoever they are: "8,600 people", "340 others". */
const PEOPLE: ReadonlySet<string> = new Set(['{person}', '{other}']);

/** What persons are called, by its ending or whole; a job and a life are a person's. */
const PERSONS =
  /(?:[a-z]{2}(?:er|or|ist|ian|ee)|man|woman|child|boy|girl|kid|baby|teen|adult|student|resident|patient|native|victim|migrant|immigrant|inhabitant|participant|soul|life|job|staff|crew|citizen|pupil|guest|fan|tenant)\}$/;
const THINGS: ReadonlySet<string> = new Set(
  `computer tower letter number paper newspaper theater center river quarter tanker drawer order offer poster sticker container shelter
  chapter server trailer freighter helicopter meter liter tractor reactor sector door floor color factor monitor tree fee degree committee
  coffee layer corner counter boiler digger cluster disorder border barrier charter encounter transfer summer winter power shower flower`
    .trim()
    .split(/\s+/),
);

/** Whether the nouns of two counts (their units, such as `{voter}`) may be of the same people: one says no more than "people". */
export function mayBeSamePeople(a: string, b: string): boolean {
  return (PEOPLE.has(a) && isPerson(b)) || (PEOPLE.has(b) && isPerson(a));
}

function isPerson(unit: string): boolean {
  return PEOPLE.has(unit) || (PERSONS.test(unit) && !THINGS.has(unit.slice(1, -1)));
}

/** Words for one person that have none of the endings, beside those that have. */
const OTHERS: ReadonlySet<string> = new Set(
  `person wife husband son grandson stepson godson nephew niece aunt uncle cousin bride groom nurse pilot judge priest monk nun cop chef thief clerk guard apprentice
  coach mayor cook maid captain official twin toddler infant youth mom dad mum gran parent grandparent mate classmate teammate roommate
  housemate host hostage inmate suspect marine analyst guide medic paramedic mechanic diplomat pastor deacon deputy sergeant lieutenant
  colonel general private recruit cadet athlete model cyclist widow heir relative sibling friend colleague accomplice aide spouse fiance
  fiancee newborn teenager schoolboy schoolgirl toddler hunter sheriff detective lawmaker senator minister president king queen prince
  princess duke bishop imam rabbi agent graduate associate partner executive lifeguard bodyguard vet attendant assistant tourist passerby passer-by bystander civilian`
    .trim()
    .split(/\s+/),
);

/** Words with such an ending that are no nouns of persons. */
const NOBODY =
  /^(?:life|soul|job|staff|crew|other|another|over|under|after|never|ever|however|whether|either|neither|rather|together|later|earlier|former|latter|per|for|or|nor|senior|junior|minor|major|upper|lower|inner|outer|elder|younger|older|bigger|smaller|larger|longer|better|further|silver|copper|super|proper|three|free|see|fee|knee|tree)$/;

/** Whether a noun in the singular names one person: "technician", "apprentice", "wife". */
export function isPersonNoun(noun: string): boolean {
  return OTHERS.has(noun) || (isPerson(`{${noun}}`) && !NOBODY.test(noun));
}

/** Whether a count, by its unit (`{voter}`), is one of people. */
export function countsPeople(unit: string): boolean {
  return PEOPLE.has(unit) || isPersonNoun(unit.slice(1, -1).split(' ').at(-1)!);
}

const AHEAD = lettered(() => /([\p{L}-]{2,20})(?:,\s+(?:(?:now|then|aged?|ages)\s+)?|\s+(?:aged?|ages)\s+)$/u);
const BEHIND = lettered(() => /^\s+([\p{L}-]{2,20})/u);

/** The word for whoever an age from `start` to `end` of a text is told of, as written: behind "12-year-old", else before "aged 12" or ", 12". */
export function bearerOf(text: string, start: number, end: number): string | null {
  const age = text.slice(start, end);
  if (/\bold\b/i.test(age)) return BEHIND(text).exec(text.slice(end))?.[1] ?? null;
  const lead = text.slice(0, start) + (/^(?:aged?|ages)\s+/i.exec(age)?.[0].toLowerCase() ?? '');
  return AHEAD(lead).exec(lead)?.[1] ?? null;
}
