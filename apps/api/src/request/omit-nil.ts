import { LANGUAGES, withEnglish, type Labels, type Language } from '@strata/domain';

/** An input without nulls; in the contract, null and absent mean the same. Labels in one language are enough. */
export type OmitNil<T> = T extends readonly (infer U)[]
  ? readonly OmitNil<U>[]
  : T extends object
    ? keyof T extends Language
      ? Labels
      : { readonly [K in keyof T]: OmitNil<Exclude<T[K], null | undefined>> }
    : T;

/** Removes the nulls from an input, at every depth. Labels without English get the name that they have. */
export function omitNil<T>(input: T): OmitNil<T> {
  if (Array.isArray(input)) return input.map(omitNil) as OmitNil<T>;
  if (typeof input !== 'object' || input === null) return input as OmitNil<T>;
  const entries = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  const given = Object.fromEntries(entries.map(([key, value]) => [key, omitNil(value as unknown)]));
  return (isLabels(given) ? withEnglish(given) : given) as OmitNil<T>;
}

const CODES: ReadonlySet<string> = new Set(LANGUAGES);

function isLabels(input: object): input is Partial<Labels> {
  const keys = Object.keys(input);
  return keys.length > 0 && keys.every((key) => CODES.has(key));
}
