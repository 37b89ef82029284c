import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** Codes of failures of our own, which are logged where they are formatted. */
const OWN: ReadonlySet<unknown> = new Set(['INTERNAL', 'UNAVAILABLE']);

interface Refused {
  readonly requestId: string;
  /** The login of who asked, if anybody is signed in. */
  readonly by: string | undefined;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
}

/**
 * Logs the codes of what was wrong with a request: a fault of its sender, in one line without a stack. Messages are not
 * logged; they quote what was sent.
 */
export function logRefusal(log: Pick<Logger, 'info'>, { requestId, by, errors = [] }: Refused): void {
  const codes = new Set(errors.map(({ extensions }) => extensions?.['code']).filter((code) => !OWN.has(code)));
  if (codes.size > 0) log.info({ requestId, by, codes: [...codes] }, 'request refused');
}
