import { EMPTY_CONTENT, type SheetContent } from './sheet.js';

/** Drafts are kept on this device until they are submitted. */
function nameOf(cluster: string, actor: string, period: string): string {
  return `strata.draft.${cluster}.${actor}.${period}`;
}

export function readDraft(cluster: string, actor: string, period: string): SheetContent {
  try {
    const kept = localStorage.getItem(nameOf(cluster, actor, period));
    return kept === null ? EMPTY_CONTENT : { ...EMPTY_CONTENT, ...(JSON.parse(kept) as SheetContent) };
  } catch {
    return EMPTY_CONTENT;
  }
}

export function keepDraft(place: readonly [string, string, string], content: SheetContent): void {
  const isEmpty = [...Object.values(content.texts), ...Object.values(content.notes)].every((text) => text === '');
  if (isEmpty) localStorage.removeItem(nameOf(...place));
  else localStorage.setItem(nameOf(...place), JSON.stringify(content));
}
