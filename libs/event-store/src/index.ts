export { validateAppend } from './append-request.js';
export { AppendSignal } from './append-signal.js';
export type {
  AppendResult,
  CheckOptions,
  Delivery,
  EventStore,
  ExpectedRevision,
  LogCheck,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from './event-store.js';
export {
  eventIdReused,
  eventTooLarge,
  matchesExpectedRevision,
  NO_REVISION,
  revisionConflict,
  storeClosed,
} from './event-store.errors.js';
export { followLog } from './follow-log.js';
export { TimeSlice } from './time-slice.js';
