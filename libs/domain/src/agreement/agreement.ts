import type { StrategyEntry } from '../cascade/cascade.js';
import type { ClusterState } from '../cluster/cluster.js';
import type { ProcessPlan } from '../process/process.js';
import type { StrategyMap, StrategyState } from '../strategy/strategy.js';
import type { Id, InstantText, Subject } from '../words.js';

/** Why a proposal affects somebody; `role`: the proposal names them. */
export type Concern = 'child' | 'contribution' | 'measure' | 'role';

/** Somebody whom a proposal affects, and who answers it. */
export interface Party {
  readonly party: Subject;
  readonly because: readonly Concern[];
  /** The roles with which the proposal names it. */
  readonly roles: readonly Id[];
}

/** A role in which a proposal names somebody. */
export interface NamedRole {
  readonly party: Subject;
  readonly role: Id;
}

/** `asks`: for a change. */
export type AnswerKind = 'agrees' | 'objects' | 'asks';

/** A comment on one thing of the proposal. */
export interface Remark {
  /** `strategy`, or a thing on its map such as `objective:O`, `link:O>P` or `weight:measure:O/K`. */
  readonly about: string;
  readonly comment: string;
}

/** What a party says to a round. */
export interface Answer {
  readonly party: Subject;
  readonly answer: AnswerKind;
  readonly comment?: string | undefined;
  readonly remarks: readonly Remark[];
}

/** The last answer of a party to a round. */
export interface GivenAnswer extends Answer {
  /** How often the party has answered the round. */
  readonly edition: number;
}

/** When the parties agree. */
export interface Quorum {
  /** The share of them that has to agree, in percent. */
  readonly agree: number;
  /** How many may object. */
  readonly objections: number;
}

/** The words of a strategy; its map is pinned by its revision. */
export type Statement = Pick<StrategyEntry, 'labels' | 'mission' | 'vision'>;

/** What a round proposes. */
export interface ProposedContent {
  /** The revision of the map's stream; -1 without one. */
  readonly mapRevision: number;
  readonly statement: Statement;
  readonly parties: readonly Party[];
}

/** The terms of a round, computed when it opens. */
export interface RoundTerms {
  readonly quorum: Quorum;
  /** Until when the parties are asked to answer. */
  readonly due: InstantText;
  /** What happens by itself and when. */
  readonly plan: ProcessPlan;
}

/** A round of a proposal. Its answers are about its content alone. */
export interface Round extends ProposedContent, Omit<RoundTerms, 'plan'> {
  readonly round: number;
  readonly note?: string | undefined;
  /** The version of the workflow that it follows. */
  readonly version: number;
  /** One for each party that has answered. */
  readonly answers: readonly GivenAnswer[];
  /** The reminders that were sent, by the step that sent them. */
  readonly reminders: readonly Id[];
  /** Whether the coordinator was asked to decide. */
  readonly escalated: boolean;
}

/** `decided`: by the coordinator, without the agreement of all who were asked. */
export type AgreementStatus = 'none' | 'proposed' | 'agreed' | 'decided' | 'withdrawn';

/** The agreement about one strategy: its latest proposal. */
export interface AgreementState {
  readonly strategyId: Id;
  readonly status: AgreementStatus;
  /** How many proposals there have been. */
  readonly proposal: number;
  /** The rounds of the latest proposal, oldest first. */
  readonly rounds: readonly Round[];
  /** Why it was decided or withdrawn. */
  readonly reason?: string | undefined;
}

export type AgreementCommand =
  | {
      readonly type: 'ProposeStrategy';
      readonly roles: readonly NamedRole[];
      readonly note?: string | undefined;
    }
  | {
      /** Opens the next round with what was changed since. */
      readonly type: 'ReviseProposal';
      /** The round that the sender has seen. */
      readonly round: number;
      /** By default those of the round before. */
      readonly roles?: readonly NamedRole[] | undefined;
      readonly note?: string | undefined;
    }
  | ({
      readonly type: 'AnswerProposal';
      readonly round: number;
      /** The edition of the party's answer that the sender has seen; 0 for none. */
      readonly basedOn: number;
    } & Answer)
  | {
      /** Settles a proposal without the agreement of all. */
      readonly type: 'DecideProposal';
      readonly round: number;
      readonly reason: string;
    }
  | { readonly type: 'WithdrawProposal'; readonly reason: string }
  | ({ readonly type: 'RemindOfProposal' } & StepOfRound)
  | ({ readonly type: 'EscalateProposal' } & Omit<StepOfRound, 'step'>);

/** A step that the process of a round takes. */
interface StepOfRound {
  readonly proposal: number;
  readonly round: number;
  readonly step: Id;
}

/** Which round of which proposal an event is about. */
export interface RoundRef {
  readonly strategyId: Id;
  readonly proposal: number;
  readonly round: number;
}

type OpenedRound = RoundRef & ProposedContent & RoundTerms & { readonly note?: string | undefined };

export type AgreementEvent =
  | { readonly type: 'StrategyProposed'; readonly data: OpenedRound }
  | { readonly type: 'ProposalRevised'; readonly data: OpenedRound }
  | { readonly type: 'ProposalAnswered'; readonly data: RoundRef & GivenAnswer }
  | { readonly type: 'ProposalAgreed'; readonly data: RoundRef }
  | { readonly type: 'ProposalDecided'; readonly data: RoundRef & { readonly reason: string } }
  | { readonly type: 'ProposalWithdrawn'; readonly data: RoundRef & { readonly reason: string } }
  | {
      readonly type: 'ProposalReminderSent';
      readonly data: RoundRef & {
        readonly step: Id;
        /** Those who had not answered. */
        readonly waitingFor: readonly Subject[];
        readonly due: InstantText;
      };
    }
  | {
      readonly type: 'ProposalEscalated';
      readonly data: RoundRef & {
        readonly waitingFor: readonly Subject[];
        /** Those who objected or asked for a change. */
        readonly against: readonly Subject[];
      };
    };

/** What the rules of agreements need. */
export interface AgreementContext {
  readonly cluster: ClusterState;
  readonly strategyId: Id;
  /** The strategy's entry in the cascade. */
  readonly entry: StrategyEntry | undefined;
  /** The working copy of its map, with the revision of its stream. */
  readonly map: { readonly state: StrategyState; readonly revision: number };
  /** The map that the last round proposes; undefined without a round. */
  readonly proposedMap?: StrategyMap | undefined;
  /** Those whom the working copy affects. */
  readonly affected: readonly Party[];
  /** The roles that proposals may name. */
  readonly roles: readonly Id[];
  /** The terms of a round that opens now. */
  readonly terms?: RoundTerms | undefined;
  /** The moment of the command. */
  readonly now: InstantText;
}
