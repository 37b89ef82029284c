import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, Labels, MeasureDefinition } from '@strata/domain';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import readWorkbook from 'read-excel-file/node';
import { operator } from '../../access/caller.js';
import { CLUSTER, newTestSystem, type TestSystem } from '../../commands/testing/test-system.js';
import { createStrata, type Strata } from '../../strata.js';
import type { ImportReport, ImportRequest } from './import-values.js';
import type { RowOutcome } from './row-outcomes.js';
import { bomb, HOSTILE_WORKBOOKS, manyEntities, VALUE_ROWS, workbookOf } from './testing/workbooks.js';
import { DEFAULT_COLUMNS } from './value-file.js';

const OPERATOR = operator('test');
const FIXTURES = join(import.meta.dirname, '../../../../../test/fixtures/values');

const ACTORS: Readonly<Record<string, Labels>> = {
  GR: { en: 'Greece', ru: 'Греция', uk: 'Греція' },
  AT: { en: 'Austria', ru: 'Австрия', uk: 'Австрія' },
  'twin-1': { en: 'The Twins' },
  'twin-2': { en: 'the  twins' },
};

const definition: MeasureDefinition = {
  labels: { en: 'Government debt', ru: 'Государственный долг', uk: 'Державний борг' },
  unit: '%',
  decimals: 1,
  valueType: 'number',
  polarity: 'lower',
  frequency: 'year',
  scoring: { kind: 'unscored' },
  aggregation: { time: 'last', organisation: 'none' },
  accumulate: 'period',
};

const MEASURES: Readonly<Record<string, MeasureDefinition>> = {
  debt: definition,
  deficit: { ...definition, labels: { en: 'Government balance', ru: 'Баланс бюджета', uk: 'Баланс бюджету' } },
  guests: { ...definition, labels: { en: 'Guests' }, frequency: 'month' },
  revenue: { ...definition, labels: { en: 'Revenue' }, frequency: 'quarter' },
  audited: { ...definition, labels: { en: 'Audited' }, valueType: 'yes-no' },
};

