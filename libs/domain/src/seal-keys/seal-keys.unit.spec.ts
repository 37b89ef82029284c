import { describe, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { sealKeysDecider } from './seal-keys.js';

const first = { key: '0123456789abcdef', publicKey: `${'A'.repeat(43)}=` };
const second = {
  key: 'fedcba9876543210',
  publicKey: `${'B'.repeat(42)}A=`,
  introducedBy: { key: first.key, signature: `${'C'.repeat(85)}A==` },
};
const added = { type: 'SealKeyAdded', data: first } as const;

describe('The seal keys of the log', () => {
  it('are added, each once', () => {
    given(sealKeysDecider)
      .events(added)
      .when({ type: 'AddSealKey', ...second, after: first.key })
      .then({ type: 'SealKeyAdded', data: second });
    given(sealKeysDecider)
      .events(added)
      .when({ type: 'AddSealKey', ...first, after: null })
      .thenNothing();
  });

  it('follow each other', () => {
    given(sealKeysDecider)
      .events(added)
      .when({ type: 'AddSealKey', ...second, after: null })
      .thenRefused('SEAL_KEY_OUTDATED');
  });

  it('are revoked once, with a reason', () => {
    const revoke = { type: 'RevokeSealKey', key: first.key, reason: 'stolen' } as const;
    const revoked = { type: 'SealKeyRevoked', data: { key: first.key, reason: 'stolen' } } as const;
    given(sealKeysDecider).events(added).when(revoke).then(revoked);
    given(sealKeysDecider).events(added, revoked).when(revoke).thenNothing();
  });

  it('cannot be revoked if they are unknown', () => {
    given(sealKeysDecider)
      .events(added)
      .when({ type: 'RevokeSealKey', key: second.key, reason: 'stolen' })
      .thenRefused('UNKNOWN_SEAL_KEY');
  });
});
