import { boundAfter, boundBefore, View } from '../grammar/index.ts';
import type { Kind, SilentFamily } from '../kinds/index.ts';
import type { Mention, Modifier, Sentence, TagBits, TokenSpan } from '../model/index.ts';
import { type Found, type Trial, trialsOf } from './trial.ts';

/** Reads sentences with a set of kinds; build one net and use it for many documents. */
export class Net {
  readonly #at: TagBits;
  readonly #silentAt: TagBits;
  readonly #trials: readonly Trial[];
  /** What to try at a token, by its tags: a text has a few hundred sums of tags, and each wants few patterns. */
  readonly #byTags = new Map<number, readonly Trial[]>();
  readonly #silentByTags = new Map<number, readonly SilentFamily[]>();

  constructor(
    readonly kinds: readonly Kind[],
    readonly silent: readonly SilentFamily[],
  ) {
    this.#trials = kinds.flatMap(trialsOf);
    this.#at = this.#trials.reduce((tags, trial) => tags | trial.at, 0);
    this.#silentAt = silent.reduce((tags, family) => tags | family.at, 0);
  }

  /** Mentions of one sentence, in the order of the text, none overlapping another. */
  read(sentence: Sentence): Mention[] {
    if (!sentence.candidate) return [];
    const view = new View(sentence);
    const found = this.#find(view);
    if (found.length === 0) return [];
    return longestFirst(found, this.#silenced(view)).map((item) => mentionOf(item, view));
  }

  #find(view: View): Found[] {
    const found: Found[] = [];
    const { tokens } = view;
    for (let i = 0; i < tokens.length; i++) {
      const { tags } = tokens[i]!;
      if (!(tags & this.#at)) continue;
      for (const trial of this.#trialsAt(tags)) {
        const hit = trial.needs & view.tags ? trial.run(view, i) : null;
        if (hit) found.push(hit);
      }
    }
    return found;
  }

  #trialsAt(tags: TagBits): readonly Trial[] {
    let trials = this.#byTags.get(tags);
    if (!trials) this.#byTags.set(tags, (trials = this.#trials.filter(({ at }) => tags & at)));
    return trials;
  }

  #familiesAt(tags: TagBits): readonly SilentFamily[] {
    let families = this.#silentByTags.get(tags);
    if (!families) this.#silentByTags.set(tags, (families = this.silent.filter(({ at }) => tags & at)));
    return families;
  }

  /** A mark per token that a family of silent numbers has taken. */
  #silenced(view: View): Taken {
    const { tokens } = view;
    const taken: Taken = new Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const { tags } = tokens[i]!;
      if (!(tags & this.#silentAt)) continue;
      for (const family of this.#familiesAt(tags)) {
        const span = family.read(view, i);
        if (span) take(taken, span);
      }
    }
    return taken;
  }
}

/** Mentions of all sentences, in the order of the text. */
export function extract(sentences: readonly Sentence[], net: Net): Mention[] {
  const mentions: Mention[] = [];
  for (const sentence of sentences) if (sentence.candidate) mentions.push(...net.read(sentence));
  return mentions;
}

/** Tokens that are out of reach. */
type Taken = (boolean | undefined)[];

function take(taken: Taken, { from, to }: TokenSpan): void {
  for (let i = from; i < to; i++) taken[i] = true;
}

function isFree(taken: Taken, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++) if (taken[i]) return false;
  return true;
}

/** Where matches overlap, a firm one wins, then the longest, then the earlier, then the kind and pattern first in the alphabet; none has a token already taken. */
function longestFirst(found: Found[], taken: Taken): Found[] {
  if (found.length > 1)
    found.sort(
      (a, b) => firmness(b) - firmness(a) || length(b) - length(a) || a.match.from - b.match.from || order(a, b),
    );
  const chosen: Found[] = [];
  for (const item of found) {
    if (!isFree(taken, item.match)) continue;
    take(taken, item.match);
    chosen.push(item);
  }
  return chosen.sort((a, b) => a.match.from - b.match.from);
}

function length({ match }: Found): number {
  return match.to - match.from;
}

function firmness({ match }: Found): number {
  return match.firm ? 1 : 0;
}

function order(a: Found, b: Found): number {
  const [left, right] = [`${a.kind.id} ${a.pattern.name}`, `${b.kind.id} ${b.pattern.name}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

const NONE: readonly string[] = [];

function mentionOf({ kind, pattern, match }: Found, view: View): Mention {
  const before = match.modifier ? null : boundBefore(view, match.from);
  const after = match.modifier ? null : boundAfter(view, match.to);
  const modifier: Modifier = match.modifier ?? after?.modifier ?? before?.modifier ?? 'exact';
  return {
    kind: kind.id,
    pattern: pattern.name,
    sentence: view.sentence,
    span: { from: before?.edge ?? match.from, to: after?.edge ?? match.to },
    parts: match.parts,
    modifier,
    hedges: before?.hedges ?? NONE,
  };
}
