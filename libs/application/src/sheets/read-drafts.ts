import { draftOf, type Draft, type ValueOfReport } from '@strata/domain';
import type { ValueRow } from '@strata/read-models';
import { mayCommand } from '../access/command-access.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { Commands } from '../commands/commands.js';
import { draftsState } from '../commands/decision-dependencies.js';
import type { SheetQuestion } from './entry-sheet.js';

/** Finds the draft of a value that the view's caller reports on. */
export type FindDraft = (of: ValueOfReport, value: ValueRow | undefined) => Draft | undefined;

/** True if the view's caller reports on a value of a sheet. */
export function reportsOnValue({ caller, clusterId }: ClusterView, sheet: SheetQuestion, of: ValueOfReport): boolean {
  const { actor: actorId, period } = sheet;
  const values = [{ measure: of.measure, subject: of.subject, actual: { kind: 'not-applicable' } as const }];
  const command = { type: 'SubmitValues', actorId, period, values } as const;
  return mayCommand(caller, { aggregate: 'report', clusterId, command }) === undefined;
}

/**
 * Reads the drafts of a sheet from their stream, as they are now. Those of earlier moments are shown to nobody. What was
 * typed before the value in force was reported is spent, unless somebody else has reported another value.
 */
export async function readDrafts(
  commands: Pick<Commands, 'dependencies'>,
  view: ClusterView,
  sheet: SheetQuestion,
): Promise<FindDraft> {
  if (!view.isNewest) return () => undefined;
  const { actor: actorId, period } = sheet;
  const state = await draftsState(commands.dependencies(), { cluster: view.clusterId, actorId, period });
  return (of, value) => {
    const draft = draftOf(state, of);
    if (draft === undefined || !reportsOnValue(view, sheet, of)) return undefined;
    const isSpent = value !== undefined && value.recordedAt >= draft.at && isOf(draft, value);
    return isSpent ? { ...draft, text: null, note: undefined } : draft;
  };
}

/** True if a value is what was typed, or was reported by who typed it. */
function isOf({ text, by }: Draft, value: ValueRow): boolean {
  return value.by === by || value.value === text?.trim();
}
