const swc = (keepImportAttributes) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
      experimental: { keepImportAttributes },
    },
    module: { type: 'es6' },
  },
];

/** What every level of the tests shares. ESM mode: run with node --experimental-vm-modules. */
export const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    /** Files that a function serves are text to it; Jest's runtime does not know `with { type: 'text' }`. */
    '\\.(css|browser\\.js)$': '<rootDir>/test/support/text-file.mjs',
    '/assets/assets\\.ts$': swc(false),
    '^.+\\.tsx?$': swc(true),
  },
  maxWorkers: 2,
  /** Modules of a test file stay in its worker's memory; a worker that is full of them is slow. */
  workerIdleMemoryLimit: '1GB',
  /** Real parts on two busy cores: no test is judged by how fast it is. */
  testTimeout: 20_000,
};

/** Tests name their level: *.unit|flow|cdk.test.ts. */
export default {
  ...shared,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/test/browser/', '/test/hostile/', '/test/faults/'],
};
