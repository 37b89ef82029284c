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
import { clusterState, measureStates, methodStates, type DecisionDependencies } from './decision-dependencies.js';

/** What the rules need of a definition's text; undefined if it is not a valid definition. */
function outlineOf(text: string): MethodOutline | undefined {
  const definition = methodDefinitionOf(text);
  return definition && outlineMethod(definition);
}

/** What the rules of a method must know of the cluster, its measures and its other methods. */
export async function methodContext(
  { clusterId, methodId, command }: Extract<AddressedCommand, { readonly aggregate: 'method' }>,
  dependencies: DecisionDependencies,
): Promise<MethodContext> {
  const methods = await methodStates(dependencies, clusterId, [methodId]);
  const text = textAbout(command, methods.get(methodId));
  const definition = text === undefined ? undefined : outlineOf(text);
  const bindings = [...methods.values()].flatMap(({ binding }) => (binding ? [binding] : []));
  // A binding of the wrong shape is refused by the decider, which checks that first.
  const asked = command.type === 'BindMethod' && isMethodBinding(command.binding) ? [command.binding] : [];
  const named = [...bindings, ...asked].flatMap(measuresOf);
  return {
    cluster: await clusterState(dependencies, clusterId),
    measures: await withWeighers(dependencies, clusterId, named),
    methods,
    ...(definition ? { definition } : {}),
    outlines: outlinesOf(methods),
  };
}

/** Definitions of the versions in which methods are bound, for what their wirings read. */
function outlinesOf(methods: ReadonlyMap<Id, MethodState>): ReadonlyMap<Id, MethodOutline> {
  return new Map(
    [...methods].flatMap(([id, state]) => {
      const text = boundText(state);
      const outline = text === undefined || !state.binding ? undefined : outlineOf(text);
      return outline ? [[id, outline] as const] : [];
    }),
  );
}

/** Measures with those that weigh them: reading a measure over the members reads its weights too. */
async function withWeighers(
  dependencies: DecisionDependencies,
  clusterId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, MeasureState>> {
  const found = new Map<Id, MeasureState>();
  for (let open = ids; open.length > 0;) {
    const states = await measureStates(dependencies, clusterId, open);
    for (const [id, state] of states) found.set(id, state);
    open = [...states.values()].flatMap(({ aggregation: { weightMeasure } }) =>
      weightMeasure === undefined || found.has(weightMeasure) ? [] : [weightMeasure],
    );
  }
  return found;
}

/** The text of the version that a command is about: registered, adopted, or the one a binding is made for. */
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

/** The version that counts, else the newest. */
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
