import { figure, type Cell, type ExportTable } from '../export/export-table.js';
import type { TimelinePageQuery } from '../generated/operations.js';
import { shortPosition } from '../time/use-moment-name.js';
import type { Words } from '../words/use-words.js';

type TimelineEvent = NonNullable<TimelinePageQuery['timeline']>['nodes'][number];

/** The events that are listed, as rows. */
export function eventTable(events: readonly TimelineEvent[], { t }: Words): ExportTable {
  return {
    headings: [
      ...[t('export.position'), t('export.known'), t('export.recorded'), t('export.who')],
      ...[t('export.event'), t('export.reason'), t('export.type'), t('export.id')],
    ],
    rows: events.map((event): readonly Cell[] => [
      figure(shortPosition(event.position)),
      { moment: event.knownAt },
      { moment: event.recordedAt },
      ...[event.by, event.sentence, event.reason ?? event.retroactive, event.type, event.eventId],
    ]),
  };
}
