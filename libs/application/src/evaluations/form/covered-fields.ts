/** Which fields of a state evaluations depend on: all of it, nothing, or what a function makes of it. */
export type CoveredFields<T> = Readonly<{
  [K in keyof Required<T>]: boolean | ((value: NonNullable<T[K]>) => unknown);
}>;

/** The covered fields of a state. Every field must be listed, so that a new one is not forgotten. */
export function coveredPart<T extends object>(state: T, fields: CoveredFields<T>): object {
  const covered: Record<string, unknown> = {};
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    const rule = fields[key];
    const value = state[key];
    if (rule === false || value === undefined || value === null) continue;
    covered[key] = typeof rule === 'function' ? rule(value) : value;
  }
  return covered;
}
