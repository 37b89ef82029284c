import {
  ERASED,
  hasPersonalFields,
  mapPersonalTexts,
  mapTexts,
  personalTexts,
  personOf,
  personsIn,
  readSealed,
  UNREADABLE,
  writeSealed,
  type DomainEvent,
  type JsonObject,
} from '@strata/domain';
import { createHmac } from 'node:crypto';
import { SecretBox } from '../sign-in/secret-box.js';
import type { FoundKey, PersonKeys } from './person-keys.js';

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
   * The events of a stream as they are stored. If they contain personal texts, the hash of the command is replaced by one
   * with the key, since a plain hash would confirm whoever guesses a name. Undefined if the person was erased.
   */
  async seal(stream: string, { events, commandHash }: Sealed, content: string): Promise<Sealed | undefined> {
    const login = personOf(stream);
    const isPersonal = ({ type, data }: DomainEvent): boolean =>
      hasPersonalFields(type) && personalTexts(type, data as JsonObject).length > 0;
    if (login === undefined || !events.some(isPersonal)) return { events, commandHash };
    const key = await this.#keys.make(login);
    if (key === undefined) return undefined;
    const box = new SecretBox(key);
    const seal = (text: string): string =>
      writeSealed({ person: login, sealed: box.seal(Buffer.from(text), nameOf(login)) });
    return {
      events: events.map(({ type, data }) => ({ type, data: mapPersonalTexts(type, data as JsonObject, seal) })),
      commandHash: keyedHash(key, content),
    };
  }

  /** The hash of a command with the key of the person of its stream, as `seal` makes it; undefined without a key. */
  async hashOf(stream: string, content: string): Promise<string | undefined> {
    const login = personOf(stream);
    const key = login === undefined ? 'missing' : await this.#keys.find(login);
    return typeof key === 'string' ? undefined : keyedHash(key, content);
  }
}

function opened(sealed: string, login: string, key: FoundKey): string {
  if (key === 'destroyed') return ERASED;
  const bytes = typeof key === 'string' ? undefined : new SecretBox(key).open(sealed, nameOf(login));
  return bytes?.toString() ?? UNREADABLE;
}

function nameOf(login: string): string {
  return `personal text of ${login}`;
}

/** As long as the plain hash of other commands. The key is not the one that encrypts, but derived from it. */
function keyedHash(key: Uint8Array, content: string): string {
  const derived = createHmac('sha256', key).update('hash of commands').digest();
  return createHmac('sha256', derived).update(content).digest('hex').slice(0, 16);
}
