import type { Upcaster } from './aggregate.js';
import { aggregateKinds, aggregateOf, type AggregateKind } from './aggregates.js';
import type { DomainEvent } from './decider.js';
import { StrataError } from './errors.js';
import type { JsonObject } from './json.js';

/** A registered event type. */
export interface EventType {
  /** The aggregate that produces it. */
  readonly kind: AggregateKind;
  /** The current schema version, at least 1. */
  readonly schemaVersion: number;
  /** One per version step, starting with 1 → 2: `schemaVersion − 1` of them. */
  readonly upcasters: readonly Upcaster[];
}

/** Every event type by its stable name. */
export const eventTypes: ReadonlyMap<string, EventType> = uniqueTypes(
  aggregateKinds.flatMap((kind) => {
    const { decider, upcasters: byType } = aggregateOf(kind);
    return decider.eventTypes.map((type): readonly [string, EventType] => {
      const upcasters = byType[type] ?? [];
      return [type, { kind, schemaVersion: upcasters.length + 1, upcasters }];
    });
  }),
);

/** The current schema version of an event type. Throws `UNKNOWN_EVENT_TYPE`. */
export function schemaVersionOf(type: string): number {
  return known(type, eventTypes).schemaVersion;
}

/**
 * Converts an event from any earlier schema version to the current one. Throws `UNKNOWN_EVENT_TYPE`, `NEWER_EVENT`
 * (written by a newer version of Strata) and `INVALID_EVENT` (no version or no data).
 */
export function upcast(type: string, schemaVersion: number, data: unknown): DomainEvent {
  return upcastBy(eventTypes, { type, schemaVersion, data });
}

/** `upcast` with a given registry. */
export function upcastBy(
  registry: ReadonlyMap<string, EventType>,
  event: { readonly type: string; readonly schemaVersion: number; readonly data: unknown },
): DomainEvent {
  const { type, schemaVersion, data } = event;
  const current = known(type, registry);
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1 || !isObject(data)) {
    throw new StrataError('INVALID_EVENT', `An event of type "${type}" has no valid schema version or no data.`, {
      remedy: 'Check the event store for damage.',
      details: { type },
    });
  }
  if (schemaVersion > current.schemaVersion) {
    throw new StrataError(
      'NEWER_EVENT',
      `An event of type "${type}" has schema version ${schemaVersion}; this version of Strata supports versions up to ${current.schemaVersion}.`,
      {
        remedy: 'Run the version of Strata that wrote the store, or a newer one.',
        details: { type, schemaVersion },
      },
    );
  }
  const upcasters = current.upcasters.slice(schemaVersion - 1);
  return { type, data: upcasters.reduce((older, upcaster) => upcaster(older), data) };
}

function known(type: string, registry: ReadonlyMap<string, EventType>): EventType {
  const found = registry.get(type);
  if (found !== undefined) return found;
  throw new StrataError('UNKNOWN_EVENT_TYPE', `"${type}" is not an event type known to this version of Strata.`, {
    remedy: 'Run the version of Strata that wrote the store, or a newer one.',
    details: { type },
  });
}

// Two aggregates must not share an event type, or one's events would be read as the other's.
function uniqueTypes(types: readonly (readonly [string, EventType])[]): ReadonlyMap<string, EventType> {
  const unique = new Map(types);
  if (unique.size === types.length) return unique;
  throw new StrataError('DUPLICATE_EVENT_TYPE', 'An event type is registered twice.');
}

function isObject(data: unknown): data is JsonObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
