import type { AskedStart, EffectiveStart } from '../effective-start/start.js';
import type { EffectiveDated, Id, Labels, Subject } from '../words.js';

/** The four ranks of a strategy, highest first. */
export type Rank = 'integrative' | 'business' | 'functional' | 'operational';

/** The ranks of strategies, from the cluster down. */
export const RANKS = ['integrative', 'business', 'functional', 'operational'] as const satisfies readonly Rank[];

/** Orders by rank from the cluster down, in their given order within a rank. */
export function byRank<T>(items: readonly T[], rankOf: (item: T) => Rank): T[] {
  return RANKS.flatMap((rank) => items.filter((item) => rankOf(item) === rank));
}

export type StrategyStatus = 'draft' | 'active' | 'superseded' | 'retired';

/** A strategy's entry in the cascade: its rank, owner, and latest parent and status. */
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
  /** Its status over time, once it is activated or ended from a period on. */
  readonly statuses?: EffectiveDated<StrategyStatus>;
  /** Its parent over time, once it moves from a period on. */
  readonly parents?: EffectiveDated<Id>;
  /**
   * The revision of the map's stream that is in force over time; null stands for the map as events of the first version
   * left it. Absent if that is so from the beginning.
   */
  readonly revisions?: EffectiveDated<number | null>;
  /** The contributions of child strategies to its objectives that its owner accepted. */
  readonly contributions?: readonly AcceptedContribution[];
}

/** A link of an objective of a child strategy to an objective of this one. */
export interface Contribution {
  /** The child strategy. */
  readonly strategy: Id;
  readonly objective: Id;
  readonly parentObjective: Id;
}

/** A contribution with its weight over time; null where it is not accepted. */
export interface AcceptedContribution extends Contribution {
  readonly weight: EffectiveDated<number | null>;
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
  | ({ readonly type: 'MoveStrategy'; readonly strategyId: Id; readonly parent: Id } & AskedStart)
  | ({
      /** Activates a draft, or puts the working copy of an active strategy's map in force. */
      readonly type: 'ActivateStrategy';
      readonly strategyId: Id;
      /** The active strategy that it replaces. */ readonly supersedes?: Id | undefined;
    } & AskedStart)
  | ({ readonly type: 'ReviseStrategy'; readonly strategyId: Id; readonly note: string } & AskedStart)
  | { readonly type: 'ConfirmAlignment'; readonly strategyId: Id }
  | ({
      readonly type: 'AcceptContribution';
      /** The parent strategy. */
      readonly strategyId: Id;
      readonly contribution: Contribution;
      readonly weight: number;
    } & AskedStart)
  | ({
      /** Rejects a proposed contribution, or takes the acceptance back. */
      readonly type: 'DeclineContribution';
      readonly strategyId: Id;
      readonly contribution: Contribution;
      readonly reason: string;
    } & AskedStart)
  | ({ readonly type: 'RetireStrategy'; readonly strategyId: Id; readonly reason: string } & AskedStart);

/** The map that is put in force: the revision of its stream; -1 without one, absent in events of the first version. */
export type MapInForce = EffectiveStart & { readonly mapRevision?: number };

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
  | {
      readonly type: 'StrategyMoved';
      readonly data: { readonly strategyId: Id; readonly parent: Id } & EffectiveStart;
    }
  | {
      readonly type: 'StrategyActivated';
      readonly data: { readonly strategyId: Id } & MapInForce;
    }
  | {
      readonly type: 'StrategySuperseded';
      readonly data: { readonly strategyId: Id; readonly by: Id } & EffectiveStart;
    }
  | {
      readonly type: 'StrategyRevised';
      readonly data: { readonly strategyId: Id; readonly revision: number; readonly note: string } & MapInForce;
    }
  | { readonly type: 'RealignmentRequested'; readonly data: { readonly strategyId: Id; readonly becauseOf: Id } }
  | { readonly type: 'StrategyAligned'; readonly data: { readonly strategyId: Id } }
  | {
      readonly type: 'ContributionAccepted';
      readonly data: {
        readonly strategyId: Id;
        readonly contribution: Contribution;
        readonly weight: number;
      } & EffectiveStart;
    }
  | {
      readonly type: 'ContributionDeclined';
      readonly data: {
        readonly strategyId: Id;
        readonly contribution: Contribution;
        readonly reason: string;
      } & EffectiveStart;
    }
  | {
      readonly type: 'StrategyRetired';
      readonly data: { readonly strategyId: Id; readonly reason: string } & EffectiveStart;
    };
