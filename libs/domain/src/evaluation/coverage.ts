/** Rounding error tolerated at the least coverage. */
const ROUNDING = 1e-12;

/** True if a score has too little data to be shown as a status, or to be closed; a coverage of null expects none. */
export function lacksData(coverage: number | null | undefined, leastCoverage: number): boolean {
  return typeof coverage === 'number' && coverage < leastCoverage - ROUNDING;
}
