import { describe, expect, it } from '@jest/globals';
import { DEFINITION_LIMITS } from '../structured-text/text-limits.js';
import { parseQuestionnaire, questionnaireItems } from './parse-questionnaire.js';

const TEXT = `id: small
version: 1
title: { en: Small, ru: Малый, uk: Малий }
about: actor
source: { paper: None, authors: Nobody, place: table 1 }
groups:
  - { name: M, label: { en: M, ru: М, uk: М } }
items:
  - id: M1
    scale: snw
    group: M
    label: { en: A, ru: А, uk: А }
    question: { en: A?, ru: А?, uk: А? }
  - id: f4.1
    scale: '0-6'
    label: { en: B, ru: Б, uk: Б }
    question: { en: B?, ru: Б?, uk: Б? }
`;

function problemsOf(...[from, to]: readonly [string, string]) {
  expect(TEXT).toContain(from);
  const result = parseQuestionnaire(TEXT.replace(from, to), 'small.yaml');
  return result.ok ? [] : result.problems.map(({ code, line, column, path }) => ({ code, line, column, path }));
}

describe('A questionnaire file', () => {
  it('becomes a questionnaire with its items', () => {
    const result = parseQuestionnaire(TEXT, 'small.yaml');
    expect(result.ok && questionnaireItems(result.questionnaire)).toEqual({
      id: 'small',
      about: 'actor',
      items: [
        { id: 'M1', scale: 'snw' },
        { id: 'f4.1', scale: '0-6' },
      ],
    });
  });

  type Case = readonly [
    what: string,
    from: string,
    to: string,
    code: string,
    line: number,
    column: number,
    path: string,
  ];
  it.each<Case>([
    ['an unknown scale', 'scale: snw', 'scale: stars', 'SHAPE', 10, 12, 'items[0].scale'],
    ['a scale that YAML reads as a number', "scale: '0-6'", 'scale: 6', 'SHAPE', 15, 12, 'items[1].scale'],
    ['a missing translation', 'ru: А, uk: А }', 'ru: А }', 'SHAPE', 12, 12, 'items[0].label.uk'],
    ['an empty question', 'en: A?,', "en: '',", 'SHAPE', 13, 21, 'items[0].question.en'],
    ['an unknown key', 'about: actor', 'about: actor\nabuot: actor', 'UNKNOWN_KEY', 5, 1, ''],
    ['an unknown subject', 'about: actor', 'about: planet', 'SHAPE', 4, 8, 'about'],
    ['an item twice', 'id: f4.1', 'id: M1', 'DUPLICATE_NAME', 14, 9, 'items[1].id'],
    ['an item that no input could be', 'id: M1', 'id: M 1', 'SHAPE', 9, 9, 'items[0].id'],
    ['an unknown group', 'group: M', 'group: L', 'UNKNOWN_NAME', 11, 12, 'items[0].group'],
    ['a group named as objects inherit', 'group: M', 'group: constructor', 'UNKNOWN_NAME', 11, 12, 'items[0].group'],
    ['a key twice', 'about: actor', 'about: actor\nabout: unit', 'YAML', 5, 1, ''],
    ['an id with capitals', 'id: small', 'id: Small', 'SHAPE', 1, 5, 'id'],
  ])('is refused with the place of %s', (...[, from, to, ...expected]) => {
    const [code, line, column, path] = expected;
    expect(problemsOf(from, to)).toContainEqual({ code, line, column, path });
  });

  it('is refused with the name of an empty group and of a duplicate one', () => {
    const group = '  - { name: M, label: { en: M, ru: М, uk: М } }\n';
    expect(problemsOf('    group: M\n', '')).toEqual([
      { code: 'UNUSED_GROUP', line: 7, column: 13, path: 'groups[0].name' },
    ]);
    expect(problemsOf(group, group + group)).toEqual([
      { code: 'DUPLICATE_NAME', line: 8, column: 13, path: 'groups[1].name' },
    ]);
  });

  it.each([
    ['nothing', '', 'SHAPE'],
    ['a list', '- 1', 'SHAPE'],
    ['a number', '7', 'SHAPE'],
    ['no items', TEXT.slice(0, TEXT.indexOf('items:')) + 'items: []\n', 'SHAPE'],
    ['broken YAML', 'id: [', 'YAML'],
    ['aliases', 'id: &a x\nversion: *a', 'YAML'],
    ['deep nesting', '['.repeat(100_000), 'YAML'],
    ['a huge text', ' '.repeat(DEFINITION_LIMITS.characters + 1), 'TOO_LONG'],
  ])('is refused with %s', (_what, text, code) => {
    const result = parseQuestionnaire(text, 'bad.yaml');
    expect(result.ok).toBe(false);
    const problems = result.ok ? [] : result.problems;
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const { file, line, column } of problems) {
      expect(file).toBe('bad.yaml');
      expect([line, column].every((place) => Number(place) >= 1)).toBe(true);
    }
  });
});
