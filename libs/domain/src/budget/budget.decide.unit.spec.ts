import { describe, expect, it } from '@jest/globals';
import { findStrategy } from '../cascade/placement.js';
import type { PlanLineContext } from '../programme/plan-line.rules.js';
import { given } from '../testing/given.js';
import { labels, measureMap, sampleCascade, sampleCluster, sampleMeasure } from '../testing/samples.js';
import { sampleInitiative, sampleMap } from '../testing/samples.plans.js';
import { budgetDecider } from './budget.decide.js';
import type { BudgetCommand, BudgetEvent, BudgetLine } from './budget.js';

const context: PlanLineContext = {
  cluster: sampleCluster(),
  strategyId: 'top',
  entry: findStrategy(sampleCascade(), 'top'),
  map: sampleMap('x'),
  programme: { initiatives: [sampleInitiative('spa')] },
  measures: measureMap(
    sampleMeasure('gdp'),
    sampleMeasure('mood', { valueType: 'text', scoring: { kind: 'unscored' } }),
    sampleMeasure('nights', { frequency: 'month' }),
    sampleMeasure('old', {}, true),
  ),
};
const line = (changes: Partial<BudgetLine> = {}): BudgetLine => ({
  ...{ id: 'staff', labels, objective: 'x', measure: 'gdp', source: 'own funds', frequency: 'year' },
  volume: { measure: 'gdp', subject: 'A' },
  ...changes,
});
const fixedOnly = line({ volume: undefined });
const set = (changes: Partial<BudgetLine> = {}): BudgetCommand => ({ type: 'SetBudgetLine', line: line(changes) });
const wasSet = (changes: Partial<BudgetLine> = {}): BudgetEvent => ({
  type: 'BudgetLineSet',
  data: { line: line(changes) },
});
const amounts = { fixed: '100', variable: '2', volume: '50' };
const plan = (changes: object = {}): BudgetCommand => ({
  ...{ type: 'PlanBudget', lineId: 'staff', period: '2026', ...amounts },
  ...changes,
});
const planned = (changes: object = {}): BudgetEvent => ({
  type: 'BudgetPlanned',
  data: { lineId: 'staff', period: '2026', ...amounts, ...changes },
});
const spend = (changes: object = {}): BudgetCommand => ({
  ...{ type: 'RecordSpending', lineId: 'staff', period: '2026', committed: '10', spent: '230' },
  ...changes,
});
const spent: BudgetEvent = {
  type: 'SpendingRecorded',
  data: { lineId: 'staff', period: '2026', committed: '10', spent: '230' },
};
const nothing = given(budgetDecider);
const known = nothing.events(wasSet());

describe('SetBudgetLine', () => {
  it('sets a line, and keeps its amounts when it is set again', () => {
    nothing.when(set({ initiative: 'spa' }), context).then(wasSet({ initiative: 'spa' }));
    const past = known.events(planned(), wasSet({ source: 'a bank' }));
    expect(past.state.lines).toMatchObject([
      { source: 'a bank', periods: [{ period: '2026', ...amounts, spent: '0' }] },
    ]);
  });

  it.each<[Partial<BudgetLine>, string]>([
    [{ objective: 'none' }, 'OBJECTIVE_NOT_FOUND'],
    [{ measure: 'none' }, 'MEASURE_NOT_FOUND'],
    [{ measure: 'old' }, 'MEASURE_RETIRED'],
    [{ initiative: 'none' }, 'INITIATIVE_NOT_FOUND'],
    [{ volume: { measure: 'none', subject: 'A' } }, 'MEASURE_NOT_FOUND'],
    [{ volume: { measure: 'mood', subject: 'A' } }, 'VOLUME_DOES_NOT_FIT'],
    [{ volume: { measure: 'nights', subject: 'A' } }, 'VOLUME_DOES_NOT_FIT'],
    [{ volume: { measure: 'gdp', subject: 'D' } }, 'SUBJECT_NOT_FOUND'],
    [{ source: ' ' }, 'INVALID_TEXT'],
    [{ frequency: 'day' as never }, 'INVALID_COMMAND'],
  ])('refuses %j', (changes, code) => nothing.when(set(changes), context).thenRefused(code));

  it('refuses another frequency once there are amounts, more lines than allowed, and an unknown strategy', () => {
    const monthly = { frequency: 'month', volume: undefined } as const;
    known.when(set(monthly), context).then(wasSet(monthly));
    known.events(planned()).when(set(monthly), context).thenRefused('BUDGET_LINE_IN_USE');
    const full = nothing.events(...Array.from({ length: 500 }, (_, i) => wasSet({ id: `l${i}` })));
    full.when(set(), context).thenRefused('BUDGET_LIMIT', { limit: 500 });
    nothing.when(set(), { ...context, entry: undefined }).thenRefused('STRATEGY_NOT_FOUND');
  });

  it('does nothing for the same line', () => known.events(planned()).when(set(), context).thenNothing());
});

