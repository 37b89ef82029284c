/** The part of jstat that is used here; the package has no types of its own. */
declare module 'jstat' {
  interface JStat {
    /** Regularised incomplete beta function I_x(a, b), for x from 0 to 1. */
    ibeta(x: number, a: number, b: number): number;
    readonly chisquare: { cdf(x: number, degreesOfFreedom: number): number };
  }
  const jstat: JStat;
  export = jstat;
}
