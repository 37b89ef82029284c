import { isStrataError } from '@strata/domain';
import { describe, expect, it } from '@jest/globals';
import { parseFactorGroups } from './factor-groups.js';

function refusal(text: string): string {
  try {
    parseFactorGroups(text, 'groups.yaml');
  } catch (error) {
    if (isStrataError(error, 'FILE_INVALID')) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('parseFactorGroups', () => {
  it('reads lists and labelled groups, with the position of every factor', () => {
    const text =
      'groups:\n  money: [revenue, margin]\n  people:\n    labels: { en: People }\n    factors:\n      - jobs\n';
    expect(parseFactorGroups(text, 'groups.yaml')).toEqual([
      {
        id: 'money',
        labels: { en: 'money' },
        factors: [
          { measure: 'revenue', place: 'groups.yaml:2:11' },
          { measure: 'margin', place: 'groups.yaml:2:20' },
        ],
      },
      { id: 'people', labels: { en: 'People' }, factors: [{ measure: 'jobs', place: 'groups.yaml:6:9' }] },
    ]);
  });

  it('reads JSON too', () => {
    expect(parseFactorGroups('{\n\t"groups": {\n\t\t"a": ["b"]\n\t}\n}\n', 'g.json')).toMatchObject([
      { id: 'a', factors: [{ measure: 'b' }] },
    ]);
  });

  it.each([
    ['groups:\n  a: [b, b]\n', 'groups.yaml:2:10 The measure "b" is listed twice.'],
    ['groups:\n  a: [b]\n  c: { factors: [b] }\n', 'groups.yaml:3:18 The measure "b" is listed twice.'],
    ['groups:\n  a: [b]\nother: 1\n', 'groups.yaml:3:1 The key "other" is not allowed here.'],
    ['groups:\n  a: { factor: [b] }\n', 'groups.yaml:2:8 The key "factor" is not allowed here.'],
    ['groups:\n  a: 3\n', 'groups.yaml:2:6 A list or a map is expected, not 3.'],
    ['groups:\n  a: []\n', 'groups.yaml:2:6 A group must have at least one measure.'],
    ['groups:\n  a: [1.5]\n', 'groups.yaml:2:7 A factor must be the id of a measure.'],
    [
      'groups:\n  a: { labels: { de: x }, factors: [b] }\n',
      'groups.yaml:2:18 The key "de" is not allowed here. Allowed keys: en, ru, uk.',
    ],
    ['groups:\n  a: { labels: { ru: x }, factors: [b] }\n', 'groups.yaml:2:16 The labels of a group must have a text'],
    ['groups:\n  "": [b]\n', 'groups.yaml:2:3 The name of a group must have 1 to 60 characters.'],
    ['groups: {}\n', 'groups.yaml:1:9 groups must have at least one group'],
    ['- a\n', 'groups must have at least one group'],
    ['', 'groups must have at least one group'],
    ['groups:\n  a: [b\n', 'groups.yaml:'],
    ['groups:\n  a: &x [b]\n  c: *x\n', 'Aliases are not allowed here.'],
  ])('refuses %j with the position of the fault', (text, message) => {
    expect(refusal(text)).toContain(message);
  });

  it('refuses an eighth group', () => {
    const groups = Array.from({ length: 8 }, (_, at) => `  g${at}: [m${at}]\n`);
    expect(refusal(`groups:\n${groups.join('')}`)).toContain('8 groups; at most 7 are allowed');
    expect(refusal(`groups:\n${groups.slice(1).join('')}`)).toBe('accepted');
  });

  it('refuses files that are nested too deeply or too long', () => {
    expect(refusal(`groups: ${'['.repeat(50_000)}`)).toContain('groups.yaml');
    expect(refusal('#'.repeat(2_000_001))).toContain('at most 500000 are allowed');
  });
});
