// Known exceptions to the guards, each with the reason. A guard fails on an exception that no longer applies, so that
// these lists only ever get shorter by being looked at.

/** Circles of imports: { module they pass through, reason }. None is known. */
export const CIRCLES = [];

/** Duplicates of ten lines and more, each by its two files: { files: [one, other], reason }. None is known. */
export const DUPLICATES = [];

/** Exports that no production code imports; '*' stands for all of a file. */
export const EXPORTS = [
  {
    file: 'libs/application/src/index.ts',
    names: ['*'],
    reason: 'the public API of the product; test/embedding builds on it as an embedder would',
  },
  {
    file: 'libs/application/src/cluster-file/cluster-text.ts',
    names: ['MAX_FILE_BYTES'],
    reason: 'a limit that tests try at and beyond',
  },
  { file: 'libs/domain/src/account/account.decide.ts', names: ['MAX_IDENTITIES'], reason: 'a limit that tests try' },
  { file: 'libs/domain/src/excerpt.ts', names: ['LONGEST_EXCERPT'], reason: 'a limit that tests try' },
  { file: 'libs/engine/src/formula/parse-formula.ts', names: ['MAX_FORMULA_LENGTH'], reason: 'a limit that tests try' },
  {
    file: 'libs/domain/src/upcasting.ts',
    names: ['eventTypes', 'upcastBy'],
    reason: 'tests try chains of upcasters that no recorded event needs yet',
  },
  {
    file: 'libs/application/src/sign-in/refresh-tokens.ts',
    names: ['hashToken'],
    reason: 'tests lay down the records of the version before',
  },
  {
    file: 'libs/engine/src/analysis/expert-panel.ts',
    names: ['kendallW'],
    reason: 'published examples give the coefficient alone',
  },
  {
    file: 'apps/api/src/limits/query-limits.ts',
    names: ['measureQuery'],
    reason: 'limits only refuse, and tests compare the measures themselves',
  },
  {
    file: 'apps/api/src/paging/connection.ts',
    names: ['cursorOf'],
    reason: 'tests make cursors that no page has given',
  },
  {
    file: 'libs/ledger/src/canonical-json.ts',
    names: ['canonicalJson'],
    reason: 'the published vectors of RFC 8785 are texts, and hashes would not say what is wrong',
  },
  {
    file: 'config/src/env.ts',
    names: ['SettingsError'],
    reason: 'what readSettings throws; programs print it by its message, tests name it',
  },
];
