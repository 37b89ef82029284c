import type { PeriodName } from '@strata/domain';
import { equalData } from './equal-data.js';
import { evaluateMeasure } from './evaluate-measure.js';
import { evaluateCycle, evaluateParent } from './evaluate-parent.js';
import { scoreNodeOf, type Evaluation } from './evaluation.js';
import { buildPlan } from './plan/build-plan.js';
import type { Plan, Vertex } from './plan/plan.js';
import type { Scorecard, ScoreNode } from './scorecard.js';
import type { ClusterStructure, ScorecardOptions, ValueChange, ValueSource } from './structure.js';
import { waveOf } from './wave.js';

/** A scorecard that is kept up to date with values: each change recomputes only what depends on it. */
export interface LiveScorecard {
  /** The scorecard as it stands; the same object until something changes. */
  scorecard(): Scorecard;
  /**
   * Takes in changed values, read from `values`, which replaces the source given before. Answers the nodes that
   * differ now, in the order of the scorecard. Changes that nothing depends on change nothing.
   */
  apply(changes: Iterable<ValueChange>, values: ValueSource): readonly ScoreNode[];
  /** How many nodes the last call (at first: the creation) evaluated. */
  evaluatedCount(): number;
}

/** Everything that a live scorecard holds between changes. */
interface State {
  readonly plan: Plan;
  readonly evaluations: (Evaluation | undefined)[];
  readonly shares: (number | null)[];
  readonly nodes: ScoreNode[];
}

/**
 * Evaluates a scorecard and keeps it for changes of values. A change of structure needs a new one.
 * Throws `INVALID_PERIOD`.
 */
export function createLiveScorecard(
  structure: ClusterStructure,
  period: PeriodName,
  values: ValueSource,
  options: ScorecardOptions = {},
): LiveScorecard {
  const plan = buildPlan(structure, period, options);
  const shares = plan.vertices.map(({ weight }) => (weight === null ? null : 0));
  const state: State = {
    plan,
    evaluations: new Array<undefined>(plan.vertices.length).fill(undefined),
    shares,
    nodes: [],
  };
  let evaluated = recompute(state, plan.vertices.keys(), values).evaluated;
  let kept: Scorecard | undefined;
  return {
    scorecard: () => (kept ??= { period, nodes: [...state.nodes] }),
    apply(changes, source) {
      const dirty = [...changes].flatMap((change) => plan.reads.readersOf(change));
      const wave = recompute(state, dirty, source);
      evaluated = wave.evaluated;
      if (wave.changed.length > 0) kept = undefined;
      return wave.changed;
    },
    evaluatedCount: () => evaluated,
  };
}

/** Evaluates vertices and what rests on those that changed, lowest level first. */
function recompute(state: State, start: Iterable<number>, values: ValueSource) {
  const { plan, evaluations } = state;
  const touched = new Set<number>();
  const wave = waveOf(plan, start);
  let evaluated = 0;
  for (const index of wave) {
    const vertex = plan.vertices[index];
    if (vertex === undefined) continue;
    const before = evaluations[index];
    const after = evaluate(state, index, vertex, values);
    evaluated += 1;
    evaluations[index] = after;
    touched.add(index);
    giveShares(state, index, after, touched);
    if (before !== undefined && movesParents(before, after)) plan.dependents[index]?.forEach(wave.add);
  }
  return { evaluated, changed: renew(state, touched) };
}

function evaluate({ plan, evaluations }: State, index: number, vertex: Vertex, values: ValueSource): Evaluation {
  if (vertex.kind === 'measure') return evaluateMeasure(plan, vertex, values);
  return plan.levels[index] === -1
    ? evaluateCycle(vertex)
    : evaluateParent(plan, vertex, evaluations, evaluations[index]);
}

/** What a parent sees of a node; the rest (a variance, a target) stops here. */
function movesParents(before: Evaluation, after: Evaluation): boolean {
  return before.score !== after.score || before.status !== after.status || before.reason !== after.reason;
}

/** Tells the children of a node in the tree their shares. */
function giveShares({ plan, shares }: State, index: number, { parts }: Evaluation, touched: Set<number>): void {
  const vertex = plan.vertices[index];
  if (vertex?.kind !== 'parent') return;
  vertex.edges.forEach(({ child, relation }, i) => {
    const share = parts?.[i]?.share ?? 0;
    if (relation === 'contribution' || relation === 'support' || shares[child] === share) return;
    shares[child] = share;
    touched.add(child);
  });
}

function renew({ plan, evaluations, shares, nodes }: State, touched: ReadonlySet<number>): ScoreNode[] {
  const changed: ScoreNode[] = [];
  for (const index of [...touched].sort((a, b) => a - b)) {
    const [vertex, evaluation] = [plan.vertices[index], evaluations[index]];
    if (vertex === undefined || evaluation === undefined) continue;
    const node = scoreNodeOf(vertex, evaluation, shares[index] ?? null);
    if (equalData(nodes[index], node)) continue;
    nodes[index] = node;
    changed.push(node);
  }
  return changed;
}
