import {
  type ClusterLimits,
  type ClusterScoring,
  type DateText,
  DEFAULT_CALENDAR,
  DEFAULT_COUNTS,
  DEFAULT_LEAST_COVERAGE,
  DEFAULT_LIMITS,
  DEFAULT_SCORING,
  DEFAULT_TIME_ZONE,
  type EffectiveDated,
  type FiscalCalendar,
  fullCalendar,
  fullScoring,
  type Labels,
  type MissingPolicy,
  sameData,
} from '@strata/domain';
import { type YAMLMap, YAMLSeq } from 'yaml';
import { inline, list, type Part, plain, text } from './yaml-writer.js';

/** A plain text if there is only English. */
export function writeLabels(labels: Labels): Part {
  const { en, ru, uk } = labels;
  // A name that is given in another language only stands for the English one.
  const isGiven = en !== (uk ?? ru);
  const all = inline({ en: isGiven ? text(en) : undefined, ru: optional(ru, text), uk: optional(uk, text) });
  return ru === undefined && uk === undefined ? text(en) : (all ?? text(en));
}

export function writeMissing(missing: MissingPolicy | undefined): Part | undefined {
  if (missing === undefined) return undefined;
  return missing.kind === 'carry-forward' ? inline({ carryForward: plain(missing.periods) }) : plain(missing.kind);
}

/** A plain number if the weight never changes; nothing if it is always 1. */
export function writeWeight(weight: EffectiveDated<number>): Part | undefined {
  return isOne(weight) ? undefined : writeWeightInFull(weight);
}

export function writeWeightInFull(weight: EffectiveDated<number>): Part {
  const [first] = weight;
  if (first !== undefined && weight.length === 1 && first.from === null) return plain(first.value);
  const entries = weight.flatMap(
    ({ from, value }) => inline({ from: optional(from, plain), value: plain(value) }) ?? [],
  );
  return list(entries) ?? emptyList();
}

export function isOne(weight: EffectiveDated<number>): boolean {
  return sameData(weight, [{ from: null, value: 1 }]);
}

/** Writes a value if there is one. */
export function optional<T>(value: T | null | undefined, write: (value: T) => Part | undefined): Part | undefined {
  return value === undefined || value === null ? undefined : write(value);
}

export function writeCalendar(calendar: FiscalCalendar): Part | undefined {
  const { yearStartMonth, yearNamedBy, timeZone } = fullCalendar(calendar);
  return inline({
    yearStartMonth: unless(yearStartMonth, DEFAULT_CALENDAR.yearStartMonth),
    yearNamedBy: unless(yearNamedBy, DEFAULT_CALENDAR.yearNamedBy),
    timeZone: unless(timeZone, DEFAULT_TIME_ZONE),
  });
}

export function writeLimits(limits: ClusterLimits): Part | undefined {
  const { objectivesPerMap, measuresPerObjective, objectiveLevels, actors } = limits;
  return inline({
    objectivesPerMap: unless(objectivesPerMap, DEFAULT_LIMITS.objectivesPerMap),
    measuresPerObjective: unless(measuresPerObjective, DEFAULT_LIMITS.measuresPerObjective),
    objectiveLevels: unless(objectiveLevels, DEFAULT_LIMITS.objectiveLevels),
    actors: unless(actors, DEFAULT_LIMITS.actors),
  });
}

export function writeScoring(scoring: ClusterScoring, from?: DateText | null): YAMLMap | undefined {
  const { missing, overAchievement, leastCoverage, counts } = fullScoring(scoring);
  // An entry over time names something, even if all of it is as by default.
  const isEntry = from !== undefined;
  return inline({
    from: optional(from, plain),
    missing: sameData(missing, DEFAULT_SCORING.missing) ? undefined : writeMissing(missing),
    overAchievement: isEntry ? plain(overAchievement) : unless(overAchievement, DEFAULT_SCORING.overAchievement),
    leastCoverage: unless(leastCoverage, DEFAULT_LEAST_COVERAGE),
    counts: unless(counts, DEFAULT_COUNTS),
  });
}

/** Whether something is in use over time. */
export function writeUse(use: EffectiveDated<boolean>): Part | undefined {
  return list(
    use.flatMap(({ from, value }) => inline({ from: optional(from, plain), value: plain(String(value)) }) ?? []),
  );
}

/** A word or number, left out if it is the default. */
export function unless<T extends string | number>(value: T, defaultValue: T): Part | undefined {
  return value === defaultValue ? undefined : plain(value);
}

function emptyList(): YAMLSeq {
  const empty = new YAMLSeq();
  empty.flow = true;
  return empty;
}
