import type { ResourceBalance } from '@strata/application';
import type { DecimalText, Id, PeriodName, ResourceNeed, ResourcesCommand } from '@strata/domain';
import type { Command } from 'commander';
import { figuresAsText, structuredDataIn } from '../files/structured-file.js';
import { phrase, translated } from '../language/phrase.js';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { AT, CLUSTER, PERIOD, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { tableLines } from '../terminal/text-table.js';
import { changePlan, withPlanOptions, type PlanOptions } from './change-plan.js';

interface ShowOptions extends CommonOptions {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly at?: string;
}

/** `strata plan resource`. */
export function defineResource(plan: Command): void {
  const resource = plan
    .command('resource')
    .description('resources other than money: needs, what there is, and deficits');
  const need = withPlanOptions(
    resource
      .command('need')
      .description('set what is needed of a kind of resource in a period, and what for')
      .argument('<file.yaml>', 'id, labels, kind, objective, measure, period, amount, and if any initiative'),
  );
  withExample(need, 'strata plan resource need nurses.yaml --cluster coast --strategy growth');
  need.action(setNeed);

  const drop = withPlanOptions(
    resource
      .command('drop')
      .description('drop a need')
      .argument('<need>', 'the need')
      .requiredOption('--reason <text>', 'the reason'),
  );
  withExample(drop, 'strata plan resource drop nurses --cluster coast --strategy growth --reason "outsourced"');
  drop.action((id: Id, options: PlanOptions & { readonly reason: string }) =>
    change(options, {
      about: { need: id },
      command: { type: 'DropResourceNeed', needId: id, reason: options.reason },
      done: phrase`need ${id} is dropped`,
    }),
  );

  const available = withPlanOptions(
    resource
      .command('available')
      .description('set how much there is of a kind of resource in a period')
      .argument('<kind>', 'the kind of resource')
      .requiredOption(...PERIOD)
      .requiredOption('--amount <figure>', 'how much there is'),
  );
  withExample(
    available,
    'strata plan resource available staff --cluster coast --strategy growth --period 2026 --amount 90',
  );
  available.action(setAvailability);

  const show = withJson(
    resource
      .command('show')
      .description('needs, what there is, and deficits in a period, at each level and below it')
      .requiredOption(...CLUSTER)
      .requiredOption(...PERIOD)
      .option(...AT),
  );
  withExample(show, 'strata plan resource show --cluster coast --period 2026');
  show.action(showBalances);
}

async function setNeed(file: string, options: PlanOptions): Promise<void> {
  const need = figuresAsText(await structuredDataIn(file)) as ResourceNeed;
  const { id } = (need as Partial<ResourceNeed> | null) ?? {};
  const command = { type: 'SetResourceNeed', need } as const;
  await change(options, { about: { need: id }, command, done: phrase`need ${id} is set` });
}

async function setAvailability(
  kind: Id,
  options: PlanOptions & { readonly period: PeriodName; readonly amount: DecimalText },
): Promise<void> {
  const { period, amount } = options;
  const command = { type: 'SetResourceAvailability', kind, period, amount } as const;
  await change(options, { about: { kind }, command, done: phrase`what there is of ${kind} in ${period} is set` });
}

async function change(
  options: PlanOptions,
  { about, command, done }: { readonly about: object; readonly command: ResourcesCommand; readonly done: string },
): Promise<void> {
  const { cluster: clusterId, strategy: strategyId } = options;
  const addressed = { aggregate: 'resources', clusterId, strategyId, command } as const;
  await changePlan(options, addressed, { about: { strategy: strategyId, ...about }, done });
}

async function showBalances(options: ShowOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const balances = await session.strata.plans.resources(await viewOf(session, options), options.period);
    answer(options, {
      asJson: () => balances,
      asLines: () => (balances.length === 0 ? [phrase`no resource is needed`] : balanceLines(balances)),
    });
  });
}

function balanceLines(balances: readonly ResourceBalance[]): readonly string[] {
  const header = ['', '', '', phrase`need`, phrase`available`, phrase`deficit`, phrase`below`, phrase`total`];
  const rows = balances.map(({ kind, strategy, rank, need, available, deficit, below, total }) => {
    return [kind, strategy, translated(rank), need, available ?? '·', deficit, below ?? '·', total ?? '·'];
  });
  return tableLines([header, ...rows], new Set([3, 4, 5, 6, 7]));
}
