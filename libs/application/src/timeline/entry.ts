import { parseStream, type DomainEvent, type Evidence, type Language, type ReportColumns } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import type { TimelineRow } from '@strata/read-models';
import { changesBetween, type TimelineChange } from './changes.js';
import { namesOf } from './names-of.js';
import { sentenceOf } from './sentence-of.js';
import type { Localized, Said } from './sentences/sentence.js';

type Occasion = Pick<
  TimelineRow,
  | 'position'
  | 'eventId'
  | 'type'
  | 'stream'
  | 'revision'
  | 'by'
  | 'recordedAt'
  | 'knownAt'
  | 'loaded'
  | 'from'
  | 'retroactive'
>;

/** One event of a cluster's history, described for people. */
export interface TimelineEntry extends Occasion {
  /** A sentence that says what happened. */
  readonly sentence: Localized;
  readonly changes: readonly TimelineChange[];
  /** The number of changes beyond the listed ones. */
  readonly omitted: number;
  /** The reason that was given; null if there is none. */
  readonly reason: string | null;
  readonly evidence: Evidence | null;
}

/** An event with the states of its aggregate before and after it. */
export interface FoldedEvent {
  readonly event: DomainEvent;
  readonly before: unknown;
  readonly after: unknown;
}

/** The most changes that an entry lists. */
const MAX_CHANGES = 200;

/** Describes an event; lists only the changes that `isVisible`. */
export function entryOf(
  row: TimelineRow,
  { event, before, after }: FoldedEvent,
  structure: ClusterStructure,
  isVisible: (change: TimelineChange) => boolean,
): TimelineEntry {
  // Rows are written only for streams of registered aggregates.
  const stream = parseStream(row.stream)!;
  const { text, names, part } = sentenceOf(stream, event.type);
  const said = names?.(event.data, namesOf(structure, stream)) ?? {};
  const partOf = (state: unknown): unknown => part?.(state, event.data);
  const changes = changesBetween(partOf(before), partOf(after)).filter(isVisible);
  return {
    ...row,
    sentence: {
      en: filled(text.en, said, 'en'),
      ru: filled(text.ru, said, 'ru'),
      uk: filled(text.uk, said, 'uk'),
    },
    changes: changes.slice(0, MAX_CHANGES),
    omitted: Math.max(0, changes.length - MAX_CHANGES),
    ...groundsOf(event.data),
  };
}

interface Grounds extends Pick<ReportColumns, 'evidences'> {
  readonly reason?: string;
  readonly note?: string;
  readonly evidence?: Evidence;
}

function groundsOf(data: object): Pick<TimelineEntry, 'reason' | 'evidence'> {
  const { reason, note, evidence, evidences = [] } = data as Grounds;
  // Most reports name one document, if any; the others are with their values.
  return { reason: reason ?? note ?? null, evidence: evidence ?? evidences[0]?.[1] ?? null };
}

/** A text with its placeholders filled in a language. */
function filled(text: string, said: Readonly<Record<string, Said>>, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = said[name];
    if (value === undefined) return whole;
    return typeof value === 'string' ? value : (value[language] ?? value.en);
  });
}
