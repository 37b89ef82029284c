import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseAsOf, type ApplyReport, type AsOf, type ClusterView, type ImportReport } from '@strata/application';
import type { AddressedCommand, RecordedEvent } from '@strata/domain';
import type { ScoreNode } from '@strata/engine';
import type { Runtime } from '@strata/runtime';
import { readFileSync } from 'node:fs';
import { describeWithMongo } from '../../libs/mongo/src/testing/mongo-for-tests.js';
import { TESTER } from '../support/tester.js';
import { CLUSTER_FILE, GREECE_2008, knownOn, notifications } from './support/edp.js';
import { applyEdp, importEdp, openPlace } from './support/load.js';
import { newPlace, type Place } from './support/places.js';

const ROWS = 1391;
const STRATEGY = 'strategy:sound-public-finances';
const DEFICIT_2008 = { measure: 'deficit', subject: 'GR', period: '2008' };

/** The first live command after the declared history. */
const DEFICIT_2014: AddressedCommand = {
  aggregate: 'report',
  clusterId: 'edp',
  command: {
    type: 'SubmitValues',
    actorId: 'GR',
    period: '2014',
    values: [{ measure: 'deficit', subject: 'GR', actual: { kind: 'number', value: '-3.5' } }],
  },
};

async function wholeLog(runtime: Runtime): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const batch of runtime.events.readAll()) events.push(...batch);
  return events;
}

function viewOf({ strata }: Runtime, asOf: AsOf = {}): Promise<ClusterView> {
  return strata.clusters.view(TESTER, 'edp', asOf);
}

function viewOn(runtime: Runtime, day: string): Promise<ClusterView> {
  return viewOf(runtime, { instant: parseAsOf(day) });
}

async function valuesOn(runtime: Runtime, day: string): Promise<readonly string[]> {
  const rows = await runtime.strata.reports.values(await viewOn(runtime, day));
  return rows.map(({ subject, measure, period, value }) => [subject, measure, period, value].join(',')).sort();
}

async function nodesOn(runtime: Runtime, day: string): Promise<ReadonlyMap<string, ScoreNode>> {
  const { nodes } = await runtime.strata.scorecards.of(await viewOn(runtime, day), { period: '2008' });
  return new Map(nodes.map((node) => [node.id, node]));
}

