import { describe, expect, it } from '@jest/globals';
import { parseClusterFile, parseFactorGroups, parseScenarioFile, readStructuredFile } from '@strata/application';
import { parseMethod, parseQuestionnaire, type MethodDefinition } from '@strata/engine';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../main-job/support/edp.js';
import { hostileTexts } from './hostile-texts.js';
import { allowance, processorTime } from './processor-time.js';

const MAX_ANSWER = 65_536;

const file = 'hostile.yaml';

function shippedMethod(): MethodDefinition {
  const parsed = parseMethod(readFileSync(join(ROOT, 'config/methods/profitability.yaml'), 'utf8'), 'profitability');
  if (!parsed.ok) throw new Error('the method that ships is valid');
  return parsed.method;
}

const method = shippedMethod();

/** The readers of files written by users; each returns a result or throws a refusal. */
const DEFINITION_READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'a method': (text) => parseMethod(text, file),
  'a questionnaire': (text) => parseQuestionnaire(text, file),
  'a file of scenarios': (text) => parseScenarioFile(text, file, method),
  'a file of factor groups': (text) => parseFactorGroups(text, file),
  'a binding or a matrix': (text) => void readStructuredFile(text, file),
};

const allowed = allowance();

function answerOf(read: () => unknown): string {
  try {
    return JSON.stringify(read()) ?? '';
  } catch (error) {
    const { code, message, remedy } = error as { code?: string; message: string; remedy?: string };
    if (code === undefined) throw error;
    return JSON.stringify({ code, message, remedy });
  }
}

function expectQuickAndBrief(read: (text: string) => unknown, text: string): void {
  let answer = '';
  const milliseconds = processorTime(() => (answer = answerOf(() => read(text))), allowed(text.length));
  expect(answer.length).toBeLessThanOrEqual(MAX_ANSWER);
  expect(milliseconds).toBeLessThanOrEqual(allowed(text.length));
}

describe.each(Object.entries(DEFINITION_READERS))('%s', (_, read) => {
  it.each(Object.entries(hostileTexts(432_000)))('handles %s quickly, with a short message', (_what, text) => {
    expectQuickAndBrief(read, text);
  });
});

describe('a cluster file', () => {
  const read = (text: string) => parseClusterFile(text, file);

  it.each(Object.entries(hostileTexts(60_000)))('handles %s quickly, with a short message', (_, text) => {
    expectQuickAndBrief(read, text);
  });

  it('may be large and is then read completely, in linear time', () => {
    const { 'distinct keys': text = '' } = hostileTexts(432_000);
    expectQuickAndBrief(read, text);
  });
});
