import { comparePeriods, excerpt, isPeriod, type PeriodName } from '@strata/domain';
import { validateInput, type MethodDefinition } from '@strata/engine';
import { z } from 'zod';
import {
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
const NO_SCENARIOS = 'scenarios must have at least one scenario: a name with inputs by period.';

const period = z.string().refine(isPeriod, {
  error: ({ input }) => `"${excerpt(String(input))}" is not a period. Write 2008, 2008-H1, 2008-Q3 or 2008-07.`,
});

const byPeriod = z
  .record(
    period,
    z.record(z.string(), z.unknown(), { error: 'The inputs of a period must be a map of values by name.' }),
    {
      error: ({ code }) => (code === 'invalid_type' ? 'A scenario must be a map of inputs by period.' : undefined),
    },
  )
  .refine((periods) => Object.keys(periods).length <= MAX_PERIODS, {
    error: `A scenario can have at most ${MAX_PERIODS} periods.`,
  });

const scenarioName = z
  .string()
  .refine((name) => name !== BASE, { error: `A scenario can't be named "${BASE}".` })
  .refine((name) => name.trim() !== '' && name.length <= MAX_NAME, {
    error: `The name of a scenario must have 1 to ${MAX_NAME} characters.`,
  });

const scenarioFile = z.strictObject(
  {
    base: byPeriod.optional(),
    scenarios: z
      .record(scenarioName, byPeriod, { error: ({ code }) => (code === 'invalid_type' ? NO_SCENARIOS : undefined) })
      .refine((scenarios) => Object.keys(scenarios).length > 0, { error: NO_SCENARIOS })
      .refine((scenarios) => Object.keys(scenarios).length <= MAX_SCENARIOS, {
        error: `A file can have at most ${MAX_SCENARIOS} scenarios.`,
      }),
  },
  { error: ({ code }) => (code === 'invalid_type' ? 'The file must be a map with base and scenarios.' : undefined) },
);

/**
 * Reads a YAML or JSON file with `base` (inputs by period) and `scenarios` (by name, the inputs that differ from the base
 * by period), and validates every resulting input. Throws `FILE_INVALID` with the line and column of each fault.
 */
export function parseScenarioFile(text: string, file: string, definition: MethodDefinition): ScenarioSet {
  const source = readStructuredFile(text, file);
  const { base = {}, scenarios } = source.parse(scenarioFile, REMEDY);
  const parts = new Map<string, ByPeriod>([[BASE, base], ...Object.entries(scenarios)]);
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
