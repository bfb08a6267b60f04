import { shared } from './jest.config.mjs';

/** The fuzz with hostile input. It takes minutes, so that `npm test` leaves it out; HOSTILE_CASES and HOSTILE_SEED rule it. */
export default {
  ...shared,
  testMatch: ['<rootDir>/test/hostile/**/*.test.ts'],
  setupFiles: ['<rootDir>/test/hostile/support/loud.ts'],
  globalSetup: '<rootDir>/test/hostile/support/set-up.mjs',
  globalTeardown: '<rootDir>/test/hostile/support/tear-down.mjs',
  /** What hangs is found out by this. */
  testTimeout: 300_000,
};
