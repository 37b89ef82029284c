import { operator, readStructuredFile, uuidOf } from '@strata/application';
import {
  lastDay,
  type Id,
  type PeriodName,
  type ReportCommand,
  type ReportedValue,
  type Subject,
} from '@strata/domain';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO, done } from './demo-commands.js';
import type { Runtime } from './runtime.js';
import { shippedFolder } from './shipped-folder.js';

type BySubject<T> = Readonly<Record<Subject, Readonly<Record<Id, T>>>>;

/** A moment of a definition, as far as the loading of the demo changes it. */
interface Moment {
  readonly id: Id;
  readonly from: Id;
  readonly workingDays: number;
  readonly at: string;
}

/** What somebody does with the report of a member. */
type DemoStep = { readonly by: string } & (
  | { readonly submit: Id; readonly values: BySubject<number>; readonly remarks?: BySubject<string> }
  | { readonly approve: Id; readonly at: Id }
  | { readonly return: Id; readonly at: Id; readonly notes: BySubject<string> }
);

/** The content of `config/demo/cycle.yaml`, which ships with the program and is read as it is. */
interface DemoCycle {
  readonly period: PeriodName;
  readonly workflow: { readonly id: Id; readonly moments: readonly Moment[] };
  readonly steps: readonly DemoStep[];
}

const FILE = 'cycle.yaml';
const PERIOD_END = 'period-end';
/** The most working days that one moment of a definition is after another. */
const MAX_STRIDE = 400;
const DAY = 24 * 60 * 60 * 1_000;

/** Loads a reporting cycle under way into the demo cluster: some reports are approved, some wait, one is late. Acts once. */
export async function loadDemoCycle(runtime: Runtime, cluster: Id): Promise<void> {
  const text = await readFile(join(shippedFolder('demo'), FILE), 'utf8');
  const demo = readStructuredFile(text, `config/demo/${FILE}`).data as DemoCycle;
  await openCycle(runtime, cluster, demo);
  for (const [index, step] of demo.steps.entries()) {
    const commandId = uuidOf(JSON.stringify([FILE, index]));
    await runtime.catchUp();
    const command = await commandOf(runtime, { cluster, period: demo.period, step });
    if (command === undefined) continue;
    done(
      await runtime.strata.execute(
        operator(step.by),
        { aggregate: 'report', clusterId: cluster, command },
        { commandId },
      ),
    );
  }
}

async function openCycle({ strata, clock }: Runtime, clusterId: Id, { period, workflow }: DemoCycle): Promise<void> {
  const view = await strata.clusters.view(DEMO, clusterId);
  if ((await strata.cycles.list(view)).some((cycle) => cycle.period === period)) return;
  const { calendar } = view.structure.cluster;
  const elapsed = workingDaysBetween(Date.parse(lastDay(period, calendar)), clock.now());
  const moments = momentsAfter(workflow.moments, elapsed);
  const definition = JSON.stringify({ ...workflow, moments }, null, 2);
  const reason = 'Values are checked before they count as approved';
  done(await strata.processes.define(DEMO, { cluster: clusterId, workflow: workflow.id, text: definition, reason }));
  done(await strata.execute(DEMO, { aggregate: 'cycles', clusterId, command: { type: 'OpenCycle', period } }));
}

/** The days from Monday to Friday after one instant, up to another. */
function workingDaysBetween(from: number, to: number): number {
  let days = 0;
  for (let day = from + DAY; day <= to; day += DAY) if (![0, 6].includes(new Date(day).getUTCDay())) days += 1;
  return days;
}

/** Moments that count from a number of working days after the end of the period, in strides that a definition may have. */
function momentsAfter(moments: readonly Moment[], elapsed: number): readonly Moment[] {
  const strides: Moment[] = [];
  let last = PERIOD_END;
  for (let left = elapsed; left > 0; left -= MAX_STRIDE) {
    const id = `loaded-${strides.length + 1}`;
    strides.push({ id, from: last, workingDays: Math.min(left, MAX_STRIDE), at: '00:00' });
    last = id;
  }
  return [...strides, ...moments.map((moment) => (moment.from === PERIOD_END ? { ...moment, from: last } : moment))];
}

interface StepOfCycle {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly step: DemoStep;
}

/** The command of a step; undefined if it has been done. */
async function commandOf(runtime: Runtime, of: StepOfCycle): Promise<ReportCommand | undefined> {
  const { period, step } = of;
  if ('submit' in step) return { type: 'SubmitValues', actorId: step.submit, period, values: valuesOf(step) };
  const actorId = 'approve' in step ? step.approve : step.return;
  const view = await runtime.strata.clusters.view(operator(step.by), of.cluster);
  const waiting = await runtime.strata.reports.approvals(view, { period, actor: actorId });
  const seen = waiting
    .filter(({ stage }) => stage.id === step.at)
    .map(({ measure, subject, edition }) => ({ measure, subject, basedOn: edition }));
  const given = { actorId, period, stage: step.at };
  if ('approve' in step) return seen.length === 0 ? undefined : { type: 'ApproveValues', ...given, values: seen };
  const values = seen.flatMap((one) => {
    const note = step.notes[one.subject]?.[one.measure];
    return note === undefined ? [] : [{ ...one, note }];
  });
  return values.length === 0 ? undefined : { type: 'ReturnValues', ...given, values };
}

function valuesOf({ values, remarks = {} }: Extract<DemoStep, { readonly submit: Id }>): readonly ReportedValue[] {
  return Object.entries(values).flatMap(([subject, figures]) =>
    Object.entries(figures).map(([measure, figure]) => {
      const note = remarks[subject]?.[measure];
      const actual = { kind: 'number', value: String(figure) } as const;
      return { measure, subject, actual, ...(note === undefined ? {} : { note }) };
    }),
  );
}
