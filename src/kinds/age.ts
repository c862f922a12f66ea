import { type Duration, ordinalAt, readDuration, timeUnitAt, type View } from '../grammar/index.ts';
import { GROUPS, INFANTS, isPeople, Tag, type TimeUnit } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { decadeOfLife, isDecade, namedDecade, spelledDecade } from './age/decades.ts';
import { isApposition, isExtreme, isTold } from './age/told.ts';
import { afterOld, endsAge, isYoNear, leadOf, TURNING, years, yearsAt } from './age/years.ts';
import { defineKind, type Match } from './kind.ts';

/** Ages of people and things. */
export const age = defineKind<Duration>({
  id: 'age',
  summary: 'ages: 29 years old, a 20-year-old, aged 87',
  docs: `Ages of people and things: "29 years old", "a 20-year-old", "aged 87", "at the age of 12", "6 weeks of age", "turned 30", "75th
birthday" and "anniversary", "in his 60s", the age in commas after a name, as news agencies set it, and after any word for a person ("Nurse, 41, admits theft"). A decade of life has both its ends.

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
      name: '<ordinal> birthday',
      example: '75th birthday',
      at: Tag.Digits | Tag.NumberWord | Tag.Ordinal,
      read(view, i) {
        const ordinal = ordinalAt(view, i);
        if (!ordinal || !/^(?:birthdays?|anniversary|anniversaries)$/.test(view.norm(ordinal.to))) return null;
        const to = ordinal.to + 1;
        return {
          from: i,
          to,
          parts: { from: i, to, low: ordinal.place, high: ordinal.place, step: Decimal.one, unit: 'a' },
        };
      },
    },
    {
      name: 'in <possessive> <number>s',
      example: 'in his 60s',
      at: Tag.Digits,
      read(view, i) {
        if (!isDecade(view, i)) return null;
        const part = view.has(i - 1, Tag.Part) || view.norm(i - 1) === '-' ? i - (view.norm(i - 1) === '-' ? 2 : 1) : i;
        if (!/^(?:his|her|their|my|our|your|whose)$/.test(view.norm(part - 1))) return null;
        return decadeOfLife(view, i, view.norm(part - 2) === 'in' ? part - 2 : part - 1);
      },
    },
    { name: 'in <possessive> <tens>', example: 'in her eighties', at: Tag.Anchor, read: spelledDecade },
    {
      name: 'both <number>',
      example: 'The pair, both … 34 … , sold it',
      at: Tag.Digits,
      read(view, i) {
        const alone = view.norm(i - 1) === 'both' && view.norm(i - 2) === ',' && /^[,.;]?$/.test(view.text(i + 1));
        return alone ? years(view, i, i) : null;
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
      name: 'the oldest <number>',
      example: 'the oldest … 94',
      at: Tag.Digits | Tag.NumberWord,
      read(view, i) {
        return isExtreme(view, i) ? years(view, i, i) : null;
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
          (!/^(?:.{3,}(?:[^e]ers|ors|ists|ians)|.*men)$/.test(view.norm(first - 2)) &&
            !isPeople(view.norm(first - 2)) &&
            !GROUPS.test(view.norm(first - 2))) ||
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
        return namedDecade(view, i);
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
      spellings: ['in his 60s', 'in her early 60s', 'in their sixties', 'in her mid-sixties'],
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
    {
      value: '75 a',
      spellings: [
        '75th birthday',
        'his seventy-fifth birthday',
        'Chain Marks 75th Birthday',
        'the 75th anniversary of the fire',
      ],
    },
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
    'In the sixties it was wild.',
    'They took both, 34, and left.',
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

const TEAMS =
  /^(?:squad|side|team|coach|manager|international|internationals|captain|football|match|game|championship|championships|european|world|euro|euros|cup|level|debut)$/;

/** "England under-21s", "the under-21s squad": a team. */
function isTeam(view: View, i: number): boolean {
  return TEAMS.test(view.norm(i + 2)) || (view.has(i - 3, Tag.Capital) && i > 3);
}
