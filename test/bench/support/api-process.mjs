// Servers in processes of their own, and what they use.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freshFolder } from './folders.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const probe = fileURLToPath(new URL('../../../apps/api/src/testing/process-probe.mjs', import.meta.url));

/** Starts a program that prints an address, and waits for it. */
async function start(args, env) {
  const child = spawn(process.execPath, ['--import', probe, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
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
    cpu: () =>
      new Promise((resolve) => {
        child.once('message', ({ cpu }) => resolve(cpu));
        child.send(false);
      }),
    ended: () => hasEnded(child),
    stop: () => end(child),
  };
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

/** A Fastify that reads JSON and answers 400 to everything. */
export function startBareFastify() {
  return start(['test/bench/support/bare-fastify.mjs'], {});
}

async function signIn({ url, said }, login) {
  const [, password] = new RegExp(`^\\s*\\S+\\s+${login}\\s+(\\S+)`, 'm').exec(said());
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken } } }';
  const reply = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { login, password } } }),
  });
  return (await reply.json()).data.signIn.accessToken;
}
