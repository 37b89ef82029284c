import { describe, expect, it } from '@jest/globals';
import type { AddressedCommand } from '@strata/domain';
import { DEFAULT_QUOTAS, Quotas } from './quotas.js';

const rename = (clusterId: string, name: string): AddressedCommand => ({
  aggregate: 'cluster',
  clusterId,
  command: { type: 'RenameCluster', labels: { en: name } },
});
const BYTES = Buffer.byteLength(JSON.stringify(rename('alps', 'Alps').command));

describe('Quotas', () => {
  it('refuse more commands of one account within a minute, and say when to try again', async () => {
    const quotas = new Quotas({ ...DEFAULT_QUOTAS, commandsPerMinute: 2 });
    for (let sent = 0; sent < 2; sent += 1) expect(await quotas.take('ann', rename('alps', 'Alps'))).toBeUndefined();
    expect(await quotas.take('ann', rename('alps', 'Alps'))).toMatchObject({
      code: 'TOO_MANY_COMMANDS',
      message: 'The account "ann" has used up its quota of 2 commands per minute.',
      remedy: expect.stringMatching(/^Try again in \d+ seconds\.$/),
      details: { limit: 2, retryAfter: expect.any(Number) },
    });
    expect(await quotas.take('bob', rename('alps', 'Alps'))).toBeUndefined();
  });

  it('refuse more bytes of one account, and to one cluster, within a day', async () => {
    const quotas = new Quotas({ ...DEFAULT_QUOTAS, accountBytesPerDay: 3 * BYTES, clusterBytesPerDay: 4 * BYTES });
    for (let sent = 0; sent < 3; sent += 1) expect(await quotas.take('ann', rename('alps', 'Alps'))).toBeUndefined();
    expect(await quotas.take('ann', rename('coast', 'Alps'))).toMatchObject({ code: 'ACCOUNT_QUOTA_USED' });
    expect(await quotas.take('bob', rename('alps', 'Alps'))).toBeUndefined();
    expect(await quotas.take('bob', rename('alps', 'Alps'))).toMatchObject({
      code: 'CLUSTER_QUOTA_USED',
      remedy: 'Try again in 24 hours.',
    });
    expect(await quotas.take('bob', rename('coast', 'Alps'))).toBeUndefined();
  });

  it('show what is left', async () => {
    const quotas = new Quotas({ ...DEFAULT_QUOTAS, commandsPerMinute: 10, accountBytesPerDay: 10 * BYTES });
    expect(await quotas.left('ann')).toMatchObject({ commands: { limit: 10, left: 10, resetsIn: 0 } });
    await quotas.take('ann', rename('alps', 'Alps'));
    expect(await quotas.left('ann')).toEqual({
      commands: { limit: 10, left: 9, resetsIn: expect.any(Number) },
      bytes: { limit: 10 * BYTES, left: 9 * BYTES, resetsIn: expect.any(Number) },
    });
  });
});
