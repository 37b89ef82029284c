/** What was typed and not sent, while this page is open. */
const drafts = new Map<string, string>();

/** Whose text it is, and about what in which cluster. */
export interface DraftKey {
  readonly login: string;
  readonly cluster: string;
  /** The thread, or the thing that a new one is about. */
  readonly of: string;
}

function keyOf({ login, cluster, of }: DraftKey): string {
  return JSON.stringify([login, cluster, of]);
}

/** A text that was not sent; empty if there is none. */
export function draftOf(key: DraftKey): string {
  return drafts.get(keyOf(key)) ?? '';
}

export function keepDraft(key: DraftKey, text: string): void {
  if (text === '') drafts.delete(keyOf(key));
  else drafts.set(keyOf(key), text);
}

/** Leaves nothing for whoever signs in next. */
export function forgetDrafts(): void {
  drafts.clear();
}
