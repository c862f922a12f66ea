import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { STET_VERSION: JSON.stringify('0.0.0-test'), STET_BUILD: JSON.stringify('test') },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Generous: on a busy machine everything takes its time, and nothing here is about time.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 60_000,
    // No test changes what others share, so that files of one process may share what they load.
    isolate: false,
    maxWorkers: Math.min(availableParallelism(), 4),
    coverage: {
      provider: 'v8',
      reporter: ['text'],
      thresholds: { statements: 95 },
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.test.ts', 'src/**/testing.ts', 'src/model/!(decimal|errors|claim).ts'],
    },
  },
});
