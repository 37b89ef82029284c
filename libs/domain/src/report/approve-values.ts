import { accept, refuse, type Decision, type Refusal } from '../decider.js';
import { lockedPeriod } from './locked-period.js';
import { keyColumns } from './report-columns.js';
import type {
  ApproveValues,
  ReportEvent,
  ReportState,
  ReturnValues,
  SeenValue,
  ValueApproval,
  ValueOfReport,
} from './report.js';
import { reportValueKey } from './value-key.js';
import type { ReportContext, ValueFault } from './value.rules.js';

type Act = ApproveValues | ReturnValues;

/** Approves values at a stage, also after the period was locked. */
export function approveValues(
  command: ApproveValues,
  state: ReportState,
  context: ReportContext,
): Decision<ReportEvent> {
  const { stage } = command;
  return act(command, { state, context }, (values, { by, at }) => {
    const counted = countedBy(values, state);
    return [
      { type: 'ValuesApproved', data: { ...keyColumns(command, values), by, at, stage } },
      ...(counted.length === 0 ? [] : [{ type: 'ValuesCounted' as const, data: { ...keyColumns(command, counted) } }]),
    ];
  });
}

/** The values that count once they are approved, and that pass their last stage. */
function countedBy(values: readonly SeenValue[], { approvals = [], uncounted = [] }: ReportState) {
  const last = new Set(approvals.filter(({ stages }) => stages.length === 1).map(reportValueKey));
  const waiting = new Set(uncounted.map(reportValueKey));
  return values.filter((value) => {
    const key = reportValueKey(value);
    return last.has(key) && waiting.has(key);
  });
}

/** Returns values to those who report them, as long as they can submit them again. */
export function returnValues(command: ReturnValues, state: ReportState, context: ReportContext): Decision<ReportEvent> {
  const { stage, period } = command;
  const locked = lockedPeriod(period, context);
  if (locked !== undefined) return refuse(locked);
  return act(command, { state, context }, (values, { by, at }) => [
    {
      type: 'ValuesReturned',
      data: { ...keyColumns(command, values), by, at, stage, reasons: values.map(({ note }) => note) },
    },
  ]);
}

interface Given {
  readonly state: ReportState;
  readonly context: ReportContext;
}

/** What is decided, and on which values. */
interface Decided<Value extends SeenValue> extends Pick<Act, 'type' | 'stage' | 'period'> {
  readonly values: readonly Value[];
}

/** Acts on all values, or on none if one does not wait for it as its approver saw it; what is done already is ignored. */
function act<Value extends SeenValue>(
  command: Decided<Value>,
  { state, context }: Given,
  eventsOf: (values: readonly Value[], of: { readonly by: string; readonly at: string }) => readonly ReportEvent[],
): Decision<ReportEvent> {
  const { approval, by = '', now: at = '' } = context;
  if (approval?.stages.some(({ id }) => id === command.stage) !== true) return refuse(stageNotFound(command));
  const { left, faults } = sortOut(command, state, { by, fourEyes: approval.fourEyes });
  if (faults.length > 0) return refuse(actRefused(faults, command.values.length));
  return left.length === 0 ? accept() : accept(...eventsOf(left, { by, at }));
}

/** Who decides, and whether that must be somebody else than who entered the values. */
interface Approver {
  readonly by: string;
  readonly fourEyes: boolean;
}

/** The values that are left to do, and those that cannot be decided on. */
function sortOut<Value extends SeenValue>(
  command: Decided<Value>,
  { approvals = [] }: ReportState,
  approver: Approver,
) {
  const byKey = new Map(approvals.map((one) => [reportValueKey(one), one]));
  const seen = new Set<string>();
  const faults: RefusedValue[] = [];
  const left: Value[] = [];
  for (const [index, value] of command.values.entries()) {
    const key = reportValueKey(value);
    const fault = seen.has(key) ? TWICE : faultOf(command, { value, found: byKey.get(key), approver });
    seen.add(key);
    const { measure, subject } = value;
    if (fault === undefined) left.push(value);
    else if (fault !== 'done') faults.push({ index, measure, subject, ...fault });
  }
  return { left, faults };
}

interface RefusedValue extends ValueFault, ValueOfReport {
  readonly index: number;
}

