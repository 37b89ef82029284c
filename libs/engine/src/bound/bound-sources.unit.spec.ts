import { describe, expect, it } from '@jest/globals';
import type { MethodState } from '@strata/domain';
import { shippedFiles } from '../method/testing/shipped-methods.js';
import { valuesOf } from '../scorecard/testing/structures.js';
import { assessmentSourceOf } from './assessment-source.js';
import { withAssumptions } from './assumptions.js';
import { methodDefinitionOf, methodsInForce } from './methods-in-force.js';
import { cluster } from '../scorecard/testing/structures.js';
import { assessed } from './testing/bound-cluster.js';

describe('The grades that methods read', () => {
  const source = assessmentSourceOf({
    assessments: [
      assessed('q', 'A', { ann: { a: 'S', b: 'W' }, bob: { a: 'N' }, eve: { a: 'N' } }),
      assessed('q', 'A', { ann: { a: 'W' } }, '2023'),
      assessed('q', '@cluster', { ann: { a: 'N' } }),
      assessed('units', 'A/spa', { ann: { a: 'S' } }),
      assessed('units', 'A/bar', { ann: { a: 'W', b: '4.5' }, bob: { b: '6' } }),
      assessed('units', 'B/bar', { ann: { a: 'N' } }),
    ],
    segmentations: new Map([['A', { groups: [], services: [], cells: [] }]]),
    programmes: new Map(),
    structure: { cluster: cluster(), cascade: { strategies: [] } },
  });

  it('are the mean of the assessors, item by item', () => {
    expect(source.grade('q', 'a', 'A', '2024')).toBeCloseTo(7 / 3, 12);
    expect(source.grade('q', 'b', 'A', '2024')).toBe(1);
    expect(source.grade('q', 'a', 'A', '2023')).toBe(1);
    expect(source.grade('q', 'a', '@cluster', '2024')).toBe(2);
  });

  it('are those of the whole questionnaire without an item', () => {
    expect(source.grade('q', undefined, 'A', '2024')).toBeCloseTo((7 / 3 + 1) / 2, 12);
  });

  it('are the mean over the units if the actor itself was not assessed', () => {
    expect(source.grade('units', 'a', 'A', '2024')).toBe(2);
    expect(source.grade('units', 'b', 'A', '2024')).toBe(5.25);
    expect(source.grade('units', 'a', 'A/bar', '2024')).toBe(1);
    expect(source.grade('units', 'a', 'B', '2024')).toBe(2);
    expect(source.grade('units', undefined, 'A', '2024')).toBe((3 + (1 + 5.25) / 2) / 2);
  });

  it('are absent without assessors', () => {
    expect(source.grade('q', 'c', 'A', '2024')).toBeUndefined();
    expect(source.grade('q', 'a', 'B', '2024')).toBeUndefined();
    expect(source.grade('units', 'a', 'A', '2023')).toBeUndefined();
    expect(source.grade('none', undefined, '@cluster', '2024')).toBeUndefined();
    expect(source.customersSegment('A', '2024')).toBeUndefined();
    expect(source.customersSegment('B', '2024')).toBeUndefined();
  });
});

describe('Assumptions', () => {
  it('replace values only where they are assumed', () => {
    const assumed = withAssumptions(valuesOf({ 'm A 2024': '1', 'm B 2024': '2' }), [
      { measure: 'm', subject: 'A', period: '2024', value: '9.50' },
      { measure: 'm', subject: 'C', period: '2024', value: '0' },
    ]);
    expect(assumed.actual('m', 'A', '2024')).toEqual({ kind: 'number', value: '9.50' });
    expect(assumed.actual('m', 'B', '2024')).toEqual({ kind: 'number', value: '2' });
    expect(assumed.actual('m', 'C', '2024')).toEqual({ kind: 'number', value: '0' });
    expect(assumed.actual('m', 'A', '2025')).toBeUndefined();
  });
});

describe('The methods in force', () => {
  const text = shippedFiles.get('profitability.yaml')!;
  const second = text.replace('version: 1', 'version: 2');
  const state = (more: Partial<MethodState>): MethodState => ({
    exists: true,
    withdrawn: false,
    id: 'profitability',
    versions: [
      { version: 1, text, sha256: '1', origin: 'catalogue' },
      { version: 2, text: second, sha256: '2', origin: 'own' },
    ],
    binding: { scope: 'actor', inputs: {}, outputs: {} },
    ...more,
  });
  const versionOf = (more: Partial<MethodState>, onTrial?: string) =>
    methodsInForce(new Map([['profitability', state(more)]]), onTrial).get('profitability')?.version;

  it('are adopted, bound and not withdrawn', () => {
    expect(versionOf({ adopted: 1 })).toBe(1);
    expect(versionOf({})).toBeUndefined();
    const { binding: _binding, ...unbound } = state({ adopted: 1 });
    expect(methodsInForce(new Map([['profitability', unbound]])).size).toBe(0);
    expect(versionOf({ adopted: 1, withdrawn: true })).toBeUndefined();
    expect(versionOf({ adopted: 3 })).toBeUndefined();
  });

  it('include the version on trial on request', () => {
    expect(versionOf({ adopted: 1, onTrial: 2 })).toBe(1);
    expect(versionOf({ adopted: 1, onTrial: 2 }, 'profitability')).toBe(2);
    expect(versionOf({ adopted: 1, onTrial: 2 }, 'another')).toBe(1);
    expect(versionOf({ adopted: 1 }, 'profitability')).toBe(1);
    expect(versionOf({ onTrial: 2 }, 'profitability')).toBe(2);
  });

  it('exclude invalid definitions, and parse each text once', () => {
    expect(methodDefinitionOf('id: nonsense')).toBeUndefined();
    expect(methodDefinitionOf(text)).toBe(methodDefinitionOf(`${text}`));
    const broken = state({ adopted: 1, versions: [{ version: 1, text: 'x', sha256: '', origin: 'own' }] });
    expect(methodsInForce(new Map([['profitability', broken]])).size).toBe(0);
  });
});
