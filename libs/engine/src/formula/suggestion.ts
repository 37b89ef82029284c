import { nearestName } from '../nearest-name.js';

/** "Did you mean …?" with the closest candidate, or undefined if none is close. */
export function suggestion(wanted: string, candidates: Iterable<string>): string | undefined {
  const nearest = nearestName(wanted, candidates);
  return nearest === undefined ? undefined : `Did you mean ${nearest}?`;
}
