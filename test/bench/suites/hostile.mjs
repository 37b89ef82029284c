// What hostile clients cost: requests that are refused before anybody has signed in, and what an honest client notices.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { end, startApi, startBareFastify } from '../support/api-process.mjs';
import { anonymous, scenarios } from '../support/hostile-inputs.mjs';
import { inTurn, ratios, spread } from '../support/measure.mjs';
import { postOf, RawClient } from '../support/raw-client.mjs';
import { withUnit } from '../support/report.mjs';

const SUITE = 'hostile';
const CLIENTS = 10;
const attackers = fileURLToPath(new URL('../support/hostile-clients.mjs', import.meta.url));

export async function hostile(report, { quick }) {
  report.heading('Hostile clients');
  const api = await startApi(['coordinator', 'updater', 'auditor']);
  let bare;
  try {
    bare = await startBareFastify();
    await draftScenarios(api);
    await refusals(report, { api, bare, requests: quick ? 2_000 : 10_000, rounds: quick ? 3 : 7 });
    await bystander(report, { api, requests: quick ? 100 : 400, rounds: quick ? 3 : 5 });
    if (api.ended()) report.wrong(SUITE, 'the server', 'it ended');
  } finally {
    await bare?.stop();
    await api.stop();
  }
}

/** So that there is something to compare. */
async function draftScenarios({ url, tokens }) {
  const client = new RawClient(url);
  for (const body of scenarios) await client.send(postOf(body, tokens.coordinator));
  client.close();
}

/** Requests for each second of processor time of the server, so that what the client takes does not count. */
async function refusals(report, { api, bare, requests, rounds }) {
  for (const [name, body] of Object.entries(anonymous)) {
    const bytes = postOf(body);
    const figures = await inTurn(
      { strata: () => rate(api, bytes, requests), bare: () => rate(bare, bytes, requests) },
      { rounds },
    );
    report.add({
      suite: SUITE,
      name: `refused before sign-in: ${name}`,
      figures: {
        strata: withUnit(spread(figures.strata), 'requests/s'),
        bare: withUnit(spread(figures.bare), 'requests/s'),
      },
      ratio: ratios(figures.strata, figures.bare),
      aim: { atLeast: 0.3 },
      data: figures,
    });
  }
}

async function rate(server, bytes, requests) {
  const before = await server.cpu();
  await Promise.all(Array.from({ length: CLIENTS }, () => sendMany(server, bytes, requests / CLIENTS)));
  return (requests / ((await server.cpu()) - before)) * 1_000;
}

async function sendMany({ url }, bytes, count) {
  const client = new RawClient(url);
  for (let sent = 0; sent < count; sent += 1) {
    const status = await client.send(bytes);
    if (status < 400 || status >= 500) throw new Error(`a hostile request was answered with ${status}`);
  }
  client.close();
}

/** The slowest answers of an honest client, alone and beside 50 hostile connections. */
async function bystander(report, { api, requests, rounds }) {
  const figures = await inTurn(
    {
      alone: () => slowest(api, requests),
      beside: () => besideAttackers(api, () => slowest(api, requests)),
    },
    { rounds },
  );
  report.add({
    suite: SUITE,
    name: '`{ me }` of an honest client beside 50 hostile connections, 99th percentile, vs alone',
    figures: { alone: withUnit(spread(figures.alone), 'ms'), beside: withUnit(spread(figures.beside), 'ms') },
    ratio: ratios(figures.beside, figures.alone),
    aim: { atMost: 3 },
    data: figures,
  });
}

async function slowest({ url, tokens }, requests) {
  const client = new RawClient(url);
  const bytes = postOf({ query: '{ me { login } }' }, tokens.auditor);
  const taken = [];
  for (let sent = 0; sent < requests; sent += 1) {
    const begun = performance.now();
    const status = await client.send(bytes);
    taken.push(performance.now() - begun);
    if (status !== 200) throw new Error(`an honest request was answered with ${status}`);
  }
  client.close();
  taken.sort((a, b) => a - b);
  return taken[Math.ceil(taken.length * 0.99) - 1];
}

async function besideAttackers({ url, tokens }, measure) {
  const child = spawn(process.execPath, [attackers, url.href, JSON.stringify(tokens)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const failed = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the hostile clients ended: ${signal ?? code}`);
  });
  // It also ends when the measurement is over.
  failed.catch(() => undefined);
  try {
    await Promise.race([once(child.stdout, 'data'), failed]);
    return await Promise.race([measure(), failed]);
  } finally {
    await end(child);
  }
}
