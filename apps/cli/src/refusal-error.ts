import { StrataError, type Refusal } from '@strata/domain';

/** A refusal as the error that ends a command. */
export function refusalError({ code, message, remedy }: Refusal): StrataError {
  return new StrataError(code, message, remedy === undefined ? {} : { remedy });
}
