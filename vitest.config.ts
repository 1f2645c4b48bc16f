import { defineConfig } from 'vitest/config';

/** Tests of whole editions, of processes, of faults, of what is found by chance: they are many seconds each. */
const SYSTEM = 'test/**/*.system.test.ts';
const SITE = 'test/site/**/*.test.ts';
const env = { TZ: 'Europe/Paris' };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [SYSTEM, SITE],
          // The modules of the house are read once for all: none keeps a state that a test could leave to the next.
          pool: 'threads',
          isolate: false,
          // Both cores of a small machine: by default one is left to the command itself, which does little.
          maxWorkers: '100%',
          testTimeout: 60_000,
          env,
        },
      },
      {
        test: {
          name: 'system',
          include: [SYSTEM],
          testTimeout: 60_000,
          env,
        },
      },
      {
        test: {
          name: 'site',
          include: [SITE],
          globalSetup: ['test/site/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          env,
        },
      },
    ],
  },
});
