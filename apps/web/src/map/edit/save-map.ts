import { ask } from '../../api/session.js';
import { EditMap, PlaceCards, type EditMapMutation } from '../../generated/operations.js';
import { editsBetween, movesBetween, type PlannedEdit } from './changes.js';
import type { DraftMap } from './draft.js';
import type { Editing } from './editing.js';

/** Why an edit is refused. */
export interface Problem {
  readonly message: string;
  /** The objectives that it is about. */
  readonly objectives: readonly string[];
}

export type SaveResult =
  | { readonly kind: 'saved'; readonly map: DraftMap; readonly changes: number }
  /** A check found nothing that would be refused. */
  | { readonly kind: 'fine' }
  /** Others have changed the map meanwhile. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export interface SaveTarget {
  readonly cluster: string;
  readonly strategy: string;
  /** The ids of the two commands: sending them again does nothing twice. */
  readonly ids: readonly [string, string];
}

/** Stores the edits as one command, and then the places of cards; or only checks the edits. */
export async function saveMap(editing: Editing, target: SaveTarget, { dryRun = false } = {}): Promise<SaveResult> {
  const sent = await sendEdits(editing, target, dryRun);
  if ('kind' in sent) return sent;
  if (dryRun) return { kind: 'fine' };
  const problem = await sendMoves(editing, target);
  if (problem !== undefined) return { kind: 'refused', problems: [problem] };
  return { kind: 'saved', map: editing.steps.now, changes: sent.changes };
}

/** Returns the number of changes that the map has then. */
async function sendEdits(
  { base, steps }: Editing,
  { cluster, strategy, ids }: SaveTarget,
  dryRun: boolean,
): Promise<SaveResult | { readonly changes: number }> {
  const planned = editsBetween(base.map, steps.now);
  if (planned.length === 0) return { changes: base.changes };
  const edits = planned.map(({ input }) => input);
  const input = { cluster, strategyId: strategy, edits, basedOn: base.changes, dryRun, commandId: ids[0] };
  const { editMap } = await ask(EditMap, { input });
  if (editMap?.__typename === 'MapHasChanged') return { kind: 'changed' };
  if (editMap?.__typename !== 'StrategyChanged') return { kind: 'refused', problems: problemsOf(editMap, planned) };
  return { changes: editMap.strategy?.editing.changes ?? base.changes + planned.length };
}

async function sendMoves({ base, steps }: Editing, { cluster, strategy, ids }: SaveTarget) {
  const moves = movesBetween(base.map, steps.now);
  if (moves.places.length + moves.free.length === 0) return undefined;
  const input = { cluster, strategyId: strategy, ...moves, commandId: ids[1] };
  const { placeCards } = await ask(PlaceCards, { input });
  const isRefused = placeCards !== null && 'message' in placeCards;
  return isRefused ? { message: placeCards.message, objectives: [] } : undefined;
}

type Refused = Exclude<EditMapMutation['editMap'], { readonly __typename: 'StrategyChanged' }>;

/** What is wrong with single edits, otherwise with all of them. */
function problemsOf(refused: Refused, planned: readonly PlannedEdit[]): readonly Problem[] {
  if (refused === null) return [{ message: '', objectives: [] }];
  const faults = 'faults' in refused ? refused.faults : [];
  const ofEdits = faults.flatMap(({ path, message }) => {
    const number = /^input\.edits\.(\d+)/.exec(path)?.[1];
    return number === undefined ? [] : [{ message, objectives: planned[Number(number)]?.objectives ?? [] }];
  });
  return ofEdits.length > 0 ? ofEdits : [{ message: refused.message, objectives: [] }];
}
