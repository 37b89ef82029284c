import {
  ERASED,
  isPersonal,
  mapPersonalTexts,
  mapTexts,
  personalTexts,
  personsIn,
  readSealed,
  UNREADABLE,
  writeSealed,
  type DomainEvent,
  type JsonObject,
  type PersonalText,
  type Refusal,
} from '@strata/domain';
import { createHmac } from 'node:crypto';
import { SecretBox } from '../sign-in/secret-box.js';
import type { FoundKey, PersonKeys } from './person-keys.js';

/** What a hash is of, and the persons whom notes in it are about. */
interface Hashed {
  readonly content: string;
  readonly persons: readonly string[];
}

/** Events as they are stored, and the hash of the command that caused them. */
interface Sealed {
  readonly events: readonly DomainEvent[];
  readonly commandHash: string;
}

/**
 * Seals the personal texts of events before they are stored, each under the key of its person with a new nonce
 * (AES-256-GCM), and opens them where they are used. Events, states and read models hold sealed texts only.
 */
export class PersonalTexts {
  readonly #keys: PersonKeys;

  constructor(keys: PersonKeys) {
    this.#keys = keys;
  }

  /** Data with its sealed texts opened; `ERASED` or `UNREADABLE` stand for those that cannot be. */
  async open<T>(data: T): Promise<T> {
    const persons = [...personsIn(data)];
    if (persons.length === 0) return data;
    const keys = new Map(
      await Promise.all(persons.map(async (login) => [login, await this.#keys.find(login)] as const)),
    );
    return mapTexts(data, (text) => {
      const sealed = readSealed(text);
      return sealed === undefined ? text : opened(sealed.sealed, sealed.person, keys.get(sealed.person) ?? 'missing');
    });
  }

  /**
   * The events of a stream as they are stored. If they, or the command, contain personal texts, the hash of the command is
   * replaced by one with the keys, since a plain hash would confirm whoever guesses a name. Refuses texts of persons who
   * were erased.
   */
  async seal(stream: string, { events, commandHash }: Sealed, { content, persons }: Hashed): Promise<Sealed | Refusal> {
    const whole = events.map(({ type, data }) => ({ stream, type, data: data as JsonObject }));
    if (persons.length === 0 && !whole.some(isPersonal)) return { events, commandHash };
    const sealed = new Set(whole.flatMap((event) => personalTexts(event).map(({ person }) => person)));
    const keys = new Map<string, Uint8Array>();
    for (const login of [...new Set([...sealed, ...persons])].sort()) {
      const key = await this.#keys.make(login);
      if (key !== undefined) keys.set(login, key);
      else if (sealed.has(login)) return personErased(login);
    }
    if (keys.size === 0) return { events, commandHash };
    const seal = ({ person, text }: PersonalText): string => {
      const sealed = new SecretBox(keys.get(person)!).seal(Buffer.from(text), nameOf(person));
      return writeSealed({ person, sealed });
    };
    return {
      events: whole.map((event) => ({ type: event.type, data: mapPersonalTexts(event, seal) })),
      commandHash: keyedHash([...keys], content),
    };
  }

  /**
   * True if a stored hash is that of a command with this content, which `seal` made with the keys of some persons. The hash
   * names them, so that nobody has to know whom the command was about.
   */
  async isHashOf(hash: string, content: string): Promise<boolean> {
    const { persons, digest } = readHash(hash);
    if (persons.length === 0) return false;
    const keys: [string, Uint8Array][] = [];
    for (const login of persons) {
      const key = await this.#keys.find(login);
      if (typeof key === 'string') return false;
      keys.push([login, key]);
    }
    return digest === readHash(keyedHash(keys, content)).digest;
  }
}

function opened(sealed: string, login: string, key: FoundKey): string {
  if (key === 'destroyed') return ERASED;
  const bytes = typeof key === 'string' ? undefined : new SecretBox(key).open(sealed, nameOf(login));
  return bytes?.toString() ?? UNREADABLE;
}

function nameOf(login: string): string {
  return `personal-text:${login}`;
}

/**
 * Names the persons, and is as long as the plain hash of other commands after that. The keys are not those that encrypt, but
 * derived from them.
 */
function keyedHash(keys: readonly (readonly [login: string, key: Uint8Array])[], content: string): string {
  const all = createHmac('sha256', 'command-hash');
  for (const [, key] of keys) all.update(key);
  const digest = createHmac('sha256', all.digest()).update(content).digest('hex').slice(0, 16);
  return `${keys.map(([login]) => login).join(',')}:${digest}`;
}

function readHash(hash: string): { readonly persons: readonly string[]; readonly digest: string } {
  const end = hash.lastIndexOf(':');
  return { persons: end < 0 ? [] : hash.slice(0, end).split(','), digest: hash.slice(end + 1) };
}

function personErased(login: string): Refusal {
  return {
    code: 'PERSON_ERASED',
    message: `The personal data of the account "${login}" was erased, so nothing personal is stored of it any more.`,
    remedy: 'Use another account.',
  };
}
