import { Module, type DynamicModule } from '@nestjs/common';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { ProcessState, Runtime } from '@strata/runtime';
import type { Logger } from 'pino';
import { AccountResolver } from './account/account.resolver.js';
import { AssessmentResolver } from './assessment/assessment.resolver.js';
import { CarryOutHandler } from './bus/command.handler.js';
import { CommandSender } from './bus/command-sender.js';
import { evaluationQueryHandlers } from './bus/evaluation-query.handlers.js';
import { queryHandlers } from './bus/query.handlers.js';
import { ClusterResolver } from './cluster/cluster.resolver.js';
import { EvaluationResolver } from './evaluation/evaluation.resolver.js';
import { ExplanationResolver } from './explanation/explanation.resolver.js';
import { HealthController } from './health/health.controller.js';
import { MeasureResolver } from './measure/measure.resolver.js';
import { MethodResolver } from './method/method.resolver.js';
import { ReportResolver } from './report/report.resolver.js';
import { ScenarioResolver } from './scenario/scenario.resolver.js';
import { CheckpointFeed } from './scorecard/checkpoint-feed.js';
import { ScorecardResolver } from './scorecard/scorecard.resolver.js';
import { ScorecardWatch } from './scorecard/scorecard-watch.js';
import { graphqlOptions } from './server/graphql-options.js';
import { SessionResolver } from './session/session.resolver.js';
import { StrategyResolver } from './strategy/strategy.resolver.js';
import { TimelineResolver } from './timeline/timeline.resolver.js';
import { LOGGER, RUNTIME, SERVER_STATE } from './tokens.js';

/** What the application is given from outside. */
export interface AppParts {
  readonly runtime: Runtime;
  readonly log: Logger;
  readonly state: ProcessState;
}

/** Nest's buses with the handlers of this API; the event bus is not used. */
@Module({})
class BusModule {
  static with({ runtime, log, state }: AppParts): DynamicModule {
    return {
      module: BusModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: RUNTIME, useValue: runtime },
        { provide: LOGGER, useValue: log },
        { provide: SERVER_STATE, useValue: state },
        CarryOutHandler,
        ...queryHandlers,
        ...evaluationQueryHandlers,
        {
          provide: CommandSender,
          useFactory: (bus: CommandBus) => new CommandSender(bus, runtime),
          inject: [CommandBus],
        },
        {
          provide: ScorecardWatch,
          useFactory: (queries: QueryBus) => new ScorecardWatch(queries, new CheckpointFeed(runtime.reads)),
          inject: [QueryBus],
        },
      ],
      exports: [CqrsModule, RUNTIME, LOGGER, SERVER_STATE, CommandSender, ScorecardWatch],
    };
  }
}

/** The API: questions and commands over GraphQL, and health over HTTP. */
@Module({})
export class AppModule {
  static with(parts: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        BusModule.with(parts),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          useFactory: (queries: QueryBus, sender: CommandSender) =>
            graphqlOptions({ runtime: parts.runtime, log: parts.log, queries, sender }),
          inject: [QueryBus, CommandSender],
        }),
      ],
      controllers: [HealthController],
      providers: [
        AccountResolver,
        AssessmentResolver,
        ClusterResolver,
        EvaluationResolver,
        ExplanationResolver,
        MeasureResolver,
        MethodResolver,
        ReportResolver,
        ScenarioResolver,
        ScorecardResolver,
        SessionResolver,
        StrategyResolver,
        TimelineResolver,
      ],
    };
  }
}
