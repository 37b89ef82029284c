import { parseAsOf } from '@strata/application';
import type { Cycle, CycleCommand, Id, LockException, NoteRule, PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { viewOf, withCurrentRuntime, type Session } from '../runtime/session.js';
import { send } from '../runtime/settle.js';
import { defineCompletion, defineNudge } from './completion.command.js';
import { AT, CLUSTER, PERIOD, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface CycleOptions extends CommonOptions {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly at?: string;
}

interface ReopenOptions extends CycleOptions {
  readonly reason: string;
}

interface EndOptions extends ReopenOptions {
  readonly member: string;
}

interface ExceptOptions extends EndOptions {
  readonly until: string;
}

type ListOptions = Omit<CycleOptions, 'period'>;

/** `strata cycle`. */
export function defineCycle(group: Command): void {
  const opening = ofPeriod(
    group.command('open').description('open a period for every actor at once, with the deadlines of the workflow'),
  );
  withExample(opening, 'strata cycle open --cluster coast --period 2026-10');
  opening.action((options: CycleOptions) => change(options, { type: 'OpenCycle', period: options.period }));
  const locking = ofPeriod(
    group.command('lock').description('lock a period at once, instead of after the grace period'),
  );
  withExample(locking, 'strata cycle lock --cluster coast --period 2026-10');
  locking.action((options: CycleOptions) => change(options, { type: 'LockCycle', period: options.period }));
  const reopening = ofPeriod(
    group
      .command('reopen')
      .description('open a locked period again')
      .requiredOption('--reason <text>', 'the reason for reopening it'),
  );
  withExample(reopening, 'strata cycle reopen --cluster coast --period 2026-10 --reason "the ferry was late"');
  reopening.action((options: ReopenOptions) =>
    change(options, { type: 'ReopenCycle', period: options.period, reason: options.reason }),
  );
  const excepting = ofPeriod(
    group
      .command('except')
      .description('let a reporter submit after the lock until a moment')
      .requiredOption('--member <id>', 'an actor, or @cluster')
      .requiredOption('--until <moment>', 'the end: a date (its end, UTC) or an instant with its time zone')
      .requiredOption('--reason <text>', 'the reason for the exception'),
  );
  withExample(
    excepting,
    'strata cycle except --cluster coast --period 2026-10 --member hotel --until 2026-12-01 --reason "a flood"',
  );
  excepting.action(({ member: actorId, until, ...options }: ExceptOptions) => {
    const { period, reason } = options;
    return change(options, { type: 'GrantLockException', period, actorId, until: parseAsOf(until), reason });
  });
  const ending = ofPeriod(
    group
      .command('end-exception')
      .description('end the exception of a reporter from the lock at once')
      .requiredOption('--member <id>', 'an actor, or @cluster')
      .requiredOption('--reason <text>', 'the reason for ending it'),
  );
  withExample(
    ending,
    'strata cycle end-exception --cluster coast --period 2026-10 --member hotel --reason "the figures came"',
  );
  ending.action(({ member: actorId, ...options }: EndOptions) => {
    const { period, reason } = options;
    return change(options, { type: 'EndLockException', period, actorId, reason });
  });
  const showing = ofPeriod(group.command('show').description('deadlines, reminders and lock of a cycle')).option(...AT);
  withExample(showing, 'strata cycle show --cluster coast --period 2026-10');
  showing.action(show);
  defineCompletion(group.command('completion').description('what is due, what came, and who is late since when'));
  defineNudge(group.command('nudge').description('remind those who are late, each at most once a day'));
  const listing = withJson(
    group
      .command('list')
      .description('the reporting cycles')
      .requiredOption(...CLUSTER)
      .option(...AT),
  );
  withExample(listing, 'strata cycle list --cluster coast');
  listing.action(list);
}

function ofPeriod(command: Command): Command {
  return withJson(command.requiredOption(...CLUSTER).requiredOption(...PERIOD));
}

async function change(options: CycleOptions, command: CycleCommand): Promise<void> {
  await withCurrentRuntime('change', async (session) => {
    await send(session, { aggregate: 'cycles', clusterId: options.cluster, command });
    await print(session, options);
  });
}

async function show(options: CycleOptions): Promise<void> {
  await withCurrentRuntime('query', (session) => print(session, options));
}

async function print(session: Session, options: CycleOptions): Promise<void> {
  const cycle = await session.strata.cycles.get(await viewOf(session, options), options.period);
  answer(options, { asJson: () => cycle, asLines: () => cycleLines(cycle) });
}

async function list(options: ListOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const cycles = await session.strata.cycles.list(await viewOf(session, options));
    answer(options, {
      asJson: () => cycles,
      asLines: () => (cycles.length === 0 ? [phrase`no cycle was opened`] : cycles.map(cycleLine)),
    });
  });
}

function cycleLine({ period, status, locksAt }: Cycle): string {
  return phrase`${period}  ${translated(status)}  grace period until ${locksAt}`;
}

function cycleLines(cycle: Cycle): readonly string[] {
  const { deadlines, reminders, version, approval, noteRules = [], exceptions, reopenedBecause } = cycle;
  const width = Math.max(...deadlines.map(({ rank }) => translated(rank).length)) + 1;
  return [
    cycleLine(cycle),
    ...deadlines.map(({ rank, due }) => phrase`  ${translated(rank).padEnd(width)} due ${due}`),
    ...(approval?.stages ?? []).map(
      ({ id, role, due }) => phrase`  approval at the stage ${id} by ${role}, due ${due}`,
    ),
    ...noteRules.map(noteRuleLine),
    phrase`  ${reminders.length} reminders sent, workflow version ${version}`,
    ...(exceptions ?? []).map(exceptionLine),
    ...(reopenedBecause === undefined ? [] : [phrase`  reopened: ${reopenedBecause}`]),
  ];
}

function exceptionLine({ actor, until, reason, endedBecause }: LockException): string {
  return endedBecause === undefined
    ? phrase`  ${actor} may report until ${until}: ${reason}`
    : phrase`  the exception of ${actor} was ended at ${until}: ${endedBecause}`;
}

function noteRuleLine({ measures, below, above, changeAbove, notApplicable }: NoteRule): string {
  const conditions = [
    ...(below === undefined ? [] : [phrase`below ${below}`]),
    ...(above === undefined ? [] : [phrase`above ${above}`]),
    ...(changeAbove === undefined ? [] : [phrase`changed by more than ${changeAbove} %`]),
    ...(notApplicable === true ? [phrase`not applicable`] : []),
  ];
  const which = measures === undefined ? phrase`every measure` : measures.join(', ');
  return phrase`  a note is needed: ${which}: ${conditions.join(', ')}`;
}
