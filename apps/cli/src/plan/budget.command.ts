import type { LineFigures, StrategyBudget } from '@strata/application';
import type { BudgetCommand, BudgetLine, DecimalText, Id, PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { structuredDataIn } from '../files/structured-file.js';
import { phrase } from '../language/phrase.js';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { AT, CLUSTER, PERIOD, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { tableLines } from '../terminal/text-table.js';
import { changePlan, withPlanOptions, type PlanOptions } from './change-plan.js';

interface AmountsOptions extends PlanOptions {
  readonly period: PeriodName;
  readonly fixed: DecimalText;
  readonly variable: DecimalText;
  readonly volume: DecimalText;
}

interface SpendingOptions extends PlanOptions {
  readonly period: PeriodName;
  readonly committed: DecimalText;
  readonly spent: DecimalText;
}

interface ShowOptions extends CommonOptions {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly strategy?: Id;
  readonly at?: string;
}

/** `strata plan budget`. */
export function defineBudget(plan: Command): void {
  const budget = plan.command('budget').description('flexible budgets: what is planned, allowed, committed and spent');
  defineLines(budget);
  defineAmounts(budget);
  const show = withJson(
    budget
      .command('show')
      .description('the budgets for a period, and the gap to those of the strategies below')
      .requiredOption(...CLUSTER)
      .requiredOption(...PERIOD)
      .option('--strategy <id>', 'that of this strategy only')
      .option(...AT),
  );
  withExample(show, 'strata plan budget show --cluster coast --period 2026');
  show.action(showBudgets);
}

function defineLines(budget: Command): void {
  const line = withPlanOptions(
    budget
      .command('line')
      .description('set a line: what money is for, where it comes from, and the volume on which it depends')
      .argument('<file.yaml>', 'id, labels, objective, measure, source, frequency, and if any initiative and volume'),
  );
  withExample(line, 'strata plan budget line staff.yaml --cluster coast --strategy growth');
  line.action(setLine);
  const drop = withPlanOptions(
    budget
      .command('drop')
      .description('drop a line')
      .argument('<line>', 'the line')
      .requiredOption('--reason <text>', 'the reason'),
  );
  withExample(drop, 'strata plan budget drop staff --cluster coast --strategy growth --reason "merged with rooms"');
  drop.action((id: Id, options: PlanOptions & { readonly reason: string }) =>
    change(id, options, {
      command: { type: 'DropBudgetLine', lineId: id, reason: options.reason },
      done: phrase`budget line ${id} is dropped`,
    }),
  );
}

function defineAmounts(budget: Command): void {
  const amounts = withPlanOptions(
    budget
      .command('amounts')
      .description('plan a line for a period: fixed + variable × volume')
      .argument('<line>', 'the line')
      .requiredOption(...PERIOD)
      .requiredOption('--fixed <amount>', 'the fixed amount')
      .option('--variable <amount>', 'the amount for each unit of volume', '0')
      .option('--volume <figure>', 'the planned volume', '0'),
  );
  withExample(
    amounts,
    'strata plan budget amounts staff --cluster coast --strategy growth --period 2026 --fixed 100 --variable 2 --volume 50',
  );
  amounts.action((id: Id, { period, fixed, variable, volume, ...options }: AmountsOptions) =>
    change(id, options, {
      command: { type: 'PlanBudget', lineId: id, period, fixed, variable, volume },
      done: phrase`budget line ${id} is planned for ${period}`,
    }),
  );
  const spending = withPlanOptions(
    budget
      .command('spending')
      .description('record what is committed and spent of the money of a period, so far')
      .argument('<line>', 'the line')
      .requiredOption(...PERIOD)
      .requiredOption('--committed <amount>', 'what is committed so far')
      .requiredOption('--spent <amount>', 'what is spent so far'),
  );
  withExample(
    spending,
    'strata plan budget spending staff --cluster coast --strategy growth --period 2026 --committed 0 --spent 230',
  );
  spending.action((id: Id, { period, committed, spent, ...options }: SpendingOptions) =>
    change(id, options, {
      command: { type: 'RecordSpending', lineId: id, period, committed, spent },
      done: phrase`the spending of budget line ${id} in ${period} is recorded`,
    }),
  );
}

async function setLine(file: string, options: PlanOptions): Promise<void> {
  const line = (await structuredDataIn(file)) as BudgetLine;
  const { id } = (line as Partial<BudgetLine> | null) ?? {};
  await change(String(id), options, {
    command: { type: 'SetBudgetLine', line },
    done: phrase`budget line ${id} is set`,
  });
}

async function change(
  line: Id,
  options: PlanOptions,
  { command, done }: { readonly command: BudgetCommand; readonly done: string },
): Promise<void> {
  const { cluster: clusterId, strategy: strategyId } = options;
  const about = { strategy: strategyId, line };
  await changePlan(options, { aggregate: 'budget', clusterId, strategyId, command }, { about, done });
}

async function showBudgets(options: ShowOptions): Promise<void> {
  const { period, strategy } = options;
  await withCurrentRuntime('query', async (session) => {
    const budgets = await session.strata.plans.budgets(await viewOf(session, options), period, strategy);
    answer(options, {
      asJson: () => budgets,
      asLines: () => (budgets.length === 0 ? [phrase`nothing is budgeted`] : budgets.flatMap(budgetLines)),
    });
  });
}

function budgetLines(budget: StrategyBudget): readonly string[] {
  const { strategy, lines, sources, children, gap } = budget;
  const header = ['', phrase`plan`, phrase`allowed`, phrase`committed`, phrase`spent`, phrase`variance`];
  const rows = [
    header,
    [strategy, ...amountsOf(budget)],
    ...lines.map((one) => [`  ${one.line.id}${volumeText(one)}`, ...amountsOf(one)]),
    ...(sources.length > 1 ? sources.map((one) => [`  ${one.source}`, ...amountsOf(one)]) : []),
  ];
  const below = children === null ? [] : [phrase`  planned below: ${children}, gap ${gap}`];
  return [...tableLines(rows, new Set([1, 2, 3, 4, 5])), ...below];
}

function amountsOf({
  planned,
  allowed,
  committed,
  spent,
  variance,
}: Pick<StrategyBudget, 'planned' | 'allowed' | 'committed' | 'spent' | 'variance'>): readonly string[] {
  return [planned, allowed ?? '·', committed, spent, variance ?? '·'];
}

/** ` (50 → 60)`: the planned and the actual volume. */
function volumeText({ plannedVolume, actualVolume }: LineFigures): string {
  return plannedVolume === null ? '' : ` (${plannedVolume} → ${actualVolume ?? '·'})`;
}
