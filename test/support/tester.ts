import { operator } from '@strata/application';

/** In whose name tests ask and act: access rules do not restrict it. */
export const TESTER = operator('test');
