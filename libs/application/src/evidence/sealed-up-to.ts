import { streamName, StrataError, type Position, type RecordedEvent, type Seal } from '@strata/domain';
import { unpackEntries, type SealedEvent } from '@strata/ledger';
import type { StreamReader } from '../evaluations/needed/stream-reader.js';

/** A seal, and every event that it covers, in order. */
export interface SealedLog {
  readonly seal: Seal;
  readonly events: readonly SealedEvent[];
}

const SEALS = streamName({ kind: 'seals', scope: 'all' });

/** The first seal that covers a position. Throws `NOT_SEALED` and `SEALS_ALTERED`. */
export async function sealedUpTo(log: StreamReader, position: Position): Promise<SealedLog> {
  const events: SealedEvent[] = [];
  for await (const recorded of log.readStream(SEALS)) {
    const seal = sealIn(recorded);
    for (const event of unpackEntries(seal.entries) ?? []) events.push(event);
    if (seal.statement.position < position) continue;
    if (events.length !== seal.statement.size) throw altered();
    return { seal, events };
  }
  throw new StrataError('NOT_SEALED', `The event at position ${position} is not sealed yet.`, {
    remedy: 'Seal the log.',
  });
}

function sealIn({ data }: RecordedEvent): Seal {
  return data as unknown as Seal;
}

function altered(): StrataError {
  return new StrataError('SEALS_ALTERED', 'The seals do not list the events that they cover.', {
    remedy: 'Verify the log.',
  });
}
