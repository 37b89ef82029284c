import { describe, expect, it } from '@jest/globals';
import { segmentationDecider } from '../segmentation/segmentation.decide.js';
import { matrixDuring } from '../segmentation/segmentation-in-force.js';
import type { SegmentationEvent } from '../segmentation/segmentation.js';
import { given } from '../testing/given.js';
import { labels, measureMap, sampleCluster } from '../testing/samples.js';
import { methodDuring } from './method-in-force.js';
import type { MethodContext } from './method.context.js';
import { methodDecider } from './method.decide.js';
import type { MethodCommand, MethodEvent, MethodVersion } from './method.js';

const locked = { cluster: sampleCluster(), lockedUpTo: '2026-03-31' };
const context: MethodContext = { ...locked, measures: measureMap(), methods: new Map() };
const version = (number: number): MethodVersion => ({
  version: number,
  text: `version: ${number}`,
  sha256: '1'.repeat(64),
  origin: 'own',
});
const adopted = (number: number, from: string | null): MethodEvent => ({
  type: 'MethodVersionAdopted',
  data: { version: number, reason: 'better', from },
});
const method = given(methodDecider).events(
  { type: 'MethodVersionRegistered', data: { methodId: 'k', version: version(1) } },
  { type: 'MethodVersionRegistered', data: { methodId: 'k', version: version(2) } },
  adopted(1, null),
);
const during = (month: string) => ({ first: `${month}-01`, last: `${month}-28` });

describe('A method over time', () => {
  const adopt = (more: object = {}): MethodCommand => ({
    type: 'AdoptMethodVersion',
    version: 2,
    reason: 'better',
    ...more,
  });

  it('adopts a version from a period on', () => {
    method.when(adopt(), context).then(adopted(2, '2026-04-01'));
    method.when(adopt({ from: '2026-03' }), context).thenRefused('RETROACTIVE_CHANGE');
    const { state } = method.events(adopted(2, '2026-04-01'));
    expect(methodDuring(state, during('2026-03')).adopted).toBe(1);
    expect(methodDuring(state, during('2026-04')).adopted).toBe(2);
    method
      .events(adopted(2, '2026-04-01'))
      .when(adopt({ from: '2026-06' }), context)
      .thenNothing();
  });

  it('is withdrawn from a period on', () => {
    const withdrawn: MethodEvent = { type: 'MethodWithdrawn', data: { reason: 'over', from: '2026-04-01' } };
    method.when({ type: 'WithdrawMethod', reason: 'over' }, context).then(withdrawn);
    const { state } = method.events(withdrawn);
    expect(['2026-03', '2026-04'].map((month) => methodDuring(state, during(month)).withdrawn)).toEqual([false, true]);
  });
});

describe('A market segmentation over time', () => {
  const cell = { group: 'g', service: 's', share: '100', demand: 'growing', target: true } as const;
  const axis = (id: string) => [{ id, labels }];
  const matrix = { groups: axis('g'), services: axis('s'), cells: [cell] };
  const set = (target: boolean, from: string | null): SegmentationEvent => ({
    type: 'MarketSegmented',
    data: { actorId: 'A', ...matrix, cells: [{ ...cell, target }], from },
  });

  it('holds from a period on', () => {
    const past = given(segmentationDecider).events(set(true, null));
    past
      .when({ type: 'SegmentMarket', actorId: 'A', ...matrix, cells: [{ ...cell, target: false }] }, locked)
      .then(set(false, '2026-04-01'));
    const { state } = past.events(set(false, '2026-04-01'));
    const targets = ['2026-03', '2026-04'].map((month) => matrixDuring(state, during(month))?.cells[0]?.target);
    expect(targets).toEqual([true, false]);
    expect(past.state).toEqual(matrix);
  });
});
