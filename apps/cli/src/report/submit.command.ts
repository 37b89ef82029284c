import { csvLine, DEFAULT_COLUMNS, type CellLock, type ImportReport, type RowProblem } from '@strata/application';
import { isStrataError, subjectActor } from '@strata/domain';
import type { Command } from 'commander';
import { Readable } from 'node:stream';
import { catchUp, viewOf, withCurrentRuntime, type Session } from '../runtime/session.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { RefusalError } from '../terminal/refusal-error.js';
import { evidenceOf, withEvidence, type EvidenceOptions } from './evidence-options.js';

interface SubmitOptions extends CommonOptions, EvidenceOptions {
  readonly cluster: string;
  readonly member: string;
  readonly measure: string;
  readonly period: string;
  readonly value: string;
  readonly note?: string;
  readonly noteAbout?: string;
  readonly reason?: string;
  readonly confirm?: boolean;
}

/** `strata submit`. */
export function defineSubmit(command: Command): void {
  withJson(
    withEvidence(command)
      .requiredOption(...CLUSTER)
      .requiredOption('--member <id>', 'actor, actor/part, or @cluster; also by label')
      .requiredOption('--measure <id>', 'the measure; also by label')
      .requiredOption('--period <period>', 'the period, such as 2026-11 or "Nov 2026"')
      .requiredOption('--value <value>', 'a number, yes or no, a text of the list, or n/a')
      .option('--note <text>', 'a note')
      .option('--note-about <login>', 'the person whom the note is about: it is encrypted, and erased with them')
      .option('--reason <text>', 'why the value differs from the one reported before')
      .option('--confirm', 'confirm an unusual value: an implausible one, or one of a measure on no map'),
  );
  withExample(command, 'strata submit --cluster edp --member @cluster --measure debt --period 2014 --value 86.8');
  command.action(submit);
}

/** A value on the command line is read as a file with one row is, with a decimal point as everywhere in commands. */
async function submit(options: SubmitOptions): Promise<void> {
  const { cluster, member, measure, period, value, note = '', reason, confirm } = options;
  const text =
    csvLine(['member', 'measure', 'period', 'value', 'note']) + csvLine([member, measure, period, value, note]);
  await withCurrentRuntime('change', async (session) => {
    const { runtime, strata, caller } = session;
    const report = await strata.reports.importFile(caller, cluster, {
      input: Readable.from([Buffer.from(text)]),
      file: 'command line',
      columns: DEFAULT_COLUMNS,
      form: { encoding: 'utf-8', delimiter: ',', decimal: '.' },
      reason,
      confirm,
      evidence: evidenceOf(options),
      noteAbout: options.noteAbout,
      skipBad: false,
      dryRun: false,
    });
    const [problem] = report.refused;
    if (problem) throw await refusalOf(problem, options, session);
    await catchUp(runtime);
    const { position, batch } = report;
    answer(options, {
      asJson: () => ({ cluster, member, measure, period, outcome: outcomeOf(report), position, batch }),
      asLines: () => [`${outcomeOf(report)}: ${member} ${measure} ${period}: ${value}`],
    });
  });
}

/** The refusal of the value, with since when it cannot be written and who can open it, if that is why. */
async function refusalOf(
  { code, reason: message }: RowProblem,
  options: SubmitOptions,
  session: Session,
): Promise<RefusalError> {
  const lock = await lockOf(options, session);
  const remedy = remedyOf(code) ?? lock?.remedy ?? 'Correct the value.';
  const details = lock && { details: { values: [{ lock: { ...lock } }] } };
  return new RefusalError({ code, message, remedy, ...details });
}

/** Why the value cannot be written, as its sheet says; undefined if it can, or if the caller may not know. */
async function lockOf(options: SubmitOptions, session: Session): Promise<CellLock | undefined> {
  const { cluster, member: subject, measure, period, value: text } = options;
  try {
    const values = [{ measure, subject, period, text }];
    const question = { actor: subjectActor(subject) ?? subject, values, decimalMark: '.' } as const;
    const [check] = await session.strata.sheets.check(await viewOf(session, { cluster }), question);
    return check?.lock;
  } catch (error) {
    if (isStrataError(error)) return undefined;
    throw error;
  }
}

function outcomeOf({ submitted, restated }: ImportReport): 'submitted' | 'restated' | 'unchanged' {
  if (submitted > 0) return 'submitted';
  return restated > 0 ? 'restated' : 'unchanged';
}

const REMEDIES: Readonly<Record<string, string>> = {
  REASON_REQUIRED: 'Add --reason <text>.',
  NOTE_REQUIRED: 'Add --note <text>.',
  CONFIRMATION_REQUIRED: 'Check the value, and add --confirm if it is right.',
};

function remedyOf(code: string): string | undefined {
  return REMEDIES[code];
}
