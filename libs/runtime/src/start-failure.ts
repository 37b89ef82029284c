import { isStrataError } from '@strata/domain';

const USAGE = new Set([
  'PORT_IN_USE',
  'INVALID_SETTINGS',
  'EVENT_STORE_IN_USE',
  'DATA_FOLDER_UNUSABLE',
  'TLS_FILES_UNUSABLE',
]);

const FILE_LIMIT =
  'Too many files are open: the limit of this process is reached.\n' +
  '  Raise the limit, for example with `ulimit -n 1024`.';

/** The exit code of a process that could not start: 2 for a fault of the settings or the environment, 1 otherwise. */
export function exitCodeOf(error: unknown): 1 | 2 {
  return USAGE.has(codeOf(error)) ? 2 : 1;
}

/** The text to print: the message, then the remedy. */
export function startFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isFileLimit(error)) return FILE_LIMIT;
  const remedy = isStrataError(error) && error.remedy !== undefined ? `\n  ${error.remedy}` : '';
  return `${error.message}${remedy}`;
}

/** The process may not open another file, which can happen to any call of the system. */
function isFileLimit(error: unknown): boolean {
  return ['EMFILE', 'ENFILE'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
