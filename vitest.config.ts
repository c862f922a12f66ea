import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { STET_VERSION: JSON.stringify('0.0.0-test') },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 120_000,
    coverage: {
      provider: 'v8',
      thresholds: { statements: 95 },
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.test.ts', 'src/**/testing.ts', 'src/model/!(decimal|errors|claim).ts'],
    },
  },
});
