export { segment } from './segment.ts';
export { tokenize } from './tokens.ts';
