import {
  comparePeriods,
  parsePeriod,
  type AddressedCommand,
  type DomainEvent,
  type Frequency,
  type Id,
  type PeriodName,
  type ReportCommand,
  type Subject,
  type ValueOfReport,
} from '@strata/domain';
import type { ValueRow, ValueSelection, ValueVersion } from '@strata/read-models';
import type { EventStore } from '@strata/event-store';
import { requireAllowed } from '../access/access-error.js';
import type { Caller } from '../access/caller.js';
import { mayImport } from '../access/command-access.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import {
  readableSubjects,
  requireFigures,
  requireMeasure,
  requireMember,
  type ClusterView,
} from '../clusters/cluster-view.js';
import { periodsOf, type PeriodSpan } from '../clusters/period-span.js';
import { takeBackImport, type TakenBack } from './take-back-import.js';
import type { IdGenerator } from '../commands/clock.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { Commands, SendOptions } from '../commands/commands.js';
import { parseBatchName, type ImportBatch } from './import/import-batch.js';
import { dataQuality, type DataQuality, type QualityQuestion } from './quality/data-quality.js';
import { importValues, type ImportReport, type ImportRequest } from './import/import-values.js';
import { explainRefused } from '../sheets/refused-entries.js';
import type { Timeline } from '../timeline/timeline.js';
import { requireReportable } from './require-reportable.js';
import { waitingApprovals, type ApprovalQuestion, type WaitingApproval } from './waiting-approvals.js';
import type { ValueKey } from './value-key.js';

export interface ReportsOptions {
  readonly events: Pick<EventStore, 'readAll' | 'head'>;
  readonly reads: ClusterReads;
  readonly timeline: Timeline;
  readonly commands: Commands;
  readonly ids: IdGenerator;
}

/** The value of a measure in a period of a series; undefined if there is none. */
export interface ValuePoint {
  readonly period: PeriodName;
  readonly value: ValueRow | undefined;
}

/** The most periods of a series of values. */
const MAX_PERIODS = 500;

/** The values that actors report: submissions, restatements, imports, and queries as known at any moment. */
export class Reports {
  readonly #options: ReportsOptions;

  constructor(options: ReportsOptions) {
    this.#options = options;
  }

