export { openKurrentEventStore } from './kurrent-event-store.js';
