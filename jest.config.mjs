/** One Jest run over every project; sources are compiled by SWC, so no build is needed for in-process tests. */
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
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
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
  testTimeout: 20000,
  // Jest leaves one core idle by default; on two cores that is half of them.
  maxWorkers: '100%',
};
