import { operator } from '@strata/application';

/** The caller of tests, which access rules do not restrict. */
export const TESTER = operator('test');
