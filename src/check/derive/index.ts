export { type Derived, derive } from './derive.ts';
export { type Elapsed, elapsedOf } from './elapsed.ts';
export { type Equivalent, equivalentOf } from './equivalent.ts';
export { type Toll, tollOf } from './fates.ts';
export { lapsedOf } from './lapsed.ts';
export { type Counted, countedIn } from './listed.ts';
export { measuredOver } from './measured.ts';
export { isPartial } from './sums.ts';
export { workedOut } from './worked.ts';
