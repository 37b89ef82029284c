import { describe, expect, it } from '@jest/globals';
import { StrataError } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { conflictsWithCluster } from './cluster-conflicts.js';
import type { ClusterFile } from './cluster-file.js';
import { exportClusterFile } from './export-cluster-file.js';
import { parseClusterFile } from './parse-cluster-file.js';
import { planClusterFile } from './plan-cluster-file.js';
import { applyPlan, NOTHING } from './testing/apply-plan.js';
import { SMALL, smallWith } from './testing/small-file.js';

function parsed(text: string): ClusterFile {
  const outcome = parseClusterFile(text, 'small.yaml');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.file;
}

const small = (): ClusterStructure => applyPlan(planClusterFile(parsed(SMALL), undefined));
const summaries = (text: string, now: ClusterStructure = small()) =>
  planClusterFile(parsed(text), now).map(({ summary }) => summary);

describe('Planning a cluster file', () => {
  it('plans nothing if nothing changes', () => {
    expect(summaries(SMALL)).toEqual([]);
  });

  it('founds a cluster, sets up dependencies first, and activates from the top', () => {
    const plan = planClusterFile(parsed(SMALL), NOTHING).map(({ summary }) => summary);
    const inOrder = [
      'found cluster coast "Coast"',
      'arrange perspectives: money, guests',
      'admit actor NO "Nordic Lines"',
      'set up functional service hotel/sales "Sales"',
      'set up unit hotel/desk "Front desk"',
      'define measure occupancy "Occupancy"',
      'set target of occupancy for NO from 2025-01-01: goal 65, redFlag 40',
      'draft integrative strategy top "A strong coast" of @cluster',
      'link guests -> growth (positive) (map of top)',
      'activate strategy top',
      'draft business strategy hotel "Grand Hotel" of hotel under top',
      'place measure occupancy on fill (map of hotel)',
      "link fill to the parent's growth (contributes, weight 2) (map of hotel)",
      "link fill to the parent's guests (supports) (map of hotel)",
      'activate strategy hotel',
    ];
    expect(plan.filter((summary) => inOrder.includes(summary))).toEqual(inOrder);
  });

  it('requires agreement last, so that its own activations are not held up, and no longer first', () => {
    const required = `${SMALL}\nagreement: required\n`;
    const plan = planClusterFile(parsed(required), NOTHING);
    expect(plan.at(-1)?.summary).toBe('require agreement about strategies');
    const now = applyPlan(plan);
    expect(summaries(required, now)).toEqual([]);
    expect(summaries(SMALL, now)).toEqual([]);
    expect(exportClusterFile(now)).toContain('agreement: required');
    const without = `${smallWith('labels: Occupancy', 'labels: Rooms sold')}\nagreement: optional\n`;
    expect(summaries(without, now)).toEqual([
      'do not require agreement about strategies',
      'revise the definition of measure occupancy',
    ]);
  });

  it('plans one command for one change', () => {
    expect(summaries(smallWith('labels: Occupancy', 'labels: Rooms sold'))).toEqual([
      'revise the definition of measure occupancy',
    ]);
    expect(summaries(smallWith('goal: 70', 'goal: 71'))).toEqual([
      'set target of occupancy for every subject from the beginning: goal 71, redFlag -10.0',
    ]);
    expect(summaries(smallWith('  NO: Nordic Lines', '  NO: Nordic Ferries'))).toEqual([
      'rename actor NO "Nordic Ferries"',
    ]);
  });

  describe('with a dated weight of a contribution that the file leaves out', () => {
    const single = parsed(SMALL);
    const dated = parsed(
      smallWith('{ growth: 2 }', '{ growth: [{ from: 2024-01-01, value: 2 }, { from: 2025-01-01, value: 3 }] }'),
    );
    const made = applyPlan(planClusterFile(dated, undefined));
    const accepted = (from: string) =>
      `accept the contribution of hotel/fill to top/growth, weight 2${from === '' ? '' : ` from ${from}`}`;

    it('changes it while nothing is locked', () => {
      const plan = planClusterFile(single, made);
      expect(plan.map(({ summary }) => summary)).toEqual([accepted('the beginning'), accepted('2025-01-01')]);
      expect(exportClusterFile(applyPlan(plan, made))).toBe(
        exportClusterFile(applyPlan(planClusterFile(single, undefined))),
      );
    });

    it('changes it only where nothing is locked', () => {
      const plan = (lockedUpTo: string) => planClusterFile(single, made, undefined, lockedUpTo);
      expect(plan('2023-12-31').map(({ summary }) => summary)).toEqual([accepted(''), accepted('2025-01-01')]);
      expect(plan('2025-12-31').map(({ summary }) => summary)).toEqual([accepted('')]);
    });
  });

  it('marks a change to the map of an active strategy as its revision', () => {
    expect(summaries(smallWith('- guests -> growth', '- { from: guests, to: growth, lag: 3 }'))).toEqual([
      'link guests -> growth (positive, lag 3 months) (map of top)',
      'revise strategy top and ask its children to realign',
    ]);
  });

  it('removes anything not in the file, in reverse order', () => {
    const text = SMALL.slice(0, SMALL.indexOf('  hotel:\n    rank'))
      .replace(/ {4}targets:[^]*?(?= {2}rooms:)/, '')
      .replace(/ {2}rooms:[^]*?(?=strategies:)/, '')
      .replace(/ {2}hotel:[^]*?(?=measures:)/, '');
    expect(summaries(text)).toEqual([
      'withdraw target of occupancy for every subject from the beginning',
      'withdraw target of occupancy for NO from the beginning',
      'withdraw target of occupancy for NO from 2025-01-01',
      'retire strategy hotel',
      'retire measure rooms',
      'release actor hotel',
    ]);
  });

  it('lets a strategy supersede another of the same rank and owner, with its children', () => {
    const text = smallWith('  top:\n', '  peak:\n').replace('parent: top', 'parent: peak');
    const plan = summaries(text);
    expect(plan).toContain('activate strategy peak, superseding top');
    expect(plan.some((summary) => summary.startsWith('move') || summary.startsWith('retire'))).toBe(false);
    const after = applyPlan(planClusterFile(parsed(text), small()), small());
    expect(after.cascade.strategies.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'top superseded',
      'hotel active',
      'peak active',
    ]);
    expect(summaries(text, after)).toEqual([]);
  });

  it('readmits an actor and updates its parts', () => {
    const hotel = SMALL.slice(0, SMALL.indexOf('  hotel:\n    rank'));
    const without = hotel.replace(/ {2}hotel:\n {4}labels[^]*?(?=measures:)/, '');
    const left = applyPlan(planClusterFile(parsed(without), small()), small());
    expect(
      summaries(hotel.replace('      desk: { labels: Front desk, service: sales }', '      desk: Desk'), left),
    ).toEqual(['admit actor hotel "Grand Hotel"', 'set up unit hotel/desk "Desk"']);
  });

  it.each([
    ['id: coast', 'id: shore', '2:1 id: The file describes the cluster "shore", not "coast".'],
    [
      'perspectives:',
      'calendar: { yearStartMonth: 4 }\nperspectives:',
      '4:1 calendar: The calendar of a cluster cannot change',
    ],
    [
      'perspectives:',
      'historyFrom: 2020-01-01\nperspectives:',
      '4:1 historyFrom: The declared history of a cluster cannot change; this cluster has none.',
    ],
    [
      'parent: top',
      'parent: top\n    status: draft',
      'strategies.hotel.status: The strategy "hotel" is active and cannot become a draft',
    ],
    [
      'rank: business\n    owner: hotel',
      'rank: functional\n    owner: hotel/sales',
      'strategies.hotel.rank: The rank of the strategy "hotel" is business and cannot change.',
    ],
    [
      'owner: hotel',
      'owner: NO',
      'strategies.hotel.owner: The owner of the strategy "hotel" is "hotel" and cannot change.',
    ],
  ])('reports conflicts that no command can resolve: %s / %s', (passage, by, expected) => {
    const text = smallWith(passage, by);
    const outcome = parseClusterFile(text, 'small.yaml');
    // The parser already refuses a functional strategy under the integrative one; this test is about the conflict.
    const file = outcome.ok ? outcome.file : withRank(parsed(SMALL));
    const found = conflictsWithCluster(file, small());
    expect(
      found.map(({ line, column, path, message }) => `${line}:${column} ${path}: ${message}`).join('\n'),
    ).toContain(expected);
    expect(() => planClusterFile(file, small())).toThrow(StrataError);
  });

  it('plans nothing for a default of the settings that one side writes out', () => {
    const writtenOut = smallWith(
      'perspectives:',
      'calendar: { timeZone: UTC }\nscoring: { leastCoverage: 0.5 }\nperspectives:',
    );
    expect(summaries(writtenOut)).toEqual([]);
    const asWritten = applyPlan(planClusterFile(parsed(writtenOut), undefined));
    expect(summaries(SMALL, asWritten)).toEqual([]);
  });

  it('does not restore retired measures and strategies', () => {
    const text = SMALL.slice(0, SMALL.indexOf('  hotel:\n    rank')).replace(/ {2}rooms:[^]*?(?=strategies:)/, '');
    const ended = applyPlan(planClusterFile(parsed(text), small()), small());
    expect(conflictsWithCluster(parsed(SMALL), ended).map(({ path }) => path)).toEqual([
      'measures.rooms',
      'strategies.hotel',
    ]);
  });
});

