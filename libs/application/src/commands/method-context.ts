import {
  isMethodBinding,
  type AddressedCommand,
  type Id,
  type InputSource,
  type MeasureState,
  type MethodBinding,
  type MethodCommand,
  type MethodContext,
  type MethodOutline,
  type MethodState,
} from '@strata/domain';
import { methodDefinitionOf, outlineMethod } from '@strata/engine';
import {
  clusterState,
  lockedDay,
  measureStates,
  methodStates,
  type DecisionDependencies,
} from './decision-dependencies.js';

/** The outline of a definition's text; undefined if it is not a valid definition. */
export function outlineOf(text: string): MethodOutline | undefined {
  const definition = methodDefinitionOf(text);
  return definition && outlineMethod(definition);
}

/** Loads the state of other aggregates that the rules of a method need. */
export async function methodContext(
  { clusterId, methodId, command }: Extract<AddressedCommand, { readonly aggregate: 'method' }>,
  dependencies: DecisionDependencies,
): Promise<MethodContext> {
  const methods = await methodStates(dependencies, clusterId, [methodId]);
  const text = textAbout(command, methods.get(methodId));
  const definition = text === undefined ? undefined : outlineOf(text);
  const bindings = [...methods.values()].flatMap(({ binding }) => (binding ? [binding] : []));
  // The decider checks the shape of a binding first, so a malformed one needs no context.
  const newBinding = command.type === 'BindMethod' && isMethodBinding(command.binding) ? [command.binding] : [];
  const measureIds = [...bindings, ...newBinding].flatMap(measuresOf);
  const cluster = await clusterState(dependencies, clusterId);
  return {
    cluster,
    lockedUpTo: await lockedDay(dependencies, cluster),
    measures: await withWeightMeasures(dependencies, clusterId, measureIds),
    methods,
    definition,
    outlines: outlinesOf(methods),
  };
}

/** The outlines of bound methods, whose wirings may read other methods. */
export function outlinesOf(methods: ReadonlyMap<Id, MethodState>): ReadonlyMap<Id, MethodOutline> {
  return new Map(
    [...methods].flatMap(([id, state]) => {
      const text = boundText(state);
      const outline = text === undefined || !state.binding ? undefined : outlineOf(text);
      return outline ? [[id, outline] as const] : [];
    }),
  );
}

/** Measures and their weight measures, since aggregating a measure over members reads its weights too. */
async function withWeightMeasures(
  dependencies: DecisionDependencies,
  clusterId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, MeasureState>> {
  const found = new Map<Id, MeasureState>();
  for (let pending = ids; pending.length > 0;) {
    const states = await measureStates(dependencies, clusterId, pending);
    for (const [id, state] of states) found.set(id, state);
    pending = [...states.values()].flatMap(({ aggregation: { weightMeasure } }) =>
      weightMeasure === undefined || found.has(weightMeasure) ? [] : [weightMeasure],
    );
  }
  return found;
}

/** The text of the version that a command registers, adopts or binds. */
function textAbout(command: MethodCommand, state: MethodState | undefined): string | undefined {
  const textOf = (version: number | undefined): string | undefined =>
    state?.versions.find((one) => one.version === version)?.text;
  switch (command.type) {
    case 'RegisterMethodVersion':
      return command.version.text;
    case 'StartMethodTrial':
    case 'AdoptMethodVersion':
      return textOf(command.version);
    default:
      return state && boundText(state);
  }
}

/** The adopted version, otherwise the newest. */
function boundText({ adopted, versions }: MethodState): string | undefined {
  return (versions.find((one) => one.version === adopted) ?? versions.at(-1))?.text;
}

function measuresOf({ inputs, outputs }: MethodBinding): readonly Id[] {
  return [...Object.values(outputs), ...Object.values(inputs).flatMap(measuresIn)];
}

function measuresIn(source: InputSource): readonly Id[] {
  switch (source.kind) {
    case 'measure':
      return [source.measure];
    case 'list':
      return source.items.flatMap(measuresIn);
    case 'record':
      return Object.values(source.fields).flatMap(measuresIn);
    case 'change':
      return [...measuresIn(source.previous), ...measuresIn(source.current)];
    default:
      return [];
  }
}
