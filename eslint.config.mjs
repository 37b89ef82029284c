import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Who may import whom: the layers of docs/architecture.md. Every project carries one `type:` tag. */
const layers = {
  'type:domain': [],
  'type:engine': ['type:domain'],
  'type:ledger': [],
  'type:port': ['type:domain'],
  'type:driver': ['type:domain'],
  'type:adapter': ['type:port', 'type:domain', 'type:driver'],
  'type:read-model': ['type:domain', 'type:engine', 'type:port'],
  'type:workflow': ['type:domain', 'type:engine', 'type:port', 'type:read-model'],
  'type:application': ['type:domain', 'type:engine', 'type:ledger', 'type:port', 'type:read-model', 'type:workflow'],
  'type:contract': [],
  'type:config': [],
  'type:language': ['type:config', 'type:domain'],
  'type:runtime': [
    'type:config',
    'type:domain',
    'type:engine',
    'type:ledger',
    'type:port',
    'type:adapter',
    'type:read-model',
    'type:workflow',
    'type:application',
  ],
  'type:app': [
    'type:config',
    'type:language',
    'type:contract',
    'type:domain',
    'type:engine',
    'type:ledger',
    'type:port',
    'type:read-model',
    'type:workflow',
    'type:application',
    'type:runtime',
  ],
  // Pages take their data from the API; the rules that they share with it are pure.
  'type:web': ['type:domain', 'type:engine', 'type:contract'],
  'type:test': ['*'],
};

const depConstraints = Object.entries(layers).map(([sourceTag, allowed]) => ({
  sourceTag,
  onlyDependOnLibsWithTags: [...allowed, ...(['type:app', 'type:test'].includes(sourceTag) ? [] : [sourceTag])],
}));

const tests = ['**/*.spec.ts', '**/testing/**/*.ts', 'test/**/*.ts'];
const scripts = ['**/*.mjs', '**/bin/*.js'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'data/**',
      '**/generated/**',
      'coverage/**',
      '.nx/**',
      'test/bench/peers/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/bin/*.js'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allowCircularSelfDependency: true,
          checkDynamicDependenciesExceptions: ['.*'],
          allow: [],
          depConstraints,
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400 }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      complexity: ['error', 10],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read in config/src/env.ts and nowhere else.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]', message: 'No I prefix.' },
      ],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts', 'libs/engine/src/**/*.ts', 'libs/ledger/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', 'setTimeout', 'setInterval', 'fetch', 'process', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core is pure: chance comes in as an argument.' },
        { object: 'Date', property: 'now', message: 'The core is pure: time comes in as an argument.' },
      ],
      'no-restricted-imports': ['error', { patterns: ['node:*', '@nestjs/*', 'fs', 'crypto'] }],
    },
  },
  {
    // Hashes and signatures are pure functions.
    files: ['libs/ledger/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*', '!node:crypto', '@strata/*', '@nestjs/*', 'fs'] }],
    },
  },
  {
    // The contract is for the generator of operations; at run time it would bring the whole schema.
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: tests,
    rules: { 'no-restricted-imports': ['error', { patterns: ['@strata/contract', 'node:*'] }] },
  },
  {
    // Suites that cross projects use the testing folders of those they bring together.
    files: ['test/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: [...tests, ...scripts, 'config/src/**/*.ts', '*.mjs'],
    rules: {
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
      'max-lines': 'off',
    },
  },
);
