import { readSettings } from '@strata/config';
import type { RoleGrant } from '@strata/domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { startApi, type Api, type StartApiOptions } from '../start-api.js';
import { seedClusters, TEST } from './seed-clusters.js';

export const PASSWORD = 'correct horse battery staple';

/** An account for each role in the cluster alpha, and some of other clusters. */
export const PEOPLE = {
  root: [{ cluster: '*', role: 'administrator' }],
  admin: [{ cluster: 'alpha', role: 'administrator' }],
  coordinator: [{ cluster: 'alpha', role: 'coordinator' }],
  updater: [{ cluster: 'alpha', role: 'updater', actor: 'north' }],
  approver: [{ cluster: 'alpha', role: 'approver', actor: 'north' }],
  auditor: [{ cluster: 'alpha', role: 'auditor' }],
  stranger: [
    { cluster: 'beta', role: 'coordinator' },
    { cluster: 'beta', role: 'approver', actor: 'north' },
    { cluster: 'beta', role: 'auditor' },
  ],
} as const satisfies Readonly<Record<string, readonly RoleGrant[]>>;

export type Person = keyof typeof PEOPLE;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    // Untyped, because tests read any part of a response.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    readonly data?: any;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      readonly extensions: any;
    }[];
  };
}

export interface TestApi {
  readonly api: Api;
  /** Lines of the log, newest last. */
  readonly logged: readonly { readonly level: number; readonly msg: string; readonly [field: string]: unknown }[];
  /** Sends a query, signed in if `as` names an account. */
  ask(query: string, options?: AskOptions): Promise<Answer>;
  token(person: Person): Promise<string>;
  close(): Promise<void>;
}

export interface AskOptions {
  readonly as?: Person;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** A real API on the embedded stores in its own folder, with two clusters and an account for each role. */
export async function startTestApi(
  env: Readonly<Record<string, string>> = {},
  options: Pick<StartApiOptions, 'times'> = {},
): Promise<TestApi> {
  const folder = mkdtempSync(join(tmpdir(), 'strata-api-'));
  const settings = readSettings({ PORT: '0', STRATA_DATA: folder, STRATA_LOG_LEVEL: 'info', ...env });
  const logged: TestApi['logged'][number][] = [];
  const log: Logger = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const api = await startApi(settings, { ...options, log });
  await seedClusters(api.runtime);
  await openAccounts(api);
  const tokens = new Map<Person, string>();
  const test: TestApi = {
    api,
    logged,
    ask: async (query, { as, token, headers = {}, variables, operationName } = {}) => {
      const bearer = token ?? (as && (await test.token(as)));
      const authorization = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
      return send(api, { query, variables, operationName }, { ...headers, ...authorization });
    },
    token: async (person) => {
      const known = tokens.get(person);
      if (known !== undefined && (await api.runtime.strata.signIn.authenticate(known))) return known;
      const outcome = await api.runtime.strata.signIn.signIn({ login: person, password: PASSWORD });
      if (outcome.kind !== 'signed-in') throw new Error(`${person} could not sign in: ${JSON.stringify(outcome)}`);
      tokens.set(person, outcome.accessToken);
      return outcome.accessToken;
    },
    close: async () => {
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return test;
}

async function openAccounts({ runtime }: Api): Promise<void> {
  let position = '';
  for (const [login, grants] of Object.entries(PEOPLE)) {
    const user = { login, name: `The ${login}`, password: PASSWORD, grants };
    position = await runtime.strata.accounts.open(TEST, user);
  }
  await runtime.reads.waitFor('history', position, 10_000);
}

async function send(api: Api, body: object, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const reply = await fetch(api.graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as Answer['body'] };
}
