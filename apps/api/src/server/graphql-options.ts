import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GraphQLModule } from '@nestjs/graphql';
import { typeDefs } from '@strata/contract';
import type { Runtime } from '@strata/runtime';
import type { GraphQLFormattedError } from 'graphql';
import { guardSchema } from '../access/guard-schema.js';
import { formatError } from '../errors/format-error.js';
import { boundRefusalText } from '../errors/refusal-text.js';
import { speakFields } from '../language/spoken-fields.js';
import { HeavyQueries } from '../limits/heavy-queries.js';
import { MAX_TOKENS, type QueryLimits } from '../limits/query-limits.js';
import { requestPlugin } from '../limits/request.plugin.js';
import { contextOf, type RequestContext } from '../request/request-context.js';
import { refreshCookieOf, type CookieReply, type CookieRequest } from '../session/refresh-cookie.js';
import { currentRequest } from './request-scope.js';
import type { AppParts } from './shared.module.js';

export const GRAPHQL_PATH = '/graphql';
const ALIASES = 40;
const ROOT_FIELDS = 20;

/** The limits of queries, from the settings. */
export function queryLimits({ settings }: Pick<Runtime, 'settings'>): QueryLimits {
  return { depth: settings.query.depth, cost: settings.query.cost, aliases: ALIASES, rootFields: ROOT_FIELDS };
}

/** The part of an HTTP request that is used here. */
interface HttpRequest extends CookieRequest {
  readonly id: string;
  readonly ip: string;
}

type GraphqlParts = Pick<AppParts, 'runtime' | 'log' | 'turns' | 'refusals'>;

/** The GraphQL endpoint. Nest finds the resolvers of root fields in the feature modules. */
export function graphqlModule(parts: GraphqlParts, typeResolvers: object): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    useFactory: (queries: QueryBus) => ({
      ...graphqlOptions(parts, queries),
      resolvers: typeResolvers as NonNullable<ApolloDriverConfig['resolvers']>,
    }),
    inject: [QueryBus],
  });
}

/** The options of Apollo Server. */
function graphqlOptions({ runtime, log, turns, refusals }: GraphqlParts, queries: QueryBus): ApolloDriverConfig {
  const format = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
    formatError(formatted, error, { log, requestId: currentRequest().requestId });
  const { heavy: running, time } = runtime.settings.query;
  const heavy = new HeavyQueries({ running, time });
  return {
    driver: ApolloDriver,
    path: GRAPHQL_PATH,
    typeDefs,
    transformSchema: (schema) => boundRefusalText(speakFields(guardSchema(schema))),
    context: (request: HttpRequest, reply: CookieReply): Promise<RequestContext> =>
      contextOf(
        {
          requestId: request.id,
          authorization: request.headers.authorization,
          from: request.ip,
          userAgent: request.headers['user-agent'],
          refreshCookie: refreshCookieOf(request, reply, runtime.settings.http.corsOrigins),
        },
        { signIn: runtime.strata.signIn, queries, turns },
      ),
    formatError: format,
    plugins: [
      // No answer may be cached, and working out for how long it may be costs time at every field.
      ApolloServerPluginCacheControlDisabled(),
      requestPlugin({
        limits: queryLimits(runtime),
        heavy,
        refusals,
        format: (error) => format(error.toJSON(), error),
      }),
    ],
    // The plugin validates, after it has checked the sign-in.
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
