import { describe, expect, it } from '@jest/globals';
import type { ReportEvent } from '@strata/domain';
import type { Row, TableReader } from '@strata/read-store';
import { BatchView } from '../batch-view.js';
import { packBlock } from '../timeline/timeline-blocks.js';
import { layoutOf, OWN_LAYOUT } from './packed-reports.js';
import { firstPeriods, reportedPeriods } from './report-rows.js';
import { valuesAt } from './values.queries.js';
import { values } from './values.js';

const event: ReportEvent = {
  type: 'ValuesSubmitted',
  data: { actorId: 'A', period: '2008', measures: ['debt', 'sales'], figures: ['1', '2'], parts: [[1, 'inn']] },
};
const metadata = { clusterId: 'coast', by: 'anna', commandId: 'c', correlationId: 'c' };
const recorded = {
  ...event,
  data: event.data as object as Row,
  schemaVersion: 2,
  id: 'e',
  stream: 'report-coast.A.2008',
  revision: 0,
  position: '1',
  recordedAt: '2020-01-01T00:00:00.000Z',
  metadata,
};

const projected = { recorded, event, stream: undefined };

/** Reads whole tables, whatever the query. */
function readerOf(tables: Readonly<Record<string, readonly Row[]>>): TableReader {
  const rows = (table: string): readonly Row[] => tables[table] ?? [];
  return {
    get: async (table) => rows(table)[0],
    getMany: async (table) => rows(table),
    find: async (table) => rows(table),
    count: async (table) => rows(table).length,
  };
}

describe('A report whose layout id collides', () => {
  it('stores its own keys', async () => {
    const taken = { cluster: 'coast', layout: layoutOf(event.data).id, keys: '[["other"]]', periods: ' 2007 ' };
    const view = new BatchView(values.tables);
    await view.prefetch(values.needs([projected]), { ...readerOf({}), getMany: async () => [taken] });
    values.apply([projected], view);

    const written = (table: string) =>
      view.writes().flatMap((write) => (write.kind === 'put' && write.table === table ? [write.row] : []));
    expect(written('reports')).toEqual([expect.objectContaining({ layout: OWN_LAYOUT, figures: '1\u001f2' })]);
    expect(written('layouts')).toEqual([expect.objectContaining({ layout: OWN_LAYOUT, periods: ' 2008 ' })]);
    const layouts = [taken, ...written('layouts')];
    const facts = { eventId: 'e', by: 'anna', commandId: 'c', from: null, retroactive: null };
    const timelineRow = { ...recorded, ...facts, cluster: 'coast', knownAt: recorded.recordedAt };
    const reader = readerOf({
      layouts,
      reports: written('reports'),
      timeline: [packBlock([{ ...timelineRow, loaded: false }])],
    });
    const found = await valuesAt(reader, { cluster: 'coast', measures: ['sales'] }, '1');
    expect(found.map(({ subject, value }) => [subject, value])).toEqual([['A/inn', '2']]);
  });
});

describe('The first periods of measures', () => {
  it('are the earliest that each was reported for, and none for a measure without values', async () => {
    const layouts = [
      { cluster: 'coast', layout: 1, keys: '[["debt","sales"]]', periods: ' 2008 2007 ' },
      { cluster: 'coast', layout: 2, keys: '[["sales"]]', periods: ' 2006 ' },
    ];
    const found = await firstPeriods(readerOf({ layouts }), 'coast', ['debt', 'unreported', 'sales']);
    expect(found).toEqual(['2007', '2006']);
  });
});

describe('The reported periods of a cluster', () => {
  it('are those of every layout, each once', async () => {
    const layouts = [
      { cluster: 'coast', layout: 1, keys: '[["debt","sales"]]', periods: ' 2008 2007 ' },
      { cluster: 'coast', layout: OWN_LAYOUT, keys: '[["sales"]]', periods: ' 2006 2008 ' },
    ];
    expect(await reportedPeriods(readerOf({ layouts }), 'coast')).toEqual(['2006', '2007', '2008']);
  });
});
