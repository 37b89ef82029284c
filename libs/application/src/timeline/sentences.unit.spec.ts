import { describe, expect, it } from '@jest/globals';
import { aggregateKinds, aggregateOf, type Language, type StreamRef } from '@strata/domain';
import { sentenceOf } from './sentence-of.js';

const parts = {
  clusterId: 'coast',
  strategyId: 's',
  measureId: 'm',
  actorId: 'a',
  period: '2026',
  methodId: 'x',
  questionnaire: 'q',
  subject: 'a',
  scenarioId: 'z',
  branchId: 'b',
};
const events = aggregateKinds
  .filter((kind) => 'clusterId' in aggregateOf(kind).stream)
  .flatMap((kind) => aggregateOf(kind).decider.eventTypes.map((type) => ({ kind, type })));
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([one]) => one).sort();

describe('The sentences of a timeline', () => {
  it.each(events)('tell $type of $kind in each language with the same names', ({ kind, type }) => {
    const { text } = sentenceOf({ kind, ...parts } as unknown as StreamRef, type);
    expect(text.en).not.toBe(`${type}.`);
    expect(text.en).toMatch(/^[A-Z"{].*\.$/);
    for (const language of ['ru', 'uk'] satisfies Language[]) {
      expect(placeholders(text[language])).toEqual(placeholders(text.en));
      expect(text[language]).toMatch(/^[А-ЯЄІЇҐ{].*\.$/u);
    }
  });
});
