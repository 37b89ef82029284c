import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_COLUMNS, replayEvaluation, type AsOf, type ClusterView, type ReplayReport } from '@strata/application';
import type { ClosedEvaluation } from '@strata/domain';
import { compileScoreFormula, type ScoreNode } from '@strata/engine';
import { openSqliteEventStore } from '@strata/event-store-sqlite';
import type { ValueRow } from '@strata/read-models';
import type { Runtime } from '@strata/runtime';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openPlace, applyEdp, importEdp } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { alterEvents } from '../support/alter-events.js';
import { TESTER } from '../support/tester.js';
import { nodeIn, nodesOf } from './support/explained.js';
import {
  activate,
  adopt,
  bindMethods,
  define,
  execute,
  method,
  place as placeMeasure,
  register,
  restate,
  ROOM,
  send,
  target,
} from './support/edp-methods.js';

let place: Place;
let runtime: Runtime;

beforeAll(async () => {
  place = await newPlace();
  runtime = await openPlace(place);
  await applyEdp(runtime);
  await importEdp(runtime);
  await bindMethods(runtime);
}, 60_000);

afterAll(async () => {
  await runtime?.close();
  await place?.remove();
});

function edp(asOf?: AsOf): Promise<ClusterView> {
  return runtime.strata.clusters.view(TESTER, 'edp', asOf);
}

async function node(id: string, onTrial?: string): Promise<ScoreNode> {
  const { nodes } = await runtime.strata.scorecards.of(await edp(), { period: '2008', onTrial });
  return nodes.find((one) => one.id === id)!;
}

function actualOf({ reading }: ScoreNode): number {
  return Number((reading!.actual as { value: string }).value);
}

async function figure(subject: string, measure: string, period = '2008'): Promise<number> {
  return Number((await runtime.strata.reports.value(await edp(), { measure, subject, period }))?.value);
}

async function close(id: string, period = '2008', reason = 'end of year'): Promise<ClosedEvaluation> {
  const outcome = await runtime.strata.evaluations.close(TESTER, {
    cluster: 'edp',
    id,
    period,
    reason,
    incomplete: true,
  });
  expect(outcome.kind).toBe('done');
  await runtime.catchUp();
  return closed(id);
}

async function closed(id: string): Promise<ClosedEvaluation> {
  return (await runtime.strata.evaluations.list(await edp())).find((one) => one.id === id)!;
}

function replay(id: string): Promise<ReplayReport> {
  return runtime.strata.evaluations.replay(TESTER, 'edp', id);
}