describe('DropBudgetLine', () => {
  const drop: BudgetCommand = { type: 'DropBudgetLine', lineId: 'staff', reason: 'merged' };
  const dropped: BudgetEvent = { type: 'BudgetLineDropped', data: { lineId: 'staff', reason: 'merged' } };
  it('drops a line', () => {
    known.when(drop, context).then(dropped);
    expect(known.events(dropped).state.lines).toEqual([]);
  });
  it('refuses a drop without a reason', () => {
    known.when({ ...drop, reason: '' } as BudgetCommand, context).thenRefused('INVALID_TEXT');
  });
  it('does nothing for a line that is not there', () => nothing.when(drop, context).thenNothing());
});

describe('PlanBudget', () => {
  it('plans a period, and revises it', () => {
    known.when(plan(), context).then(planned());
    known
      .events(planned(), spent)
      .when(plan({ volume: '60' }), context)
      .then(planned({ volume: '60' }));
    const [state] = known.events(planned(), spent, planned({ volume: '60' })).state.lines;
    expect(state!.periods).toEqual([{ period: '2026', ...amounts, volume: '60', committed: '10', spent: '230' }]);
  });

  it.each<[object, string]>([
    [{ lineId: 'none' }, 'BUDGET_LINE_NOT_FOUND'],
    [{ period: '2026-Q1' }, 'WRONG_FREQUENCY'],
    [{ period: '2026-13' }, 'INVALID_PERIOD'],
    [{ fixed: '1e3' }, 'INVALID_AMOUNT'],
    [{ fixed: '0.00001' }, 'INVALID_AMOUNT'],
    [{ fixed: '1234567890123' }, 'INVALID_AMOUNT'],
    [{ variable: '-0' }, 'INVALID_AMOUNT'],
    [{ volume: '007' }, 'INVALID_AMOUNT'],
  ])('refuses %j', (changes, code) => known.when(plan(changes), context).thenRefused(code));

  it('refuses variable amounts without a volume', () => {
    const fixed = nothing.events({ type: 'BudgetLineSet', data: { line: fixedOnly } });
    fixed.when(plan(), context).thenRefused('VOLUME_NOT_DEFINED');
    fixed.when(plan({ variable: '0', volume: '0.0' }), context).then(planned({ variable: '0', volume: '0.0' }));
  });

  it('does nothing for the same amounts', () => {
    known
      .events(planned())
      .when(plan({ fixed: '100.00' }), context)
      .thenNothing();
  });
});

describe('RecordSpending', () => {
  it('records what is committed and spent, also of a period that was not planned', () => {
    known.when(spend(), context).then(spent);
    expect(known.events(spent).state.lines[0]!.periods).toEqual([
      { ...{ period: '2026', fixed: '0', variable: '0', volume: '0' }, committed: '10', spent: '230' },
    ]);
  });
  it('refuses an unknown line, and a period that does not fit', () => {
    nothing.when(spend(), context).thenRefused('BUDGET_LINE_NOT_FOUND');
    known.when(spend({ period: '2026-01' }), context).thenRefused('WRONG_FREQUENCY');
  });
  it('does nothing for the same amounts', () => known.events(spent).when(spend(), context).thenNothing());
});
