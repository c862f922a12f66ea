import { inner } from '../check/inner.ts'; export const bad = inner;