describe('Exporting a cluster', () => {
  it('leaves out dangling references, so that the file is valid', () => {
    const now = small();
    const left: ClusterStructure = {
      ...now,
      cluster: {
        ...now.cluster,
        actors: now.cluster.actors.map((actor) => ({ ...actor, status: 'left' as const })),
      },
    };
    const text = exportClusterFile(left);
    expect(parseClusterFile(text, 'export.yaml').ok).toBe(true);
    expect(summaries(text, left)).toEqual([
      'withdraw target of occupancy for NO from the beginning',
      'withdraw target of occupancy for NO from 2025-01-01',
      'retire strategy hotel',
    ]);
  });

  it('refuses a cluster that does not exist', () => {
    expect(() => exportClusterFile(NOTHING)).toThrow('The cluster to export did not exist at that moment.');
  });
});

function withRank(file: ClusterFile): ClusterFile {
  const strategies = file.strategies.map((each) =>
    each.id === 'hotel' ? { ...each, rank: 'functional' as const } : each,
  );
  return { ...file, strategies };
}

describe('The order of members, measures and objectives', () => {
  const reversed = SMALL.replace(/( {2}NO: Nordic Lines\n)([^]*?)(measures:\n)/, '$2$1$3')
    .replace('measures: [occupancy, rooms]', 'measures: [rooms, occupancy]')
    .replace(/( {2}occupancy:\n[^]*?)( {2}rooms:\n[^]*?)(strategies:\n)/, '$2$1$3');

  it('is that of the file, and kept by its export', () => {
    expect(reversed).not.toBe(SMALL);
    const made = applyPlan(planClusterFile(parsed(reversed), undefined));
    const text = exportClusterFile(made);
    expect(text.indexOf('hotel:\n    labels')).toBeLessThan(text.indexOf('Nordic'));
    expect(text.indexOf('\n  rooms:')).toBeLessThan(text.indexOf('\n  occupancy:'));
    expect(text).toMatch(/- rooms\n +- occupancy/);
    expect(exportClusterFile(applyPlan(planClusterFile(parsed(text), undefined)))).toBe(text);
  });

  it('changes with the file alone', () => {
    const plan = summaries(reversed, small());
    expect(plan).toEqual([
      'arrange actors: hotel, NO',
      'arrange measures: rooms, occupancy',
      'arrange objectives: fill (map of hotel)',
    ]);
    const changed = applyPlan(planClusterFile(parsed(reversed), small()), small());
    expect(summaries(reversed, changed)).toEqual([]);
  });
});

describe('A name in Ukrainian alone', () => {
  it('is exported as it was given', () => {
    const text = SMALL.replace('NO: Nordic Lines', 'NO: { uk: Північні лінії }');
    const written = exportClusterFile(applyPlan(planClusterFile(parsed(text), undefined)));
    expect(written).toContain('{ uk: Північні лінії }');
    expect(exportClusterFile(applyPlan(planClusterFile(parsed(written), undefined)))).toBe(written);
  });
});
