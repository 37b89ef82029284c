import type { Id, InitiativePlan, InitiativeProgress, ProgrammeCommand } from '@strata/domain';
import { Option, type Command } from 'commander';
import { figuresAsText, structuredDataIn } from '../files/structured-file.js';
import { phrase } from '../language/phrase.js';
import { startOf, withExample, withStart, type StartOptions } from '../terminal/options.js';
import { changePlan, withPlanOptions, type PlanOptions } from './change-plan.js';

type Activities = Extract<ProgrammeCommand, { type: 'PlanActivities' }>['activities'];

/** `strata plan initiative`, `status`, `milestone`, `activities` and `cancel`. */
export function defineInitiative(plan: Command): void {
  const initiative = withPlanOptions(
    plan
      .command('initiative')
      .description('plan an initiative, or revise its plan: what it is for, who is responsible, and when')
      .argument('<file.yaml>', 'id, labels, objectives, measures, responsible, start, end and milestones'),
  );
  withExample(initiative, 'strata plan initiative spa.yaml --cluster coast --strategy growth --dry-run');
  initiative.action(planInitiative);

  const status = withPlanOptions(
    plan
      .command('status')
      .description('set how far an initiative is')
      .argument('<initiative>', 'the initiative')
      .addOption(
        new Option('--status <status>', 'how far it is')
          .choices(['planned', 'under-way', 'on-hold', 'completed'])
          .makeOptionMandatory(),
      )
      .requiredOption('--comment <text>', 'what there is to say about it'),
  );
  withExample(
    status,
    'strata plan status spa --cluster coast --strategy growth --status under-way --comment "on time"',
  );
  status.action(setStatus);

  const milestone = withPlanOptions(
    plan
      .command('milestone')
      .description('record the day on which a milestone was reached')
      .argument('<initiative>', 'the initiative')
      .argument('<milestone>', 'the milestone')
      .requiredOption('--on <date>', 'the day, YYYY-MM-DD'),
  );
  withExample(milestone, 'strata plan milestone spa opening --cluster coast --strategy growth --on 2026-05-01');
  milestone.action(reachMilestone);

  const activities = withPlanOptions(
    plan
      .command('activities')
      .description('replace the development activities of an initiative, which methods bound to them read')
      .argument('<initiative>', 'the initiative')
      .argument('<file.yaml>', 'a list of activities with id, labels, dTs, dC and dK'),
  );
  withStart(activities);
  withExample(activities, 'strata plan activities spa changes.yaml --cluster coast --strategy growth --from 2026');
  activities.action(planActivities);

  const cancel = withPlanOptions(
    plan
      .command('cancel')
      .description('cancel an initiative, and end its development activities')
      .argument('<initiative>', 'the initiative')
      .requiredOption('--reason <text>', 'the reason'),
  );
  withStart(cancel);
  withExample(cancel, 'strata plan cancel spa --cluster coast --strategy growth --reason "too dear"');
  cancel.action(cancelInitiative);
}

async function planInitiative(file: string, options: PlanOptions): Promise<void> {
  const data = (await structuredDataIn(file)) as Partial<InitiativePlan> | null;
  const initiative = { milestones: [], ...data } as unknown as InitiativePlan;
  const { id } = initiative;
  await change(id, options, {
    command: { type: 'PlanInitiative', initiative },
    done: phrase`initiative ${id} is planned`,
  });
}

async function setStatus(
  id: Id,
  options: PlanOptions & { readonly status: InitiativeProgress; readonly comment: string },
): Promise<void> {
  const { status, comment } = options;
  const command = { type: 'SetInitiativeStatus', initiativeId: id, status, comment } as const;
  await change(id, options, { command, done: phrase`the status of initiative ${id} is set` });
}

async function reachMilestone(id: Id, milestoneId: Id, options: PlanOptions & { readonly on: string }): Promise<void> {
  const command = { type: 'ReachMilestone', initiativeId: id, milestoneId, on: options.on } as const;
  await change(id, options, { command, done: phrase`milestone ${milestoneId} of initiative ${id} is reached` });
}

async function planActivities(id: Id, file: string, options: PlanOptions & StartOptions): Promise<void> {
  const activities = figuresAsText(await structuredDataIn(file)) as Activities;
  const command = { type: 'PlanActivities', initiativeId: id, activities, ...startOf(options) } as const;
  await change(id, options, { command, done: phrase`the activities of initiative ${id} are planned` });
}

async function cancelInitiative(
  id: Id,
  options: PlanOptions & StartOptions & { readonly reason: string },
): Promise<void> {
  const command = { type: 'CancelInitiative', initiativeId: id, reason: options.reason, ...startOf(options) } as const;
  await change(id, options, { command, done: phrase`initiative ${id} is cancelled` });
}

async function change(
  initiative: Id,
  options: PlanOptions,
  { command, done }: { readonly command: ProgrammeCommand; readonly done: string },
): Promise<void> {
  const { cluster: clusterId, strategy: strategyId } = options;
  const about = { strategy: strategyId, initiative };
  await changePlan(options, { aggregate: 'programme', clusterId, strategyId, command }, { about, done });
}
