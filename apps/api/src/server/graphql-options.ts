import type { ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloDriver } from '@nestjs/apollo';
import type { QueryBus } from '@nestjs/cqrs';
import { enumValues, typeDefs } from '@strata/graphql';
import type { Runtime } from '@strata/runtime';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { guardSchema } from '../access/guard-schema.js';
import { accountTypes } from '../account/account.resolver.js';
import { assessmentTypes } from '../assessment/assessment.types.js';
import { commandResolvers } from '../bus/command-table.js';
import type { CommandSender } from '../bus/command-sender.js';
import { clusterTypes } from '../cluster/cluster.types.js';
import { evaluationTypes } from '../evaluation/evaluation.types.js';
import { explanationTypes } from '../explanation/explanation.types.js';
import { formatError } from '../errors/format-error.js';
import { boundRefusalText } from '../errors/refusal-text.js';
import { MAX_TOKENS, type QueryLimits } from '../limits/query-limits.js';
import { requestPlugin } from '../limits/request.plugin.js';
import { measureTypes } from '../measure/measure.types.js';
import { methodTypes } from '../method/method.types.js';
import { reportTypes } from '../report/report.types.js';
import { contextOf, type RequestContext } from '../request/request-context.js';
import { scalars } from '../scalars/scalars.js';
import { scenarioTypes } from '../scenario/scenario.types.js';
import { scorecardTypes } from '../scorecard/scorecard.types.js';
import { strategyTypes } from '../strategy/strategy.types.js';
import { currentRequestId } from './request-scope.js';

export const GRAPHQL_PATH = '/graphql';
const ALIASES = 40;
const ROOT_FIELDS = 20;

/** The limits of queries as the settings say. */
export function queryLimits({ settings }: Pick<Runtime, 'settings'>): QueryLimits {
  return { depth: settings.query.depth, cost: settings.query.cost, aliases: ALIASES, rootFields: ROOT_FIELDS };
}

/** What is looked at of an HTTP request. */
interface HttpRequest {
  readonly id: string;
  readonly ip: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface GraphqlParts {
  readonly runtime: Runtime;
  readonly queries: QueryBus;
  readonly sender: CommandSender;
  readonly log: Logger;
}

/** Apollo Server as this API runs it. */
export function graphqlOptions({ runtime, queries, sender, log }: GraphqlParts): ApolloDriverConfig {
  const format = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
    formatError(formatted, error, { log, requestId: currentRequestId() });
  return {
    driver: ApolloDriver,
    path: GRAPHQL_PATH,
    typeDefs,
    resolvers: {
      ...scalars,
      ...enumValues,
      ...clusterTypes,
      ...strategyTypes,
      ...measureTypes,
      ...reportTypes,
      ...scorecardTypes,
      ...accountTypes,
      ...assessmentTypes,
      ...evaluationTypes,
      ...explanationTypes,
      ...methodTypes,
      ...scenarioTypes,
      Mutation: commandResolvers(sender, runtime),
    } as ApolloDriverConfig['resolvers'] & object,
    transformSchema: (schema) => boundRefusalText(guardSchema(schema)),
    context: (request: HttpRequest): Promise<RequestContext> =>
      contextOf(
        { requestId: request.id, authorization: request.headers['authorization'], from: request.ip },
        { signIn: runtime.signIn, queries },
      ),
    formatError: format,
    plugins: [requestPlugin(queryLimits(runtime), (error) => format(error.toJSON(), error))],
    // The plugin validates, after it has looked who asks.
    dangerouslyDisableValidation: true,
    autoTransformHttpErrors: false,
    graphiql: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    stopOnTerminationSignals: false,
  };
}
