import {
  excerpt,
  lockedUpTo,
  fullCalendar,
  StrataError,
  type AssessmentState,
  type BudgetState,
  type Assumption,
  type ClosedEvaluation,
  type Cycle,
  type DateText,
  type Id,
  type InstantText,
  type MethodState,
  type PeriodName,
  type Position,
  type ProgrammeState,
  type ResourcesState,
  type ScenarioState,
  type SegmentationState,
  type Subject,
} from '@strata/domain';
import {
  evaluateScorecard,
  methodsInForce,
  neededByMethod,
  neededForEvaluation,
  type BoundEvaluator,
  type ClusterStructure,
  type DatedStructure,
  type NeededValues,
  type Scorecard,
  type ScorecardOptions,
} from '@strata/engine';
import {
  allVersions,
  clusterIds,
  commandRows,
  evaluatorOver,
  findAllAssessments,
  findAssessments,
  findBudgets,
  findCycles,
  findEvaluations,
  findKnownAt,
  findLatestMoment,
  findMethods,
  findPositionAt,
  findProgrammes,
  findResources,
  findScenarios,
  findSegmentations,
  findStructure,
  findStructurePosition,
  firstPeriods,
  HISTORY,
  loadEvaluationInputs,
  positionBefore,
  timelinePage,
  timelineRows,
  valuesAt,
  valueVersions,
  type EvaluationInputs,
  type TimelinePage,
  type TimelineRow,
  type ValueRow,
  type ValueVersion,
  type ValueSelection,
} from '@strata/read-models';
import type { ReadStore, TableReader } from '@strata/read-store';
import type { ClusterData } from '../cluster-file/cluster-data.js';
import { instantText, type Clock } from '../commands/clock.js';
import { rulesOf } from '../evaluations/engine-rules.js';
import { notFound } from '../messages/not-found.js';
import { awaitPosition } from './await-position.js';
import type { AsOf } from './as-of.js';
import { dayIn } from './day-in.js';
import { Turns } from './turns.js';

/** A cluster as of a position; every answer based on it belongs to that moment. */
export interface ClusterSnapshot {
  readonly clusterId: Id;
  readonly position: Position;
  /** The structure, on the day of the query: that of the requested moment, or today. */
  readonly structure: DatedStructure;
  /** True if no moment was requested: the newest state. */
  readonly isNewest: boolean;
  /** The closed evaluation that was asked for, as it is now. */
  readonly evaluation?: ClosedEvaluation | undefined;
  /** The methods, segmentations and action programmes after a rehearsed change, in place of the stored ones. */
  readonly rehearsed?: Partial<Pick<ClusterData, 'methods' | 'segmentations' | 'programmes'>> | undefined;
}

export interface ScorecardView extends ClusterSnapshot {
  readonly scorecard: Scorecard;
  /** The reported values that it was computed from, by `valueRowKey`. */
  readonly values: ReadonlyMap<string, ValueRow>;
  /** Everything that it was computed from. */
  readonly inputs: EvaluationInputs;
  /** An evaluator of bound methods on the same inputs. */
  readonly evaluator: BoundEvaluator;
}

/**
 * A deviation from the current state: a method in its version on trial, the assumptions of a scenario, or the working copy
 * of a strategy's map.
 */
export interface EvaluationVariant {
  readonly onTrial?: Id | undefined;
  readonly assumptions?: readonly Assumption[] | undefined;
  readonly preview?: Id | undefined;
  /** Ends the evaluation before it starts. */
  readonly signal?: AbortSignal | undefined;
}

export interface ClusterReadsOptions {
  readonly store: ReadStore;
  readonly clock: Clock;
  /** How long a query waits for a position that is not projected yet, in milliseconds; 5,000 by default. */
  readonly waitFor?: number | undefined;
  readonly scoring?: ScorecardOptions | undefined;
}

const MAX_CACHED_STRUCTURES = 16;

/** Queries about clusters as of any moment. */
export class ClusterReads {
  readonly #store: ReadStore;
  readonly #clock: Clock;
  readonly #waitFor: number | undefined;
  readonly #scoring: ScorecardOptions | undefined;
  readonly #structures = new Map<string, ClusterStructure>();
  readonly #turns = new Turns();

