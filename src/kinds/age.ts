import type { View } from '../grammar/index.ts';
import { type Duration, readDuration, timeUnitAt } from '../grammar/index.ts';
import { Tag, type TimeUnit } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { defineKind, type Match } from './kind.ts';

/** Ages of people and things. */
export const age = defineKind<Duration>({
  id: 'age',
  summary: 'ages: 29 years old, a 20-year-old, aged 87',
  docs: `Ages of people and things: "29 years old", "a 20-year-old", "aged 87", "at the age of 12", "6 weeks of age", "turned 30", "in
his 60s", the age in commas after a name, as news agencies set it, and after any word for a person ("Nurse, 41, admits theft"). A decade of life has both its ends.

Left alone: numbers in commas that nothing tells to be ages, and lengths of time.`,
  patterns: [
    {
      name: '<duration> old',
      example: '29 years old',
      at: Tag.Digits | Tag.NumberWord | Tag.Fraction | Tag.Vague,
      read(view, i) {
        const found = readDuration(view, i);
        const to = found && afterOld(view, found.to);
        return found && to ? { from: found.from, to, parts: { ...found, to } } : null;
      },
    },
    {
      name: 'a <unit> old',
      example: 'a century old',
      at: Tag.TimeUnit,
      read(view, i) {
        const unit = timeUnitAt(view, i);
        const to = afterOld(view, i + 1);
        if (!unit || !to) return null;
        if (!/^an?$/.test(view.norm(i - 1)))
          return view.norm(i) === 'century' && view.text(i + 1) === '-' && !view.glued(i) ? aged(i, to, unit) : null;
        return aged(i - 1, to, unit);
      },
    },
    {
      name: 'aged <number>',
      example: 'aged 18 to 24',
      at: Tag.Digits | Tag.NumberWord,
      read(view, i) {
        const lead = leadOf(view, i);
        return lead < 0 ? null : years(view, i, lead);
      },
    },
    {
      name: 'turned <number>',
      example: 'turned 30',
      at: Tag.Digits,
      read(view, i) {
        if (!TURNING.has(view.norm(i - 1)) || !endsAge(view, i + 1)) return null;
        return years(view, i, i - 1);
      },
    },
    {
      name: 'in <possessive> <number>s',
      example: 'in his 60s',
      at: Tag.Digits,
      read(view, i) {
        if (view.norm(i + 1) !== 's') return null;
        const part = view.has(i - 1, Tag.Part) || view.norm(i - 1) === '-' ? i - (view.norm(i - 1) === '-' ? 2 : 1) : i;
        if (!/^(?:his|her|their|my|our|your|whose)$/.test(view.norm(part - 1))) return null;
        if (!/^[1-9]0$/.test(view.text(i)) || !view.glued(i + 1)) return null;
        const low = Decimal.of(view.text(i));
        const from = view.norm(part - 2) === 'in' ? part - 2 : part - 1;
        return {
          from,
          to: i + 2,
          parts: { from, to: i + 2, low, high: low.add(NINE), step: Decimal.one, unit: 'a' },
        };
      },
    },
    {
      name: 'who is <number>',
      example: 'who is … 71',
      at: Tag.Digits,
      read(view, i) {
        return isTold(view, i) ? years(view, i, i) : null;
      },
    },
    {
      name: 'under-<number>s',
      example: 'under-16s',
      at: Tag.Digits,
      read(view, i) {
        const side = view.norm(i - 2);
        if (view.norm(i - 1) !== '-' || !view.glued(i) || (side !== 'under' && side !== 'over')) return null;
        if (isTeam(view, i)) return null;
        const match = view.norm(i + 1) === 's' && view.glued(i + 1) ? years(view, i, i - 2) : null;
        return match && { ...match, to: i + 2, modifier: side === 'under' ? 'less-than' : 'more-than' };
      },
    },
    {
      name: '<number> yo',
      example: '87 yo',
      at: Tag.Digits,
      read(view, i) {
        if (!isYoNear(view, i)) return null;
        const match = years(view, i, i);
        if (!match) return null;
        const last = view.norm(match.to);
        if (last === 'yo' || last === 'y.o') return { ...match, to: match.to + 1 };
        const slashed = last === 'y' && view.text(match.to + 1) === '/' && view.norm(match.to + 2) === 'o';
        return slashed ? { ...match, to: match.to + 3 } : null;
      },
    },
    {
      name: '<name>, <number>,',
      example: 'The driver, … 43 … , who fled',
      at: Tag.Digits | Tag.NumberWord,
      read(view, i) {
        return view.norm(i - 1) === ',' && isApposition(view, i) ? years(view, i, i) : null;
      },
    },
    {
      name: '<people>, <number> and <number>,',
      example: 'Brothers, … 9 … and 14, among victims',
      at: Tag.Digits | Tag.NumberWord,
      needs: Tag.Symbol,
      read(view, i) {
        const first =
          view.norm(i - 1) === ',' ? i : view.norm(i - 1) === 'and' && view.norm(i - 3) === ',' ? i - 2 : -1;
        if (
          first < 0 ||
          !(isPeople(view.norm(first - 2)) || GROUPS.test(view.norm(first - 2))) ||
          view.norm(first + 1) !== 'and'
        )
          return null;
        return /^[,.]?$/.test(view.norm(first + 3)) && yearsAt(view, first + 2) ? years(view, i, i) : null;
      },
    },
    {
      name: '<name>, <duration>,',
      example: 'Baby, … nine months … , survives',
      at: Tag.Digits | Tag.NumberWord,
      needs: Tag.TimeUnit,
      read(view, i) {
        if (view.norm(i - 1) !== ',' || !INFANTS.test(view.norm(i - 2))) return null;
        const found = readDuration(view, i);
        return found && view.norm(found.to) === ',' ? { from: i, to: found.to, parts: found } : null;
      },
    },
    {
      name: 'baby of <duration>',
      example: 'baby of … five weeks',
      at: Tag.Digits | Tag.NumberWord,
      needs: Tag.TimeUnit,
      read(view, i) {
        if (view.norm(i - 1) !== 'of' || !INFANTS.test(view.norm(i - 2))) return null;
        const found = readDuration(view, i);
        return found && { from: i, to: found.to, parts: found };
      },
    },
    {
      name: '<name>, <number>s,',
      example: 'Man, … 30s … , held',
      at: Tag.Digits,
      read(view, i) {
        if (view.norm(i + 1) !== 's' || !/^[1-9]0$/.test(view.text(i)) || !view.glued(i + 1)) return null;
        if (view.norm(i - 1) !== ',' || view.norm(i + 2) !== ',' || !isPerson(view.norm(i - 2))) return null;
        const low = Decimal.of(view.text(i));
        return {
          from: i,
          to: i + 2,
          parts: { from: i, to: i + 2, low, high: low.add(NINE), step: Decimal.one, unit: 'a' },
        };
      },
    },
    {
      name: 'aged <number> and <number>',
      example: 'aged 6 and … 9',
      at: Tag.Digits,
      read(view, i) {
        const between = view.norm(i - 1) === 'and' && leadOf(view, i - 2) >= 0 && view.norm(i - 3) !== 'between';
        return between ? years(view, i, i) : null;
      },
    },
  ],
  corpus: [
    {
      value: '29 a',
      spellings: [
        '29 years old',
        'twenty-nine years old',
        '29-year-old',
        'a 29-year-old man',
        'aged 29',
        'aged just 29',
        'at the age of 29',
        'age 29',
        '29 years of age',
        'She turned 29.',
        'The driver, 29, was hurt.',
      ],
    },
    {
      value: '18..24 a',
      spellings: [
        'aged 18 to 24',
        'aged 18-24',
        'ages 18 to 24',
        'aged between 18 and 24',
        '18 to 24 years old',
        '18- to 24-year-olds',
      ],
    },
    {
      value: '6 wk',
      spellings: ['six weeks old', '6 weeks of age', 'a six-week-old'],
    },
    {
      value: '60..69 a',
      spellings: ['in his 60s', 'in her early 60s'],
    },
    {
      value: '100 a',
      spellings: ['a century old', '100 years old'],
    },
    {
      value: '34 a',
      spellings: [
        'A man, 34, died.',
        'Charity worker, 34, rows Atlantic',
        'Bank robber, 34, held',
        'Teen, 34, hurt in fall',
        'Woman, 34, Dies',
        'Ferry captain Mads Ihle, 34, denies charge',
        'Man, 34',
        'Singer dead at 34',
        'She was 34.',
        'Brothers aged 34 and 40',
        'The minister, 34, resigned.',
        'A boy of 34 was hurt.',
        'The senator, who is 34, spoke.',
      ],
    },
    { value: '2 a', spellings: ['Girl, two, pulled from rubble', 'Twin boys, 2, found'] },
    { value: '9 mo', spellings: ['Baby, nine months, survives fall', 'a nine-month-old'] },
    { value: '30..39 a', spellings: ['Man, 30s, shot dead', 'in his 30s'] },
    {
      value: '65 a',
      spellings: [
        'He retired at 65.',
        'Unemployment among those under 65 stood still.',
        'People over 65 may vote.',
        'those over 65',
      ],
    },
    { value: '20 a', spellings: ['20 y/o', '20 yo', 'aged 20'] },
    { value: '16 a', spellings: ['under-16s', 'Children under 16 travel free.'] },
  ],
  negatives: [
    'The ministers of 11 states met.',
    'He retired at 10 a.m.',
    'The 20 years were long.',
    'A mother of 3 was hurt.',
    'The winners, 12, 14 and 19, were drawn.',
    'Goals: Olsen, 12, Berg, 40, Lund, 88.',
    'It was 34.',
    'In Rome, 43, and not 44, votes counted.',
    'He turned 30 pages.',
    'The 60s were wild.',
    'On page 4, 12, and 13 it says so.',
    'The England under-21s won.',
    'He left the under-21s squad.',
  ],
  value: ({ low, high, step, unit }) => ({ value: { type: 'quantity', low, high, step, unit }, unresolved: null }),
});

