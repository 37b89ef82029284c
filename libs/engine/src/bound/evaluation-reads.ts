import type { Id, PeriodName, Subject } from '@strata/domain';

/** The key of a value, or of the evaluation of a method. */
export function readKey(id: Id, subject: Subject, period: PeriodName): string {
  return `${id}\u0000${subject}\u0000${period}`;
}

/** Something reported or computed about a subject. */
export interface ReadFigure {
  /** The measure, questionnaire or method that it belongs to. */
  readonly of: Id;
  readonly subject: Subject;
}

/** Which evaluations of methods are computed from which reported values and other evaluations. */
export class EvaluationReads {
  readonly #readersOfValue = new Map<string, Set<string>>();
  readonly #readersOfEvaluation = new Map<string, Set<string>>();
  /** What each evaluation reads: keys of values, grades and other evaluations. */
  readonly #readBy = new Map<string, Set<string>>();
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

  /** The evaluation in progress, if there is one, reads what is neither reported for a measure nor computed. */
  other(of: Id, subject: Subject, period: PeriodName): void {
    this.#note(readKey(of, subject, period));
  }

  /** All that an evaluation is computed from, directly or through others. */
  behind(evaluation: string): readonly ReadFigure[] {
    const keys = new Set(this.#readBy.get(evaluation));
    // Those that are added while the set is iterated are visited too.
    for (const key of keys) for (const read of this.#readBy.get(key) ?? []) keys.add(read);
    return [...keys].map((key) => {
      const [of, subject] = key.split('\u0000') as [Id, Subject];
      return { of, subject };
    });
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
    this.#note(key);
  }

  #note(key: string): void {
    const reader = this.#open.at(-1);
    if (reader === undefined) return;
    const known = this.#readBy.get(reader);
    if (known) known.add(key);
    else this.#readBy.set(reader, new Set([key]));
  }
}
