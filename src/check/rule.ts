import type { Answer, Claim, Fact, FactBase, IsoDate, Level, Link, Sentence, Verdict } from '../model/index.ts';
import type { Weighing } from './weigh.ts';

/** What a rule knows beyond the link that it looks at. */
export interface CheckContext {
  readonly links: readonly Link[];
  readonly sentences: readonly Sentence[];
  readonly facts: FactBase | null;
  readonly publishedOn: IsoDate | null;
  /** How a claim stands to a fact. */
  weigh(claim: Claim, fact: Fact): Weighing;
  /** What the rules with facts made of a claim; null before they have run. */
  standing(claim: Claim): Verdict | null;
  /** Links of the claims of one sentence, in its order; none where it has so many that it is a list of data. */
  inSentence(sentence: Sentence): readonly Link[];
}

/** A worked case of a rule, run as a test and printed by `stet explain`. */
export interface Example {
  readonly draft: string;
  readonly publishedOn?: IsoDate;
  /** A facts file, as YAML; absent for the rules that need none. */
  readonly facts?: string;
  /** The words of the claim in the draft that the verdict is about. */
  readonly claim: string;
  readonly verdict: Verdict;
}

/** What a rule says of itself. */
export interface RuleDocs {
  /** What it looks at, and when it speaks. */
  readonly what: string;
  /** Why a desk should care. */
  readonly why: string;
  /** When it keeps silent. */
  readonly abstains: string;
  readonly example: Example;
}

/**
 * One check, in a file named by its id. Every rule looks at every claim; it answers `null` where it has nothing to say. Rules with facts
 * (`phase: 'facts'`) run before those that weigh the draft against itself, so that these can leave alone what a fact backs.
 */
export interface Rule {
  readonly id: string;
  readonly summary: string;
  readonly phase: 'facts' | 'draft';
  /** Rules whose answers give way to this one, unless it refutes: it explains the figure by other facts than they compare it with. */
  readonly over?: readonly string[];
  /** Where it is another than that of the verdict. */
  readonly level?: Level;
  readonly guide: RuleDocs;
  /** The guide as Markdown. */
  readonly docs: string;
  check(link: Link, context: CheckContext): Answer | null;
}

/** Helps a rule's file to be checked against the interface, and writes its guide out. */
export function defineRule(rule: Omit<Rule, 'docs'>): Rule {
  return { ...rule, docs: guideText(rule.guide) };
}

function guideText({ what, why, abstains, example }: RuleDocs): string {
  const quoted = (text: string) => text.trim().replace(/^/gm, '> ');
  const facts = example.facts ? `\n\nwith the facts\n\n\`\`\`yaml\n${example.facts.trim()}\n\`\`\`` : '';
  const verdict = `\`${example.claim}\`: ${example.verdict}`;
  return `${what}\n\n${why}\n\nKeeps silent: ${abstains}\n\nExample:\n\n${quoted(example.draft)}${facts}\n\n${verdict}\n`;
}

/** An answer with what it leaves out filled in. */
export function answer(
  verdict: Verdict,
  what: string,
  why: string,
  next: string,
  more: Partial<Omit<Answer, 'verdict' | 'explanation'>> & { readonly arithmetic?: readonly string[] } = {},
): Answer {
  const { arithmetic = [], fact = null, notes = [], suggestion = null, related = [] } = more;
  return { verdict, fact, notes, explanation: { what, why, next, arithmetic }, suggestion, related };
}
