/** A computation in steps, between which other work may run. */
export type Steps<T> = Generator<undefined, T>;

/** Runs all steps at once. */
export function drained<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
