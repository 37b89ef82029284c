import { type Json, type NewEvent, StrataError } from '@strata/domain';
import type { ExpectedRevision } from './event-store.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const EXPECTATIONS: readonly ExpectedRevision[] = ['any', 'no-stream', 'stream-exists'];

/**
 * Throws `INVALID_APPEND` for anything that no store can keep exactly: an empty list of events, an empty stream name,
 * an id that is not a lower-case UUID or occurs twice, an invalid expected revision, or data that JSON cannot
 * represent. Every adapter calls this first, so that all of them refuse the same appends.
 */
export function validateAppend(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): void {
  if (!isName(stream)) throw invalid('The stream name must not be empty or contain U+0000.');
  if (!isExpectedRevision(expected)) {
    throw invalid(
      `The expected revision must be any, no-stream, stream-exists or a whole number from 0, not ${String(expected)}.`,
    );
  }
  if (events.length === 0) throw invalid(`The append to the stream ${stream} must contain at least one event.`);
  const ids = new Set<string>();
  for (const event of events) {
    validateEvent(event);
    ids.add(event.id);
  }
  if (ids.size < events.length) {
    throw invalid(`The event ids in the append to the stream ${stream} must be different.`);
  }
}

function isName(name: unknown): boolean {
  return typeof name === 'string' && name !== '' && !name.includes('\0');
}

function isExpectedRevision(expected: ExpectedRevision): boolean {
  if (typeof expected === 'number') return Number.isSafeInteger(expected) && expected >= 0;
  return EXPECTATIONS.includes(expected);
}

function validateEvent(event: NewEvent): void {
  if (!UUID.test(event.id)) throw invalid(`The event id ${JSON.stringify(event.id)} must be a lower-case UUID.`);
  if (!isName(event.type)) throw invalid(`The event ${event.id} must have a type without U+0000.`);
  if (!Number.isSafeInteger(event.schemaVersion) || event.schemaVersion < 1) {
    throw invalid(
      `The schema version of the event ${event.id} must be a whole number from 1, not ${event.schemaVersion}.`,
    );
  }
  validateJson(event, 'data');
  validateJson(event, 'metadata');
}

function validateJson(event: NewEvent, part: 'data' | 'metadata'): void {
  const value = event[part] as Json;
  if (!isPlainObject(value)) throw invalid(`The ${part} of the event ${event.id} must be an object.`);
  if (!isJson(value, 0)) {
    throw invalid(
      `The ${part} of the event ${event.id} must contain only values that JSON can represent (no NaN, infinity, date, cycle or the like).`,
    );
  }
}

/** Deeper nesting is treated as a cycle. */
const MAX_DEPTH = 200;

function isJson(value: unknown, depth: number): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return value === null || (depth < MAX_DEPTH && areMembersJson(value, depth + 1));
    default:
      return false;
  }
}

function areMembersJson(value: object, depth: number): boolean {
  if (Array.isArray(value)) return value.every((element) => isJson(element, depth));
  if (!isPlainObject(value)) return false;
  for (const key in value) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined && !isJson(member, depth)) return false;
  }
  return true;
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects from another realm (such as a test runner's sandbox) have their own Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function invalid(message: string): StrataError {
  return new StrataError('INVALID_APPEND', message, { remedy: 'Correct the append and retry; nothing was stored.' });
}
