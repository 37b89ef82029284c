// What answers about a large cluster cost the server, compared with an Apollo Server that has them in memory.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApiOn, startBareApollo } from '../support/api-process.mjs';
import { freshFolder } from '../support/folders.mjs';
import { knownOn, LARGE, month, NODES } from '../support/large-cluster.mjs';
import { largeStore } from '../support/loaded-store.mjs';
import { inTurn, ratios, spread, timed } from '../support/measure.mjs';
import { mustSucceed, strata } from '../support/processes.mjs';
import { postOf, RawClient } from '../support/raw-client.mjs';
import { number, withUnit } from '../support/report.mjs';
import { watchScorecards } from '../support/scorecard-watchers.mjs';

const SUITE = 'answers';
const PERIOD = month(35);
const CLIENTS = 32;
const PASSWORD = 'a long password of a benchmark';
const FIELDS = `id kind parentId strategy perspective objective measure label score rawScore status shown coverage state
  reason weight share actual { kind number yesNo text computed } target variance`;

const FULL = { rounds: 7, requests: 300, each: 50, periods: 12, changes: 5, watching: 500 };
const QUICK = { rounds: 3, requests: 100, each: 20, periods: 4, changes: 2, watching: 100 };

export async function answers(report, { quick }) {
  report.heading(`Answers about a cluster of ${NODES.toLocaleString('en')} nodes, processor time of the server`);
  const { data } = await largeStore(report);
  for (const [login, role, ...more] of [
    ['auditor', 'auditor'],
    ['coordinator', 'coordinator'],
    ['updater', 'updater', '--actor', 'a7'],
  ]) {
    await mustSucceed(strata(['user', 'add', login, '--role', role, '--cluster', LARGE, ...more], data, PASSWORD));
  }
  const env = {
    STRATA_SUBSCRIPTIONS_PER_ACCOUNT: '1000',
    STRATA_SUBSCRIPTIONS_PER_ADDRESS: '1000',
    STRATA_CONNECTIONS_PER_ADDRESS: '1000',
    STRATA_COMMANDS_PER_MINUTE: '100000',
  };
  const api = await startApiOn(data, { auditor: PASSWORD, coordinator: PASSWORD, updater: PASSWORD }, env);
  let bare;
  try {
    bare = await startBareApollo(await savedNodes(report, api));
    const sizes = quick ? QUICK : FULL;
    await compared(report, { api, bare, ...sizes });
    await crowd(report, { api, ...sizes });
    await firstAnswers(report, { api, ...sizes });
    await stalls(report, { api, ...sizes });
    await watchers(report, { api, ...sizes });
    if (api.ended()) report.wrong(SUITE, 'the server', 'it ended');
  } finally {
    await bare?.stop();
    await api.stop();
  }
}

function pageQuery({ first, period = PERIOD, at }) {
  const asOf = at === undefined ? '' : `, asOf: { at: "${at}" }`;
  return `{ scorecard(cluster: "${LARGE}", period: "${period}"${asOf}) { position nodes(first: ${first}) { nodes { ${FIELDS} } } } }`;
}

async function answerOf({ url, tokens }, query, { variables, as = 'coordinator' } = {}) {
  const reply = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[as]}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await reply.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** A file with the nodes of a page, as the API answers them. */
async function savedNodes(report, api) {
  const { scorecard } = await answerOf(api, pageQuery({ first: 500 }));
  const { nodes } = scorecard.nodes;
  if (nodes.length !== 500 || !(nodes[0].score > 0)) report.wrong(SUITE, 'the page', 'it is not of the cluster');
  const file = join(freshFolder(), 'nodes.json');
  writeFileSync(file, JSON.stringify(nodes));
  return file;
}

async function compared(report, { api, bare, rounds, requests }) {
  const then = `${knownOn(35)}T12:00:00Z`;
  const questions = [
    { name: 'a page of 50 nodes', query: pageQuery({ first: 50 }), aim: { atMost: 2 }, requests },
    { name: 'a page of 500 nodes', query: pageQuery({ first: 500 }), aim: { atMost: 1.2 }, requests: requests / 5 },
    { name: '`{ me }`', query: '{ me { login } }', aim: { atMost: 2.5 }, requests },
  ];
  for (const { name, query, aim, requests: count } of questions) {
    const figures = await inTurn(
      {
        strata: () => perAnswer(api, postOf({ query }, api.tokens.auditor), count),
        bare: () => perAnswer(bare, postOf({ query }), count),
      },
      { rounds, warmUp: 2 },
    );
    report.add({
      suite: SUITE,
      name: `${name}, vs Apollo Server alone`,
      figures: { strata: withUnit(spread(figures.strata), 'ms'), bare: withUnit(spread(figures.bare), 'ms') },
      ratio: ratios(figures.strata, figures.bare),
      aim,
      data: figures,
    });
  }
  const page = (at) => () =>
    perAnswer(api, postOf({ query: pageQuery({ first: 50, at }) }, api.tokens.auditor), requests);
  const figures = await inTurn({ then: page(then), now: page() }, { rounds, warmUp: 2 });
  report.add({
    suite: SUITE,
    name: 'a page of 50 nodes as of an earlier moment, asked before, vs now',
    figures: { then: withUnit(spread(figures.then), 'ms'), now: withUnit(spread(figures.now), 'ms') },
    ratio: ratios(figures.then, figures.now),
    aim: { atMost: 3 },
    data: figures,
  });
}

