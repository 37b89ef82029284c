import { describe, expect, it } from '@jest/globals';
import { aggregateKinds, aggregateOf, type Language, type StreamRef } from '@strata/domain';
import { sentencesFor } from './sentence-of.js';

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
};
const kinds = aggregateKinds.filter((kind) => 'clusterId' in aggregateOf(kind).stream);
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([one]) => one).sort();

describe('The sentences of a timeline', () => {
  for (const kind of kinds) {
    const sentences = sentencesFor({ kind, ...parts } as unknown as StreamRef);

    it(`tell every event of ${kind}`, () => {
      expect(Object.keys(sentences).sort()).toEqual([...aggregateOf(kind).decider.eventTypes].sort());
    });

    for (const [type, { text }] of Object.entries(sentences)) {
      it(`tell ${type} in each language with the same names`, () => {
        for (const language of ['ru', 'uk'] satisfies Language[]) {
          expect(placeholders(text[language])).toEqual(placeholders(text.en));
          expect(text[language]).toMatch(/^[А-ЯЄІЇҐ{].*\.$/u);
        }
        expect(text.en).toMatch(/^[A-Z"{].*\.$/);
      });
    }
  }
});
