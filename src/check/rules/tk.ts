import { MARK } from '../marks.ts';
import { answer, defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const tk = defineRule({
  id: 'tk',
  summary: 'no figure is still to come',
  phase: 'facts',
  level: 'error',
  guide: {
    what: 'Finds TK ("to come") and XX where a figure should stand.',
    why: 'They are meant to be seen, and are printed all the same.',
    abstains: 'in lower case, and inside other words and addresses.',
    example: { draft: 'The hall will cost $TK million.', claim: 'TK', verdict: 'unresolved' },
  },
  check({ claim }) {
    if (claim.kind !== MARK || !/^(?:TK|X)/.test(claim.text)) return null;
    return answer(
      'unresolved',
      `${quoted(claim)} is left in the copy`,
      'It stands for a figure to come',
      'Put the figure in, or write around it',
    );
  },
});