  constructor(options: ClusterReadsOptions) {
    this.#store = options.store;
    this.#clock = options.clock;
    this.#waitFor = options.waitFor;
    this.#scoring = options.scoring;
  }

  /** The ids of all clusters. */
  clusters(): Promise<readonly Id[]> {
    return clusterIds(this.#reader);
  }

  /** The cluster as of a moment, or undefined if it did not exist or was not known then. */
  async find(clusterId: Id, asOf: AsOf = {}): Promise<ClusterSnapshot | undefined> {
    if (asOf.evaluation !== undefined) return this.#closed(clusterId, asOf.evaluation);
    const position = await this.#position(clusterId, asOf);
    const structure = await this.#structure(clusterId, position);
    if (!structure) return undefined;
    const day = await this.#day(structure, position, asOf);
    const isNewest = asOf.position === undefined && asOf.instant === undefined;
    return { clusterId, position, structure: { ...structure, day }, isNewest };
  }

  /** The cluster as a closed evaluation read it. Throws `UNKNOWN_EVALUATION` and `UNKNOWN_RULES`. */
  async #closed(clusterId: Id, id: Id): Promise<ClusterSnapshot | undefined> {
    const now = await this.find(clusterId);
    if (!now) return undefined;
    const evaluations = await this.evaluations(now);
    const evaluation = evaluations.find((one) => one.id === id);
    if (!evaluation) throw notFound('evaluation', { cluster: clusterId, id, known: evaluations.map((one) => one.id) });
    const { position, day } = evaluation;
    const snapshot = await this.find(clusterId, { position });
    if (!snapshot) return undefined;
    const structure = { ...snapshot.structure, day: day ?? '', rules: rulesOf(evaluation) };
    return { ...snapshot, structure, evaluation };
  }

