/** Durations in milliseconds and sizes in bytes. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;
const KIB = 1_024;
export const MIB = 1_024 * KIB;
