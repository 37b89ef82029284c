export { openKurrentEventStore } from './kurrent-event-store.js';
export type { AdapterLogger, KurrentEventStoreOptions } from './kurrent-options.js';
