import type { Language } from '@strata/domain';
import { describeMethod, methodDefinitionOf, outputPath, resultTexts, type BoundEvaluation } from '@strata/engine';
import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { valueOrError } from './computed-value.js';
import { partsOfSource } from './method-source.js';
import { FindMethod } from './method.handlers.js';

type MethodTypes = TypeResolvers<
  | 'DecisionTable'
  | 'DecisionRow'
  | 'MethodWiringSource'
  | 'ClusterMethod'
  | 'MethodVersion'
  | 'MethodBinding'
  | 'MethodInputSource'
  | 'SuggestedBinding'
  | 'MethodEvaluation'
  | 'MethodOutputValue'
  | 'MethodChanged'
>;

function labelOfOutput({ method }: BoundEvaluation, output: string, language: Language): string {
  const { outputs } = describeMethod(method.definition, language);
  return outputs.find(({ path }) => path === output)?.label ?? output;
}

function textOfOutput(
  { method, output: valueOf }: BoundEvaluation,
  output: string,
  language: Language,
): string | undefined {
  const value = valueOf(output);
  return typeof value === 'string' ? resultTexts(method.definition).get(value)?.[language] : undefined;
}

/** Fields of methods, their bindings and evaluations. */
export const methodTypes: MethodTypes = {
  DecisionTable: {
    otherwise: ({ otherwise }) => (otherwise === undefined ? null : String(otherwise)),
  },
  DecisionRow: {
    when: (row) => row.when.map(String),
    then: (row) => String(row.then),
  },
  MethodWiringSource: {
    method: (source) => ('method' in source ? source.method : null),
    output: (source) => ('output' in source ? source.output : null),
    ofEachMember: (source) => 'each' in source,
    assessment: (source) => ('assessment' in source ? source.assessment : null),
    items: (source) => ('items' in source ? source.items : null),
  },
  ClusterMethod: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    versions: ({ state }) => state.versions,
    adopted: ({ state }) => state.adopted,
    onTrial: ({ state }) => state.onTrial,
    binding: ({ state }) => state.binding,
    withdrawn: ({ state }) => state.withdrawn,
  },
  MethodVersion: {
    definition: ({ text }) => text,
    description: ({ text }, { language }) => {
      const definition = methodDefinitionOf(text);
      return definition && describeMethod(definition, language ?? 'en');
    },
  },
  MethodBinding: {
    inputs: ({ inputs }) => Object.entries(inputs).map(([input, source]) => ({ input, source })),
    outputs: ({ outputs }) => Object.entries(outputs).map(([output, measure]) => ({ output, measure })),
  },
  MethodInputSource: {
    constant: (source) => (source.kind === 'constant' ? source.value : null),
    parts: (source) => partsOfSource(source),
  },
  SuggestedBinding: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
  },
  MethodEvaluation: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    method: ({ evaluation }) => evaluation.method.id,
    version: ({ evaluation }) => evaluation.method.version,
    subject: ({ evaluation }) => evaluation.subject,
    period: ({ evaluation }) => evaluation.period,
    outputs: ({ evaluation }) =>
      evaluation.method.definition.outputs.map((one) => ({ evaluation, output: outputPath(one) })),
  },
  MethodOutputValue: {
    label: ({ evaluation, output }, { language }) => labelOfOutput(evaluation, output, language ?? 'en'),
    measure: ({ evaluation, output }) => evaluation.method.binding.outputs[output],
    value: ({ evaluation, output }) => valueOrError(evaluation.output(output)).value,
    text: ({ evaluation, output }, { language }) => textOfOutput(evaluation, output, language ?? 'en'),
    error: ({ evaluation, output }) => valueOrError(evaluation.output(output)).error,
  },
  MethodChanged: {
    method: (answer, _args, context) => {
      const { cluster, methodId: id } = answer.target;
      return context.queries.execute(
        new FindMethod({ cluster, id, asOf: rightAfter(answer) }, queryContextOf(context)),
      );
    },
  },
};
