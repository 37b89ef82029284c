import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '@strata/application';
import {
  adopt,
  assess,
  bind,
  define,
  FIRST,
  furnished,
  measured,
  register,
  report,
  withdraw,
  type MethodHouse,
} from './support/method-house.js';

/** The code of a refusal, or what came of the command. */
function saidBy(outcome: Outcome): string {
  return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
}

async function house(): Promise<(...args: Parameters<MethodHouse['tell']>) => Promise<string>> {
  const { tell } = await furnished();
  return async (command) => saidBy(await tell(command));
}

describe('Reports', () => {
  it('take no values of what a method computes, from the moment it is bound', async () => {
    const tell = await house();
    expect(await tell(report('A', '2009', 'k', '1'))).toBe('MEASURE_COMPUTED');
    expect(await tell(report('A', '2009', 'raw', '1'))).toBe('done');
    const submit = { type: 'SubmitValues', actorId: 'A', period: '2009' } as const;
    const values = [
      { measure: 'other', subject: 'A', actual: { kind: 'number', value: '1' } as const },
      { measure: 'k', subject: 'A', actual: { kind: 'number', value: '1' } as const },
    ];
    const both = { aggregate: 'report', clusterId: 'alps', command: { ...submit, values } } as const;
    expect(await tell(both)).toBe('MEASURE_COMPUTED');
    expect(await tell({ ...both, command: { ...submit, values: values.slice(0, 1) } })).toBe('done');
  });

  it('take them before it is adopted, and again after it was bound to another measure or withdrawn', async () => {
    const tell = await house();
    expect(await tell(register('third', 1, 1))).toBe('done');
    expect(await tell(bind('third', { scope: 'actor', inputs: {}, outputs: { out: 'other' } }))).toBe('done');
    expect(await tell(report('A', '2009', 'other', '1'))).toBe('done');
    expect(await tell(adopt('third', 1))).toBe('done');
    expect(await tell(report('A', '2010', 'other', '1'))).toBe('MEASURE_COMPUTED');
    // What was said before may be said again: an import that was cut off is run again as a whole.
    expect(await tell(report('A', '2009', 'other', '1'))).toBe('unchanged');
    expect(await tell(report('A', '2009', 'other', '2'))).toBe('MEASURE_COMPUTED');
    expect(await tell(withdraw('third'))).toBe('done');
    expect(await tell(report('A', '2010', 'other', '1'))).toBe('done');
    expect(await tell(bind('first', { ...FIRST, outputs: {} }))).toBe('done');
    expect(await tell(report('A', '2010', 'k', '1'))).toBe('done');
  });
});

describe('The rules of methods know', () => {
  it('what the default wiring of another method reads', async () => {
    const tell = await house();
    const wiring = `wiring:
  - input: x
    from: [{ name: v, type: number, method: first, output: out }]
    formula: v
`;
    expect(await tell(register('wired', 1, 1, wiring))).toBe('done');
    const binding = { scope: 'actor', inputs: { x: { kind: 'default' } }, outputs: { out: 'other' } } as const;
    expect(await tell(bind('wired', binding))).toBe('done');
    expect(await tell(withdraw('first'))).toBe('METHOD_IN_USE');
    expect(await tell(bind('first', { ...FIRST, inputs: { x: measured('other') } }))).toBe('METHOD_CIRCLE');
    expect(await tell(bind('first', { ...FIRST, inputs: { x: measured('other', 1) } }))).toBe('METHOD_CIRCLE');
  });

  it('which measures weigh those that are read', async () => {
    const tell = await house();
    const weighted = { time: 'last', organisation: 'weighted', weightMeasure: 'k' } as const;
    expect(await tell(define('heavy', { aggregation: weighted }))).toBe('done');
    expect(await tell(bind('first', { ...FIRST, inputs: { x: measured('heavy') } }))).toBe('METHOD_CIRCLE');
  });

  it('methods that were registered a moment ago', async () => {
    const tell = await house();
    expect(await tell(register('third', 1, 1))).toBe('done');
    const read = { x: { kind: 'method', method: 'third', output: 'out' } } as const;
    expect(await tell(bind('first', { ...FIRST, inputs: read }))).toBe('done');
    expect(await tell(withdraw('third'))).toBe('METHOD_IN_USE');
    const nobody = { x: { kind: 'method', method: 'nobody', output: 'out' } } as const;
    expect(await tell(bind('first', { ...FIRST, inputs: nobody }))).toBe('INVALID_BINDING');
  });

  it('whether a definition is one, and fits its binding', async () => {
    const tell = await house();
    const text = 'id: broken';
    const version = { version: 1, text, sha256: 'a'.repeat(64), origin: 'own' } as const;
    const broken = { type: 'RegisterMethodVersion', methodId: 'broken', version } as const;
    await tell({ aggregate: 'method', clusterId: 'alps', methodId: 'broken', command: broken });
    const binding = { scope: 'actor', inputs: {}, outputs: {} } as const;
    expect(['done', 'unchanged']).not.toContain(await tell(bind('broken', binding)));
    expect(await tell(bind('first', { ...FIRST, inputs: { z: measured('raw') } }))).toBe('INVALID_BINDING');
    expect(await tell(bind('first', { ...FIRST, inputs: { x: measured('none') } }))).toBe('INVALID_BINDING');
  });
});

describe('Assessments', () => {
  it('answer questionnaires that there are, about what they are asked of', async () => {
    const tell = await house();
    const ann = { assessor: 'ann', grade: 'S' };
    expect(await tell(assess('A', '2009', ann))).toBe('done');
    expect(await tell(assess('A', '2009', ann))).toBe('unchanged');
    expect(await tell(assess('A/shop', '2009', { ...ann, questionnaire: 'units' }))).toBe('done');
    expect(await tell(assess('A', '2009', { ...ann, questionnaire: 'units' }))).toBe('SUBJECT_DOES_NOT_FIT');
    expect(await tell(assess('A', '2009', { ...ann, questionnaire: 'none' }))).toBe('QUESTIONNAIRE_NOT_FOUND');
  });
});
