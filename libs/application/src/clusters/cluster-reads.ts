import {
  excerpt,
  lockedUpTo,
  fullCalendar,
  StrataError,
  type AccountState,
  type AgreementState,
  type AssessmentState,
  type ClosedEvaluation,
  type Cycle,
  type DateText,
  type Id,
  type InstantText,
  type MethodState,
  type PeriodName,
  type Position,
  type ProgrammeState,
  type Reporter,
  type RestatementState,
  type ScenarioState,
  type SegmentationState,
  type Subject,
  type ValueApproval,
} from '@strata/domain';
import {
  liveScorecardInSteps,
  methodsInForce,
  neededByMethod,
  neededInSteps,
  type NeededValues,
  type ScorecardOptions,
} from '@strata/engine';
import {
  accounts,
  allVersions,
  clusterIds,
  commandRows,
  evaluatorOver,
  findAgreements,
  findAllAssessments,
  findApprovals,
  findAssessments,
  findCycles,
  findEvaluations,
  findLatestMoment,
  findPositionAt,
  findProgrammes,
  findRestatements,
  findScenarios,
  findSegmentations,
  findStructurePosition,
  firstPeriods,
  HISTORY,
  loadEvaluationInputs,
  positionBefore,
  reportedPeriods,
  timelinePage,
  timelineRows,
  valuesAt,
  valueVersions,
  type ApprovalSelection,
  type EvaluationInputs,
  type TimelinePage,
  type TimelineRow,
  type ValueRow,
  type ValueVersion,
  type ValueSelection,
} from '@strata/read-models';
import type { ReadStore, TableReader } from '@strata/read-store';
import { BranchReads } from '../branches/branch-reads.js';
import type { ClusterData } from '../cluster-file/cluster-data.js';
import { CommentReads } from '../comments/comment-reads.js';
import type { Clock } from '../commands/clock.js';
import { rulesOf } from '../evaluations/engine-rules.js';
import { openNotes } from '../personal/open-notes.js';
import type { PersonalTexts } from '../personal/personal-texts.js';
import { notFound } from '../messages/not-found.js';
import { SnapshotReads } from '../snapshots/snapshot-reads.js';
import type { AsOf } from './as-of.js';
import type { ClusterSnapshot } from './cluster-snapshot.js';
import { dayIn } from './day-in.js';
import type { EvaluationVariant } from './evaluation-variant.js';
import { KeptStructures } from './kept-structures.js';
import { MapReads } from './map-reads.js';
import { PlanReads } from './plan-reads.js';
import { markedIn } from './awaiting-approval.js';
import { withRehearsed } from './rehearsed.js';
import { requestedInstant, requestedPosition } from './requested-moment.js';
import type { ScorecardView } from './scorecard-view.js';
import { Turns } from './turns.js';

export type { ClusterSnapshot };

export interface ClusterReadsOptions {
  readonly store: ReadStore;
  readonly clock: Clock;
  /** Opens notes about persons. */
  readonly personal: PersonalTexts;
  /** How long a query waits for a position that is not projected yet, in milliseconds; 5,000 by default. */
  readonly waitFor?: number | undefined;
  readonly scoring?: ScorecardOptions | undefined;
}

