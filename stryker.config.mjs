// Mutation tests of the folders that decide what is true; run by `npm run mutate`. What is left out, and why: scripts/mutate/docs.mjs.
export default {
  mutate: ['src/{model,normalize,check}/**/*.ts', '!src/**/*.test.ts', '!src/**/testing.ts'],
  plugins: ['./scripts/mutate/runner.mjs'],
  testRunner: 'in-process',
  ignorers: ['docs'],
  coverageAnalysis: 'perTest',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  incrementalFile: 'reports/mutation/incremental.json',
  // a mutant that counts as timed out must be one that does not end, not one on a busy machine
  timeoutMS: 10_000,
  ignorePatterns: ['/dist', '/docs', '/fixtures', '/reports', '/coverage'],
  thresholds: { high: 90, low: 80, break: 80 },
};
