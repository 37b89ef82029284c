import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressedCommand, ProcessPlan } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { ProcessRunner } from '@strata/workflows';
import { CLUSTER, seedCluster, submit, record } from '../commands/testing/test-system.js';
import { uuidOf } from '../commands/event-ids.js';
import { processCommands } from './process-commands.js';
import { cycle, newProcessSystem, openCycle, type ProcessSystem } from './testing/process-system.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const EFFECTS = ['CycleReminderSent', 'CycleLocked'];

let system: ProcessSystem;

beforeEach(async () => {
  system = await newProcessSystem();
  await seedCluster(system);
});

/** What the log says that a process did, without moments and ids. */
async function effects(of: ProcessSystem = system) {
  return (await of.recorded(...EFFECTS)).map(({ type, data }) => [type, data['period'], data['step'] ?? 'lock']);
}

/** A process whose cycle does not exist, so that its commands are refused. */
function orphan(period: string): AddressedCommand {
  const due = new Date(system.now + HOUR).toISOString();
  const plan: ProcessPlan = {
    definition: { version: 1, sha256: 'a'.repeat(64) },
    steps: [{ id: 'lock', due, action: 'lock' }],
    pauses: [60, 300],
  };
  const command = { type: 'StartProcess', ...plan } as const;
  return { aggregate: 'process', cluster: CLUSTER, workflow: 'reporting-cycle', key: period, command };
}

