import { describe, expect, it } from '@jest/globals';
import type { MeasureState } from '@strata/domain';
import { parseMethod, parseQuestionnaire, type MethodDefinition, type Questionnaire } from '@strata/engine';
import { readdirSync, readFileSync } from 'node:fs';
import { suggestBinding } from './suggested-binding.js';

const config = new URL('../../../../config/', import.meta.url);
const textsIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, config))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, config), 'utf8'));

const questionnaires = textsIn('questionnaires').map((text): Questionnaire => {
  const parsed = parseQuestionnaire(text, 'questionnaire');
  if (parsed.ok) return parsed.questionnaire;
  throw new Error(parsed.problems[0]?.message);
});
const methods = textsIn('methods').map((text): MethodDefinition => {
  const parsed = parseMethod(text, 'method');
  if (parsed.ok) return parsed.method;
  throw new Error(parsed.problems[0]?.message);
});
const methodOf = (id: string): MethodDefinition => methods.find((one) => one.id === id)!;

type Kind = MeasureState['valueType'];
const measuresOf = (ids: readonly string[], valueType: Kind = 'number', retired = false) =>
  new Map(ids.map((id) => [id, { valueType, retired } as MeasureState]));
const suggested = (id: string, ids: readonly string[] = [], valueType?: Kind, retired?: boolean) =>
  suggestBinding(methodOf(id), { questionnaires, measures: measuresOf(ids, valueType, retired) });

describe('Every input of a shipped method', () => {
  it.each(methods.map((one) => [one.id, one] as const))('of %s names its quantity', (_id, { inputs }) => {
    for (const { quantity } of inputs) expect(quantity).toMatch(/^[a-z-]+\.\S+$/);
    const read = inputs.map(({ quantity, periodsBack = 0 }) => `${quantity} ${periodsBack}`);
    expect(new Set(read).size).toBe(inputs.length);
  });

  it('names the same quantity for the same line of the balance sheet, whatever its symbol', () => {
    const quantityOf = (id: string, name: string) => methodOf(id).inputs.find((one) => one.name === name)!.quantity;
    expect(quantityOf('liquidity-balance', 'L3')).toBe('balance-sheet.equity');
    expect(quantityOf('liquidity-normative-discounts', 'L1')).toBe('balance-sheet.equity');
    expect(quantityOf('liquidity-normative-discounts', 'L3')).toBe('balance-sheet.long-term-liabilities');
    expect(quantityOf('liquidity-balance', 'L4')).toBe('balance-sheet.long-term-liabilities');
  });
});

describe('A suggested binding', () => {
  it('ignores symbols that are the same in different papers', () => {
    const symbols = ['x1', 'x2', 'x10', 'L1', 'L3', 'C', 'S', 'R', 'A1', 'M1', 'f1-1', 'depositRate', 'deposit-rate'];
    for (const { id, inputs } of methods) {
      const { binding } = suggested(id, symbols);
      const measures = inputs.filter(({ name }) => binding.inputs[name]?.kind === 'measure');
      expect([id, measures]).toEqual([id, []]);
    }
    const { unbound, binding } = suggested('liquidity-normative-discounts', symbols);
    expect(unbound).toEqual(expect.arrayContaining(['L1', 'L3', 'L5']));
    expect(binding.inputs).toEqual({});
  });

  it('takes the measure of a quantity', () => {
    const { binding, unbound, ambiguous } = suggested('bankruptcy-probability', [
      'balance-sheet-cash',
      'balance-sheet-current-financial-investments',
      'balance-sheet-stocks',
      'balance-sheet-current-liabilities',
    ]);
    expect(binding.inputs).toMatchObject({
      C: { kind: 'measure', measure: 'balance-sheet-cash' },
      CL: { kind: 'measure', measure: 'balance-sheet-current-liabilities' },
    });
    expect([unbound, ambiguous, binding.scope]).toEqual([['R'], [], 'actor']);
  });

  it('compares two periods of a measure where the input does', () => {
    const measure = 'accounts-net-profit';
    expect(suggested('innovation-activity', [measure]).binding.inputs).toEqual({
      x2: {
        kind: 'change',
        previous: { kind: 'measure', measure, periodsBack: 1 },
        current: { kind: 'measure', measure },
      },
    });
  });

  it('takes items of the questionnaire that the quantity names', () => {
    const human = suggested('human-capital');
    expect(human.unbound).toEqual([]);
    expect(human.binding.scope).toBe('actor');
    expect(human.binding.inputs['f4.1']).toEqual({ kind: 'assessment', questionnaire: 'human-capital', item: 'f4.1' });
    const effort = suggested('integration-competitive-advantage');
    expect(effort.unbound).toEqual([]);
    expect(effort.binding.scope).toBe('cluster');
    expect(effort.binding.inputs['L1']).toMatchObject({ questionnaire: 'integration-effort', item: 'L1' });
  });

  it('leaves an input with several candidates open and names them', () => {
    const { binding, unbound, ambiguous } = suggested('human-capital', ['human-capital-f4-1']);
    expect(binding.inputs['f4.1']).toBeUndefined();
    expect(unbound).toEqual([]);
    expect(ambiguous).toEqual([
      {
        input: 'f4.1',
        candidates: ['the item "f4.1" of the questionnaire "human-capital"', 'the measure "human-capital-f4-1"'],
      },
    ]);
  });

  it('leaves inputs open whose quantities would have the same measure', () => {
    const definition = methodOf('bankruptcy-probability');
    const inputs = definition.inputs.map((input) =>
      input.name === 'R' ? { ...input, quantity: 'balance.sheet-cash' } : input,
    );
    const measures = measuresOf(['balance-sheet-cash']);
    const { ambiguous, binding } = suggestBinding({ ...definition, inputs }, { questionnaires, measures });
    expect(ambiguous.map(({ input }) => input)).toEqual(['C', 'R']);
    expect(binding.inputs).toEqual({});
  });

  it('takes no measure that is retired or of another type, and prefers the default wiring', () => {
    expect(suggested('bankruptcy-probability', ['balance-sheet-cash'], 'number', true).binding.inputs).toEqual({});
    expect(suggested('bankruptcy-probability', ['balance-sheet-cash'], 'text').binding.inputs).toEqual({});
    const { binding, unbound } = suggested('environment-analysis', ['environment-subjects']);
    expect(unbound).toEqual([]);
    expect(new Set(Object.values(binding.inputs).map(({ kind }) => kind))).toEqual(new Set(['default']));
    expect(binding.scope).toBe('cluster');
  });
});
