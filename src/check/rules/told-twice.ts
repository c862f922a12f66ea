import type { Claim, Sentence } from '../../model/index.ts';
import {
  conceptOf,
  contrasts,
  type Figure,
  figuresNear,
  isOpaque,
  isPlain,
  nearness,
  sidesOf,
  stem,
  type Word,
  wordsBeside,
} from '../../terms/index.ts';
import { compareQuantities } from '../compare.ts';
import { overlap } from '../periods.ts';
import { statedOf } from '../related.ts';
import { answer, type CheckContext, defineRule } from '../rule.ts';
import { place, quoted } from '../words.ts';

/** Words that set a figure apart from another of the same things. */
const APART =
  /\b(?:another|other|further|additional|additionally|more|earlier|previous|previously|initial(?:ly)?|first|second|third|last|next|compared|since then|instead|expected|forecast|planned|target|up from|down from|each|per|also|again|separate(?:ly)?|rest|remaining|originally|now|later)\b/i;

/** Share of the nearer words that two figures must have in common, each of the other's. */
const ALIKE = 0.75;
/** Figures of one unit that a figure is weighed against, at most: a draft of more is a list of data. */
const MOST = 300;

export const toldTwice = defineRule({
  id: 'told-twice',
  summary: 'the same figure is told twice with one value',
  phase: 'draft',
  guide: {
    what: 'Finds two places of a draft that tell the same figure with two values: the headline and the body, the first paragraph and the last.',
    why: 'Late changes reach one place and not the other.',
    abstains:
      'where the words around the figures differ in more than wording, where one says "another", "earlier" or "more", where their periods differ, where two speakers give a figure each, and where one value can be a rounding of the other.',
    example: {
      draft:
        'Some 5,000 depositors lost savings when the bank closed.\n\nThe ministry said that 3,000 depositors lost savings when the bank closed.',
      claim: '3,000 depositors',
      verdict: 'mismatch',
    },
  },
  check({ claim }, context) {
    const mine = statedOf(claim);
    if (
      !mine ||
      claim.conversionOf ||
      context.standing(claim) === 'match' ||
      claim.kind === 'rank' ||
      claim.kind === 'score' ||
      claim.kind === 'clock' ||
      claim.kind === 'life-stage' ||
      claim.kind === 'label'
    )
      return null;
    const known = knownOf(context);
    if (known.isApart(claim)) return null;
    const words = known.wordsNear(claim);
    if (words.size < 3) return null;
    for (const other of known.ofUnit(mine.value.unit)) {
      const theirs = statedOf(other);
      if (!theirs || !mayBeSame(claim, other) || known.isApart(other)) continue;
      const around = known.wordsNear(other);
      if (!alike(words, around) || contrasts(sidesOf(words), sidesOf(around)) > 0) continue;
      const both = [compareQuantities(mine, theirs), compareQuantities(theirs, mine)];
      if (both.some(({ outcome }) => outcome !== 'disagree')) continue;
      return answer(
        'mismatch',
        `${quoted(claim)} here, ${quoted(other)} at ${place(other)}`,
        `The same is said twice with two values${context.standing(other) === 'match' ? '; a fact backs the other' : ''}`,
        `One of the two is wrong: write ${quoted(other)} here, or ${quoted(claim)} there`,
        { related: [other] },
      );
    }
    return null;
  },
});

function mayBeSame(claim: Claim, other: Claim): boolean {
  if (other === claim || other.kind !== claim.kind || other.conversionOf) return false;
  if (other.mention.sentence === claim.mention.sentence || areOthers(claim, other)) return false;
  if (claim.during && other.during) return overlap(claim.during, other.during);
  return (
    !claim.during === !other.during ||
    claim.mention.sentence.block.role === 'headline' ||
    other.mention.sentence.block.role === 'headline'
  );
}

/** Whether two speakers give their own figures, as police and organisers do of a crowd; "the ministry" may be "the health ministry". */
function areOthers({ attribution: a }: Claim, { attribution: b }: Claim): boolean {
  if (!a || !b || PRONOUN.test(a.text) || PRONOUN.test(b.text)) return false;
  const [x, y] = [a, b].map(({ text }) => text.toLowerCase().replace(/^the\s/, ''));
  return !x!.includes(y!) && !y!.includes(x!);
}

const PRONOUN = /^(?:he|she|it|they|who|which)$/i;

/** What is read of a draft once for all its figures. */
class Known {
  readonly #words = new Map<Sentence, { figures: Figure[]; words: Word[]; apart: boolean }>();
  readonly #near = new Map<Claim, ReadonlySet<string>>();
  readonly #units = new Map<string, Claim[]>();

  constructor(private readonly context: CheckContext) {
    for (const { claim } of context.links) {
      const unit = claim.value.type === 'quantity' ? claim.value.unit : null;
      if (unit === null) continue;
      const list = this.#units.get(unit);
      if (!list) this.#units.set(unit, [claim]);
      else if (list.length < MOST) list.push(claim);
    }
  }

  ofUnit(unit: string): readonly Claim[] {
    return this.#units.get(unit) ?? [];
  }

  /** Whether the claim's sentence sets its figures apart from others of the same things. */
  isApart({ mention }: Claim): boolean {
    return this.#read(mention.sentence).apart;
  }

  /** Keys of the words near a figure, plain words left out. */
  wordsNear(claim: Claim): ReadonlySet<string> {
    const found = this.#near.get(claim);
    if (found) return found;
    const { sentence } = claim.mention;
    const { figures, words } = this.#read(sentence);
    const own = figureOf(claim);
    const others = figuresNear(own, figures);
    const near = words.filter(
      (word) =>
        nearness(sentence.text, word, own, others, words) >= 0.3 && !isPlain(word.key) && !SPEAKERS.has(word.key),
    );
    const keys = new Set(near.map(({ key }) => key));
    this.#near.set(claim, keys);
    return keys;
  }

  #read(sentence: Sentence) {
    const found = this.#words.get(sentence);
    if (found) return found;
    const figures = this.context.inSentence(sentence).map(({ claim }) => figureOf(claim));
    const words = wordsBeside(sentence.text, figures).filter((word) => !word.extra);
    const read = { figures, words, apart: figures.length === 0 || APART.test(sentence.text) };
    this.#words.set(sentence, read);
    return read;
  }
}

const drafts = new WeakMap<CheckContext, Known>();

function knownOf(context: CheckContext): Known {
  let known = drafts.get(context);
  if (!known) drafts.set(context, (known = new Known(context)));
  return known;
}

/** Who speaks is not what is said. */
const SPEAKERS = new Set(
  ['ministry', 'minister', 'spokesman', 'spokeswoman', 'spokesperson', 'police', 'statement', 'officer'].map((word) =>
    conceptOf(stem(word)),
  ),
);

function figureOf({ value, mention: { sentence, span } }: Claim): Figure {
  const [first, last] = [sentence.tokens[span.from]!, sentence.tokens[span.to - 1]!];
  return { start: first.start - sentence.start, end: last.end - sentence.start, opaque: isOpaque(value) };
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((key) => b.has(key)).length;
  return shared >= 3 && shared >= a.size * ALIKE && shared >= b.size * ALIKE;
}
