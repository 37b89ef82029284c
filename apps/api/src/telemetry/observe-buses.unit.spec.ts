import { SpanStatusCode } from '@opentelemetry/api';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SecurityEvent } from '@strata/application';
import { StrataError } from '@strata/domain';
import type { Logger } from 'pino';
import { recordSpans } from '../testing/recorded-spans.js';
import { BusMetrics } from './bus-metrics.js';
import { observeBuses } from './observe-buses.js';

class Ask {
  readonly requestId = 'r1';
  readonly caller = { login: 'ann', name: 'Ann', grants: [] };

  constructor(readonly args: object = {}) {}
}

let recorded: ReturnType<typeof recordSpans>;

beforeEach(() => {
  recorded = recordSpans();
});
afterEach(() => recorded.stop());

function observed(answer: () => Promise<unknown>) {
  const lines: object[] = [];
  const write = (level: string) => (fields: object, msg: string) => void lines.push({ level, msg, ...fields });
  const log = { info: write('info'), debug: write('debug') } as unknown as Logger;
  const [commands, queries] = [{ execute: answer }, { execute: answer }];
  const metrics = new BusMetrics();
  const denials: SecurityEvent[] = [];
  const securityLog = { record: (event: SecurityEvent) => void denials.push(event) };
  observeBuses({ commands, queries } as never, { log, metrics, securityLog });
  const send = (bus: object) => (message: object) =>
    (bus as { execute(sent: object): Promise<unknown> }).execute(message);
  const count = async () => (await metrics.registry.metrics()).split('\n').filter((line) => line.includes('_count{'));
  return {
    lines,
    denials,
    ask: (args?: object) => send(queries)(new Ask(args)),
    command: () => send(commands)(new Ask()),
    count,
  };
}

describe('Observed buses', () => {
  it('log a query at level debug with its name, caller, outcome and duration', async () => {
    const { lines, ask } = observed(() => Promise.resolve({ nodes: [] }));

    expect(await ask()).toEqual({ nodes: [] });
    expect(lines).toEqual([
      {
        level: 'debug',
        msg: 'query',
        requestId: 'r1',
        by: 'ann',
        query: 'Ask',
        outcome: 'answered',
        milliseconds: expect.any(Number),
      },
    ]);
  });

  it('log a failure with its code, and rethrow it', async () => {
    const { lines, ask } = observed(() => Promise.reject(new StrataError('UNKNOWN_CLUSTER', 'no')));

    await expect(ask()).rejects.toThrow('no');
    expect(lines).toMatchObject([{ outcome: 'UNKNOWN_CLUSTER' }]);
  });

  it('record denials in the security log, and nothing else', async () => {
    const denied = observed(() => Promise.reject(new StrataError('NOT_ALLOWED', 'no')));
    const refused = observed(() => Promise.resolve({ __typename: 'NotAllowed', code: 'NOT_ALLOWED' }));
    const answered = observed(() => Promise.resolve({ outcome: 'done' }));
    await expect(denied.ask()).rejects.toThrow('no');
    await refused.command();
    await answered.command();

    const denial = { event: 'authz_fail', by: 'ann', result: 'failure', detail: 'Ask' };
    expect([denied.denials, refused.denials, answered.denials]).toEqual([[denial], [denial], []]);
  });

  it('make a span of a query, with its cluster and outcome but no other argument', async () => {
    const { ask } = observed(() => Promise.resolve({ code: 'a column of an answer' }));
    await ask({ cluster: 'alps', member: 'a secret' });
    await ask({ cluster: 'no cluster, but a long text' });

    expect(recorded.spans).toMatchObject([{ name: 'query Ask', ended: true }, { ended: true }]);
    expect(recorded.spans.map(({ attributes }) => attributes)).toEqual([
      { 'strata.kind': 'query', 'strata.cluster': 'alps', 'strata.outcome': 'answered' },
      { 'strata.kind': 'query', 'strata.outcome': 'answered' },
    ]);
  });

  it.each([
    [new StrataError('UNKNOWN_CLUSTER', 'a secret'), SpanStatusCode.UNSET, 'UNKNOWN_CLUSTER'],
    [new StrataError('READ_STORE_UNREACHABLE', 'a secret'), SpanStatusCode.ERROR, 'READ_STORE_UNREACHABLE'],
    [new TypeError('a secret'), SpanStatusCode.ERROR, 'failed'],
  ])('mark the span of %s as failed only for bugs and outages, without the message', async (error, code, outcome) => {
    const { ask } = observed(() => Promise.reject(error));

    await expect(ask()).rejects.toBe(error);
    expect(recorded.spans).toMatchObject([
      { status: { code }, ended: true, attributes: { 'strata.outcome': outcome }, more: [] },
    ]);
    expect(JSON.stringify(recorded.spans)).not.toContain('secret');
  });

  it('measure the duration by kind, name and outcome', async () => {
    const { ask, command, count } = observed(() => Promise.resolve({ outcome: 'done' }));
    for (const send of [ask, ask, command]) await send();

    expect(await count()).toEqual([
      'strata_operation_duration_seconds_count{kind="query",name="Ask",outcome="answered"} 2',
      'strata_operation_duration_seconds_count{kind="command",name="Ask",outcome="done"} 1',
    ]);
  });

  it('limit the number of outcomes that are measured, however many codes there are', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRST';
    const codes = [...letters].flatMap((first) => [...letters].map((second) => `CODE_${first}${second}`));
    const sent = [...codes, 'not a code: "}', codes[0]!];
    const { command, count } = observed(() => Promise.resolve({ code: sent.shift() }));
    for (const _code of [...sent]) await command();

    const counted = await count();
    expect(counted).toHaveLength(201);
    expect(counted).toContainEqual(expect.stringMatching(/outcome="CODE_AA"} 2$/));
    expect(counted).toContainEqual(expect.stringMatching(/outcome="other"} 201$/));
  });
});
