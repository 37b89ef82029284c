import type { Id, PeriodName, Subject } from '@strata/domain';

/** The key of a value, or of the evaluation of a method. */
export function readKey(id: Id, subject: Subject, period: PeriodName): string {
  return `${id}\u0000${subject}\u0000${period}`;
}

/** Which evaluations of methods are computed from which reported values and other evaluations. */
export class EvaluationReads {
  readonly #readersOfValue = new Map<string, Set<string>>();
  readonly #readersOfEvaluation = new Map<string, Set<string>>();
  /** The evaluations in progress; each reads the next one. */
  readonly #open: string[] = [];

  begin(evaluation: string): void {
    this.#open.push(evaluation);
  }

  end(): void {
    this.#open.pop();
  }

  /** The evaluation in progress, if there is one, reads a reported value. */
  value(measure: Id, subject: Subject, period: PeriodName): void {
    if (this.#open.length > 0) this.#add(this.#readersOfValue, readKey(measure, subject, period));
  }

  /** The evaluation in progress, if there is one, reads another one. */
  evaluation(key: string): void {
    this.#add(this.#readersOfEvaluation, key);
  }

  /** The evaluations that are computed, directly or through others, from any of the values. */
  affectedBy(values: Iterable<string>): ReadonlySet<string> {
    const affected = new Set<string>();
    for (const key of values) for (const reader of this.#readersOfValue.get(key) ?? []) affected.add(reader);
    // Those that are added while the set is iterated are visited too.
    for (const key of affected) for (const reader of this.#readersOfEvaluation.get(key) ?? []) affected.add(reader);
    return affected;
  }

  #add(readers: Map<string, Set<string>>, key: string): void {
    const reader = this.#open.at(-1);
    if (reader === undefined) return;
    const known = readers.get(key);
    if (known) known.add(reader);
    else readers.set(key, new Set([reader]));
  }
}
