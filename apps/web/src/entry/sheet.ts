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
  /** How often something was typed, undone or redone here. */
  readonly steps: number;
}

export type SheetAction =
  | { readonly kind: 'type'; readonly texts: Readonly<Record<string, string>> }
  | { readonly kind: 'note'; readonly key: string; readonly note: string }
  | { readonly kind: 'adopt'; readonly theirs: SheetContent }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'start'; readonly content: SheetContent };

export const EMPTY_CONTENT: SheetContent = { texts: {}, notes: {} };
/** The most steps that can be undone. */
const MAX_STEPS = 200;

export function startSheet(content: SheetContent): Sheet {
  return { now: content, before: [], after: [], steps: 0 };
}

export function sheetAfter(sheet: Sheet, action: SheetAction): Sheet {
  switch (action.kind) {
    case 'type':
      return changed(sheet, { ...sheet.now, texts: { ...sheet.now.texts, ...action.texts } });
    case 'note':
      return changed(sheet, { ...sheet.now, notes: { ...sheet.now.notes, [action.key]: action.note } });
    case 'adopt':
      return adopted(sheet, action.theirs);
    case 'undo':
      return stepped(sheet, sheet.before, 'before');
    case 'redo':
      return stepped(sheet, sheet.after, 'after');
    case 'start':
      return startSheet(action.content);
  }
}

function changed(sheet: Sheet, now: SheetContent): Sheet {
  return { now, before: [...sheet.before, sheet.now].slice(-MAX_STEPS), after: [], steps: sheet.steps + 1 };
}

/** Takes what others typed, also into the earlier steps, so that undoing one does not take it back. */
function adopted(sheet: Sheet, { texts, notes }: SheetContent): Sheet {
  const over = (content: SheetContent) => ({
    texts: { ...content.texts, ...texts },
    notes: { ...content.notes, ...notes },
  });
  return { ...sheet, now: over(sheet.now), before: sheet.before.map(over), after: sheet.after.map(over) };
}

function stepped(sheet: Sheet, kept: readonly SheetContent[], from: 'before' | 'after'): Sheet {
  const now = kept.at(-1);
  if (now === undefined) return sheet;
  const left = kept.slice(0, -1);
  const steps = sheet.steps + 1;
  return from === 'before'
    ? { now, before: left, after: [...sheet.after, sheet.now], steps }
    : { now, after: left, before: [...sheet.before, sheet.now], steps };
}
