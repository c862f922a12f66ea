import type { Fact, FactBase } from '../model/index.ts';
import { keysOf, weightOf } from '../terms/index.ts';

/** Least level of the words that a claim stands among: its sentence, the one before it, the headline. */
const BESIDE = 0.5;
/** Facts of one source above which it is no article, and its words tell no topic. */
const ARTICLE = 150;

/** What the sources of a base tell of: the words of all facts of each, and its keywords. */
export class Sources {
  readonly #facts = new Map<string, Fact[]>();
  readonly #told = new Map<string, ReadonlySet<string>>();
  #last: { readonly levels: ReadonlyMap<string, number>; readonly shares: Map<string, number> } | null = null;

  constructor(
    facts: readonly Fact[],
    readonly keysOf: (fact: Fact) => Iterable<string>,
    readonly whole: FactBase['whole'],
  ) {
    for (const fact of facts) {
      const source = sourceOf(fact);
      const known = this.#facts.get(source);
      if (known) known.push(fact);
      else this.#facts.set(source, [fact]);
    }
  }

  /**
   * How much of a text is what a fact's source tells of: the share of the words around a claim, by level and weight, that facts of that
   * source or its keywords have, from 0 to 1; 0 for a source that is a table rather than an article.
   */
  about(levels: ReadonlyMap<string, number>, fact: Fact): number {
    const source = sourceOf(fact);
    // asked of one claim after the other, and of all facts that each may be about
    if (this.#last?.levels !== levels) this.#last = { levels, shares: new Map() };
    const { shares } = this.#last;
    let share = shares.get(source);
    if (share === undefined) shares.set(source, (share = shareOf(levels, this.#toldBy(source))));
    return share;
  }

  #toldBy(source: string): ReadonlySet<string> {
    let told = this.#told.get(source);
    if (!told) {
      const facts = this.#facts.get(source)!;
      const keywords = facts[0]!.citations[0]?.source.keywords ?? [];
      const all = Math.max(facts.length, this.whole?.get(facts[0]!.file.id) ?? 0);
      told = new Set(
        all > ARTICLE ? [] : [...facts.flatMap((fact) => [...this.keysOf(fact)]), ...keysOf(keywords.join('. '))],
      );
      this.#told.set(source, told);
    }
    return told;
  }
}

function shareOf(levels: ReadonlyMap<string, number>, told: ReadonlySet<string>): number {
  if (told.size === 0) return 0;
  let [total, known] = [0, 0];
  for (const [key, level] of levels) {
    if (level < BESIDE) continue;
    const weight = level * weightOf(key, false);
    total += weight;
    if (told.has(key)) known += weight;
  }
  return total === 0 ? 0 : known / total;
}

/** What tells sources apart: the file's id and the first source's. */
function sourceOf({ file, citations: [first] }: Fact): string {
  return `${file.id}#${first?.source.id ?? ''}`;
}
