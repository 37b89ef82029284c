import type { ExplainedDifference, MapComparison } from '@strata/application';
import type { Language } from '@strata/domain';
import { counted, phrase, translated } from '../language/phrase.js';
import { changeText, entryJson, entryLines, groundLines, occasionText } from '../timeline/entry-lines.js';

/** A comparison of maps, with the sentences of events in one language. */
export function comparisonJson(
  cluster: string,
  { differences, putInForce, ...rest }: MapComparison,
  language: Language,
): object {
  const entries = (list: MapComparison['putInForce']) => list.map((entry) => entryJson(entry, language));
  return {
    cluster,
    ...rest,
    differences: differences.map(({ events, ...one }) => ({ ...one, events: entries(events) })),
    putInForce: entries(putInForce),
  };
}

/** A comparison of maps as text: each difference with the events behind it. */
export function* comparisonLines(comparison: MapComparison, language: Language): Iterable<string> {
  const { labels, from, to, differences, putInForce } = comparison;
  yield phrase`map of ${labels[language] ?? labels.en}: ${daysText(from)} → ${daysText(to)}`;
  for (const difference of differences) yield* differenceLines(difference, language);
  if (putInForce.length > 0) yield phrase`put in force by`;
  for (const entry of putInForce) for (const line of entryLines(entry, language)) yield `  ${line}`;
  yield counted(differences.length, 'difference');
}

function* differenceLines(difference: ExplainedDifference, language: Language): Iterable<string> {
  const { kind, thing, labels, changes, events } = difference;
  yield `${translated(kind)}  ${labels[language] ?? labels.en} (${thing})`;
  for (const change of changes) yield `    ${changeText(change)}`;
  for (const event of events) {
    yield `  ${occasionText(event, language)}`;
    yield* groundLines(event);
  }
}

function daysText({ first, last, position }: MapComparison['from']): string {
  const days = first === last ? first : `${first} – ${last}`;
  return phrase`${days} (at position ${position})`;
}
