import type { AgreementView } from '@strata/application';
import {
  lastRound,
  StrataError,
  type AgreementCommand,
  type AnswerKind,
  type Id,
  type Language,
  type NamedRole,
  type Remark,
  type Round,
} from '@strata/domain';
import { Argument, Option, type Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { viewOf, withCurrentRuntime, type Session } from '../runtime/session.js';
import { send } from '../runtime/settle.js';
import { comparisonJson, comparisonLines } from '../strategy/comparison-lines.js';
import { AT, CLUSTER, languageOption, wholeNumber, withExample, withJson } from '../terminal/options.js';
import { answer as print, type CommonOptions } from '../terminal/output.js';
import { agreementJson, agreementLine, agreementLines, taskLine } from './agreement-lines.js';
import { ANSWERS, namedRole, remark } from './agreement-options.js';

interface ClusterOptions extends CommonOptions {
  readonly cluster: Id;
  readonly at?: string;
}

interface StrategyOptions extends ClusterOptions {
  readonly strategy: Id;
  readonly round?: number;
}

interface ProposeOptions extends StrategyOptions {
  readonly role?: readonly NamedRole[];
  readonly note?: string;
}

interface AnswerOptions extends StrategyOptions {
  readonly party: string;
  readonly comment?: string;
  readonly remark?: readonly Remark[];
  readonly basedOn?: number;
}

type ReasonOptions = StrategyOptions & { readonly reason: string };

const ROLE = ['--role <party=role>', 'name somebody with a role of the workflow; may be repeated'] as const;
const NOTE = ['--note <text>', 'what the proposer says to it'] as const;
const ROUND = ['--round <number>', 'the round that you have seen (default: the current one)', wholeNumber] as const;

/** `strata agreement`. */
export function defineAgreement(group: Command): void {
  defineProposals(group);
  defineAnswers(group);
  defineQueries(group);
  const requiring = withJson(
    group
      .command('require')
      .description('put maps in force only by agreement from now on')
      .requiredOption(...CLUSTER)
      .option('--off', 'no longer'),
  );
  withExample(requiring, 'strata agreement require --cluster coast');
  requiring.action(require);
}

function ofStrategy(command: Command): Command {
  return withJson(command.requiredOption(...CLUSTER).requiredOption('--strategy <id>', 'the strategy'));
}

function defineProposals(group: Command): void {
  const proposing = ofStrategy(
    group.command('propose').description('propose a draft, or a changed map, to those whom it affects'),
  )
    .option(...ROLE, namedRole)
    .option(...NOTE);
  withExample(proposing, 'strata agreement propose --cluster coast --strategy coast --role bank=financier');
  proposing.action(({ role = [], note, ...options }: ProposeOptions) =>
    change(options, () => ({ type: 'ProposeStrategy', roles: role, note })),
  );
  const revising = ofStrategy(group.command('revise').description('open the next round with what was changed since'))
    .option(...ROLE, namedRole)
    .option(...NOTE)
    .option(...ROUND);
  withExample(revising, 'strata agreement revise --cluster coast --strategy coast --note "one year more"');
  revising.action(({ role: roles, note, ...options }: ProposeOptions) =>
    change(options, ({ round }) => ({ type: 'ReviseProposal', round, roles, note })),
  );
  const withdrawing = withReason(group.command('withdraw').description('withdraw a proposal'));
  withExample(withdrawing, 'strata agreement withdraw --cluster coast --strategy coast --reason "no money"');
  withdrawing.action(({ reason, ...options }: ReasonOptions) =>
    change(options, () => ({ type: 'WithdrawProposal', reason })),
  );
}

function withReason(command: Command): Command {
  return ofStrategy(command).requiredOption('--reason <text>', 'the reason');
}

function defineAnswers(group: Command): void {
  const answering = ofStrategy(
    group
      .command('answer')
      .description('agree to a proposal, object to it, or ask for a change')
      .addArgument(new Argument('<answer>', 'the answer').choices(ANSWERS)),
  )
    .requiredOption('--party <subject>', 'who answers: an actor, actor/part or @cluster')
    .option('--comment <text>', 'the comment')
    .option('--remark <thing=comment>', 'comment on a thing, such as objective:grow; may be repeated', remark)
    .option(...ROUND)
    .option('--based-on <edition>', 'the edition of the answer that it replaces (default: the newest)', wholeNumber);
  withExample(
    answering,
    'strata agreement answer agrees --cluster coast --strategy coast --party hotel',
    'strata agreement answer asks --cluster coast --strategy coast --party hotel --remark "weight:objective:grow=less"',
  );
  answering.action(give);
  const deciding = withReason(
    group.command('decide').description('decide a proposal without the agreement of all, as the coordinator'),
  ).option(...ROUND);
  withExample(deciding, 'strata agreement decide --cluster coast --strategy coast --reason "the season begins"');
  deciding.action(({ reason, ...options }: ReasonOptions) =>
    change(options, ({ round }) => ({ type: 'DecideProposal', round, reason })),
  );
  const confirming = ofStrategy(
    group.command('confirm').description('confirm that a strategy is still in line with its parent'),
  );
  withExample(confirming, 'strata agreement confirm --cluster coast --strategy hotel');
  confirming.action(confirm);
}

function defineQueries(group: Command): void {
  const showing = ofStrategy(
    group.command('show').description('the rounds of a proposal: whom it affects, and what they answer'),
  ).option(...AT);
  withExample(showing, 'strata agreement show --cluster coast --strategy coast');
  showing.action((options: StrategyOptions) => withCurrentRuntime('query', (session) => show(session, options)));
  const listing = withJson(
    group
      .command('list')
      .description('the agreements about the strategies')
      .requiredOption(...CLUSTER)
      .option(...AT),
  );
  withExample(listing, 'strata agreement list --cluster coast');
  listing.action(list);
  const comparing = ofStrategy(
    group.command('difference').description('what a round changes, or what changed above a strategy'),
  )
    .option('--round <number>', 'the round (default: the last one)', wholeNumber)
    .addOption(new Option('--parent', 'what changed above it since it was last aligned').conflicts(['round']))
    .option(...AT)
    .addOption(languageOption());
  withExample(comparing, 'strata agreement difference --cluster coast --strategy coast --round 2');
  comparing.action(difference);
  const tasks = withJson(
    group
      .command('tasks')
      .description('the strategies to realign with a parent that was revised or replaced')
      .requiredOption(...CLUSTER)
      .option('--owner <subject>', 'those of one owner')
      .option(...AT)
      .addOption(languageOption()),
  );
  withExample(tasks, 'strata agreement tasks --cluster coast --owner hotel');
  tasks.action(listTasks);
}

/** Sends a command to an agreement; the round is the one that was named, or the current one. */
async function change(
  options: StrategyOptions,
  commandIn: (current: Pick<Round, 'round' | 'answers'>) => AgreementCommand,
): Promise<void> {
  const { cluster, strategy } = options;
  await withCurrentRuntime('change', async (session) => {
    const current = await currentRound(session, options);
    const command = commandIn({ ...current, round: options.round ?? current.round });
    await send(session, { aggregate: 'agreement', clusterId: cluster, strategyId: strategy, command });
    await show(session, options);
  });
}

/** The current round; the first one of a strategy that was never proposed, so that the command is refused. */
async function currentRound(
  session: Session,
  { cluster, strategy }: StrategyOptions,
): Promise<Pick<Round, 'round' | 'answers'>> {
  const agreements = await session.strata.agreements.list(await viewOf(session, { cluster }));
  const found = agreements.find(({ strategyId }) => strategyId === strategy);
  return (found && lastRound(found)) ?? { round: 1, answers: [] };
}

function give(kind: AnswerKind, options: AnswerOptions): Promise<void> {
  const { party, comment, remark: remarks = [], basedOn } = options;
  return change(options, ({ round, answers }) => ({
    type: 'AnswerProposal',
    party,
    round,
    basedOn: basedOn ?? answers.find((one) => one.party === party)?.edition ?? 0,
    answer: kind,
    comment,
    remarks,
  }));
}

async function confirm({ cluster, strategy: strategyId, ...options }: StrategyOptions): Promise<void> {
  await withCurrentRuntime('change', async (session) => {
    const command = { type: 'ConfirmAlignment', strategyId } as const;
    const isConfirmed = await send(session, { aggregate: 'cascade', clusterId: cluster, command });
    print(options, {
      asJson: () => ({ strategy: strategyId, confirmed: isConfirmed }),
      asLines: () => [isConfirmed ? phrase`${strategyId} is in line with its parent` : phrase`nothing to realign`],
    });
  });
}

async function require({ cluster, off, ...options }: ClusterOptions & { readonly off?: boolean }): Promise<void> {
  await withCurrentRuntime('change', async (session) => {
    const required = off !== true;
    await send(session, { aggregate: 'cluster', clusterId: cluster, command: { type: 'RequireAgreement', required } });
    print(options, {
      asJson: () => ({ cluster, agreementRequired: required }),
      asLines: () => [
        required ? phrase`maps are put in force by agreement` : phrase`maps are put in force without agreement`,
      ],
    });
  });
}

async function show(session: Session, options: StrategyOptions): Promise<void> {
  const agreement: AgreementView = await session.strata.agreements.get(
    await viewOf(session, options),
    options.strategy,
  );
  print(options, { asJson: () => agreementJson(agreement), asLines: () => agreementLines(agreement) });
}

async function list(options: ClusterOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const agreements = await session.strata.agreements.list(await viewOf(session, options));
    print(options, {
      asJson: () => agreements.map(agreementJson),
      asLines: () => (agreements.length === 0 ? [phrase`no strategy was proposed`] : agreements.map(agreementLine)),
    });
  });
}

