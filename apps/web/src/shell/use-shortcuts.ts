import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { stepped } from '../time/periods.js';
import { useFrame } from './frame.js';
import { isSecondKey } from './key-pairs.js';
import { pageAddress } from './Navigation.js';
import type { PageName } from './roles.js';
import { useTime } from './use-time.js';

/** Pages by the place of a key, so that the shortcuts work on every layout. */
const PAGES: Readonly<Record<string, PageName>> = {
  KeyW: 'worklist',
  KeyM: 'map',
  KeyS: 'scorecard',
  KeyK: 'measures',
  KeyT: 'history',
  KeyU: 'updates',
  KeyE: 'evaluations',
  KeyA: 'approvals',
  KeyC: 'cascade',
  KeyR: 'cycle',
  KeyV: 'restatements',
  KeyP: 'plans',
  KeyN: 'analysis',
  KeyO: 'setup',
};

/** True for a text field, in which keys type. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** True for what is in an open dialog or menu, to which its keys belong. */
export function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role=dialog], [role=menu]') !== null;
}

/** True for a key that is pressed alone, outside of text fields, dialogs and menus. */
function isSingle({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !isTyping(target) && !isInDialog(target);
}

/** Single keys of one page, by their place on the keyboard. Held keys act once, and second keys of a pair are not theirs. */
export function useKeys(keys: Readonly<Record<string, (event: KeyboardEvent) => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isSingle(event) || isSecondKey(event) || event.repeat || event.defaultPrevented) return;
      const act = latest.current[event.code];
      if (act === undefined) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Moves the focus to the next region of the page. */
function nextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = (here + (back ? -1 : 1) + regions.length) % regions.length;
  regions[next]?.focus();
}

/** Opens the explanation of the row that has the focus, or of the card that is inspected. */
function explain(): void {
  const row = document.activeElement?.closest('tr');
  const button =
    row?.querySelector<HTMLElement>('[data-explain]') ?? document.querySelector<HTMLElement>('aside [data-explain]');
  button?.click();
}

/** The keys that work on every page. */
export function useShortcuts(pages: readonly PageName[], onHelp: () => void): void {
  const time = useTime();
  const frame = useFrame();
  const navigate = useNavigate();
  useEffect(() => {
    const open = (name: string) => document.querySelector<HTMLElement>(`[data-time="${name}"]`)?.click();
    const step = (steps: number) => {
      const p = stepped(time.period, steps, frame.calendar);
      if (p !== undefined) time.go({ p });
    };
    const single: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
      BracketLeft: () => step(-1),
      BracketRight: () => step(1),
      KeyA: (event) => (event.shiftKey ? time.go({ at: undefined, axis: undefined }) : open('as-of')),
      KeyC: () => open('compare'),
      KeyX: explain,
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.code === 'F6') {
        event.preventDefault();
        nextRegion(event.shiftKey);
        return;
      }
      if (!isSingle(event)) return;
      const page = isSecondKey(event) ? PAGES[event.code] : undefined;
      const act = event.key === '?' ? onHelp : single[event.code];
      if (page !== undefined && pages.includes(page)) {
        void navigate({ to: pageAddress(page), params: { cluster: frame.id } as never });
      } else if (act !== undefined) {
        event.preventDefault();
        act(event);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [time, frame, navigate, pages, onHelp]);
}
