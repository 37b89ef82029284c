import {
  fitsCalendar,
  parsePeriod,
  previousPeriod,
  reportValueKey,
  type FiscalCalendar,
  type MeasureState,
  type PeriodName,
  type ReportedValue,
} from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import type { RowGroup } from './group-rows.js';

/** Values by `reportValueKey`; undefined for one that is withdrawn. */
export type EarlierValues = ReadonlyMap<string, ReportedValue | undefined>;

interface Report {
  readonly period: PeriodName;
  readonly values: Map<string, ReportedValue | undefined>;
}

/**
 * The values that a file has for the period before that of a report: a change is judged against them, whether or not they
 * are stored yet. Groups are added in the order of actors and periods, so that one report of each actor and frequency is
 * enough. Declared history is not judged, and not kept.
 */
export class EarlierInFile {
  readonly #calendar: FiscalCalendar;
  readonly #judged: ReadonlySet<string>;
  readonly #reports = new Map<string, Report>();
  #actor: string | undefined;

  constructor({ cluster, measures }: ClusterStructure) {
    this.#calendar = cluster.calendar;
    const isJudged = ({ plausible }: MeasureState): boolean => plausible?.change !== undefined;
    this.#judged = new Set([...measures.values()].filter(isJudged).map(({ id }) => id));
  }

  /** What the groups that were added have for the period before that of a group. */
  before({ command, knownAt }: RowGroup): EarlierValues | undefined {
    const report = knownAt === undefined ? this.#reports.get(keyOf(command)) : undefined;
    return report?.period === this.#previous(command.period) ? report?.values : undefined;
  }

  /** Adds a group that will be stored. */
  add({ command, knownAt }: RowGroup): void {
    if (knownAt !== undefined) return;
    const { actorId, period } = command;
    if (actorId !== this.#actor) this.#reports.clear();
    this.#actor = actorId;
    const key = keyOf(command);
    const known = this.#reports.get(key);
    const report = known?.period === period ? known : { period, values: new Map() };
    for (const value of command.values) report.values.set(reportValueKey(value), 'actual' in value ? value : undefined);
    this.#reports.set(key, report);
  }

  /** True if a group can only be judged once one of those before it is, which has the period before its own. */
  mustFollow({ command, knownAt }: RowGroup, groups: readonly RowGroup[]): boolean {
    if (knownAt !== undefined || !command.values.some(({ measure }) => this.#judged.has(measure))) return false;
    const { actorId, period } = command;
    return groups.some((group) => group.command.actorId === actorId && group.command.period !== period);
  }

  #previous(period: PeriodName): PeriodName | undefined {
    return fitsCalendar(period, this.#calendar) ? previousPeriod(period, 1, this.#calendar) : undefined;
  }
}

function keyOf({ actorId, period }: RowGroup['command']): string {
  return `${actorId} ${parsePeriod(period)?.frequency}`;
}
