import { expect } from '@jest/globals';
import type { BudgetState } from '../budget/budget.js';
import { parsePeriod } from '../calendar/period.js';
import { isOrdered } from '../effective.js';
import type { IncomeState } from '../income/income.js';
import type { Initiative, ProgrammeState } from '../programme/programme.js';
import type { ResourcesState } from '../resources/resources.js';
import type { ClusterSimulation } from './cluster-simulation.js';
import { expectUnique } from './expectations.js';

/** Expects the invariants of the plans of strategies. */
export function expectPlanInvariants(simulation: ClusterSimulation): void {
  for (const { initiatives } of simulation.allOf<ProgrammeState>('programme')) {
    expectUnique(initiatives.map(({ id }) => id));
    for (const initiative of initiatives) initiativeHolds(initiative);
  }
  for (const { needs, available } of simulation.allOf<ResourcesState>('resources')) {
    expectUnique(needs.map(({ id }) => id));
    expectUnique(available.map(({ kind, period }) => `${kind} ${period}`));
  }
  for (const income of simulation.allOf<IncomeState>('income')) incomeHolds(income);
  for (const { lines } of simulation.allOf<BudgetState>('budget')) {
    expectUnique(lines.map(({ id }) => id));
    for (const { periods, frequency } of lines) {
      expectUnique(periods.map(({ period }) => period));
      for (const { period } of periods) expect(parsePeriod(period)?.frequency).toBe(frequency);
    }
  }
}

function initiativeHolds(initiative: Initiative): void {
  const { start, end, milestones, reached, activities, activitiesOverTime = [] } = initiative;
  expect(start <= end).toBe(true);
  for (const { due } of milestones) expect(start <= due && due <= end).toBe(true);
  const ids = milestones.map(({ id }) => id);
  expectUnique(ids);
  expectUnique(reached.map(({ milestone }) => milestone));
  for (const { milestone } of reached) expect(ids).toContain(milestone);
  expect(isOrdered(activitiesOverTime)).toBe(true);
  for (const list of [activities, ...activitiesOverTime.map(({ value }) => value)])
    expectUnique(list.map(({ id }) => id));
  if (initiative.status === 'cancelled') expect(activities).toEqual([]);
}

function incomeHolds({ entries }: IncomeState): void {
  expectUnique(entries.map(({ id }) => id));
  for (const { terms = [] } of entries) expect(isOrdered(terms)).toBe(true);
  const forms = entries.flatMap(({ id, term, terms = [] }) =>
    [term, ...terms.map(({ value }) => value)].map((form) => ({ id, form })),
  );
  for (const { id, form } of forms) if (form !== null) expect(form.id).toBe(id);
}
