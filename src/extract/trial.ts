import type { View } from '../grammar/index.ts';
import type { Kind, Match, Pattern } from '../kinds/index.ts';
import type { TagBits } from '../model/index.ts';

/** A match with the pattern that found it. */
export interface Found {
  readonly kind: Kind;
  readonly pattern: Pattern<unknown>;
  readonly match: Match<unknown>;
}

/** What is tried at a token: one pattern, or a kind that chooses among its own. */
export interface Trial {
  /** Tried at tokens that have any of these tags. */
  readonly at: TagBits;
  /** Tried only in sentences where some token has any of these tags. */
  readonly needs: TagBits;
  run(view: View, i: number): Found | null;
}

const ANY = ~0;

/** What there is to try of a kind. */
export function trialsOf(kind: Kind): Trial[] {
  return kind.choose
    ? [new Choice(kind, kind.choose)]
    : kind.patterns.map((pattern) => new PatternTrial(kind, pattern));
}

class PatternTrial implements Trial {
  readonly at: TagBits;
  readonly needs: TagBits;
  readonly #read: Pattern<unknown>['read'];

  constructor(
    readonly kind: Kind,
    readonly pattern: Pattern<unknown>,
  ) {
    this.at = pattern.at;
    this.needs = pattern.needs ?? ANY;
    this.#read = pattern.read;
  }

  run(view: View, i: number): Found | null {
    const match = this.#read(view, i);
    return match && { kind: this.kind, pattern: this.pattern, match };
  }
}

class Choice implements Trial {
  readonly at: TagBits;
  readonly needs = ANY;
  readonly #byName: ReadonlyMap<string, Pattern<unknown>>;

  constructor(
    readonly kind: Kind,
    readonly choose: (view: View, i: number) => string | null,
  ) {
    this.at = kind.patterns.reduce((tags, pattern) => tags | pattern.at, 0);
    this.#byName = new Map(kind.patterns.map((pattern) => [pattern.name, pattern]));
  }

  run(view: View, i: number): Found | null {
    const name = this.choose(view, i);
    const pattern = name === null ? undefined : this.#byName.get(name);
    if (!pattern || !((pattern.needs ?? ANY) & view.tags)) return null;
    const match = pattern.read(view, i);
    return match && { kind: this.kind, pattern, match };
  }
}
