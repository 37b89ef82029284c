import { StrataError, type DateText, type Id, type Subject } from '@strata/domain';
import { parseAsOf } from '../clusters/as-of.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import {
  readableSubjects,
  requireFigures,
  requireMeasure,
  requireMember,
  type ClusterView,
} from '../clusters/cluster-view.js';
import { revisionTriangle, type RevisionTriangle, type Vintage } from './revision-triangle.js';

/** The values whose revisions are asked for. */
export interface RevisionQuestion {
  readonly measure: Id;
  /** By default every subject whose figures the caller may read. */
  readonly subject?: Subject | undefined;
  /** The dates of the vintages; by default those on which a value of the measure became known. */
  readonly vintages?: readonly DateText[] | undefined;
}

/** The most vintages of a triangle. */
const MAX_VINTAGES = 200;

/** How values were revised after they were first published. */
export class Revisions {
  readonly #reads: ClusterReads;

  constructor(reads: ClusterReads) {
    this.#reads = reads;
  }

  /**
   * The values of a measure as known at each vintage up to the view's moment. Throws `NOT_ALLOWED` for another member's
   * figures, `UNKNOWN_MEASURE`, `UNKNOWN_MEMBER`, `INVALID_MOMENT` and `TOO_MANY_VINTAGES`.
   */
  async triangle(view: ClusterView, { measure, subject, vintages }: RevisionQuestion): Promise<RevisionTriangle> {
    requireMeasure(view, measure);
    if (subject !== undefined) {
      requireMember(view, subject);
      requireFigures(view, subject);
    }
    const selection = { measures: [measure], subjects: subject === undefined ? readableSubjects(view) : [subject] };
    const dates = vintages ?? (await this.#datesOf(view, selection.subjects, measure));
    if (dates.length > MAX_VINTAGES) throw tooMany(measure, dates.length);
    const found: Vintage[] = [];
    for (const date of [...new Set(dates)].sort()) {
      const then = await this.#reads.positionAt(view.clusterId, parseAsOf(date));
      const position = then < view.position ? then : view.position;
      found.push({ date, values: await this.#reads.values({ ...view, position }, selection) });
    }
    return revisionTriangle(measure, found);
  }

  async #datesOf(
    view: ClusterView,
    subjects: readonly Subject[] | undefined,
    measure: Id,
  ): Promise<readonly DateText[]> {
    const versions = await this.#reads.allVersions(view, { measures: [measure], subjects });
    const reported = versions.filter(({ kind }) => kind !== 'withdrawn');
    return [...new Set(reported.map(({ knownAt }) => knownAt.slice(0, 10)))];
  }
}

function tooMany(measure: Id, count: number): StrataError {
  return new StrataError(
    'TOO_MANY_VINTAGES',
    `The values of "${measure}" became known on ${count} dates, and a triangle has at most ${MAX_VINTAGES} vintages.`,
    { remedy: 'Name the vintages to show.', details: { count } },
  );
}
