import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '@strata/config';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startApi } from '../start-api.js';
import { recordSpans } from '../testing/recorded-spans.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

const SCORECARD = '{ scorecard(cluster: "alpha", period: "2024-01") { position } }';
const RENAME = 'mutation ($input: RenameActorInput!) { renameActor(input: $input) { __typename } }';
const SECRET = 'Secret Inn';
const variables = { input: { cluster: 'alpha', actorId: 'south', labels: { en: SECRET } } };

describe('An API that serves metrics', () => {
  let test: TestApi;
  let metrics: string;

  beforeAll(async () => {
    test = await startTestApi({ STRATA_METRICS_PORT: '0' });
    metrics = test.api.metricsUrl!;
  }, 60_000);
  afterAll(() => test.close());

  it('counts commands and queries by name and outcome, and measures the process', async () => {
    await test.ask(SCORECARD, { as: 'auditor' });
    await test.ask(RENAME, { as: 'coordinator', variables });
    await test.ask(RENAME, { as: 'auditor', variables });
    const reply = await fetch(metrics);
    const text = await reply.text();

    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, expect.stringContaining('version=0.0.4')]);
    const count = (labels: string) => `strata_operation_duration_seconds_count{${labels}} 1`;
    expect(text).toContain(count('kind="query",name="ReadScorecard",outcome="answered"'));
    expect(text).toContain(count('kind="command",name="renameActor",outcome="done"'));
    expect(text).toContain(count('kind="command",name="renameActor",outcome="NOT_ALLOWED"'));
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toMatch(/Secret|auditor|alpha/);
  });

  it('answers nothing else there, and nobody where the API listens', async () => {
    expect((await fetch(new URL('/graphql', metrics))).status).toBe(404);
    const posted = await fetch(metrics, { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET']);
    expect(new URL(metrics).hostname).toBe('127.0.0.1');
    expect((await fetch(`${test.api.url}/metrics`)).status).toBe(404);
  });
});

describe('An API whose port for metrics is taken', () => {
  it('does not start, says which setting to change, and opens no store', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strata-metrics-'));
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    try {
      const env = { PORT: '0', STRATA_DATA: join(folder, 'data'), STRATA_METRICS_PORT: String(port) };
      await expect(startApi(readSettings(env), { log: pino({ level: 'silent' }) })).rejects.toMatchObject({
        code: 'PORT_IN_USE',
        remedy: expect.stringContaining('STRATA_METRICS_PORT'),
      });
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      other.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('An API without the setting', () => {
  let test: TestApi;
  let recorded: ReturnType<typeof recordSpans>;

  beforeAll(async () => {
    recorded = recordSpans();
    test = await startTestApi();
  }, 60_000);
  afterAll(async () => {
    await test.close();
    recorded.stop();
  });

  it('serves no metrics', async () => {
    expect(test.api.metricsUrl).toBeUndefined();
    expect((await fetch(`${test.api.url}/metrics`)).status).toBe(404);
  });

  it('gives spans to the tracer that is registered', async () => {
    await test.ask(SCORECARD, { as: 'auditor' });
    await test.ask(RENAME, { as: 'coordinator', variables });

    expect(recorded.spans.map(({ name, attributes, ended }) => ({ name, ...attributes, ended }))).toEqual([
      {
        name: 'query ReadScorecard',
        'strata.kind': 'query',
        'strata.cluster': 'alpha',
        'strata.outcome': 'answered',
        ended: true,
      },
      {
        name: 'command renameActor',
        'strata.kind': 'command',
        'strata.cluster': 'alpha',
        'strata.outcome': 'done',
        ended: true,
      },
    ]);
    expect(JSON.stringify(recorded.spans)).not.toContain(SECRET);
  });
});
