import { describe, expect, it } from '@jest/globals';
import { parseClusterFile } from '@strata/application';
import { compileScoreFormula, parseMethod, parseQuestionnaire } from '@strata/engine';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../main-job/support/edp.js';
import { allowance, processorTime } from './processor-time.js';

const MAX_REFUSAL = 65_536;

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const METHOD = read('config/methods/snw-portrait.yaml');
const CLUSTER = read('test/fixtures/edp/cluster.yaml').slice(0, 8_000);
const FORMULA = 'min(1, max(0, if(actual >= goal, 1, (actual - redFlag) / (goal - redFlag)))) ^ 2';
// prettier-ignore
const PIECES = [
  ': ', '- ', '? ', '[', ']', '{', '}', '"', "'", '|\n', '>\n', '&a ', '*a', '!!binary ', '---\n', '#', '\t', '\n', '\r',
  '\u0000', '\uFEFF', '\uD800', '🦊', '(', ')', ',', '+', '-', '*', '^', '<', 'if(', 'mean(', 'sum(', 'goal', '1e999',
  '0x1F', '99999999999999999999', 'null', '~', '.inf', '__proto__: ', 'constructor: ', 'x'.repeat(300), '9'.repeat(300),
];

/** A text with pieces put in, taken out, doubled or moved here and there. */
function changed(text: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: text.length });
  const change = fc.record({
    at: place,
    length: fc.constantFrom(0, 0, 1, 1, 5, 40, 400),
    insert: fc.oneof(fc.constantFrom(...PIECES), place, fc.string({ unit: 'binary', maxLength: 20 })),
    times: fc.constantFrom(1, 1, 1, 2, 50),
  });
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) =>
    changes.reduce((now, { at, length, insert, times }) => {
      const piece = typeof insert === 'number' ? text.slice(insert, insert + 60) : insert;
      return now.slice(0, at) + piece.repeat(times) + now.slice(at + length);
    }, text),
  );
}

const allowed = allowance();

/** What a reader answers when it refuses; a fault of the reader itself is thrown. */
function refusalOf(reader: (text: string) => { readonly ok: boolean } | undefined, text: string): string {
  try {
    const answer = reader(text);
    return answer?.ok === false ? JSON.stringify(answer) : '';
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw error;
    return (error as Error).message;
  }
}

const READERS: readonly (readonly [string, string, (text: string) => { readonly ok: boolean } | undefined])[] = [
  ['a method definition', METHOD, (text) => parseMethod(text, 'x.yaml')],
  ['a questionnaire', METHOD, (text) => parseQuestionnaire(text, 'x.yaml')],
  ['a cluster file', CLUSTER, (text) => parseClusterFile(text, 'x.yaml')],
  ['a formula', FORMULA, (text) => void compileScoreFormula(text)],
];

describe('A text that was changed at random', () => {
  it.each(READERS)(
    'is read or refused as %s, quickly and briefly',
    (_name, sample, reader) => {
      const property = fc.property(changed(sample), (text) => {
        let refusal = '';
        const milliseconds = processorTime(() => (refusal = refusalOf(reader, text)), allowed(text.length));
        expect(milliseconds).toBeLessThanOrEqual(allowed(text.length));
        expect(refusal.length).toBeLessThanOrEqual(MAX_REFUSAL);
      });

      fc.assert(property, { numRuns: 700, seed: 1 });
    },
    600_000,
  );
});
