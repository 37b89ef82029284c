import type { JsonObject } from './json.js';

/**
 * An error with a stable `code` for callers to test, a `message` that names what went wrong and where, and a `remedy`
 * that tells the reader what to do about it.
 */
export class StrataError extends Error {
  override readonly name: string = 'StrataError';

  constructor(
    readonly code: string,
    message: string,
    readonly options: {
      readonly remedy?: string | undefined;
      readonly details?: JsonObject | undefined;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
  }

  get remedy(): string | undefined {
    return this.options.remedy;
  }

  get details(): JsonObject | undefined {
    return this.options.details;
  }
}

/** True if `error` is a StrataError, with the given code if there is one. */
export function isStrataError(error: unknown, code?: string): error is StrataError {
  return error instanceof StrataError && (code === undefined || error.code === code);
}
