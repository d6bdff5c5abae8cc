import { defineConfig } from 'vitest/config';

/** Where .ci/run wants the results as JSON. */
const results = process.env.TEST_RESULTS;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    globalSetup: ['test/support/temporary-folder.ts'],
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/core/**'],
      reporter: ['text-summary', 'json-summary'],
      // In per cent, a little under what was measured with `npm run coverage`.
      thresholds: {
        branches: 95.5,
        lines: 99,
        'src/core/advice/**': { branches: 93, lines: 99 },
        'src/core/answers/**': { branches: 98, lines: 99.5 },
        'src/core/cohort/**': { branches: 98, lines: 99.5 },
        'src/core/eligibility/**': { branches: 98.5, lines: 99.5 },
        'src/core/planner/**': { branches: 95.5, lines: 98.5 },
        'src/core/questionnaire/**': { branches: 99, lines: 99.5 },
      },
    },
  },
});
