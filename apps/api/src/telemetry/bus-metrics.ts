import { Histogram, Registry } from 'prom-client';

/** A message that was processed. */
export interface Passed {
  readonly kind: 'command' | 'query';
  /** The field of the mutation, or the class of the query. */
  readonly name: string;
  /** A code, or `answered`. */
  readonly outcome: string;
}

/** Bounds in seconds. */
const BUCKETS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];
/** Each outcome of each name is a series of its own, so their number is limited. */
const MAX_OUTCOMES = 200;
const OUTCOME = /^[A-Za-z][A-Za-z_]{0,60}$/;

/** The metrics of the messages on the buses, in a registry of their own. */
export class BusMetrics {
  readonly registry = new Registry();
  readonly #durations = new Histogram({
    name: 'strata_operation_duration_seconds',
    help: 'Duration of commands and queries by kind, name and outcome',
    labelNames: ['kind', 'name', 'outcome'] as const,
    buckets: BUCKETS,
    registers: [this.registry],
  });
  readonly #outcomes = new Set<string>();

  /** Records the duration of a message, in milliseconds. */
  record({ kind, name, outcome }: Passed, milliseconds: number): void {
    this.#durations.observe({ kind, name, outcome: this.#labelOf(outcome) }, milliseconds / 1_000);
  }

  #labelOf(outcome: string): string {
    if (this.#outcomes.has(outcome)) return outcome;
    if (!OUTCOME.test(outcome) || this.#outcomes.size >= MAX_OUTCOMES) return 'other';
    this.#outcomes.add(outcome);
    return outcome;
  }
}
