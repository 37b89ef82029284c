// Generated from the .graphql files by scripts/generate-operations.mjs. Change those and generate again.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The roles of accounts in a cluster. */
export type Role =
  /** Accounts and roles; reads everything. Of one cluster, or of all clusters. */
  | 'ADMINISTRATOR'
  /** Edits the cluster's structure: maps, measures, targets. */
  | 'COORDINATOR'
  /** Enters the values of an actor. */
  | 'UPDATER'
  /** Enters and approves the values of an actor. */
  | 'APPROVER'
  /** Reads everything and its history; never writes. */
  | 'AUDITOR';

/** What happened to an account. */
export type AccountEntryKind =
  | 'OPENED'
  | 'RENAMED'
  | 'ROLE_GRANTED'
  | 'ROLE_REVOKED'
  | 'IDENTITY_LINKED'
  | 'CLOSED'
  /** The key of its person was destroyed. */
  | 'ERASED';

/** A role to grant or revoke. */
export type RoleGrantInput = {
  /** The cluster, or * for all clusters (administrators only). */
  readonly cluster: string;
  /** The role. */
  readonly role: Role;
  /** Whom an updater or approver acts for: an actor (GR), one service or unit of it (GR/budget), or the cluster itself (@cluster). */
  readonly actor?: string | null | undefined;
};

