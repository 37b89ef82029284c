import { openMemoryAccountStore } from '@strata/account-store/conformance';
import {
  createStrata,
  ProjectionRunner,
  type Catalogue,
  type ClusterView,
  type Outcome,
  type Strata,
} from '@strata/application';
import type {
  AddressedCommand,
  Id,
  InputSource,
  MeasureDefinition,
  MethodBinding,
  MethodCommand,
} from '@strata/domain';
import type { Questionnaire } from '@strata/engine';
import { InMemoryEventStore } from '@strata/event-store/conformance';
import { historyProjection } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { openMemoryReadStore } from '@strata/read-store/conformance';
import { createHash } from 'node:crypto';
import { TESTER } from '../../support/tester.js';

const labels = { en: 'Sample' };
const CLUSTER = 'alps';

function questionnaire(id: Id, about: Questionnaire['about']): Questionnaire {
  const said = { en: id, ru: id, uk: id };
  const source = { paper: 'none', authors: 'nobody', place: 'nowhere' };
  return {
    id,
    version: 1,
    title: said,
    about,
    source,
    items: [{ id: 'i', scale: 'snw', label: said, question: said }],
  };
}

const CATALOGUE: Catalogue = {
  methods: () => Promise.resolve([]),
  questionnaires: () => Promise.resolve([questionnaire('q', 'actor'), questionnaire('units', 'unit')]),
  workflows: () => Promise.resolve([]),
  templates: () => Promise.resolve([]),
};

/** A small cluster in memory with methods, and its projections. */
export interface MethodSystem {
  readonly strata: Strata;
  readonly reads: ReadStore;
  readonly events: InMemoryEventStore;
  /** Executes a command, which may be refused. */
  execute(command: AddressedCommand): Promise<Outcome>;
  /** Executes commands, none of which may be refused. */
  send(...commands: readonly AddressedCommand[]): Promise<void>;
  /** Brings the read models up to the head of the log. */
  catchUp(): Promise<void>;
  /** The cluster as projected. */
  view(): Promise<ClusterView>;
}

export async function newMethodSystem(): Promise<MethodSystem> {
  const events = new InMemoryEventStore();
  const reads = await openMemoryReadStore();
  await reads.open(historyProjection.definition);
  const history = new ProjectionRunner({ events, store: reads, projection: historyProjection, owner: 'test' });
  const strata = createStrata({ events, reads, accountStore: await openMemoryAccountStore(), catalogue: CATALOGUE });
  const execute = (command: AddressedCommand): Promise<Outcome> => strata.execute(TESTER, command);
  return {
    strata,
    reads,
    events,
    execute,
    async send(...list) {
      for (const command of list) {
        const outcome = await execute(command);
        if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
      }
    },
    async catchUp() {
      await history.catchUp();
    },
    view: () => strata.clusters.view(TESTER, CLUSTER),
  };
}

export function inCluster(command: Extract<AddressedCommand, { aggregate: 'cluster' }>['command']): AddressedCommand {
  return { aggregate: 'cluster', clusterId: CLUSTER, command };
}

export function define(measureId: Id, more: Partial<MeasureDefinition> = {}): AddressedCommand {
  const definition: MeasureDefinition = {
    labels: { en: measureId },
    unit: '',
    decimals: 1,
    valueType: 'number',
    polarity: 'higher',
    frequency: 'year',
    scoring: { kind: 'goal-red-flag' },
    aggregation: { time: 'last', organisation: 'mean' },
    accumulate: 'period',
    ...more,
  };
  return {
    aggregate: 'measure',
    clusterId: CLUSTER,
    measureId,
    command: { type: 'DefineMeasure', measureId, definition },
  };
}

export function target(measureId: Id, goal: string, redFlag: string): AddressedCommand {
  const command = { type: 'SetTarget', subject: '*', from: null, figures: { goal, redFlag } } as const;
  return { aggregate: 'measure', clusterId: CLUSTER, measureId, command };
}

export function onMap(strategyId: Id, measure: Id, there = true): AddressedCommand {
  const address = { aggregate: 'strategy', clusterId: CLUSTER, strategyId } as const;
  return there
    ? { ...address, command: { type: 'PlaceMeasure', objectiveId: 'x', measure: { measure, weight: [] } } }
    : { ...address, command: { type: 'TakeMeasureOff', objectiveId: 'x', measureId: measure } };
}

/** Confirmed, since some of the measures are on no map. */
export function report(actorId: Id, period: string, measure: Id, value: string): AddressedCommand {
  const values = [{ measure, subject: actorId, actual: { kind: 'number', value } as const }];
  const command = { type: 'RecordValues', actorId, period, values, reason: 'counted again', confirm: true } as const;
  return { aggregate: 'report', clusterId: CLUSTER, command };
}

