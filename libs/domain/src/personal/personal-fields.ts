import { aggregateKinds, aggregateOf, parseStream } from '../aggregates.js';
import type { JsonObject } from '../json.js';
import { readSealed } from './personal-text.js';

/** The personal fields of each event type that has any. */
const FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  aggregateKinds.flatMap((kind) =>
    Object.entries(aggregateOf(kind).personal).map(([type, fields = []]) => [type, fields] as const),
  ),
);

/** An event with the parts that tell what is personal in it. */
export interface PersonalEvent {
  readonly stream: string;
  readonly type: string;
  readonly data: JsonObject;
}

/** A personal text and the login of its person. */
export interface PersonalText {
  readonly person: string;
  readonly text: string;
}

type Change = (text: PersonalText) => string;

/** True if an event holds personal texts, sealed or not. */
export function isPersonal(event: PersonalEvent): boolean {
  return FIELDS.has(event.type) && personalTexts(event).length > 0;
}

/** The personal texts of an event, sealed or not. */
export function personalTexts(event: PersonalEvent): readonly PersonalText[] {
  const found: PersonalText[] = [];
  mapPersonalTexts(event, (one) => {
    found.push(one);
    return one.text;
  });
  return found;
}

/** The data of an event with its personal texts replaced. */
export function mapPersonalTexts({ stream, type, data }: PersonalEvent, change: Change): JsonObject {
  return (FIELDS.get(type) ?? []).reduce((done, field) => {
    const [texts = '', persons] = field.split('/');
    if (persons !== undefined) return column(done, { texts, persons }, change);
    const person = personOf(stream);
    return person === undefined ? done : replaced(done, texts.split('.'), (text) => change({ person, text }));
  }, data);
}

function replaced(data: JsonObject, [name, ...rest]: readonly string[], change: (text: string) => string): JsonObject {
  const value = name === undefined ? undefined : data[name];
  if (name === undefined || value === undefined || value === null) return data;
  if (rest.length > 0) return { ...data, [name]: replaced(value as JsonObject, rest, change) };
  return typeof value === 'string' ? { ...data, [name]: change(value) } : data;
}

type Sparse = readonly (readonly [index: number, text: string])[];

/** Replaces the texts of a column for which another one names a person. */
function column(
  data: JsonObject,
  { texts, persons }: { readonly texts: string; readonly persons: string },
  change: Change,
): JsonObject {
  const listed = data[persons] as Sparse | undefined;
  if (listed === undefined) return data;
  const personAt = new Map(listed);
  const changed = ((data[texts] ?? []) as unknown as Sparse).map(([index, text]) => {
    const person = personAt.get(index);
    return [index, person === undefined ? text : change({ person, text })] as const;
  });
  return { ...data, [texts]: changed };
}

/** The login of the person whose account or mailbox a stream is; undefined for other streams. */
function personOf(stream: string): string | undefined {
  const ref = parseStream(stream);
  return ref?.kind === 'account' || ref?.kind === 'mailbox' ? ref.login : undefined;
}

/** How many texts an event holds of a person: sealed under their key, and stored as they are. */
export function holdsOf(person: string, event: PersonalEvent): { readonly sealed: number; readonly plain: number } {
  if (!FIELDS.has(event.type)) return { sealed: 0, plain: 0 };
  const own = personalTexts(event).filter((one) => one.person === person);
  const sealed = own.filter(({ text }) => readSealed(text)?.person === person).length;
  return { sealed, plain: own.length - sealed };
}