describe('Methods bound in a real cluster', () => {
  it('compute measures that are scored like any other', async () => {
    const [debt, deficit] = [await figure('GR', 'debt'), await figure('GR', 'deficit')];
    const room = await node('measure:GR/contain-debt/room');
    expect(actualOf(room)).toBeCloseTo(60 - debt + 10 * (deficit + 3), 9);
    expect(room.score).toBeCloseTo(Math.max(0, 2 / 3 + actualOf(room) / 180), 9);
    const trend = await node('measure:GR/contain-debt/trend');
    const trendOf = async (measure: string) => {
      const [now, before] = [await figure('GR', measure), await figure('GR', measure, '2007')];
      return now <= 0 ? 1 : 2 + Math.sign(now - before);
    };
    const expected = ((await trendOf('deficit')) + (await trendOf('debt'))) / 2;
    expect(actualOf(trend)).toBe(expected);
  });

  it('feed methods of the cluster with measures that methods compute', async () => {
    const view = await edp();
    const rooms: number[] = [];
    for (const { id: subject } of view.structure.cluster.actors) {
      const question = { method: 'fiscal-room', subject, period: '2008' };
      const room = (await runtime.strata.methods.evaluate(view, question)).output('out');
      if (typeof room === 'number') rooms.push(room);
    }
    expect(rooms.length).toBeGreaterThan(20);
    const mean = rooms.reduce((sum, one) => sum + one, 0) / rooms.length;
    const spread = await node('measure:sound-public-finances/contain-debt/spread');
    expect(actualOf(spread)).toBeCloseTo(mean / 2, 9);
  });

  it('refuse reports of the measures they compute', async () => {
    const outcome = await execute(runtime, restate('GR', '2008', { room: '5' }));
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'MEASURE_COMPUTED' } });
    const report = await runtime.strata.reports.importFile(TESTER, 'edp', {
      input: Readable.from(['member,measure,period,value\nDE,debt,2014,74.4\nDE,room,2009,1\n']),
      file: 'more.csv',
      columns: DEFAULT_COLUMNS,
      skipBad: false,
      dryRun: false,
    });
    expect(report.stored).toBe(false);
    expect(report.refused).toEqual([
      expect.objectContaining({
        row: 3,
        column: 'value',
        code: 'MEASURE_COMPUTED',
        reason: expect.stringContaining('fiscal-room'),
      }),
    ]);
  });

  it('try a second version beside the adopted one', async () => {
    await send(
      runtime,
      register('fiscal-room', 2, ROOM(2, 20)),
      method('fiscal-room', { type: 'StartMethodTrial', version: 2 }),
    );
    const id = 'measure:GR/contain-debt/room';
    const [adopted, tried] = [await node(id), await node(id, 'fiscal-room')];
    const difference = actualOf(tried) - actualOf(adopted);
    expect(difference).toBeCloseTo(10 * ((await figure('GR', 'deficit')) + 3), 9);
    expect((await node('measure:GR/contain-debt/debt', 'fiscal-room')).score).toBe(
      (await node('measure:GR/contain-debt/debt')).score,
    );
  });

  it('are explained down to the events', async () => {
    const { scorecards, reports } = runtime.strata;
    const view = await edp();
    const explain = (name: string) => scorecards.explain(view, '2008', { kind: 'node', node: name });
    const tree = await explain('strategy:sound-public-finances');
    const kinds = new Set([...nodesOf(tree)].map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      ...['formula', 'input', 'measure', 'method-output', 'objective', 'perspective', 'strategy', 'value'],
    ]);
    for (const one of nodesOf(tree)) {
      expect(JSON.parse(JSON.stringify(one))).toEqual(one);
      const counted = one.children.filter((child) => child.contribution !== undefined && child.relation !== undefined);
      if (counted.length === 0 || typeof one.score !== 'number' || one.omitted !== undefined) continue;
      expect(counted.reduce((sum, child) => sum + (child.contribution ?? 0), 0)).toBeCloseTo(one.score, 9);
    }
    const debt = nodeIn(await explain('measure:GR/contain-debt/room'), 'value:debt/GR/2008');
    const row = (await reports.value(view, { measure: 'debt', subject: 'GR', period: '2008' }))!;
    expect(debt).toMatchObject({
      value: row.value,
      event: { id: row.eventId, position: row.validFrom, knownAt: row.knownAt },
    });
    const output = { kind: 'output', method: 'spread', subject: '@cluster', output: 'out' } as const;
    const spread = [...nodesOf(await scorecards.explain(view, '2008', output))];
    expect(spread.filter(({ id }) => /^value:room\/[A-Z]{2}\//.test(id))).toHaveLength(28);
    expect(spread.filter(({ event }) => event !== undefined).length).toBeGreaterThan(50);
  });
});

