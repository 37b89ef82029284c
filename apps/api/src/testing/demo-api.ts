import { readSettings } from '@strata/config';
import { loadDemo, type DemoSignIn } from '@strata/runtime';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startApi, type Api } from '../start-api.js';

/** The demo cluster, and the last month of its values. */
export const CLUSTER = 'silver-lakes';
export const PERIOD = '2026-09';

/** An API with the demo cluster, called over HTTP with the demo sign-ins. */
export interface DemoApi {
  readonly api: Api;
  /** The data of a response; throws if the response has errors. Untyped, because tests read any part of it. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  must(as: string, query: string, variables?: object): Promise<any>;
  /** The result of a mutation, a member of its union, with the additional fields `more`. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  send(as: string, field: string, input: object, more?: string): Promise<any>;
  /** The access token of a demo account. */
  token(as: string): string;
  /** The code of the first error of a response; undefined if it has none. */
  refusal(as: string, query: string, variables?: object): Promise<string | undefined>;
  close(): Promise<void>;
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Starts an API in its own folder, loads the demo cluster and signs in all demo accounts over HTTP. */
export async function startDemoApi(): Promise<DemoApi> {
  const folder = mkdtempSync(join(tmpdir(), 'strata-demo-'));
  const settings = readSettings({ PORT: '0', STRATA_DATA: folder });
  let signIns: readonly DemoSignIn[] = [];
  const api = await startApi(settings, {
    log: pino({ level: 'silent' }),
    beforeListening: async (runtime) => {
      signIns = (await loadDemo(runtime)) ?? [];
    },
  });
  const tokens = new Map<string, string>();
  for (const { login, password } of signIns) tokens.set(login, await signIn(api, login, password));
  const ask = (as: string, query: string, variables: object): Promise<Body> =>
    send(api, { query, variables }, tokens.get(as));
  const must: DemoApi['must'] = async (as, query, variables = {}) => {
    const { data, errors } = await ask(as, query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  return {
    api,
    must,
    token: (as) => tokens.get(as)!,
    send: async (as, field, input, more = '') => {
      const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
      const member = `__typename ... on Refusal { code message } ${more}`;
      const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${member} } }`;
      return (await must(as, query, { input }))[field];
    },
    refusal: async (as, query, variables = {}) => (await ask(as, query, variables)).errors?.[0]?.extensions.code,
    close: async () => {
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function signIn(api: Api, login: string, password: string): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken } } }';
  const { data } = await send(api, { query, variables: { input: { login, password } } }, undefined);
  const { accessToken } = (data as { readonly signIn: { readonly accessToken?: string } }).signIn;
  if (accessToken === undefined) throw new Error(`${login} could not sign in`);
  return accessToken;
}

async function send(api: Api, body: object, token: string | undefined): Promise<Body> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const reply = await fetch(api.graphqlUrl, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await reply.json()) as Body;
}
