/** The version of Strata. */
export const VERSION = '0.1.0';
