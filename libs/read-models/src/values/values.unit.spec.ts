import { describe, expect, it } from '@jest/globals';
import type { ReportEvent } from '@strata/domain';
import type { Row, TableReader } from '@strata/read-store';
import { BatchView } from '../batch-view.js';
import { layoutOf, OWN_LAYOUT } from './packed-reports.js';
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

/** Reads whole tables, whatever the question. */
function readerOf(tables: Readonly<Record<string, readonly Row[]>>): TableReader {
  const rows = (table: string): readonly Row[] => tables[table] ?? [];
  return {
    get: async (table) => rows(table)[0],
    getMany: async (table) => rows(table),
    find: async (table) => rows(table),
    count: async (table) => rows(table).length,
  };
}

describe('A report whose layout has the id of another one', () => {
  it('has its keys itself', async () => {
    const taken = { cluster: 'coast', layout: layoutOf(event.data).id, keys: '[["other"]]' };
    const view = new BatchView(values.tables);
    await view.prefetch(values.needs({ recorded, event }), readerOf({ layouts: [taken] }));
    values.apply({ recorded, event }, view);

    const writes = view.writes().map((write) => (write.kind === 'put' ? [write.table, write.row] : []));
    expect(writes).toEqual([['reports', expect.objectContaining({ layout: OWN_LAYOUT, figures: '1\u001f2' })]]);
    const timeline = [{ position: '1', eventId: 'e', by: 'anna' }];
    const reader = readerOf({ layouts: [taken], reports: [writes[0]![1] as Row], timeline });
    const found = await valuesAt(reader, { cluster: 'coast', measures: ['sales'] }, '1');
    expect(found.map(({ subject, value }) => [subject, value])).toEqual([['A/inn', '2']]);
  });
});
