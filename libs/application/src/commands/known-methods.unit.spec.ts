import { describe, expect, it } from '@jest/globals';
import { EMPTY_CATALOGUE } from './command-catalogue.js';
import { KnownMethods } from './known-methods.js';

function known(trustFor: number, answers: readonly (readonly string[])[]) {
  const clock = { now: 1_000 };
  let asked = 0;
  const methods = new KnownMethods({
    catalogue: { ...EMPTY_CATALOGUE, methodIds: () => Promise.resolve(answers[asked++] ?? []) },
    now: () => clock.now,
    trustFor,
  });
  return { methods, clock, asked: () => asked };
}

describe('Known methods', () => {
  it('are asked for once, also by many at the same time', async () => {
    const { methods, asked } = known(Infinity, [['a', 'b']]);
    const answers = await Promise.all([1, 2, 3].map(() => methods.idsOf('alps')));
    expect(answers).toEqual([
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ]);
    await methods.idsOf('alps');
    expect(asked()).toBe(1);
    await methods.idsOf('coast');
    expect(asked()).toBe(2);
  });

  it('are asked for again after a while where others register methods too', async () => {
    const { methods, clock, asked } = known(100, [['a'], ['a', 'b']]);
    await methods.idsOf('alps');
    clock.now += 99;
    expect(await methods.idsOf('alps')).toEqual(['a']);
    clock.now += 1;
    expect(await methods.idsOf('alps')).toEqual(['a', 'b']);
    expect(asked()).toBe(2);
  });

  it('count those that this process has registered, before the catalogue knows them', async () => {
    const { methods } = known(Infinity, [['a']]);
    methods.add('alps', 'own');
    methods.add('coast', 'other');
    expect(await methods.idsOf('alps')).toEqual(['a', 'own']);
    methods.add('alps', 'a');
    expect(await methods.idsOf('alps')).toEqual(['a', 'own']);
  });

  it('are asked for again where asking failed, and without waiting where the catalogue can', async () => {
    let fails = true;
    const methods = new KnownMethods({
      catalogue: {
        ...EMPTY_CATALOGUE,
        methodIds: () => Promise.reject(new Error('waits')),
        registeredMethodIds: () => (fails ? Promise.reject(new Error('down')) : Promise.resolve(['a'])),
      },
      now: () => 0,
      trustFor: Infinity,
    });
    await expect(methods.idsOf('alps')).rejects.toThrow('down');
    fails = false;
    expect(await methods.idsOf('alps')).toEqual(['a']);
  });
});
