import base from './jest.config.mjs';

/** Tests that drive a real browser. They need Chromium and a Chinese font, so that `npm test` leaves them out. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/browser/**/*.e2e.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
};