  /** As `find`, but throws `UNKNOWN_CLUSTER` for a cluster that does not exist and `NOT_KNOWN_THEN` if not known yet. */
  async get(clusterId: Id, asOf: AsOf = {}): Promise<ClusterSnapshot> {
    const view = await this.find(clusterId, asOf);
    if (view) return view;
    if (await findLatestMoment(this.#reader, clusterId)) {
      throw new StrataError('NOT_KNOWN_THEN', `The cluster "${clusterId}" was not known yet at that moment.`, {
        remedy: 'Choose a later moment.',
      });
    }
    throw new StrataError('UNKNOWN_CLUSTER', `The cluster "${excerpt(clusterId)}" does not exist.`, {
      remedy: 'Check the id, or create the cluster by applying its file.',
    });
  }

  /** One value as known in the view, or undefined. */
  async value(view: ClusterSnapshot, measure: Id, subject: Subject, period: PeriodName): Promise<ValueRow | undefined> {
    const rows = await this.values(view, { measures: [measure], subjects: [subject], periods: [period] });
    return rows[0];
  }

  /** Every version of one value and every withdrawal up to the view's moment, oldest first. */
  versions(view: ClusterSnapshot, measure: Id, subject: Subject, period: PeriodName): Promise<readonly ValueVersion[]> {
    return valueVersions(this.#reader, { cluster: view.clusterId, measure, subject, period }, view.position);
  }

  /** Every version and withdrawal of the selected values up to the view's moment, as they became known. */
  allVersions(
    view: ClusterSnapshot,
    selection: Omit<ValueSelection, 'cluster'> = {},
  ): Promise<readonly ValueVersion[]> {
    return allVersions(this.#reader, { cluster: view.clusterId, ...selection }, view.position);
  }

  /** Values as known in the view, ordered by measure, subject and period. */
  values(view: ClusterSnapshot, selection: Omit<ValueSelection, 'cluster'> = {}): Promise<readonly ValueRow[]> {
    return valuesAt(this.#reader, { cluster: view.clusterId, ...selection }, view.position);
  }

  /**
   * The scorecard of a period as known in the view, evaluated from the structure, values, methods and assessments of
   * that moment.
   */
  async scorecard(view: ClusterSnapshot, period: PeriodName, variant: EvaluationVariant = {}): Promise<ScorecardView> {
    const { structure } = view;
    await this.#turns.next(variant.signal);
    const inputs = await this.evaluationInputs(view, period, variant);
    const { assumptions, preview } = variant;
    const evaluator = evaluatorOver(inputs, { assumptions });
    const scorecard = evaluateScorecard(structure, period, evaluator.values, { ...this.#scoring, preview });
    return { ...view, scorecard, values: inputs.values, inputs, evaluator };
  }

  /** The inputs of the scorecard and of every bound method for a period, as known in the view. */
  async evaluationInputs(
    view: ClusterSnapshot,
    period: PeriodName,
    { onTrial, preview }: Pick<EvaluationVariant, 'onTrial' | 'preview'> = {},
  ): Promise<EvaluationInputs> {
    const { structure, position: at } = view;
    const methods = methodsInForce(await this.methods(view), onTrial);
    const options = { ...this.#scoring, preview };
    const needed = neededForEvaluation(structure, methods, { period, options });
    const selection = { structure, methods, needed: needed.values, at };
    const inputs = await loadEvaluationInputs(this.#reader, selection, needed.assessed);
    const { segmentations = inputs.segmentations, programmes = inputs.programmes } = view.rehearsed ?? {};
    return { ...inputs, segmentations, programmes };
  }

  /** The inputs of an evaluation of the needed values, as known in the view. */
  async inputsFor(view: ClusterSnapshot, needed: readonly NeededValues[], onTrial?: Id): Promise<EvaluationInputs> {
    const methods = methodsInForce(await this.methods(view), onTrial);
    return loadEvaluationInputs(this.#reader, { structure: view.structure, methods, needed, at: view.position });
  }

  /** The inputs of a bound method for a period, as known in the view. */
  async methodInputs(
    view: ClusterSnapshot,
    {
      method,
      period,
      onTrial,
    }: { readonly method: Id; readonly period: PeriodName; readonly onTrial?: Id | undefined },
  ): Promise<EvaluationInputs> {
    const { structure, position: at } = view;
    await this.#turns.next();
    const methods = methodsInForce(await this.methods(view), onTrial);
    const needed = neededByMethod(structure, methods, { method, period });
    return loadEvaluationInputs(this.#reader, { structure, methods, needed: needed.values, at }, needed.assessed);
  }

  /** The methods that the cluster had registered, by id. */
  async methods({ clusterId, position, rehearsed }: ClusterSnapshot): Promise<ReadonlyMap<Id, MethodState>> {
    return rehearsed?.methods ?? findMethods(this.#reader, clusterId, position);
  }

  /** The assessments of a period. */
  assessments({ clusterId, position }: ClusterSnapshot, period: PeriodName): Promise<readonly AssessmentState[]> {
    return findAssessments(this.#reader, { cluster: clusterId, period }, position);
  }

  /** Everything that a cluster file has besides the structure. */
  async data(view: ClusterSnapshot): Promise<ClusterData> {
    const [methods, segmentations, scenarios, programmes, assessments] = await Promise.all([
      this.methods(view),
      this.segmentations(view),
      this.scenarios(view),
      this.programmes(view),
      findAllAssessments(this.#reader, view.clusterId, view.position),
    ]);
    return { methods, assessments, segmentations, scenarios, programmes };
  }

  /** The market segmentation matrices of the members, by actor. */
  segmentations({ clusterId, position }: ClusterSnapshot): Promise<ReadonlyMap<Id, SegmentationState>> {
    return findSegmentations(this.#reader, clusterId, position);
  }

  /** The action programmes of the strategies that have one, by strategy. */
  programmes({ clusterId, position }: ClusterSnapshot): Promise<ReadonlyMap<Id, ProgrammeState>> {
    return findProgrammes(this.#reader, clusterId, position);
  }

  /** The budgets of the strategies that have one, by strategy. */
  budgets({ clusterId, position }: ClusterSnapshot): Promise<ReadonlyMap<Id, BudgetState>> {
    return findBudgets(this.#reader, clusterId, position);
  }

  /** The resources of the strategies that have or need some, by strategy. */
  resources({ clusterId, position }: ClusterSnapshot): Promise<ReadonlyMap<Id, ResourcesState>> {
    return findResources(this.#reader, clusterId, position);
  }

  /** The scenarios of the cluster, by id. */
  scenarios({ clusterId, position }: ClusterSnapshot): Promise<ReadonlyMap<Id, ScenarioState>> {
    return findScenarios(this.#reader, clusterId, position);
  }

  /** The position of the last structural change at or before the view's moment. */
  structurePosition({ clusterId, position }: ClusterSnapshot): Promise<Position> {
    return findStructurePosition(this.#reader, clusterId, position);
  }

  /** The reporting cycles in the order in which they were opened. */
  cycles({ clusterId, position }: ClusterSnapshot): Promise<readonly Cycle[]> {
    return findCycles(this.#reader, clusterId, position);
  }

  /** The evaluations that had been closed, oldest first. */
  evaluations({ clusterId, position }: ClusterSnapshot): Promise<readonly ClosedEvaluation[]> {
    return findEvaluations(this.#reader, clusterId, position);
  }

  /** The last day of the cluster that is locked; undefined if nothing is. */
  async lockedUpTo(view: ClusterSnapshot): Promise<DateText | undefined> {
    const [evaluations, cycles] = await Promise.all([this.evaluations(view), this.cycles(view)]);
    return lockedUpTo({ evaluations, cycles }, view.structure.cluster.calendar);
  }

  /** A page of the cluster's history. */
  timeline(page: TimelinePage): Promise<readonly TimelineRow[]> {
    return timelinePage(this.#reader, page);
  }

  /** The last position of the cluster that was known at an instant. */
  positionAt(clusterId: Id, instant: InstantText): Promise<Position> {
    return findPositionAt(this.#reader, clusterId, { instant, axis: 'known' });
  }

  /** The events of a cluster at the given positions, by position. */
  async moments(clusterId: Id, positions: readonly Position[]): Promise<ReadonlyMap<Position, TimelineRow>> {
    const rows = await timelineRows(this.#reader, clusterId, positions);
    return new Map(rows.map((row) => [row.position, row]));
  }

  /** The events of the command that one at a position belongs to, and the position before the first of them. */
  async command(
    clusterId: Id,
    position: Position,
  ): Promise<{ readonly rows: readonly TimelineRow[]; readonly before: Position }> {
    const rows = await commandRows(this.#reader, clusterId, position);
    return { rows, before: await positionBefore(this.#reader, clusterId, rows[0]?.position ?? position) };
  }

  /** The first periods that measures have values for. */
  firstPeriods({ clusterId, structure }: ClusterSnapshot): Promise<readonly PeriodName[]> {
    return firstPeriods(this.#reader, clusterId, structure.measures.keys());
  }

  get #reader(): TableReader {
    return this.#store.reader(HISTORY);
  }

  async #position(clusterId: Id, asOf: AsOf): Promise<Position> {
    const required = asOf.position ?? asOf.atLeast;
    if (required !== undefined) await awaitPosition(this.#store, required, { within: this.#waitFor });
    if (asOf.position !== undefined) return asOf.position;
    if (asOf.instant !== undefined) {
      return findPositionAt(this.#reader, clusterId, { instant: asOf.instant, axis: asOf.axis ?? 'known' });
    }
    return this.#store.checkpoint(HISTORY);
  }

  async #day({ cluster }: ClusterStructure, position: Position, asOf: AsOf): Promise<DateText> {
    const known = asOf.position === undefined ? asOf.instant : await findKnownAt(this.#reader, cluster.id, position);
    return dayIn(known ?? instantText(this.#clock.now()), fullCalendar(cluster.calendar).timeZone);
  }

  /** The newest structure of a cluster is cached between queries; earlier ones are read on demand. */
  async #structure(clusterId: Id, position: Position): Promise<ClusterStructure | undefined> {
    const latest = await findLatestMoment(this.#reader, clusterId);
    if (!latest || position < latest.structureAt) return findStructure(this.#reader, clusterId, position);
    const key = `${clusterId}\u0000${latest.structureAt}`;
    const cached = this.#structures.get(key);
    if (cached) return cached;
    const structure = await findStructure(this.#reader, clusterId, latest.structureAt);
    if (structure) this.#cache(key, structure);
    return structure;
  }

  #cache(key: string, structure: ClusterStructure): void {
    this.#structures.set(key, structure);
    if (this.#structures.size <= MAX_CACHED_STRUCTURES) return;
    const [oldest] = this.#structures.keys();
    this.#structures.delete(oldest!);
  }
}
