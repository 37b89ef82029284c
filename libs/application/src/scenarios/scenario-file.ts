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

/** The inputs of a method by name. */
export type ScenarioInput = Readonly<Record<string, unknown>>;

/** Scenarios for a method: complete inputs by scenario (the base first) and period. */
export interface ScenarioSet {
  readonly periods: readonly PeriodName[];
  readonly scenarios: readonly string[];
  /** The input of a scenario for a period; undefined if neither the scenario nor the base has the period. */
  inputOf(scenario: string, period: PeriodName): ScenarioInput | undefined;
}

const MAX_SCENARIOS = 50;
const MAX_PERIODS = 200;
const MAX_NAME = 64;
const MAX_FAULTS = 100;
const REMEDY = 'See docs/methods.md for the format of a scenario file.';

/**
 * Reads a YAML or JSON file with `base` (inputs by period) and `scenarios` (by name, the inputs that differ from the base
 * by period), and validates every resulting input. Throws `FILE_INVALID` with the line and column of each fault.
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
    throw source.refuse(faults, 'Correct these inputs so that they match the definition of the method.');
  return set;
}

type ByPeriod = Readonly<Record<PeriodName, ScenarioInput>>;

function merged(base: ByPeriod = {}, own: ByPeriod = {}, period: PeriodName): ScenarioInput | undefined {
  const [common, differing] = [inputIn(base, period), inputIn(own, period)];
  return common || differing ? { ...common, ...differing } : undefined;
}

function inputIn(byPeriod: ByPeriod, period: PeriodName): ScenarioInput | undefined {
  return Object.hasOwn(byPeriod, period) ? byPeriod[period] : undefined;
}

function shapeFaults(data: unknown): readonly FileFault[] {
  if (!isObject(data)) return [{ path: [], message: 'The file must be a map with base and scenarios.' }];
  const { base, scenarios } = data as { base?: unknown; scenarios?: unknown };
  const unknown = Object.keys(data).filter((key) => key !== 'base' && key !== 'scenarios');
  const names = entriesOf(scenarios);
  return [
    ...unknown.map((key): FileFault => ({ path: [key], at: 'key', message: `The key "${key}" is not allowed here.` })),
    ...(base === undefined ? [] : periodFaults(base, ['base'])),
    ...(names.length === 0
      ? [{ path: ['scenarios'], message: 'scenarios must have at least one scenario: a name with inputs by period.' }]
      : []),
    ...(names.length > MAX_SCENARIOS
      ? [
          {
            path: ['scenarios'],
            message: `The file has ${names.length} scenarios; at most ${MAX_SCENARIOS} are allowed.`,
          },
        ]
      : []),
    ...names.flatMap(([name, byPeriod]) => [...nameFaults(name), ...periodFaults(byPeriod, ['scenarios', name])]),
  ];
}

function nameFaults(name: string): readonly FileFault[] {
  const path = ['scenarios', name];
  if (name === BASE) return [{ path, at: 'key', message: `A scenario can't be named "${BASE}".` }];
  if (name.trim() !== '' && name.length <= MAX_NAME) return [];
  return [{ path, at: 'key', message: `The name of a scenario must have 1 to ${MAX_NAME} characters.` }];
}

function periodFaults(byPeriod: unknown, path: FilePath): readonly FileFault[] {
  if (!isObject(byPeriod)) return [{ path, message: 'The scenario must be a map of inputs by period.' }];
  const periods = Object.entries(byPeriod);
  const many: readonly FileFault[] =
    periods.length > MAX_PERIODS
      ? [{ path, message: `There are ${periods.length} periods; at most ${MAX_PERIODS} are allowed.` }]
      : [];
  return [...many, ...periods.flatMap(([period, inputs]) => onePeriodFaults(period, inputs, [...path, period]))];
}

function onePeriodFaults(period: string, inputs: unknown, path: FilePath): readonly FileFault[] {
  if (!isPeriod(period)) {
    return [{ path, at: 'key', message: `"${period}" is not a period. Write 2008, 2008-H1, 2008-Q3 or 2008-07.` }];
  }
  return isObject(inputs) ? [] : [{ path, message: `The inputs of ${period} must be a map of values by name.` }];
}

/** The faults of the merged inputs; a fault of the base is reported once, not for every scenario. */
function inputFaults(set: ScenarioSet, source: StructuredFile, definition: MethodDefinition): readonly FileFault[] {
  const found = new Map<string, FileFault>();
  const cells = set.scenarios.flatMap((scenario) => set.periods.map((period) => ({ scenario, period })));
  for (const { scenario, period } of cells) {
    if (found.size >= MAX_FAULTS) break;
    const input = set.inputOf(scenario, period);
    for (const { field, message } of input === undefined ? [] : validateInput(definition, input)) {
      const path = pathOf(source.data, { scenario, period, field });
      const key = `${source.place(path)} ${message}`;
      if (!found.has(key)) found.set(key, { path, message: `${scenario}, ${period}: ${message}` });
    }
  }
  return [...found.values()];
}

/** The path of an input: in the scenario if the scenario has it, otherwise in the base. */
function pathOf(
  data: unknown,
  { scenario, period, field }: { readonly scenario: string; readonly period: PeriodName; readonly field: string },
): FilePath {
  const own: FilePath = scenario === BASE ? [BASE, period] : ['scenarios', scenario, period];
  const [name = ''] = field.split(/[.[]/, 1);
  // An input's name may itself contain dots, so look for the key that the file has.
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
