// Opening a period for many actors, and what a tick of the processes costs while many timers wait.
import { createStrata, operator, ProjectionRunner } from '@strata/application';
import { openSqliteAccountStore } from '@strata/account-store-sqlite';
import { openSqliteEventStore } from '@strata/event-store-sqlite';
import { openSqliteReadStore } from '@strata/read-store-sqlite';
import { historyProjection } from '@strata/read-models';
import { processesProjection, worklistsProjection } from '@strata/workflows';
import { shippedCatalogue } from '@strata/runtime';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { freshFolder, removeFolder } from '../support/folders.mjs';
import { inTurn, ratios, spread, timed } from '../support/measure.mjs';
import { number, withUnit } from '../support/report.mjs';

const SUITE = 'workflows';
const BENCH = operator('bench');
const CLUSTER = 'coast';
const YEAR = 365 * 86_400_000;
const STEPS = 100;
const TICKS = 50;
const WARM_UP = 2;

/** The product on stores of its own, with a clock that can be moved, and without any projection but that of processes. */
async function openPlace() {
  const folder = freshFolder();
  const clock = { at: Date.parse('2026-01-15T12:00:00Z'), now: () => clock.at };
  const events = await openSqliteEventStore({ file: join(folder, 'events.db') });
  const reads = await openSqliteReadStore({ file: join(folder, 'read.db') });
  const accountStore = await openSqliteAccountStore({ file: join(folder, 'accounts.db') });
  await reads.open(processesProjection.definition);
  const newStrata = () => createStrata({ events, reads, accountStore, catalogue: shippedCatalogue, clock });
  const strata = newStrata();
  const projection = new ProjectionRunner({ events, store: reads, projection: processesProjection, owner: 'bench' });
  return {
    events,
    reads,
    strata,
    newStrata,
    clock,
    project: () => projection.catchUp(),
    runner: strata.processes.runner(),
    close: async () => {
      await accountStore.close();
      await reads.close();
      await events.close();
      removeFolder(folder);
    },
  };
}

async function must(outcome) {
  const { kind, refusal } = await outcome;
  if (kind !== 'done') throw new Error(`a command was ${kind}: ${refusal?.message}`);
}

/** A cluster of so many actors, appended without going through the product. */
async function foundCluster({ strata, events }, actors) {
  const command = { type: 'FoundCluster', clusterId: CLUSTER, labels: { en: 'Coast' }, limits: { actors: 10_000 } };
  await must(strata.execute(BENCH, { aggregate: 'cluster', clusterId: CLUSTER, command }));
  const metadata = { by: 'bench', commandId: randomUUID(), correlationId: randomUUID(), clusterId: CLUSTER };
  const admitted = Array.from({ length: actors }, (_, index) => ({
    id: randomUUID(),
    type: 'ActorAdmitted',
    schemaVersion: 1,
    data: { actorId: `a${index}`, labels: { en: `Actor ${index}` } },
    metadata,
  }));
  for (let from = 0; from < actors; from += 1_000) {
    await events.append(`cluster-${CLUSTER}`, 'any', admitted.slice(from, from + 1_000));
  }
}

/** The time from the command until the product answers that the period is open for every actor, in milliseconds. */
async function opening(actors) {
  const place = await openPlace();
  await foundCluster(place, actors);
  // The state of the cluster is read and cached, as in a process that has been running.
  const strata = place.newStrata();
  await must(strata.execute(BENCH, openCycle('2025-12')));
  const head = await place.events.head();
  const elapsed = await timed(() => must(strata.execute(BENCH, openCycle('2026-01'))));
  let stored = 0;
  for await (const batch of place.events.readAll({ after: head })) stored += batch.length;
  if (stored !== 1) throw new Error(`opening a period stored ${stored} events`);
  await place.close();
  return elapsed;
}

const openCycle = (period) => ({
  aggregate: 'cycles',
  clusterId: CLUSTER,
  command: { type: 'OpenCycle', period },
});

