import { shared } from './jest.config.mjs';

/**
 * Runs with faults take minutes, so that `npm test` leaves them out. One file at a time: they start processes of their own
 * for both cores.
 */
export default { ...shared, testMatch: ['<rootDir>/test/faults/**/*.test.ts'], maxWorkers: 1, testTimeout: 300_000 };
