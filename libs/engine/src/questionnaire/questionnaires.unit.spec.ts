import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { shippedFiles, shippedMethod } from '../method/testing/shipped-methods.js';
import { parseQuestionnaire, questionnaireItems } from './parse-questionnaire.js';
import { questionnaireJsonSchema, type Questionnaire } from './questionnaire-schema.js';

const folder = new URL('../../../../config/questionnaires/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

function shipped(id: string): Questionnaire {
  const result = parseQuestionnaire(readFileSync(new URL(`${id}.yaml`, folder), 'utf8'), `${id}.yaml`);
  if (result.ok) return result.questionnaire;
  throw new Error(result.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
}

function scaleOf(type: string, unit: string): string {
  if (type === 'segment') return 'snw';
  return unit === 'score-0-6' ? '0-6' : 'none';
}

describe('The shipped questionnaires', () => {
  it.each(files)('%s is valid, named after its id, and complete in three languages', (file) => {
    const questionnaire = shipped(file.replace('.yaml', ''));
    expect(`${questionnaire.id}.yaml`).toBe(file);
    const texts = questionnaire.items.flatMap(({ label, question }) => [label, question]);
    for (const { en, ru, uk } of [questionnaire.title, ...texts]) {
      expect(en).toMatch(/^[\x20-\x7e]+$/);
      expect(ru).toMatch(/^[^іїєґІЇЄҐ]+$/);
      expect(uk).toMatch(/^[^ыэёъЫЭЁЪ]+$/);
      expect([ru, uk].join('')).toMatch(/[а-я]/);
    }
    for (const { question } of questionnaire.items) {
      for (const language of ['en', 'ru', 'uk'] as const) expect(question[language]).toMatch(/\?$/);
    }
  });

  it.each([
    ['integration-effort', 'cluster', 26],
    ['human-capital', 'actor', 20],
    ['customers', 'actor', 3],
    ['organisational-component', 'unit', 4],
    ['macro-environment', 'cluster', 17],
  ])('%s assesses the %s by %i items', (id, about, count) => {
    const items = questionnaireItems(shipped(id));
    expect(items).toMatchObject({ id, about });
    expect(items.items).toHaveLength(count);
    expect(Object.keys(items.items[0] ?? {})).toEqual(['id', 'scale']);
  });

  it.each(['integration-effort', 'human-capital'])(
    '%s has the inputs of its method as items, label and scale alike',
    (id) => {
      const { feeds = '', items, groups = [] } = shipped(id);
      const { inputs, formulas } = shippedMethod(feeds);
      expect(items.map(({ id: name, scale, label, group }) => ({ name, scale, label, group }))).toEqual(
        inputs.map(({ name, type, unit, label, group }) => ({ name, scale: scaleOf(type, unit), label, group })),
      );
      for (const { name, label } of groups) expect(formulas.find((one) => one.name === name)?.label).toEqual(label);
    },
  );

  it('macro-environment has the macro lists of its method as groups', () => {
    const { feeds = '', items, groups = [] } = shipped('macro-environment');
    const lists = shippedMethod(feeds).inputs.filter(({ group }) => group === 'macro');
    expect(lists.map(({ type }) => type)).toEqual(lists.map(() => 'segments'));
    expect(groups).toEqual(lists.map(({ name, label }) => ({ name, label })));
    expect(items.every(({ group, scale }) => group !== undefined && scale === 'snw')).toBe(true);
  });

  it('include every questionnaire that a default wiring reads', () => {
    const named = [...shippedFiles.keys()]
      .flatMap((file) => shippedMethod(file.replace('.yaml', '')).wiring ?? [])
      .flatMap(({ from }) => from.flatMap((one) => ('assessment' in one ? [one.assessment] : [])));
    expect([...new Set(named)].sort()).toEqual(['customers', 'macro-environment', 'organisational-component']);
    for (const id of named) expect(files).toContain(`${id}.yaml`);
  });

  it('macro-environment has in each group the items that the wiring of its method reads', () => {
    const { items } = shipped('macro-environment');
    const wired = (shippedMethod('environment-analysis').wiring ?? []).flatMap(({ input, from }) =>
      from.flatMap((one) => ('items' in one ? [[input, one.items] as const] : [])),
    );
    expect(wired).toHaveLength(7);
    for (const [input, read] of wired) {
      expect(read).toEqual(items.filter(({ group }) => group === input).map(({ id }) => id));
    }
  });

  it('conform to the JSON schema', () => {
    const written: unknown = JSON.parse(readFileSync(new URL('questionnaire.schema.json', folder), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(questionnaireJsonSchema())));
  });
});
