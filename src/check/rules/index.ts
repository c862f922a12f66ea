export { ambiguous } from './ambiguous.ts';
export { noDate } from './no-date.ts';
export { noSource } from './no-source.ts';
export { period } from './period.ts';
export { stale } from './stale.ts';
export { unit } from './unit.ts';
export { value } from './value.ts';
