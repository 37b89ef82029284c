import type { Id, PeriodName, Subject } from '@strata/domain';
import type { ValueChange } from '../structure.js';
import type { Organisation } from '../value/organisation.js';
import type { Read } from './reads.js';

interface Reader {
  readonly vertex: number;
  readonly read: Read;
}

/** Index of which measures on objectives are computed from which values. */
export interface ReadIndex {
  /** The vertices that a changed value may affect; one lookup for each level of the organisation. */
  readersOf(change: ValueChange): readonly number[];
}

/** Collects the reads of vertices. */
export interface ReadIndexBuilder {
  add(vertex: number, subject: Subject, reads: readonly Read[]): void;
  build(organisationIn: (period: PeriodName) => Organisation): ReadIndex;
}

export function readIndexBuilder(): ReadIndexBuilder {
  const readers = new Map<string, Reader[]>();
  const keyOf = (measure: Id, subject: Subject) => `${measure} ${subject}`;
  const find = (change: ValueChange, subject: Subject, side: 'own' | 'below'): number[] =>
    (readers.get(keyOf(change.measure, subject)) ?? [])
      .filter(({ read }) => read[side] && read.periods.has(change.period))
      .map(({ vertex }) => vertex);
  return {
    add(vertex, subject, reads) {
      for (const read of reads) {
        const key = keyOf(read.measure, subject);
        const known = readers.get(key);
        if (known === undefined) readers.set(key, [{ vertex, read }]);
        else known.push({ vertex, read });
      }
    },
    build: (organisationIn) => ({
      readersOf: (change) => [
        ...find(change, change.subject, 'own'),
        ...organisationIn(change.period)
          .ancestorsOf(change.subject)
          .flatMap((ancestor) => find(change, ancestor, 'below')),
      ],
    }),
  };
}

/** The periods of each measure over several lists of reads. */
export function mergeReads(lists: Iterable<readonly Read[]>): Map<Id, Set<PeriodName>> {
  const merged = new Map<Id, Set<PeriodName>>();
  for (const reads of lists) {
    for (const { measure, periods } of reads) {
      const known = merged.get(measure) ?? new Set<PeriodName>();
      periods.forEach((period) => known.add(period));
      merged.set(measure, known);
    }
  }
  return merged;
}
