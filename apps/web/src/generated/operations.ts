// Generated from the .graphql files by scripts/generate-operations.mjs. Change those and generate again.
import type { Operation } from '../api/operation.js';

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

/** The calendar year after which a fiscal year is named. */
export type YearNaming =
  /** The year in which it starts. */
  | 'START'
  /** The year in which it ends. */
  | 'END';

/** Languages of labels. English is always present; a missing language falls back to English. */
export type Language =
  | 'EN'
  | 'RU'
  | 'UK';

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

/** The outcome of a command. */
export type CommandOutcome =
  /** It was executed and is stored durably. */
  | 'DONE'
  /** There was nothing to change; nothing was stored. */
  | 'UNCHANGED'
  /** A command with this id was executed before; nothing was stored again. */
  | 'REPEATED';

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

/** A length of periods that targets can be set for. */
export type TargetPer =
  | 'QUARTER'
  | 'HALF_YEAR'
  | 'YEAR';

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
;

export type EntrySheetQueryVariables = Exact<{
  cluster: string;
  period: string;
  members: ReadonlyArray<string> | string;
  periods: ReadonlyArray<string> | string;
  after?: string | null | undefined;
}>;


export type EntrySheetQuery = { readonly scorecard: { readonly position: string, readonly nodes: { readonly nodes: ReadonlyArray<{ readonly strategy: string, readonly measure: string | null, readonly reading: { readonly subject: string, readonly targets: { readonly goal: string | null, readonly redFlag: string | null, readonly target: string | null, readonly low: string | null, readonly high: string | null } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null, readonly strategies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly owner: string, readonly status: StrategyStatus }> } | null, readonly values: { readonly nodes: ReadonlyArray<{ readonly measure: string, readonly subject: string, readonly period: string, readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly note: string | null, readonly reason: string | null, readonly by: string, readonly knownAt: string }> } | null };

export type EntryMeasuresQueryVariables = Exact<{
  cluster: string;
  language: Language;
  after?: string | null | undefined;
}>;


export type EntryMeasuresQuery = { readonly measures: { readonly nodes: ReadonlyArray<{ readonly valueType: ValueType, readonly retired: boolean, readonly id: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly polarity: Polarity, readonly frequency: Frequency, readonly scoring: { readonly kind: ScoringKind, readonly tolerance: string | null, readonly percent: boolean | null, readonly margin: string | null, readonly goodIsYes: boolean | null, readonly bands: ReadonlyArray<{ readonly below: string | null, readonly score: number, readonly status: Status }> | null, readonly items: ReadonlyArray<{ readonly text: string, readonly score: number, readonly status: Status }> | null }, readonly range: { readonly min: string | null, readonly max: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

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


export type ExplainQuery = { readonly explanation: { readonly position: string, readonly nodes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly parentId: string | null, readonly depth: number, readonly thing: string, readonly kind: ExplanationKind, readonly label: string | null, readonly unit: string | null, readonly subject: string | null, readonly period: string | null, readonly score: number | null, readonly status: Status | null, readonly coverage: number | null, readonly relation: PartRelation | null, readonly weight: number | null, readonly share: number | null, readonly contribution: number | null, readonly formula: string | null, readonly reason: string | null, readonly hidden: boolean, readonly repeated: boolean, readonly omitted: number, readonly value: { readonly text: string } | null, readonly comparison: { readonly targets: { readonly goal: string | null, readonly redFlag: string | null, readonly target: string | null, readonly low: string | null, readonly high: string | null } } | null, readonly event: { readonly position: string, readonly knownAt: string, readonly recordedAt: string, readonly by: string, readonly note: string | null, readonly reason: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } } | null };

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


export type StrategyMapQuery = { readonly strategyMap: { readonly id: string, readonly label: string, readonly rank: Rank, readonly owner: string, readonly status: StrategyStatus, readonly vision: { readonly en: string, readonly ru: string | null, readonly uk: string | null } | null, readonly objectives: ReadonlyArray<{ readonly id: string, readonly label: string, readonly perspective: string, readonly theme: string | null, readonly measures: ReadonlyArray<{ readonly measure: string }> }>, readonly links: ReadonlyArray<{ readonly from: string, readonly to: string, readonly sign: LinkSign, readonly lag: number }>, readonly parentLinks: ReadonlyArray<{ readonly objective: string, readonly parentObjective: string, readonly kind: ParentLinkKind, readonly proposed: boolean }> } | null, readonly scorecard: { readonly position: string, readonly nodes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ScoreNodeKind, readonly parentId: string | null, readonly strategy: string, readonly perspective: string | null, readonly objective: string | null, readonly measure: string | null, readonly label: string, readonly score: number | null, readonly status: Status, readonly shown: Shown, readonly coverage: number | null, readonly state: NodeState, readonly reason: ScoreReason | null, readonly share: number | null, readonly target: string | null, readonly variance: number | null, readonly actual: { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly computed: number | null } | null }> } } | null, readonly strategies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly rank: Rank, readonly owner: string, readonly status: StrategyStatus, readonly parent: { readonly id: string } | null }> } | null, readonly measures: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly polarity: Polarity, readonly frequency: Frequency }> } | null };

