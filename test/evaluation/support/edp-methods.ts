import type { Outcome } from '@strata/application';
import type {
  AddressedCommand,
  AskedStart,
  Id,
  InputSource,
  MeasureDefinition,
  MethodBinding,
  MethodCommand,
} from '@strata/domain';
import type { Runtime } from '@strata/runtime';
import { createHash } from 'node:crypto';
import { TESTER } from '../../support/tester.js';

/** Executes commands one after the other, none of which may be refused. */
export async function send(runtime: Runtime, ...commands: readonly AddressedCommand[]): Promise<void> {
  for (const one of commands) {
    const outcome = await execute(runtime, one);
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  }
  await runtime.catchUp();
}

/** Executes a command, which may be refused. */
export function execute({ strata }: Runtime, command: AddressedCommand): Promise<Outcome> {
  return strata.execute(TESTER, command);
}

export function method(methodId: Id, command: MethodCommand): AddressedCommand {
  return { aggregate: 'method', clusterId: 'edp', methodId, command };
}

export function define(measureId: Id, more: Partial<MeasureDefinition> = {}): AddressedCommand {
  const definition: MeasureDefinition = {
    labels: { en: measureId, uk: `${measureId} (uk)` },
    unit: 'points',
    decimals: 1,
    valueType: 'number',
    polarity: 'higher',
    frequency: 'year',
    scoring: { kind: 'goal-red-flag' },
    aggregation: { time: 'last', organisation: 'none' },
    accumulate: 'period',
    ...more,
  };
  return {
    aggregate: 'measure',
    clusterId: 'edp',
    measureId,
    command: { type: 'DefineMeasure', measureId, definition },
  };
}

export function target(measureId: Id, goal: string, redFlag: string, start: AskedStart = {}): AddressedCommand {
  const command = { type: 'SetTarget', subject: '*', from: null, figures: { goal, redFlag }, ...start } as const;
  return { aggregate: 'measure', clusterId: 'edp', measureId, command };
}

/** Places a measure on a map, or changes its weight. */
export function place(strategyId: Id, objectiveId: Id, measureId: Id, weight = 1): AddressedCommand {
  const measure = { measure: measureId, weight: [{ from: null, value: weight }] };
  const command = { type: 'PlaceMeasure', objectiveId, measure } as const;
  return { aggregate: 'strategy', clusterId: 'edp', strategyId, command };
}

/** Puts the working copy of a strategy's map in force. */
export function activate(strategyId: Id, start: AskedStart = {}): AddressedCommand {
  return { aggregate: 'cascade', clusterId: 'edp', command: { type: 'ActivateStrategy', strategyId, ...start } };
}

/** Records values of one member for a year, first or again. */
export function restate(actorId: Id, period: string, figures: Readonly<Record<Id, string>>): AddressedCommand {
  const values = Object.entries(figures).map(([measure, value]) => ({
    measure,
    subject: actorId,
    actual: { kind: 'number', value } as const,
  }));
  const command = { type: 'RecordValues', actorId, period, values, reason: 'corrected' } as const;
  return { aggregate: 'report', clusterId: 'edp', command };
}

const text = (word: string): string => `{ en: '${word}', ru: '${word}', uk: '${word}' }`;

/** The text of a method with one formula over numeric inputs. */
export function ownDefinition(id: Id, version: number, formula: string, inputs: readonly string[]): string {
  const lines = inputs.map((name) => `  - { name: ${name}, type: number, unit: index, label: ${text(name)} }`);
  return `id: ${id}
version: ${version}
title: ${text(id)}
source: { paper: 'none', authors: 'the cluster', place: 'own' }
inputs:
${lines.join('\n')}
formulas:
  - { name: out, formula: '${formula}', label: ${text('outcome')} }
outputs:
  - { name: out }
`;
}

/** Registers a version of a method. */
export function register(methodId: Id, version: number, definition: string): AddressedCommand {
  const sha256 = createHash('sha256').update(definition).digest('hex');
  const made = { version, text: definition, sha256, origin: 'own' } as const;
  return method(methodId, { type: 'RegisterMethodVersion', methodId, version: made });
}

export function adopt(methodId: Id, version: number, start: AskedStart = {}): AddressedCommand {
  return method(methodId, { type: 'AdoptMethodVersion', version, reason: 'agreed', ...start });
}

export function bind(methodId: Id, binding: MethodBinding): AddressedCommand {
  return method(methodId, { type: 'BindMethod', binding });
}

const measured = (measure: Id, periodsBack = 0): InputSource => ({
  kind: 'measure',
  measure,
  ...(periodsBack === 0 ? {} : { periodsBack }),
});

export const ROOM = (version: number, weight: number): string =>
  ownDefinition('fiscal-room', version, `60 - debt + ${weight} * (deficit + 3)`, ['debt', 'deficit']);

/**
 * Binds three methods: `room` of each member from its debt and deficit, `trend` of each member by the shipped
 * innovation activity (deficits for x1 to x5, debts for x6 to x10, against the year before), and `spread` of the
 * cluster from the members' mean of `room`.
 */
export async function bindMethods(runtime: Runtime): Promise<void> {
  const innovation = await runtime.strata.methods.catalogued('innovation-activity');
  const pairs = innovation.definition.inputs.map(({ name }, i): [string, InputSource] => {
    const of = i < 5 ? 'deficit' : 'debt';
    return [name, { kind: 'change', previous: measured(of, 1), current: measured(of) }];
  });
  await send(
    runtime,
    define('room', { aggregation: { time: 'last', organisation: 'mean' } }),
    define('trend'),
    define('spread'),
    ...['room', 'spread'].map((id) => target(id, '0', '-60')),
    target('trend', '3', '1'),
    register('fiscal-room', 1, ROOM(1, 10)),
    register('innovation-activity', innovation.definition.version, innovation.text),
    register('spread', 1, ownDefinition('spread', 1, 'room / 2', ['room'])),
    ...['fiscal-room', 'spread'].map((id) => adopt(id, 1)),
    adopt('innovation-activity', innovation.definition.version),
    bind('fiscal-room', {
      scope: 'actor',
      inputs: { debt: measured('debt'), deficit: measured('deficit') },
      outputs: { out: 'room' },
    }),
    bind('innovation-activity', {
      scope: 'actor',
      inputs: Object.fromEntries(pairs),
      outputs: { technology: 'trend' },
    }),
    bind('spread', { scope: 'cluster', inputs: { room: measured('room') }, outputs: { out: 'spread' } }),
    place('GR', 'contain-debt', 'room'),
    place('GR', 'contain-debt', 'trend'),
    place('sound-public-finances', 'contain-debt', 'spread'),
    ...['sound-public-finances', 'GR'].map((id) => activate(id)),
  );
}
