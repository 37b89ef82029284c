import type { EntryRow } from './entry-rows.js';
import { EMPTY_CONTENT, type SheetContent } from './sheet.js';

/** A draft as the server has it. */
interface KeptDraft {
  readonly text: string;
  readonly note: string;
  /** What the next text is based on. */
  readonly edition: number;
}

/** The drafts on the server, by the key of the row. */
export type KeptDrafts = ReadonlyMap<string, KeptDraft>;

/** The drafts of a sheet; of one that was answered before the last draft was kept, that one counts. */
export function draftsOf(rows: readonly EntryRow[], known: KeptDrafts = new Map()): KeptDrafts {
  return new Map(
    rows.map(({ key, draft }) => {
      const own = { text: draft?.text ?? '', note: draft?.note ?? '', edition: draft?.edition ?? 0 };
      const former = known.get(key);
      return [key, former !== undefined && former.edition >= own.edition ? former : own];
    }),
  );
}

/** What to keep on the server: what was typed, changed or cleared since, in cells that can be written. */
export function changedDrafts(rows: readonly EntryRow[], { texts, notes }: SheetContent, kept: KeptDrafts) {
  return rows.flatMap(({ key, measure, subject, lock }) => {
    const { text: former, note: formerNote, edition } = kept.get(key) ?? { text: '', note: '', edition: 0 };
    const [text, note] = [texts[key] ?? '', notes[key] ?? ''];
    const isSame = text === former && (text === '' || note === formerNote);
    if (lock !== null || isSame) return [];
    const typed = text === '' ? { text: null } : { text, ...(note === '' ? {} : { note }) };
    return [{ measure: measure.id, subject, basedOn: edition, note: undefined, ...typed }];
  });
}

/** What the server does not have yet, which is kept on this device. */
export function unsentOf({ texts, notes }: SheetContent, kept: KeptDrafts): SheetContent {
  const unsent = Object.entries(texts).filter(([key, text]) => text !== (kept.get(key)?.text ?? ''));
  const unsaid = Object.entries(notes).filter(([key, note]) => note !== (kept.get(key)?.note ?? ''));
  return { texts: Object.fromEntries(unsent), notes: Object.fromEntries(unsaid) };
}

/** What a sheet begins with: the drafts of the server, and over them what is on this device. */
export function contentOf(rows: readonly EntryRow[], device: SheetContent): SheetContent {
  const open = rows.filter(({ lock, draft }) => lock === null && draft !== null && draft.text !== null);
  const of = (field: 'text' | 'note') =>
    Object.fromEntries(open.flatMap(({ key, draft }) => (draft?.[field] ? [[key, draft[field]]] : [])));
  if (open.length === 0 && device === EMPTY_CONTENT) return EMPTY_CONTENT;
  return { texts: { ...of('text'), ...device.texts }, notes: { ...of('note'), ...device.notes } };
}
