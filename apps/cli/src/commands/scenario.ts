import {
  compareKeptScenarios,
  compareScenarios,
  momentToAsk,
  parseScenarioFile,
  type ScenarioComparison,
} from '@strata/application';
import { isPeriod, StrataError, type PeriodName } from '@strata/domain';
import { parseMethod, type MethodDefinition } from '@strata/engine';
import { catalogueMethod, methodInvalid } from '@strata/runtime';
import { textOf } from '../input-file.js';
import { comparisonLines } from '../scenario-table.js';
import { say, sayJson, type CommonOptions } from '../terminal.js';
import { withCurrentRuntime } from '../with-runtime.js';

export interface CompareOptions extends CommonOptions {
  readonly method?: string;
  readonly file?: string;
  readonly input?: string;
  readonly output?: readonly string[];
  readonly best: 'higher' | 'lower';
  readonly over: 'last' | 'mean';
  readonly cluster?: string;
  readonly period?: readonly string[];
  readonly scenario?: readonly string[];
  readonly node?: string;
  readonly member?: string;
  readonly at?: string;
}

/** `strata scenario compare`: a file of scenarios over a method, or the scenarios that a cluster keeps. */
export async function compareCommand(options: CompareOptions): Promise<void> {
  const compared = options.input === undefined ? await kept(options) : await fromFile(options, options.input);
  if (options.json) sayJson(compared);
  else for (const line of comparisonLines(compared)) say(line);
}

async function fromFile(options: CompareOptions, input: string): Promise<ScenarioComparison> {
  const stray = (['period', 'scenario', 'node', 'member'] as const).find((name) => options[name] !== undefined);
  if (stray) throw usage(`--${stray} goes with the scenarios that a cluster keeps, not with --input`);
  const definition = await definitionOf(options);
  const set = parseScenarioFile(await textOf(input), input, definition);
  const { output: outputs, best: direction, over } = options;
  return compareScenarios(definition, set, { ...(outputs ? { outputs } : {}), direction, over });
}

/** A method of the catalogue, one from a file, or the version that a cluster has adopted. */
async function definitionOf({ method, file, cluster, at }: CompareOptions): Promise<MethodDefinition> {
  if (file !== undefined) {
    const parsed = parseMethod(await textOf(file), file);
    if (!parsed.ok) throw methodInvalid(parsed.problems);
    return parsed.method;
  }
  if (method === undefined) throw usage('--input needs --method ID, or --file with a definition of your own');
  if (cluster === undefined) return (await catalogueMethod(method)).definition;
  return withCurrentRuntime('query', async ({ queries }) => {
    const view = await queries.get(cluster, at === undefined ? {} : { instant: momentToAsk(at) });
    const { methods } = await queries.ground(view, []);
    const bound = methods.get(method);
    if (bound) return bound.definition;
    throw new StrataError('METHOD_NOT_IN_FORCE', `method ${method} is not adopted and bound in cluster ${cluster}`, {
      remedy: 'leave --cluster out to take the method that ships with Strata',
    });
  });
}

async function kept(options: CompareOptions): Promise<ScenarioComparison> {
  const { cluster, scenario: scenarios, node, method, member, best: direction, over, at } = options;
  const [output, second] = options.output ?? [];
  if (cluster === undefined) throw usage('give --method and --input FILE, or --cluster and --period');
  if (second !== undefined) throw usage('one --output at a time for the scenarios that a cluster keeps');
  if (method === undefined && (output ?? member) !== undefined) throw usage('--output and --member go with --method');
  if (method !== undefined && node !== undefined) throw usage('compare either --method or --node');
  const periods = periodsOf(options.period);
  return withCurrentRuntime('query', async ({ queries }) => {
    const view = await queries.get(cluster, at === undefined ? {} : { instant: momentToAsk(at) });
    return compareKeptScenarios(queries, view, {
      periods,
      ...(scenarios ? { scenarios } : {}),
      ...(node === undefined ? {} : { node }),
      ...(method === undefined ? {} : { method: { id: method, output, subject: member } }),
      direction,
      over,
    });
  });
}

function periodsOf(periods: readonly string[] | undefined): readonly PeriodName[] {
  const [first] = periods ?? [];
  if (!periods || first === undefined) throw usage('--cluster needs --period');
  const wrong = periods.find((period) => !isPeriod(period));
  if (wrong === undefined) return [...new Set(periods)];
  throw new StrataError('NOT_A_PERIOD', `"${wrong}" is not a period`, {
    remedy: 'write 2008, 2008-H1, 2008-Q3 or 2008-07',
  });
}

function usage(message: string): StrataError {
  return new StrataError('BAD_USAGE', message, { remedy: '`strata scenario compare --help` shows both forms' });
}
