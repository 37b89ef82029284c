/** The most steps that can be undone. */
const MAX_STEPS = 200;

/** Steps that were taken and taken back. */
export interface Steps<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
}

export function begin<T>(now: T): Steps<T> {
  return { past: [], now, future: [] };
}

/** Takes a step. What was taken back before cannot be done again. */
export function step<T>({ past, now }: Steps<T>, next: T): Steps<T> {
  return { past: [...past, now].slice(-MAX_STEPS), now: next, future: [] };
}

export function undo<T>(steps: Steps<T>): Steps<T> {
  const before = steps.past.at(-1);
  if (before === undefined) return steps;
  return { past: steps.past.slice(0, -1), now: before, future: [steps.now, ...steps.future] };
}

export function redo<T>(steps: Steps<T>): Steps<T> {
  const [next, ...future] = steps.future;
  return next === undefined ? steps : { past: [...steps.past, steps.now], now: next, future };
}

/** Changes every step alike, as when others have changed what the steps begin with. */
export function rebased<T>({ past, now, future }: Steps<T>, change: (one: T) => T): Steps<T> {
  return { past: past.map(change), now: change(now), future: future.map(change) };
}
