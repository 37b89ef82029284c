import type { ClusterView, TimelineChange, TimelineEntry, TimelineQuestion } from '@strata/application';
import type { Language } from '@strata/domain';
import type { Command } from 'commander';
import { viewOf, withCurrentRuntime, type MomentOptions, type Session } from '../runtime/session.js';
import { counted, phrase } from '../language/phrase.js';
import { CLUSTER, languageOption, withExample, withJson, withMoment } from '../terminal/options.js';
import { say, sayJson, type CommonOptions } from '../terminal/output.js';

interface TimelineOptions extends CommonOptions, MomentOptions {
  readonly cluster: string;
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
  readonly language: Language;
}

/** `strata timeline`. */
export function defineTimeline(command: Command): void {
  withJson(
    withMoment(command.requiredOption(...CLUSTER))
      .option('--about <thing>', 'only what is about it: cluster, measure:K, member:M, strategy:S, objective:S/O, …')
      .option('--from <moment>', 'only what became known from then on: a date (its beginning, UTC) or an instant')
      .option('--to <moment>', 'only what became known up to then: a date (its end, UTC) or an instant')
      .addOption(languageOption()),
  );
  withExample(
    command,
    'strata timeline --cluster edp --about measure:deficit --from 2009-10-01 --to 2009-12-31',
    'strata timeline --cluster edp --about member:GR --json',
  );
  command.action(timeline);
}

async function timeline(options: TimelineOptions): Promise<void> {
  const { cluster, about, from, to, json, language } = options;
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const entries = pages(session, view, { about, from, to, limit: PAGE });
    if (json) {
      const listed: object[] = [];
      for await (const entry of entries) listed.push(entryJson(entry, language));
      sayJson({ cluster, position: view.position, entries: listed });
      return;
    }
    let count = 0;
    for await (const entry of entries) {
      count += 1;
      for (const line of entryLines(entry, language)) say(line);
    }
    say(count === 1 ? phrase`1 entry` : phrase`${count} entries`);
  });
}

const PAGE = 500;

async function* pages(
  { strata }: Session,
  view: ClusterView,
  question: TimelineQuestion,
): AsyncIterable<TimelineEntry> {
  let after: string | undefined;
  for (;;) {
    const entries = await strata.timeline.page(view, { ...question, after });
    yield* entries;
    if (entries.length < question.limit) return;
    after = entries.at(-1)!.position;
  }
}

function entryJson({ sentence, ...entry }: TimelineEntry, language: Language): object {
  return { ...entry, sentence: sentence[language] };
}

function* entryLines(entry: TimelineEntry, language: Language): Iterable<string> {
  const { knownAt, by, sentence, changes, omitted, reason, retroactive, evidence } = entry;
  yield `${knownAt}  ${by}  ${sentence[language]}`;
  for (const change of changes) yield `    ${changeText(change)}`;
  if (omitted > 0) yield `    … ${counted(omitted, 'more change')}`;
  if (reason !== null) yield phrase`    reason: ${reason}`;
  if (retroactive !== null) yield phrase`    retroactive: ${retroactive}`;
  if (evidence !== null) yield phrase`    evidence: ${evidence.address} (sha256 ${evidence.sha256})`;
}

function changeText({ what, subject, before, after }: TimelineChange): string {
  const name = subject === undefined ? fieldText(what) : `${what} [${subject}]`;
  if (before === null) return `${name}: ${after ?? ''}`;
  return `${name}: ${before} → ${after ?? phrase`none`}`;
}

/** The field as files call it, with the date from which it holds: `weight from 2026-01-01`. */
function fieldText(what: string): string {
  const [, field, date] = /^(.+) from (\d{4}-\d{2}-\d{2})$/.exec(what) ?? [];
  return date === undefined ? what : phrase`${field} from ${date}`;
}
