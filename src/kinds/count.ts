import type { Amount, End, Noun, Numeral, View } from '../grammar/index.ts';
import {
  afterCategory,
  boundBefore,
  changes,
  hyphenedBound,
  insideDate,
  insideYears,
  isPointOfShare,
  isResult,
  isStepTo,
  isStormCategory,
  isTimesOver,
  lettered,
  NUMBER,
  nounAt,
  point,
  quantityOf,
  readAmount,
  singular,
} from '../grammar/index.ts';
import { changeVerbs, functionWords, modifierFillers, Tag, takingVerbs, unitOfAbbreviation } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import type { Match } from './kind.ts';
import { defineKind } from './kind.ts';

const TWO = Decimal.of(2);
/** What other kinds count: "15-plus years" is a length of time. */
const MEASURED = Tag.TimeUnit | Tag.Percent | Tag.Unit | Tag.CurrencyWord;
const TEN = Decimal.of(10);

interface Parts {
  readonly amount: Amount<true>;
  readonly noun: string | null;
}

/** Counts of things, and bare numbers. */
export const count = defineKind<Parts>({
  id: 'count',
  summary: 'counts: 12 officials, three missile tests, hundreds of people',
  docs: `Whole and other numbers, with the noun they count: its head, singular, lower case, in braces (\`{missile test}\`). People are
\`{person}\`, and so are "40 dead", "30 feared dead" and "93 rescued". A number that counts nothing has the unit \`1\`.

- An "m" behind a figure is million, unless words of length stand by it: "population nears 70m", "208m bushels", but "waves of 6m".
- "Twice" counts where it tells how often: "twice refused".
- The level that a change led to counts what the change did: "down 2bn crowns to 18bn".
- A headline's verb is no part of what is counted: "24,000 flee northern villages".
- The magnitude of an earthquake has the unit \`{magnitude}\`, the category of a storm \`{category}\`; a mother of three has three \`{child}\`.

Left alone: "one" as a pronoun, bare years, and numbers that are part of a name.`,
  patterns: [
    {
      name: '<number> <noun>',
      example: 'three missile tests',
      at: NUMBER | Tag.Article,
      read: (view, i) => (view.opens(i) ? readCount(view, i) : null),
    },
    {
      name: 'magnitude <number>',
      example: 'magnitude 6.1',
      at: Tag.Digits,
      read: (view, i) => readMagnitude(view, i),
    },
    {
      name: 'twice',
      example: 'refused … twice',
      at: Tag.Multiple,
      read: (view, i) => readTwice(view, i),
    },
    {
      name: 'category <number>',
      example: 'Category 4 hurricane',
      at: Tag.Digits,
      read: (view, i) => {
        if (!isStormCategory(view, i)) return null;
        const number = view.numeral(i)!;
        const amount = {
          ...point({ from: i - 1, to: i + 1, number, unit: true as const }, true as const),
          from: i - 1,
        };
        return { from: i - 1, to: afterCategory(view, i), parts: { amount, noun: 'category' } };
      },
    },
  ],
  corpus: [
    {
      value: '12 {official}',
      spellings: ['12 officials', 'twelve officials', 'a dozen officials', '12 senior officials'],
    },
    { value: '40 {person}', spellings: ['40 people', 'forty people', '40 dead', '40 injured'] },
    { value: '3 {missile test}', spellings: ['three missile tests', '3 missile tests', 'three new missile tests'] },
    { value: '2000000 {job}', spellings: ['2 million jobs', '2m jobs', 'two million jobs', '2,000,000 jobs'] },
    { value: '10..20 {person}', spellings: ['10-20 people', '10 to 20 people', 'between 10 and 20 people'] },
    { value: '100..1000 {person}', spellings: ['hundreds of people'] },
    { value: '60..70 {man}', spellings: ['60 to 70 men', 'lost 60 to 70 men', 'between 60 and 70 men'] },
    { value: '9000000 1', spellings: ['users will hit 9m', '9 million'] },
    {
      value: '5.9 {magnitude}',
      spellings: [
        'magnitude 5.9',
        'a magnitude-5.9 tremor',
        'a 5.9-magnitude quake',
        'a magnitude of 5.9',
        'a 5.9 quake',
      ],
    },
    {
      value: '4 {category}',
      spellings: ['a Category 4 hurricane', 'The storm was a Category 4.', 'Category 4 Storm Makes Landfall'],
    },
    { value: '3 {child}', spellings: ['a mother of three', 'Mom of 3', '3 children'] },
    { value: '19200000000000 {crown}', spellings: ['rose 1.4trn crowns to 19.2trn', '19.2 trillion crowns'] },
    { value: '450 {point}', spellings: ['450 points', '450 pts', 'a 450-point drop'] },
    { value: '1900 {tram}', spellings: ['The city built 1900 trams.', '1,900 trams'] },
    { value: '1500 1', spellings: ['The index rose 1500.'] },
    { value: '150000 {car}', spellings: ['150,000-plus cars', '150,000 cars'] },
    { value: '116000 {adult}', spellings: ['116,000 adults links', '116,000 adults'] },
    { value: '1500000 {job}', spellings: ['one-and-a-half million jobs', '1.5 million jobs'] },
    { value: '2400 1', spellings: ['2,400', 'two hundred dozen', 'two thousand four hundred', '2.4 thousand'] },
    { value: '-1200000 1', spellings: ['-1,200,000', 'minus 1.2 million', '-1.2M', '-1200K'] },
    { value: '1234567.89 1', spellings: ['1,234,567.89', '12,34,567.89', '1 234 567.89', '1.234.567,89'] },
    { value: '12345678901234567890 1', spellings: ['12345678901234567890', '12,345,678,901,234,567,890'] },
  ],
  negatives: [
    'Prices will fall, said one economist.',
    'Seven-Eleven closed.',
    'It takes 15-plus years.',
    'No one was hurt.',
    'They left one after another.',
    'It happened in 2012.',
  ],
  value({ amount, noun }) {
    return { value: quantityOf(amount, noun ? `{${noun}}` : '1'), unresolved: null };
  },
});

