import {
  actualOf,
  type Actual,
  type AssessmentState,
  type Assumption,
  type Id,
  type PeriodName,
  type Position,
  type ProgrammeState,
  type SegmentationState,
  type Subject,
} from '@strata/domain';
import {
  assessmentSourceOf,
  createBoundEvaluator,
  neededWithMethods,
  readsActivities,
  withAssumptions,
  type BoundEvaluator,
  type BoundMethods,
  type DatedStructure,
  type NeededValues,
  type PlannedActivity,
  type ValueSource,
} from '@strata/engine';
import type { TableReader } from '@strata/read-store';
import { findDatedAssessments, findProgrammes, findSegmentations } from '../aggregates/aggregates.queries.js';
import type { ValueRow } from '../values/values.js';
import { knownValues, valueRowKey, type Pause } from '../values/values.queries.js';

/** Everything that an evaluation reads, as known at one position. */
export interface EvaluationInputs {
  readonly structure: DatedStructure;
  readonly methods: BoundMethods;
  /** Reported values by `valueRowKey`. */
  readonly values: ReadonlyMap<string, ValueRow>;
  readonly assessments: readonly AssessmentState[];
  readonly segmentations: ReadonlyMap<Id, SegmentationState>;
  /** The action programmes, by strategy; none if no method reads development activities. */
  readonly programmes: ReadonlyMap<Id, ProgrammeState>;
  /** The position of the last change of each assessment, by `assessmentKey`; absent if only results matter. */
  readonly assessedAt?: ReadonlyMap<string, Position>;
  /** The values that were looked for; absent if only results matter. */
  readonly needed?: readonly NeededValues[];
}

/** The values to load, and the methods that compute some of them. */
export interface InputSelection {
  readonly structure: DatedStructure;
  readonly methods: BoundMethods;
  readonly needed: readonly NeededValues[];
  readonly at: Position;
  /** The periods whose assessments are loaded in any case. */
  readonly assessed?: readonly PeriodName[] | undefined;
}

/** The key of an assessment. */
export function assessmentKey({
  questionnaire,
  subject,
  period,
}: Pick<AssessmentState, 'questionnaire' | 'subject' | 'period'>): string {
  return `${period}/${questionnaire}/${subject}`;
}

/**
 * Loads values and, if methods are bound, the assessments that they read, plus those of the `assessed` periods, all as
 * known at the position.
 */
export async function loadEvaluationInputs(
  reader: TableReader,
  selection: InputSelection,
  pause: Pause = noPause,
): Promise<EvaluationInputs> {
  const { structure, methods, at, assessed = [] } = selection;
  const { id: cluster } = structure.cluster;
  const bound = methods.size > 0;
  const needed = bound
    ? neededWithMethods(structure, methods, selection.needed)
    : { values: selection.needed, assessed: [] };
  const values = new Map<string, ValueRow>();
  for (const [periods, measures] of byPeriods(needed.values)) {
    const known = await knownValues(reader, { cluster, measures, periods }, at, pause);
    for (const [key, row] of known) values.set(key, row);
  }
  const assessments: AssessmentState[] = [];
  const assessedAt = new Map<string, Position>();
  for (const period of new Set([...needed.assessed, ...assessed])) {
    for (const { state, changedAt } of await findDatedAssessments(reader, { cluster, period }, at)) {
      assessments.push(state);
      assessedAt.set(assessmentKey(state), changedAt);
    }
  }
  const segmentations = bound ? await findSegmentations(reader, cluster, at) : new Map<Id, SegmentationState>();
  const programmes = readsActivities(methods)
    ? await findProgrammes(reader, cluster, at)
    : new Map<Id, ProgrammeState>();
  return { structure, methods, values, assessments, segmentations, programmes, assessedAt, needed: needed.values };
}

const noPause: Pause = () => Promise.resolve();

/** How an evaluation differs from its inputs. */
export interface EvaluatorOptions {
  /** Replaces the values of the inputs. */
  readonly actual?: ValueSource['actual'] | undefined;
  /** Override values, replaced or not. */
  readonly assumptions?: readonly Assumption[] | undefined;
  /** The development activities that count; by default all. */
  readonly counts?: ((activity: PlannedActivity) => boolean) | undefined;
}

/** An evaluator of the inputs. */
export function evaluatorOver(inputs: EvaluationInputs, options: EvaluatorOptions = {}): BoundEvaluator {
  const { structure, methods, values } = inputs;
  const own = (measure: Id, subject: Subject, period: PeriodName): Actual | undefined => {
    const row = values.get(valueRowKey(measure, subject, period));
    return row && actualOf(row);
  };
  const reported: ValueSource = { actual: options.actual ?? own };
  return createBoundEvaluator({
    structure,
    methods,
    reported: options.assumptions ? withAssumptions(reported, options.assumptions) : reported,
    assessments: options.counts ? countingOnly(inputs, options.counts) : assessmentSourceOf(inputs),
  });
}

function countingOnly(
  inputs: EvaluationInputs,
  counts: (activity: PlannedActivity) => boolean,
): ReturnType<typeof assessmentSourceOf> {
  const source = assessmentSourceOf(inputs);
  return { ...source, activities: (subject, period) => source.activities(subject, period).filter(counts) };
}

/** Groups the needed values so that measures with the same periods are read together. */
function byPeriods(needed: readonly NeededValues[]): readonly (readonly [readonly PeriodName[], readonly Id[]])[] {
  const groups = new Map<string, [readonly PeriodName[], Id[]]>();
  for (const { measure, periods } of needed) {
    const key = periods.join();
    const group = groups.get(key);
    if (group) group[1].push(measure);
    else groups.set(key, [periods, [measure]]);
  }
  return [...groups.values()];
}
