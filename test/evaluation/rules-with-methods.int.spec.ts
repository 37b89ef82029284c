import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '@strata/application';
import type { AddressedCommand } from '@strata/domain';
import {
  adopt,
  assess,
  bind,
  define,
  FIRST,
  measured,
  register,
  report,
  systemWithMethods,
  withdraw,
} from './support/method-system.js';

/** The code of a refusal, or the kind of any other outcome. */
function resultOf(outcome: Outcome): string {
  return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
}

/** Executes commands on a new system with methods. */
async function executor(): Promise<(command: AddressedCommand) => Promise<string>> {
  const { execute } = await systemWithMethods();
  return async (command) => resultOf(await execute(command));
}

describe('Reports', () => {
  it('refuse values of a measure that a method computes', async () => {
    const execute = await executor();
    expect(await execute(report('A', '2009', 'k', '1'))).toBe('MEASURE_COMPUTED');
    expect(await execute(report('A', '2009', 'raw', '1'))).toBe('done');
    const submit = { type: 'SubmitValues', actorId: 'A', period: '2009', confirm: true } as const;
    const values = [
      { measure: 'other', subject: 'A', actual: { kind: 'number', value: '1' } as const },
      { measure: 'k', subject: 'A', actual: { kind: 'number', value: '1' } as const },
    ];
    const both = { aggregate: 'report', clusterId: 'alps', command: { ...submit, values } } as const;
    expect(await execute(both)).toBe('MEASURE_COMPUTED');
    expect(await execute({ ...both, command: { ...submit, values: values.slice(0, 1) } })).toBe('done');
  });

  it('accept them before the method is adopted, and after it is withdrawn or bound to another measure', async () => {
    const execute = await executor();
    expect(await execute(register('third', 1, 1))).toBe('done');
    expect(await execute(bind('third', { scope: 'actor', inputs: {}, outputs: { out: 'other' } }))).toBe('done');
    expect(await execute(report('A', '2009', 'other', '1'))).toBe('done');
    expect(await execute(adopt('third', 1))).toBe('done');
    expect(await execute(report('A', '2010', 'other', '1'))).toBe('MEASURE_COMPUTED');
    // Known values may be sent again: an import that was interrupted is run again from its beginning.
    expect(await execute(report('A', '2009', 'other', '1'))).toBe('unchanged');
    expect(await execute(report('A', '2009', 'other', '2'))).toBe('MEASURE_COMPUTED');
    expect(await execute(withdraw('third'))).toBe('done');
    expect(await execute(report('A', '2010', 'other', '1'))).toBe('done');
    expect(await execute(bind('first', { ...FIRST, outputs: {} }))).toBe('done');
    expect(await execute(report('A', '2010', 'k', '1'))).toBe('done');
  });
});

describe('The rules of methods consider', () => {
  it('what another method reads by its default wiring', async () => {
    const execute = await executor();
    const wiring = `wiring:
  - input: x
    from: [{ name: v, type: number, method: first, output: out }]
    formula: v
`;
    expect(await execute(register('wired', 1, 1, wiring))).toBe('done');
    const binding = { scope: 'actor', inputs: { x: { kind: 'default' } }, outputs: { out: 'other' } } as const;
    expect(await execute(bind('wired', binding))).toBe('done');
    expect(await execute(withdraw('first'))).toBe('METHOD_IN_USE');
    expect(await execute(bind('first', { ...FIRST, inputs: { x: measured('other') } }))).toBe('METHOD_CIRCLE');
    expect(await execute(bind('first', { ...FIRST, inputs: { x: measured('other', 1) } }))).toBe('METHOD_CIRCLE');
  });

  it('the measures that weigh the measures they read', async () => {
    const execute = await executor();
    const weighted = { time: 'last', organisation: 'weighted', weightMeasure: 'k' } as const;
    expect(await execute(define('heavy', { aggregation: weighted }))).toBe('done');
    expect(await execute(bind('first', { ...FIRST, inputs: { x: measured('heavy') } }))).toBe('METHOD_CIRCLE');
  });

  it('methods that have just been registered', async () => {
    const execute = await executor();
    expect(await execute(register('third', 1, 1))).toBe('done');
    const read = { x: { kind: 'method', method: 'third', output: 'out' } } as const;
    expect(await execute(bind('first', { ...FIRST, inputs: read }))).toBe('done');
    expect(await execute(withdraw('third'))).toBe('METHOD_IN_USE');
    const nobody = { x: { kind: 'method', method: 'nobody', output: 'out' } } as const;
    expect(await execute(bind('first', { ...FIRST, inputs: nobody }))).toBe('INVALID_BINDING');
  });

  it('whether a definition is valid and fits its binding', async () => {
    const execute = await executor();
    const text = 'id: broken';
    const version = { version: 1, text, sha256: 'a'.repeat(64), origin: 'own' } as const;
    const broken = { type: 'RegisterMethodVersion', methodId: 'broken', version } as const;
    await execute({ aggregate: 'method', clusterId: 'alps', methodId: 'broken', command: broken });
    const binding = { scope: 'actor', inputs: {}, outputs: {} } as const;
    expect(['done', 'unchanged']).not.toContain(await execute(bind('broken', binding)));
    expect(await execute(bind('first', { ...FIRST, inputs: { z: measured('raw') } }))).toBe('INVALID_BINDING');
    expect(await execute(bind('first', { ...FIRST, inputs: { x: measured('none') } }))).toBe('INVALID_BINDING');
  });
});

describe('Assessments', () => {
  it('are accepted for known questionnaires and subjects that fit them', async () => {
    const execute = await executor();
    const ann = { assessor: 'ann', grade: 'S' };
    expect(await execute(assess('A', '2009', ann))).toBe('done');
    expect(await execute(assess('A', '2009', ann))).toBe('unchanged');
    expect(await execute(assess('A/shop', '2009', { ...ann, questionnaire: 'units' }))).toBe('done');
    expect(await execute(assess('A', '2009', { ...ann, questionnaire: 'units' }))).toBe('SUBJECT_DOES_NOT_FIT');
    expect(await execute(assess('A', '2009', { ...ann, questionnaire: 'none' }))).toBe('QUESTIONNAIRE_NOT_FOUND');
  });
});
