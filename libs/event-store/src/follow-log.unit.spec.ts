import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@strata/domain';
import { AppendBell, followLog } from './follow-log.js';
import { sampleEvent } from './testing/sample-events.js';

function recorded(number: number): RecordedEvent {
  const position = String(number).padStart(12, '0');
  return { ...sampleEvent(), stream: 'one', revision: number, position, recordedAt: '2026-01-01T00:00:00.000Z' };
}

describe('Following a log', () => {
  it('lets the rest of the process have its turn although the log never ends', async () => {
    const begun = performance.now();
    const page = (after: string): readonly RecordedEvent[] => {
      if (performance.now() - begun > 5_000) throw new Error('the timer never had its turn');
      return [recorded(Number(after) + 1)];
    };
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    let last = '';
    for await (const delivery of followLog({ bell: new AppendBell(), page }, {}, controller.signal)) {
      if (delivery.kind === 'events') last = delivery.events.at(-1)?.position ?? last;
    }
    expect(Number(last)).toBeGreaterThan(0);
  });

  it('looks again for what was appended while the caller held the word that it caught up', async () => {
    const events: RecordedEvent[] = [];
    const bell = new AppendBell();
    const page = (after: string): readonly RecordedEvent[] => events.slice(Number(after));
    const controller = new AbortController();
    const kinds: string[] = [];
    for await (const delivery of followLog({ bell, page }, {}, controller.signal)) {
      kinds.push(delivery.kind);
      if (kinds.length === 1) {
        events.push(recorded(1));
        bell.ring();
      }
      if (kinds.length === 3) controller.abort();
    }
    expect(kinds).toEqual(['caught-up', 'events', 'caught-up']);
  });
});
