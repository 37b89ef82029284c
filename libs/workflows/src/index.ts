export { roundTerms } from './agreement/round-terms.js';
export { AGREEMENT } from './agreement/strategy-agreement.js';
export { parseWorkflow } from './definition/parse-workflow.js';
export { isAgreementDefinition, type WorkflowDefinition } from './definition/workflow-schema.js';
export { processesProjection, PROCESSES, type ProcessRow, type ProcessStatus } from './processes/processes.js';
export { findProcess, listProcesses } from './processes/processes.queries.js';
export { cycleCalendar } from './reporting-cycle/cycle-calendar.js';
export { REPORTING_CYCLE } from './reporting-cycle/reporting-cycle.js';
export { restatement } from './restatement/restatement.js';
export { ProcessRunner, type ProcessCommands, type ProcessRunnerOptions } from './runner/process-runner.js';
export { taskPlace, type Task } from './worklists/task.js';
export type { OpenedCycle } from './worklists/task-sources.js';
export { findOpenedCycles, findTasks, inOrder, type Audience } from './worklists/worklists.queries.js';
export { worklistsProjection, WORKLISTS } from './worklists/worklists.js';
export type { Notice, NoticeKind } from './notices/notice.js';
export {
  NoticeRunner,
  type NoticeCommands,
  type NoticeRunnerOptions,
  type NoticeSender,
  type OutgoingNotices,
} from './notices/notice-runner.js';
export { endOf, findMailbox, findNotices, type Recipient } from './notices/notices.queries.js';