/** Processor time of the server for an answer. */
async function perAnswer(server, bytes, requests) {
  const client = new RawClient(server.url);
  const before = await server.cpu();
  for (let sent = 0; sent < requests; sent += 1) {
    const status = await client.send(bytes);
    if (status !== 200) throw new Error(`a request was answered with ${status}`);
  }
  client.close();
  return ((await server.cpu()) - before) / requests;
}

/** How evenly many clients are answered that ask for a page at once, again and again. */
async function crowd(report, { api, each }) {
  const bytes = postOf({ query: pageQuery({ first: 50 }) }, api.tokens.auditor);
  const waited = [];
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = new RawClient(api.url);
      for (let sent = 0; sent < each; sent += 1) waited.push(await timed(() => client.send(bytes)));
      client.close();
    }),
  );
  waited.sort((a, b) => a - b);
  const [half, most] = [0.5, 0.99].map((part) => waited[Math.floor(waited.length * part)]);
  report.add({
    suite: SUITE,
    name: `a page of 50 nodes for ${CLIENTS} clients at once, 99th percentile of the time against the median`,
    figures: { median: `${number(half)} ms`, '99th percentile': `${number(most)} ms` },
    ratio: spread([most / half]),
    aim: { atMost: 10 },
    data: waited,
  });
}

/**
 * The first page of a period, now and then as of an earlier moment; and as of an earlier moment of a period that nobody has
 * asked about.
 */
async function firstAnswers(report, { api, periods }) {
  const at = `${knownOn(30)}T12:00:00Z`;
  const taken = { now: [], then: [], cold: [] };
  const first = async (index, moment) => {
    const query = pageQuery({ first: 50, period: month(index), at: moment });
    return perAnswer(api, postOf({ query }, api.tokens.auditor), 1);
  };
  for (let index = 0; index < periods; index += 1) {
    taken.now.push(await first(index));
    taken.then.push(await first(index, at));
    taken.cold.push(await first(periods + index, at));
  }
  const lines = [
    ['the first page of a period, now', taken.now],
    ['the first page as of an earlier moment, of a period whose page of now was asked for', taken.then, 60],
    ['the first page as of an earlier moment, of a period that nobody has asked for', taken.cold, 60],
  ];
  for (const [name, data, atMost] of lines) {
    const figure = spread(data);
    const aim = atMost && { atMost, unit: 'ms' };
    report.add({ suite: SUITE, name, figures: { strata: withUnit(figure, 'ms') }, figure, aim, data });
  }
}

const RENAMED = `mutation ($input: RenameClusterInput!) { renameCluster(input: $input) { __typename ... on Refusal { message } } }`;

/** How long the slowest `{ me }` takes while the cluster is renamed and its scorecard asked for. */
async function stalls(report, { api, changes }) {
  const bytes = postOf({ query: '{ me { login } }' }, api.tokens.auditor);
  const slowest = [];
  for (let change = 0; change < changes; change += 1) {
    let isOver = false;
    const asked = (async () => {
      const client = new RawClient(api.url);
      let most = 0;
      while (!isOver) {
        const begun = performance.now();
        await client.send(bytes);
        most = Math.max(most, performance.now() - begun);
      }
      client.close();
      return most;
    })();
    const labels = { en: `Renamed ${change}` };
    const { renameCluster } = await answerOf(api, RENAMED, { variables: { input: { cluster: LARGE, labels } } });
    if (renameCluster.message !== undefined) report.wrong(SUITE, 'renaming', renameCluster.message);
    await answerOf(api, pageQuery({ first: 50 }));
    isOver = true;
    slowest.push(await asked);
  }
  report.add({
    suite: SUITE,
    name: 'the slowest `{ me }` while the structure changes and the scorecard is asked for',
    figures: { strata: withUnit(spread(slowest), 'ms') },
    figure: spread(slowest),
    aim: { atMost: 50, unit: 'ms' },
    data: slowest,
  });
}

/** Many who watch one scorecard, and a value that changes it. */
async function watchers(report, { api, watching, changes }) {
  const before = await api.heap();
  const all = await watchScorecards({
    url: api.url,
    token: api.tokens.auditor,
    watching,
    cluster: LARGE,
    period: PERIOD,
  });
  const held = (await api.heap()) - before;
  const taken = [];
  for (let change = 0; change < changes; change += 1) {
    const cpu = await api.cpu();
    const pushed = all.nextOfAll();
    const input = {
      cluster: LARGE,
      actorId: 'a7',
      period: PERIOD,
      values: [{ measure: 'm7', actual: { number: String(30 + change) } }],
      reason: 'counted again',
    };
    const { restateValues } = await answerOf(
      api,
      `mutation ($input: RestateValuesInput!) { restateValues(input: $input) { __typename ... on Refusal { message } } }`,
      { variables: { input }, as: 'updater' },
    );
    if (restateValues.message !== undefined) throw new Error(restateValues.message);
    await pushed;
    taken.push((await api.cpu()) - cpu);
  }
  all.stop();
  const perChange = withUnit(spread(taken), 'ms');
  const figures = { 'for each change': perChange, 'memory of all': `${number(held / 2 ** 20)} MiB` };
  report.add({ suite: SUITE, name: `${watching} who watch one scorecard`, figures, data: { taken, held } });
}
