import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { labels, sampleCluster } from '../testing/samples.js';
import { customersSegment } from './customers-segment.js';
import { segmentationDecider } from './segmentation.decide.js';
import type { SegmentationCell, SegmentationCommand, SegmentationEvent, SegmentationState } from './segmentation.js';

const context = { cluster: sampleCluster() };
const axis = (...ids: readonly string[]) => ids.map((id) => ({ id, labels }));
const cell = (changes: Partial<SegmentationCell> = {}): SegmentationCell => ({
  group: 'families',
  service: 'rooms',
  share: '40.5',
  demand: 'growing',
  target: true,
  ...changes,
});
const matrix = (...cells: readonly SegmentationCell[]): SegmentationState => ({
  groups: axis('families', 'schools'),
  services: axis('rooms', 'tours'),
  cells,
});
const segment = (content: object, actorId = 'A'): SegmentationCommand =>
  ({ type: 'SegmentMarket', actorId, ...content }) as SegmentationCommand;
const segmented = (content: SegmentationState): SegmentationEvent => ({
  type: 'MarketSegmented',
  data: { actorId: 'A', ...content, from: null },
});
const nothing = given(segmentationDecider);
const full = matrix(
  cell({ advantage: 'near the lake' }),
  cell({ service: 'tours', share: '59.5', weakness: 'few guides' }),
);

describe('SegmentMarket', () => {
  it('replaces the whole matrix', () => {
    nothing.when(segment(full), context).then(segmented(full));
    const smaller = { ...full, services: axis('rooms'), cells: [cell()] };
    expect(nothing.events(segmented(full), segmented(smaller)).state).toEqual(smaller);
  });

  it('replaces a full matrix by an empty one', () => {
    const empty = { groups: [], services: [], cells: [] };
    nothing.events(segmented(full)).when(segment(empty), context).then(segmented(empty));
  });

  it.each<[string, SegmentationState, string]>([
    ['a duplicate group', { ...full, groups: axis('families', 'families') }, 'groups.1.id'],
    ['a duplicate service', { ...full, services: axis('rooms', 'tours', 'rooms') }, 'services.2.id'],
    ['an unknown group', matrix(cell({ group: 'constructor' })), 'cells.0.group'],
    ['an unknown service', matrix(cell({ service: 'spa' })), 'cells.0.service'],
    ['a duplicate pair', matrix(cell(), cell({ share: '1' })), 'cells.1'],
    ['a share below 0', matrix(cell({ share: '-0.1' })), 'cells.0.share'],
    ['shares that add up to more than 100', matrix(cell(), cell({ service: 'tours', share: '59.51' })), 'cells'],
  ])('refuses %s', (_what, content, path) => {
    nothing.when(segment(content), context).thenRefused('INVALID_SEGMENTATION', { problems: [{ path }], wrong: 1 });
  });

  it('lists every problem', () => {
    const content = matrix(cell({ group: 'none', service: 'none', share: '100.5' }));
    nothing.when(segment(content), context).thenRefused('INVALID_SEGMENTATION', {
      problems: [{ path: 'cells.0.group' }, { path: 'cells.0.service' }, { path: 'cells.0.share' }, { path: 'cells' }],
    });
  });

  it.each<[object, string]>([
    [{ cells: [cell({ share: '40,5' })] }, 'INVALID_DECIMAL'],
    [{ cells: [{ ...cell(), demand: 'booming' }] }, 'INVALID_COMMAND'],
    [{ cells: [{ ...cell(), wish: 'more' }] }, 'INVALID_COMMAND'],
    [{ cells: [cell({ advantage: '' })] }, 'INVALID_TEXT'],
    [{ groups: axis('a b') }, 'INVALID_ID'],
    [{ groups: axis(...Array.from({ length: 101 }, (_, i) => `g${i}`)) }, 'INVALID_COMMAND'],
  ])('refuses %j by its shape', (changes, code) => {
    nothing.when(segment({ ...full, ...changes }), context).thenRefused(code);
  });

  it('refuses an actor that is not a member', () => {
    nothing.when(segment(full, 'C'), context).thenRefused('ACTOR_LEFT');
    nothing.when(segment(full, 'D'), context).thenRefused('ACTOR_NOT_FOUND');
    nothing.when(segment(full), { cluster: { ...context.cluster, exists: false } }).thenRefused('CLUSTER_NOT_FOUND');
  });

  it('does nothing for the same matrix', () => {
    nothing
      .events(segmented(full))
      .when(segment({ ...full }), context)
      .thenNothing();
  });
});

describe('The customers segment', () => {
  const target = (service: string, share: string, more: Partial<SegmentationCell>) => cell({ service, share, ...more });

  it.each<[string, readonly SegmentationCell[], 'S' | 'N' | 'W' | undefined]>([
    ['is unknown without cells', [], undefined],
    ['is unknown without target cells', [cell({ target: false })], undefined],
    ['is strong where demand grows', [cell()], 'S'],
    ['is neutral where demand is stable', [cell({ demand: 'stable' })], 'N'],
    ['is weak where demand falls', [cell({ demand: 'falling' })], 'W'],
    ['is raised by an advantage', [cell({ demand: 'stable', advantage: 'near' })], 'S'],
    ['is lowered by a weakness', [cell({ demand: 'stable', weakness: 'far' })], 'W'],
    [
      'is unchanged by an advantage together with a weakness',
      [cell({ demand: 'stable', advantage: 'near', weakness: 'dear' })],
      'N',
    ],
    ['caps points at 3', [cell({ advantage: 'near' }), target('tours', '40.5', { demand: 'falling' })], 'N'],
    ['keeps points at 1 or more', [cell({ demand: 'falling', weakness: 'far' }), target('tours', '40.5', {})], 'N'],
    ['counts target cells only', [cell(), target('tours', '59', { demand: 'falling', target: false })], 'S'],
    // Means of exactly 2.5 and 1.5, and just below; the shares have no exact binary representation.
    ['is S from 2.5', [target('rooms', '0.1', {}), target('tours', '0.1', { demand: 'stable' })], 'S'],
    [
      'is N below 2.5',
      [target('rooms', '0.1', {}), target('tours', '0.10000000000000000001', { demand: 'stable' })],
      'N',
    ],
    [
      'is N from 1.5',
      [target('rooms', '0.7', { demand: 'stable' }), target('tours', '0.7', { demand: 'falling' })],
      'N',
    ],
    [
      'is W below 1.5',
      [target('rooms', '0.7', { demand: 'stable' }), target('tours', '0.70000000000000000001', { demand: 'falling' })],
      'W',
    ],
    ['weights cells by share', [target('rooms', '1', {}), target('tours', '90', { demand: 'falling' })], 'W'],
    [
      'weights cells equally if all shares are 0',
      [target('rooms', '0', {}), target('tours', '0.0', { demand: 'stable' })],
      'S',
    ],
  ])('%s', (_what, cells, expected) => expect(customersSegment(matrix(...cells))).toBe(expected));
});
