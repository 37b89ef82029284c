import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { InMemoryEventStore } from '@strata/event-store/conformance';
import { uuidOf } from './event-ids.js';
import {
  admit,
  CLUSTER,
  define,
  found,
  seedCluster,
  newTestSystem,
  record,
  rename,
  retire,
  submit,
  type TestSystem,
} from './testing/test-system.js';

const BY = 'test';
const envelope = (id: string, knownAt?: string) => ({
  by: BY,
  commandId: uuidOf(id),
  ...(knownAt === undefined ? {} : { knownAt }),
});

/** The store with a hook before every append. */
function beforeAppend(events: EventStore, hook: (stream: string) => Promise<unknown>): EventStore {
  return {
    append: async (stream, expected, list) => {
      await hook(stream);
      return events.append(stream, expected, list);
    },
    readStream: (...args) => events.readStream(...args),
    readAll: (...args) => events.readAll(...args),
    subscribe: (...args) => events.subscribe(...args),
    head: () => events.head(),
    probe: () => events.probe(),
    check: (options) => events.check(options),
    close: () => events.close(),
  };
}

describe('CommandRunner', () => {
  let system: TestSystem;

  beforeEach(async () => {
    system = await newTestSystem();
  });

  const types = (): readonly string[] => system.log.events.map((event) => event.type);

  it('executes a command, returns its position, and stores its sender and id', async () => {
    const outcome = await system.send(found(), 'first');
    expect(outcome).toMatchObject({ kind: 'done', repeated: false, events: [{ type: 'ClusterFounded' }] });
    const [event] = system.log.events;
    expect(event!.position).toBe((outcome as { position: string }).position);
    const commandId = uuidOf('first');
    expect(event!.metadata).toEqual({
      by: BY,
      clusterId: CLUSTER,
      commandId,
      commandHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      correlationId: commandId,
    });
  });

  it.each<[message: string, addressed: AddressedCommand]>([
    ['The cluster "nowhere" does not exist.', { ...admit('A'), clusterId: 'nowhere' } as AddressedCommand],
    ['The measure "nope" does not exist.', retire('nope')],
    [
      'The method "nope" does not exist.',
      { aggregate: 'method', clusterId: CLUSTER, methodId: 'nope', command: { type: 'WithdrawMethod', reason: 'old' } },
    ],
    [
      'The scenario "nope" does not exist.',
      {
        aggregate: 'scenario',
        clusterId: CLUSTER,
        scenarioId: 'nope',
        command: { type: 'DiscardScenario', reason: 'done' },
      },
    ],
    [
      'The account "nobody" does not exist.',
      { aggregate: 'account', login: 'nobody', command: { type: 'CloseAccount', reason: 'left' } },
    ],
  ])('refuses a command to an aggregate that does not exist: %s', async (message, addressed) => {
    await system.send(found());
    expect(await system.send(addressed)).toMatchObject({ kind: 'refused', refusal: { message } });
  });

  it('stores nothing for a refused command', async () => {
    const outcome = await system.send(admit('A'));
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: expect.any(String) } });
    expect(system.log.events).toEqual([]);
  });

  it('reports a command that changes nothing as unchanged', async () => {
    await seedCluster(system);
    const head = await system.events.head();
    expect(await system.send(rename('Sample'))).toMatchObject({ kind: 'unchanged' });
    expect(await system.events.head()).toBe(head);
  });

  describe('when the same command is sent again', () => {
    it('returns the first result, in this process, in another one and after a restart', async () => {
      await seedCluster(system);
      const first = await system.send(submit('A', '2019', '1'), 'mine');
      const head = await system.events.head();
      const answer = { ...first, events: [], repeated: true };
      for (const runner of [system.commands, system.newRunner(), system.newRunner({ trustFor: 0 })]) {
        expect(await runner.execute(submit('A', '2019', '1'), envelope('mine'))).toEqual(answer);
      }
      expect(await system.events.head()).toBe(head);
    });

    it('stores it once even if both run concurrently, in one process or two', async () => {
      await seedCluster(system);
      const other = system.newRunner({ trustFor: 1_000 });
      const outcomes = await Promise.all(
        [system.commands, system.commands, other, other].map((runner) =>
          runner.execute(submit('A', '2019', '1'), envelope('mine')),
        ),
      );
      const done = outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.position : outcome.kind));
      expect(new Set(done).size).toBe(1);
      expect(types().filter((type) => type === 'ValuesSubmitted')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome.kind === 'done' && !outcome.repeated)).toHaveLength(1);
    });
  });

  describe('when another sender uses a command id', () => {
    it('treats the ids of each sender separately', async () => {
      await seedCluster(system);
      const id = uuidOf(`${CLUSTER}/EndHistoryLoading`);
      const claimed = { by: 'mallory', commandId: id };
      expect(await system.commands.execute(admit('C'), claimed)).toMatchObject({ kind: 'done' });
      expect(await system.commands.execute(submit('A', '2019', '1'), claimed)).toMatchObject({ kind: 'done' });
      expect(await system.commands.execute(admit('D'), { by: BY, commandId: id })).toMatchObject({ kind: 'done' });
      expect(new Set(system.log.events.map((event) => event.id)).size).toBe(system.log.events.length);
    });

    it('cannot prevent the loading of a history from ending', async () => {
      await seedCluster(system, '2010-01-01T00:00:00.000Z');
      for (const name of [
        `${CLUSTER}/EndHistoryLoading`,
        'live/EndHistoryLoading',
        `${uuidOf('live')}/EndHistoryLoading`,
      ]) {
        const claimed = { by: 'mallory', commandId: uuidOf(name) };
        const elsewhere = { ...found(), clusterId: 'coast', command: { ...found().command, clusterId: 'coast' } };
        await system.commands.execute(elsewhere as AddressedCommand, claimed);
      }
      expect(await system.commands.execute(submit('A', '2019', '1'), envelope('live'))).toMatchObject({ kind: 'done' });
    });

    it('refuses an id that the same sender used for another command of the same aggregate, in every process', async () => {
      await seedCluster(system);
      const first = await system.commands.execute(admit('C'), envelope('mine'));
      for (const runner of [system.commands, system.newRunner(), system.newRunner({ trustFor: 0 })]) {
        expect(await runner.execute(admit('D'), envelope('mine'))).toMatchObject({
          kind: 'refused',
          refusal: { code: 'COMMAND_ID_REUSED' },
        });
        expect(await runner.execute(admit('C'), envelope('mine'))).toEqual({ ...first, events: [], repeated: true });
      }
    });
  });

  it('accepts one id for commands to several streams, each with prerequisites of its own, also at once', async () => {
    await seedCluster(system);
    const version = { version: 1, text: 'not read here', sha256: 'a'.repeat(64), origin: 'own' } as const;
    const register = (methodId: string): AddressedCommand => ({
      aggregate: 'method',
      clusterId: CLUSTER,
      methodId,
      command: { type: 'RegisterMethodVersion', methodId, version },
    });
    const outcomes = await Promise.all(
      ['k', 'l', 'm'].map((id) => system.commands.execute(register(id), envelope('mine'))),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
    expect(await system.commands.execute(register('n'), envelope('mine'))).toMatchObject({ kind: 'done' });
  });

  it('refuses a command whose prerequisite is refused, as when the sender has used up its id', async () => {
    await seedCluster(system);
    const version = { version: 1, text: 'not read here', sha256: 'a'.repeat(64), origin: 'own' } as const;
    const listing = (methodId: string): AddressedCommand => ({
      aggregate: 'methods',
      clusterId: CLUSTER,
      command: { type: 'ListMethods', methodIds: [methodId] },
    });
    const derived = JSON.stringify([uuidOf('mine'), `method-${CLUSTER}.k`, listing('k')]);
    expect(await system.commands.execute(listing('l'), envelope(derived))).toMatchObject({ kind: 'done' });
    const register: AddressedCommand = {
      aggregate: 'method',
      clusterId: CLUSTER,
      methodId: 'k',
      command: { type: 'RegisterMethodVersion', methodId: 'k', version },
    };
    expect(await system.commands.execute(register, envelope('mine'))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'COMMAND_ID_REUSED', message: expect.stringContaining('requires ListMethods first') },
    });
  });

  it('lists a method before its first version, so that rules that span all methods find it', async () => {
    await seedCluster(system);
    const version = { version: 1, text: 'not read here', sha256: 'a'.repeat(64), origin: 'own' } as const;
    const register = (methodId: string): AddressedCommand => ({
      aggregate: 'method',
      clusterId: CLUSTER,
      methodId,
      command: { type: 'RegisterMethodVersion', methodId, version },
    });
    for (const id of ['k', 'l', 'k']) await system.send(register(id));
    const events = system.log.events.filter(({ stream }) => stream.startsWith('method'));
    expect(events.map(({ stream, type }) => `${stream} ${type}`)).toEqual([
      `methods-${CLUSTER} MethodsListed`,
      `method-${CLUSTER}.k MethodVersionRegistered`,
      `methods-${CLUSTER} MethodsListed`,
      `method-${CLUSTER}.l MethodVersionRegistered`,
    ]);
  });

  describe('when another process writes to the same stream', () => {
    it('decides again on the new state', async () => {
      await seedCluster(system);
      const other = system.newRunner();
      await system.send(rename('Seen by this runner'));
      let interfered = false;
      const events = beforeAppend(system.events, async () => {
        if (interfered) return;
        interfered = true;
        await other.execute(admit('C'), envelope('other'));
      });
      const runner = system.newRunner({ events, trustFor: 1_000 });
      expect(await runner.execute(admit('C'), envelope('mine'))).toMatchObject({ kind: 'unchanged' });
      expect(types().filter((type) => type === 'ActorAdmitted')).toHaveLength(3);
    });

    it('fails with a retryable conflict after a few attempts', async () => {
      await seedCluster(system);
      const other = system.newRunner({ trustFor: 0 });
      let count = 0;
      const events = beforeAppend(system.events, () => {
        count += 1;
        return other.execute(rename(`Name ${count}`), envelope(`other ${count}`));
      });
      await expect(system.newRunner({ events }).execute(admit('C'), envelope('mine'))).rejects.toMatchObject({
        code: 'CONFLICT',
        remedy: 'Send the command again.',
      });
      expect(count).toBe(4);
    });

    it('never refuses or reports "unchanged" from cached state', async () => {
      const other = system.newRunner({ trustFor: 1_000 });
      const mine = system.newRunner({ trustFor: 1_000 });
      expect(await mine.execute(submit('A', '2019', '1'), envelope('1'))).toMatchObject({ kind: 'refused' });
      await other.execute(found(), envelope('2'));
      await other.execute(admit('A'), envelope('3'));
      await other.execute(define('debt'), envelope('4'));
      expect(await mine.execute(submit('A', '2019', '1'), envelope('5'))).toMatchObject({ kind: 'done' });
      expect(await mine.execute(rename('Sample'), envelope('6'))).toMatchObject({ kind: 'unchanged' });
      await other.execute(rename('Other'), envelope('7'));
      expect(await mine.execute(rename('Sample'), envelope('8'))).toMatchObject({ kind: 'done' });
    });

    it('notices changes in other streams once their cached state has expired', async () => {
      await seedCluster(system);
      const [mine, other] = [system.newRunner({ trustFor: 1_000 }), system.newRunner({ trustFor: 1_000 })];
      expect(await mine.execute(submit('A', '2018', '1'), envelope('1'))).toMatchObject({ kind: 'done' });
      await other.execute(retire('debt'), envelope('2'));
      system.now += 1_001;
      expect(await mine.execute(submit('A', '2019', '1'), envelope('3'))).toMatchObject({
        kind: 'refused',
        refusal: { details: expect.anything() },
      });
    });
  });

  it('serialises concurrent commands on one stream', async () => {
    await seedCluster(system);
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, index) => system.send(admit(`M${index}`))));
    expect(outcomes.every((outcome) => outcome.kind === 'done')).toBe(true);
    const streams = system.log.events.filter((event) => event.stream === `cluster-${CLUSTER}`);
    expect(streams.map((event) => event.revision)).toEqual(streams.map((_, index) => index));
  });

  it('provides the parent and child maps to the rules of a map', async () => {
    await seedCluster(system);
    const labels = { en: 'One' };
    const clusterId = CLUSTER;
    const perspectives = [{ id: 'finance', labels }];
    const objective = { id: 'x', labels, perspective: 'finance', weight: [], rollUp: 'weighted-mean' } as const;
    const draft = (strategyId: string, rest: object) =>
      ({
        aggregate: 'cascade',
        clusterId,
        command: { type: 'DraftStrategy', strategyId, labels, ...rest },
      }) as AddressedCommand;
    const on = (strategyId: string, command: object) =>
      ({ aggregate: 'strategy', clusterId, strategyId, command }) as AddressedCommand;
    const link = { objective: 'x', parentObjective: 'x', kind: 'contributes', weight: [] };
    const steps = [
      { aggregate: 'cluster', clusterId, command: { type: 'ArrangePerspectives', perspectives } } as AddressedCommand,
      draft('top', { rank: 'integrative', owner: '@cluster' }),
      draft('a', { rank: 'business', owner: 'A', parent: 'top' }),
      on('top', { type: 'SetObjective', objective }),
      on('a', { type: 'SetObjective', objective }),
    ];
    for (const step of steps) expect(await system.send(step)).toMatchObject({ kind: 'done' });
    const nowhere = { ...link, parentObjective: 'nowhere' };
    expect(await system.send(on('a', { type: 'LinkToParent', link: nowhere }))).toMatchObject({ kind: 'refused' });
    expect(await system.send(on('a', { type: 'LinkToParent', link }))).toMatchObject({ kind: 'done' });
    const drop = on('top', { type: 'DropObjective', objectiveId: 'x' });
    expect(await system.send(drop)).toMatchObject({ kind: 'refused' });
    expect(await system.newRunner({ trustFor: 0 }).execute(drop, envelope('drop'))).toMatchObject({ kind: 'refused' });
    const unlink = { type: 'UnlinkFromParent', objective: 'x', parentObjective: 'x' };
    expect(await system.send(on('a', unlink))).toMatchObject({ kind: 'done' });
    expect(await system.send(drop)).toMatchObject({ kind: 'done' });
  });

  it('does not cache the state of a failed append', async () => {
    await seedCluster(system);
    let broken = true;
    const events = beforeAppend(system.events, async () => {
      if (broken) throw new Error('the disk is gone');
    });
    const runner = system.newRunner({ events });
    await expect(runner.execute(admit('C'), envelope('1'))).rejects.toThrow('the disk is gone');
    broken = false;
    expect(await runner.execute(admit('C'), envelope('1'))).toMatchObject({ kind: 'done', repeated: false });
  });

  describe('rehearse', () => {
    it('returns what would happen and stores nothing', async () => {
      await seedCluster(system);
      const head = await system.events.head();
      const tries = [
        [submit('A', '2019', '1'), { kind: 'done', repeated: false, events: [{ type: 'ValuesSubmitted' }] }],
        [submit('A', '2019-Q1', '1'), { kind: 'refused' }],
        [rename('Sample'), { kind: 'unchanged' }],
      ] as const;
      for (const [command, outcome] of tries) {
        expect(await system.commands.rehearse(command, envelope('any'))).toMatchObject(outcome);
      }
      expect(await system.events.head()).toBe(head);
    });
  });

  describe('loading declared history', () => {
    const HISTORY = '2010-01-01T00:00:00.000Z';
    const year = (n: number): string => `20${String(n).padStart(2, '0')}-01-01T00:00:00.000Z`;

    it('records loaded events with the moment at which they became known', async () => {
      await seedCluster(system, HISTORY);
      expect(await system.send(record('A', '2010', '1'), 'x', year(11))).toMatchObject({ kind: 'done' });
      const metadata = system.log.events.map((event) => event.metadata);
      expect(metadata.every(({ loaded }) => loaded === true)).toBe(true);
      expect(metadata.map(({ knownAt }) => knownAt)).toEqual([
        ...[HISTORY, HISTORY, HISTORY, HISTORY],
        ...[year(11), year(11)],
      ]);
      expect(types().slice(-2)).toEqual(['HistoryLoadedUpTo', 'ValuesSubmitted']);
    });

    const refusals = [
      ['goes back', year(12), 'KNOWN_AT_GOES_BACK'],
      ['lies before the declared beginning', year(9), 'KNOWN_AT_GOES_BACK'],
      ['lies in the future', year(30), 'KNOWN_AT_IN_FUTURE'],
    ] as const;
    for (const [what, knownAt, code] of refusals) {
      it(`refuses a load that ${what}`, async () => {
        await seedCluster(system, HISTORY);
        await system.send(record('A', '2010', '1'), undefined, year(13));
        const head = await system.events.head();
        const [outcome, other] = [
          await system.send(record('B', '2005', '1'), undefined, knownAt),
          await system.newRunner({ trustFor: 0 }).execute(record('B', '2005', '1'), envelope('other', knownAt)),
        ];
        expect([outcome, other]).toMatchObject([
          { kind: 'refused', refusal: { code } },
          { kind: 'refused', refusal: { code } },
        ]);
        expect(await system.events.head()).toBe(head);
      });
    }

    describe('by two processes at the same moment', () => {
      const knownAts = (): readonly (string | undefined)[] =>
        system.log.events.map(({ metadata, recordedAt }) => metadata.knownAt ?? recordedAt);

      it('refuses the one that is behind, although it has just seen an earlier mark', async () => {
        await seedCluster(system, HISTORY);
        const [one, other] = [system.newRunner({ trustFor: 1_000 }), system.newRunner({ trustFor: 1_000 })];
        const done = { kind: 'done' };
        expect(await one.execute(record('A', '2010', '1'), envelope('1', year(11)))).toMatchObject(done);
        expect(await other.execute(record('A', '2011', '1'), envelope('2', year(12)))).toMatchObject(done);
        expect(await one.execute(record('A', '2009', '1'), envelope('3', year(11)))).toMatchObject({
          kind: 'refused',
          refusal: { code: 'KNOWN_AT_GOES_BACK' },
        });
        expect(await one.execute(record('A', '2009', '1'), envelope('4', year(12)))).toMatchObject(done);
        expect(knownAts()).toEqual([...knownAts()].sort());
      });

      it('refuses the one whose moment is passed between its decision and its append', async () => {
        await seedCluster(system, HISTORY);
        const other = system.newRunner({ trustFor: 1_000 });
        let overtaken = false;
        const events = beforeAppend(system.events, async (stream) => {
          if (overtaken || !stream.startsWith('history-')) return;
          overtaken = true;
          await other.execute(record('A', '2011', '1'), envelope('ahead', year(13)));
        });
        const one = system.newRunner({ trustFor: 1_000, events });
        const outcome = await one.execute(record('A', '2010', '1'), envelope('behind', year(11)));
        expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'KNOWN_AT_GOES_BACK' } });
        expect(knownAts()).toEqual([...knownAts()].sort());
      });

      it('stores each load of both once and in order, whoever is faster', async () => {
        await seedCluster(system, HISTORY);
        const load = async (name: string, actor: string): Promise<number> => {
          const runner = system.newRunner({ trustFor: 1_000 });
          let stored = 0;
          for (let n = 11; n < 19; n += 1) {
            const outcome = await runner.execute(record(actor, `20${n}`, '1'), envelope(`${name} ${n}`, year(n)));
            if (outcome.kind === 'done') stored += 1;
            else expect(outcome).toMatchObject({ refusal: { code: 'KNOWN_AT_GOES_BACK' } });
          }
          return stored;
        };
        const stored = await Promise.all([load('one', 'A'), load('other', 'B')]);
        expect(types().filter((type) => type === 'ValuesSubmitted')).toHaveLength(stored[0]! + stored[1]!);
        expect(Math.max(...stored)).toBeGreaterThan(0);
        expect(knownAts()).toEqual([...knownAts()].sort());
      });
    });

    it('refuses a load if no history was declared', async () => {
      await seedCluster(system);
      expect(await system.send(record('A', '2010', '1'), undefined, year(13))).toMatchObject({
        kind: 'refused',
        refusal: { code: 'NO_DECLARED_HISTORY' },
      });
    });

    it('accepts a late load only if it repeats the values known at that moment', async () => {
      await seedCluster(system, HISTORY);
      await system.send(record('A', '2010', '1'), undefined, year(11));
      await system.send(record('A', '2010', '2'), undefined, year(13));
      expect(await system.send(record('A', '2010', '1'), undefined, year(12))).toMatchObject({ kind: 'unchanged' });
      const late = await system.send(record('A', '2010', '2'), undefined, year(12));
      expect(late).toMatchObject({ kind: 'refused', refusal: { code: 'KNOWN_AT_GOES_BACK' } });
    });

    it('ends permanently with the first live event, even if many arrive at once', async () => {
      await seedCluster(system, HISTORY);
      await system.send(record('A', '2010', '1'), undefined, year(11));
      const live = ['2011', '2012', '2013', '2014'].map((period) => system.send(submit('A', period, '1')));
      expect((await Promise.all(live)).map((outcome) => outcome.kind)).toEqual(['done', 'done', 'done', 'done']);
      expect(types().filter((type) => type === 'HistoryLoadingEnded')).toHaveLength(1);
      const end = types().indexOf('HistoryLoadingEnded');
      const marks = system.log.events.map(({ metadata }) => metadata.loaded === true);
      expect(marks).toEqual(marks.map((_, index) => index < end));
      for (const runner of [system.commands, system.newRunner(), system.newRunner({ trustFor: 1_000 })]) {
        const outcome = await runner.execute(record('B', '2010', '1'), envelope('late', year(14)));
        expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'HISTORY_LOADING_ENDED' } });
      }
    });

    it('does not end with a live command that is refused or changes nothing', async () => {
      await seedCluster(system, HISTORY);
      await system.send(submit('nobody', '2011', '1'));
      await system.send(rename('Sample'));
      expect(types()).not.toContain('HistoryLoadingEnded');
    });
  });

  it('does not overwrite newer cached state with an older read', async () => {
    await seedCluster(system);
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let hold = true;
    class SlowReads extends InMemoryEventStore {
      override async *readStream(stream: string, options = {}) {
        const held = hold && stream.startsWith('cluster-');
        hold = hold && !held;
        const events = [];
        for await (const event of super.readStream(stream, options)) events.push(event);
        if (held) await gate;
        yield* events;
      }
    }
    const events = new SlowReads({ log: system.log, clock: () => system.now });
    const runner = system.newRunner({ events });
    const slow = runner.execute(submit('C', '2019', '1'), envelope('slow'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await runner.execute(admit('C'), envelope('admit'))).toMatchObject({ kind: 'done' });
    release();
    await slow;
    expect(await runner.execute(submit('C', '2020', '1'), envelope('later'))).toMatchObject({ kind: 'done' });
  });
});
