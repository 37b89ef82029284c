import type { CellLock } from '@strata/application';
import { isStrataError, type JsonObject } from '@strata/domain';
import { translated } from '../language/phrase.js';
import { lockCells } from '../sheet/lock-cells.js';
import { EXIT } from './exit-codes.js';
import { hintFor } from './hints.js';
import { printToStderr, sayJson } from './output.js';
import { RefusalError } from './refusal-error.js';

/** Codes of failed checks. Other errors, except refusals by the rules, are bad usage or bad input. */
const FAILED_CHECKS = new Set([
  'PLAN_REFUSED',
  'PLAN_INTERRUPTED',
  'CONFLICT',
  'EVENT_STORE_IN_USE',
  'SERVER_OF_ANOTHER_VERSION',
  'SERVER_STOPPED',
  'EVENT_STORE_DAMAGED',
  'ACCOUNT_STORE_DAMAGED',
  'BACKUP_DAMAGED',
  'PROJECTION_BEHIND',
  'POSITION_NOT_REACHED',
  'NOT_SEALED',
  'SEALS_DAMAGED',
  'NOT_A_LOG_FILE',
  'NOT_EVIDENCE',
  'NOT_PROVEN',
  'EVENT_ALTERED',
  'SEALS_ALTERED',
  'READ_MODELS_DIFFER',
  'INTERNAL',
]);

const FILE_LIMIT = {
  message: 'Too many files are open: the limit of this process is reached.',
  remedy: 'Raise the limit, for example with `ulimit -n 1024`.',
};

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string | undefined;
  readonly details?: JsonObject | undefined;
}

/** Reports an error and its remedy. Returns the exit code. */
export function reportFailure(error: unknown, json: boolean): number {
  const failure = failureOf(error);
  if (json) sayJson({ error: failure });
  else {
    for (const line of failureLines(failure)) printToStderr(line);
    if (failure.code === 'INTERNAL' && error instanceof Error) printToStderr(error.stack ?? '');
  }
  return error instanceof RefusalError || FAILED_CHECKS.has(failure.code) ? EXIT.refused : EXIT.usage;
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (isStrataError(error)) {
    const { code, remedy, details } = error;
    return { code, message, remedy, details: error instanceof RefusalError ? details : undefined };
  }
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'EMFILE' || code === 'ENFILE') return { code, ...FILE_LIMIT };
  return { code: typeof code === 'string' ? code : 'INTERNAL', message };
}

function* failureLines({ code, message, remedy, details }: Failure): Iterable<string> {
  yield `strata: ${translated(message)}`;
  yield* fieldLines(details?.['fields']);
  yield* lockLines(details?.['values']);
  if (remedy !== undefined) yield `  ${translated(remedy)}`;
  const hint = hintFor(code);
  if (hint !== undefined) yield `  ${translated(hint)}`;
}

/** The invalid fields of a command, if a refusal lists them. */
function fieldLines(fields: unknown): readonly string[] {
  if (!Array.isArray(fields) || fields.length < 2) return [];
  return (fields as readonly { readonly path: string; readonly message: string }[]).map(
    ({ path, message }) => `  ${path}: ${translated(message)}`,
  );
}

/** Since when values cannot be written, and who can open them, if a refusal says so; each once. */
function lockLines(values: unknown): readonly string[] {
  if (!Array.isArray(values)) return [];
  const locks = (values as readonly { readonly lock?: CellLock }[]).map(({ lock }) => lockCells(lock).join('; '));
  return [...new Set(locks)].filter((line) => line !== '').map((line) => `  ${line}`);
}
