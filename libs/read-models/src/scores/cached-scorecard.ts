import type { Actual, PeriodName, Position } from '@strata/domain';
import {
  computedChanges,
  createLiveScorecard,
  neededValues,
  type BoundMethods,
  type ClusterStructure,
  type LiveScorecard,
  type ScorecardOptions,
  type ScoreNode,
  type ValueChange,
  type ValueSource,
} from '@strata/engine';
import type { TableReader } from '@strata/read-store';
import {
  evaluatorOver,
  loadEvaluationInputs,
  valueRowKey,
  type EvaluationInputs,
} from '../evaluation-inputs/evaluation-inputs.js';
import { actualOf } from '../values/values.js';

/** A change to a reported value. */
export interface ReportedChange extends ValueChange {
  readonly actual: Actual;
}

interface LoadInput {
  readonly structure: ClusterStructure;
  readonly methods: BoundMethods;
  readonly period: PeriodName;
  readonly reader: TableReader;
  readonly at: Position;
  readonly scoring?: ScorecardOptions | undefined;
}

/** A scorecard in memory with its input values; a change recomputes only the nodes that depend on it. */
export class CachedScorecard {
  readonly #inputs: EvaluationInputs;
  readonly #values: Map<string, Actual>;
  readonly #live: LiveScorecard;

  private constructor(input: LoadInput, inputs: EvaluationInputs) {
    this.#inputs = inputs;
    this.#values = new Map([...inputs.values].map(([key, row]) => [key, actualOf(row)]));
    this.#live = createLiveScorecard(input.structure, input.period, this.#source(), input.scoring);
  }

  /** Loads the inputs of a period's scorecard as known at the position, and evaluates it. */
  static async load(input: LoadInput): Promise<CachedScorecard> {
    const { structure, methods, period, reader, at, scoring } = input;
    const needed = neededValues(structure, period, scoring);
    return new CachedScorecard(input, await loadEvaluationInputs(reader, { structure, methods, needed, at }));
  }

  nodes(): readonly ScoreNode[] {
    return this.#live.scorecard().nodes;
  }

  /** Applies changes, with the computed values that they affect if already known, and returns the changed nodes. */
  apply(changes: readonly ReportedChange[], computed?: readonly ValueChange[]): readonly ScoreNode[] {
    for (const { measure, subject, period, actual } of changes)
      this.#values.set(valueRowKey(measure, subject, period), actual);
    const { structure, methods } = this.#inputs;
    const affected = computed ?? computedChanges(structure, methods, changes);
    return this.#live.apply([...changes, ...affected], this.#source());
  }

  /** The current values. Each source caches computed values, so every change needs a new one. */
  #source(): ValueSource {
    const actual: ValueSource['actual'] = (measure, subject, period) =>
      this.#values.get(valueRowKey(measure, subject, period));
    return this.#inputs.methods.size === 0 ? { actual } : evaluatorOver(this.#inputs, { actual }).values;
  }
}
