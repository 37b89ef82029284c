import type { JsonObject } from './json.js';

/**
 * An error that names its cause, its place and the remedy. `code` is stable and what guards test;
 * `message` says cause and place in a sentence, `remedy` what to do about it.
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

/** True if `error` is a StrataError, of the given code where one is named. */
export function isStrataError(error: unknown, code?: string): error is StrataError {
  return error instanceof StrataError && (code === undefined || error.code === code);
}
