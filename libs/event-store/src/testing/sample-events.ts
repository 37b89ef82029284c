import { randomUUID } from 'node:crypto';
import type { JsonObject, NewEvent } from '@strata/domain';

/** A name no other stream has: the log under test may hold the events of earlier runs. */
export function newStream(prefix = 'sample'): string {
  return `${prefix}-${randomUUID()}`;
}

/** An event with an id of its own; `data` tells events of one check apart. */
export function sampleEvent(data: JsonObject = {}, changes: Partial<NewEvent> = {}): NewEvent {
  return {
    id: randomUUID(),
    type: 'SampleRecorded',
    schemaVersion: 1,
    data,
    metadata: { by: 'account-1', clusterId: 'cluster-1', commandId: 'command-1', correlationId: 'correlation-1' },
    ...changes,
  };
}

/** `count` events, numbered from `first` in their data. */
export function sampleEvents(count: number, first = 0): readonly NewEvent[] {
  return Array.from({ length: count }, (_, index) => sampleEvent({ number: first + index }));
}
