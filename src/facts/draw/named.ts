import { classOfPlaces, PLACES } from '../../terms/index.ts';

/** A list of names of which the text says, or a gazetteer, what they all are. */
export interface Named {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  /** What they are, in the plural: "states", "departments". */
  readonly noun: string;
}

/** What is listed by its names. */
const NOUNS = `(?:${'towns villages cities counties districts islands suburbs neighborhoods neighbourhoods airports schools stations hospitals colleges universities parishes boroughs communities ports plants factories stores branches libraries mines prefectures municipalities campuses churches bridges parks clubs teams banks airlines companies newspapers museums lakes rivers dams reservoirs zoos prisons mills stadiums hotels provinces departments faculties courses degrees'
  .split(' ')
  .map(([first, ...rest]) => `[${first!.toUpperCase()}${first}]${rest.join('')}`)
  .join('|')})`;
const SUBJECTS = new Set(
  `music classics history philosophy theology geography geology archaeology anthropology sociology linguistics languages drama dance film art
  chemistry physics biology mathematics maths astronomy statistics economics politics law medicine nursing pharmacy dentistry architecture
  engineering journalism education psychology literature religion theatre theater design computing`
    .trim()
    .split(/\s+/),
);
const NAME = "\\p{Lu}[\\p{L}'’-]{0,24}(?: (?:\\p{Lu}[\\p{L}'’-]{0,24}|de|la|du)){0,3}";
const SUBJECT = `(?:${NAME}|\\p{Ll}{1,24})`;
const LIST = (name: string) => `(?:${name}, ){0,9}${name},? and ${name}`;
const TRADES = /^(?:stores|branches|banks|hotels|companies|plants|factories|mills|airlines|newspapers|clubs|teams)$/i;
const ADJECTIVE =
  '(?:elementary|primary|middle|high|secondary|grade|public|international|regional|community|railway|train|subway|power|nuclear|language|academic)';
const PLACE = `(?:the )?(?:${PLACES.join('|')})`;

const PLACED = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])${PLACE}(?:,(?: and| plus)? ${PLACE}| (?:and|plus) ${PLACE}){1,40}(?![\\p{L}\\p{N}-])`,
  'gu',
);
const BEHIND = new RegExp(`(?<![\\p{L}\\p{N}'’-])(${LIST(SUBJECT)})(?: ${ADJECTIVE}){0,2} (${NOUNS})\\b`, 'gu');
const AHEAD = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?=\\p{Ll})(${NOUNS})(?: (?:of|called|named)| ?[:—–]) (${LIST(SUBJECT)})(?![\\p{L}\\p{N}-])`,
  'gu',
);
const OPENING = new RegExp(`^(${LIST(NAME)}) (?:will|would|are|were|have|had|is to|must)\\b`, 'u');
const MENTIONED = new RegExp(`(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}]+) (${NOUNS})\\b`, 'gu');
/** Words ahead of a noun that count it, or say that more is meant than is listed. */
const COUNTED =
  /^(?:other|others|some|several|many|most|more|dozens?|scores|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)$/i;

/** All such lists of a sentence; `before` is the sentence ahead of it, which may say what a list that opens this one is of. */
export function namedIn(text: string, before: string): Named[] {
  const found = [...placesIn(text), ...headedIn(text)];
  const opening = openingOf(text, before);
  return opening && !found.some(({ start }) => start < opening.end) ? [opening, ...found] : found;
}

function placesIn(text: string): Named[] {
  return [...text.matchAll(PLACED)].flatMap(({ 0: list, index: start }) => {
    const names = namesOf(list);
    const noun = / (?:and|plus) /.test(list) ? classOfPlaces(names) : null;
    const end = start + list.length;
    return noun && !isOfLonger(text, start, end) ? [{ start, end, names, noun }] : [];
  });
}

/** "South Georgia", "Reno, Nevada", "Washington County". */
function isOfLonger(text: string, start: number, end: number): boolean {
  const ahead = /(?<![\p{L}'’.-])(\p{Lu}[\p{L}'’.-]*),? $/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  return (
    (ahead !== undefined && !/^(?:In|From|Across|The|Both|And|But|At|For|Of|With)$/.test(ahead)) ||
    /^,? \p{Lu}/u.test(text.slice(end))
  );
}

function headedIn(text: string): Named[] {
  const behind = [...text.matchAll(BEHIND)].map(({ 0: all, 1: list, 2: noun, index }) => ({
    start: index,
    end: index + all.length,
    list: list!,
    noun: noun!,
  }));
  const ahead = [...text.matchAll(AHEAD)]
    .filter(({ index }) => !COUNTED.test(/(?<!\S)(\S+) $/.exec(text.slice(Math.max(0, index - 40), index))?.[1] ?? ''))
    .map(({ 0: all, 1: noun, 2: list, index }) => ({
      start: index,
      end: index + all.length,
      list: list!,
      noun: noun!,
    }));
  // "Smith, Jones and Brown stores" may be one company's
  return [...behind.filter(({ noun }) => !TRADES.test(noun)), ...ahead].flatMap(({ start, end, list, noun }) => {
    const names = namesOf(list);
    return areNames(names, noun) ? [{ start, end, names, noun: noun.toLowerCase() }] : [];
  });
}

function areNames(names: readonly string[], noun: string): boolean {
  const subjects = /^(?:departments|faculties|courses|degrees)$/i.test(noun);
  const isName = (name: string) => /^\p{Lu}/u.test(name) || (subjects && SUBJECTS.has(name));
  // "In Illinois, Cook and Lake counties" are two
  return (
    names.every(isName) && (subjects || !PLACES.includes(names[0]!)) && !/^(?:In|At|On|The|From)\b/.test(names[0]!)
  );
}

/** "Cedar Flats, Willow Bend and Gilham Meadow will shut", where the words around speak of schools, and of nothing else that has names. */
function openingOf(text: string, before: string): Named | null {
  const list = OPENING.exec(text)?.[1];
  const names = list ? namesOf(list) : [];
  if (names.length < 3 || classOfPlaces(names)) return null;
  const mentions = [...`${before} ${text}`.matchAll(MENTIONED)];
  const nouns = new Set(mentions.map(({ 2: noun }) => noun!.toLowerCase()));
  if (nouns.size !== 1 || mentions.some(({ 1: word }) => COUNTED.test(word!))) return null;
  return { start: 0, end: list!.length, names, noun: [...nouns][0]! };
}

function namesOf(list: string): string[] {
  return list.split(/,? and |,? plus |, /).map((name) => name.replace(/^the /, ''));
}
