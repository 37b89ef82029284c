import { isStrataError } from '@strata/domain';
import { RefusalError } from './refusal-error.js';

/** Exit codes: fine, refused or a check failed, bad usage or input. */
export const EXIT = { fine: 0, refused: 1, usage: 2 } as const;

/** Options that every command has. */
export interface CommonOptions {
  readonly json?: boolean;
}

/** Writes a line of the answer. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a line beside the answer (progress, hints), which `--json` readers do not see. */
export function hint(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

/** Text from files and arguments, without what would steer the terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Writes one JSON value as the whole answer. */
export function sayJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Codes of failed checks; what is expected beside these and refusals by the rules is bad input. */
const REFUSALS = new Set([
  'PLAN_REFUSED',
  'PLAN_INTERRUPTED',
  'CONFLICT',
  'EVENT_STORE_IN_USE',
  'PROJECTION_BEHIND',
  'POSITION_NOT_REACHED',
  'INTERNAL',
]);

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
  /** Set for a fault of the program itself. */
  readonly stack?: string;
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (isStrataError(error)) {
    const { code, remedy } = error;
    return { code, message, ...(remedy === undefined ? {} : { remedy }) };
  }
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return { code, message };
  return { code: 'INTERNAL', message, stack: (error instanceof Error && error.stack) || message };
}

/** Tells what went wrong, where and what to do, and gives the exit code for it. */
export function reportFailure(error: unknown, json: boolean): number {
  const { code, message, remedy, stack } = failureOf(error);
  if (json) sayJson({ error: { code, message, ...(remedy === undefined ? {} : { remedy }) } });
  else {
    hint(`strata: ${message}`);
    if (remedy !== undefined) hint(`  ${remedy}`);
    if (stack !== undefined) hint(stack);
  }
  return error instanceof RefusalError || REFUSALS.has(code) ? EXIT.refused : EXIT.usage;
}
