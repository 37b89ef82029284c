// Sources are compiled by SWC, so no build is needed for tests that start no process. Nx runs one Jest per project; plain
// `jest` runs every project in one.
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
};

export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/config', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  // Suites that kill, cut connections, tamper or try thousands of histories (`*.slow.*.spec.ts`) run on one version of
  // Node.
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...(process.env.STRATA_TEST_SKIP_SLOW ? ['\\.slow\\.'] : [])],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/test/bench/peers'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@strata/config$': '<rootDir>/config/src/index.ts',
    '^@strata/(account-store|event-store|read-store)/conformance$': '<rootDir>/libs/$1/src/testing/conformance.ts',
    '^@strata/mongo/testing/(.*)$': '<rootDir>/libs/mongo/src/testing/$1.ts',
    '^@strata/(api|cli|projector)$': '<rootDir>/apps/$1/src/index.ts',
    '^@strata/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  setupFiles: process.env.STRATA_TEST_SEED ? ['<rootDir>/test/runner/fix-seed.mjs'] : [],
  // To find what hangs, not what is slow: on a busy machine a test may take many times as long as alone.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/runner/totals-reporter.mjs'],
  // Jest leaves one core idle by default; on two cores that is half of them.
  maxWorkers: '100%',
};
