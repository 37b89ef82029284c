import type { ProcessPlan } from '../process/process.js';
import type { Actual, Evidence, Reporter, ValueOfReport } from '../report/report.js';
import type { Id, InstantText, PeriodName } from '../words.js';

/** A reported value that is to be corrected. */
export interface Correction extends ValueOfReport {
  readonly period: PeriodName;
  /** The value as the proposer has seen it. */
  readonly was: Actual;
  readonly becomes: Actual;
  readonly note?: string;
  readonly evidence?: Evidence;
}

/** A report that corrections are about. */
export interface CorrectedReport {
  readonly actorId: Reporter;
  readonly period: PeriodName;
}

export type RestatementStatus = 'none' | 'proposed' | 'approved' | 'declined';

/** A restatement that is approved before it changes values. */
export interface RestatementState {
  readonly id: Id;
  readonly status: RestatementStatus;
  /** Why the values are corrected. */
  readonly reason: string;
  readonly evidence?: Evidence | undefined;
  readonly corrections: readonly Correction[];
  readonly proposedBy: string;
  readonly proposedAt: InstantText;
  readonly decidedBy?: string | undefined;
  readonly decidedAt?: InstantText | undefined;
  /** What was said with the decision. */
  readonly comment?: string | undefined;
}

export type RestatementCommand =
  | {
      readonly type: 'ProposeRestatement';
      readonly restatementId: Id;
      readonly reason: string;
      readonly evidence?: Evidence | undefined;
      readonly corrections: readonly Correction[];
    }
  | { readonly type: 'ApproveRestatement'; readonly restatementId: Id; readonly comment?: string | undefined }
  | { readonly type: 'DeclineRestatement'; readonly restatementId: Id; readonly comment: string };

/** Who decided about a restatement, and when. */
interface Decided {
  readonly restatementId: Id;
  readonly by: string;
  readonly at: InstantText;
}

export type RestatementEvent =
  | {
      readonly type: 'RestatementProposed';
      readonly data: Decided & {
        readonly reason: string;
        readonly evidence?: Evidence | undefined;
        readonly corrections: readonly Correction[];
      };
    }
  /** Its plan restates the values, report by report. */
  | {
      readonly type: 'RestatementApproved';
      readonly data: Decided & { readonly comment?: string | undefined; readonly plan: ProcessPlan };
    }
  | { readonly type: 'RestatementDeclined'; readonly data: Decided & { readonly comment: string } };

/** How a cluster restates values. */
export interface RestatementTerms {
  /** Whether values of locked periods change by an approved restatement alone. */
  readonly required: boolean;
  /** Whether nobody approves a restatement that they proposed. */
  readonly fourEyes: boolean;
  /** What the process that restates the values follows. */
  readonly definition: ProcessPlan['definition'];
  readonly pauses: ProcessPlan['pauses'];
}
