/** How long clients may take, in milliseconds. */
export interface ClientTimes {
  /** To send the headers of a request; no more than for the whole request. */
  readonly headers: number;
  /** To send a whole request. */
  readonly request: number;
  /** To receive a response. */
  readonly answer: number;
  /** Until the next request on an open connection. */
  readonly idle: number;
  /** The interval of the checks for clients that take too long. */
  readonly check: number;
}

export const CLIENT_TIMES: ClientTimes = {
  headers: 10_000,
  request: 30_000,
  answer: 60_000,
  idle: 72_000,
  check: 1_000,
};
