// Servers in processes of their own, and what they use.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freshFolder } from './folders.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const probe = fileURLToPath(new URL('../../../apps/api/src/testing/process-probe.mjs', import.meta.url));

/** Starts a program that prints an address, and waits for it. */
async function start(args, env) {
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, ...args], {
    cwd: root,
    // What is compared runs as it is run for users.
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /(http:\/\/[\d.]+:\d+)[^\s)]*\)?\n/.exec(said);
      if (found) resolve(found[1]);
    });
  });
  return {
    said: () => said,
    url: new URL(address),
    /** Processor time in milliseconds. */
    cpu: async () => (await probed(child)).cpu,
    /** The bytes of the heap that are in use after a collection. */
    heap: async () => (await probed(child, true)).heap,
    ended: () => hasEnded(child),
    stop: () => end(child),
  };
}

function probed(child, collect = false) {
  return new Promise((resolve) => {
    child.once('message', resolve);
    child.send(collect);
  });
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Kills a process, if it has not ended, and waits for its end. */
export async function end(child) {
  if (hasEnded(child)) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** The API with the demo cluster, and the access tokens of its sign-ins. */
export async function startApi(logins) {
  const server = await start(['apps/api/dist/main.js', '--demo'], { PORT: '0', STRATA_DATA: freshFolder() });
  try {
    const tokens = {};
    for (const login of logins) tokens[login] = await signIn(server, login);
    return { ...server, tokens };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The API on a data folder, and the access tokens of accounts by their logins and passwords. */
export async function startApiOn(data, passwords, env = {}) {
  const server = await start(['apps/api/dist/main.js'], { PORT: '0', STRATA_DATA: data, ...env });
  try {
    const tokens = {};
    for (const [login, password] of Object.entries(passwords)) tokens[login] = await tokenOf(server, login, password);
    return { ...server, tokens };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** An Apollo Server that answers from memory, without looking at who asks. */
export function startBareApollo(file) {
  return start(['test/bench/support/bare-apollo.mjs', file], {});
}

/** A Fastify that reads JSON and answers 400 to everything. */
export function startBareFastify() {
  return start(['test/bench/support/bare-fastify.mjs'], {});
}

function signIn(server, login) {
  const [, password] = new RegExp(`^\\s*\\S+\\s+${login}\\s+(\\S+)`, 'm').exec(server.said());
  return tokenOf(server, login, password);
}

async function tokenOf({ url }, login, password) {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken } } }';
  const reply = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { login, password } } }),
  });
  return (await reply.json()).data.signIn.accessToken;
}
