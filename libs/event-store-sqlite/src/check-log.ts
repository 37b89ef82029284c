import type Database from 'libsql';
import type { CheckOptions, LogCheck } from '@strata/event-store';
import { StructureCheck } from './check-structure.js';
import { toPosition } from './positions.js';
import { sqliteCodeOf } from './sqlite-errors.js';
import { linesOf, pageSql, parseLine } from './stored-event.js';

/** The most events or streams of a step, and how many the first one has. */
const MAX_STEP = 500;
const FIRST_STEP = 32;
/** How long a step may take in a server before the next one is made smaller, in milliseconds. */
const STEP_TIME = 4;

/** What a check found. */
export interface FoundDamage {
  readonly check: LogCheck;
  /** Faults of the end of the log or of its indexes, with which appending would do more damage. */
  readonly blocking: readonly string[];
}

/** Reads every event, in steps, and looks it up in the indexes as well. */
export async function checkLog(db: Database.Database, options: CheckOptions = {}): Promise<FoundDamage> {
  const structure = new StructureCheck(db);
  const damaged: number[] = [];
  const head = structure.head();
  let events = 0;
  for await (const upTo of steps(head, options)) {
    damaged.push(...damagedIn(db, events, upTo));
    structure.checkIndexes(events, upTo);
    options.onProgress?.(upTo, head);
    events = upTo;
  }
  let streams = 0;
  for await (const upTo of steps(structure.lastStream(), options)) {
    structure.checkStreams(streams, upTo);
    streams = upTo;
  }
  if (events === head) structure.checkCounts();
  // SQLite checks the whole file in one go, which would keep a server from answering.
  if (options.pause === undefined) structure.checkFile('integrity_check');
  const { faults } = structure;
  const isEndDamaged = head > 0 && damaged.at(-1) === head;
  const blocking = isEndDamaged ? [...faults, `The last event, at position ${toPosition(head)}, is damaged.`] : faults;
  return { check: { checkedBy: 'strata', events, damaged: damaged.map(toPosition), faults }, blocking };
}

/** The ends of the steps up to a number, with a pause after each, until the signal is given. */
async function* steps(last: number, { pause, signal }: CheckOptions): AsyncIterable<number> {
  let size = pause === undefined ? MAX_STEP : FIRST_STEP;
  for (let upTo = 0; upTo < last && !signal?.aborted; await pause?.()) {
    upTo = Math.min(upTo + size, last);
    const began = performance.now();
    yield upTo;
    if (pause === undefined) continue;
    const isLong = performance.now() - began > STEP_TIME;
    size = isLong ? Math.max(1, size >> 1) : Math.min(size * 2, MAX_STEP);
  }
}

/** The sequence numbers after one and up to another at which there is no event, or a damaged one. */
function damagedIn(db: Database.Database, after: number, upTo: number): readonly number[] {
  const intact = new Set(intactIn(db, after, upTo));
  return Array.from({ length: upTo - after }, (_, index) => after + 1 + index).filter((number) => !intact.has(number));
}

function* intactIn(db: Database.Database, after: number, upTo: number): Iterable<number> {
  try {
    const statement = db.prepare(pageSql('WHERE e.position > ? AND e.position <= ? ORDER BY e.position')).raw();
    const [page] = statement.get([after, upTo]) as [Buffer | null];
    for (const line of page === null ? [] : linesOf(page)) {
      const event = parseLine(line);
      if (event !== undefined) yield event.sequence;
    }
  } catch (error) {
    if (sqliteCodeOf(error) === '') throw error;
    // A damaged page hides its neighbours: divide until it is found, or the events are too large for one page.
    if (upTo - after <= 1) return;
    const middle = Math.floor((after + upTo) / 2);
    yield* intactIn(db, after, middle);
    yield* intactIn(db, middle, upTo);
  }
}
