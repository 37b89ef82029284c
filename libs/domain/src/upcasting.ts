import type { Upcaster } from './aggregate.js';
import { aggregateKinds, aggregateOf, type AggregateKind } from './aggregates.js';
import type { DomainEvent } from './decider.js';
import { StrataError } from './errors.js';
import type { JsonObject } from './json.js';

/** What is known of an event type. */
export interface EventType {
  /** Of the streams it is written to. */
  readonly kind: AggregateKind;
  /** The version written today, from 1. */
  readonly schemaVersion: number;
  /** One per step, from version 1 to 2 on; `schemaVersion − 1` of them. */
  readonly upcasters: readonly Upcaster[];
}

/** Every event type by its stable name, with the schema version that is written today. */
export const eventTypes: ReadonlyMap<string, EventType> = uniqueTypes(
  aggregateKinds.flatMap((kind) => {
    const { decider, upcasters: steps } = aggregateOf(kind);
    return decider.eventTypes.map((type): readonly [string, EventType] => {
      const upcasters = steps[type] ?? [];
      return [type, { kind, schemaVersion: upcasters.length + 1, upcasters }];
    });
  }),
);

/** The schema version that events of a type are written with. Throws `UNKNOWN_EVENT_TYPE`. */
export function schemaVersionOf(type: string): number {
  return known(type, eventTypes).schemaVersion;
}

/**
 * An event of any schema version up to today's, as today's. Throws `UNKNOWN_EVENT_TYPE`, `NEWER_EVENT` (written by a
 * newer version of this program) and `INVALID_EVENT` (no version or no data).
 */
export function upcast(type: string, schemaVersion: number, data: unknown): DomainEvent {
  return upcastBy(eventTypes, { type, schemaVersion, data });
}

/** `upcast` by another registry. */
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
      `An event of type "${type}" has schema version ${schemaVersion}; this program knows up to ${current.schemaVersion}.`,
      {
        remedy: 'Run the version of the program that wrote the store, or a newer one.',
        details: { type, schemaVersion },
      },
    );
  }
  const steps = current.upcasters.slice(schemaVersion - 1);
  return { type, data: steps.reduce((older, step) => step(older), data) };
}

function known(type: string, registry: ReadonlyMap<string, EventType>): EventType {
  const found = registry.get(type);
  if (found !== undefined) return found;
  throw new StrataError('UNKNOWN_EVENT_TYPE', `"${type}" is no event type of this program.`, {
    remedy: 'Run the version of the program that wrote the store, or a newer one.',
    details: { type },
  });
}

// Two streams may not share the name of an event type: the one would be read as the other.
function uniqueTypes(types: readonly (readonly [string, EventType])[]): ReadonlyMap<string, EventType> {
  const unique = new Map(types);
  if (unique.size === types.length) return unique;
  throw new StrataError('DUPLICATE_EVENT_TYPE', 'An event type is registered twice.');
}

function isObject(data: unknown): data is JsonObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
