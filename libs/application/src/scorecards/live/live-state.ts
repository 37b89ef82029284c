import type { PeriodName, Position } from '@strata/domain';
import {
  liveScorecardInSteps,
  type BoundEvaluator,
  type LiveScorecard,
  type Scorecard,
  type Steps,
} from '@strata/engine';
import {
  evaluatorOver,
  valueRowKey,
  type EvaluationInputs,
  type ReportedChange,
  type ValueRow,
} from '@strata/read-models';
import type { Turns } from '../../clusters/turns.js';
import type { ClusterReads, ClusterSnapshot } from '../../clusters/cluster-reads.js';
import type { EvaluationVariant } from '../../clusters/evaluation-variant.js';
import { NodePlaces } from '../node-places.js';

interface StateParts {
  readonly inputs: EvaluationInputs;
  /** The values of the inputs, which reports change. */
  readonly values: Map<string, ValueRow>;
  readonly evaluator: BoundEvaluator;
  readonly live: LiveScorecard;
  /** The position of the last change of the structure, if that was the last one when it was evaluated. */
  readonly structureAt: Position | undefined;
}

export interface StateQuestion {
  readonly view: ClusterSnapshot;
  readonly period: PeriodName;
  readonly variant: EvaluationVariant;
  /** An earlier state of the scorecard: nodes that are equal in both are the same objects. */
  readonly known?: Scorecard | undefined;
}

/**
 * The memory of a node and of a value with everything that belongs to them. A state of 15,010 nodes and 12,000 values takes
 * 27.0 MB of heap on Node 20, of which 3.6 MB are for the values, and 0.9 MB more when all its places have been asked for.
 */
export const BYTES_OF_NODE = 1_650;
const BYTES_OF_VALUE = 300;

/** A scorecard with what it was evaluated from, moved by reports. */
export class LiveState {
  readonly places: NodePlaces;
  readonly #parts: StateParts;
  readonly #periods: ReadonlySet<PeriodName>;

  private constructor(parts: StateParts, places?: NodePlaces) {
    this.#parts = parts;
    this.#periods = new Set(parts.inputs.needed?.flatMap(({ periods }) => periods));
    this.places = places ?? new NodePlaces(parts.live.scorecard().nodes);
  }

  /** Evaluates a scorecard in slices, so that other questions do not wait for it. */
  static async make(reads: ClusterReads, { view, period, variant, known }: StateQuestion): Promise<LiveState> {
    const { assumptions, preview } = variant;
    await reads.turns.next();
    const loaded = await reads.evaluationInputs(view, period, variant);
    const values = new Map(loaded.values);
    const inputs = { ...loaded, values };
    const evaluator = evaluatorOver(inputs, { assumptions });
    const options = { ...reads.scoring, preview, known };
    const steps = liveScorecardInSteps(view.structure, period, evaluator.values, options);
    const live = await reads.turns.run(steps);
    return new LiveState({ inputs, values, evaluator, live, structureAt: view.structureAt });
  }

  get scorecard(): Scorecard {
    return this.#parts.live.scorecard();
  }

  /** Whether methods compute some of its values, so that assessments matter. */
  get hasMethods(): boolean {
    return this.#parts.inputs.methods.size > 0;
  }

  /** The periods whose values it reads. */
  get periods(): readonly PeriodName[] {
    return [...this.#periods];
  }

  /** Whether a view has the structure that it was evaluated with. */
  isOf({ structureAt }: ClusterSnapshot): boolean {
    return structureAt !== undefined && structureAt === this.#parts.structureAt;
  }

  /**
   * The same with other values, made in slices. Only for a state without methods: what they have computed belongs to the
   * evaluator of this one.
   */
  async with(changes: readonly ReportedChange[], turns: Turns): Promise<LiveState> {
    const { inputs: own, values: ownValues, live, structureAt } = this.#parts;
    const values = new Map(ownValues);
    const inputs = { ...own, values };
    const forked = { inputs, values, evaluator: evaluatorOver(inputs), live: live.fork(), structureAt };
    const state = new LiveState(forked, this.places);
    await turns.run(movedInSteps(state, changes));
    return state;
  }

  get bytes(): number {
    return this.places.count * BYTES_OF_NODE + this.#parts.values.size * BYTES_OF_VALUE;
  }

  /** What it was evaluated from, unchanged by later reports. */
  inputs(): EvaluationInputs {
    return { ...this.#parts.inputs, values: new Map(this.#parts.values) };
  }

  /**
   * Changes values and what depends on them. Returns how many nodes are others now; undefined if the scorecard has to be
   * evaluated anew.
   */
  move(changes: readonly ReportedChange[]): number | undefined {
    const { values, evaluator, live } = this.#parts;
    const read = changes.filter(({ period }) => this.#periods.has(period));
    const computed = evaluator.changed(read);
    if (computed === undefined) return undefined;
    for (const { measure, subject, period, row } of read) {
      const key = valueRowKey(measure, subject, period);
      if (row) values.set(key, row);
      else values.delete(key);
    }
    return live.apply([...read, ...computed], evaluator.values).length;
  }
}

/** The number of values that one step replaces. */
const STEP = 32;

function* movedInSteps(state: LiveState, changes: readonly ReportedChange[]): Steps<void> {
  for (let start = 0; start < changes.length; start += STEP) {
    state.move(changes.slice(start, start + STEP));
    yield;
  }
}
