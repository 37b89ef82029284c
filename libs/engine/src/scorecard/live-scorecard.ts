import type { PeriodName } from '@strata/domain';
import { equalData } from './equal-data.js';
import { evaluateMeasure } from './evaluate-measure.js';
import { evaluateCycle, evaluateParent } from './evaluate-parent.js';
import { NOT_STARTED, scoreNodeOf, type Evaluation } from './evaluation.js';
import { planInSteps } from './plan/build-plan.js';
import type { Plan, Vertex } from './plan/plan.js';
import type { PartRelation, Scorecard, ScoreNode } from './scorecard.js';
import { drained, type Steps } from './steps.js';
import type { DatedStructure, ScorecardOptions, ValueChange, ValueSource } from './structure.js';
import { waveOf } from './wave.js';

/** A scorecard that is kept up to date: a changed value recomputes only what depends on it. */
export interface LiveScorecard {
  /** The current scorecard; the same object until something changes. */
  scorecard(): Scorecard;
  /**
   * Reads the changed values from `values`, which replaces the previous source. Returns the nodes that have changed, in
   * the order of the scorecard.
   */
  apply(changes: Iterable<ValueChange>, values: ValueSource): readonly ScoreNode[];
  /** How many nodes the last call, or the creation, evaluated. */
  evaluatedCount(): number;
  /** Another one in the same state, which changes on its own. It shares what neither changes. */
  fork(): LiveScorecard;
}

/** The state of a live scorecard between changes. */
interface State {
  readonly plan: Plan;
  readonly evaluations: (Evaluation | undefined)[];
  readonly shares: (number | null)[];
  readonly nodes: ScoreNode[];
}

/** Options of a live scorecard. */
export interface LiveOptions extends ScorecardOptions {
  /** An earlier scorecard: nodes that are equal in both are the same objects. */
  readonly known?: Scorecard | undefined;
}

/** The number of vertices that one step evaluates. */
const STEP = 64;

/**
 * Evaluates a scorecard that can be updated with changed values. A changed structure needs a new one.
 * Throws `INVALID_PERIOD`.
 */
export function createLiveScorecard(
  structure: DatedStructure,
  period: PeriodName,
  values: ValueSource,
  options: ScorecardOptions = {},
): LiveScorecard {
  return drained(liveScorecardInSteps(structure, period, values, options));
}

/** As `createLiveScorecard`, in steps. */
export function* liveScorecardInSteps(
  structure: DatedStructure,
  period: PeriodName,
  values: ValueSource,
  options: LiveOptions = {},
): Steps<LiveScorecard> {
  const plan = yield* planInSteps(structure, period, options);
  const state: State = {
    plan,
    evaluations: new Array<undefined>(plan.vertices.length).fill(undefined),
    shares: plan.vertices.map(({ weight }) => (weight === null ? null : 0)),
    nodes: [],
  };
  yield* evaluateAll(state, values);
  yield* makeNodes(state, options.known);
  return liveOver(state, plan.vertices.length, undefined);
}

function liveOver(state: State, evaluatedSoFar: number, known: Scorecard | undefined): LiveScorecard {
  const { plan } = state;
  const { period } = plan;
  let evaluated = evaluatedSoFar;
  let cached = known;
  return {
    scorecard: () => (cached ??= { period, nodes: [...state.nodes] }),
    apply(changes, source) {
      const dirty = [...changes].flatMap((change) => plan.reads.readersOf(change));
      const wave = recompute(state, dirty, source);
      evaluated = wave.evaluated;
      if (wave.changed.length > 0) cached = undefined;
      return wave.changed;
    },
    evaluatedCount: () => evaluated,
    fork: () => {
      const { evaluations, shares, nodes } = state;
      return liveOver(
        { plan, evaluations: [...evaluations], shares: [...shares], nodes: [...nodes] },
        evaluated,
        cached,
      );
    },
  };
}

