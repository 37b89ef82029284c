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

/** A reported value as an event brings it. */
export interface ReportedChange extends ValueChange {
  readonly actual: Actual;
}

interface KeptInput {
  readonly structure: ClusterStructure;
  readonly methods: BoundMethods;
  readonly period: PeriodName;
  readonly reader: TableReader;
  readonly at: Position;
  readonly scoring?: ScorecardOptions;
}

/** A scorecard in memory with the values it rests on; news change only what depends on them. */
export class KeptScorecard {
  readonly #inputs: EvaluationInputs;
  readonly #values: Map<string, Actual>;
  readonly #live: LiveScorecard;

  private constructor(input: KeptInput, inputs: EvaluationInputs) {
    this.#inputs = inputs;
    this.#values = new Map([...inputs.values].map(([key, row]) => [key, actualOf(row)]));
    this.#live = createLiveScorecard(input.structure, input.period, this.#source(), input.scoring);
  }

  /** Loads what the period's scorecard needs, as known at the position, and evaluates it. */
  static async load(input: KeptInput): Promise<KeptScorecard> {
    const { structure, methods, period, reader, at, scoring } = input;
    const needed = neededValues(structure, period, scoring);
    return new KeptScorecard(input, await loadEvaluationInputs(reader, { structure, methods, needed, at }));
  }

  nodes(): readonly ScoreNode[] {
    return this.#live.scorecard().nodes;
  }

  /** Takes in news (with the computed values that they move, if known already) and gives the nodes that differ. */
  apply(news: readonly ReportedChange[], computed?: readonly ValueChange[]): readonly ScoreNode[] {
    for (const { measure, subject, period, actual } of news)
      this.#values.set(valueRowKey(measure, subject, period), actual);
    const { structure, methods } = this.#inputs;
    const moved = computed ?? computedChanges(structure, methods, news);
    return this.#live.apply([...news, ...moved], this.#source());
  }

  /** Values as they are now. What methods compute is computed anew: each source remembers what it computed. */
  #source(): ValueSource {
    const actual: ValueSource['actual'] = (measure, subject, period) =>
      this.#values.get(valueRowKey(measure, subject, period));
    return this.#inputs.methods.size === 0 ? { actual } : evaluatorOver(this.#inputs, { actual }).values;
  }
}