/** One of a unit: "a century old", "century-old". */
function aged(from: number, to: number, { unit, count }: TimeUnit): Match<Duration> {
  const one = Decimal.of(count);
  return { from, to, parts: { from, to, low: one, high: one, step: one, unit } };
}

const NINE = Decimal.of(9);
const INFANTS = /^(?:baby|babies|infant|newborn|toddler|boy|girl|twins|puppy|kitten|cub|calf|panda|elephant)$/;

const TEAMS =
  /^(?:squad|side|team|coach|manager|international|internationals|captain|football|match|game|championship|championships|european|world|euro|euros|cup|level|debut)$/;

/** "England under-21s", "the under-21s squad": a team. */
function isTeam(view: View, i: number): boolean {
  return TEAMS.test(view.norm(i + 2)) || (view.has(i - 3, Tag.Capital) && i > 3);
}

/** Index after "old", "-old", "of age"; 0 where none follows. */
function afterOld(view: View, at: number): number {
  const dashed = view.norm(at) === '-' ? at + 1 : at;
  if (/^olds?$/.test(view.norm(dashed))) return dashed + 1;
  return view.norm(at) === 'of' && view.norm(at + 1) === 'age' ? at + 2 : 0;
}

/** Index of the words that say that an age follows ("aged", "at the age of"), or −1. */
function leadOf(view: View, i: number): number {
  const between = /^(?:between|from|just|only)$/.test(view.norm(i - 1)) ? i - 1 : i;
  const before = view.norm(between - 1);
  if (before === 'aged' || before === 'age' || before === 'ages') return between - 1;
  return before === 'of' && view.norm(between - 2) === 'age' ? between - 2 : -1;
}