function readCount(view: View, i: number): Match<Parts> | null {
  const amount = readAmount(
    view,
    i,
    (at, joins) => readEnd(view, at, joins),
    () => true as const,
  );
  const found = amount && counted(view, i, amount);
  if (found || !amount || amount.low.lte(amount.high)) return found;
  // "16 - 5" is no range.
  const first = readEnd(view, i, true);
  return first && counted(view, i, point(first, true as const));
}

function counted(view: View, i: number, amount: Amount<true>): Match<Parts> | null {
  const { from, to, low, high } = amount;
  if (isPart(view, i, to) || isFirstEnd(view, from, to) || view.has(from - 1, Tag.CurrencySign)) return null;
  const single = low.eq(Decimal.one) && high.eq(Decimal.one);
  // "A tie, 117 to 117" is a result.
  if (low.eq(high) && to > i + 2 && view.norm(to - 2) === 'to') return null;
  if (isZeroPoint(view, from, amount)) return null;
  if (isAbbreviated(view, to) || isStormCategory(view, i)) return null;
  const noun =
    quakeOf(view, amount) ??
    hyphened(view, to) ??
    childrenOf(view, amount) ??
    nounAfter(view, amount, single) ??
    nounBefore(view, amount);
  if (noun === 'compound') return null;
  // "A 0.25-point rise" is of percentage points.
  if (noun?.words === 'point' && (isStepTo(view, to) || isPointOfShare(view, to))) return null;
  if (noun?.words === 'point' && view.text(to) === '-' && low.places > 0 && low.lte(Decimal.one)) return null;
  if (single && !noun && !isWhole(view, i, to) && amount.form !== 'digits' && !isVictim(view, i, to)) return null;
  if (view.has(i, Tag.YearLike) && isYear(view, i, amount, noun)) return null;
  if (isWholeOfShare(view, i, low) || isAside(view, from, single) || isTitle(view, i)) return null;
  if (isNamed(view, i, from, noun) || isDefinite(view, from, amount)) return null;
  // Two years with a noun after them are still two years: "sanctions imposed in 2016-17 ban exports".
  if (insideYears(view, i, to)) return null;
  if (
    noun
      ? view.has(to, Tag.TimeUnit) && !view.has(to, Tag.Ordinal | Tag.Fraction) && view.text(to + 1) !== '-'
      : !isBounded(view, i) && insideDate(view, i, to)
  )
    return null;
  if (!noun && (low.gt(high) || isResult(view, i))) return null;
  const modifier = hyphenedBound(view, to);
  return { from, to: noun?.to ?? to, parts: { amount, noun: noun?.words || null }, ...(modifier && { modifier }) };
}

