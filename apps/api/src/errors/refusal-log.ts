import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** Codes of the server's own failures, which are logged when they are formatted. */
const OWN: ReadonlySet<unknown> = new Set(['INTERNAL', 'UNAVAILABLE']);
/** The most lines in one second; others are only counted, so that clients cannot fill the log. */
const MAX_LINES = 20;
const SECOND = 1_000;

interface Refused {
  readonly requestId: string;
  /** The login of the caller, if signed in. */
  readonly by?: string | undefined;
  /** The codes of the errors, or of the HTTP status. */
  readonly codes: readonly unknown[];
}

/**
 * Logs each request that is refused because of a fault of its sender in one line of level info, without a stack. Messages
 * are not logged, because they quote the request.
 */
export class RefusalLog {
  #since = -Infinity;
  #lines = 0;
  #left = 0;

  constructor(private readonly log: Pick<Logger, 'info'>) {}

  write({ requestId, by, codes }: Refused): void {
    const now = performance.now();
    if (now - this.#since >= SECOND) {
      if (this.#left > 0) this.log.info({ count: this.#left }, 'more requests were refused');
      [this.#since, this.#lines, this.#left] = [now, 0, 0];
    }
    this.#lines += 1;
    if (this.#lines <= MAX_LINES) this.log.info({ requestId, by, codes }, 'request refused');
    else this.#left += 1;
  }

  writeErrors(request: Omit<Refused, 'codes'>, errors: readonly GraphQLFormattedError[] = []): void {
    const codes = new Set(errors.map(({ extensions }) => extensions?.['code']).filter((code) => !OWN.has(code)));
    if (codes.size > 0) this.write({ ...request, codes: [...codes] });
  }
}
