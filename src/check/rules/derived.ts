import type { Claim, Fact } from '../../model/index.ts';
import { countedIn, derive, equivalentOf, isPartial, tollOf, workedOut } from '../derive/index.ts';
import { answer, defineRule } from '../rule.ts';
import { edit, restated } from '../suggest.ts';
import { quantityWords, quoted, sourceWords } from '../words.ts';

export const derived = defineRule({
  id: 'derived',
  summary: 'a difference, change, multiple, share or sum follows from two facts',
  phase: 'facts',
  over: ['value', 'unit', 'ambiguous'],
  guide: {
    what: 'Works out "£10m less" where the source gives both years, "one in six" of 35 out of 210, "doubled" of 40 and 80, "31 in all" of 14 and 17: from two facts that the source tells together, or, in a draft that retells one article, anywhere in it where chance can be ruled out; and "nearly doubled" of a gain of 94 per cent, or "£7m a week" of £1m a day, from one. "4 states" is counted where the source lists them.',
    why: 'Headlines print what nobody has printed before; the sum is done in the head, at the end of a shift.',
    abstains:
      'where the words do not name what was reckoned (more, less, by, over budget, -fold, in all), where several pairs of facts fit about equally, and where the figures are too coarse for a result.',
    example: {
      draft: 'Ferry tickets go up £1.60 to £17.40.',
      facts: `format: 1
id: ferry
version: 1.0.0
sources: { post: { publisher: Harbour Post } }
facts:
  fare: { subject: 'A ferry ticket costs …, up from £16.10', terms: [[ferry], [ticket], [costs]], value: £17.40, source: post, locator: paragraph 3 }
  fare-before: { subject: 'A ferry ticket costs £17.40, up from …', terms: [[ferry], [ticket], [costs]], value: £16.10, source: post, locator: paragraph 3 }`,
      claim: '£1.60',
      verdict: 'mismatch',
    },
  },
  check({ claim, fact }, context) {
    if (fact && context.weigh(claim, fact).relation === 'agree') return null;
    const pairs = derive(claim, context);
    const found = pairs?.operation.id === 'sum' && isPartial(pairs.pair.a, pairs.pair.b, context.facts!) ? null : pairs;
    if (!found) {
      const worked = workedOut(claim, context);
      if (worked) return follows(claim, worked.a, worked.sum);
      const same = equivalentOf(claim, context);
      if (same) return follows(claim, same.fact, same.sum);
      const toll = tollOf(claim, context);
      if (toll) return follows(claim, toll.fact, toll.sum);
      const counted = countedIn(claim, context);
      return (
        counted &&
        answer('match', `${quoted(claim)} follows: ${counted.sum}`, counted.source, 'Nothing to do', {
          arithmetic: [counted.sum],
        })
      );
    }
    const { pair, nominal, sum, anchors } = found;
    const more = { fact: pair.a, arithmetic: [sum], related: anchors };
    if (found.outcome === 'agree') return follows(claim, pair.a, sum, anchors);
    const text = quantityWords(nominal);
    const fresh = restated(claim, nominal, { text, value: nominal, modifier: 'exact' });
    return answer(
      'mismatch',
      `${quoted(claim)} does not follow: ${sum}`,
      `${sourceWords(pair.a)}: ${pair.a.subject}`,
      'Correct the figure, or revise the facts',
      { ...more, suggestion: edit(claim, fresh, null, false) },
    );
  },
});

function follows(claim: Claim, fact: Fact, sum: string, related: readonly Claim[] = []) {
  const more = { fact, arithmetic: [sum], related };
  return answer('match', `${quoted(claim)} follows: ${sum}`, sourceWords(fact), 'Nothing to do', more);
}
