import { isStrataError } from '@strata/domain';
import { parseMethod, runMethod, type MethodDefinition } from '@strata/engine';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { compareScenarios } from './compare-scenarios.js';
import { parseScenarioFile } from './scenario-file.js';

function shipped(id: string): MethodDefinition {
  const parsed = parseMethod(
    readFileSync(new URL(`../../../../config/methods/${id}.yaml`, import.meta.url), 'utf8'),
    id,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.method;
}

const potential = shipped('cluster-economic-potential');

const FILE = `
base:
  2025: { FS: 5, BIP: 4, R: [1, 2], CS: 2, ID: 3 }
  2024: { FS: 5, BIP: 4, R: [1, 2], CS: 2, ID: 3 }
scenarios:
  innovation:
    2025: { ID: 9 }
  resources:
    2024: { R: [2, 2] }
    2025: { R: [3, 3], FS: 4 }
`;

function valuesOf(compared: ReturnType<typeof compareScenarios>, output = 'FEP') {
  const found = compared.outputs.find((one) => one.output === output);
  return found?.periods.map(({ period, values }) => [period, ...values.map(({ value }) => value)]);
}

function compareFile(text: string, question = {}, method = potential) {
  return compareScenarios(method, parseScenarioFile(text, 's.yaml', method), question);
}

function refusal(text: string, method = potential): string {
  try {
    parseScenarioFile(text, 's.yaml', method);
  } catch (error) {
    if (isStrataError(error, 'FILE_INVALID')) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('compareScenarios', () => {
  it('falls back to the base, and orders periods chronologically', () => {
    const compared = compareFile(FILE);
    expect(compared.scenarios).toEqual(['base', 'innovation', 'resources']);
    expect(compared.periods).toEqual(['2024', '2025']);
    // 0.8·FS + 0.7·BIP + 0.6·ΣR·CS + 0.5·ID by hand.
    expect(valuesOf(compared)).toEqual([
      ['2024', expect.closeTo(11.9, 12), expect.closeTo(11.9, 12), expect.closeTo(13.1, 12)],
      ['2025', expect.closeTo(11.9, 12), expect.closeTo(14.9, 12), expect.closeTo(14.7, 12)],
    ]);
  });

  it('returns the difference of every pair', () => {
    expect(compareFile(FILE).outputs[0]?.periods[1]?.differences).toEqual([
      { of: 'innovation', against: 'base', difference: expect.closeTo(3, 12) },
      { of: 'resources', against: 'base', difference: expect.closeTo(2.8, 12) },
      { of: 'resources', against: 'innovation', difference: expect.closeTo(-0.2, 12) },
    ]);
  });

  it('names the best by the last period or the mean, higher or lower', () => {
    expect(compareFile(FILE).ranking).toMatchObject({ best: ['innovation'], unranked: [] });
    expect(compareFile(FILE, { over: 'mean' }).ranking?.best).toEqual(['resources']);
    expect(compareFile(FILE, { direction: 'lower' }).ranking?.best).toEqual(['base']);
    expect(compareFile(FILE).ranking?.byPeriod).toEqual([
      { period: '2024', best: ['resources'] },
      { period: '2025', best: ['innovation'] },
    ]);
  });

  it('names all scenarios that are equally good', () => {
    const text = FILE.replace('ID: 9', 'ID: 8.6').replace('innovation', 'other');
    expect(compareFile(text).ranking?.best).toEqual(['other', 'resources']);
  });

  it('does not rank scenarios without a number, and returns error values', () => {
    const efficiency = shipped('reduced-efficiency');
    const text = `
base:
  2025: { Cb: 100, Kb: 50, activities: [{ dTs: 10, dC: 5, dK: 10 }] }
scenarios:
  nothing-spent:
    2025: { Kb: 10, activities: [{ dTs: 10, dC: 5, dK: -10 }] }
  later:
    2026: { Cb: 120, Kb: 50, activities: [] }
`;
    const compared = compareFile(text, { outputs: ['Epr'] }, efficiency);
    expect(valuesOf(compared, 'Epr')).toMatchObject([
      [
        '2025',
        expect.closeTo(115 / 60, 12),
        { kind: 'error', reason: 'DIVISION_BY_ZERO' },
        expect.closeTo(115 / 60, 12),
      ],
      ['2026', null, null, expect.closeTo(2.4, 12)],
    ]);
    expect(compared.ranking).toMatchObject({ best: ['later'], unranked: ['base', 'nothing-spent'] });
  });

  it('compares segments without differences, and resolves outputs of a group', () => {
    const profitability = shipped('profitability');
    const inputs = profitability.inputs.map(({ name }, at) => `${name}: ${5 + at}`).join(', ');
    const compared = compareFile(`scenarios:\n  one:\n    2025: { ${inputs} }\n`, {}, profitability);
    const given = Object.fromEntries(profitability.inputs.map(({ name }, at) => [name, 5 + at]));
    const plain = runMethod(profitability, given);
    if (!('outputs' in plain)) throw new Error('refused');
    for (const { output, periods } of compared.outputs) {
      const [group = '', name = ''] = output.split('.');
      const wanted = (plain.outputs[output] ?? (plain.outputs[group] as Record<string, unknown>)[name]) as unknown;
      expect(periods[0]?.values[1]?.value).toEqual(wanted);
      expect(periods[0]?.differences).toEqual([]);
    }
    expect(compared.outputs.length).toBeGreaterThan(1);
    expect(compared.ranking).toBeUndefined();
  });

  it('refuses an output that the method does not have', () => {
    expect(() => compareFile(FILE, { outputs: ['FEPP'] })).toThrow('no output "FEPP"');
  });

  it('equals the method evaluated on the merged input of every scenario', () => {
    const number = fc.integer({ min: -1_000, max: 1_000 });
    const own = fc.record({ FS: number, BIP: number, ID: number }, { requiredKeys: [] });
    const base = { FS: 1, BIP: 2, R: [3], CS: 4, ID: 5 };
    fc.assert(
      fc.property(own, own, (a, b) => {
        const file = JSON.stringify({ base: { 2025: base }, scenarios: { a: { 2025: a }, b: { 2025: b } } });
        const merged = [base, { ...base, ...a }, { ...base, ...b }];
        const wanted = merged.map((input) => (runMethod(potential, input) as { outputs: { FEP: number } }).outputs.FEP);
        expect(valuesOf(compareFile(file))).toEqual([['2025', ...wanted]]);
      }),
    );
  });
});

describe('parseScenarioFile', () => {
  it.each([
    ['scenarios:\n  a:\n    2025: { FS: 1 }\n', 's.yaml:3:11 a, 2025: A value for BIP is required.'],
    [FILE.replace('ID: 9', 'IDD: 9'), 's.yaml:7:18 innovation, 2025: There is no input named IDD.'],
    [FILE.replace('ID: 9', 'ID: nine'), 's.yaml:7:17 innovation, 2025: ID must be a number'],
    [FILE.replace('[2, 2]', '[2, x]'), 's.yaml:9:16 resources, 2024: R[1] must be a number'],
    [FILE.replace('    2024: {', '    202: {'), 's.yaml:9:5 "202" is not a period'],
    [FILE.replace('2025: { ID: 9 }', '2025: 9'), 's.yaml:7:11 The inputs of a period must be a map of values by name.'],
    [FILE.replace('innovation', 'base'), 'A scenario can\'t be named "base".'],
    [FILE.replace('scenarios:', 'scenario:'), 's.yaml:5:1 The key "scenario" is not allowed here.'],
    ['base: {}\nscenarios: {}\n', 's.yaml:2:12 scenarios must have at least one scenario'],
    ['scenarios: [1]\n', 'scenarios must have at least one scenario'],
    ['7\n', 'The file must be a map with base and scenarios.'],
    ['base: {\n', 's.yaml:'],
    [`${FILE}  resources: {}\n`, 's.yaml:11:3 The key "resources" is used twice.'],
  ])('refuses %j with the position of the fault', (text, message) => {
    expect(refusal(text)).toContain(message);
  });

  it('names a fault of the base once, not for every scenario', () => {
    const message = refusal(FILE.replace('2025: { FS: 5', '2025: { FS: five'));
    expect(message.match(/FS must be a number/g)).toHaveLength(1);
    expect(message).toContain('s.yaml:3:15 base, 2025: FS must be a number');
  });
});