  /** Submits a report of an actor for a period. */
  async submit(caller: Caller, clusterId: Id, command: ReportCommand, options?: SendOptions): Promise<Outcome> {
    const addressed: AddressedCommand = { aggregate: 'report', clusterId, command };
    const outcome = await this.#options.commands.execute(caller, addressed, options);
    return explainRefused(this.#options, { caller, addressed }, outcome);
  }

  /**
   * One value as known in the view, or undefined. Throws `NOT_ALLOWED` for another member's figures, and what
   * `requireReportable` throws for a value that cannot be reported even now.
   */
  async value(view: ClusterView, key: ValueKey): Promise<ValueRow | undefined> {
    requireFigures(view, key.subject);
    const found = await this.#options.reads.value(view, key.measure, key.subject, key.period);
    if (!found) await this.#requireReportable(view, key);
    return found;
  }

  /**
   * How late, how complete and how stable the reports for some periods were, as known in the view. Throws `NOT_ALLOWED` for
   * another member, `UNKNOWN_MEMBER`, and what `periodsOf` throws.
   */
  quality(view: ClusterView, question: QualityQuestion): Promise<DataQuality> {
    return dataQuality(this.#options.reads, view, question);
  }

  /** The values that wait for approval, as known in the view; see `waitingApprovals`. */
  approvals(view: ClusterView, question: ApprovalQuestion = {}): Promise<readonly WaitingApproval[]> {
    return waitingApprovals(this.#options.reads, view, question);
  }

  /** Every version of one value and every withdrawal up to the view's moment, oldest first. Throws as `value` does. */
  async versions(view: ClusterView, key: ValueKey): Promise<readonly ValueVersion[]> {
    requireFigures(view, key.subject);
    const found = await this.#options.reads.versions(view, key.measure, key.subject, key.period);
    if (found.length === 0) await this.#requireReportable(view, key);
    return found;
  }

  /**
   * The values of a measure for a subject over the periods of a span, as known in the view. Throws `NOT_ALLOWED` for
   * another member's figures, what `requireReportable` throws, and what `periodsOf` throws.
   */
  async series(
    view: ClusterView,
    { measure, subject, ...span }: PeriodSpan & Omit<ValueKey, 'period'>,
  ): Promise<readonly ValuePoint[]> {
    requireFigures(view, subject);
    requireReportable(view, { measure, subject, period: span.from });
    const periods = periodsOf(view, span, MAX_PERIODS);
    const rows = await this.#options.reads.values(view, { measures: [measure], subjects: [subject], periods });
    const byPeriod = new Map(rows.map((row) => [row.period, row]));
    return periods.map((period) => ({ period, value: byPeriod.get(period) }));
  }

  /** Checks against the cluster as it is now, since a value may be missing only because it was not known yet. */
  async #requireReportable({ clusterId }: ClusterView, key: ValueKey): Promise<void> {
    requireReportable(await this.#options.reads.get(clusterId), key);
  }

  /**
   * The values that the caller may read as known in the view, sorted by measure, subject and period. Throws
   * `UNKNOWN_MEASURE` and `UNKNOWN_MEMBER`.
   */
  async values(view: ClusterView, selection: Omit<ValueSelection, 'cluster'> = {}): Promise<readonly ValueRow[]> {
    for (const measure of selection.measures ?? []) requireMeasure(view, measure);
    for (const subject of selection.subjects ?? []) requireMember(view, subject);
    const readable = readableSubjects(view);
    if (readable === undefined) return this.#options.reads.values(view, selection);
    const own = new Set<Subject>(readable);
    const subjects = (selection.subjects ?? readable).filter((subject) => own.has(subject));
    return this.#options.reads.values(view, { ...selection, subjects });
  }

  /**
   * The periods of a frequency that something was ever reported for, newest first, at most `MAX_PERIODS`: what a calendar
   * offers. Nothing says who reported, or when.
   */
  async periods({ clusterId }: ClusterView, frequency: Frequency): Promise<readonly PeriodName[]> {
    const periods = await this.#options.reads.reportedPeriods(clusterId);
    return periods
      .filter((period) => parsePeriod(period)?.frequency === frequency)
      .sort((a, b) => comparePeriods(b, a))
      .slice(0, MAX_PERIODS);
  }

  /**
   * Every version and withdrawal of the values that the caller may read, up to the view's moment, in the order in which
   * they became known.
   */
  history(view: ClusterView): Promise<readonly ValueVersion[]> {
    return this.#options.reads.allVersions(view, { subjects: readableSubjects(view) });
  }

  /** Throws `NOT_ALLOWED` for a caller who may not import values into the cluster. */
  requireImporter(caller: Caller, clusterId: Id): void {
    requireAllowed(mayImport(caller, clusterId));
  }

  /**
   * Imports a file of values. All rows are checked before any is stored; if one is bad, nothing is stored unless
   * `skipBad`. Figures with a known-at are recognised when imported again, so an interrupted import can be repeated.
   */
  async importFile(
    caller: Caller,
    clusterId: Id,
    request: Omit<ImportRequest, 'clusterId' | 'structure'>,
  ): Promise<ImportReport> {
    // A file that can't be opened may say so before it is read; the error stays with the stream until then.
    request.input.on('error', () => undefined);
    this.requireImporter(caller, clusterId);
    const { reads, commands, ids, events } = this.#options;
    const view = { ...(await reads.get(clusterId, { atLeast: await events.head() })), caller };
    const send = {
      admit: (bytes: number) => commands.admit(caller, clusterId, bytes),
      execute: (addressed: AddressedCommand, options: SendOptions) => commands.executePart(caller, addressed, options),
      rehearse: (addressed: AddressedCommand, options: SendOptions, foreseen: readonly DomainEvent[]) =>
        commands.rehearse(caller, addressed, options, foreseen),
    };
    const values = (selection: Omit<ValueSelection, 'cluster'>) => this.values(view, selection);
    const newBatch = async (): Promise<ImportBatch> => ({ id: ids.next(), after: await events.head() });
    return importValues(
      { commands: send, ids, values, newBatch },
      { ...request, clusterId, structure: view.structure },
    );
  }

  /**
   * Takes back an import by the name of its batch: values that were missing before are withdrawn, and values that it
   * restated or withdrew get their earlier figures again, unless they were changed since. Throws `INVALID_BATCH`.
   */
  async takeBackImport(
    caller: Caller,
    clusterId: Id,
    { batch, reason }: { readonly batch: string; readonly reason: string },
  ): Promise<TakenBack> {
    this.requireImporter(caller, clusterId);
    const { reads, commands, events } = this.#options;
    await commands.admit(caller, clusterId, 0);
    const view = await reads.get(clusterId, { atLeast: await events.head() });
    const tools = {
      events,
      execute: (addressed: AddressedCommand) => commands.executePart(caller, addressed, {}),
      versions: ({ measure, subject }: ValueOfReport, period: PeriodName) =>
        reads.versions(view, measure, subject, period),
    };
    return takeBackImport(tools, { clusterId, batch: parseBatchName(batch), reason });
  }
}
