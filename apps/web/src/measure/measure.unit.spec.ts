import { describe, expect, it } from '@jest/globals';
import type { Words } from '../words/use-words.js';
import { condensed } from './condense-triangle.js';
import type { SeriesPoint } from './measure-series.js';
import { seriesTable } from './series-export.js';
import { figuresOn, mainFigureOf } from './targets-in-force.js';
import { stepPath } from './chart-paths.js';

describe('An export of a series', () => {
  it('says in the words of the page that a note or a reason was erased', () => {
    const t = ((key: string) => key) as Words['t'];
    const point = (said: object) =>
      ({
        ...{ period: '2026-10', goal: null, first: null },
        value: { number: '1', knownAt: '2026-11-01T00:00:00Z', by: 'anna', reason: null, note: null, ...said },
      }) as unknown as SeriesPoint;
    const points = [point({ note: '[erased]' }), point({ reason: '[erased]' }), point({ note: 'Storm' })];
    const { rows } = seriesTable(points, { unit: '%' } as never, { t } as Words, () => '');
    expect(rows.map((row) => row[6])).toEqual(['Storm', 'personal.erased', 'personal.erased']);
  });
});

describe('Targets', () => {
  const targets = [
    { subject: '*', per: null, entries: [{ from: null, figures: { goal: '10' } }] },
    {
      subject: 'hotel',
      per: null,
      entries: [
        { from: null, figures: { goal: '16', redFlag: '6' } },
        { from: '2025-10-01', figures: { goal: '18', redFlag: '8' } },
      ],
    },
  ];

  it('are those of the subject in force on the day, otherwise those of all', () => {
    expect(figuresOn(targets, 'hotel', '2025-09-01')).toEqual({ goal: '16', redFlag: '6' });
    expect(figuresOn(targets, 'hotel', '2025-10-01')).toEqual({ goal: '18', redFlag: '8' });
    expect(figuresOn(targets, 'ferry', '2025-10-01')).toEqual({ goal: '10' });
    expect(figuresOn([], 'ferry', '2025-10-01')).toBeUndefined();
  });

  it('have a main figure', () => {
    expect(mainFigureOf({ goal: '1', target: '2' }, 'GOAL_RED_FLAG')).toBe(1);
    expect(mainFigureOf({ goal: '1', target: '2' }, 'TARGET_TOLERANCE')).toBe(2);
    expect(mainFigureOf(undefined, 'BANDS')).toBeUndefined();
  });
});

describe('A revision triangle', () => {
  it('marks changes, and keeps the days of revisions', () => {
    const vintages = Array.from({ length: 20 }, (_, at) => `2026-01-${String(at + 1).padStart(2, '0')}`);
    const values = vintages.map((_, at) => (at < 2 ? null : at < 5 ? '1' : '2'));
    const { vintages: shown, rows } = condensed({ vintages, rows: { nodes: [{ period: '2025-12', values }] } }, [
      '2025-12',
    ]);
    expect(shown).toHaveLength(12);
    expect(shown).toContain('2026-01-06');
    expect(rows[0]?.cells.filter(({ isChanged }) => isChanged)).toEqual([{ value: '2', isChanged: true }]);
  });
});

describe('Steps', () => {
  it('hold for whole periods and are interrupted where nothing holds', () => {
    const goals = [16, 16, undefined, 18];
    const points = goals.map((goal, at) => ({
      period: String(at),
      goal,
      value: undefined,
      figure: undefined,
      first: undefined,
      figures: undefined,
      redFlag: undefined,
    }));
    const scales = {
      x: (name: string) => Number(name) * 10 + 5,
      y: (figure: number) => figure,
      left: 0,
      right: 40,
      step: 10,
    };
    expect(stepPath(points, ({ goal }) => goal, scales)).toBe('M0,16L10,16L20,16M30,18L40,18');
  });
});
