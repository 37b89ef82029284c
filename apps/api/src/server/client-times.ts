/** How long clients may take, in milliseconds. */
export interface ClientTimes {
  /** To send the headers of a request; no more than for the whole request. */
  readonly headers: number;
  /** To send a whole request. */
  readonly request: number;
  /** To receive an answer. */
  readonly answer: number;
  /** Before the next request on a connection that is kept open. */
  readonly idle: number;
  /** Interval at which clients that take too long are looked for. */
  readonly check: number;
}

export const CLIENT_TIMES: ClientTimes = {
  headers: 10_000,
  request: 30_000,
  answer: 60_000,
  idle: 72_000,
  check: 1_000,
};
