import {
  actualOf,
  upcast,
  valueKeys,
  type AddressedCommand,
  type Id,
  type Position,
  type RecordedEvent,
  type Refusal,
  type ReportCommand,
  type ReportedValue,
  type Reporter,
  type ReportEvent,
  type ValueOfReport,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import type { ValueRow } from '@strata/read-models';
import type { Outcome } from '../commands/command-envelope.js';
import type { ImportBatch } from './import/import-batch.js';

/** What taking back an import did. */
export interface TakenBack {
  /** Values that were new with the import and are withdrawn. */
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
  /** Every version of a value, oldest first. */
  versions(value: ValueOfReport, period: string): Promise<readonly ValueRow[]>;
}

export interface TakeBackRequest {
  readonly clusterId: Id;
  readonly batch: ImportBatch;
  readonly reason: string;
}

/** Withdraws the values that an import submitted and restores those that it restated, unless they were changed since. */
export async function takeBackImport(tools: TakeBackTools, request: TakeBackRequest): Promise<TakenBack> {
  const { clusterId, reason } = request;
  const taken = { withdrawn: 0, restored: 0, changedSince: 0, position: '' };
  const refused: TakenBack['refused'][number][] = [];
  for await (const { recorded, event } of reportEvents(tools, request)) {
    const { actorId, period } = event.data;
    const earlier = await earlierValues(tools, recorded, event);
    taken.changedSince += earlier.changedSince;
    const [key, command] = commandFor(event, earlier, reason);
    if (command === undefined) continue;
    const outcome = await tools.execute({ aggregate: 'report', clusterId, command });
    if (outcome.kind === 'refused') {
      refused.push({ reporter: actorId, period, refusal: outcome.refusal });
      continue;
    }
    taken[key] += command.values.length;
    if (outcome.position > taken.position) taken.position = outcome.position;
  }
  return { ...taken, refused };
}

type ValuesEvent = Exclude<ReportEvent, { readonly type: 'ValuesWithdrawn' }>;

async function* reportEvents(
  { events }: TakeBackTools,
  { clusterId, batch }: TakeBackRequest,
): AsyncGenerator<{ readonly recorded: RecordedEvent; readonly event: ValuesEvent }> {
  for await (const records of events.readAll({ after: batch.after })) {
    for (const recorded of records) {
      const { clusterId: cluster, correlationId } = recorded.metadata;
      if (cluster !== clusterId || correlationId !== batch.id) continue;
      if (recorded.type !== 'ValuesSubmitted' && recorded.type !== 'ValuesRestated') continue;
      yield { recorded, event: upcast(recorded.type, recorded.schemaVersion, recorded.data) as ValuesEvent };
    }
  }
}

interface EarlierValues {
  /** The values of the event that still stand. */
  readonly standing: readonly ValueOfReport[];
  /** What they were before the event. */
  readonly before: readonly ReportedValue[];
  readonly changedSince: number;
}

async function earlierValues(
  tools: TakeBackTools,
  { id }: RecordedEvent,
  { data }: ValuesEvent,
): Promise<EarlierValues> {
  const standing: ValueOfReport[] = [];
  const before: ReportedValue[] = [];
  const keys = valueKeys(data);
  for (const { measure, subject } of keys) {
    const versions = await tools.versions({ measure, subject }, data.period);
    const newest = versions.at(-1);
    if (newest?.eventId !== id || newest.validTo !== undefined) continue;
    standing.push({ measure, subject });
    const earlier = versions.at(-2);
    if (earlier) before.push(valueOf(earlier));
  }
  return { standing, before, changedSince: keys.length - standing.length };
}

function valueOf(row: ValueRow): ReportedValue {
  const { measure, subject, note } = row;
  return { measure, subject, actual: actualOf(row), ...(note === null ? {} : { note }) };
}

function commandFor(
  { type, data: { actorId, period } }: ValuesEvent,
  { standing, before }: EarlierValues,
  reason: string,
): readonly ['withdrawn' | 'restored', Extract<ReportCommand, { readonly reason?: unknown }> | undefined] {
  const isSubmitted = type === 'ValuesSubmitted';
  const command = isSubmitted
    ? ({ type: 'WithdrawValues', actorId, period, values: standing, reason } as const)
    : ({ type: 'RestateValues', actorId, period, values: before, reason } as const);
  return [isSubmitted ? 'withdrawn' : 'restored', command.values.length === 0 ? undefined : command];
}
