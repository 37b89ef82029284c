import type { CommentView, ThreadView } from '@strata/application';
import type { Id, PeriodName, Seen, ThreadCommand } from '@strata/domain';
import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { phrase } from '../language/phrase.js';
import { viewOf, withCurrentRuntime, type MomentOptions, type Session } from '../runtime/session.js';
import { send } from '../runtime/settle.js';
import { CLUSTER, PERIOD, wholeNumber, withExample, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface ClusterOptions extends CommonOptions {
  readonly cluster: Id;
}

interface WriteOptions extends ClusterOptions, MomentOptions {
  readonly period?: PeriodName;
}

interface AddOptions extends WriteOptions {
  readonly id?: Id;
}

interface ListOptions extends ClusterOptions, MomentOptions {
  readonly about?: string;
  readonly open?: true;
  readonly last: number;
}

const MAX_THREADS = 50;
const THREAD = ['<thread>', 'the id of the thread'] as const;

/** `strata comment`. */
export function defineComment(group: Command): void {
  const adding = writing(
    group
      .command('add')
      .description('begin a thread of comments on a thing of the cluster; @login mentions an account, which is told')
      .argument('<about>', 'what it is about, such as measure:margin or value:margin/hotel/2026-10')
      .argument('<text>', 'the comment')
      .option('--id <id>', 'the id of the thread (default: a new one)'),
  );
  withExample(
    adding,
    'strata comment add objective:coast/demand "@anna, is this still true?" --cluster coast',
    'strata comment add value:margin/hotel/2026-10 "Why so low?" --cluster coast --period 2026-10',
  );
  adding.action(add);
  const replying = writing(
    group
      .command('reply')
      .description('reply in a thread')
      .argument(...THREAD)
      .argument('<text>', 'the reply'),
  );
  withExample(replying, 'strata comment reply 7c1e "The road was closed." --cluster coast');
  replying.action((threadId: Id, text: string, options: WriteOptions) =>
    change(options, async (session) => {
      const seen = await seenIn(session, options);
      return { type: 'ReplyToComment', threadId, text, seen };
    }),
  );
  defineQueries(group);
  defineChanges(group);
}

/** Adds the options of what the author of a comment sees. */
function writing(command: Command): Command {
  return withJson(withMoment(command.requiredOption(...CLUSTER).option(...PERIOD)));
}

function defineQueries(group: Command): void {
  const listing = withJson(
    withMoment(
      group
        .command('list')
        .description('the threads about a thing, oldest first, or about anything, newest first')
        .requiredOption(...CLUSTER)
        .option('--about <thing>', 'only those about this, such as measure:margin')
        .option('--open', 'without those that are resolved')
        .option('--last <number>', 'at most so many', wholeNumber, MAX_THREADS),
    ),
  );
  withExample(listing, 'strata comment list --cluster coast --about measure:margin');
  listing.action(list);
}

function defineChanges(group: Command): void {
  const simple = (name: string, description: string): Command =>
    withJson(
      group
        .command(name)
        .description(description)
        .argument(...THREAD)
        .requiredOption(...CLUSTER),
    );
  const resolving = simple('resolve', 'resolve a thread');
  withExample(resolving, 'strata comment resolve 7c1e --cluster coast');
  resolving.action((threadId: Id, options: ClusterOptions) =>
    change(options, () => Promise.resolve({ type: 'ResolveThread', threadId })),
  );
  const reopening = simple('reopen', 'reopen a thread that was resolved');
  withExample(reopening, 'strata comment reopen 7c1e --cluster coast');
  reopening.action((threadId: Id, options: ClusterOptions) =>
    change(options, () => Promise.resolve({ type: 'ReopenThread', threadId })),
  );
  const withdrawing = withJson(
    group
      .command('withdraw')
      .description('withdraw a comment of your own; that there was one stays visible')
      .argument(...THREAD)
      .argument('<number>', 'the number of the comment', wholeNumber)
      .requiredOption(...CLUSTER),
  );
  withExample(withdrawing, 'strata comment withdraw 7c1e 2 --cluster coast');
  withdrawing.action((threadId: Id, comment: number, options: ClusterOptions) =>
    change(options, () => Promise.resolve({ type: 'WithdrawComment', threadId, comment })),
  );
}

async function add(
  about: string,
  text: string,
  { id: threadId = randomUUID(), ...options }: AddOptions,
): Promise<void> {
  await change(options, async (session) => {
    const seen = await seenIn(session, options);
    return { type: 'WriteComment', threadId, about, text, seen };
  });
}

async function list({ about, open, last: limit, ...options }: ListOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const resolved = open === true ? false : undefined;
    const threads = await session.strata.comments.list(view, { about, resolved, limit });
    answer(options, {
      asJson: () => threads,
      asLines: () => (threads.length === 0 ? [phrase`no comments`] : threads.flatMap(threadLines)),
    });
  });
}

/** What the author of a comment sees: the cluster as of the chosen moment. */
async function seenIn(session: Session, options: WriteOptions): Promise<Seen> {
  const { position, moment, isNewest } = await viewOf(session, options);
  const { period } = options;
  return { position, ...(period !== undefined && { period }), ...(!isNewest && { moment }) };
}

async function change(options: ClusterOptions, commandIn: (session: Session) => Promise<ThreadCommand>): Promise<void> {
  await withCurrentRuntime('change', async (session) => {
    const command = await commandIn(session);
    await send(session, { aggregate: 'thread', clusterId: options.cluster, command });
    const view = await session.strata.clusters.view(session.caller, options.cluster);
    const thread = await session.strata.comments.get(view, command.threadId);
    answer(options, { asJson: () => thread, asLines: () => threadLines(thread) });
  });
}

function threadLines({ id, about, isResolved, resolvedBy = '', comments }: ThreadView): readonly string[] {
  const state = isResolved ? phrase`resolved by ${resolvedBy}` : phrase`open`;
  return [`${id}  ${about}  ${state}`, ...comments.map(commentLine)];
}

function commentLine({ comment, by, at, text, position }: CommentView): string {
  // Line breaks would look like comments of their own.
  const shown = text === undefined ? phrase`withdrawn` : text.replaceAll(/\s+/g, ' ');
  return `  ${comment}  ${at}  ${by}  ${shown}  ${phrase`written at position ${position}`}`;
}
