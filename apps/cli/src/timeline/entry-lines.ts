import type { TimelineChange, TimelineEntry } from '@strata/application';
import type { Language } from '@strata/domain';
import { counted, phrase } from '../language/phrase.js';
import { shownText } from '../language/shown-text.js';

/** An entry of a timeline as JSON, with its sentence in a language. */
export function entryJson({ sentence, ...entry }: TimelineEntry, language: Language): object {
  return { ...entry, sentence: sentence[language] };
}

/** An entry of a timeline: who did what and when, what that changed, and why. */
export function* entryLines(entry: TimelineEntry, language: Language): Iterable<string> {
  yield occasionText(entry, language);
  for (const change of entry.changes) yield `    ${changeText(change)}`;
  if (entry.omitted > 0) yield `    … ${counted(entry.omitted, 'more change')}`;
  yield* groundLines(entry);
}

/** When and by whom something was done, and what. */
export function occasionText({ knownAt, by, sentence }: TimelineEntry, language: Language): string {
  return `${knownAt}  ${by}  ${sentence[language]}`;
}

/** Why it was done. */
export function* groundLines({ reason, retroactive, evidence }: TimelineEntry): Iterable<string> {
  if (reason !== null) yield phrase`    reason: ${reason}`;
  if (retroactive !== null) yield phrase`    retroactive: ${retroactive}`;
  if (evidence !== null) yield phrase`    evidence: ${evidence.address} (sha256 ${evidence.sha256})`;
}

/** What changed, from what to what. */
export function changeText({ what, subject, before, after }: TimelineChange): string {
  const name = subject === undefined ? fieldText(what) : `${what} [${subject}]`;
  const is = after === null ? phrase`none` : shownText(after);
  return before === null ? `${name}: ${after === null ? '' : is}` : `${name}: ${shownText(before)} → ${is}`;
}

/** The field as files call it, with the date from which it holds: `weight from 2026-01-01`. */
function fieldText(what: string): string {
  const [, field, date] = /^(.+) from (\d{4}-\d{2}-\d{2})$/.exec(what) ?? [];
  return date === undefined ? what : phrase`${field} from ${date}`;
}
