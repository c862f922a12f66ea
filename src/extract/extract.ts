import { boundAfter, boundBefore, View } from '../grammar/index.ts';
import type { Kind, Match, Pattern, SilentFamily } from '../kinds/index.ts';
import type { Mention, Modifier, Sentence } from '../model/index.ts';

/** A pattern to try, or a kind that names the one that fits. */
interface Candidate {
  readonly kind: Kind;
  readonly pattern: Pattern<unknown> | null;
}

interface Found {
  readonly kind: Kind;
  readonly pattern: Pattern<unknown>;
  readonly match: Match<unknown>;
}

/** Reads sentences with a set of kinds; build one net and use it for many documents. */
export class Net {
  readonly #at: number;
  readonly #silentAt: number;
  /** The patterns to try at a token, by its tags: a text has a few hundred sums of tags, and each wants few patterns. */
  readonly #byTags = new Map<number, readonly Candidate[]>();
  readonly #silentByTags = new Map<number, readonly SilentFamily[]>();

  constructor(
    readonly kinds: readonly Kind[],
    readonly silent: readonly SilentFamily[],
  ) {
    this.#at = kinds.reduce((tags, kind) => kind.patterns.reduce((bits, pattern) => bits | pattern.at, tags), 0);
    this.#silentAt = silent.reduce((tags, family) => tags | family.at, 0);
  }

  /** Mentions of one sentence, in the order of the text, none overlapping another. */
  read(sentence: Sentence): Mention[] {
    if (!sentence.candidate) return [];
    const view = new View(sentence);
    const found = this.#find(view);
    if (found.length === 0) return [];
    const silenced = this.#silenced(view);
    const chosen = longestFirst(found.filter(({ match }) => !silenced || !overlapsAny(match, silenced)));
    return chosen.map((item) => mentionOf(item, view));
  }

  #find(view: View): Found[] {
    const found: Found[] = [];
    const { tokens } = view;
    for (let i = 0; i < tokens.length; i++) {
      const tags = tokens[i]!.tags;
      if (!(tags & this.#at)) continue;
      for (const { kind, pattern: one } of this.#patternsAt(tags)) {
        const pattern = one ?? chosen(kind, view, i);
        if (!pattern) continue;
        if (pattern.needs !== undefined && !(pattern.needs & view.tags)) continue;
        const match = pattern.read(view, i);
        if (match) found.push({ kind, pattern, match });
      }
    }
    return found;
  }

  #patternsAt(tags: number): readonly Candidate[] {
    let fitting = this.#byTags.get(tags);
    if (!fitting) {
      fitting = this.kinds.flatMap((kind): Candidate[] => {
        const patterns = kind.patterns.filter(({ at }) => tags & at);
        if (kind.choose) return patterns.length > 0 ? [{ kind, pattern: null }] : [];
        return patterns.map((pattern) => ({ kind, pattern }));
      });
      this.#byTags.set(tags, fitting);
    }
    return fitting;
  }

  #familiesAt(tags: number): readonly SilentFamily[] {
    let fitting = this.#silentByTags.get(tags);
    if (!fitting) {
      fitting = this.silent.filter(({ at }) => tags & at);
      this.#silentByTags.set(tags, fitting);
    }
    return fitting;
  }

  /** A mark per token that a family of silent numbers has taken; null where none has. */
  #silenced(view: View): Uint8Array | null {
    let taken: Uint8Array | null = null;
    const { tokens } = view;
    for (let i = 0; i < tokens.length; i++) {
      const { tags } = tokens[i]!;
      if (!(tags & this.#silentAt)) continue;
      for (const family of this.#familiesAt(tags)) {
        const span = family.read(view, i);
        if (span) (taken ??= new Uint8Array(tokens.length)).fill(1, span.from, span.to);
      }
    }
    return taken;
  }
}

function chosen(kind: Kind, view: View, i: number): Pattern<unknown> | null {
  const name = kind.choose?.(view, i);
  return (name && kind.patterns.find((pattern) => pattern.name === name)) || null;
}

/** Mentions of all sentences, in the order of the text. */
export function extract(sentences: readonly Sentence[], net: Net): Mention[] {
  return sentences.flatMap((sentence) => net.read(sentence));
}

function overlapsAny({ from, to }: Match<unknown>, taken: Uint8Array): boolean {
  for (let i = from; i < to; i++) if (taken[i]) return true;
  return false;
}

/** Where matches overlap, the longest wins, then the earlier, then the kind and pattern first in the alphabet. */
function longestFirst(found: readonly Found[]): Found[] {
  const ranked = [...found].sort((a, b) => length(b) - length(a) || a.match.from - b.match.from || order(a, b));
  const taken: Found[] = [];
  const used = new Set<number>();
  for (const item of ranked) {
    const { from, to } = item.match;
    let free = true;
    for (let i = from; i < to && free; i++) free = !used.has(i);
    if (!free) continue;
    for (let i = from; i < to; i++) used.add(i);
    taken.push(item);
  }
  return taken.sort((a, b) => a.match.from - b.match.from);
}

function length({ match }: Found): number {
  return match.to - match.from;
}

function order(a: Found, b: Found): number {
  const [left, right] = [`${a.kind.id} ${a.pattern.name}`, `${b.kind.id} ${b.pattern.name}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

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
    hedges: [...(before?.hedges ?? []), ...(after?.hedges ?? [])],
  };
}
