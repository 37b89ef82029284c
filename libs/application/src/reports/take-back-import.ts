import {
  actualOf,
  ERASED,
  isValueEvent,
  UNREADABLE,
  upcast,
  valueKeys,
  type AddressedCommand,
  type Id,
  type Position,
  type RecordedEvent,
  type RecordValues,
  type Refusal,
  type ReportedValue,
  type Reporter,
  type ReportKeys,
  type ValueOfReport,
  type WithdrawValues,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { ValueRow, ValueVersion } from '@strata/read-models';
import type { Outcome } from '../commands/command-envelope.js';
import type { ImportBatch } from './import/import-batch.js';

/** What taking back an import did. */
export interface TakenBack {
  /** Values that were missing before the import and are withdrawn. */
  readonly withdrawn: number;
  /** Values that have their earlier figure again. */
  readonly restored: number;
  /** Values that were changed after the import and stay as they are. */
  readonly changedSince: number;
  /** Why reports were not taken back. */
  readonly refused: readonly { readonly reporter: Reporter; readonly period: string; readonly refusal: Refusal }[];
  readonly position: Position;
}

export interface TakeBackTools {
  readonly events: Pick<EventStore, 'readAll'>;
  execute(addressed: AddressedCommand): Promise<Outcome>;
  /** Every version of a value and every withdrawal, oldest first. */
  versions(value: ValueOfReport, period: string): Promise<readonly ValueVersion[]>;
}

export interface TakeBackRequest {
  readonly clusterId: Id;
  readonly batch: ImportBatch;
  readonly reason: string;
}

/**
 * Gives the values that an import changed their earlier figures again, and withdraws those that had none, unless they
 * were changed since.
 */
export async function takeBackImport(tools: TakeBackTools, request: TakeBackRequest): Promise<TakenBack> {
  const { clusterId, reason } = request;
  const taken = { withdrawn: 0, restored: 0, changedSince: 0, position: '' };
  const refused: TakenBack['refused'][number][] = [];
  const imported = new Set<string>();
  for await (const { id } of reportEvents(tools, request)) imported.add(id);
  for await (const recorded of reportEvents(tools, request)) {
    const { type, schemaVersion, data } = recorded;
    const keys = upcast(type, schemaVersion, data).data as ReportKeys;
    const { actorId, period } = keys;
    const earlier = await earlierValues(tools, { id: recorded.id, keys, imported });
    taken.changedSince += earlier.changedSince;
    for (const [key, command] of commandsFor(keys, earlier, reason)) {
      const outcome = await tools.execute({ aggregate: 'report', clusterId, command });
      if (outcome.kind === 'refused') {
        refused.push({ reporter: actorId, period, refusal: outcome.refusal });
        continue;
      }
      taken[key] += command.values.length;
      if (outcome.position > taken.position) taken.position = outcome.position;
    }
  }
  return { ...taken, refused };
}

async function* reportEvents(
  { events }: TakeBackTools,
  { clusterId, batch }: TakeBackRequest,
): AsyncGenerator<RecordedEvent> {
  for await (const records of events.readAll({ after: batch.after })) {
    for (const recorded of records) {
      const { clusterId: cluster, correlationId } = recorded.metadata;
      const isOfBatch = cluster === clusterId && correlationId === batch.id;
      if (isOfBatch && isValueEvent(recorded)) yield recorded;
    }
  }
}

interface EarlierValues {
  /** The values that were missing before the import. */
  readonly missing: readonly ValueOfReport[];
  /** The other values, as they were before the import. */
  readonly before: readonly ReportedValue[];
  readonly changedSince: number;
}

interface ImportedEvent {
  readonly id: string;
  readonly keys: ReportKeys;
  /** The ids of all events of the import. */
  readonly imported: ReadonlySet<string>;
}

/** What those values of an event were before the import that the import did not change again later. */
async function earlierValues(tools: TakeBackTools, { id, keys, imported }: ImportedEvent): Promise<EarlierValues> {
  const missing: ValueOfReport[] = [];
  const before: ReportedValue[] = [];
  let changedSince = 0;
  for (const { measure, subject } of valueKeys(keys)) {
    const versions = await tools.versions({ measure, subject }, keys.period);
    const last = versions.findLast(({ eventId }) => imported.has(eventId));
    if (last?.eventId !== id) continue;
    const earlier = versions.findLast(({ eventId }) => !imported.has(eventId));
    if (last !== versions.at(-1)) changedSince += 1;
    else if (earlier !== undefined && earlier.kind !== 'withdrawn') before.push(valueOf(earlier));
    else if (last.kind !== 'withdrawn') missing.push({ measure, subject });
  }
  return { missing, before, changedSince };
}

function valueOf(row: ValueRow): ReportedValue {
  const { measure, subject, note, noteAbout } = row;
  const noted = { ...(note !== null && { note }), ...(noteAbout !== undefined && { noteAbout }) };
  // What was erased is not written again, nor what stands for a note that cannot be read.
  const isLost = note === ERASED || note === UNREADABLE;
  return { measure, subject, actual: actualOf(row), ...(isLost ? {} : noted) };
}

type TakeBackCommand = readonly ['withdrawn' | 'restored', RecordValues | WithdrawValues];

function commandsFor(
  { actorId, period }: ReportKeys,
  { missing, before }: EarlierValues,
  reason: string,
): readonly TakeBackCommand[] {
  const commands: TakeBackCommand[] = [
    ['withdrawn', { type: 'WithdrawValues', actorId, period, values: missing, reason }],
    ['restored', { type: 'RecordValues', actorId, period, values: before, reason }],
  ];
  return commands.filter(([, { values }]) => values.length > 0);
}