export type MeasurePageQueryVariables = Exact<{
  cluster: string;
  measure: string;
  member: string;
  from: string;
  to: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type MeasurePageQuery = { readonly measure: { readonly indicator: Indicator | null, readonly position: string, readonly id: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly polarity: Polarity, readonly frequency: Frequency, readonly scoring: { readonly kind: ScoringKind, readonly tolerance: string | null, readonly percent: boolean | null, readonly margin: string | null, readonly goodIsYes: boolean | null, readonly formula: string | null, readonly bands: ReadonlyArray<{ readonly below: string | null, readonly score: number, readonly status: Status }> | null, readonly items: ReadonlyArray<{ readonly text: string, readonly score: number, readonly status: Status }> | null }, readonly aggregation: { readonly time: TimeAggregation, readonly organisation: OrganisationAggregation }, readonly targets: ReadonlyArray<{ readonly subject: string, readonly per: TargetPer | null, readonly entries: ReadonlyArray<{ readonly from: string | null, readonly figures: { readonly goal: string | null, readonly redFlag: string | null, readonly target: string | null, readonly low: string | null, readonly high: string | null, readonly stretch: string | null, readonly forecast: string | null } }> }>, readonly versions: ReadonlyArray<{ readonly from: string | null, readonly unit: string, readonly polarity: Polarity, readonly frequency: Frequency, readonly scoring: { readonly kind: ScoringKind } }> } | null, readonly valueSeries: { readonly position: string, readonly points: ReadonlyArray<{ readonly period: string, readonly value: { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly note: string | null, readonly reason: string | null, readonly by: string, readonly knownAt: string, readonly recordedAt: string, readonly position: string, readonly evidence: { readonly sha256: string, readonly address: string } | null } | null }> } | null, readonly revisionTriangle: { readonly vintages: ReadonlyArray<string>, readonly rows: { readonly nodes: ReadonlyArray<{ readonly period: string, readonly values: ReadonlyArray<string | null>, readonly revision: string | null, readonly first: { readonly vintage: string, readonly value: string }, readonly latest: { readonly vintage: string, readonly value: string } }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly statistics: { readonly count: number, readonly revised: number, readonly mean: number | null, readonly meanAbsolute: number | null, readonly bias: { readonly t: number, readonly p: number } | null } } | null };

export type ScoreRowFragment = { readonly id: string, readonly kind: ScoreNodeKind, readonly parentId: string | null, readonly strategy: string, readonly perspective: string | null, readonly objective: string | null, readonly measure: string | null, readonly label: string, readonly score: number | null, readonly status: Status, readonly shown: Shown, readonly coverage: number | null, readonly state: NodeState, readonly reason: ScoreReason | null, readonly share: number | null, readonly target: string | null, readonly variance: number | null, readonly actual: { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly computed: number | null } | null };

export type StrategyRowFragment = { readonly id: string, readonly label: string, readonly rank: Rank, readonly owner: string, readonly status: StrategyStatus, readonly parent: { readonly id: string } | null };

export type MeasureFormFragment = { readonly id: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly polarity: Polarity, readonly frequency: Frequency };

export type ScorecardPageQueryVariables = Exact<{
  cluster: string;
  period: string;
  asOf?: AsOf | null | undefined;
  language: Language;
}>;


export type ScorecardPageQuery = { readonly scorecard: { readonly position: string, readonly nodes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ScoreNodeKind, readonly parentId: string | null, readonly strategy: string, readonly perspective: string | null, readonly objective: string | null, readonly measure: string | null, readonly label: string, readonly score: number | null, readonly status: Status, readonly shown: Shown, readonly coverage: number | null, readonly state: NodeState, readonly reason: ScoreReason | null, readonly share: number | null, readonly target: string | null, readonly variance: number | null, readonly actual: { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly computed: number | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null, readonly strategies: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly rank: Rank, readonly owner: string, readonly status: StrategyStatus, readonly parent: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly measures: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly unit: string, readonly decimals: number, readonly polarity: Polarity, readonly frequency: Frequency }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

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


export type MoreScoresQuery = { readonly scorecard: { readonly nodes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ScoreNodeKind, readonly parentId: string | null, readonly strategy: string, readonly perspective: string | null, readonly objective: string | null, readonly measure: string | null, readonly label: string, readonly score: number | null, readonly status: Status, readonly shown: Shown, readonly coverage: number | null, readonly state: NodeState, readonly reason: ScoreReason | null, readonly share: number | null, readonly target: string | null, readonly variance: number | null, readonly actual: { readonly kind: ActualKind, readonly number: string | null, readonly yesNo: boolean | null, readonly text: string | null, readonly computed: number | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type TrendsQueryVariables = Exact<{
  cluster: string;
  nodes: ReadonlyArray<string> | string;
  from: string;
  to: string;
  asOf?: AsOf | null | undefined;
}>;


export type TrendsQuery = { readonly scoreSeries: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly points: ReadonlyArray<{ readonly period: string, readonly node: { readonly score: number | null, readonly status: Status } }> }> } | null };

export type ClustersQueryVariables = Exact<{
  language: Language;
}>;


export type ClustersQuery = { readonly clusters: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string }> } | null };

export type ClusterFrameQueryVariables = Exact<{
  cluster: string;
  language: Language;
}>;


export type ClusterFrameQuery = { readonly months: ReadonlyArray<string> | null, readonly quarters: ReadonlyArray<string> | null, readonly halfYears: ReadonlyArray<string> | null, readonly years: ReadonlyArray<string> | null, readonly cluster: { readonly id: string, readonly position: string, readonly label: string, readonly calendar: { readonly yearStartMonth: number, readonly yearNamedBy: YearNaming, readonly timeZone: string }, readonly perspectives: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly actors: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly services: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly units: ReadonlyArray<{ readonly id: string, readonly label: string }> }> } } | null, readonly evaluations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly period: string, readonly position: string, readonly incomplete: boolean, readonly withdrawnBecause: string | null, readonly closed: { readonly knownAt: string } | null }> } | null };

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

