import { beforeEach, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { CLUSTER, seedCluster, newTestSystem, type TestSystem } from '../../commands/testing/test-system.js';
import { uuidOf } from '../../commands/event-ids.js';
import type { CommandRunner } from '../../commands/command-runner.js';
import type { SendOptions } from '../../commands/commands.js';
import type { ImportTools } from './import-run.js';
import { importValues, type ImportReport, type ImportRequest } from './import-values.js';
import { DEFAULT_COLUMNS } from './value-file.js';

const HISTORY = '2010-01-01T00:00:00.000Z';
const HEADER = 'known,member,measure,period,value';

describe('importValues', () => {
  let system: TestSystem;
  let ids = 0;

  beforeEach(async () => {
    system = await newTestSystem();
    await seedCluster(system, HISTORY);
  });

  /** Sends commands as the test. */
  function senderOf(runner: CommandRunner): ImportTools['commands'] {
    const envelope = ({ commandId = '', ...options }: SendOptions) => ({ ...options, by: 'test', commandId });
    return {
      execute: (addressed, options) => runner.execute(addressed, envelope(options)),
      rehearse: (addressed, options) => runner.rehearse(addressed, envelope(options)),
      admit: () => Promise.resolve(),
    };
  }

  async function load(lines: readonly string[], changes: Partial<ImportRequest> = {}): Promise<ImportReport> {
    await system.catchUp();
    const view = await system.queries.get(CLUSTER);
    const { structure } = view;
    const report = await importValues(
      {
        commands: senderOf(system.newRunner()),
        ids: { next: () => uuidOf(`import ${(ids += 1)}`) },
        newBatch: async () => ({ id: uuidOf('batch'), after: await system.events.head() }),
        values: (selection) => system.queries.values(view, selection),
      },
      {
        clusterId: CLUSTER,
        structure,
        input: Readable.from([lines.join('\n')]),
        file: 'file.csv',
        columns: { ...DEFAULT_COLUMNS, knownAt: 'known' },
        skipBad: false,
        dryRun: false,
        ...changes,
      },
    );
    await system.catchUp();
    return report;
  }

  async function versions(member = 'A', period = '2010'): Promise<readonly string[]> {
    const view = await system.queries.get(CLUSTER);
    const rows = await system.queries.versions(view, 'debt', member, period);
    return rows.map((row) => `${row.knownAt.slice(0, 10)} ${row.value}`);
  }

  // Every notification repeats every figure, as real publications do, so most rows contain nothing new.
  const publications = [
    ...['2011-01-01,A,debt,2010,1', '2011-01-01,B,debt,2010,5'],
    ...['2012-01-01,A,debt,2010,1', '2012-01-01,B,debt,2010,6', '2012-01-01,A,debt,2011,2'],
    ...['2013-01-01,A,debt,2010,3', '2013-01-01,B,debt,2010,6', '2013-01-01,A,debt,2011,2'],
  ];

  it('imports whole publications and records what each changed', async () => {
    const report = await load([HEADER, ...publications]);
    expect(report).toMatchObject({ rows: 8, submitted: 3, restated: 2, unchanged: 3, refused: [], stored: true });
    expect(await versions()).toEqual(['2011-01-01 1', '2013-01-01 3']);
    expect(await versions('B')).toEqual(['2011-01-01 5', '2012-01-01 6']);
  });

  it('changes nothing when publications are imported again, even after history loading has ended', async () => {
    await load([HEADER, ...publications]);
    const head = await system.events.head();
    expect(await load([HEADER, ...publications])).toMatchObject({ unchanged: 8, refused: [], stored: true });
    expect(await system.events.head()).toBe(head);
    expect(await load([HEADER, ...publications], { dryRun: true })).toMatchObject({ restated: 0, unchanged: 8 });
    await load(['member,measure,period,value', 'A,debt,2012,1'], { columns: DEFAULT_COLUMNS });
    expect(await load([HEADER, ...publications])).toMatchObject({ unchanged: 8, refused: [], stored: true });
  });

  it('completes an import that was interrupted at any row', async () => {
    for (let cut = 0; cut < publications.length; cut += 1) {
      system = await newTestSystem();
      await seedCluster(system, HISTORY);
      await load([HEADER, ...publications.slice(0, cut)]);
      const report = await load([HEADER, ...publications]);
      expect(report).toMatchObject({ rows: 8, refused: [], stored: true });
      expect(await versions()).toEqual(['2011-01-01 1', '2013-01-01 3']);
      expect(await versions('B')).toEqual(['2011-01-01 5', '2012-01-01 6']);
    }
  });

  it('sorts the rows of a file by known-at', async () => {
    await load([HEADER, ...[...publications].reverse()]);
    expect(await versions()).toEqual(['2011-01-01 1', '2013-01-01 3']);
  });

  it('refuses a publication that contradicts what was known then', async () => {
    await load([HEADER, ...publications]);
    const report = await load([HEADER, '2012-01-01,A,debt,2010,3']);
    expect(report.refused).toMatchObject([{ row: 2, column: 'known', code: 'KNOWN_AT_GOES_BACK' }]);
    expect(report.stored).toBe(false);
  });

  it('reports its progress', async () => {
    const steps: (readonly [number, number])[] = [];
    await load([HEADER, ...publications], { onProgress: (done, total) => steps.push([done, total]) });
    expect(steps).toEqual([
      [2, 8],
      [5, 8],
      [8, 8],
    ]);
  });

  it('handles line breaks in quoted fields, and counts lines as an editor does', async () => {
    const columns = { ...DEFAULT_COLUMNS, knownAt: 'known' };
    const lines = [`${HEADER},reason`, '2011-01-01,A,debt,2010,1,"two', 'lines"', '2011-01-01,A,debt,2011,x,'];
    const report = await load(lines, { columns });
    expect(report.refused).toMatchObject([{ row: 4, column: 'value', code: 'NOT_A_NUMBER' }]);
  });
});
