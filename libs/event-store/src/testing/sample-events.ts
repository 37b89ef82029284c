import { randomUUID } from 'node:crypto';
import type { JsonObject, NewEvent } from '@strata/domain';

/** Returns a unique stream name, because the log under test may contain events from earlier runs. */
export function newStream(prefix = 'sample'): string {
  return `${prefix}-${randomUUID()}`;
}

/** Returns an event with a new id; pass `data` to tell the events of a test apart. */
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

/** Returns `count` events, numbered from `first` in their data. */
export function sampleEvents(count: number, first = 0): readonly NewEvent[] {
  return Array.from({ length: count }, (_, index) => sampleEvent({ number: first + index }));
}