describe('Files of values as people have them', () => {
  let system: TestSystem;
  let strata: Strata;

  beforeEach(async () => {
    system = await newTestSystem();
    const { events, reads, accountStore } = system;
    strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now } });
    const clusterId = CLUSTER;
    const commands: AddressedCommand[] = [
      { aggregate: 'cluster', clusterId, command: { type: 'FoundCluster', clusterId, labels: { en: 'States' } } },
      ...Object.entries(ACTORS).map(([actorId, labels]): AddressedCommand => ({
        aggregate: 'cluster',
        clusterId,
        command: { type: 'AdmitActor', actorId, labels },
      })),
      {
        aggregate: 'cluster',
        clusterId,
        command: { type: 'SetUpService', actorId: 'GR', service: { id: 'budget', labels: { en: 'Budget office' } } },
      },
      ...Object.entries(MEASURES).map(([measureId, one]): AddressedCommand => ({
        aggregate: 'measure',
        clusterId,
        measureId,
        command: { type: 'DefineMeasure', measureId, definition: one },
      })),
    ];
    for (const command of commands) {
      const outcome = await strata.execute(OPERATOR, command);
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    }
    await system.catchUp();
  });

  type Loaded = ImportReport & { readonly outcomes: readonly RowOutcome[] };

  async function load(input: Readable | string, changes: Partial<ImportRequest> = {}): Promise<Loaded> {
    const outcomes: RowOutcome[] = [];
    await system.catchUp();
    const report = await strata.reports.importFile(OPERATOR, CLUSTER, {
      input: typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input,
      file: 'file.csv',
      columns: DEFAULT_COLUMNS,
      skipBad: false,
      dryRun: true,
      onOutcome: (outcome) => outcomes.push(outcome),
      ...changes,
    });
    await system.catchUp();
    return { ...report, outcomes };
  }

  const fixture = (name: string, changes?: Partial<ImportRequest>): Promise<Loaded> =>
    load(createReadStream(join(FIXTURES, name)), changes);
  const outcomeLines = ({ outcomes }: Loaded): readonly string[] =>
    outcomes
      .map(({ row, member, measure, period, new: value }) => `${row} ${member} ${measure} ${period} ${value}`)
      .sort();
  const refused = ({ refused }: Loaded): readonly string[] => refused.map(({ row, code }) => `${row} ${code}`);

  const FIGURES = ['2 AT debt 2008 67.2', '3 AT deficit 2008 -0.9', '4 GR debt 2008 108.6', '5 GR deficit 2008 -10.0'];
  const WIDE = [
    ...['2 GR debt 2006 103.5', '2 GR debt 2007 102.8', '2 GR debt 2008 108.6', '3 GR deficit 2006 -5.9'],
    ...['3 GR deficit 2007 -6.7', '4 AT debt 2007 63.4', '4 AT debt 2008 67.2'],
  ];

  it('reads a Russian file in windows-1251 with semicolons and decimal commas', async () => {
    const loaded = await fixture('edp-windows-1251.csv');
    expect(refused(loaded)).toEqual([]);
    expect(outcomeLines(loaded)).toEqual(FIGURES);
    expect(loaded.recognised).toMatchObject({
      table: { format: 'csv', encoding: 'windows-1251', delimiter: ';' },
      layout: 'long',
      columns: { member: 'Участник', measure: 'Показатель', period: 'Период', value: 'Значение', note: 'Примечание' },
      decimalMark: { mark: ',', from: 'figures' },
      periods: [
        { written: '2008', period: '2008' },
        { written: '2008 г.', period: '2008' },
        { written: '2008 год', period: '2008' },
      ],
    });
  });

  it('reads a Ukrainian file in UTF-16 with tabs', async () => {
    const loaded = await fixture('edp-utf-16.txt');
    expect([refused(loaded), outcomeLines(loaded)]).toEqual([[], FIGURES]);
    expect(loaded.recognised.table).toEqual({ format: 'csv', encoding: 'utf-16le', delimiter: '\t' });
  });

  it('keeps notes', async () => {
    await fixture('edp-windows-1251.csv', { dryRun: false });
    const view = await strata.clusters.view(OPERATOR, CLUSTER);
    const value = await strata.reports.value(view, { measure: 'debt', subject: 'GR', period: '2008' });
    expect(value).toMatchObject({ value: '108.6', note: 'уточнено', reason: null });
  });

  it('reads periods in columns, of a CSV file and of a workbook alike', async () => {
    const csv = await fixture('edp-wide.csv');
    expect([refused(csv), outcomeLines(csv)]).toEqual([[], [...WIDE, '3 GR deficit 2008 -10.0'].sort()]);
    expect(csv.recognised).toMatchObject({
      layout: 'wide',
      columns: { member: 'Member', measure: 'Measure' },
      emptyCells: 1,
    });
    const xlsx = await fixture('edp-wide.xlsx');
    expect([refused(xlsx), outcomeLines(xlsx)]).toEqual([[], [...WIDE, '3 GR deficit 2008 -10'].sort()]);
    expect(xlsx.recognised).toMatchObject({ table: { format: 'xlsx' }, layout: 'wide', decimalMark: null });
  });

  it('reads dates, numbers and texts of a workbook', async () => {
    const loaded = await fixture('edp-long.xlsx');
    expect(outcomeLines(loaded)).toEqual(['2 GR debt 2008 0.30000000000000004', '3 GR deficit 2008 -10.0']);
  });

  it('takes the stored result of a formula and evaluates none', async () => {
    const loaded = await fixture('formulas.xlsx');
    expect(outcomeLines(loaded)).toEqual(['2 GR debt 2007 102.8']);
    expect(refused(loaded)).toEqual(['3 NO_VALUE', '4 NO_VALUE']);
  });

  it('refuses a workbook that would unpack to far more than its size, and what is none', async () => {
    await expect(load(Readable.from([bomb()]), { file: 'bomb.xlsx' })).rejects.toMatchObject({
      code: 'WORKBOOK_TOO_LARGE',
    });
    await expect(load('PK\u0003\u0004 and nothing else')).rejects.toMatchObject({ code: 'NOT_A_VALUE_FILE' });
    await expect(fixture('edp-wide.xlsx', { form: { sheet: 'Totals' } })).rejects.toMatchObject({
      code: 'SHEET_NOT_FOUND',
    });
  });

  it('reads a workbook that was made for this', async () => {
    const loaded = await load(Readable.from([workbookOf(VALUE_ROWS)]), { file: 'made.xlsx' });
    expect([refused(loaded), outcomeLines(loaded)]).toEqual([[], ['2 GR debt 2008 1.5']]);
  });

  it.each(Object.entries(HOSTILE_WORKBOOKS))('refuses a workbook with %s', async (_, made) => {
    await expect(load(Readable.from([made()]), { file: 'hostile.xlsx' })).rejects.toMatchObject({
      code: 'WORKBOOK_TOO_LARGE',
    });
  });

  it('gives up a file of which nearly every row is refused', async () => {
    const rows = `member,measure,period,value\n${'XX,debt,2008,1\n'.repeat(100_001)}`;
    await expect(load(rows)).rejects.toMatchObject({
      code: 'TOO_MANY_REFUSED_ROWS',
      message: expect.stringMatching(/100000 rows of file\.csv are refused, row 2 because: "XX" is not a member/u),
    });
  });

  it('does other work while a workbook is read that takes long', async () => {
    let turns = 0;
    const other = setInterval(() => (turns += 1), 10);
    const reading = load(Readable.from([manyEntities()]), { file: 'slow.xlsx' });
    await expect(reading).rejects.toMatchObject({ code: expect.stringMatching(/COLUMN_MISSING|WORKBOOK_TOO_LARGE/u) });
    clearInterval(other);
    expect(turns).toBeGreaterThan(20);
  }, 60_000);

  it('refuses numbers that may be read in two ways, unless the column or an option settles it', async () => {
    const ambiguous = 'member;measure;period;value\nGR;debt;2008;1.234\nAT;debt;2008;12\n';
    const loaded = await load(ambiguous);
    expect(refused(loaded)).toEqual(['2 AMBIGUOUS_NUMBER']);
    expect(loaded.refused[0]!.reason).toMatch(/1\.234 or 1234.*name the decimal mark/u);
    expect(loaded.recognised.decimalMark).toBeNull();
    expect(outcomeLines(await load(ambiguous, { form: { decimal: ',' } }))).toContain('2 GR debt 2008 1234');
    expect(outcomeLines(await load(ambiguous, { form: { decimal: '.' } }))).toContain('2 GR debt 2008 1.234');
    const settled = await load(`${ambiguous}GR;deficit;2008;-10,5\n`);
    expect(outcomeLines(settled)).toContain('2 GR debt 2008 1234');
    expect(settled.recognised).toMatchObject({ decimalMark: { mark: ',', from: 'figures' }, thousands: [] });
  });

  it('reads months, quarters, dates, and yes or no in three languages', async () => {
    const lines = [
      ...['GR,guests,11.2019,1', 'GR,guests,2019-10-01,2', 'GR,guests,Sep 2019,3', 'GR,guests,серпень 2019,4'],
      ...['GR,guests,июля 2019,5', 'GR,revenue,III кв. 2019,6', 'GR,revenue,Q2 2019,7'],
      ...['GR,audited,2017,так', 'AT,audited,2017,нет', 'GR/Budget office,audited,2017,YES'],
    ];
    const loaded = await load(['MEMBER,Measure,period,VALUE', ...lines].join('\n'));
    expect(refused(loaded)).toEqual([]);
    expect(loaded.outcomes.map(({ member, period, new: value }) => `${member} ${period} ${value}`).sort()).toEqual([
      ...['AT 2017 no', 'GR 2017 yes', 'GR 2019-07 5', 'GR 2019-08 4', 'GR 2019-09 3', 'GR 2019-10 2', 'GR 2019-11 1'],
      ...['GR 2019-Q2 7', 'GR 2019-Q3 6', 'GR/budget 2017 yes'],
    ]);
  });

  it('tells ambiguous labels, unknown names and dates within a period', async () => {
    const lines = ['The Twins,debt,2008,1', 'Grece,debt,2008,1', 'GR,debts,2008,1', 'GR,guests,2019-11-17,1'];
    const loaded = await load(['member,measure,period,value', ...lines].join('\n'));
    expect(loaded.refused.map(({ row, code, reason }) => [row, code, reason])).toEqual([
      [2, 'AMBIGUOUS_MEMBER', '"The Twins" is the label of twin-1 and twin-2; write the id instead.'],
      [3, 'UNKNOWN_MEMBER', expect.stringContaining('"Grece" is not a member')],
      [4, 'UNKNOWN_MEASURE', expect.stringContaining('Did you mean "debt"?')],
      [5, 'PERIOD_DOES_NOT_FIT', expect.stringContaining('neither the first nor the last day')],
    ]);
  });

  it('loads values of the cluster itself, which scorecards and queries read', async () => {
    const loaded = await load('member,measure,period,value\n@cluster,debt,2018,61.5\n', { dryRun: false });
    expect(loaded).toMatchObject({ submitted: 1, refused: [] });
    const view = await strata.clusters.view(OPERATOR, CLUSTER);
    const value = await strata.reports.value(view, { measure: 'debt', subject: '@cluster', period: '2018' });
    expect(value).toMatchObject({ value: '61.5' });
  });

  it('recognises no encoding that it can only guess', async () => {
    const header = 'member,measure,period,value,note\n';
    const latin = Buffer.from(`${header}GR,debt,2008,1,caf\u00e9\n`, 'latin1');
    await expect(load(Readable.from([latin]))).rejects.toMatchObject({ code: 'NOT_UTF8' });
    const koi8 = Buffer.concat([Buffer.from(`${header}GR,debt,2008,1,`), Buffer.from('e7d2c5c3c9d1', 'hex')]);
    await expect(load(Readable.from([koi8]))).rejects.toMatchObject({ code: 'NOT_UTF8' });
    const given = await load(Readable.from([latin]), { form: { encoding: 'windows-1251' } });
    expect(refused(given)).toEqual([]);
  });

  it('recognises UTF-16 without a byte order mark', async () => {
    const text = Buffer.from('member,measure,period,value\nGR,debt,2008,1\n', 'utf16le');
    expect((await load(Readable.from([text]))).recognised.table).toMatchObject({ encoding: 'utf-16le' });
  });

  it('refuses a header with two possible delimiters, unless one is given', async () => {
    const text = 'member;measure,period;value,note\n';
    await expect(load(text)).rejects.toMatchObject({ code: 'DELIMITER_UNCLEAR' });
    await expect(load(text, { form: { delimiter: ';' } })).rejects.toMatchObject({ code: 'COLUMN_MISSING' });
  });

  it('asks for a confirmation of implausible values and of measures on no map, and keeps it', async () => {
    const clusterId = CLUSTER;
    const change = { measureId: 'debt', definition: { ...definition, plausible: { max: '200', change: '50' } } };
    const objective = { id: 'o', labels: { en: 'O' }, perspective: 'p', weight: [{ from: null, value: 1 }] };
    const commands = [
      { aggregate: 'measure', clusterId, measureId: 'debt', command: { type: 'ReviseMeasure', ...change } },
      ...[
        { type: 'ArrangePerspectives', perspectives: [{ id: 'p', labels: { en: 'P' } }] },
        { type: 'DraftStrategy', strategyId: 's', rank: 'integrative', owner: '@cluster', labels: { en: 'S' } },
        { type: 'SetObjective', objective: { ...objective, rollUp: 'weighted-mean' } },
        { type: 'PlaceMeasure', objectiveId: 'o', measure: { measure: 'debt', weight: objective.weight } },
      ].map((command, index) => ({
        aggregate: ['cluster', 'cascade', 'strategy', 'strategy'][index],
        clusterId,
        strategyId: 's',
        command,
      })),
    ] as unknown as readonly AddressedCommand[];
    for (const command of commands) expect(await strata.execute(OPERATOR, command)).toMatchObject({ kind: 'done' });
    const lines = ['GR,debt,2017,100', 'GR,debt,2018,250', 'GR,deficit,2018,1', 'GR/budget,debt,2018,1'];
    const text = ['member,measure,period,value', ...lines].join('\n');
    expect(refused(await load(text))).toEqual(['3 CONFIRMATION_REQUIRED', '4 CONFIRMATION_REQUIRED']);
    expect(await load(text, { confirm: true, dryRun: false })).toMatchObject({ submitted: 4, refused: [] });
    expect(refused(await load('member,measure,period,value\nGR,debt,2019,124\n'))).toEqual(['2 CONFIRMATION_REQUIRED']);
    const events = [];
    for await (const { data } of system.events.readStream('report-alps.GR.2018')) events.push(data);
    expect(events).toMatchObject([{ confirmed: [0, 1] }]);
  });

  describe('with changes from one period to the next', () => {
    const header = 'member,measure,period,value,reason,withdrawn';
    const file = (...rows: readonly string[]) => [header, ...rows].join('\n');

    beforeEach(async () => {
      const changed = { ...definition, plausible: { change: '50' } };
      const command = { type: 'ReviseMeasure', definition: changed } as const;
      const addressed = { aggregate: 'measure', clusterId: CLUSTER, measureId: 'debt', command } as const;
      expect(await strata.execute(OPERATOR, addressed)).toMatchObject({ kind: 'done' });
    });

    it('are judged within the file, and alike whether or not they are stored', async () => {
      const text = file('GR,debt,2018,250,,', 'GR,debt,2017,100,,', 'AT,debt,2018,260,,', 'GR,debt,2019,300,,');
      const preview = await load(text);
      expect(refused(preview)).toEqual(['2 CONFIRMATION_REQUIRED']);
      expect(preview.refused[0]!.reason).toBe('250 differs by more than 50 % from 100 in the period before.');
      const head = await system.events.head();
      expect(refused(await load(text, { dryRun: false }))).toEqual(refused(preview));
      expect(await system.events.head()).toBe(head);
      const { refused: none, ...counts } = await load(text, { dryRun: false, confirm: true });
      expect([counts, none]).toMatchObject([{ submitted: 4, stored: true }, []]);
      const confirmed = [];
      for await (const { data } of system.events.readStream('report-alps.GR.2018')) confirmed.push(data);
      expect(confirmed).toMatchObject([{ confirmed: [0] }]);
    });

    it('are judged against what the file restates or withdraws, and not against what is refused in it', async () => {
      await load(file('GR,debt,2017,100,,', 'GR,debt,2016,90,,'), { dryRun: false });
      const restated = file('GR,debt,2017,130,,', 'GR,debt,2018,180,,');
      const options = { reason: 'counted again', dryRun: false } as const;
      expect(await load(restated, { ...options, dryRun: true })).toMatchObject({ restated: 1, submitted: 1 });
      const withdrawn = file('GR,debt,2017,,mistake,yes', 'GR,debt,2018,300,,');
      expect(await load(withdrawn, { ...options, dryRun: true })).toMatchObject({ withdrawn: 1, refused: [] });
      // Without the reason, the first row is refused, and what is stored counts.
      const skipped = await load(restated, { dryRun: false, skipBad: true });
      expect(refused(skipped)).toEqual(['2 REASON_REQUIRED', '3 CONFIRMATION_REQUIRED']);
      expect(await load(withdrawn, options)).toMatchObject({ withdrawn: 1, submitted: 1, refused: [] });
    });
  });

  it('can be taken back, except what was changed since', async () => {
    const header = 'member,measure,period,value,note';
    await load(`${header}\nGR,debt,2018,1,estimate\n`, { dryRun: false });
    const { batch } = await load(`${header}\nGR,debt,2018,2,\nGR,deficit,2018,3,\nAT,debt,2018,4,\n`, {
      dryRun: false,
      reason: 'October',
    });
    await load(`${header}\nAT,debt,2018,5,\n`, { dryRun: false, reason: 'a correction' });

    const take = () => strata.reports.takeBackImport(OPERATOR, CLUSTER, { batch: batch!, reason: 'wrong file' });
    expect(await take()).toMatchObject({ withdrawn: 1, restored: 1, changedSince: 1, refused: [] });
    await system.catchUp();
    const view = await strata.clusters.view(OPERATOR, CLUSTER);
    const rows = await strata.reports.values(view);
    expect(rows.map(({ subject, measure, value, note }) => [subject, measure, value, note])).toEqual([
      ['AT', 'debt', '5', null],
      ['GR', 'debt', '1', 'estimate'],
    ]);
    expect(await take()).toMatchObject({ withdrawn: 0, restored: 0, changedSince: 3 });
    const of = (name: string) => strata.reports.takeBackImport(OPERATOR, CLUSTER, { batch: name, reason: 'wrong' });
    await expect(of('soon')).rejects.toMatchObject({ code: 'INVALID_BATCH' });
  });

  it('refuses a file that could not be opened, however early that is known', async () => {
    await expect(load(createReadStream(join(FIXTURES, 'none.csv')))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    const input = createReadStream(join(FIXTURES, 'none.csv'));
    await new Promise((resolve) => input.once('error', resolve));
    await expect(load(input)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  it('refuses more values than allowed, and more bytes', async () => {
    const lines = 'member,measure,period,value\nGR,debt,2018,1\nAT,debt,2018,1\n';
    await expect(load(lines, { maxRows: 1 })).rejects.toMatchObject({ code: 'TOO_MANY_ROWS' });
    await expect(load(lines, { maxBytes: 40 })).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  describe('when values are known already', () => {
    const header = 'member;measure;period;value';
    beforeEach(() => load(`${header}\nGR;debt;2008;98,4\nGR;deficit;2008;-8,4\n`, { dryRun: false }));

    const revised = `${header}\nGR;debt;2008;108,6\nGR;deficit;2008;-8,40\nAT;debt;2008;67,2\n`;

    it('tells for each row what would happen, with the old and the new figure', async () => {
      const loaded = await load(revised, { reason: 'October notification' });
      expect([...loaded.outcomes].sort((a, b) => a.row - b.row)).toMatchObject([
        { row: 2, outcome: 'restated', old: '98.4', new: '108.6' },
        { row: 3, outcome: 'unchanged', new: '-8.40' },
        { row: 4, outcome: 'submitted', new: '67.2' },
      ]);
      expect(loaded).toMatchObject({ submitted: 1, restated: 1, unchanged: 1, stored: false });
    });

    it('refuses a changed figure without a reason, and only that', async () => {
      const loaded = await load(revised);
      expect(refused(loaded)).toEqual(['2 REASON_REQUIRED']);
      expect(loaded).toMatchObject({ submitted: 1, unchanged: 1 });
    });

    it('keeps the reason of each row, and otherwise the one for the file', async () => {
      const text = `${header};Reason\nGR;debt;2008;108,6;new accounts\nGR;deficit;2008;-10,0;\n`;
      expect(await load(text, { dryRun: false, reason: 'October' })).toMatchObject({ restated: 2, stored: true });
      const view = await strata.clusters.view(OPERATOR, CLUSTER);
      const rows = await strata.reports.values(view, { subjects: ['GR'] });
      expect(rows.map(({ measure, reason }) => [measure, reason])).toEqual([
        ['debt', 'new accounts'],
        ['deficit', 'October'],
      ]);
    });

    it('writes refused rows in the format of the file, ready to be corrected and imported', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'strata-refused-'));
      try {
        const options = { dryRun: false, skipBad: true, refusedFile: join(folder, 'file') };
        const { refusedFile, ...report } = await load(`${revised}GR;debt;soon;1\n`, options);
        expect(report).toMatchObject({ submitted: 1, unchanged: 1, stored: true });
        const text = readFileSync(refusedFile!, 'utf8');
        expect(text.split('\n')).toEqual([
          'member;measure;period;value;reason;refused',
          expect.stringMatching(/^GR;debt;2008;108,6;;"?REASON_REQUIRED/u),
          expect.stringMatching(/^GR;debt;soon;1;;"?NOT_A_PERIOD/u),
          '',
        ]);
        writeFileSync(refusedFile!, text.replace('soon', '2009').replace('108,6;;', '108,6;audit;'));
        const again = await load(createReadStream(refusedFile!), { dryRun: false });
        expect(again).toMatchObject({ submitted: 1, restated: 1, refused: [] });
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it('writes refused rows of a workbook as a workbook, with only the refused cells', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'strata-refused-'));
      try {
        const refusedFile = join(folder, 'file');
        const report = await fixture('edp-wide.xlsx', { dryRun: false, skipBad: true, refusedFile });
        expect(report.refusedFile).toBe(`${refusedFile}.xlsx`);
        const [sheet] = await readWorkbook(report.refusedFile!);
        expect(sheet!.data).toEqual([
          ['Member', 'Measure', '2006', '2007', '2008', 'reason', 'refused'],
          ['Greece', 'Government debt', null, null, 108.6, null, expect.stringContaining('REASON_REQUIRED')],
          ['GR', 'deficit', null, null, -10, null, expect.stringContaining('REASON_REQUIRED')],
        ]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
});
