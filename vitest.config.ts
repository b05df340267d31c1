import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that need nothing but Node; the ones that need a build or a browser are in vitest.journeys.config.ts. */
export default defineConfig({
  // As in vite.config.ts, which is not read here because it describes a build.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/*.test.ts', 'scripts/**/*.test.mjs'],
    exclude: [...configDefaults.exclude, 'tests/size.test.ts'],
    environment: 'node',
    // By default one core is kept for watching, which on two cores leaves one to work.
    maxWorkers: '100%',
    // Only what hangs is stopped: how long a loaded machine takes for a picture is no fault.
    testTimeout: 60_000,
  },
});
