import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, DraftsCommand, Role, TypedDraft } from '@strata/domain';
import { operator } from '../access/caller.js';
import type { Principal } from '../access/principal.js';
import { CLUSTER, newTestSystem, seedCluster, submit, type TestSystem } from '../commands/testing/test-system.js';
import { createStrata, type Strata } from '../strata.js';

const SYSTEM = operator('system:test');
const debt = { measure: 'debt', subject: 'A' };

let system: TestSystem;
let strata: Strata;

const who = (login: string, role: Role, actor?: string): Principal => ({
  login,
  name: login,
  grants: [{ cluster: CLUSTER, role, ...(actor !== undefined && { actor }) }],
});
const ann = who('ann', 'updater', 'A');
const ben = who('ben', 'approver', 'A');

const typed = (text: string | null, basedOn = 0): TypedDraft => ({ ...debt, text, basedOn });
const keep = (...values: readonly TypedDraft[]): AddressedCommand => {
  const command: DraftsCommand = { type: 'KeepDrafts', actorId: 'A', period: '2019', values, by: 'somebody else' };
  return { aggregate: 'drafts', cluster: CLUSTER, command };
};

async function drafts(as: Principal) {
  const view = await strata.clusters.view(as, CLUSTER);
  return strata.sheets.drafts(view, { actor: 'A', period: '2019' }, [debt]);
}

beforeEach(async () => {
  system = await newTestSystem();
  await seedCluster(system);
  await system.send(submit('A', '2018', '9'));
  await system.catchUp();
  const { events, reads, accountStore } = system;
  strata = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50, trustFor: 0 });
});

describe('Drafts', () => {
  it('are kept with who typed them and when, whatever the sender says', async () => {
    expect(await strata.execute(ann, keep(typed('about 12')))).toMatchObject({ kind: 'done' });
    const draft = { ...debt, text: 'about 12', by: 'ann', at: '2020-06-01T00:00:00.000Z', edition: 1 };
    expect(await drafts(ben)).toEqual([draft]);
    const { rows } = await strata.sheets.read(await strata.clusters.view(ann, CLUSTER), {
      actor: 'A',
      period: '2019',
    });
    expect(rows.map((row) => [row.measure.id, row.draft, row.scored.status])).toEqual([['debt', draft, 'grey']]);
  });

  it('are seen and typed by nobody else', async () => {
    await strata.execute(ann, keep(typed('12')));
    await system.catchUp();
    for (const other of [who('cora', 'coordinator'), who('audrey', 'auditor'), who('una', 'updater', 'B')]) {
      expect([other.login, await drafts(other)]).toEqual([other.login, []]);
      expect(await strata.execute(other, keep(typed('13', 1)))).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    }
    const view = await strata.clusters.view(SYSTEM, CLUSTER);
    const timeline = await strata.timeline.page(view, { limit: 1, newestFirst: true });
    expect(timeline.map(({ type }) => type)).toEqual(['ValuesSubmitted']);
    const earlier = await strata.clusters.view(ann, CLUSTER, { position: view.position });
    expect(await strata.sheets.drafts(earlier, { actor: 'A', period: '2019' }, [debt])).toEqual([]);
  });

  it('of two people who type at once: one wins, and the other is told what was typed, with nothing lost', async () => {
    const { events, reads, accountStore } = system;
    const other = createStrata({ events, reads, accountStore, clock: { now: () => system.now }, trustFor: 0 });
    const outcomes = await Promise.all([strata.execute(ann, keep(typed('12'))), other.execute(ben, keep(typed('13')))]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    const [winner, loser] = outcomes[0].kind === 'done' ? ['ann', 'ben'] : ['ben', 'ann'];
    const text = winner === 'ann' ? '12' : '13';
    const theirs = { ...debt, text, by: winner, edition: 1 };
    expect(outcomes.find(({ kind }) => kind === 'refused')).toMatchObject({
      refusal: { code: 'DRAFT_CONFLICT', message: expect.stringContaining(winner!), details: { values: [theirs] } },
    });
    expect(await drafts(ann)).toMatchObject([theirs]);
    const again = keep(typed('12.5', 1));
    expect(await strata.execute(loser === 'ann' ? ann : ben, again)).toMatchObject({ kind: 'done' });
    expect(await drafts(ann)).toMatchObject([{ text: '12.5', by: loser, edition: 2 }]);
  });

  it('act once if they are sent twice, and are spent once a value was submitted', async () => {
    const commandId = '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11';
    await strata.execute(ann, keep(typed('12')), { commandId });
    expect(await strata.execute(ann, keep(typed('12')), { commandId })).toMatchObject({ repeated: true });
    system.now += 1000;
    await system.send(submit('A', '2019', '12'));
    await system.catchUp();
    const { rows } = await strata.sheets.read(await strata.clusters.view(ann, CLUSTER), {
      actor: 'A',
      period: '2019',
    });
    expect(rows[0]).toMatchObject({ draft: { text: null, edition: 1 }, lock: { code: 'SUBMITTED' } });
  });

  it('do not end the loading of declared history', async () => {
    const loading = await newTestSystem();
    await seedCluster(loading, '2008-01-01T00:00:00.000Z');
    expect(await loading.send(keep(typed('12')))).toMatchObject({ kind: 'done' });
    expect(await loading.send(submit('A', '2009', '1'), undefined, '2010-01-01T00:00:00.000Z')).toMatchObject({
      kind: 'done',
    });
  });
});
