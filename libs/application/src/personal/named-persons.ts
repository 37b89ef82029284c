import { reportValueKey, type AddressedCommand, type ReportedValue, type ReportState } from '@strata/domain';

/**
 * The persons whom notes of a command are about, by what it says or by the values that it names: also if those stay as they
 * are, so that its events hold nothing of the notes. `state` is that of the command's aggregate.
 */
export function namedPersons({ aggregate, command }: AddressedCommand, state: unknown): readonly string[] {
  if (aggregate !== 'report' || !('values' in command)) return [];
  const about = new Map<string, string | undefined>();
  for (const value of (state as ReportState).values) about.set(reportValueKey(value), value.noteAbout);
  const values: readonly Partial<ReportedValue>[] = command.values;
  const found = values.flatMap(({ measure = '', subject = '', note, noteAbout }) => {
    if (note === undefined) return [];
    return noteAbout ?? about.get(reportValueKey({ measure, subject })) ?? [];
  });
  return [...new Set(found)];
}
