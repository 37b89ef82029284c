import { daysOfPeriod, type Id, type MeasureState, type PeriodName } from '@strata/domain';
import { includedStrategies } from './plan/included-strategies.js';
import { carryOf, placementsOn } from './plan/policies.js';
import { structureDuring } from './structure-during.js';
import type { Steps } from './steps.js';
import type { ClusterStructure, ScorecardOptions } from './structure.js';
import type { ValueContext } from './value/value-context.js';

/** A measure that a scorecard shows, and from how many periods back its values may be carried forward. */
export interface PlacedMeasure {
  readonly measure: MeasureState;
  readonly carry: number;
}

/** The number of maps that one step looks through. */
const MAPS_AT_ONCE = 16;

/** The measures on the objectives that the scorecard of a period shows, each once. */
export function* placedMeasures(
  known: ClusterStructure,
  period: PeriodName,
  { context, options }: { readonly context: ValueContext; readonly options: ScorecardOptions },
): Steps<PlacedMeasure[]> {
  const structure = structureDuring(known, daysOfPeriod(period, context.calendar), options);
  yield;
  const found = new Map<Id, PlacedMeasure>();
  const strategies = includedStrategies(structure, context.organisationIn(period), options);
  for (const [index, { map }] of strategies.entries()) {
    if (index % MAPS_AT_ONCE === 0) yield;
    for (const { measure, missing } of map.objectives.flatMap((objective) => placementsOn(objective, structure))) {
      const carry = Math.max(carryOf(missing), found.get(measure.id)?.carry ?? 0);
      found.set(measure.id, { measure, carry });
    }
  }
  return [...found.values()];
}