/** A number that counts: no part of a whole. "2m people" is two million. */
function readEnd(view: View, i: number, joins: boolean): End<true> | null {
  const number = view.numeral(i, joins);
  if (!number || number.form === 'fraction') return null;
  const scaled = lettered(view, number) ?? number;
  return { from: scaled.from, to: scaled.to, number: scaled, unit: true };
}

/** "[three]-member panel"; other compounds ("one-on-one", "3-D") are no counts. */
function hyphened(view: View, to: number): Noun | 'compound' | null {
  if (view.text(to) !== '-' || !view.glued(to) || !view.glued(to + 1) || !view.has(to + 1, Tag.Word)) return null;
  const norm = view.norm(to + 1);
  if (norm === 'odd' || norm === 'plus') {
    if (view.has(to + 2, MEASURED)) return 'compound';
    return nounAt(view, to + 2, false) ?? { to: to + 2, words: '' };
  }
  // "A 10-point lead"
  if (norm === 'point' || norm === 'points') return { to: to + 2, words: 'point' };
  // "A 3-Judge Panel" in a headline's capitals; "7-Eleven" is a name
  if (view.has(to + 1, Tag.Capital) && !view.has(to + 2, Tag.Capital)) return 'compound';
  if (
    view.has(to + 1, Tag.NumberWord | Tag.TimeUnit | Tag.Percent | Tag.Unit | Tag.CurrencyWord) ||
    functionWords.has(norm) ||
    norm.length < 3
  )
    return 'compound';
  if (
    /^(?:fold|something|ed|based|digit|digits|figure|figures|way|off|sided|handed|some|half|third|quarter|piece|size|year|old)$/.test(
      norm,
    )
  )
    return 'compound';
  if (norm === 'time' && /^(?:one|1)$/.test(view.norm(to - 1))) return 'compound';
  if (norm === 'strong') return { to: to + 2, words: 'person' };
  return { to: to + 2, words: singular(norm) };
}

/** The noun behind, past the "of" of "hundreds of people". */
function nounAfter(view: View, { to, form, low }: Amount<true>, single: boolean): Noun | null {
  const of = view.norm(to) === 'of' && (form === 'vague' || low.gte(Decimal.of(1000)) || view.has(to - 1, Tag.Scale));
  // A scaled sum of marks is money.
  if (view.has(to - 1, Tag.Scale) && /^marks?$/.test(view.norm(to))) return null;
  // "Three more bodies": what follows tells a difference, and stays outside of the claim's words; not "three more than"
  if (/^(?:more|fewer)$/.test(view.norm(to))) {
    const noun = nounAt(view, to + 1, false);
    return noun && { to, words: noun.words };
  }
  return nounAt(view, of ? to + 1 : to, single);
}

/** "105 mph winds", "40 GW wind farms": a measure, however many words follow. */
function isAbbreviated(view: View, to: number): boolean {
  const text = view.text(to);
  return (
    view.has(to, Tag.Unit) &&
    !view.glued(to) &&
    text.length > 1 &&
    !OTHER_WORDS.test(text) &&
    unitOfAbbreviation(text) !== null
  );
}

/** Abbreviations of units that are words as well. */
const OTHER_WORDS = /^(?:bar|bit|in|pt|mt|gal|mi|cal|Mt|PT|MB)$/i;

