import type { ClusterState } from '../cluster/cluster.js';
import type { Reporter, ValueOfReport } from '../report/report.js';
import type { Id, InstantText, PeriodName } from '../words.js';

/** What was typed for a value of a report and has not been submitted; it need not be a valid value. */
export interface Draft extends ValueOfReport {
  /** As typed; null once it was cleared. */
  readonly text: string | null;
  readonly note?: string | undefined;
  /** The account that typed it, and when. */
  readonly by: string;
  readonly at: InstantText;
  /** How often the value was typed or cleared. */
  readonly edition: number;
}

/** The drafts of one report. */
export interface DraftsState {
  readonly drafts: readonly Draft[];
}

/** What somebody typed, and the edition that they saw before: 0 if there was no draft. */
export interface TypedDraft extends Pick<Draft, 'measure' | 'subject' | 'text' | 'note'> {
  readonly basedOn: number;
}

/** Keeps what was typed: all drafts, or none if somebody else has changed one of them since. */
export interface DraftsCommand {
  readonly type: 'KeepDrafts';
  readonly actorId: Reporter;
  readonly period: PeriodName;
  readonly values: readonly TypedDraft[];
  /** The account that typed them; set by the application. */
  readonly by: string;
}

export interface DraftsEvent {
  readonly type: 'DraftsKept';
  readonly data: {
    readonly by: string;
    readonly at: InstantText;
    readonly values: readonly Omit<Draft, 'by' | 'at'>[];
  };
}

/** What the rules of drafts need. */
export interface DraftsContext {
  readonly cluster: ClusterState;
  /** The moment of the command. */
  readonly now: InstantText;
}

/** The draft of a value, also one that was cleared; undefined if nothing was ever typed. */
export function draftOf({ drafts }: DraftsState, { measure, subject }: ValueOfReport): Draft | undefined {
  return drafts.find((draft) => draft.measure === measure && draft.subject === subject);
}

/** Which report drafts are for. */
export interface DraftsRef {
  readonly cluster: Id;
  readonly actorId: Reporter;
  readonly period: PeriodName;
}