export type RefreshMutationVariables = Exact<{ [key: string]: never; }>;


export type RefreshMutation = { readonly refresh:
    | { readonly __typename: 'SignedIn', readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly restriction: SignInRestriction | null, readonly me: { readonly login: string, readonly name: string, readonly grants: ReadonlyArray<{ readonly cluster: string, readonly role: Role, readonly actor: string | null }> } }
    | { readonly __typename: 'SignInRefused', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
   | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: { readonly done: boolean } | null };

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

export const EntrySheet: Operation<EntrySheetQuery, EntrySheetQueryVariables> = { name: 'EntrySheet', text: "query EntrySheet($cluster: ID!, $period: Period!, $members: [String!]!, $periods: [Period!]!, $after: String) { scorecard(cluster: $cluster, period: $period) { position nodes(kinds: [MEASURE], first: 300, after: $after) { nodes { strategy measure reading { subject targets { goal redFlag target low high } } } pageInfo { hasNextPage endCursor } } } strategies(cluster: $cluster, first: 300) { nodes { id owner status } } values(cluster: $cluster, members: $members, periods: $periods, first: 500) { nodes { measure subject period kind number yesNo text note reason by knownAt } } }" };
export const EntryMeasures: Operation<EntryMeasuresQuery, EntryMeasuresQueryVariables> = { name: 'EntryMeasures', text: "query EntryMeasures($cluster: ID!, $language: Language!, $after: String) { measures(cluster: $cluster, first: 250, after: $after) { nodes { ...MeasureForm valueType retired scoring { kind bands { below score status } tolerance percent margin goodIsYes items { text score status } } range { min max } } pageInfo { hasNextPage endCursor } } } fragment MeasureForm on Measure { id label(language: $language) unit decimals polarity frequency }" };
export const SubmitValues: Operation<SubmitValuesMutation, SubmitValuesMutationVariables> = { name: 'SubmitValues', text: "mutation SubmitValues($input: SubmitValuesInput!) { submitValues(input: $input) { __typename ... on ValuesReported { outcome position } ...RefusalParts ... on FaultyInput { faults { path message measure subject } } } } fragment RefusalParts on Refusal { code message remedy }" };
export const RestateValues: Operation<RestateValuesMutation, RestateValuesMutationVariables> = { name: 'RestateValues', text: "mutation RestateValues($input: RestateValuesInput!) { restateValues(input: $input) { __typename ... on ValuesReported { outcome position } ...RefusalParts ... on FaultyInput { faults { path message measure subject } } } } fragment RefusalParts on Refusal { code message remedy }" };
export const EvaluationList: Operation<EvaluationListQuery, EvaluationListQueryVariables> = { name: 'EvaluationList', text: "query EvaluationList($cluster: ID!, $asOf: AsOf) { evaluations(cluster: $cluster, first: 100, asOf: $asOf) { nodes { id period reason position structurePosition engine inputsHash resultsHash day incomplete withdrawnBecause methods { method version sha256 } closed { by knownAt } } } }" };
export const Replay: Operation<ReplayQuery, ReplayQueryVariables> = { name: 'Replay', text: "query Replay($cluster: ID!, $evaluation: ID!) { replayEvaluation(cluster: $cluster, evaluation: $evaluation) { outcome equal events position inputsHash { closed replayed } resultsHash { closed replayed } engine { closed replayed } difference { path closed replayed measure subject period event { position type by } } altered { position stream change } } }" };
export const Explain: Operation<ExplainQuery, ExplainQueryVariables> = { name: 'Explain', text: "query Explain($cluster: ID!, $period: Period!, $of: ExplainedThing!, $asOf: AsOf, $language: Language!) { explanation(cluster: $cluster, period: $period, of: $of, asOf: $asOf) { position nodes(first: 300) { nodes { id parentId depth thing kind label(language: $language) value { text } unit subject period score status coverage relation weight share contribution formula reason comparison { targets { goal redFlag target low high } } event { position knownAt recordedAt by note reason } hidden repeated omitted } pageInfo { hasNextPage } } } }" };
export const TimelineCounts: Operation<TimelineCountsQuery, TimelineCountsQueryVariables> = { name: 'TimelineCounts', text: "query TimelineCounts($cluster: ID!, $after: String) { timeline(cluster: $cluster, newestFirst: true, first: 500, after: $after) { nodes { position type knownAt } pageInfo { hasNextPage endCursor } } }" };
export const TimelinePage: Operation<TimelinePageQuery, TimelinePageQueryVariables> = { name: 'TimelinePage', text: "query TimelinePage($cluster: ID!, $about: String, $from: Date, $to: Date, $types: [String!], $after: String, $asOf: AsOf, $language: Language!) { timeline( cluster: $cluster about: $about from: $from to: $to types: $types newestFirst: true first: 50 after: $after asOf: $asOf ) { nodes { position eventId type by recordedAt knownAt loaded from retroactive sentence(language: $language) changes { what subject before after } changesOmitted reason evidence { sha256 address } } pageInfo { hasNextPage endCursor } } }" };
export const StrategyMap: Operation<StrategyMapQuery, StrategyMapQueryVariables> = { name: 'StrategyMap', text: "query StrategyMap($cluster: ID!, $strategy: ID!, $period: Period!, $asOf: AsOf, $language: Language!) { strategyMap(cluster: $cluster, strategy: $strategy, asOf: $asOf) { id label(language: $language) rank owner status vision { en ru uk } objectives { id label(language: $language) perspective theme measures { measure } } links { from to sign lag } parentLinks { objective parentObjective kind proposed } } scorecard(cluster: $cluster, period: $period, strategy: $strategy, asOf: $asOf) { position nodes(first: 300) { nodes { ...ScoreRow } } } strategies(cluster: $cluster, first: 300, asOf: $asOf) { nodes { ...StrategyRow } } measures(cluster: $cluster, first: 300, asOf: $asOf) { nodes { ...MeasureForm } } } fragment ScoreRow on ScoreNode { id kind parentId strategy perspective objective measure label(language: $language) score status shown coverage state reason share actual { kind number yesNo text computed } target variance } fragment StrategyRow on Strategy { id label(language: $language) rank owner status parent { id } } fragment MeasureForm on Measure { id label(language: $language) unit decimals polarity frequency }" };
export const MeasurePage: Operation<MeasurePageQuery, MeasurePageQueryVariables> = { name: 'MeasurePage', text: "query MeasurePage($cluster: ID!, $measure: ID!, $member: String!, $from: Period!, $to: Period!, $asOf: AsOf, $language: Language!) { measure(cluster: $cluster, id: $measure, asOf: $asOf) { ...MeasureForm indicator position scoring { kind bands { below score status } tolerance percent margin goodIsYes items { text score status } formula } aggregation { time organisation } targets { subject per entries { from figures { goal redFlag target low high stretch forecast } } } versions { from unit polarity frequency scoring { kind } } } valueSeries( cluster: $cluster member: $member measure: $measure from: $from to: $to asOf: $asOf ) { position points { period value { kind number yesNo text note reason by knownAt recordedAt position evidence { sha256 address } } } } revisionTriangle( cluster: $cluster measure: $measure member: $member asOf: $asOf ) { vintages rows(first: 60) { nodes { period values first { vintage value } latest { vintage value } revision } pageInfo { hasNextPage } } statistics { count revised mean meanAbsolute bias { t p } } } } fragment MeasureForm on Measure { id label(language: $language) unit decimals polarity frequency }" };
export const ScorecardPage: Operation<ScorecardPageQuery, ScorecardPageQueryVariables> = { name: 'ScorecardPage', text: "query ScorecardPage($cluster: ID!, $period: Period!, $asOf: AsOf, $language: Language!) { scorecard(cluster: $cluster, period: $period, asOf: $asOf) { position nodes(first: 300) { nodes { ...ScoreRow } pageInfo { hasNextPage endCursor } } } strategies(cluster: $cluster, first: 300, asOf: $asOf) { nodes { ...StrategyRow } pageInfo { hasNextPage endCursor } } measures(cluster: $cluster, first: 300, asOf: $asOf) { nodes { ...MeasureForm } pageInfo { hasNextPage endCursor } } } fragment ScoreRow on ScoreNode { id kind parentId strategy perspective objective measure label(language: $language) score status shown coverage state reason share actual { kind number yesNo text computed } target variance } fragment StrategyRow on Strategy { id label(language: $language) rank owner status parent { id } } fragment MeasureForm on Measure { id label(language: $language) unit decimals polarity frequency }" };
export const MoreStrategies: Operation<MoreStrategiesQuery, MoreStrategiesQueryVariables> = { name: 'MoreStrategies', text: "query MoreStrategies($cluster: ID!, $asOf: AsOf, $language: Language!, $after: String) { strategies(cluster: $cluster, first: 500, after: $after, asOf: $asOf) { nodes { ...StrategyRow } pageInfo { hasNextPage endCursor } } } fragment StrategyRow on Strategy { id label(language: $language) rank owner status parent { id } }" };
export const MoreMeasures: Operation<MoreMeasuresQuery, MoreMeasuresQueryVariables> = { name: 'MoreMeasures', text: "query MoreMeasures($cluster: ID!, $asOf: AsOf, $language: Language!, $after: String) { measures(cluster: $cluster, first: 500, after: $after, asOf: $asOf) { nodes { ...MeasureForm } pageInfo { hasNextPage endCursor } } } fragment MeasureForm on Measure { id label(language: $language) unit decimals polarity frequency }" };
export const MoreScores: Operation<MoreScoresQuery, MoreScoresQueryVariables> = { name: 'MoreScores', text: "query MoreScores($cluster: ID!, $period: Period!, $asOf: AsOf, $language: Language!, $after: String) { scorecard(cluster: $cluster, period: $period, asOf: $asOf) { nodes(first: 500, after: $after) { nodes { ...ScoreRow } pageInfo { hasNextPage endCursor } } } } fragment ScoreRow on ScoreNode { id kind parentId strategy perspective objective measure label(language: $language) score status shown coverage state reason share actual { kind number yesNo text computed } target variance }" };
export const Trends: Operation<TrendsQuery, TrendsQueryVariables> = { name: 'Trends', text: "query Trends($cluster: ID!, $nodes: [ID!]!, $from: Period!, $to: Period!, $asOf: AsOf) { scoreSeries(cluster: $cluster, nodes: $nodes, from: $from, to: $to, asOf: $asOf) { nodes { id points { period node { score status } } } } }" };
export const Clusters: Operation<ClustersQuery, ClustersQueryVariables> = { name: 'Clusters', text: "query Clusters($language: Language!) { clusters(first: 100) { nodes { id label(language: $language) } } }" };
export const ClusterFrame: Operation<ClusterFrameQuery, ClusterFrameQueryVariables> = { name: 'ClusterFrame', text: "query ClusterFrame($cluster: ID!, $language: Language!) { cluster(id: $cluster) { id position label(language: $language) calendar { yearStartMonth yearNamedBy timeZone } perspectives { id label(language: $language) } actors(first: 300) { nodes { id label(language: $language) services { id label(language: $language) } units { id label(language: $language) } } } } months: reportedPeriods(cluster: $cluster, frequency: MONTH) quarters: reportedPeriods(cluster: $cluster, frequency: QUARTER) halfYears: reportedPeriods(cluster: $cluster, frequency: HALF_YEAR) years: reportedPeriods(cluster: $cluster, frequency: YEAR) evaluations(cluster: $cluster, first: 100) { nodes { id period position incomplete withdrawnBecause closed { knownAt } } } }" };
export const SignIn: Operation<SignInMutation, SignInMutationVariables> = { name: 'SignIn', text: "mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename ...SignedInParts ...RefusalParts ... on SecondFactorRequired { challenge } ... on SignInRefused { retryAfter } } } fragment SignedInParts on SignedIn { accessToken accessTokenExpiresAt restriction me { login name grants { cluster role actor } } } fragment RefusalParts on Refusal { code message remedy }" };
export const ConfirmSignIn: Operation<ConfirmSignInMutation, ConfirmSignInMutationVariables> = { name: 'ConfirmSignIn', text: "mutation ConfirmSignIn($input: ConfirmSignInInput!) { confirmSignIn(input: $input) { __typename ...SignedInParts ...RefusalParts } } fragment SignedInParts on SignedIn { accessToken accessTokenExpiresAt restriction me { login name grants { cluster role actor } } } fragment RefusalParts on Refusal { code message remedy }" };
export const Refresh: Operation<RefreshMutation, RefreshMutationVariables> = { name: 'Refresh', text: "mutation Refresh { refresh(input: {}) { __typename ...SignedInParts ...RefusalParts } } fragment SignedInParts on SignedIn { accessToken accessTokenExpiresAt restriction me { login name grants { cluster role actor } } } fragment RefusalParts on Refusal { code message remedy }" };
export const SignOut: Operation<SignOutMutation, SignOutMutationVariables> = { name: 'SignOut', text: "mutation SignOut { signOut(input: {}) { done } }" };
export const SetPassword: Operation<SetPasswordMutation, SetPasswordMutationVariables> = { name: 'SetPassword', text: "mutation SetPassword($input: SetPasswordInput!) { setPassword(input: $input) { __typename ...RefusalParts ... on InvalidInput { fields { message } } } } fragment RefusalParts on Refusal { code message remedy }" };
export const BeginSecondFactor: Operation<BeginSecondFactorMutation, BeginSecondFactorMutationVariables> = { name: 'BeginSecondFactor', text: "mutation BeginSecondFactor { beginSecondFactor { __typename ...RefusalParts ... on SecondFactorBegun { secret uri } } } fragment RefusalParts on Refusal { code message remedy }" };
export const ConfirmSecondFactor: Operation<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables> = { name: 'ConfirmSecondFactor', text: "mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { __typename ...RefusalParts ... on SecondFactorConfirmed { recoveryCodes } } } fragment RefusalParts on Refusal { code message remedy }" };
