import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_COLUMNS, operator, type ClusterView, type ImportReport } from '@strata/application';
import type { AddressedCommand, RecordedEvent, ReportCommand } from '@strata/domain';
import type { ScoreNode } from '@strata/engine';
import type { Runtime } from '@strata/runtime';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { TESTER } from '../support/tester.js';
import {
  recordedAnswers,
  recordedDifferences,
  recordedEvents,
  restoreLog,
  type RecordedScore,
} from './support/recorded-log.js';

async function eventsIn(runtime: Runtime): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const batch of runtime.events.readAll()) events.push(...batch);
  return events;
}

function scoreOf({ score, status, reason, share, reading }: ScoreNode): RecordedScore {
  const actual = reading?.actual;
  const figure = actual?.kind === 'not-applicable' ? 'n/a' : actual?.value;
  return [score, status, reason ?? null, share, figure ?? null];
}

function upgrade(log: string): void {
  const recorded = recordedEvents(log);
  const { cluster, latestKnowledge, evaluations, scorecards } = recordedAnswers(log);
  const isLoading = log === 'loading';
  const hasAdministrator = recorded.some(
    ({ type, data }) => type === 'RoleGranted' && JSON.stringify(data).includes('"*"'),
  );
  const added = [
    ...(isLoading ? ['HistoryLoadedUpTo'] : []),
    'MethodsListed',
    ...(hasAdministrator ? ['AdministratorsListed'] : []),
  ];

  describe(`The log "${log}" of an earlier version`, () => {
    let place: Place;
    let runtime: Runtime;

    beforeAll(async () => {
      place = await newPlace();
      await restoreLog(join(place.folder, 'events.db'), recorded);
      runtime = await openPlace(place);
    }, 60_000);

    afterAll(async () => {
      await runtime?.close();
      await place?.remove();
    });

    function view(): Promise<ClusterView> {
      return runtime.strata.clusters.view(TESTER, cluster);
    }

    async function restart(): Promise<void> {
      await runtime.close();
      runtime = await openPlace(place);
    }

    function load(...rows: readonly string[]): Promise<ImportReport> {
      const input = Readable.from([['known,member,measure,period,value', ...rows].join('\n')]);
      const columns = { ...DEFAULT_COLUMNS, knownAt: 'known' };
      const request = { input, file: 'values.csv', columns, skipBad: false, dryRun: false };
      return runtime.strata.reports.importFile(TESTER, cluster, request);
    }

    async function expectLoadingInOrder(): Promise<void> {
      const head = await runtime.events.head();
      expect(await load('2010-02-01,mill,sales,2009,114', '2009-09-01,mill,sales,2008,107.75')).toMatchObject({
        unchanged: 2,
        refused: [],
      });
      expect(await load('2010-01-31,mill,sales,2009,115')).toMatchObject({
        stored: false,
        refused: [{ code: 'KNOWN_AT_GOES_BACK' }],
      });
      expect(await runtime.events.head()).toBe(head);
      const next = await load('2010-02-02,inn,sales,2009,96', '2010-03-01,mill,sales,2009,116');
      expect(next).toMatchObject({ stored: true, restated: 2 });
      const after = (await eventsIn(runtime)).slice(recorded.length + added.length);
      expect(after.map(({ type, metadata }) => [type, metadata.knownAt])).toEqual([
        ['ValuesRestated', latestKnowledge],
        ['HistoryLoadedUpTo', '2010-03-01T00:00:00.000Z'],
        ['ValuesRestated', '2010-03-01T00:00:00.000Z'],
      ]);
    }

    it('keeps its recorded events unchanged', async () => {
      expect((await eventsIn(runtime)).slice(0, recorded.length)).toEqual(recorded);
      expect(recorded.some(({ metadata }) => metadata.commandHash !== undefined)).toBe(false);
    });

    it('is upgraded once with the events that current rules need', async () => {
      const after = (await eventsIn(runtime)).slice(recorded.length);
      expect(after.map(({ type }) => type)).toEqual(added);
      const knownAt = isLoading ? latestKnowledge : undefined;
      const ofCluster = after.filter(({ type }) => type !== 'AdministratorsListed');
      for (const { metadata } of after) expect(metadata).toMatchObject({ by: 'system:upgrade' });
      for (const { metadata } of ofCluster) expect(metadata.clusterId).toBe(cluster);
      expect(new Set(ofCluster.map(({ metadata }) => metadata.knownAt))).toEqual(new Set([knownAt]));
      const registered = [...(await runtime.strata.methods.registered(await view())).keys()];
      expect(ofCluster.at(-1)!.data).toEqual({ methodIds: registered });
    });

    it('gets no further events at the next start, even without read models', async () => {
      const head = await runtime.events.head();
      await restart();
      expect(await runtime.events.head()).toBe(head);
      await runtime.close();
      for (const end of ['', '-wal', '-shm']) rmSync(join(place.folder, `read.db${end}`), { force: true });
      runtime = await openPlace(place);
      expect(await runtime.events.head()).toBe(head);
    }, 60_000);

    it('leads to every recorded scorecard under the rules of its time, to the last digit', async () => {
      const now = await view();
      const under1: ClusterView = { ...now, structure: { ...now.structure, rules: 'strata-engine/1' } };
      for (const [period, expected] of Object.entries(scorecards)) {
        const { nodes } = await runtime.strata.scorecards.of(under1, { period });
        expect([period, Object.fromEntries(nodes.map((node) => [node.id, scoreOf(node)]))]).toEqual([period, expected]);
      }
    }, 60_000);

    it('gives the scores of today’s rules, which differ only as reviewed', async () => {
      const { instant, causes, differences } = recordedDifferences(log);
      const now = await runtime.strata.clusters.view(TESTER, cluster, { instant });
      const found: object[] = [];
      for (const [period, expected] of Object.entries(scorecards)) {
        for (const node of (await runtime.strata.scorecards.of(now, { period })).nodes) {
          const [score, status, reason] = expected[node.id] ?? [];
          const before = [score, status, reason];
          const after = [node.score, node.status, node.reason ?? null];
          if (JSON.stringify(before) !== JSON.stringify(after)) found.push({ period, node: node.id, before, after });
        }
      }
      expect(found).toEqual(differences.map(({ cause: _, ...difference }) => difference));
      for (const { cause } of differences) expect(Object.keys(causes)).toContain(cause);
    }, 60_000);

    it('replays its closed evaluations equal', async () => {
      expect((await runtime.strata.evaluations.list(await view())).map(({ id }) => id)).toEqual(evaluations);
      for (const evaluation of evaluations) {
        expect(await runtime.strata.evaluations.replay(TESTER, cluster, evaluation)).toMatchObject({ equal: true });
      }
    });

    it('recognizes a command that is sent again after the upgrade', async () => {
      const { data, metadata, position } = recorded.at(-1)!;
      const { by, commandId, knownAt } = metadata;
      const command = { type: 'RecordValues', reason: 'sent again', ...data } as ReportCommand;
      const outcome = await runtime.strata.reports.submit(operator(by), cluster, command, { commandId, knownAt });
      expect(outcome).toEqual({ kind: 'done', position, events: [], repeated: true });
    });

    if (isLoading) it('continues to load its history in order', expectLoadingInOrder);

    it('accepts live commands on methods registered earlier', async () => {
      const [methodId = ''] = (await runtime.strata.methods.registered(await view())).keys();
      const before = (await eventsIn(runtime)).length;
      const command = { type: 'WithdrawMethod', reason: 'no longer needed' } as const;
      const addressed: AddressedCommand = { aggregate: 'method', clusterId: cluster, methodId, command };
      expect(await runtime.strata.execute(TESTER, addressed)).toMatchObject({ kind: 'done', repeated: false });
      const after = (await eventsIn(runtime)).slice(before).map(({ type }) => type);
      expect(after).toEqual([...(isLoading ? ['HistoryLoadingEnded'] : []), 'MethodWithdrawn']);
    });
  });
}

upgrade('demo');
upgrade('loading');
