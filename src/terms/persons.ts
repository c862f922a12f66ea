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
