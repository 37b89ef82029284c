import { readStructuredFile, uuidOf } from '@strata/application';
import type {
  AddressedCommand,
  BudgetCommand,
  BudgetLine,
  BudgetPeriod,
  DateText,
  DevelopmentActivity,
  Id,
  IncomeTerm,
  InitiativePlan,
  InitiativeProgress,
  PeriodName,
  ProgrammeCommand,
  ResourceAvailability,
  ResourceNeed,
  ResourcesCommand,
} from '@strata/domain';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO, done } from './demo-commands.js';
import type { Runtime } from './runtime.js';
import { shippedFolder } from './shipped-folder.js';

type ById<T> = Readonly<Record<Id, T>>;

interface DemoInitiative extends InitiativePlan {
  readonly status?: InitiativeProgress;
  readonly comment?: string;
  /** When milestones were reached. */
  readonly reached?: ById<DateText>;
  readonly activities?: readonly DevelopmentActivity[];
}

interface DemoLine extends BudgetLine {
  /** What is planned, committed and spent; 0 by default. */
  readonly periods: Readonly<Record<PeriodName, Partial<Omit<BudgetPeriod, 'period'>>>>;
}

interface StrategyPlans {
  readonly initiatives?: readonly DemoInitiative[];
  readonly budget?: readonly DemoLine[];
  readonly needs?: readonly ResourceNeed[];
  readonly available?: readonly ResourceAvailability[];
}

/** The content of `config/demo/plans.yaml`, which ships with the program and is read as it is. */
interface DemoPlans {
  readonly strategies: ById<StrategyPlans>;
  /** The terms of actors. */
  readonly income: ById<readonly IncomeTerm[]>;
}

const FILE = 'plans.yaml';

/** Loads the plans of strategies and the terms of income into the demo cluster. Acts once. */
export async function loadDemoPlans(runtime: Runtime, cluster: Id): Promise<void> {
  const text = await readFile(join(shippedFolder('demo'), FILE), 'utf8');
  const plans = readStructuredFile(text, `config/demo/${FILE}`).data as DemoPlans;
  for (const [index, command] of [...commandsOf(cluster, plans)].entries()) {
    const commandId = uuidOf(JSON.stringify([FILE, index]));
    done(await runtime.strata.execute(DEMO, command, { commandId }));
  }
  await runtime.catchUp();
}

function* commandsOf(cluster: Id, { strategies, income }: DemoPlans): Iterable<AddressedCommand> {
  for (const [strategy, plans] of Object.entries(strategies)) yield* strategyCommands({ cluster, strategy }, plans);
  for (const [actorId, terms] of Object.entries(income)) {
    for (const term of terms) {
      yield { aggregate: 'income', clusterId: cluster, command: { type: 'SetIncomeTerm', actorId, term } };
    }
  }
}

function* strategyCommands(
  { cluster, strategy }: { readonly cluster: Id; readonly strategy: Id },
  { initiatives = [], budget = [], needs = [], available = [] }: StrategyPlans,
): Iterable<AddressedCommand> {
  const address = { clusterId: cluster, strategyId: strategy };
  for (const command of initiatives.flatMap(programmeCommands)) yield { aggregate: 'programme', ...address, command };
  for (const command of budget.flatMap(budgetCommands)) yield { aggregate: 'budget', ...address, command };
  const resources: readonly ResourcesCommand[] = [
    ...needs.map((need) => ({ type: 'SetResourceNeed', need }) as const),
    ...available.map((one) => ({ type: 'SetResourceAvailability', ...one }) as const),
  ];
  for (const command of resources) yield { aggregate: 'resources', ...address, command };
}

function programmeCommands(demo: DemoInitiative): readonly ProgrammeCommand[] {
  const { status, comment = '', reached = {}, activities, ...initiative } = demo;
  const initiativeId = initiative.id;
  return [
    { type: 'PlanInitiative', initiative },
    ...(status === undefined ? [] : [{ type: 'SetInitiativeStatus', initiativeId, status, comment } as const]),
    ...Object.entries(reached).map(
      ([milestoneId, on]) => ({ type: 'ReachMilestone', initiativeId, milestoneId, on }) as const,
    ),
    ...(activities === undefined ? [] : [{ type: 'PlanActivities', initiativeId, activities } as const]),
  ];
}

function budgetCommands({ periods, ...line }: DemoLine): readonly BudgetCommand[] {
  const planned = Object.entries(periods).flatMap(([period, amounts]): readonly BudgetCommand[] => {
    const { fixed = '0', variable = '0', volume = '0', committed, spent } = amounts;
    const of = { lineId: line.id, period };
    const plan = { type: 'PlanBudget', ...of, fixed, variable, volume } as const;
    if (committed === undefined && spent === undefined) return [plan];
    return [plan, { type: 'RecordSpending', ...of, committed: committed ?? '0', spent: spent ?? '0' }];
  });
  return [{ type: 'SetBudgetLine', line }, ...planned];
}
