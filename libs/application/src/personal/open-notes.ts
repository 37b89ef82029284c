import { readSealed } from '@strata/domain';
import type { PersonalTexts } from './personal-texts.js';

interface Noted {
  readonly note: string | null;
  readonly noteAbout?: string | undefined;
}

/** Rows with their notes about persons opened, and with the login of whom each is about. Few rows have any. */
export async function openNotes<Row extends Noted>(
  personal: PersonalTexts,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const isSealed = ({ note }: Row): boolean => note !== null && readSealed(note) !== undefined;
  if (!rows.some(isSealed)) return rows;
  const notes = await personal.open(rows.map((row) => (isSealed(row) ? row.note : null)));
  return rows.map((row, index) => {
    const note = notes[index] ?? null;
    return note === null ? row : { ...row, note, noteAbout: readSealed(row.note ?? '')?.person };
  });
}
