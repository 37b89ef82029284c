import { StrataError, type Refusal } from '@strata/domain';

/** The refusal of a command by a rule. It ends the program with the exit code of refusals. */
export class RefusalError extends StrataError {
  constructor({ code, message, remedy, details }: Refusal) {
    super(code, message, { remedy, details });
  }
}