/** Queries about clusters as of any moment. */
export class ClusterReads {
  readonly #sources: ClusterReadsOptions;
  readonly scoring: ScorecardOptions | undefined;
  readonly #structures = new KeptStructures();
  readonly turns = new Turns();
  /** Budgets, resources and income. */
  readonly plans = new PlanReads(() => this.#reader);
  readonly comments = new CommentReads(() => this.#reader);
  readonly branches = new BranchReads(() => this.#reader);
  readonly snapshots = new SnapshotReads(() => this.#reader);
  readonly maps = new MapReads(() => this.#reader);

  constructor(options: ClusterReadsOptions) {
    this.#sources = options;
    this.scoring = options.scoring;
  }

  /** The ids of all clusters. */
  clusters(): Promise<readonly Id[]> {
    return clusterIds(this.#reader);
  }

  /** The cluster as of a moment, or undefined if it did not exist or was not known then. */
  async find(clusterId: Id, asOf: AsOf = {}): Promise<ClusterSnapshot | undefined> {
    if (asOf.evaluation !== undefined) return this.#closed(clusterId, asOf.evaluation);
    const position = await requestedPosition(this.#sources, clusterId, asOf);
    const latest = await findLatestMoment(this.#reader, clusterId);
    const upTo = (at: Position | undefined) => (at !== undefined && at <= position ? at : undefined);
    const [changedAt, structureAt] = [upTo(latest?.position), upTo(latest?.structureAt)];
    const structure = await this.#structure(clusterId, position, structureAt);
    if (!structure) return undefined;
    const moment = await requestedInstant(this.#sources, clusterId, asOf);
    const day = dayIn(moment, fullCalendar(structure.cluster.calendar).timeZone);
    const isNewest = asOf.position === undefined && asOf.instant === undefined;
    return { clusterId, position, structure: { ...structure, day }, isNewest, moment, changedAt, structureAt };
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
    const dated = { day: day ?? '', rules: rulesOf(evaluation) };
    return snapshot && { ...snapshot, structure: { ...snapshot.structure, ...dated }, evaluation };
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
    return (await this.values(view, { measures: [measure], subjects: [subject], periods: [period] }))[0];
  }

  /** Every version of one value and every withdrawal up to the view's moment, oldest first. */
  async versions(
    view: ClusterSnapshot,
    measure: Id,
    subject: Subject,
    period: PeriodName,
  ): Promise<readonly ValueVersion[]> {
    const of = { cluster: view.clusterId, measure, subject, period };
    return this.#opened(markedIn(view, await valueVersions(this.#reader, of, view.position)));
  }

  /** Every version and withdrawal of the selected values up to the view's moment, as they became known. */
  async allVersions(
    view: ClusterSnapshot,
    selection: Omit<ValueSelection, 'cluster'> = {},
  ): Promise<readonly ValueVersion[]> {
    return this.#opened(await allVersions(this.#reader, { cluster: view.clusterId, ...selection }, view.position));
  }

  /** Values as known in the view, ordered by measure, subject and period. */
  async values(view: ClusterSnapshot, selection: Omit<ValueSelection, 'cluster'> = {}): Promise<readonly ValueRow[]> {
    const rows = await valuesAt(this.#reader, { cluster: view.clusterId, ...selection }, view.position);
    return this.#opened(markedIn(view, rows));
  }

  /** Anything with its notes about persons, which are sealed in events and read models. */
  opened<T>(data: T): Promise<T> {
    return this.#sources.personal.open(data);
  }

  /** Rows with their notes about persons; few have any. */
  #opened<Row extends ValueRow | ValueVersion>(rows: readonly Row[]): Promise<readonly Row[]> {
    return openNotes(this.#sources.personal, rows);
  }

  /** The scorecard of a period, evaluated from the structure, values, methods and assessments known in the view. */
  async scorecard(view: ClusterSnapshot, period: PeriodName, variant: EvaluationVariant = {}): Promise<ScorecardView> {
    const { assumptions, preview } = variant;
    await this.turns.next(variant.signal);
    const inputs = await this.evaluationInputs(view, period, variant);
    const evaluator = evaluatorOver(inputs, { assumptions });
    const options = { ...this.scoring, preview };
    const live = await this.turns.run(liveScorecardInSteps(view.structure, period, evaluator.values, options));
    return { ...view, scorecard: live.scorecard(), values: inputs.values, inputs, evaluator };
  }

  /** The inputs of the scorecard and of every bound method for a period, as known in the view. */
  async evaluationInputs(
    view: ClusterSnapshot,
    period: PeriodName,
    { onTrial, preview }: Pick<EvaluationVariant, 'onTrial' | 'preview'> = {},
  ): Promise<EvaluationInputs> {
    const { structure, position: at } = view;
    const methods = methodsInForce(await this.methods(view), onTrial);
    const options = { ...this.scoring, preview };
    const steps = neededInSteps(structure, methods, { period, options });
    const { values: needed, assessed } = await this.turns.run(steps);
    const selection = { structure, methods, needed, at, assessed };
    const inputs = await loadEvaluationInputs(this.#reader, selection, this.turns.pauses());
    return withRehearsed(inputs, view.rehearsed);
  }

  /** The inputs of an evaluation of the needed values, as known in the view. */
  async inputsFor(view: ClusterSnapshot, needed: readonly NeededValues[], onTrial?: Id): Promise<EvaluationInputs> {
    const methods = methodsInForce(await this.methods(view), onTrial);
    return loadEvaluationInputs(this.#reader, { structure: view.structure, methods, needed, at: view.position });
  }

  /** The inputs of a bound method for a period, as known in the view. */
  async methodInputs(
    view: ClusterSnapshot,
    question: { readonly method: Id; readonly period: PeriodName; readonly onTrial?: Id | undefined },
  ): Promise<EvaluationInputs> {
    const { structure, position: at } = view;
    await this.turns.next();
    const methods = methodsInForce(await this.methods(view), question.onTrial);
    const { values: needed, assessed } = neededByMethod(structure, methods, question);
    return loadEvaluationInputs(this.#reader, { structure, methods, needed, at, assessed });
  }

  /** The methods that the cluster had registered, by id. */
  async methods(view: ClusterSnapshot): Promise<ReadonlyMap<Id, MethodState>> {
    const { clusterId, position, structureAt: at, rehearsed } = view;
    return rehearsed?.methods ?? this.#structures.methods(this.#reader, clusterId, { position, at });
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

  /** The scenarios of the cluster, by id. */
  scenarios({ clusterId, position }: ClusterSnapshot): Promise<ReadonlyMap<Id, ScenarioState>> {
    return findScenarios(this.#reader, clusterId, position);
  }

  /** The position of the last structural change at or before the view's moment. */
  structurePosition({ clusterId, position }: ClusterSnapshot): Promise<Position> {
    return findStructurePosition(this.#reader, clusterId, position);
  }

  /** The agreements about strategies, by strategy. */
  agreements({ clusterId, position }: ClusterSnapshot): Promise<ReadonlyMap<Id, AgreementState>> {
    return findAgreements(this.#reader, clusterId, position);
  }

  /** The restatements that were proposed, by id. */
  restatements({ clusterId, position }: ClusterSnapshot): Promise<ReadonlyMap<Id, RestatementState>> {
    return findRestatements(this.#reader, clusterId, position);
  }

  /** The reporting cycles in the order in which they were opened. */
  cycles({ clusterId, position }: ClusterSnapshot): Promise<readonly Cycle[]> {
    return findCycles(this.#reader, clusterId, position);
  }

  /** The approvals of the values that were reported for a period, by reporter. */
  approvals(
    { clusterId, position }: ClusterSnapshot,
    selection: Omit<ApprovalSelection, 'cluster'>,
  ): Promise<ReadonlyMap<Reporter, readonly ValueApproval[]>> {
    return findApprovals(this.#reader, { cluster: clusterId, ...selection }, position);
  }

  /** Every account as it is now, by login, with sealed names; see `opened`. */
  accounts(): Promise<readonly AccountState[]> {
    return accounts(this.#reader);
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

  /** The periods that the cluster has reports of, by name. */
  reportedPeriods(clusterId: Id): Promise<readonly PeriodName[]> {
    return reportedPeriods(this.#reader, clusterId);
  }

  get #reader(): TableReader {
    return this.#sources.store.reader(HISTORY);
  }

  #structure(clusterId: Id, position: Position, changedAt: Position | undefined) {
    const structures = this.#structures;
    return changedAt === undefined
      ? structures.past(this.#reader, clusterId, position)
      : structures.newest(this.#reader, clusterId, changedAt);
  }
}