/** A number of years, or a range of two. */
function years(view: View, i: number, from: number): Match<Duration> | null {
  const low = yearsAt(view, i);
  if (!low) return null;
  const join = view.norm(low.to);
  const joins = join === 'to' || join === '-' || join === '–' || (join === 'and' && view.norm(i - 1) === 'between');
  const high = (joins ? yearsAt(view, low.to + 1) : null) ?? low;
  const to = high.to;
  return { from, to, parts: { from, to, low: low.value, high: high.value, step: high.step, unit: 'a' } };
}

/** First tokens of "yo", "y.o." and "y/o". */
const YO = new Set(['yo', 'y.o', 'y']);
/** The last of the words that a number or two of them take before "yo". */
const YO_REACH = 8;

function isYoNear(view: View, i: number): boolean {
  for (let at = i + 1; at <= i + YO_REACH; at++) if (YO.has(view.norm(at))) return true;
  return false;
}

function yearsAt(view: View, i: number) {
  const number = view.numeral(i, false);
  const fits = number?.value.isInteger && number.value.sign > 0 && number.value.lt(Decimal.of(130));
  return fits && number.form !== 'vague' && !view.has(number.to, Tag.Percent) ? number : null;
}

/** Whether nothing that a number could count follows. */
function endsAge(view: View, i: number): boolean {
  return (
    !view.has(i, Tag.Word | Tag.Digits) ||
    /^(?:in|on|this|last|next|and|when|as|but|earlier|before|while|may|can|must|will|was|were|are|is|who|from|with|after|to|travel|had|have|has|stood|rose|fell|is|will|get|gets|pay|earn|vote|voted|say|said)$/.test(
      view.norm(i),
    )
  );
}

