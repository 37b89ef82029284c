import { parseStream, upcast, type RecordedEvent } from '@strata/domain';
import type { ProjectedEvent } from './read-model.js';

/** Upcasts a recorded event to the current schema. Throws `UNKNOWN_EVENT_TYPE` or `NEWER_EVENT`. */
export function toProjected(recorded: RecordedEvent): ProjectedEvent {
  const event = upcast(recorded.type, recorded.schemaVersion, recorded.data);
  return { recorded, event, stream: parseStream(recorded.stream) };
}