describe('A closed evaluation', () => {
  let first: ClosedEvaluation;

  beforeAll(async () => {
    first = await close('spring');
  });

  it('pins the versions of methods and holds every result', async () => {
    expect(first.methods.map(({ method: id, version }) => [id, version])).toEqual([
      ['fiscal-room', 1],
      ['innovation-activity', 2],
      ['spread', 1],
    ]);
    expect(first.inputsHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await replay('spring')).toMatchObject({ equal: true, period: '2008' });
  });

  it('has the same results when it is closed again on the same inputs', async () => {
    const again = await close('again', '2008', 'asked for twice');
    expect([again.inputsHash, again.resultsHash]).toEqual([first.inputsHash, first.resultsHash]);
    expect(again.position > first.position).toBe(true);
  });

  it('never changes, whatever happens later, and replays equal', async () => {
    const back = { from: '2008', retroactive: { reason: 'agreed late' } };
    await send(
      runtime,
      target('debt', '10', '20', back),
      placeMeasure('GR', 'contain-debt', 'debt', 5),
      activate('GR', back),
      adopt('fiscal-room', 2, back),
      restate('GR', '2008', { debt: '500' }),
      { aggregate: 'cluster', clusterId: 'edp', command: { type: 'AdmitActor', actorId: 'XX', labels: { en: 'New' } } },
      define('later'),
      placeMeasure('GR', 'contain-debt', 'later'),
      activate('GR'),
    );
    expect(await closed('spring')).toEqual(first);
    expect(await replay('spring')).toMatchObject({
      equal: true,
      inputsHash: { closed: first.inputsHash, replayed: first.inputsHash },
      resultsHash: { closed: first.resultsHash, replayed: first.resultsHash },
    });
    const second = await close('autumn', '2008', 'Greece corrected its debt');
    expect(second.resultsHash).not.toBe(first.resultsHash);
    expect(second.inputsHash).not.toBe(first.inputsHash);
    expect(second.methods[0]).toMatchObject({ method: 'fiscal-room', version: 2 });
    expect(await replay('autumn')).toMatchObject({ equal: true });
    expect(await replay('again')).toMatchObject({ equal: true });
  });

  it('can be closed for a period without any value', async () => {
    await close('empty', '1990');
    expect(await replay('empty')).toMatchObject({ equal: true });
  });

  it('is unknown under another id', async () => {
    await expect(replay('winter')).rejects.toMatchObject({ code: 'UNKNOWN_EVALUATION' });
  });

  it('cannot be closed again under its id', async () => {
    const again = { cluster: 'edp', id: 'spring', period: '2008', reason: 'other' };
    expect(await runtime.strata.evaluations.close(TESTER, again)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'EVALUATION_EXISTS' },
    });
  });
});

describe('The replay of a closed evaluation', () => {
  it('reads the events that the evaluation needs, not the log of the cluster', async () => {
    const { position } = await closed('spring');
    let all = 0;
    for await (const batch of runtime.events.readAll({ upTo: position })) all += batch.length;
    const { events } = await replay('spring');
    // Debts and deficits of 2007 and 2008, of the 11 years.
    expect(events).toBeLessThan(all / 2);
  });

  it('is run for every evaluation of the cluster', async () => {
    const found: string[] = [];
    for await (const { evaluation, outcome } of runtime.strata.evaluations.replayAll(TESTER, 'edp')) {
      found.push(`${evaluation} ${outcome}`);
    }
    expect(found).toEqual(['spring EQUAL', 'again EQUAL', 'autumn EQUAL', 'empty EQUAL']);
  });
});

