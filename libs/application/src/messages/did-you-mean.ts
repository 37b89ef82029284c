import { nearestName } from '@strata/engine';

/** `Did you mean "unit"?` for the nearest of the known names; undefined if none is near. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const nearest = nearestName(name, known);
  return nearest === undefined ? undefined : `Did you mean "${nearest}"?`;
}
