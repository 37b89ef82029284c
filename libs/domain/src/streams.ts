import { isPeriod } from './calendar/period.js';
import { isId, isLogin, isSubject } from './ids.js';
import { CLUSTER_SUBJECT } from './words.js';

/** One part of a stream name: how it is parsed and written. */
export interface StreamPart {
  /** The value of a text; undefined if the text is invalid. */
  readonly read: (text: string) => string | undefined;
  readonly write: (value: string) => string;
}

const PROCESS_KEY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,98}$/;
const asIs = (value: string): string => value;
const part = (isValid: (text: unknown) => boolean): StreamPart => ({
  read: (text) => (isValid(text) ? text : undefined),
  write: asIs,
});

export const ID_PART = part(isId);
/** What a process is for: an id, or one with numbers after it. */
export const KEY_PART = part((text) => typeof text === 'string' && PROCESS_KEY.test(text));
/** An actor, or the cluster itself. */
export const REPORTER_PART = part((text) => isId(text) || text === CLUSTER_SUBJECT);
export const LOGIN_PART = part(isLogin);
/** A login beside other parts; its dots are written as colons. */
export const MEMBER_PART: StreamPart = {
  read: (text) => {
    const login = text.replaceAll(':', '.');
    return isLogin(login) ? login : undefined;
  },
  write: (login) => login.replaceAll('.', ':'),
};
export const PERIOD_PART = part(isPeriod);
/** `all`: of the whole installation. */
export const SCOPE_PART = part((text) => text === 'all');
/** A subject; its slash is written as a colon. */
export const SUBJECT_PART: StreamPart = {
  read: (text) => {
    const subject = text.replace(':', '/');
    return !text.includes('/') && isSubject(subject) ? subject : undefined;
  },
  write: (subject) => subject.replace('/', ':'),
};

/** The parts of a stream name after its kind, in order. */
export type StreamParts = Readonly<Record<string, StreamPart>>;

/** Writes a stream name: `<kind>-<part>.<part>…`. */
export function writeStream(kind: string, parts: StreamParts, values: Readonly<Record<string, string>>): string {
  const written = Object.entries(parts).map(([name, { write }]) => write(String(values[name])));
  return `${kind}-${written.join('.')}`;
}

/** Splits a stream name into its kind and the rest; undefined if it has no kind. */
export function splitStream(name: string): { readonly kind: string; readonly rest: string } | undefined {
  const dash = name.indexOf('-');
  return dash < 0 ? undefined : { kind: name.slice(0, dash), rest: name.slice(dash + 1) };
}

/** Parses the parts of a stream name; undefined if their number is wrong or one is invalid. */
export function readStream(parts: StreamParts, rest: string): Readonly<Record<string, string>> | undefined {
  const readers = Object.entries(parts);
  // Ids, subjects and periods contain no dots, so a dot always separates parts; a login may, but is the only part.
  const texts = readers.length === 1 ? [rest] : rest.split('.');
  if (texts.length !== readers.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, [name, { read }]] of readers.entries()) {
    const value = read(texts[index]!);
    if (value === undefined) return undefined;
    values[name] = value;
  }
  return values;
}
