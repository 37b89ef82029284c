import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { askAgain } from '../api/query-client.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { readDraft } from './drafts.js';
import { cellOf, readyOf } from './entry-cells.js';
import type { EntryRow } from './entry-rows.js';
import { contentOf } from './kept-drafts.js';
import { decimalMarkOf } from './read-typed.js';
import { EMPTY_CONTENT, sheetAfter, startSheet } from './sheet.js';
import { submitCells } from './submit-cells.js';
import { useServerDrafts } from './use-server-drafts.js';

/** The state of a sheet: what is typed, what it would score, and what became of it. */
export function useEntry(actor: string, rows: readonly EntryRow[], onStored: () => void) {
  const { code } = useWords();
  const { cluster, period } = useTime();
  const [sheet, dispatch] = useReducer(sheetAfter, undefined, () =>
    startSheet(contentOf(rows, readDraft(cluster, actor, period))),
  );
  const [reason, setReason] = useState('');
  const ids = useRef<readonly [string, string] | undefined>(undefined);
  const cells = useMemo(() => rows.map((row) => cellOf(row, sheet.now, decimalMarkOf(code))), [rows, sheet.now, code]);
  useEffect(() => {
    // What is sent is another command than before.
    ids.current = undefined;
  }, [sheet.now]);
  const drafts = useServerDrafts(actor, {
    rows,
    content: sheet.now,
    steps: sheet.steps,
    onConflict: onStored,
    onTheirs: (theirs) => dispatch({ kind: 'adopt', theirs }),
  });
  const submit = useMutation({
    mutationFn: (confirm: boolean) => {
      ids.current ??= [crypto.randomUUID(), crypto.randomUUID()];
      return submitCells({ cluster, actor, period, cells, reason, confirm, ids: ids.current });
    },
    onSuccess: async (result) => {
      if (result.kind === 'refused') {
        ids.current = undefined;
        return;
      }
      drafts.forget();
      dispatch({ kind: 'start', content: EMPTY_CONTENT });
      setReason('');
      await askAgain();
      onStored();
    },
  });
  const ready = readyOf(cells);
  return {
    cells,
    ready,
    dispatch,
    submit,
    drafts: drafts.state,
    reason,
    setReason,
    needsReason: ready.some(({ isRestatement }) => isRestatement),
  };
}
