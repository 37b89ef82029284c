import { snapshotPath, type SnapshotPreview, type SnapshotQuestion } from '@strata/application';
import type { Disclosure, Id, PeriodName, SnapshotDepth, SnapshotNode, SnapshotState } from '@strata/domain';
import { Option, type Command } from 'commander';
import { counted, phrase, translated } from '../language/phrase.js';
import { momentOf, viewOf, withCurrentRuntime, type MomentOptions, type Session } from '../runtime/session.js';
import { send, settle } from '../runtime/settle.js';
import { CLUSTER, PERIOD, withExample, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface ClusterOptions extends CommonOptions {
  readonly cluster: Id;
}

interface PublishOptions extends ClusterOptions, MomentOptions {
  readonly period: PeriodName;
  readonly strategy?: Id;
  readonly map?: true;
  readonly depth?: SnapshotDepth;
  readonly disclosure?: Disclosure;
  readonly dryRun?: true;
}

/** `strata snapshot`. */
export function defineSnapshot(group: Command): void {
  const publishing = withMoment(
    group
      .command('publish')
      .description('publish what anybody may see of a scorecard or map, at an address that cannot be guessed')
      .requiredOption(...CLUSTER)
      .requiredOption(...PERIOD)
      .option('--strategy <id>', 'one strategy and those below it (default: the whole cascade)')
      .option('--map', 'the map of the strategy instead of its scorecard')
      .addOption(
        new Option('--depth <level>', 'how far down it goes (default: objectives)').choices([
          'strategies',
          'objectives',
          'measures',
        ]),
      )
      .addOption(
        new Option(
          '--disclosure <level>',
          'the most that it discloses (default: what members see of each other, but never their figures)',
        ).choices(['open', 'scores', 'status']),
      )
      .option('--dry-run', 'show what would be published, and publish nothing'),
  );
  withExample(withJson(publishing), 'strata snapshot publish --cluster coast --period 2026-10 --evaluation 2026-10_1');
  publishing.action(publish);
  const listing = withJson(
    withMoment(
      group
        .command('list')
        .description('the snapshots that were published, and which of them were withdrawn')
        .requiredOption(...CLUSTER),
    ),
  );
  withExample(listing, 'strata snapshot list --cluster coast');
  listing.action(list);
  const withdrawing = withJson(
    group
      .command('withdraw')
      .description('withdraw a snapshot: nobody can read it at its address any more')
      .argument('<id>', 'the snapshot')
      .requiredOption(...CLUSTER)
      .requiredOption('--reason <text>', 'the reason for withdrawing it'),
  );
  withExample(
    withdrawing,
    'strata snapshot withdraw 0f3c9a71d2b84e65a1c7f09e3d5b2846 --cluster coast --reason "wrong targets"',
  );
  withdrawing.action(withdraw);
}

async function publish(options: PublishOptions): Promise<void> {
  const { cluster, period, strategy, map, depth, disclosure, dryRun } = options;
  const question: SnapshotQuestion = { view: map ? 'map' : 'scorecard', period, strategy, depth, disclosure };
  const request = { cluster, ...question, asOf: isOfMoment(options) ? momentOf(options) : undefined };
  await withCurrentRuntime(dryRun ? 'query' : 'change', async (session) => {
    const { strata, caller } = session;
    if (dryRun) return sayPreview(await strata.snapshots.preview(caller, request), options);
    const { id, ...outcome } = await strata.snapshots.publish(caller, request);
    await settle(session, outcome);
    await show(session, id, options);
  });
}

function isOfMoment({ at, position, evaluation }: MomentOptions): boolean {
  return [at, position, evaluation].some((one) => one !== undefined);
}

function sayPreview({ content, seen }: SnapshotPreview, options: CommonOptions): void {
  answer(options, {
    asJson: () => ({ seen, content }),
    asLines: () => [
      phrase`would publish ${counted(content.nodes.length, 'node')} as known at position ${content.position}`,
      ...content.nodes.map(nodeLine),
    ],
  });
}

function nodeLine({ labels, id, status, score, actual }: SnapshotNode): string {
  const percent = score === null ? '' : `${Math.round(score * 100)} % `;
  return `${labels.en} (${id})  ${percent}${translated(status)}${actual === undefined ? '' : `  = ${actual}`}`;
}

async function withdraw(id: Id, { reason, ...options }: ClusterOptions & { readonly reason: string }): Promise<void> {
  await withCurrentRuntime('change', async (session) => {
    const command = { type: 'WithdrawSnapshot', snapshotId: id, reason } as const;
    await send(session, { aggregate: 'snapshot', clusterId: options.cluster, command });
    await show(session, id, options);
  });
}

async function show(session: Session, id: Id, options: ClusterOptions): Promise<void> {
  const view = await viewOf(session, { cluster: options.cluster });
  const state = await session.strata.snapshots.get(view, id);
  answer(options, {
    asJson: () => snapshotJson(options.cluster, state),
    asLines: () => snapshotLines(options.cluster, state),
  });
}

async function list(options: ClusterOptions & MomentOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const found = await session.strata.snapshots.list(await viewOf(session, options));
    answer(options, {
      asJson: () => found.map((state) => snapshotJson(options.cluster, state)),
      asLines: () =>
        found.length === 0
          ? [phrase`no snapshot was published`]
          : found.flatMap((state) => snapshotLines(options.cluster, state)),
    });
  });
}

function snapshotJson(cluster: Id, { content: _, about, ...state }: SnapshotState): object {
  return { cluster, path: snapshotPath(cluster, state.id), ...about, ...state };
}

function snapshotLines(cluster: Id, state: SnapshotState): readonly string[] {
  const { id, status, about, sha256, publishedAt, publishedBy } = state;
  const what = [about?.view && translated(about.view), about?.strategy, about?.period].filter(Boolean).join(' ');
  const head = `${id}  ${translated(status)}  ${what}`;
  if (status === 'withdrawn') return [head, phrase`    withdrawn ${state.withdrawnAt ?? ''}: ${state.reason ?? ''}`];
  return [
    head,
    phrase`    published ${publishedAt} by ${publishedBy}, position ${about?.position ?? ''}`,
    phrase`    address ${snapshotPath(cluster, id)} on the server, with /badge.svg and /content.json below it`,
    phrase`    SHA-256 ${sha256}`,
  ];
}
