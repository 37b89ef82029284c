// The exceptions to the guards, with reasons. A guard fails on an exception that no longer applies, so outdated entries
// cannot remain.

/** Import cycles: { module in the cycle, reason }. There are none. */
export const CIRCLES = [];

/** Duplicates of ten or more lines: { files: [one, other], reason }. There are none. */
export const DUPLICATES = [];

/** Production packages: { name, fault, reason }; `fault` is a part of the guard's message about the package. */
export const PACKAGES = [
  {
    name: '@apollo/protobufjs',
    fault: 'script',
    reason: 'only compares its version with that of its parent; installing with --ignore-scripts gives the same files',
  },
  {
    name: 'protobufjs',
    fault: 'script',
    reason: 'only compares its version with that of its parent; installing with --ignore-scripts gives the same files',
  },
  {
    name: '@kurrent/bridge',
    fault: 'Kurrent License',
    reason: 'part of the official client; the licence is named in docs/decisions/dependencies.md and docs/kurrentdb.md',
  },
  {
    name: 'elkjs',
    fault: 'EPL-2.0',
    reason: 'shipped unchanged as a file of its own, which the EPL allows; named in docs/decisions/dependencies.md',
  },
  {
    name: '@fontsource-variable/inter',
    fault: 'OFL-1.1',
    reason: 'the licence of fonts, which allows to ship them with software',
  },
  { name: 'isbot', fault: 'Unlicense', reason: 'in the public domain' },
];

/** Exports that no production code imports; '*' means all exports of a file. */
export const EXPORTS = [
  {
    file: 'libs/application/src/index.ts',
    names: ['*'],
    reason: 'the public API of the product; test/embedding builds on it as an embedder would',
  },
  {
    file: 'libs/ledger/src/event-proof.ts',
    names: ['provesEvent'],
    reason: 'the product makes proofs; those who get one verify it',
  },
  {
    file: 'libs/ledger/src/merkle-tree.ts',
    names: ['EMPTY_ROOT', 'isConsistent'],
    reason: 'the product makes proofs; those who get one verify it',
  },
  {
    file: 'libs/ledger/src/index.ts',
    names: ['*'],
    reason: 'a library of its own, without which nobody outside could verify trees and proofs',
  },
  {
    file: 'libs/application/src/cluster-file/cluster-text.ts',
    names: ['MAX_FILE_BYTES'],
    reason: 'a limit that tests check',
  },
  { file: 'libs/domain/src/account/account.decide.ts', names: ['MAX_IDENTITIES'], reason: 'a limit that tests check' },
  { file: 'libs/domain/src/excerpt.ts', names: ['MAX_EXCERPT'], reason: 'a limit that tests check' },
  {
    file: 'libs/engine/src/index.ts',
    names: ['createLiveScorecard'],
    reason: 'benchmarks measure it; the product runs the same evaluation in steps',
  },
  {
    file: 'libs/engine/src/formula/parse-formula.ts',
    names: ['MAX_FORMULA_LENGTH'],
    reason: 'a limit that tests check',
  },
  {
    file: 'libs/domain/src/upcasting.ts',
    names: ['eventTypes', 'upcastBy'],
    reason: 'tests check chains of upcasters, which no recorded event needs yet',
  },
  {
    file: 'libs/application/src/sign-in/sessions.ts',
    names: ['MAX_SESSIONS'],
    reason: 'a limit that tests check',
  },
  {
    file: 'libs/engine/src/analysis/expert-panel.ts',
    names: ['kendallW'],
    reason: 'published examples have only the coefficient',
  },
  {
    file: 'apps/api/src/limits/query-limits.ts',
    names: ['measureQuery'],
    reason: 'tests compare the measured numbers, of which limits only use the comparison',
  },
  {
    file: 'apps/api/src/paging/connection.ts',
    names: ['cursorOf'],
    reason: 'tests create cursors that no page returned',
  },
  {
    file: 'config/src/env.ts',
    names: ['SettingsError'],
    reason: 'thrown by readSettings; programs print its message, and only tests use the class',
  },
];
