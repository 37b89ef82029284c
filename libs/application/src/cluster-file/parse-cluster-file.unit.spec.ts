import { describe, expect, it } from '@jest/globals';
import type { ClusterFile } from './cluster-file.js';
import { MAX_PROBLEMS } from './cluster-file-problem.js';
import { parseClusterFile } from './parse-cluster-file.js';
import { SMALL, smallWith } from './testing/small-file.js';

function parsed(text: string): ClusterFile {
  const outcome = parseClusterFile(text, 'small.yaml');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.file;
}

/** Problems as `line:column path: message (remedy)`. */
function problems(text: string): readonly string[] {
  const outcome = parseClusterFile(text, 'small.yaml');
  if (outcome.ok) return [];
  return outcome.problems.map(({ line, column, path, message, remedy }) => {
    return `${line}:${column} ${path}: ${message}${remedy === undefined ? '' : ` (${remedy})`}`;
  });
}

describe('parseClusterFile', () => {
  it('takes names in any one language', () => {
    const file = parsed(smallWith('NO: Nordic Lines', 'NO: { uk: Північні лінії }'));
    const labels = { en: 'Північні лінії', uk: 'Північні лінії' };
    expect(file.actors.find(({ id }) => id === 'NO')).toMatchObject({ labels });
    expect(problems(smallWith('NO: Nordic Lines', 'NO: { labels: {} }'))[0]).toMatch(/The name is missing/);
  });

  it('fills in defaults', () => {
    const { calendar, measures, strategies, actors } = parsed(SMALL);
    expect(calendar).toEqual({ yearStartMonth: 1, yearNamedBy: 'start' });
    expect(measures[0]?.definition).toMatchObject({
      decimals: 2,
      valueType: 'number',
      polarity: 'higher',
      frequency: 'month',
      scoring: { kind: 'goal-red-flag' },
      aggregation: { time: 'last', organisation: 'none' },
      accumulate: 'period',
    });
    expect(actors[1]?.units).toEqual([{ id: 'desk', labels: { en: 'Front desk' }, service: 'sales' }]);
    const [top, hotel] = strategies;
    expect(top).toMatchObject({ owner: '@cluster', status: 'active' });
    expect(top?.map.links).toEqual([{ from: 'guests', to: 'growth', sign: 'positive', lag: 0 }]);
    const one = [{ from: null, value: 1 }];
    expect(hotel?.map.objectives[0]?.measures).toEqual([
      { measure: 'occupancy', weight: one },
      { measure: 'rooms', weight: one },
    ]);
    expect(hotel?.map.parentLinks).toEqual([
      { objective: 'fill', parentObjective: 'growth', kind: 'contributes', weight: [{ from: null, value: 2 }] },
      { objective: 'fill', parentObjective: 'guests', kind: 'supports', weight: one },
    ]);
  });

  it('parses scalars by the type of their field, never by their appearance', () => {
    const { actors, measures } = parsed(SMALL);
    expect(actors[0]).toMatchObject({ id: 'NO', labels: { en: 'Nordic Lines' } });
    expect(measures[0]?.targets).toEqual([
      { subject: '*', entries: [{ from: null, value: { goal: '70', redFlag: '-10.0' } }] },
      {
        subject: 'NO',
        entries: [
          { from: null, value: { goal: '60', redFlag: '10' } },
          { from: '2025-01-01', value: { goal: '65', redFlag: '40' } },
        ],
      },
    ]);
    expect(parsed(smallWith('labels: Occupancy', 'labels: 0x1F')).measures[0]?.definition.labels.en).toBe('0x1F');
    expect(parsed(smallWith('labels: Occupancy', 'labels: 2008-01')).measures[0]?.definition.labels.en).toBe('2008-01');
    expect(parsed(smallWith('labels: Occupancy', 'labels: no')).measures[0]?.definition.labels.en).toBe('no');
  });

  it('preserves the order of perspectives, even with numeric ids', () => {
    const text = SMALL.replaceAll('guests: Guests', "'7': Guests").replaceAll(
      'perspective: guests',
      "perspective: '7'",
    );
    expect(parsed(text).perspectives.map(({ id }) => id)).toEqual(['money', '7']);
  });

  it.each([
    ['id: coast', 'id: coast!', '2:5 id: An id is expected, not "coast!".'],
    ['strata: 1', 'strata: 2', '1:9 strata: The format version must be "strata: 1".'],
    ['unit: ', 'unti: ', '18:5 measures.occupancy.unti: The key "unti" is not allowed here. (Did you mean "unit"?)'],
    ['  NO: Nordic Lines', '  NO: [Nordic]', '8:7 actors.NO: A text or a map is expected, not a list.'],
    ['labels: Front desk, ', '', '14:7 actors.hotel.units.desk.labels: A text or a map is missing.'],
    ['scoring: unscored', 'scoring: goal', '26:14 measures.rooms.scoring: One of goal-red-flag, accepted-interval'],
    ['scoring: unscored', 'scoring: { kind: bans }', 'measures.rooms.scoring.kind: One of goal-red-flag, bands'],
    [
      'goal: 70',
      'goal: seventy',
      '20:20 measures.occupancy.targets.*.goal: A decimal number is expected, not "seventy".',
    ],
    [
      'goal: 70',
      'goal: -70',
      '20:12 measures.occupancy.targets.*: When higher is better, the goal must be above the red flag.',
    ],
    ['from: 2025-01-01', 'from: 2025-02-30', '23:19 measures.occupancy.targets.NO[1].from: A date is expected'],
    ['from: 2025-01-01, ', '', '23:11 measures.occupancy.targets.NO[1]: The entries must be in date order.'],
    ['  rooms:\n', '  occupancy:\n', '24:3 measures.occupancy: The key "occupancy" is used twice.'],
    ['      NO:\n', '      FI:\n', '21:7 measures.occupancy.targets.FI: The actor "FI" is not defined in this file.'],
    [
      'service: sales',
      'service: sale',
      'The service "sale" of the actor "hotel" is not defined in this file. (Did you mean "sales"?)',
    ],
    [
      '[occupancy, rooms]',
      '[ocupancy]',
      'The measure "ocupancy" is not defined in this file. (Did you mean "occupancy"?)',
    ],
    [
      'owner: hotel',
      'owner: hotl',
      'strategies.hotel.owner: The actor "hotl" is not defined in this file. (Did you mean "hotel"?)',
    ],
    [
      'parent: top',
      'parent: tpo',
      'strategies.hotel.parent: The strategy "tpo" is not defined in this file. (Did you mean "top"?)',
    ],
    ['    parent: top\n', '', 'strategies.hotel.parent: The business strategy "hotel" must have a parent.'],
    [
      '{ growth: 2 }',
      '{ grwth: 2 }',
      'The objective "grwth" of the strategy "top" is not defined in this file. (Did you mean "growth"?)',
    ],
    ['{ growth: 2 }', '{ growth: -2 }', 'A weight is expected, not "-2".'],
    [
      'perspective: money }',
      'perspective: mony }',
      'The perspective "mony" is not defined in this file. (Did you mean "money"?)',
    ],
    ['guests -> growth', 'guests => growth', '35:9 strategies.top.links[0]: A link must be written'],
    [
      'guests -> growth',
      'guests -> grwth',
      'strategies.top.links[0].to: The objective "grwth" of this strategy is not defined in this file.',
    ],
    ['- guests -> growth', '- guests -> growth\n      - growth -> guests', 'The links form a cycle'],
    ['rank: integrative', 'rank: integrative\n    status: draft', 'can be active only under an active parent'],
    ['supports: guests', 'supports: growth', 'both contributes to "growth" and supports it. (Choose one of the two.)'],
    [
      'labels: Fill the rooms',
      'labels: Fill the rooms\n        details: fill',
      'detail each other in a cycle: fill -> fill.',
    ],
  ])('reports the problem and its position: %s / %s', (passage, by, expected) => {
    expect(problems(smallWith(passage, by)).join('\n')).toContain(expected);
  });

  it('reports each problem once', () => {
    expect(problems(smallWith('unit: ', 'unti: '))).toHaveLength(1);
    expect(problems(smallWith('goal: 70', 'goal: seventy'))).toHaveLength(1);
    expect(problems(smallWith('parent: top', 'parent: tpo'))).toHaveLength(1);
  });

  it('reports syntactic and semantic problems together, in text order', () => {
    const text = smallWith('unit: ', 'unti: ').replace('parent: top', 'parent: tpo').replace('id: coast', 'id: "?"');
    expect(problems(text).map((problem) => problem.split(' ')[0])).toEqual(['2:5', '18:5', '39:13']);
  });

  it('reports at most 100 problems', () => {
    const actors = Array.from({ length: 300 }, (_, i) => `  a${i}: { labels: x, unts: {} }`).join('\n');
    expect(problems(`strata: 1\nid: c\nlabels: C\nactors:\n${actors}\n`)).toHaveLength(MAX_PROBLEMS);
  });

  it.each(['limits: { objectivesPerMap: 1 }', 'limits: { actors: 1 }', 'limits: { measuresPerObjective: 1 }'])(
    'checks the file against its own limits: %s',
    (limits) => {
      expect(problems(smallWith('perspectives:', `${limits}\nperspectives:`))).toHaveLength(1);
    },
  );

  it('requires the file to be a map with an id', () => {
    expect(problems('').join()).toContain('1:1');
    expect(problems('- a').join()).toContain('a map is expected, not a list'.slice(2));
    expect(problems('strata: 1\nlabels: C\n')).toEqual(['1:1 id: A text is missing.']);
  });
});
