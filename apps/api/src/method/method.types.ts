import type { ClusterView } from '@strata/application';
import type { Id, InputSource, Language, MethodBinding, MethodVersion } from '@strata/domain';
import { describeMethod, methodDefinitionOf, outputPath, type BoundEvaluation } from '@strata/engine';
import type { Resolvers } from '@strata/graphql';
import type { ChangeAnswer } from '../bus/command-sender.js';
import { ListMethods } from '../bus/evaluation-messages.js';
import { changedView } from '../cluster/changed-view.js';
import type { RequestContext } from '../request/request-context.js';
import { valueOrError } from './computed-value.js';
import { partsOfSource, type ClusterMethodSource } from './method-source.js';

/** A bound method evaluated, with the view it was evaluated in. */
export interface MethodEvaluationSource {
  readonly view: ClusterView;
  readonly evaluation: BoundEvaluation;
}

interface OutputSource {
  readonly evaluation: BoundEvaluation;
  readonly output: string;
}

type MethodTypes = Pick<
  Resolvers<RequestContext>,
  | 'ClusterMethod'
  | 'MethodVersion'
  | 'MethodBinding'
  | 'MethodInputSource'
  | 'MethodEvaluation'
  | 'MethodOutputValue'
  | 'MethodChanged'
>;

function labelOfOutput({ method }: BoundEvaluation, output: string, language: Language): string {
  const { outputs } = describeMethod(method.definition, language);
  return outputs.find(({ path }) => path === output)?.label ?? output;
}

/** Fields of methods, their bindings and evaluations. */
export const methodTypes: MethodTypes = {
  ClusterMethod: {
    id: ({ id }: ClusterMethodSource) => id,
    cluster: ({ view }: ClusterMethodSource) => view.clusterId,
    position: ({ view }: ClusterMethodSource) => view.position,
    versions: ({ state }: ClusterMethodSource) => state.versions,
    adopted: ({ state }: ClusterMethodSource) => state.adopted ?? null,
    onTrial: ({ state }: ClusterMethodSource) => state.onTrial ?? null,
    binding: ({ state }: ClusterMethodSource) => state.binding ?? null,
    withdrawn: ({ state }: ClusterMethodSource) => state.withdrawn,
  },
  MethodVersion: {
    definition: ({ text }: MethodVersion) => text,
    description: ({ text }: MethodVersion, { language }) => {
      const definition = methodDefinitionOf(text);
      return definition ? describeMethod(definition, language ?? 'en') : null;
    },
  },
  MethodBinding: {
    inputs: ({ inputs }: MethodBinding) => Object.entries(inputs).map(([input, source]) => ({ input, source })),
    outputs: ({ outputs }: MethodBinding) => Object.entries(outputs).map(([output, measure]) => ({ output, measure })),
  },
  MethodInputSource: {
    constant: (source: InputSource) => (source.kind === 'constant' ? source.value : null),
    parts: (source: InputSource) => partsOfSource(source),
  },
  MethodEvaluation: {
    cluster: ({ view }: MethodEvaluationSource) => view.clusterId,
    position: ({ view }: MethodEvaluationSource) => view.position,
    method: ({ evaluation }: MethodEvaluationSource) => evaluation.method.id,
    version: ({ evaluation }: MethodEvaluationSource) => evaluation.method.version,
    subject: ({ evaluation }: MethodEvaluationSource) => evaluation.subject,
    period: ({ evaluation }: MethodEvaluationSource) => evaluation.period,
    outputs: ({ evaluation }: MethodEvaluationSource) =>
      evaluation.method.definition.outputs.map((one) => ({ evaluation, output: outputPath(one) })),
  },
  MethodOutputValue: {
    label: ({ evaluation, output }: OutputSource, { language }) => labelOfOutput(evaluation, output, language ?? 'en'),
    measure: ({ evaluation, output }: OutputSource) => evaluation.method.binding.outputs[output] ?? null,
    value: ({ evaluation, output }: OutputSource) => valueOrError(evaluation.output(output)).value,
    error: ({ evaluation, output }: OutputSource) => valueOrError(evaluation.output(output)).error,
  },
  MethodChanged: {
    method: async (answer: ChangeAnswer, _args, context): Promise<ClusterMethodSource | null> => {
      const { addressed } = answer;
      if (addressed.aggregate !== 'method') return null;
      return findMethod(await changedView(answer, context), addressed.methodId, context);
    },
  },
};

async function findMethod(
  view: ClusterView,
  id: Id,
  { queries }: Pick<RequestContext, 'queries'>,
): Promise<ClusterMethodSource | null> {
  const state = (await queries.execute(new ListMethods(view))).get(id);
  return state === undefined ? null : { view, id, state };
}
