export { type Derived, derive } from './derive.ts';
