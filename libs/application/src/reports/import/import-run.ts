import {
  StrataError,
  type AddressedCommand,
  type DomainEvent,
  type Id,
  type Position,
  type ReportKeys,
} from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import type { IdGenerator } from '../../commands/clock.js';
import type { Outcome } from '../../commands/command-envelope.js';
import type { SendOptions } from '../../commands/commands.js';
import { isRefusalOfLoad } from '../../commands/load-order.js';
import type { ImportBatch } from './import-batch.js';
import type { CheckedRow } from './check-rows.js';
import { EarlierInFile, type EarlierValues } from './earlier-in-file.js';
import type { ForeseenReports } from './foreseen-reports.js';
import { groupRows, partOf, type GroupingInput, type RowGroup, type ValuePlace } from './group-rows.js';
import { valuesOf, wavesOf } from './group-waves.js';
import type { ProblemList } from './problem-list.js';
import { outcomeOfEvent, RowOutcomes, type ReadValues, type RowOutcome } from './row-outcomes.js';

export interface ImportTools {
  readonly commands: {
    /** Counts a file of this size. Throws what quotas refuse. */
    admit(bytes: number): Promise<void>;
    execute(addressed: AddressedCommand, options: SendOptions): Promise<Outcome>;
    /** What `execute` would do once the report has the `foreseen` events. */
    rehearse(addressed: AddressedCommand, options: SendOptions, foreseen: readonly DomainEvent[]): Promise<Outcome>;
  };
  readonly ids: IdGenerator;
  /** Begins a batch. */
  newBatch(): Promise<ImportBatch>;
  /** The values that are known now. */
  readonly values: ReadValues;
}

/** The rows of one report after the other. */
type Reports = AsyncIterable<readonly CheckedRow[]>;

export interface RunRequest {
  readonly grouping: GroupingInput;
  readonly structure: ClusterStructure;
  /** The column of the moments, for the problems with them. */
  readonly knownAtColumn: string;
  readonly dryRun: boolean;
  /** The correlation id of every command, by which the import can be taken back. */
  readonly batchId: string;
  readonly problems: ProblemList;
  readonly foreseen: ForeseenReports;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly onOutcome?: ((outcome: RowOutcome) => void) | undefined;
}

/** What the rules accept of a group. */
interface Accepted {
  readonly group: RowGroup;
  readonly outcome: Outcome;
}

/** Rehearses the commands of an import and stores them. */
export class ImportRun {
  readonly counts = { submitted: 0, restated: 0, withdrawn: 0, unchanged: 0 };
  position: Position | undefined;
  readonly #tools: ImportTools;
  readonly #request: RunRequest;
  readonly #outcomes: RowOutcomes;
  /** The places of the values that were refused. */
  readonly #refused = new Set<string>();
  #accepted = 0;

  constructor(tools: ImportTools, request: RunRequest) {
    this.#tools = tools;
    this.#request = request;
    this.#outcomes = new RowOutcomes(tools.values);
  }

  /** Checks every report against the rules; refused rows become problems. */
  async rehearse(reports: Reports): Promise<void> {
    const { foreseen, structure } = this.#request;
    const earlier = new EarlierInFile(structure);
    const mustFollow = (group: RowGroup, wave: readonly RowGroup[]): boolean =>
      foreseen.mustFollow(group, wave) || earlier.mustFollow(group, wave);
    for await (const wave of wavesOf(this.#groups(reports), mustFollow)) {
      const checked = await Promise.all(wave.map((group) => this.#acceptedPart(group, earlier.before(group))));
      for (const one of checked) {
        if (!one) continue;
        this.#accepted += one.group.places.length;
        earlier.add(one.group);
        foreseen.add(one.group, one.outcome);
        if (this.#request.dryRun) await this.#foresee(one.group, one.outcome);
      }
    }
  }

  async *#groups(reports: Reports): AsyncGenerator<RowGroup> {
    const { grouping, problems } = this.#request;
    for await (const rows of reports) {
      const grouped = groupRows(rows, grouping);
      for (const problem of grouped.problems) problems.add(problem);
      yield* grouped.groups;
    }
  }

  /** The group without the rows that the rules refuse, or undefined if none are left. */
  async #acceptedPart(group: RowGroup, earlier: EarlierValues | undefined): Promise<Accepted | undefined> {
    const outcome = await this.#rehearse(group, earlier);
    if (outcome.kind !== 'refused') return { group, outcome };
    const { length } = group.places;
    const { code, message } = outcome.refusal;
    const faults = faultsIn(outcome.refusal.details, length);
    if (length === 1 || isRefusalOfLoad(code) || faults.size === 0) {
      this.#refuse(group, { code, message });
      return undefined;
    }
    for (const [index, fault] of faults) this.#refuse(partOf(group, [index], this.#request.grouping), fault);
    const good = [...group.places.keys()].filter((index) => !faults.has(index));
    return good.length === 0 ? undefined : this.#acceptedPart(partOf(group, good, this.#request.grouping), earlier);
  }

  #rehearse(group: RowGroup, earlier: EarlierValues | undefined): Promise<Outcome> {
    const foreseen = this.#request.foreseen.of(group);
    return this.#tools.commands.rehearse(this.#addressed(group), this.#options(group, earlier), foreseen);
  }

  async #foresee(group: RowGroup, outcome: Outcome): Promise<void> {
    for (const row of await this.#outcomes.of(group, outcome)) {
      this.counts[row.outcome] += 1;
      this.#request.onOutcome?.(row);
    }
  }

