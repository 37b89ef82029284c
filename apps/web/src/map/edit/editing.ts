import { changesBetween, type Change } from './changes.js';
import type { DraftMap } from './draft.js';
import { merge, type Choice } from './merge.js';
import { begin, rebased, redo, step, undo, type Steps } from './undo.js';

/** A map with the number of changes that it has had. */
export interface StoredMap {
  readonly map: DraftMap;
  readonly changes: number;
}

/** A map that is being edited. */
export interface Editing {
  /** The stored map that the edits are based on. */
  readonly base: StoredMap;
  readonly steps: Steps<DraftMap>;
  /** What others changed meanwhile and was merged. */
  readonly merged: readonly Change[];
  /** The stored map whose changes collide with the edits, until it is chosen which hold. */
  readonly pending: StoredMap | undefined;
}

export type EditingAction =
  | { readonly type: 'edited'; readonly map: DraftMap }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }
  /** The map was read again. */
  | { readonly type: 'heard'; readonly stored: StoredMap }
  | { readonly type: 'chosen'; readonly choices: ReadonlyMap<string, Choice> }
  | { readonly type: 'saved'; readonly stored: StoredMap };

export function beginEditing(base: StoredMap): Editing {
  return { base, steps: begin(base.map), merged: [], pending: undefined };
}

/** True if something would be lost without saving. */
export function isUnsaved({ base, steps }: Editing): boolean {
  return changesBetween(base.map, steps.now).length > 0;
}

export function editingReducer(state: Editing, action: EditingAction): Editing {
  const { steps } = state;
  switch (action.type) {
    case 'edited':
      return changesBetween(steps.now, action.map).length === 0 ? state : { ...state, steps: step(steps, action.map) };
    case 'undone':
      return { ...state, steps: undo(steps) };
    case 'redone':
      return { ...state, steps: redo(steps) };
    case 'heard':
      return heard(state, action.stored);
    case 'chosen':
      return state.pending === undefined ? state : basedOn(state, state.pending, action.choices);
    case 'saved':
      return { ...state, base: action.stored, merged: [], pending: undefined };
  }
}

/** An answer may be older than what was saved since it was asked for. */
function heard(state: Editing, stored: StoredMap): Editing {
  const { base, steps } = state;
  if (stored.changes < base.changes || changesBetween(base.map, stored.map).length === 0) {
    return stored.changes > base.changes ? { ...state, base: stored } : state;
  }
  if (!isUnsaved(state)) return { ...beginEditing(stored), merged: state.merged };
  const { collisions } = merge({ base: base.map, mine: steps.now, theirs: stored.map });
  return collisions.length > 0 ? { ...state, pending: stored } : basedOn(state, stored);
}

/** Puts the edits, and each step of them, on another stored map. */
function basedOn(state: Editing, stored: StoredMap, choices?: ReadonlyMap<string, Choice>): Editing {
  const base = state.base.map;
  const merged = (mine: DraftMap) => merge({ base, mine, theirs: stored.map, choices }).merged;
  return {
    base: stored,
    steps: rebased(state.steps, merged),
    merged: [...state.merged, ...changesBetween(base, stored.map)],
    pending: undefined,
  };
}
