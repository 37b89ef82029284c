import { describe, expect, it } from '@jest/globals';
import { bindingOf } from './binding-input.js';
import { partsOfSource } from './method-source.js';

const measure = (id: string) => ({ measure: { measure: id, subject: null, periodsBack: 1 } });

describe('The binding of a method as an input', () => {
  it('becomes sources by name, without absent fields', () => {
    const binding = bindingOf({
      scope: 'actor',
      inputs: [
        { input: 'a', source: measure('sales') },
        { input: 'b', source: { change: { previous: measure('sales'), current: { constant: '2.5' } } } },
        { input: 'c', source: { assessment: { questionnaire: 'q', item: 'x1' } } },
        { input: 'd', source: { method: { method: 'm', output: 'K1' } } },
        { input: 'e', source: { default: true } },
        { input: 'f', source: { segmentation: true } },
        { input: 'h', source: { activities: true } },
      ],
      outputs: [{ output: 'K', measure: 'level' }],
    });

    expect(binding).toEqual({
      scope: 'actor',
      inputs: {
        a: { kind: 'measure', measure: 'sales', periodsBack: 1 },
        b: {
          kind: 'change',
          previous: { kind: 'measure', measure: 'sales', periodsBack: 1 },
          current: { kind: 'constant', value: '2.5' },
        },
        c: { kind: 'assessment', questionnaire: 'q', item: 'x1' },
        d: { kind: 'method', method: 'm', output: 'K1' },
        e: { kind: 'default' },
        f: { kind: 'segmentation' },
        h: { kind: 'activities' },
      },
      outputs: { K: 'level' },
    });
  });

  it('accepts lists of values and of records', () => {
    const record = [
      { field: 'share', source: { constant: '40' } },
      { field: 'weight', source: measure('weight') },
    ];
    const { inputs } = bindingOf({
      scope: 'cluster',
      inputs: [{ input: 'rows', source: { list: [{ value: { constant: '1' } }, { record }] } }],
    });

    expect(inputs['rows']).toEqual({
      kind: 'list',
      items: [
        { kind: 'constant', value: '1' },
        {
          kind: 'record',
          fields: {
            share: { kind: 'constant', value: '40' },
            weight: { kind: 'measure', measure: 'weight', periodsBack: 1 },
          },
        },
      ],
    });
    const [first, second] = partsOfSource(inputs['rows']!);
    expect([first!.name, second!.name]).toEqual(['1', '2']);
    expect(partsOfSource(second!.source).map(({ name }) => name)).toEqual(['share', 'weight']);
  });

  it.each([
    ['an input named twice', [1, 2].map(() => ({ input: 'a', source: { constant: '1' } })), 'input.binding.inputs.1'],
    ['false for a default', [{ input: 'a', source: { default: false } }], 'input.binding.inputs.0.source.default'],
    [
      'a field named twice',
      [{ input: 'a', source: { list: [{ record: [1, 2].map(() => ({ field: 'x', source: { constant: '1' } })) }] } }],
      'input.binding.inputs.0.source.list.0.record.1',
    ],
  ])('refuses %s, naming the field', (_name, inputs, path) => {
    const fields = (error: unknown) =>
      (error as { extensions: { fields: readonly { path: string }[] } }).extensions.fields;
    let thrown: unknown;
    try {
      bindingOf({ scope: 'cluster', inputs });
    } catch (error) {
      thrown = error;
    }
    expect(fields(thrown).map((field) => field.path)).toEqual([path]);
  });
});