function mainJob(name: string, stores: { readonly kurrent?: boolean; readonly mongo?: string }): void {
  describe(`the main job on ${name}`, () => {
    let place: Place;
    let runtime: Runtime;
    let applied: ApplyReport;
    let imported: ImportReport;

    beforeAll(async () => {
      place = await newPlace(stores);
      runtime = await openPlace(place);
      applied = await applyEdp(runtime);
      imported = await importEdp(runtime);
    }, 120_000);

    afterAll(async () => {
      await runtime?.close();
      await place?.remove();
    }, 30_000);

    it('applies the cluster file and imports every notified figure', () => {
      expect(applied.applied).toBe(true);
      expect(imported).toMatchObject({ rows: ROWS, submitted: 586, restated: 805, unchanged: 0, refused: [] });
      expect(imported.stored).toBe(true);
    });

    for (const { on, deficit, debt } of GREECE_2008) {
      it(`knows on ${on} that Greece's deficit of 2008 is ${deficit} and its debt ${debt}`, async () => {
        const view = await viewOn(runtime, on);
        for (const [measure, figure] of Object.entries({ deficit, debt })) {
          const row = await runtime.strata.reports.value(view, { measure, subject: 'GR', period: '2008' });
          expect(row).toMatchObject({ kind: 'number', value: figure });
          expect(row!.knownAt <= parseAsOf(on)).toBe(true);
          expect(row!.validFrom <= view.position).toBe(true);
        }
      });
    }

    it('knows at every notification date, and between them, what a plain replay of the file gives', async () => {
      const rows = notifications();
      const days = [...new Set(rows.map((row) => row.vintage))];
      expect(days).toHaveLength(17);
      for (const day of ['2006-12-31', ...days, '2013-01-15', '2020-01-01']) {
        expect(await valuesOn(runtime, day)).toEqual(knownOn(day, rows));
      }
    }, 60_000);

    it('scores 2008 differently as known in 2008 and in 2011, down to the members that moved it', async () => {
      const [before, after] = [await nodesOn(runtime, '2008-12-31'), await nodesOn(runtime, '2011-01-01')];
      const root = [before.get(STRATEGY), after.get(STRATEGY)];
      expect(root.map((node) => node?.score)).toEqual([expect.any(Number), expect.any(Number)]);
      expect(root[0]!.score).not.toBe(root[1]!.score);
      const moved = (id: string): boolean => before.get(id)?.score !== after.get(id)?.score;
      // The members whose restated figures a plain replay finds, among those whose scores moved.
      const figures = (day: string, member: string): readonly string[] =>
        knownOn(day).filter((line) => line.startsWith(`${member},`) && line.includes(',2008,'));
      const members = [...new Set(notifications().map((row) => row.member))];
      const restated = members.filter(
        (member) => figures('2008-12-31', member).join() !== figures('2011-01-01', member).join(),
      );
      const movers = members.filter((member) => moved(`strategy:${member}`));
      expect(movers.length).toBeGreaterThan(0);
      expect(restated).toEqual(expect.arrayContaining(movers));
      expect(movers).toContain('GR');
      expect(before.get('strategy:GR')!.score).not.toBe(after.get('strategy:GR')!.score);
    });

    it('gives the same answer for a position as for its moment', async () => {
      const { position } = await viewOn(runtime, '2009-12-31');
      const same = await viewOf(runtime, { position });
      expect(await runtime.strata.reports.value(same, DEFICIT_2008)).toMatchObject({ value: '-10.0' });
      await expect(viewOn(runtime, '2006-03-31')).rejects.toMatchObject({ code: 'NOT_KNOWN_THEN' });
    });

    it('answers on the recorded axis with what the log contained then', async () => {
      const log = await wholeLog(runtime);
      const middle = log[Math.floor(log.length / 2)]!;
      const view = await viewOf(runtime, { instant: middle.recordedAt, axis: 'recorded' });
      const last = log.filter((event) => event.recordedAt <= middle.recordedAt).at(-1)!;
      expect(view.position).toBe(last.position);
      const dayBefore = new Date(Date.parse(log[0]!.recordedAt) - 86_400_000).toISOString();
      await expect(viewOf(runtime, { instant: dayBefore, axis: 'recorded' })).rejects.toMatchObject({
        code: 'NOT_KNOWN_THEN',
      });
    });

    it('exports the cluster file byte for byte', async () => {
      expect(await runtime.strata.clusters.export(await viewOf(runtime))).toBe(readFileSync(CLUSTER_FILE, 'utf8'));
    });

    it('changes nothing when the file is applied again and the values are imported again', async () => {
      const before = await runtime.events.head();
      expect(await applyEdp(runtime)).toMatchObject({ changes: [], applied: false });
      expect(await importEdp(runtime)).toMatchObject({ rows: ROWS, submitted: 0, restated: 0, unchanged: ROWS });
      expect(await runtime.events.head()).toBe(before);
    }, 60_000);

    it('refuses rows known earlier than what is loaded, says why, and stores none of them', async () => {
      const before = await runtime.events.head();
      const report = await importEdp(runtime, ['2014-04-01,GR,debt,2013,175.2', '2010-01-01,GR,deficit,2008,-9.9']);
      expect(report.stored).toBe(false);
      const back = report.refused.find((problem) => problem.row === 3);
      expect(back).toMatchObject({ column: 'vintage', code: 'KNOWN_AT_GOES_BACK' });
      expect(back!.reason).toContain('2014-04-01');
      expect(await runtime.events.head()).toBe(before);
    });

    it('recognizes figures that were already known at that moment', async () => {
      const before = await runtime.events.head();
      const report = await importEdp(runtime, ['2009-12-31,GR,deficit,2008,-10.0', '2010-06-30,GR,debt,2008,109.0']);
      expect(report).toMatchObject({ unchanged: 2, submitted: 0, restated: 0, refused: [] });
      expect(await runtime.events.head()).toBe(before);
    });

    it('marks every loaded event and stops loading for good at the first live event', async () => {
      const loaded = await wholeLog(runtime);
      expect(loaded.filter(({ metadata }) => metadata.loaded !== true || metadata.knownAt === undefined)).toEqual([]);
      const before = loaded.at(-1)!.position;

      expect(await runtime.strata.execute(TESTER, DEFICIT_2014)).toMatchObject({ kind: 'done', repeated: false });
      await runtime.catchUp();
      const live = (await wholeLog(runtime)).filter((event) => event.position > before);
      expect(live.map((event) => event.type)).toEqual(['HistoryLoadingEnded', 'ValuesSubmitted']);
      for (const { metadata } of live) expect([metadata.loaded, metadata.knownAt]).toEqual([undefined, undefined]);

      const report = await importEdp(runtime, ['2014-10-01,GR,debt,2013,175.3']);
      expect(report.refused).toMatchObject([{ row: 2, code: 'HISTORY_LOADING_ENDED' }]);
      expect(report.stored).toBe(false);
      expect(await importEdp(runtime)).toMatchObject({ unchanged: ROWS, refused: [] });
      expect(await runtime.events.head()).toBe(live.at(-1)!.position);
      // What was known before has not changed.
      expect(await valuesOn(runtime, '2011-01-01')).toEqual(knownOn('2011-01-01'));
    }, 60_000);

    it('finds everything again after a restart', async () => {
      const head = await runtime.events.head();
      await runtime.close();
      runtime = await openPlace(place, 'query');
      expect(await runtime.events.head()).toBe(head);
      const view = await viewOn(runtime, '2009-12-31');
      expect(await runtime.strata.reports.value(view, DEFICIT_2008)).toMatchObject({ value: '-10.0' });
    }, 60_000);
  });
}

mainJob('SQLite alone', {});
mainJob('KurrentDB (protocol double) and SQLite', { kurrent: true });
describeWithMongo('with read models in MongoDB', (uri) => {
  mainJob('SQLite and MongoDB', { mongo: uri });
  mainJob('KurrentDB (protocol double) and MongoDB', { kurrent: true, mongo: uri });
});
