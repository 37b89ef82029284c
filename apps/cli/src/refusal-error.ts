import { StrataError, type Refusal } from '@strata/domain';

/** The refusal of a command by the rules, as what ends the program: with the exit code of refusals. */
export class RefusalError extends StrataError {}

/** A refusal as the error that ends a command. */
export function refusalError({ code, message, remedy }: Refusal): RefusalError {
  return new RefusalError(code, message, remedy === undefined ? {} : { remedy });
}