const processCommand = (key, command) => ({
  aggregate: 'process',
  cluster: CLUSTER,
  workflow: 'reporting-cycle',
  key,
  command,
});

function plan(steps, due) {
  const definition = { version: 1, sha256: 'a'.repeat(64) };
  return { definition, steps: steps.map((id) => ({ id, due, action: 'lock' })), pauses: [60] };
}

/** A place in which so many timers wait for the next years. */
async function waiting(timers) {
  const place = await openPlace();
  await foundCluster(place, 0);
  const ids = Array.from({ length: Math.min(STEPS, timers) }, (_, index) => `s${index}`);
  for (let index = 0; index < timers / ids.length; index += 1) {
    const due = new Date(place.clock.at + YEAR + index * 1_000).toISOString();
    await must(place.strata.execute(BENCH, processCommand(`p${index}`, { type: 'StartProcess', ...plan(ids, due) })));
  }
  await place.project();
  const count = await place.reads.reader('processes').count('steps');
  if (count !== timers) throw new Error(`${count} timers wait, not ${timers}`);
  return place;
}

/** Milliseconds per tick in which nothing is due. */
async function idleTick({ runner }) {
  const elapsed = await timed(async () => {
    for (let tick = 0; tick < TICKS; tick += 1) {
      if ((await runner.tick()).attempted !== 0) throw new Error('a step was not to be attempted');
    }
  });
  return elapsed / TICKS;
}

/** Milliseconds of a tick in which one step is due: its command, and the record of what came of it. */
async function busyTick(place, round) {
  const period = `${2030 + Math.floor((round + WARM_UP) / 12)}-${String(((round + WARM_UP) % 12) + 1).padStart(2, '0')}`;
  const due = new Date(place.clock.at).toISOString();
  // The process is there before its cycle, so the cycle begins no other.
  await must(place.strata.execute(BENCH, processCommand(period, { type: 'StartProcess', ...plan(['lock'], due) })));
  await must(place.strata.execute(BENCH, openCycle(period)));
  await place.project();
  let attempted = 0;
  const elapsed = await timed(async () => ({ attempted } = await place.runner.tick()));
  if (attempted !== 1) throw new Error(`${attempted} steps were attempted, not 1`);
  let last;
  for await (const event of place.events.readStream(`cycles-${CLUSTER}`, { direction: 'backwards', limit: 1 }))
    last = event;
  if (last.type !== 'CycleLocked' || last.data.period !== period) throw new Error('the step did not lock its period');
  await place.project();
  return elapsed;
}

const PERIOD = '2026-01';
const MEASURES = ['m0', 'm1', 'm2'];

/** From now on, approvers check what is reported. */
async function requireApproval({ strata }) {
  const workflow = 'reporting-cycle';
  const { version, text } = await strata.processes.workflow(BENCH, CLUSTER, workflow);
  const stage = 'approval:\n  stages:\n    - { id: check, role: approver, on: business-due }\n';
  const changed = text
    .replace(`version: ${version}`, `version: ${version + 1}`)
    .replace('retry:\n', `${stage}retry:\n`);
  await must(strata.processes.define(BENCH, { cluster: CLUSTER, workflow, text: changed, reason: 'four eyes' }));
}

/** A cluster in which a report of each actor waits for its approver, so that there are as many open tasks. */
async function openTasks(actors) {
  const place = await openPlace();
  const { events, reads, clock } = place;
  await foundCluster(place, actors);
  await requireApproval(place);
  await must(place.strata.execute(BENCH, openCycle(PERIOD)));
  const metadata = { by: 'bench', commandId: randomUUID(), correlationId: randomUUID(), clusterId: CLUSTER };
  const at = new Date(clock.at).toISOString();
  for (let index = 0; index < actors; index += 1) {
    const actorId = `a${index}`;
    const data = { actorId, period: PERIOD, measures: MEASURES, by: 'bench', at, stages: ['check'] };
    const event = { id: randomUUID(), type: 'ApprovalRequested', schemaVersion: 1, data, metadata };
    await events.append(`report-${CLUSTER}.${actorId}.${PERIOD}`, 'any', [event]);
  }
  for (const projection of [historyProjection, worklistsProjection]) {
    await reads.open(projection.definition);
    await new ProjectionRunner({ events, store: reads, projection, owner: 'bench' }).catchUp();
  }
  const count = await reads.reader('worklists').count('tasks');
  if (count !== actors) throw new Error(`${count} tasks are open, not ${actors}`);
  return place;
}

