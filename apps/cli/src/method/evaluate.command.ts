import { CLUSTER_SUBJECT, type PeriodName } from '@strata/domain';
import { isErrorValue, outputPath, type BoundEvaluation, type Value } from '@strata/engine';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { AT, CLUSTER, PERIOD, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface EvaluateOptions extends CommonOptions {
  readonly cluster: string;
  readonly period: PeriodName;
  readonly member?: string;
  readonly trial?: boolean;
  readonly at?: string;
}

/** `strata method evaluate`. */
export function defineEvaluate(method: Command): void {
  const command = withJson(
    method
      .command('evaluate')
      .description("evaluate a bound method on the cluster's own data")
      .argument('<id>', 'the method')
      .requiredOption(...CLUSTER)
      .requiredOption(...PERIOD)
      .option('--member <id>', 'the actor (for methods of the actors)')
      .option('--trial', 'evaluate the version on trial instead of the adopted one')
      .option(...AT),
  );
  withExample(
    command,
    'strata method evaluate profitability --cluster silver-lakes --member grand-hotel --period 2025',
  );
  command.action(evaluate);
}

async function evaluate(method: string, options: EvaluateOptions): Promise<void> {
  const { period, member: subject = CLUSTER_SUBJECT, trial = false } = options;
  await withCurrentRuntime('query', async (session) => {
    const { methods } = session.strata;
    const view = await viewOf(session, options);
    const adopted = await methods.evaluate(view, { method, subject, period });
    const onTrial = trial ? await methods.evaluate(view, { method, subject, period, onTrial: true }) : undefined;
    answer(options, {
      asJson: () =>
        onTrial ? { adopted: evaluationJson(adopted), onTrial: evaluationJson(onTrial) } : evaluationJson(adopted),
      asLines: () => evaluationLines(adopted, onTrial),
    });
  });
}

/** The version and the value of every output. */
function evaluationJson(evaluation: BoundEvaluation): Readonly<Record<string, unknown>> {
  const { version, definition } = evaluation.method;
  const paths = definition.outputs.map(outputPath);
  return { version, ...Object.fromEntries(paths.map((path) => [path, valueJson(evaluation.output(path))])) };
}

function valueJson(value: Value): unknown {
  return isErrorValue(value) ? { error: value.reason, message: value.message } : value;
}

function evaluationLines(adopted: BoundEvaluation, onTrial: BoundEvaluation | undefined): readonly string[] {
  const tried = onTrial && evaluationJson(onTrial);
  return Object.entries(evaluationJson(adopted)).map(
    ([name, value]) =>
      `${name.padEnd(28)} ${cellText(value)}${tried ? phrase`   on trial: ${cellText(tried[name])}` : ''}`,
  );
}

function cellText(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
