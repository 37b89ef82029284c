import {
  isLockedFor,
  rankOfSubject,
  RANKS_FROM_BELOW,
  type Cycle,
  type PeriodName,
  type Reporter,
  type Subject,
  type ValueOfReport,
} from '@strata/domain';
import type { OpenedCycle, Task } from '@strata/workflows';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import { arrivals, dueOf, owedKey, reporterOf, type Arrivals } from '../cycles/completion.js';
import { groupedBy } from '../plans/grouped-by.js';
import { computedMeasures, expectedValues } from '../reports/quality/expected-values.js';
import { isPart } from './audiences.js';

/** The values that reporters owe for a period. */
type Expected = ReadonlyMap<Reporter, readonly ValueOfReport[]>;

/** Of how many periods it is kept what is expected. */
const KEPT = 64;

/** What has to be reported, or reported again, in the cycles that are open. */
export class DueReports {
  readonly #reads: ClusterReads;
  /** What is expected changes only with the structure, and takes long to find for many actors. */
  readonly #kept = new Map<string, Promise<Expected>>();

  constructor(reads: ClusterReads) {
    this.#reads = reads;
  }

  /** The tasks of those who report on subjects: actors with their parts, or parts alone; undefined: of everybody. */
  async tasks(
    view: ClusterView,
    cycles: readonly OpenedCycle[],
    subjects: readonly Subject[] | undefined,
  ): Promise<readonly Task[]> {
    if (subjects?.length === 0) return [];
    const found = await Promise.all(cycles.map((opened) => this.#tasksOf(view, opened, subjects)));
    return found.flat();
  }

  async #tasksOf(
    view: ClusterView,
    opened: OpenedCycle,
    subjects: readonly Subject[] | undefined,
  ): Promise<readonly Task[]> {
    const { cycle } = opened;
    const expected = await this.#expected(view, cycle.period);
    const owed = owedBy(expected, subjects).filter(
      ({ subject, values }) => values.length > 0 && !isLockedFor(cycle, reporterOf(subject), view.moment),
    );
    const actors = new Set(owed.map(({ subject }) => reporterOf(subject)));
    const came = await this.#arrivals(view, cycle.period, subjects === undefined ? undefined : actors);
    return owed.flatMap((one) => tasksOwed(view, opened, { ...one, came: came(reporterOf(one.subject)) }));
  }

  /** What arrived from each reporter; all are read at once. */
  async #arrivals(
    view: ClusterView,
    period: PeriodName,
    actors: ReadonlySet<Reporter> | undefined,
  ): Promise<(actor: Reporter) => Arrivals> {
    if (actors === undefined) {
      const all = await arrivals(this.#reads, view, { period });
      return () => all;
    }
    const each = await Promise.all(
      [...actors].map(async (actor) => [actor, await arrivals(this.#reads, view, { period, actor })] as const),
    );
    const byActor = new Map(each);
    return (actor) => byActor.get(actor)!;
  }

  #expected(view: ClusterView, period: PeriodName): Promise<Expected> {
    const { clusterId, structureAt, structure } = view;
    if (structureAt === undefined) return this.#read(view, period);
    const key = [clusterId, structureAt, structure.day, period].join(' ');
    const known = this.#kept.get(key) ?? this.#read(view, period);
    this.#kept.delete(key);
    this.#kept.set(key, known);
    known.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return known;
  }

  async #read(view: ClusterView, period: PeriodName): Promise<Expected> {
    const byReporter = new Map<Reporter, ValueOfReport[]>();
    for (const value of expectedValues(view.structure, await computedMeasures(this.#reads, view), period)) {
      const reporter = reporterOf(value.subject);
      const own = byReporter.get(reporter);
      if (own) own.push(value);
      else byReporter.set(reporter, [value]);
    }
    return byReporter;
  }
}

/** What somebody owes: an actor or a part of it. */
interface Owed {
  readonly subject: Subject;
  readonly values: readonly ValueOfReport[];
}

function owedBy(expected: Expected, subjects: readonly Subject[] | undefined): readonly Owed[] {
  const asked = subjects ?? [...expected.keys()];
  return asked.map((subject) => {
    const values = expected.get(reporterOf(subject)) ?? [];
    return { subject, values: isPart(subject) ? values.filter((value) => value.subject === subject) : values };
  });
}

/** What is missing, and what was returned, by the rank of the subjects of the values. */
function tasksOwed(
  { structure: { cluster } }: ClusterView,
  { openedAt, cycle }: OpenedCycle,
  { subject, values, came: { first, returned } }: Owed & { readonly came: Arrivals },
): readonly Task[] {
  const allMissing = values.filter((value) => !first.has(owedKey(value)));
  const byRank = groupedBy(allMissing, ({ subject: of }) => [rankOfSubject(of, cluster.actors)]);
  return RANKS_FROM_BELOW.flatMap((rank): readonly Task[] => {
    const missing = byRank.get(rank) ?? [];
    const back = missing.flatMap((value) => returned.get(owedKey(value)) ?? []).sort();
    const taskOf = (kind: 'report' | 'returned', count: number, since = openedAt): readonly Task[] =>
      count === 0
        ? []
        : [
            {
              id: `${kind}:${cycle.period}.${rank}:${subject}`,
              kind,
              since,
              count,
              ...ofReporter(cycle, subject),
              rank,
              due: dueOf(cycle, rank),
            },
          ];
    return [...taskOf('report', missing.length - back.length), ...taskOf('returned', back.length, back[0])];
  });
}

function ofReporter(cycle: Cycle, subject: Subject): Pick<Task, 'period' | 'role' | 'subject' | 'nudged'> {
  const nudged = cycle.nudged?.[reporterOf(subject)];
  return { period: cycle.period, role: 'reporter', subject, ...(nudged !== undefined && { nudged }) };
}
