export type * from './model/index.ts';
export { Decimal, FactsFileError, InputError, StetError } from './model/index.ts';
export { extractClaims, type TextOptions } from './pipeline.ts';
