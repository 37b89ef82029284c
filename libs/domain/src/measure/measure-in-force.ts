import { settingDuring, settingFrom, type Days, type Setting } from '../effective.js';
import type { DateText, Frequency } from '../words.js';
import type { DefinitionVersion, MeasureDefinition, MeasureState } from './measure.js';

/** Whether a measure is in use, as a dated setting. */
export function useOf({ exists, retired, use }: MeasureState): Setting<boolean> {
  return { latest: exists && !retired, entries: use };
}

/** The definitions of a measure, as a dated setting. */
export function versionsOf(measure: MeasureState): Setting<DefinitionVersion> {
  return { latest: versionOf(measure), entries: measure.versions };
}

/** Every frequency that a measure has or had. */
export function frequenciesOf({ frequency, versions = [] }: MeasureState): ReadonlySet<Frequency> {
  return new Set([frequency, ...versions.map(({ value }) => value.frequency)]);
}

/** The dated part of a definition. */
export function versionOf(definition: MeasureDefinition): DefinitionVersion {
  const { unit, valueType, polarity, frequency, scoring, aggregation, accumulate, missing, range } = definition;
  const version = { unit, valueType, polarity, frequency, scoring, aggregation, accumulate };
  return { ...version, ...(missing && { missing }), ...(range && { range }) };
}

/** A measure with another version as its definition. */
export function withVersion(measure: MeasureState, { factor: _, ...version }: DefinitionVersion): MeasureState {
  const { exists, retired, id, targets, use, versions, labels, decimals, indicator, plausible } = measure;
  return {
    ...version,
    labels,
    decimals,
    ...(indicator && { indicator }),
    ...(plausible && { plausible }),
    exists,
    retired,
    id,
    targets,
    ...(use && { use }),
    ...(versions && { versions }),
  };
}

/** A measure as it is in force during a period: with the definition of that period, retired if it is not in use then. */
export function measureDuring(measure: MeasureState, days: Days): MeasureState {
  if (measure.use === undefined && measure.versions === undefined) return measure;
  const version = settingDuring(versionsOf(measure), days);
  const retired = settingDuring(useOf(measure), days) !== true;
  const found = version === undefined || measure.versions === undefined ? measure : withVersion(measure, version);
  return { ...found, retired };
}

/** A measure as it is in force on the day from which a change holds. */
export function measureFrom(measure: MeasureState, from: DateText | null): MeasureState {
  const version = settingFrom(versionsOf(measure), from);
  const retired = settingFrom(useOf(measure), from) !== true;
  const found = version === undefined || measure.versions === undefined ? measure : withVersion(measure, version);
  return { ...found, retired };
}
