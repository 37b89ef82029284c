import type { Actual, Id, PeriodName, Position } from '@strata/domain';
import {
  createLiveScorecard,
  neededValues,
  type ClusterStructure,
  type LiveScorecard,
  type ScorecardOptions,
  type ScoreNode,
  type ValueChange,
  type ValueSource,
} from '@strata/engine';
import type { TableReader } from '@strata/read-store';
import { actualOf } from '../values/values.js';
import { valuesAt } from '../values/values.queries.js';

/** A reported value as an event brings it. */
export interface ValueNews extends ValueChange {
  readonly actual: Actual;
}

function keyOf({ measure, subject, period }: ValueChange): string {
  return `${measure}\u0000${subject}\u0000${period}`;
}

interface KeptInput {
  readonly structure: ClusterStructure;
  readonly period: PeriodName;
  readonly reader: TableReader;
  readonly at: Position;
  readonly scoring?: ScorecardOptions;
}

/** A scorecard in memory with the values it rests on; news change only what depends on them. */
export class KeptScorecard {
  readonly #values: Map<string, Actual>;
  readonly #source: ValueSource;
  readonly #live: LiveScorecard;

  private constructor(input: KeptInput, values: Map<string, Actual>) {
    this.#values = values;
    this.#source = {
      actual: (measure, subject, period) => this.#values.get(keyOf({ measure, subject, period })),
    };
    this.#live = createLiveScorecard(input.structure, input.period, this.#source, input.scoring);
  }

  /** Loads what the period's scorecard needs, as known at the position, and evaluates it. */
  static async load(input: KeptInput): Promise<KeptScorecard> {
    const { structure, period, reader, at, scoring } = input;
    const cluster: Id = structure.cluster.id;
    const values = new Map<string, Actual>();
    const groups = new Map<string, { readonly periods: readonly PeriodName[]; readonly measures: Id[] }>();
    for (const { measure, periods } of neededValues(structure, period, scoring)) {
      const group = groups.get(periods.join());
      if (group) group.measures.push(measure);
      else groups.set(periods.join(), { periods, measures: [measure] });
    }
    for (const { periods, measures } of groups.values()) {
      for (const row of await valuesAt(reader, { cluster, measures, periods }, at))
        values.set(keyOf(row), actualOf(row));
    }
    return new KeptScorecard(input, values);
  }

  nodes(): readonly ScoreNode[] {
    return this.#live.scorecard().nodes;
  }

  /** Takes in news and gives the nodes that differ. */
  apply(news: readonly ValueNews[]): readonly ScoreNode[] {
    for (const one of news) this.#values.set(keyOf(one), one.actual);
    return this.#live.apply(news, this.#source);
  }
}
