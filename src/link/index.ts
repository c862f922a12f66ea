export type { Judge, Relation } from './judge.ts';
export { linkClaims, thresholds } from './link.ts';