interface Asked {
  readonly value: SeenValue;
  readonly found: ValueApproval | undefined;
  readonly approver: Approver;
}

function faultOf(
  command: Pick<Act, 'type' | 'stage'>,
  { value, found, approver }: Asked,
): ValueFault | 'done' | undefined {
  const { measure, subject, basedOn } = value;
  if (found === undefined || found.status === 'withdrawn') {
    const message = `The measure "${measure}" of "${subject}" has no value that has to be approved.`;
    return { code: 'NOTHING_TO_APPROVE', message };
  }
  if (basedOn === found.edition - 1 && isDone(command, found, approver)) return 'done';
  if (basedOn !== found.edition) return { code: 'APPROVAL_CONFLICT', message: CHANGED[found.last.act](found) };
  const elsewhere = notAtStage(found, command.stage);
  if (elsewhere !== undefined) return { code: 'WRONG_STAGE', message: elsewhere };
  return command.type === 'ApproveValues' ? ownValue(found, approver) : undefined;
}

/** True if the approver has just done the same. */
function isDone({ type, stage }: Pick<Act, 'type' | 'stage'>, { last }: ValueApproval, { by }: Approver): boolean {
  return last.by === by && last.stage === stage && last.act === (type === 'ApproveValues' ? 'approved' : 'returned');
}

function ownValue({ measure, subject, enteredBy }: ValueApproval, { by, fourEyes }: Approver): ValueFault | undefined {
  if (!fourEyes || enteredBy !== by) return undefined;
  const message = `The measure "${measure}" of "${subject}" was entered by "${by}", so somebody else has to approve it.`;
  return { code: 'FOUR_EYES', message };
}

function notAtStage({ measure, subject, status, stages }: ValueApproval, stage: string): string | undefined {
  const [waitsAt = ''] = stages;
  if (status !== 'pending') return `The measure "${measure}" of "${subject}" does not wait for approval.`;
  return waitsAt === stage
    ? undefined
    : `The measure "${measure}" of "${subject}" waits at the stage "${waitsAt}", not at "${stage}".`;
}

/** What was done with a value after its approver saw it. */
const CHANGED: Readonly<Record<ValueApproval['last']['act'], (approval: ValueApproval) => string>> = {
  entered: ({ measure, subject, last: { by, at } }) =>
    `The measure "${measure}" of "${subject}" was entered anew meanwhile, by "${by}" at ${at}.`,
  approved: ({ measure, subject, last: { by, at } }) =>
    `The measure "${measure}" of "${subject}" was approved meanwhile, by "${by}" at ${at}.`,
  returned: ({ measure, subject, last: { by, at } }) =>
    `The measure "${measure}" of "${subject}" was returned meanwhile, by "${by}" at ${at}.`,
};

const TWICE: ValueFault = {
  code: 'DUPLICATE_VALUE',
  message: 'The command contains the measure and subject twice.',
};

const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['APPROVAL_CONFLICT', 'Review the values again, and decide on what they are now; nothing was changed.'],
  ['WRONG_STAGE', 'Name the values that wait at the stage.'],
  ['FOUR_EYES', 'Leave the value to another approver.'],
  ['NOTHING_TO_APPROVE', 'Name values that were submitted in this cycle.'],
  ['DUPLICATE_VALUE', 'Send each measure and subject once.'],
]);

function actRefused(faults: readonly RefusedValue[], total: number): Refusal {
  const codes = new Set(faults.map(({ code }) => code));
  const code = codes.size === 1 ? [...codes].join() : 'VALUES_REFUSED';
  const first = faults[0]?.message ?? '';
  return {
    code,
    message:
      faults.length === 1
        ? first
        : `${faults.length} of ${total} values are not as they were seen. The first: ${first}`,
    remedy: REMEDIES.get(code) ?? 'Review the values again; nothing was changed.',
    details: { values: faults.map((fault) => ({ ...fault })) },
  };
}

function stageNotFound({ stage, period }: Pick<Act, 'stage' | 'period'>): Refusal {
  return {
    code: 'STAGE_NOT_FOUND',
    message: `The cycle of ${period} has no stage "${stage}" of approval.`,
    remedy: 'Check the stage against the cycle of the period.',
    details: { stage, period },
  };
}