/** "A mother of [two] shot dead" has two children. */
function childrenOf(view: View, { from, to, low }: Amount<true>): Noun | null {
  if (view.norm(from - 1) !== 'of' || !PARENTS.test(view.norm(from - 2)) || low.gte(TWENTY)) return null;
  return CHILDREN.test(view.norm(to)) ? null : { to, words: 'child' };
}

const CHILDREN = /^(?:young|small|little|grown|adult|teenage|children|kids|boys|girls|sons|daughters|babies|toddlers)$/;

/** "A 7.1 quake", whatever follows: "7.1 Quake Hits Coast". */
function quakeOf(view: View, { to, form, low }: Amount<true>): Noun | null {
  const quake = form === 'digits' && low.places > 0 && low.lt(TEN) && QUAKES.test(view.norm(to));
  return quake ? { to, words: 'magnitude' } : null;
}

/** What is counted and told before the number, or goes without saying: "a mother of three", "up 2bn crowns to 18bn", "a 7.1 quake". */
function nounBefore(view: View, { from, to, low }: Amount<true>): Noun | null {
  const before = view.norm(from - 1);
  if (before === 'of') return isCompany(view, from - 2, low) ? { to, words: 'person' } : null;
  return before === 'to' && !view.has(to, MEASURED) ? stepNoun(view, from - 1, to) : null;
}

/** "A family of five", "a crew of 12"; the Group of Seven is a name. */
function isCompany(view: View, i: number, size: Decimal): boolean {
  if (!/^(?:family|crew|party|group|gang|jury|panel|staff|squad|team)$/.test(view.norm(i))) return false;
  if (size.gte(view.norm(i) === 'family' ? TWENTY : THOUSAND)) return false;
  return !view.has(i, Tag.Capital) || i === 0 || view.titled;
}

const PARENTS =
  /^(?:mother|father|mum|mom|mam|mama|mommy|mummy|dad|daddy|parent|parents|grandmother|grandfather|gran|grandma|grandpa|grandad|widow|widower)$/;
const QUAKES = /^(?:quake|earthquake|tremor|temblor|aftershock)$/;
const TWENTY = Decimal.of(20);
const THOUSAND = Decimal.of(1000);

/** The noun of the change that ends before the "to" at token `i`. */
function stepNoun(view: View, i: number, to: number): Noun | null {
  for (let at = i - 2; at >= i - 5; at--) {
    if (!view.has(at, Tag.Digits | Tag.NumberWord) || !view.opens(at)) continue;
    const step = readEnd(view, at, true);
    const noun = step && nounAt(view, step.to, false);
    // an index that fell 340 points to 9,000 is no 9,000 points
    return noun?.to === i && noun.words !== 'point' && changes(view, at) ? { to, words: noun.words } : null;
  }
  return null;
}

/** "Twice refused", "convicted twice": so many times; not "twice the price", "think twice", "twice a week". */
function readTwice(view: View, i: number): Match<Parts> | null {
  const norm = view.norm(i);
  if ((norm !== 'twice' && norm !== 'thrice') || isTimesOver(view, i + 1) || view.text(i + 1) === '-') return null;
  if (
    /^(?:an?|per|each|every)$/.test(view.norm(i + 1)) ||
    /^(?:th(?:ink|inks|ought)|look(?:s|ed)?|once|or)$/.test(view.norm(i - 1))
  )
    return null;
  const value = norm === 'twice' ? TWO : Decimal.of(3);
  const number: Numeral = { from: i, to: i + 1, value, high: value, step: Decimal.one, form: 'words', scale: 0 };
  const amount = point({ from: i, to: i + 1, number, unit: true as const }, true as const);
  return { from: i, to: i + 1, parts: { amount, noun: null } };
}

