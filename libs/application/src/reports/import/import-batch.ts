import { StrataError, type Position } from '@strata/domain';

/** The commands of one import: they share a correlation id, and come after a position. */
export interface ImportBatch {
  readonly id: string;
  /** The head of the log before the import. */
  readonly after: Position;
}

const NAME = /^(?<id>[0-9a-f-]{36})@(?<after>[\w.:-]{0,100})$/;

/** The name of a batch, by which people refer to it. */
export function batchName({ id, after }: ImportBatch): string {
  return `${id}@${after}`;
}

/** The batch with a name. Throws `INVALID_BATCH`. */
export function parseBatchName(name: string): ImportBatch {
  const { id, after } = NAME.exec(name)?.groups ?? {};
  if (id !== undefined && after !== undefined) return { id, after };
  throw new StrataError('INVALID_BATCH', 'That is not the name of an import.', {
    remedy: 'Copy the name that the import answered with as its batch.',
  });
}
