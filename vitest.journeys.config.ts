import { defineConfig } from 'vitest/config';

/**
 * Journeys that read, type and import: they wait for the page more than for the processor, so that two at once take little more than one. All
 * others have a camera, a coach or a service worker to wait for, whose limits are a person's patience: two at once would make each other fail.
 */
const besideEachOther = [
  'carry',
  'compare',
  'data-check',
  'hosting',
  'import',
  'keep-safe',
  'leaving',
  'lock',
  'look-closely',
  'places',
  'progress',
  'reading',
  'ready',
  'record-whole',
  'start-trouble',
  'support-pack',
].map((name) => `tests/journeys/${name}.test.ts`);

const common = {
  globalSetup: 'tests/journeys/global-setup.ts',
  environment: 'node',
  pool: 'forks',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  teardownTimeout: 20_000,
  // Of the same patience as the browser driver's own waits; a second is too little on a loaded machine.
  expect: { poll: { timeout: 30_000 } },
} as const;

/** Tests that need the production build and a real Chromium; `npm test` runs them after the build, the second group after the first. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'beside each other',
          include: besideEachOther,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: 'one at a time',
          include: ['tests/journeys/**/*.test.ts', 'tests/size.test.ts'],
          exclude: besideEachOther,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