/** "Magnitude-5.9 tremor", "of magnitude 6.1", "a magnitude of 6". */
function readMagnitude(view: View, i: number): Match<Parts> | null {
  const joined = view.text(i - 1) === '-' || view.norm(i - 1) === 'of' ? i - 2 : i - 1;
  if (view.norm(joined) !== 'magnitude') return null;
  const number = view.numeral(i);
  if (!number || number.from !== i || number.to > i + 1 || number.value.gt(TEN) || view.has(i + 1, Tag.Percent))
    return null;
  const amount = { ...point({ from: joined, to: i + 1, number, unit: true as const }, true as const), from: joined };
  return { from: joined, to: i + 1, parts: { amount, noun: 'magnitude' } };
}

/** Digits that belong to something longer: a clock time, a date, a version, a code ("16:08", "24/7", "10.4.11", "320x240", "4th"). */
function isPart(view: View, i: number, to: number): boolean {
  if (isOctet(view, i)) return false;
  if (view.glued(to)) {
    const next = view.text(to);
    if (view.has(to, Tag.Word)) return true;
    if (/^[/:.@_]/.test(next) && view.glued(to + 1) && view.has(to + 1, Tag.Digits | Tag.Word)) return true;
    if (next.length > 1 && next.startsWith('.')) return true;
    if (next === '-' && view.glued(to + 1) && view.has(to + 1, Tag.Digits) && view.has(i, Tag.Digits)) return true;
  }
  if (!view.glued(i)) return false;
  const before = view.text(i - 1);
  if (before === '#') return true;
  return /^[/:._@&]$/.test(before) && view.glued(i - 1);
}

/** "[rose] from 5 [to 7 percent]": the first end of a change has the unit of the second. */
function isFirstEnd(view: View, from: number, to: number): boolean {
  if (view.norm(from - 1) !== 'from' || view.norm(to) !== 'to') return false;
  const second = view.numeral(to + 1);
  return second !== null && view.has(second.to, Tag.Percent | Tag.CurrencyWord | Tag.Unit);
}

/** One of the four numbers of an address like 192.168.1.2; each stands for itself. */
function isOctet(view: View, i: number): boolean {
  if (view.text(i + 1) !== '.' && view.text(i - 1) !== '.') return false;
  let first = i;
  while (first >= 2 && view.glued(first) && view.text(first - 1) === '.' && view.glued(first - 1) && i - first < 8)
    first -= 2;
  for (let n = 0; n < 4; n++) {
    const at = first + 2 * n;
    if (!/^\d{1,3}$/.test(view.text(at)) || (n > 0 && !view.glued(at)) || (n < 3 && view.text(at + 1) !== '.'))
      return false;
  }
  return !(view.text(first + 7) === '.' && view.glued(first + 8) && view.has(first + 8, Tag.Digits));
}

/** A bare number of four figures is a year, unless something that no year takes stands by it. */
function isYear(view: View, i: number, { to, form, low }: Amount<true>, noun: Noun | null): boolean {
  if (form !== 'digits' || to > i + 1) return false;
  if (isBounded(view, i)) return false;
  // "Rose 1500"
  if (!noun) return !changeVerbs.has(view.norm(i - 1)) || insideDate(view, i, i + 1) || isOfYear(view, i + 1);
  if (low.lt(Decimal.of(1900)) || low.gte(Decimal.of(2100)) || noun.words.endsWith('person')) return false;
  // "1900 trams": a round figure counts, unless it is told by the year
  return low.toNumber() % 50 !== 0 || insideDate(view, i, i + 1);
}

/** "Turn down 2020 ban": a thing behind four figures that does not count is told by its year. */
function isOfYear(view: View, i: number): boolean {
  return (
    view.has(i, Tag.Word) && !view.has(i, Tag.Month | Tag.Weekday | Tag.Deictic) && !functionWords.has(view.norm(i))
  );
}

/** "More than 2000" counts; "about 2000" may be a year. */
function isBounded(view: View, i: number): boolean {
  if (!view.has(i, Tag.YearLike)) return false;
  const modifier = boundBefore(view, i)?.modifier ?? 'exact';
  return modifier !== 'exact' && modifier !== 'approx';
}

