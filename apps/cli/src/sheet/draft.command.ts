import { callerName } from '@strata/application';
import { isSubject, StrataError, type Draft, type Id, type PeriodName, type TypedDraft } from '@strata/domain';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { settle } from '../runtime/settle.js';
import { CLUSTER, PERIOD, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { parseTyped } from './typed-value.js';

interface DraftOptions extends CommonOptions {
  readonly cluster: Id;
  readonly member: string;
  readonly period: PeriodName;
  readonly note?: string;
  readonly basedOn?: string;
}

/** `strata draft`. */
export function defineDraft(command: Command): void {
  withJson(
    command
      .requiredOption(...CLUSTER)
      .requiredOption('--member <id>', 'an actor, or @cluster')
      .requiredOption(...PERIOD)
      .argument('<measure=text>', 'the measure and what to keep; nothing after the sign clears the draft')
      .option('--note <text>', 'a note')
      .option('--based-on <edition>', 'the edition of the draft that it replaces (default: the newest)'),
  );
  withExample(command, 'strata draft occupancy=61.5 --cluster coast --member hotel --period 2026-10');
  command.action(keep);
}

async function keep(given: string, options: DraftOptions): Promise<void> {
  const { cluster, member: actor, period, note } = options;
  const { measure, subject = actor, text } = parseTyped(given);
  if (!isSubject(subject)) {
    throw new StrataError('UNKNOWN_MEMBER', `"${subject}" is neither an actor nor actor/part.`, {
      remedy: 'Write the id of an actor, actor/part, or @cluster.',
    });
  }
  await withCurrentRuntime('change', async (session) => {
    const view = await viewOf(session, { cluster });
    const read = () => session.strata.sheets.drafts(view, { actor, period }, [{ measure, subject }]);
    const basedOn = options.basedOn === undefined ? ((await read())[0]?.edition ?? 0) : Number(options.basedOn);
    const typed: TypedDraft = { measure, subject, text: text === '' ? null : text, note, basedOn };
    const command = {
      type: 'KeepDrafts',
      actorId: actor,
      period,
      values: [typed],
      by: callerName(session.caller),
    } as const;
    await settle(session, await session.strata.execute(session.caller, { aggregate: 'drafts', cluster, command }));
    const drafts = await read();
    answer(options, { asJson: () => drafts, asLines: () => drafts.map(draftLine) });
  });
}

function draftLine({ measure, subject, text, by, at, edition }: Draft): string {
  return [measure, subject, text ?? phrase`no draft`, by, at, phrase`edition ${edition}`].join('\t');
}
