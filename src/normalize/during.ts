import type { Mention, Period, Sentence, Value } from '../model/index.ts';

interface Resolved {
  readonly mention: Mention;
  readonly value: Value;
}

/** Words that begin a new clause: a period on their far side is about something else. */
const CLAUSE = new Set([
  ',',
  ';',
  ':',
  '—',
  '–',
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'and',
  'compared',
  'than',
  'against',
  'since',
  'after',
  'before',
  'when',
  'because',
  'who',
  'which',
  'that',
  'until',
  'as',
]);
/** Verbs of saying: a date beside them tells when it was said. */
const SAYING = new Set([
  'said',
  'says',
  'say',
  'told',
  'announced',
  'announce',
  'reported',
  'reports',
  'added',
  'confirmed',
  'stated',
  'statement',
  'interview',
]);

/**
 * The period that each quantity is about: the nearest in its clause, those after it before those ahead of it, then one that opens the
 * sentence ("In 2016, …"). Dates of saying ("said Thursday") are none.
 */
export function periodsAbout(resolved: readonly Resolved[]): (Period | null)[] {
  // Most sentences of figures have no period at all.
  const dated = new Set<Sentence>();
  for (const { mention, value } of resolved) if (value.type === 'period') dated.add(mention.sentence);
  return resolved.map(({ mention, value }, index) =>
    value.type === 'quantity' && dated.has(mention.sentence) ? duringOf(index, resolved) : null,
  );
}

function duringOf(index: number, resolved: readonly Resolved[]): Period | null {
  const self = resolved[index]!;
  for (const step of [1, -1]) {
    for (let i = index + step; resolved[i]?.mention.sentence === self.mention.sentence; i += step) {
      const other = resolved[i]!;
      if (other.value.type !== 'period' || isOfSaying(other.mention)) continue;
      const own =
        sameClause(self.mention, other.mention) &&
        !isBase(self.mention, other.mention) &&
        !isOfMain(self.mention, other.mention);
      if (own && isKnown(other.value)) return other.value;
      break;
    }
  }
  return opening(index, resolved);
}

/**
 * A period in the first words of the sentence, set off by a comma, holds for all of it but for what has one of its own; one that opens a
 * later clause ("…; in 2022, 41 did") for what follows it.
 */
function opening(index: number, resolved: readonly Resolved[]): Period | null {
  const { sentence } = resolved[index]!.mention;
  for (let i = index - 1; resolved[i]?.mention.sentence === sentence; i--) {
    const { value, mention } = resolved[i]!;
    if (value.type !== 'period' || !isKnown(value) || isOfSaying(mention)) continue;
    if (sentence.tokens[mention.span.to]?.norm === ',' && opensClause(mention)) return value;
  }
  return null;
}

/** Whether a mention is among the first words of its sentence, or of a clause behind a semicolon or "while". */
function opensClause({ sentence: { tokens }, span }: Mention): boolean {
  if (span.from <= 2) return true;
  for (let i = span.from - 1; i >= span.from - 3; i--) if (OPENERS.has(tokens[i]?.norm ?? '')) return true;
  return false;
}

const OPENERS = new Set([';', 'while', 'whereas', 'but']);

function isKnown({ first, last, edtf }: Period): boolean {
  return edtf !== '' && (first !== null || last !== null);
}

/** "said Thursday", "on Thursday, the NIS said": the verb within two words of the date. */
function isOfSaying({ sentence: { tokens }, span }: Mention): boolean {
  for (const i of [span.from - 1, span.from - 2, span.to]) if (SAYING.has(tokens[i]?.norm ?? '')) return true;
  return false;
}

/** "1.6C above the level of 1850-1900", "down 31% from 2019", "fell to 82% from 94% in 2019": what a figure is counted from is not when it was so. */
function isBase({ span }: Mention, period: Mention): boolean {
  if (period.span.from < span.to) return false;
  const norms = period.sentence.tokens.map(({ norm }) => norm);
  const between = `${norms.slice(span.to, period.span.from).join(' ')} `;
  return (
    COUNTED_FROM.test(between) ||
    isFromFigure(between) ||
    (LEVEL.test(norms[period.span.to] ?? '') && FROM.test(between))
  );
}

const COUNTED_FROM =
  /\bfrom (?:(?:the |its |a )?(?:same )?(?:levels?|point|period|time|average|mean|peak|figure|total|pace|year) (?:of|in|for) )?$|\b(?:above|below|on) (?:the |its )?(?:same )?(?:levels?|point|period|average|mean|peak|figure|total|pace) (?:of|in|for) $/;
const FROM = /\b(?:from|above|below|of|on|to) (?:the |its )?$/;
const LEVEL = /^(?:levels?|averages?|pace|peak|mean|baseline)$/;

/** "From 94% in": the date is that of the figure that was; of "from 4 to 6 in" it is that of the step. */
function isFromFigure(between: string): boolean {
  const at = ` ${between}`.lastIndexOf(' from ');
  const behind = between.slice(at + 5);
  return at >= 0 && !behind.includes(',') && /\d/.test(behind) && !/\bto\b/.test(behind);
}

/** "A lake that waters 500,000 people may vanish by 2060": the verb behind a relative clause is the period's. */
function isOfMain({ span, sentence: { tokens } }: Mention, period: Mention): boolean {
  if (period.span.from < span.to) return false;
  const norms = (from: number, to: number) => tokens.slice(Math.max(0, from), to).map(({ norm }) => norm);
  if (!norms(span.to, period.span.from).some((norm) => FINITE.test(norm))) return false;
  const head = norms(span.from - RELATIVE_REACH, span.from);
  const at = Math.max(head.lastIndexOf('that'), head.lastIndexOf('who'), head.lastIndexOf('which'));
  return at > 0 && !SAYING.has(head[at - 1]!) && head.slice(at + 1).some((norm) => VERB.test(norm));
}

/** How many words before a figure its relative clause begins, at most. */
const RELATIVE_REACH = 8;
const FINITE = /^(?:may|might|will|would|could|can|should|must|is|are|was|were|has|have|had)$/;
const VERB = /^(?:[a-z]{2,}(?:s|ed)|had|held|won|lost|made|cost|built|left|hit|took|ran)$/;

function sameClause(a: Mention, b: Mention): boolean {
  const [from, to] = a.span.to <= b.span.from ? [a.span.to, b.span.from] : [b.span.to, a.span.from];
  const { tokens } = a.sentence;
  for (let i = from; i < to; i++) {
    // who says so is no new clause: "…, according to the census of 2021"
    if (tokens[i]!.norm === ',' && tokens[i + 1]?.norm === 'according') continue;
    if (CLAUSE.has(tokens[i]!.norm)) return false;
  }
  return true;
}
