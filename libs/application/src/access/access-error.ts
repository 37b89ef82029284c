import { StrataError, type Refusal } from '@strata/domain';

/** A refusal as an error, for queries, which cannot return one. */
export function refusalError({ code, message, remedy }: Refusal): StrataError {
  return new StrataError(code, message, { remedy });
}

/** An expected error as the refusal of a command. */
export function refusalOf({ code, message, remedy }: StrataError): Refusal {
  return { code, message, remedy };
}

/** Throws the refusal, if there is one. */
export function requireAllowed(refusal: Refusal | undefined): void {
  if (refusal) throw refusalError(refusal);
}
