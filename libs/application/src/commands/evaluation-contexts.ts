import {
  assessmentDecider,
  assessmentStream,
  evaluationDecider,
  evaluationsStream,
  isMethodBinding,
  methodDecider,
  methodStream,
  scenarioDecider,
  scenarioStream,
  segmentationDecider,
  segmentationStream,
  type Id,
  type InputSource,
  type MeasureState,
  type MethodBinding,
  type MethodCommand,
  type MethodContext,
  type MethodOutline,
  type MethodState,
} from '@strata/domain';
import type { AddressedCommand } from './addressed-command.js';
import { clusterState, measureStates, methodStates, type Surroundings } from './surroundings.js';

/** Commands of the aggregates that evaluation rests on. */
type EvaluationAddress = Extract<
  AddressedCommand,
  { aggregate: 'method' | 'assessment' | 'segmentation' | 'scenario' | 'evaluations' }
>;

export const EVALUATION_DECIDERS: Readonly<Record<EvaluationAddress['aggregate'], unknown>> = {
  method: methodDecider,
  assessment: assessmentDecider,
  segmentation: segmentationDecider,
  scenario: scenarioDecider,
  evaluations: evaluationDecider,
};

/** The stream that a command is decided on. */
export function evaluationStreamOf(addressed: EvaluationAddress): string {
  const { clusterId } = addressed;
  switch (addressed.aggregate) {
    case 'method':
      return methodStream(clusterId, addressed.methodId);
    case 'assessment': {
      const { questionnaire, subject, period } = addressed.command;
      return assessmentStream(clusterId, questionnaire, subject, period);
    }
    case 'segmentation':
      return segmentationStream(clusterId, addressed.command.actorId);
    case 'scenario':
      return scenarioStream(clusterId, addressed.scenarioId);
    case 'evaluations':
      return evaluationsStream(clusterId);
  }
}

/** What a command's rules must know of other aggregates. */
export async function evaluationContextOf(around: Surroundings, addressed: EvaluationAddress): Promise<unknown> {
  const { clusterId } = addressed;
  const cluster = await clusterState(around, clusterId);
  switch (addressed.aggregate) {
    case 'method':
      return methodContext(around, addressed);
    case 'assessment': {
      const questionnaire = await around.catalogue.questionnaire(addressed.command.questionnaire);
      return { cluster, ...(questionnaire ? { questionnaire } : {}) };
    }
    case 'scenario': {
      const { command } = addressed;
      const measures = command.type === 'AssumeValues' ? command.assumptions.map(({ measure }) => measure) : [];
      return { cluster, measures: await measureStates(around, clusterId, measures) };
    }
    default:
      return { cluster };
  }
}

async function methodContext(
  around: Surroundings,
  { clusterId, methodId, command }: Extract<AddressedCommand, { aggregate: 'method' }>,
): Promise<MethodContext> {
  const methods = await methodStates(around, clusterId, [...(await around.catalogue.methodIds(clusterId)), methodId]);
  const text = textAbout(command, methods.get(methodId));
  const definition = text === undefined ? undefined : around.catalogue.outline(text);
  const bindings = [...methods.values()].flatMap(({ binding }) => (binding ? [binding] : []));
  // What is not of the right form is told by the decider, which checks the command before anything else.
  const asked = command.type === 'BindMethod' && isMethodBinding(command.binding) ? [command.binding] : [];
  const named = [...bindings, ...asked].flatMap(measuresOf);
  return {
    cluster: await clusterState(around, clusterId),
    measures: await withWeighers(around, clusterId, named),
    methods,
    ...(definition ? { definition } : {}),
    outlines: outlinesOf(around, methods),
  };
}

/** Definitions of the versions in which methods are bound, for what their wirings read. */
function outlinesOf(
  { catalogue }: Surroundings,
  methods: ReadonlyMap<Id, MethodState>,
): ReadonlyMap<Id, MethodOutline> {
  return new Map(
    [...methods].flatMap(([id, state]) => {
      const text = boundText(state);
      const outline = text === undefined || !state.binding ? undefined : catalogue.outline(text);
      return outline ? [[id, outline] as const] : [];
    }),
  );
}

/** Measures with those that weigh them: whoever reads a measure over the members reads its weights too. */
async function withWeighers(
  around: Surroundings,
  clusterId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, MeasureState>> {
  const found = new Map<Id, MeasureState>();
  for (let open = ids; open.length > 0;) {
    const states = await measureStates(around, clusterId, open);
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