/** Evaluates every vertex, lowest level first. */
function* evaluateAll(state: State, values: ValueSource): Steps<void> {
  const { plan } = state;
  const touched = new Set<number>();
  let evaluated = 0;
  for (const index of waveOf(plan, plan.vertices.keys())) {
    evaluateVertex(state, index, { values, touched });
    evaluated += 1;
    if (evaluated % STEP === 0) yield;
  }
}

function* makeNodes({ plan, evaluations, shares, nodes }: State, known: Scorecard | undefined): Steps<void> {
  const before = new Map(known?.nodes.map((node) => [node.id, node]));
  for (const [index, vertex] of plan.vertices.entries()) {
    const node = scoreNodeOf(plan, vertex, evaluations[index]!, shares[index] ?? null);
    const same = before.get(node.id);
    nodes.push(same !== undefined && equalData(same, node) ? same : node);
    if (index % STEP === STEP - 1) yield;
  }
}

/** Evaluates vertices and what depends on those that changed, lowest level first. */
function recompute(state: State, start: Iterable<number>, values: ValueSource) {
  const { plan, evaluations } = state;
  const touched = new Set<number>();
  const wave = waveOf(plan, start);
  let evaluated = 0;
  for (const index of wave) {
    const before = evaluations[index];
    const after = evaluateVertex(state, index, { values, touched });
    evaluated += 1;
    if (before === undefined || after === undefined) continue;
    if (affectsParents(before, after)) plan.dependents[index]?.forEach(wave.add);
  }
  return { evaluated, changed: updateNodes(state, touched) };
}

/** Evaluates a vertex, and adds to `touched` the vertices whose nodes may be others now. */
function evaluateVertex(
  state: State,
  index: number,
  { values, touched }: { readonly values: ValueSource; readonly touched: Set<number> },
): Evaluation | undefined {
  const vertex = state.plan.vertices[index];
  if (vertex === undefined) return undefined;
  const evaluation = evaluate(state, index, vertex, values);
  state.evaluations[index] = evaluation;
  touched.add(index);
  updateShares(state, index, evaluation, touched);
  return evaluation;
}

function evaluate({ plan, evaluations }: State, index: number, vertex: Vertex, values: ValueSource): Evaluation {
  if (plan.progress === 'not-started') return NOT_STARTED;
  if (vertex.kind === 'measure') return evaluateMeasure(plan, vertex, values);
  return plan.levels[index] === -1
    ? evaluateCycle(vertex)
    : evaluateParent(plan, vertex, evaluations, evaluations[index]);
}

/** True if anything changed that a parent depends on; other fields, such as a variance, do not affect it. */
function affectsParents(before: Evaluation, after: Evaluation): boolean {
  return (
    before.score !== after.score ||
    before.status !== after.status ||
    before.reason !== after.reason ||
    before.coverage !== after.coverage ||
    before.complete !== after.complete
  );
}

const BETWEEN_MAPS: ReadonlySet<PartRelation> = new Set(['contribution', 'proposal', 'support']);

/** Updates the shares of a node's children in the tree. */
function updateShares({ plan, shares }: State, index: number, { parts }: Evaluation, touched: Set<number>): void {
  const vertex = plan.vertices[index];
  if (vertex?.kind !== 'parent') return;
  vertex.edges.forEach(({ child, relation }, i) => {
    const share = parts?.[i]?.share ?? 0;
    if (BETWEEN_MAPS.has(relation) || shares[child] === share) return;
    shares[child] = share;
    touched.add(child);
  });
}

function updateNodes({ plan, evaluations, shares, nodes }: State, touched: ReadonlySet<number>): ScoreNode[] {
  const changed: ScoreNode[] = [];
  for (const index of [...touched].sort((a, b) => a - b)) {
    const [vertex, evaluation] = [plan.vertices[index], evaluations[index]];
    if (vertex === undefined || evaluation === undefined) continue;
    const node = scoreNodeOf(plan, vertex, evaluation, shares[index] ?? null);
    if (equalData(nodes[index], node)) continue;
    nodes[index] = node;
    changed.push(node);
  }
  return changed;
}
