import type { CellLock } from '@strata/application';
import { phrase, translated } from '../language/phrase.js';

/** Since when a lock holds, and who can change that. */
export function lockCells(lock: CellLock | undefined): readonly string[] {
  const { since, openedBy = [], openers = [] } = lock ?? {};
  const roles = openedBy.map(translated).join(', ');
  return [
    ...(since === undefined ? [] : [phrase`since ${since}`]),
    ...(openedBy.length === 0 ? [] : [openersText(roles, openers)]),
  ];
}

function openersText(roles: string, openers: readonly string[]): string {
  return openers.length === 0
    ? phrase`can be opened by ${roles}`
    : phrase`can be opened by ${roles}: ${openers.join(', ')}`;
}
