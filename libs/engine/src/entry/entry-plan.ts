import {
  CLUSTER_SUBJECT,
  firstDay,
  parsePeriod,
  sourcesWithin,
  subjectActor,
  type Id,
  type InputSource,
  type MeasureState,
  type PeriodName,
  type Reporter,
  type Status,
  type Subject,
  type TargetFigures,
} from '@strata/domain';
import { methodsByPeriod, type BoundMethod, type BoundMethods } from '../bound/bound-method.js';
import { evaluateMeasure } from '../scorecard/evaluate-measure.js';
import { shownStatus } from '../scorecard/evaluation.js';
import { planInSteps } from '../scorecard/plan/build-plan.js';
import type { MeasureVertex, Plan } from '../scorecard/plan/plan.js';
import type { ReasonCode } from '../scorecard/scorecard.js';
import { targetsOf } from '../scorecard/scoring/targets.js';
import { drained } from '../scorecard/steps.js';
import type { DatedStructure, ScorecardOptions, ValueSource } from '../scorecard/structure.js';

/** A value that is entered: a measure as it is defined in the period, and what the value is about. */
export interface EntryCell {
  readonly measure: MeasureState;
  readonly subject: Subject;
  /** The objectives that it stands on; none if only a method or a weighting reads it. */
  readonly objectives: readonly { readonly strategy: Id; readonly objective: Id }[];
}

/** How a value is scored for the subject that it is entered for. */
export interface CellScore {
  readonly score: number | null;
  readonly status: Status;
  readonly reason?: ReasonCode | undefined;
  /** The distance from the main figure, positive if better; null if there is none. */
  readonly variance: number | null;
  readonly targets?: TargetFigures | undefined;
}

/** What a reporter enters for a period. */
export interface EntryPlan {
  /** Each value once, in the order of the reporter's maps; then those that only weightings and methods read. */
  readonly cells: readonly EntryCell[];
  /** A measure as it is defined in the period; undefined if there is none with that id. */
  measureOf(id: Id): MeasureState | undefined;
  /** The periods whose values the score of a cell is computed from. */
  periodsOf(cell: Pick<EntryCell, 'measure'>): readonly PeriodName[];
  /** Scores a value as a scorecard does that has its measure on a map of the subject. */
  score(cell: Pick<EntryCell, 'measure' | 'subject'>, values: ValueSource): CellScore;
}

interface EntryQuestion {
  readonly period: PeriodName;
  readonly reporter: Reporter;
  readonly methods: BoundMethods;
}

/**
 * What an actor, or the cluster itself, enters for a period: the measures on the maps of the reporter and its parts, for
 * their owners; of the cluster's own maps, what is aggregated from the members is entered by these, and the rest by the
 * cluster. Throws `INVALID_PERIOD`.
 */
export function planEntry(known: DatedStructure, question: EntryQuestion, options: ScorecardOptions = {}): EntryPlan {
  const { period, reporter } = question;
  firstDay(period, known.cluster.calendar);
  const structure = structureFor(known, reporter);
  const plan = drained(planInSteps(structure, period, options));
  const cells = new Cells(plan, period);
  addMapped(cells, plan, reporter);
  addReadByMethods(cells, structure, question);
  const vertexOf = vertices(plan, options);
  return {
    cells: cells.list(),
    measureOf: (id) => {
      const measure = structure.measures.get(id);
      return measure && plan.context.measureIn(measure, period);
    },
    periodsOf: ({ measure }) => vertexOf({ measure, subject: reporter }).windows[0]?.periods ?? [],
    score: (cell, values) => scoreOf(plan, vertexOf(cell), values),
  };
}

/** The part of a structure that a reporter sees on its sheet, so that a sheet costs the same in a cluster of any size. */
function structureFor(structure: DatedStructure, reporter: Reporter): DatedStructure {
  const { cluster, cascade } = structure;
  const isOwn = (owner: Subject): boolean => owner === CLUSTER_SUBJECT || subjectActor(owner) === reporter;
  return {
    ...structure,
    cluster: { ...cluster, actors: cluster.actors.filter(({ id }) => id === reporter) },
    cascade: { strategies: cascade.strategies.filter(({ owner }) => isOwn(owner)) },
  };
}

/** Collects cells, each once, without measures of another frequency. */
class Cells {
  readonly #plan: Plan;
  readonly #period: PeriodName;
  readonly #found = new Map<string, EntryCell>();

