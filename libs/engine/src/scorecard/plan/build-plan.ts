import { firstDay, type PeriodName } from '@strata/domain';
import type { ClusterStructure, ScorecardOptions } from '../structure.js';
import { valueContextOf } from '../value/value-context.js';
import { linkContributions } from './contributions.js';
import { includedStrategies } from './included-strategies.js';
import { strategyNode, type Layout } from './layout.js';
import { dependentsOf, levelsOf } from './levels.js';
import { layOutMap } from './map-vertices.js';
import type { Plan } from './plan.js';
import { readIndexBuilder } from './read-index.js';
import { windowReadsFor } from './reads.js';

/** Compiles the scorecard of a structure for one period. Throws `INVALID_PERIOD`. */
export function buildPlan(structure: ClusterStructure, period: PeriodName, options: ScorecardOptions): Plan {
  const context = valueContextOf(structure);
  const layout: Layout = {
    structure,
    options,
    period,
    day: firstDay(period, structure.cluster.calendar),
    context,
    windowReads: windowReadsFor(period, context),
    reads: readIndexBuilder(),
    vertices: [],
    objectives: new Map(),
  };
  const strategies = includedStrategies(structure, context.organisation, options);
  const ids = new Set(strategies.map(({ entry }) => entry.id));
  for (const strategy of strategies) {
    const { parent } = strategy.entry;
    layOutMap(layout, strategy, parent !== undefined && ids.has(parent) ? strategyNode(parent) : null);
  }
  linkContributions(layout, strategies);
  const dependents = dependentsOf(layout.vertices);
  const levels = levelsOf(layout.vertices, dependents);
  return {
    period,
    overAchievement: structure.cluster.scoring.overAchievement,
    context,
    vertices: layout.vertices,
    dependents,
    levels,
    levelCount: levels.reduce((most, level) => Math.max(most, level + 1), 0),
    reads: layout.reads.build(context.organisation),
  };
}
