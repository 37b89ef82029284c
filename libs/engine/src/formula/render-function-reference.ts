import type { EarlierValues, FunctionEntry, FunctionExample } from './function-reference.js';

/** The functions as a Markdown list, each with its examples. */
export function renderFunctionReference(entries: readonly FunctionEntry[]): string {
  return entries.map(renderEntry).join('\n');
}

function renderEntry({ form, meaning, examples }: FunctionEntry): string {
  return [`- \`${form}\`: ${meaning}`, ...examples.map((one) => `  - ${renderExample(one)}`)].join('\n');
}

function renderExample({ formula, given, result }: FunctionExample): string {
  const values = Object.entries(given).map(([name, value]) => `${name} = ${renderValue(value)}`);
  const where = values.length > 0 ? ` where ${values.join('; ')}` : '';
  return `\`${formula}\` is ${renderResult(result)}${where}`;
}

function renderResult(result: FunctionExample['result']): string {
  const isError = typeof result === 'object' && 'reason' in result;
  return isError ? `the error \`${result.reason}\`` : `\`${JSON.stringify(result)}\``;
}

function renderValue(value: FunctionExample['given'][string]): string {
  if (typeof value !== 'object' || !isEarlier(value)) return `\`${JSON.stringify(value)}\``;
  return `\`${value.now}\`, before that \`${value.before.join(', ')}\``;
}

function isEarlier(value: object): value is EarlierValues {
  return 'now' in value;
}
