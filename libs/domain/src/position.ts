/**
 * A position in the event log: opaque text from the event store. Two positions of one store compare with `<` and `>`
 * in log order. The empty text lies before the first event.
 */
export type Position = string;

/** Before the first event of any log. */
export const BEFORE_FIRST: Position = '';

/** After every event of any log: the open end of an interval `[from, to)`. */
export const OPEN_END: Position = '~';
