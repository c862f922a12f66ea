export type { Judge, Relation } from './judge.ts';
export { linkClaims } from './link.ts';
export { thresholds } from './weighed.ts';
