import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { AskError } from '../../api/ask.js';
import { askAgain } from '../../api/query-client.js';
import { useWords } from '../../words/use-words.js';
import type { DraftMap } from './draft.js';
import { beginEditing, editingReducer, isUnsaved, type Editing, type StoredMap } from './editing.js';
import type { Choice } from './merge.js';
import { saveMap, type Problem, type SaveResult } from './save-map.js';

/** What became of the last check or saving. */
export type Outcome = 'saved' | 'fine' | undefined;

export interface Editor {
  readonly editing: Editing;
  readonly draft: DraftMap;
  readonly isUnsaved: boolean;
  readonly isBusy: boolean;
  readonly problems: readonly Problem[];
  readonly outcome: Outcome;
  /** Whether saving found that others have changed the map. */
  readonly hasConflict: boolean;
  edit(change: (draft: DraftMap) => DraftMap): void;
  undo(): void;
  redo(): void;
  check(): void;
  save(): void;
  showConflict(isShown: boolean): void;
  choose(choices: ReadonlyMap<string, Choice>): void;
}

export interface EditorParts {
  readonly cluster: string;
  readonly strategy: string;
  readonly stored: StoredMap;
  /** Reads the stored map again. */
  readonly onAskAgain: () => Promise<unknown>;
}

/** The state of the editor of a map, and what can be done with it. */
export function useEditor({ cluster, strategy, stored, onAskAgain }: EditorParts): Editor {
  const { t } = useWords();
  const [editing, dispatch] = useReducer(editingReducer, stored, beginEditing);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);
  const [hasConflict, showConflict] = useState(false);
  const idsOf = useCommandIds();
  useEffect(() => dispatch({ type: 'heard', stored }), [stored]);
  const { base, steps } = editing;
  const act = useCallback((action: Parameters<typeof dispatch>[0]) => {
    setProblems([]);
    setOutcome(undefined);
    dispatch(action);
  }, []);
  const finish = async (result: SaveResult) => {
    setProblems(result.kind === 'refused' ? result.problems : []);
    setOutcome(result.kind === 'saved' || result.kind === 'fine' ? result.kind : undefined);
    if (result.kind === 'saved') {
      dispatch({ type: 'saved', stored: { map: result.map, changes: result.changes } });
      void askAgain();
    }
    if (result.kind === 'changed') {
      await onAskAgain();
      showConflict(true);
    }
  };
  const send = async (dryRun: boolean) => {
    setBusy(true);
    try {
      const ids = idsOf({ map: steps.now, on: base.changes, dryRun });
      await finish(await saveMap(editing, { cluster, strategy, ids }, { dryRun }));
    } catch (error) {
      const message = error instanceof AskError && error.message !== '' ? error.message : t('mapEdit.notSent');
      setProblems([{ message, objectives: [] }]);
    } finally {
      setBusy(false);
    }
  };
  return {
    editing,
    draft: steps.now,
    isUnsaved: useMemo(() => isUnsaved(editing), [editing]),
    isBusy,
    problems,
    outcome,
    hasConflict,
    edit: (change) => act({ type: 'edited', map: change(steps.now) }),
    undo: () => act({ type: 'undone' }),
    redo: () => act({ type: 'redone' }),
    check: () => void send(true),
    save: () => void send(false),
    showConflict,
    choose: (choices) => act({ type: 'chosen', choices }),
  };
}

interface Sent {
  readonly map: DraftMap;
  readonly on: number;
  readonly dryRun: boolean;
}

/** The ids of commands: the same ones until something is edited, so that sending again after a lost answer does no harm. */
function useCommandIds(): (sent: Sent) => readonly [string, string] {
  const last = useRef<Sent & { readonly ids: readonly [string, string] }>(undefined);
  return (sent) => {
    const { map, on, dryRun } = last.current ?? {};
    if (map !== sent.map || on !== sent.on || dryRun !== sent.dryRun) {
      last.current = { ...sent, ids: [crypto.randomUUID(), crypto.randomUUID()] };
    }
    return last.current!.ids;
  };
}
