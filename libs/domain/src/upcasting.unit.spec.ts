import { describe, expect, it } from '@jest/globals';
import { isStrataError } from './errors.js';
import { eventTypes, schemaVersionOf, upcast, upcastBy, type EventType } from './upcasting.js';

const registry = new Map<string, EventType>([
  [
    'ThingNamed',
    {
      kind: 'cluster',
      schemaVersion: 3,
      upcasters: [({ name }) => ({ labels: { en: String(name) } }), (data) => ({ ...data, language: 'en' })],
    },
  ],
]);

function codeOf(action: () => unknown): string | undefined {
  try {
    action();
  } catch (error) {
    return isStrataError(error) ? error.code : 'ANOTHER_ERROR';
  }
  return undefined;
}

describe('The registry of event types', () => {
  it('has a version for each type, and one upcaster per version step', () => {
    for (const { schemaVersion, upcasters } of eventTypes.values()) expect(schemaVersion).toBe(upcasters.length + 1);
    expect(schemaVersionOf('ValuesSubmitted')).toBe(2);
    expect(schemaVersionOf('ValuesWithdrawn')).toBe(1);
  });

  it('returns an event of the current version unchanged', () => {
    const data = { labels: { en: 'Cluster' } };
    expect(upcast('ClusterRenamed', 1, data)).toEqual({ type: 'ClusterRenamed', data });
  });

  it('upcasts older events step by step', () => {
    const expected = { labels: { en: 'a' }, language: 'en' };
    expect(upcastBy(registry, { type: 'ThingNamed', schemaVersion: 1, data: { name: 'a' } }).data).toEqual(expected);
    expect(upcastBy(registry, { type: 'ThingNamed', schemaVersion: 2, data: { labels: { en: 'a' } } }).data).toEqual(
      expected,
    );
    expect(upcastBy(registry, { type: 'ThingNamed', schemaVersion: 3, data: expected }).data).toEqual(expected);
  });

  it.each(['Unknown', 'constructor', '__proto__', 'hasOwnProperty', 'toString', ''])('rejects the type %p', (type) => {
    expect(codeOf(() => upcast(type, 1, {}))).toBe('UNKNOWN_EVENT_TYPE');
    expect(codeOf(() => schemaVersionOf(type))).toBe('UNKNOWN_EVENT_TYPE');
  });

  it('rejects an event with a newer schema version', () => {
    expect(codeOf(() => upcast('ClusterRenamed', 2, {}))).toBe('NEWER_EVENT');
  });

  it.each([0, -1, 1.5, NaN])('rejects schema version %p', (version) => {
    expect(codeOf(() => upcast('ClusterRenamed', version, {}))).toBe('INVALID_EVENT');
  });

  it.each([null, [], 'text', undefined])('rejects %p as data', (data) => {
    expect(codeOf(() => upcast('ClusterRenamed', 1, data))).toBe('INVALID_EVENT');
  });
});
