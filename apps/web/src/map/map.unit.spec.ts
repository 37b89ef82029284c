import { describe, expect, it } from '@jest/globals';
import type { StrategyMapQuery } from '../generated/operations.js';
import {
  cardTowards,
  labelPlace,
  mapGraph,
  placesOf,
  roundedPath,
  type MapOfStrategy,
  type MapPlaces,
} from './map-graph.js';
import { arranged, bandAt, keptPlace } from './map-places.js';
import { around, mapView } from './map-view.js';

const CARD = { width: 236, height: 92 };
const PERSPECTIVES = ['finance', 'customers', 'processes', 'learning'];
const objectives = [
  { id: 'earn', perspective: 'finance' },
  { id: 'delight', perspective: 'customers' },
  { id: 'train', perspective: 'learning' },
];
const links = [
  { from: 'train', to: 'delight' },
  { from: 'delight', to: 'earn' },
  { from: 'delight', to: 'gone' },
];

describe('The graph of a map', () => {
  it('has one partition for each perspective with objectives, from the bottom up', () => {
    const graph = mapGraph(objectives, links, PERSPECTIVES);
    const partitions = graph.children?.map(({ id, layoutOptions }) => [
      id,
      layoutOptions?.['elk.partitioning.partition'],
    ]);
    expect(partitions).toEqual([
      ['earn', '2'],
      ['delight', '1'],
      ['train', '0'],
    ]);
    expect(graph.edges?.map(({ id }) => id)).toEqual(['train>delight', 'delight>earn']);
  });

  it('becomes bands around the cards, in the order of the perspectives', () => {
    const laidOut = { id: 'map', width: 500, children: objectives.map(({ id }, at) => ({ id, x: 10, y: at * 200 })) };
    const { bands, cards } = placesOf(laidOut, objectives, PERSPECTIVES);
    expect(bands.map(({ id }) => id)).toEqual(['finance', 'customers', 'learning']);
    expect(bands[0]!.y).toBeLessThan(0);
    expect(bands[0]!.height).toBeGreaterThan(CARD.height);
    expect(cards.get('train')).toMatchObject({ x: 10, y: 400 });
  });
});

describe('A line', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 0, y: 100 },
    { x: 40, y: 100 },
  ];

  it('has rounded corners and its label on the longest part', () => {
    expect(roundedPath(corner)).toBe('M0,0L0,92Q0,100 8,100L40,100');
    expect(labelPlace(corner)).toMatchObject({ x: 0, y: 50 });
  });
});

describe('The arrow keys', () => {
  it('go to the nearest card in a direction', () => {
    const box = (x: number, y: number) => ({ x, y, ...CARD });
    const cards = new Map([
      ['a', box(0, 200)],
      ['b', box(30, 0)],
      ['c', box(600, 100)],
      ['d', box(300, 200)],
    ]);
    expect(cardTowards('a', 'up', cards)).toBe('b');
    expect(cardTowards('a', 'right', cards)).toBe('d');
    expect(cardTowards('a', 'left', cards)).toBeUndefined();
  });
});

function map(ids: readonly string[], linked: readonly (readonly [string, string])[]): MapOfStrategy {
  const rest = { perspective: 'finance', theme: null, measures: [] };
  const common = {
    id: 's',
    label: 's',
    rank: 'BUSINESS',
    owner: 'a',
    status: 'ACTIVE',
    vision: null,
    parentLinks: [],
    layout: [],
    editing: { refused: null },
  } as const;
  return {
    ...common,
    objectives: ids.map((id) => ({ id, label: id, ...rest })),
    links: linked.map(([from, to]) => ({ from, to, sign: 'POSITIVE', lag: 0 })),
  };
}

function answer(of: MapOfStrategy): StrategyMapQuery {
  return { strategyMap: of, scorecard: null, strategies: null, measures: null };
}

describe('A map compared with another moment', () => {
  it('has what was added, and keeps what was removed in place', () => {
    const now = map(['a', 'b'], [['a', 'b']]);
    const view = mapView(now, answer(now), answer(map(['a', 'c'], [['a', 'c']])));
    expect(view.cards.map(({ objective, difference }) => [objective.id, difference])).toEqual([
      ['a', undefined],
      ['b', 'added'],
      ['c', 'removed'],
    ]);
    expect(view.links.map(({ to, difference }) => [to, difference])).toEqual([
      ['b', 'added'],
      ['c', 'removed'],
    ]);
  });

  it('lights the causes and effects of a card', () => {
    const { links: all } = map(
      ['a', 'b', 'c'],
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    );
    expect([...around('b', all)].sort()).toEqual(['a', 'b', 'c']);
    expect([...around('a', all)].sort()).toEqual(['a', 'b']);
  });
});

describe('Cards that somebody has put somewhere', () => {
  const objectives = [
    { id: 'a', perspective: 'people' },
    { id: 'b', perspective: 'people' },
    { id: 'c', perspective: 'finance' },
  ];
  const links = [{ from: 'a', to: 'c' }];
  const laidOut: MapPlaces = {
    cards: new Map([
      ['c', { x: 0, y: 0, width: 236, height: 92 }],
      ['a', { x: 0, y: 200, width: 236, height: 92 }],
      ['b', { x: 270, y: 200, width: 236, height: 92 }],
    ]),
    bands: [
      { id: 'finance', x: -150, y: -22, width: 680, height: 136 },
      { id: 'people', x: -150, y: 178, width: 680, height: 136 },
    ],
    routes: new Map([
      [
        'a>c',
        [
          { x: 118, y: 200 },
          { x: 118, y: 92 },
        ],
      ],
    ]),
  };
  const parts = { objectives, links, perspectives: ['finance', 'people'] };

  it('leave everything as it is laid out while there are none', () => {
    expect(arranged(laidOut, { ...parts, put: [] })).toEqual(laidOut);
  });

  it('stand there, in a band that grows, with links routed anew and the others unmoved', () => {
    const { cards, bands, routes } = arranged(laidOut, { ...parts, put: [{ objective: 'c', x: 450, y: 100 }] });
    expect(cards.get('c')).toMatchObject({ x: 300, y: 78 });
    expect(bands.map(({ y, height }) => [y, height])).toEqual([
      [-22, 214],
      [256, 136],
    ]);
    expect(cards.get('a')).toMatchObject({ x: 0, y: 278 });
    expect(routes.get('a>c')?.at(0)).toEqual({ x: 118, y: 278 });
    expect(routes.get('a>c')?.at(-1)).toEqual({ x: 418, y: 170 });
    expect(keptPlace(cards.get('c')!, bands[0]!)).toEqual({ x: 450, y: 100 });
  });

  it('are followed at the right by cards that the layout does not know, or has in another band', () => {
    const moved = objectives.map((one) => (one.id === 'a' ? { ...one, perspective: 'finance' } : one));
    const { cards } = arranged(laidOut, {
      ...parts,
      objectives: [...moved, { id: 'd', perspective: 'people' }],
      put: [],
    });
    expect(cards.get('a')).toMatchObject({ x: 270, y: 0 });
    expect(cards.get('d')).toMatchObject({ x: 540, y: 200 });
  });

  it('go to the band they are over', () => {
    expect(bandAt({ x: 0, y: 150 }, laidOut.bands)?.id).toBe('people');
    expect(bandAt({ x: 0, y: -400 }, laidOut.bands)?.id).toBe('finance');
  });
});
