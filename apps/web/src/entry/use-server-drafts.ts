import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ask } from '../api/session.js';
import { KeepDrafts, type KeepDraftsMutation } from '../generated/operations.js';
import { useTime } from '../shell/use-time.js';
import { keepDraft } from './drafts.js';
import type { EntryRow } from './entry-rows.js';
import { changedDrafts, draftsOf, theirsOf, unsentOf, type KeptDrafts } from './kept-drafts.js';
import type { SheetContent } from './sheet.js';

/** How long after the last key what was typed is sent, in milliseconds. */
const PAUSE = 900;

/** Where drafts are kept. */
export type DraftState =
  | { readonly kind: 'device' }
  | { readonly kind: 'server'; readonly at: string }
  /** Somebody else has typed something else. */
  | { readonly kind: 'conflict'; readonly messages: readonly string[] };

export interface ServerDrafts {
  readonly state: DraftState;
  /** After values were submitted, their drafts are spent. */
  readonly forget: () => void;
}

interface TypedSheet {
  readonly rows: readonly EntryRow[];
  readonly content: SheetContent;
  /** How often something was typed; only that sends. */
  readonly steps: number;
  readonly onConflict: () => void;
  /** Is given what others typed into cells where nothing was typed here. */
  readonly onTheirs: (theirs: SheetContent) => void;
}

/**
 * Keeps what is typed on this device, and a while after the last key on the server. Without a connection it stays on the
 * device and is sent with the next change. After a conflict the sheet is asked for again, so that the next text is based on what others typed.
 */
export function useServerDrafts(actor: string, sheet: TypedSheet): ServerDrafts {
  const { cluster, period } = useTime();
  const { rows, content, steps, onConflict, onTheirs } = sheet;
  const [state, setState] = useState<DraftState>(() => stateOf(rows));
  const kept = useRef<KeptDrafts>(draftsOf(rows));
  const sending = useRef<Promise<void>>(Promise.resolve());
  const keepHere = useEffectEvent(() => keepDraft([cluster, actor, period], unsentOf(content, kept.current)));
  const takeTheirs = useEffectEvent(() => {
    const theirs = theirsOf(rows, content, kept.current);
    kept.current = draftsOf(rows, kept.current);
    if (theirs !== undefined) onTheirs(theirs);
  });
  useEffect(() => takeTheirs(), [rows]);
  useEffect(() => keepHere(), [actor, cluster, period, rows, content]);
  const send = useEffectEvent(async () => {
    const values = changedDrafts(rows, content, kept.current);
    if (values.length === 0) return;
    const actorId = actor.split('/')[0]!;
    const input = { cluster, actorId, period, values, commandId: crypto.randomUUID() };
    const { keepDrafts } = await ask(KeepDrafts, { input });
    const result = stateAfter(keepDrafts);
    setState(result);
    if (result.kind === 'conflict') onConflict();
    if (keepDrafts?.__typename !== 'DraftsChanged') return;
    const editions = new Map((keepDrafts.drafts ?? []).map((one) => [`${one.measure} ${one.subject}`, one.edition]));
    kept.current = new Map([
      ...kept.current,
      ...values.map(({ measure, subject, text, note, basedOn }) => {
        const key = `${measure} ${subject}`;
        return [key, { text: text ?? '', note: note ?? '', edition: editions.get(key) ?? basedOn }] as const;
      }),
    ]);
    // The sheet may have been answered with a later draft before this reply arrived.
    takeTheirs();
    keepHere();
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      // One after the other, so that each is based on the one before; a lost connection keeps them on the device.
      sending.current = sending.current.then(() => send()).catch(() => setState({ kind: 'device' }));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [actor, cluster, period, steps]);
  return {
    state,
    forget: () => {
      kept.current = new Map([...kept.current].map(([key, draft]) => [key, { ...draft, text: '', note: '' }]));
      setState({ kind: 'device' });
    },
  };
}

/** Where the drafts of a sheet were kept when it was opened. */
function stateOf(rows: readonly EntryRow[]): DraftState {
  const moments = rows.flatMap(({ draft }) => (draft === null || draft.text === null ? [] : [draft.at])).sort();
  const at = moments.at(-1);
  return at === undefined ? { kind: 'device' } : { kind: 'server', at };
}

function stateAfter(result: KeepDraftsMutation['keepDrafts']): DraftState {
  if (result?.__typename === 'DraftsChanged') return { kind: 'server', at: new Date().toISOString() };
  if (result && 'faults' in result && result.code === 'DRAFT_CONFLICT') {
    return { kind: 'conflict', messages: result.faults.map(({ message }) => message) };
  }
  return { kind: 'device' };
}
