export type { FactsFile } from './facts/index.ts';
export type * from './model/index.ts';
export { Decimal, FactsFileError, InputError, StetError } from './model/index.ts';
export {
  type CheckOptions,
  checkText,
  type DrawTextOptions,
  drawFacts,
  extractClaims,
  loadFacts,
  type TextOptions,
  type TextReport,
} from './pipeline.ts';