/** "Delta 88": a figure behind a capital that counts nothing is part of a name; headlines have verbs there ("Storm Kills 12"). */
function isNamed(view: View, i: number, from: number, noun: Noun | null): boolean {
  if (noun || from < i || !view.has(i, Tag.Digits) || /[,.]/.test(view.text(i)) || !view.has(i - 1, Tag.Capital))
    return false;
  if (view.has(i + 1, Tag.Scale)) return false;
  if (view.has(i - 1, Tag.Month | Tag.Weekday | Tag.NumberWord | Tag.Scale | Tag.CurrencyWord)) return false;
  const norm = view.norm(i - 1);
  if (
    functionWords.has(norm) ||
    takingVerbs.has(norm) ||
    changeVerbs.has(norm) ||
    modifierFillers.has(norm) ||
    norm.endsWith('ly') ||
    (view.titled && view.norm(i + 1) === 'times') ||
    (view.titled && VERBAL.test(norm) && ENDING.test(view.norm(i + 1)))
  )
    return false;
  return boundBefore(view, i) === null;
}

/** Forms of verbs, and what stands behind a figure that one took: "Storm Injures 14 in Texas"; "Falcons 14, Bears 10" are names. */
const VERBAL = /.{3}(?:[^su]s|ed|ing)$/;
const ENDING = /^(?:|[.;:!?]|to|in|at|on|after|as|from|near|amid|during|before|across|more|fewer)$/;

/** "One in [six residents]", "3 out of [10 voters]": the whole of a ratio. */
function isWholeOfShare(view: View, i: number, whole: Decimal): boolean {
  const out = view.norm(i - 1) === 'of' && view.norm(i - 2) === 'out';
  const at = out ? i - 3 : i - 2;
  if ((!out && view.norm(i - 1) !== 'in') || !view.has(at, Tag.Digits | Tag.NumberWord)) return false;
  const part = view.numeral(at);
  return part !== null && part.to === at + 1 && part.value.isInteger && part.value.lt(whole) && part.value.lt(TEN);
}

/** "Said one economist": somebody, and no claim about how many. */
function isAside(view: View, from: number, single: boolean): boolean {
  return single && /^(?:said|says|told|asked|added|recalled|wrote)$/.test(view.norm(from - 1));
}

/** "Seven-Eleven": number words in capitals with a hyphen are a name. */
function isTitle(view: View, i: number): boolean {
  if (view.text(i + 1) !== '-' || !view.glued(i + 1)) return false;
  if (!view.has(i, Tag.Capital) || !view.has(i + 2, Tag.Capital) || !view.has(i + 2, Tag.NumberWord)) return false;
  // "Twenty-Two" is a number.
  return (view.numeral(i)?.to ?? 0) <= i + 2;
}

/** "The two", "those two": two that were named before, which claims nothing. */
function isDefinite(view: View, from: number, { low, high, form }: Amount<true>): boolean {
  if (form !== 'words' || !low.eq(TWO) || !high.eq(TWO)) return false;
  const before = view.norm(from - 1);
  return /^(?:the|these|those|both|its|their|other)$/.test(before);
}

/** "Crash kills one", "injuring one": a person, and no pronoun. */
function isVictim(view: View, i: number, to: number): boolean {
  if (!/^(?:kill|injur|wound)(?:e?s|e?d|ing)$/.test(view.norm(i - 1))) return false;
  return !view.has(to, Tag.Word) || /^(?:and|in|at|on|near|after|as|when)$/.test(view.norm(to));
}

/** "12 below zero", "5 degrees above zero": where a scale begins. */
function isZeroPoint(view: View, from: number, { low, high }: Amount<true>): boolean {
  if (low.sign !== 0 || high.sign !== 0 || !/^(?:below|above)$/.test(view.norm(from - 1))) return false;
  return view.has(from - 2, NUMBER) || /^(?:degrees?|celsius|fahrenheit)$/.test(view.norm(from - 2));
}

/** Whether the number is all there is. */
function isWhole(view: View, i: number, to: number): boolean {
  return i === 0 && (to === view.tokens.length || (to === view.tokens.length - 1 && view.has(to, Tag.Symbol)));
}
