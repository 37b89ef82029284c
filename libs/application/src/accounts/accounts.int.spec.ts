import { expect, it } from '@jest/globals';
import { found, newTestSystem } from '../commands/testing/test-system.js';
import { countedOpenings } from '../personal/testing/counted-openings.js';
import { olga, PASSWORD, root, SYSTEM } from '../sign-in/testing/sign-in-system.js';
import { createStrata } from '../strata.js';

it('Names of accounts are opened for what is shown alone', async () => {
  const system = await newTestSystem();
  const { accountStore, opened } = countedOpenings(system.accountStore);
  const strata = createStrata({ ...system, accountStore, clock: { now: () => system.now } });
  await strata.execute(SYSTEM, found());
  for (const [login, grants] of [['olga', olga.grants] as const, ['pia', []] as const]) {
    await strata.accounts.open(SYSTEM, { login, name: `Ms ${login}`, password: PASSWORD, grants });
  }
  await system.catchUp();
  opened.length = 0;
  expect((await strata.accounts.page(root, (all) => all.slice(1))).map(({ name }) => name)).toEqual(['Ms pia']);
  expect(opened).toEqual(['pia']);
  const ofAlps = { ...root, grants: [{ cluster: 'alps', role: 'administrator' }] } as const;
  expect((await strata.accounts.list(ofAlps)).map(({ name }) => name)).toEqual(['Ms olga']);
  expect(opened).toEqual(['pia', 'olga']);
});
