import { CLUSTER_SUBJECT, type Id, type Subject } from './words.js';

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/;
const LOGIN = /^[a-z0-9._@+-]{2,100}$/;

/** The parts of a subject other than the cluster itself. */
export interface SubjectParts {
  readonly actor: Id;
  readonly part?: Id;
}

/** True for an id: an ASCII letter or digit, then up to 62 letters, digits, `_` or `-`. */
export function isId(text: unknown): text is Id {
  return typeof text === 'string' && ID.test(text);
}

/** True for a login: 2 to 100 lowercase ASCII letters, digits or `._@+-`. */
export function isLogin(text: unknown): text is string {
  return typeof text === 'string' && LOGIN.test(text);
}

/** The actor, and the part if there is one, that a subject names; undefined for `@cluster` and for invalid subjects. */
export function subjectParts(subject: unknown): SubjectParts | undefined {
  if (typeof subject !== 'string') return undefined;
  const [actor, part, ...more] = subject.split('/');
  if (!isId(actor) || more.length > 0) return undefined;
  if (part === undefined) return { actor };
  return isId(part) ? { actor, part } : undefined;
}

/** The actor that a subject is or belongs to; undefined for `@cluster` and for invalid subjects. */
export function subjectActor(subject: unknown): Id | undefined {
  return subjectParts(subject)?.actor;
}

/** True for `@cluster`, an actor (`GR`) or a part of one (`GR/budget`), whether or not they exist. */
export function isSubject(subject: unknown): subject is Subject {
  return subject === CLUSTER_SUBJECT || subjectParts(subject) !== undefined;
}
