import { useEffect, useEffectEvent } from 'react';

/** How long after G a key belongs to that, in milliseconds; see the shortcuts of the shell. */
const PAIR = 1_500;

/** Begins editing with E, outside text fields and dialogs. */
export function useEditShortcut(isOn: boolean, begin: () => void): void {
  const onEdit = useEffectEvent(begin);
  useEffect(() => {
    if (!isOn) return undefined;
    let paired = -PAIR;
    const onKey = (event: KeyboardEvent) => {
      const isPair = performance.now() - paired < PAIR;
      paired = event.code === 'KeyG' ? performance.now() : -PAIR;
      if (event.code !== 'KeyE' || isPair || isElsewhere(event)) return;
      event.preventDefault();
      onEdit();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}

function isElsewhere({ target, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented }: KeyboardEvent): boolean {
  const isIn = target instanceof HTMLElement && target.closest('input, textarea, select, [role=dialog], [role=menu]');
  return defaultPrevented || ctrlKey || metaKey || altKey || shiftKey || Boolean(isIn);
}
