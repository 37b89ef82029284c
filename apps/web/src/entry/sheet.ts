/** What is typed into a sheet, by the key of the row. */
export interface SheetContent {
  readonly texts: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
}

/** A sheet with what can be undone and redone. */
export interface Sheet {
  readonly now: SheetContent;
  readonly before: readonly SheetContent[];
  readonly after: readonly SheetContent[];
}

export type SheetAction =
  | { readonly kind: 'type'; readonly texts: Readonly<Record<string, string>> }
  | { readonly kind: 'note'; readonly key: string; readonly note: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'start'; readonly content: SheetContent };

export const EMPTY_CONTENT: SheetContent = { texts: {}, notes: {} };
/** The most steps that can be undone. */
const MAX_STEPS = 200;

export function startSheet(content: SheetContent): Sheet {
  return { now: content, before: [], after: [] };
}

export function sheetAfter(sheet: Sheet, action: SheetAction): Sheet {
  switch (action.kind) {
    case 'type':
      return changed(sheet, { ...sheet.now, texts: { ...sheet.now.texts, ...action.texts } });
    case 'note':
      return changed(sheet, { ...sheet.now, notes: { ...sheet.now.notes, [action.key]: action.note } });
    case 'undo':
      return stepped(sheet, sheet.before, 'before');
    case 'redo':
      return stepped(sheet, sheet.after, 'after');
    case 'start':
      return startSheet(action.content);
  }
}

function changed(sheet: Sheet, now: SheetContent): Sheet {
  return { now, before: [...sheet.before, sheet.now].slice(-MAX_STEPS), after: [] };
}

function stepped(sheet: Sheet, steps: readonly SheetContent[], from: 'before' | 'after'): Sheet {
  const now = steps.at(-1);
  if (now === undefined) return sheet;
  const left = steps.slice(0, -1);
  return from === 'before'
    ? { now, before: left, after: [...sheet.after, sheet.now] }
    : { now, after: left, before: [...sheet.before, sheet.now] };
}
