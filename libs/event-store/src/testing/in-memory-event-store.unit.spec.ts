import { describe, expect, it } from '@jest/globals';
import { eventStoreConformance, InMemoryEventStore, sampleEvent } from './conformance.js';
import { inMemoryHarness } from './in-memory-harness.js';
import { RemoteInMemoryEventStore } from './remote-in-memory-event-store.js';

eventStoreConformance('The in-memory event store', inMemoryHarness());
eventStoreConformance(
  'The in-memory event store behind an unreliable connection',
  inMemoryHarness(RemoteInMemoryEventStore),
);

describe('The in-memory event store', () => {
  it('returns copies, so that readers cannot change stored events', async () => {
    const store = new InMemoryEventStore();
    await store.append('one', 'any', [sampleEvent({ value: 1 })]);
    for await (const event of store.readStream('one')) (event.data as { value: number }).value = 2;
    for await (const event of store.readStream('one')) expect(event.data.value).toBe(1);
  });
});
