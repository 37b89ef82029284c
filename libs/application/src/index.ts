export { callerName, operator, type Caller, type Operator } from './access/caller.js';
export { refusalError } from './access/access-error.js';
export { administersAll, holds, type Principal, type Restriction } from './access/principal.js';
export type { AccountEntry } from './accounts/account-history.js';
export { requireSystemAdministrator } from './access/manage-access.js';
export type { AccountSession } from './accounts/account-session.js';
export type { AgreementView } from './agreements/agreements.js';
export type { Realignment } from './agreements/realignments.js';
export type { PersonRecord } from './accounts/erasures.js';
export type { NewUser } from './accounts/accounts.js';
export type { PortraitCount, SnwPortrait } from './assessments/snw-portrait.js';
export type { SnwPortraits } from './assessments/snw-portraits.js';
export type { QuotasLeft } from './commands/quotas.js';
export { previewCluster, type ApplyReport } from './cluster-file/apply/apply-cluster.js';
export type { MovedScore, MovedScores } from './changes/moved-scores.js';
export type { Rehearsal } from './changes/changes.js';
export { ClusterFileParser } from './cluster-file/cluster-file-parser.js';
export type { ClusterFileProblem } from './cluster-file/cluster-file-problem.js';
export type { ClusterFile } from './cluster-file/cluster-file.js';
export { clusterFileJsonSchema } from './cluster-file/json-schema.js';
export { parseClusterFile, type ParsedClusterFile } from './cluster-file/parse-cluster-file.js';
export type { CommentCount, CommentView, Mentionable, ThreadView } from './comments/comments.js';
export type { CorrectionView, RestatementRules, RestatementView } from './restatements/restatements.js';
export type { SnapshotQuestion } from './snapshots/snapshot-content.js';
export { snapshotPath } from './snapshots/snapshot-path.js';
export { snapshotText } from './snapshots/snapshots.js';
export type { PublicSnapshot, PublishRequest, SnapshotPreview } from './snapshots/snapshots.js';
export { NOT_FOUND_CODES, notFound } from './messages/not-found.js';
export { parseAsOf, type AsOf } from './clusters/as-of.js';
export {
  readableSubjects,
  requireMeasure,
  requireStrategy,
  seesFigures,
  type ClusterView,
} from './clusters/cluster-view.js';
export { instantText, systemClock, systemIds, type Clock, type IdGenerator } from './commands/clock.js';
export type { CommandEnvelope, Outcome } from './commands/command-envelope.js';
export type { SendOptions } from './commands/commands.js';
export { uuidOf } from './commands/event-ids.js';
export { KeyedQueue } from './commands/keyed-queue.js';
export { isRefusalOfLoad } from './commands/load-order.js';
export type { CloseRequest } from './evaluations/evaluations.js';
export { replayEvidence } from './evidence/evidence.js';
export { evidenceLines, type EvidenceBundle } from './evidence/evidence-bundle.js';
export { verifyBundle } from './evidence/verify-bundle.js';
export { isEvidence, parseEvidence } from './evidence/parse-evidence.js';
export type { EventBehind } from './evaluations/replay/altered-since-closing.js';
export type { ReplayDifference } from './evaluations/replay/replay-difference.js';
export { replayEvaluation, type ReplayReport } from './evaluations/replay-evaluation.js';
export {
  findCatalogueMethod,
  findCatalogueQuestionnaire,
  type Catalogue,
  type CatalogueMethod,
  type CatalogueWorkflow,
  type ClusterTemplate,
} from './methods/catalogue.js';
export type {
  DerivedFactor,
  DerivedMethod,
  DerivedProposal,
  DeriveMethodRequest,
} from './methods/derive/derived-method.js';
export { parseExpertSheet } from './methods/derive/expert-sheet.js';
export { parseFactorGroups, type FactorGroup } from './methods/derive/factor-groups.js';
export { methodInvalid } from './methods/method-version.js';
export type { BindingRequest, MethodQuestion, Registration } from './methods/methods.js';
export type { SuggestedBinding } from './methods/suggested-binding.js';
export type { ActivityEffect, ActivityEffects } from './plans/activity-effects.js';
export type { LineFigures, SourceAmounts } from './plans/budget-figures.js';
export type { FunctionalObjective } from './plans/functional-slice.js';
export { incomeTotals, type IncomeDue } from './plans/income-due.js';
export type { PlanOperator, OwnedStrategy, ResponsibleFor } from './plans/operator-slice.js';
export type { PlanCompliance, PlanFault, PlanSum } from './plans/plan-compliance.js';
export type { ResourceBalance } from './plans/resource-balances.js';
export type { ResourceLevel } from './plans/resource-slice.js';
export type { TimeSliceItem } from './plans/time-slice.js';
export type { StrategyBudget } from './plans/strategy-budgets.js';
export type { EffectsQuestion, PlannedInitiative } from './plans/plans.js';
export type { ProcessView } from './processes/process-view.js';
export type { WorkflowInForce } from './commands/cycle-context.js';
export type { NamedWorkflow } from './processes/processes.js';
export type { CycleCompletion, RankCompletion, ReporterCompletion } from './cycles/completion.js';
export { ProjectionRunner, type ProjectionLog, type ProjectionState } from './projections/projection-runner.js';
export { csvLine, valueLines } from './reports/export/value-lines.js';
export { ENCODINGS, type Encoding } from './reports/import/encoding.js';
export type { ImportReport, ImportRequest } from './reports/import/import-values.js';
export type { RecognisedForm } from './reports/import/recognise-form.js';
export type { RowOutcome } from './reports/import/row-outcomes.js';
export { withSpooledFile } from './reports/import/spooled-file.js';
export type { Delimiter } from './reports/import/table.js';
export { DEFAULT_COLUMNS, type RowProblem, type ValueColumns } from './reports/import/value-file.js';
export type { DataQuality, QualityRow } from './reports/quality/data-quality.js';
export type { ValuePoint } from './reports/reports.js';
export type { WaitingApproval } from './reports/waiting-approvals.js';
export type { TakenBack } from './reports/take-back-import.js';
export type { ValueKey } from './reports/value-key.js';
export { revisionLines, revisionTable, revisionWorkbook } from './revisions/revision-table.js';
export type { RevisionRow, RevisionTriangle } from './revisions/revision-triangle.js';
export type { StoredScenariosQuestion } from './scenarios/compare-stored-scenarios.js';
export type { BranchToFork, BranchToPropose, TakenStep } from './branches/branches.js';
export type { ChangeNotApplied } from './branches/lay-over.js';
export type { BranchComparison, BranchQuestion } from './branches/compare-branch.js';
export { compareScenarios } from './scenarios/compare-scenarios.js';
export {
  shownValue,
  type ComparedOutput,
  type ComparedValue,
  type Ranking,
  type ScenarioComparison,
} from './scenarios/comparison.js';
export { parseScenarioFile } from './scenarios/scenario-file.js';
export { readStructuredFile, type StructuredFile } from './structured-file/structured-file.js';
export type { DisclosedNode } from './scorecards/explain/disclose-explanation.js';
export type { ExplainLimits } from './scorecards/explain/assemble.js';
export type { ExplainedValue } from './scorecards/explain/explained-node.js';
export type { ShownNode } from './scorecards/disclosure.js';
export { MAX_COMPARED_PERIODS } from './scenarios/chosen-periods.js';
export { MAX_COMPARED_SCENARIOS } from './scenarios/compare-stored-scenarios.js';
export type { ChangeSide, ScoreChange } from './scorecards/change/explain-change.js';
export type { Composition, CompositionQuestion, MembersRule } from './scorecards/composition.js';
export { comparedFigure } from './scorecards/compared-figure.js';
export { labelsOfNode } from './scorecards/node-labels.js';
export { NodePlaces } from './scorecards/node-places.js';
export type { ScorecardDifference } from './scorecards/scorecard-differences.js';
export type { ScorecardVariant } from './scorecards/scorecard-variant.js';
export {
  MAX_SCORED_PERIODS,
  type ExplainQuestion,
  type ScorecardAnswer,
  type ScorecardQuestion,
  type ScorePoint,
  type ScoreSeries,
  type SeriesAnswer,
} from './scorecards/scorecards.js';
export type { CellLock } from './sheets/cell-lock.js';
export { MAX_CHECKED_VALUES, type ValueCheck } from './sheets/check-values.js';
export type { EntryRow, EntrySheet } from './sheets/entry-sheet.js';
export { moveSignIns } from './sign-in/move-sign-ins.js';
export type { SealSchedule } from './seals/sealer.js';
export type { SealKeyRecord, SealRecord } from './seals/seals.js';
export { networkOf } from './sign-in/network.js';
export type { SecurityEvent, SecurityEventName, SecurityLog } from './security-log/security-log.js';
export type { Authenticated, SignIn, SignInOutcome } from './sign-in/sign-in.js';
export type { SignInSettings } from './sign-in/sign-in-settings.js';
export { MAX_TESTED_PERIODS, type LinkTest, type LinkTests } from './strategies/link-tests.js';
export type { MapQuestion } from './strategies/map-side.js';
export type { ExplainedDifference, MapComparison, MapEditing } from './strategies/strategies.js';
export type { TimelineEntry } from './timeline/entry.js';
export type { TimelineChange } from './timeline/changes.js';
export { acceptedKey, closedKey, targetKey, weightKey, withdrawnKey } from './timeline/origins.js';
export type { Origin, TimelineQuestion } from './timeline/timeline.js';
export type {
  MailboxView,
  NoticesOf,
  NoticesQuestion,
  Notifications,
  ShownNotice,
} from './notifications/notifications.js';
export type { ListedTask, Worklist, WorklistOf, WorklistQuestion } from './worklists/worklists.js';
export { createStrata, type Strata, type StrataOptions } from './strata.js';
