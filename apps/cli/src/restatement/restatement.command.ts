import type { CorrectionView, RestatementView } from '@strata/application';
import { actualText, type Actual, type Id, type RestatementCommand } from '@strata/domain';
import type { Command } from 'commander';
import { createReadStream } from 'node:fs';
import { movedLines } from '../change/moved-lines.js';
import { phrase, translated } from '../language/phrase.js';
import { evidenceOf, withEvidence, type EvidenceOptions } from '../report/evidence-options.js';
import { viewOf, withCurrentRuntime, type MomentOptions, type Session } from '../runtime/session.js';
import { send } from '../runtime/settle.js';
import { CLUSTER, withExample, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface ClusterOptions extends CommonOptions {
  readonly cluster: Id;
}

interface ProposeOptions extends ClusterOptions, EvidenceOptions {
  readonly id: Id;
  readonly reason: string;
}

interface DecideOptions extends ClusterOptions {
  readonly comment?: string;
}

interface DeclineOptions extends ClusterOptions {
  readonly comment: string;
}

/** `strata restatement`. */
export function defineRestatement(group: Command): void {
  defineProposal(group);
  defineDecisions(group);
  defineQueries(group);
  defineRules(group);
}

function defineProposal(group: Command): void {
  const proposing = withJson(
    withEvidence(
      group
        .command('propose')
        .description('propose the values of a file in place of those that were reported; somebody has to approve them')
        .argument('<file>', 'a CSV file or XLSX workbook in the form of an import of values (- for standard input)')
        .requiredOption(...CLUSTER)
        .requiredOption('--id <id>', 'a new id for the restatement')
        .requiredOption('--reason <text>', 'why the values are corrected'),
    ),
  );
  withExample(
    proposing,
    'strata restatement propose corrected.csv --cluster edp --id audit-2010 --reason "audit of 2010"',
  );
  proposing.action(propose);
}

function defineDecisions(group: Command): void {
  const approving = withJson(
    group
      .command('approve')
      .description('approve a restatement, which restates its values at once')
      .argument('<id>', 'the restatement')
      .requiredOption(...CLUSTER)
      .option('--comment <text>', 'a comment'),
  );
  withExample(approving, 'strata restatement approve audit-2010 --cluster edp');
  approving.action((id: Id, options: DecideOptions) =>
    decide(options, { type: 'ApproveRestatement', restatementId: id, comment: options.comment }),
  );
  const declining = withJson(
    group
      .command('decline')
      .description('decline a restatement, or take back your own')
      .argument('<id>', 'the restatement')
      .requiredOption(...CLUSTER)
      .requiredOption('--comment <text>', 'why'),
  );
  withExample(declining, 'strata restatement decline audit-2010 --cluster edp --comment "no act was given"');
  declining.action((id: Id, options: DeclineOptions) =>
    decide(options, { type: 'DeclineRestatement', restatementId: id, comment: options.comment }),
  );
}

function defineQueries(group: Command): void {
  const listing = withJson(
    withMoment(
      group
        .command('list')
        .description('the restatements that were proposed')
        .requiredOption(...CLUSTER),
    ),
  );
  withExample(listing, 'strata restatement list --cluster edp');
  listing.action((options: ClusterOptions & MomentOptions) =>
    withCurrentRuntime('query', async (session) => {
      const found = await session.strata.restatements.list(await viewOf(session, options));
      answer(options, {
        asJson: () => found.map(restatementJson),
        asLines: () => (found.length === 0 ? [phrase`no restatement was proposed`] : found.map(restatementLine)),
      });
    }),
  );
  const showing = withJson(
    withMoment(
      group
        .command('show')
        .description('a restatement, what has become of its values, and the scores that it moves')
        .argument('<id>', 'the restatement')
        .requiredOption(...CLUSTER),
    ),
  );
  withExample(showing, 'strata restatement show audit-2010 --cluster edp');
  showing.action((id: Id, options: ClusterOptions & MomentOptions) =>
    withCurrentRuntime('query', (session) => show(session, id, options)),
  );
}

function defineRules(group: Command): void {
  const ruling = withJson(
    group
      .command('rules')
      .description('whether values of locked periods change by an approved restatement alone, and who may approve')
      .requiredOption(...CLUSTER),
  );
  withExample(ruling, 'strata restatement rules --cluster edp');
  ruling.action((options: ClusterOptions) =>
    withCurrentRuntime('query', async (session) => {
      const rules = await session.strata.restatements.rules(await viewOf(session, options));
      const { required, fourEyes } = rules;
      answer(options, {
        asJson: () => rules,
        asLines: () => [
          required
            ? phrase`values of locked periods change by an approved restatement alone`
            : phrase`those who report on a value restate it with a reason, also in locked periods`,
          fourEyes
            ? phrase`nobody approves a restatement that they proposed`
            : phrase`coordinators may approve what they proposed`,
        ],
      });
    }),
  );
}

async function propose(file: string, options: ProposeOptions): Promise<void> {
  const { cluster: clusterId, id: restatementId, reason } = options;
  const evidence = evidenceOf(options);
  await withCurrentRuntime('change', async (session) => {
    const view = await viewOf(session, options);
    const input = file === '-' ? process.stdin : createReadStream(file);
    const corrections = await session.strata.restatements.readFile(view, { input, file });
    const command = { type: 'ProposeRestatement', restatementId, reason, evidence, corrections } as const;
    await send(session, { aggregate: 'restatement', clusterId, command });
    await show(session, restatementId, options);
  });
}

async function decide(options: ClusterOptions, command: RestatementCommand): Promise<void> {
  await withCurrentRuntime('change', async (session) => {
    await send(session, { aggregate: 'restatement', clusterId: options.cluster, command });
    await show(session, command.restatementId, options);
  });
}

async function show(session: Session, id: Id, options: ClusterOptions & MomentOptions): Promise<void> {
  const { restatements } = session.strata;
  const restatement = await restatements.get(await viewOf(session, options), id);
  const moved = await restatements.moved(restatement);
  answer(options, {
    asJson: () => ({ ...restatementJson(restatement), moved }),
    asLines: () => [
      restatementLine(restatement),
      ...restatement.corrections.map(correctionLine),
      ...(moved.scores.length === 0 ? [phrase`no score moves`] : movedLines(moved)),
    ],
  });
}

function restatementJson({ view, ...restatement }: RestatementView): object {
  return { cluster: view.clusterId, ...restatement };
}

function restatementLine({ id, status, reason, proposedBy, decidedBy, comment }: RestatementView): string {
  return [
    `${id}  ${translated(status)}`,
    phrase`proposed by ${proposedBy}: ${reason}`,
    ...(decidedBy === undefined ? [] : [phrase`decided by ${decidedBy}`]),
    ...(comment === undefined ? [] : [comment]),
  ].join('\t');
}

function correctionLine(correction: CorrectionView): string {
  const { measure, subject, period, was, becomes, now, isApplied, isInConflict } = correction;
  const applied = isApplied ? [phrase`restated`] : [];
  const conflict = isInConflict
    ? [phrase`conflict: it is ${now === undefined ? phrase`no value` : text(now)} now`]
    : [];
  return [`  ${subject} ${measure} ${period}: ${text(was)} → ${text(becomes)}`, ...applied, ...conflict].join('\t');
}

function text(actual: Actual): string {
  return actualText(actual) ?? phrase`n/a`;
}
