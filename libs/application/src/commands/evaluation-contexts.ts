import {
  assessmentDecider,
  assessmentStream,
  evaluationDecider,
  evaluationsStream,
  methodDecider,
  methodStream,
  scenarioDecider,
  scenarioStream,
  segmentationDecider,
  segmentationStream,
  type Id,
  type InputSource,
  type MethodBinding,
  type MethodCommand,
  type MethodContext,
  type MethodState,
} from '@strata/domain';
import type { AddressedCommand } from './addressed-command.js';
import { clusterState, measureStates, type Surroundings } from './surroundings.js';

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
  const methods = new Map<Id, MethodState>();
  for (const id of new Set([...(await around.catalogue.methodIds(clusterId)), methodId])) {
    const { state } = await around.cache.load(methodStream(clusterId, id), methodDecider, around.freshness);
    if (state.exists) methods.set(id, state);
  }
  const own = methods.get(methodId);
  const text = textAbout(command, own);
  const definition = text === undefined ? undefined : around.catalogue.outline(text);
  const bindings = [...methods.values()].flatMap(({ binding }) => (binding ? [binding] : []));
  const named = [...bindings, ...(command.type === 'BindMethod' ? [command.binding] : [])].flatMap(measuresOf);
  return {
    cluster: await clusterState(around, clusterId),
    measures: await measureStates(around, clusterId, named),
    methods,
    ...(definition ? { definition } : {}),
  };
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
      return textOf(state?.adopted) ?? state?.versions.at(-1)?.text;
  }
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
