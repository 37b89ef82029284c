import { StrataError, type AddressedCommand, type Id, type Position } from '@strata/domain';
import type { IdGenerator } from '../../commands/clock.js';
import type { Outcome } from '../../commands/command-envelope.js';
import type { SendOptions } from '../../commands/commands.js';
import { isRefusalOfLoad } from '../../commands/load-order.js';
import type { ImportBatch } from './import-batch.js';
import { partOf, type GroupingInput, type RowGroup } from './group-rows.js';
import { RowOutcomes, type ReadValues, type RowOutcome } from './row-outcomes.js';
import type { RowProblem } from './value-file.js';

export interface ImportTools {
  readonly commands: {
    execute(addressed: AddressedCommand, options: SendOptions): Promise<Outcome>;
    rehearse(addressed: AddressedCommand, options: SendOptions): Promise<Outcome>;
  };
  readonly ids: IdGenerator;
  /** Begins a batch. */
  newBatch(): Promise<ImportBatch>;
  /** The values that are known now. */
  readonly values: ReadValues;
}

export interface RunRequest {
  readonly grouping: GroupingInput;
  /** The column of the moments, for the problems with them. */
  readonly knownAtColumn: string;
  readonly dryRun: boolean;
  /** The correlation id of every command, by which the import can be taken back. */
  readonly batchId: string;
  readonly problems: RowProblem[];
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly onOutcome?: ((outcome: RowOutcome) => void) | undefined;
}

/** The number of concurrent commands: enough for the store to batch many into one commit. */
const AT_ONCE = 256;

/** Rehearses the commands of an import and stores them. */
export class ImportRun {
  readonly counts = { submitted: 0, restated: 0, unchanged: 0 };
  position: Position | undefined;
  readonly #tools: ImportTools;
  readonly #request: RunRequest;
  readonly #outcomes: RowOutcomes;

  constructor(tools: ImportTools, request: RunRequest) {
    this.#tools = tools;
    this.#request = request;
    this.#outcomes = new RowOutcomes(tools.values);
  }

  /** Checks every group against the rules; refused rows become problems, and the groups of the others are returned. */
  async rehearse(groups: readonly RowGroup[]): Promise<RowGroup[]> {
    const accepted: RowGroup[] = [];
    for (let next = 0; next < groups.length; next += AT_ONCE) {
      const wave = groups.slice(next, next + AT_ONCE);
      const checked = await Promise.all(wave.map((group) => this.#acceptedPart(group)));
      for (const one of checked) {
        if (!one) continue;
        accepted.push(one.group);
        if (this.#request.dryRun) await this.#foresee(one.group, one.outcome);
      }
    }
    return accepted;
  }

  /** The group without the rows that the rules refuse, or undefined if none are left. */
  async #acceptedPart(group: RowGroup): Promise<{ readonly group: RowGroup; readonly outcome: Outcome } | undefined> {
    const outcome = await this.#rehearse(group);
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
    return good.length === 0 ? undefined : this.#acceptedPart(partOf(group, good, this.#request.grouping));
  }

  #rehearse(group: RowGroup): Promise<Outcome> {
    return this.#tools.commands.rehearse(this.#addressed(group), this.#options(group));
  }

  async #foresee(group: RowGroup, outcome: Outcome): Promise<void> {
    for (const row of await this.#outcomes.of(group, outcome)) {
      this.counts[row.outcome] += 1;
      this.#request.onOutcome?.(row);
    }
  }

  /**
   * Stores the groups in order of known-at, one moment at a time. Removes them from the list, so that stored groups can
   * be garbage-collected.
   */
  async store(groups: RowGroup[]): Promise<void> {
    const total = groups.reduce((sum, group) => sum + group.places.length, 0);
    let done = 0;
    groups.reverse();
    while (groups.length > 0) {
      const wave = nextWave(groups);
      // Wait for every command of the wave even if one fails, so that none is still running when the stores close.
      const results = await Promise.allSettled(wave.map((group) => this.#storeGroup(group)));
      for (const result of results) if (result.status === 'rejected') throw result.reason;
      done += wave.reduce((sum, group) => sum + group.places.length, 0);
      this.#request.onProgress?.(done, total);
    }
  }

  async #storeGroup(group: RowGroup): Promise<void> {
    const outcome = await this.#tools.commands.execute(this.#addressed(group), this.#options(group));
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

  #options({ commandId = this.#tools.ids.next(), knownAt }: RowGroup): SendOptions {
    return { commandId, knownAt, correlationId: this.#request.batchId };
  }

  #count(group: RowGroup, outcome: Exclude<Outcome, { kind: 'refused' }>): void {
    let changed = 0;
    for (const event of outcome.kind === 'done' ? outcome.events : []) {
      const { length } = (event.data as { values: readonly unknown[] }).values;
      this.counts[event.type === 'ValuesSubmitted' ? 'submitted' : 'restated'] += length;
      changed += length;
    }
    this.counts.unchanged += group.places.length - changed;
  }

  #refuse(group: RowGroup, { code, message }: Fault): void {
    const { grouping, knownAtColumn, problems } = this.#request;
    for (const { line, column } of group.places) {
      const place = isRefusalOfLoad(code) ? knownAtColumn : column;
      problems.push({ file: grouping.file, row: line, column: place, code, reason: message });
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

/** The next groups of one moment, from the end of the list. */
function nextWave(groups: RowGroup[]): readonly RowGroup[] {
  const wave: RowGroup[] = [];
  const moment = groups.at(-1)?.knownAt;
  while (groups.length > 0 && wave.length < AT_ONCE && groups.at(-1)!.knownAt === moment) wave.push(groups.pop()!);
  return wave;
}
