import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@strata/domain';
import { AppendSignal } from './append-signal.js';
import { followLog } from './follow-log.js';
import { sampleEvent } from './testing/sample-events.js';

function recorded(number: number): RecordedEvent {
  const position = String(number).padStart(12, '0');
  return { ...sampleEvent(), stream: 'one', revision: number, position, recordedAt: '2026-01-01T00:00:00.000Z' };
}

describe('Following a log', () => {
  it('does not block the event loop when there is always another page', async () => {
    const startedAt = performance.now();
    const page = (after: string): readonly RecordedEvent[] => {
      if (performance.now() - startedAt > 5_000) throw new Error('the timer never ran');
      return [recorded(Number(after) + 1)];
    };
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    let last = '';
    for await (const delivery of followLog({ appended: new AppendSignal(), page }, {}, controller.signal)) {
      if (delivery.kind === 'events') last = delivery.events.at(-1)?.position ?? last;
    }
    expect(Number(last)).toBeGreaterThan(0);
  });

  it('delivers an event appended while the consumer handles the caught-up delivery', async () => {
    const events: RecordedEvent[] = [];
    const appended = new AppendSignal();
    const page = (after: string): readonly RecordedEvent[] => events.slice(Number(after));
    const controller = new AbortController();
    const kinds: string[] = [];
    for await (const delivery of followLog({ appended, page }, {}, controller.signal)) {
      kinds.push(delivery.kind);
      if (kinds.length === 1) {
        events.push(recorded(1));
        appended.notify();
      }
      if (kinds.length === 3) controller.abort();
    }
    expect(kinds).toEqual(['caught-up', 'events', 'caught-up']);
  });
});
