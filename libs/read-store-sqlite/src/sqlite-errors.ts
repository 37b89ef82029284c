import { StrataError } from '@strata/domain';

const DAMAGED = ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_IOERR_SHORT_READ'];

/** What SQLite threw as an error of the read store; anything that is not SQLite's passes as it is. */
export function storeError(error: unknown, file: string): unknown {
  if (error instanceof StrataError || !(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  if (code.startsWith('SQLITE_FULL')) return full(file, error);
  if (DAMAGED.some((damaged) => code.startsWith(damaged)))
    return foreign(file, 'it is damaged or no SQLite file', error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return busy(file, error);
  if (code.startsWith('SQLITE_READONLY')) return unreachable(file, 'it may not be written', error);
  if (
    code.startsWith('SQLITE_IOERR') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    error.message.startsWith('ConnectionFailed')
  )
    return unreachable(file, 'it cannot be read or written', error);
  return error;
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
