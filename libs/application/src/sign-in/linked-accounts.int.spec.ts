import { beforeEach, describe, expect, it } from '@jest/globals';
import { findAccount, HISTORY } from '@strata/read-models';
import { newTestSystem, START, type TestSystem } from '../commands/testing/test-system.js';
import { PersonKeys } from '../personal/person-keys.js';
import { PersonalTexts } from '../personal/personal-texts.js';
import { countedOpenings } from '../personal/testing/counted-openings.js';
import { LinkedAccounts } from './linked-accounts.js';

const issuer = 'https://id.example.org';

describe('Accounts that are linked to identities of an issuer', () => {
  let system: TestSystem;
  let linked: LinkedAccounts;
  let opened: string[];

  beforeEach(async () => {
    system = await newTestSystem();
    for (const login of ['ann', 'bob', 'cat']) await open(login);
    const counted = countedOpenings(system.accountStore);
    const store = counted.accountStore.persons;
    const personal = new PersonalTexts(new PersonKeys({ store, secretBox: undefined, now: () => START }));
    opened = counted.opened;
    linked = new LinkedAccounts(system.reads, personal, async (login) => {
      const account = await findAccount(system.reads.reader(HISTORY), login);
      return account?.exists === true ? personal.open(account) : undefined;
    });
  });

  async function open(login: string): Promise<void> {
    const account = { aggregate: 'account', login } as const;
    await system.send({ ...account, command: { type: 'OpenAccount', login, name: login } });
    await system.send({ ...account, command: { type: 'LinkIdentity', issuer, subject: `of ${login}` } });
    await system.catchUp();
  }

  const find = async (subject: string) => (await linked.find({ issuer, subject }))?.login;

  it('are opened one after the other once, and then each by itself', async () => {
    expect(await find('of cat')).toBe('cat');
    expect(opened).toEqual(['ann', 'bob', 'cat']);
    expect([await find('of ann'), await find('of bob')]).toEqual(['ann', 'bob']);
    expect(opened.slice(3)).toEqual(['ann', 'bob']);
  });

  it('are not opened again for an identity without an account, until something happens', async () => {
    expect(await find('of dan')).toBeUndefined();
    expect(opened).toHaveLength(3);
    expect(await find('of dan')).toBeUndefined();
    expect(opened).toHaveLength(3);
    await open('dan');
    expect(await find('of dan')).toBe('dan');
  });
});
