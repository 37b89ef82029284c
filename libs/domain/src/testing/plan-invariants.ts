import { expect } from '@jest/globals';
import { isOrdered } from '../effective.js';
import type { Initiative, ProgrammeState } from '../programme/programme.js';
import type { ClusterSimulation } from './cluster-simulation.js';
import { expectUnique } from './expectations.js';

/** Expects the invariants of the plans of strategies. */
export function expectPlanInvariants(simulation: ClusterSimulation): void {
  for (const { initiatives } of simulation.allOf<ProgrammeState>('programme')) {
    expectUnique(initiatives.map(({ id }) => id));
    for (const initiative of initiatives) initiativeHolds(initiative);
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
