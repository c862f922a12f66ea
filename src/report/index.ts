import type { Format } from './format.ts';
import * as registry from './formats/index.ts';

export * from './data.ts';
export * from './format.ts';
export { proseOf } from './prose.ts';
export { codeFrame, lineIndex, oneLine, safeJson, visible } from './text/index.ts';
export { addressOf, coverageWords } from './words.ts';

/** All output formats, by id. */
export const formats: readonly Format[] = Object.values(registry);