const PEOPLE = new Set(
  (
    'dog cat horse gorilla chimp teen teens youth youngster schoolboy schoolgirl baby toddler infant twin twins mum mom dad gran granny grandma grandpa grandad couple brothers sisters gunman thief burglar robber worker nurse builder chef cook trucker biker hiker climber swimmer diver skipper captain cop ex-cop detective fireman firefighter paramedic postman cleaner waiter waitress barber butcher baker carer nanny teenager heiress heir model star comic broadcaster presenter dj vicar nun monk sailor airman marine cadet student pupil undergraduate academic scholar historian novelist playwright composer conductor singer-songwriter guitarist drummer bassist dancer ballerina designer architect accountant bookkeeper clerk secretary manager director executive boss tycoon magnate landlord tenant neighbour shopper customer patient volunteer fan supporter hostage captive fugitive escapee convict drifter squatter murderer killer rapist stalker fraudster conman hacker smuggler trafficker dealer addict survivor whistleblower witness juror lottery-winner winner runner-up champion record-holder ' +
    'man woman boy girl suspect driver teenager student teacher officer soldier victim mother father son daughter brother sister widow ' +
    'striker defender midfielder goalkeeper winger player pensioner actor actress singer child toddler minister president premier chairman ' +
    'chairwoman chancellor senator lawmaker lawyer banker founder author writer poet economist scientist engineer doctor surgeon farmer pilot ' +
    'coach judge priest bishop king queen prince princess governor mayor politician activist journalist reporter photographer artist musician ' +
    'rapper comedian athlete runner cyclist swimmer golfer boxer jockey sprinter gymnast skater skier batsman bowler quarterback forward ' +
    'employee resident tourist passenger gunman attacker bomber shooter inmate prisoner migrant refugee retiree grandmother grandfather ' +
    'uncle aunt husband wife neighbour neighbor billionaire millionaire businessman businesswoman entrepreneur veteran fisherman survivor'
  ).split(' '),
);
const GROUPS =
  /^(?:couple|siblings|people|those|children|adults|men|women|boys|girls|kids|anyone|everyone|patients|residents|workers|drivers|teenagers|voters)$/;
const AT_AGE = /^(?:retire|retires|retired|retiring|die|dies|died|marry|married|widowed|orphaned|dead)$/;

const TURNING = new Set(['turn', 'turns', 'turned', 'turning']);
/** Words right before an age that has no word for it. */
const TELLING = new Set(['is', 'was', 'of', 'at', 'over', 'under']);

