export { findingBlock } from './finding.ts';
export { coverageLine, factsLines, failureLines, summaryTable } from './summary.ts';
