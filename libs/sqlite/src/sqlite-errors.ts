import { StrataError } from '@strata/domain';

/** What a store that lives in a SQLite file is called in messages, codes and remedies. */
export interface StoreNames {
  /** As in "The read store data/read.db cannot be used". */
  readonly name: string;
  /** What its error codes begin with: `READ_STORE` makes `READ_STORE_FULL`. */
  readonly code: string;
  /** What to do about a file that belongs to another program. */
  readonly foreignRemedy: string;
  /** What to do about a damaged file. */
  readonly damagedRemedy: string;
  /** What to do when another process does not stop writing. */
  readonly busyRemedy: string;
}

const DAMAGED = ['SQLITE_CORRUPT', 'SQLITE_IOERR_SHORT_READ'];

/** What SQLite says, with no code of its own, when the table definitions in the file are damaged. */
const DAMAGED_SCHEMA = /no such column|has no column named/;

/** Which of SQLite's codes mean what; the first entry with a matching prefix counts. */
const MEANINGS: readonly (readonly [
  prefixes: readonly string[],
  (errors: StoreErrors, error: Error) => StrataError,
])[] = [
  [['SQLITE_FULL'], (errors, error) => errors.full(error)],
  [DAMAGED, (errors, error) => errors.damaged('SQLite cannot read it', error)],
  [['SQLITE_NOTADB'], (errors, error) => errors.foreign('it is not an SQLite file', error)],
  [['SQLITE_BUSY', 'SQLITE_LOCKED'], (errors, error) => errors.busy(error)],
  [['SQLITE_READONLY'], (errors, error) => errors.unreachable('it is not writable', error)],
  [['SQLITE_IOERR', 'SQLITE_CANTOPEN'], (errors, error) => errors.unreachable('it cannot be read or written', error)],
];

/** The errors of one store file, with the codes of its store. */
export class StoreErrors {
  constructor(
    private readonly names: StoreNames,
    private readonly file: string,
  ) {}

  /** Translates what SQLite threw; any other error is returned as it is. */
  translate(error: unknown): unknown {
    if (error instanceof StrataError || !(error instanceof Error)) return error;
    // A connection that cannot be opened at all has no code of its own.
    const code = error.message.startsWith('ConnectionFailed')
      ? 'SQLITE_CANTOPEN'
      : String((error as { code?: unknown }).code);
    if (DAMAGED_SCHEMA.test(error.message)) return this.damaged('its table definitions are not readable', error);
    const [, meaning] = MEANINGS.find(([prefixes]) => prefixes.some((prefix) => code.startsWith(prefix))) ?? [];
    return meaning ? meaning(this, error) : error;
  }

  full(cause: unknown): StrataError {
    const { code, name } = this.names;
    return new StrataError(`${code}_FULL`, `No space is left for the ${name} ${this.file}; nothing was written.`, {
      remedy: 'Free space on its disk (or raise its size limit) and try again.',
      cause,
    });
  }

  busy(cause: unknown): StrataError {
    const { code, name, busyRemedy } = this.names;
    return new StrataError(`${code}_UNREACHABLE`, `Another process kept writing to the ${name} ${this.file}.`, {
      remedy: busyRemedy,
      cause,
    });
  }

  unreachable(why: string, cause?: unknown): StrataError {
    const { code, name } = this.names;
    return new StrataError(`${code}_UNREACHABLE`, `The ${name} ${this.file} cannot be used: ${why}.`, {
      remedy:
        'Check that its folder exists, that this user may read and write there, and the limit of open files (`ulimit -n`).',
      cause,
    });
  }

  foreign(why: string, cause?: unknown): StrataError {
    const { code, name, foreignRemedy } = this.names;
    return new StrataError(`${code}_FOREIGN`, `${this.file} is not a Strata ${name}: ${why}.`, {
      remedy: foreignRemedy,
      cause,
    });
  }

  damaged(why: string, cause?: unknown): StrataError {
    const { code, name, damagedRemedy } = this.names;
    return new StrataError(`${code}_DAMAGED`, `The ${name} ${this.file} is damaged: ${why}.`, {
      remedy: damagedRemedy,
      details: { file: this.file },
      cause,
    });
  }

  /** `version` is the format of the file, `known` the newest format that this version of Strata reads. */
  newer(version: number, known: number): StrataError {
    const { code, name } = this.names;
    return new StrataError(
      `${code}_NEWER`,
      `The ${name} ${this.file} has format ${version}; this version of Strata reads formats up to ${known}.`,
      { remedy: 'Run the newer version of Strata, or use another file.', details: { version, known } },
    );
  }
}
