import { comparePeriods, isPeriod, type PeriodName } from '@strata/domain';
import { validateInput, type MethodDefinition } from '@strata/engine';
import {
  entriesOf,
  isObject,
  readStructuredFile,
  type FileFault,
  type FilePath,
  type StructuredFile,
} from '../structured-file/structured-file.js';
import { BASE } from './comparison.js';

/** Inputs of a method by name. */
export type ScenarioInput = Readonly<Record<string, unknown>>;

/** Scenarios over a method: complete inputs by scenario (the base first) and period. */
export interface ScenarioSet {
  readonly periods: readonly PeriodName[];
  readonly scenarios: readonly string[];
  /** The input of a scenario for a period; undefined if neither it nor the base says anything of the period. */
  inputOf(scenario: string, period: PeriodName): ScenarioInput | undefined;
}

const MOST_SCENARIOS = 50;
const MOST_PERIODS = 200;
const LONGEST_NAME = 64;
const MOST_FAULTS = 100;
const REMEDY = 'See docs/methods.md for the format of a scenario file.';

/**
 * Reads a file with `base` (inputs by period) and `scenarios` (by name, what differs from the base by period), YAML or
 * JSON, and checks every resulting input against the method. Throws `FILE_INVALID` naming line and column of each fault.
 */
export function parseScenarioFile(text: string, file: string, definition: MethodDefinition): ScenarioSet {
  const source = readStructuredFile(text, file);
  const shape = shapeFaults(source.data);
  if (shape.length > 0) throw source.refuse(shape, REMEDY);
  const { base, scenarios } = source.data as { base?: ByPeriod; scenarios: Readonly<Record<string, ByPeriod>> };
  const parts = new Map<string, ByPeriod>([[BASE, base ?? {}], ...Object.entries(scenarios)]);
  const named = [...parts.values()].flatMap((byPeriod) => Object.keys(byPeriod));
  const periods = [...new Set(named)].sort(comparePeriods);
  const set: ScenarioSet = {
    periods,
    scenarios: [...parts.keys()],
    inputOf: (scenario, period) => merged(parts.get(BASE), parts.get(scenario), period),
  };
  const faults = inputFaults(set, source, definition);
  if (faults.length > 0)
    throw source.refuse(faults, "Correct the inputs named. The method's definition says what each may be.");
  return set;
}

type ByPeriod = Readonly<Record<PeriodName, ScenarioInput>>;

function merged(base: ByPeriod = {}, own: ByPeriod = {}, period: PeriodName): ScenarioInput | undefined {
  const [common, differing] = [held(base, period), held(own, period)];
  return common || differing ? { ...common, ...differing } : undefined;
}

function held(byPeriod: ByPeriod, period: PeriodName): ScenarioInput | undefined {
  return Object.hasOwn(byPeriod, period) ? byPeriod[period] : undefined;
}

function shapeFaults(data: unknown): readonly FileFault[] {
  if (!isObject(data)) return [{ path: [], message: 'an object with base and scenarios is expected' }];
  const { base, scenarios } = data as { base?: unknown; scenarios?: unknown };
  const unknown = Object.keys(data).filter((key) => key !== 'base' && key !== 'scenarios');
  const names = entriesOf(scenarios);
  return [
    ...unknown.map((key): FileFault => ({ path: [key], at: 'key', message: `unknown key ${key}` })),
    ...(base === undefined ? [] : periodFaults(base, ['base'])),
    ...(names.length === 0
      ? [{ path: ['scenarios'], message: 'scenarios must hold a scenario: a name with inputs by period' }]
      : []),
    ...(names.length > MOST_SCENARIOS
      ? [{ path: ['scenarios'], message: `${names.length} scenarios; at most ${MOST_SCENARIOS} are compared` }]
      : []),
    ...names.flatMap(([name, byPeriod]) => [...nameFaults(name), ...periodFaults(byPeriod, ['scenarios', name])]),
  ];
}

function nameFaults(name: string): readonly FileFault[] {
  const path = ['scenarios', name];
  if (name === BASE) return [{ path, at: 'key', message: `a scenario can't be called ${BASE}` }];
  if (name.trim() !== '' && name.length <= LONGEST_NAME) return [];
  return [{ path, at: 'key', message: `the name of a scenario has 1 to ${LONGEST_NAME} characters` }];
}

function periodFaults(byPeriod: unknown, path: FilePath): readonly FileFault[] {
  if (!isObject(byPeriod)) return [{ path, message: 'inputs by period are expected' }];
  const periods = Object.entries(byPeriod);
  const many: readonly FileFault[] =
    periods.length > MOST_PERIODS ? [{ path, message: `${periods.length} periods; at most ${MOST_PERIODS}` }] : [];
  return [...many, ...periods.flatMap(([period, inputs]) => onePeriodFaults(period, inputs, [...path, period]))];
}

function onePeriodFaults(period: string, inputs: unknown, path: FilePath): readonly FileFault[] {
  if (!isPeriod(period)) {
    return [{ path, at: 'key', message: `"${period}" is not a period: write 2008, 2008-H1, 2008-Q3 or 2008-07` }];
  }
  return isObject(inputs) ? [] : [{ path, message: `the inputs of ${period} by name are expected` }];
}

/** Faults of the inputs put together; one that stands in the base is named once, not for every scenario. */
function inputFaults(set: ScenarioSet, source: StructuredFile, definition: MethodDefinition): readonly FileFault[] {
  const found = new Map<string, FileFault>();
  const cells = set.scenarios.flatMap((scenario) => set.periods.map((period) => ({ scenario, period })));
  for (const { scenario, period } of cells) {
    if (found.size >= MOST_FAULTS) break;
    const input = set.inputOf(scenario, period);
    for (const { field, message } of input === undefined ? [] : validateInput(definition, input)) {
      const path = pathOf(source.data, { scenario, period, field });
      const key = `${source.place(path)} ${message}`;
      if (!found.has(key)) found.set(key, { path, message: `${scenario}, ${period}: ${message}` });
    }
  }
  return [...found.values()];
}

/** Where an input was written: in the scenario if it says anything of it, else in the base. */
function pathOf(
  data: unknown,
  { scenario, period, field }: { readonly scenario: string; readonly period: PeriodName; readonly field: string },
): FilePath {
  const own: FilePath = scenario === BASE ? [BASE, period] : ['scenarios', scenario, period];
  const [name = ''] = field.split(/[.[]/, 1);
  // A name may hold dots itself: what stands in the file decides.
  for (const path of [own, [BASE, period]]) {
    const inputs = path.reduce<unknown>(
      (at, step) => (isObject(at) ? (at as Record<string, unknown>)[step] : undefined),
      data,
    );
    for (const candidate of [field, field.replace(/\[.*$/, ''), name]) {
      if (isObject(inputs) && Object.hasOwn(inputs, candidate)) return [...path, candidate];
    }
  }
  return own;
}