  constructor(plan: Plan, period: PeriodName) {
    this.#plan = plan;
    this.#period = period;
  }

  add(latest: MeasureState, subject: Subject, ...objectives: EntryCell['objectives']): void {
    const { context } = this.#plan;
    const measure = context.measureIn(latest, this.#period);
    const isReported = !measure.retired && measure.frequency === parsePeriod(this.#period)?.frequency;
    if (!isReported || !context.organisationIn(this.#period).has(subject)) return;
    const key = `${measure.id} ${subject}`;
    const before = this.#found.get(key)?.objectives ?? [];
    this.#found.set(key, { measure, subject, objectives: [...before, ...objectives] });
  }

  list(): readonly EntryCell[] {
    return [...this.#found.values()];
  }
}

/** Whose value a reporter enters where the value of a subject is read; undefined if another reporter does. */
function enteredFor(read: Subject, { aggregation }: MeasureState, reporter: Reporter): Subject | undefined {
  if (read !== CLUSTER_SUBJECT) return subjectActor(read) === reporter ? read : undefined;
  const byMembers = aggregation.organisation !== 'none';
  return byMembers === (reporter !== CLUSTER_SUBJECT) ? reporter : undefined;
}

function addMapped(cells: Cells, plan: Plan, reporter: Reporter): void {
  const { context, period } = plan;
  const weightings: MeasureState[] = [];
  for (const { measure, subject: owner, identity } of measuresOf(plan)) {
    const subject = enteredFor(owner, measure, reporter);
    if (subject === undefined) continue;
    const { strategy, objective = '' } = identity;
    cells.add(measure, subject, { strategy, objective });
    const weighting = owner === CLUSTER_SUBJECT ? context.weightMeasureOf(measure, period) : undefined;
    if (typeof weighting === 'object') weightings.push(weighting);
  }
  for (const weighting of weightings) cells.add(weighting, reporter);
}

function addReadByMethods(cells: Cells, structure: DatedStructure, question: EntryQuestion): void {
  for (const { measure, read } of readByMethods(structure, question)) {
    const subject = enteredFor(read, measure, question.reporter);
    if (subject !== undefined) cells.add(measure, subject);
  }
}

interface MethodRead {
  readonly measure: MeasureState;
  readonly read: Subject;
}

/** The reported measures that the methods in force read; methods of actors are evaluated for the reporter. */
function readByMethods(structure: DatedStructure, question: EntryQuestion): readonly MethodRead[] {
  const { methods, computed } = methodsByPeriod(question.methods, structure.cluster.calendar)(question.period);
  const readBy = ({ binding }: BoundMethod, source: InputSource): readonly MethodRead[] => {
    if (source.kind !== 'measure') return [];
    const measure = structure.measures.get(source.measure);
    const own = binding.scope === 'cluster' ? CLUSTER_SUBJECT : subjectActor(question.reporter);
    const read = source.subject ?? own;
    return measure === undefined || read === undefined || computed.has(measure.id) ? [] : [{ measure, read }];
  };
  return [...methods.values()].flatMap((method) =>
    Object.values(method.binding.inputs)
      .flatMap(sourcesWithin)
      .flatMap((source) => readBy(method, source)),
  );
}

function measuresOf({ vertices: all }: Plan): readonly MeasureVertex[] {
  return all.filter((vertex) => vertex.kind === 'measure');
}

/** Vertices of measures for any subject, as if they were on a map of it. */
function vertices(plan: Plan, { compileFormula }: ScorecardOptions) {
  const { context, period } = plan;
  const { calendar } = context;
  return ({ measure, subject }: Pick<EntryCell, 'measure' | 'subject'>): MeasureVertex => ({
    kind: 'measure',
    identity: { id: '', kind: 'measure', parentId: null, strategy: '' },
    weight: null,
    missing: null,
    measure,
    subject,
    windows: context.windowsOf(measure, period),
    targets: targetsOf({ measure, subject, calendar, unitOf: period, compileFormula }),
  });
}

function scoreOf(plan: Plan, vertex: MeasureVertex, values: ValueSource): CellScore {
  const evaluation = evaluateMeasure(plan, vertex, values);
  const { score, reason, reading } = evaluation;
  return {
    score,
    status: shownStatus(plan, evaluation),
    reason,
    variance: reading?.variance ?? null,
    targets: reading?.targets,
  };
}