const READS = 50;

/** Milliseconds per worklist of one approver, who has one of the tasks. */
async function readWorklist({ strata }, round) {
  const elapsed = await timed(async () => {
    for (let index = 0; index < READS; index += 1) {
      const grants = [{ cluster: CLUSTER, role: 'approver', actor: `a${((round + WARM_UP) * READS + index) % 1_000}` }];
      const caller = { login: 'ann', name: 'Ann', grants };
      const { tasks } = await strata.worklists.page(caller, { cluster: CLUSTER, limit: 50 });
      if (tasks.length !== 1) throw new Error(`the worklist has ${tasks.length} tasks, not 1`);
    }
  });
  return elapsed / READS;
}

/** Milliseconds per read of the same rows from the store. */
async function readRows({ reads }, round) {
  const elapsed = await timed(async () => {
    for (let index = 0; index < READS; index += 1) {
      const actor = `a${((round + WARM_UP) * READS + index) % 1_000}`;
      const where = { cluster: CLUSTER, role: 'approver', actor };
      const rows = await reads.reader('worklists').find('tasks', { where, orderBy: [['place', 'asc']], limit: 50 });
      if (rows.length !== 1) throw new Error(`${rows.length} rows were found, not 1`);
    }
  });
  return elapsed / READS;
}

async function worklists(report, { rounds, tasks }) {
  const place = await openTasks(tasks);
  const figures = await inTurn(
    { worklist: (round) => readWorklist(place, round), rows: (round) => readRows(place, round) },
    { rounds: 4 * rounds, warmUp: WARM_UP },
  );
  report.add({
    suite: SUITE,
    name: `the worklist of one user among ${number(tasks)} open tasks, vs a bare read of its rows`,
    figures: { worklist: withUnit(spread(figures.worklist), 'ms'), rows: withUnit(spread(figures.rows), 'ms') },
    ratio: ratios(figures.worklist, figures.rows),
    aim: { atMost: 3 },
    data: figures,
  });
  await place.close();
}

export async function workflows(report, { quick }) {
  report.heading('Durable processes');
  const rounds = quick ? 3 : 9;
  const actors = quick ? 1_000 : 10_000;
  const opened = await inTurn({ many: () => opening(actors), few: () => opening(10) }, { rounds, warmUp: 1 });
  report.add({
    suite: SUITE,
    name: `opening a period for ${number(actors)} actors, vs 10`,
    figures: { many: withUnit(spread(opened.many), 'ms'), few: withUnit(spread(opened.few), 'ms') },
    ratio: ratios(opened.many, opened.few),
    data: opened,
  });
  const timers = quick ? 10_000 : 100_000;
  const [many, few] = [await waiting(timers), await waiting(100)];
  for (const [name, work, aim] of [
    ['a tick in which nothing is due', idleTick, { atMost: 1.5 }],
    ['a tick that sends one step', busyTick, { atMost: 1.5 }],
  ]) {
    const figures = await inTurn(
      { many: (round) => work(many, round), few: (round) => work(few, round) },
      { rounds: 2 * rounds, warmUp: WARM_UP },
    );
    report.add({
      suite: SUITE,
      name: `${name} while ${number(timers)} timers wait, vs 100`,
      figures: { many: withUnit(spread(figures.many), 'ms'), few: withUnit(spread(figures.few), 'ms') },
      ratio: ratios(figures.many, figures.few),
      aim,
      data: figures,
    });
  }
  await many.close();
  await few.close();
  await worklists(report, { rounds, tasks: quick ? 1_000 : 10_000 });
}