describe('A copy of the history without read models', () => {
  let greece: ValueRow;

  beforeAll(async () => {
    const { position } = await closed('spring');
    const debt = { measure: 'debt', subject: 'GR', period: '2008' };
    greece = (await runtime.strata.reports.value(await edp({ position }), debt))!;
    await runtime.close();
  });

  /** Replays an evaluation on a copy of the event file that was changed by SQL. */
  async function replayChanged(id: string, sql: string, ...values: readonly unknown[]): Promise<ReplayReport> {
    const folder = mkdtempSync(join(tmpdir(), 'strata-copy-'));
    const file = join(folder, 'events.db');
    for (const end of ['', '-wal']) {
      if (existsSync(join(place.folder, `events.db${end}`)))
        copyFileSync(join(place.folder, `events.db${end}`), `${file}${end}`);
    }
    expect(alterEvents(file, sql, ...values)).toBe(1);
    const events = await openSqliteEventStore({ file });
    try {
      return await replayEvaluation({ events, scoring: { compileFormula: compileScoreFormula } }, 'edp', id);
    } finally {
      await events.close();
      expect(readdirSync(folder).filter((name) => name.startsWith('read'))).toEqual([]);
      rmSync(folder, { recursive: true });
    }
  }

  const idOf = (eventId: string) => Buffer.from(eventId.replaceAll('-', ''), 'hex');

  it('replays equal', async () => {
    const same = await replayChanged('spring', 'UPDATE event SET data = data WHERE id = ?', idOf(greece.eventId));
    expect(same).toMatchObject({ equal: true });
  });

  it('names an altered figure and its event', async () => {
    const report = await replayChanged(
      'spring',
      'UPDATE event SET data = replace(data, ?, ?) WHERE id = ?',
      `"${greece.value}"`,
      '"61.5"',
      idOf(greece.eventId),
    );
    expect(report.equal).toBe(false);
    expect(report.resultsHash.replayed).not.toBe(report.resultsHash.closed);
    expect(report).toMatchObject({
      outcome: 'DIFFERENT',
      difference: {
        path: 'values.debt/GR/2008',
        expected: greece.value,
        found: '61.5',
        about: { measure: 'debt', subject: 'GR', period: '2008' },
        event: { position: greece.validFrom, change: 'changed', now: { id: greece.eventId } },
      },
      altered: [{ position: greece.validFrom, stream: 'report-edp.GR.2008', change: 'changed' }],
    });
  });

  it('names an event whose author was altered, although every value is the same', async () => {
    const report = await replayChanged(
      'spring',
      `UPDATE event SET metadata = replace(metadata, '"by":"', '"by":"not ') WHERE id = ?`,
      idOf(greece.eventId),
    );
    expect(report).toMatchObject({
      outcome: 'DIFFERENT',
      difference: {
        path: `events.${greece.validFrom}`,
        found: 'changed',
        event: { now: { by: expect.stringMatching(/^not /) } },
      },
    });
    expect(report.inputsHash.replayed).toBe(report.inputsHash.closed);
    expect(report.resultsHash.replayed).toBe(report.resultsHash.closed);
  });

  it('names a figure whose event was removed, with the value before it', async () => {
    const report = await replayChanged(
      'spring',
      `UPDATE event SET data = replace(data, '"debt"', '"lost"') WHERE id = ?`,
      idOf(greece.eventId),
    );
    expect(report.difference).toMatchObject({ path: 'values.debt/GR/2008', expected: greece.value });
    expect(report.difference!.found).not.toBe(greece.value);
  });

  it('reports rules that this program does not have as such, and events altered since', async () => {
    const engine = `UPDATE event SET data = replace(data, 'strata-engine/2', 'strata-engine/99') WHERE data LIKE '%"id":"spring"%'`;
    const report = await replayChanged('spring', engine);
    expect(report).toMatchObject({
      outcome: 'RULES_DIFFER',
      equal: false,
      engine: { closed: 'strata-engine/99', replayed: null },
      resultsHash: { replayed: null },
      altered: [],
    });
    expect(report.events).toBeGreaterThan(100);
  });

  it('names the first result that differs because of an altered method definition', async () => {
    const report = await replayChanged(
      'spring',
      `UPDATE event SET data = replace(data, '60 - debt', '61 - debt')
       WHERE data LIKE '%60 - debt%' AND data LIKE '%"version":1,%' AND data LIKE '%fiscal-room%'`,
    );
    expect(report.equal).toBe(false);
    expect(report.difference!.path).toBe('results.measure:sound-public-finances/contain-debt/spread.value');
  });

  it('notices a change that affects no result', async () => {
    const report = await replayChanged(
      'spring',
      `UPDATE event SET data = replace(data, 'Excessive deficit procedure', 'Another name') WHERE data LIKE '%Excessive deficit procedure%' AND revision = 0`,
    );
    expect(report).toMatchObject({
      equal: false,
      difference: { path: expect.stringMatching(/^events\./), event: { stream: 'cluster-edp', change: 'changed' } },
    });
    expect(report.resultsHash.replayed).toBe(report.resultsHash.closed);
  });

  it('notices an altered pin', async () => {
    const report = await replayChanged(
      'spring',
      `UPDATE event SET data = replace(data, '"method":"spread","version":1', '"method":"spread","version":7')
       WHERE data LIKE '%"id":"spring"%'`,
    );
    expect(report).toMatchObject({ equal: false, difference: { path: expect.stringMatching(/^methods/) } });
  });

  it('notices an altered result', async () => {
    const report = await replayChanged(
      'spring',
      `UPDATE event SET data = replace(data, '"key":"strategy:GR","value":', '"key":"strategy:GR","value":1')
       WHERE data LIKE '%"id":"spring"%'`,
    );
    expect(report).toMatchObject({ equal: false, difference: { path: 'results.strategy:GR.value' } });
  });

  it('ignores later events', async () => {
    const later = await replayChanged(
      'spring',
      `UPDATE event SET data = replace(data, '"500"', '"1"') WHERE data LIKE '{"actorId":%"500"%'`,
    );
    expect(later.equal).toBe(true);
  });
});
