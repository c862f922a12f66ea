export { thresholds } from './certain.ts';
export type { Judge, Relation } from './judge.ts';
export { linkClaims } from './link.ts';
