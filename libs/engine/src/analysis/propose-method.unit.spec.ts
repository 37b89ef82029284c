import { isStrataError } from '@strata/domain';
import { describe, expect, it } from '@jest/globals';
import { parseMethod } from '../method/parse-method.js';
import { runMethod } from '../method/run-method.js';
import { methodIdOf } from './method-names.js';
import { proposeMethod, type MethodProposalInput, type WeighedFactor } from './propose-method.js';

const label = (en: string) => ({ en, ru: `${en} (ru)`, uk: `${en} (uk)` });

function factor(measure: string, group: string, weight: number): WeighedFactor {
  return { measure, group, weight, label: label(measure) };
}

function input(factors: readonly WeighedFactor[]): MethodProposalInput {
  return {
    id: 'potential',
    version: 2,
    cluster: 'lakes',
    subject: '@cluster',
    result: { measure: 'economic-potential', label: label('Economic potential') },
    groups: [
      { id: 'finance', label: label('Finance') },
      { id: 'people', label: label('People') },
      { id: 'empty', label: label('Empty') },
    ],
    factors,
    basis: { periods: ['2014', '2015', '2016'], known: 'as known at position 42' },
    authors: 'tester, by correlation analysis',
    readings: [],
    notes: ['revenue: r = 0.8'],
  };
}

describe('proposeMethod', () => {
  it('writes an additive model with a formula per group that is valid and can be evaluated', () => {
    const { text, definition, binding } = proposeMethod(
      input([
        factor('revenue', 'finance', 0.8),
        factor('net-debt', 'finance', -0.75),
        factor('2nd-jobs', 'people', 0.6),
      ]),
    );
    const parsed = parseMethod(text, 'proposal.yaml');
    expect(parsed).toMatchObject({ ok: true });
    expect(definition).toMatchObject({ id: 'potential', version: 2, notes: ['revenue: r = 0.8'] });
    expect(definition.source.place).toBe('@cluster, 2014 to 2016 (3 periods), as known at position 42');
    expect(definition.formulas.map(({ name, formula }) => `${name} = ${formula}`)).toEqual([
      'finance = 0.8*revenue - 0.75*net_debt',
      'people = 0.6*x2nd_jobs',
      'economic_potential = finance + people',
    ]);
    const result = runMethod(definition, { revenue: 10, net_debt: 4, x2nd_jobs: 5 });
    expect(result).toEqual({ outputs: { finance: 5, people: 3, economic_potential: 8 } });
    expect(binding).toEqual({
      scope: 'cluster',
      inputs: {
        revenue: { kind: 'measure', measure: 'revenue' },
        net_debt: { kind: 'measure', measure: 'net-debt' },
        x2nd_jobs: { kind: 'measure', measure: '2nd-jobs' },
      },
      outputs: {},
    });
  });

  it('standardises values with the given mean and deviation', () => {
    const standardised = [
      { ...factor('a', 'finance', 0.5), standard: { mean: -2, deviation: 4 } },
      { ...factor('b', 'finance', -1), standard: { mean: 3.5, deviation: 1e-7 } },
    ];
    const { definition } = proposeMethod(input(standardised));
    expect(definition.formulas[0]?.formula).toBe('0.5*(a + 2)/4 - 1*(b - 3.5)/1e-7');
    expect(runMethod(definition, { a: 6, b: 3.5 })).toEqual({ outputs: { finance: 1, economic_potential: 1 } });
  });

  it('keeps names distinct from each other and from the words of the formula language', () => {
    const { definition } = proposeMethod(
      input(['a-b', 'a_b', 'sum', 'and', 'finance', 'economic-potential'].map((id) => factor(id, 'finance', 1))),
    );
    const names = [...definition.inputs, ...definition.formulas].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual([
      'a_b',
      'a_b_2',
      'sum_2',
      'and_2',
      'finance',
      'economic_potential',
      'finance_2',
      'economic_potential_2',
    ]);
  });

  it('refuses to propose a method without factors', () => {
    let thrown: unknown;
    try {
      proposeMethod(input([]));
    } catch (error) {
      thrown = error;
    }
    expect(isStrataError(thrown, 'NO_FACTOR_KEPT')).toBe(true);
  });
});

describe('methodIdOf', () => {
  it.each([
    ['Economic potential', 'economic-potential'],
    ['GDP_2010', 'gdp-2010'],
    ['2010', 'm-2010'],
  ])('converts %s to the id %s', (text, id) => {
    expect(methodIdOf(text)).toBe(id);
  });
});
