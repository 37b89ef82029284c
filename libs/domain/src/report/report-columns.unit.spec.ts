import { describe, expect, it } from '@jest/globals';
import { upcast } from '../upcasting.js';
import { reportedValues, valueColumns } from './report-columns.js';
import type { ReportColumns, ReportedValue } from './report.js';

const report = { actorId: 'A', period: '2008' };
const number = (value: string) => ({ kind: 'number', value }) as const;

const mixed: readonly ReportedValue[] = [
  { measure: 'deficit', subject: 'A', actual: number('-5.0') },
  { measure: 'deficit', subject: 'A/sales', actual: number('1'), note: 'estimate' },
  { measure: 'audited', subject: 'A', actual: { kind: 'yes-no', value: false } },
  { measure: 'audited', subject: 'A/sales', actual: { kind: 'yes-no', value: true } },
  { measure: 'mood', subject: 'A', actual: { kind: 'text', value: 'yes' } },
  { measure: 'debt', subject: 'A', actual: { kind: 'not-applicable' }, note: 'none' },
];

const columns: ReportColumns = {
  ...report,
  measures: ['deficit', 'deficit', 'audited', 'audited', 'mood', 'debt'],
  figures: ['-5.0', '1', 'no', 'yes', 'yes', null],
  parts: [
    [1, 'sales'],
    [3, 'sales'],
  ],
  kinds: [
    [2, 'yes-no'],
    [3, 'yes-no'],
    [4, 'text'],
    [5, 'not-applicable'],
  ],
  notes: [
    [1, 'estimate'],
    [5, 'none'],
  ],
};

describe('The columns of a report event', () => {
  it('contain each value once, and rare facts only where there are any', () => {
    expect(valueColumns(report, mixed)).toEqual(columns);
    expect(reportedValues(columns)).toEqual(mixed);
    const plain = valueColumns(report, mixed.slice(0, 1));
    expect(Object.keys(plain)).toEqual(['actorId', 'period', 'measures', 'figures']);
  });

  it('describe values of the cluster itself', () => {
    const rate: ReportedValue = { measure: 'rate', subject: '@cluster', actual: number('2.5') };
    const ofCluster = valueColumns({ actorId: '@cluster', period: '2008' }, [rate]);
    expect(ofCluster).toEqual({ actorId: '@cluster', period: '2008', measures: ['rate'], figures: ['2.5'] });
    expect(reportedValues(ofCluster)).toEqual([rate]);
  });

  it('keep 50 values within 1,000 bytes', () => {
    const values = Array.from({ length: 50 }, (_, index) => ({
      measure: `m${index}`,
      subject: 'a17',
      actual: number((index * 19.37).toFixed(2)),
    }));
    expect(JSON.stringify(valueColumns({ actorId: 'a17', period: '2024-03' }, values)).length).toBeLessThan(1_000);
  });
});

describe('A report event of schema version 1', () => {
  it('is read as columns, with all other fields', () => {
    const submitted = upcast('ValuesSubmitted', 1, { ...report, values: mixed, confirmed: [1] });
    expect(submitted).toEqual({ type: 'ValuesSubmitted', data: { ...columns, confirmed: [1] } });
    const evidence = { sha256: 'a'.repeat(64), address: 'https://example.org/audit.pdf' };
    const restated = upcast('ValuesRestated', 1, { ...report, values: mixed, reason: 'audit', evidence });
    expect(restated).toEqual({ type: 'ValuesRestated', data: { ...columns, reason: 'audit', evidence } });
  });

  it('has a list of values, all of its actor', () => {
    const stray = { measure: 'debt', subject: 'B/sales', actual: { kind: 'number', value: '1' } };
    for (const data of [report, { ...report, values: [stray] }]) {
      expect(() => upcast('ValuesSubmitted', 1, data)).toThrow(expect.objectContaining({ code: 'INVALID_EVENT' }));
    }
  });
});
