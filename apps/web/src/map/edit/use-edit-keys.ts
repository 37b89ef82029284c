import { useEffect, useEffectEvent } from 'react';
import { isInDialog, isTyping } from '../../shell/use-shortcuts.js';

/** What the keys of editing do; by their place on the keyboard, so that they work on every layout. */
export interface EditKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly add: () => void;
  readonly link: () => void;
  readonly remove: () => void;
  readonly leave: () => void;
}

/** The name of what a key does with Ctrl or ⌘. */
function withControl({ code, shiftKey }: KeyboardEvent): keyof EditKeys | undefined {
  if (code === 'KeyZ') return shiftKey ? 'redo' : 'undo';
  return code === 'KeyS' ? 'save' : code === 'KeyY' ? 'redo' : undefined;
}

const SINGLE: Readonly<Record<string, keyof EditKeys>> = {
  KeyN: 'add',
  KeyL: 'link',
  Delete: 'remove',
  Escape: 'leave',
};

/** In a text field, keys type, and only saving works. */
function actionOf(event: KeyboardEvent): keyof EditKeys | undefined {
  if (isInDialog(event.target) || event.defaultPrevented) return undefined;
  const isControl = event.ctrlKey || event.metaKey;
  const action = isControl ? withControl(event) : event.altKey ? undefined : SINGLE[event.code];
  return isTyping(event.target) && action !== 'save' ? undefined : action;
}

/** The keys that work anywhere on the page while a map is edited. */
export function useEditKeys(keys: EditKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = actionOf(event);
    if (action === undefined) return;
    event.preventDefault();
    keys[action]();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
