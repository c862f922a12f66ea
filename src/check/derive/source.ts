import type { Claim, Fact, FactBase } from '../../model/index.ts';
import { keysOf } from '../../terms/index.ts';
import type { CheckContext } from '../rule.ts';
import { isTelling, keysOfFact, type Surroundings, wordsIn } from './support.ts';

/** What one source tells, with the words of all of it. */
export interface Source {
  readonly facts: readonly Fact[];
  readonly keys: ReadonlySet<string>;
}

/** Facts of one source above which it is no article, and its figures are no story's. */
const ARTICLE = 150;
/** The share of the draft's words that a source must have for the draft to retell it. */
const TOPIC = 0.35;
/** The same, where another figure of the text is that source's. */
const BACKED = 0;

const known = new WeakMap<FactBase, readonly Source[]>();

/**
 * The articles that a claim's text retells: those that tell most of the words around it, or some of them and another telling figure of its
 * sentence or the next. A table, or a file that cites one source for all it has, is no article.
 */
export function retoldBy(claim: Claim, context: CheckContext, support: Surroundings, least = TOPIC): Source[] {
  const articles = articlesOf(context.facts!);
  if (articles.length === 0) return [];
  const { sentence } = claim.mention;
  const near = [-1, 0, 1].flatMap((step) => {
    const other = context.sentences[sentence.index + step];
    return other?.document === sentence.document ? context.inSentence(other) : [];
  });
  const backed = new Set(
    near.flatMap(({ claim: one, fact }) =>
      fact && one !== claim && isTelling(one) && context.weigh(one, fact).relation === 'agree' ? [sourceOf(fact)] : [],
    ),
  );
  return articles.filter(
    ({ facts, keys }) => wordsIn(support, keys) >= (backed.has(sourceOf(facts[0]!)) ? BACKED : least),
  );
}

/** The articles of a base, each with what it tells. */
export function articlesOf(base: FactBase): readonly Source[] {
  let articles = known.get(base);
  if (!articles) {
    const groups = new Map<string, Fact[]>();
    for (const fact of base.facts) {
      // what a part of a file tells may be told otherwise in the rest
      if ((base.whole?.get(fact.file.id) ?? 0) > ARTICLE) continue;
      const name = sourceOf(fact);
      const group = groups.get(name);
      if (group) group.push(fact);
      else groups.set(name, [fact]);
    }
    articles = [...groups.values()]
      .filter(({ length }) => length <= ARTICLE)
      .map((facts) => ({
        facts,
        keys: new Set([...facts.flatMap((fact) => [...keysOfFact(fact)]), ...keywordsOf(facts)]),
      }));
    known.set(base, articles);
  }
  return articles;
}

function keywordsOf([fact]: readonly Fact[]): Set<string> {
  return keysOf((fact?.citations[0]?.source.keywords ?? []).join('. '));
}

/** What tells sources apart: the file's id and the first source's. */
export function sourceOf({ file, citations: [first] }: Fact): string {
  return `${file.id}\n${first?.source.id ?? ''}`;
}
