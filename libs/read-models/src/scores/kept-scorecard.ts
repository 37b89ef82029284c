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
import { evaluatorOver, loadGround, valueKey, type EvaluationGround } from '../ground/evaluation-ground.js';
import { actualOf } from '../values/values.js';

/** A reported value as an event brings it. */
export interface ValueNews extends ValueChange {
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
  readonly #ground: EvaluationGround;
  readonly #values: Map<string, Actual>;
  readonly #live: LiveScorecard;

  private constructor(input: KeptInput, ground: EvaluationGround) {
    this.#ground = ground;
    this.#values = new Map([...ground.values].map(([key, row]) => [key, actualOf(row)]));
    this.#live = createLiveScorecard(input.structure, input.period, this.#source(), input.scoring);
  }

  /** Loads what the period's scorecard needs, as known at the position, and evaluates it. */
  static async load(input: KeptInput): Promise<KeptScorecard> {
    const { structure, methods, period, reader, at, scoring } = input;
    const needed = neededValues(structure, period, scoring);
    return new KeptScorecard(input, await loadGround(reader, { structure, methods, needed, at }));
  }

  nodes(): readonly ScoreNode[] {
    return this.#live.scorecard().nodes;
  }

  /** Takes in news (with the computed values that they move, if known already) and gives the nodes that differ. */
  apply(news: readonly ValueNews[], computed?: readonly ValueChange[]): readonly ScoreNode[] {
    for (const { measure, subject, period, actual } of news)
      this.#values.set(valueKey(measure, subject, period), actual);
    const { structure, methods } = this.#ground;
    const moved = computed ?? computedChanges(structure, methods, news);
    return this.#live.apply([...news, ...moved], this.#source());
  }

  /** Values as they are now. What methods compute is computed anew: each source remembers what it computed. */
  #source(): ValueSource {
    const actual: ValueSource['actual'] = (measure, subject, period) =>
      this.#values.get(valueKey(measure, subject, period));
    return this.#ground.methods.size === 0 ? { actual } : evaluatorOver(this.#ground, { actual }).values;
  }
}
