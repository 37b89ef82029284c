import { describe, expect, it } from '@jest/globals';
import { parseMethod, runMethod, type MethodDefinition, type Value } from '@strata/engine';
import { readFileSync } from 'node:fs';
import {
  portraitCounts,
  portraitOf,
  portraitOfCluster,
  segmentsOfMembers,
  type PortraitSegments,
  type SnwPortrait,
} from './snw-portrait.js';

const TEXT = readFileSync(new URL('../../../../config/methods/snw-portrait.yaml', import.meta.url), 'utf8');

function definitionOf(text: string): MethodDefinition {
  const parsed = parseMethod(text, 'snw-portrait.yaml');
  if (parsed.ok) return parsed.method;
  throw new Error(parsed.problems[0]?.message);
}

const definition = definitionOf(TEXT);

/** The portrait of a member by its four letters; `-` for a segment that is missing. */
function portraitBy(subject: string, letters: string): SnwPortrait {
  const [learning = '', customers = '', processes = '', finance = ''] = letters;
  const input = { learning, customers, processes, finance };
  const result = runMethod(definition, input);
  const outputs = 'outputs' in result ? (result.outputs as Readonly<Record<string, Value>>) : {};
  const segments = Object.entries(input).map(([part, letter]) => [
    `segments.${part}`,
    letter === '-' ? undefined : letter,
  ]);
  const read = new Map<string, Value | undefined>([...Object.entries(outputs), ...(segments as [string, Value][])]);
  return portraitOf(subject, definition, (name) => read.get(name));
}

describe('A portrait', () => {
  it('names its weak parts beside a direction that does not show them', () => {
    expect(portraitBy('A', 'SSSW')).toMatchObject({
      portrait: 'SSSW',
      points: 10,
      direction: 'DIVERSIFIED_GROWTH',
      directionText: {
        en: 'Diversified growth through the synergy of the actors',
        ru: 'Диверсифицированный рост за счёт синергии участников',
        uk: 'Диверсифіковане зростання завдяки синергії учасників',
      },
      weak: ['finance'],
      match: 'EXTENDED',
    });
    expect(portraitBy('A', 'SNSS').weak).toEqual([]);
    expect(portraitBy('A', 'WNSW').weak).toEqual(['learning', 'finance']);
  });

  it('takes its letters from the inputs of versions that have no formulas for them, and has no texts then', () => {
    const text = (word: string) => ({ en: word, ru: word, uk: word });
    const parts = ['learning', 'customers', 'processes', 'finance'];
    const first: MethodDefinition = {
      id: 'snw-portrait',
      version: 1,
      title: text('Portrait'),
      source: { paper: 'p', authors: 'a', place: 'conclusions' },
      inputs: parts.map((name) => ({ name, type: 'segment', unit: 'segment-snw', label: text(name) })),
      formulas: [
        { name: 'portrait', formula: `join(${parts.join(', ')})` },
        { name: 'points', formula: parts.map((part) => `points(${part})`).join(' + ') },
        { name: 'direction', formula: 'if(points > 9, "DIVERSIFIED_GROWTH", "OTHER")' },
      ],
      outputs: [{ name: 'portrait' }, { name: 'points' }, { name: 'direction' }],
    };
    const segments: PortraitSegments = { learning: 'S', customers: 'S', processes: 'S', finance: 'W' };
    expect(portraitOfCluster(segments, first)).toMatchObject({
      segments,
      portrait: 'SSSW',
      points: 10,
      direction: 'DIVERSIFIED_GROWTH',
      directionText: null,
      weak: ['finance'],
      match: null,
    });
  });

  it('has texts in three languages for every direction', () => {
    const letters = ['S', 'N', 'W'];
    const all = letters.flatMap((a) =>
      letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => a + b + c + d))),
    );
    for (const portrait of all) {
      const { directionText } = portraitBy('A', portrait);
      expect(Object.keys(directionText ?? {}).sort()).toEqual(['en', 'ru', 'uk']);
    }
  });
});

describe("The cluster's portrait", () => {
  const members = [portraitBy('A', 'SSN-'), portraitBy('B', 'NS-W'), portraitBy('C', 'S---')];

  it('says for each letter how many of the members it stands on, and which are missing', () => {
    expect(portraitCounts(members)).toEqual([
      { part: 'learning', counted: 3, of: 3, missing: [] },
      { part: 'customers', counted: 2, of: 3, missing: ['C'] },
      { part: 'processes', counted: 1, of: 3, missing: ['B', 'C'] },
      { part: 'finance', counted: 1, of: 3, missing: ['A', 'C'] },
    ]);
  });

  it('is made of the members that have a letter', () => {
    const segments = segmentsOfMembers(members);
    expect(segments).toEqual({ learning: 'S', customers: 'S', processes: 'N', finance: 'W' });
    expect(portraitOfCluster(segments, definition)).toMatchObject({
      subject: '@cluster',
      portrait: 'SSNW',
      points: 9,
      direction: 'INTEGRATIVE_RESTRUCTURING',
      weak: ['finance'],
    });
  });

  it('is missing where no member has a letter, with the letters that are there', () => {
    const segments: PortraitSegments = { learning: 'S', customers: null, processes: 'N', finance: null };
    expect(portraitOfCluster(segments, definition)).toMatchObject({
      segments,
      portrait: null,
      points: null,
      direction: null,
      directionText: null,
      reason: 'No member has a segment for customers, finance.',
    });
  });
});
