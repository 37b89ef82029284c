import { isSubject, StrataError, type PeriodName } from '@strata/domain';
import type { ValueRow, ValueVersion } from '@strata/read-models';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { shownText } from '../language/shown-text.js';
import { evaluationJson, viewOf, withCurrentRuntime, type MomentOptions } from '../runtime/session.js';
import { CLUSTER, PERIOD, withExample, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface ValueOptions extends CommonOptions, MomentOptions {
  readonly cluster: string;
  readonly member: string;
  readonly measure: string;
  readonly period: PeriodName;
  readonly history?: boolean;
}

/** `strata value`. */
export function defineValue(command: Command): void {
  withJson(
    withMoment(
      command
        .requiredOption(...CLUSTER)
        .requiredOption('--member <id>', 'an actor, or actor/part')
        .requiredOption('--measure <id>', 'the measure')
        .requiredOption(...PERIOD),
    ).option('--history', 'all versions of the value and its withdrawals up to that moment'),
  );
  withExample(command, 'strata value --cluster edp --member GR --measure deficit --period 2008 --at 2009-12-31');
  command.action(value);
}

async function value(options: ValueOptions): Promise<void> {
  const { member: subject, measure, period } = options;
  if (!isSubject(subject)) {
    throw new StrataError('UNKNOWN_MEMBER', `"${subject}" is neither an actor nor actor/part.`, {
      remedy: 'Write the id of an actor, actor/part, or @cluster.',
    });
  }
  await withCurrentRuntime('query', async (session) => {
    const { reports } = session.strata;
    const view = await viewOf(session, options);
    const key = { measure, subject, period };
    if (options.history) {
      const versions = await reports.versions(view, key);
      answer(options, { asJson: () => versions.map(valueJson), asLines: () => versions.map(versionLine) });
      return;
    }
    const row = await reports.value(view, key);
    answer(options, {
      asJson: () => ({ ...answerJson(row, options), ...evaluationJson(view) }),
      asLines: () => [row ? standingText(row) : phrase`no value`],
    });
  });
}

function valueJson(row: ValueVersion): object {
  const {
    subject,
    measure,
    period,
    kind,
    value: text,
    knownAt,
    recordedAt,
    validFrom,
    by,
    reason,
    note,
    evidence,
    eventId,
    awaitsApproval = false,
  } = row;
  return {
    member: subject,
    measure,
    period,
    kind,
    value: text,
    knownAt,
    recordedAt,
    position: validFrom,
    by,
    reason,
    note,
    evidence,
    eventId,
    awaitsApproval,
  };
}

function answerJson(row: ValueRow | undefined, { member, measure, period }: ValueOptions): object {
  if (row) return valueJson(row);
  return { member, measure, period, value: null, knownAt: null, recordedAt: null, position: null };
}

function valueText({ kind, value: text }: ValueVersion): string {
  return kind === 'withdrawn' ? phrase`withdrawn` : (text ?? phrase`n/a`);
}

/** A value, and whether it does not count in scores yet. */
function standingText(row: ValueVersion): string {
  return row.awaitsApproval === true ? phrase`${valueText(row)}, awaiting approval` : valueText(row);
}

function versionLine(row: ValueVersion): string {
  const { knownAt, recordedAt, reason, note, evidence } = row;
  const grounds = [
    reason,
    note && phrase`note: ${shownText(note)}`,
    evidence && phrase`evidence: ${evidence.address}`,
  ].filter(Boolean);
  return [standingText(row), phrase`known ${knownAt}`, phrase`recorded ${recordedAt}`, ...grounds].join('\t');
}
