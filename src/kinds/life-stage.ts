import type { View } from '../grammar/index.ts';
import { functionWords, headlineVerbs, isPeople, isPerson, lifeStages, Tag, takingVerbs } from '../lexicon/index.ts';
import { Decimal, LIFE_STAGE } from '../model/index.ts';
import { defineKind } from './kind.ts';

interface Parts {
  readonly least: number;
  readonly most: number;
}

/** Words for somebody that tell about how old he or she is. */
export const lifeStage = defineKind<Parts>({
  id: 'life-stage',
  summary: 'ages told by a word: a teen, a toddler, an octogenarian',
  docs: `Words for one person that tell about how old he or she is, as the years that they are said of: "teen", "teenager" and "teenage" before a word for
a person (13 to 19), "tween" (8 to 13), "toddler" (1 to 4), "octogenarian" and the like, "in her teens". They are backed by an age of those years or by the same word, and never refuted.

Left alone: teens at large, what is for them ("teen movie", "teen pregnancy"), and words whose age stands beside them ("Teen, 15,").`,
  patterns: [
    {
      name: '<stage>',
      example: 'Teen … wins spelling bee',
      at: Tag.Anchor,
      read(view, i) {
        const years = lifeStages.get(view.norm(i));
        if (!years || !isSomebody(view, i)) return null;
        const [least, most] = years;
        return { from: i, to: i + 1, parts: { least, most }, modifier: 'exact' };
      },
    },
  ],
  corpus: [
    {
      value: '13..19 a{stage}',
      spellings: [
        'Teen Beats Incumbent',
        'Teen stuns champion',
        'A teenager was hurt.',
        'police said the teenager',
        'Danish teen ranked 187th wins',
        'teenage gunman held',
        'The teen is in hospital.',
        'He was in his teens.',
        'How a teen and a goat outsmarted thieves',
      ],
    },
    { value: '8..13 a{stage}', spellings: ['Tween wins bee', 'the tween said'] },
    { value: '1..4 a{stage}', spellings: ['Toddler found safe', 'a missing toddler'] },
    { value: '80..89 a{stage}', spellings: ['Octogenarian Swims Channel'] },
  ],
  negatives: [
    'The teen movie was a hit.',
    'Teen pregnancy rates fell.',
    'Teen, 15, hurt in fall',
    'The 15-year-old teenager fell.',
    'Teens are smoking less.',
    'Teen Vogue closes.',
    'a teenage dream',
    'teen idols of the past',
    'Most teenagers sleep too little.',
    'She sells toddler toys.',
  ],
  value: ({ least, most }) => ({
    value: { type: 'quantity', low: Decimal.of(least), high: Decimal.of(most), step: Decimal.one, unit: LIFE_STAGE },
    unresolved: null,
  }),
});

function isSomebody(view: View, i: number): boolean {
  const [norm, next] = [view.norm(i), i + 1];
  if (view.text(i - 1) === '-' && view.glued(i)) return false;
  if (view.norm(i - 1) === 'old' || view.has(i - 1, Tag.Digits | Tag.NumberWord | Tag.Ordinal | Tag.Vague))
    return false;
  if (norm === 'teens')
    return /^(?:his|her|their|my)$/.test(view.norm(i - 1)) && /^(?:in|into)$/.test(view.norm(i - 2));
  if (isPerson(view.norm(next))) return true;
  if (norm === 'teenage') return false;
  // "Teen, 15," has the age itself
  if (view.text(next) === ',' || view.text(next) === '(') return !view.has(next + 1, Tag.Digits | Tag.NumberWord);
  return isEnd(view, next) || isVerb(view, next);
}

function isEnd(view: View, i: number): boolean {
  if (view.text(i) === '-') return !view.glued(i);
  return !view.has(i, Tag.Word) || /^['’]s$/.test(view.norm(i)) || functionWords.has(view.norm(i));
}

const VERBS = /^(?:won|lost|died|fell|ran|hit|shot|hurt|dead|found|held|set|gets?|got|made|took|missing|safe|said)$/;
const PARTICIPLE = /^[a-z]{2,}ed$/;
const SINGULAR_VERB = /^[a-z]+[^us']s$/;
/** Things for teens in the plural, which look like verbs. */
const THINGS =
  /^(?:idols|rates|pregnancies|births|years|movies|films|magazines|stars|sensations|titans|shows|series|novels|books|clubs|centers|centres|courts|bedrooms|brains|hormones|dramas|comedies|parties|jobs|dreams|romances|fans|groups|toys|classes|beds|shoes|clothes|apps|phones|lives|trends|problems|issues|programs|programmes)$/;

/** "Teen [stuns] champion", "teen [ranked] 187th", "Teen [Beats] Incumbent". */
function isVerb(view: View, i: number): boolean {
  const norm = view.norm(i);
  if (headlineVerbs.has(norm) || takingVerbs.has(norm) || VERBS.test(norm) || PARTICIPLE.test(norm)) return true;
  return SINGULAR_VERB.test(norm) && !THINGS.test(norm) && !isPeople(norm);
}
