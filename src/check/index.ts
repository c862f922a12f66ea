export { type Asserted, asserted, type Stated, type Wording, wordings } from './asserted.ts';
export { checkLinks, type Draft, levels, precedence, rules } from './check.ts';
export type { CheckContext, Example, Rule, RuleDocs } from './rule.ts';
export { chanceOf, gapOf, sameNumberChance } from './slips.ts';
export { type Relation, scales, type Weighing } from './weigh.ts';
