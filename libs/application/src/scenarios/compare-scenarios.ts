import { excerpt, StrataError } from '@strata/domain';
import { outputPath, runMethod, type MethodDefinition, type MethodOutputs, type Value } from '@strata/engine';
import { didYouMean } from '../messages/did-you-mean.js';
import { compare, type Criterion, type ScenarioComparison } from './comparison.js';
import type { ScenarioSet } from './scenario-file.js';

export interface ScenarioQuestion {
  /** The outputs to compare; by default all. */
  readonly outputs?: readonly string[] | undefined;
  readonly direction?: Criterion['direction'] | undefined;
  readonly over?: Criterion['over'] | undefined;
}

/**
 * Evaluates a method for every scenario and period and compares the outputs. If a single output is compared, it also
 * determines the best scenario. Throws `UNKNOWN_OUTPUT`.
 */
export function compareScenarios(
  definition: MethodDefinition,
  set: ScenarioSet,
  question: ScenarioQuestion = {},
): ScenarioComparison {
  const all = definition.outputs.map(outputPath);
  const outputs = question.outputs ?? all;
  for (const output of outputs) requireOutput(output, all, definition.id);
  const results = new Map<string, MethodOutputs>();
  for (const scenario of set.scenarios) {
    for (const period of set.periods) {
      const input = set.inputOf(scenario, period);
      const result = input === undefined ? undefined : runMethod(definition, input);
      if (result && 'outputs' in result) results.set(keyOf(scenario, period), result.outputs);
    }
  }
  return compare({
    periods: set.periods,
    scenarios: set.scenarios,
    outputs,
    ...criterionOf(outputs, question),
    value: (scenario, period, output) => valueAt(results.get(keyOf(scenario, period)), output),
  });
}

/** The criterion for the best scenario; only if a single output is compared. */
export function criterionOf(
  outputs: readonly string[],
  { direction = 'higher', over = 'last' }: ScenarioQuestion,
): { readonly criterion?: Criterion } {
  const [output] = outputs;
  return output !== undefined && outputs.length === 1 ? { criterion: { output, direction, over } } : {};
}

/** Throws `UNKNOWN_OUTPUT` unless the method has the output. */
export function requireOutput(output: string, all: readonly string[], method: string): void {
  if (all.includes(output)) return;
  throw new StrataError('UNKNOWN_OUTPUT', `The method "${method}" has no output "${excerpt(output)}".`, {
    remedy: didYouMean(output, all) ?? `Outputs: ${all.join(', ')}.`,
  });
}

function keyOf(scenario: string, period: string): string {
  return `${scenario}\u0000${period}`;
}

function valueAt(outputs: MethodOutputs | undefined, path: string): Value | null {
  if (outputs === undefined) return null;
  const [group = '', ...rest] = path.split('.');
  const own = Object.hasOwn(outputs, path) ? outputs[path] : undefined;
  if (own !== undefined) return own as Value;
  const inner = outputs[group] as Readonly<Record<string, Value>> | undefined;
  return inner?.[rest.join('.')] ?? null;
}
