import { expect } from '@jest/globals';
import type { AccountState } from '../account/account.js';
import { isDecimal } from '../decimal.js';
import { partUse, serviceOfUnit } from '../cluster/cluster-in-force.js';
import type { FunctionalService, OrganisationalUnit } from '../cluster/cluster.js';
import { isOrdered, settingFrom } from '../effective.js';
import type { MeasureState } from '../measure/measure.js';
import type { ReportState } from '../report/report.js';
import type { StrategyState } from '../strategy/strategy.js';
import type { DateText, Id } from '../words.js';
import { expectUnique, longestPath } from './expectations.js';
import { expectMethodInvariants } from './method-invariants.js';
import { expectPlanInvariants } from './plan-invariants.js';
import type { ClusterSimulation } from './cluster-simulation.js';

const HEIGHT = { integrative: 3, business: 2, functional: 1, operational: 0 };

/** Expects the invariants that must hold across all aggregates at any time. */
export function expectInvariants(simulation: ClusterSimulation): void {
  clusterHolds(simulation);
  cascadeHolds(simulation);
  for (const map of simulation.allOf<StrategyState>('strategy')) mapHolds(map, simulation);
  for (const measure of simulation.allOf<MeasureState>('measure')) measureHolds(measure);
  for (const report of simulation.allOf<ReportState>('report')) reportHolds(report);
  expectMethodInvariants(simulation);
  expectPlanInvariants(simulation);
  for (const { grants } of simulation.allOf<AccountState>('account'))
    expectUnique(grants.map((grant) => JSON.stringify(grant)));
}

function clusterHolds({ cluster }: ClusterSimulation): void {
  expectUnique(cluster.actors.map(({ id }) => id));
  expectUnique(cluster.perspectives.map(({ id }) => id));
  expect(cluster.actors.filter(({ status }) => status === 'member').length).toBeLessThanOrEqual(cluster.limits.actors);
  for (const { services, units } of cluster.actors) {
    expectUnique([...services, ...units].map(({ id }) => id));
    for (const day of daysOfChange([...services, ...units])) unitsHaveServices(services, units, day);
  }
}

function unitsHaveServices(
  services: readonly FunctionalService[],
  units: readonly OrganisationalUnit[],
  day: DateText | null,
): void {
  const exists = (part: FunctionalService) => settingFrom(partUse(part), day) === true;
  const known = services.filter(exists).map(({ id }) => id);
  for (const unit of units.filter(exists)) {
    const service = settingFrom(serviceOfUnit(unit), day) ?? null;
    if (service !== null) expect(known).toContain(service);
  }
}

function daysOfChange(parts: readonly (FunctionalService | OrganisationalUnit)[]): ReadonlySet<DateText | null> {
  const entries = parts.flatMap((part) => [...(part.use ?? []), ...('services' in part ? (part.services ?? []) : [])]);
  return new Set([null, ...entries.map(({ from }) => from)]);
}

function cascadeHolds({ cascade: { strategies } }: ClusterSimulation): void {
  expectUnique(strategies.map(({ id }) => id));
  const active = strategies.filter(({ status }) => status === 'active');
  expect(active.filter(({ rank }) => rank === 'integrative').length).toBeLessThanOrEqual(1);
  for (const { rank, parent, status, realign } of strategies) {
    const above = strategies.find(({ id }) => id === parent);
    if (rank === 'integrative') expect(above).toBeUndefined();
    // A parent always has a higher rank than its child, so there is no cycle.
    else expect(HEIGHT[above?.rank ?? rank]).toBeGreaterThan(HEIGHT[rank]);
    if (status === 'active' && rank !== 'integrative') expect(above?.status).toBe('active');
    if (status === 'superseded' || status === 'retired') expect(realign).toBe(false);
  }
}

function mapHolds(map: StrategyState, { cluster }: ClusterSimulation): void {
  const ids = map.objectives.map(({ id }) => id);
  expectUnique(ids);
  expect(ids.length).toBeLessThanOrEqual(cluster.limits.objectivesPerMap);
  for (const { id, details, measures, weight } of map.objectives) {
    expect(isOrdered(weight)).toBe(true);
    expectUnique(measures.map(({ measure }) => measure));
    expect(measures.length).toBeLessThanOrEqual(cluster.limits.measuresPerObjective);
    if (details !== undefined) expect(ids).toContain(details);
    const up = (node: Id) => map.objectives.flatMap((other) => (other.id === node ? (other.details ?? []) : []));
    expect(longestPath(id, up)).toBeLessThanOrEqual(cluster.limits.objectiveLevels);
  }
  for (const { from, to } of map.links) expect(ids).toEqual(expect.arrayContaining([from, to]));
  expectUnique(map.links.map(({ from, to }) => `${from} ${to}`));
  const effects = (node: Id) => map.links.flatMap(({ from, to }) => (from === node ? to : []));
  for (const id of ids) expect(longestPath(id, effects)).toBeLessThanOrEqual(ids.length);
  for (const { objective } of map.parentLinks) expect(ids).toContain(objective);
  expectUnique(map.parentLinks.map(({ objective, parentObjective }) => `${objective} ${parentObjective}`));
}

function measureHolds({ targets, id, aggregation }: MeasureState): void {
  expectUnique(targets.map(({ subject }) => subject));
  for (const { entries } of targets) expect(entries.length > 0 && isOrdered(entries)).toBe(true);
  if (id !== '') expect(aggregation.weightMeasure).not.toBe(id);
}

function reportHolds({ values, actor }: ReportState): void {
  expectUnique(values.map(({ measure, subject }) => `${measure} ${subject}`));
  for (const { actual, subject } of values) {
    expect(subject.split('/')[0]).toBe(actor);
    if (actual.kind === 'number') expect(isDecimal(actual.value)).toBe(true);
  }
}
