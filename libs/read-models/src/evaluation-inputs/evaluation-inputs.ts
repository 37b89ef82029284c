import {
  actualOf,
  type Actual,
  type AssessmentState,
  type ClusterState,
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
import { approvalNeededIn } from '../values/counted-values.js';
import type { ValueRow } from '../values/values.js';
import { valueRowKey } from '../values/reported-change.js';
import { knownValues, type Pause } from '../values/values.queries.js';

/** Everything that an evaluation reads, as known at one position. */
export interface EvaluationInputs {
  readonly structure: DatedStructure;
  readonly methods: BoundMethods;
  /** Reported values that count, by `valueRowKey`. */
  readonly values: ReadonlyMap<string, ValueRow>;
  /** Those that do not count yet, because they wait for their approval; absent if submitted values count. */
  readonly waiting?: ReadonlyMap<string, ValueRow> | undefined;
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
  const { values, waiting } = await loadValues(reader, structure.cluster, { needed: needed.values, at, pause });
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
  const data = { values, waiting, assessments, segmentations, programmes, assessedAt };
  return { structure, methods, ...data, needed: needed.values };
}

async function loadValues(
  reader: TableReader,
  cluster: ClusterState,
  { needed, at, pause }: Pick<InputSelection, 'needed' | 'at'> & { readonly pause: Pause },
): Promise<Pick<EvaluationInputs, 'values' | 'waiting'>> {
  const values = new Map<string, ValueRow>();
  const waiting = new Map<string, ValueRow>();
  const waitsIn = approvalNeededIn(cluster);
  for (const [periods, measures] of byPeriods(needed)) {
    const selection = { cluster: cluster.id, measures, periods };
    const known = await knownValues(reader, selection, { at, waitsIn }, pause);
    for (const [key, row] of known.values) values.set(key, row);
    for (const [key, row] of known.waiting) waiting.set(key, row);
  }
  return { values, waiting: waitsIn && waiting };
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
  const { structure, methods, values, waiting } = inputs;
  const own = (measure: Id, subject: Subject, period: PeriodName): Actual | undefined => {
    const row = values.get(valueRowKey(measure, subject, period));
    return row && actualOf(row);
  };
  const waits = waiting && {
    awaitsApproval: (measure: Id, subject: Subject, period: PeriodName) =>
      waiting.has(valueRowKey(measure, subject, period)),
  };
  const reported: ValueSource = { actual: options.actual ?? own, ...waits };
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
