import { useState } from 'react';
import type { CommandSender } from '../api/use-command.js';
import type { ApproveValuesInput, ReturnValuesInput } from '../generated/operations.js';
import { useTime } from '../shell/use-time.js';
import type { ApprovalLine, WaitingReport } from './queue.js';

/** What sends decisions. */
export interface DecisionCommands {
  readonly approve: CommandSender<ApproveValuesInput>;
  readonly giveBack: CommandSender<ReturnValuesInput>;
}

/** What an approver does with a report: values get a note and are returned, or are approved. */
export function useDecision(
  report: WaitingReport,
  lines: readonly ApprovalLine[],
  { approve, giveBack }: DecisionCommands,
) {
  const { cluster } = useTime();
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const marked = lines.filter(({ key }) => notes[key] !== undefined);
  const approved = lines.filter(({ key, value }) => value.forMe && notes[key] === undefined);
  const { actor: actorId, period, stage } = report;
  const common = { cluster, actorId, period, stage: stage.id };
  const seen = ({ value: { measure, subject, edition } }: ApprovalLine) => ({ measure, subject, basedOn: edition });
  return {
    notes,
    marked,
    approved,
    isPending: approve.isPending || giveBack.isPending,
    /** Opens or drops the note of a value. */
    mark: (key: string, note: string | undefined) =>
      setNotes(({ [key]: _, ...others }) => (note === undefined ? others : { ...others, [key]: note })),
    sendApproved: () => {
      giveBack.reset();
      approve.mutate({ ...common, values: approved.map(seen) });
    },
    sendReturned: () => {
      approve.reset();
      giveBack.mutate(
        { ...common, values: marked.map((line) => ({ ...seen(line), note: notes[line.key]!.trim() })) },
        { onSuccess: ({ kind }) => kind === 'done' && setNotes({}) },
      );
    },
  };
}
