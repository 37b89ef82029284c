import { isStrataError, StrataError } from '@strata/domain';

interface Meaning {
  readonly codes: RegExp;
  readonly code: string;
  readonly says: string;
  readonly remedy: string;
}

const MEANINGS: readonly Meaning[] = [
  {
    codes: /^SQLITE_(FULL|IOERR_SHMSIZE)/,
    code: 'EVENT_STORE_FULL',
    says: 'has no room left; nothing of the append was stored',
    remedy: 'Free space on the disk, then send the same events again.',
  },
  {
    codes: /^SQLITE_(CORRUPT|NOTADB|FORMAT|SCHEMA)/,
    code: 'EVENT_STORE_FOREIGN',
    says: 'is not an event store of Strata, or is damaged',
    remedy: 'Check the path; if the file is damaged, restore the last backup.',
  },
  {
    codes: /^SQLITE_(BUSY|LOCKED)/,
    code: 'EVENT_STORE_IN_USE',
    says: 'is locked by another program',
    remedy: 'Close the program that has the file open, then try again.',
  },
  {
    codes: /^SQLITE_(READONLY|PERM|AUTH|CANTOPEN)/,
    code: 'EVENT_STORE_UNREACHABLE',
    says: 'cannot be opened or written',
    remedy: 'Give this account the right to write the file and its folder.',
  },
];

const OTHERWISE: Omit<Meaning, 'codes'> = {
  code: 'EVENT_STORE_UNREACHABLE',
  says: 'could not be read or written',
  remedy: 'Look at the cause and at the health of the disk.',
};

/** The error of SQLite as one of the port, with the file named and the original as its cause. */
export function fromSqlite(error: unknown, file: string): StrataError {
  if (isStrataError(error)) return error;
  const sqliteCode = codeOf(error);
  const { code, says, remedy } = MEANINGS.find((meaning) => meaning.codes.test(sqliteCode)) ?? OTHERWISE;
  return new StrataError(code, `The event store ${file} ${says}.`, {
    remedy,
    details: { file, ...(sqliteCode === '' ? {} : { sqliteCode }) },
    cause: error,
  });
}

/** Name of SQLite's result code, such as `SQLITE_FULL`; empty for any other error. */
export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Object && 'code' in error ? error.code : '';
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : '';
}

/** `APPEND_OUTCOME_UNKNOWN`: writing failed at the very commit, so the events may or may not be stored. */
export function outcomeUnknown(error: unknown, file: string): StrataError {
  return new StrataError('APPEND_OUTCOME_UNKNOWN', `The event store ${file} failed while it made an append durable.`, {
    remedy: 'Send the same events again: what is stored already is not stored twice.',
    details: { file, sqliteCode: codeOf(error) },
    cause: error,
  });
}

export function foreignStore(file: string, found: string): StrataError {
  return new StrataError('EVENT_STORE_FOREIGN', `The file ${file} is not an event store of Strata: ${found}.`, {
    remedy: 'Name another file, or move this one away; it was not changed.',
    details: { file },
  });
}

/** `EVENT_STORE_READ_ONLY`: an append to a store that was opened for reading. */
export function readOnlyStore(file: string): StrataError {
  return new StrataError('EVENT_STORE_READ_ONLY', `The event store ${file} was opened for reading only.`, {
    remedy: 'Append through the process that has it open for writing.',
    details: { file },
  });
}
