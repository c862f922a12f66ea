export { type ProblemCode, type ProblemDoc, problemDocs, type Severity } from './codes.ts';
export type { FactLine, FactsDiff, RevisedLine, RewordedLine } from './diff.ts';
export { type DrawOptions, drawFacts, type SourceArticle } from './draw/index.ts';
export type { Engine } from './engine.ts';
export { FactsCache } from './large/index.ts';
export { type FactsInput, type LoadOptions, loadFactBase, MAX_BYTES } from './load.ts';
export { type Merged, mergeFacts } from './merge.ts';
export { parseFactsFile } from './parse.ts';
export type { Problem } from './problem.ts';
export {
  renderDiff,
  renderFacts,
  renderLog,
  renderValidation,
  type ViewFormat,
  viewFormats,
} from './render.ts';
export {
  type AlternativeRow,
  type ChangeRow,
  type FactRow,
  type FactsFile,
  factsJsonSchema,
  type RateRow,
  type RevisionRow,
  type SourceRow,
} from './schema.ts';
export {
  diffFacts,
  type FactsLog,
  type FactsView,
  type LogEntry,
  logFacts,
  type ShownFact,
  showFacts,
} from './show.ts';
export { type ValidateOptions, type Validation, validateFacts } from './validate.ts';
export { type Bump, compareVersions } from './version.ts';
export { factsFileToYaml } from './write.ts';