export function assess(
  subject: string,
  period: string,
  {
    assessor,
    grade,
    questionnaire = 'q',
  }: { readonly assessor: string; readonly grade: string; readonly questionnaire?: Id },
): AddressedCommand {
  const grades = [{ item: 'i', grade }];
  const command = { type: 'AssessItems', questionnaire, subject, period, assessor, grades } as const;
  return { aggregate: 'assessment', clusterId: CLUSTER, command };
}

function method(methodId: Id, command: MethodCommand): AddressedCommand {
  return { aggregate: 'method', clusterId: CLUSTER, methodId, command };
}

export function adopt(methodId: Id, version: number): AddressedCommand {
  return method(methodId, { type: 'AdoptMethodVersion', version, reason: 'agreed' });
}

export function bind(methodId: Id, binding: MethodBinding): AddressedCommand {
  return method(methodId, { type: 'BindMethod', binding });
}

export function withdraw(methodId: Id): AddressedCommand {
  return method(methodId, { type: 'WithdrawMethod', reason: 'no longer needed' });
}

const name = (word: string): string => `{ en: ${word}, ru: ${word}, uk: ${word} }`;

/** Registers a version of a method that adds up those of `x`, `y` and `g` that are given. */
export function register(methodId: Id, version: number, factor: number, wiring = ''): AddressedCommand {
  const inputs = ['x', 'y', 'g'].map(
    (input) => `  - { name: ${input}, type: number, unit: index, optional: true, label: ${name(input)} }`,
  );
  const text = `id: ${methodId}
version: ${version}
title: ${name(methodId)}
source: { paper: none, authors: nobody, place: nowhere }
inputs:
${inputs.join('\n')}
formulas:
  - { name: out, formula: '${factor} * coalesce(x, 0) + coalesce(y, 0) + coalesce(g, 0)', label: ${name('sum')} }
outputs:
  - { name: out }
${wiring}`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return method(methodId, {
    type: 'RegisterMethodVersion',
    methodId,
    version: { version, text, sha256, origin: 'own' },
  });
}

export const measured = (measure: Id, periodsBack = 0): InputSource => ({
  kind: 'measure',
  measure,
  ...(periodsBack === 0 ? {} : { periodsBack }),
});

const strategy = (strategyId: Id, owner: string, parent?: Id): readonly AddressedCommand[] => {
  const rank = parent === undefined ? ('integrative' as const) : ('business' as const);
  const about = parent === undefined ? {} : { parent };
  const objective = {
    id: 'x',
    labels,
    perspective: 'money',
    weight: [],
    rollUp: 'weighted-mean',
  } as const;
  return [
    {
      aggregate: 'cascade',
      clusterId: CLUSTER,
      command: { type: 'DraftStrategy', strategyId, rank, owner, ...about, labels },
    },
    { aggregate: 'strategy', clusterId: CLUSTER, strategyId, command: { type: 'SetObjective', objective } },
  ];
};

/** Puts the working copy of a strategy's map in force. */
export const activate = (strategyId: Id): AddressedCommand => ({
  aggregate: 'cascade',
  clusterId: CLUSTER,
  command: { type: 'ActivateStrategy', strategyId },
});

/**
 * Members A (unit A/shop) and B under the strategies `top` and `a`; measures `raw` and `other` that are reported, `k`
 * (computed per member by `first`) and `t` (computed for the cluster by `second`, from `k` of this and the last year).
 */
export async function systemWithMethods(): Promise<MethodSystem> {
  const system = await newMethodSystem();
  await system.send(
    inCluster({ type: 'FoundCluster', clusterId: CLUSTER, labels }),
    inCluster({ type: 'ArrangePerspectives', perspectives: [{ id: 'money', labels }] }),
    ...['A', 'B'].map((actorId) => inCluster({ type: 'AdmitActor', actorId, labels })),
    inCluster({ type: 'SetUpUnit', actorId: 'A', unit: { id: 'shop', labels } }),
    ...['raw', 'other', 'k', 't'].flatMap((id) => [define(id), target(id, '20', '5')]),
    ...strategy('top', '@cluster'),
    ...strategy('a', 'A', 'top'),
    register('first', 1, 2),
    register('first', 2, 3),
    register('second', 1, 1),
    adopt('first', 1),
    adopt('second', 1),
    bind('first', FIRST),
    bind('second', {
      scope: 'cluster',
      inputs: { x: measured('k'), y: measured('k', 1) },
      outputs: { out: 't' },
    }),
    onMap('a', 'k'),
    onMap('top', 't'),
    activate('top'),
    activate('a'),
  );
  await system.catchUp();
  return system;
}

export const FIRST: MethodBinding = {
  scope: 'actor',
  inputs: {
    x: measured('raw'),
    y: measured('raw', 1),
    g: { kind: 'assessment', questionnaire: 'q', item: 'i' },
  },
  outputs: { out: 'k' },
};