/** "Who is 71", "a boy of 11", "retired at 65", "people over 65": an age without a word for it. */
function isTold(view: View, i: number): boolean {
  if (
    !TELLING.has(view.norm(i - 1)) ||
    !/^\d{1,3}$/.test(view.text(i)) ||
    !endsAge(view, i + 1) ||
    (/^[:.%-]$/.test(view.norm(i + 1)) && view.glued(i + 2))
  )
    return false;
  const [before, word] = [view.norm(i - 1), view.norm(i - 2)];
  if (before === 'is' || before === 'was')
    return (
      (word === 'who' && !view.has(i + 1, Tag.Word)) ||
      ((/^(?:he|she|youngest|oldest|eldest)$/.test(word) || isPerson(word)) && /^[.,]?$/.test(view.norm(i + 1)))
    );
  // "A mother of three" has three children
  if (before === 'of') return PEOPLE.has(word) && (!PARENTS.test(word) || Number(view.text(i)) > 15);
  if (before === 'at') return AT_AGE.test(word);
  return (before === 'over' || before === 'under') && (GROUPS.test(word) || word === 'aged' || isPeople(word));
}

const PARENTS = /^(?:mother|father|mum|mom|mam|dad|parent|parents|grandmother|grandfather|gran|grandad)$/;

/** Whether a word names one person, by the list or by its ending: "driver", "guitarist", "policewoman". */
function isPerson(norm: string): boolean {
  return PEOPLE.has(norm) || /.{3}(?:ists?|cians?|m[ae]n|wom[ae]n|boys?|girls?)$/.test(norm);
}

/** Whether a word is the plural of one that names a person. */
function isPeople(norm: string): boolean {
  return norm.endsWith('s') && PEOPLE.has(norm.slice(0, -1));
}

/** Words that follow an age in commas. */
const AFTER_AGE = new Set('who a an the of from was is has had told said says whose with'.split(' '));
/** Verbs of headlines by their form, and the commonest that have none: "Jones, 22, scored", "Smith, 43, admits". */
const VERB =
  /^(?:[a-z]{2,}(?:ed|es|[^su]s)|won|lost|died|fell|ran|hit|shot|left|hurt|dead|found|held|set|wins|to|gets|got|made|took)$/;

/** "Smith, 43, said", as news agencies set ages; "Charity worker, 35, rows Atlantic", "Woman, 91, dies" in headlines. */
function isApposition(view: View, i: number): boolean {
  const next = view.norm(i + 1);
  const name = i - 2;
  const who = view.norm(name);
  const person = isPerson(who) || isPeople(who);
  // "Man, 25"
  if (next === '') return person && name < 4 && view.has(i, Tag.Digits);
  if (next !== ',' || !(person || /^\d{1,3}$/.test(view.norm(i)))) return false;
  // "Dad, 45, and son, 12"
  if (person && view.norm(i + 2) === 'and') return isPerson(view.norm(i + 3)) || /^(?:his|her)$/.test(view.norm(i + 3));
  if (person) return view.has(i + 2, Tag.Word) && !/^(?:or|not)$/.test(view.norm(i + 2));
  if (view.has(name, Tag.Month | Tag.Weekday | Tag.Upper | Tag.NumberWord)) return false;
  // "Canadian, 49, gets answer"
  if (name === 0 && NATIONAL.test(who) && view.has(i + 2, Tag.Word) && view.norm(i + 2) !== 'and') return true;
  const role = /^(?:the|a|an|whose|his|her|their)$/.test(view.norm(name - 1)) && view.has(name, Tag.Word);
  const after = view.norm(i + 2);
  if ((role || view.has(name, Tag.Capital)) && AFTER_AGE.has(after)) return true;
  return (view.has(name, Tag.Capital) || AGENT.test(who)) && VERB.test(after) && isNameful(view, name, i + 2);
}

/** People by their country: "Canadian", "Japanese". */
const NATIONAL =
  /^(?:.{3,}(?:[ei]an|[rlc]ican|ese)|pole|swede|dane|finn|turk|greek|scot|spaniard|briton|iraqi|israeli|pakistani|thai|filipino|filipina)$/;
const AGENT = /.{3}(?:[^e]er|or|ant|ee)$/;

/** Two names in a row before the age, or someone by trade; a town before a figure is one word, and so is a player in a list of scores. */
function isNameful(view: View, name: number, verb: number): boolean {
  if (view.has(verb, Tag.Digits)) return false;
  if (AGENT.test(view.norm(name)) && (name === 0 || !view.has(name, Tag.Capital))) return true;
  return view.has(name - 1, Tag.Capital) && !view.has(name - 1, Tag.Month | Tag.Weekday | Tag.Upper);
}
