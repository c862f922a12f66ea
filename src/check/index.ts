export { type Asserted, asserted, type Stated, type Wording, wordings } from './asserted.ts';
export { checkLinks, type Draft, levels, precedence, rules } from './check.ts';
export type { Relation } from './relation.ts';
export type { CheckContext, Example, Rule, RuleDocs } from './rule.ts';
export { chanceOf, gapOf, sameNumberChance } from './slips.ts';
export { scales, type Weighing } from './weigh.ts';
