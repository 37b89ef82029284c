import { daysOfPeriod, fullScoring, type DateText, type Days, type PeriodName } from '@strata/domain';
import type { Steps } from '../steps.js';
import { structureDuring } from '../structure-during.js';
import type { DatedStructure, ScorecardOptions } from '../structure.js';
import { valueContextOf, type ValueContext } from '../value/value-context.js';
import { linkContributions } from './contributions.js';
import { includedStrategies } from './included-strategies.js';
import { strategyNode, type Layout } from './layout.js';
import { dependentsOf, levelsOf } from './levels.js';
import { layOutMap } from './map-vertices.js';
import type { Plan, Progress } from './plan.js';
import { readIndexBuilder } from './read-index.js';
import { windowReadsFor } from './reads.js';

/** The number of maps that one step lays out. */
const MAPS_AT_ONCE = 2;

/** Compiles the scorecard of a structure for one period, in steps. Throws `INVALID_PERIOD`. */
export function* planInSteps(known: DatedStructure, period: PeriodName, options: ScorecardOptions): Steps<Plan> {
  const context = valueContextOf(known);
  const days = daysOf(period, context);
  const structure = structureDuring(known, days, options);
  const layout: Layout = {
    structure,
    options,
    period,
    days,
    context,
    windowReads: windowReadsFor(period, context),
    reads: readIndexBuilder(),
    targets: new Map(),
    vertices: [],
    objectives: new Map(),
  };
  const strategies = includedStrategies(structure, context.organisationIn(period), options);
  const ids = new Set(strategies.map(({ entry }) => entry.id));
  yield;
  for (const [index, strategy] of strategies.entries()) {
    const { parent } = strategy.entry;
    layOutMap(layout, strategy, parent !== undefined && ids.has(parent) ? strategyNode(parent) : null);
    if (index % MAPS_AT_ONCE === MAPS_AT_ONCE - 1) yield;
  }
  yield* linkContributions(layout, strategies);
  const dependents = yield* dependentsOf(layout.vertices);
  const levels = yield* levelsOf(layout.vertices, dependents);
  return {
    period,
    progress: context.undated ? 'ended' : progressOf(days, structure.day),
    leastCoverage: context.undated ? 0 : fullScoring(structure.cluster.scoring).leastCoverage,
    overAchievement: structure.cluster.scoring.overAchievement,
    context,
    vertices: layout.vertices,
    dependents,
    levels,
    levelCount: levels.reduce((most, level) => Math.max(most, level + 1), 0),
    reads: layout.reads.build(context.organisationIn),
  };
}

/** Under the first version of the rules, only the period's first day counts. */
function daysOf(period: PeriodName, { calendar, undated }: ValueContext): Days {
  const { first, last } = daysOfPeriod(period, calendar);
  return { first, last: undated ? first : last };
}

function progressOf({ first, last }: Days, day: DateText): Progress {
  if (day < first) return 'not-started';
  return day <= last ? 'running' : 'ended';
}
