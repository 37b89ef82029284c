import { describe, expect, it } from '@jest/globals';
import { parseClusterFile } from '../cluster-file/parse-cluster-file.js';
import { planClusterFile } from '../cluster-file/plan-cluster-file.js';
import { applyPlan } from '../cluster-file/testing/apply-plan.js';
import { SMALL } from '../cluster-file/testing/small-file.js';
import { requireReportable } from './require-reportable.js';

const parsed = parseClusterFile(SMALL, 'small.yaml');
if (!parsed.ok) throw new Error('the small file is valid');
const structure = { ...applyPlan(planClusterFile(parsed.file, undefined)), day: '2026-01-01' };
const view = { clusterId: 'coast', position: '1', structure, isNewest: true, moment: '2009-01-01T00:00:00.000Z' };
const key = { measure: 'occupancy', subject: 'hotel', period: '2025-07' };

describe('requireReportable', () => {
  it.each([{}, { subject: 'hotel/desk' }, { subject: '@cluster' }])('accepts %j', (change) => {
    expect(() => requireReportable(view, { ...key, ...change })).not.toThrow();
  });

  it.each([
    [{ measure: 'gdp' }, 'UNKNOWN_MEASURE', 'Use one of these measures: occupancy, rooms.'],
    [{ subject: 'inn' }, 'UNKNOWN_MEMBER', 'Use one of these members: NO, hotel.'],
    [{ subject: 'inn/desk' }, 'UNKNOWN_MEMBER', 'Use one of these members: NO, hotel.'],
    [{ period: '2025-Q3' }, 'PERIOD_DOES_NOT_FIT', 'Name a month, such as 2008-07.'],
  ])('refuses %j: %s', (change, code, remedy) => {
    expect(() => requireReportable(view, { ...key, ...change })).toThrow(expect.objectContaining({ code, remedy }));
  });
});
