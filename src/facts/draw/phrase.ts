import type { Claim, IsoDate, Period, Value } from '../../model/index.ts';
import type { Engine } from '../engine.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SHORT = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** Seasons, quarters and halves by their codes in ISO 8601-2. */
const PARTS: Readonly<Record<string, string>> = {
  21: 'spring …',
  22: 'summer …',
  23: 'autumn …',
  24: 'winter …',
  33: 'the first quarter of …',
  34: 'the second quarter of …',
  35: 'the third quarter of …',
  36: 'the fourth quarter of …',
  40: 'the first half of …',
  41: 'the second half of …',
};

/** The words of a claim as they stand in the text, white space folded. */
export function wordsOfClaim({ mention: { sentence, span } }: Claim): string {
  const [first, last] = [sentence.tokens[span.from]!, sentence.tokens[span.to - 1]!];
  return folded(sentence.text.slice(first.start - sentence.start, last.end - sentence.start));
}

export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * A wording of the claim's value that the engine reads back as just that value: relative dates written out, everything else in the
 * source's own words. Null where no wording does, so that a drawn file always validates.
 */
export function valueWords(claim: Claim, published: IsoDate | null, engine: Engine): string | null {
  const own = wordsOfClaim(claim);
  const absolute = claim.value.type === 'period' ? periodWords(claim.value) : null;
  const dated = /\d{4}/.test(own);
  const plain = dated || !absolute || claim.modifier !== 'exact' ? [own, absolute] : [absolute, own];
  const wordings = [
    ...plain,
    ...plain.flatMap((words) => bounded(words, claim.modifier)),
    ...(claim.value.type === 'period' ? withYear(own, claim.value, absolute) : []),
    ...inOtherWords(claim, own),
  ];
  for (const words of wordings) {
    if (!words) continue;
    const read = engine.readValue(words, published);
    if (read && same(read.value, claim.value) && read.modifier === claim.modifier) return words;
  }
  return null;
}

/** Words that need their sentence to be read ("Smith, 49, …", "annual"), as they read alone. */
function inOtherWords(claim: Claim, own: string): (string | null)[] {
  const alone = [`in ${own}`, `on ${own}`, `the ${own}`, withNoun(claim)];
  if (claim.kind === 'age') return [`aged ${own}`, `${own} years old`, ...alone];
  if (claim.kind === 'rank')
    return [`${own.replace(/\s+/g, '')}`, `${own.replace(/\s+/g, '')} place`, `ranked ${own}`, ...alone];
  // "within 90 days"
  if (claim.kind === 'duration') return ['a year', ...alone, `no more than ${own}`];
  if (claim.kind === 'clock') {
    const halves = ['morning', 'afternoon', 'evening'].map((part) => `at ${own} in the ${part}`);
    return [`at ${own}`, ...halves, `${own} local time`, `the ${own} service`, ...alone];
  }
  if (claim.kind === 'life-stage') return [`a ${own}`, `in his ${own}`, `a ${own} boy`];
  if (claim.kind === 'multiple') return [`${own} the`, ...alone];
  if (claim.kind === 'point') return [own.replace(/\b(points?|pts)$/i, 'percentage $1'), ...alone];
  // alone, "3m" may be millions or minutes, and pounds are money
  if (claim.kind === 'measure' && /\dm$/.test(own)) return [own.replace(/m$/, ' metres'), ...alone];
  if (claim.kind === 'measure' && /\bpounds?\b/.test(own)) return [own.replace(/\bpounds?\b/, 'lb'), ...alone];
  return claim.kind === 'count' ? [...alone, ...counted(claim, own)] : alone;
}

/** Counts whose noun stands apart or goes without saying: "100 [more] investigators", "a father of three", "weakened to Category 1". */
function counted({ value, mention: { sentence, span } }: Claim, own: string): string[] {
  const unit = value.type === 'quantity' ? value.unit : '';
  if (unit === '{child}') return [`${own} children`];
  if (unit === '{person}') return [`${own} people`];
  if (unit === '{category}') return [`${own} storm`];
  if (!/^(?:more|fewer)$/.test(sentence.tokens[span.to]?.norm ?? '')) return [];
  const nouns = sentence.tokens.slice(span.to + 1, span.to + 5).map(({ text }) => text);
  return nouns.map((_, i) => `${own} ${nouns.slice(0, i + 1).join(' ')}`);
}

function bounded(words: string | null, modifier: Claim['modifier']): string[] {
  if (!words) return [];
  if (modifier === 'before') return [`by ${words}`, `before ${words}`, `until ${words}`];
  return modifier === 'after' ? [`since ${words}`, `after ${words}`, `from ${words}`] : [];
}

/** "The end of June 2024", "the third quarter of 2022", "late Nov. 3, 2017": the source's words with the year or day that they leave out. */
function withYear(own: string, { first }: Period, absolute: string | null): string[] {
  const part = /^(?:early|late)\b/i.exec(own)?.[0];
  const year = first?.slice(0, 4);
  return [
    ...(year ? [`${own} ${year}`, `${own} of ${year}`] : []),
    ...(part && absolute ? [`${part} ${absolute}`] : []),
  ];
}

/** A wording of a period that the engine reads back as that period, or null. */
export function duringWords(period: Period, published: IsoDate | null, engine: Engine): string | null {
  const words = periodWords(period);
  if (!words) return null;
  const read = engine.readPeriod(words, published);
  return read && same(read, period) ? words : null;
}

/** "Dec. 22, 2022", "December 2022", "the third quarter of 2022", "since 2017"; null for periods that have no such name. */
export function periodWords({ edtf }: Period): string | null {
  const [from, to] = edtf.split('/');
  if (to === '..' && from) return dateWords(from) && `since ${dateWords(from)}`;
  if (from === '..' && to) return dateWords(to) && `until ${dateWords(to)}`;
  if (to !== undefined && from) {
    const [start, end] = [dateWords(from), dateWords(to)];
    return start && end ? `${start} to ${end}` : null;
  }
  return dateWords(edtf);
}

function dateWords(edtf: string): string | null {
  if (/^\d{3}X$/.test(edtf)) return `the ${edtf.slice(0, 3)}0s`;
  const named = /^(\d{4})-([2-4]\d)$/.exec(edtf);
  if (named) return PARTS[named[2]!]?.replace('…', named[1]!) ?? null;
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf);
  if (!match) return null;
  const month = Number(match[2]) - 1;
  if (!match[2]) return match[1]!.startsWith('0') ? `AD ${Number(match[1])}` : match[1]!;
  if (month < 0 || month > 11) return null;
  return match[3] ? `${SHORT[month]} ${Number(match[3])}, ${match[1]}` : `${MONTHS[month]} ${match[1]}`;
}

/** The claim with the word after it, for counts whose noun stands outside. */
function withNoun({ mention: { sentence, span } }: Claim): string | null {
  const [first, last] = [sentence.tokens[span.from]!, sentence.tokens[span.to]];
  return last ? folded(sentence.text.slice(first.start - sentence.start, last.end - sentence.start)) : null;
}

function same(a: Value, b: Value): boolean {
  if (a.type === 'period' || b.type === 'period') {
    return a.type === 'period' && b.type === 'period' && a.first === b.first && a.last === b.last && a.edtf === b.edtf;
  }
  return a.unit === b.unit && a.low.eq(b.low) && a.high.eq(b.high) && a.step.eq(b.step);
}
