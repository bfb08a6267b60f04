import { shared } from './jest.config.mjs';

/** Tests that drive a real browser. They need Chromium and a Chinese font, so that `npm test` leaves them out. */
export default { ...shared, testMatch: ['<rootDir>/test/browser/**/*.e2e.test.ts'], testTimeout: 180_000 };
