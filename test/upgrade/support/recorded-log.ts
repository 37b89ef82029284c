import type { RecordedEvent } from '@strata/domain';
import { openSqliteEventStore } from '@strata/event-store-sqlite';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const FOLDER = join(import.meta.dirname, '../../fixtures/logs');

type Figure = string | number | boolean;

/** A node's score, status, reason, share and figure. */
export type RecordedScore = readonly [number | null, string, string | null, number | null, Figure | null];

/** The results of an earlier version at the end of a log. */
export interface RecordedAnswers {
  readonly cluster: string;
  readonly latestKnowledge: string;
  readonly evaluations: readonly string[];
  /** By period and node. */
  readonly scorecards: Readonly<Record<string, Readonly<Record<string, RecordedScore>>>>;
}

function textOf(name: string): string {
  const file = join(FOLDER, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : gunzipSync(readFileSync(`${file}.gz`)).toString('utf8');
}

/** The events of a log in `test/fixtures/logs`, in order. */
export function recordedEvents(log: string): readonly RecordedEvent[] {
  const lines = textOf(`${log}.events.jsonl`).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as RecordedEvent);
}

/** The recorded results of a log in `test/fixtures/logs`. */
export function recordedAnswers(log: string): RecordedAnswers {
  return JSON.parse(textOf(`${log}.scorecards.json`)) as RecordedAnswers;
}

type Score = readonly [number | null, string, string | null];

/** How the scores of a log differ under the second version of the engine's rules, each with its cause. */
export interface RecordedDifferences {
  /** The moment as of which they were compared. */
  readonly instant: string;
  readonly causes: Readonly<Record<string, string>>;
  readonly differences: readonly {
    readonly period: string;
    readonly node: string;
    readonly cause: string;
    readonly before: Score;
    readonly after: Score;
  }[];
}

export function recordedDifferences(log: string): RecordedDifferences {
  return JSON.parse(textOf(`${log}.rules-2.json`)) as RecordedDifferences;
}

/** Writes events into a new event store, at the positions and moments at which they were recorded. */
export async function restoreLog(file: string, recorded: readonly RecordedEvent[]): Promise<void> {
  let now = '';
  const store = await openSqliteEventStore({ file, clock: () => Date.parse(now) });
  for (const { stream, revision, position: _position, recordedAt, ...event } of recorded) {
    now = recordedAt;
    await store.append(stream, revision === 0 ? 'no-stream' : revision - 1, [event]);
  }
  await store.close();
}
