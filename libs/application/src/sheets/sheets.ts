import type { Draft, ValueOfReport } from '@strata/domain';
import type { ClusterView } from '../clusters/cluster-view.js';
import { checkValues, type CheckRequest, type CheckTools, type ValueCheck } from './check-values.js';
import type { EntrySheet, SheetQuestion } from './entry-sheet.js';
import { readDrafts } from './read-drafts.js';
import { readSheet } from './read-sheet.js';

/** Entry sheets: what a reporter enters for a period, what can be written, and what typed values would be. */
export class Sheets {
  readonly #tools: CheckTools;

  constructor(tools: CheckTools) {
    this.#tools = tools;
  }

  /**
   * The sheet of an actor, or of the cluster itself, for a period as known in the view. What the caller may not read is
   * left out. Throws `UNKNOWN_MEMBER`, `INVALID_PERIOD`, and `NOT_ALLOWED` if the caller may read none of its figures.
   */
  read(view: ClusterView, question: SheetQuestion): Promise<EntrySheet> {
    return readSheet(this.#tools, view, question);
  }

  /**
   * The drafts of values of a sheet as they are now, of those that the caller reports on. They are kept by the command
   * `KeepDrafts`.
   */
  async drafts(
    view: ClusterView,
    question: SheetQuestion,
    values: readonly ValueOfReport[],
  ): Promise<readonly Draft[]> {
    const draftOf = await readDrafts(this.#tools.commands, view, question);
    return values.flatMap((of) => draftOf(of, undefined) ?? []);
  }

  /** What typed values would be, without storing anything; see `checkValues`. */
  check(view: ClusterView, request: CheckRequest): Promise<readonly ValueCheck[]> {
    return checkValues(this.#tools, view, request);
  }
}
