/** An input without nulls; in the contract, null and absent mean the same. */
export type OmitNil<T> = T extends readonly (infer U)[]
  ? readonly OmitNil<U>[]
  : T extends object
    ? { readonly [K in keyof T]: OmitNil<Exclude<T[K], null | undefined>> }
    : T;

/** Removes the nulls from an input, at every depth. */
export function omitNil<T>(input: T): OmitNil<T> {
  if (Array.isArray(input)) return input.map(omitNil) as OmitNil<T>;
  if (typeof input !== 'object' || input === null) return input as OmitNil<T>;
  const entries = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, omitNil(value as unknown)])) as OmitNil<T>;
}
