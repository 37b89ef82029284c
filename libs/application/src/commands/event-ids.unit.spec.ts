import { describe, expect, it } from '@jest/globals';
import { eventIdOf, uuidOf } from './event-ids.js';

const V7 = '018f4e2a-7c31-7abc-8def-0123456789ab';
const UUID_V8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const identity = { stream: 'cluster-alps', by: 'anna', commandId: V7, index: 0 };

describe('The id of an event', () => {
  it('is a version 8 UUID, and the same for the same event', () => {
    expect(eventIdOf(identity)).toMatch(UUID_V8);
    expect(eventIdOf({ ...identity })).toBe(eventIdOf(identity));
  });

  it.each([
    ['stream', { stream: 'cluster-coast' }],
    ['sender', { by: 'olga' }],
    ['command', { commandId: '018f4e2a-7c31-7abc-8def-0123456789ac' }],
    ['index', { index: 1 }],
  ])('differs for another %s', (_what, other) => {
    expect(eventIdOf({ ...identity, ...other })).not.toBe(eventIdOf(identity));
  });

  it('distinguishes streams and senders that are equal when concatenated', () => {
    expect(eventIdOf({ ...identity, stream: 'a', by: 'b/c' })).not.toBe(
      eventIdOf({ ...identity, stream: 'a/b', by: 'c' }),
    );
  });

  it('begins with the time of its command id, otherwise its known-at, otherwise zeros', () => {
    const commandId = uuidOf('import of a file');
    expect(eventIdOf(identity).slice(0, 13)).toBe('018f4e2a-7c31');
    const knownAt = '2009-10-01T00:00:00.000Z';
    expect(eventIdOf({ ...identity, commandId, knownAt }).slice(0, 13)).toBe(millis(knownAt));
    expect(eventIdOf({ ...identity, commandId }).slice(0, 13)).toBe('00000000-0000');
  });
});

function millis(instant: string): string {
  const hex = Date.parse(instant).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
