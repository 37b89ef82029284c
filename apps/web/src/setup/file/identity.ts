import type { SetupTemplatesQuery } from '../../generated/operations.js';
import { labelsOf, namesOf } from '../shared/labels.js';

/** What a cluster is and stays: its id, its name and its calendar. */
export type Identity = NonNullable<SetupTemplatesQuery['cluster']> & { readonly id: string };

/**
 * A cluster file made into one of another cluster: with its id, name and calendar, in the top lines alone, so that
 * everything else stays as it is written. A file of the cluster itself is not changed.
 */
export function withIdentity(text: string, { id, labels, calendar }: Identity): string {
  if (new RegExp(`^id: *['"]?${id}['"]? *(#.*)?$`, 'm').test(text)) return text;
  const { yearStartMonth, yearNamedBy, timeZone } = calendar;
  const days = { yearStartMonth, yearNamedBy: yearNamedBy.toLowerCase(), timeZone };
  const head = [
    `id: ${id}`,
    `labels: ${JSON.stringify(labelsOf(namesOf(labels)))}`,
    `calendar: ${JSON.stringify(days)}`,
  ];
  return without(text, ['labels', 'calendar', 'historyFrom'])
    .replace(/^# yaml-language-server:.*\n/m, '')
    .replace(/^id:.*$/m, head.join('\n'));
}

/** A text without some of its top keys and what belongs to them. */
function without(text: string, keys: readonly string[]): string {
  return text.replaceAll(new RegExp(`^(?:${keys.join('|')}):.*\\n(?:[ \\t]+.*\\n|\\n(?=[ \\t]))*`, 'gm'), '');
}
