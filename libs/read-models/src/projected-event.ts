import { upcast, type RecordedEvent } from '@strata/domain';
import type { ProjectedEvent } from './read-model.js';

/** Upcasts a recorded event to the current schema. Throws `UNKNOWN_EVENT_TYPE` or `NEWER_EVENT`. */
export function toProjected(recorded: RecordedEvent): ProjectedEvent {
  return { recorded, event: upcast(recorded.type, recorded.schemaVersion, recorded.data) };
}
