import { defineConfig } from 'vitest/config';

/** Tests that need the production build and a real Chromium; `npm test` runs them after the build, one file at a time. */
export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.test.ts', 'tests/size.test.ts'],
    globalSetup: ['tests/journeys/global-setup.ts'],
    environment: 'node',
    pool: 'forks',
    // Two browsers at once on two cores make each other's time limits fail.
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    // Of the same patience as the browser driver's own waits; a second is too little on a loaded machine.
    expect: { poll: { timeout: 30_000 } },
  },
});
