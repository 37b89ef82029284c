export { roundTerms } from './agreement/round-terms.js';
export { AGREEMENT } from './agreement/strategy-agreement.js';
export { parseWorkflow } from './definition/parse-workflow.js';
export { isAgreementDefinition, type WorkflowDefinition } from './definition/workflow-schema.js';
export { processesProjection, PROCESSES, type ProcessRow, type ProcessStatus } from './processes/processes.js';
export { findProcess, listProcesses } from './processes/processes.queries.js';
export { cycleCalendar } from './reporting-cycle/cycle-calendar.js';
export { REPORTING_CYCLE } from './reporting-cycle/reporting-cycle.js';
export { ProcessRunner, type ProcessCommands, type ProcessRunnerOptions } from './runner/process-runner.js';
