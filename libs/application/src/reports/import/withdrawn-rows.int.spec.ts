import { beforeEach, describe, expect, it } from '@jest/globals';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import readWorkbook from 'read-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import { operator } from '../../access/caller.js';
import { CLUSTER, newTestSystem, seedCluster, submit, type TestSystem } from '../../commands/testing/test-system.js';
import { createStrata, type Strata } from '../../strata.js';
import type { ImportReport, ImportRequest } from './import-values.js';
import type { RowOutcome } from './row-outcomes.js';
import { DEFAULT_COLUMNS } from './value-file.js';

const OPERATOR = operator('test');
const HISTORY = '2010-01-01T00:00:00.000Z';
const HEADER = 'member,measure,period,value,reason,withdrawn';

describe('Rows that withdraw their value', () => {
  let system: TestSystem;
  let strata: Strata;

  async function begin(historyFrom?: string): Promise<void> {
    system = await newTestSystem();
    await seedCluster(system, historyFrom);
    const { events, reads, accountStore } = system;
    strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 });
  }

  type Loaded = ImportReport & { readonly outcomes: readonly RowOutcome[] };

  async function load(input: readonly string[] | Readable, changes: Partial<ImportRequest> = {}): Promise<Loaded> {
    const outcomes: RowOutcome[] = [];
    await system.catchUp();
    const report = await strata.reports.importFile(OPERATOR, CLUSTER, {
      input: input instanceof Readable ? input : Readable.from([input.join('\n')]),
      file: 'file.csv',
      columns: DEFAULT_COLUMNS,
      skipBad: false,
      dryRun: false,
      onOutcome: (outcome) => outcomes.push(outcome),
      ...changes,
    });
    await system.catchUp();
    return { ...report, outcomes };
  }

  const refused = (loaded: Loaded) => loaded.refused.map(({ row, column, code }) => `${row} ${column} ${code}`);

  async function versions(subject = 'A', period = '2019') {
    const view = await strata.clusters.view(OPERATOR, CLUSTER);
    const rows = await strata.reports.versions(view, { measure: 'debt', subject, period });
    return rows.map(({ kind, value, reason, knownAt }) => [knownAt.slice(0, 10), kind, value, reason]);
  }

  async function report(...figures: readonly (readonly [actor: string, period: string, value: string])[]) {
    for (const [actor, period, value] of figures) {
      expect(await system.send(submit(actor, period, value))).toMatchObject({ kind: 'done' });
    }
  }

  async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'strata-withdrawn-'));
    try {
      await work(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  describe('in a file of live values', () => {
    beforeEach(() => begin());

    it('withdraw it with the reason of the row or of the file, once, and a preview says so', async () => {
      await report(['A', '2019', '1'], ['A', '2018', '2'], ['B', '2019', '3']);
      const file = [
        'Участник;Показатель;Период;Значение;Причина;Отозвано',
        ...['A;debt;2019;;of another year;да', 'A;debt;2018;;;так', 'B;debt;2019;3;;нет', 'B;debt;2018;4;;'],
      ];
      const preview = await load(file, { reason: 'October', dryRun: true });
      expect(preview).toMatchObject({ submitted: 1, withdrawn: 2, unchanged: 1, stored: false, refused: [] });
      expect(preview.recognised.columns).toMatchObject({ withdrawn: 'Отозвано' });
      expect([...preview.outcomes].sort((a, b) => a.row - b.row)).toMatchObject([
        { row: 2, outcome: 'withdrawn', old: '1', new: null },
        { row: 3, outcome: 'withdrawn', old: '2', new: null },
        { row: 4, outcome: 'unchanged', new: '3' },
        { row: 5, outcome: 'submitted', new: '4' },
      ]);
      expect(await load(file, { reason: 'October' })).toMatchObject({ submitted: 1, withdrawn: 2, unchanged: 1 });
      expect(await versions()).toEqual([
        ['2020-06-01', 'number', '1', null],
        ['2020-06-01', 'withdrawn', null, 'of another year'],
      ]);
      expect((await versions('A', '2018')).at(-1)).toEqual(['2020-06-01', 'withdrawn', null, 'October']);
      const again = await load(file, { reason: 'October', dryRun: true });
      expect(again).toMatchObject({ submitted: 0, withdrawn: 0, unchanged: 4, refused: [] });
    });

    it('are refused one by one: values never reported, unclear rows, rows without a reason, and contradictions', async () => {
      await report(['A', '2019', '1'], ['B', '2019', '3']);
      const rows = [
        ...['A,debt,2019,,mistake,yes', 'A,debt,2017,,mistake,yes', 'B,debt,2019,3,mistake,yes'],
        ...['A,debt,2016,,mistake,perhaps', 'B,debt,2019,,,yes', 'B,debt,2018,5,,', 'B,debt,2018,,mistake,yes'],
      ];
      const loaded = await load([HEADER, ...rows]);
      expect(refused(loaded)).toEqual([
        '3 value NOTHING_TO_WITHDRAW',
        '4 value WITHDRAWN_WITH_VALUE',
        '5 withdrawn NOT_YES_OR_NO',
        '6 value REASON_REQUIRED',
        '8 value REPORTED_AND_WITHDRAWN',
      ]);
      expect(loaded.refused[0]!.reason).toBe('The measure "debt" of "A" has no value for 2017.');
      expect(loaded.refused.at(-1)!.reason).toBe('Row 7 reports the value that this row withdraws.');
      expect(loaded.stored).toBe(false);
    });

    it('are refused for a locked period, with the reason', async () => {
      await report(['A', '2019', '1'], ['A', '2018', '2']);
      await system.catchUp();
      const closing = { cluster: CLUSTER, period: '2018', reason: 'annual report', incomplete: true } as const;
      expect(await strata.evaluations.close(OPERATOR, closing)).toMatchObject({ kind: 'done' });
      const rows = ['A,debt,2018,,mistake,yes', 'A,debt,2017,,mistake,yes', 'A,debt,2019,,mistake,yes'];
      const loaded = await load([HEADER, ...rows], { skipBad: true });
      expect(refused(loaded)).toEqual(['2 value PERIOD_LOCKED', '3 value NOTHING_TO_WITHDRAW']);
      expect(loaded.refused[0]!.reason).toContain('an evaluation is closed up to 2018-12-31');
      expect(loaded).toMatchObject({ withdrawn: 1, stored: true });
    });

    it('leave changed figures of a locked period to restatements, which need a reason', async () => {
      await report(['A', '2018', '2']);
      await system.catchUp();
      const closing = { cluster: CLUSTER, period: '2018', reason: 'annual report', incomplete: true } as const;
      expect(await strata.evaluations.close(OPERATOR, closing)).toMatchObject({ kind: 'done' });
      const file = [HEADER, 'A,debt,2018,3,,', 'B,debt,2018,4,,'];
      expect(refused(await load(file, { dryRun: true }))).toEqual(['2 value REASON_REQUIRED']);
      expect(await load(file)).toMatchObject({ stored: false });
      const preview = await load(file, { reason: 'audit', dryRun: true });
      expect(preview).toMatchObject({ restated: 1, submitted: 1, refused: [] });
      expect(await load(file, { reason: 'audit' })).toMatchObject({ restated: 1, submitted: 1, stored: true });
      expect((await versions('A', '2018')).at(-1)).toEqual(['2020-06-01', 'number', '3', 'audit']);
    });

    it('are refused in a table with a column for each period', async () => {
      await report(['A', '2019', '1']);
      const loaded = await load(['member,measure,2018,2019,withdrawn', 'A,debt,,,yes', 'B,debt,,5,no']);
      expect(refused(loaded)).toEqual(['2 withdrawn PERIOD_UNCLEAR']);
    });

    it('stay as they are among the refused rows, which can be corrected and imported', async () => {
      await report(['A', '2019', '1'], ['B', '2019', '3']);
      await inFolder(async (folder) => {
        const options = { skipBad: true, refusedFile: join(folder, 'file') };
        const { refusedFile } = await load([HEADER, 'A,debt,2017,,mistake,yes', 'B,debt,2019,3,,'], options);
        const text = readFileSync(refusedFile!, 'utf8');
        expect(text.split('\n').slice(0, 2)).toEqual([
          'member,measure,period,value,reason,withdrawn,refused',
          expect.stringMatching(/^A,debt,2017,,mistake,yes,"NOTHING_TO_WITHDRAW/u),
        ]);
        writeFileSync(refusedFile!, text.replace('2017', '2019'));
        expect(await load(createReadStream(refusedFile!))).toMatchObject({ withdrawn: 1, refused: [] });
      });
    });

    it('may be those of a workbook, whose refused rows keep the mark', async () => {
      await report(['A', '2019', '1']);
      await inFolder(async (folder) => {
        const header = ['member', 'measure', 'period', 'value', 'reason', 'withdrawn'];
        const rows = [
          header,
          ['A', 'debt', '2019', null, 'mistake', true],
          ['B', 'debt', '2019', null, 'mistake', 'yes'],
        ];
        await writeWorkbook(rows).toFile(join(folder, 'file.xlsx'));
        const options = { file: 'file.xlsx', skipBad: true, refusedFile: join(folder, 'refused') };
        const loaded = await load(createReadStream(join(folder, 'file.xlsx')), options);
        expect(loaded).toMatchObject({ withdrawn: 1, refused: [{ row: 3, code: 'NOTHING_TO_WITHDRAW' }] });
        const [sheet] = await readWorkbook(loaded.refusedFile!);
        expect(sheet!.data[1]!.slice(0, 6)).toEqual(['B', 'debt', '2019', null, 'mistake', 'yes']);
      });
    });

    it('are taken back with their import', async () => {
      await report(['A', '2019', '1'], ['B', '2019', '3']);
      const rows = ['A,debt,2019,,mistake,yes', 'B,debt,2019,4,audit,', 'B,debt,2018,5,,'];
      const { batch } = await load([HEADER, ...rows]);
      const take = () => strata.reports.takeBackImport(OPERATOR, CLUSTER, { batch: batch!, reason: 'wrong file' });
      expect(await take()).toMatchObject({ withdrawn: 1, restored: 2, changedSince: 0, refused: [] });
      await system.catchUp();
      const rowsNow = await strata.reports.values(await strata.clusters.view(OPERATOR, CLUSTER));
      expect(rowsNow.map(({ subject, period, value }) => [subject, period, value])).toEqual([
        ['A', '2019', '1'],
        ['B', '2019', '3'],
      ]);
    });
  });

  describe('in declared history', () => {
    beforeEach(() => begin(HISTORY));

    const header = `known,${HEADER}`;
    const declared = { columns: { ...DEFAULT_COLUMNS, knownAt: 'known' } };
    const history = [
      ...['2011-01-01,A,debt,2010,1,,', '2012-01-01,A,debt,2010,,mistake,yes', '2013-01-01,A,debt,2010,2,,'],
      ...['2012-01-01,B,debt,2010,5,,', '2012-01-01,B,debt,2010,,of 2009,yes', '2012-01-01,B,debt,2010,5,,'],
    ];

    it('withdraw it at their moment, in the order of the rows', async () => {
      const preview = await load([header, ...history], { ...declared, dryRun: true });
      expect([...preview.outcomes].sort((a, b) => a.row - b.row)).toMatchObject([
        { row: 2, outcome: 'submitted', new: '1' },
        { row: 3, outcome: 'withdrawn', old: '1', new: null },
        { row: 4, outcome: 'submitted', new: '2' },
        { row: 5, outcome: 'submitted', new: '5' },
        { row: 6, outcome: 'withdrawn', old: '5', new: null },
        { row: 7, outcome: 'submitted', new: '5' },
      ]);
      const loaded = await load([header, ...history], declared);
      expect(loaded).toMatchObject({ submitted: 4, withdrawn: 2, unchanged: 0, refused: [] });
      expect(await versions('A', '2010')).toEqual([
        ['2011-01-01', 'number', '1', null],
        ['2012-01-01', 'withdrawn', null, 'mistake'],
        ['2013-01-01', 'number', '2', null],
      ]);
      expect((await versions('B', '2010')).map(([, kind]) => kind)).toEqual(['number', 'withdrawn', 'number']);
    });

    it('change nothing when they are imported again, or complete an import that was interrupted', async () => {
      await load([header, ...history.slice(0, 1)], declared);
      expect(await load([header, ...history], declared)).toMatchObject({ submitted: 3, withdrawn: 2, unchanged: 1 });
      const head = await system.events.head();
      expect(await load([header, ...history], declared)).toMatchObject({ withdrawn: 0, unchanged: 6, refused: [] });
      expect(await system.events.head()).toBe(head);
      const preview = await load([header, ...history], { ...declared, dryRun: true });
      expect(preview).toMatchObject({ submitted: 0, restated: 0, withdrawn: 0, unchanged: 6, refused: [] });
    });

    it('are refused before anything is stored if their moment is not possible, or no row before reports the value', async () => {
      const rows = [
        '2011-01-01,A,debt,2010,1,,',
        '2031-01-01,A,debt,2010,,mistake,yes',
        '2011-01-01,B,debt,2010,,x,yes',
      ];
      const loaded = await load([header, ...rows], declared);
      expect(refused(loaded)).toEqual(['3 known KNOWN_AT_IN_FUTURE', '4 value NOTHING_TO_WITHDRAW']);
      expect(loaded.stored).toBe(false);
    });

    it('leave no value when their import, which also reported it, is taken back', async () => {
      const { batch } = await load([header, ...history.slice(0, 2), '2012-01-01,B,debt,2010,1,,'], declared);
      const { batch: second } = await load(
        [header, '2013-01-01,B,debt,2010,2,,', '2014-01-01,B,debt,2010,3,,'],
        declared,
      );
      const take = (name: string) => strata.reports.takeBackImport(OPERATOR, CLUSTER, { batch: name, reason: 'x' });
      expect(await take(second!)).toMatchObject({ withdrawn: 0, restored: 1, changedSince: 0, refused: [] });
      await system.catchUp();
      expect((await versions('B', '2010')).at(-1)).toMatchObject([expect.anything(), 'number', '1', 'x']);
      expect(await take(batch!)).toMatchObject({ withdrawn: 0, restored: 0, changedSince: 1, refused: [] });
      await system.catchUp();
      expect((await versions('A', '2010')).map(([, kind]) => kind)).toEqual(['number', 'withdrawn']);
    });
  });
});
