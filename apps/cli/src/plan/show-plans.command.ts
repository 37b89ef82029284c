import type { ActivityEffect, ActivityEffects, PlannedInitiative } from '@strata/application';
import { CLUSTER_SUBJECT, type Id, type PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { phrase, spokenLanguage, translated } from '../language/phrase.js';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { AT, CLUSTER, PERIOD, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { tableLines } from '../terminal/text-table.js';

interface ListOptions extends CommonOptions {
  readonly cluster: Id;
  readonly strategy?: Id;
  readonly at?: string;
}

interface EffectsOptions extends ListOptions {
  readonly method: Id;
  readonly output: string;
  readonly period: PeriodName;
  readonly member?: string;
}

/** `strata plan list` and `effects`. */
export function defineShowPlans(plan: Command): void {
  const list = withJson(
    plan
      .command('list')
      .description('the initiatives: how far they are, who is responsible, and what they are for')
      .requiredOption(...CLUSTER)
      .option('--strategy <id>', 'those of this strategy only')
      .option(...AT),
  );
  withExample(list, 'strata plan list --cluster coast --strategy growth');
  list.action(listInitiatives);

  const effects = withJson(
    plan
      .command('effects')
      .description('what each initiative and development activity adds to an output of a method')
      .requiredOption(...CLUSTER)
      .requiredOption(...PERIOD)
      .option('--method <id>', 'the method', 'reduced-efficiency')
      .option('--output <path>', 'its output', 'index')
      .option('--member <id>', 'the actor that the method is evaluated for (default: the cluster)')
      .option(...AT),
  );
  withExample(effects, 'strata plan effects --cluster coast --period 2026');
  effects.action(showEffects);
}

async function listInitiatives(options: ListOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const initiatives = await session.strata.plans.initiatives(await viewOf(session, options), options.strategy);
    answer(options, {
      asJson: () => initiatives,
      asLines: () =>
        initiatives.length === 0 ? [phrase`no initiative is planned`] : initiatives.flatMap(initiativeLines),
    });
  });
}

function initiativeLines(initiative: PlannedInitiative): readonly string[] {
  const { strategy, id, labels, status, comment, responsible, start, end, objectives, measures } = initiative;
  const name = labels[spokenLanguage()] ?? labels.en;
  return [
    phrase`${`${strategy}/${id}`}: ${name}, ${translated(status)}, ${start} to ${end}, responsible: ${responsible.join(', ')}`,
    ...(comment === undefined ? [] : [`  ${comment}`]),
    phrase`  for ${objectives.join(', ')}; to move ${measures.join(', ')}`,
    ...initiative.milestones.map((milestone) => milestoneLine(initiative, milestone)),
    ...initiative.activities.map((one) => `  ${one.id}: ΔTs ${one.dTs}, ΔC ${one.dC}, ΔK ${one.dK}`),
  ];
}

function milestoneLine({ reached }: PlannedInitiative, { id, due }: PlannedInitiative['milestones'][number]): string {
  const found = reached.find(({ milestone }) => milestone === id);
  return found === undefined ? phrase`  ${id}: due ${due}` : phrase`  ${id}: due ${due}, reached ${found.on}`;
}

async function showEffects(options: EffectsOptions): Promise<void> {
  const { method, output, period, member: subject = CLUSTER_SUBJECT } = options;
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const effects = await session.strata.plans.effects(view, { method, output, period, subject });
    answer(options, { asJson: () => effects, asLines: () => effectLines(effects) });
  });
}

function effectLines({ output, value, effects }: ActivityEffects): readonly string[] {
  const rows = effects.map((one) => [placeOf(one), figure(one.without), figure(one.effect)]);
  const header = ['', phrase`without`, phrase`effect`];
  return [`${output} = ${figure(value)}`, ...tableLines([header, ...rows], new Set([1, 2]))];
}

function placeOf({ strategy, initiative, activity }: ActivityEffect): string {
  return activity === undefined ? `${strategy}/${initiative}` : `  ${activity}`;
}

function figure(value: number | null): string {
  return value === null ? phrase`no value` : String(Number(value.toPrecision(10)));
}
