import type { Answer, Claim, FactBase, Finding, IsoDate, Level, Link, Sentence, Verdict } from '../model/index.ts';
import { MOST_FIGURES } from '../terms/index.ts';
import { markLinks } from './marks.ts';
import type { CheckContext, Rule } from './rule.ts';
import * as all from './rules/index.ts';
import { scales } from './weigh.ts';

/** Every check rule, by id; a new one is one file and one line in `rules/index.ts`. */
export const rules: readonly Rule[] = Object.values(all).sort((a, b) => (a.id < b.id ? -1 : 1));

/** What a verdict weighs when rules disagree: the first that any rule gives stands. */
export const precedence: readonly Verdict[] = ['mismatch', 'stale', 'match', 'unresolved', 'missing-source'];

/** Level of a verdict where nobody has set another. */
export const levels: Readonly<Record<Verdict, Level>> = {
  match: 'none',
  mismatch: 'error',
  stale: 'error',
  'missing-source': 'warning',
  unresolved: 'warning',
};

/** What the links of a draft are checked against. */
export interface Draft {
  readonly sentences: readonly Sentence[];
  readonly facts: FactBase | null;
  readonly publishedOn: IsoDate | null;
  /** Ids of the rules that are not to decide. */
  readonly off?: ReadonlySet<string>;
}

interface Ruled {
  readonly rule: Rule;
  readonly answer: Answer;
}

/** One finding for each link, and for each mark that was left in the copy, in the order of the text: every rule looks at every claim, and the gravest verdict stands. */
export function checkLinks(linked: readonly Link[], draft: Draft): Finding[] {
  const links = inOrder([...linked, ...markLinks(draft.sentences)]);
  const standing = new Map<Claim, Ruled>();
  const context = contextOf(links, draft, standing);
  const ruled = new Map<Claim, Ruled[]>(links.map(({ claim }) => [claim, []]));
  for (const phase of ['facts', 'draft'] as const) {
    const active = rules.filter((rule) => rule.phase === phase);
    for (const link of links) {
      const answers = ruled.get(link.claim)!;
      for (const rule of active) {
        const answer = rule.check(link, context);
        if (answer) answers.push({ rule, answer });
      }
    }
    for (const [claim, answers] of ruled) standing.set(claim, gravest(answers));
  }
  return links.map((link) => {
    const answers = ruled.get(link.claim)!;
    return findingOf(link, withoutOff(standing.get(link.claim)!, answers, draft.off), answers);
  });
}

function inOrder(links: Link[]): Link[] {
  return links.sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end);
}

function contextOf(links: readonly Link[], draft: Draft, standing: ReadonlyMap<Claim, Ruled>): CheckContext {
  const bySentence = new Map<Sentence, Link[]>();
  for (const link of links) {
    const { sentence } = link.claim.mention;
    const known = bySentence.get(sentence);
    if (known) known.push(link);
    else bySentence.set(sentence, [link]);
  }
  return {
    ...draft,
    links,
    weigh: scales(draft.facts, draft.publishedOn),
    standing: (claim) => standing.get(claim)?.answer.verdict ?? null,
    inSentence: (sentence) => {
      const found = bySentence.get(sentence) ?? [];
      return found.length > MOST_FIGURES ? [] : found;
    },
  };
}

/** Verdicts that say what a figure follows from, or may. */
const EXPLAINS: ReadonlySet<Verdict> = new Set(['match', 'unresolved']);

function gravest(answers: readonly Ruled[]): Ruled {
  const rank = ({ answer }: Ruled) => precedence.indexOf(answer.verdict);
  const explained = new Set(
    answers.flatMap(({ rule, answer }) => (EXPLAINS.has(answer.verdict) ? (rule.over ?? []) : [])),
  );
  return answers
    .filter(({ rule }) => !explained.has(rule.id))
    .reduce((best, one) => (rank(one) < rank(best) ? one : best));
}

/**
 * What decides where the deciding rule is off: the gravest of the other answers against the claim. A rule that is off makes no match of
 * what it refuted: with nothing else against the claim, its verdict stays, for the configuration to silence.
 */
function withoutOff(first: Ruled, answers: readonly Ruled[], off: ReadonlySet<string> = new Set()): Ruled {
  if (!off.has(first.rule.id) || first.answer.verdict === 'match') return first;
  const against = ['mismatch', 'stale', 'unresolved'];
  const others = answers.filter(({ rule, answer }) => !off.has(rule.id) && against.includes(answer.verdict));
  return others.length > 0 ? gravest(others) : first;
}

function findingOf(link: Link, { rule, answer }: Ruled, answers: readonly Ruled[]): Finding {
  const { claim } = link;
  const others = answers.filter((one) => one.rule !== rule && one.answer.verdict === answer.verdict);
  const notes = [...answer.notes];
  for (const note of others.flatMap((one) => one.answer.notes))
    if (!notes.some(({ id }) => id === note.id)) notes.push(note);
  return {
    ...answer,
    notes,
    claim,
    level: rule.level ?? levels[answer.verdict],
    rule: rule.id,
    link,
    waiver: null,
    block: claim.mention.sentence.block.role,
  };
}