  /** Stores what was accepted in the rehearsal, in order of known-at and one moment at a time. */
  async store(reports: Reports): Promise<void> {
    let done = 0;
    const earlier = new EarlierInFile(this.#request.structure);
    const isLater = (group: RowGroup, [first]: readonly RowGroup[]): boolean =>
      group.step > 0 || group.knownAt !== first?.knownAt;
    for await (const wave of wavesOf(this.#acceptedGroups(reports), isLater)) {
      // Wait for every command of the wave even if one fails, so that none is still running when the stores close.
      const stored = wave.map((group) => {
        const before = earlier.before(group);
        earlier.add(group);
        return this.#storeGroup(group, before);
      });
      const results = await Promise.allSettled(stored);
      for (const result of results) if (result.status === 'rejected') throw result.reason;
      done += valuesOf(wave);
      this.#request.onProgress?.(done, this.#accepted);
    }
  }

  async *#acceptedGroups(reports: Reports): AsyncGenerator<RowGroup> {
    const { grouping } = this.#request;
    for await (const rows of reports) {
      for (const group of groupRows(rows, grouping).groups) {
        const good = [...group.places.keys()].filter((index) => !this.#refused.has(placeKey(group.places[index]!)));
        if (good.length === group.places.length) yield group;
        else if (good.length > 0) yield partOf(group, good, grouping);
      }
    }
  }

  async #storeGroup(group: RowGroup, earlier: EarlierValues | undefined): Promise<void> {
    const outcome = await this.#tools.commands.execute(this.#addressed(group), this.#options(group, earlier));
    if (outcome.kind === 'refused') {
      const { code, message, remedy } = outcome.refusal;
      const place = `${this.#request.grouping.file}, row ${group.places[0]?.line}`;
      throw new StrataError(code, `${place}: ${message}`, { remedy });
    }
    this.#count(group, outcome);
    if (this.position === undefined || outcome.position > this.position) this.position = outcome.position;
  }

  #addressed(group: RowGroup): AddressedCommand {
    const clusterId: Id = this.#request.grouping.clusterId;
    return { aggregate: 'report', clusterId, command: group.command };
  }

  #options({ commandId = this.#tools.ids.next(), knownAt }: RowGroup, earlier: EarlierValues | undefined): SendOptions {
    return { commandId, knownAt, correlationId: this.#request.batchId, earlier };
  }

  #count(group: RowGroup, outcome: Exclude<Outcome, { kind: 'refused' }>): void {
    let changed = 0;
    for (const event of outcome.kind === 'done' ? outcome.events : []) {
      const change = outcomeOfEvent(event);
      if (change === undefined) continue;
      const { length } = (event.data as ReportKeys).measures;
      this.counts[change] += length;
      changed += length;
    }
    this.counts.unchanged += group.places.length - changed;
  }

  #refuse(group: RowGroup, { code, message }: Fault): void {
    const { grouping, knownAtColumn, problems } = this.#request;
    for (const at of group.places) {
      const { line, column } = at;
      this.#refused.add(placeKey(at));
      const place = isRefusalOfLoad(code) ? knownAtColumn : column;
      problems.add({ file: grouping.file, row: line, column: place, code, reason: message });
    }
  }
}

interface Fault {
  readonly code: string;
  readonly message: string;
}

/** The fault of each refused value, by its index in the command. */
function faultsIn(details: unknown, length: number): ReadonlyMap<number, Fault> {
  const { values = [] } = (details ?? {}) as { readonly values?: readonly (Fault & { readonly index: number })[] };
  return new Map(values.filter(({ index }) => index < length).map(({ index, ...fault }) => [index, fault]));
}

function placeKey({ line, column }: ValuePlace): string {
  return `${line} ${column}`;
}
