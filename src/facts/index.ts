export { type DrawOptions, drawFacts, type SourceArticle } from './draw/index.ts';
export { type ProblemCode, type ProblemDoc, problemDocs, type Severity } from './codes.ts';
export type { Engine } from './engine.ts';
export { type FactsInput, loadFactBase, MAX_BYTES } from './load.ts';
export { parseFactsFile } from './parse.ts';
export type { Problem } from './problem.ts';
export type { FactRow, FactsFile, RateRow, RevisionRow, SourceRow } from './schema.ts';
