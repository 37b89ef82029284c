import type { ClusterView, TimelineEntry, TimelineQuestion } from '@strata/application';
import type { Language } from '@strata/domain';
import type { Command } from 'commander';
import { viewOf, withCurrentRuntime, type MomentOptions, type Session } from '../runtime/session.js';
import { phrase } from '../language/phrase.js';
import { CLUSTER, languageOption, withExample, withJson, withMoment } from '../terminal/options.js';
import { say, sayJson, type CommonOptions } from '../terminal/output.js';
import { entryJson, entryLines } from './entry-lines.js';

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
