import { isStrataError, StrataError } from '@strata/domain';

interface ErrorMapping {
  readonly sqliteCodes: RegExp;
  readonly code: string;
  readonly problem: string;
  readonly remedy: string;
}

const ERROR_MAPPINGS: readonly ErrorMapping[] = [
  {
    sqliteCodes: /^SQLITE_(FULL|IOERR_SHMSIZE)/,
    code: 'EVENT_STORE_FULL',
    problem: 'has no space left; nothing of the append was stored',
    remedy: 'Free disk space, then resend the same events.',
  },
  {
    sqliteCodes: /^SQLITE_(CORRUPT|SCHEMA|IOERR_SHORT_READ)/,
    code: 'EVENT_STORE_DAMAGED',
    problem: 'is damaged',
    remedy: 'Restore the latest backup.',
  },
  {
    sqliteCodes: /^SQLITE_(NOTADB|FORMAT)/,
    code: 'EVENT_STORE_FOREIGN',
    problem: 'is not a Strata event store, or is damaged',
    remedy: 'Check the path; if the file is damaged, restore the latest backup.',
  },
  {
    sqliteCodes: /^SQLITE_(BUSY|LOCKED)/,
    code: 'EVENT_STORE_IN_USE',
    problem: 'is locked by another program',
    remedy: 'Close the program that has the file open, then try again.',
  },
  {
    sqliteCodes: /^SQLITE_(READONLY|PERM|AUTH|CANTOPEN)/,
    code: 'EVENT_STORE_UNREACHABLE',
    problem: 'cannot be opened or written',
    remedy:
      'Grant this account write permission on the file and its folder, or raise the limit of open files (`ulimit -n`).',
  },
];

const OTHER_ERROR: Omit<ErrorMapping, 'sqliteCodes'> = {
  code: 'EVENT_STORE_UNREACHABLE',
  problem: 'could not be read or written',
  remedy: 'Check the cause of this error, the health of the disk, and the limit of open files (`ulimit -n`).',
};

/** Converts a SQLite error to an error of the port that names the file and keeps the original as its cause. */
export function fromSqlite(error: unknown, file: string): StrataError {
  if (isStrataError(error)) return error;
  if (TOO_MANY_FILES.has(systemCodeOf(error))) return tooManyFiles(file, error);
  const sqliteCode = sqliteCodeOf(error);
  const mapping = ERROR_MAPPINGS.find(({ sqliteCodes }) => sqliteCodes.test(sqliteCode)) ?? OTHER_ERROR;
  return new StrataError(mapping.code, `The event store ${file} ${mapping.problem}.`, {
    remedy: mapping.remedy,
    details: { file, ...(sqliteCode === '' ? {} : { sqliteCode }) },
    cause: error,
  });
}

const TOO_MANY_FILES = new Set(['EMFILE', 'ENFILE']);

function systemCodeOf(error: unknown): string {
  return error instanceof Object && 'code' in error ? String(error.code) : '';
}

function tooManyFiles(file: string, cause: unknown): StrataError {
  return new StrataError(
    'EVENT_STORE_UNREACHABLE',
    `The event store ${file} cannot be opened: too many files are open.`,
    {
      remedy: 'Raise the limit of open files, for example with `ulimit -n 1024`.',
      cause,
    },
  );
}

/** Returns the name of SQLite's result code, such as `SQLITE_FULL`; empty for any other error. */
export function sqliteCodeOf(error: unknown): string {
  const code: unknown = error instanceof Object && 'code' in error ? error.code : '';
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : '';
}

/** `APPEND_OUTCOME_UNKNOWN`: the commit failed, so the events may or may not be stored. */
export function outcomeUnknown(error: unknown, file: string): StrataError {
  return new StrataError(
    'APPEND_OUTCOME_UNKNOWN',
    `The event store ${file} failed to commit an append; the events may or may not be stored.`,
    {
      remedy: 'Resend the same events; events that are already stored are not stored again.',
      details: { file, sqliteCode: sqliteCodeOf(error) },
      cause: error,
    },
  );
}

/** `EVENT_STORE_FOREIGN`: the file is something else than a Strata event store, for the given reason. */
export function foreignStore(file: string, reason: string): StrataError {
  return new StrataError('EVENT_STORE_FOREIGN', `The file ${file} is not a Strata event store: ${reason}.`, {
    remedy: 'Choose another file, or move this one away; it was not changed.',
    details: { file },
  });
}

/** `EVENT_STORE_READ_ONLY`: an append to a store that was opened read-only. */
export function readOnlyStore(file: string): StrataError {
  return new StrataError('EVENT_STORE_READ_ONLY', `The event store ${file} is open read-only and refuses appends.`, {
    remedy: 'Append through the process that has it open for writing.',
    details: { file },
  });
}
