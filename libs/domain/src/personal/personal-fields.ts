import { aggregateKinds, aggregateOf, parseStream } from '../aggregates.js';
import type { JsonObject } from '../json.js';
import { readSealed } from './personal-text.js';

/** The personal fields of each event type that has any, as paths with dots. */
const FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  aggregateKinds.flatMap((kind) =>
    Object.entries(aggregateOf(kind).personal).map(([type, fields = []]) => [type, fields] as const),
  ),
);

/** A personal text in the data of an event. */
interface PersonalText {
  readonly field: string;
  readonly text: string;
}

/** True if events of a type contain personal texts. */
export function hasPersonalFields(type: string): boolean {
  return FIELDS.has(type);
}

/** The personal texts of an event, sealed or not. */
export function personalTexts(type: string, data: JsonObject): readonly PersonalText[] {
  return (FIELDS.get(type) ?? []).flatMap((field) => {
    const text = field.split('.').reduce<unknown>((at, name) => (at as JsonObject | undefined)?.[name], data);
    return typeof text === 'string' ? [{ field, text }] : [];
  });
}

/** The data of an event with its personal texts replaced. */
export function mapPersonalTexts(type: string, data: JsonObject, change: (text: string) => string): JsonObject {
  return (FIELDS.get(type) ?? []).reduce((done, field) => replaced(done, field.split('.'), change), data);
}

function replaced(data: JsonObject, [name, ...rest]: readonly string[], change: (text: string) => string): JsonObject {
  const value = name === undefined ? undefined : data[name];
  if (name === undefined || value === undefined || value === null) return data;
  if (rest.length > 0) return { ...data, [name]: replaced(value as JsonObject, rest, change) };
  return typeof value === 'string' ? { ...data, [name]: change(value) } : data;
}

/** The login of the person whose personal texts the events of a stream contain; undefined if it is nobody's. */
export function personOf(stream: string): string | undefined {
  const ref = parseStream(stream);
  return ref?.kind === 'account' || ref?.kind === 'mailbox' ? ref.login : undefined;
}

/** What an event holds of a person: how many texts are sealed under their key, and how many were stored as they are. */
export function holdsOf(
  person: string,
  { stream, type, data }: { readonly stream: string; readonly type: string; readonly data: JsonObject },
): { readonly sealed: number; readonly plain: number } {
  const texts = personalTexts(type, data);
  if (texts.length === 0) return { sealed: 0, plain: 0 };
  const sealed = texts.filter(({ text }) => readSealed(text)?.person === person).length;
  const plain = personOf(stream) === person ? texts.filter(({ text }) => !readSealed(text)).length : 0;
  return { sealed, plain };
}
