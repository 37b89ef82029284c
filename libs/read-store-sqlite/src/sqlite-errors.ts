import { StrataError } from '@strata/domain';

const DAMAGED = ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_IOERR_SHORT_READ'];

/** Which of SQLite's codes mean what; the first that begins the code counts. */
const MEANINGS: readonly (readonly [codes: readonly string[], (file: string, error: Error) => StrataError])[] = [
  [['SQLITE_FULL'], full],
  [DAMAGED, (file, error) => foreign(file, 'it is damaged or no SQLite file', error)],
  [['SQLITE_BUSY', 'SQLITE_LOCKED'], busy],
  [['SQLITE_READONLY'], (file, error) => unreachable(file, 'it may not be written', error)],
  [['SQLITE_IOERR', 'SQLITE_CANTOPEN'], (file, error) => unreachable(file, 'it cannot be read or written', error)],
];

/** What SQLite threw as an error of the read store; anything that is not SQLite's passes as it is. */
export function storeError(error: unknown, file: string): unknown {
  if (error instanceof StrataError || !(error instanceof Error)) return error;
  // A connection that cannot be made at all has no code of its own.
  const code = error.message.startsWith('ConnectionFailed')
    ? 'SQLITE_CANTOPEN'
    : String((error as { code?: unknown }).code);
  const [, meaning] = MEANINGS.find(([codes]) => codes.some((each) => code.startsWith(each))) ?? [];
  return meaning ? meaning(file, error) : error;
}

function full(file: string, cause: unknown): StrataError {
  return new StrataError('READ_STORE_FULL', `No space is left for the read store ${file}; nothing was written.`, {
    remedy: 'Free space on its disk (or raise its size limit) and repeat.',
    cause,
  });
}

function busy(file: string, cause: unknown): StrataError {
  return new StrataError('READ_STORE_UNREACHABLE', `Another process kept writing to the read store ${file}.`, {
    remedy: 'Let one process project at a time; repeat once the other is done.',
    cause,
  });
}

export function unreachable(file: string, why: string, cause?: unknown): StrataError {
  return new StrataError('READ_STORE_UNREACHABLE', `The read store ${file} cannot be used: ${why}.`, {
    remedy: 'Check that its folder exists and that this user may read and write there.',
    cause,
  });
}

export function foreign(file: string, why: string, cause?: unknown): StrataError {
  return new StrataError('READ_STORE_FOREIGN', `${file} is not a read store of Strata: ${why}.`, {
    remedy:
      'Name another file, or move this one away: read models are built again from the events, sign-ins come from the backup.',
    cause,
  });
}

export function newer(file: string, version: number, known: number): StrataError {
  return new StrataError(
    'READ_STORE_NEWER',
    `The read store ${file} has format ${version}; this version of Strata knows up to ${known}.`,
    { remedy: 'Run the newer version of Strata, or name another file.', details: { version, known } },
  );
}
