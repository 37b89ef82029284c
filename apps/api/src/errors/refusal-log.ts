import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** Codes of failures of our own, which are logged where they are formatted. */
const OWN: ReadonlySet<unknown> = new Set(['INTERNAL', 'UNAVAILABLE']);
/** Lines of one second; the rest is only counted, so that nobody can fill the log from outside. */
const MAX_LINES = 20;
const SECOND = 1_000;

interface Refused {
  readonly requestId: string;
  /** The login of who asked, if anybody is signed in. */
  readonly by?: string | undefined;
  /** What was wrong: codes of errors, or the HTTP status. */
  readonly codes: readonly unknown[];
}

/**
 * Logs requests that are refused because of a fault of their sender: one line of level info, without a stack. Messages
 * are not logged; they quote what was sent.
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
