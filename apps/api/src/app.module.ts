import { Module, type DynamicModule } from '@nestjs/common';
import { AccountModule } from './account/account.module.js';
import { AgreementModule } from './agreement/agreement.module.js';
import { CommentModule } from './comment/comment.module.js';
import { RestatementModule } from './restatement/restatement.module.js';
import { AssessmentModule } from './assessment/assessment.module.js';
import { BranchModule } from './branch/branch.module.js';
import { ChangeModule } from './change/change.module.js';
import { ClusterModule } from './cluster/cluster.module.js';
import { CycleModule } from './cycle/cycle.module.js';
import { EvaluationModule } from './evaluation/evaluation.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { ExplanationModule } from './explanation/explanation.module.js';
import { HealthModule } from './health/health.module.js';
import { MeasureModule } from './measure/measure.module.js';
import { MethodModule } from './method/method.module.js';
import { NotificationModule } from './notification/notification.module.js';
import { ProcessModule } from './process/process.module.js';
import { ReportModule } from './report/report.module.js';
import { typeResolvers } from './resolvers.js';
import { RevisionModule } from './revision/revision.module.js';
import { PlanModule } from './plan/plan.module.js';
import { ScenarioModule } from './scenario/scenario.module.js';
import { ScorecardModule } from './scorecard/scorecard.module.js';
import { graphqlModule } from './server/graphql-options.js';
import { SharedModule, type AppParts } from './server/shared.module.js';
import { SealModule } from './seal/seal.module.js';
import { SessionModule } from './session/session.module.js';
import { SheetModule } from './sheet/sheet.module.js';
import { SnapshotModule } from './snapshot/snapshot.module.js';
import { StrategyModule } from './strategy/strategy.module.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { WorklistModule } from './worklist/worklist.module.js';

const FEATURES = [
  AccountModule,
  AgreementModule,
  RestatementModule,
  CommentModule,
  AssessmentModule,
  BranchModule,
  ChangeModule,
  ClusterModule,
  CycleModule,
  EvaluationModule,
  EvidenceModule,
  ExplanationModule,
  HealthModule,
  MeasureModule,
  MethodModule,
  NotificationModule,
  ProcessModule,
  ReportModule,
  RevisionModule,
  PlanModule,
  ScenarioModule,
  ScorecardModule,
  SealModule,
  SessionModule,
  SheetModule,
  SnapshotModule,
  StrategyModule,
  TimelineModule,
  WorklistModule,
];

/** The API: queries and commands over GraphQL, and health checks over HTTP. */
@Module({})
export class AppModule {
  static with(parts: AppParts): DynamicModule {
    const graphql = graphqlModule(parts, typeResolvers);
    return { module: AppModule, imports: [SharedModule.with(parts), graphql, ...FEATURES] };
  }
}