/** Opens an account; it can sign in once it has a password or a linked identity. */
export type OpenAccountInput = {
  /** Its login: 2 to 100 lower-case letters, digits or ._@+- */
  readonly login: string;
  /** The person's name. */
  readonly name: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Changes the name of an account's person. */
export type RenameAccountInput = {
  /** The account. */
  readonly login: string;
  /** The person's name. */
  readonly name: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Grants a role to an account. */
export type GrantRoleInput = {
  /** The account. */
  readonly login: string;
  /** The role. */
  readonly grant: RoleGrantInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Revokes a role of an account. */
export type RevokeRoleInput = {
  /** The account. */
  readonly login: string;
  /** The role. */
  readonly grant: RoleGrantInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Closes an account, which can then no longer sign in. */
export type CloseAccountInput = {
  /** The account. */
  readonly login: string;
  /** The reason. */
  readonly reason: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** What has become of a proposal. */
export type AgreementStatus =
  /** Nothing was proposed. */
  | 'NONE'
  /** Those whom it affects are asked. */
  | 'PROPOSED'
  /** They agree. */
  | 'AGREED'
  /** The coordinator has decided, without the agreement of all. */
  | 'DECIDED'
  /** It was withdrawn. */
  | 'WITHDRAWN';

/** Why a proposal affects somebody. */
export type AgreementConcern =
  /** It owns a strategy under the proposed one. */
  | 'CHILD'
  /** A strategy of it contributes to the proposed one. */
  | 'CONTRIBUTION'
  /** A measure of the proposed strategy is aggregated from its figures. */
  | 'MEASURE'
  /** The proposal names it with a role. */
  | 'ROLE';

/** What somebody says to a proposal. */
export type AnswerKind =
  /** It agrees. */
  | 'AGREES'
  /** It objects. */
  | 'OBJECTS'
  /** It asks for a change. */
  | 'ASKS';

/** A role in which a proposal names somebody. */
export type NamedRoleInput = {
  /** An actor, a part of one, or @cluster. */
  readonly party: string;
  /** A role of the workflow, such as executor. */
  readonly role: string;
};

/** Proposes a draft, or the working copy of an active strategy's map, to those whom it affects. */
export type ProposeStrategyInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The strategy. */
  readonly strategyId: string;
  /** Those whom the proposal names with a role; by default none. */
  readonly roles?: ReadonlyArray<NamedRoleInput> | null | undefined;
  /** What the proposer says to it. */
  readonly note?: string | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Opens the next round of a proposal with what was changed since. */
export type ReviseProposalInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The strategy. */
  readonly strategyId: string;
  /** The current round, as the sender has seen it. */
  readonly round: number;
  /** Those whom the proposal names with a role; by default those of the round before. */
  readonly roles?: ReadonlyArray<NamedRoleInput> | null | undefined;
  /** What the proposer says to the change. */
  readonly note?: string | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** A comment on a thing of a proposal. */
export type AgreementRemarkInput = {
  /** The thing; see `AgreementRemark.about`. */
  readonly about: string;
  /** The comment. */
  readonly comment: string;
};

/** Answers a round of a proposal for a party. */
export type AnswerProposalInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The strategy. */
  readonly strategyId: string;
  /** The party that answers. */
  readonly party: string;
  /** The current round, as the sender has seen it. */
  readonly round: number;
  /** The edition of the party's answer that the sender has seen; 0, the default, if there was none. */
  readonly basedOn?: number | null | undefined;
  /** The answer. */
  readonly answer: AnswerKind;
  /** The comment; an objection or a request for a change needs one, or a remark. */
  readonly comment?: string | null | undefined;
  /** Comments on single things of the proposal. */
  readonly remarks?: ReadonlyArray<AgreementRemarkInput> | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Decides a proposal without the agreement of all: once all have answered, or after the deadline. */
export type DecideProposalInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The strategy. */
  readonly strategyId: string;
  /** The current round, as the sender has seen it. */
  readonly round: number;
  /** The reason. */
  readonly reason: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Withdraws a proposal. */
export type WithdrawProposalInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The strategy. */
  readonly strategyId: string;
  /** The reason. */
  readonly reason: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** The kind of subject of a questionnaire. */
export type QuestionnaireSubject =
  | 'CLUSTER'
  | 'ACTOR'
  /** A structural unit of an actor. */
  | 'UNIT';

/** The trend of demand for a service in a customer group. */
export type Demand =
  | 'GROWING'
  | 'STABLE'
  | 'FALLING';

/** A part of an SNW portrait. */
export type PortraitPart =
  /** Learning and development. */
  | 'LEARNING'
  | 'CUSTOMERS'
  /** Internal processes. */
  | 'PROCESSES'
  | 'FINANCE';

/** One assessor's grade of one item. */
export type ItemGradeInput = {
  /** The item. */
  readonly item: string;
  /** S, N, W, or a figure from 0 to 6, depending on the questionnaire. */
  readonly grade: string;
  /** A note. */
  readonly note?: string | null | undefined;
};

/** Records the grades of one assessor; later grades of the same assessor replace earlier ones. */
export type AssessItemsInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The questionnaire. */
  readonly questionnaire: string;
  /** What is assessed: a member, a unit of a member such as GR/desk, or @cluster. */
  readonly subject: string;
  /** The period. */
  readonly period: string;
  /** The name of the assessor; by default the login of the account. Only coordinators may name another one; the grades are then marked with `recordedBy`. */
  readonly assessor?: string | null | undefined;
  /** The grades. */
  readonly grades: ReadonlyArray<ItemGradeInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** A change to rehearse, as its mutation would be sent. */
export type RehearsedChangeInput =
  {   /** As the mutation defineMeasure. */
  readonly defineMeasure: DefineMeasureInput; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never;   /** As the mutation reviseMeasure. */
  readonly reviseMeasure: ReviseMeasureInput; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never;   /** As the mutation setTarget. */
  readonly setTarget: SetTargetInput; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never;   /** As the mutation withdrawTarget. */
  readonly withdrawTarget: WithdrawTargetInput; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never;   /** As the mutation retireMeasure. */
  readonly retireMeasure: RetireMeasureInput; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never;   /** As the mutation reinstateMeasure. */
  readonly reinstateMeasure: ReinstateMeasureInput; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never;   /** As the mutation setClusterScoring. */
  readonly setClusterScoring: SetClusterScoringInput; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never;   /** As the mutation admitActor. */
  readonly admitActor: AdmitActorInput; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never;   /** As the mutation releaseActor. */
  readonly releaseActor: ReleaseActorInput; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never;   /** As the mutation setUpService. */
  readonly setUpService: SetUpServiceInput; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never;   /** As the mutation closeService. */
  readonly closeService: CloseServiceInput; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never;   /** As the mutation setUpUnit. */
  readonly setUpUnit: SetUpUnitInput; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never;   /** As the mutation closeUnit. */
  readonly closeUnit: CloseUnitInput; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never;   /** As the mutation moveStrategy. */
  readonly moveStrategy: MoveStrategyInput; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never;   /** As the mutation activateStrategy. */
  readonly activateStrategy: ActivateStrategyInput; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never;   /** As the mutation reviseStrategy. */
  readonly reviseStrategy: ReviseStrategyInput; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never;   /** As the mutation acceptContribution. */
  readonly acceptContribution: AcceptContributionInput; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never;   /** As the mutation declineContribution. */
  readonly declineContribution: DeclineContributionInput; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never;   /** As the mutation retireStrategy. */
  readonly retireStrategy: RetireStrategyInput; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never;   /** As the mutation adoptMethodVersion. */
  readonly adoptMethodVersion: AdoptMethodVersionInput; readonly withdrawMethod?: never; }
  |  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never;   /** As the mutation withdrawMethod. */
  readonly withdrawMethod: WithdrawMethodInput; };

/** What a command would do. */
export type RehearsedOutcome =
  | 'DONE'
  | 'UNCHANGED'
  | 'REFUSED';

/** The calendar year after which a fiscal year is named. */
export type YearNaming =
  /** The year in which it starts. */
  | 'START'
  /** The year in which it ends. */
  | 'END';

/** Which values of a period count in its scores. */
export type CountedValues =
  /** All, once they are submitted. */
  | 'SUBMITTED'
  /** Those that need no approval, and others once they are approved; until then, what was approved before. */
  | 'APPROVED';

/** What the members of a cluster see of each other. */
export type Disclosure =
  /** All figures. */
  | 'OPEN'
  /** The status of each other's measures and strategies, and the scores of what several of them contribute to. */
  | 'SCORES'
  /** Statuses alone. */
  | 'STATUS';

/** How scores above 1 roll up. */
export type OverAchievement =
  /** They are capped at 1. */
  | 'CAP'
  /** They are not capped. */
  | 'KEEP';

/** Whether an actor is a member. */
export type ActorStatus =
  | 'MEMBER'
  | 'LEFT';

/** Founds a cluster. */
export type FoundClusterInput = {
  /** Id of the new cluster. */
  readonly cluster: string;
  /** Its name. */
  readonly labels: LabelsInput;
  /** Its fiscal calendar; by default calendar years. It never changes. */
  readonly calendar?: FiscalCalendarInput | null | undefined;
  /** Its limits; absent ones have their defaults. */
  readonly limits?: ClusterLimitsInput | null | undefined;
  /** The scoring settings. */
  readonly scoring?: ClusterScoringInput | null | undefined;
  /** Declares a history to load: the moment from which the structure counts as known. */
  readonly historyFrom?: string | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** When fiscal years start and how they are named. */
export type FiscalCalendarInput = {
  /** The month in which a fiscal year starts, 1 to 12. */
  readonly yearStartMonth: number;
  /** The calendar year after which a fiscal year is named. */
  readonly yearNamedBy: YearNaming;
  /** The time zone in which days and periods begin and end, such as Europe/Kyiv; by default UTC. */
  readonly timeZone?: string | null | undefined;
};

/** Limits of a cluster; absent ones do not change. */
export type ClusterLimitsInput = {
  /** Objectives on one map, 1 to 500. */
  readonly objectivesPerMap?: number | null | undefined;
  /** Measures on one objective, 1 to 100. */
  readonly measuresPerObjective?: number | null | undefined;
  /** Levels of detail of objectives within one map, 1 to 10. */
  readonly objectiveLevels?: number | null | undefined;
  /** Actors that are members at the same time, 1 to 10,000. */
  readonly actors?: number | null | undefined;
};

/** The scoring settings; absent ones do not change. */
export type ClusterScoringInput = {
  /** How a missing value counts. */
  readonly missing?: MissingPolicyInput | null | undefined;
  /** How scores above 1 roll up. */
  readonly overAchievement?: OverAchievement | null | undefined;
  /** The coverage that a node needs for a status, 0 to 1. Below it, the node is grey. */
  readonly leastCoverage?: number | null | undefined;
  /** Which values count in scores. */
  readonly counts?: CountedValues | null | undefined;
};

/** Renames a cluster. */
export type RenameClusterInput = {
  /** The cluster. */
  readonly cluster: string;
  /** Its new name. */
  readonly labels: LabelsInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Sets limits of a cluster. */
export type SetClusterLimitsInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The limits to change. */
  readonly limits: ClusterLimitsInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Sets the scoring settings of a cluster. */
export type SetClusterScoringInput = {
  /** The cluster. */
  readonly cluster: string;
  /** What to change. */
  readonly scoring: ClusterScoringInput;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Sets what the members of a cluster see of each other. */
export type SetDisclosureInput = {
  /** The cluster. */
  readonly cluster: string;
  /** What they see. */
  readonly disclosure: Disclosure;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Sets whether accounts with a role in a cluster must have a second factor. */
export type RequireSecondFactorInput = {
  /** The cluster. */
  readonly cluster: string;
  /** Whether they must have one. After the next sign-in or refresh, accounts without one can only enrol one. */
  readonly required: boolean;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Sets whether the strategies of a cluster require agreement. */
export type RequireAgreementInput = {
  /** The cluster. */
  readonly cluster: string;
  /** Whether a map is only put in force once those whom it affects agree, or the coordinator has decided. */
  readonly required: boolean;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** A perspective to set. */
export type PerspectiveInput = {
  /** Its id. */
  readonly id: string;
  /** Its name. */
  readonly labels: LabelsInput;
};

/** Sets the perspectives of a cluster's maps. */
export type ArrangePerspectivesInput = {
  /** The cluster. */
  readonly cluster: string;
  /** All perspectives in the order of the bands, top first; at most 12. */
  readonly perspectives: ReadonlyArray<PerspectiveInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Admits an actor to a cluster. */
export type AdmitActorInput = {
  /** The cluster. */
  readonly cluster: string;
  /** Id of the actor. */
  readonly actorId: string;
  /** Its name. */
  readonly labels: LabelsInput;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Renames an actor. */
export type RenameActorInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The actor. */
  readonly actorId: string;
  /** Its new name. */
  readonly labels: LabelsInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Releases an actor from the cluster; its history remains. */
export type ReleaseActorInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The actor. */
  readonly actorId: string;
  /** The reason for leaving. */
  readonly reason: string;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** A functional service to set up. */
export type FunctionalServiceInput = {
  /** Its id within the actor; unique among its services and units. */
  readonly id: string;
  /** Its name. */
  readonly labels: LabelsInput;
};

/** Sets up a functional service of an actor, or changes its name. */
export type SetUpServiceInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The actor. */
  readonly actorId: string;
  /** The service. */
  readonly service: FunctionalServiceInput;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Closes a functional service of an actor. */
export type CloseServiceInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The actor. */
  readonly actorId: string;
  /** The service. */
  readonly serviceId: string;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** An organisational unit to set up. */
export type OrganisationalUnitInput = {
  /** Its id within the actor; unique among its services and units. */
  readonly id: string;
  /** Its name. */
  readonly labels: LabelsInput;
  /** Id of the functional service it belongs to. */
  readonly service?: string | null | undefined;
};

/** Sets up an organisational unit of an actor, or changes it. */
export type SetUpUnitInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The actor. */
  readonly actorId: string;
  /** The unit. */
  readonly unit: OrganisationalUnitInput;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Closes an organisational unit of an actor. */
export type CloseUnitInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The actor. */
  readonly actorId: string;
  /** The unit. */
  readonly unitId: string;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** A cluster file to apply. */
export type ApplyClusterFileInput = {
  /** The text of the file (YAML). */
  readonly text: string;
  /** Whether to list the changes without making them; by default false. */
  readonly dryRun?: boolean | null | undefined;
};

/** What the author of a comment sees. */
export type SeenInput = {
  /** The position of the answer that the page shows. */
  readonly position?: string | null | undefined;
  /** The period that the page is about. */
  readonly period?: string | null | undefined;
  /** The moment that the page is about, if it is not the present. */
  readonly moment?: string | null | undefined;
};

/** Begins a thread of comments. */
export type WriteCommentInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The id of the thread, new in the cluster. */
  readonly threadId: string;
  /** What it is about; see CommentThread. */
  readonly about: string;
  /** The text: 1 to 2,000 characters. `@login` mentions an account of the cluster, which is told; at most 20. */
  readonly text: string;
  /** What its author sees. */
  readonly seen?: SeenInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Replies in a thread of comments. */
export type ReplyToCommentInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The thread. */
  readonly threadId: string;
  /** The text: 1 to 2,000 characters. `@login` mentions an account of the cluster, which is told; at most 20. */
  readonly text: string;
  /** What its author sees. */
  readonly seen?: SeenInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Withdraws a comment of the caller. */
export type WithdrawCommentInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The thread. */
  readonly threadId: string;
  /** The number of the comment. */
  readonly comment: number;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Resolves a thread of comments. */
export type ResolveThreadInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The thread. */
  readonly threadId: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Reopens a thread of comments. */
export type ReopenThreadInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The thread. */
  readonly threadId: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Languages of labels. English is always present; a missing language falls back to English. */
export type Language =
  | 'EN'
  | 'RU'
  | 'UK';

/** A name in at least one of three languages; each at most 300 characters on one line. */
export type LabelsInput = {
  /** The English name; by default the Ukrainian or else the Russian one. */
  readonly en?: string | null | undefined;
  /** The Russian name. */
  readonly ru?: string | null | undefined;
  /** The Ukrainian name. */
  readonly uk?: string | null | undefined;
};

/** The time axis of a moment. */
export type TimeAxis =
  /** When a fact became known. It differs from the time of recording only in a loaded history. */
  | 'KNOWN'
  /** When this system recorded a fact. */
  | 'RECORDED';

/**
 * The moment of a result. Give a position, a moment (with an axis), an evaluation, or `atLeast`; by default the result is about the
 * newest state.
 */
export type AsOf = {
  /** A date or an instant: the result is what was known (or recorded) then. */
  readonly at?: string | null | undefined;
  /** The time axis of `at`; by default KNOWN. */
  readonly axis?: TimeAxis | null | undefined;
  /** A position: the result is the state right after it. */
  readonly position?: string | null | undefined;
  /** The id of a closed evaluation, also a withdrawn one: the result is what it read, under the rules it was closed under. */
  readonly evaluation?: string | null | undefined;
  /** The newest state, after waiting until it includes this position: read your own writes with the position of a mutation. */
  readonly atLeast?: string | null | undefined;
};

/** How a missing value affects the scores above it. */
export type MissingPolicyKind =
  /** Its weight is shared among the siblings that have data. */
  | 'SHARE_WEIGHT'
  /** The score above has no data. */
  | 'NO_DATA'
  /** It counts as the lowest score. */
  | 'ZERO'
  /** The last earlier value is carried forward for a limited number of periods. */
  | 'CARRY_FORWARD';

/** How a missing value counts. */
export type MissingPolicyInput = {
  /** The kind of policy. */
  readonly kind: MissingPolicyKind;
  /** For CARRY_FORWARD: for how many periods a value is carried forward, 1 to 120. */
  readonly periods?: number | null | undefined;
};

/** How the scores of siblings roll up into the score above them. */
export type RollUp =
  /** The weighted mean. */
  | 'WEIGHTED_MEAN'
  /** The lowest score. */
  | 'WORST'
  /** The highest score. */
  | 'BEST'
  /** The status with the largest total weight. */
  | 'MAJORITY'
  /** The share of the siblings that are green or better. */
  | 'COUNT';

/** A weight from a date on. Lists are ordered by `from`, beginning with the weight without a date. */
export type DatedWeightInput = {
  /** The first day on which it applies; by default from the beginning. */
  readonly from?: string | null | undefined;
  /** The weight, relative to its siblings: 0 to 1,000,000. */
  readonly value: number;
};

/** The outcome of a command. */
export type CommandOutcome =
  /** It was executed and is stored durably. */
  | 'DONE'
  /** There was nothing to change; nothing was stored. */
  | 'UNCHANGED'
  /** A command with this id was executed before; nothing was stored again. */
  | 'REPEATED';

/** A change that reaches back into locked periods. Only coordinators may send it. */
export type RetroactionInput = {
  /** Why the past changes. */
  readonly reason: string;
};

/** The status of a reporting cycle. */
export type CycleStatus =
  /** The period can be reported for. */
  | 'OPEN'
  /** New values are refused; reported ones can be restated with a reason. */
  | 'LOCKED';

/** Opens a period for every actor at once, with the deadlines of the workflow in force. */
export type OpenCycleInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The period. */
  readonly period: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Locks a period at once, instead of after the grace period. */
export type LockCycleInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The period. */
  readonly period: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Opens a locked period again, until it is locked by a command or, if that is still to come, at the end of the grace period. */
export type ReopenCycleInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The period. */
  readonly period: string;
  /** The reason. */
  readonly reason: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Lets a reporter submit values after the lock until a moment; replaces its earlier exception. */
export type GrantLockExceptionInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The period. */
  readonly period: string;
  /** The actor, or @cluster. */
  readonly actorId: string;
  /** The end of the exception. */
  readonly until: string;
  /** The reason. */
  readonly reason: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Ends the exception of a reporter from the lock at once. */
export type EndLockExceptionInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The period. */
  readonly period: string;
  /** The actor, or @cluster. */
  readonly actorId: string;
  /** The reason. */
  readonly reason: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/**
 * Reminds those who are late of a cycle: everybody who is, or those of the given actors who are. Each is reminded at most once
 * a day.
 */
export type NudgeReportersInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The period. */
  readonly period: string;
  /** The actors, or @cluster; by default all. */
  readonly actors?: ReadonlyArray<string> | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** What a replay found. */
export type ReplayOutcome =
  /** Everything is the same. */
  | 'EQUAL'
  /** Something differs. */
  | 'DIFFERENT'
  /** This version of Strata does not have the rules of the evaluation, so that nothing was recomputed. */
  | 'RULES_DIFFER';

/** How an event differs from what it was. */
export type EventChange =
  /** It has another content. */
  | 'CHANGED'
  /** It is no longer there. */
  | 'REMOVED'
  /** It was not there. */
  | 'INSERTED';

/** Closes the evaluation of a period as known now; later changes do not affect it. */
export type CloseEvaluationInput = {
  /** The cluster. */
  readonly cluster: string;
  /** Id of the new evaluation. */
  readonly evaluationId: string;
  /** The period. */
  readonly period: string;
  /** The reason. */
  readonly reason: string;
  /** Closes the evaluation even if the period has not ended or strategies lack data. */
  readonly incomplete?: boolean | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** The kind of a node of an explanation. */
export type ExplanationKind =
  | 'STRATEGY'
  | 'PERSPECTIVE'
  | 'OBJECTIVE'
  /** A measure: on an objective, or its value over several periods. */
  | 'MEASURE'
  /** The value of a measure for one subject and period. */
  | 'VALUE'
  | 'METHOD_OUTPUT'
  | 'FORMULA'
  | 'INPUT'
  | 'ASSESSMENT'
  /** What a development activity of an initiative changes. */
  | 'ACTIVITY';

/** What to explain. Exactly one field. */
export type ExplainedThing =
  {   /** A node of the scorecard, such as strategy:S, perspective:S/P, objective:S/O or measure:S/O/M. */
  readonly node: string; readonly value?: never; readonly output?: never; }
  |  { readonly node?: never;   /** The value of a measure. */
  readonly value: ExplainedMeasureInput; readonly output?: never; }
  |  { readonly node?: never; readonly value?: never;   /** An output of a method in force. */
  readonly output: ExplainedOutputInput; };

/** The value of a measure for a member. */
export type ExplainedMeasureInput = {
  /** The measure. */
  readonly measure: string;
  /** The member, part of one such as GR/budget, or @cluster. */
  readonly member: string;
};

/** An output of a method. */
export type ExplainedOutputInput = {
  /** The method. */
  readonly method: string;
  /** Path of the output. */
  readonly output: string;
  /** The member; by default the cluster. */
  readonly member?: string | null | undefined;
};

/** Whether a server can do its work. */
export type HealthStatus =
  | 'OK'
  /** It is about to stop. */
  | 'STOPPING'
  /** A store does not respond, the last write failed, or a projection does not follow. */
  | 'UNAVAILABLE';

/** The type of the values of a measure. */
export type ValueType =
  | 'NUMBER'
  | 'YES_NO'
  | 'TEXT';

/** Which direction is good. */
export type Polarity =
  /** More is better. */
  | 'HIGHER'
  /** Less is better. */
  | 'LOWER'
  /** Closer to the target is better. */
  | 'CLOSER';

/** Whether a measure indicates causes (leading) or results (lagging). */
export type Indicator =
  | 'LEADING'
  | 'LAGGING';

/** How often a measure is reported. */
export type Frequency =
  | 'MONTH'
  | 'QUARTER'
  | 'HALF_YEAR'
  | 'YEAR';

/** How an actual is scored. */
export type ScoringKind =
  /** Targets `goal` and `redFlag`: a third at the red flag, two thirds at the goal, linear on both sides. */
  | 'GOAL_RED_FLAG'
  /** Bands, each from the end of the previous one up to, but not including, its `below`. */
  | 'BANDS'
  /** Target `target` with a tolerance. */
  | 'TARGET_TOLERANCE'
  /** Targets `low` and `high` with a margin outside. */
  | 'ACCEPTED_INTERVAL'
  /** Yes or no. */
  | 'YES_NO'
  /** A list of texts, each with its score. */
  | 'TEXT_LIST'
  /** Shown, not scored. */
  | 'UNSCORED'
  /** A formula over `actual` and the names of the targets. */
  | 'FORMULA';

/** Traffic light of a score. GREY: no data. */
export type Status =
  | 'RED'
  | 'AMBER'
  | 'GREEN'
  | 'BLUE'
  | 'GREY';

/** How values of shorter periods become the value of a longer one. */
export type TimeAggregation =
  | 'SUM'
  | 'MEAN'
  | 'LAST';

/** How values of actors become the value of the cluster. */
export type OrganisationAggregation =
  | 'NONE'
  | 'SUM'
  | 'MEAN'
  /** The mean, weighted by another measure. */
  | 'WEIGHTED';

/** Whether the score covers the period alone or the fiscal year up to its end. */
export type Accumulation =
  | 'PERIOD'
  | 'YEAR_TO_DATE';

/** A length of periods that targets can be set for. */
export type TargetPer =
  | 'QUARTER'
  | 'HALF_YEAR'
  | 'YEAR';

/** How an actual is scored; the kind determines the required fields. */
export type ScoringInput = {
  /** The kind. */
  readonly kind: ScoringKind;
  /** BANDS: the bands, lowest first; all but the last have `below`. */
  readonly bands?: ReadonlyArray<BandInput> | null | undefined;
  /** TARGET_TOLERANCE: the tolerance, in units of the measure or percent of the target. */
  readonly tolerance?: string | null | undefined;
  /** TARGET_TOLERANCE: whether the tolerance is in percent of the target. */
  readonly percent?: boolean | null | undefined;
  /** ACCEPTED_INTERVAL: how far outside still counts as amber. */
  readonly margin?: string | null | undefined;
  /** YES_NO: whether yes is the good answer; by default true. */
  readonly goodIsYes?: boolean | null | undefined;
  /** TEXT_LIST: the texts. */
  readonly items?: ReadonlyArray<TextScoreInput> | null | undefined;
  /** FORMULA: the formula. */
  readonly formula?: string | null | undefined;
};

/** A band of values with a score. */
export type BandInput = {
  /** Its upper end, exclusive; absent for the last band. */
  readonly below?: string | null | undefined;
  /** Its score, 0 to 1. */
  readonly score: number;
  /** Its status; not GREY. */
  readonly status: Status;
};

/** A text with its score. */
export type TextScoreInput = {
  /** The text. */
  readonly text: string;
  /** Its score, 0 to 1. */
  readonly score: number;
  /** Its status; not GREY. */
  readonly status: Status;
};

/** How values are aggregated. */
export type AggregationInput = {
  /** Over time; by default LAST. */
  readonly time?: TimeAggregation | null | undefined;
  /** Over actors; by default NONE. */
  readonly organisation?: OrganisationAggregation | null | undefined;
  /** WEIGHTED: the id of the measure whose values are the weights of the actors. */
  readonly weightMeasure?: string | null | undefined;
};

/** A range of values, both ends inclusive. */
export type ValueRangeInput = {
  /** The lowest value. */
  readonly min?: string | null | undefined;
  /** The highest value. */
  readonly max?: string | null | undefined;
};

/** A range of plausible values, both ends inclusive. */
export type PlausibleRangeInput = {
  /** The lowest value. */
  readonly min?: string | null | undefined;
  /** The highest value. */
  readonly max?: string | null | undefined;
  /** The largest change from the value of the previous period, as a percentage of that value. */
  readonly change?: string | null | undefined;
};

/** The definition of a measure, without its targets. */
export type MeasureDefinitionInput = {
  /** Its name. */
  readonly labels: LabelsInput;
  /** Its unit, as shown. */
  readonly unit: string;
  /** The decimals shown, 0 to 12; by default 2. */
  readonly decimals?: number | null | undefined;
  /** The type of its values; by default NUMBER. */
  readonly valueType?: ValueType | null | undefined;
  /** Which direction is good; by default HIGHER. */
  readonly polarity?: Polarity | null | undefined;
  /** Whether it indicates causes (leading) or results (lagging). */
  readonly indicator?: Indicator | null | undefined;
  /** How often it is reported. */
  readonly frequency: Frequency;
  /** How an actual is scored. */
  readonly scoring: ScoringInput;
  /** How values are aggregated; by default the last value over time and nothing over actors. */
  readonly aggregation?: AggregationInput | null | undefined;
  /** Whether the score covers the period alone or the year to date; by default PERIOD. */
  readonly accumulate?: Accumulation | null | undefined;
  /** How a missing value counts; by default as set for the cluster. */
  readonly missing?: MissingPolicyInput | null | undefined;
  /** Values outside need a confirmation. */
  readonly plausible?: PlausibleRangeInput | null | undefined;
  /** Values outside are refused. */
  readonly range?: ValueRangeInput | null | undefined;
};

/** Defines a measure. */
export type DefineMeasureInput = {
  /** The cluster. */
  readonly cluster: string;
  /** Id of the new measure. */
  readonly measureId: string;
  /** What it is. */
  readonly definition: MeasureDefinitionInput;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Revises a measure's definition as a whole, from a period on; its name, decimals and indicator are not dated. */
export type ReviseMeasureInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The measure. */
  readonly measureId: string;
  /** Its new definition. */
  readonly definition: MeasureDefinitionInput;
  /** For a new unit: figures in the old unit, multiplied by it, are figures in the new one. Without it, values across the change are errors. */
  readonly factor?: string | null | undefined;
  /** Targets under the new definition; required if it makes the existing ones senseless. */
  readonly targets?: ReadonlyArray<RevisedTargetInput> | null | undefined;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** The figures of a target, at least one. `goal`, `redFlag`, `target`, `low` and `high` feed scoring functions. */
export type TargetFiguresInput = {
  /** The goal. */
  readonly goal?: string | null | undefined;
  /** The red flag. */
  readonly redFlag?: string | null | undefined;
  /** The target. */
  readonly target?: string | null | undefined;
  /** The low end of the accepted interval. */
  readonly low?: string | null | undefined;
  /** The high end of the accepted interval. */
  readonly high?: string | null | undefined;
  /** The minimum acceptable value. */
  readonly min?: string | null | undefined;
  /** A stretch target. */
  readonly stretch?: string | null | undefined;
  /** Where it started. */
  readonly baseline?: string | null | undefined;
  /** What others reach. */
  readonly benchmark?: string | null | undefined;
  /** The expected value. */
  readonly forecast?: string | null | undefined;
};

/** A target under a new definition. */
export type RevisedTargetInput = {
  /** The subject, or * for every subject without its own targets. */
  readonly subject: string;
  /** The length of the whole periods that the target is for, longer than the measure's own; by default the measure's own. */
  readonly per?: TargetPer | null | undefined;
  /** The figures. */
  readonly figures: TargetFiguresInput;
};

/** Sets a target from a period on. Earlier targets and their results do not change. */
export type SetTargetInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The measure. */
  readonly measureId: string;
  /** The subject, or * for every subject without its own targets. */
  readonly subject: string;
  /** The length of the whole periods that the target is for, longer than the measure's own; by default the measure's own. */
  readonly per?: TargetPer | null | undefined;
  /** The figures, which replace all figures of the target of that date. */
  readonly figures: TargetFiguresInput;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Withdraws the target that starts with a period. */
export type WithdrawTargetInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The measure. */
  readonly measureId: string;
  /** The subject, or *. */
  readonly subject: string;
  /** The length of the whole periods that the target is for; by default the measure's own. */
  readonly per?: TargetPer | null | undefined;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Retires a measure: it no longer takes values. */
export type RetireMeasureInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The measure. */
  readonly measureId: string;
  /** The reason. */
  readonly reason: string;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Takes back the retirement of a measure from a period on. */
export type ReinstateMeasureInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The measure. */
  readonly measureId: string;
  /** The reason. */
  readonly reason: string;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** The type of the value of a method's input. */
export type MethodInputType =
  | 'NUMBER'
  /** S, N or W. */
  | 'SEGMENT'
  | 'BOOLEAN'
  | 'TEXT'
  /** A value with the value of the previous period. */
  | 'PAIR'
  | 'NUMBERS'
  | 'SEGMENTS'
  /** A list of records. */
  | 'RECORDS';

/** The origin of a version of a method. */
export type MethodOrigin =
  /** It ships with Strata. */
  | 'CATALOGUE'
  /** Proposed from correlations in the history of the cluster. */
  | 'DERIVED'
  /** Weighted by a panel of experts. */
  | 'EXPERT_PANEL'
  /** Written by the cluster. */
  | 'OWN';

/** The subject and period of an evaluation of a bound method. */
export type MethodScope =
  /** Once for the cluster. */
  | 'CLUSTER'
  /** For each member. */
  | 'ACTOR';

/** The kind of source of an input. */
export type MethodSourceKind =
  | 'MEASURE'
  | 'ASSESSMENT'
  | 'METHOD'
  | 'SEGMENTATION'
  /** The development activities of initiatives. */
  | 'ACTIVITIES'
  | 'CONSTANT'
  /** The default wiring of the method's definition. */
  | 'DEFAULT'
  | 'RECORD'
  | 'LIST'
  | 'CHANGE';

/** Where an input comes from. Exactly one field. */
export type InputSourceInput =
  {   /** A measure. */
  readonly measure: MeasureSourceInput; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly activities?: never; readonly list?: never; readonly change?: never; }
  |  { readonly measure?: never;   /** The mean of the assessors' grades of one item. */
  readonly assessment: AssessmentSourceInput; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly activities?: never; readonly list?: never; readonly change?: never; }
  |  { readonly measure?: never; readonly assessment?: never;   /** An output of another bound method, for the same subject and period. */
  readonly method: MethodSourceInput; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly activities?: never; readonly list?: never; readonly change?: never; }
  |  { readonly measure?: never; readonly assessment?: never; readonly method?: never;   /** True: the customers segment of the member's market segmentation matrix. */
  readonly segmentation: boolean; readonly constant?: never; readonly default?: never; readonly activities?: never; readonly list?: never; readonly change?: never; }
  |  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never;   /** A constant: a decimal, or a text such as S. */
  readonly constant: string; readonly default?: never; readonly activities?: never; readonly list?: never; readonly change?: never; }
  |  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never;   /** True: the default wiring of the method's definition. */
  readonly default: boolean; readonly activities?: never; readonly list?: never; readonly change?: never; }
  |  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never;   /** True: the development activities of initiatives, for a list of records with the fields dTs, dC and dK. */
  readonly activities: boolean; readonly list?: never; readonly change?: never; }
  |  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly activities?: never;   /** For inputs that are lists, of values or of records. */
  readonly list: ReadonlyArray<ListItemSourceInput>; readonly change?: never; }
  |  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly activities?: never; readonly list?: never;   /** For inputs that compare two periods. */
  readonly change: ChangeSourceInput; };

/** A source of a single value. Exactly one field. */
export type SingleSourceInput =
  {   /** A measure. */
  readonly measure: MeasureSourceInput; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; }
  |  { readonly measure?: never;   /** The mean of the assessors' grades of one item. */
  readonly assessment: AssessmentSourceInput; readonly method?: never; readonly segmentation?: never; readonly constant?: never; }
  |  { readonly measure?: never; readonly assessment?: never;   /** An output of another bound method, for the same subject and period. */
  readonly method: MethodSourceInput; readonly segmentation?: never; readonly constant?: never; }
  |  { readonly measure?: never; readonly assessment?: never; readonly method?: never;   /** True: the customers segment of the member's market segmentation matrix. */
  readonly segmentation: boolean; readonly constant?: never; }
  |  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never;   /** A constant: a decimal, or a text such as S. */
  readonly constant: string; };

/** An item of a list. Exactly one field. */
export type ListItemSourceInput =
  {   /** A single value. */
  readonly value: SingleSourceInput; readonly record?: never; }
  |  { readonly value?: never;   /** A record. */
  readonly record: ReadonlyArray<FieldSourceInput>; };

/** A field of a record. */
export type FieldSourceInput = {
  /** The field. */
  readonly field: string;
  /** Where its value comes from. */
  readonly source: SingleSourceInput;
};

/** A measure as a source. */
export type MeasureSourceInput = {
  /** The measure. */
  readonly measure: string;
  /** The subject; by default that of the evaluation. */
  readonly subject?: string | null | undefined;
  /** 1 is the previous period, and so on, to 120; by default the period of the evaluation. */
  readonly periodsBack?: number | null | undefined;
};

/** An item of a questionnaire as a source. */
export type AssessmentSourceInput = {
  /** The questionnaire. */
  readonly questionnaire: string;
  /** The item. */
  readonly item: string;
  /** The subject; by default that of the evaluation. */
  readonly subject?: string | null | undefined;
};

/** An output of a method as a source. */
export type MethodSourceInput = {
  /** The method. */
  readonly method: string;
  /** Path of the output. */
  readonly output: string;
};

/** Two periods as a source. */
export type ChangeSourceInput = {
  /** The value before. */
  readonly previous: SingleSourceInput;
  /** The value now. */
  readonly current: SingleSourceInput;
};

/** Where an input comes from. */
export type InputBindingInput = {
  /** The input, at most once. */
  readonly input: string;
  /** Its source. */
  readonly source: InputSourceInput;
};

/** The measure that an output is bound to. */
export type OutputBindingInput = {
  /** The path of the output, at most once. */
  readonly output: string;
  /** The measure. */
  readonly measure: string;
};

/** The sources of a method's inputs in a cluster, and the measures of its outputs. */
export type MethodBindingInput = {
  /** The subject and period of the evaluation. */
  readonly scope: MethodScope;
  /** Where its inputs come from. */
  readonly inputs: ReadonlyArray<InputBindingInput>;
  /** The measures of the outputs; by default none. */
  readonly outputs?: ReadonlyArray<OutputBindingInput> | null | undefined;
};

/** Registers a version of a method in a cluster; it is not in force yet. */
export type RegisterMethodVersionInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The method. */
  readonly methodId: string;
  /** The definition, YAML; by default the method with that id that ships with Strata. */
  readonly definition?: string | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Runs a registered version beside the adopted one, on the same history. */
export type StartMethodTrialInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The method. */
  readonly methodId: string;
  /** The version. */
  readonly version: number;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Ends the trial of a version. */
export type EndMethodTrialInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The method. */
  readonly methodId: string;
  /** The reason. */
  readonly reason: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Adopts a registered version, which is then in force. */
export type AdoptMethodVersionInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The method. */
  readonly methodId: string;
  /** The version. */
  readonly version: number;
  /** The reason. */
  readonly reason: string;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Binds a method: the sources of its inputs and the measures of its outputs. */
export type BindMethodInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The method. */
  readonly methodId: string;
  /** The whole binding. By default the one of `suggestedBinding`, if it has a source for every required input. */
  readonly binding?: MethodBindingInput | null | undefined;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Withdraws a method: it is no longer in force. */
export type WithdrawMethodInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The method. */
  readonly methodId: string;
  /** The reason. */
  readonly reason: string;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** What a notice is about. */
export type NoticeKind =
  /** A round of a proposal waits for an answer. */
  | 'ANSWER'
  /** Somebody objects to a proposal, or asks for a change. */
  | 'REVISE'
  /** A proposal was escalated. */
  | 'DECIDE'
  /** The parent of a strategy was revised. */
  | 'REALIGN'
  /** Values wait for approval. */
  | 'APPROVE'
  /** Values were returned. */
  | 'RETURNED'
  /** A step of a process has failed for good. */
  | 'RETRY'
  /** A reporting period was opened. */
  | 'OPENED'
  /** A deadline is near. */
  | 'REMINDER'
  /** Values are late. */
  | 'NUDGE'
  /** A comment mentions the account. */
  | 'MENTION'
  /** Values that the account can approve have to be approved at a stage. */
  | 'APPROVALS_DUE'
  /** Values still wait for their approval at a stage. */
  | 'APPROVALS_LATE';

/** The languages of e-mails. */
export type NoticeLanguage =
  /** English. */
  | 'EN'
  /** Russian. */
  | 'RU'
  /** Ukrainian. */
  | 'UK';

/** How notices leave Strata. */
export type NoticeChannel =
  /** By e-mail. */
  | 'EMAIL'
  /** To a webhook. */
  | 'WEBHOOK';

/** A span of the day. */
export type QuietHoursInput = {
  /** The first minute, such as 22:00. */
  readonly from: string;
  /** The first minute after it. */
  readonly to: string;
};

/** Sets how notices of a cluster are sent to the caller. What is left out is switched off. */
export type SetNoticeSettingsInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The language of the e-mails. */
  readonly language: NoticeLanguage;
  /** The address for e-mails. */
  readonly email?: string | null | undefined;
  /** The http or https address to post to. */
  readonly webhook?: string | null | undefined;
  /** The time of the day, HH:MM, at which notices are sent together. */
  readonly digestAt?: string | null | undefined;
  /** When nothing is sent. */
  readonly quiet?: QuietHoursInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Marks notices to the caller as read. */
export type MarkNoticesReadInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The position of the last one that was read. */
  readonly upTo: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Marks mentions of the caller in a thread of comments as read. */
export type MarkThreadReadInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The thread. */
  readonly threadId: string;
  /** The position of the last comment that was read. */
  readonly upTo: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Sends again what is parked. */
export type ResendNoticesInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The account, by default that of the caller. */
  readonly login?: string | null | undefined;
  /** The channel. */
  readonly channel: NoticeChannel;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** How a value must stand to a threshold. */
export type IncomeComparison =
  /** Not below it. */
  | 'AT_LEAST'
  /** Not above it. */
  | 'AT_MOST';

/** How far an initiative is. */
export type InitiativeStatus =
  | 'PLANNED'
  | 'UNDER_WAY'
  | 'ON_HOLD'
  | 'COMPLETED'
  /** It can no longer change. */
  | 'CANCELLED';

/** A kind of line of the plans of a strategy. */
export type PlanItemKind =
  /** A programme of actions. */
  | 'INITIATIVE'
  /** A line of its budget. */
  | 'BUDGET_LINE'
  /** A need for a resource other than money. */
  | 'RESOURCE_NEED';

/** How far a plan looks. */
export type PlanHorizon =
  /** Plans of the cluster. */
  | 'LONG_TERM'
  /** Plans of actors and their functional services. */
  | 'TACTICAL'
  /** Plans of organisational units. */
  | 'OPERATIONAL';

/** How a plan stands to the plans above it. */
export type PlanStanding =
  /** Its strategy is at the top of the cascade. */
  | 'TOP'
  /** It carries out plans of the parent strategy. */
  | 'CARRIES'
  /** None of its objectives is linked to an objective of the parent strategy. */
  | 'NOT_LINKED'
  /** No plan of the parent strategy serves the objectives to which its own are linked. */
  | 'NOTHING_ABOVE'
  /** The account may not read all plans of the parent strategy. */
  | 'UNKNOWN';

/** Where a score goes. */
export type PlanDirection =
  /** Higher than in the previous period. */
  | 'RISING'
  /** The same within a twentieth of a percentage point. */
  | 'STEADY'
  /** Lower than in the previous period. */
  | 'FALLING';

/** The status of a process. */
export type ProcessStatus =
  /** It is about to be started. */
  | 'STARTING'
  /** Steps wait for their moments. */
  | 'RUNNING'
  /** A step has failed for good, until it is retried. The others go on. */
  | 'PARKED'
  /** Every step is done. */
  | 'DONE';

/** The status of a step. */
export type ProcessStepStatus =
  /** It waits for its moment, or for the next attempt. */
  | 'WAITING'
  /** It is not tried any more until it is retried. */
  | 'PARKED'
  /** It is done. */
  | 'DONE';

/** What the moments of a workflow count from. */
export type WorkflowStart =
  /** The last day of a period. */
  | 'PERIOD_END'
  /** The day on which a round of a proposal opens. */
  | 'PROPOSED';

/** What is due or happens at a moment. */
export type WorkflowActKind =
  /** Reports of a rank, or answers to a proposal, are due. */
  | 'DUE'
  /** Those who are late are reminded. */
  | 'REMIND'
  /** Whoever can approve what waits at a stage is reminded. */
  | 'REMIND_APPROVERS'
  /** The coordinators are told what still waits at a stage. */
  | 'ESCALATE_APPROVALS'
  /** The period is locked. */
  | 'LOCK'
  /** The coordinator is asked to decide. */
  | 'ESCALATE';

/** Tries again what failed: one step, or every step that is parked or waits after a failure. */
export type RetryProcessInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The process. */
  readonly process: string;
  /** The step; by default all. */
  readonly step?: string | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Replaces the definition of a workflow. Processes that run stay with the definition with which they began. */
export type DefineWorkflowInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The workflow. */
  readonly workflow: string;
  /** The YAML text, with a higher version than the definition in force. */
  readonly definition: string;
  /** The reason. */
  readonly reason: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** The kind of a reported actual. */
export type ActualKind =
  | 'NUMBER'
  | 'YES_NO'
  | 'TEXT'
  /** Reported as not applicable: excluded from every score. */
  | 'NOT_APPLICABLE'
  /** Aggregated from reported values, such as a sum or a mean. Only in scorecards. */
  | 'COMPUTED';

/** An actual to report: exactly one of its fields. */
export type ActualInput =
  {   /** A figure, stored exactly as written. */
  readonly number: string; readonly yesNo?: never; readonly text?: never; readonly notApplicable?: never; }
  |  { readonly number?: never;   /** Yes or no. */
  readonly yesNo: boolean; readonly text?: never; readonly notApplicable?: never; }
  |  { readonly number?: never; readonly yesNo?: never;   /** A text of the measure's list. */
  readonly text: string; readonly notApplicable?: never; }
  |  { readonly number?: never; readonly yesNo?: never; readonly text?: never;   /** True: not applicable, excluded from every score. */
  readonly notApplicable: boolean; };

/** A value to report. */
export type ReportedValueInput = {
  /** Id of the measure. */
  readonly measure: string;
  /** The subject: the reporting actor or a part of it; by default the actor. */
  readonly subject?: string | null | undefined;
  /** The actual. */
  readonly actual: ActualInput;
  /** A note. The cycle of the period says which submitted values need one. */
  readonly note?: string | null | undefined;
  /**
   * The login of the person whom the note is about: it is then encrypted under their key, and erased with them. A note that
   * replaces one about a person is about them too, unless another is named.
   */
  readonly noteAbout?: string | null | undefined;
  /** A document that supports the value. */
  readonly evidence?: EvidenceInput | null | undefined;
};

/** Submits an actor's values for a period, all or none. */
export type SubmitValuesInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The reporting actor, or @cluster for values of the cluster itself. */
  readonly actorId: string;
  /** The period. */
  readonly period: string;
  /** The values, at most 5,000. */
  readonly values: ReadonlyArray<ReportedValueInput>;
  /** Confirms unusual values: those outside the plausible range of their measure, and those of a measure on no map of their subject. */
  readonly confirm?: boolean | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** A reference to evidence stored elsewhere. */
export type EvidenceInput = {
  /** SHA-256 of the document, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Its place. */
  readonly address: string;
};

/** Restates submitted values of an actor, all or none. */
export type RestateValuesInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The reporting actor, or @cluster for values of the cluster itself. */
  readonly actorId: string;
  /** The period. */
  readonly period: string;
  /** The corrected values, at most 5,000. */
  readonly values: ReadonlyArray<ReportedValueInput>;
  /** Confirms unusual values: those outside the plausible range of their measure, and those of a measure on no map of their subject. */
  readonly confirm?: boolean | null | undefined;
  /** The reason of the restatement. */
  readonly reason: string;
  /** Evidence for it. */
  readonly evidence?: EvidenceInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** A value to approve. */
export type ApprovedValueInput = {
  /** The measure. */
  readonly measure: string;
  /** The subject; by default the actor. */
  readonly subject?: string | null | undefined;
  /** The `edition` of its approval that was seen. */
  readonly basedOn: number;
};

/** Approves values of a report at a stage: all, or none if one of them has changed since. */
export type ApproveValuesInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The reporting actor, or @cluster for values of the cluster itself. */
  readonly actorId: string;
  /** The period. */
  readonly period: string;
  /** The stage at which they wait. */
  readonly stage: string;
  /** The values, at most 5,000. */
  readonly values: ReadonlyArray<ApprovedValueInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** A value to return. */
export type ReturnedValueInput = {
  /** The measure. */
  readonly measure: string;
  /** The subject; by default the actor. */
  readonly subject?: string | null | undefined;
  /** What is wrong with it. */
  readonly note: string;
  /** The `edition` of its approval that was seen. */
  readonly basedOn: number;
};

/** Returns values of a report to those who report it: all, or none if one of them has changed since. */
export type ReturnValuesInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The reporting actor, or @cluster for values of the cluster itself. */
  readonly actorId: string;
  /** The period. */
  readonly period: string;
  /** The stage at which they wait. */
  readonly stage: string;
  /** The values, at most 5,000. */
  readonly values: ReadonlyArray<ReturnedValueInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** How far a restatement has come. */
export type RestatementStatus =
  /** Somebody has to approve or decline it. */
  | 'PROPOSED'
  /** Its values are restated. */
  | 'APPROVED'
  /** It was declined, or taken back. */
  | 'DECLINED';

/** A reported value to correct. */
export type CorrectionInput = {
  /** The measure. */
  readonly measure: string;
  /** The actor, a part of it, or @cluster. */
  readonly subject: string;
  /** The period. */
  readonly period: string;
  /** The value as it is now. */
  readonly was: ActualInput;
  /** The value that it becomes. */
  readonly becomes: ActualInput;
  /** A note. */
  readonly note?: string | null | undefined;
  /** A document that supports it. */
  readonly evidence?: EvidenceInput | null | undefined;
};

/** Proposes to restate values of any reports and periods, at most 1,000. */
export type ProposeRestatementInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The id of the restatement, new in the cluster. */
  readonly restatementId: string;
  /** Why the values are corrected. */
  readonly reason: string;
  /** The document that supports it. */
  readonly evidence?: EvidenceInput | null | undefined;
  /** The values. */
  readonly corrections: ReadonlyArray<CorrectionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Approves a restatement, which restates its values. */
export type ApproveRestatementInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The restatement. */
  readonly restatementId: string;
  /** A comment. */
  readonly comment?: string | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Declines a restatement, or takes it back. */
export type DeclineRestatementInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The restatement. */
  readonly restatementId: string;
  /** Why. */
  readonly comment: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** The kind of a node of a scorecard. */
export type ScoreNodeKind =
  | 'STRATEGY'
  | 'PERSPECTIVE'
  | 'OBJECTIVE'
  | 'MEASURE';

/** The reason why a node has no score. */
export type ScoreReason =
  /** Nothing was reported. */
  | 'MISSING'
  /** No period to report on has ended. */
  | 'NOT_DUE'
  /** The period has not begun. */
  | 'NOT_STARTED'
  /** It was reported as not applicable. */
  | 'NOT_APPLICABLE'
  /** The measure is shown, not scored. */
  | 'UNSCORED'
  /** No target was in force. */
  | 'NO_TARGET'
  /** Nothing below has a score. */
  | 'NO_DATA_BELOW'
  /** All weights are zero. */
  | 'NO_WEIGHT'
  /** There is nothing below. */
  | 'EMPTY'
  /** The evaluation failed: see `detail`. */
  | 'EVALUATION_ERROR';

/** How much an account sees of a node. Members see their own figures and, of others, what the cluster's `disclosure` allows. */
export type Shown =
  /** Everything. */
  | 'ALL'
  /** The score in whole percent, without the figures behind it. */
  | 'ROUNDED'
  /** The status alone. */
  | 'STATUS'
  /** Not even the status, because a hidden score could be computed from it. */
  | 'NOTHING';

/** How final a node is. */
export type NodeState =
  /** The period has not begun. */
  | 'NOT_STARTED'
  /** The period has not ended. */
  | 'OPEN'
  /** The period has ended, and something is missing, carried forward or set to zero. */
  | 'PROVISIONAL'
  /** The period has ended, and everything that counts has data. */
  | 'COMPLETE';

/** The relation of a part to its node. */
export type PartRelation =
  | 'MEASURE'
  | 'DETAIL'
  | 'CONTRIBUTION'
  /** It is only listed and does not count. */
  | 'SUPPORT'
  /** A contribution that the parent's owner has not accepted: listed without a weight. */
  | 'PROPOSAL'
  | 'OBJECTIVE'
  | 'PERSPECTIVE';

/** The second step of a sign-in. */
export type ConfirmSignInInput = {
  /** The challenge in the result of `signIn`. */
  readonly challenge: string;
  /** A code of the authenticator app, or a recovery code. */
  readonly code: string;
  /** How the refresh token is sent; by default BODY. */
  readonly delivery?: RefreshTokenDelivery | null | undefined;
};

/** A code of the new second factor. */
export type ConfirmSecondFactorInput = {
  /** A code of the authenticator app. */
  readonly code: string;
};

/** The second factor to remove. */
export type RemoveSecondFactorInput = {
  /** The account. */
  readonly login: string;
  /** A code of it; required for one's own account. */
  readonly code?: string | null | undefined;
};

/** The only thing that a sign-in can be used for. */
export type SignInRestriction =
  /** Setting a new password, because another user set the current one. Signing in with the new one lifts the restriction. */
  | 'PASSWORD_CHANGE'
  /** Enrolling a second factor, because it is required. Signing in with it lifts the restriction. */
  | 'SECOND_FACTOR_ENROLMENT';

/** How a refresh token is sent. */
export type RefreshTokenDelivery =
  /** In the result. */
  | 'BODY'
  /** As a cookie that scripts cannot read (HttpOnly, Secure, SameSite=Strict), for web applications. `refresh` and `signOut` then take the token from the cookie, if the request has the header `x-strata-cookie: 1`. */
  | 'COOKIE';

/** The login of a person. */
export type SignInInput = {
  /** The login. */
  readonly login: string;
  /** The password. */
  readonly password: string;
  /** How the refresh token is sent; by default BODY. */
  readonly delivery?: RefreshTokenDelivery | null | undefined;
};

/** A password to set. */
export type SetPasswordInput = {
  /** The account. */
  readonly login: string;
  /** The new password: 12 to 200 characters, not easy to guess. */
  readonly password: string;
  /** The current password; required for one's own account. */
  readonly currentPassword?: string | null | undefined;
};

/** A session to end. */
export type EndSessionInput = {
  /** The account. */
  readonly login: string;
  /** The session. */
  readonly id: string;
};

/** An account, to end all its sessions. */
export type EndSessionsInput = {
  /** The account. */
  readonly login: string;
};

/** Why a value cannot be written. */
export type LockCode =
  /** The measure is not in use in the period. */
  | 'RETIRED'
  /** A method computes the measure. */
  | 'COMPUTED'
  /** The period has not begun. */
  | 'FUTURE'
  /** The cluster reports in cycles, and that of the period has yet to be opened. */
  | 'NOT_YET_OPEN'
  /** A closed evaluation covers the value: it can only be restated. */
  | 'CLOSED'
  /** The cycle of the period is locked: what was reported can be restated, and nothing else is taken. */
  | 'LOCKED'
  /** The value was approved: it can be restated with a reason, and then has to be approved again. */
  | 'APPROVED'
  /** The value was submitted: it can be restated with a reason. */
  | 'SUBMITTED'
  /** The account does not report on the subject. */
  | 'NOT_YOURS';

/** How far the approval of a value has come. */
export type ApprovalStatus =
  /** It waits at a stage. */
  | 'PENDING'
  /** It was returned to those who report it, and can be submitted again. */
  | 'RETURNED'
  /** It has passed every stage. */
  | 'APPROVED'
  /** The value was withdrawn. */
  | 'WITHDRAWN';

/** What was typed for a value. */
export type TypedDraftInput = {
  /** The measure. */
  readonly measure: string;
  /** The subject; by default the actor. */
  readonly subject?: string | null | undefined;
  /** As typed, whether or not it is a valid value; null clears the draft. */
  readonly text?: string | null | undefined;
  /** A note. */
  readonly note?: string | null | undefined;
  /** The `edition` of the draft that was seen before; by default 0: there was none. */
  readonly basedOn?: number | null | undefined;
};

/** Keeps what was typed for a report: all drafts, or none if somebody else has changed one of them since. */
export type KeepDraftsInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The reporting actor, or @cluster for values of the cluster itself. */
  readonly actorId: string;
  /** The period. */
  readonly period: string;
  /** The drafts, at most 5,000. */
  readonly values: ReadonlyArray<TypedDraftInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** How a snapshot looks. */
export type SnapshotView =
  /** The scores in the order of the cascade. */
  | 'SCORECARD'
  /** The map of one strategy. */
  | 'MAP';

/** How far down a snapshot shows the cascade. */
export type SnapshotDepth =
  | 'STRATEGIES'
  | 'OBJECTIVES'
  | 'MEASURES';

/** Whether anybody can read a snapshot. */
export type SnapshotStatus =
  /** At its address, without signing in. */
  | 'PUBLISHED'
  /** Nobody can read it any more. */
  | 'WITHDRAWN';

/** Publishes what anybody may see of a scorecard or map. */
export type PublishSnapshotInput = {
  /** The cluster. */
  readonly cluster: string;
  /** How it looks. */
  readonly view: SnapshotView;
  /** The period. */
  readonly period: string;
  /** The strategy; needed for a map, by default the whole cascade. */
  readonly strategy?: string | null | undefined;
  /** How far down it goes; by default OBJECTIVES. */
  readonly depth?: SnapshotDepth | null | undefined;
  /** The most that it discloses; by default what members see of each other, but never their figures. */
  readonly disclosure?: Disclosure | null | undefined;
  /** The moment; by default now. */
  readonly asOf?: AsOf | null | undefined;
  /** The fingerprint of the preview: if anything else would be published, the command is refused. */
  readonly seen?: string | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Withdraws a snapshot: nobody can read it at its address any more. */
export type WithdrawSnapshotInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The snapshot. */
  readonly snapshotId: string;
  /** Why; the cluster's people can read it, the public cannot. */
  readonly reason: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** The four ranks of a strategy, highest first. */
export type Rank =
  /** Of the cluster. */
  | 'INTEGRATIVE'
  /** Of one actor. */
  | 'BUSINESS'
  /** Of one functional service of an actor. */
  | 'FUNCTIONAL'
  /** Of one organisational unit of an actor. */
  | 'OPERATIONAL';

/** The status of a strategy. */
export type StrategyStatus =
  | 'DRAFT'
  | 'ACTIVE'
  | 'SUPERSEDED'
  | 'RETIRED';

/** Whether more of the cause leads to more or to less of the effect. */
export type LinkSign =
  | 'POSITIVE'
  | 'NEGATIVE';

/** The relation of an objective to an objective of the parent strategy. */
export type ParentLinkKind =
  /** It contributes to the parent objective's score by its weight. */
  | 'CONTRIBUTES'
  /** It is shown below the parent objective without affecting its score. */
  | 'SUPPORTS';

/** What became of a thing on a map. */
export type MapChangeKind =
  /** It is new on the map. */
  | 'ADDED'
  /** It is no longer on the map. */
  | 'REMOVED'
  /** It is in another place: an objective in another perspective, a measure on another objective, a strategy below another. */
  | 'MOVED'
  /** It has another weight. */
  | 'REWEIGHTED'
  /** A measure has other targets. */
  | 'RETARGETED'
  /** A link has another sign or lag, or a contribution became a support or the other way round. */
  | 'RELINKED'
  /** Something else about it is different, such as its name or how it is scored. */
  | 'CHANGED';

/** Moves a draft under another parent. */
export type MoveStrategyInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The strategy. */
  readonly strategyId: string;
  /** The new parent. */
  readonly parent: string;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Activates a strategy. */
export type ActivateStrategyInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The strategy. */
  readonly strategyId: string;
  /** The active strategy that it supersedes. */
  readonly supersedes?: string | null | undefined;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Declares a revision of an active strategy, which marks its children for realignment. */
export type ReviseStrategyInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The strategy. */
  readonly strategyId: string;
  /** What was revised and why. */
  readonly note: string;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Confirms that a strategy is aligned with its revised parent. */
export type ConfirmAlignmentInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The strategy. */
  readonly strategyId: string;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Retires a strategy. */
export type RetireStrategyInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The strategy. */
  readonly strategyId: string;
  /** The reason. */
  readonly reason: string;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** An objective to set; its measures are placed one by one. */
export type ObjectiveInput = {
  /** Its id on the map. */
  readonly id: string;
  /** Its name. */
  readonly labels: LabelsInput;
  /** Id of the perspective it lies in. */
  readonly perspective: string;
  /** The theme it belongs to. */
  readonly theme?: string | null | undefined;
  /** Id of the objective that it details, on the same map. */
  readonly details?: string | null | undefined;
  /** Its weight among its siblings, over time; by default always 1. */
  readonly weight?: ReadonlyArray<DatedWeightInput> | null | undefined;
  /** How the scores below it roll up into its score; by default WEIGHTED_MEAN. */
  readonly rollUp?: RollUp | null | undefined;
  /** How a missing value below it counts; by default as set for the cluster. */
  readonly missing?: MissingPolicyInput | null | undefined;
};

/** An objective in the order of a map. */
export type ArrangedObjectiveInput = {
  /** The objective. */
  readonly id: string;
  /** Its measures in their order; by default as they are. Those that are not listed follow. */
  readonly measures?: ReadonlyArray<string> | null | undefined;
};

/** A measure to place on an objective. */
export type ObjectiveMeasureInput = {
  /** Id of the measure. */
  readonly measure: string;
  /** Its weight among its siblings, over time; by default always 1. */
  readonly weight?: ReadonlyArray<DatedWeightInput> | null | undefined;
};

/** A cause-and-effect link to set. */
export type CauseEffectLinkInput = {
  /** Id of the objective that is the cause. */
  readonly from: string;
  /** Id of the objective that is the effect. */
  readonly to: string;
  /** Whether more of the cause leads to more or to less of the effect. */
  readonly sign: LinkSign;
  /** The months after which the effect is expected, 0 or more. */
  readonly lag: number;
};

/** A link to an objective of the parent strategy to set. */
export type ParentLinkInput = {
  /** Id of the objective. */
  readonly objective: string;
  /** Id of the parent strategy's objective. */
  readonly parentObjective: string;
  /** How it relates to that objective. */
  readonly kind: ParentLinkKind;
  /** Its weight in the parent objective, over time; by default always 1. */
  readonly weight?: ReadonlyArray<DatedWeightInput> | null | undefined;
};

/** The weight of a perspective to set. */
export type PerspectiveWeightInput = {
  /** Id of the perspective. */
  readonly perspective: string;
  /** Its weight, over time. */
  readonly weight: ReadonlyArray<DatedWeightInput>;
};

/** The roll-ups to set. */
export type MapRollUpInput = {
  /** Of perspectives into the strategy. */
  readonly strategy: RollUp;
  /** Of objectives into a perspective. */
  readonly perspective: RollUp;
};

/** A measure to place on an objective. */
export type PlacedMeasureInput = {
  /** The objective. */
  readonly objectiveId: string;
  /** The measure with its weight. */
  readonly measure: ObjectiveMeasureInput;
};

/** Identifies a measure on an objective. */
export type PlacedMeasureKeyInput = {
  /** The objective. */
  readonly objectiveId: string;
  /** The measure. */
  readonly measureId: string;
};

/** Identifies a cause-and-effect link. */
export type LinkKeyInput = {
  /** Id of the objective that is the cause. */
  readonly from: string;
  /** Id of the objective that is the effect. */
  readonly to: string;
};

/** Identifies a link to the parent strategy. */
export type ParentLinkKeyInput = {
  /** Id of the objective. */
  readonly objective: string;
  /** Id of the parent strategy's objective. */
  readonly parentObjective: string;
};

/** One change of a map, named like the mutation that makes it alone. */
export type MapEditInput =
  {   /** Puts an objective on the map, or changes it. */
  readonly setObjective: ObjectiveInput; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  { readonly setObjective?: never;   /** Removes an objective. */
  readonly dropObjective: string; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  { readonly setObjective?: never; readonly dropObjective?: never;   /** Puts the objectives in an order. */
  readonly arrangeObjectives: ReadonlyArray<ArrangedObjectiveInput>; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never;   /** Puts a measure on an objective, or changes its weight. */
  readonly placeMeasure: PlacedMeasureInput; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never;   /** Removes a measure from an objective. */
  readonly takeMeasureOff: PlacedMeasureKeyInput; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never;   /** Links two objectives as cause and effect, or changes their link. */
  readonly linkObjectives: CauseEffectLinkInput; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never;   /** Removes a cause-and-effect link. */
  readonly unlinkObjectives: LinkKeyInput; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never;   /** Links an objective to one of the parent strategy, or changes the link. */
  readonly linkToParent: ParentLinkInput; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never;   /** Removes a link to the parent strategy. */
  readonly unlinkFromParent: ParentLinkKeyInput; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never;   /** Sets how a perspective counts in the strategy's score. */
  readonly weighPerspective: PerspectiveWeightInput; readonly setMapRollUp?: never; }
  |  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never;   /** Sets how scores roll up on the map. */
  readonly setMapRollUp: MapRollUpInput; };

/** Makes several changes of a map: all of them or none. */
export type EditMapInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The strategy whose map it is. */
  readonly strategyId: string;
  /** The changes in their order, at most 500. */
  readonly edits: ReadonlyArray<MapEditInput>;
  /** `Strategy.editing.changes` when the edits began; if the map has changed meanwhile, they are refused with MapHasChanged. */
  readonly basedOn: number;
  /** Only check: nothing is stored, and the outcome is the one that the command would have. */
  readonly dryRun?: boolean | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Where to put the card of an objective. */
export type CardPlaceInput = {
  /** The objective. */
  readonly objective: string;
  /** Its left edge in units of the canvas, from the left edge of the bands; at most 100,000 in either direction. */
  readonly x: number;
  /** Its top edge in units of the canvas, from the top edge of its band. */
  readonly y: number;
};

/** Puts cards of a map somewhere. That is no change of the map. */
export type PlaceCardsInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The strategy whose map it is. */
  readonly strategyId: string;
  /** The cards with their places; the others stay where they are. */
  readonly places: ReadonlyArray<CardPlaceInput>;
  /** Objectives whose cards are left to the automatic layout again. */
  readonly free?: ReadonlyArray<string> | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** A contribution that a child strategy proposes. */
export type ContributionInput = {
  /** The child strategy. */
  readonly strategy: string;
  /** Its objective. */
  readonly objective: string;
  /** The objective that it contributes to. */
  readonly parentObjective: string;
};

/** Accepts a contribution with a weight. */
export type AcceptContributionInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The parent strategy. */
  readonly strategyId: string;
  /** The contribution. */
  readonly contribution: ContributionInput;
  /** The weight, relative to the other contributions and measures of the objective. */
  readonly weight: number;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** Declines a contribution, whether or not it was accepted. */
export type DeclineContributionInput = {
  /** The cluster. */
  readonly cluster: string;
  /** The parent strategy. */
  readonly strategyId: string;
  /** The contribution. */
  readonly contribution: ContributionInput;
  /** The reason. */
  readonly reason: string;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: string | null | undefined;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: RetroactionInput | null | undefined;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: string | null | undefined;
};

/** What has to be done. */
export type TaskKind =
  /** Answer the current round of a proposal. */
  | 'ANSWER'
  /** Revise a proposal to which somebody objects, or that somebody asks to change. */
  | 'REVISE'
  /** Decide a proposal that was escalated. */
  | 'DECIDE'
  /** Realign a strategy with its parent. */
  | 'REALIGN'
  /** Approve values at a stage, or return them. */
  | 'APPROVE'
  /** Report values. */
  | 'REPORT'
  /** Correct values that were returned. */
  | 'RETURNED'
  /** Retry a step of a process that has failed for good. */
  | 'RETRY'
  /** Read a comment that mentions the account, or reply; done, too, once its thread is resolved. */
  | 'MENTION';

/** The role of those who can do a task. */
export type TaskRole =
  /** Updaters and approvers. */
  | 'REPORTER'
  /** Updaters. */
  | 'UPDATER'
  /** Approvers. */
  | 'APPROVER'
  /** Coordinators. */
  | 'COORDINATOR'
  /** Administrators of the cluster. */
  | 'ADMINISTRATOR'
  /** The account that is the subject. */
  | 'PERSON';

/** Whose tasks. */
export type WorklistOf =
  /** Those that the caller can do, by its roles. */
  | 'MINE'
  /** Those of everybody; for administrators, coordinators and auditors. */
  | 'ALL';

export type MethodsInForceQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type MethodsInForceQuery = { readonly clusterMethods: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly adopted: number | null, readonly withdrawn: boolean, readonly binding: { readonly scope: MethodScope } | null, readonly versions: ReadonlyArray<{ readonly version: number, readonly description: { readonly title: string, readonly summary: string | null } | null }> }> } | null };

export type IndexDefinitionsQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type IndexDefinitionsQuery = { readonly clusterMethods: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly versions: ReadonlyArray<{ readonly version: number, readonly description: { readonly formulas: ReadonlyArray<{ readonly name: string, readonly label: string, readonly formula: string, readonly reads: ReadonlyArray<string> }>, readonly outputs: ReadonlyArray<{ readonly path: string, readonly from: string, readonly label: string }> } | null }> }> } | null };

export type ResultRowFragment = { readonly output: string, readonly label: string, readonly text: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly yesNo: boolean | null, readonly items: ReadonlyArray<string> | null } | null, readonly error: { readonly reason: string, readonly message: string } | null };

export type MethodResultQueryVariables = Exact<{
  cluster: string;
  method: string;
  period: string;
  member?: string | null | undefined;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type MethodResultQuery = { readonly methodEvaluation: { readonly position: string, readonly version: number, readonly outputs: ReadonlyArray<{ readonly output: string, readonly label: string, readonly text: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly yesNo: boolean | null, readonly items: ReadonlyArray<string> | null } | null, readonly error: { readonly reason: string, readonly message: string } | null }> } | null };

export type PortraitFragment = { readonly subject: string, readonly learning: string | null, readonly customers: string | null, readonly processes: string | null, readonly finance: string | null, readonly portrait: string | null, readonly points: number | null, readonly direction: string | null, readonly directionText: string | null, readonly weak: ReadonlyArray<PortraitPart>, readonly match: string | null, readonly reason: string | null };

export type PortraitsQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type PortraitsQuery = { readonly snwPortraits: { readonly position: string, readonly members: ReadonlyArray<{ readonly subject: string, readonly learning: string | null, readonly customers: string | null, readonly processes: string | null, readonly finance: string | null, readonly portrait: string | null, readonly points: number | null, readonly direction: string | null, readonly directionText: string | null, readonly weak: ReadonlyArray<PortraitPart>, readonly match: string | null, readonly reason: string | null }>, readonly whole: { readonly subject: string, readonly learning: string | null, readonly customers: string | null, readonly processes: string | null, readonly finance: string | null, readonly portrait: string | null, readonly points: number | null, readonly direction: string | null, readonly directionText: string | null, readonly weak: ReadonlyArray<PortraitPart>, readonly match: string | null, readonly reason: string | null }, readonly counts: ReadonlyArray<{ readonly part: PortraitPart, readonly counted: number, readonly of: number, readonly missing: ReadonlyArray<string> }> } | null };

export type AnswersQueryVariables = Exact<{
  cluster: string;
  period: string;
  subject: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type AnswersQuery = { readonly assessments: { readonly nodes: ReadonlyArray<{ readonly questionnaire: string, readonly means: ReadonlyArray<{ readonly item: string, readonly mean: number, readonly assessors: number }> }> } | null, readonly questionnaires: ReadonlyArray<{ readonly id: string, readonly title: string, readonly items: ReadonlyArray<{ readonly id: string, readonly scale: string, readonly group: string | null, readonly label: string }> }> | null };

export type MarketSegmentsQueryVariables = Exact<{
  cluster: string;
  member: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type MarketSegmentsQuery = { readonly segmentation: { readonly segment: string | null, readonly groups: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly services: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly cells: ReadonlyArray<{ readonly group: string, readonly service: string, readonly share: string, readonly demand: Demand, readonly advantage: string | null, readonly weakness: string | null, readonly target: boolean }> } | null };

export type ScenariosQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
  language: Language;
  after?: string | null | undefined;
}>;


export type ScenariosQuery = { readonly scenarios: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly assumptions: { readonly nodes: ReadonlyArray<{ readonly measure: string, readonly subject: string, readonly period: string, readonly value: string }>, readonly pageInfo: { readonly hasNextPage: boolean } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type CompareScenarioQueryVariables = Exact<{
  cluster: string;
  period: string;
  scenario: string;
  asOf?: AsOf | null | undefined;
  after?: string | null | undefined;
}>;


export type CompareScenarioQuery = { readonly scenarioComparison: { readonly position: string, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly output: string, readonly periods: ReadonlyArray<{ readonly values: ReadonlyArray<{ readonly scenario: string, readonly value: { readonly number: number | null } | null }> }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type RankScenariosQueryVariables = Exact<{
  cluster: string;
  period: string;
  method: string;
  output: string;
  asOf?: AsOf | null | undefined;
}>;


export type RankScenariosQuery = { readonly scenarioComparison: { readonly ranking: { readonly best: ReadonlyArray<string>, readonly unranked: ReadonlyArray<string>, readonly ranking: ReadonlyArray<{ readonly scenario: string, readonly value: number }> } | null } | null };

type RefusalParts_InvalidInput_Fragment = { readonly code: string, readonly message: string, readonly remedy: string | null };

type RefusalParts_NotAllowed_Fragment = { readonly code: string, readonly message: string, readonly remedy: string | null };

type RefusalParts_NotFound_Fragment = { readonly code: string, readonly message: string, readonly remedy: string | null };

type RefusalParts_Conflict_Fragment = { readonly code: string, readonly message: string, readonly remedy: string | null };

type RefusalParts_RuleBroken_Fragment = { readonly code: string, readonly message: string, readonly remedy: string | null };

type RefusalParts_ValueAlreadySubmitted_Fragment = { readonly code: string, readonly message: string, readonly remedy: string | null };

type RefusalParts_ConfirmationRequired_Fragment = { readonly code: string, readonly message: string, readonly remedy: string | null };

type RefusalParts_PeriodDoesNotFit_Fragment = { readonly code: string, readonly message: string, readonly remedy: string | null };

type RefusalParts_SecondFactorRequired_Fragment = { readonly code: string, readonly message: string, readonly remedy: string | null };

type RefusalParts_SignInRefused_Fragment = { readonly code: string, readonly message: string, readonly remedy: string | null };

type RefusalParts_SecondActiveIntegrativeStrategy_Fragment = { readonly code: string, readonly message: string, readonly remedy: string | null };

type RefusalParts_LinkCycle_Fragment = { readonly code: string, readonly message: string, readonly remedy: string | null };

type RefusalParts_MapHasChanged_Fragment = { readonly code: string, readonly message: string, readonly remedy: string | null };

export type RefusalPartsFragment =
  | RefusalParts_InvalidInput_Fragment
  | RefusalParts_NotAllowed_Fragment
  | RefusalParts_NotFound_Fragment
  | RefusalParts_Conflict_Fragment
  | RefusalParts_RuleBroken_Fragment
  | RefusalParts_ValueAlreadySubmitted_Fragment
  | RefusalParts_ConfirmationRequired_Fragment
  | RefusalParts_PeriodDoesNotFit_Fragment
  | RefusalParts_SecondFactorRequired_Fragment
  | RefusalParts_SignInRefused_Fragment
  | RefusalParts_SecondActiveIntegrativeStrategy_Fragment
  | RefusalParts_LinkCycle_Fragment
  | RefusalParts_MapHasChanged_Fragment
;

export type RetryProcessMutationVariables = Exact<{
  input: RetryProcessInput;
}>;


export type RetryProcessMutation = { readonly retryProcess:
    | { readonly __typename: 'ProcessChanged', readonly outcome: CommandOutcome, readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type RefreshMutationVariables = Exact<{ [key: string]: never; }>;


export type RefreshMutation = { readonly refresh:
    | { readonly __typename: 'SignedIn', readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly restriction: SignInRestriction | null, readonly me: { readonly login: string, readonly name: string, readonly grants: ReadonlyArray<{ readonly cluster: string, readonly role: Role, readonly actor: string | null }> } }
    | { readonly __typename: 'SignInRefused', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: { readonly done: boolean } | null };

export type ApprovedValueFragment = { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly note: string | null, readonly reason: string | null, readonly evidence: { readonly sha256: string, readonly address: string } | null };

export type ApprovalsQueryVariables = Exact<{
  cluster: string;
  after?: string | null | undefined;
  asOf?: AsOf | null | undefined;
}>;


export type ApprovalsQuery = { readonly approvals: { readonly nodes: ReadonlyArray<{ readonly actor: string, readonly period: string, readonly measure: string, readonly subject: string, readonly since: string, readonly overdue: boolean, readonly enteredBy: string, readonly edition: number, readonly forMe: boolean, readonly stage: { readonly id: string, readonly role: Role, readonly due: string }, readonly value: { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly note: string | null, readonly reason: string | null, readonly evidence: { readonly sha256: string, readonly address: string } | null }, readonly before: { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly note: string | null, readonly reason: string | null, readonly evidence: { readonly sha256: string, readonly address: string } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ApprovedReportQueryVariables = Exact<{
  cluster: string;
  actor: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type ApprovedReportQuery = { readonly entrySheet: { readonly rows: ReadonlyArray<{ readonly subject: string, readonly measure: { readonly id: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly polarity: Polarity, readonly scoring: { readonly kind: ScoringKind }, readonly plausible: { readonly min: string | null, readonly max: string | null, readonly change: string | null } | null }, readonly previous: ReadonlyArray<{ readonly period: string, readonly value: { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null } | null }>, readonly scored: { readonly score: number | null, readonly status: Status, readonly variance: number | null, readonly targets: { readonly goal: string | null, readonly redFlag: string | null, readonly target: string | null, readonly low: string | null, readonly high: string | null } | null } }> } | null };

export type ApproveValuesMutationVariables = Exact<{
  input: ApproveValuesInput;
}>;


export type ApproveValuesMutation = { readonly approveValues:
    | { readonly __typename: 'ValuesReported', readonly outcome: CommandOutcome, readonly position: string, readonly values: ReadonlyArray<{ readonly measure: string }> | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'PeriodDoesNotFit', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type ReturnValuesMutationVariables = Exact<{
  input: ReturnValuesInput;
}>;


export type ReturnValuesMutation = { readonly returnValues:
    | { readonly __typename: 'ValuesReported', readonly outcome: CommandOutcome, readonly position: string, readonly values: ReadonlyArray<{ readonly measure: string }> | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'PeriodDoesNotFit', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type CascadePageQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
  after?: string | null | undefined;
}>;


export type CascadePageQuery = { readonly strategies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly owner: string, readonly rank: Rank, readonly status: StrategyStatus, readonly revision: number, readonly realign: boolean, readonly parent: { readonly id: string } | null, readonly objectives: ReadonlyArray<{ readonly id: string }>, readonly parentLinks: ReadonlyArray<{ readonly objective: string, readonly kind: ParentLinkKind, readonly proposed: boolean }>, readonly contributions: ReadonlyArray<{ readonly strategy: string, readonly objective: string, readonly weight: ReadonlyArray<{ readonly weight: number | null }> }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly scorecard: { readonly nodes: { readonly nodes: ReadonlyArray<{ readonly kind: ScoreNodeKind, readonly strategy: string, readonly score: number | null, readonly status: Status }> } } | null, readonly agreements: { readonly nodes: ReadonlyArray<{ readonly strategy: string, readonly status: AgreementStatus, readonly rounds: ReadonlyArray<{ readonly round: number }> }> } | null, readonly realignments: { readonly nodes: ReadonlyArray<{ readonly strategy: string, readonly parent: string, readonly since: string, readonly alignedWith: number | null }> } | null };

export type StrategyAgreementQueryVariables = Exact<{
  cluster: string;
  strategy: string;
  asOf?: AsOf | null | undefined;
}>;


export type StrategyAgreementQuery = { readonly agreement: { readonly strategy: string, readonly status: AgreementStatus, readonly proposal: number, readonly reason: string | null, readonly changedSince: boolean, readonly rounds: ReadonlyArray<{ readonly round: number, readonly note: string | null, readonly due: string, readonly escalated: boolean, readonly reminders: ReadonlyArray<string>, readonly quorum: { readonly agree: number, readonly objections: number }, readonly parties: ReadonlyArray<{ readonly party: string, readonly because: ReadonlyArray<AgreementConcern>, readonly roles: ReadonlyArray<string>, readonly answer: { readonly answer: AnswerKind, readonly comment: string | null, readonly edition: number, readonly remarks: ReadonlyArray<{ readonly about: string, readonly comment: string }> } | null }> }> } | null };

export type MapDifferencesFragment = { readonly differences: { readonly nodes: ReadonlyArray<{ readonly kind: MapChangeKind, readonly thing: string, readonly label: string, readonly changes: ReadonlyArray<{ readonly what: string, readonly before: string | null, readonly after: string | null }> }> } };

export type RoundDifferenceQueryVariables = Exact<{
  cluster: string;
  strategy: string;
  round: number;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type RoundDifferenceQuery = { readonly proposalDifference: { readonly differences: { readonly nodes: ReadonlyArray<{ readonly kind: MapChangeKind, readonly thing: string, readonly label: string, readonly changes: ReadonlyArray<{ readonly what: string, readonly before: string | null, readonly after: string | null }> }> } } | null };

export type ParentDifferenceQueryVariables = Exact<{
  cluster: string;
  strategy: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type ParentDifferenceQuery = { readonly parentDifference: { readonly differences: { readonly nodes: ReadonlyArray<{ readonly kind: MapChangeKind, readonly thing: string, readonly label: string, readonly changes: ReadonlyArray<{ readonly what: string, readonly before: string | null, readonly after: string | null }> }> } } | null };

export type ChangedAgreementFragment = { readonly outcome: CommandOutcome, readonly position: string, readonly agreement: { readonly status: AgreementStatus } | null };

export type ProposeStrategyMutationVariables = Exact<{
  input: ProposeStrategyInput;
}>;


export type ProposeStrategyMutation = { readonly proposeStrategy:
    | { readonly __typename: 'AgreementChanged', readonly outcome: CommandOutcome, readonly position: string, readonly agreement: { readonly status: AgreementStatus } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type ReviseProposalMutationVariables = Exact<{
  input: ReviseProposalInput;
}>;


export type ReviseProposalMutation = { readonly reviseProposal:
    | { readonly __typename: 'AgreementChanged', readonly outcome: CommandOutcome, readonly position: string, readonly agreement: { readonly status: AgreementStatus } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type AnswerProposalMutationVariables = Exact<{
  input: AnswerProposalInput;
}>;


export type AnswerProposalMutation = { readonly answerProposal:
    | { readonly __typename: 'AgreementChanged', readonly outcome: CommandOutcome, readonly position: string, readonly agreement: { readonly status: AgreementStatus } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type DecideProposalMutationVariables = Exact<{
  input: DecideProposalInput;
}>;


export type DecideProposalMutation = { readonly decideProposal:
    | { readonly __typename: 'AgreementChanged', readonly outcome: CommandOutcome, readonly position: string, readonly agreement: { readonly status: AgreementStatus } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type WithdrawProposalMutationVariables = Exact<{
  input: WithdrawProposalInput;
}>;


export type WithdrawProposalMutation = { readonly withdrawProposal:
    | { readonly __typename: 'AgreementChanged', readonly outcome: CommandOutcome, readonly position: string, readonly agreement: { readonly status: AgreementStatus } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type ConfirmAlignmentMutationVariables = Exact<{
  input: ConfirmAlignmentInput;
}>;


export type ConfirmAlignmentMutation = { readonly confirmAlignment:
    | { readonly __typename: 'StrategyChanged', readonly outcome: CommandOutcome, readonly position: string, readonly strategy: { readonly id: string } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type CommentsOnQueryVariables = Exact<{
  cluster: string;
  about: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type CommentsOnQuery = { readonly cluster: { readonly position: string } | null, readonly commentCounts: ReadonlyArray<{ readonly label: string }> | null, readonly comments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly resolved: boolean, readonly resolvedBy: string | null, readonly resolvedAt: string | null, readonly lastAt: string, readonly comments: ReadonlyArray<{ readonly number: number, readonly by: string, readonly name: string, readonly at: string, readonly text: string | null, readonly mentions: ReadonlyArray<string>, readonly withdrawnAt: string | null, readonly position: string, readonly period: string | null, readonly own: boolean }> }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null };

export type CommentCountsQueryVariables = Exact<{
  cluster: string;
  about: ReadonlyArray<string> | string;
  asOf?: AsOf | null | undefined;
}>;


export type CommentCountsQuery = { readonly commentCounts: ReadonlyArray<{ readonly about: string, readonly open: number, readonly resolved: number }> | null };

export type MentionableAccountsQueryVariables = Exact<{
  cluster: string;
  about: string;
  text: string;
}>;


export type MentionableAccountsQuery = { readonly mentionable: ReadonlyArray<{ readonly login: string, readonly name: string }> | null };

export type WriteCommentMutationVariables = Exact<{
  input: WriteCommentInput;
}>;


export type WriteCommentMutation = { readonly writeComment:
    | { readonly __typename: 'CommentThreadChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type ReplyToCommentMutationVariables = Exact<{
  input: ReplyToCommentInput;
}>;


export type ReplyToCommentMutation = { readonly replyToComment:
    | { readonly __typename: 'CommentThreadChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type WithdrawCommentMutationVariables = Exact<{
  input: WithdrawCommentInput;
}>;


export type WithdrawCommentMutation = { readonly withdrawComment:
    | { readonly __typename: 'CommentThreadChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type ResolveThreadMutationVariables = Exact<{
  input: ResolveThreadInput;
}>;


export type ResolveThreadMutation = { readonly resolveThread:
    | { readonly __typename: 'CommentThreadChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type ReopenThreadMutationVariables = Exact<{
  input: ReopenThreadInput;
}>;


export type ReopenThreadMutation = { readonly reopenThread:
    | { readonly __typename: 'CommentThreadChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type MarkThreadReadMutationVariables = Exact<{
  input: MarkThreadReadInput;
}>;


export type MarkThreadReadMutation = { readonly markThreadRead:
    | { readonly __typename: 'MailboxChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type CyclePageQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type CyclePageQuery = { readonly cycles: { readonly nodes: ReadonlyArray<{ readonly period: string, readonly status: CycleStatus }> } | null, readonly cycleCompletion: { readonly moment: string, readonly cycle: { readonly status: CycleStatus, readonly locksAt: string, readonly version: number, readonly reminders: ReadonlyArray<string>, readonly reopenedBecause: string | null, readonly approval: { readonly stages: ReadonlyArray<{ readonly id: string }> } | null, readonly exceptions: ReadonlyArray<{ readonly actor: string, readonly until: string, readonly reason: string, readonly endedBecause: string | null }> }, readonly ranks: ReadonlyArray<{ readonly rank: Rank, readonly due: string, readonly expected: number, readonly reported: number, readonly reportedLate: number, readonly reporters: number, readonly late: number }>, readonly reporters: { readonly nodes: ReadonlyArray<{ readonly actor: string, readonly rank: Rank, readonly due: string, readonly expected: number, readonly reported: number, readonly reportedLate: number, readonly lateSince: string | null, readonly lastReported: string | null, readonly nudged: string | null, readonly missing: ReadonlyArray<{ readonly measure: string, readonly subject: string }> }> } } | null, readonly approvals: { readonly nodes: ReadonlyArray<{ readonly actor: string }> } | null, readonly scorecard: { readonly nodes: { readonly nodes: ReadonlyArray<{ readonly strategy: string, readonly label: string, readonly status: Status }> } } | null, readonly measures: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string }> } | null };

export type OpenCycleMutationVariables = Exact<{
  input: OpenCycleInput;
}>;


export type OpenCycleMutation = { readonly openCycle:
    | { readonly __typename: 'CycleChanged', readonly outcome: CommandOutcome, readonly position: string, readonly cycle: { readonly status: CycleStatus } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'PeriodDoesNotFit', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type LockCycleMutationVariables = Exact<{
  input: LockCycleInput;
}>;


export type LockCycleMutation = { readonly lockCycle:
    | { readonly __typename: 'CycleChanged', readonly outcome: CommandOutcome, readonly position: string, readonly cycle: { readonly status: CycleStatus } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type ReopenCycleMutationVariables = Exact<{
  input: ReopenCycleInput;
}>;


export type ReopenCycleMutation = { readonly reopenCycle:
    | { readonly __typename: 'CycleChanged', readonly outcome: CommandOutcome, readonly position: string, readonly cycle: { readonly status: CycleStatus } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type NudgeReportersMutationVariables = Exact<{
  input: NudgeReportersInput;
}>;


export type NudgeReportersMutation = { readonly nudgeReporters:
    | { readonly __typename: 'CycleChanged', readonly outcome: CommandOutcome, readonly position: string, readonly cycle: { readonly status: CycleStatus } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type GrantLockExceptionMutationVariables = Exact<{
  input: GrantLockExceptionInput;
}>;


export type GrantLockExceptionMutation = { readonly grantLockException:
    | { readonly __typename: 'CycleChanged', readonly outcome: CommandOutcome, readonly position: string, readonly cycle: { readonly status: CycleStatus } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type EndLockExceptionMutationVariables = Exact<{
  input: EndLockExceptionInput;
}>;


export type EndLockExceptionMutation = { readonly endLockException:
    | { readonly __typename: 'CycleChanged', readonly outcome: CommandOutcome, readonly position: string, readonly cycle: { readonly status: CycleStatus } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type CloseEvaluationMutationVariables = Exact<{
  input: CloseEvaluationInput;
}>;


export type CloseEvaluationMutation = { readonly closeEvaluation:
    | { readonly __typename: 'EvaluationClosed', readonly outcome: CommandOutcome, readonly position: string, readonly evaluation: { readonly id: string } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'PeriodDoesNotFit', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type ChangedCycleFragment = { readonly outcome: CommandOutcome, readonly position: string, readonly cycle: { readonly status: CycleStatus } | null };

export type EntryValueFragment = { readonly measure: string, readonly subject: string, readonly period: string, readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly note: string | null, readonly reason: string | null, readonly by: string, readonly knownAt: string };

export type EntrySheetQueryVariables = Exact<{
  cluster: string;
  actor: string;
  period: string;
  language: Language;
}>;


export type EntrySheetQuery = { readonly entrySheet: { readonly due: string | null, readonly nudged: string | null, readonly rows: ReadonlyArray<{ readonly subject: string, readonly measure: { readonly valueType: ValueType, readonly id: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly polarity: Polarity, readonly frequency: Frequency, readonly scoring: { readonly kind: ScoringKind, readonly tolerance: string | null, readonly percent: boolean | null, readonly margin: string | null, readonly goodIsYes: boolean | null, readonly bands: ReadonlyArray<{ readonly below: string | null, readonly score: number, readonly status: Status }> | null, readonly items: ReadonlyArray<{ readonly text: string, readonly score: number, readonly status: Status }> | null }, readonly range: { readonly min: string | null, readonly max: string | null } | null }, readonly previous: ReadonlyArray<{ readonly period: string, readonly value: { readonly measure: string, readonly subject: string, readonly period: string, readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly note: string | null, readonly reason: string | null, readonly by: string, readonly knownAt: string } | null }>, readonly value: { readonly measure: string, readonly subject: string, readonly period: string, readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly note: string | null, readonly reason: string | null, readonly by: string, readonly knownAt: string } | null, readonly approval: { readonly status: ApprovalStatus, readonly last: { readonly by: string, readonly at: string, readonly note: string | null } } | null, readonly scored: { readonly targets: { readonly goal: string | null, readonly redFlag: string | null, readonly target: string | null, readonly low: string | null, readonly high: string | null } | null }, readonly draft: { readonly text: string | null, readonly note: string | null, readonly by: string, readonly at: string, readonly edition: number } | null, readonly lock: { readonly code: LockCode, readonly message: string, readonly remedy: string } | null }> } | null };

export type KeepDraftsMutationVariables = Exact<{
  input: KeepDraftsInput;
}>;


export type KeepDraftsMutation = { readonly keepDrafts:
    | { readonly __typename: 'DraftsChanged', readonly outcome: CommandOutcome, readonly position: string, readonly drafts: ReadonlyArray<{ readonly measure: string, readonly subject: string, readonly at: string, readonly edition: number }> | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string, readonly measure: string | null, readonly subject: string | null }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string, readonly measure: string | null, readonly subject: string | null }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string, readonly measure: string | null, readonly subject: string | null }> }
    | { readonly __typename: 'PeriodDoesNotFit', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string, readonly measure: string | null, readonly subject: string | null }> }
   | null };

export type SubmitValuesMutationVariables = Exact<{
  input: SubmitValuesInput;
}>;


export type SubmitValuesMutation = { readonly submitValues:
    | { readonly __typename: 'ValuesReported', readonly outcome: CommandOutcome, readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly path: string, readonly message: string, readonly measure: string | null, readonly subject: string | null }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly path: string, readonly message: string, readonly measure: string | null, readonly subject: string | null }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly path: string, readonly message: string, readonly measure: string | null, readonly subject: string | null }> }
    | { readonly __typename: 'ValueAlreadySubmitted', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly path: string, readonly message: string, readonly measure: string | null, readonly subject: string | null }> }
    | { readonly __typename: 'ConfirmationRequired', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'PeriodDoesNotFit', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly path: string, readonly message: string, readonly measure: string | null, readonly subject: string | null }> }
   | null };

export type RestateValuesMutationVariables = Exact<{
  input: RestateValuesInput;
}>;


export type RestateValuesMutation = { readonly restateValues:
    | { readonly __typename: 'ValuesReported', readonly outcome: CommandOutcome, readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly path: string, readonly message: string, readonly measure: string | null, readonly subject: string | null }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly path: string, readonly message: string, readonly measure: string | null, readonly subject: string | null }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly path: string, readonly message: string, readonly measure: string | null, readonly subject: string | null }> }
    | { readonly __typename: 'ConfirmationRequired', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'PeriodDoesNotFit', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly path: string, readonly message: string, readonly measure: string | null, readonly subject: string | null }> }
   | null };

export type EvaluationListQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
}>;


export type EvaluationListQuery = { readonly evaluations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly period: string, readonly reason: string, readonly position: string, readonly structurePosition: string, readonly engine: string, readonly inputsHash: string, readonly resultsHash: string, readonly day: string | null, readonly incomplete: boolean, readonly withdrawnBecause: string | null, readonly methods: ReadonlyArray<{ readonly method: string, readonly version: number, readonly sha256: string }>, readonly closed: { readonly by: string, readonly knownAt: string } | null }> } | null };

export type ReplayQueryVariables = Exact<{
  cluster: string;
  evaluation: string;
}>;


export type ReplayQuery = { readonly replayEvaluation: { readonly outcome: ReplayOutcome, readonly equal: boolean, readonly events: number, readonly position: string, readonly inputsHash: { readonly closed: string, readonly replayed: string | null }, readonly resultsHash: { readonly closed: string, readonly replayed: string | null }, readonly engine: { readonly closed: string, readonly replayed: string | null }, readonly difference: { readonly path: string, readonly closed: string | null, readonly replayed: string | null, readonly measure: string | null, readonly subject: string | null, readonly period: string | null, readonly event: { readonly position: string, readonly type: string | null, readonly by: string | null } | null } | null, readonly altered: ReadonlyArray<{ readonly position: string, readonly stream: string, readonly change: EventChange | null }> } | null };

export type ExplainQueryVariables = Exact<{
  cluster: string;
  period: string;
  of: ExplainedThing;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type ExplainQuery = { readonly explanation: { readonly position: string, readonly counts: CountedValues, readonly nodes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly parentId: string | null, readonly depth: number, readonly thing: string, readonly kind: ExplanationKind, readonly label: string | null, readonly unit: string | null, readonly subject: string | null, readonly period: string | null, readonly score: number | null, readonly status: Status | null, readonly coverage: number | null, readonly relation: PartRelation | null, readonly weight: number | null, readonly share: number | null, readonly contribution: number | null, readonly formula: string | null, readonly reason: string | null, readonly hidden: boolean, readonly repeated: boolean, readonly omitted: number, readonly value: { readonly text: string } | null, readonly comparison: { readonly targets: { readonly goal: string | null, readonly redFlag: string | null, readonly target: string | null, readonly low: string | null, readonly high: string | null } } | null, readonly event: { readonly position: string, readonly knownAt: string, readonly recordedAt: string, readonly by: string, readonly note: string | null, readonly reason: string | null } | null, readonly awaitingApproval: { readonly value: { readonly text: string } | null, readonly event: { readonly knownAt: string, readonly by: string } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } } | null };

export type LedgerHeadQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
}>;


export type LedgerHeadQuery = { readonly cluster: { readonly position: string } | null, readonly seals: { readonly nodes: ReadonlyArray<{ readonly number: number, readonly size: number, readonly root: string, readonly position: string }> } | null };

export type SnapshotRowFragment = { readonly id: string, readonly path: string, readonly status: SnapshotStatus, readonly view: SnapshotView, readonly period: string, readonly strategy: string | null, readonly publishedBy: string, readonly publishedAt: string, readonly withdrawnAt: string | null, readonly reason: string | null };

export type SnapshotsQueryVariables = Exact<{
  cluster: string;
}>;


export type SnapshotsQuery = { readonly snapshots: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly status: SnapshotStatus, readonly view: SnapshotView, readonly period: string, readonly strategy: string | null, readonly publishedBy: string, readonly publishedAt: string, readonly withdrawnAt: string | null, readonly reason: string | null }> } | null };

export type SnapshotPreviewQueryVariables = Exact<{
  cluster: string;
  view: SnapshotView;
  period: string;
  strategy?: string | null | undefined;
  depth?: SnapshotDepth | null | undefined;
  disclosure?: Disclosure | null | undefined;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type SnapshotPreviewQuery = { readonly snapshotPreview: { readonly seen: string, readonly disclosure: Disclosure, readonly nodes: ReadonlyArray<{ readonly id: string, readonly parent: string | null, readonly kind: ScoreNodeKind, readonly label: string, readonly status: Status, readonly score: number | null, readonly actual: string | null }> } | null };

export type ClusterDisclosureQueryVariables = Exact<{
  cluster: string;
}>;


export type ClusterDisclosureQuery = { readonly cluster: { readonly disclosure: Disclosure } | null };

export type PublishSnapshotMutationVariables = Exact<{
  input: PublishSnapshotInput;
}>;


export type PublishSnapshotMutation = { readonly publishSnapshot:
    | { readonly __typename: 'SnapshotChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'PeriodDoesNotFit', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type WithdrawSnapshotMutationVariables = Exact<{
  input: WithdrawSnapshotInput;
}>;


export type WithdrawSnapshotMutation = { readonly withdrawSnapshot:
    | { readonly __typename: 'SnapshotChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type TimelineCountsQueryVariables = Exact<{
  cluster: string;
  after?: string | null | undefined;
}>;


export type TimelineCountsQuery = { readonly timeline: { readonly nodes: ReadonlyArray<{ readonly position: string, readonly type: string, readonly knownAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TimelinePageQueryVariables = Exact<{
  cluster: string;
  about?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  types?: ReadonlyArray<string> | string | null | undefined;
  after?: string | null | undefined;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type TimelinePageQuery = { readonly timeline: { readonly nodes: ReadonlyArray<{ readonly position: string, readonly eventId: string, readonly type: string, readonly by: string, readonly recordedAt: string, readonly knownAt: string, readonly loaded: boolean, readonly from: string | null, readonly retroactive: string | null, readonly sentence: string, readonly changesOmitted: number, readonly reason: string | null, readonly changes: ReadonlyArray<{ readonly what: string, readonly subject: string | null, readonly before: string | null, readonly after: string | null }>, readonly evidence: { readonly sha256: string, readonly address: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type StrategyMapQueryVariables = Exact<{
  cluster: string;
  strategy: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type StrategyMapQuery = { readonly strategyMap: { readonly id: string, readonly label: string, readonly rank: Rank, readonly owner: string, readonly status: StrategyStatus, readonly vision: { readonly en: string, readonly ru: string | null, readonly uk: string | null } | null, readonly objectives: ReadonlyArray<{ readonly id: string, readonly label: string, readonly perspective: string, readonly theme: string | null, readonly measures: ReadonlyArray<{ readonly measure: string }> }>, readonly links: ReadonlyArray<{ readonly from: string, readonly to: string, readonly sign: LinkSign, readonly lag: number }>, readonly parentLinks: ReadonlyArray<{ readonly objective: string, readonly parentObjective: string, readonly kind: ParentLinkKind, readonly proposed: boolean }>, readonly layout: ReadonlyArray<{ readonly objective: string, readonly x: number, readonly y: number }>, readonly editing: { readonly refused: string | null } } | null, readonly scorecard: { readonly position: string, readonly counts: CountedValues, readonly nodes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ScoreNodeKind, readonly parentId: string | null, readonly strategy: string, readonly perspective: string | null, readonly objective: string | null, readonly measure: string | null, readonly label: string, readonly score: number | null, readonly status: Status, readonly shown: Shown, readonly coverage: number | null, readonly state: NodeState, readonly reason: ScoreReason | null, readonly share: number | null, readonly target: string | null, readonly variance: number | null, readonly actual: { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly computed: number | null } | null, readonly reading: { readonly awaitingApproval: number | null } | null }> } } | null, readonly strategies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly rank: Rank, readonly owner: string, readonly status: StrategyStatus, readonly parent: { readonly id: string } | null }> } | null, readonly measures: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly polarity: Polarity, readonly frequency: Frequency }> } | null };

export type MapForEditQueryVariables = Exact<{
  cluster: string;
  strategy: string;
}>;


export type MapForEditQuery = { readonly strategyMap: { readonly id: string, readonly editing: { readonly changes: number, readonly refused: string | null }, readonly layout: ReadonlyArray<{ readonly objective: string, readonly x: number, readonly y: number }>, readonly objectives: ReadonlyArray<{ readonly id: string, readonly perspective: string, readonly theme: string | null, readonly details: string | null, readonly rollUp: RollUp, readonly labels: { readonly en: string, readonly ru: string | null, readonly uk: string | null }, readonly weight: ReadonlyArray<{ readonly from: string | null, readonly value: number }>, readonly missing: { readonly kind: MissingPolicyKind, readonly periods: number | null } | null, readonly measures: ReadonlyArray<{ readonly measure: string, readonly weight: ReadonlyArray<{ readonly from: string | null, readonly value: number }> }> }>, readonly links: ReadonlyArray<{ readonly from: string, readonly to: string, readonly sign: LinkSign, readonly lag: number }>, readonly parentLinks: ReadonlyArray<{ readonly objective: string, readonly parentObjective: string, readonly kind: ParentLinkKind, readonly weight: ReadonlyArray<{ readonly from: string | null, readonly value: number }> }> } | null };

export type EditMapMutationVariables = Exact<{
  input: EditMapInput;
}>;


export type EditMapMutation = { readonly editMap:
    | { readonly __typename: 'StrategyChanged', readonly strategy: { readonly editing: { readonly changes: number } } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'MapHasChanged', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type PlaceCardsMutationVariables = Exact<{
  input: PlaceCardsInput;
}>;


export type PlaceCardsMutation = { readonly placeCards:
    | { readonly __typename: 'StrategyChanged' }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type MeasurePageQueryVariables = Exact<{
  cluster: string;
  measure: string;
  member: string;
  from: string;
  to: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type MeasurePageQuery = { readonly measure: { readonly indicator: Indicator | null, readonly position: string, readonly id: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly polarity: Polarity, readonly frequency: Frequency, readonly scoring: { readonly kind: ScoringKind, readonly tolerance: string | null, readonly percent: boolean | null, readonly margin: string | null, readonly goodIsYes: boolean | null, readonly formula: string | null, readonly bands: ReadonlyArray<{ readonly below: string | null, readonly score: number, readonly status: Status }> | null, readonly items: ReadonlyArray<{ readonly text: string, readonly score: number, readonly status: Status }> | null }, readonly aggregation: { readonly time: TimeAggregation, readonly organisation: OrganisationAggregation }, readonly targets: ReadonlyArray<{ readonly subject: string, readonly per: TargetPer | null, readonly entries: ReadonlyArray<{ readonly from: string | null, readonly figures: { readonly goal: string | null, readonly redFlag: string | null, readonly target: string | null, readonly low: string | null, readonly high: string | null, readonly stretch: string | null, readonly forecast: string | null } }> }>, readonly versions: ReadonlyArray<{ readonly from: string | null, readonly unit: string, readonly polarity: Polarity, readonly frequency: Frequency, readonly scoring: { readonly kind: ScoringKind } }> } | null, readonly valueSeries: { readonly position: string, readonly points: ReadonlyArray<{ readonly period: string, readonly value: { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly note: string | null, readonly reason: string | null, readonly by: string, readonly knownAt: string, readonly recordedAt: string, readonly position: string, readonly awaitsApproval: boolean, readonly evidence: { readonly sha256: string, readonly address: string } | null } | null }> } | null, readonly revisionTriangle: { readonly vintages: ReadonlyArray<string>, readonly rows: { readonly nodes: ReadonlyArray<{ readonly period: string, readonly values: ReadonlyArray<string | null>, readonly revision: string | null, readonly first: { readonly vintage: string, readonly value: string }, readonly latest: { readonly vintage: string, readonly value: string } }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly statistics: { readonly count: number, readonly revised: number, readonly mean: number | null, readonly meanAbsolute: number | null, readonly bias: { readonly t: number, readonly p: number } | null } } | null };

export type NoticePartsFragment = { readonly id: string, readonly kind: NoticeKind, readonly at: string, readonly position: string, readonly read: boolean, readonly subject: string, readonly strategy: string | null, readonly round: number | null, readonly period: string | null, readonly stage: string | null, readonly rank: Rank | null, readonly process: string | null, readonly about: string | null, readonly by: string | null, readonly count: number | null, readonly due: string | null };

export type NoticesQueryVariables = Exact<{
  cluster: string;
  language: Language;
  after?: string | null | undefined;
}>;


export type NoticesQuery = { readonly notices: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NoticeKind, readonly at: string, readonly position: string, readonly read: boolean, readonly subject: string, readonly strategy: string | null, readonly round: number | null, readonly period: string | null, readonly stage: string | null, readonly rank: Rank | null, readonly process: string | null, readonly about: string | null, readonly by: string | null, readonly count: number | null, readonly due: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly strategies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string }> } | null };

export type MailboxPartsFragment = { readonly secret: string | null, readonly settings: { readonly language: NoticeLanguage, readonly email: string | null, readonly webhook: string | null, readonly digestAt: string | null, readonly quiet: { readonly from: string, readonly to: string } | null } | null, readonly deliveries: ReadonlyArray<{ readonly channel: NoticeChannel, readonly begunAt: string, readonly attempts: number, readonly next: string | null, readonly failure: string | null }> };

export type MailboxQueryVariables = Exact<{
  cluster: string;
}>;


export type MailboxQuery = { readonly mailbox: { readonly secret: string | null, readonly settings: { readonly language: NoticeLanguage, readonly email: string | null, readonly webhook: string | null, readonly digestAt: string | null, readonly quiet: { readonly from: string, readonly to: string } | null } | null, readonly deliveries: ReadonlyArray<{ readonly channel: NoticeChannel, readonly begunAt: string, readonly attempts: number, readonly next: string | null, readonly failure: string | null }> } | null };

export type MarkNoticesReadMutationVariables = Exact<{
  input: MarkNoticesReadInput;
}>;


export type MarkNoticesReadMutation = { readonly markNoticesRead:
    | { readonly __typename: 'MailboxChanged', readonly outcome: CommandOutcome, readonly position: string, readonly mailbox: { readonly readUpTo: string | null } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type SetNoticeSettingsMutationVariables = Exact<{
  input: SetNoticeSettingsInput;
}>;


export type SetNoticeSettingsMutation = { readonly setNoticeSettings:
    | { readonly __typename: 'MailboxChanged', readonly outcome: CommandOutcome, readonly position: string, readonly mailbox: { readonly readUpTo: string | null } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type ResendNoticesMutationVariables = Exact<{
  input: ResendNoticesInput;
}>;


export type ResendNoticesMutation = { readonly resendNotices:
    | { readonly __typename: 'MailboxChanged', readonly outcome: CommandOutcome, readonly position: string, readonly mailbox: { readonly readUpTo: string | null } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type ProgrammeQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
  language: Language;
  after?: string | null | undefined;
}>;


export type ProgrammeQuery = { readonly initiatives: { readonly nodes: ReadonlyArray<{ readonly strategy: string, readonly id: string, readonly label: string, readonly objectives: ReadonlyArray<string>, readonly measures: ReadonlyArray<string>, readonly responsible: ReadonlyArray<string>, readonly start: string, readonly end: string, readonly status: InitiativeStatus, readonly comment: string | null, readonly milestones: ReadonlyArray<{ readonly id: string, readonly label: string, readonly due: string, readonly reachedOn: string | null }>, readonly activities: ReadonlyArray<{ readonly id: string, readonly label: string, readonly dTs: string, readonly dC: string, readonly dK: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type BudgetsQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
  after?: string | null | undefined;
}>;


export type BudgetsQuery = { readonly budgets: { readonly nodes: ReadonlyArray<{ readonly strategy: string, readonly planned: string, readonly allowed: string | null, readonly committed: string, readonly spent: string, readonly variance: string | null, readonly children: string | null, readonly gap: string | null, readonly sources: ReadonlyArray<{ readonly source: string, readonly allowed: string | null, readonly spent: string, readonly variance: string | null }>, readonly lines: { readonly nodes: ReadonlyArray<{ readonly planned: string, readonly allowed: string | null, readonly committed: string, readonly spent: string, readonly variance: string | null, readonly plannedVolume: string | null, readonly actualVolume: string | null, readonly line: { readonly id: string, readonly label: string, readonly objective: string, readonly measure: string, readonly initiative: string | null, readonly source: string, readonly volume: { readonly measure: string, readonly subject: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type BalancesQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
  after?: string | null | undefined;
}>;


export type BalancesQuery = { readonly resourceBalances: { readonly nodes: ReadonlyArray<{ readonly strategy: string, readonly rank: Rank, readonly kind: string, readonly need: string, readonly available: string | null, readonly deficit: string, readonly below: string | null, readonly total: string | null, readonly needs: ReadonlyArray<{ readonly id: string, readonly label: string, readonly initiative: string | null, readonly objective: string, readonly measure: string, readonly amount: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ComplianceQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type ComplianceQuery = { readonly planCompliance: { readonly lines: number, readonly faults: { readonly nodes: ReadonlyArray<{ readonly strategy: string, readonly rank: Rank, readonly kind: PlanItemKind, readonly id: string, readonly label: string, readonly missingObjectives: ReadonlyArray<string>, readonly missingMeasures: ReadonlyArray<string> }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly sums: { readonly nodes: ReadonlyArray<{ readonly strategy: string, readonly planned: string, readonly children: string | null, readonly gap: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } } | null };

export type TimeSliceQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
  after?: string | null | undefined;
}>;


export type TimeSliceQuery = { readonly timeSlice: { readonly nodes: ReadonlyArray<{ readonly horizon: PlanHorizon, readonly strategy: string, readonly rank: Rank, readonly kind: PlanItemKind, readonly id: string, readonly label: string, readonly start: string | null, readonly end: string | null, readonly status: InitiativeStatus | null, readonly planned: string | null, readonly standing: PlanStanding, readonly orphan: boolean | null, readonly carries: ReadonlyArray<{ readonly strategy: string, readonly kind: PlanItemKind, readonly id: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type FunctionalSliceQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
  after?: string | null | undefined;
}>;


export type FunctionalSliceQuery = { readonly functionalSlice: { readonly nodes: ReadonlyArray<{ readonly actor: string, readonly service: string, readonly rank: Rank, readonly strategy: string, readonly objective: string, readonly label: string, readonly score: number | null, readonly previous: number | null, readonly pace: number | null, readonly direction: PlanDirection | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ResourceSliceQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  after?: string | null | undefined;
}>;


export type ResourceSliceQuery = { readonly resourceSlice: { readonly nodes: ReadonlyArray<{ readonly kind: string, readonly rank: Rank, readonly strategies: number, readonly need: string | null, readonly available: string | null, readonly deficit: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type OperatorSliceQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
  after?: string | null | undefined;
}>;


export type OperatorSliceQuery = { readonly operatorSlice: { readonly nodes: ReadonlyArray<{ readonly members: ReadonlyArray<string>, readonly strategies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly rank: Rank, readonly label: string }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly initiatives: { readonly nodes: ReadonlyArray<{ readonly strategy: string, readonly id: string, readonly label: string, readonly start: string, readonly end: string, readonly status: InitiativeStatus }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly shared: { readonly nodes: ReadonlyArray<{ readonly strategy: string, readonly id: string, readonly label: string, readonly start: string, readonly end: string, readonly status: InitiativeStatus }>, readonly pageInfo: { readonly hasNextPage: boolean } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ResponsibilityFragment = { readonly strategy: string, readonly id: string, readonly label: string, readonly start: string, readonly end: string, readonly status: InitiativeStatus };

export type IncomeQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
  after?: string | null | undefined;
}>;


export type IncomeQuery = { readonly incomeDue: { readonly nodes: ReadonlyArray<{ readonly actor: string, readonly period: string, readonly value: string | null, readonly holds: boolean | null, readonly amount: string | null, readonly due: string | null, readonly missed: string | null, readonly term: { readonly id: string, readonly label: string, readonly condition: { readonly measure: string, readonly subject: string, readonly is: IncomeComparison, readonly value: string }, readonly share: { readonly percent: string, readonly measure: string, readonly subject: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PlainActualPartsFragment = { readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly notApplicable: boolean | null };

export type RestatementHeadFragment = { readonly id: string, readonly status: RestatementStatus, readonly reason: string, readonly proposedBy: string, readonly proposedAt: string, readonly decidedBy: string | null, readonly decidedAt: string | null };

export type RestatementRulesQueryVariables = Exact<{
  cluster: string;
}>;


export type RestatementRulesQuery = { readonly restatementRules: { readonly required: boolean, readonly fourEyes: boolean } | null };

export type RestatementsQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
  after?: string | null | undefined;
}>;


export type RestatementsQuery = { readonly restatements: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: RestatementStatus, readonly reason: string, readonly proposedBy: string, readonly proposedAt: string, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly corrections: ReadonlyArray<{ readonly subject: string, readonly conflict: boolean }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RestatementPageQueryVariables = Exact<{
  cluster: string;
  id: string;
  asOf?: AsOf | null | undefined;
}>;


export type RestatementPageQuery = { readonly restatement: { readonly comment: string | null, readonly id: string, readonly status: RestatementStatus, readonly reason: string, readonly proposedBy: string, readonly proposedAt: string, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly evidence: { readonly sha256: string, readonly address: string } | null, readonly corrections: ReadonlyArray<{ readonly measure: string, readonly subject: string, readonly period: string, readonly note: string | null, readonly applied: boolean, readonly conflict: boolean, readonly was: { readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly notApplicable: boolean | null }, readonly becomes: { readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly notApplicable: boolean | null }, readonly now: { readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly notApplicable: boolean | null } | null, readonly evidence: { readonly sha256: string, readonly address: string } | null }> } | null };

export type RestatementScoresQueryVariables = Exact<{
  cluster: string;
  id: string;
  asOf?: AsOf | null | undefined;
}>;


export type RestatementScoresQuery = { readonly restatementScores: { readonly nodes: ReadonlyArray<{ readonly period: string, readonly node: string, readonly before: number | null, readonly after: number | null }>, readonly counts: ReadonlyArray<{ readonly period: string, readonly scores: number }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null };

export type ClusterNamesQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type ClusterNamesQuery = { readonly measures: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly unit: string, readonly decimals: number }> } | null, readonly strategies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly objectives: ReadonlyArray<{ readonly id: string, readonly label: string }> }> } | null };

export type ProposeRestatementMutationVariables = Exact<{
  input: ProposeRestatementInput;
}>;


export type ProposeRestatementMutation = { readonly proposeRestatement:
    | { readonly __typename: 'RestatementChanged', readonly outcome: CommandOutcome, readonly position: string, readonly restatement: { readonly id: string } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'PeriodDoesNotFit', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type ApproveRestatementMutationVariables = Exact<{
  input: ApproveRestatementInput;
}>;


export type ApproveRestatementMutation = { readonly approveRestatement:
    | { readonly __typename: 'RestatementChanged', readonly outcome: CommandOutcome, readonly position: string, readonly restatement: { readonly id: string } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'PeriodDoesNotFit', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type DeclineRestatementMutationVariables = Exact<{
  input: DeclineRestatementInput;
}>;


export type DeclineRestatementMutation = { readonly declineRestatement:
    | { readonly __typename: 'RestatementChanged', readonly outcome: CommandOutcome, readonly position: string, readonly restatement: { readonly id: string } | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type ScoreRowFragment = { readonly id: string, readonly kind: ScoreNodeKind, readonly parentId: string | null, readonly strategy: string, readonly perspective: string | null, readonly objective: string | null, readonly measure: string | null, readonly label: string, readonly score: number | null, readonly status: Status, readonly shown: Shown, readonly coverage: number | null, readonly state: NodeState, readonly reason: ScoreReason | null, readonly share: number | null, readonly target: string | null, readonly variance: number | null, readonly actual: { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly computed: number | null } | null, readonly reading: { readonly awaitingApproval: number | null } | null };

export type StrategyRowFragment = { readonly id: string, readonly label: string, readonly rank: Rank, readonly owner: string, readonly status: StrategyStatus, readonly parent: { readonly id: string } | null };

export type MeasureFormFragment = { readonly id: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly polarity: Polarity, readonly frequency: Frequency };

export type ScorecardPageQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type ScorecardPageQuery = { readonly scorecard: { readonly position: string, readonly counts: CountedValues, readonly nodes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ScoreNodeKind, readonly parentId: string | null, readonly strategy: string, readonly perspective: string | null, readonly objective: string | null, readonly measure: string | null, readonly label: string, readonly score: number | null, readonly status: Status, readonly shown: Shown, readonly coverage: number | null, readonly state: NodeState, readonly reason: ScoreReason | null, readonly share: number | null, readonly target: string | null, readonly variance: number | null, readonly actual: { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly computed: number | null } | null, readonly reading: { readonly awaitingApproval: number | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null, readonly strategies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly rank: Rank, readonly owner: string, readonly status: StrategyStatus, readonly parent: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly measures: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly polarity: Polarity, readonly frequency: Frequency }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type MoreStrategiesQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
  language: Language;
  after?: string | null | undefined;
}>;


export type MoreStrategiesQuery = { readonly strategies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly rank: Rank, readonly owner: string, readonly status: StrategyStatus, readonly parent: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type MoreMeasuresQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
  language: Language;
  after?: string | null | undefined;
}>;


export type MoreMeasuresQuery = { readonly measures: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly polarity: Polarity, readonly frequency: Frequency }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type MoreScoresQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
  after?: string | null | undefined;
}>;


export type MoreScoresQuery = { readonly scorecard: { readonly nodes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ScoreNodeKind, readonly parentId: string | null, readonly strategy: string, readonly perspective: string | null, readonly objective: string | null, readonly measure: string | null, readonly label: string, readonly score: number | null, readonly status: Status, readonly shown: Shown, readonly coverage: number | null, readonly state: NodeState, readonly reason: ScoreReason | null, readonly share: number | null, readonly target: string | null, readonly variance: number | null, readonly actual: { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly computed: number | null } | null, readonly reading: { readonly awaitingApproval: number | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type TrendsQueryVariables = Exact<{
  cluster: string;
  nodes: ReadonlyArray<string> | string;
  from: string;
  to: string;
  asOf?: AsOf | null | undefined;
}>;


export type TrendsQuery = { readonly scoreSeries: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly points: ReadonlyArray<{ readonly period: string, readonly node: { readonly score: number | null, readonly status: Status } }> }> } | null };

export type SetupTemplatesQueryVariables = Exact<{
  cluster: string;
  language: Language;
}>;


export type SetupTemplatesQuery = { readonly cluster: { readonly labels: { readonly en: string, readonly ru: string | null, readonly uk: string | null }, readonly calendar: { readonly yearStartMonth: number, readonly yearNamedBy: YearNaming, readonly timeZone: string } } | null, readonly clusterTemplates: ReadonlyArray<{ readonly id: string, readonly label: string, readonly text: string }> | null };

export type SetupExportQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
}>;


export type SetupExportQuery = { readonly exportCluster: { readonly position: string, readonly text: string } | null };

export type ApplyFileMutationVariables = Exact<{
  input: ApplyClusterFileInput;
}>;


export type ApplyFileMutation = { readonly applyClusterFile:
    | { readonly __typename: 'ClusterFileApplied', readonly cluster: string, readonly changes: ReadonlyArray<string>, readonly changeCount: number, readonly applied: boolean, readonly position: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly fields: ReadonlyArray<{ readonly message: string }>, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type FoundClusterMutationVariables = Exact<{
  input: FoundClusterInput;
}>;


export type FoundClusterMutation = { readonly foundCluster:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type SetupHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type SetupHealthQuery = { readonly systemHealth: { readonly status: HealthStatus, readonly eventStore: boolean, readonly readStore: boolean, readonly accountStore: boolean, readonly writeFault: string | null, readonly head: string | null, readonly projections: ReadonlyArray<{ readonly name: string, readonly checkpoint: string | null, readonly caughtUp: boolean, readonly interruptedBy: string | null }>, readonly storage: ReadonlyArray<{ readonly name: string, readonly bytes: number }> } | null };

export type SetupProcessesQueryVariables = Exact<{
  cluster: string;
  status?: ProcessStatus | null | undefined;
}>;


export type SetupProcessesQuery = { readonly processes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly workflow: string, readonly key: string, readonly status: ProcessStatus, readonly version: number | null, readonly startedAt: string, readonly changedAt: string, readonly next: string | null, readonly steps: ReadonlyArray<{ readonly id: string, readonly action: string, readonly about: string | null, readonly due: string, readonly status: ProcessStepStatus, readonly attempts: number, readonly next: string | null, readonly failure: { readonly code: string, readonly message: string } | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null };

export type SetupLogQueryVariables = Exact<{
  cluster: string;
  about?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  types?: ReadonlyArray<string> | string | null | undefined;
  after?: string | null | undefined;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type SetupLogQuery = { readonly timeline: { readonly nodes: ReadonlyArray<{ readonly position: string, readonly type: string, readonly by: string, readonly knownAt: string, readonly recordedAt: string, readonly loaded: boolean, readonly from: string | null, readonly retroactive: string | null, readonly reason: string | null, readonly sentence: string, readonly changesOmitted: number, readonly changes: ReadonlyArray<{ readonly what: string, readonly subject: string | null, readonly before: string | null, readonly after: string | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SetupMeasuresQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type SetupMeasuresQuery = { readonly measures: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly unit: string, readonly frequency: Frequency, readonly retired: boolean }> } | null };

export type SetupMeasureQueryVariables = Exact<{
  cluster: string;
  measure: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type SetupMeasureQuery = { readonly measure: { readonly id: string, readonly position: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly valueType: ValueType, readonly polarity: Polarity, readonly indicator: Indicator | null, readonly frequency: Frequency, readonly accumulate: Accumulation, readonly retired: boolean, readonly labels: { readonly en: string, readonly ru: string | null, readonly uk: string | null }, readonly scoring: { readonly kind: ScoringKind, readonly tolerance: string | null, readonly percent: boolean | null, readonly margin: string | null, readonly goodIsYes: boolean | null, readonly formula: string | null, readonly bands: ReadonlyArray<{ readonly below: string | null, readonly score: number, readonly status: Status }> | null, readonly items: ReadonlyArray<{ readonly text: string, readonly score: number, readonly status: Status }> | null }, readonly aggregation: { readonly time: TimeAggregation, readonly organisation: OrganisationAggregation, readonly weightMeasure: string | null }, readonly range: { readonly min: string | null, readonly max: string | null } | null, readonly missing: { readonly kind: MissingPolicyKind, readonly periods: number | null } | null, readonly plausible: { readonly min: string | null, readonly max: string | null, readonly change: string | null } | null, readonly use: ReadonlyArray<{ readonly from: string | null, readonly inUse: boolean }>, readonly versions: ReadonlyArray<{ readonly from: string | null, readonly unit: string, readonly factor: string | null, readonly valueType: ValueType, readonly polarity: Polarity, readonly frequency: Frequency, readonly accumulate: Accumulation, readonly scoring: { readonly kind: ScoringKind, readonly tolerance: string | null, readonly percent: boolean | null, readonly margin: string | null, readonly goodIsYes: boolean | null, readonly formula: string | null, readonly bands: ReadonlyArray<{ readonly below: string | null, readonly score: number, readonly status: Status }> | null, readonly items: ReadonlyArray<{ readonly text: string, readonly score: number, readonly status: Status }> | null }, readonly aggregation: { readonly time: TimeAggregation, readonly organisation: OrganisationAggregation } }>, readonly targets: ReadonlyArray<{ readonly subject: string, readonly per: TargetPer | null, readonly entries: ReadonlyArray<{ readonly from: string | null, readonly figures: { readonly goal: string | null, readonly redFlag: string | null, readonly target: string | null, readonly low: string | null, readonly high: string | null, readonly min: string | null, readonly stretch: string | null, readonly baseline: string | null, readonly benchmark: string | null, readonly forecast: string | null }, readonly origin: { readonly by: string, readonly recordedAt: string, readonly reason: string | null } | null }> }> } | null };

export type SetupMeasurePartsFragment = { readonly id: string, readonly position: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly valueType: ValueType, readonly polarity: Polarity, readonly indicator: Indicator | null, readonly frequency: Frequency, readonly accumulate: Accumulation, readonly retired: boolean, readonly labels: { readonly en: string, readonly ru: string | null, readonly uk: string | null }, readonly scoring: { readonly kind: ScoringKind, readonly tolerance: string | null, readonly percent: boolean | null, readonly margin: string | null, readonly goodIsYes: boolean | null, readonly formula: string | null, readonly bands: ReadonlyArray<{ readonly below: string | null, readonly score: number, readonly status: Status }> | null, readonly items: ReadonlyArray<{ readonly text: string, readonly score: number, readonly status: Status }> | null }, readonly aggregation: { readonly time: TimeAggregation, readonly organisation: OrganisationAggregation, readonly weightMeasure: string | null }, readonly range: { readonly min: string | null, readonly max: string | null } | null, readonly missing: { readonly kind: MissingPolicyKind, readonly periods: number | null } | null, readonly plausible: { readonly min: string | null, readonly max: string | null, readonly change: string | null } | null, readonly use: ReadonlyArray<{ readonly from: string | null, readonly inUse: boolean }>, readonly versions: ReadonlyArray<{ readonly from: string | null, readonly unit: string, readonly factor: string | null, readonly valueType: ValueType, readonly polarity: Polarity, readonly frequency: Frequency, readonly accumulate: Accumulation, readonly scoring: { readonly kind: ScoringKind, readonly tolerance: string | null, readonly percent: boolean | null, readonly margin: string | null, readonly goodIsYes: boolean | null, readonly formula: string | null, readonly bands: ReadonlyArray<{ readonly below: string | null, readonly score: number, readonly status: Status }> | null, readonly items: ReadonlyArray<{ readonly text: string, readonly score: number, readonly status: Status }> | null }, readonly aggregation: { readonly time: TimeAggregation, readonly organisation: OrganisationAggregation } }>, readonly targets: ReadonlyArray<{ readonly subject: string, readonly per: TargetPer | null, readonly entries: ReadonlyArray<{ readonly from: string | null, readonly figures: { readonly goal: string | null, readonly redFlag: string | null, readonly target: string | null, readonly low: string | null, readonly high: string | null, readonly min: string | null, readonly stretch: string | null, readonly baseline: string | null, readonly benchmark: string | null, readonly forecast: string | null }, readonly origin: { readonly by: string, readonly recordedAt: string, readonly reason: string | null } | null }> }> };

export type ScoringPartsFragment = { readonly kind: ScoringKind, readonly tolerance: string | null, readonly percent: boolean | null, readonly margin: string | null, readonly goodIsYes: boolean | null, readonly formula: string | null, readonly bands: ReadonlyArray<{ readonly below: string | null, readonly score: number, readonly status: Status }> | null, readonly items: ReadonlyArray<{ readonly text: string, readonly score: number, readonly status: Status }> | null };

export type DefineMeasureMutationVariables = Exact<{
  input: DefineMeasureInput;
}>;


export type DefineMeasureMutation = { readonly defineMeasure:
    | { readonly __typename: 'MeasureChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type ReviseMeasureMutationVariables = Exact<{
  input: ReviseMeasureInput;
}>;


export type ReviseMeasureMutation = { readonly reviseMeasure:
    | { readonly __typename: 'MeasureChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type SetTargetMutationVariables = Exact<{
  input: SetTargetInput;
}>;


export type SetTargetMutation = { readonly setTarget:
    | { readonly __typename: 'MeasureChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type WithdrawTargetMutationVariables = Exact<{
  input: WithdrawTargetInput;
}>;


export type WithdrawTargetMutation = { readonly withdrawTarget:
    | { readonly __typename: 'MeasureChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type RetireMeasureMutationVariables = Exact<{
  input: RetireMeasureInput;
}>;


export type RetireMeasureMutation = { readonly retireMeasure:
    | { readonly __typename: 'MeasureChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type ReinstateMeasureMutationVariables = Exact<{
  input: ReinstateMeasureInput;
}>;


export type ReinstateMeasureMutation = { readonly reinstateMeasure:
    | { readonly __typename: 'MeasureChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type SetupMembersQueryVariables = Exact<{
  cluster: string;
  after?: string | null | undefined;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type SetupMembersQuery = { readonly cluster: { readonly actors: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly status: ActorStatus, readonly labels: { readonly en: string, readonly ru: string | null, readonly uk: string | null }, readonly membership: ReadonlyArray<{ readonly from: string | null, readonly inUse: boolean }>, readonly services: ReadonlyArray<{ readonly id: string, readonly label: string, readonly labels: { readonly en: string, readonly ru: string | null, readonly uk: string | null } }>, readonly units: ReadonlyArray<{ readonly id: string, readonly label: string, readonly service: string | null, readonly labels: { readonly en: string, readonly ru: string | null, readonly uk: string | null } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type SetupMemberFragment = { readonly id: string, readonly label: string, readonly status: ActorStatus, readonly labels: { readonly en: string, readonly ru: string | null, readonly uk: string | null }, readonly membership: ReadonlyArray<{ readonly from: string | null, readonly inUse: boolean }>, readonly services: ReadonlyArray<{ readonly id: string, readonly label: string, readonly labels: { readonly en: string, readonly ru: string | null, readonly uk: string | null } }>, readonly units: ReadonlyArray<{ readonly id: string, readonly label: string, readonly service: string | null, readonly labels: { readonly en: string, readonly ru: string | null, readonly uk: string | null } }> };

export type AdmitActorMutationVariables = Exact<{
  input: AdmitActorInput;
}>;


export type AdmitActorMutation = { readonly admitActor:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type ReleaseActorMutationVariables = Exact<{
  input: ReleaseActorInput;
}>;


export type ReleaseActorMutation = { readonly releaseActor:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type RenameActorMutationVariables = Exact<{
  input: RenameActorInput;
}>;


export type RenameActorMutation = { readonly renameActor:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type SetUpServiceMutationVariables = Exact<{
  input: SetUpServiceInput;
}>;


export type SetUpServiceMutation = { readonly setUpService:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type CloseServiceMutationVariables = Exact<{
  input: CloseServiceInput;
}>;


export type CloseServiceMutation = { readonly closeService:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type SetUpUnitMutationVariables = Exact<{
  input: SetUpUnitInput;
}>;


export type SetUpUnitMutation = { readonly setUpUnit:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type CloseUnitMutationVariables = Exact<{
  input: CloseUnitInput;
}>;


export type CloseUnitMutation = { readonly closeUnit:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type SetupMethodsQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type SetupMethodsQuery = { readonly clusterMethods: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly adopted: number | null, readonly onTrial: number | null, readonly withdrawn: boolean, readonly versions: ReadonlyArray<{ readonly version: number, readonly origin: MethodOrigin, readonly sha256: string }>, readonly binding: { readonly scope: MethodScope } | null }> } | null, readonly methodCatalogue: ReadonlyArray<{ readonly id: string, readonly version: number, readonly title: string }> | null };

export type InputSourcePartsFragment = { readonly kind: MethodSourceKind, readonly measure: string | null, readonly subject: string | null, readonly periodsBack: number | null, readonly questionnaire: string | null, readonly item: string | null, readonly method: string | null, readonly output: string | null, readonly constant: string | null };

export type SetupMethodQueryVariables = Exact<{
  cluster: string;
  id: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type SetupMethodQuery = { readonly clusterMethod: { readonly id: string, readonly binding: { readonly inputs: ReadonlyArray<{ readonly input: string, readonly source: { readonly kind: MethodSourceKind, readonly measure: string | null, readonly subject: string | null, readonly periodsBack: number | null, readonly questionnaire: string | null, readonly item: string | null, readonly method: string | null, readonly output: string | null, readonly constant: string | null, readonly parts: ReadonlyArray<{ readonly name: string, readonly source: { readonly kind: MethodSourceKind, readonly measure: string | null, readonly subject: string | null, readonly periodsBack: number | null, readonly questionnaire: string | null, readonly item: string | null, readonly method: string | null, readonly output: string | null, readonly constant: string | null } }> } }>, readonly outputs: ReadonlyArray<{ readonly output: string, readonly measure: string }> } | null, readonly versions: ReadonlyArray<{ readonly version: number, readonly description: { readonly id: string, readonly version: number, readonly scope: MethodScope | null, readonly title: string, readonly summary: string | null, readonly notes: ReadonlyArray<string>, readonly source: { readonly paper: string, readonly authors: string, readonly year: number | null, readonly place: string }, readonly readings: ReadonlyArray<{ readonly place: string, readonly printed: string, readonly implemented: string, readonly because: string }>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly type: MethodInputType, readonly label: string, readonly unit: string, readonly optional: boolean, readonly min: number | null, readonly max: number | null }>, readonly formulas: ReadonlyArray<{ readonly name: string, readonly label: string, readonly formula: string, readonly unit: string | null, readonly reads: ReadonlyArray<string> }>, readonly segments: ReadonlyArray<{ readonly name: string, readonly strong: number, readonly neutral: number }>, readonly outputs: ReadonlyArray<{ readonly path: string, readonly from: string, readonly label: string }> } | null }> } | null };

export type CataloguedMethodQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type CataloguedMethodQuery = { readonly method: { readonly id: string, readonly version: number, readonly scope: MethodScope | null, readonly title: string, readonly summary: string | null, readonly notes: ReadonlyArray<string>, readonly source: { readonly paper: string, readonly authors: string, readonly year: number | null, readonly place: string }, readonly readings: ReadonlyArray<{ readonly place: string, readonly printed: string, readonly implemented: string, readonly because: string }>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly type: MethodInputType, readonly label: string, readonly unit: string, readonly optional: boolean, readonly min: number | null, readonly max: number | null }>, readonly formulas: ReadonlyArray<{ readonly name: string, readonly label: string, readonly formula: string, readonly unit: string | null, readonly reads: ReadonlyArray<string> }>, readonly segments: ReadonlyArray<{ readonly name: string, readonly strong: number, readonly neutral: number }>, readonly outputs: ReadonlyArray<{ readonly path: string, readonly from: string, readonly label: string }> } | null };

export type MethodDescriptionPartsFragment = { readonly id: string, readonly version: number, readonly scope: MethodScope | null, readonly title: string, readonly summary: string | null, readonly notes: ReadonlyArray<string>, readonly source: { readonly paper: string, readonly authors: string, readonly year: number | null, readonly place: string }, readonly readings: ReadonlyArray<{ readonly place: string, readonly printed: string, readonly implemented: string, readonly because: string }>, readonly inputs: ReadonlyArray<{ readonly name: string, readonly type: MethodInputType, readonly label: string, readonly unit: string, readonly optional: boolean, readonly min: number | null, readonly max: number | null }>, readonly formulas: ReadonlyArray<{ readonly name: string, readonly label: string, readonly formula: string, readonly unit: string | null, readonly reads: ReadonlyArray<string> }>, readonly segments: ReadonlyArray<{ readonly name: string, readonly strong: number, readonly neutral: number }>, readonly outputs: ReadonlyArray<{ readonly path: string, readonly from: string, readonly label: string }> };

export type MethodTrialQueryVariables = Exact<{
  cluster: string;
  method: string;
  period: string;
  member?: string | null | undefined;
  onTrial?: boolean | null | undefined;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type MethodTrialQuery = { readonly methodEvaluation: { readonly version: number, readonly period: string, readonly subject: string, readonly outputs: ReadonlyArray<{ readonly output: string, readonly label: string, readonly measure: string | null, readonly value: { readonly text: string, readonly number: number | null } | null, readonly error: { readonly reason: string, readonly message: string } | null }> } | null };

export type RegisterMethodVersionMutationVariables = Exact<{
  input: RegisterMethodVersionInput;
}>;


export type RegisterMethodVersionMutation = { readonly registerMethodVersion:
    | { readonly __typename: 'MethodChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type StartMethodTrialMutationVariables = Exact<{
  input: StartMethodTrialInput;
}>;


export type StartMethodTrialMutation = { readonly startMethodTrial:
    | { readonly __typename: 'MethodChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type EndMethodTrialMutationVariables = Exact<{
  input: EndMethodTrialInput;
}>;


export type EndMethodTrialMutation = { readonly endMethodTrial:
    | { readonly __typename: 'MethodChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type AdoptMethodVersionMutationVariables = Exact<{
  input: AdoptMethodVersionInput;
}>;


export type AdoptMethodVersionMutation = { readonly adoptMethodVersion:
    | { readonly __typename: 'MethodChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type BindMethodMutationVariables = Exact<{
  input: BindMethodInput;
}>;


export type BindMethodMutation = { readonly bindMethod:
    | { readonly __typename: 'MethodChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type WithdrawMethodMutationVariables = Exact<{
  input: WithdrawMethodInput;
}>;


export type WithdrawMethodMutation = { readonly withdrawMethod:
    | { readonly __typename: 'MethodChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type SetupPeopleQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SetupPeopleQuery = { readonly accounts: { readonly nodes: ReadonlyArray<{ readonly login: string, readonly name: string, readonly closed: boolean, readonly secondFactor: boolean, readonly grants: ReadonlyArray<{ readonly cluster: string, readonly role: Role, readonly actor: string | null }>, readonly history: ReadonlyArray<{ readonly position: string, readonly by: string, readonly recordedAt: string, readonly kind: AccountEntryKind, readonly reason: string | null, readonly grant: { readonly cluster: string, readonly role: Role, readonly actor: string | null } | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SetupAccountFragment = { readonly login: string, readonly name: string, readonly closed: boolean, readonly secondFactor: boolean, readonly grants: ReadonlyArray<{ readonly cluster: string, readonly role: Role, readonly actor: string | null }>, readonly history: ReadonlyArray<{ readonly position: string, readonly by: string, readonly recordedAt: string, readonly kind: AccountEntryKind, readonly reason: string | null, readonly grant: { readonly cluster: string, readonly role: Role, readonly actor: string | null } | null }> };

export type GrantPartsFragment = { readonly cluster: string, readonly role: Role, readonly actor: string | null };

export type SetupSessionsQueryVariables = Exact<{
  login: string;
}>;


export type SetupSessionsQuery = { readonly sessions: ReadonlyArray<{ readonly id: string, readonly current: boolean, readonly startedAt: string | null, readonly lastUsedAt: string | null, readonly expiresAt: string, readonly address: string | null, readonly userAgent: string | null }> | null };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { readonly grantRole:
    | { readonly __typename: 'AccountChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type RevokeRoleMutationVariables = Exact<{
  input: RevokeRoleInput;
}>;


export type RevokeRoleMutation = { readonly revokeRole:
    | { readonly __typename: 'AccountChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type OpenAccountMutationVariables = Exact<{
  input: OpenAccountInput;
}>;


export type OpenAccountMutation = { readonly openAccount:
    | { readonly __typename: 'AccountChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type CloseAccountMutationVariables = Exact<{
  input: CloseAccountInput;
}>;


export type CloseAccountMutation = { readonly closeAccount:
    | { readonly __typename: 'AccountChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type RenameAccountMutationVariables = Exact<{
  input: RenameAccountInput;
}>;


export type RenameAccountMutation = { readonly renameAccount:
    | { readonly __typename: 'AccountChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type AdminEndSessionsMutationVariables = Exact<{
  input: EndSessionsInput;
}>;


export type AdminEndSessionsMutation = { readonly endSessions:
    | { readonly __typename: 'SessionsEnded', readonly login: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type AdminEndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type AdminEndSessionMutation = { readonly endSession:
    | { readonly __typename: 'SessionsEnded', readonly login: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type AdminRemoveSecondFactorMutationVariables = Exact<{
  input: RemoveSecondFactorInput;
}>;


export type AdminRemoveSecondFactorMutation = { readonly removeSecondFactor:
    | { readonly __typename: 'SecondFactorRemoved', readonly login: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type AdminSetPasswordMutationVariables = Exact<{
  input: SetPasswordInput;
}>;


export type AdminSetPasswordMutation = { readonly setPassword:
    | { readonly __typename: 'PasswordSet', readonly login: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type SetupQuestionnairesQueryVariables = Exact<{
  language: Language;
}>;


export type SetupQuestionnairesQuery = { readonly questionnaires: ReadonlyArray<{ readonly id: string, readonly about: QuestionnaireSubject, readonly title: string, readonly summary: string | null, readonly feeds: string | null, readonly source: { readonly paper: string, readonly authors: string, readonly year: number | null, readonly place: string }, readonly items: ReadonlyArray<{ readonly id: string, readonly scale: string, readonly group: string | null, readonly label: string, readonly question: string }> }> | null };

export type SetupAssessmentQueryVariables = Exact<{
  cluster: string;
  period: string;
  questionnaire: string;
  subject: string;
  asOf?: AsOf | null | undefined;
}>;


export type SetupAssessmentQuery = { readonly assessments: { readonly nodes: ReadonlyArray<{ readonly means: ReadonlyArray<{ readonly item: string, readonly mean: number, readonly assessors: number }>, readonly assessors: ReadonlyArray<{ readonly assessor: string, readonly grades: ReadonlyArray<{ readonly item: string, readonly grade: string, readonly note: string | null, readonly recordedBy: string | null }> }> }> } | null };

export type AssessItemsMutationVariables = Exact<{
  input: AssessItemsInput;
}>;


export type AssessItemsMutation = { readonly assessItems:
    | { readonly __typename: 'AssessmentChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'PeriodDoesNotFit', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type SetupSettingsQueryVariables = Exact<{
  cluster: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type SetupSettingsQuery = { readonly cluster: { readonly position: string, readonly label: string, readonly disclosure: Disclosure, readonly secondFactorRequired: boolean, readonly agreementRequired: boolean, readonly labels: { readonly en: string, readonly ru: string | null, readonly uk: string | null }, readonly calendar: { readonly yearStartMonth: number, readonly yearNamedBy: YearNaming, readonly timeZone: string }, readonly limits: { readonly objectivesPerMap: number, readonly measuresPerObjective: number, readonly objectiveLevels: number, readonly actors: number }, readonly scoring: { readonly overAchievement: OverAchievement, readonly leastCoverage: number, readonly counts: CountedValues, readonly missing: { readonly kind: MissingPolicyKind, readonly periods: number | null } }, readonly perspectives: ReadonlyArray<{ readonly id: string, readonly label: string, readonly labels: { readonly en: string, readonly ru: string | null, readonly uk: string | null } }>, readonly history: { readonly from: string, readonly loading: boolean } | null } | null, readonly timeline: { readonly nodes: ReadonlyArray<{ readonly position: string, readonly type: string, readonly by: string, readonly knownAt: string, readonly recordedAt: string, readonly loaded: boolean, readonly from: string | null, readonly retroactive: string | null, readonly reason: string | null, readonly sentence: string, readonly changesOmitted: number, readonly changes: ReadonlyArray<{ readonly what: string, readonly subject: string | null, readonly before: string | null, readonly after: string | null }> }> } | null };

export type SetupEntryFragment = { readonly position: string, readonly type: string, readonly by: string, readonly knownAt: string, readonly recordedAt: string, readonly loaded: boolean, readonly from: string | null, readonly retroactive: string | null, readonly reason: string | null, readonly sentence: string, readonly changesOmitted: number, readonly changes: ReadonlyArray<{ readonly what: string, readonly subject: string | null, readonly before: string | null, readonly after: string | null }> };

export type RenameClusterMutationVariables = Exact<{
  input: RenameClusterInput;
}>;


export type RenameClusterMutation = { readonly renameCluster:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type SetClusterLimitsMutationVariables = Exact<{
  input: SetClusterLimitsInput;
}>;


export type SetClusterLimitsMutation = { readonly setClusterLimits:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type SetClusterScoringMutationVariables = Exact<{
  input: SetClusterScoringInput;
}>;


export type SetClusterScoringMutation = { readonly setClusterScoring:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type SetDisclosureMutationVariables = Exact<{
  input: SetDisclosureInput;
}>;


export type SetDisclosureMutation = { readonly setDisclosure:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type RequireSecondFactorMutationVariables = Exact<{
  input: RequireSecondFactorInput;
}>;


export type RequireSecondFactorMutation = { readonly requireSecondFactor:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type RequireAgreementMutationVariables = Exact<{
  input: RequireAgreementInput;
}>;


export type RequireAgreementMutation = { readonly requireAgreement:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type ArrangePerspectivesMutationVariables = Exact<{
  input: ArrangePerspectivesInput;
}>;


export type ArrangePerspectivesMutation = { readonly arrangePerspectives:
    | { readonly __typename: 'ClusterChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type LabelPartsFragment = { readonly en: string, readonly ru: string | null, readonly uk: string | null };

export type RehearseSetupQueryVariables = Exact<{
  change: RehearsedChangeInput;
}>;


export type RehearseSetupQuery = { readonly rehearseChange: { readonly outcome: RehearsedOutcome, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string | null } | null, readonly moved: { readonly counts: ReadonlyArray<{ readonly period: string, readonly scores: number }>, readonly nodes: ReadonlyArray<{ readonly period: string, readonly node: string, readonly before: number | null, readonly after: number | null }> } } | null };

export type NodeNamesQueryVariables = Exact<{
  cluster: string;
  period: string;
  language: Language;
}>;


export type NodeNamesQuery = { readonly scorecard: { readonly nodes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string }> } } | null };

type SetupRefusal_InvalidInput_Fragment = { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> };

type SetupRefusal_NotAllowed_Fragment = { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null };

type SetupRefusal_NotFound_Fragment = { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> };

type SetupRefusal_Conflict_Fragment = { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null };

type SetupRefusal_RuleBroken_Fragment = { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> };

type SetupRefusal_ValueAlreadySubmitted_Fragment = { readonly __typename: 'ValueAlreadySubmitted', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> };

type SetupRefusal_ConfirmationRequired_Fragment = { readonly __typename: 'ConfirmationRequired', readonly code: string, readonly message: string, readonly remedy: string | null };

type SetupRefusal_PeriodDoesNotFit_Fragment = { readonly __typename: 'PeriodDoesNotFit', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> };

type SetupRefusal_SecondFactorRequired_Fragment = { readonly __typename: 'SecondFactorRequired', readonly code: string, readonly message: string, readonly remedy: string | null };

type SetupRefusal_SignInRefused_Fragment = { readonly __typename: 'SignInRefused', readonly code: string, readonly message: string, readonly remedy: string | null };

type SetupRefusal_SecondActiveIntegrativeStrategy_Fragment = { readonly __typename: 'SecondActiveIntegrativeStrategy', readonly code: string, readonly message: string, readonly remedy: string | null };

type SetupRefusal_LinkCycle_Fragment = { readonly __typename: 'LinkCycle', readonly code: string, readonly message: string, readonly remedy: string | null };

type SetupRefusal_MapHasChanged_Fragment = { readonly __typename: 'MapHasChanged', readonly code: string, readonly message: string, readonly remedy: string | null };

export type SetupRefusalFragment =
  | SetupRefusal_InvalidInput_Fragment
  | SetupRefusal_NotAllowed_Fragment
  | SetupRefusal_NotFound_Fragment
  | SetupRefusal_Conflict_Fragment
  | SetupRefusal_RuleBroken_Fragment
  | SetupRefusal_ValueAlreadySubmitted_Fragment
  | SetupRefusal_ConfirmationRequired_Fragment
  | SetupRefusal_PeriodDoesNotFit_Fragment
  | SetupRefusal_SecondFactorRequired_Fragment
  | SetupRefusal_SignInRefused_Fragment
  | SetupRefusal_SecondActiveIntegrativeStrategy_Fragment
  | SetupRefusal_LinkCycle_Fragment
  | SetupRefusal_MapHasChanged_Fragment
;

export type SetupWorkflowsQueryVariables = Exact<{
  cluster: string;
  language: Language;
}>;


export type SetupWorkflowsQuery = { readonly workflows: ReadonlyArray<{ readonly id: string, readonly version: number, readonly own: boolean, readonly sha256: string, readonly definition: string, readonly title: string, readonly start: WorkflowStart, readonly workingDays: ReadonlyArray<string>, readonly holidays: ReadonlyArray<string>, readonly fourEyes: boolean, readonly restatementRequired: boolean, readonly moments: ReadonlyArray<{ readonly id: string, readonly from: string, readonly workingDays: number, readonly at: string, readonly acts: ReadonlyArray<{ readonly kind: WorkflowActKind, readonly rank: Rank | null }> }>, readonly stages: ReadonlyArray<{ readonly id: string, readonly role: Role, readonly on: string, readonly ranks: ReadonlyArray<Rank>, readonly changeAbove: number | null }>, readonly quorum: { readonly agree: number, readonly objections: number } | null }> | null };

export type DefineWorkflowMutationVariables = Exact<{
  input: DefineWorkflowInput;
}>;


export type DefineWorkflowMutation = { readonly defineWorkflow:
    | { readonly __typename: 'WorkflowChanged', readonly position: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'Conflict', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null, readonly faults: ReadonlyArray<{ readonly message: string }> }
   | null };

export type ClustersQueryVariables = Exact<{
  language: Language;
}>;


export type ClustersQuery = { readonly clusters: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string }> } | null };

export type ClusterFrameQueryVariables = Exact<{
  cluster: string;
  language: Language;
}>;


export type ClusterFrameQuery = { readonly months: ReadonlyArray<string> | null, readonly quarters: ReadonlyArray<string> | null, readonly halfYears: ReadonlyArray<string> | null, readonly years: ReadonlyArray<string> | null, readonly cluster: { readonly id: string, readonly position: string, readonly label: string, readonly disclosure: Disclosure, readonly calendar: { readonly yearStartMonth: number, readonly yearNamedBy: YearNaming, readonly timeZone: string }, readonly perspectives: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly actors: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly services: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly units: ReadonlyArray<{ readonly id: string, readonly label: string }> }> } } | null, readonly cycles: { readonly nodes: ReadonlyArray<{ readonly period: string, readonly status: CycleStatus }> } | null, readonly evaluations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly period: string, readonly position: string, readonly incomplete: boolean, readonly withdrawnBecause: string | null, readonly closed: { readonly knownAt: string } | null }> } | null };

export type ClusterMovedSubscriptionVariables = Exact<{
  cluster: string;
}>;


export type ClusterMovedSubscription = { readonly clusterMoved: { readonly position: string } };

export type OwnTasksQueryVariables = Exact<{
  cluster: string;
}>;


export type OwnTasksQuery = { readonly worklist: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly overdue: boolean }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null };

export type UnreadNoticesQueryVariables = Exact<{
  cluster: string;
}>;


export type UnreadNoticesQuery = { readonly notices: { readonly nodes: ReadonlyArray<{ readonly id: string }>, readonly pageInfo: { readonly hasNextPage: boolean } } | null };

export type WorklistMovedSubscriptionVariables = Exact<{
  cluster: string;
}>;


export type WorklistMovedSubscription = { readonly worklistChanged: { readonly tasks: ReadonlyArray<{ readonly id: string, readonly count: number | null, readonly overdue: boolean }> } };

export type SignedInPartsFragment = { readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly restriction: SignInRestriction | null, readonly me: { readonly login: string, readonly name: string, readonly grants: ReadonlyArray<{ readonly cluster: string, readonly role: Role, readonly actor: string | null }> } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { readonly signIn:
    | { readonly __typename: 'SignedIn', readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly restriction: SignInRestriction | null, readonly me: { readonly login: string, readonly name: string, readonly grants: ReadonlyArray<{ readonly cluster: string, readonly role: Role, readonly actor: string | null }> } }
    | { readonly __typename: 'SecondFactorRequired', readonly challenge: string, readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'SignInRefused', readonly retryAfter: number | null, readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type ConfirmSignInMutationVariables = Exact<{
  input: ConfirmSignInInput;
}>;


export type ConfirmSignInMutation = { readonly confirmSignIn:
    | { readonly __typename: 'SignedIn', readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly restriction: SignInRestriction | null, readonly me: { readonly login: string, readonly name: string, readonly grants: ReadonlyArray<{ readonly cluster: string, readonly role: Role, readonly actor: string | null }> } }
    | { readonly __typename: 'SignInRefused', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type SetPasswordMutationVariables = Exact<{
  input: SetPasswordInput;
}>;


export type SetPasswordMutation = { readonly setPassword:
    | { readonly __typename: 'PasswordSet' }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null, readonly fields: ReadonlyArray<{ readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type BeginSecondFactorMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginSecondFactorMutation = { readonly beginSecondFactor:
    | { readonly __typename: 'SecondFactorBegun', readonly secret: string, readonly uri: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type ConfirmSecondFactorMutationVariables = Exact<{
  input: ConfirmSecondFactorInput;
}>;


export type ConfirmSecondFactorMutation = { readonly confirmSecondFactor:
    | { readonly __typename: 'SecondFactorConfirmed', readonly recoveryCodes: ReadonlyArray<string> }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type TaskPartsFragment = { readonly id: string, readonly kind: TaskKind, readonly since: string, readonly due: string | null, readonly overdue: boolean, readonly role: TaskRole, readonly subject: string, readonly strategy: string | null, readonly round: number | null, readonly period: string | null, readonly stage: string | null, readonly rank: Rank | null, readonly process: string | null, readonly about: string | null, readonly by: string | null, readonly count: number | null, readonly nudged: string | null };

export type WorklistQueryVariables = Exact<{
  cluster: string;
  of: WorklistOf;
  after?: string | null | undefined;
}>;


export type WorklistQuery = { readonly worklist: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: TaskKind, readonly since: string, readonly due: string | null, readonly overdue: boolean, readonly role: TaskRole, readonly subject: string, readonly strategy: string | null, readonly round: number | null, readonly period: string | null, readonly stage: string | null, readonly rank: Rank | null, readonly process: string | null, readonly about: string | null, readonly by: string | null, readonly count: number | null, readonly nudged: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type StrategyNamesQueryVariables = Exact<{
  cluster: string;
  language: Language;
  after?: string | null | undefined;
}>;


export type StrategyNamesQuery = { readonly strategies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type WaitingRestatementsQueryVariables = Exact<{
  cluster: string;
}>;


export type WaitingRestatementsQuery = { readonly restatements: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly reason: string, readonly proposedBy: string, readonly proposedAt: string }> } | null };