describe('A process', () => {
  it('begins with its cycle, and does each step at its moment', async () => {
    await system.send(openCycle('2020-05'));
    await system.act();
    expect(await effects()).toEqual([]);

    system.now = Date.parse('2020-06-03T08:59:59.999Z');
    await system.act();
    expect(await effects()).toEqual([]);
    system.now += 1;
    await system.act();
    expect(await effects()).toEqual([['CycleReminderSent', '2020-05', 'remind-operational']]);

    system.now = Date.parse('2020-06-18T18:00:00.000Z');
    await system.act();
    const { steps } = await system.processOf('2020-05');
    expect(steps.map(({ status }) => status)).toEqual(steps.map(() => 'done'));
    expect(await effects()).toEqual(
      steps.map(({ id }) => [id === 'lock' ? 'CycleLocked' : 'CycleReminderSent', '2020-05', id]),
    );
  });

  it('does after a year of downtime everything once, in the order of the moments', async () => {
    const periods = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`).slice(4);
    for (const period of periods) await system.send(openCycle(period));
    await system.act();
    system.now += 365 * DAY;
    await system.act();

    const plans = (await system.recorded('CycleOpened')).flatMap(({ data }) => {
      const { period, plan } = data as unknown as { readonly period: string; readonly plan: ProcessPlan };
      return plan.steps.map(({ id, due }) => ({
        due,
        effect: [id === 'lock' ? 'CycleLocked' : 'CycleReminderSent', period, id],
      }));
    });
    const inOrder = plans.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)).map(({ effect }) => effect);
    expect(await effects()).toEqual(inOrder);
    expect(new Set(inOrder.map(String)).size).toBe(periods.length * 9);
  });

  it('acts once if several runners act at the same moment', async () => {
    await system.send(openCycle('2020-05'));
    await system.project();
    system.now += 60 * DAY;
    const runners = [system.newProcessRunner(), system.newProcessRunner(), system.newProcessRunner()];
    for (let round = 0; round < 20; round += 1) {
      await system.project();
      await Promise.all(runners.map((runner) => runner.tick()));
    }
    expect(await effects()).toHaveLength(9);
    expect(await system.recorded('ProcessStarted')).toHaveLength(1);
    expect(await system.recorded('ProcessStepDone')).toHaveLength(9);
  });

  it('begins under the definition in force, and stays with it', async () => {
    const text = (await import('../commands/testing/shipped-workflow.js')).shippedWorkflow('reporting-cycle');
    const later = ((await text) ?? '')
      .replace('version: 1', 'version: 2')
      .replace('workingDays: 5,', 'workingDays: 6,');
    await system.send(openCycle('2020-05'));
    const definition = { workflow: 'reporting-cycle', version: 2, text: later, sha256: 'b'.repeat(64) };
    const define = { type: 'DefineWorkflow', definition, reason: 'one day more' } as const;
    expect(await system.send({ aggregate: 'workflows', clusterId: CLUSTER, command: define })).toMatchObject({
      kind: 'done',
    });
    await system.send(openCycle('2020-06'));
    await system.act();

    const [may, june] = [await system.processOf('2020-05'), await system.processOf('2020-06')];
    expect([may.definition.version, june.definition.version]).toEqual([1, 2]);
    const due = (id: string, { steps }: typeof may) => steps.find((step) => step.id === id)?.due;
    expect(due('due-operational', may)).toBe('2020-06-05T18:00:00.000Z');
    expect(due('due-operational', june)).toBe('2020-07-08T18:00:00.000Z');
  });
});

describe('A step that fails', () => {
  it('is tried again with pauses, then parked, and done once it is retried; others go on', async () => {
    await system.send(openCycle('2020-05'));
    await system.send(orphan('2020-04'));
    await system.act();
    const stateOf = async () => (await system.processOf('2020-04')).steps[0];

    system.now += HOUR;
    await system.act();
    expect(await stateOf()).toMatchObject({ status: 'waiting', attempts: 1, failure: { code: 'CYCLE_NOT_FOUND' } });
    system.now += MINUTE - 1;
    await system.act();
    expect(await stateOf()).toMatchObject({ attempts: 1 });
    system.now += 1;
    await system.act();
    expect(await stateOf()).toMatchObject({ attempts: 2 });
    system.now += 5 * MINUTE;
    await system.act();
    expect(await stateOf()).toMatchObject({ status: 'parked', attempts: 3 });

    system.now = Date.parse('2020-06-18T18:00:00.000Z');
    await system.act();
    expect(await effects()).toHaveLength(9);
    expect(await stateOf()).toMatchObject({ status: 'parked', attempts: 3 });

    const inTime = system.now;
    expect(await system.send(openCycle('2020-04'))).toMatchObject({ kind: 'refused', refusal: { code: 'CYCLE_OVER' } });
    system.now = Date.parse('2020-05-14T00:00:00.000Z');
    await system.send(openCycle('2020-04'));
    system.now = inTime;
    const retry = { ...orphan('2020-04'), command: { type: 'RetryProcess' } } as AddressedCommand;
    await system.newRunner({ trustFor: 0 }).execute(retry, { by: 'test', commandId: uuidOf('retry') });
    await system.act();
    expect(await stateOf()).toMatchObject({ status: 'done' });
    expect((await effects()).at(-1)).toEqual(['CycleLocked', '2020-04', 'lock']);
  });

  it('does not end the loading of declared history, but waits for its end', async () => {
    system = await newProcessSystem();
    await seedCluster(system, '2000-01-01T00:00:00.000Z');
    await system.send(orphan('2020-05'));
    system.now += HOUR;
    await system.act();
    expect((await system.processOf('2020-05')).steps[0]?.failure).toMatchObject({ code: 'HISTORY_LOADING' });
    expect(await system.recorded('HistoryLoadingEnded')).toEqual([]);

    await system.send(openCycle('2020-05'));
    system.now += 5 * MINUTE;
    await system.act();
    expect((await system.processOf('2020-05')).steps[0]).toMatchObject({ status: 'done' });
  });
});

describe('A process that cannot go on', () => {
  /** Refuses or breaks what is sent to processes of some periods, and counts it. */
  function hindering(isHindered: (period: string) => boolean, how: 'refuse' | 'throw') {
    let hindered = 0;
    const commands = processCommands(system.newRunner({ trustFor: 0 }));
    const runner = new ProcessRunner({
      store: system.reads,
      now: () => system.now,
      commands: {
        ...commands,
        execute: async (addressed, identity) => {
          if (addressed.aggregate !== 'process' || !isHindered(addressed.key)) {
            return commands.execute(addressed, identity);
          }
          hindered += 1;
          if (how === 'throw') throw new Error('The stream is damaged.');
          return { kind: 'refused', refusal: { code: 'TEST', message: 'No.', remedy: 'None.' } };
        },
      },
    });
    return { runner, hindered: () => hindered };
  }

  it('is left alone for a minute, whatever many there are, while the others go on', async () => {
    const years = Array.from({ length: 120 }, (_, index) => String(1900 + index));
    for (const year of years) await system.send(orphan(year));
    system.now += HOUR;
    await system.project();
    const { runner, hindered } = hindering((period) => period < '2010', 'refuse');

    expect(await runner.tick()).toMatchObject({ attempted: 0 });
    expect(await runner.tick()).toMatchObject({ attempted: 10 });
    expect(hindered()).toBe(110);
    system.now += MINUTE;
    await system.project();
    await runner.tick();
    expect(hindered()).toBe(210);
  });

  it('delays the others by one attempt if something breaks', async () => {
    for (const year of ['1998', '1999']) await system.send(orphan(year));
    system.now += HOUR;
    await system.project();
    const { runner } = hindering((period) => period === '1998', 'throw');

    await expect(runner.tick()).rejects.toThrow('The stream is damaged.');
    expect(await runner.tick()).toMatchObject({ attempted: 1 });
  });
});

describe('A crash', () => {
  /** A store whose process dies before or after an append: nothing that follows happens. */
  function dyingAfter(appends: number, when: 'before' | 'after'): EventStore {
    let left = appends;
    return new Proxy(system.events, {
      get: (events, name: keyof EventStore) => {
        if (name !== 'append') return (events[name] as (...args: unknown[]) => unknown).bind(events);
        return async (...args: Parameters<EventStore['append']>) => {
          left -= 1;
          if (left < 0 || (left === 0 && when === 'before')) throw new Error('The process died.');
          const result = await events.append(...args);
          if (left === 0) throw new Error('The process died.');
          return result;
        };
      },
    });
  }

  it('at any append neither loses nor repeats a step', async () => {
    const run = async (died: (round: number) => EventStore | undefined) => {
      system = await newProcessSystem();
      await seedCluster(system);
      for (const period of ['2020-05', '2020-06']) await system.send(openCycle(period));
      for (let round = 0; round < 50; round += 1) {
        system.now += DAY;
        const events = died(round);
        if (events) await system.act(system.newProcessRunner({ events })).catch(() => undefined);
        await system.project();
      }
      await system.act();
      return effects();
    };
    const undisturbed = await run(() => undefined);
    expect(undisturbed).toHaveLength(18);
    for (const when of ['before', 'after'] as const) {
      for (let appends = 1; appends <= 4; appends += 1) {
        expect(await run((round) => (round % 2 === 0 ? dyingAfter(appends, when) : system.events))).toEqual(
          undisturbed,
        );
      }
    }
  });
});

describe('A reporting cycle', () => {
  it('is opened by one of two who open it at once; the other is told', async () => {
    const [one, other] = [system.newRunner({ trustFor: 0 }), system.newRunner({ trustFor: 0 })];
    const envelope = (by: string) => ({ by, commandId: uuidOf(by) });
    const outcomes = await Promise.all([
      one.execute(openCycle('2020-05'), envelope('anna')),
      other.execute(openCycle('2020-05'), envelope('ben')),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    expect(outcomes.find(({ kind }) => kind === 'refused')).toMatchObject({ refusal: { code: 'CYCLE_EXISTS' } });
    const again = await one.execute(openCycle('2020-05'), envelope(outcomes[0]?.kind === 'done' ? 'anna' : 'ben'));
    expect(again).toMatchObject({ kind: 'done', repeated: true });
    expect(await system.recorded('CycleOpened')).toHaveLength(1);
  });

  it('locks the reports of its period, but for restatements, until it is reopened', async () => {
    system.now = Date.parse('2021-01-04T00:00:00.000Z');
    expect(await system.send(submit('A', '2020', '1'))).toMatchObject({ kind: 'done' });
    await system.send(openCycle('2020'));
    await system.send(cycle({ type: 'LockCycle', period: '2020' }));
    const locked = { kind: 'refused', refusal: { code: 'PERIOD_LOCKED', remedy: expect.stringContaining('reopen') } };
    const values = [{ measure: 'debt', subject: 'A' }];
    const withdraw = { type: 'WithdrawValues', actorId: 'A', period: '2020', values, reason: 'wrong' } as const;

    expect(await system.send(submit('B', '2020', '1'))).toMatchObject(locked);
    expect(await system.send({ aggregate: 'report', clusterId: CLUSTER, command: withdraw })).toMatchObject(locked);
    expect(await system.send(record('A', '2020', '2'))).toMatchObject({ kind: 'done' });
    expect(await system.send(submit('B', '2019', '1'))).toMatchObject({ kind: 'done' });
    await system.send(cycle({ type: 'ReopenCycle', period: '2020', reason: 'B was late' }));
    expect(await system.send(submit('B', '2020', '1'))).toMatchObject({ kind: 'done' });
  });

  it('has later periods wait for their own cycle', async () => {
    system.now = Date.parse('2021-01-04T00:00:00.000Z');
    await system.send(openCycle('2020'));
    const waiting = { kind: 'refused', refusal: { code: 'NOT_YET_OPEN', message: expect.stringContaining('2020') } };
    expect(await system.send(submit('A', '2021', '1'))).toMatchObject(waiting);
    expect(await system.send(submit('A', '2019', '1'))).toMatchObject({ kind: 'done' });
    await system.send(openCycle('2021'));
    expect(await system.send(submit('A', '2021', '1'))).toMatchObject({ kind: 'done' });
  });

  it('makes changes that reach back into its period need a reason', async () => {
    const setTarget = (from: string, reason?: string): AddressedCommand => ({
      aggregate: 'measure',
      clusterId: CLUSTER,
      measureId: 'debt',
      command: {
        type: 'SetTarget',
        subject: '*',
        from,
        figures: { goal: '60', redFlag: '30' },
        retroactive: reason === undefined ? undefined : { reason },
      },
    });
    const refused = { kind: 'refused', refusal: { code: 'RETROACTIVE_CHANGE' } };
    await system.send(openCycle('2020'));
    expect(await system.send(setTarget('2020'))).toMatchObject({ kind: 'done' });
    await system.send(cycle({ type: 'LockCycle', period: '2020' }));
    expect(await system.send(setTarget('2019'))).toMatchObject(refused);
    expect(await system.send(setTarget('2021'))).toMatchObject({ kind: 'done' });
    expect(await system.send(setTarget('2019', 'agreed late'))).toMatchObject({ kind: 'done' });
  });
});
