import {
  CLUSTER_SUBJECT,
  RANKS_FROM_BELOW,
  rankOfSubject,
  subjectActor,
  type Cycle,
  type CycleDeadline,
  type DateText,
  type InstantText,
  type PeriodName,
  type Rank,
  type Reporter,
  type ValueOfReport,
} from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { requireFigures, requireMember, seesFigures, type ClusterView } from '../clusters/cluster-view.js';
import { computedMeasures, expectedValues } from '../reports/quality/expected-values.js';

/** What is due of the values of a rank, and what of it came. */
interface Progress extends CycleDeadline {
  /** The number of values that the maps in force in the period expect. */
  readonly expected: number;
  /** Of these, the number that is known and not returned. */
  readonly reported: number;
  /** Of the known ones, the number that first came after the deadline. */
  readonly reportedLate: number;
}

/** What a reporter owes a cycle, by the rank of the subjects. */
export interface ReporterCompletion extends Progress {
  /** An actor, or `@cluster` for what is reported about the cluster itself. */
  readonly actor: Reporter;
  readonly missing: readonly ValueOfReport[];
  /** The deadline, if it has passed and values are missing. */
  readonly lateSince: InstantText | undefined;
  /** When a value came last; undefined if none did. */
  readonly lastReported: InstantText | undefined;
  /** The day on which the reporter was nudged last; undefined if it was not. */
  readonly nudged: DateText | undefined;
}

/** The reporters of a rank together. */
export interface RankCompletion extends Progress {
  readonly reporters: number;
  readonly late: number;
}

/** How far the reports of a cycle have come. */
export interface CycleCompletion {
  readonly view: ClusterView;
  readonly cycle: Cycle;
  /** By actor in the order of the cluster, itself last; deepest rank first. Without those that owe nothing. */
  readonly reporters: readonly ReporterCompletion[];
  /** Deepest rank first. */
  readonly ranks: readonly RankCompletion[];
}

/**
 * What is due in a cycle, what came, and who is late, at the moment of the view. Figures that the caller may not read are
 * left out. Throws `UNKNOWN_MEMBER` and `NOT_ALLOWED` for the actor.
 */
export async function completionOf(
  reads: ClusterReads,
  view: ClusterView,
  { cycle, actor }: { readonly cycle: Cycle; readonly actor?: Reporter | undefined },
): Promise<CycleCompletion> {
  if (actor !== undefined) {
    requireMember(view, actor);
    requireFigures(view, actor);
  }
  const expected = expectedValues(view.structure, await computedMeasures(reads, view), cycle.period).filter(
    ({ subject }) => seesFigures(view, subject) && (actor === undefined || reporterOf(subject) === actor),
  );
  const { first: came } = await arrivals(reads, view, { period: cycle.period, actor });
  const byReporter = new Map<string, ValueOfReport[]>();
  const { actors } = view.structure.cluster;
  for (const value of expected) {
    const key = `${reporterOf(value.subject)} ${rankOfSubject(value.subject, actors)}`;
    const own = byReporter.get(key);
    if (own) own.push(value);
    else byReporter.set(key, [value]);
  }
  const reporters = [...actors.map(({ id }) => id), CLUSTER_SUBJECT].flatMap((one) =>
    RANKS_FROM_BELOW.flatMap((rank): readonly ReporterCompletion[] => {
      const values = byReporter.get(`${one} ${rank}`);
      return values === undefined ? [] : [progressOf({ view, cycle, came }, { actor: one, rank, values })];
    }),
  );
  return { view, cycle, reporters, ranks: ranksOf(reporters, cycle) };
}

/** Which reports arrived: all for a period, or those of one reporter. */
interface ArrivalQuestion {
  readonly period: PeriodName;
  readonly actor?: Reporter | undefined;
}

/** What arrived for a period. */
export interface Arrivals {
  /** When each value that is known, and was not returned, came first. */
  readonly first: ReadonlyMap<string, InstantText>;
  /** When each value that was returned was. */
  readonly returned: ReadonlyMap<string, InstantText>;
}

/** What arrived for a period, by `owedKey`. */
export async function arrivals(
  reads: ClusterReads,
  view: ClusterView,
  { period, actor }: ArrivalQuestion,
): Promise<Arrivals> {
  const first = new Map<string, InstantText>();
  const withdrawn = new Set<string>();
  const actors = actor === undefined ? {} : { actors: [actor] };
  for (const version of await reads.allVersions(view, { periods: [period], ...actors })) {
    const key = owedKey(version);
    if (version.kind === 'withdrawn') withdrawn.add(key);
    else withdrawn.delete(key);
    if (!first.has(key)) first.set(key, version.knownAt);
  }
  const returned = new Map<string, InstantText>();
  for (const approvals of (await reads.approvals(view, { period, actor })).values()) {
    for (const approval of approvals) {
      if (approval.status === 'returned') returned.set(owedKey(approval), approval.last.at);
    }
  }
  for (const key of [...withdrawn, ...returned.keys()]) first.delete(key);
  return { first, returned };
}

interface CycleFacts {
  readonly view: ClusterView;
  readonly cycle: Cycle;
  readonly came: Arrivals['first'];
}

interface Owed {
  readonly actor: Reporter;
  readonly rank: Rank;
  readonly values: readonly ValueOfReport[];
}

function progressOf({ view, cycle, came }: CycleFacts, { actor, rank, values }: Owed): ReporterCompletion {
  const due = dueOf(cycle, rank);
  const missing = values.filter((value) => !came.has(owedKey(value)));
  const moments = values.flatMap((value) => came.get(owedKey(value)) ?? []).sort();
  return {
    actor,
    rank,
    due,
    expected: values.length,
    reported: moments.length,
    reportedLate: moments.filter((moment) => moment > due).length,
    missing,
    lateSince: missing.length > 0 && view.moment > due ? due : undefined,
    lastReported: moments.at(-1),
    nudged: cycle.nudged?.[actor],
  };
}

function ranksOf(reporters: readonly ReporterCompletion[], cycle: Cycle): readonly RankCompletion[] {
  return RANKS_FROM_BELOW.flatMap((rank): readonly RankCompletion[] => {
    const own = reporters.filter((one) => one.rank === rank);
    if (own.length === 0) return [];
    return [
      {
        rank,
        due: dueOf(cycle, rank),
        expected: sumOf(own, ({ expected }) => expected),
        reported: sumOf(own, ({ reported }) => reported),
        reportedLate: sumOf(own, ({ reportedLate }) => reportedLate),
        reporters: own.length,
        late: own.filter(({ lateSince }) => lateSince !== undefined).length,
      },
    ];
  });
}

function sumOf(rows: readonly ReporterCompletion[], figure: (row: ReporterCompletion) => number): number {
  return rows.reduce((sum, row) => sum + figure(row), 0);
}

/** When the reports of a rank are due; every cycle has a deadline for each. */
export function dueOf({ deadlines, locksAt }: Cycle, rank: Rank): InstantText {
  return deadlines.find((deadline) => deadline.rank === rank)?.due ?? locksAt;
}

/** Who reports on a subject. */
export function reporterOf(subject: string): Reporter {
  return subjectActor(subject) ?? CLUSTER_SUBJECT;
}

/** A value among those of a period. */
export function owedKey({ measure, subject }: ValueOfReport): string {
  return `${measure} ${subject}`;
}
