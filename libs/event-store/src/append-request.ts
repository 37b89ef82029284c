import { type Json, type NewEvent, StrataError } from '@strata/domain';
import type { ExpectedRevision } from './event-store.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const FORMS: readonly ExpectedRevision[] = ['any', 'no-stream', 'stream-exists'];

/**
 * Refuses, with `INVALID_APPEND`, what no store can keep exactly: an empty list, an unnamed stream, an id that is
 * no UUID in lower case or comes twice, an expectation that is none, data that JSON cannot carry without loss.
 * Every adapter calls it first, so that all of them refuse the same.
 */
export function checkAppend(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): void {
  if (typeof stream !== 'string' || stream === '') throw invalid('The name of the stream is empty.');
  if (!isExpectedRevision(expected)) {
    throw invalid(`${String(expected)} is not an expected revision: name any, no-stream, stream-exists or a number.`);
  }
  if (events.length === 0) throw invalid(`The append to ${stream} holds no event.`);
  const ids = new Set<string>();
  for (const event of events) {
    checkEvent(event);
    ids.add(event.id);
  }
  if (ids.size < events.length) throw invalid(`Two events of the append to ${stream} have the same id.`);
}

function isExpectedRevision(expected: ExpectedRevision): boolean {
  if (typeof expected === 'number') return Number.isSafeInteger(expected) && expected >= 0;
  return FORMS.includes(expected);
}

function checkEvent(event: NewEvent): void {
  if (!UUID.test(event.id)) throw invalid(`The event id ${JSON.stringify(event.id)} is not a UUID in lower case.`);
  if (typeof event.type !== 'string' || event.type === '') throw invalid(`The event ${event.id} has no type.`);
  if (!Number.isSafeInteger(event.schemaVersion) || event.schemaVersion < 1) {
    throw invalid(`The event ${event.id} has the schema version ${event.schemaVersion}; it counts from 1.`);
  }
  checkCarriable(event, 'data');
  checkCarriable(event, 'metadata');
}

function checkCarriable(event: NewEvent, part: 'data' | 'metadata'): void {
  const value = event[part] as Json;
  if (!isPlainObject(value)) throw invalid(`The ${part} of the event ${event.id} is not an object.`);
  if (!isCarriable(value, 0)) {
    throw invalid(
      `The ${part} of the event ${event.id} holds what JSON cannot carry (NaN, an infinity, a date, a cycle or the like).`,
    );
  }
}

/** Deeper nesting than this is taken for a cycle. */
const MAX_DEPTH = 200;

function isCarriable(value: unknown, depth: number): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return value === null || (depth < MAX_DEPTH && areMembersCarriable(value, depth + 1));
    default:
      return false;
  }
}

function areMembersCarriable(value: object, depth: number): boolean {
  if (Array.isArray(value)) return value.every((element) => isCarriable(element, depth));
  if (!isPlainObject(value)) return false;
  for (const key in value) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined && !isCarriable(member, depth)) return false;
  }
  return true;
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects of another realm (a test runner's sandbox) have an Object.prototype of their own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function invalid(message: string): StrataError {
  return new StrataError('INVALID_APPEND', message, { remedy: 'Correct the append; nothing of it was stored.' });
}
