import type { InputHistory, FunctionEntry, FunctionExample } from './function-reference.js';

/** The functions as a Markdown list, each with its examples. */
export function renderFunctionReference(entries: readonly FunctionEntry[]): string {
  return entries.map(renderEntry).join('\n');
}

function renderEntry({ form, meaning, examples }: FunctionEntry): string {
  return [`- \`${form}\`: ${meaning}`, ...examples.map((one) => `  - ${renderExample(one)}`)].join('\n');
}

function renderExample({ formula, inputs, result }: FunctionExample): string {
  const values = Object.entries(inputs).map(([name, value]) => `${name} = ${renderValue(value)}`);
  const where = values.length > 0 ? ` where ${values.join('; ')}` : '';
  return `\`${formula}\` is ${renderResult(result)}${where}`;
}

function renderResult(result: FunctionExample['result']): string {
  const isError = typeof result === 'object' && 'reason' in result;
  return isError ? `the error \`${result.reason}\`` : `\`${JSON.stringify(result)}\``;
}

function renderValue(value: FunctionExample['inputs'][string]): string {
  if (typeof value !== 'object' || !isHistory(value)) return `\`${JSON.stringify(value)}\``;
  return `\`${value.now}\`, earlier \`${value.before.join(', ')}\``;
}

function isHistory(value: object): value is InputHistory {
  return 'now' in value;
}
