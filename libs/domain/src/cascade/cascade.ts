import type { Id, Labels, Subject } from '../words.js';

/** The four ranks of a strategy, highest first. */
export type Rank = 'integrative' | 'business' | 'functional' | 'operational';

export type StrategyStatus = 'draft' | 'active' | 'superseded' | 'retired';

/** A strategy's entry in the cascade: its rank, owner, parent and status. */
export interface StrategyEntry {
  readonly id: Id;
  readonly rank: Rank;
  /** `@cluster` (integrative), an actor (business), `actor/service` (functional), `actor/unit` (operational). */
  readonly owner: Subject;
  readonly parent?: Id;
  readonly labels: Labels;
  /** Integrative only. */
  readonly mission?: Labels;
  readonly vision?: Labels;
  readonly status: StrategyStatus;
  /** 1 at activation, incremented by each revision; 0 for a draft. */
  readonly revision: number;
  /** Set when the parent was revised after this strategy was last aligned with it. */
  readonly realign: boolean;
  readonly supersededBy?: Id;
}

/**
 * The cascade of one cluster: its strategies, their parents, and which are active. It is a single aggregate because its
 * rules (one active integrative strategy; children active only under an active parent) span strategies.
 */
export interface CascadeState {
  readonly strategies: readonly StrategyEntry[];
}

export type CascadeCommand =
  | {
      readonly type: 'DraftStrategy';
      readonly strategyId: Id;
      readonly rank: Rank;
      readonly owner: Subject;
      readonly parent?: Id;
      readonly labels: Labels;
      readonly mission?: Labels;
      readonly vision?: Labels;
    }
  | {
      readonly type: 'ReviseStrategyStatement';
      readonly strategyId: Id;
      readonly labels: Labels;
      readonly mission?: Labels;
      readonly vision?: Labels;
    }
  | { readonly type: 'MoveStrategy'; readonly strategyId: Id; readonly parent: Id }
  | {
      readonly type: 'ActivateStrategy';
      readonly strategyId: Id;
      /** The active strategy that it replaces. */ readonly supersedes?: Id | undefined;
    }
  | { readonly type: 'ReviseStrategy'; readonly strategyId: Id; readonly note: string }
  | { readonly type: 'ConfirmAlignment'; readonly strategyId: Id }
  | { readonly type: 'RetireStrategy'; readonly strategyId: Id; readonly reason: string };

export type CascadeEvent =
  | {
      readonly type: 'StrategyDrafted';
      readonly data: {
        readonly strategyId: Id;
        readonly rank: Rank;
        readonly owner: Subject;
        readonly parent?: Id;
        readonly labels: Labels;
        readonly mission?: Labels;
        readonly vision?: Labels;
      };
    }
  | {
      readonly type: 'StrategyStatementRevised';
      readonly data: {
        readonly strategyId: Id;
        readonly labels: Labels;
        readonly mission?: Labels;
        readonly vision?: Labels;
      };
    }
  | { readonly type: 'StrategyMoved'; readonly data: { readonly strategyId: Id; readonly parent: Id } }
  | { readonly type: 'StrategyActivated'; readonly data: { readonly strategyId: Id } }
  | { readonly type: 'StrategySuperseded'; readonly data: { readonly strategyId: Id; readonly by: Id } }
  | {
      readonly type: 'StrategyRevised';
      readonly data: { readonly strategyId: Id; readonly revision: number; readonly note: string };
    }
  | { readonly type: 'RealignmentRequested'; readonly data: { readonly strategyId: Id; readonly becauseOf: Id } }
  | { readonly type: 'StrategyAligned'; readonly data: { readonly strategyId: Id } }
  | { readonly type: 'StrategyRetired'; readonly data: { readonly strategyId: Id; readonly reason: string } };
