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

const NO_DRAFT: KeptDraft = { text: '', note: '', edition: 0 };

/** True for a cell with nothing that the server does not have; a note is kept only beside a text. */
function isSame(key: string, { texts, notes }: SheetContent, { text: former, note: formerNote }: KeptDraft): boolean {
  const text = texts[key] ?? '';
  return text === former && (text === '' || (notes[key] ?? '') === formerNote);
}

/**
 * What others have typed into cells where nothing was typed here since the draft before; undefined if there is none. A
 * note here beside no text stays unless they wrote one.
 */
export function theirsOf(
  rows: readonly EntryRow[],
  content: SheetContent,
  former: KeptDrafts,
): SheetContent | undefined {
  const theirs = rows.filter(({ key, draft, lock }) => {
    const known = former.get(key) ?? NO_DRAFT;
    return lock === null && draft !== null && draft.edition > known.edition && isSame(key, content, known);
  });
  if (theirs.length === 0) return undefined;
  const noteOf = (key: string) => (content.texts[key] ? '' : (content.notes[key] ?? ''));
  return {
    texts: Object.fromEntries(theirs.map(({ key, draft }) => [key, draft?.text ?? ''])),
    notes: Object.fromEntries(theirs.map(({ key, draft }) => [key, draft?.note ?? noteOf(key)])),
  };
}

/** What to keep on the server: what was typed, changed or cleared since, in cells that can be written. */
export function changedDrafts(rows: readonly EntryRow[], content: SheetContent, kept: KeptDrafts) {
  return rows.flatMap(({ key, measure, subject, lock }) => {
    const former = kept.get(key) ?? NO_DRAFT;
    if (lock !== null || isSame(key, content, former)) return [];
    const [text, note] = [content.texts[key] ?? '', content.notes[key] ?? ''];
    const typed = text === '' ? { text: null } : { text, ...(note === '' ? {} : { note }) };
    return [{ measure: measure.id, subject, basedOn: former.edition, note: undefined, ...typed }];
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
