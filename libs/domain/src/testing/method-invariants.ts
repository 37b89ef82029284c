import { expect } from '@jest/globals';
import type { AssessmentState } from '../assessment/assessment.js';
import { branchChangeKey } from '../branch/branch-keys.js';
import type { BranchState } from '../branch/branch.js';
import { compareDecimals, isDecimal } from '../decimal.js';
import type { EvaluationsState } from '../evaluation/evaluation.js';
import { sourcesWithin } from '../method/input-fit.js';
import type { MethodState } from '../method/method.js';
import { assumptionKey } from '../scenario/scenario.evolve.js';
import type { ScenarioState } from '../scenario/scenario.js';
import type { SegmentationState } from '../segmentation/segmentation.js';
import type { Id } from '../words.js';
import { expectUnique, longestPath } from './expectations.js';
import type { ClusterSimulation } from './cluster-simulation.js';

/** Expects the invariants of methods, assessments, market segmentations, scenarios, branches and evaluations. */
export function expectMethodInvariants(simulation: ClusterSimulation): void {
  for (const method of simulation.methods.values()) versionsHold(method);
  bindingsHold([...simulation.methods.values()].filter(({ withdrawn }) => !withdrawn));
  for (const assessment of simulation.allOf<AssessmentState>('assessment')) assessmentHolds(assessment);
  for (const segmentation of simulation.allOf<SegmentationState>('segmentation')) segmentationHolds(segmentation);
  for (const { assumptions } of simulation.allOf<ScenarioState>('scenario')) {
    expectUnique(assumptions.map(assumptionKey));
    for (const { value } of assumptions) expect(isDecimal(value)).toBe(true);
  }
  for (const { changes, status } of simulation.allOf<BranchState>('branch')) {
    expectUnique(changes.map(branchChangeKey));
    if (status === 'none') expect(changes).toEqual([]);
  }
  for (const { evaluations } of simulation.allOf<EvaluationsState>('evaluations')) {
    expectUnique(evaluations.map(({ id }) => id));
    for (const { position, structurePosition } of evaluations) expect(structurePosition <= position).toBe(true);
  }
}

function versionsHold({ versions, adopted, onTrial, withdrawn }: MethodState): void {
  const numbers = versions.map(({ version }) => version);
  expectUnique(numbers.map(String));
  if (adopted !== undefined) expect(numbers).toContain(adopted);
  if (onTrial === undefined) return;
  expect(numbers).toContain(onTrial);
  expect(onTrial).not.toBe(adopted);
  expect(withdrawn).toBe(false);
}

function bindingsHold(methods: readonly MethodState[]): void {
  const outputs = methods.flatMap(({ id, binding }) => Object.values(binding?.outputs ?? {}).map((to) => ({ id, to })));
  expectUnique(outputs.map(({ to }) => to));
  const reads = (id: Id): readonly Id[] =>
    Object.values(methods.find((method) => method.id === id)?.binding?.inputs ?? {})
      .flatMap(sourcesWithin)
      .flatMap((source) => {
        if (source.kind === 'method') return [source.method];
        if (source.kind === 'default') return ['l'];
        if (source.kind !== 'measure') return [];
        return outputs.filter(({ to }) => to === source.measure).map((output) => output.id);
      });
  for (const { id } of methods) expect(longestPath(id, reads)).toBeLessThan(Infinity);
}

function assessmentHolds({ assessors, period }: AssessmentState): void {
  expectUnique(assessors.map(({ assessor }) => assessor));
  for (const { grades } of assessors) {
    expect(period).not.toBe('');
    expect(grades.length).toBeGreaterThan(0);
    expectUnique(grades.map(({ item }) => item));
    for (const { grade } of grades) expect(grade).toMatch(/^([SNW]|[0-6](\.\d+)?)$/);
  }
}

function segmentationHolds({ groups, services, cells }: SegmentationState): void {
  expectUnique(groups.map(({ id }) => id));
  expectUnique(services.map(({ id }) => id));
  expectUnique(cells.map(({ group, service }) => `${group} ${service}`));
  for (const { group, service, share } of cells) {
    expect(groups.map(({ id }) => id)).toContain(group);
    expect(services.map(({ id }) => id)).toContain(service);
    expect(compareDecimals(share, '100')).toBeLessThanOrEqual(0);
  }
  expect(cells.reduce((sum, { share }) => sum + Number(share), 0)).toBeLessThanOrEqual(100);
}
