import { StrataError, type AddressedCommand, type Id, type Position } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import type { Readable } from 'node:stream';
import type { IdGenerator } from '../../commands/clock.js';
import type { Outcome } from '../../commands/command-envelope.js';
import type { SendOptions } from '../../commands/commands.js';
import { isRefusalOfLoad } from '../../commands/load-order.js';
import { RowChecker } from './check-rows.js';
import { partOf, RowGrouper, type GroupingInput, type RowGroup } from './group-rows.js';
import { readValueFile } from './read-value-file.js';
import type { RowProblem, ValueColumns, ValueFileRow } from './value-file.js';

export interface ImportRequest {
  readonly clusterId: Id;
  readonly structure: ClusterStructure;
  readonly input: Readable;
  /** The name of the file in messages. */
  readonly file: string;
  readonly columns: ValueColumns;
  /** Whether to import the valid rows even if others are refused. */
  readonly skipBad: boolean;
  /** Whether to report what would happen without storing anything. */
  readonly dryRun: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ImportReport {
  readonly rows: number;
  readonly submitted: number;
  readonly restated: number;
  /** Already known with the same figure. */
  readonly unchanged: number;
  readonly refused: readonly RowProblem[];
  /** Whether the valid rows were stored: never with `dryRun`, and with refused rows only with `skipBad`. */
  readonly stored: boolean;
  readonly position?: Position | undefined;
}

export interface ImportTools {
  readonly commands: {
    execute(addressed: AddressedCommand, options: SendOptions): Promise<Outcome>;
    rehearse(addressed: AddressedCommand, options: SendOptions): Promise<Outcome>;
  };
  readonly ids: IdGenerator;
}

/** The number of concurrent commands: enough for the store to batch many into one commit. */
const AT_ONCE = 256;

/**
 * Imports a file of values. All rows are checked before any is stored; if one is bad, nothing is stored unless `skipBad`.
 * Figures with a known-at are recognised when imported again, so an interrupted import can simply be repeated.
 */
export async function importValues(tools: ImportTools, request: ImportRequest): Promise<ImportReport> {
  const { file, columns, clusterId } = request;
  const checker = new RowChecker(request.structure, file, columns);
  const problems: RowProblem[] = [];
  const grouping = { clusterId, file, columns, reason: `import of ${baseName(file)}` };
  const grouper = new RowGrouper(grouping);
  const onRow = (row: ValueFileRow): void => {
    const checked = checker.check(row);
    const problem = checked.ok ? grouper.add(checked.row) : checked.problem;
    if (problem) problems.push(problem);
  };
  const read = await readValueFile({ input: request.input, file, columns, onRow });
  for (const problem of read.problems) problems.push(problem);
  const run = new ImportRun(tools, request, { grouping, problems });
  const accepted = await run.rehearse(grouper.groups());
  const stored = !request.dryRun && (problems.length === 0 || request.skipBad);
  if (stored) await run.store(accepted);
  problems.sort((a, b) => a.row - b.row);
  return {
    rows: read.rows,
    ...run.counts,
    refused: problems,
    stored,
    position: run.position,
  };
}

class ImportRun {
  readonly counts = { submitted: 0, restated: 0, unchanged: 0 };
  position: Position | undefined;
  readonly #tools: ImportTools;
  readonly #request: ImportRequest;
  readonly #grouping: GroupingInput;
  readonly #problems: RowProblem[];

  constructor(
    tools: ImportTools,
    request: ImportRequest,
    { grouping, problems }: { readonly grouping: GroupingInput; readonly problems: RowProblem[] },
  ) {
    this.#tools = tools;
    this.#request = request;
    this.#grouping = grouping;
    this.#problems = problems;
  }

