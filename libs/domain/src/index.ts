export { nameAbsent } from './absent.js';
export * from './account/account.decide.js';
export * from './account/account.js';
export { administratorsDecider, isAdministrator, isOfAll } from './administrators/administrators.js';
export * from './aggregates.js';
export { agreementDecider } from './agreement/agreement.decide.js';
export * from './agreement/agreement.js';
export { against, isAbout, isSettled, lastRound, waitingFor } from './agreement/proposal.js';
export { arranged } from './arrange.js';
export * from './assessment/assessment-means.js';
export * from './assessment/assessment.decide.js';
export * from './assessment/assessment.js';
export { branchChangeKey, weighedThing, type WeighedThing } from './branch/branch-keys.js';
export { branchDecider, type BranchContext } from './branch/branch.decide.js';
export * from './branch/branch.js';
export * from './budget/budget.js';
export * from './calendar/date.js';
export * from './calendar/period.js';
export * from './cascade/cascade-in-force.js';
export type { CascadeContext } from './cascade/cascade.context.js';
export * from './cascade/cascade.decide.js';
export * from './cascade/cascade.js';
export { findStrategy, isEnded } from './cascade/placement.js';
export * from './cluster/cluster-in-force.js';
export * from './cluster/cluster.decide.js';
export {
  DEFAULT_CALENDAR,
  DEFAULT_COUNTS,
  DEFAULT_DISCLOSURE,
  DEFAULT_LEAST_COVERAGE,
  DEFAULT_LIMITS,
  DEFAULT_SCORING,
  DEFAULT_TIME_ZONE,
  fullCalendar,
  fullScoring,
} from './cluster/cluster.evolve.js';
export * from './cluster/cluster.js';
export { LIMIT_BOUNDS, MAX_PERSPECTIVES } from './cluster/cluster.shape.js';
export { subjectExists } from './cluster/membership.js';
export { rankOfSubject } from './cluster/rank-of-subject.js';
export { awaitsCycleSince, cycleDecider, cycleOf } from './cycle/cycle.decide.js';
export * from './cycle/cycle.js';
export { isLockedFor } from './cycle/lock-exception.js';
export * from './decider.js';
export { draftsDecider } from './drafts/drafts.decide.js';
export * from './drafts/drafts.js';
export * from './decimal.js';
export { durationText } from './duration-text.js';
export * from './effective.js';
export * from './effective-start/effective-start.js';
export * from './effective-start/locked-up-to.js';
export * from './effective-start/start.js';
export * from './equality.js';
export * from './errors.js';
export { lacksData } from './evaluation/coverage.js';
export * from './evaluation/evaluation.decide.js';
export * from './evaluation/evaluation.js';
export * from './events.js';
export { excerpt } from './excerpt.js';
export * from './ids.js';
export { incomeTermsDuring, incomeTermOf } from './income/income-in-force.js';
export type { IncomeContext } from './income/income.decide.js';
export * from './income/income.js';
export { issueSentence, issueText } from './issue-sentence.js';
export * from './json.js';
export { withEnglish } from './labels.js';
export type { LayoutContext } from './layout/layout.decide.js';
export type * from './layout/layout.js';
export {
  loadedHistoryDecider,
  type LoadedHistoryEvent,
  type LoadedHistoryState,
} from './loaded-history/loaded-history.js';
export { mailboxDecider, threadReadUpTo } from './mailbox/mailbox.decide.js';
export * from './mailbox/mailbox.js';
export * from './measure/measure-in-force.js';
export * from './measure/measure.decide.js';
export { findTargets } from './measure/measure.evolve.js';
export * from './measure/measure.js';
export { definitionProblems, perProblems, targetProblems } from './measure/measure.rules.js';
export { methodListDecider, type MethodListEvent, type MethodListState } from './method-list/method-list.js';
export { sourcesWithin } from './method/input-fit.js';
export * from './method/method-in-force.js';
export * from './method/method.context.js';
export * from './method/method.decide.js';
export * from './method/method.js';
export { isMethodBinding } from './method/method.shape.js';
export * from './personal/personal-fields.js';
export * from './personal/personal-text.js';
export * from './position.js';
export { processDecider } from './process/process.decide.js';
export * from './process/process.js';
export * from './programme/activities-in-force.js';
export type { PlanLineContext } from './programme/plan-line.rules.js';
export type { StrategyPlanContext } from './programme/programme.context.js';
export { programmeDecider } from './programme/programme.decide.js';
export * from './programme/programme.js';
export { actualOf, actualText, reportedValues, valueKeys } from './report/report-columns.js';
export { lockOf, type LockCode } from './report/cell-lock.js';
export * from './report/report.decide.js';
export { byReport, reportKey, reportOf } from './restatement/corrections.js';
export { restatementDecider } from './restatement/restatement.decide.js';
export type { RestatementContext, ReportNow } from './restatement/restatement.context.js';
export * from './restatement/restatement.js';
export { reportValueKey } from './report/value-key.js';
export { isCountingEvent, isValueEvent } from './report/report.evolve.js';
export { approvalsAfter, isApprovalChange, type ApprovalChange } from './report/approval.evolve.js';
export { implausibility } from './report/unusual-values.js';
export * from './report/report.js';
export { sameActual } from './report/value.rules.js';
export * from './resources/resources.js';
export * from './scenario/scenario.decide.js';
export * from './scenario/scenario.js';
export * from './seal-keys/seal-keys.js';
export * from './seals/seals.js';
export { MAX_SEALED_EVENTS } from './seals/seals.shape.js';
export * from './segmentation/customers-segment.js';
export * from './segmentation/segmentation-in-force.js';
export * from './segmentation/segmentation.decide.js';
export * from './segmentation/segmentation.js';
export { disclosureExceeded, snapshotDecider, type SnapshotContext } from './snapshot/snapshot.decide.js';
export { MAX_SNAPSHOT_NODES } from './snapshot/snapshot.shape.js';
export * from './snapshot/snapshot.js';
export * from './strategy/strategy.context.js';
export * from './strategy/strategy.decide.js';
export { MAX_MAP_EDITS } from './strategy/strategy.shape.js';
export * from './strategy/strategy.js';
export { mentionsIn } from './thread/mentions.js';
export { parseThing, THING_KINDS, type Thing } from './thread/thing.js';
export { threadDecider } from './thread/thread.decide.js';
export { initialThread } from './thread/thread.evolve.js';
export { thingNotFound, threadNotFound } from './thread/thread.refusal.js';
export type * from './thread/thread.js';
export * from './upcasting.js';
export { VERSION } from './version.js';
export * from './words.js';
export * from './workflow/workflow.js';
