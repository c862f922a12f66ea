import { likelyOf } from '../derive/index.ts';
import { answer, defineRule } from '../rule.ts';
import { quoted, sourceWords } from '../words.ts';

/** From this score on a fact is what a claim is about. */
const CLEAR = 0.56;

export const workedOut = defineRule({
  id: 'worked-out',
  summary: 'a figure most likely follows from others of the article that the draft retells',
  // after those that weigh the draft against itself, which say more by less
  phase: 'draft',
  over: ['value'],
  guide: {
    what: 'Looks at every way of reckoning with the figures of an article (differences, sums, shares, changes, multiples, spans), where the draft retells it and nothing else covers a figure: "£6.50 more" of £38.40 and £31.90. It takes the likeliest way, by the words of the draft that its parts have, what those words ask for, how closely the article tells the parts, and how many other ways there are.',
    why: 'There are more ways to say what was worked out than rules for them; the figures are the same.',
    abstains:
      'where the article has the figure itself, where the words of the draft speak against the way (another order, mark or time), and where chance may have given the figure. It never refutes; where another fact would, and a way is not unlikely, it leaves the figure unresolved.',
    example: {
      draft: 'Inner berth at harbour costs boats £6.50 more than outer.',
      facts: `format: 1
id: harbour
version: 1.0.0
sources: { post: { publisher: Harbour Post } }
facts:
  inner: { subject: 'A berth in the inner basin of the harbour costs … a night and one in the outer basin £31.90', terms: [[berth], [inner], [harbour]], value: £38.40, source: post, locator: paragraph 3 }
  outer: { subject: 'A berth in the inner basin of the harbour costs £38.40 a night and one in the outer basin …', terms: [[berth], [outer], [harbour]], value: £31.90, source: post, locator: paragraph 3 }`,
      claim: '£6.50',
      verdict: 'match',
    },
  },
  check({ claim, fact, score }, context) {
    const refuted = fact !== null && context.weigh(claim, fact).relation === 'disagree';
    const likely = fact && !refuted ? null : likelyOf(claim, context);
    // what nearly all words speak for is refuted, unless the figure follows
    if (!likely || (!likely.sure && (!refuted || score >= CLEAR))) return null;
    const { a, sum } = likely;
    const more = { fact: a, arithmetic: [sum] };
    if (!refuted) return answer('match', `${quoted(claim)} follows: ${sum}`, sourceWords(a), 'Nothing to do', more);
    const why = `${sourceWords(fact)}: ${fact.subject}`;
    return answer(
      'unresolved',
      `${quoted(claim)} may follow: ${sum}`,
      why,
      'Check the sum, or name what it is of',
      more,
    );
  },
});