  /** Checks every group against the rules; refused rows become problems, and the groups of the others are returned. */
  async rehearse(groups: readonly RowGroup[]): Promise<RowGroup[]> {
    const accepted: RowGroup[] = [];
    for (let next = 0; next < groups.length; next += AT_ONCE) {
      const wave = groups.slice(next, next + AT_ONCE);
      const checked = await Promise.all(wave.map((group) => this.#acceptedPart(group)));
      for (const group of checked) if (group) accepted.push(group);
    }
    return accepted;
  }

  /** The group without the rows that the rules refuse, or undefined if none are left. */
  async #acceptedPart(group: RowGroup): Promise<RowGroup | undefined> {
    const outcome = await this.#rehearse(group);
    if (outcome.kind !== 'refused') {
      if (this.#request.dryRun) this.#count(group, outcome);
      return group;
    }
    const { length } = group.lines;
    if (length === 1 || isRefusalOfLoad(outcome.refusal.code)) {
      this.#refuse(group, outcome);
      return undefined;
    }
    const good: number[] = [];
    for (let index = 0; index < length; index += 1) {
      const one = partOf(group, [index], this.#grouping);
      const answer = await this.#rehearse(one);
      if (answer.kind === 'refused') this.#refuse(one, answer);
      else good.push(index);
    }
    if (good.length > 0 && good.length < length) return this.#acceptedPart(partOf(group, good, this.#grouping));
    // Each row is accepted on its own, but not all of them together.
    if (good.length > 0) this.#refuse(group, outcome);
    return undefined;
  }

  #rehearse(group: RowGroup): Promise<Outcome> {
    return this.#tools.commands.rehearse(this.#addressed(group), this.#options(group));
  }

  /**
   * Stores the groups in order of known-at, one moment at a time. Removes them from the list, so that stored groups can
   * be garbage-collected.
   */
  async store(groups: RowGroup[]): Promise<void> {
    const total = groups.reduce((sum, group) => sum + group.lines.length, 0);
    let done = 0;
    groups.reverse();
    while (groups.length > 0) {
      const wave = nextWave(groups);
      // Wait for every command of the wave even if one fails, so that none is still running when the stores close.
      const results = await Promise.allSettled(wave.map((group) => this.#storeGroup(group)));
      for (const result of results) if (result.status === 'rejected') throw result.reason;
      done += wave.reduce((sum, group) => sum + group.lines.length, 0);
      this.#request.onProgress?.(done, total);
    }
  }

  async #storeGroup(group: RowGroup): Promise<void> {
    const outcome = await this.#tools.commands.execute(this.#addressed(group), this.#options(group));
    if (outcome.kind === 'refused') {
      const { code, message, remedy } = outcome.refusal;
      throw new StrataError(code, `${this.#request.file}, row ${group.lines[0]}: ${message}`, { remedy });
    }
    this.#count(group, outcome);
    if (this.position === undefined || outcome.position > this.position) this.position = outcome.position;
  }

  #addressed(group: RowGroup) {
    return { aggregate: 'report', clusterId: this.#request.clusterId, command: group.command } as const;
  }

  #options(group: RowGroup) {
    const { commandId = this.#tools.ids.next(), knownAt } = group;
    return { commandId, knownAt };
  }

  #count(group: RowGroup, outcome: Outcome): void {
    let changed = 0;
    if (outcome.kind === 'done') {
      for (const event of outcome.events) {
        const { length } = (event.data as { values: readonly unknown[] }).values;
        if (event.type === 'ValuesSubmitted') this.counts.submitted += length;
        else this.counts.restated += length;
        changed += length;
      }
    }
    if (outcome.kind !== 'refused') this.counts.unchanged += group.lines.length - changed;
  }

  #refuse(group: RowGroup, outcome: Extract<Outcome, { kind: 'refused' }>): void {
    const { code, message } = outcome.refusal;
    const { file, columns } = this.#request;
    const column = isRefusalOfLoad(code) ? (columns.knownAt ?? '') : columns.value;
    for (const row of group.lines) this.#problems.push({ file, row, column, code, reason: message });
  }
}

/** The next groups of one moment, from the end of the list. */
function nextWave(groups: RowGroup[]): readonly RowGroup[] {
  const wave: RowGroup[] = [];
  const moment = groups.at(-1)?.knownAt;
  while (groups.length > 0 && wave.length < AT_ONCE && groups.at(-1)!.knownAt === moment) wave.push(groups.pop()!);
  return wave;
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