interface DifferenceOptions extends StrategyOptions {
  readonly parent?: boolean;
  readonly language: Language;
}

async function difference(options: DifferenceOptions): Promise<void> {
  const { cluster, strategy, round, parent, language } = options;
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const { agreements } = session.strata;
    const found = parent
      ? await agreements.parentDifference(view, strategy)
      : await agreements.difference(view, strategy, round);
    if (found === undefined) throw nothingToRealign(strategy);
    print(options, {
      asJson: () => comparisonJson(cluster, found, language),
      asLines: () => comparisonLines(found, language),
    });
  });
}

function nothingToRealign(strategy: Id): StrataError {
  return new StrataError('NOTHING_TO_COMPARE', `No revision of a parent waits for the strategy "${strategy}".`, {
    remedy:
      'List the tasks with `strata agreement tasks`; a parent that has replaced another one is shown by its own map.',
  });
}

async function listTasks(
  options: ClusterOptions & { readonly owner?: string; readonly language: Language },
): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const found = await session.strata.agreements.realignments(await viewOf(session, options));
    const tasks = found.filter(({ owner }) => (options.owner ?? owner) === owner);
    print(options, {
      asJson: () => tasks,
      asLines: () =>
        tasks.length === 0 ? [phrase`nothing to realign`] : tasks.map((task) => taskLine(task, options.language)),
    });
  });
}
