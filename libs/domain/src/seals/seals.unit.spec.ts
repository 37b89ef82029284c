import { describe, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { sealsDecider, type Seal } from './seals.js';

const hash = (digit: string): string => digit.repeat(64);

function sealOf(number: number, change: Partial<Seal['statement']> = {}): Seal {
  const previous = number === 1 ? null : { size: (number - 1) * 10, root: hash(String(number - 1)) };
  return {
    statement: {
      format: 1,
      number,
      size: number * 10,
      root: hash(String(number)),
      position: `0000${number}0`,
      recordedAt: '2026-01-01T00:00:00.000Z',
      previous,
      entries: hash('e'),
      key: '0123456789abcdef',
      ...change,
    },
    signature: `${'A'.repeat(86)}==`,
    publicKey: `${'A'.repeat(43)}=`,
    entries: { leaves: `${'A'.repeat(43)}=`, positions: '000001', streams: ['cluster-coast'], streamOf: '0' },
    frontier: [hash('f')],
  };
}

const sealed = (number: number) => ({ type: 'EventsSealed', data: sealOf(number) }) as const;

describe('The seals of the log', () => {
  it('follow each other from the first one on', () => {
    given(sealsDecider)
      .events()
      .when({ type: 'SealEvents', seal: sealOf(1) })
      .then(sealed(1));
    given(sealsDecider)
      .events(sealed(1), sealed(2))
      .when({ type: 'SealEvents', seal: sealOf(3) })
      .then(sealed(3));
  });

  it.each([
    ['the number of the last one', 2, {}],
    ['a number that leaves one out', 4, { previous: { size: 20, root: hash('2') } }],
    ['another root before it', 3, { previous: { size: 20, root: hash('9') } }],
    ['no more events', 3, { size: 20 }],
    ['an earlier position', 3, { position: '000010' }],
    ['nothing before it', 3, { previous: null }],
  ])('do not continue with %s', (_, number, change) => {
    given(sealsDecider)
      .events(sealed(1), sealed(2))
      .when({ type: 'SealEvents', seal: sealOf(number, change) })
      .thenRefused('SEAL_OUTDATED');
  });

  it('do not begin with another number than 1', () => {
    given(sealsDecider)
      .events()
      .when({ type: 'SealEvents', seal: sealOf(2) })
      .thenRefused('SEAL_OUTDATED');
  });
});
