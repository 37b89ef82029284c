// Generated from the .graphql files by scripts/generate.mjs. Change those and generate again.
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * An exact decimal as text in plain notation, such as "-10.0", with at most 34 significant digits. Results are never JSON
   * numbers; a JSON number in an input is accepted only if it is exact.
   */
  Decimal: { input: string; output: string; }
  /** An instant, ISO 8601 in UTC with milliseconds, such as 2009-12-31T23:59:59.999Z. Inputs may have any offset. */
  DateTime: { input: string; output: string; }
  /** A calendar date, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** A date or an instant. A date means the end of that day (UTC), so that it includes the whole day. */
  Moment: { input: string; output: string; }
  /** A period by name: 2008 (fiscal year), 2008-H1, 2008-Q3 or 2008-07 (calendar month). */
  Period: { input: string; output: string; }
  /** The start of a change: a period, such as 2008-Q3, or its first day, such as 2008-07-01. */
  PeriodStart: { input: string; output: string; }
  /**
   * A place in the log of this server. Opaque: pass back a position from an earlier result. Positions, compared as
   * text, are in the order of the history.
   */
  Position: { input: string; output: string; }
  /** A UUID in lower or upper case, such as 018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11. */
  UUID: { input: string; output: string; }
};

/** The roles of accounts in a cluster. */
export type Role =
  /** Accounts and roles; reads everything. Of one cluster, or of all clusters. */
  | 'administrator'
  /** Edits the cluster's structure: maps, measures, targets. */
  | 'coordinator'
  /** Enters the values of an actor. */
  | 'updater'
  /** Enters and approves the values of an actor. */
  | 'approver'
  /** Reads everything and its history; never writes. */
  | 'auditor';

/** A role of an account in one cluster, or in all clusters. */
export type RoleGrant = {
  /** The cluster, or * for all clusters (administrators only). */
  readonly cluster: Scalars['String']['output'];
  /** The role. */
  readonly role: Role;
  /** Whom an updater or approver acts for: an actor (GR), one service or unit of it (GR/budget), or the cluster itself (@cluster). */
  readonly actor?: Maybe<Scalars['ID']['output']>;
};

/** The signed-in account. */
export type Me = {
  /** Its login. */
  readonly login: Scalars['String']['output'];
  /** The person's name. */
  readonly name: Scalars['String']['output'];
  /** Its roles. */
  readonly grants: ReadonlyArray<RoleGrant>;
};

/** An identity of an OpenID Connect issuer that signs in as an account. */
export type LinkedIdentity = {
  /** The issuer. */
  readonly issuer: Scalars['String']['output'];
  /** The person's id at the issuer. */
  readonly subject: Scalars['String']['output'];
};

/** A person's account. */
export type Account = {
  /** Its login. */
  readonly login: Scalars['String']['output'];
  /** The person's name. */
  readonly name: Scalars['String']['output'];
  /** Whether it is closed: it can no longer sign in. */
  readonly closed: Scalars['Boolean']['output'];
  /** Whether the personal data of its person was erased; the name is then [erased]. */
  readonly erased: Scalars['Boolean']['output'];
  /** Its roles. */
  readonly grants: ReadonlyArray<RoleGrant>;
  /** Identities that sign in as this account. */
  readonly identities: ReadonlyArray<LinkedIdentity>;
  /** Whether it has a second factor. */
  readonly secondFactor: Scalars['Boolean']['output'];
  /** What happened to it, oldest first: all of it for the account itself and administrators of all clusters, the roles in their cluster for those of one. */
  readonly history: ReadonlyArray<AccountEntry>;
};

/** An event of an account. */
export type AccountEntry = {
  /** Its position in the history. */
  readonly position: Scalars['Position']['output'];
  /** Who caused it. */
  readonly by: Scalars['String']['output'];
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What happened. */
  readonly kind: AccountEntryKind;
  /** The role that was granted or revoked. */
  readonly grant?: Maybe<RoleGrant>;
  /** The reason for closing it, or for erasing its person. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** What happened to an account. */
export type AccountEntryKind =
  | 'opened'
  | 'renamed'
  | 'role-granted'
  | 'role-revoked'
  | 'identity-linked'
  | 'closed'
  /** The key of its person was destroyed. */
  | 'erased';

/** What the log holds of the person of an account. */
export type PersonRecord = {
  /** The login. */
  readonly login: Scalars['String']['output'];
  /** Whether the key of the person is destroyed, and the texts under it are erased. */
  readonly erased: Scalars['Boolean']['output'];
  /** Personal texts under the key of the person: destroying it erases them. */
  readonly sealed: Scalars['Int']['output'];
  /** Personal texts that were written before keys of persons existed. They stay readable in the log. */
  readonly plain: Scalars['Int']['output'];
  /** The same, by type of event. */
  readonly texts: ReadonlyArray<PersonTexts>;
  /** The positions of events with texts that stay readable, at most 100. */
  readonly plainAt: ReadonlyArray<Scalars['Position']['output']>;
  /** Whether the login, which stays in the log, looks like an e-mail address. */
  readonly loginIsAddress: Scalars['Boolean']['output'];
};

/** The personal texts in events of one type. */
export type PersonTexts = {
  /** The type of the events. */
  readonly type: Scalars['String']['output'];
  /** Texts under the key of the person. */
  readonly sealed: Scalars['Int']['output'];
  /** Texts that stay readable. */
  readonly plain: Scalars['Int']['output'];
};

/** A page of accounts. */
export type AccountConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<AccountEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Account>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** An account in a page. */
export type AccountEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The account. */
  readonly node: Account;
};

/** How much of a quota is left. */
export type QuotaLeft = {
  /** The quota. */
  readonly limit: Scalars['Int']['output'];
  /** What is left of it. */
  readonly left: Scalars['Int']['output'];
  /** Seconds until the whole quota is available again; 0 if none of it was used. */
  readonly resetsIn: Scalars['Int']['output'];
};

/** What an account may still send to this server. Commands sent through the command line are not counted. */
export type Quotas = {
  /** Commands within a minute. */
  readonly commands: QuotaLeft;
  /** Bytes of commands within a day. */
  readonly bytes: QuotaLeft;
};

/** The account after a command. */
export type AccountChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The account as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly account?: Maybe<Account>;
};

/** A role to grant or revoke. */
export type RoleGrantInput = {
  /** The cluster, or * for all clusters (administrators only). */
  readonly cluster: Scalars['String']['input'];
  /** The role. */
  readonly role: Role;
  /** Whom an updater or approver acts for: an actor (GR), one service or unit of it (GR/budget), or the cluster itself (@cluster). */
  readonly actor?: InputMaybe<Scalars['ID']['input']>;
};

/** Opens an account; it can sign in once it has a password or a linked identity. */
export type OpenAccountInput = {
  /** Its login: 2 to 100 lower-case letters, digits or ._@+- */
  readonly login: Scalars['String']['input'];
  /** The person's name. */
  readonly name: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Changes the name of an account's person. */
export type RenameAccountInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** The person's name. */
  readonly name: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Grants a role to an account. */
export type GrantRoleInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** The role. */
  readonly grant: RoleGrantInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Revokes a role of an account. */
export type RevokeRoleInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** The role. */
  readonly grant: RoleGrantInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Lets an identity of an issuer sign in as an account. */
export type LinkIdentityInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** The issuer identifier. */
  readonly issuer: Scalars['String']['input'];
  /** The person's id at the issuer. */
  readonly subject: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Closes an account, which can then no longer sign in. */
export type CloseAccountInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Erases the personal data of an account's person, for good. */
export type ErasePersonInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** The reason. It stays readable, so it must not contain personal data. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The account after OpenAccount, or the refusal. */
export type OpenAccountResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The account after RenameAccount, or the refusal. */
export type RenameAccountResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The account after GrantRole, or the refusal. */
export type GrantRoleResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The account after RevokeRole, or the refusal. */
export type RevokeRoleResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The account after LinkIdentity, or the refusal. */
export type LinkIdentityResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The account after CloseAccount, or the refusal. */
export type CloseAccountResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The account after ErasePerson, or the refusal. */
export type ErasePersonResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The agreement about a strategy: its latest proposal to those whom it affects, and what they answer in rounds. */
export type Agreement = {
  /** Id of the strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** What has become of the proposal. */
  readonly status: AgreementStatus;
  /** How many proposals of the strategy there have been. */
  readonly proposal: Scalars['Int']['output'];
  /** The rounds of the latest proposal, oldest first. */
  readonly rounds: ReadonlyArray<AgreementRound>;
  /** Why the coordinator decided it, or why it was withdrawn. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Whether the working copy of the map or the words of the strategy have changed since the last round opened. */
  readonly changedSince: Scalars['Boolean']['output'];
};

/** What has become of a proposal. */
export type AgreementStatus =
  /** Nothing was proposed. */
  | 'none'
  /** Those whom it affects are asked. */
  | 'proposed'
  /** They agree. */
  | 'agreed'
  /** The coordinator has decided, without the agreement of all. */
  | 'decided'
  /** It was withdrawn. */
  | 'withdrawn';

/** A round of a proposal. Its answers are about what it proposes alone. */
export type AgreementRound = {
  /** Counted from 1. */
  readonly round: Scalars['Int']['output'];
  /** What the proposer says to it. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Until when answers are asked for. */
  readonly due: Scalars['DateTime']['output'];
  /** When it is agreed on. */
  readonly quorum: AgreementQuorum;
  /** The version of the workflow that it follows. */
  readonly version: Scalars['Int']['output'];
  /** Those whom it affects, each with its answer. */
  readonly parties: ReadonlyArray<AgreementParty>;
  /** The reminders that were sent, by the step that sent them. */
  readonly reminders: ReadonlyArray<Scalars['String']['output']>;
  /** Whether the coordinator was asked to decide. */
  readonly escalated: Scalars['Boolean']['output'];
};

/** When a proposal is agreed on. */
export type AgreementQuorum = {
  /** The share of those whom it affects that has to agree, in percent. */
  readonly agree: Scalars['Int']['output'];
  /** How many of them may object. */
  readonly objections: Scalars['Int']['output'];
};

/** Somebody whom a proposal affects. */
export type AgreementParty = {
  /** An actor, a part of one, or @cluster. */
  readonly party: Scalars['ID']['output'];
  /** Why the proposal affects it. */
  readonly because: ReadonlyArray<AgreementConcern>;
  /** The roles with which the proposal names it. */
  readonly roles: ReadonlyArray<Scalars['ID']['output']>;
  /** Its last answer in the round; null if it has not answered. */
  readonly answer?: Maybe<AgreementAnswer>;
};

/** Why a proposal affects somebody. */
export type AgreementConcern =
  /** It owns a strategy under the proposed one. */
  | 'child'
  /** A strategy of it contributes to the proposed one. */
  | 'contribution'
  /** A measure of the proposed strategy is aggregated from its figures. */
  | 'measure'
  /** The proposal names it with a role. */
  | 'role';

/** An answer to a round of a proposal. */
export type AgreementAnswer = {
  /** The answer. */
  readonly answer: AnswerKind;
  /** The comment. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** Comments on single things of the proposal. */
  readonly remarks: ReadonlyArray<AgreementRemark>;
  /** How often the party has answered the round. */
  readonly edition: Scalars['Int']['output'];
};

/** What somebody says to a proposal. */
export type AnswerKind =
  /** It agrees. */
  | 'agrees'
  /** It objects. */
  | 'objects'
  /** It asks for a change. */
  | 'asks';

/** A comment on a thing of a proposal. */
export type AgreementRemark = {
  /**
   * The thing: strategy, objective:O, measure:O/K, perspective:P, link:FROM>TO, contribution:O>PARENT, or the weight of a
   * thing, such as weight:objective:O.
   */
  readonly about: Scalars['String']['output'];
  /** The comment. */
  readonly comment: Scalars['String']['output'];
};

/** A page of agreements. */
export type AgreementConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<AgreementEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Agreement>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** An agreement in a page. */
export type AgreementEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The agreement. */
  readonly node: Agreement;
};

/**
 * A task of the owner of a strategy whose parent was revised or replaced. It ends when the owner confirms the alignment, or
 * when a revision of the strategy is put in force.
 */
export type Realignment = {
  /** Id of the strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** Its name. */
  readonly label: Scalars['String']['output'];
  /** Who owns it: an actor or a part of one. */
  readonly owner: Scalars['ID']['output'];
  /** Id of its parent. */
  readonly parent: Scalars['ID']['output'];
  /** Since when the task is open. */
  readonly since: Scalars['DateTime']['output'];
  /** The revision of the parent with which it was last aligned; null if the parent has replaced another strategy. */
  readonly alignedWith?: Maybe<Scalars['Int']['output']>;
};


/**
 * A task of the owner of a strategy whose parent was revised or replaced. It ends when the owner confirms the alignment, or
 * when a revision of the strategy is put in force.
 */
export type RealignmentLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A page of tasks of realignment. */
export type RealignmentConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<RealignmentEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Realignment>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A task of realignment in a page. */
export type RealignmentEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The task. */
  readonly node: Realignment;
};

/** The changed agreement. */
export type AgreementChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The agreement as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly agreement?: Maybe<Agreement>;
};

/** A role in which a proposal names somebody. */
export type NamedRoleInput = {
  /** An actor, a part of one, or @cluster. */
  readonly party: Scalars['ID']['input'];
  /** A role of the workflow, such as executor. */
  readonly role: Scalars['ID']['input'];
};

/** Proposes a draft, or the working copy of an active strategy's map, to those whom it affects. */
export type ProposeStrategyInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** Those whom the proposal names with a role; by default none. */
  readonly roles?: InputMaybe<ReadonlyArray<NamedRoleInput>>;
  /** What the proposer says to it. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of ProposeStrategy, or the refusal. */
export type ProposeStrategyResult = AgreementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Opens the next round of a proposal with what was changed since. */
export type ReviseProposalInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The current round, as the sender has seen it. */
  readonly round: Scalars['Int']['input'];
  /** Those whom the proposal names with a role; by default those of the round before. */
  readonly roles?: InputMaybe<ReadonlyArray<NamedRoleInput>>;
  /** What the proposer says to the change. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of ReviseProposal, or the refusal. */
export type ReviseProposalResult = AgreementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** A comment on a thing of a proposal. */
export type AgreementRemarkInput = {
  /** The thing; see `AgreementRemark.about`. */
  readonly about: Scalars['String']['input'];
  /** The comment. */
  readonly comment: Scalars['String']['input'];
};

/** Answers a round of a proposal for a party. */
export type AnswerProposalInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The party that answers. */
  readonly party: Scalars['ID']['input'];
  /** The current round, as the sender has seen it. */
  readonly round: Scalars['Int']['input'];
  /** The edition of the party's answer that the sender has seen; 0, the default, if there was none. */
  readonly basedOn?: InputMaybe<Scalars['Int']['input']>;
  /** The answer. */
  readonly answer: AnswerKind;
  /** The comment; an objection or a request for a change needs one, or a remark. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Comments on single things of the proposal. */
  readonly remarks?: InputMaybe<ReadonlyArray<AgreementRemarkInput>>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of AnswerProposal, or the refusal. */
export type AnswerProposalResult = AgreementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Decides a proposal without the agreement of all: once all have answered, or after the deadline. */
export type DecideProposalInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The current round, as the sender has seen it. */
  readonly round: Scalars['Int']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of DecideProposal, or the refusal. */
export type DecideProposalResult = AgreementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Withdraws a proposal. */
export type WithdrawProposalInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of WithdrawProposal, or the refusal. */
export type WithdrawProposalResult = AgreementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The kind of subject of a questionnaire. */
export type QuestionnaireSubject =
  | 'cluster'
  | 'actor'
  /** A structural unit of an actor. */
  | 'unit';

/** The trend of demand for a service in a customer group. */
export type Demand =
  | 'growing'
  | 'stable'
  | 'falling';

/** A questionnaire that ships with Strata, in one language. */
export type Questionnaire = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its version. */
  readonly version: Scalars['Int']['output'];
  /** The kind of its subject. */
  readonly about: QuestionnaireSubject;
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** Its purpose. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The method whose inputs correspond to the items or their groups. */
  readonly feeds?: Maybe<Scalars['ID']['output']>;
  /** The paper it comes from. */
  readonly source: MethodSource;
  /** Its items in order. */
  readonly items: ReadonlyArray<QuestionnaireItem>;
};

/** An item of a questionnaire. */
export type QuestionnaireItem = {
  /** Its id. */
  readonly id: Scalars['String']['output'];
  /** How it is graded: snw (S, N or W) or 0-6 (a figure). */
  readonly scale: Scalars['String']['output'];
  /** The group it belongs to. */
  readonly group?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  readonly label: Scalars['String']['output'];
  /** The question to the assessor. */
  readonly question: Scalars['String']['output'];
};

/** The answers to one questionnaire about one subject for one period, as of a position. */
export type Assessment = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The questionnaire. */
  readonly questionnaire: Scalars['ID']['output'];
  /** The subject of the assessment. */
  readonly subject: Scalars['String']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The mean grade of each item. */
  readonly means: ReadonlyArray<ItemMean>;
  /** The grades of each assessor. */
  readonly assessors: ReadonlyArray<AssessorGrades>;
};

/** The mean grade of an item. */
export type ItemMean = {
  /** The item. */
  readonly item: Scalars['String']['output'];
  /** Mean of the grades: of points (S 3, N 2, W 1), or of figures from 0 to 6. */
  readonly mean: Scalars['Float']['output'];
  /** The number of assessors who graded it. */
  readonly assessors: Scalars['Int']['output'];
};

/** The grades of one assessor. */
export type AssessorGrades = {
  /** Name of the assessor. */
  readonly assessor: Scalars['String']['output'];
  /** The latest grade of each item. */
  readonly grades: ReadonlyArray<ItemGrade>;
};

/** One assessor's grade of one item. */
export type ItemGrade = {
  /** The item. */
  readonly item: Scalars['String']['output'];
  /** S, N, W, or a figure from 0 to 6. */
  readonly grade: Scalars['String']['output'];
  /** A note. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Who recorded it on behalf of the assessor; null if the assessor recorded it. */
  readonly recordedBy?: Maybe<Scalars['String']['output']>;
};

/** A page of assessments. */
export type AssessmentConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<AssessmentEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Assessment>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** An assessment in a page. */
export type AssessmentEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The assessment. */
  readonly node: Assessment;
};

/** A member's market segmentation matrix, which determines its customers segment, as of a position. */
export type Segmentation = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The member. */
  readonly member: Scalars['ID']['output'];
  /** The customer groups. */
  readonly groups: ReadonlyArray<SegmentationAxis>;
  /** The services. */
  readonly services: ReadonlyArray<SegmentationAxis>;
  /** The non-empty cells. */
  readonly cells: ReadonlyArray<SegmentationCell>;
  /** The resulting customers segment: S, N or W; null without target cells. */
  readonly segment?: Maybe<Scalars['String']['output']>;
};

/** A customer group or a service of a matrix. */
export type SegmentationAxis = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
};


/** A customer group or a service of a matrix. */
export type SegmentationAxisLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A customer group with a service. */
export type SegmentationCell = {
  /** The customer group. */
  readonly group: Scalars['ID']['output'];
  /** The service. */
  readonly service: Scalars['ID']['output'];
  /** Share of the member's sales, percent. */
  readonly share: Scalars['Decimal']['output'];
  /** The trend of demand. */
  readonly demand: Demand;
  /** An advantage over competitors. */
  readonly advantage?: Maybe<Scalars['String']['output']>;
  /** A weakness against competitors. */
  readonly weakness?: Maybe<Scalars['String']['output']>;
  /** Whether the member aims at this group with this service. */
  readonly target: Scalars['Boolean']['output'];
};

/** A part of an SNW portrait. */
export type PortraitPart =
  /** Learning and development. */
  | 'learning'
  | 'customers'
  /** Internal processes. */
  | 'processes'
  | 'finance';

/** The number of members from which the cluster's letter for a part is computed. */
export type PortraitCount = {
  /** The part. */
  readonly part: PortraitPart;
  /** The number of members with a segment for it. */
  readonly counted: Scalars['Int']['output'];
  /** The number of all members. */
  readonly of: Scalars['Int']['output'];
  /** The members without a segment for it. */
  readonly missing: ReadonlyArray<Scalars['ID']['output']>;
};

/** SNW portraits of a period: of the members, and of the cluster from the means of its members. */
export type SnwPortraits = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The members' portraits. */
  readonly members: ReadonlyArray<SnwPortrait>;
  /** The cluster's portrait. */
  readonly whole: SnwPortrait;
  /** The number of members behind each letter of the cluster's portrait, and the members missing. */
  readonly counts: ReadonlyArray<PortraitCount>;
};

/** An SNW portrait, or the reason why there is none. */
export type SnwPortrait = {
  /** The owner: a member, or @cluster. */
  readonly subject: Scalars['String']['output'];
  /** Segment of learning and development. */
  readonly learning?: Maybe<Scalars['String']['output']>;
  /** Segment of customers. */
  readonly customers?: Maybe<Scalars['String']['output']>;
  /** Segment of internal processes. */
  readonly processes?: Maybe<Scalars['String']['output']>;
  /** Segment of finance. */
  readonly finance?: Maybe<Scalars['String']['output']>;
  /** The portrait, such as SNSS; null if a segment is missing. */
  readonly portrait?: Maybe<Scalars['String']['output']>;
  /** Its points, 4 to 12. */
  readonly points?: Maybe<Scalars['Float']['output']>;
  /** The strategic direction that the points lead to. */
  readonly direction?: Maybe<Scalars['String']['output']>;
  /** The meaning of the direction, in one language. */
  readonly directionText?: Maybe<Scalars['String']['output']>;
  /** The parts with the segment W; the direction does not show them. */
  readonly weak: ReadonlyArray<PortraitPart>;
  /** EXACT if the source lists the mixture, else EXTENDED. */
  readonly match?: Maybe<Scalars['String']['output']>;
  /** The reason why there is no portrait; also null if the account may not read the values of that member. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};


/** An SNW portrait, or the reason why there is none. */
export type SnwPortraitDirectionTextArgs = {
  language?: InputMaybe<Language>;
};

/** The assessment after a command. */
export type AssessmentChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The assessment as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly assessment?: Maybe<Assessment>;
};

/** The matrix after a command. */
export type SegmentationChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The matrix as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly segmentation?: Maybe<Segmentation>;
};

/** One assessor's grade of one item. */
export type ItemGradeInput = {
  /** The item. */
  readonly item: Scalars['String']['input'];
  /** S, N, W, or a figure from 0 to 6, depending on the questionnaire. */
  readonly grade: Scalars['String']['input'];
  /** A note. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** A customer group or a service of a matrix. */
export type SegmentationAxisInput = {
  /** Its id. */
  readonly id: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
};

/** A customer group with a service. */
export type SegmentationCellInput = {
  /** The customer group. */
  readonly group: Scalars['ID']['input'];
  /** The service. */
  readonly service: Scalars['ID']['input'];
  /** Share of the member's sales, percent, 0 to 100. */
  readonly share: Scalars['Decimal']['input'];
  /** The trend of demand. */
  readonly demand: Demand;
  /** An advantage over competitors. */
  readonly advantage?: InputMaybe<Scalars['String']['input']>;
  /** A weakness against competitors. */
  readonly weakness?: InputMaybe<Scalars['String']['input']>;
  /** Whether the member aims at this group with this service. */
  readonly target: Scalars['Boolean']['input'];
};

/** Records the grades of one assessor; later grades of the same assessor replace earlier ones. */
export type AssessItemsInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The questionnaire. */
  readonly questionnaire: Scalars['ID']['input'];
  /** What is assessed: a member, a unit of a member such as GR/desk, or @cluster. */
  readonly subject: Scalars['String']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The name of the assessor; by default the login of the account. Only coordinators may name another one; the grades are then marked with `recordedBy`. */
  readonly assessor?: InputMaybe<Scalars['String']['input']>;
  /** The grades. */
  readonly grades: ReadonlyArray<ItemGradeInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Withdraws grades of one assessor. */
export type WithdrawGradesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The questionnaire. */
  readonly questionnaire: Scalars['ID']['input'];
  /** What is assessed: a member, a unit of a member such as GR/desk, or @cluster. */
  readonly subject: Scalars['String']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The name of the assessor; by default the login of the account. Only coordinators may name another one. */
  readonly assessor?: InputMaybe<Scalars['String']['input']>;
  /** The items. */
  readonly items: ReadonlyArray<Scalars['String']['input']>;
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of AssessItems, or the refusal. */
export type AssessItemsResult = AssessmentChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** The result of WithdrawGrades, or the refusal. */
export type WithdrawGradesResult = AssessmentChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Sets a member's whole market segmentation matrix. */
export type SegmentMarketInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The member. */
  readonly actorId: Scalars['ID']['input'];
  /** The customer groups. */
  readonly groups: ReadonlyArray<SegmentationAxisInput>;
  /** The services. */
  readonly services: ReadonlyArray<SegmentationAxisInput>;
  /** The non-empty cells. */
  readonly cells: ReadonlyArray<SegmentationCellInput>;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of SegmentMarket, or the refusal. */
export type SegmentMarketResult = SegmentationChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** How far a what-if branch has come. */
export type BranchStatus =
  /** It can be changed. */
  | 'open'
  /** It was turned into proposals. */
  | 'proposed'
  /** It was discarded. */
  | 'discarded';

/** What a branch changes. */
export type BranchChangeKind =
  | 'value'
  | 'target'
  | 'weight'
  | 'method'
  | 'member';

/** A change of a branch. Which fields are set depends on its kind. */
export type BranchChange = {
  /** Its key: what it changes and from when. A branch has one change of each key. */
  readonly key: Scalars['String']['output'];
  /** What it changes. */
  readonly kind: BranchChangeKind;
  /** The measure of a value or target. */
  readonly measure?: Maybe<Scalars['ID']['output']>;
  /** The subject of a value or target; * for every subject without its own targets. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The period of a value. */
  readonly period?: Maybe<Scalars['Period']['output']>;
  /** The value. */
  readonly value?: Maybe<Scalars['Decimal']['output']>;
  /** The length of the whole periods that a target is for; null for the measure's own. */
  readonly per?: Maybe<TargetPer>;
  /** The figures of a target. */
  readonly figures?: Maybe<TargetFigures>;
  /** The strategy of a weight. */
  readonly strategy?: Maybe<Scalars['ID']['output']>;
  /** What a weight is that of: perspective:P, objective:O, measure:O/M or contribution:O>P. */
  readonly about?: Maybe<Scalars['String']['output']>;
  /** The weight, relative to its siblings. */
  readonly weight?: Maybe<Scalars['Float']['output']>;
  /** The method. */
  readonly method?: Maybe<Scalars['ID']['output']>;
  /** The version of the method. */
  readonly version?: Maybe<Scalars['Int']['output']>;
  /** The actor. */
  readonly actor?: Maybe<Scalars['ID']['output']>;
  /** Whether the actor is a member. */
  readonly member?: Maybe<Scalars['Boolean']['output']>;
  /** The period from which it holds; null in every period. */
  readonly from?: Maybe<Scalars['PeriodStart']['output']>;
};

/** What a branch, or a step of it, was turned into. */
export type BranchProposalKind =
  /** A restatement of values, which somebody approves. */
  | 'restatement'
  /** Drafts of a report, which whoever reports submits. */
  | 'draft'
  /** Targets, which hold at once. */
  | 'target'
  /** The working copy of a map, which somebody puts in force. */
  | 'map'
  /** A proposal of that working copy, to which those whom it affects agree. */
  | 'agreement'
  /** A version of a method on trial, which somebody adopts. */
  | 'trial'
  /** A member that was admitted or released. */
  | 'member';

/** What a branch was turned into. */
export type BranchProposal = {
  /** Its kind. */
  readonly kind: BranchProposalKind;
  /** The id of the restatement, strategy, method, measure or actor, or the actor and period of a report. */
  readonly id: Scalars['String']['output'];
};

/** Changes that are laid over a cluster as it was known at one moment, as of a position. */
export type Branch = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** How far it has come. */
  readonly status: BranchStatus;
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** The position that it was forked from. */
  readonly origin: Scalars['Position']['output'];
  /** The account that forked it. */
  readonly owner: Scalars['String']['output'];
  /** When. */
  readonly forkedAt: Scalars['DateTime']['output'];
  /** Why it was discarded or turned into proposals; null until then. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Its changes in their order. `first` is 1 to 500, by default 50. */
  readonly changes: BranchChangeConnection;
  /** What it was turned into; empty until then. */
  readonly proposals: ReadonlyArray<BranchProposal>;
};


/** Changes that are laid over a cluster as it was known at one moment, as of a position. */
export type BranchLabelArgs = {
  language?: InputMaybe<Language>;
};


/** Changes that are laid over a cluster as it was known at one moment, as of a position. */
export type BranchChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of branches. */
export type BranchConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<BranchEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Branch>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A branch in a page. */
export type BranchEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The branch. */
  readonly node: Branch;
};

/** A page of changes of a branch. */
export type BranchChangeConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<BranchChangeEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<BranchChange>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A change of a branch in a page. */
export type BranchChangeEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: BranchChange;
};

/** A branch compared with what was known at its origin. */
export type BranchComparison = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of the origin. */
  readonly position: Scalars['Position']['output'];
  /** The branch. */
  readonly branch: Scalars['ID']['output'];
  /** The periods. */
  readonly periods: ReadonlyArray<Scalars['Period']['output']>;
  /** What the branch moves, the greatest differences first. `first` is 1 to 500, by default 50. */
  readonly differences: BranchDifferenceConnection;
  /** What the branch changes, but has no score on one side or both. `first` is 1 to 500, by default 50. */
  readonly incomparable: BranchIncomparableConnection;
  /** Changes for which the cluster had no place at the origin. */
  readonly notApplied: ReadonlyArray<BranchChangeNotApplied>;
  /**
   * How many nodes, over all periods, are not compared, because the account may not see all figures that they are computed
   * from.
   */
  readonly hidden: Scalars['Int']['output'];
};


/** A branch compared with what was known at its origin. */
export type BranchComparisonDifferencesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A branch compared with what was known at its origin. */
export type BranchComparisonIncomparableArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A node whose score a branch moves. */
export type BranchDifference = {
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The id of the node. */
  readonly node: Scalars['ID']['output'];
  /** Its score at the origin, 0 to 1. */
  readonly before: Scalars['Float']['output'];
  /** Its score with the branch, 0 to 1. */
  readonly after: Scalars['Float']['output'];
  /** `after` minus `before`. */
  readonly difference: Scalars['Float']['output'];
  /** The figure of a measure at the origin, as text; null if it has none. */
  readonly actualBefore?: Maybe<Scalars['String']['output']>;
  /** Its figure with the branch. */
  readonly actualAfter?: Maybe<Scalars['String']['output']>;
};

/** Why a node cannot be compared. */
export type IncomparableReason =
  /** It had no score at the origin. */
  | 'no-score-before'
  /** It has no score with the branch. */
  | 'no-score-after'
  /** It is not scored on either side, but its figure changes. */
  | 'not-scored'
  /** With the branch, there is no such node. */
  | 'only-before'
  /** At the origin, there was no such node. */
  | 'only-after';

/** A node that a branch changes and that cannot be compared. */
export type BranchIncomparable = {
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The id of the node. */
  readonly node: Scalars['ID']['output'];
  /** Why it cannot be compared. */
  readonly reason: IncomparableReason;
  /** Its score at the origin, if it has one. */
  readonly before?: Maybe<Scalars['Float']['output']>;
  /** Its score with the branch, if it has one. */
  readonly after?: Maybe<Scalars['Float']['output']>;
  /** The figure of a measure at the origin, as text; null if it has none. */
  readonly actualBefore?: Maybe<Scalars['String']['output']>;
  /** Its figure with the branch. */
  readonly actualAfter?: Maybe<Scalars['String']['output']>;
};

/** A page of differences. */
export type BranchDifferenceConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<BranchDifferenceEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<BranchDifference>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A difference in a page. */
export type BranchDifferenceEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The difference. */
  readonly node: BranchDifference;
};

/** A page of nodes that cannot be compared. */
export type BranchIncomparableConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<BranchIncomparableEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<BranchIncomparable>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A node that cannot be compared in a page. */
export type BranchIncomparableEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The node. */
  readonly node: BranchIncomparable;
};

/** A change for which the cluster had no place at the origin. */
export type BranchChangeNotApplied = {
  /** The key of the change. */
  readonly change: Scalars['String']['output'];
  /** Why it was not applied. */
  readonly refusal: RuleBroken;
};

/** What became of a step of turning a branch into proposals. */
export type BranchStepOutcome =
  /** It would be done. */
  | 'planned'
  /** It was done. */
  | 'done'
  /** There is nothing left to do. */
  | 'unchanged'
  /** It was refused. */
  | 'refused'
  /** It would be in force at once, which was not asked for. */
  | 'left';

/** Whether a step proposes something, or is in force at once. */
export type BranchStepEffect =
  | 'proposes'
  | 'in-force';

/** A step of turning a branch into proposals: one command of the process that its changes belong to. */
export type BranchStep = {
  /** What it makes. */
  readonly kind: BranchProposalKind;
  /** The id of the restatement, strategy, method, measure or actor, or the actor and period of a report. */
  readonly id: Scalars['String']['output'];
  /** The keys of the changes that it takes up. */
  readonly changes: ReadonlyArray<Scalars['String']['output']>;
  /** Whether others approve what it proposes, or it is in force at once. */
  readonly effect: BranchStepEffect;
  /** What became of it, or would. */
  readonly outcome: BranchStepOutcome;
  /** Why it is refused. */
  readonly refusal?: Maybe<RuleBroken>;
};

/** The branch after a command. */
export type BranchChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The branch as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly branch?: Maybe<Branch>;
  /** The steps that turned it into proposals; empty for other commands. */
  readonly steps: ReadonlyArray<BranchStep>;
};

/** Forks a branch from a moment, by default now. */
export type ForkBranchInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The branch. */
  readonly branchId: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** The moment to fork from. */
  readonly asOf?: InputMaybe<AsOf>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Targets of one subject in a branch. */
export type BranchTargetInput = {
  /** The measure. */
  readonly measure: Scalars['ID']['input'];
  /** The subject, or * for every subject without its own targets. */
  readonly subject: Scalars['String']['input'];
  /** The length of the whole periods that the target is for; by default the measure's own. */
  readonly per?: InputMaybe<TargetPer>;
  /** The figures. */
  readonly figures: TargetFiguresInput;
  /** The first period for which they hold; by default all periods. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
};

/** A weight on a map in a branch. */
export type BranchWeightInput = {
  /** The strategy. */
  readonly strategy: Scalars['ID']['input'];
  /** perspective:P, objective:O, measure:O/M, or contribution:O>P to an objective of the parent's map. */
  readonly about: Scalars['String']['input'];
  /** The weight, relative to its siblings, 0 or more. */
  readonly weight: Scalars['Float']['input'];
  /** The first period for which it holds; by default all periods. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
};

/** A version of a method in a branch. */
export type BranchMethodInput = {
  /** The method. */
  readonly method: Scalars['ID']['input'];
  /** A version that the cluster has registered. */
  readonly version: Scalars['Int']['input'];
  /** The first period for which it is in use; by default all periods. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
};

/** An actor in a branch. */
export type BranchMemberInput = {
  /** The actor. */
  readonly actor: Scalars['ID']['input'];
  /** Whether it is a member. */
  readonly member: Scalars['Boolean']['input'];
  /** The name of an actor that the cluster does not have. */
  readonly labels?: InputMaybe<LabelsInput>;
  /** The first period for which it is, or is no longer, a member; by default all periods. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
};

/** A change of a branch. */
export type BranchChangeInput =
  /** A value in place of the one that was known, if any. */
  { readonly value: AssumptionInput; readonly target?: never; readonly weight?: never; readonly method?: never; readonly member?: never; }
  |  /** Targets. */
  { readonly value?: never; readonly target: BranchTargetInput; readonly weight?: never; readonly method?: never; readonly member?: never; }
  |  /** A weight. */
  { readonly value?: never; readonly target?: never; readonly weight: BranchWeightInput; readonly method?: never; readonly member?: never; }
  |  /** Another version of a method. */
  { readonly value?: never; readonly target?: never; readonly weight?: never; readonly method: BranchMethodInput; readonly member?: never; }
  |  /** A member that joins or leaves. */
  { readonly value?: never; readonly target?: never; readonly weight?: never; readonly method?: never; readonly member: BranchMemberInput; };

/** Changes a branch; a change replaces an earlier one with the same key. */
export type ChangeBranchInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The branch. */
  readonly branchId: Scalars['ID']['input'];
  /** The changes, at most 500. */
  readonly changes: ReadonlyArray<BranchChangeInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Drops changes of a branch. */
export type DropBranchChangesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The branch. */
  readonly branchId: Scalars['ID']['input'];
  /** The keys of the changes. */
  readonly keys: ReadonlyArray<Scalars['String']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Discards a branch. */
export type DiscardBranchInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The branch. */
  readonly branchId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Turns a branch into proposals. */
export type ProposeBranchInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The branch. */
  readonly branchId: Scalars['ID']['input'];
  /** Why; it is the reason of the restatement and the note of agreements. */
  readonly reason: Scalars['String']['input'];
  /** Whether what has no process of approval is put in force: targets and members; by default false. */
  readonly inForce?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of ForkBranch, or the refusal. */
export type ForkBranchResult = BranchChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of ChangeBranch, or the refusal. */
export type ChangeBranchResult = BranchChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** The result of DropBranchChanges, or the refusal. */
export type DropBranchChangesResult = BranchChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of DiscardBranch, or the refusal. */
export type DiscardBranchResult = BranchChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of ProposeBranch, or the refusal. */
export type ProposeBranchResult = BranchChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** A score that a change moves. */
export type MovedScore = {
  /** The period of the scorecard. */
  readonly period: Scalars['Period']['output'];
  /** The node, such as objective:north/grow. */
  readonly node: Scalars['ID']['output'];
  /** The score before, 0 to 1; null without one. */
  readonly before?: Maybe<Scalars['Float']['output']>;
  /** The score after, 0 to 1; null without one. */
  readonly after?: Maybe<Scalars['Float']['output']>;
};

/** How many scores of a period a change moves. */
export type MovedCount = {
  /** The period of the scorecard. */
  readonly period: Scalars['Period']['output'];
  /** The number of scores. */
  readonly scores: Scalars['Int']['output'];
};

/** A page of the scores that a change moves, by period. */
export type MovedScoreConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<MovedScoreEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<MovedScore>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
  /** The number of moved scores of each period, over all pages. */
  readonly counts: ReadonlyArray<MovedCount>;
};

/** A moved score in a page. */
export type MovedScoreEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The score. */
  readonly node: MovedScore;
};

/** A change to rehearse, as its mutation would be sent. */
export type RehearsedChangeInput =
  /** As the mutation defineMeasure. */
  { readonly defineMeasure: DefineMeasureInput; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation reviseMeasure. */
  { readonly defineMeasure?: never; readonly reviseMeasure: ReviseMeasureInput; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation setTarget. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget: SetTargetInput; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation withdrawTarget. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget: WithdrawTargetInput; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation retireMeasure. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure: RetireMeasureInput; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation reinstateMeasure. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure: ReinstateMeasureInput; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation setClusterScoring. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring: SetClusterScoringInput; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation admitActor. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor: AdmitActorInput; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation releaseActor. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor: ReleaseActorInput; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation setUpService. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService: SetUpServiceInput; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation closeService. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService: CloseServiceInput; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation setUpUnit. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit: SetUpUnitInput; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation closeUnit. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit: CloseUnitInput; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation moveStrategy. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy: MoveStrategyInput; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation activateStrategy. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy: ActivateStrategyInput; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation reviseStrategy. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy: ReviseStrategyInput; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation acceptContribution. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution: AcceptContributionInput; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation declineContribution. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution: DeclineContributionInput; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation retireStrategy. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy: RetireStrategyInput; readonly adoptMethodVersion?: never; readonly withdrawMethod?: never; }
  |  /** As the mutation adoptMethodVersion. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion: AdoptMethodVersionInput; readonly withdrawMethod?: never; }
  |  /** As the mutation withdrawMethod. */
  { readonly defineMeasure?: never; readonly reviseMeasure?: never; readonly setTarget?: never; readonly withdrawTarget?: never; readonly retireMeasure?: never; readonly reinstateMeasure?: never; readonly setClusterScoring?: never; readonly admitActor?: never; readonly releaseActor?: never; readonly setUpService?: never; readonly closeService?: never; readonly setUpUnit?: never; readonly closeUnit?: never; readonly moveStrategy?: never; readonly activateStrategy?: never; readonly reviseStrategy?: never; readonly acceptContribution?: never; readonly declineContribution?: never; readonly retireStrategy?: never; readonly adoptMethodVersion?: never; readonly withdrawMethod: WithdrawMethodInput; };

/** What a command would do. */
export type RehearsedOutcome =
  | 'done'
  | 'unchanged'
  | 'refused';

/** What a change would do. */
export type Rehearsal = {
  /** The outcome. */
  readonly outcome: RehearsedOutcome;
  /** Why it would be refused. */
  readonly refusal?: Maybe<RuleBroken>;
  /** The scores that it would move; none for those who may not read the history. `first` is 1 to 500, by default 50. */
  readonly moved: MovedScoreConnection;
};


/** What a change would do. */
export type RehearsalMovedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An economic cluster as of a position: its calendar, limits, perspectives and members. */
export type Cluster = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The position of this result and everything below it. */
  readonly position: Scalars['Position']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** Its fiscal calendar. */
  readonly calendar: FiscalCalendar;
  /** Limits of its maps and members. */
  readonly limits: ClusterLimits;
  /** The scoring settings for measures and objectives without their own. */
  readonly scoring: ClusterScoring;
  /** What members see of each other. */
  readonly disclosure: Disclosure;
  /** Whether accounts with a role in the cluster must have a second factor. */
  readonly secondFactorRequired: Scalars['Boolean']['output'];
  /** Whether strategies are activated and revised by agreement with those whom they affect. */
  readonly agreementRequired: Scalars['Boolean']['output'];
  /** The perspectives in the order of the bands of a map, top first. */
  readonly perspectives: ReadonlyArray<Perspective>;
  /** Its declared history, if it was founded with one. */
  readonly history?: Maybe<DeclaredHistory>;
  /** Its actors, ordered by id, including former members. */
  readonly actors: ActorConnection;
  /** Its strategies by rank, then id. */
  readonly strategies: StrategyConnection;
  /** Its measures by id. */
  readonly measures: MeasureConnection;
};


/** An economic cluster as of a position: its calendar, limits, perspectives and members. */
export type ClusterLabelArgs = {
  language?: InputMaybe<Language>;
};


/** An economic cluster as of a position: its calendar, limits, perspectives and members. */
export type ClusterActorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An economic cluster as of a position: its calendar, limits, perspectives and members. */
export type ClusterStrategiesArgs = {
  rank?: InputMaybe<Rank>;
  status?: InputMaybe<StrategyStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An economic cluster as of a position: its calendar, limits, perspectives and members. */
export type ClusterMeasuresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** When fiscal years start and how they are named. */
export type FiscalCalendar = {
  /** The month in which a fiscal year starts, 1 to 12. */
  readonly yearStartMonth: Scalars['Int']['output'];
  /** Whether a fiscal year is named after the calendar year in which it starts or ends. */
  readonly yearNamedBy: YearNaming;
  /** The time zone in which days and periods begin and end. */
  readonly timeZone: Scalars['String']['output'];
};

/** The calendar year after which a fiscal year is named. */
export type YearNaming =
  /** The year in which it starts. */
  | 'start'
  /** The year in which it ends. */
  | 'end';

/** Limits of a cluster's maps and members. */
export type ClusterLimits = {
  /** Objectives on one map. */
  readonly objectivesPerMap: Scalars['Int']['output'];
  /** Measures on one objective. */
  readonly measuresPerObjective: Scalars['Int']['output'];
  /** Levels of detail of objectives within one map. */
  readonly objectiveLevels: Scalars['Int']['output'];
  /** Actors that are members at the same time. */
  readonly actors: Scalars['Int']['output'];
};

/** The scoring settings of a cluster. */
export type ClusterScoring = {
  /** How a missing value counts. */
  readonly missing: MissingPolicy;
  /** Whether scores above 1 count as 1 when they roll up. */
  readonly overAchievement: OverAchievement;
  /** The coverage that a node needs for a status, 0 to 1. Below it, the node is grey. */
  readonly leastCoverage: Scalars['Float']['output'];
  /** Which values count in scores. Of those entered while SUBMITTED values counted, all count. */
  readonly counts: CountedValues;
};

/** Which values of a period count in its scores. */
export type CountedValues =
  /** All, once they are submitted. */
  | 'submitted'
  /** Those that need no approval, and others once they are approved; until then, what was approved before. */
  | 'approved';

/** What the members of a cluster see of each other. */
export type Disclosure =
  /** All figures. */
  | 'open'
  /** The status of each other's measures and strategies, and the scores of what several of them contribute to. */
  | 'scores'
  /** Statuses alone. */
  | 'status';

/** How scores above 1 roll up. */
export type OverAchievement =
  /** They are capped at 1. */
  | 'cap'
  /** They are not capped. */
  | 'keep';

/** A band of the strategy map. */
export type Perspective = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
};


/** A band of the strategy map. */
export type PerspectiveLabelArgs = {
  language?: InputMaybe<Language>;
};

/** The moment from which a cluster's structure counts as known, and whether its history is still being loaded. */
export type DeclaredHistory = {
  /** The moment from which the structure counts as known. */
  readonly from: Scalars['DateTime']['output'];
  /** Whether more history may be loaded; the first live event ends this permanently. */
  readonly loading: Scalars['Boolean']['output'];
};

/** A member enterprise of a cluster. */
export type Actor = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** Whether it is a member in the end, or has left. */
  readonly status: ActorStatus;
  /** Whether it is a member over time; empty if it is so, or has left, from the beginning. */
  readonly membership: ReadonlyArray<DatedUse>;
  /** Its functional services. */
  readonly services: ReadonlyArray<FunctionalService>;
  /** Its organisational units. */
  readonly units: ReadonlyArray<OrganisationalUnit>;
};


/** A member enterprise of a cluster. */
export type ActorLabelArgs = {
  language?: InputMaybe<Language>;
};

/** Whether an actor is a member. */
export type ActorStatus =
  | 'member'
  | 'left';

/** A functional service of an actor: marketing, finance, the budget office. */
export type FunctionalService = {
  /** Its id within the actor. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** Whether it exists over time; empty if it does so from the beginning. */
  readonly use: ReadonlyArray<DatedUse>;
};


/** A functional service of an actor: marketing, finance, the budget office. */
export type FunctionalServiceLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A unit of an actor that is not independent. */
export type OrganisationalUnit = {
  /** Its id within the actor. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** Id of the functional service it belongs to in the end. */
  readonly service?: Maybe<Scalars['ID']['output']>;
  /** Whether it exists over time; empty if it does so from the beginning. */
  readonly use: ReadonlyArray<DatedUse>;
};


/** A unit of an actor that is not independent. */
export type OrganisationalUnitLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A page of clusters. */
export type ClusterConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ClusterEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Cluster>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A cluster in a page. */
export type ClusterEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The cluster. */
  readonly node: Cluster;
};

/** A page of actors. */
export type ActorConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ActorEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Actor>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** An actor in a page. */
export type ActorEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The actor. */
  readonly node: Actor;
};

/** The cluster after a command. */
export type ClusterChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The cluster as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly cluster?: Maybe<Cluster>;
};

/** Founds a cluster. */
export type FoundClusterInput = {
  /** Id of the new cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** Its fiscal calendar; by default calendar years. It never changes. */
  readonly calendar?: InputMaybe<FiscalCalendarInput>;
  /** Its limits; absent ones have their defaults. */
  readonly limits?: InputMaybe<ClusterLimitsInput>;
  /** The scoring settings. */
  readonly scoring?: InputMaybe<ClusterScoringInput>;
  /** Declares a history to load: the moment from which the structure counts as known. */
  readonly historyFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** When fiscal years start and how they are named. */
export type FiscalCalendarInput = {
  /** The month in which a fiscal year starts, 1 to 12. */
  readonly yearStartMonth: Scalars['Int']['input'];
  /** The calendar year after which a fiscal year is named. */
  readonly yearNamedBy: YearNaming;
  /** The time zone in which days and periods begin and end, such as Europe/Kyiv; by default UTC. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Limits of a cluster; absent ones do not change. */
export type ClusterLimitsInput = {
  /** Objectives on one map, 1 to 500. */
  readonly objectivesPerMap?: InputMaybe<Scalars['Int']['input']>;
  /** Measures on one objective, 1 to 100. */
  readonly measuresPerObjective?: InputMaybe<Scalars['Int']['input']>;
  /** Levels of detail of objectives within one map, 1 to 10. */
  readonly objectiveLevels?: InputMaybe<Scalars['Int']['input']>;
  /** Actors that are members at the same time, 1 to 10,000. */
  readonly actors?: InputMaybe<Scalars['Int']['input']>;
};

/** The scoring settings; absent ones do not change. */
export type ClusterScoringInput = {
  /** How a missing value counts. */
  readonly missing?: InputMaybe<MissingPolicyInput>;
  /** How scores above 1 roll up. */
  readonly overAchievement?: InputMaybe<OverAchievement>;
  /** The coverage that a node needs for a status, 0 to 1. Below it, the node is grey. */
  readonly leastCoverage?: InputMaybe<Scalars['Float']['input']>;
  /** Which values count in scores. */
  readonly counts?: InputMaybe<CountedValues>;
};

/** Renames a cluster. */
export type RenameClusterInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** Its new name. */
  readonly labels: LabelsInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Sets limits of a cluster. */
export type SetClusterLimitsInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The limits to change. */
  readonly limits: ClusterLimitsInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Sets the scoring settings of a cluster. */
export type SetClusterScoringInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** What to change. */
  readonly scoring: ClusterScoringInput;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Sets what the members of a cluster see of each other. */
export type SetDisclosureInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** What they see. */
  readonly disclosure: Disclosure;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Sets whether accounts with a role in a cluster must have a second factor. */
export type RequireSecondFactorInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** Whether they must have one. After the next sign-in or refresh, accounts without one can only enrol one. */
  readonly required: Scalars['Boolean']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Sets whether the strategies of a cluster require agreement. */
export type RequireAgreementInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** Whether a map is only put in force once those whom it affects agree, or the coordinator has decided. */
  readonly required: Scalars['Boolean']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A perspective to set. */
export type PerspectiveInput = {
  /** Its id. */
  readonly id: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
};

/** Sets the perspectives of a cluster's maps. */
export type ArrangePerspectivesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** All perspectives in the order of the bands, top first; at most 12. */
  readonly perspectives: ReadonlyArray<PerspectiveInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Puts the actors of a cluster in an order. */
export type ArrangeActorsInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The actors in their order; those that are not listed follow as they were. */
  readonly actors: ReadonlyArray<Scalars['ID']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Puts the measures of a cluster in an order. */
export type ArrangeMeasuresInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The measures in their order; those that are not listed follow by id. */
  readonly measures: ReadonlyArray<Scalars['ID']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Admits an actor to a cluster. */
export type AdmitActorInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** Id of the actor. */
  readonly actorId: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Renames an actor. */
export type RenameActorInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The actor. */
  readonly actorId: Scalars['ID']['input'];
  /** Its new name. */
  readonly labels: LabelsInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Releases an actor from the cluster; its history remains. */
export type ReleaseActorInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The actor. */
  readonly actorId: Scalars['ID']['input'];
  /** The reason for leaving. */
  readonly reason: Scalars['String']['input'];
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A functional service to set up. */
export type FunctionalServiceInput = {
  /** Its id within the actor; unique among its services and units. */
  readonly id: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
};

/** Sets up a functional service of an actor, or changes its name. */
export type SetUpServiceInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The actor. */
  readonly actorId: Scalars['ID']['input'];
  /** The service. */
  readonly service: FunctionalServiceInput;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Closes a functional service of an actor. */
export type CloseServiceInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The actor. */
  readonly actorId: Scalars['ID']['input'];
  /** The service. */
  readonly serviceId: Scalars['ID']['input'];
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** An organisational unit to set up. */
export type OrganisationalUnitInput = {
  /** Its id within the actor; unique among its services and units. */
  readonly id: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** Id of the functional service it belongs to. */
  readonly service?: InputMaybe<Scalars['ID']['input']>;
};

/** Sets up an organisational unit of an actor, or changes it. */
export type SetUpUnitInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The actor. */
  readonly actorId: Scalars['ID']['input'];
  /** The unit. */
  readonly unit: OrganisationalUnitInput;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Closes an organisational unit of an actor. */
export type CloseUnitInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The actor. */
  readonly actorId: Scalars['ID']['input'];
  /** The unit. */
  readonly unitId: Scalars['ID']['input'];
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Ends the loading of a declared history permanently. */
export type EndHistoryLoadingInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The cluster after FoundCluster, or the refusal. */
export type FoundClusterResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after RenameCluster, or the refusal. */
export type RenameClusterResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after SetClusterLimits, or the refusal. */
export type SetClusterLimitsResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after RequireSecondFactor, or the refusal. */
export type RequireSecondFactorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after RequireAgreement, or the refusal. */
export type RequireAgreementResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after SetClusterScoring, or the refusal. */
export type SetClusterScoringResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after SetDisclosure, or the refusal. */
export type SetDisclosureResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after ArrangePerspectives, or the refusal. */
export type ArrangePerspectivesResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after ArrangeActors, or the refusal. */
export type ArrangeActorsResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after ArrangeMeasures, or the refusal. */
export type ArrangeMeasuresResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after AdmitActor, or the refusal. */
export type AdmitActorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after RenameActor, or the refusal. */
export type RenameActorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after ReleaseActor, or the refusal. */
export type ReleaseActorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after SetUpService, or the refusal. */
export type SetUpServiceResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after CloseService, or the refusal. */
export type CloseServiceResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after SetUpUnit, or the refusal. */
export type SetUpUnitResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after CloseUnit, or the refusal. */
export type CloseUnitResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after EndHistoryLoading, or the refusal. */
export type EndHistoryLoadingResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** A cluster file to apply. */
export type ApplyClusterFileInput = {
  /** The text of the file (YAML). */
  readonly text: Scalars['String']['input'];
  /** Whether to list the changes without making them; by default false. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The changes that a cluster file makes, or would make. */
export type ClusterFileApplied = {
  /** The cluster of the file. */
  readonly cluster: Scalars['ID']['output'];
  /** The first 1,000 changes, one line each; none if the cluster matches the file. */
  readonly changes: ReadonlyArray<Scalars['String']['output']>;
  /** The number of all changes. */
  readonly changeCount: Scalars['Int']['output'];
  /** Whether they were made. */
  readonly applied: Scalars['Boolean']['output'];
  /** The position of the last change; null if nothing was changed. */
  readonly position?: Maybe<Scalars['Position']['output']>;
};

/** The changes, or the refusal. */
export type ApplyClusterFileResult = ClusterFileApplied | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** A cluster as a file. */
export type ClusterExport = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The text of the file (YAML). */
  readonly text: Scalars['String']['output'];
};

/** A cluster file from which a new cluster can be started: replace its id and its name, and apply it. */
export type ClusterTemplate = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** The text of the file (YAML). */
  readonly text: Scalars['String']['output'];
};


/** A cluster file from which a new cluster can be started: replace its id and its name, and apply it. */
export type ClusterTemplateLabelArgs = {
  language?: InputMaybe<Language>;
};

/** That something was stored in a cluster. */
export type ClusterMoved = {
  /** The position of the last event of the cluster. */
  readonly position: Scalars['Position']['output'];
};

/** A comment of a thread. Nobody changes a comment; its author can withdraw it. */
export type Comment = {
  /** Its number in the thread, from 1. */
  readonly number: Scalars['Int']['output'];
  /** The account that wrote it. */
  readonly by: Scalars['String']['output'];
  /** The name of its author. */
  readonly name: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The text; null once it is withdrawn. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The accounts that it mentions. */
  readonly mentions: ReadonlyArray<Scalars['String']['output']>;
  /** When its author withdrew it; null otherwise. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** The position that its author saw: with `asOf` at it, a page is as it was then. */
  readonly position: Scalars['Position']['output'];
  /** The period that its author's page was about, if it was given. */
  readonly period?: Maybe<Scalars['Period']['output']>;
  /** The moment that its author's page was about, if it was not the present. */
  readonly moment?: Maybe<Scalars['Moment']['output']>;
  /** Whether the caller wrote it. */
  readonly own: Scalars['Boolean']['output'];
};

/** Comments on one thing: the first of them, and the replies to it. */
export type CommentThread = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /**
   * What it is about: `strategy:S`, `objective:S/O`, `link:S/FROM>TO`, `measure:K`, `value:K/SUBJECT/PERIOD`,
   * `target:K/SUBJECT`, `report:ACTOR/PERIOD`, `cycle:PERIOD`, `evaluation:E`, `initiative:S/I`, `proposal:S/NUMBER` or
   * `restatement:R`.
   */
  readonly about: Scalars['String']['output'];
  /** Whether it is resolved. */
  readonly resolved: Scalars['Boolean']['output'];
  /** The account that resolved it; null while it is open. */
  readonly resolvedBy?: Maybe<Scalars['String']['output']>;
  /** When; null while it is open. */
  readonly resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The position of its last comment. */
  readonly lastAt: Scalars['Position']['output'];
  /** Its comments, in order. */
  readonly comments: ReadonlyArray<Comment>;
};

/** A page of threads of comments. */
export type CommentThreadConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<CommentThreadEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<CommentThread>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A thread of comments in a page. */
export type CommentThreadEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The thread. */
  readonly node: CommentThread;
};

/** How many threads there are about a thing that the account may see; those of which all comments were withdrawn do not count. */
export type CommentCount = {
  /** The thing. */
  readonly about: Scalars['String']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Threads that are not resolved. */
  readonly open: Scalars['Int']['output'];
  /** Threads that are. */
  readonly resolved: Scalars['Int']['output'];
  /** Comments in all of them, without those that were withdrawn. */
  readonly comments: Scalars['Int']['output'];
};


/** How many threads there are about a thing that the account may see; those of which all comments were withdrawn do not count. */
export type CommentCountLabelArgs = {
  language?: InputMaybe<Language>;
};

/** An account that a comment can mention, as `@login`. */
export type Mentionable = {
  /** Its login. */
  readonly login: Scalars['String']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
};

/** What the author of a comment sees. */
export type SeenInput = {
  /** The position of the answer that the page shows. */
  readonly position?: InputMaybe<Scalars['Position']['input']>;
  /** The period that the page is about. */
  readonly period?: InputMaybe<Scalars['Period']['input']>;
  /** The moment that the page is about, if it is not the present. */
  readonly moment?: InputMaybe<Scalars['Moment']['input']>;
};

/** Begins a thread of comments. */
export type WriteCommentInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The id of the thread, new in the cluster. */
  readonly threadId: Scalars['ID']['input'];
  /** What it is about; see CommentThread. */
  readonly about: Scalars['String']['input'];
  /** The text: 1 to 2,000 characters. `@login` mentions an account of the cluster, which is told; at most 20. */
  readonly text: Scalars['String']['input'];
  /** What its author sees. */
  readonly seen?: InputMaybe<SeenInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Replies in a thread of comments. */
export type ReplyToCommentInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The thread. */
  readonly threadId: Scalars['ID']['input'];
  /** The text: 1 to 2,000 characters. `@login` mentions an account of the cluster, which is told; at most 20. */
  readonly text: Scalars['String']['input'];
  /** What its author sees. */
  readonly seen?: InputMaybe<SeenInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Withdraws a comment of the caller. */
export type WithdrawCommentInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The thread. */
  readonly threadId: Scalars['ID']['input'];
  /** The number of the comment. */
  readonly comment: Scalars['Int']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Resolves a thread of comments. */
export type ResolveThreadInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The thread. */
  readonly threadId: Scalars['ID']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Reopens a thread of comments. */
export type ReopenThreadInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The thread. */
  readonly threadId: Scalars['ID']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A thread of comments after a command. */
export type CommentThreadChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The thread as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly thread?: Maybe<CommentThread>;
};

/** The thread after WriteComment, or the refusal. */
export type WriteCommentResult = CommentThreadChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The thread after ReplyToComment, or the refusal. */
export type ReplyToCommentResult = CommentThreadChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The thread after WithdrawComment, or the refusal. */
export type WithdrawCommentResult = CommentThreadChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The thread after ResolveThread, or the refusal. */
export type ResolveThreadResult = CommentThreadChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The thread after ReopenThread, or the refusal. */
export type ReopenThreadResult = CommentThreadChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Languages of labels. English is always present; a missing language falls back to English. */
export type Language =
  | 'en'
  | 'ru'
  | 'uk';

/** A name in up to three languages. */
export type Labels = {
  /** The English name; if there is none, the one in another language. */
  readonly en: Scalars['String']['output'];
  /** The Russian name, if there is one. */
  readonly ru?: Maybe<Scalars['String']['output']>;
  /** The Ukrainian name, if there is one. */
  readonly uk?: Maybe<Scalars['String']['output']>;
};

/** A name in at least one of three languages; each at most 300 characters on one line. */
export type LabelsInput = {
  /** The English name; by default the Ukrainian or else the Russian one. */
  readonly en?: InputMaybe<Scalars['String']['input']>;
  /** The Russian name. */
  readonly ru?: InputMaybe<Scalars['String']['input']>;
  /** The Ukrainian name. */
  readonly uk?: InputMaybe<Scalars['String']['input']>;
};

/** The time axis of a moment. */
export type TimeAxis =
  /** When a fact became known. It differs from the time of recording only in a loaded history. */
  | 'known'
  /** When this system recorded a fact. */
  | 'recorded';

/**
 * The moment of a result. Give a position, a moment (with an axis), an evaluation, or `atLeast`; by default the result is about the
 * newest state.
 */
export type AsOf = {
  /** A date or an instant: the result is what was known (or recorded) then. */
  readonly at?: InputMaybe<Scalars['Moment']['input']>;
  /** The time axis of `at`; by default KNOWN. */
  readonly axis?: InputMaybe<TimeAxis>;
  /** A position: the result is the state right after it. */
  readonly position?: InputMaybe<Scalars['Position']['input']>;
  /** The id of a closed evaluation, also a withdrawn one: the result is what it read, under the rules it was closed under. */
  readonly evaluation?: InputMaybe<Scalars['ID']['input']>;
  /** The newest state, after waiting until it includes this position: read your own writes with the position of a mutation. */
  readonly atLeast?: InputMaybe<Scalars['Position']['input']>;
};

/** The place of a page in its list. */
export type PageInfo = {
  /** Whether there is a next page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is a previous page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item of the page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last item of the page: pass it as `after` for the next page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** How a missing value affects the scores above it. */
export type MissingPolicyKind =
  /** Its weight is shared among the siblings that have data. */
  | 'share-weight'
  /** The score above has no data. */
  | 'no-data'
  /** It counts as the lowest score. */
  | 'zero'
  /** The last earlier value is carried forward for a limited number of periods. */
  | 'carry-forward';

/** How a missing value counts. A value reported as not applicable is not missing; it is always excluded. */
export type MissingPolicy = {
  /** The kind of policy. */
  readonly kind: MissingPolicyKind;
  /** For CARRY_FORWARD: for how many periods a value is carried forward, 1 to 120. */
  readonly periods?: Maybe<Scalars['Int']['output']>;
};

/** How a missing value counts. */
export type MissingPolicyInput = {
  /** The kind of policy. */
  readonly kind: MissingPolicyKind;
  /** For CARRY_FORWARD: for how many periods a value is carried forward, 1 to 120. */
  readonly periods?: InputMaybe<Scalars['Int']['input']>;
};

/** How the scores of siblings roll up into the score above them. */
export type RollUp =
  /** The weighted mean. */
  | 'weighted-mean'
  /** The lowest score. */
  | 'worst'
  /** The highest score. */
  | 'best'
  /** The status with the largest total weight. */
  | 'majority'
  /** The share of the siblings that are green or better. */
  | 'count';

/** A weight from a date on. */
export type DatedWeight = {
  /** The first day on which it applies; null for the beginning. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** The weight, relative to its siblings: 0 or more. */
  readonly value: Scalars['Float']['output'];
  /** Who set it, when and why. */
  readonly origin?: Maybe<Origin>;
};

/** A weight from a date on. Lists are ordered by `from`, beginning with the weight without a date. */
export type DatedWeightInput = {
  /** The first day on which it applies; by default from the beginning. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The weight, relative to its siblings: 0 to 1,000,000. */
  readonly value: Scalars['Float']['input'];
};

/** The outcome of a command. */
export type CommandOutcome =
  /** It was executed and is stored durably. */
  | 'done'
  /** There was nothing to change; nothing was stored. */
  | 'unchanged'
  /** A command with this id was executed before; nothing was stored again. */
  | 'repeated';

/** An expected refusal, with the problem and what the caller can do about it. */
export type Refusal = {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
};

/** An invalid field of an input. */
export type InvalidField = {
  /** Path to the field, such as input.objective.weight.0.value. */
  readonly path: Scalars['String']['output'];
  /** Its problem. */
  readonly message: Scalars['String']['output'];
};

/** A refusal because of wrong parts of the input: fields, values, assumptions or grades. Each is a fault of its own, at most 20. */
export type FaultyInput = {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The wrong parts of the input; none if the problem is not one of single parts. */
  readonly faults: ReadonlyArray<InputFault>;
};

/** A wrong part of an input. */
export type InputFault = {
  /** Path to the part, such as input.values.3 or input.objective.weight.0.value. */
  readonly path: Scalars['String']['output'];
  /** The stable code of the fault, if it has one. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** The measure of a value. */
  readonly measure?: Maybe<Scalars['ID']['output']>;
  /** The subject of a value. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The period of a value. */
  readonly period?: Maybe<Scalars['Period']['output']>;
  /** The item of a questionnaire. */
  readonly item?: Maybe<Scalars['ID']['output']>;
  /** Of a submitted value: why it cannot be written, since when, and who can change that; null if it is not a valid value. */
  readonly lock?: Maybe<CellLock>;
};

/** A detail of a refusal. */
export type RefusalDetail = {
  /** The name of the detail. */
  readonly name: Scalars['String']['output'];
  /** The value as text; several values are separated by commas. */
  readonly value: Scalars['String']['output'];
};

/** The input is not valid. Nothing was changed. */
export type InvalidInput = Refusal & FaultyInput & {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** All invalid fields that could be found together. */
  readonly fields: ReadonlyArray<InvalidField>;
  /** The wrong parts of the input; none if the problem is not one of single parts. */
  readonly faults: ReadonlyArray<InputFault>;
};

/** The account that sent the command may not do this. */
export type NotAllowed = Refusal & {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
};

/** Something named by the command does not exist. */
export type NotFound = Refusal & FaultyInput & {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The details of the case. */
  readonly details: ReadonlyArray<RefusalDetail>;
  /** The wrong parts of the input; none if the problem is not one of single parts. */
  readonly faults: ReadonlyArray<InputFault>;
};

/**
 * Another change was made at the same time (CONFLICT), or the command id was used before for another command
 * (COMMAND_ID_REUSED). This command changed nothing; it can be resent, in the second case with a new id.
 */
export type Conflict = Refusal & {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
};

/** A rule of the domain forbids it; `code` identifies the rule. */
export type RuleBroken = Refusal & FaultyInput & {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The details of the case. */
  readonly details: ReadonlyArray<RefusalDetail>;
  /** The wrong parts of the input; none if the problem is not one of single parts. */
  readonly faults: ReadonlyArray<InputFault>;
};

/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type Query = {
  /** What the signed-in account may still send. */
  readonly quotas: Quotas;
  /** The signed-in account, with its roles. */
  readonly me?: Maybe<Me>;
  /** The accounts, ordered by login, for administrators: administrators of all clusters see every account, those of one cluster the accounts with a role in it. `first` is 1 to 500, by default 50. */
  readonly accounts?: Maybe<AccountConnection>;
  /** What the log holds of the person of an account, null if there is none; for administrators of all clusters. Reads the whole log. */
  readonly personRecord?: Maybe<PersonRecord>;
  /** An account by login, null if there is none; for administrators, and every account's own. */
  readonly account?: Maybe<Account>;
  /** The agreements about the strategies of a cluster that were ever proposed, by strategy. `first` is 1 to 500, by default 50. */
  readonly agreements?: Maybe<AgreementConnection>;
  /** The agreement about a strategy. */
  readonly agreement?: Maybe<Agreement>;
  /**
   * What a round of the latest proposal of a strategy, by default the last one, changes compared with the round before; for
   * the first round, compared with the map in force.
   */
  readonly proposalDifference?: Maybe<MapComparison>;
  /** The open tasks of realignment, of one owner or all. `first` is 1 to 500, by default 50. */
  readonly realignments?: Maybe<RealignmentConnection>;
  /**
   * What changed on the map above a strategy since it was last aligned; null if there is no task of realignment, or if the
   * parent has replaced another strategy.
   */
  readonly parentDifference?: Maybe<MapComparison>;
  /** The questionnaires that ship with Strata, by id. */
  readonly questionnaires?: Maybe<ReadonlyArray<Questionnaire>>;
  /**
   * The assessments of a period that the account may read, ordered by questionnaire and subject. `first` is 1 to 500, by
   * default 50.
   */
  readonly assessments?: Maybe<AssessmentConnection>;
  /** A member's market segmentation matrix; null if there is none. Members can read their own. */
  readonly segmentation?: Maybe<Segmentation>;
  /** The SNW portraits of a period; the cluster must have bound and adopted the method snw-portrait. */
  readonly snwPortraits?: Maybe<SnwPortraits>;
  /**
   * The branches that the account forked, and all of them for those who see the figures of every member, ordered by id,
   * without discarded ones unless requested. `first` is 1 to 500, by default 50.
   */
  readonly branches?: Maybe<BranchConnection>;
  /** A branch. */
  readonly branch?: Maybe<Branch>;
  /**
   * Compares the cluster as it was known at the origin of a branch with and without its changes. At most 12 periods. For an
   * account that does not see the figures of every member, it has only what follows from the figures that it sees.
   */
  readonly branchComparison?: Maybe<BranchComparison>;
  /** What turning a branch into proposals would do, step by step; nothing is stored. */
  readonly branchSteps?: Maybe<ReadonlyArray<BranchStep>>;
  /** The scores that the change at a position moved. `first` is 1 to 500, by default 50. */
  readonly scoresMoved?: Maybe<MovedScoreConnection>;
  /** What a change would do, and the scores that it would move; nothing is stored. */
  readonly rehearseChange?: Maybe<Rehearsal>;
  /** The clusters that the account may read, by id. `first` is 1 to 500, by default 50. */
  readonly clusters?: Maybe<ClusterConnection>;
  /** A cluster as of a moment. */
  readonly cluster?: Maybe<Cluster>;
  /**
   * A cluster as its file (docs/cluster-file.md), with methods, assessments, segmentations, scenarios and settings. Requires
   * a role that reads the figures of every member.
   */
  readonly exportCluster?: Maybe<ClusterExport>;
  /** The cluster files that ship with Strata and from which a new cluster can be started. */
  readonly clusterTemplates?: Maybe<ReadonlyArray<ClusterTemplate>>;
  /**
   * Threads of comments that the account may see: those about a thing (see CommentThread), oldest first, or those about
   * anything, newest first. Comments on figures are shown to those who may read the figures. `first` is 1 to 500, by default
   * 50.
   */
  readonly comments?: Maybe<CommentThreadConnection>;
  /** A thread of comments. */
  readonly commentThread?: Maybe<CommentThread>;
  /** How many threads of comments there are about each of some things, at most 500. */
  readonly commentCounts?: Maybe<ReadonlyArray<CommentCount>>;
  /**
   * The accounts that a comment on a thing can mention, by name: those that may see it, and whose login or a word of whose name
   * begins with the text. `first` is 1 to 500, by default 50.
   */
  readonly mentionable?: Maybe<ReadonlyArray<Mentionable>>;
  /** What is due in the reporting cycle of a period, what came, and who is late. `actor` is by default every reporter. */
  readonly cycleCompletion?: Maybe<CycleCompletion>;
  /** The reporting cycles of a cluster in the order in which they were opened. `first` is 1 to 500, by default 50. */
  readonly cycles?: Maybe<CycleConnection>;
  /** The reporting cycle of a period. */
  readonly cycle?: Maybe<Cycle>;
  /** The evaluations that a cluster has closed, oldest first. `first` is 1 to 500, by default 50. */
  readonly evaluations?: Maybe<EvaluationConnection>;
  /** Recomputes a closed evaluation from the events alone: equal, or the first difference. */
  readonly replayEvaluation?: Maybe<EvaluationReplay>;
  /**
   * A closed evaluation with everything that proves it. With `members`, only their figures are disclosed; the events of the
   * others stay out as hashes.
   */
  readonly evidenceBundle?: Maybe<EvidenceBundle>;
  /**
   * A node of the scorecard, the value of a measure or an output of a method with everything it was computed from, down to
   * events. `depth` is 0 to 64, by default 64. At most 5,000 nodes; the deepest are omitted first.
   */
  readonly explanation?: Maybe<Explanation>;
  /**
   * Why the score of a node changed: from the moment `from` to that of `asOf`, or from the period `fromPeriod` (by default the
   * one before) to `period` as known at `asOf`.
   */
  readonly scoreChange?: Maybe<ScoreChange>;
  /** The health of this server, for administrators of all clusters. */
  readonly systemHealth?: Maybe<SystemHealth>;
  /** The measures of a cluster by id. `first` is 1 to 500, by default 50. */
  readonly measures?: Maybe<MeasureConnection>;
  /** A measure as of a moment; null if none has that id. */
  readonly measure?: Maybe<Measure>;
  /** The methods that ship with Strata, by id. */
  readonly methodCatalogue?: Maybe<ReadonlyArray<MethodDescription>>;
  /** A method that ships with Strata; null if none has that id. */
  readonly method?: Maybe<MethodDescription>;
  /** The registered methods of a cluster, ordered by id. `first` is 1 to 500, by default 50. */
  readonly clusterMethods?: Maybe<ClusterMethodConnection>;
  /** A registered method of a cluster as of a moment; null if none has that id. */
  readonly clusterMethod?: Maybe<ClusterMethod>;
  /** A binding for this cluster, suggested from the quantities in the newest registered version. */
  readonly suggestedBinding?: Maybe<SuggestedBinding>;
  /**
   * The evaluation of a method in force for a member (by default the cluster) and a period; with `onTrial`, of the version
   * on trial. Members can read their own.
   */
  readonly methodEvaluation?: Maybe<MethodEvaluation>;
  /**
   * What an account, by default that of the caller, is told of a cluster, newest first. Administrators see what others are
   * told. `first` is 1 to 500, by default 50.
   */
  readonly notices?: Maybe<NoticeConnection>;
  /** The mailbox of an account, by default that of the caller; administrators see those of others. */
  readonly mailbox?: Maybe<Mailbox>;
  /**
   * The budgets for a period, of a strategy or of all that have one, in the order of the cascade; without those of strategies
   * whose owner's figures the account may not read. `first` is 1 to 500, by default 50.
   */
  readonly budgets?: Maybe<StrategyBudgetConnection>;
  /** The latest terms of an actor's income, for accounts that may read the actor's figures. `first` is 1 to 500, by default 50. */
  readonly incomeTerms?: Maybe<IncomeTermConnection>;
  /**
   * What is due to an actor, or to all, by the terms of their income in the periods within a period, and what they missed; without
   * actors whose figures the account may not read. `first` is 1 to 500, by default 50.
   */
  readonly incomeDue?: Maybe<IncomeDueConnection>;
  /** The initiatives of a strategy, by default of all, in the order of the cascade. `first` is 1 to 500, by default 50. */
  readonly initiatives?: Maybe<InitiativeConnection>;
  /**
   * What each initiative and development activity adds to an output of a method in force, such as the `index` of
   * `reduced-efficiency`, for a member (by default the cluster). Of the cluster, for accounts that may read the figures of
   * all members.
   */
  readonly activityEffects?: Maybe<ActivityEffects>;
  /**
   * What strategies need and have of each kind of resource in a period, and what they lack, ordered by kind and in the order of
   * the cascade; without strategies whose owner's figures the account may not read. `first` is 1 to 500, by default 50.
   */
  readonly resourceBalances?: Maybe<ResourceBalanceConnection>;
  /**
   * Whether plans hang together in a period: lines that name an objective or a measure that is no longer there, and gaps between
   * what strategies plan and what those right below them plan.
   */
  readonly planCompliance?: Maybe<PlanCompliance>;
  /**
   * The time-and-tools slice of the cascade: the initiatives and budget lines of a period, the long-term ones first, and what each
   * carries out; without budget lines of strategies whose owner's figures the account may not read. `first` is 1 to 500, by
   * default 50.
   */
  readonly timeSlice?: Maybe<TimeSliceItemConnection>;
  /**
   * The functional slice of the cascade: the objectives of each functional service on each level, with the direction and the pace
   * of their scores. `first` is 1 to 500, by default 50.
   */
  readonly functionalSlice?: Maybe<FunctionalObjectiveConnection>;
  /**
   * The resource slice of the cascade: what each level needs, has and lacks of each kind of resource in a period. `first` is 1 to
   * 500, by default 50.
   */
  readonly resourceSlice?: Maybe<ResourceLevelConnection>;
  /**
   * The operator slice of the cascade: what the cluster, its actors, services and units, and cross-functional groups are
   * responsible for in a period. `first` is 1 to 500, by default 50.
   */
  readonly operatorSlice?: Maybe<PlanOperatorConnection>;
  /** The processes of a cluster by id, for its administrators. `first` is 1 to 500, by default 50. */
  readonly processes?: Maybe<ProcessConnection>;
  /** A process of a cluster, for its administrators. */
  readonly process?: Maybe<Process>;
  /** The definition of a workflow that a cluster follows. */
  readonly workflow?: Maybe<Workflow>;
  /** The definitions of all workflows that a cluster follows, by id. */
  readonly workflows?: Maybe<ReadonlyArray<Workflow>>;
  /** The periods of a frequency that something was reported for, newest first: at most 500. */
  readonly reportedPeriods?: Maybe<ReadonlyArray<Scalars['Period']['output']>>;
  /**
   * The values that wait for approval and whose figures the account may read, by deadline of their stage. `actor` is the
   * reporter; `forMe` selects those that this account can, or cannot, decide on. `first` is 1 to 500, by default 50.
   */
  readonly approvals?: Maybe<WaitingApprovalConnection>;
  /**
   * How late, how complete and how stable the reports for the periods `from` to `to` were: at most 60 periods of one
   * frequency. `actor` is by default every member whose figures the account may read, and the cluster itself (@cluster).
   */
  readonly dataQuality?: Maybe<DataQuality>;
  /**
   * The values of a measure from one period to another of its frequency: at most 500 periods. `member` is the subject: an
   * actor (GR) or a part of one (GR/budget).
   */
  readonly valueSeries?: Maybe<ValueSeries>;
  /**
   * One value as known at a moment, with its versions. `member` is the subject: an actor (GR) or a part of one
   * (GR/budget). The value is null if nothing was reported at that moment. If nothing can be reported for it even now, the
   * error says why.
   */
  readonly value?: Maybe<ValueAnswer>;
  /**
   * The values as known at a moment that the account may read, ordered by measure, subject and period; an absent filter
   * selects everything. All pages are as of the moment of the first. `first` is 1 to 500, by default 50.
   */
  readonly values?: Maybe<ValueConnection>;
  /** How a cluster restates reported values from now on. */
  readonly restatementRules?: Maybe<RestatementRules>;
  /** The restatements all of whose figures the account may read. `first` is 1 to 500, by default 50. */
  readonly restatements?: Maybe<RestatementConnection>;
  /** A restatement with what has become of its values. */
  readonly restatement?: Maybe<Restatement>;
  /**
   * The scores that a restatement would move, or that its approval moved, up the cascade; none for those who may not read the
   * history. `first` is 1 to 500, by default 50.
   */
  readonly restatementScores?: Maybe<MovedScoreConnection>;
  /**
   * The values of a measure, periods by vintages. `member` is the subject; by default all that the account may see.
   * `vintages` are by default the dates on which a value became known.
   */
  readonly revisionTriangle?: Maybe<RevisionTriangle>;
  /** The scenarios of a cluster, ordered by id, without discarded ones unless requested. `first` is 1 to 500, by default 50. */
  readonly scenarios?: Maybe<ScenarioConnection>;
  /**
   * Compares scenarios (by default all that are not discarded) with the current state: the scores of a node, the outputs of
   * a bound method, or all scores that a scenario changes if neither is named. At most 12 periods and 20 scenarios.
   */
  readonly scenarioComparison?: Maybe<ScenarioComparison>;
  /**
   * The scores of nodes (at most 20) from one period to another of the same frequency: at most 40 periods. A constant panel is
   * over these periods.
   */
  readonly scoreSeries?: Maybe<ScoreSeries>;
  /**
   * The scorecard of a period as known at a moment; by default of the whole cluster, otherwise of a strategy and those below
   * it. With `preview`, the working copy of that strategy's map is scored as if it were in force.
   */
  readonly scorecard?: Maybe<Scorecard>;
  /**
   * The scorecard of a period as its evaluation was closed: the last one that was not withdrawn, as known at a moment. Null if
   * there is none. What came in since does not change it.
   */
  readonly closedScorecard?: Maybe<Scorecard>;
  /** The seals of the log, newest first. `first` is 1 to 500, by default 50. */
  readonly seals?: Maybe<SealConnection>;
  /** The event of a cluster at a position, as stored, and its proof. */
  readonly eventProof?: Maybe<ProvenEvent>;
  /** The sessions of an account, the most recently used first, at most 50: those of one's own account, or of any account for administrators of all clusters. */
  readonly sessions?: Maybe<ReadonlyArray<Session>>;
  /**
   * Everything that an actor, or the cluster itself (@cluster), enters for a period: the measures on its maps, with earlier
   * values, targets, the value in force, and why a value cannot be written.
   */
  readonly entrySheet?: Maybe<EntrySheet>;
  /**
   * What typed values of an actor would be, without storing anything: at most 5,000 values for 120 periods. Numbers are read
   * with the decimal mark that they show; one that may be read in two ways is refused unless `decimalMark` settles it.
   */
  readonly checkValues?: Maybe<ReadonlyArray<ValueCheck>>;
  /** The snapshots that were published, the newest first. `first` is 1 to 500, by default 50. */
  readonly snapshots?: Maybe<SnapshotConnection>;
  /**
   * What a snapshot would show to everybody, for coordinators. `strategy` is needed for a map; `depth` is by default OBJECTIVES, and
   * `disclosure` what members see of each other, but never their figures.
   */
  readonly snapshotPreview?: Maybe<SnapshotPreview>;
  /** The strategies of a cluster by rank, then id. `first` is 1 to 500, by default 50. */
  readonly strategies?: Maybe<StrategyConnection>;
  /** A strategy with its map, as of a moment; null if none has that id. */
  readonly strategyMap?: Maybe<Strategy>;
  /**
   * Whether the effects on a strategy's map follow their causes at the stated lags: correlations of the scores of objectives
   * in the periods `from` to `to` that have ended, at most 60 of one frequency, as known at the moment.
   */
  readonly linkTests?: Maybe<LinkTests>;
  /**
   * What differs on the map of a strategy between the moments `from` (by default that of `asOf`) and `asOf`. Each map is the
   * one in force on the day of its moment, or during a period (`fromPeriod`, `period`), or as a revision put it in force
   * (`fromRevision`, `revision`, counted from the activation, which is 1). `workingCopy`: the second map is the working copy.
   */
  readonly mapComparison?: Maybe<MapComparison>;
  /**
   * The history of a cluster up to a moment, oldest first by default, without what the caller may not read.
   * `about` names what the events are about: cluster, or a kind and an id, such as measure:margin, member:hotel,
   * strategy:coast, objective:coast/demand, link:coast/quality>demand, contribution:hotel/guests>demand,
   * target:margin/hotel, method:snw-portrait, scenario:dry-summer or evaluation:2026_1. `from` and `to`
   * limit when they became known; a date as `from` means its beginning. `first` is 1 to 500, by default 50.
   */
  readonly timeline?: Maybe<TimelineConnection>;
  /**
   * What has to be done now in a cluster, from all processes, earliest deadline first: by the caller (the default), by
   * everybody, or by an account. `first` is 1 to 500, by default 50.
   */
  readonly worklist?: Maybe<TaskConnection>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryAccountsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryPersonRecordArgs = {
  login: Scalars['String']['input'];
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryAccountArgs = {
  login: Scalars['String']['input'];
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryAgreementsArgs = {
  cluster: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryAgreementArgs = {
  cluster: Scalars['ID']['input'];
  strategy: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryProposalDifferenceArgs = {
  cluster: Scalars['ID']['input'];
  strategy: Scalars['ID']['input'];
  round?: InputMaybe<Scalars['Int']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryRealignmentsArgs = {
  cluster: Scalars['ID']['input'];
  owner?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryParentDifferenceArgs = {
  cluster: Scalars['ID']['input'];
  strategy: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryQuestionnairesArgs = {
  language?: InputMaybe<Language>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryAssessmentsArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  questionnaire?: InputMaybe<Scalars['ID']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QuerySegmentationArgs = {
  cluster: Scalars['ID']['input'];
  member: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QuerySnwPortraitsArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryBranchesArgs = {
  cluster: Scalars['ID']['input'];
  discarded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryBranchArgs = {
  cluster: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryBranchComparisonArgs = {
  cluster: Scalars['ID']['input'];
  branch: Scalars['ID']['input'];
  periods: ReadonlyArray<Scalars['Period']['input']>;
  node?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryBranchStepsArgs = {
  cluster: Scalars['ID']['input'];
  branch: Scalars['ID']['input'];
  inForce?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryScoresMovedArgs = {
  cluster: Scalars['ID']['input'];
  position: Scalars['Position']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryRehearseChangeArgs = {
  change: RehearsedChangeInput;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryClustersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryClusterArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryExportClusterArgs = {
  cluster: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryCommentsArgs = {
  cluster: Scalars['ID']['input'];
  about?: InputMaybe<Scalars['String']['input']>;
  resolved?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryCommentThreadArgs = {
  cluster: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryCommentCountsArgs = {
  cluster: Scalars['ID']['input'];
  about: ReadonlyArray<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryMentionableArgs = {
  cluster: Scalars['ID']['input'];
  about: Scalars['String']['input'];
  text?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryCycleCompletionArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  actor?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryCyclesArgs = {
  cluster: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryCycleArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryEvaluationsArgs = {
  cluster: Scalars['ID']['input'];
  period?: InputMaybe<Scalars['Period']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryReplayEvaluationArgs = {
  cluster: Scalars['ID']['input'];
  evaluation: Scalars['ID']['input'];
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryEvidenceBundleArgs = {
  cluster: Scalars['ID']['input'];
  evaluation: Scalars['ID']['input'];
  members?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryExplanationArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  of: ExplainedThing;
  depth?: InputMaybe<Scalars['Int']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryScoreChangeArgs = {
  cluster: Scalars['ID']['input'];
  node: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  from?: InputMaybe<AsOf>;
  fromPeriod?: InputMaybe<Scalars['Period']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryMeasuresArgs = {
  cluster: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryMeasureArgs = {
  cluster: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryMethodCatalogueArgs = {
  language?: InputMaybe<Language>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryMethodArgs = {
  id: Scalars['ID']['input'];
  language?: InputMaybe<Language>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryClusterMethodsArgs = {
  cluster: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryClusterMethodArgs = {
  cluster: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QuerySuggestedBindingArgs = {
  cluster: Scalars['ID']['input'];
  method: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryMethodEvaluationArgs = {
  cluster: Scalars['ID']['input'];
  method: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  member?: InputMaybe<Scalars['String']['input']>;
  onTrial?: InputMaybe<Scalars['Boolean']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryNoticesArgs = {
  cluster: Scalars['ID']['input'];
  login?: InputMaybe<Scalars['String']['input']>;
  unread?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryMailboxArgs = {
  cluster: Scalars['ID']['input'];
  login?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryBudgetsArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  strategy?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryIncomeTermsArgs = {
  cluster: Scalars['ID']['input'];
  actor: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryIncomeDueArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  actor?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryInitiativesArgs = {
  cluster: Scalars['ID']['input'];
  strategy?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryActivityEffectsArgs = {
  cluster: Scalars['ID']['input'];
  method: Scalars['ID']['input'];
  output: Scalars['String']['input'];
  period: Scalars['Period']['input'];
  member?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryResourceBalancesArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryPlanComplianceArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryTimeSliceArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryFunctionalSliceArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryResourceSliceArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryOperatorSliceArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryProcessesArgs = {
  cluster: Scalars['ID']['input'];
  status?: InputMaybe<ProcessStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryProcessArgs = {
  cluster: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryWorkflowArgs = {
  cluster: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryWorkflowsArgs = {
  cluster: Scalars['ID']['input'];
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryReportedPeriodsArgs = {
  cluster: Scalars['ID']['input'];
  frequency: Frequency;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryApprovalsArgs = {
  cluster: Scalars['ID']['input'];
  period?: InputMaybe<Scalars['Period']['input']>;
  actor?: InputMaybe<Scalars['String']['input']>;
  forMe?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryDataQualityArgs = {
  cluster: Scalars['ID']['input'];
  from: Scalars['Period']['input'];
  to: Scalars['Period']['input'];
  actor?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryValueSeriesArgs = {
  cluster: Scalars['ID']['input'];
  member: Scalars['String']['input'];
  measure: Scalars['ID']['input'];
  from: Scalars['Period']['input'];
  to: Scalars['Period']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryValueArgs = {
  cluster: Scalars['ID']['input'];
  member: Scalars['String']['input'];
  measure: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryValuesArgs = {
  cluster: Scalars['ID']['input'];
  measures?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  members?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  periods?: InputMaybe<ReadonlyArray<Scalars['Period']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryRestatementRulesArgs = {
  cluster: Scalars['ID']['input'];
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryRestatementsArgs = {
  cluster: Scalars['ID']['input'];
  status?: InputMaybe<RestatementStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryRestatementArgs = {
  cluster: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryRestatementScoresArgs = {
  cluster: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryRevisionTriangleArgs = {
  cluster: Scalars['ID']['input'];
  measure: Scalars['ID']['input'];
  member?: InputMaybe<Scalars['String']['input']>;
  vintages?: InputMaybe<ReadonlyArray<Scalars['Date']['input']>>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryScenariosArgs = {
  cluster: Scalars['ID']['input'];
  discarded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryScenarioComparisonArgs = {
  cluster: Scalars['ID']['input'];
  periods: ReadonlyArray<Scalars['Period']['input']>;
  node?: InputMaybe<Scalars['ID']['input']>;
  method?: InputMaybe<ComparedMethodInput>;
  scenarios?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  direction?: InputMaybe<BetterDirection>;
  over?: InputMaybe<JudgedOver>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryScoreSeriesArgs = {
  cluster: Scalars['ID']['input'];
  nodes: ReadonlyArray<Scalars['ID']['input']>;
  from: Scalars['Period']['input'];
  to: Scalars['Period']['input'];
  composition?: InputMaybe<CompositionInput>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryScorecardArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  strategy?: InputMaybe<Scalars['ID']['input']>;
  preview?: InputMaybe<Scalars['ID']['input']>;
  composition?: InputMaybe<CompositionInput>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryClosedScorecardArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  strategy?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QuerySealsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryEventProofArgs = {
  cluster: Scalars['ID']['input'];
  position: Scalars['Position']['input'];
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QuerySessionsArgs = {
  login: Scalars['String']['input'];
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryEntrySheetArgs = {
  cluster: Scalars['ID']['input'];
  actor: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryCheckValuesArgs = {
  cluster: Scalars['ID']['input'];
  actor: Scalars['ID']['input'];
  values: ReadonlyArray<TypedValueInput>;
  decimalMark?: InputMaybe<DecimalMark>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QuerySnapshotsArgs = {
  cluster: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QuerySnapshotPreviewArgs = {
  cluster: Scalars['ID']['input'];
  view: SnapshotView;
  period: Scalars['Period']['input'];
  strategy?: InputMaybe<Scalars['ID']['input']>;
  depth?: InputMaybe<SnapshotDepth>;
  disclosure?: InputMaybe<Disclosure>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryStrategiesArgs = {
  cluster: Scalars['ID']['input'];
  rank?: InputMaybe<Rank>;
  status?: InputMaybe<StrategyStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryStrategyMapArgs = {
  cluster: Scalars['ID']['input'];
  strategy: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryLinkTestsArgs = {
  cluster: Scalars['ID']['input'];
  strategy: Scalars['ID']['input'];
  from: Scalars['Period']['input'];
  to: Scalars['Period']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryMapComparisonArgs = {
  cluster: Scalars['ID']['input'];
  strategy: Scalars['ID']['input'];
  from?: InputMaybe<AsOf>;
  fromPeriod?: InputMaybe<Scalars['Period']['input']>;
  period?: InputMaybe<Scalars['Period']['input']>;
  fromRevision?: InputMaybe<Scalars['Int']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  workingCopy?: InputMaybe<Scalars['Boolean']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryTimelineArgs = {
  cluster: Scalars['ID']['input'];
  about?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  newestFirst?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** The queries. Every field requires a signed-in account with the permission to read the result. */
export type QueryWorklistArgs = {
  cluster: Scalars['ID']['input'];
  of?: InputMaybe<WorklistOf>;
  login?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The mutations: one for each command. Each returns its result or a refusal. */
export type Mutation = {
  /** Opens an account. */
  readonly openAccount?: Maybe<OpenAccountResult>;
  /** Changes the name of an account's person. */
  readonly renameAccount?: Maybe<RenameAccountResult>;
  /** Grants a role to an account. */
  readonly grantRole?: Maybe<GrantRoleResult>;
  /** Revokes a role of an account. */
  readonly revokeRole?: Maybe<RevokeRoleResult>;
  /** Lets an identity of an OpenID Connect issuer sign in as an account. */
  readonly linkIdentity?: Maybe<LinkIdentityResult>;
  /** Closes an account, which can then no longer sign in. */
  readonly closeAccount?: Maybe<CloseAccountResult>;
  /**
   * Closes an account, deletes its password, second factor and sessions, and destroys the key under which the personal data of
   * its person is encrypted in the log: it can no longer be read by anybody, while every hash and seal still verifies. What
   * `personRecord` counts as plain stays, and so does what backups hold. For administrators of all clusters.
   */
  readonly erasePerson?: Maybe<ErasePersonResult>;
  /** Proposes a strategy to those whom it affects, as its owner or the coordinator. */
  readonly proposeStrategy?: Maybe<ProposeStrategyResult>;
  /** Opens the next round of a proposal with what was changed since. */
  readonly reviseProposal?: Maybe<ReviseProposalResult>;
  /** Agrees to a proposal, objects to it or asks for a change. */
  readonly answerProposal?: Maybe<AnswerProposalResult>;
  /** Decides a proposal without the agreement of all, as the coordinator. */
  readonly decideProposal?: Maybe<DecideProposalResult>;
  /** Withdraws a proposal, as its owner or the coordinator. */
  readonly withdrawProposal?: Maybe<WithdrawProposalResult>;
  /** Records the grades of one assessor; later grades of the same assessor replace earlier ones. */
  readonly assessItems?: Maybe<AssessItemsResult>;
  /** Withdraws grades of one assessor. */
  readonly withdrawGrades?: Maybe<WithdrawGradesResult>;
  /** Sets a member's whole market segmentation matrix. */
  readonly segmentMarket?: Maybe<SegmentMarketResult>;
  /** Forks a branch from a moment, by default now. */
  readonly forkBranch?: Maybe<ForkBranchResult>;
  /** Changes a branch; a change replaces an earlier one with the same key. */
  readonly changeBranch?: Maybe<ChangeBranchResult>;
  /** Drops changes of a branch. */
  readonly dropBranchChanges?: Maybe<DropBranchChangesResult>;
  /** Discards a branch. */
  readonly discardBranch?: Maybe<DiscardBranchResult>;
  /**
   * Turns a branch into proposals: values into a restatement or drafts, weights into working copies of maps, methods into
   * trials. A step that is refused does not hinder others; a repeat does only what is left.
   */
  readonly proposeBranch?: Maybe<ProposeBranchResult>;
  /** Founds a cluster. */
  readonly foundCluster?: Maybe<FoundClusterResult>;
  /** Renames a cluster. */
  readonly renameCluster?: Maybe<RenameClusterResult>;
  /** Sets limits of a cluster; absent ones do not change. */
  readonly setClusterLimits?: Maybe<SetClusterLimitsResult>;
  /** Sets how measures and objectives without their own settings are scored. */
  readonly setClusterScoring?: Maybe<SetClusterScoringResult>;
  /** Sets what the members of a cluster see of each other. */
  readonly setDisclosure?: Maybe<SetDisclosureResult>;
  /** Sets whether accounts with a role in a cluster must have a second factor. Requires the role of an administrator. */
  readonly requireSecondFactor?: Maybe<RequireSecondFactorResult>;
  /** Sets whether strategies are activated and revised by agreement with those whom they affect. */
  readonly requireAgreement?: Maybe<RequireAgreementResult>;
  /** Sets the perspectives of the maps, in order. */
  readonly arrangePerspectives?: Maybe<ArrangePerspectivesResult>;
  /** Puts the actors of a cluster in an order. */
  readonly arrangeActors?: Maybe<ArrangeActorsResult>;
  /** Puts the measures of a cluster in an order. */
  readonly arrangeMeasures?: Maybe<ArrangeMeasuresResult>;
  /** Admits an actor, or a former member, to a cluster. */
  readonly admitActor?: Maybe<AdmitActorResult>;
  /** Renames an actor. */
  readonly renameActor?: Maybe<RenameActorResult>;
  /** Releases an actor; its history remains. */
  readonly releaseActor?: Maybe<ReleaseActorResult>;
  /** Sets up a functional service of an actor, or renames it. */
  readonly setUpService?: Maybe<SetUpServiceResult>;
  /** Closes a functional service. */
  readonly closeService?: Maybe<CloseServiceResult>;
  /** Sets up an organisational unit of an actor, or changes it. */
  readonly setUpUnit?: Maybe<SetUpUnitResult>;
  /** Closes an organisational unit. */
  readonly closeUnit?: Maybe<CloseUnitResult>;
  /** Ends the loading of a declared history permanently. */
  readonly endHistoryLoading?: Maybe<EndHistoryLoadingResult>;
  /**
   * Makes a cluster match its file (docs/cluster-file.md); applied again, it changes nothing. With `dryRun`, the changes are
   * only listed.
   */
  readonly applyClusterFile?: Maybe<ApplyClusterFileResult>;
  /** Begins a thread of comments on a thing. Whoever may see the thing may comment on it, at most 30 times a minute. */
  readonly writeComment?: Maybe<WriteCommentResult>;
  /** Replies in a thread of comments that is not resolved. */
  readonly replyToComment?: Maybe<ReplyToCommentResult>;
  /** Withdraws a comment of the caller: that there was one stays visible, its text does not. */
  readonly withdrawComment?: Maybe<WithdrawCommentResult>;
  /** Resolves a thread of comments. */
  readonly resolveThread?: Maybe<ResolveThreadResult>;
  /** Reopens a thread of comments. */
  readonly reopenThread?: Maybe<ReopenThreadResult>;
  /** Lets a reporter submit values after the lock until a moment. */
  readonly grantLockException?: Maybe<GrantLockExceptionResult>;
  /** Ends the exception of a reporter from the lock before its time. */
  readonly endLockException?: Maybe<EndLockExceptionResult>;
  /** Reminds those who are late of a cycle, each at most once a day. */
  readonly nudgeReporters?: Maybe<NudgeReportersResult>;
  /** Opens a period for every actor at once, with the deadlines of the workflow in force. */
  readonly openCycle?: Maybe<OpenCycleResult>;
  /** Locks a period at once, instead of after the grace period. */
  readonly lockCycle?: Maybe<LockCycleResult>;
  /** Opens a locked period again. */
  readonly reopenCycle?: Maybe<ReopenCycleResult>;
  /** Closes the evaluation of a period as known now; later changes do not affect it. */
  readonly closeEvaluation?: Maybe<CloseEvaluationResult>;
  /** Withdraws a closed evaluation, so that it no longer counts; it stays readable. */
  readonly withdrawEvaluation?: Maybe<WithdrawEvaluationResult>;
  /** Defines a measure. */
  readonly defineMeasure?: Maybe<DefineMeasureResult>;
  /** Revises a measure's definition as a whole. */
  readonly reviseMeasure?: Maybe<ReviseMeasureResult>;
  /** Sets a target from a period on; earlier results do not change. */
  readonly setTarget?: Maybe<SetTargetResult>;
  /** Withdraws the target that starts with a period. */
  readonly withdrawTarget?: Maybe<WithdrawTargetResult>;
  /** Retires a measure: it no longer takes values. */
  readonly retireMeasure?: Maybe<RetireMeasureResult>;
  /** Takes back the retirement of a measure from a period on. */
  readonly reinstateMeasure?: Maybe<ReinstateMeasureResult>;
  /** Registers a version of a method in a cluster; it is not in force yet. */
  readonly registerMethodVersion?: Maybe<RegisterMethodVersionResult>;
  /** Runs a registered version beside the adopted one, on the same history. */
  readonly startMethodTrial?: Maybe<StartMethodTrialResult>;
  /** Ends the trial of a version. */
  readonly endMethodTrial?: Maybe<EndMethodTrialResult>;
  /** Adopts a registered version, which is then in force. */
  readonly adoptMethodVersion?: Maybe<AdoptMethodVersionResult>;
  /** Binds a method: the sources of its inputs and the measures of its outputs. */
  readonly bindMethod?: Maybe<BindMethodResult>;
  /** Withdraws a method: it is no longer in force. */
  readonly withdrawMethod?: Maybe<WithdrawMethodResult>;
  /** Sets how notices of a cluster are sent to the caller. */
  readonly setNoticeSettings?: Maybe<SetNoticeSettingsResult>;
  /** Marks notices to the caller as read. */
  readonly markNoticesRead?: Maybe<MarkNoticesReadResult>;
  /** Marks mentions of the caller in a thread of comments as read. */
  readonly markThreadRead?: Maybe<MarkThreadReadResult>;
  /** Sends again what is parked: to the caller, or to an account by administrators. */
  readonly resendNotices?: Maybe<ResendNoticesResult>;
  /** Sets a line of a strategy's budget. */
  readonly setBudgetLine?: Maybe<SetBudgetLineResult>;
  /** Drops a line of a strategy's budget. */
  readonly dropBudgetLine?: Maybe<DropBudgetLineResult>;
  /** Plans a line for a period: fixed + variable × volume. */
  readonly planBudget?: Maybe<PlanBudgetResult>;
  /** Records what is committed and spent of the money of a period, so far. */
  readonly recordSpending?: Maybe<RecordSpendingResult>;
  /** Sets a term of an actor's income, or replaces it from a period on. */
  readonly setIncomeTerm?: Maybe<SetIncomeTermResult>;
  /** Drops a term of an actor's income. */
  readonly dropIncomeTerm?: Maybe<DropIncomeTermResult>;
  /** Plans an initiative, or revises its plan as a whole. */
  readonly planInitiative?: Maybe<PlanInitiativeResult>;
  /** Sets how far an initiative is. */
  readonly setInitiativeStatus?: Maybe<SetInitiativeStatusResult>;
  /** Records the day on which a milestone was reached, or corrects it. */
  readonly reachMilestone?: Maybe<ReachMilestoneResult>;
  /** Replaces the development activities of an initiative, which methods bound to them read. */
  readonly planActivities?: Maybe<PlanActivitiesResult>;
  /** Cancels an initiative, and ends its development activities. */
  readonly cancelInitiative?: Maybe<CancelInitiativeResult>;
  /** Sets a need for a resource. */
  readonly setResourceNeed?: Maybe<SetResourceNeedResult>;
  /** Drops a need for a resource. */
  readonly dropResourceNeed?: Maybe<DropResourceNeedResult>;
  /** Sets how much of a kind of resource a strategy has in a period. */
  readonly setResourceAvailability?: Maybe<SetResourceAvailabilityResult>;
  /** Tries again what failed in a process; for administrators. */
  readonly retryProcess?: Maybe<RetryProcessResult>;
  /** Replaces the definition of a workflow in a cluster. */
  readonly defineWorkflow?: Maybe<DefineWorkflowResult>;
  /** Submits an actor's values for a period, all or none. */
  readonly submitValues?: Maybe<SubmitValuesResult>;
  /** Restates submitted values with a reason, all or none. */
  readonly restateValues?: Maybe<RestateValuesResult>;
  /** Withdraws values that were reported by mistake, with a reason, all or none. */
  readonly withdrawValues?: Maybe<WithdrawValuesResult>;
  /** Approves values at the stage at which they wait, all or none. */
  readonly approveValues?: Maybe<ApproveValuesResult>;
  /** Returns values to those who report them, with what is wrong with each, all or none. */
  readonly returnValues?: Maybe<ReturnValuesResult>;
  /** Proposes to restate values, which somebody has to approve. */
  readonly proposeRestatement?: Maybe<ProposeRestatementResult>;
  /** Approves a restatement, which restates its values at once. */
  readonly approveRestatement?: Maybe<ApproveRestatementResult>;
  /** Declines a restatement, or takes it back. */
  readonly declineRestatement?: Maybe<DeclineRestatementResult>;
  /** Drafts a scenario that assumes nothing yet. */
  readonly draftScenario?: Maybe<DraftScenarioResult>;
  /** Assumes values in a scenario; they replace earlier assumptions for the same measure, subject and period. */
  readonly assumeValues?: Maybe<AssumeValuesResult>;
  /** Drops assumptions of a scenario. */
  readonly dropAssumptions?: Maybe<DropAssumptionsResult>;
  /** Discards a scenario. */
  readonly discardScenario?: Maybe<DiscardScenarioResult>;
  /** Signs in with the challenge of `signIn` and a code. Available without a sign-in. */
  readonly confirmSignIn?: Maybe<ConfirmSignInResult>;
  /** Creates the secret of a second factor (TOTP: SHA-1, 6 digits, 30 seconds) for one's own account. */
  readonly beginSecondFactor?: Maybe<BeginSecondFactorResult>;
  /** Puts the created second factor into use, with a code of it. */
  readonly confirmSecondFactor?: Maybe<ConfirmSecondFactorResult>;
  /** Removes a second factor and ends the account's sessions. For one's own account it requires a code; for others it is for administrators of all clusters. */
  readonly removeSecondFactor?: Maybe<RemoveSecondFactorResult>;
  /** Signs in with login and password. Available without a sign-in. */
  readonly signIn?: Maybe<SignInResult>;
  /** Returns a new access token for a refresh token. Available without a sign-in. */
  readonly refresh?: Maybe<RefreshResult>;
  /** Ends the session of the given refresh token, otherwise that of the cookie, otherwise that of the access token. */
  readonly signOut?: Maybe<SignedOut>;
  /** Sets the password of an account and ends its sessions. For one's own account it requires the current password; for others it is for administrators of all clusters, and the new password must be changed at the next sign-in. */
  readonly setPassword?: Maybe<SetPasswordResult>;
  /** Ends a session and its access tokens. Sessions of other accounts can be ended by administrators of all clusters. */
  readonly endSession?: Maybe<EndSessionResult>;
  /** Ends all sessions of an account and their access tokens, for one's own account including the session of this request. Those of other accounts can be ended by administrators of all clusters. */
  readonly endSessions?: Maybe<EndSessionsResult>;
  /** Keeps what was typed for a report, without submitting it. */
  readonly keepDrafts?: Maybe<KeepDraftsResult>;
  /** Publishes a scorecard or map, with what anybody may see of it, at an address that cannot be guessed. */
  readonly publishSnapshot?: Maybe<PublishSnapshotResult>;
  /** Withdraws a snapshot: nobody can read it at its address any more. */
  readonly withdrawSnapshot?: Maybe<WithdrawSnapshotResult>;
  /** Accepts a contribution of a child strategy with a weight; for the coordinator and the owner of the parent. */
  readonly acceptContribution?: Maybe<AcceptContributionResult>;
  /** Declines a contribution of a child strategy from a period on. */
  readonly declineContribution?: Maybe<DeclineContributionResult>;
  /** Drafts a strategy. */
  readonly draftStrategy?: Maybe<DraftStrategyResult>;
  /** Sets a strategy's name, mission and vision. */
  readonly reviseStrategyStatement?: Maybe<ReviseStrategyStatementResult>;
  /** Moves a strategy under another parent. */
  readonly moveStrategy?: Maybe<MoveStrategyResult>;
  /** Activates a strategy, which may supersede another. */
  readonly activateStrategy?: Maybe<ActivateStrategyResult>;
  /** Declares a revision of an active strategy, which marks its children for realignment. */
  readonly reviseStrategy?: Maybe<ReviseStrategyResult>;
  /** Confirms that a strategy is aligned with its revised parent. */
  readonly confirmAlignment?: Maybe<ConfirmAlignmentResult>;
  /** Retires a strategy. */
  readonly retireStrategy?: Maybe<RetireStrategyResult>;
  /** Puts an objective on a map, or changes it. */
  readonly setObjective?: Maybe<SetObjectiveResult>;
  /** Puts the objectives of a map, and the measures on them, in an order. */
  readonly arrangeObjectives?: Maybe<ArrangeObjectivesResult>;
  /** Removes an objective from a map. */
  readonly dropObjective?: Maybe<DropObjectiveResult>;
  /** Puts a measure on an objective, or changes its weight. */
  readonly placeMeasure?: Maybe<PlaceMeasureResult>;
  /** Removes a measure from an objective. */
  readonly takeMeasureOff?: Maybe<TakeMeasureOffResult>;
  /** Links two objectives as cause and effect, or changes their link. */
  readonly linkObjectives?: Maybe<LinkObjectivesResult>;
  /** Removes a cause-and-effect link. */
  readonly unlinkObjectives?: Maybe<UnlinkObjectivesResult>;
  /** Links an objective to one of the parent strategy, or changes the link. */
  readonly linkToParent?: Maybe<LinkToParentResult>;
  /** Removes a link to the parent strategy. */
  readonly unlinkFromParent?: Maybe<UnlinkFromParentResult>;
  /** Sets how a perspective counts in a strategy's score. */
  readonly weighPerspective?: Maybe<WeighPerspectiveResult>;
  /** Sets how scores roll up on a map. */
  readonly setMapRollUp?: Maybe<SetMapRollUpResult>;
  /** Makes several changes of a map: all of them or none. Refused edits are listed in `faults`. */
  readonly editMap?: Maybe<EditMapResult>;
  /** Puts cards of a map somewhere, which is no change of the map. */
  readonly placeCards?: Maybe<PlaceCardsResult>;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationOpenAccountArgs = {
  input: OpenAccountInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRenameAccountArgs = {
  input: RenameAccountInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRevokeRoleArgs = {
  input: RevokeRoleInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationLinkIdentityArgs = {
  input: LinkIdentityInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationCloseAccountArgs = {
  input: CloseAccountInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationErasePersonArgs = {
  input: ErasePersonInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationProposeStrategyArgs = {
  input: ProposeStrategyInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationReviseProposalArgs = {
  input: ReviseProposalInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationAnswerProposalArgs = {
  input: AnswerProposalInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDecideProposalArgs = {
  input: DecideProposalInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationWithdrawProposalArgs = {
  input: WithdrawProposalInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationAssessItemsArgs = {
  input: AssessItemsInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationWithdrawGradesArgs = {
  input: WithdrawGradesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSegmentMarketArgs = {
  input: SegmentMarketInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationForkBranchArgs = {
  input: ForkBranchInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationChangeBranchArgs = {
  input: ChangeBranchInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDropBranchChangesArgs = {
  input: DropBranchChangesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDiscardBranchArgs = {
  input: DiscardBranchInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationProposeBranchArgs = {
  input: ProposeBranchInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationFoundClusterArgs = {
  input: FoundClusterInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRenameClusterArgs = {
  input: RenameClusterInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetClusterLimitsArgs = {
  input: SetClusterLimitsInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetClusterScoringArgs = {
  input: SetClusterScoringInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetDisclosureArgs = {
  input: SetDisclosureInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRequireSecondFactorArgs = {
  input: RequireSecondFactorInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRequireAgreementArgs = {
  input: RequireAgreementInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationArrangePerspectivesArgs = {
  input: ArrangePerspectivesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationArrangeActorsArgs = {
  input: ArrangeActorsInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationArrangeMeasuresArgs = {
  input: ArrangeMeasuresInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationAdmitActorArgs = {
  input: AdmitActorInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRenameActorArgs = {
  input: RenameActorInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationReleaseActorArgs = {
  input: ReleaseActorInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetUpServiceArgs = {
  input: SetUpServiceInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationCloseServiceArgs = {
  input: CloseServiceInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetUpUnitArgs = {
  input: SetUpUnitInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationCloseUnitArgs = {
  input: CloseUnitInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationEndHistoryLoadingArgs = {
  input: EndHistoryLoadingInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationApplyClusterFileArgs = {
  input: ApplyClusterFileInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationWriteCommentArgs = {
  input: WriteCommentInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationReplyToCommentArgs = {
  input: ReplyToCommentInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationWithdrawCommentArgs = {
  input: WithdrawCommentInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationResolveThreadArgs = {
  input: ResolveThreadInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationReopenThreadArgs = {
  input: ReopenThreadInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationGrantLockExceptionArgs = {
  input: GrantLockExceptionInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationEndLockExceptionArgs = {
  input: EndLockExceptionInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationNudgeReportersArgs = {
  input: NudgeReportersInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationOpenCycleArgs = {
  input: OpenCycleInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationLockCycleArgs = {
  input: LockCycleInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationReopenCycleArgs = {
  input: ReopenCycleInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationCloseEvaluationArgs = {
  input: CloseEvaluationInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationWithdrawEvaluationArgs = {
  input: WithdrawEvaluationInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDefineMeasureArgs = {
  input: DefineMeasureInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationReviseMeasureArgs = {
  input: ReviseMeasureInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetTargetArgs = {
  input: SetTargetInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationWithdrawTargetArgs = {
  input: WithdrawTargetInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRetireMeasureArgs = {
  input: RetireMeasureInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationReinstateMeasureArgs = {
  input: ReinstateMeasureInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRegisterMethodVersionArgs = {
  input: RegisterMethodVersionInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationStartMethodTrialArgs = {
  input: StartMethodTrialInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationEndMethodTrialArgs = {
  input: EndMethodTrialInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationAdoptMethodVersionArgs = {
  input: AdoptMethodVersionInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationBindMethodArgs = {
  input: BindMethodInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationWithdrawMethodArgs = {
  input: WithdrawMethodInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetNoticeSettingsArgs = {
  input: SetNoticeSettingsInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationMarkNoticesReadArgs = {
  input: MarkNoticesReadInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationMarkThreadReadArgs = {
  input: MarkThreadReadInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationResendNoticesArgs = {
  input: ResendNoticesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetBudgetLineArgs = {
  input: SetBudgetLineInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDropBudgetLineArgs = {
  input: DropBudgetLineInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationPlanBudgetArgs = {
  input: PlanBudgetInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRecordSpendingArgs = {
  input: RecordSpendingInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetIncomeTermArgs = {
  input: SetIncomeTermInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDropIncomeTermArgs = {
  input: DropIncomeTermInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationPlanInitiativeArgs = {
  input: PlanInitiativeInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetInitiativeStatusArgs = {
  input: SetInitiativeStatusInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationReachMilestoneArgs = {
  input: ReachMilestoneInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationPlanActivitiesArgs = {
  input: PlanActivitiesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationCancelInitiativeArgs = {
  input: CancelInitiativeInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetResourceNeedArgs = {
  input: SetResourceNeedInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDropResourceNeedArgs = {
  input: DropResourceNeedInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetResourceAvailabilityArgs = {
  input: SetResourceAvailabilityInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRetryProcessArgs = {
  input: RetryProcessInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDefineWorkflowArgs = {
  input: DefineWorkflowInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSubmitValuesArgs = {
  input: SubmitValuesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRestateValuesArgs = {
  input: RestateValuesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationWithdrawValuesArgs = {
  input: WithdrawValuesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationApproveValuesArgs = {
  input: ApproveValuesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationReturnValuesArgs = {
  input: ReturnValuesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationProposeRestatementArgs = {
  input: ProposeRestatementInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationApproveRestatementArgs = {
  input: ApproveRestatementInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDeclineRestatementArgs = {
  input: DeclineRestatementInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDraftScenarioArgs = {
  input: DraftScenarioInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationAssumeValuesArgs = {
  input: AssumeValuesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDropAssumptionsArgs = {
  input: DropAssumptionsInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDiscardScenarioArgs = {
  input: DiscardScenarioInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationConfirmSignInArgs = {
  input: ConfirmSignInInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationConfirmSecondFactorArgs = {
  input: ConfirmSecondFactorInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRemoveSecondFactorArgs = {
  input: RemoveSecondFactorInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSignInArgs = {
  input: SignInInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRefreshArgs = {
  input: RefreshInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSignOutArgs = {
  input: SignOutInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetPasswordArgs = {
  input: SetPasswordInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationEndSessionArgs = {
  input: EndSessionInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationEndSessionsArgs = {
  input: EndSessionsInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationKeepDraftsArgs = {
  input: KeepDraftsInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationPublishSnapshotArgs = {
  input: PublishSnapshotInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationWithdrawSnapshotArgs = {
  input: WithdrawSnapshotInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationAcceptContributionArgs = {
  input: AcceptContributionInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDeclineContributionArgs = {
  input: DeclineContributionInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDraftStrategyArgs = {
  input: DraftStrategyInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationReviseStrategyStatementArgs = {
  input: ReviseStrategyStatementInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationMoveStrategyArgs = {
  input: MoveStrategyInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationActivateStrategyArgs = {
  input: ActivateStrategyInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationReviseStrategyArgs = {
  input: ReviseStrategyInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationConfirmAlignmentArgs = {
  input: ConfirmAlignmentInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationRetireStrategyArgs = {
  input: RetireStrategyInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetObjectiveArgs = {
  input: SetObjectiveInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationArrangeObjectivesArgs = {
  input: ArrangeObjectivesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationDropObjectiveArgs = {
  input: DropObjectiveInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationPlaceMeasureArgs = {
  input: PlaceMeasureInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationTakeMeasureOffArgs = {
  input: TakeMeasureOffInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationLinkObjectivesArgs = {
  input: LinkObjectivesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationUnlinkObjectivesArgs = {
  input: UnlinkObjectivesInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationLinkToParentArgs = {
  input: LinkToParentInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationUnlinkFromParentArgs = {
  input: UnlinkFromParentInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationWeighPerspectiveArgs = {
  input: WeighPerspectiveInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationSetMapRollUpArgs = {
  input: SetMapRollUpInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationEditMapArgs = {
  input: EditMapInput;
};


/** The mutations: one for each command. Each returns its result or a refusal. */
export type MutationPlaceCardsArgs = {
  input: PlaceCardsInput;
};

/** The subscriptions, over WebSocket with the protocol graphql-transport-ws. */
export type Subscription = {
  /**
   * Where the history of a cluster stands, and then each time something is stored in it, at most twice a second: a page asks
   * again for what it shows. Ends when the access token expires or the account may no longer read the cluster.
   */
  readonly clusterMoved: ClusterMoved;
  /**
   * The current scorecard, and then its changes. Ends when the access token expires or the account may no longer read the
   * cluster.
   */
  readonly scorecardChanged: ScorecardChange;
  /**
   * The first tasks of a worklist, and again whenever one of them changes. `first` is 1 to 500, by default 50. Ends when the
   * access token expires or the account may no longer read the worklist.
   */
  readonly worklistChanged: WorklistChange;
};


/** The subscriptions, over WebSocket with the protocol graphql-transport-ws. */
export type SubscriptionClusterMovedArgs = {
  cluster: Scalars['ID']['input'];
};


/** The subscriptions, over WebSocket with the protocol graphql-transport-ws. */
export type SubscriptionScorecardChangedArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  strategy?: InputMaybe<Scalars['ID']['input']>;
};


/** The subscriptions, over WebSocket with the protocol graphql-transport-ws. */
export type SubscriptionWorklistChangedArgs = {
  cluster: Scalars['ID']['input'];
  of?: InputMaybe<WorklistOf>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A change that reaches back into locked periods. Only coordinators may send it. */
export type RetroactionInput = {
  /** Why the past changes. */
  readonly reason: Scalars['String']['input'];
};

/** The reporting cycle of a period: it opens the period for every actor at once, reminds of the deadlines, and locks it. */
export type Cycle = {
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** Whether the period can be reported for. */
  readonly status: CycleStatus;
  /** When the reports of each rank are due, deepest rank first. */
  readonly deadlines: ReadonlyArray<CycleDeadline>;
  /** The end of the grace period, at which the cycle locks the period. */
  readonly locksAt: Scalars['DateTime']['output'];
  /** The version of the workflow that it follows. */
  readonly version: Scalars['Int']['output'];
  /** How the values of the period are approved; null if they need no approval. */
  readonly approval?: Maybe<ApprovalPlan>;
  /** Which submitted values need a note: those that meet a condition of one of the rules. Without it they are refused (NOTE_REQUIRED). */
  readonly noteRules: ReadonlyArray<NoteRule>;
  /** The reminders that were sent, by the step that sent them. */
  readonly reminders: ReadonlyArray<Scalars['String']['output']>;
  /** Why it was opened again after it had been locked; null if it was not. */
  readonly reopenedBecause?: Maybe<Scalars['String']['output']>;
  /** Who may report after the lock, and until when. */
  readonly exceptions: ReadonlyArray<LockException>;
};

/** When a submitted value needs a note: if it meets one of the conditions that are given. */
export type NoteRule = {
  /** The measures that it is for; null for all. */
  readonly measures?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Figures below this one, in the unit of the measure. */
  readonly below?: Maybe<Scalars['Float']['output']>;
  /** Figures above this one, in the unit of the measure. */
  readonly above?: Maybe<Scalars['Float']['output']>;
  /** Figures that differ from that of the period before by more than this percentage, or that replace a zero. */
  readonly changeAbove?: Maybe<Scalars['Float']['output']>;
  /** Values that are not applicable. */
  readonly notApplicable?: Maybe<Scalars['Boolean']['output']>;
};

/** Lets a reporter submit values after the lock. */
export type LockException = {
  /** The actor, or @cluster. */
  readonly actor: Scalars['ID']['output'];
  /** From this moment on, the period is locked for it too. */
  readonly until: Scalars['DateTime']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** Why it was ended early; null if it was not. */
  readonly endedBecause?: Maybe<Scalars['String']['output']>;
};

/** How the values of a cycle are approved. */
export type ApprovalPlan = {
  /** Whether nobody approves what they entered themselves. */
  readonly fourEyes: Scalars['Boolean']['output'];
  /** The stages in their order. */
  readonly stages: ReadonlyArray<ApprovalStage>;
};

/** A stage of the approval of values. */
export type ApprovalStage = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The role that approves: for the reporter, or for a part of it. */
  readonly role: Role;
  /** When the values should have been approved. */
  readonly due: Scalars['DateTime']['output'];
  /** Only values of subjects of these ranks go through the stage; null for all. */
  readonly ranks?: Maybe<ReadonlyArray<Rank>>;
  /**
   * Only values that differ from those of the period before by more than this percentage, or cannot be compared with them, go
   * through the stage; null for all.
   */
  readonly changeAbove?: Maybe<Scalars['Float']['output']>;
};

/** The status of a reporting cycle. */
export type CycleStatus =
  /** The period can be reported for. */
  | 'open'
  /** New values are refused; reported ones can be restated with a reason. */
  | 'locked';

/** When the reports of a rank are due. */
export type CycleDeadline = {
  /** The rank. */
  readonly rank: Rank;
  /** The deadline. */
  readonly due: Scalars['DateTime']['output'];
};

/** A page of reporting cycles. */
export type CycleConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<CycleEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Cycle>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A reporting cycle in a page. */
export type CycleEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The cycle. */
  readonly node: Cycle;
};

/** What is due of the values of a rank, and what of it came. */
export type RankCompletion = {
  /** The rank. */
  readonly rank: Rank;
  /** Its deadline. */
  readonly due: Scalars['DateTime']['output'];
  /** The number of values that the maps in force in the period expect. */
  readonly expected: Scalars['Int']['output'];
  /** Of these, the number that is known and not returned. */
  readonly reported: Scalars['Int']['output'];
  /** Of the known ones, the number that first came after the deadline. */
  readonly reportedLate: Scalars['Int']['output'];
  /** The number of reporters that owe values. */
  readonly reporters: Scalars['Int']['output'];
  /** Of these, the number that is late. */
  readonly late: Scalars['Int']['output'];
};

/** A value that has not come. */
export type MissingValue = {
  /** The measure. */
  readonly measure: Scalars['ID']['output'];
  /** The actor, a part of it, or @cluster. */
  readonly subject: Scalars['String']['output'];
};

/** What a reporter owes a cycle in values of one rank. */
export type ReporterCompletion = {
  /** The actor, or @cluster for what is reported about the cluster itself. */
  readonly actor: Scalars['ID']['output'];
  /** The rank of the subjects of the values. */
  readonly rank: Rank;
  /** Its deadline. */
  readonly due: Scalars['DateTime']['output'];
  /** The number of values that the maps in force in the period expect. */
  readonly expected: Scalars['Int']['output'];
  /** Of these, the number that is known and not returned. */
  readonly reported: Scalars['Int']['output'];
  /** Of the known ones, the number that first came after the deadline. */
  readonly reportedLate: Scalars['Int']['output'];
  /** The values that have not come, or were returned. */
  readonly missing: ReadonlyArray<MissingValue>;
  /** Since when it is late; null if it is not. */
  readonly lateSince?: Maybe<Scalars['DateTime']['output']>;
  /** When a value came last; null if none did. */
  readonly lastReported?: Maybe<Scalars['DateTime']['output']>;
  /** The day on which it was nudged last; null if it was not. */
  readonly nudged?: Maybe<Scalars['Date']['output']>;
};

/** A page of what reporters owe a cycle. */
export type ReporterCompletionConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ReporterCompletionEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<ReporterCompletion>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** What a reporter owes a cycle, in a page. */
export type ReporterCompletionEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: ReporterCompletion;
};

/** How far the reports of a cycle have come, as far as the account may read the figures. */
export type CycleCompletion = {
  /** The cycle. */
  readonly cycle: Cycle;
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The moment for which it says who is late. */
  readonly moment: Scalars['DateTime']['output'];
  /** Of each rank, deepest first. */
  readonly ranks: ReadonlyArray<RankCompletion>;
  /** By actor, then rank; `late` selects those that are, or are not, late. `first` is 1 to 500, by default 50. */
  readonly reporters: ReporterCompletionConnection;
};


/** How far the reports of a cycle have come, as far as the account may read the figures. */
export type CycleCompletionReportersArgs = {
  late?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The changed reporting cycle. */
export type CycleChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The cycle as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly cycle?: Maybe<Cycle>;
};

/** Opens a period for every actor at once, with the deadlines of the workflow in force. */
export type OpenCycleInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of OpenCycle, or the refusal. */
export type OpenCycleResult = CycleChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** Locks a period at once, instead of after the grace period. */
export type LockCycleInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of LockCycle, or the refusal. */
export type LockCycleResult = CycleChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Opens a locked period again, until it is locked by a command or, if that is still to come, at the end of the grace period. */
export type ReopenCycleInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of ReopenCycle, or the refusal. */
export type ReopenCycleResult = CycleChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Lets a reporter submit values after the lock until a moment; replaces its earlier exception. */
export type GrantLockExceptionInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The actor, or @cluster. */
  readonly actorId: Scalars['ID']['input'];
  /** The end of the exception. */
  readonly until: Scalars['DateTime']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of GrantLockException, or the refusal. */
export type GrantLockExceptionResult = CycleChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Ends the exception of a reporter from the lock at once. */
export type EndLockExceptionInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The actor, or @cluster. */
  readonly actorId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of EndLockException, or the refusal. */
export type EndLockExceptionResult = CycleChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/**
 * Reminds those who are late of a cycle: everybody who is, or those of the given actors who are. Each is reminded at most once
 * a day.
 */
export type NudgeReportersInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The actors, or @cluster; by default all. */
  readonly actors?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of NudgeReporters, or the refusal. */
export type NudgeReportersResult = CycleChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/**
 * A closed evaluation of a period. It never changes: the scorecard as of its position equals the closed one. A period can
 * have several closed evaluations.
 */
export type Evaluation = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The reason for closing it. */
  readonly reason: Scalars['String']['output'];
  /** The position of the structure and the values. */
  readonly position: Scalars['Position']['output'];
  /** Position of the last change of structure at or before it. */
  readonly structurePosition: Scalars['Position']['output'];
  /** The methods that were in force. */
  readonly methods: ReadonlyArray<PinnedMethod>;
  /** Version of the engine's rules. */
  readonly engine: Scalars['String']['output'];
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of all inputs. */
  readonly inputsHash: Scalars['String']['output'];
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of the results. */
  readonly resultsHash: Scalars['String']['output'];
  /** The day of the evaluation, which determines the values that were due; null under the first version of the engine's rules. */
  readonly day?: Maybe<Scalars['Date']['output']>;
  /** Whether it was closed before the period had ended or while data was missing. */
  readonly incomplete: Scalars['Boolean']['output'];
  /** The reason why it was withdrawn; null if it counts. */
  readonly withdrawnBecause?: Maybe<Scalars['String']['output']>;
  /** Who closed it, and when. */
  readonly closed?: Maybe<Origin>;
  /** Who withdrew it, when and why; null if it counts. */
  readonly withdrawn?: Maybe<Origin>;
};

/** A method in the version used by an evaluation. */
export type PinnedMethod = {
  /** The method. */
  readonly method: Scalars['ID']['output'];
  /** The version. */
  readonly version: Scalars['Int']['output'];
  /** SHA-256 of its definition, hex. */
  readonly sha256: Scalars['String']['output'];
};

/** A page of closed evaluations. */
export type EvaluationConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<EvaluationEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Evaluation>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** An evaluation in a page. */
export type EvaluationEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The evaluation. */
  readonly node: Evaluation;
};

/** A closed evaluation, recomputed from the events alone. */
export type EvaluationReplay = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The evaluation. */
  readonly evaluation: Scalars['ID']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The position up to which events were read. */
  readonly position: Scalars['Position']['output'];
  /** The number of events that were read. */
  readonly events: Scalars['Int']['output'];
  /** What the replay found. */
  readonly outcome: ReplayOutcome;
  /** Whether inputs, results and the events behind them are the same as when it was closed. */
  readonly equal: Scalars['Boolean']['output'];
  /** The hash of the inputs. */
  readonly inputsHash: ClosedAndReplayed;
  /** Hash of the results. */
  readonly resultsHash: ClosedAndReplayed;
  /** Version of the engine's rules. */
  readonly engine: ClosedAndReplayed;
  /** The first value that differs; if none does, the first result, part of the inputs, or event. */
  readonly difference?: Maybe<ReplayDifference>;
  /** Events that are not those that it was closed on, up to 100. */
  readonly altered: ReadonlyArray<EventBehind>;
};

/** What a replay found. */
export type ReplayOutcome =
  /** Everything is the same. */
  | 'EQUAL'
  /** Something differs. */
  | 'DIFFERENT'
  /** This version of Strata does not have the rules of the evaluation, so that nothing was recomputed. */
  | 'RULES_DIFFER';

/** An event that a closed evaluation was computed from. */
export type EventBehind = {
  /** Its position in the log. */
  readonly position: Scalars['Position']['output'];
  /** Its stream. */
  readonly stream: Scalars['String']['output'];
  /** How it differs from the event at the closing; null if it does not. */
  readonly change?: Maybe<EventChange>;
  /** Its type; null if it is no longer there. */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** Who it was recorded for; null if it is no longer there. */
  readonly by?: Maybe<Scalars['String']['output']>;
  /** When it was recorded; null if it is no longer there. */
  readonly recordedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How an event differs from what it was. */
export type EventChange =
  /** It has another content. */
  | 'changed'
  /** It is no longer there. */
  | 'removed'
  /** It was not there. */
  | 'inserted';

/** A hash of the closed evaluation and of the replay. */
export type ClosedAndReplayed = {
  /** The hash of the closed evaluation. */
  readonly closed: Scalars['String']['output'];
  /** The hash of the replay; null if nothing was recomputed. */
  readonly replayed?: Maybe<Scalars['String']['output']>;
};

/** A difference between the closed evaluation and the replay. */
export type ReplayDifference = {
  /** The place. */
  readonly path: Scalars['String']['output'];
  /** The closed value or result as JSON; null if there is none. */
  readonly closed?: Maybe<Scalars['String']['output']>;
  /** That of the replay as JSON; null if there is none. */
  readonly replayed?: Maybe<Scalars['String']['output']>;
  /** The measure, if a value differs. */
  readonly measure?: Maybe<Scalars['ID']['output']>;
  /** The subject, if a value differs. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The period, if a value differs. */
  readonly period?: Maybe<Scalars['Period']['output']>;
  /** The event that the difference comes from, if that is known. */
  readonly event?: Maybe<EventBehind>;
};

/** The evaluation that was closed. */
export type EvaluationClosed = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The evaluation as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly evaluation?: Maybe<Evaluation>;
};

/** Closes the evaluation of a period as known now; later changes do not affect it. */
export type CloseEvaluationInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** Id of the new evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** Closes the evaluation even if the period has not ended or strategies lack data. */
  readonly incomplete?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of CloseEvaluation, or the refusal. */
export type CloseEvaluationResult = EvaluationClosed | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** The withdrawn evaluation. */
export type EvaluationChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The evaluation as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly evaluation?: Maybe<Evaluation>;
};

/** Withdraws a closed evaluation, so that it no longer counts; it stays readable. */
export type WithdrawEvaluationInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of WithdrawEvaluation, or the refusal. */
export type WithdrawEvaluationResult = EvaluationChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** A closed evaluation with everything that proves it, for `strata verify` and `strata replay` on a machine without the store. */
export type EvidenceBundle = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The evaluation. */
  readonly evaluation: Scalars['ID']['output'];
  /** The number of events in it. */
  readonly events: Scalars['Int']['output'];
  /** The number of events that stay out, as hashes that still prove that they are in the log. */
  readonly withheld: Scalars['Int']['output'];
  /** How many events the seal of the bundle covers; with the root, what can be pinned. */
  readonly size: Scalars['Int']['output'];
  /** The root of the seal, in hexadecimal. */
  readonly root: Scalars['String']['output'];
  /** The content of the file. */
  readonly file: Scalars['String']['output'];
};

/** The kind of a node of an explanation. */
export type ExplanationKind =
  | 'strategy'
  | 'perspective'
  | 'objective'
  /** A measure: on an objective, or its value over several periods. */
  | 'measure'
  /** The value of a measure for one subject and period. */
  | 'value'
  | 'method-output'
  | 'formula'
  | 'input'
  | 'assessment'
  /** What a development activity of an initiative changes. */
  | 'activity';

/** What to explain. Exactly one field. */
export type ExplainedThing =
  /** A node of the scorecard, such as strategy:S, perspective:S/P, objective:S/O or measure:S/O/M. */
  { readonly node: Scalars['ID']['input']; readonly value?: never; readonly output?: never; }
  |  /** The value of a measure. */
  { readonly node?: never; readonly value: ExplainedMeasureInput; readonly output?: never; }
  |  /** An output of a method in force. */
  { readonly node?: never; readonly value?: never; readonly output: ExplainedOutputInput; };

/** The value of a measure for a member. */
export type ExplainedMeasureInput = {
  /** The measure. */
  readonly measure: Scalars['ID']['input'];
  /** The member, part of one such as GR/budget, or @cluster. */
  readonly member: Scalars['String']['input'];
};

/** An output of a method. */
export type ExplainedOutputInput = {
  /** The method. */
  readonly method: Scalars['ID']['input'];
  /** Path of the output. */
  readonly output: Scalars['String']['input'];
  /** The member; by default the cluster. */
  readonly member?: InputMaybe<Scalars['String']['input']>;
};

/** A value or score with everything it was computed from, as a flat list. */
export type Explanation = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** Which values of the period count in scores. */
  readonly counts: CountedValues;
  /** The top of the tree. */
  readonly top: ExplanationNode;
  /** The nodes, each before its descendants, beginning with the root. `first` is 1 to 500, by default 50. */
  readonly nodes: ExplanationNodeConnection;
};


/** A value or score with everything it was computed from, as a flat list. */
export type ExplanationNodesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A part of an explanation. Figures of other members are hidden from members: then `hidden` is true, and value,
 * contribution and event are null.
 */
export type ExplanationNode = {
  /** Its place in this tree. */
  readonly id: Scalars['ID']['output'];
  /** The place of its parent node; null for the root. */
  readonly parentId?: Maybe<Scalars['ID']['output']>;
  /** Its depth in the tree; 0 at the top. */
  readonly depth: Scalars['Int']['output'];
  /** The thing that it shows, the same for every node about it, such as strategy:S or value:K/GR/2008. */
  readonly thing: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: ExplanationKind;
  /** Its name in one language; null if it has none. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The value; null if there is none. */
  readonly value?: Maybe<ComputedValue>;
  /** For an input that compares two periods: the earlier value. */
  readonly previous?: Maybe<ComputedValue>;
  /** Unit of the value. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** The subject of the value. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The period of the value. */
  readonly period?: Maybe<Scalars['Period']['output']>;
  /** For a node of the scorecard: its score. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** For a node of the scorecard: its status. */
  readonly status?: Maybe<Status>;
  /** For a node of the scorecard: the share of its weight that has complete data. */
  readonly coverage?: Maybe<Scalars['Float']['output']>;
  /** For a node of the scorecard: how final it is. */
  readonly state?: Maybe<NodeState>;
  /** For a measure on an objective: the targets that its value was compared with. */
  readonly comparison?: Maybe<Comparison>;
  /** Its relation to the node above; SUPPORT has no weight. */
  readonly relation?: Maybe<PartRelation>;
  /** Its configured weight; for a term of a formula its coefficient; for a weighted part the value of the weight measure. */
  readonly weight?: Maybe<Scalars['Float']['output']>;
  /** Its share of the weight among the siblings that count, 0 to 1. */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** Its contribution to the score or value above. */
  readonly contribution?: Maybe<Scalars['Float']['output']>;
  /** The formula that computes it. */
  readonly formula?: Maybe<Scalars['String']['output']>;
  /** The code of the reason why there is no value or score. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Details of the reason. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** For an input: the kind of source it is bound to. */
  readonly source?: Maybe<MethodSourceKind>;
  /** For an assessment: the questionnaire. */
  readonly questionnaire?: Maybe<Scalars['ID']['output']>;
  /** For an assessment: the item; null for the mean of all items. */
  readonly item?: Maybe<Scalars['String']['output']>;
  /** For an assessment: the number of assessors who graded it. */
  readonly assessors?: Maybe<Scalars['Int']['output']>;
  /** The event that recorded the value. */
  readonly event?: Maybe<ExplanationEvent>;
  /** For a reported value: the figure that was submitted and does not count yet, because it waits for its approval. */
  readonly awaitingApproval?: Maybe<AwaitingFigure>;
  /** Whether figures are hidden from this account. */
  readonly hidden: Scalars['Boolean']['output'];
  /** Whether its parts are elsewhere in the tree, below the first node with the same `thing`. */
  readonly repeated: Scalars['Boolean']['output'];
  /** The number of its omitted parts; the depth and size of the tree are limited. */
  readonly omitted: Scalars['Int']['output'];
};


/**
 * A part of an explanation. Figures of other members are hidden from members: then `hidden` is true, and value,
 * contribution and event are null.
 */
export type ExplanationNodeLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A submitted figure that waits for its approval. */
export type AwaitingFigure = {
  /** The figure. */
  readonly value?: Maybe<ComputedValue>;
  /** The event that recorded it. */
  readonly event: ExplanationEvent;
};

/** The targets that the value of a measure was compared with. */
export type Comparison = {
  /** The scoring of the measure. */
  readonly scoring: ScoringKind;
  /** The targets, aggregated over the periods like the value. */
  readonly targets: TargetFigures;
  /** The periods of the measure that the value covers. */
  readonly periods: ReadonlyArray<Scalars['Period']['output']>;
};

/** The event that recorded a value. */
export type ExplanationEvent = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its position in the history. */
  readonly position: Scalars['Position']['output'];
  /** When it became known. */
  readonly knownAt: Scalars['DateTime']['output'];
  /** When this system recorded it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Who caused it. */
  readonly by: Scalars['String']['output'];
  /** The note on the value; null if there is none. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The reason of a restatement; null for a first submission. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The evidence of a restatement; null if there is none. */
  readonly evidence?: Maybe<Evidence>;
};

/** A page of an explanation. */
export type ExplanationNodeConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ExplanationNodeEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<ExplanationNode>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A part in a page. */
export type ExplanationNodeEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The part. */
  readonly node: ExplanationNode;
};

/** Why a score changed. */
export type ChangeCause =
  /** Figures, grades, segmentations and development activities that are new, or those of another period. */
  | 'actual'
  /** Figures that were known and are others now. */
  | 'restatement'
  /** Targets. */
  | 'target'
  /** Weights on the maps. */
  | 'weight'
  /** Strategies, maps, definitions of measures, scoring and calendar. */
  | 'structure'
  /** Methods, their versions and bindings, and the rules. */
  | 'method'
  /** Members and their parts. */
  | 'membership'
  /** Figures that are no longer known or that only one period has, and what has become due. */
  | 'missing-data';

/**
 * The change of a score between two moments or two periods. The parts are Shapley values: the mean, over all orders in which
 * the causes could have come about, of what each moves. They add up to the difference exactly.
 */
export type ScoreChange = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** Id of the node. */
  readonly node: Scalars['ID']['output'];
  /** Before. */
  readonly from: ScoreMoment;
  /** After. */
  readonly to: ScoreMoment;
  /** The score after minus the score before; null if one is missing. */
  readonly difference?: Maybe<Scalars['Decimal']['output']>;
  /** What it consists of. */
  readonly parts: ReadonlyArray<ScoreChangePart>;
};

/** A score of a period as known at a position. */
export type ScoreMoment = {
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The position. */
  readonly position: Scalars['Position']['output'];
  /** The score; null without one. */
  readonly score?: Maybe<Scalars['Float']['output']>;
};

/** A part of the change of a score. */
export type ScoreChangePart = {
  /** The cause. */
  readonly cause: ChangeCause;
  /** How much of the difference it is; null if there is no difference. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** The figures that it comes from, up to 100. */
  readonly figures: ReadonlyArray<ChangedFigure>;
  /** Other events that it comes from, up to the last 100. */
  readonly events: ReadonlyArray<ChangeEvent>;
  /** The number of figures that are not listed, because there are more or the account may not see them. */
  readonly omitted: Scalars['Int']['output'];
};

/** A figure that is another one before and after. */
export type ChangedFigure = {
  /** Id of the measure. */
  readonly measure: Scalars['ID']['output'];
  /** The subject: an actor (GR) or a part of one (GR/budget). */
  readonly subject: Scalars['String']['output'];
  /** Before; null if there was none. */
  readonly from?: Maybe<FigureOfPeriod>;
  /** After; null if there is none. */
  readonly to?: Maybe<FigureOfPeriod>;
  /** The event that changed or reported it. */
  readonly event?: Maybe<ChangeEvent>;
};

/** A figure and its period. */
export type FigureOfPeriod = {
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The value as entered; null if it is not applicable. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** An event that a change comes from. */
export type ChangeEvent = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its position. */
  readonly position: Scalars['Position']['output'];
  /** Its stream. */
  readonly stream: Scalars['String']['output'];
  /** Its type. */
  readonly type: Scalars['String']['output'];
  /** Who it was recorded for. */
  readonly by: Scalars['String']['output'];
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** When it became known. */
  readonly knownAt: Scalars['DateTime']['output'];
};

/** Whether this server can do its work, and how far its read models and its storage are. */
export type SystemHealth = {
  /** The verdict. */
  readonly status: HealthStatus;
  /** Whether the event store responds. */
  readonly eventStore: Scalars['Boolean']['output'];
  /** Whether the read store responds. */
  readonly readStore: Scalars['Boolean']['output'];
  /** Whether the account store responds. */
  readonly accountStore: Scalars['Boolean']['output'];
  /** The code of the error with which the last write failed; null if writing works. */
  readonly writeFault?: Maybe<Scalars['String']['output']>;
  /** The position of the last event; null if the event store does not respond. */
  readonly head?: Maybe<Scalars['Position']['output']>;
  /** The projections of this server by name. */
  readonly projections: ReadonlyArray<ProjectionHealth>;
  /** The files of the embedded stores; none if all stores are servers. */
  readonly storage: ReadonlyArray<StoredFile>;
};

/** Whether a server can do its work. */
export type HealthStatus =
  | 'ok'
  /** It is about to stop. */
  | 'stopping'
  /** A store does not respond, the last write failed, or a projection does not follow. */
  | 'unavailable';

/** How far a projection is. */
export type ProjectionHealth = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The position up to which it has read; null if the read store does not respond. */
  readonly checkpoint?: Maybe<Scalars['Position']['output']>;
  /** Whether it has read everything. */
  readonly caughtUp: Scalars['Boolean']['output'];
  /** The code of the error that interrupted it; null if it runs, or another server runs it. */
  readonly interruptedBy?: Maybe<Scalars['String']['output']>;
};

/** A file of an embedded store. */
export type StoredFile = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its size in bytes. */
  readonly bytes: Scalars['Float']['output'];
};

/** The type of the values of a measure. */
export type ValueType =
  | 'number'
  | 'yes-no'
  | 'text';

/** Which direction is good. */
export type Polarity =
  /** More is better. */
  | 'higher'
  /** Less is better. */
  | 'lower'
  /** Closer to the target is better. */
  | 'closer';

/** Whether a measure indicates causes (leading) or results (lagging). */
export type Indicator =
  | 'leading'
  | 'lagging';

/** How often a measure is reported. */
export type Frequency =
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'year';

/** How an actual is scored. */
export type ScoringKind =
  /** Targets `goal` and `redFlag`: a third at the red flag, two thirds at the goal, linear on both sides. */
  | 'goal-red-flag'
  /** Bands, each from the end of the previous one up to, but not including, its `below`. */
  | 'bands'
  /** Target `target` with a tolerance. */
  | 'target-tolerance'
  /** Targets `low` and `high` with a margin outside. */
  | 'accepted-interval'
  /** Yes or no. */
  | 'yes-no'
  /** A list of texts, each with its score. */
  | 'text-list'
  /** Shown, not scored. */
  | 'unscored'
  /** A formula over `actual` and the names of the targets. */
  | 'formula';

/** Traffic light of a score. GREY: no data. */
export type Status =
  | 'red'
  | 'amber'
  | 'green'
  | 'blue'
  | 'grey';

/** How values of shorter periods become the value of a longer one. */
export type TimeAggregation =
  | 'sum'
  | 'mean'
  | 'last';

/** How values of actors become the value of the cluster. */
export type OrganisationAggregation =
  | 'none'
  | 'sum'
  | 'mean'
  /** The mean, weighted by another measure. */
  | 'weighted';

/** Whether the score covers the period alone or the fiscal year up to its end. */
export type Accumulation =
  | 'period'
  | 'year-to-date';

/** A measure (KPI) of a cluster, as of a position. */
export type Measure = {
  /** Its id within the cluster. */
  readonly id: Scalars['ID']['output'];
  /** The cluster it belongs to. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** Its unit, as shown. */
  readonly unit: Scalars['String']['output'];
  /** The decimals shown, 0 to 12; values are stored exactly as entered. */
  readonly decimals: Scalars['Int']['output'];
  /** The type of its values. */
  readonly valueType: ValueType;
  /** Which direction is good. */
  readonly polarity: Polarity;
  /** Whether it indicates causes (leading) or results (lagging). */
  readonly indicator?: Maybe<Indicator>;
  /** How often it is reported. */
  readonly frequency: Frequency;
  /** How an actual is scored. */
  readonly scoring: Scoring;
  /** How values are aggregated. */
  readonly aggregation: Aggregation;
  /** Whether the score covers the period alone or the year to date. */
  readonly accumulate: Accumulation;
  /** How a missing value counts, if not as set for the cluster. */
  readonly missing?: Maybe<MissingPolicy>;
  /** Values outside need a confirmation. */
  readonly plausible?: Maybe<PlausibleRange>;
  /** Values outside are refused. */
  readonly range?: Maybe<ValueRange>;
  /** Whether it is retired in the end: it no longer takes values. */
  readonly retired: Scalars['Boolean']['output'];
  /** Whether it is in use over time; empty if it is so, or retired, from the beginning. */
  readonly use: ReadonlyArray<DatedUse>;
  /** Its definitions over time, if one of them holds from a period on; the latest is that of the measure. */
  readonly versions: ReadonlyArray<DefinitionVersion>;
  /** Its targets by subject. */
  readonly targets: ReadonlyArray<TargetSeries>;
};


/** A measure (KPI) of a cluster, as of a position. */
export type MeasureLabelArgs = {
  language?: InputMaybe<Language>;
};

/** Whether something is in use from a period on. */
export type DatedUse = {
  /** The first day; null for the beginning. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Whether it is in use. */
  readonly inUse: Scalars['Boolean']['output'];
};

/** The definition of a measure from a period on. */
export type DefinitionVersion = {
  /** The first day; null for the beginning. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Its unit, as shown. */
  readonly unit: Scalars['String']['output'];
  /** Figures in the unit of the version before, multiplied by it, are figures in this unit. */
  readonly factor?: Maybe<Scalars['Decimal']['output']>;
  /** The type of its values. */
  readonly valueType: ValueType;
  /** Which direction is good. */
  readonly polarity: Polarity;
  /** How often it is reported. */
  readonly frequency: Frequency;
  /** How an actual is scored. */
  readonly scoring: Scoring;
  /** How values are aggregated. */
  readonly aggregation: Aggregation;
  /** Whether the score covers the period alone or the year to date. */
  readonly accumulate: Accumulation;
  /** How a missing value counts, if not as set for the cluster. */
  readonly missing?: Maybe<MissingPolicy>;
  /** Values outside are refused. */
  readonly range?: Maybe<ValueRange>;
};

/** How an actual is scored; the kind determines which fields are set. */
export type Scoring = {
  /** The kind. */
  readonly kind: ScoringKind;
  /** BANDS: the bands, lowest first. */
  readonly bands?: Maybe<ReadonlyArray<Band>>;
  /** TARGET_TOLERANCE: the tolerance, in units of the measure or percent of the target. */
  readonly tolerance?: Maybe<Scalars['Decimal']['output']>;
  /** TARGET_TOLERANCE: whether the tolerance is in percent of the target. */
  readonly percent?: Maybe<Scalars['Boolean']['output']>;
  /** ACCEPTED_INTERVAL: how far outside still counts as amber. */
  readonly margin?: Maybe<Scalars['Decimal']['output']>;
  /** YES_NO: whether yes is the good answer. */
  readonly goodIsYes?: Maybe<Scalars['Boolean']['output']>;
  /** TEXT_LIST: the texts. */
  readonly items?: Maybe<ReadonlyArray<TextScore>>;
  /** FORMULA: the formula. */
  readonly formula?: Maybe<Scalars['String']['output']>;
};

/** A band of values with a score. */
export type Band = {
  /** Its upper end, exclusive; null for the last band. */
  readonly below?: Maybe<Scalars['Decimal']['output']>;
  /** Its score, 0 to 1. */
  readonly score: Scalars['Float']['output'];
  /** Its status. */
  readonly status: Status;
};

/** A text with its score. */
export type TextScore = {
  /** The text. */
  readonly text: Scalars['String']['output'];
  /** Its score, 0 to 1. */
  readonly score: Scalars['Float']['output'];
  /** Its status. */
  readonly status: Status;
};

/** How values are aggregated over time and over actors; the two settings are independent. */
export type Aggregation = {
  /** Over time. */
  readonly time: TimeAggregation;
  /** Over actors. */
  readonly organisation: OrganisationAggregation;
  /** WEIGHTED: the id of the measure whose values are the weights of the actors. */
  readonly weightMeasure?: Maybe<Scalars['ID']['output']>;
};

/** A range of values, both ends inclusive. */
export type ValueRange = {
  /** The lowest value. */
  readonly min?: Maybe<Scalars['Decimal']['output']>;
  /** The highest value. */
  readonly max?: Maybe<Scalars['Decimal']['output']>;
};

/** A range of plausible values, both ends inclusive. */
export type PlausibleRange = {
  /** The lowest value. */
  readonly min?: Maybe<Scalars['Decimal']['output']>;
  /** The highest value. */
  readonly max?: Maybe<Scalars['Decimal']['output']>;
  /** The largest change from the value of the previous period, as a percentage of that value. */
  readonly change?: Maybe<Scalars['Decimal']['output']>;
};

/** A length of periods that targets can be set for. */
export type TargetPer =
  | 'quarter'
  | 'half-year'
  | 'year';

/** The targets of one subject. */
export type TargetSeries = {
  /** The subject, or * for every subject without its own targets. */
  readonly subject: Scalars['String']['output'];
  /** The length of the whole periods that they are targets of, instead of targets aggregated from the measure's own periods. */
  readonly per?: Maybe<TargetPer>;
  /** The figures over time, in order of their dates. */
  readonly entries: ReadonlyArray<DatedTarget>;
};

/** The figures of a target from a date on. */
export type DatedTarget = {
  /** The first day on which they apply; null for the beginning. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** The figures. */
  readonly figures: TargetFigures;
  /** Who set them, when and why. */
  readonly origin?: Maybe<Origin>;
};

/** The figures of a target. `goal`, `redFlag`, `target`, `low` and `high` feed scoring functions. */
export type TargetFigures = {
  /** The goal. */
  readonly goal?: Maybe<Scalars['Decimal']['output']>;
  /** The red flag. */
  readonly redFlag?: Maybe<Scalars['Decimal']['output']>;
  /** The target. */
  readonly target?: Maybe<Scalars['Decimal']['output']>;
  /** The low end of the accepted interval. */
  readonly low?: Maybe<Scalars['Decimal']['output']>;
  /** The high end of the accepted interval. */
  readonly high?: Maybe<Scalars['Decimal']['output']>;
  /** The minimum acceptable value. */
  readonly min?: Maybe<Scalars['Decimal']['output']>;
  /** A stretch target. */
  readonly stretch?: Maybe<Scalars['Decimal']['output']>;
  /** Where it started. */
  readonly baseline?: Maybe<Scalars['Decimal']['output']>;
  /** What others reach. */
  readonly benchmark?: Maybe<Scalars['Decimal']['output']>;
  /** The expected value. */
  readonly forecast?: Maybe<Scalars['Decimal']['output']>;
};

/** A page of measures. */
export type MeasureConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<MeasureEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Measure>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A measure in a page. */
export type MeasureEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The measure. */
  readonly node: Measure;
};

/** The measure after a command. */
export type MeasureChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The measure as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly measure?: Maybe<Measure>;
};

/** How an actual is scored; the kind determines the required fields. */
export type ScoringInput = {
  /** The kind. */
  readonly kind: ScoringKind;
  /** BANDS: the bands, lowest first; all but the last have `below`. */
  readonly bands?: InputMaybe<ReadonlyArray<BandInput>>;
  /** TARGET_TOLERANCE: the tolerance, in units of the measure or percent of the target. */
  readonly tolerance?: InputMaybe<Scalars['Decimal']['input']>;
  /** TARGET_TOLERANCE: whether the tolerance is in percent of the target. */
  readonly percent?: InputMaybe<Scalars['Boolean']['input']>;
  /** ACCEPTED_INTERVAL: how far outside still counts as amber. */
  readonly margin?: InputMaybe<Scalars['Decimal']['input']>;
  /** YES_NO: whether yes is the good answer; by default true. */
  readonly goodIsYes?: InputMaybe<Scalars['Boolean']['input']>;
  /** TEXT_LIST: the texts. */
  readonly items?: InputMaybe<ReadonlyArray<TextScoreInput>>;
  /** FORMULA: the formula. */
  readonly formula?: InputMaybe<Scalars['String']['input']>;
};

/** A band of values with a score. */
export type BandInput = {
  /** Its upper end, exclusive; absent for the last band. */
  readonly below?: InputMaybe<Scalars['Decimal']['input']>;
  /** Its score, 0 to 1. */
  readonly score: Scalars['Float']['input'];
  /** Its status; not GREY. */
  readonly status: Status;
};

/** A text with its score. */
export type TextScoreInput = {
  /** The text. */
  readonly text: Scalars['String']['input'];
  /** Its score, 0 to 1. */
  readonly score: Scalars['Float']['input'];
  /** Its status; not GREY. */
  readonly status: Status;
};

/** How values are aggregated. */
export type AggregationInput = {
  /** Over time; by default LAST. */
  readonly time?: InputMaybe<TimeAggregation>;
  /** Over actors; by default NONE. */
  readonly organisation?: InputMaybe<OrganisationAggregation>;
  /** WEIGHTED: the id of the measure whose values are the weights of the actors. */
  readonly weightMeasure?: InputMaybe<Scalars['ID']['input']>;
};

/** A range of values, both ends inclusive. */
export type ValueRangeInput = {
  /** The lowest value. */
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
  /** The highest value. */
  readonly max?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A range of plausible values, both ends inclusive. */
export type PlausibleRangeInput = {
  /** The lowest value. */
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
  /** The highest value. */
  readonly max?: InputMaybe<Scalars['Decimal']['input']>;
  /** The largest change from the value of the previous period, as a percentage of that value. */
  readonly change?: InputMaybe<Scalars['Decimal']['input']>;
};

/** The definition of a measure, without its targets. */
export type MeasureDefinitionInput = {
  /** Its name. */
  readonly labels: LabelsInput;
  /** Its unit, as shown. */
  readonly unit: Scalars['String']['input'];
  /** The decimals shown, 0 to 12; by default 2. */
  readonly decimals?: InputMaybe<Scalars['Int']['input']>;
  /** The type of its values; by default NUMBER. */
  readonly valueType?: InputMaybe<ValueType>;
  /** Which direction is good; by default HIGHER. */
  readonly polarity?: InputMaybe<Polarity>;
  /** Whether it indicates causes (leading) or results (lagging). */
  readonly indicator?: InputMaybe<Indicator>;
  /** How often it is reported. */
  readonly frequency: Frequency;
  /** How an actual is scored. */
  readonly scoring: ScoringInput;
  /** How values are aggregated; by default the last value over time and nothing over actors. */
  readonly aggregation?: InputMaybe<AggregationInput>;
  /** Whether the score covers the period alone or the year to date; by default PERIOD. */
  readonly accumulate?: InputMaybe<Accumulation>;
  /** How a missing value counts; by default as set for the cluster. */
  readonly missing?: InputMaybe<MissingPolicyInput>;
  /** Values outside need a confirmation. */
  readonly plausible?: InputMaybe<PlausibleRangeInput>;
  /** Values outside are refused. */
  readonly range?: InputMaybe<ValueRangeInput>;
};

/** Defines a measure. */
export type DefineMeasureInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** Id of the new measure. */
  readonly measureId: Scalars['ID']['input'];
  /** What it is. */
  readonly definition: MeasureDefinitionInput;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Revises a measure's definition as a whole, from a period on; its name, decimals and indicator are not dated. */
export type ReviseMeasureInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The measure. */
  readonly measureId: Scalars['ID']['input'];
  /** Its new definition. */
  readonly definition: MeasureDefinitionInput;
  /** For a new unit: figures in the old unit, multiplied by it, are figures in the new one. Without it, values across the change are errors. */
  readonly factor?: InputMaybe<Scalars['Decimal']['input']>;
  /** Targets under the new definition; required if it makes the existing ones senseless. */
  readonly targets?: InputMaybe<ReadonlyArray<RevisedTargetInput>>;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The figures of a target, at least one. `goal`, `redFlag`, `target`, `low` and `high` feed scoring functions. */
export type TargetFiguresInput = {
  /** The goal. */
  readonly goal?: InputMaybe<Scalars['Decimal']['input']>;
  /** The red flag. */
  readonly redFlag?: InputMaybe<Scalars['Decimal']['input']>;
  /** The target. */
  readonly target?: InputMaybe<Scalars['Decimal']['input']>;
  /** The low end of the accepted interval. */
  readonly low?: InputMaybe<Scalars['Decimal']['input']>;
  /** The high end of the accepted interval. */
  readonly high?: InputMaybe<Scalars['Decimal']['input']>;
  /** The minimum acceptable value. */
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
  /** A stretch target. */
  readonly stretch?: InputMaybe<Scalars['Decimal']['input']>;
  /** Where it started. */
  readonly baseline?: InputMaybe<Scalars['Decimal']['input']>;
  /** What others reach. */
  readonly benchmark?: InputMaybe<Scalars['Decimal']['input']>;
  /** The expected value. */
  readonly forecast?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A target under a new definition. */
export type RevisedTargetInput = {
  /** The subject, or * for every subject without its own targets. */
  readonly subject: Scalars['String']['input'];
  /** The length of the whole periods that the target is for, longer than the measure's own; by default the measure's own. */
  readonly per?: InputMaybe<TargetPer>;
  /** The figures. */
  readonly figures: TargetFiguresInput;
};

/** Sets a target from a period on. Earlier targets and their results do not change. */
export type SetTargetInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The measure. */
  readonly measureId: Scalars['ID']['input'];
  /** The subject, or * for every subject without its own targets. */
  readonly subject: Scalars['String']['input'];
  /** The length of the whole periods that the target is for, longer than the measure's own; by default the measure's own. */
  readonly per?: InputMaybe<TargetPer>;
  /** The figures, which replace all figures of the target of that date. */
  readonly figures: TargetFiguresInput;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Withdraws the target that starts with a period. */
export type WithdrawTargetInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The measure. */
  readonly measureId: Scalars['ID']['input'];
  /** The subject, or *. */
  readonly subject: Scalars['String']['input'];
  /** The length of the whole periods that the target is for; by default the measure's own. */
  readonly per?: InputMaybe<TargetPer>;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Retires a measure: it no longer takes values. */
export type RetireMeasureInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The measure. */
  readonly measureId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Takes back the retirement of a measure from a period on. */
export type ReinstateMeasureInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The measure. */
  readonly measureId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The measure after DefineMeasure, or the refusal. */
export type DefineMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The measure after ReviseMeasure, or the refusal. */
export type ReviseMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The measure after SetTarget, or the refusal. */
export type SetTargetResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The measure after WithdrawTarget, or the refusal. */
export type WithdrawTargetResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The measure after RetireMeasure, or the refusal. */
export type RetireMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The measure after ReinstateMeasure, or the refusal. */
export type ReinstateMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The type of the value of a method's input. */
export type MethodInputType =
  | 'number'
  /** S, N or W. */
  | 'segment'
  | 'boolean'
  | 'text'
  /** A value with the value of the previous period. */
  | 'pair'
  | 'numbers'
  | 'segments'
  /** A list of records. */
  | 'records';

/** The origin of a version of a method. */
export type MethodOrigin =
  /** It ships with Strata. */
  | 'catalogue'
  /** Proposed from correlations in the history of the cluster. */
  | 'derived'
  /** Weighted by a panel of experts. */
  | 'expert-panel'
  /** Written by the cluster. */
  | 'own';

/** The subject and period of an evaluation of a bound method. */
export type MethodScope =
  /** Once for the cluster. */
  | 'cluster'
  /** For each member. */
  | 'actor';

/** The kind of source of an input. */
export type MethodSourceKind =
  | 'measure'
  | 'assessment'
  | 'method'
  | 'segmentation'
  /** The development activities of initiatives. */
  | 'activities'
  | 'constant'
  /** The default wiring of the method's definition. */
  | 'default'
  | 'record'
  | 'list'
  | 'change';

/** The definition of a method in one language. */
export type MethodDescription = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its version. */
  readonly version: Scalars['Int']['output'];
  /** Whether it is evaluated for the cluster or for each member; null if the binding determines it. */
  readonly scope?: Maybe<MethodScope>;
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** The subject. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The paper it comes from. */
  readonly source: MethodSource;
  /** Places where the source is unclear or has an error, with our interpretation. */
  readonly readings: ReadonlyArray<MethodReading>;
  /** Notes on it. */
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
  /** Its inputs. */
  readonly inputs: ReadonlyArray<MethodInputDescription>;
  /** Its formulas, in order. */
  readonly formulas: ReadonlyArray<MethodFormula>;
  /** Its segment scales. */
  readonly segments: ReadonlyArray<SegmentScale>;
  /** Its decision tables. */
  readonly tables: ReadonlyArray<DecisionTable>;
  /** The meanings of text results such as DIVERSIFIED_GROWTH. */
  readonly texts: ReadonlyArray<MethodText>;
  /** Its outputs. */
  readonly outputs: ReadonlyArray<MethodOutputDescription>;
  /** The sources of inputs that are bound to DEFAULT. */
  readonly wiring: ReadonlyArray<MethodWiring>;
};

/** The paper that a definition comes from, and the place in it. */
export type MethodSource = {
  /** Title of the paper. */
  readonly paper: Scalars['String']['output'];
  /** The authors. */
  readonly authors: Scalars['String']['output'];
  /** The year of publication. */
  readonly year?: Maybe<Scalars['Int']['output']>;
  /** Table or equation. */
  readonly place: Scalars['String']['output'];
};

/** A place where a source is unclear or has an error. */
export type MethodReading = {
  /** The place in the source. */
  readonly place: Scalars['String']['output'];
  /** The text of the source. */
  readonly printed: Scalars['String']['output'];
  /** The formulas of the definition. */
  readonly implemented: Scalars['String']['output'];
  /** The reason. */
  readonly because: Scalars['String']['output'];
};

/** An input of a method. */
export type MethodInputDescription = {
  /** Its name in formulas. */
  readonly name: Scalars['String']['output'];
  /** The type of its value. */
  readonly type: MethodInputType;
  /** What it is. */
  readonly label: Scalars['String']['output'];
  /** Its unit; empty for none. */
  readonly unit: Scalars['String']['output'];
  /** The quantity, as a qualified name such as balance-sheet.cash; bindings are suggested from it. */
  readonly quantity?: Maybe<Scalars['String']['output']>;
  /** The number of periods by which its value is earlier. */
  readonly periodsBack?: Maybe<Scalars['Int']['output']>;
  /** Whether it is optional. */
  readonly optional: Scalars['Boolean']['output'];
  /** The formula or group it belongs to. */
  readonly group?: Maybe<Scalars['String']['output']>;
  /** The lowest value. */
  readonly min?: Maybe<Scalars['Float']['output']>;
  /** The highest value. */
  readonly max?: Maybe<Scalars['Float']['output']>;
  /** TEXT: the allowed values; null if any text is allowed. */
  readonly choices?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** RECORDS: the fields of each record. */
  readonly fields?: Maybe<ReadonlyArray<MethodFieldDescription>>;
};

/** A field of the records that an input is a list of. */
export type MethodFieldDescription = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** What it is. */
  readonly label: Scalars['String']['output'];
  /** Its unit; empty for none. */
  readonly unit: Scalars['String']['output'];
};

/** A formula of a method. */
export type MethodFormula = {
  /** The name of what it computes. */
  readonly name: Scalars['String']['output'];
  /** The label of the formula. */
  readonly label: Scalars['String']['output'];
  /** The formula. */
  readonly formula: Scalars['String']['output'];
  /** Its unit. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** The names it reads. */
  readonly reads: ReadonlyArray<Scalars['String']['output']>;
};

/** A segment scale: S from `strong` up, N from `neutral` up, otherwise W. */
export type SegmentScale = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The lowest value of S. */
  readonly strong: Scalars['Float']['output'];
  /** The lowest value of N. */
  readonly neutral: Scalars['Float']['output'];
};

/** A decision table: the first matching row determines the result. */
export type DecisionTable = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The keys by which its rows are matched, in order. */
  readonly keys: ReadonlyArray<DecisionKey>;
  /** Its rows. */
  readonly rows: ReadonlyArray<DecisionRow>;
  /** The result if no row matches; null if there is none. */
  readonly otherwise?: Maybe<Scalars['String']['output']>;
};

/** A key of a decision table. */
export type DecisionKey = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The type of the value: number, boolean, segment or text. */
  readonly type: Scalars['String']['output'];
};

/** A row of a decision table. */
export type DecisionRow = {
  /** The value, or range of values, of each key. */
  readonly when: ReadonlyArray<Scalars['String']['output']>;
  /** The result. */
  readonly then: Scalars['String']['output'];
  /** A note. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** The meaning of a text result of a method. */
export type MethodText = {
  /** The result. */
  readonly value: Scalars['String']['output'];
  /** The meaning. */
  readonly text: Scalars['String']['output'];
};

/** An output of a method. */
export type MethodOutputDescription = {
  /** Its path, such as K1 or segments.K. */
  readonly path: Scalars['String']['output'];
  /** The formula or input. */
  readonly from: Scalars['String']['output'];
  /** What it is. */
  readonly label: Scalars['String']['output'];
};

/** The default source of an input. */
export type MethodWiring = {
  /** The input. */
  readonly input: Scalars['String']['output'];
  /** Its formula over the values in `from`. */
  readonly formula: Scalars['String']['output'];
  /** The values that the formula reads. */
  readonly from: ReadonlyArray<MethodWiringSource>;
};

/** A value that the formula of a default wiring reads: an output of a method, or the mean or the items of a questionnaire. */
export type MethodWiringSource = {
  /** Its name in the formula. */
  readonly name: Scalars['String']['output'];
  /** The method. */
  readonly method?: Maybe<Scalars['ID']['output']>;
  /** The output of the method. */
  readonly output?: Maybe<Scalars['String']['output']>;
  /** Whether the output is read for each member, as a list. */
  readonly ofEachMember: Scalars['Boolean']['output'];
  /** The questionnaire. */
  readonly assessment?: Maybe<Scalars['ID']['output']>;
  /** The items that are read as a list; null for the mean of all. */
  readonly items?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** A computed value. `text` is always set; of the other fields, the one of its type is set. */
export type ComputedValue = {
  /** The value as text; a list is joined by commas. */
  readonly text: Scalars['String']['output'];
  /** A number, float64; of a figure that was entered, the nearest float64. */
  readonly number?: Maybe<Scalars['Float']['output']>;
  /** Yes or no. */
  readonly yesNo?: Maybe<Scalars['Boolean']['output']>;
  /** A list. */
  readonly items?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The reason why a value could not be computed. */
export type ComputationError = {
  /** The stable code of the reason, such as DIVISION_BY_ZERO. */
  readonly reason: Scalars['String']['output'];
  /** The problem. */
  readonly message: Scalars['String']['output'];
};

/** A method of a cluster, as of a position. */
export type ClusterMethod = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The versions that are registered, in order of registration. */
  readonly versions: ReadonlyArray<MethodVersion>;
  /** The version in force. */
  readonly adopted?: Maybe<Scalars['Int']['output']>;
  /** The version that runs beside it on the same history. */
  readonly onTrial?: Maybe<Scalars['Int']['output']>;
  /** The sources of its inputs and the measures of its outputs; null if it is not bound. */
  readonly binding?: Maybe<MethodBinding>;
  /** Whether it is withdrawn: it is no longer in force. */
  readonly withdrawn: Scalars['Boolean']['output'];
};

/** A version of a method's definition; it never changes. */
export type MethodVersion = {
  /** The version number of the definition: 1, 2, … */
  readonly version: Scalars['Int']['output'];
  /** Its origin. */
  readonly origin: MethodOrigin;
  /** SHA-256 of the definition, hex. */
  readonly sha256: Scalars['String']['output'];
  /** The definition, YAML. */
  readonly definition: Scalars['String']['output'];
  /** The definition in one language; null if this version of Strata can no longer read it. */
  readonly description?: Maybe<MethodDescription>;
};


/** A version of a method's definition; it never changes. */
export type MethodVersionDescriptionArgs = {
  language?: InputMaybe<Language>;
};

/** The sources of a method's inputs in a cluster, and the measures of its outputs. */
export type MethodBinding = {
  /** The subject and period of the evaluation. */
  readonly scope: MethodScope;
  /** Where its inputs come from. */
  readonly inputs: ReadonlyArray<MethodInputBinding>;
  /** The measures of the outputs, whose values are computed instead of reported. */
  readonly outputs: ReadonlyArray<MethodOutputBinding>;
};

/** Where an input comes from. */
export type MethodInputBinding = {
  /** The input. */
  readonly input: Scalars['String']['output'];
  /** Its source. */
  readonly source: MethodInputSource;
};

/** The source of a value, for the subject and period of the evaluation; the kind determines which fields are set. */
export type MethodInputSource = {
  /** The kind. */
  readonly kind: MethodSourceKind;
  /** MEASURE: the measure. */
  readonly measure?: Maybe<Scalars['ID']['output']>;
  /** MEASURE, ASSESSMENT: the subject, if it is not that of the evaluation. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** MEASURE: 1 is the previous period, and so on. */
  readonly periodsBack?: Maybe<Scalars['Int']['output']>;
  /** ASSESSMENT: the questionnaire. */
  readonly questionnaire?: Maybe<Scalars['ID']['output']>;
  /** ASSESSMENT: the item. */
  readonly item?: Maybe<Scalars['String']['output']>;
  /** METHOD: the method. */
  readonly method?: Maybe<Scalars['ID']['output']>;
  /** METHOD: its output. */
  readonly output?: Maybe<Scalars['String']['output']>;
  /** CONSTANT: the value as text. */
  readonly constant?: Maybe<Scalars['String']['output']>;
  /** RECORD: a source for each field by name; LIST: the items in order; CHANGE: previous and current. */
  readonly parts: ReadonlyArray<MethodSourcePart>;
};

/** A source within a source. */
export type MethodSourcePart = {
  /** The name of the field, the place in the list (from 1), previous or current. */
  readonly name: Scalars['String']['output'];
  /** The source. */
  readonly source: MethodInputSource;
};

/** The measure that an output is bound to. */
export type MethodOutputBinding = {
  /** Path of the output. */
  readonly output: Scalars['String']['output'];
  /** The measure. */
  readonly measure: Scalars['ID']['output'];
};

/** A binding suggested from the quantities that the inputs of a method name. */
export type SuggestedBinding = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The binding, with the sources that were found. */
  readonly binding: MethodBinding;
  /** Required inputs without a source. */
  readonly unbound: ReadonlyArray<Scalars['String']['output']>;
  /** Inputs with more than one possible source; they are not bound. */
  readonly ambiguous: ReadonlyArray<AmbiguousInput>;
};

/** An input with more than one possible source. */
export type AmbiguousInput = {
  /** The input. */
  readonly input: Scalars['String']['output'];
  /** The possible sources. */
  readonly candidates: ReadonlyArray<Scalars['String']['output']>;
};

/** The evaluation of a bound method for one subject and period. */
export type MethodEvaluation = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The method. */
  readonly method: Scalars['ID']['output'];
  /** The version that was evaluated. */
  readonly version: Scalars['Int']['output'];
  /** The subject and period of the evaluation. */
  readonly subject: Scalars['String']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** Its outputs. */
  readonly outputs: ReadonlyArray<MethodOutputValue>;
};

/** An output with its value, or the reason why there is none. */
export type MethodOutputValue = {
  /** Path of the output, such as K1 or segments.K. */
  readonly output: Scalars['String']['output'];
  /** What it is, in one language. */
  readonly label: Scalars['String']['output'];
  /** The measure that it is bound to in this cluster. */
  readonly measure?: Maybe<Scalars['ID']['output']>;
  /** The value. */
  readonly value?: Maybe<ComputedValue>;
  /** The meaning of a text value, in one language; null if the definition has none. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The reason why there is no value. */
  readonly error?: Maybe<ComputationError>;
};


/** An output with its value, or the reason why there is none. */
export type MethodOutputValueLabelArgs = {
  language?: InputMaybe<Language>;
};


/** An output with its value, or the reason why there is none. */
export type MethodOutputValueTextArgs = {
  language?: InputMaybe<Language>;
};

/** A page of methods of a cluster. */
export type ClusterMethodConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ClusterMethodEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<ClusterMethod>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A method in a page. */
export type ClusterMethodEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The method. */
  readonly node: ClusterMethod;
};

/** The method after a command. */
export type MethodChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The method as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly method?: Maybe<ClusterMethod>;
};

/** Where an input comes from. Exactly one field. */
export type InputSourceInput =
  /** A measure. */
  { readonly measure: MeasureSourceInput; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly activities?: never; readonly list?: never; readonly change?: never; }
  |  /** The mean of the assessors' grades of one item. */
  { readonly measure?: never; readonly assessment: AssessmentSourceInput; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly activities?: never; readonly list?: never; readonly change?: never; }
  |  /** An output of another bound method, for the same subject and period. */
  { readonly measure?: never; readonly assessment?: never; readonly method: MethodSourceInput; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly activities?: never; readonly list?: never; readonly change?: never; }
  |  /** True: the customers segment of the member's market segmentation matrix. */
  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation: Scalars['Boolean']['input']; readonly constant?: never; readonly default?: never; readonly activities?: never; readonly list?: never; readonly change?: never; }
  |  /** A constant: a decimal, or a text such as S. */
  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant: Scalars['String']['input']; readonly default?: never; readonly activities?: never; readonly list?: never; readonly change?: never; }
  |  /** True: the default wiring of the method's definition. */
  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default: Scalars['Boolean']['input']; readonly activities?: never; readonly list?: never; readonly change?: never; }
  |  /** True: the development activities of initiatives, for a list of records with the fields dTs, dC and dK. */
  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly activities: Scalars['Boolean']['input']; readonly list?: never; readonly change?: never; }
  |  /** For inputs that are lists, of values or of records. */
  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly activities?: never; readonly list: ReadonlyArray<ListItemSourceInput>; readonly change?: never; }
  |  /** For inputs that compare two periods. */
  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly activities?: never; readonly list?: never; readonly change: ChangeSourceInput; };

/** A source of a single value. Exactly one field. */
export type SingleSourceInput =
  /** A measure. */
  { readonly measure: MeasureSourceInput; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; }
  |  /** The mean of the assessors' grades of one item. */
  { readonly measure?: never; readonly assessment: AssessmentSourceInput; readonly method?: never; readonly segmentation?: never; readonly constant?: never; }
  |  /** An output of another bound method, for the same subject and period. */
  { readonly measure?: never; readonly assessment?: never; readonly method: MethodSourceInput; readonly segmentation?: never; readonly constant?: never; }
  |  /** True: the customers segment of the member's market segmentation matrix. */
  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation: Scalars['Boolean']['input']; readonly constant?: never; }
  |  /** A constant: a decimal, or a text such as S. */
  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant: Scalars['String']['input']; };

/** An item of a list. Exactly one field. */
export type ListItemSourceInput =
  /** A single value. */
  { readonly value: SingleSourceInput; readonly record?: never; }
  |  /** A record. */
  { readonly value?: never; readonly record: ReadonlyArray<FieldSourceInput>; };

/** A field of a record. */
export type FieldSourceInput = {
  /** The field. */
  readonly field: Scalars['String']['input'];
  /** Where its value comes from. */
  readonly source: SingleSourceInput;
};

/** A measure as a source. */
export type MeasureSourceInput = {
  /** The measure. */
  readonly measure: Scalars['ID']['input'];
  /** The subject; by default that of the evaluation. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** 1 is the previous period, and so on, to 120; by default the period of the evaluation. */
  readonly periodsBack?: InputMaybe<Scalars['Int']['input']>;
};

/** An item of a questionnaire as a source. */
export type AssessmentSourceInput = {
  /** The questionnaire. */
  readonly questionnaire: Scalars['ID']['input'];
  /** The item. */
  readonly item: Scalars['String']['input'];
  /** The subject; by default that of the evaluation. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

/** An output of a method as a source. */
export type MethodSourceInput = {
  /** The method. */
  readonly method: Scalars['ID']['input'];
  /** Path of the output. */
  readonly output: Scalars['String']['input'];
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
  readonly input: Scalars['String']['input'];
  /** Its source. */
  readonly source: InputSourceInput;
};

/** The measure that an output is bound to. */
export type OutputBindingInput = {
  /** The path of the output, at most once. */
  readonly output: Scalars['String']['input'];
  /** The measure. */
  readonly measure: Scalars['ID']['input'];
};

/** The sources of a method's inputs in a cluster, and the measures of its outputs. */
export type MethodBindingInput = {
  /** The subject and period of the evaluation. */
  readonly scope: MethodScope;
  /** Where its inputs come from. */
  readonly inputs: ReadonlyArray<InputBindingInput>;
  /** The measures of the outputs; by default none. */
  readonly outputs?: InputMaybe<ReadonlyArray<OutputBindingInput>>;
};

/** Registers a version of a method in a cluster; it is not in force yet. */
export type RegisterMethodVersionInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The method. */
  readonly methodId: Scalars['ID']['input'];
  /** The definition, YAML; by default the method with that id that ships with Strata. */
  readonly definition?: InputMaybe<Scalars['String']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Runs a registered version beside the adopted one, on the same history. */
export type StartMethodTrialInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The method. */
  readonly methodId: Scalars['ID']['input'];
  /** The version. */
  readonly version: Scalars['Int']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Ends the trial of a version. */
export type EndMethodTrialInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The method. */
  readonly methodId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Adopts a registered version, which is then in force. */
export type AdoptMethodVersionInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The method. */
  readonly methodId: Scalars['ID']['input'];
  /** The version. */
  readonly version: Scalars['Int']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Binds a method: the sources of its inputs and the measures of its outputs. */
export type BindMethodInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The method. */
  readonly methodId: Scalars['ID']['input'];
  /** The whole binding. By default the one of `suggestedBinding`, if it has a source for every required input. */
  readonly binding?: InputMaybe<MethodBindingInput>;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Withdraws a method: it is no longer in force. */
export type WithdrawMethodInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The method. */
  readonly methodId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of RegisterMethodVersion, or the refusal. */
export type RegisterMethodVersionResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of StartMethodTrial, or the refusal. */
export type StartMethodTrialResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of EndMethodTrial, or the refusal. */
export type EndMethodTrialResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of AdoptMethodVersion, or the refusal. */
export type AdoptMethodVersionResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of BindMethod, or the refusal. */
export type BindMethodResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of WithdrawMethod, or the refusal. */
export type WithdrawMethodResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** What somebody is told of a cluster, by their roles. */
export type Notice = {
  /** Unique in its cluster. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly kind: NoticeKind;
  /** The moment of the event. */
  readonly at: Scalars['DateTime']['output'];
  /** The position of the event. */
  readonly position: Scalars['Position']['output'];
  /** Whether it has been read. */
  readonly read: Scalars['Boolean']['output'];
  /** The role of those who are told. */
  readonly role: TaskRole;
  /** For whom they act: an actor, a part of one, @cluster, or * for everybody with the role; the login of a PERSON. */
  readonly subject: Scalars['String']['output'];
  /** The strategy that it is about. */
  readonly strategy?: Maybe<Scalars['ID']['output']>;
  /** The round of the proposal. */
  readonly round?: Maybe<Scalars['Int']['output']>;
  /** The period that it is about. */
  readonly period?: Maybe<Scalars['Period']['output']>;
  /** The stage of the approval. */
  readonly stage?: Maybe<Scalars['ID']['output']>;
  /** The rank of the subjects of the values. */
  readonly rank?: Maybe<Rank>;
  /** The process that it is about. */
  readonly process?: Maybe<Scalars['ID']['output']>;
  /** What the comment is about that mentions somebody; see CommentThread. */
  readonly about?: Maybe<Scalars['String']['output']>;
  /** Its thread. */
  readonly thread?: Maybe<Scalars['ID']['output']>;
  /** Its number in the thread. */
  readonly comment?: Maybe<Scalars['Int']['output']>;
  /** Its author. */
  readonly by?: Maybe<Scalars['String']['output']>;
  /** How many values, or answers against a proposal, it is about. */
  readonly count?: Maybe<Scalars['Int']['output']>;
  /** The deadline. */
  readonly due?: Maybe<Scalars['DateTime']['output']>;
};

/** What a notice is about. */
export type NoticeKind =
  /** A round of a proposal waits for an answer. */
  | 'answer'
  /** Somebody objects to a proposal, or asks for a change. */
  | 'revise'
  /** A proposal was escalated. */
  | 'decide'
  /** The parent of a strategy was revised. */
  | 'realign'
  /** Values wait for approval. */
  | 'approve'
  /** Values were returned. */
  | 'returned'
  /** A step of a process has failed for good. */
  | 'retry'
  /** A reporting period was opened. */
  | 'opened'
  /** A deadline is near. */
  | 'reminder'
  /** Values are late. */
  | 'nudge'
  /** A comment mentions the account. */
  | 'mention'
  /** Values that the account can approve have to be approved at a stage. */
  | 'approvals-due'
  /** Values still wait for their approval at a stage. */
  | 'approvals-late';

/** A page of notices. */
export type NoticeConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<NoticeEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Notice>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A notice in a page. */
export type NoticeEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The notice. */
  readonly node: Notice;
};

/** What an account has read of the notices of a cluster, and how they are sent to it. */
export type Mailbox = {
  /** The account. */
  readonly login: Scalars['String']['output'];
  /** The notices up to this position have been read; null before the first. */
  readonly readUpTo?: Maybe<Scalars['Position']['output']>;
  /** How notices are sent; null if that was never set. */
  readonly settings?: Maybe<NoticeSettings>;
  /** The key of the signatures of the webhook, for its owner; null without a webhook. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** What is on its way, or parked. */
  readonly deliveries: ReadonlyArray<NoticeDelivery>;
};

/** How notices are sent to an account. */
export type NoticeSettings = {
  /** The language of the e-mails. */
  readonly language: NoticeLanguage;
  /** The address for e-mails; null: none are sent. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** The address that notices are posted to; null: none are. */
  readonly webhook?: Maybe<Scalars['String']['output']>;
  /** The time of the day, in the time zone of the cluster, at which notices are sent together; null: at once. */
  readonly digestAt?: Maybe<Scalars['String']['output']>;
  /** When nothing is sent; null: never. */
  readonly quiet?: Maybe<QuietHours>;
};

/** The languages of e-mails. */
export type NoticeLanguage =
  /** English. */
  | 'en'
  /** Russian. */
  | 'ru'
  /** Ukrainian. */
  | 'uk';

/** A span of the day in the time zone of the cluster, which may go over midnight. */
export type QuietHours = {
  /** The first minute, such as 22:00. */
  readonly from: Scalars['String']['output'];
  /** The first minute after it. */
  readonly to: Scalars['String']['output'];
};

/** How notices leave Strata. */
export type NoticeChannel =
  /** By e-mail. */
  | 'email'
  /** To a webhook. */
  | 'webhook';

/** Some notices on their way. */
export type NoticeDelivery = {
  /** The channel. */
  readonly channel: NoticeChannel;
  /** When the first attempt was made, or the first one since they were resent. */
  readonly begunAt: Scalars['DateTime']['output'];
  /** The number of failed attempts. */
  readonly attempts: Scalars['Int']['output'];
  /** When the next attempt is due; null if they are parked until they are resent. */
  readonly next?: Maybe<Scalars['DateTime']['output']>;
  /** Why the last attempt failed. */
  readonly failure?: Maybe<Scalars['String']['output']>;
};

/** The changed mailbox. */
export type MailboxChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The mailbox as of that position or later; waits until it is readable, and is null with an error if that takes too long. */
  readonly mailbox?: Maybe<Mailbox>;
};

/** A span of the day. */
export type QuietHoursInput = {
  /** The first minute, such as 22:00. */
  readonly from: Scalars['String']['input'];
  /** The first minute after it. */
  readonly to: Scalars['String']['input'];
};

/** Sets how notices of a cluster are sent to the caller. What is left out is switched off. */
export type SetNoticeSettingsInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The language of the e-mails. */
  readonly language: NoticeLanguage;
  /** The address for e-mails. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** The http or https address to post to. */
  readonly webhook?: InputMaybe<Scalars['String']['input']>;
  /** The time of the day, HH:MM, at which notices are sent together. */
  readonly digestAt?: InputMaybe<Scalars['String']['input']>;
  /** When nothing is sent. */
  readonly quiet?: InputMaybe<QuietHoursInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Marks notices to the caller as read. */
export type MarkNoticesReadInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The position of the last one that was read. */
  readonly upTo: Scalars['Position']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Marks mentions of the caller in a thread of comments as read. */
export type MarkThreadReadInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The thread. */
  readonly threadId: Scalars['ID']['input'];
  /** The position of the last comment that was read. */
  readonly upTo: Scalars['Position']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Sends again what is parked. */
export type ResendNoticesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The account, by default that of the caller. */
  readonly login?: InputMaybe<Scalars['String']['input']>;
  /** The channel. */
  readonly channel: NoticeChannel;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of SetNoticeSettings, or the refusal. */
export type SetNoticeSettingsResult = MailboxChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of MarkNoticesRead, or the refusal. */
export type MarkNoticesReadResult = MailboxChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of MarkThreadRead, or the refusal. */
export type MarkThreadReadResult = MailboxChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of ResendNotices, or the refusal. */
export type ResendNoticesResult = MailboxChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** A line of a strategy's budget: what money is for, where it comes from, and the volume on which it depends. */
export type BudgetLine = {
  /** Its id within the strategy. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** The objective of the strategy's map that the money serves. */
  readonly objective: Scalars['ID']['output'];
  /** The measure that it is to move. */
  readonly measure: Scalars['ID']['output'];
  /** The initiative that it pays for, if it is one. */
  readonly initiative?: Maybe<Scalars['ID']['output']>;
  /** Where the money comes from. */
  readonly source: Scalars['String']['output'];
  /** The length of its periods. */
  readonly frequency: Frequency;
  /** The measure of the actual volume, and whose it is; null for fixed amounts only. */
  readonly volume?: Maybe<BudgetVolume>;
  /** The periods that are planned, or for which something was spent, in order. */
  readonly periods: ReadonlyArray<BudgetPeriod>;
};


/** A line of a strategy's budget: what money is for, where it comes from, and the volume on which it depends. */
export type BudgetLineLabelArgs = {
  language?: InputMaybe<Language>;
};

/** The volume on which a line of a budget depends. */
export type BudgetVolume = {
  /** The measure. */
  readonly measure: Scalars['ID']['output'];
  /** The subject of its values. */
  readonly subject: Scalars['String']['output'];
};

/** A line of a budget in one of its periods. */
export type BudgetPeriod = {
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The fixed amount. */
  readonly fixed: Scalars['Decimal']['output'];
  /** The amount for each unit of volume. */
  readonly variable: Scalars['Decimal']['output'];
  /** The planned volume. */
  readonly volume: Scalars['Decimal']['output'];
  /** What is committed so far. */
  readonly committed: Scalars['Decimal']['output'];
  /** What is spent so far. */
  readonly spent: Scalars['Decimal']['output'];
};

/** The budget of a strategy for a period, as of a position. */
export type StrategyBudget = {
  /** The strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** The static plan: fixed amounts, and variable amounts × planned volumes. */
  readonly planned: Scalars['Decimal']['output'];
  /** The flexible plan: fixed amounts, and variable amounts × actual volumes; null if one is not known. */
  readonly allowed?: Maybe<Scalars['Decimal']['output']>;
  /** What is committed. */
  readonly committed: Scalars['Decimal']['output'];
  /** What is spent. */
  readonly spent: Scalars['Decimal']['output'];
  /** What is allowed minus what is spent: negative if too much was spent. */
  readonly variance?: Maybe<Scalars['Decimal']['output']>;
  /** What the strategies right below it plan together; null if none has a budget, or one may not be read. */
  readonly children?: Maybe<Scalars['Decimal']['output']>;
  /** What it plans minus what they plan. */
  readonly gap?: Maybe<Scalars['Decimal']['output']>;
  /** The figures by source of money. */
  readonly sources: ReadonlyArray<SourceBudget>;
  /** The figures by line. `first` is 1 to 500, by default 50. */
  readonly lines: BudgetFiguresConnection;
};


/** The budget of a strategy for a period, as of a position. */
export type StrategyBudgetLinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The money of one source. */
export type SourceBudget = {
  /** The source. */
  readonly source: Scalars['String']['output'];
  /** The static plan. */
  readonly planned: Scalars['Decimal']['output'];
  /** The flexible plan. */
  readonly allowed?: Maybe<Scalars['Decimal']['output']>;
  /** What is committed. */
  readonly committed: Scalars['Decimal']['output'];
  /** What is spent. */
  readonly spent: Scalars['Decimal']['output'];
  /** What is allowed minus what is spent. */
  readonly variance?: Maybe<Scalars['Decimal']['output']>;
};

/** A line of a budget, over all of its periods within the period that is asked for. */
export type BudgetFigures = {
  /** The line. */
  readonly line: BudgetLine;
  /** The static plan. */
  readonly planned: Scalars['Decimal']['output'];
  /** The flexible plan; null if an actual volume is not known. */
  readonly allowed?: Maybe<Scalars['Decimal']['output']>;
  /** What is committed. */
  readonly committed: Scalars['Decimal']['output'];
  /** What is spent. */
  readonly spent: Scalars['Decimal']['output'];
  /** What is allowed minus what is spent. */
  readonly variance?: Maybe<Scalars['Decimal']['output']>;
  /** The planned volume; null without a volume. */
  readonly plannedVolume?: Maybe<Scalars['Decimal']['output']>;
  /** The actual volume; null without a volume, or if it is not known. */
  readonly actualVolume?: Maybe<Scalars['Decimal']['output']>;
};

/** A page of the figures of lines. */
export type BudgetFiguresConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<BudgetFiguresEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<BudgetFigures>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** The figures of a line in a page. */
export type BudgetFiguresEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The figures. */
  readonly node: BudgetFigures;
};

/** A page of budgets. */
export type StrategyBudgetConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<StrategyBudgetEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<StrategyBudget>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A budget in a page. */
export type StrategyBudgetEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The budget. */
  readonly node: StrategyBudget;
};

/** The line of a budget after a command. */
export type BudgetChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /**
   * The line as of that position, null if it is dropped; waits until it is readable, and is null with an error if that takes
   * too long.
   */
  readonly line?: Maybe<BudgetLine>;
};

/** The volume on which a line of a budget depends. */
export type BudgetVolumeInput = {
  /** The measure: of numbers, with the frequency of the line. */
  readonly measure: Scalars['ID']['input'];
  /** The subject of its values. */
  readonly subject: Scalars['String']['input'];
};

/** Sets a line of a strategy's budget. */
export type SetBudgetLineInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The line. */
  readonly lineId: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** The objective of the strategy's map that the money serves. */
  readonly objective: Scalars['ID']['input'];
  /** The measure that it is to move. */
  readonly measure: Scalars['ID']['input'];
  /** The initiative that it pays for, if it is one. */
  readonly initiative?: InputMaybe<Scalars['ID']['input']>;
  /** Where the money comes from. */
  readonly source: Scalars['String']['input'];
  /** The length of its periods. */
  readonly frequency: Frequency;
  /** The volume on which its amounts depend; by default none. */
  readonly volume?: InputMaybe<BudgetVolumeInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of SetBudgetLine, or the refusal. */
export type SetBudgetLineResult = BudgetChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Drops a line of a strategy's budget. */
export type DropBudgetLineInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The line. */
  readonly lineId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of DropBudgetLine, or the refusal. */
export type DropBudgetLineResult = BudgetChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Plans a line for a period: fixed + variable × volume. */
export type PlanBudgetInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The line. */
  readonly lineId: Scalars['ID']['input'];
  /** The period, of the line's frequency. */
  readonly period: Scalars['Period']['input'];
  /** The fixed amount, with at most 12 digits before and 4 after the point, as all amounts. */
  readonly fixed: Scalars['Decimal']['input'];
  /** The amount for each unit of volume; by default 0. */
  readonly variable?: InputMaybe<Scalars['Decimal']['input']>;
  /** The planned volume; by default 0. */
  readonly volume?: InputMaybe<Scalars['Decimal']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of PlanBudget, or the refusal. */
export type PlanBudgetResult = BudgetChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** Records what is committed and spent of the money of a period, so far. */
export type RecordSpendingInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The line. */
  readonly lineId: Scalars['ID']['input'];
  /** The period, of the line's frequency. */
  readonly period: Scalars['Period']['input'];
  /** What is committed so far. */
  readonly committed: Scalars['Decimal']['input'];
  /** What is spent so far. */
  readonly spent: Scalars['Decimal']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of RecordSpending, or the refusal. */
export type RecordSpendingResult = BudgetChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** How a value must stand to a threshold. */
export type IncomeComparison =
  /** Not below it. */
  | 'at-least'
  /** Not above it. */
  | 'at-most';

/** When a share of income is due. */
export type IncomeCondition = {
  /** The measure. */
  readonly measure: Scalars['ID']['output'];
  /** Whose values count: an actor, one of its services or units, or @cluster. */
  readonly subject: Scalars['String']['output'];
  /** How the value must stand to the threshold. */
  readonly is: IncomeComparison;
  /** The threshold. */
  readonly value: Scalars['Decimal']['output'];
};

/** What is due while the condition holds. */
export type IncomeShare = {
  /** Percent of the amount, above 0, at most 100. */
  readonly percent: Scalars['Decimal']['output'];
  /** The measure of the amount. */
  readonly measure: Scalars['ID']['output'];
  /** Whose amount it is: an actor, one of its services or units, or @cluster. */
  readonly subject: Scalars['String']['output'];
};

/** A term of an actor's income: in each period in which the condition holds, the share of the amount is due to the actor. */
export type IncomeTerm = {
  /** Its id within the terms of the actor. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** The length of its periods. */
  readonly frequency: Frequency;
  /** When the share is due. */
  readonly condition: IncomeCondition;
  /** What is due then. */
  readonly share: IncomeShare;
};


/** A term of an actor's income: in each period in which the condition holds, the share of the amount is due to the actor. */
export type IncomeTermLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A page of terms. */
export type IncomeTermConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<IncomeTermEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<IncomeTerm>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A term in a page. */
export type IncomeTermEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: IncomeTerm;
};

/** What a term of an actor's income comes to in one of its periods. */
export type IncomeDue = {
  /** The actor. */
  readonly actor: Scalars['ID']['output'];
  /** The term as it is in force in the period. */
  readonly term: IncomeTerm;
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The value that the condition is about; null if it is not known, or the account may not read it. */
  readonly value?: Maybe<Scalars['Decimal']['output']>;
  /** Whether the condition holds; null if the value is not known. */
  readonly holds?: Maybe<Scalars['Boolean']['output']>;
  /** The amount of which a share is due; null if it is not known, or the account may not read it. */
  readonly amount?: Maybe<Scalars['Decimal']['output']>;
  /** What is due: the share if the condition holds, otherwise 0; null if it is not known. */
  readonly due?: Maybe<Scalars['Decimal']['output']>;
  /** What was missed: the share if the condition does not hold, otherwise 0; null if it is not known. */
  readonly missed?: Maybe<Scalars['Decimal']['output']>;
};

/** A page of what terms come to. */
export type IncomeDueConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<IncomeDueEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<IncomeDue>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** What a term comes to, in a page. */
export type IncomeDueEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: IncomeDue;
};

/** The terms of an actor's income after a command. */
export type IncomeChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /**
   * The term as of that position; null if it was dropped. Waits until it is readable, and is null with an error if that takes too
   * long.
   */
  readonly term?: Maybe<IncomeTerm>;
};

/** When a share of income is due. */
export type IncomeConditionInput = {
  /** A measure of numbers, with the frequency of the term. */
  readonly measure: Scalars['ID']['input'];
  /** Whose values count: an actor, one of its services or units, or @cluster. */
  readonly subject: Scalars['String']['input'];
  /** How the value must stand to the threshold. */
  readonly is: IncomeComparison;
  /** The threshold. */
  readonly value: Scalars['Decimal']['input'];
};

/** What is due while the condition holds. */
export type IncomeShareInput = {
  /** Percent of the amount, above 0, at most 100. */
  readonly percent: Scalars['Decimal']['input'];
  /** A measure of numbers, with the frequency of the term. */
  readonly measure: Scalars['ID']['input'];
  /** Whose amount it is: an actor, one of its services or units, or @cluster. */
  readonly subject: Scalars['String']['input'];
};

/** Sets a term of an actor's income, or replaces it from a period on. */
export type SetIncomeTermInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The actor to whom the share is due. */
  readonly actorId: Scalars['ID']['input'];
  /** The term. */
  readonly termId: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** The length of its periods; that of both measures. */
  readonly frequency: Frequency;
  /** When the share is due. */
  readonly condition: IncomeConditionInput;
  /** What is due then. */
  readonly share: IncomeShareInput;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of SetIncomeTerm, or the refusal. */
export type SetIncomeTermResult = IncomeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Drops a term of an actor's income. */
export type DropIncomeTermInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The actor. */
  readonly actorId: Scalars['ID']['input'];
  /** The term. */
  readonly termId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of DropIncomeTerm, or the refusal. */
export type DropIncomeTermResult = IncomeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** How far an initiative is. */
export type InitiativeStatus =
  | 'planned'
  | 'under-way'
  | 'on-hold'
  | 'completed'
  /** It can no longer change. */
  | 'cancelled';

/** How far an initiative that is not cancelled is. */
export type InitiativeProgress =
  | 'planned'
  | 'under-way'
  | 'on-hold'
  | 'completed';

/** An initiative of a strategy's action programme, as of a position. */
export type Initiative = {
  /** The strategy that it carries out. */
  readonly strategy: Scalars['ID']['output'];
  /** Its id within the strategy. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** The objectives of the strategy's map that it serves. */
  readonly objectives: ReadonlyArray<Scalars['ID']['output']>;
  /** The measures that it is to move. */
  readonly measures: ReadonlyArray<Scalars['ID']['output']>;
  /** Who is responsible: actors, their services and units, or @cluster; several are a group, whose lead is the first. */
  readonly responsible: ReadonlyArray<Scalars['String']['output']>;
  /** Its first day. */
  readonly start: Scalars['Date']['output'];
  /** Its last day. */
  readonly end: Scalars['Date']['output'];
  /** How far it is. */
  readonly status: InitiativeStatus;
  /** What was said about the status; the reason if it is cancelled. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** Its milestones in the order of the plan. */
  readonly milestones: ReadonlyArray<Milestone>;
  /** Its latest development activities, for accounts that may read the figures of the strategy's owner. */
  readonly activities: ReadonlyArray<DevelopmentActivity>;
};


/** An initiative of a strategy's action programme, as of a position. */
export type InitiativeLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A result that an initiative is to have on a day. */
export type Milestone = {
  /** Its id within the initiative. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** The day on which it is due. */
  readonly due: Scalars['Date']['output'];
  /** The day on which it was reached; null if it was not. */
  readonly reachedOn?: Maybe<Scalars['Date']['output']>;
};


/** A result that an initiative is to have on a day. */
export type MilestoneLabelArgs = {
  language?: InputMaybe<Language>;
};

/** What a development activity changes, compared with the base year. */
export type DevelopmentActivity = {
  /** Its id within the initiative. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** The change of the volume of output. */
  readonly dTs: Scalars['Decimal']['output'];
  /** The change of current costs; a reduction is positive. */
  readonly dC: Scalars['Decimal']['output'];
  /** The change of one-time costs. */
  readonly dK: Scalars['Decimal']['output'];
};


/** What a development activity changes, compared with the base year. */
export type DevelopmentActivityLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A page of initiatives. */
export type InitiativeConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<InitiativeEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Initiative>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** An initiative in a page. */
export type InitiativeEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The initiative. */
  readonly node: Initiative;
};

/** What development activities add to an output of a method. */
export type ActivityEffects = {
  /** The path of the output. */
  readonly output: Scalars['String']['output'];
  /** The output with all activities; null if it cannot be computed. */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** Each initiative, followed by its activities. `first` is 1 to 500, by default 50. */
  readonly effects: ActivityEffectConnection;
};


/** What development activities add to an output of a method. */
export type ActivityEffectsEffectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What an initiative, or one of its activities, adds to an output. */
export type ActivityEffect = {
  /** The strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** The initiative. */
  readonly initiative: Scalars['ID']['output'];
  /** The activity; null for the initiative as a whole. */
  readonly activity?: Maybe<Scalars['ID']['output']>;
  /** The output without it; null if it cannot be computed. */
  readonly without?: Maybe<Scalars['Float']['output']>;
  /** The output with everything minus the output without it. */
  readonly effect?: Maybe<Scalars['Float']['output']>;
};

/** A page of effects. */
export type ActivityEffectConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ActivityEffectEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<ActivityEffect>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** An effect in a page. */
export type ActivityEffectEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The effect. */
  readonly node: ActivityEffect;
};

/** The initiative after a command. */
export type InitiativeChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The initiative as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly initiative?: Maybe<Initiative>;
};

/** A milestone of a plan. */
export type MilestoneInput = {
  /** Its id within the initiative. */
  readonly id: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** The day on which it is due, from the start to the end of the initiative. */
  readonly due: Scalars['Date']['input'];
};

/** What a development activity changes, compared with the base year. */
export type DevelopmentActivityInput = {
  /** Its id within the initiative. */
  readonly id: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** The change of the volume of output. */
  readonly dTs: Scalars['Decimal']['input'];
  /** The change of current costs; a reduction is positive. */
  readonly dC: Scalars['Decimal']['input'];
  /** The change of one-time costs. */
  readonly dK: Scalars['Decimal']['input'];
};

/** Plans an initiative, or revises its plan as a whole. */
export type PlanInitiativeInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The initiative. */
  readonly initiativeId: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** The objectives of the strategy's map that it serves, at least one. */
  readonly objectives: ReadonlyArray<Scalars['ID']['input']>;
  /** The measures that it is to move, at least one. */
  readonly measures: ReadonlyArray<Scalars['ID']['input']>;
  /** Who is responsible: actors, their services and units, or @cluster; several are a group, whose lead is the first. */
  readonly responsible: ReadonlyArray<Scalars['String']['input']>;
  /** Its first day. */
  readonly start: Scalars['Date']['input'];
  /** Its last day. */
  readonly end: Scalars['Date']['input'];
  /** Its milestones; by default none. */
  readonly milestones?: InputMaybe<ReadonlyArray<MilestoneInput>>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of PlanInitiative, or the refusal. */
export type PlanInitiativeResult = InitiativeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Sets how far an initiative is. */
export type SetInitiativeStatusInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The initiative. */
  readonly initiativeId: Scalars['ID']['input'];
  /** How far it is. */
  readonly status: InitiativeProgress;
  /** What there is to say about it. */
  readonly comment: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of SetInitiativeStatus, or the refusal. */
export type SetInitiativeStatusResult = InitiativeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Records the day on which a milestone was reached, or corrects it. */
export type ReachMilestoneInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The initiative. */
  readonly initiativeId: Scalars['ID']['input'];
  /** The milestone. */
  readonly milestoneId: Scalars['ID']['input'];
  /** The day. */
  readonly on: Scalars['Date']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of ReachMilestone, or the refusal. */
export type ReachMilestoneResult = InitiativeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Replaces the development activities of an initiative, which methods bound to them read. */
export type PlanActivitiesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The initiative. */
  readonly initiativeId: Scalars['ID']['input'];
  /** The activities. */
  readonly activities: ReadonlyArray<DevelopmentActivityInput>;
  /** The first period for which they count; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required to reach back into locked periods; only coordinators may. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of PlanActivities, or the refusal. */
export type PlanActivitiesResult = InitiativeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Cancels an initiative, and ends its development activities. */
export type CancelInitiativeInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The initiative. */
  readonly initiativeId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The first period for which its activities no longer count; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required to reach back into locked periods; only coordinators may. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of CancelInitiative, or the refusal. */
export type CancelInitiativeResult = InitiativeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** A need of a strategy for a resource other than money, in a period. */
export type ResourceNeed = {
  /** Its id within the strategy. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** The kind of resource. */
  readonly kind: Scalars['ID']['output'];
  /** The objective of the strategy's map that it serves. */
  readonly objective: Scalars['ID']['output'];
  /** The measure that it is to move. */
  readonly measure: Scalars['ID']['output'];
  /** The initiative that needs it, if it is one. */
  readonly initiative?: Maybe<Scalars['ID']['output']>;
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** How much is needed. */
  readonly amount: Scalars['Decimal']['output'];
};


/** A need of a strategy for a resource other than money, in a period. */
export type ResourceNeedLabelArgs = {
  language?: InputMaybe<Language>;
};

/** What a strategy needs and has of a kind of resource in a period, and what the strategies below it lack. */
export type ResourceBalance = {
  /** The strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** Its level in the cascade. */
  readonly rank: Rank;
  /** The kind of resource. */
  readonly kind: Scalars['ID']['output'];
  /** The needs, at most 1000. */
  readonly needs: ReadonlyArray<ResourceNeed>;
  /** What they come to. */
  readonly need: Scalars['Decimal']['output'];
  /** What is available; null if it was not said. */
  readonly available?: Maybe<Scalars['Decimal']['output']>;
  /** What the strategy itself lacks; nothing is available unless it was said. */
  readonly deficit: Scalars['Decimal']['output'];
  /** What the strategies below it lack, on all levels; null if the account may not read one of them. */
  readonly below?: Maybe<Scalars['Decimal']['output']>;
  /** Its own deficit and those below. */
  readonly total?: Maybe<Scalars['Decimal']['output']>;
};

/** A page of balances. */
export type ResourceBalanceConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ResourceBalanceEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<ResourceBalance>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A balance in a page. */
export type ResourceBalanceEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The balance. */
  readonly node: ResourceBalance;
};

/** The resources of a strategy after a command. */
export type ResourcesChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /**
   * The balances of the strategy in a period as of that position; waits until they are readable, and is null with an error if
   * that takes too long.
   */
  readonly balances?: Maybe<ReadonlyArray<ResourceBalance>>;
};


/** The resources of a strategy after a command. */
export type ResourcesChangedBalancesArgs = {
  period: Scalars['Period']['input'];
};

/** Sets a need for a resource. */
export type SetResourceNeedInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The need. */
  readonly needId: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** The kind of resource. */
  readonly kind: Scalars['ID']['input'];
  /** The objective of the strategy's map that it serves. */
  readonly objective: Scalars['ID']['input'];
  /** The measure that it is to move. */
  readonly measure: Scalars['ID']['input'];
  /** The initiative that needs it, if it is one. */
  readonly initiative?: InputMaybe<Scalars['ID']['input']>;
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** How much is needed: not below 0, with at most 12 digits before and 4 after the point. */
  readonly amount: Scalars['Decimal']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of SetResourceNeed, or the refusal. */
export type SetResourceNeedResult = ResourcesChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** Drops a need for a resource. */
export type DropResourceNeedInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The need. */
  readonly needId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of DropResourceNeed, or the refusal. */
export type DropResourceNeedResult = ResourcesChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Sets how much of a kind of resource a strategy has in a period. */
export type SetResourceAvailabilityInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The kind of resource. */
  readonly kind: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** How much there is: not below 0, with at most 12 digits before and 4 after the point. */
  readonly amount: Scalars['Decimal']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of SetResourceAvailability, or the refusal. */
export type SetResourceAvailabilityResult = ResourcesChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** A kind of line of the plans of a strategy. */
export type PlanItemKind =
  /** A programme of actions. */
  | 'initiative'
  /** A line of its budget. */
  | 'budget-line'
  /** A need for a resource other than money. */
  | 'resource-need';

/** Whether the plans of the strategies hang together in a period. */
export type PlanCompliance = {
  /** How many lines of plans were checked: those that the account may read. */
  readonly lines: Scalars['Int']['output'];
  /** The lines that name an objective or a measure that is no longer there. `first` is 1 to 500, by default 50. */
  readonly faults: PlanFaultConnection;
  /**
   * What is planned by strategies below which something is budgeted, in the order of the cascade. `first` is 1 to 500, by
   * default 50.
   */
  readonly sums: PlanSumConnection;
};


/** Whether the plans of the strategies hang together in a period. */
export type PlanComplianceFaultsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Whether the plans of the strategies hang together in a period. */
export type PlanComplianceSumsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A line of a plan that names an objective or a measure that is no longer there. */
export type PlanFault = {
  /** The strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** Its level in the cascade. */
  readonly rank: Rank;
  /** The kind of line. */
  readonly kind: PlanItemKind;
  /** Its id among those of its kind in the strategy. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** The objectives that are no longer on the map of the strategy, at most 50. */
  readonly missingObjectives: ReadonlyArray<Scalars['ID']['output']>;
  /** The measures that are not in use in the period, at most 50. */
  readonly missingMeasures: ReadonlyArray<Scalars['ID']['output']>;
};


/** A line of a plan that names an objective or a measure that is no longer there. */
export type PlanFaultLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A page of lines of plans. */
export type PlanFaultConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<PlanFaultEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<PlanFault>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A line in a page. */
export type PlanFaultEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: PlanFault;
};

/** What a strategy plans to spend in a period, beside the plans of the strategies right below it. */
export type PlanSum = {
  /** The strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** What it plans. */
  readonly planned: Scalars['Decimal']['output'];
  /** What the strategies right below it plan together; null if the account may not read one of them. */
  readonly children?: Maybe<Scalars['Decimal']['output']>;
  /** What it plans minus what they plan: 0 if they sum to its plan. */
  readonly gap?: Maybe<Scalars['Decimal']['output']>;
};

/** A page of sums. */
export type PlanSumConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<PlanSumEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<PlanSum>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A sum in a page. */
export type PlanSumEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: PlanSum;
};

/** How far a plan looks. */
export type PlanHorizon =
  /** Plans of the cluster. */
  | 'long-term'
  /** Plans of actors and their functional services. */
  | 'tactical'
  /** Plans of organisational units. */
  | 'operational';

/** How a plan stands to the plans above it. */
export type PlanStanding =
  /** Its strategy is at the top of the cascade. */
  | 'top'
  /** It carries out plans of the parent strategy. */
  | 'carries'
  /** None of its objectives is linked to an objective of the parent strategy. */
  | 'not-linked'
  /** No plan of the parent strategy serves the objectives to which its own are linked. */
  | 'nothing-above'
  /** The account may not read all plans of the parent strategy. */
  | 'unknown';

/** A plan that another one carries out. */
export type PlanReference = {
  /** The strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** The kind of line. */
  readonly kind: PlanItemKind;
  /** Its id among those of its kind in the strategy. */
  readonly id: Scalars['ID']['output'];
};

/** An initiative or a budget line in the time-and-tools slice. */
export type TimeSliceItem = {
  /** How far it looks. */
  readonly horizon: PlanHorizon;
  /** The strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** Its level in the cascade. */
  readonly rank: Rank;
  /** The kind of line. */
  readonly kind: PlanItemKind;
  /** Its id among those of its kind in the strategy. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** The objectives that it serves, at most 50. */
  readonly objectives: ReadonlyArray<Scalars['ID']['output']>;
  /** The measures that it is to move, at most 50. */
  readonly measures: ReadonlyArray<Scalars['ID']['output']>;
  /** The first day of an initiative. */
  readonly start?: Maybe<Scalars['Date']['output']>;
  /** The last day of an initiative. */
  readonly end?: Maybe<Scalars['Date']['output']>;
  /** How far an initiative is. */
  readonly status?: Maybe<InitiativeStatus>;
  /** What a budget line plans to spend in the period. */
  readonly planned?: Maybe<Scalars['Decimal']['output']>;
  /** How it stands to the plans above it. */
  readonly standing: PlanStanding;
  /** True if it carries out no plan above it; null if that is not known. */
  readonly orphan?: Maybe<Scalars['Boolean']['output']>;
  /** The plans of the parent strategy that serve an objective to which one of its objectives is linked, at most 700. */
  readonly carries: ReadonlyArray<PlanReference>;
};


/** An initiative or a budget line in the time-and-tools slice. */
export type TimeSliceItemLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A page of plans. */
export type TimeSliceItemConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<TimeSliceItemEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<TimeSliceItem>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A plan in a page. */
export type TimeSliceItemEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: TimeSliceItem;
};

/** Where a score goes. */
export type PlanDirection =
  /** Higher than in the previous period. */
  | 'rising'
  /** The same within a twentieth of a percentage point. */
  | 'steady'
  /** Lower than in the previous period. */
  | 'falling';

/** An objective of a functional service on one level of the cascade: its own, its units', or one above that it works for. */
export type FunctionalObjective = {
  /** The actor. */
  readonly actor: Scalars['ID']['output'];
  /** The functional service of the actor. */
  readonly service: Scalars['ID']['output'];
  /** The level. */
  readonly rank: Rank;
  /** The strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** The objective of its map. */
  readonly objective: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** The score in the period; null if there is none, or the account may not read it. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** The score in the previous period of the same length. */
  readonly previous?: Maybe<Scalars['Float']['output']>;
  /** The score minus the previous one. */
  readonly pace?: Maybe<Scalars['Float']['output']>;
  /** Where the score goes. */
  readonly direction?: Maybe<PlanDirection>;
};


/** An objective of a functional service on one level of the cascade: its own, its units', or one above that it works for. */
export type FunctionalObjectiveLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A page of objectives. */
export type FunctionalObjectiveConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<FunctionalObjectiveEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<FunctionalObjective>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** An objective in a page. */
export type FunctionalObjectiveEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: FunctionalObjective;
};

/** What the strategies of a level of the cascade need, have and lack of a kind of resource. */
export type ResourceLevel = {
  /** The kind of resource. */
  readonly kind: Scalars['ID']['output'];
  /** The level. */
  readonly rank: Rank;
  /** How many strategies need or have some. */
  readonly strategies: Scalars['Int']['output'];
  /** What they need; null, like the other figures, if the account may not read one of them. */
  readonly need?: Maybe<Scalars['Decimal']['output']>;
  /** What they have; null also if no strategy said it. */
  readonly available?: Maybe<Scalars['Decimal']['output']>;
  /** What they lack; a surplus of one strategy does not make up for it. */
  readonly deficit?: Maybe<Scalars['Decimal']['output']>;
};

/** A page of levels. */
export type ResourceLevelConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ResourceLevelEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<ResourceLevel>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A level in a page. */
export type ResourceLevelEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: ResourceLevel;
};

/** An actor, service or unit, or a cross-functional group, and what it is responsible for. */
export type PlanOperator = {
  /** One subject, or the members of a group, of whom the first leads; at most 50. */
  readonly members: ReadonlyArray<Scalars['String']['output']>;
  /** The strategies that it owns; a group owns none. `first` is 1 to 500, by default 50. */
  readonly strategies: OwnedStrategyConnection;
  /** The initiatives for which it, or this very group, is responsible. `first` is 1 to 500, by default 50. */
  readonly initiatives: ResponsibilityConnection;
  /** The initiatives for which it is responsible as a member of a group. `first` is 1 to 500, by default 50. */
  readonly shared: ResponsibilityConnection;
};


/** An actor, service or unit, or a cross-functional group, and what it is responsible for. */
export type PlanOperatorStrategiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An actor, service or unit, or a cross-functional group, and what it is responsible for. */
export type PlanOperatorInitiativesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An actor, service or unit, or a cross-functional group, and what it is responsible for. */
export type PlanOperatorSharedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of operators. */
export type PlanOperatorConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<PlanOperatorEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<PlanOperator>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** An operator in a page. */
export type PlanOperatorEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: PlanOperator;
};

/** A strategy that somebody owns. */
export type OwnedStrategy = {
  /** The strategy. */
  readonly id: Scalars['ID']['output'];
  /** Its level in the cascade. */
  readonly rank: Rank;
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
};


/** A strategy that somebody owns. */
export type OwnedStrategyLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A page of strategies. */
export type OwnedStrategyConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<OwnedStrategyEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<OwnedStrategy>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A strategy in a page. */
export type OwnedStrategyEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: OwnedStrategy;
};

/** An initiative for which somebody is responsible. */
export type Responsibility = {
  /** The strategy that it carries out. */
  readonly strategy: Scalars['ID']['output'];
  /** Its id within the strategy. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** The first day. */
  readonly start: Scalars['Date']['output'];
  /** The last day. */
  readonly end: Scalars['Date']['output'];
  /** How far it is. */
  readonly status: InitiativeStatus;
  /** The objectives that it serves, at most 50. */
  readonly objectives: ReadonlyArray<Scalars['ID']['output']>;
};


/** An initiative for which somebody is responsible. */
export type ResponsibilityLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A page of initiatives. */
export type ResponsibilityConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ResponsibilityEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Responsibility>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** An initiative in a page. */
export type ResponsibilityEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Responsibility;
};

/** A durable process of Strata: what it waits for, and what failed why. */
export type Process = {
  /** Unique in its cluster, such as reporting-cycle.2026-Q1. */
  readonly id: Scalars['ID']['output'];
  /** The workflow. */
  readonly workflow: Scalars['ID']['output'];
  /** What the process is for, such as a period. */
  readonly key: Scalars['String']['output'];
  /** Its status. */
  readonly status: ProcessStatus;
  /** The version of the workflow that it follows to its end; null until it is started. */
  readonly version?: Maybe<Scalars['Int']['output']>;
  /** When the event that begins it was recorded. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When something last happened to it. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** When its next step is due; null if none waits. */
  readonly next?: Maybe<Scalars['DateTime']['output']>;
  /** Its steps in the order of their moments. */
  readonly steps: ReadonlyArray<ProcessStep>;
};

/** The status of a process. */
export type ProcessStatus =
  /** It is about to be started. */
  | 'starting'
  /** Steps wait for their moments. */
  | 'running'
  /** A step has failed for good, until it is retried. The others go on. */
  | 'parked'
  /** Every step is done. */
  | 'done';

/** A step of a process. */
export type ProcessStep = {
  /** Unique in its process. */
  readonly id: Scalars['String']['output'];
  /** What it does, such as lock. */
  readonly action: Scalars['String']['output'];
  /** What that is about, such as a rank. */
  readonly about?: Maybe<Scalars['String']['output']>;
  /** The moment from which it is due. */
  readonly due: Scalars['DateTime']['output'];
  /** Its status. */
  readonly status: ProcessStepStatus;
  /** The number of failed attempts since it was started or retried. */
  readonly attempts: Scalars['Int']['output'];
  /** When the next attempt is due; null if none is. */
  readonly next?: Maybe<Scalars['DateTime']['output']>;
  /** Why the last attempt failed; null if none has. */
  readonly failure?: Maybe<StepFailure>;
};

/** The status of a step. */
export type ProcessStepStatus =
  /** It waits for its moment, or for the next attempt. */
  | 'waiting'
  /** It is not tried any more until it is retried. */
  | 'parked'
  /** It is done. */
  | 'done';

/** Why an attempt of a step failed. */
export type StepFailure = {
  /** The code. */
  readonly code: Scalars['String']['output'];
  /** A sentence. */
  readonly message: Scalars['String']['output'];
};

/** A page of processes. */
export type ProcessConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ProcessEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Process>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A process in a page. */
export type ProcessEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The process. */
  readonly node: Process;
};

/** The definition of a workflow that a cluster follows. */
export type Workflow = {
  /** The id. */
  readonly id: Scalars['ID']['output'];
  /** The version. */
  readonly version: Scalars['Int']['output'];
  /** Whether the cluster has replaced the definition that ships with Strata. */
  readonly own: Scalars['Boolean']['output'];
  /** The YAML text. */
  readonly definition: Scalars['String']['output'];
  /** SHA-256 of the text, hex. */
  readonly sha256: Scalars['String']['output'];
  /** Its title in one language. */
  readonly title: Scalars['String']['output'];
  /** What its moments count from. */
  readonly start: WorkflowStart;
  /** The days of the week that are worked on, such as monday. */
  readonly workingDays: ReadonlyArray<Scalars['String']['output']>;
  /** Days that are not worked on. */
  readonly holidays: ReadonlyArray<Scalars['Date']['output']>;
  /** Its moments in the order of the definition, with what is due or happens at each. */
  readonly moments: ReadonlyArray<WorkflowMoment>;
  /** The stages in which submitted values are approved; none if they need no approval. */
  readonly stages: ReadonlyArray<WorkflowStage>;
  /** Whether nobody approves what they entered. */
  readonly fourEyes: Scalars['Boolean']['output'];
  /** Whether values of locked periods change by an approved restatement alone. */
  readonly restatementRequired: Scalars['Boolean']['output'];
  /** When a proposal is agreed on; null for a workflow without proposals. */
  readonly quorum?: Maybe<WorkflowQuorum>;
};


/** The definition of a workflow that a cluster follows. */
export type WorkflowTitleArgs = {
  language?: InputMaybe<Language>;
};

/** What the moments of a workflow count from. */
export type WorkflowStart =
  /** The last day of a period. */
  | 'period-end'
  /** The day on which a round of a proposal opens. */
  | 'proposed';

/** A moment of a workflow: a number of working days from another one. */
export type WorkflowMoment = {
  /** Its id. */
  readonly id: Scalars['String']['output'];
  /** What it counts from: period-end, proposed, or a moment above it. */
  readonly from: Scalars['String']['output'];
  /** How many working days later; earlier if negative. */
  readonly workingDays: Scalars['Int']['output'];
  /** The time of day in the time zone of the cluster, HH:MM. */
  readonly at: Scalars['String']['output'];
  /** What is due or happens then. */
  readonly acts: ReadonlyArray<WorkflowAct>;
};

/** What is due or happens at a moment of a workflow. */
export type WorkflowAct = {
  /** What it is. */
  readonly kind: WorkflowActKind;
  /** Whose reports it is about. */
  readonly rank?: Maybe<Rank>;
};

/** What is due or happens at a moment. */
export type WorkflowActKind =
  /** Reports of a rank, or answers to a proposal, are due. */
  | 'due'
  /** Those who are late are reminded. */
  | 'remind'
  /** Whoever can approve what waits at a stage is reminded. */
  | 'remind-approvers'
  /** The coordinators are told what still waits at a stage. */
  | 'escalate-approvals'
  /** The period is locked. */
  | 'lock'
  /** The coordinator is asked to decide. */
  | 'escalate';

/** A stage in which submitted values are approved. */
export type WorkflowStage = {
  /** Its id. */
  readonly id: Scalars['String']['output'];
  /** The role that approves. */
  readonly role: Role;
  /** The moment by which it should have. */
  readonly on: Scalars['String']['output'];
  /** Only values of subjects of these ranks; of all ranks if empty. */
  readonly ranks: ReadonlyArray<Rank>;
  /** Only values that differ from those of the period before by more than this percentage. */
  readonly changeAbove?: Maybe<Scalars['Float']['output']>;
};

/** When a proposal is agreed on. */
export type WorkflowQuorum = {
  /** The share of those affected that has to agree, in percent. */
  readonly agree: Scalars['Int']['output'];
  /** How many of them may object. */
  readonly objections: Scalars['Int']['output'];
};

/** The changed process. */
export type ProcessChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The process as of that position or later; waits until it is readable, and is null with an error if that takes too long. */
  readonly process?: Maybe<Process>;
};

/** Tries again what failed: one step, or every step that is parked or waits after a failure. */
export type RetryProcessInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The process. */
  readonly process: Scalars['ID']['input'];
  /** The step; by default all. */
  readonly step?: InputMaybe<Scalars['String']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of RetryProcess, or the refusal. */
export type RetryProcessResult = ProcessChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The workflow that was defined. */
export type WorkflowChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The definition that the cluster follows now. */
  readonly workflow?: Maybe<Workflow>;
};

/** Replaces the definition of a workflow. Processes that run stay with the definition with which they began. */
export type DefineWorkflowInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The workflow. */
  readonly workflow: Scalars['ID']['input'];
  /** The YAML text, with a higher version than the definition in force. */
  readonly definition: Scalars['String']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of DefineWorkflow, or the refusal. */
export type DefineWorkflowResult = WorkflowChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The kind of a reported actual. */
export type ActualKind =
  | 'number'
  | 'yes-no'
  | 'text'
  /** Reported as not applicable: excluded from every score. */
  | 'not-applicable'
  /** Aggregated from reported values, such as a sum or a mean. Only in scorecards. */
  | 'computed';

/** A reported value as known at a position. */
export type Value = {
  /** Id of the measure. */
  readonly measure: Scalars['ID']['output'];
  /** The subject: an actor (GR) or a part of one (GR/budget). */
  readonly subject: Scalars['String']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The kind of actual. */
  readonly kind: ActualKind;
  /** NUMBER: the figure exactly as entered. */
  readonly number?: Maybe<Scalars['Decimal']['output']>;
  /** YES_NO: the answer. */
  readonly yesNo?: Maybe<Scalars['Boolean']['output']>;
  /** TEXT: the text. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The note; [erased] if it was about a person who was erased. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The login of the person whom the note is about; null if it is about nobody. */
  readonly noteAbout?: Maybe<Scalars['String']['output']>;
  /** The reason of the restatement; null for a first submission. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The evidence of the value or of its restatement; null if there is none. */
  readonly evidence?: Maybe<Evidence>;
  /** The approved restatement by which it changed; null if it came otherwise. */
  readonly restatement?: Maybe<Scalars['ID']['output']>;
  /** The account that reported it. */
  readonly by: Scalars['String']['output'];
  /** When this system recorded it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** When it became known. */
  readonly knownAt: Scalars['DateTime']['output'];
  /** The position from which it is valid. */
  readonly position: Scalars['Position']['output'];
  /** The position from which another value replaces it, or from which it is missing; null if it stands. */
  readonly supersededAt?: Maybe<Scalars['Position']['output']>;
  /** Whether it does not count in scores yet, because it waits for its approval. */
  readonly awaitsApproval: Scalars['Boolean']['output'];
  /** The withdrawal that ended it; null if the value stands or was restated. */
  readonly withdrawal?: Maybe<ValueWithdrawal>;
};

/** The withdrawal of a value, which is missing from then on. */
export type ValueWithdrawal = {
  /** Why the value should not have been reported. */
  readonly reason: Scalars['String']['output'];
  /** The account that withdrew it. */
  readonly by: Scalars['String']['output'];
  /** When this system recorded it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** When it became known. */
  readonly knownAt: Scalars['DateTime']['output'];
  /** The position from which the value is missing. */
  readonly position: Scalars['Position']['output'];
};

/** A value as known at a moment, with its versions. */
export type ValueAnswer = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The subject. */
  readonly subject: Scalars['String']['output'];
  /** Id of the measure. */
  readonly measure: Scalars['ID']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The value as known then; null if none was. */
  readonly value?: Maybe<Value>;
  /** All versions up to that moment, in the order in which they became known. `first` is 1 to 500, by default 50. */
  readonly versions: ValueConnection;
};


/** A value as known at a moment, with its versions. */
export type ValueAnswerVersionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of values. */
export type ValueConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ValueEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Value>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A value in a page. */
export type ValueEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The value. */
  readonly node: Value;
};

/** The values of a measure over several periods, as known at one moment. */
export type ValueSeries = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The subject. */
  readonly subject: Scalars['String']['output'];
  /** Id of the measure. */
  readonly measure: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** Every period in order. */
  readonly points: ReadonlyArray<ValuePoint>;
};

/** The value of a period in a series. */
export type ValuePoint = {
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The value as known then; null if none was. */
  readonly value?: Maybe<Value>;
};

/** What lateness is measured against. */
export type LatenessBasis =
  /** The deadline of the reporting cycle for the rank of the subject. */
  | 'deadline'
  /** The last day of the period, where there was no reporting cycle. */
  | 'period-end';

/** How much later than its deadline, or than the end of its period, a value was reported first. */
export type Lateness = {
  /** What it is measured against. */
  readonly against: LatenessBasis;
  /** The number of values. */
  readonly values: Scalars['Int']['output'];
  /** The number of values after the deadline; null without a deadline. */
  readonly late?: Maybe<Scalars['Int']['output']>;
  /** The mean in days; negative if values came before. */
  readonly meanDays: Scalars['Float']['output'];
  /** The most, in days. */
  readonly maxDays: Scalars['Float']['output'];
};

/** The quality of what an actor reported, from when and how it was reported. */
export type QualityRow = {
  /** The actor; @cluster for what is reported about the cluster itself. */
  readonly actor: Scalars['String']['output'];
  /** The period; null for all periods together. */
  readonly period?: Maybe<Scalars['Period']['output']>;
  /** The number of values that the maps in force in the period expect. */
  readonly expected: Scalars['Int']['output'];
  /** The number of expected values that are not known. */
  readonly missing: Scalars['Int']['output'];
  /** The share of the expected values that is known; null if none is expected. */
  readonly completeness?: Maybe<Scalars['Float']['output']>;
  /** The number of values that are known, expected or not. */
  readonly known: Scalars['Int']['output'];
  /** How late values were reported first. */
  readonly lateness: ReadonlyArray<Lateness>;
  /** The number of values that were ever reported. */
  readonly reported: Scalars['Int']['output'];
  /** The number of those that were restated or withdrawn since. */
  readonly restated: Scalars['Int']['output'];
  /** The share of those; null if none was reported. */
  readonly restatementRate?: Maybe<Scalars['Float']['output']>;
  /** The mean size of the restatements of figures, as a share of the figure before; null without any. */
  readonly meanRestatement?: Maybe<Scalars['Float']['output']>;
  /** The number of known values that are unusual and that their reporters confirmed. */
  readonly confirmed: Scalars['Int']['output'];
  /** The number of known values that are unusual and were not confirmed, such as those of declared history. */
  readonly unconfirmed: Scalars['Int']['output'];
  /** The share of the known values that is unusual; null if none is known. */
  readonly unusualShare?: Maybe<Scalars['Float']['output']>;
};

/** A page of the quality of reports. */
export type QualityRowConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<QualityRowEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<QualityRow>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A row in a page. */
export type QualityRowEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: QualityRow;
};

/** The quality of reported data as known at a moment. */
export type DataQuality = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** By period, then actor. `first` is 1 to 500, by default 50. */
  readonly rows: QualityRowConnection;
  /** Of each actor over all periods. `first` is 1 to 500, by default 50. */
  readonly totals: QualityRowConnection;
};


/** The quality of reported data as known at a moment. */
export type DataQualityRowsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The quality of reported data as known at a moment. */
export type DataQualityTotalsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A value that waits for approval. */
export type WaitingApproval = {
  /** The reporting actor, or @cluster. */
  readonly actor: Scalars['ID']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The measure. */
  readonly measure: Scalars['ID']['output'];
  /** The actor, a part of it, or @cluster. */
  readonly subject: Scalars['String']['output'];
  /** The stage at which it waits. */
  readonly stage: ApprovalStage;
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
  /** Whether the deadline of the stage has passed. */
  readonly overdue: Scalars['Boolean']['output'];
  /** The account that entered it. */
  readonly enteredBy: Scalars['String']['output'];
  /** How often it was entered, approved, returned or withdrawn: pass it as `basedOn`. */
  readonly edition: Scalars['Int']['output'];
  /** The value. */
  readonly value: Value;
  /** The value before it; null if it is the first one. */
  readonly before?: Maybe<Value>;
  /** Whether this account can decide on it. */
  readonly forMe: Scalars['Boolean']['output'];
};

/** A page of values that wait for approval. */
export type WaitingApprovalConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<WaitingApprovalEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<WaitingApproval>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A value that waits for approval, in a page. */
export type WaitingApprovalEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: WaitingApproval;
};

/** The values after a report. */
export type ValuesReported = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The reported values as of that position; waits until they are readable, and is null with an error if that takes too long. */
  readonly values?: Maybe<ReadonlyArray<Value>>;
};

/** The value was submitted before with a different figure; restate it with a reason. */
export type ValueAlreadySubmitted = Refusal & FaultyInput & {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The details of the case. */
  readonly details: ReadonlyArray<RefusalDetail>;
  /** The wrong parts of the input; none if the problem is not one of single parts. */
  readonly faults: ReadonlyArray<InputFault>;
};

/** A value is unusual: check it, and send it again with `confirm: true` if it is right. */
export type ConfirmationRequired = Refusal & {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The details of the case. */
  readonly details: ReadonlyArray<RefusalDetail>;
};

/** The period does not fit the measure's frequency or the cluster's calendar. */
export type PeriodDoesNotFit = Refusal & FaultyInput & {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The details of the case. */
  readonly details: ReadonlyArray<RefusalDetail>;
  /** The wrong parts of the input; none if the problem is not one of single parts. */
  readonly faults: ReadonlyArray<InputFault>;
};

/** An actual to report: exactly one of its fields. */
export type ActualInput =
  /** A figure, stored exactly as written. */
  { readonly number: Scalars['Decimal']['input']; readonly yesNo?: never; readonly text?: never; readonly notApplicable?: never; }
  |  /** Yes or no. */
  { readonly number?: never; readonly yesNo: Scalars['Boolean']['input']; readonly text?: never; readonly notApplicable?: never; }
  |  /** A text of the measure's list. */
  { readonly number?: never; readonly yesNo?: never; readonly text: Scalars['String']['input']; readonly notApplicable?: never; }
  |  /** True: not applicable, excluded from every score. */
  { readonly number?: never; readonly yesNo?: never; readonly text?: never; readonly notApplicable: Scalars['Boolean']['input']; };

/** A value to report. */
export type ReportedValueInput = {
  /** Id of the measure. */
  readonly measure: Scalars['ID']['input'];
  /** The subject: the reporting actor or a part of it; by default the actor. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** The actual. */
  readonly actual: ActualInput;
  /** A note. The cycle of the period says which submitted values need one. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /**
   * The login of the person whom the note is about: it is then encrypted under their key, and erased with them. A note that
   * replaces one about a person is about them too, unless another is named.
   */
  readonly noteAbout?: InputMaybe<Scalars['String']['input']>;
  /** A document that supports the value. */
  readonly evidence?: InputMaybe<EvidenceInput>;
};

/** Submits an actor's values for a period, all or none. */
export type SubmitValuesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The reporting actor, or @cluster for values of the cluster itself. */
  readonly actorId: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The values, at most 5,000. */
  readonly values: ReadonlyArray<ReportedValueInput>;
  /** Confirms unusual values: those outside the plausible range of their measure, and those of a measure on no map of their subject. */
  readonly confirm?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A document that supports a value: its hash and where it is kept. */
export type Evidence = {
  /** SHA-256 of its content, hex. */
  readonly sha256: Scalars['String']['output'];
  /** Its address. */
  readonly address: Scalars['String']['output'];
};

/** A reference to evidence stored elsewhere. */
export type EvidenceInput = {
  /** SHA-256 of the document, 64 hexadecimal digits. */
  readonly sha256: Scalars['String']['input'];
  /** Its place. */
  readonly address: Scalars['String']['input'];
};

/** Restates submitted values of an actor, all or none. */
export type RestateValuesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The reporting actor, or @cluster for values of the cluster itself. */
  readonly actorId: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The corrected values, at most 5,000. */
  readonly values: ReadonlyArray<ReportedValueInput>;
  /** Confirms unusual values: those outside the plausible range of their measure, and those of a measure on no map of their subject. */
  readonly confirm?: InputMaybe<Scalars['Boolean']['input']>;
  /** The reason of the restatement. */
  readonly reason: Scalars['String']['input'];
  /** Evidence for it. */
  readonly evidence?: InputMaybe<EvidenceInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The measure and subject of a reported value. */
export type ValueOfReportInput = {
  /** The id of the measure. */
  readonly measure: Scalars['ID']['input'];
  /** The subject: the reporting actor or a part of it; by default the actor. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

/** Withdraws values of an actor that were reported by mistake, all or none. Later moments have no value; earlier ones keep it. */
export type WithdrawValuesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The reporting actor, or @cluster for values of the cluster itself. */
  readonly actorId: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The values, at most 5,000. */
  readonly values: ReadonlyArray<ValueOfReportInput>;
  /** The reason of the withdrawal. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A value to approve. */
export type ApprovedValueInput = {
  /** The measure. */
  readonly measure: Scalars['ID']['input'];
  /** The subject; by default the actor. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** The `edition` of its approval that was seen. */
  readonly basedOn: Scalars['Int']['input'];
};

/** Approves values of a report at a stage: all, or none if one of them has changed since. */
export type ApproveValuesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The reporting actor, or @cluster for values of the cluster itself. */
  readonly actorId: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The stage at which they wait. */
  readonly stage: Scalars['ID']['input'];
  /** The values, at most 5,000. */
  readonly values: ReadonlyArray<ApprovedValueInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A value to return. */
export type ReturnedValueInput = {
  /** The measure. */
  readonly measure: Scalars['ID']['input'];
  /** The subject; by default the actor. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** What is wrong with it. */
  readonly note: Scalars['String']['input'];
  /** The `edition` of its approval that was seen. */
  readonly basedOn: Scalars['Int']['input'];
};

/** Returns values of a report to those who report it: all, or none if one of them has changed since. */
export type ReturnValuesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The reporting actor, or @cluster for values of the cluster itself. */
  readonly actorId: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The stage at which they wait. */
  readonly stage: Scalars['ID']['input'];
  /** The values, at most 5,000. */
  readonly values: ReadonlyArray<ReturnedValueInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/**
 * The values after ApproveValues, or the refusal. With the code APPROVAL_CONFLICT, `faults` say of each value that has changed
 * who did what and when; nothing was changed.
 */
export type ApproveValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** The values after ReturnValues, or the refusal; see ApproveValuesResult. */
export type ReturnValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** The values after SubmitValues, or the refusal. */
export type SubmitValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | ValueAlreadySubmitted | ConfirmationRequired | PeriodDoesNotFit;

/** The values after RestateValues, or the refusal. */
export type RestateValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | ConfirmationRequired | PeriodDoesNotFit;

/** The values after WithdrawValues (without those that were withdrawn), or the refusal. */
export type WithdrawValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** How far a restatement has come. */
export type RestatementStatus =
  /** Somebody has to approve or decline it. */
  | 'proposed'
  /** Its values are restated. */
  | 'approved'
  /** It was declined, or taken back. */
  | 'declined';

/** An actual without its circumstances: exactly one of its fields is set. */
export type PlainActual = {
  /** A figure. */
  readonly number?: Maybe<Scalars['Decimal']['output']>;
  /** Yes or no. */
  readonly yesNo?: Maybe<Scalars['Boolean']['output']>;
  /** A text of the measure's list. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** True: not applicable. */
  readonly notApplicable?: Maybe<Scalars['Boolean']['output']>;
};

/** A reported value that a restatement corrects. */
export type Correction = {
  /** The measure. */
  readonly measure: Scalars['ID']['output'];
  /** The actor, a part of it, or @cluster. */
  readonly subject: Scalars['String']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The value as the proposer has seen it. */
  readonly was: PlainActual;
  /** The value that it becomes. */
  readonly becomes: PlainActual;
  /** The value as known now; null without one. */
  readonly now?: Maybe<PlainActual>;
  /** The note that comes with it. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The document that supports it, if it has one of its own. */
  readonly evidence?: Maybe<Evidence>;
  /** Whether the restatement has changed the value. */
  readonly applied: Scalars['Boolean']['output'];
  /** True if it has yet to change the value, which is no longer what the proposer has seen. */
  readonly conflict: Scalars['Boolean']['output'];
};

/** A restatement: values that somebody proposes to correct, and what was decided about it. */
export type Restatement = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** How far it has come. */
  readonly status: RestatementStatus;
  /** Why the values are corrected. */
  readonly reason: Scalars['String']['output'];
  /** The document that supports it. */
  readonly evidence?: Maybe<Evidence>;
  /** The account that proposed it. */
  readonly proposedBy: Scalars['String']['output'];
  /** When. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** The account that approved or declined it; null until then. */
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  /** When; null until then. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was said with the decision. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** The values that it corrects. */
  readonly corrections: ReadonlyArray<Correction>;
};

/** A page of restatements, by id. */
export type RestatementConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<RestatementEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Restatement>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A restatement in a page. */
export type RestatementEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The restatement. */
  readonly node: Restatement;
};

/** How a cluster restates reported values from now on, by its reporting cycle. */
export type RestatementRules = {
  /** Whether values of locked periods change by an approved restatement alone. */
  readonly required: Scalars['Boolean']['output'];
  /** Whether nobody approves a restatement that they proposed. */
  readonly fourEyes: Scalars['Boolean']['output'];
};

/** A reported value to correct. */
export type CorrectionInput = {
  /** The measure. */
  readonly measure: Scalars['ID']['input'];
  /** The actor, a part of it, or @cluster. */
  readonly subject: Scalars['String']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The value as it is now. */
  readonly was: ActualInput;
  /** The value that it becomes. */
  readonly becomes: ActualInput;
  /** A note. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** A document that supports it. */
  readonly evidence?: InputMaybe<EvidenceInput>;
};

/** Proposes to restate values of any reports and periods, at most 1,000. */
export type ProposeRestatementInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The id of the restatement, new in the cluster. */
  readonly restatementId: Scalars['ID']['input'];
  /** Why the values are corrected. */
  readonly reason: Scalars['String']['input'];
  /** The document that supports it. */
  readonly evidence?: InputMaybe<EvidenceInput>;
  /** The values. */
  readonly corrections: ReadonlyArray<CorrectionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Approves a restatement, which restates its values. */
export type ApproveRestatementInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The restatement. */
  readonly restatementId: Scalars['ID']['input'];
  /** A comment. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Declines a restatement, or takes it back. */
export type DeclineRestatementInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The restatement. */
  readonly restatementId: Scalars['ID']['input'];
  /** Why. */
  readonly comment: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A restatement after a command. */
export type RestatementChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The restatement as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly restatement?: Maybe<Restatement>;
};

/**
 * The restatement after ProposeRestatement, or the refusal. With the code RESTATEMENT_CONFLICT, `faults` name each value that is
 * not what the proposer has seen.
 */
export type ProposeRestatementResult = RestatementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** The restatement after ApproveRestatement, or the refusal; see ProposeRestatementResult. */
export type ApproveRestatementResult = RestatementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** The restatement after DeclineRestatement, or the refusal. */
export type DeclineRestatementResult = RestatementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The values of a measure as known at each vintage, and how they were revised. */
export type RevisionTriangle = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** Id of the measure. */
  readonly measure: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The dates as of whose ends (UTC) the values are shown, oldest first: at most 200. */
  readonly vintages: ReadonlyArray<Scalars['Date']['output']>;
  /** The figures, ordered by subject and period. `first` is 1 to 500, by default 50. */
  readonly rows: RevisionRowConnection;
  /** What the revisions of all rows amount to. */
  readonly statistics: RevisionStatistics;
};


/** The values of a measure as known at each vintage, and how they were revised. */
export type RevisionTriangleRowsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of the rows of a triangle. */
export type RevisionRowConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<RevisionRowEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<RevisionRow>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A row in a page. */
export type RevisionRowEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: RevisionRow;
};

/** The figures of one subject and period as known at each vintage. */
export type RevisionRow = {
  /** The subject: an actor (GR) or a part of one (GR/budget). */
  readonly subject: Scalars['String']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** One for each vintage: the value as entered, n/a if it was not applicable, null if there was none. */
  readonly values: ReadonlyArray<Maybe<Scalars['String']['output']>>;
  /** The value that was published first. */
  readonly first: PublishedValue;
  /** The latest value. */
  readonly latest: PublishedValue;
  /** The latest figure minus the first; null unless both are numbers. */
  readonly revision?: Maybe<Scalars['Decimal']['output']>;
};

/** A value and the vintage from which it was known. */
export type PublishedValue = {
  /** The vintage. */
  readonly vintage: Scalars['Date']['output'];
  /** The value as entered. */
  readonly value: Scalars['String']['output'];
};

/** What revisions amount to. A revision is the latest figure minus the first. */
export type RevisionStatistics = {
  /** The number of figures that could have been revised. */
  readonly count: Scalars['Int']['output'];
  /** The number of those that were. */
  readonly revised: Scalars['Int']['output'];
  /** The mean revision; null without figures. */
  readonly mean?: Maybe<Scalars['Float']['output']>;
  /** The mean of the sizes of revisions; null without figures. */
  readonly meanAbsolute?: Maybe<Scalars['Float']['output']>;
  /** Whether revisions have a direction; null for less than two figures, or if all revisions are equal. */
  readonly bias?: Maybe<RevisionBias>;
};

/** Student's t of the mean revision. */
export type RevisionBias = {
  /** The mean divided by its standard error. */
  readonly t: Scalars['Float']['output'];
  /** The two-sided p-value: small if revisions have a direction. */
  readonly p: Scalars['Float']['output'];
};

/** Which direction of an output is better. */
export type BetterDirection =
  | 'higher'
  | 'lower';

/** Whether scenarios are ranked by the last period or the mean. */
export type JudgedOver =
  /** The last period. */
  | 'last'
  /** The mean over all periods. */
  | 'mean';

/** A set of assumed values by period, as of a position. */
export type Scenario = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** Whether it is discarded. */
  readonly discarded: Scalars['Boolean']['output'];
  /** The assumptions by measure, subject and period that the account may read. */
  readonly assumptions: AssumptionConnection;
};


/** A set of assumed values by period, as of a position. */
export type ScenarioLabelArgs = {
  language?: InputMaybe<Language>;
};


/** A set of assumed values by period, as of a position. */
export type ScenarioAssumptionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A value that a scenario assumes instead of the reported one. */
export type Assumption = {
  /** The measure. */
  readonly measure: Scalars['ID']['output'];
  /** The subject of the value. */
  readonly subject: Scalars['String']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The value. */
  readonly value: Scalars['Decimal']['output'];
};

/** A page of scenarios. */
export type ScenarioConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ScenarioEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Scenario>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A scenario in a page. */
export type ScenarioEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The scenario. */
  readonly node: Scenario;
};

/** A page of assumptions. */
export type AssumptionConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<AssumptionEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Assumption>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** An assumption in a page. */
export type AssumptionEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The assumption. */
  readonly node: Assumption;
};

/** Scenarios compared with the current data and with each other. */
export type ScenarioComparison = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The periods. */
  readonly periods: ReadonlyArray<Scalars['Period']['output']>;
  /** `base` (the current state), then the scenarios. */
  readonly scenarios: ReadonlyArray<Scalars['ID']['output']>;
  /** Nodes of the scorecard, or outputs of the method, that were compared. `first` is 1 to 500, by default 50. */
  readonly outputs: ComparedOutputConnection;
  /** Which scenario is best; null if more than one output is compared. */
  readonly ranking?: Maybe<ScenarioRanking>;
};


/** Scenarios compared with the current data and with each other. */
export type ScenarioComparisonOutputsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A node of the scorecard or an output of a method in every scenario. */
export type ComparedOutput = {
  /** Id of the node, or path of the output. */
  readonly output: Scalars['String']['output'];
  /** Period by period. */
  readonly periods: ReadonlyArray<ComparedPeriod>;
};

/** The figures of one period. */
export type ComparedPeriod = {
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The figure of each scenario: a score from 0 to 1, or a value of the method. */
  readonly values: ReadonlyArray<ComparedValue>;
  /** The difference of every pair of numbers: first scenarios against the base, then against each other. */
  readonly differences: ReadonlyArray<ScenarioDifference>;
};

/** The figure of one scenario. */
export type ComparedValue = {
  /** The scenario, or base. */
  readonly scenario: Scalars['ID']['output'];
  /** The figure; null if there is none. */
  readonly value?: Maybe<ComputedValue>;
  /** The reason why there is no value, if it was computed. */
  readonly error?: Maybe<ComputationError>;
};

/** The difference between two scenarios. */
export type ScenarioDifference = {
  /** The scenario. */
  readonly of: Scalars['ID']['output'];
  /** The scenario to compare with. */
  readonly against: Scalars['ID']['output'];
  /** The value of `of` minus that of `against`. */
  readonly difference: Scalars['Float']['output'];
};

/** Scenarios ranked by one output, best first. */
export type ScenarioRanking = {
  /** The node or output by which they are ranked. */
  readonly output: Scalars['String']['output'];
  /** Which direction is better. */
  readonly direction: BetterDirection;
  /** Whether the last period or the mean counts. */
  readonly over: JudgedOver;
  /** Best first. */
  readonly ranking: ReadonlyArray<RankedScenario>;
  /** The best one; several if they are equal, none if no scenario has a number. */
  readonly best: ReadonlyArray<Scalars['ID']['output']>;
  /** Scenarios without a number to rank by. */
  readonly unranked: ReadonlyArray<Scalars['ID']['output']>;
};

/** A scenario with the figure by which it is ranked. */
export type RankedScenario = {
  /** The scenario, or base. */
  readonly scenario: Scalars['ID']['output'];
  /** The figure. */
  readonly value: Scalars['Float']['output'];
};

/** A page of compared outputs. */
export type ComparedOutputConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ComparedOutputEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<ComparedOutput>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** An output in a page. */
export type ComparedOutputEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The output. */
  readonly node: ComparedOutput;
};

/** An output of a bound method to compare scenarios by. */
export type ComparedMethodInput = {
  /** The method. */
  readonly method: Scalars['ID']['input'];
  /** The path of the output; by default all. */
  readonly output?: InputMaybe<Scalars['String']['input']>;
  /** The member; by default the cluster. */
  readonly member?: InputMaybe<Scalars['String']['input']>;
};

/** The scenario after a command. */
export type ScenarioChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The scenario as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly scenario?: Maybe<Scenario>;
};

/** A value that a scenario assumes. */
export type AssumptionInput = {
  /** The measure. */
  readonly measure: Scalars['ID']['input'];
  /** The subject of the value. */
  readonly subject: Scalars['String']['input'];
  /** The period, of the measure's own frequency. */
  readonly period: Scalars['Period']['input'];
  /** The value. */
  readonly value: Scalars['Decimal']['input'];
};

/** The key of an assumption. */
export type AssumptionKeyInput = {
  /** The measure. */
  readonly measure: Scalars['ID']['input'];
  /** The subject of the value. */
  readonly subject: Scalars['String']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
};

/** Drafts a scenario that assumes nothing yet. */
export type DraftScenarioInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The scenario. */
  readonly scenarioId: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Assumes values in a scenario; they replace earlier assumptions for the same measure, subject and period. */
export type AssumeValuesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The scenario. */
  readonly scenarioId: Scalars['ID']['input'];
  /** The values. */
  readonly assumptions: ReadonlyArray<AssumptionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Drops assumptions of a scenario. */
export type DropAssumptionsInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The scenario. */
  readonly scenarioId: Scalars['ID']['input'];
  /** The assumptions to drop. */
  readonly assumptions: ReadonlyArray<AssumptionKeyInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Discards a scenario. */
export type DiscardScenarioInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The scenario. */
  readonly scenarioId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of DraftScenario, or the refusal. */
export type DraftScenarioResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of AssumeValues, or the refusal. */
export type AssumeValuesResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** The result of DropAssumptions, or the refusal. */
export type DropAssumptionsResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of DiscardScenario, or the refusal. */
export type DiscardScenarioResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The kind of a node of a scorecard. */
export type ScoreNodeKind =
  | 'strategy'
  | 'perspective'
  | 'objective'
  | 'measure';

/** Whose figures and strategies count. */
export type MembersRule =
  /** Those of the members of each period. */
  | 'then'
  /** Those of the actors that were members in all of the periods. */
  | 'constant'
  /** Those of the members on the day of the moment that is asked for. */
  | 'today';

/** Whose figures and strategies count; by default those of the members of each period. */
export type CompositionInput = {
  /** The rule; by default THEN. */
  readonly members?: InputMaybe<MembersRule>;
  /** For a CONSTANT panel of a scorecard: the first of its periods; by default the period of the scorecard alone. */
  readonly since?: InputMaybe<Scalars['Period']['input']>;
  /** Id of an actor that does not count. */
  readonly without?: InputMaybe<Scalars['ID']['input']>;
};

/** Whose figures and strategies counted. */
export type Composition = {
  /** The rule. */
  readonly members: MembersRule;
  /** The first of the periods that the rule was applied to. */
  readonly from: Scalars['Period']['output'];
  /** The last of them. */
  readonly to: Scalars['Period']['output'];
  /** Id of an actor that was left out; null if none was. */
  readonly without?: Maybe<Scalars['ID']['output']>;
  /** Ids of the actors that counted in at least one of the periods. */
  readonly actors: ReadonlyArray<Scalars['ID']['output']>;
};

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
  | 'all'
  /** The score in whole percent, without the figures behind it. */
  | 'rounded'
  /** The status alone. */
  | 'status'
  /** Not even the status, because a hidden score could be computed from it. */
  | 'nothing';

/** How final a node is. */
export type NodeState =
  /** The period has not begun. */
  | 'not-started'
  /** The period has not ended. */
  | 'open'
  /** The period has ended, and something is missing, carried forward or set to zero. */
  | 'provisional'
  /** The period has ended, and everything that counts has data. */
  | 'complete';

/** The relation of a part to its node. */
export type PartRelation =
  | 'measure'
  | 'detail'
  | 'contribution'
  /** It is only listed and does not count. */
  | 'support'
  /** A contribution that the parent's owner has not accepted: listed without a weight. */
  | 'proposal'
  | 'objective'
  | 'perspective';

/** All scores of a cluster, or of one strategy and those below it, for a period as known at a moment. */
export type Scorecard = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The requested strategy; null for the whole cluster. */
  readonly strategy?: Maybe<Scalars['ID']['output']>;
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The closed evaluation whose scorecard this is; null as of another moment. */
  readonly evaluation?: Maybe<Evaluation>;
  /** Whose figures and strategies counted. */
  readonly composition: Composition;
  /** Which values of the period count in the scores. */
  readonly counts: CountedValues;
  /** The nodes in the order of the cascade, each before its descendants. `first` is 1 to 500, by default 50. */
  readonly nodes: ScoreNodeConnection;
  /** One node by id, such as strategy:S, perspective:S/P, objective:S/O or measure:S/O/M. */
  readonly node?: Maybe<ScoreNode>;
  /** The root nodes; `children` leads to the others. */
  readonly tree: ReadonlyArray<ScoreNode>;
};


/** All scores of a cluster, or of one strategy and those below it, for a period as known at a moment. */
export type ScorecardNodesArgs = {
  kinds?: InputMaybe<ReadonlyArray<ScoreNodeKind>>;
  statuses?: InputMaybe<ReadonlyArray<Status>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** All scores of a cluster, or of one strategy and those below it, for a period as known at a moment. */
export type ScorecardNodeArgs = {
  id: Scalars['ID']['input'];
};

/** A strategy, perspective, objective or measure on an objective with its score for the period. */
export type ScoreNode = {
  /** Its id in the scorecard: strategy:S, perspective:S/P, objective:S/O or measure:S/O/M. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: ScoreNodeKind;
  /** Its parent node. */
  readonly parentId?: Maybe<Scalars['ID']['output']>;
  /** Id of the strategy it belongs to. */
  readonly strategy: Scalars['ID']['output'];
  /** Id of the perspective it belongs to. */
  readonly perspective?: Maybe<Scalars['ID']['output']>;
  /** Id of the objective it belongs to. */
  readonly objective?: Maybe<Scalars['ID']['output']>;
  /** The id of the measure that it is bound to. */
  readonly measure?: Maybe<Scalars['ID']['output']>;
  /** The name of its subject in one language. */
  readonly label: Scalars['String']['output'];
  /** The score that rolls up: 0 to 1, above 1 only if the cluster keeps over-achievement; null without a score. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** The score before over-achievement was capped. */
  readonly rawScore?: Maybe<Scalars['Float']['output']>;
  /** Its traffic light; grey without a score, or if its coverage is below the least coverage of the cluster. */
  readonly status: Status;
  /** How much of it this account sees. */
  readonly shown: Shown;
  /** The share of its weight that has complete data, 0 to 1; null if nothing is due or expected. */
  readonly coverage?: Maybe<Scalars['Float']['output']>;
  /** How final it is. */
  readonly state: NodeState;
  /** The reason why it has no score. */
  readonly reason?: Maybe<ScoreReason>;
  /** Details of the reason. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** The policy that was applied, if there was no data. */
  readonly missing?: Maybe<MissingPolicyKind>;
  /** Its configured weight below its parent; null for a strategy. */
  readonly weight?: Maybe<Scalars['Float']['output']>;
  /** Its share of the weight among the siblings that count, 0 to 1; null for a strategy. */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** How the scores of its parts rolled up into its score. */
  readonly rollUp?: Maybe<RollUp>;
  /** MEASURE: the scored actual; also null if the account may not read that actor's values. */
  readonly actual?: Maybe<Actual>;
  /** MEASURE: the main figure it was compared with, the goal or the target. */
  readonly target?: Maybe<Scalars['Decimal']['output']>;
  /** MEASURE: the distance from the main figure in units of the measure; positive is better for any polarity. Hidden like `actual`. */
  readonly variance?: Maybe<Scalars['Float']['output']>;
  /** MEASURE: the value from which the score was computed. Hidden like `actual`. */
  readonly reading?: Maybe<MeasureReading>;
  /** The parts of the score. */
  readonly parts: ReadonlyArray<ScorePart>;
  /** Its child nodes. */
  readonly children: ReadonlyArray<ScoreNode>;
};


/** A strategy, perspective, objective or measure on an objective with its score for the period. */
export type ScoreNodeLabelArgs = {
  language?: InputMaybe<Language>;
};

/** An actual in a scorecard. */
export type Actual = {
  /** The kind of actual. */
  readonly kind: ActualKind;
  /** NUMBER: the figure exactly as entered. */
  readonly number?: Maybe<Scalars['Decimal']['output']>;
  /** YES_NO: the answer. */
  readonly yesNo?: Maybe<Scalars['Boolean']['output']>;
  /** TEXT: the text. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** COMPUTED: the figure, float64. */
  readonly computed?: Maybe<Scalars['Float']['output']>;
};

/** The number of expected and of actual values. */
export type Coverage = {
  /** The actual number. */
  readonly counted: Scalars['Int']['output'];
  /** The expected number. */
  readonly of: Scalars['Int']['output'];
};

/** The value from which a measure's score was computed. */
export type MeasureReading = {
  /** The subject of the values. */
  readonly subject: Scalars['String']['output'];
  /** The actual; null if there is none. */
  readonly actual?: Maybe<Actual>;
  /** The period of the actual: that of the scorecard, of a longer frequency, or of a carried value. */
  readonly period: Scalars['Period']['output'];
  /** The periods that were read. */
  readonly periods: ReadonlyArray<Scalars['Period']['output']>;
  /** The period it was carried forward from. */
  readonly carriedFrom?: Maybe<Scalars['Period']['output']>;
  /** Whether the measure is reported less often than the scorecard's period. */
  readonly longerFrequency: Scalars['Boolean']['output'];
  /** Set if some of the periods are not reported yet. */
  readonly partial?: Maybe<Coverage>;
  /** For a value aggregated from members or parts: how many of them reported. */
  readonly members?: Maybe<Coverage>;
  /** How many of the submitted values do not count yet, because they wait for their approval; null if none does. */
  readonly awaitingApproval?: Maybe<Scalars['Int']['output']>;
  /** The targets that the actual is compared with, aggregated over `compared` like the actual. */
  readonly targets?: Maybe<TargetFigures>;
  /** The periods of the targets: those that the actual covers. */
  readonly compared: ReadonlyArray<Scalars['Period']['output']>;
  /** Distance from the goal or target in units of the measure; positive is better. */
  readonly variance?: Maybe<Scalars['Float']['output']>;
};

/** A part of a node's score. */
export type ScorePart = {
  /** The id of the part's node. */
  readonly nodeId: Scalars['ID']['output'];
  /** Its relation to the node. */
  readonly relation: PartRelation;
  /** The configured weight on the first day of the period; 0 excludes it from every roll-up. */
  readonly weight: Scalars['Float']['output'];
  /** Its share of the weight among the siblings that count, 0 to 1; 0 if it does not count. */
  readonly share: Scalars['Float']['output'];
  /** Its score. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** Its traffic light. */
  readonly status: Status;
  /** The reason why it has no score. */
  readonly reason?: Maybe<ScoreReason>;
  /** Its contribution to the node's score; the contributions sum to the score. */
  readonly contribution?: Maybe<Scalars['Float']['output']>;
};

/** A page of scorecard nodes. */
export type ScoreNodeConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ScoreNodeEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<ScoreNode>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A scorecard node in a page. */
export type ScoreNodeEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The node. */
  readonly node: ScoreNode;
};

/** Scores of nodes over several periods, as known at one moment. */
export type ScoreSeries = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** Whose figures and strategies counted. */
  readonly composition: Composition;
  /** The requested nodes. */
  readonly nodes: ReadonlyArray<NodeSeries>;
};

/** The scores of a node over several periods. */
export type NodeSeries = {
  /** The id of the node in every scorecard. */
  readonly id: Scalars['ID']['output'];
  /** The node in the scorecard of each period that has it, in order. */
  readonly points: ReadonlyArray<ScorePoint>;
};

/** A node in the scorecard of a period. */
export type ScorePoint = {
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** Which values of the period count in its score. */
  readonly counts: CountedValues;
  /** The node. */
  readonly node: ScoreNode;
};

/** A change of a scorecard. */
export type ScorecardChange = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** Its position. */
  readonly position: Scalars['Position']['output'];
  /** True for the first message, whose `nodes` are all nodes. False for the others, whose `nodes` are only the new and changed ones. */
  readonly whole: Scalars['Boolean']['output'];
  /** The nodes, each before its descendants. */
  readonly nodes: ReadonlyArray<ScoreNode>;
  /** The ids of removed nodes. */
  readonly removed: ReadonlyArray<Scalars['ID']['output']>;
};

/**
 * A seal over the first events of the log: the signed root of a Merkle tree of hashes. It contains nothing of the events.
 * docs/proof-format.md describes how to verify it.
 */
export type Seal = {
  /** Seals are numbered from 1. */
  readonly number: Scalars['Int']['output'];
  /** How many events are covered, from the first of the log. */
  readonly size: Scalars['Int']['output'];
  /** The root of the tree over these events, hex. */
  readonly root: Scalars['String']['output'];
  /** The position of the last of them. */
  readonly position: Scalars['Position']['output'];
  /** When that event was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The tree of the seal before; null for the first. */
  readonly previous?: Maybe<SealedTree>;
  /** SHA-256 of the list of events that the seal adds to those of the one before, hex. */
  readonly entries: Scalars['String']['output'];
  /** The id of the key. */
  readonly key: Scalars['String']['output'];
  /** The key that signed, base64. */
  readonly publicKey: Scalars['String']['output'];
  /** The Ed25519 signature, base64. */
  readonly signature: Scalars['String']['output'];
};

/** The tree of hashes over the first events of the log. */
export type SealedTree = {
  /** How many events. */
  readonly size: Scalars['Int']['output'];
  /** Its root, hex. */
  readonly root: Scalars['String']['output'];
};

/** A page of seals. */
export type SealConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<SealEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Seal>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A seal in a page. */
export type SealEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The seal. */
  readonly node: Seal;
};

/** An event as stored, and the proof that it is in the sealed log. */
export type ProvenEvent = {
  /** The event as JSON, with the fields that its hash covers and its position. */
  readonly event: Scalars['String']['output'];
  /** The proof; null until the event is sealed. */
  readonly proof?: Maybe<EventProof>;
};

/** The way from the hash of an event to the root of a seal. */
export type EventProof = {
  /** The number of events before it in the log. */
  readonly index: Scalars['Int']['output'];
  /** The hash of the event, hex. */
  readonly leaf: Scalars['String']['output'];
  /** The hashes beside the way from the leaf to the root, hex. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** The seal that lists the event. */
  readonly seal: Seal;
};

/** The password is correct; send a code of the second factor with `confirmSignIn`. */
export type SecondFactorRequired = Refusal & {
  /** Always SECOND_FACTOR_REQUIRED. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The challenge, to be sent with the code. */
  readonly challenge: Scalars['String']['output'];
  /** When the challenge expires. */
  readonly challengeExpiresAt: Scalars['DateTime']['output'];
};

/** A second factor, which takes effect when a code of it is confirmed. */
export type SecondFactorBegun = {
  /** The secret for an authenticator app, in base32. */
  readonly secret: Scalars['String']['output'];
  /** The secret as a URI (otpauth://…), usually shown as a QR code. */
  readonly uri: Scalars['String']['output'];
};

/** The second factor is in use. */
export type SecondFactorConfirmed = {
  /** Codes to sign in with if the device is lost. Each works once; they are not shown again. */
  readonly recoveryCodes: ReadonlyArray<Scalars['String']['output']>;
};

/** The second factor was removed. */
export type SecondFactorRemoved = {
  /** The account. */
  readonly login: Scalars['String']['output'];
};

/** The second step of a sign-in. */
export type ConfirmSignInInput = {
  /** The challenge in the result of `signIn`. */
  readonly challenge: Scalars['String']['input'];
  /** A code of the authenticator app, or a recovery code. */
  readonly code: Scalars['String']['input'];
  /** How the refresh token is sent; by default BODY. */
  readonly delivery?: InputMaybe<RefreshTokenDelivery>;
};

/** A code of the new second factor. */
export type ConfirmSecondFactorInput = {
  /** A code of the authenticator app. */
  readonly code: Scalars['String']['input'];
};

/** The second factor to remove. */
export type RemoveSecondFactorInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** A code of it; required for one's own account. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
};

/** A sign-in, or the refusal. */
export type ConfirmSignInResult = SignedIn | SignInRefused | InvalidInput;

/** The secret, or the refusal. */
export type BeginSecondFactorResult = SecondFactorBegun | NotAllowed | RuleBroken;

/** The recovery codes, or the refusal. */
export type ConfirmSecondFactorResult = SecondFactorConfirmed | InvalidInput | NotAllowed | RuleBroken;

/** The confirmation that the second factor is removed, or the refusal. */
export type RemoveSecondFactorResult = SecondFactorRemoved | InvalidInput | NotAllowed | NotFound | RuleBroken;

/** A sign-in: send the access token as `Authorization: Bearer …`, and get a new one with the refresh token. */
export type SignedIn = {
  /** The access token; short-lived. */
  readonly accessToken: Scalars['String']['output'];
  /** When it expires. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Works once; each refresh returns a new refresh token. Null if it was sent as a cookie. */
  readonly refreshToken?: Maybe<Scalars['String']['output']>;
  /** When it expires. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** The signed-in account. */
  readonly me: Me;
  /** The only thing that this sign-in can be used for; null if it is not restricted. */
  readonly restriction?: Maybe<SignInRestriction>;
};

/** The only thing that a sign-in can be used for. */
export type SignInRestriction =
  /** Setting a new password, because another user set the current one. Signing in with the new one lifts the restriction. */
  | 'password-change'
  /** Enrolling a second factor, because it is required. Signing in with it lifts the restriction. */
  | 'second-factor-enrolment';

/** How a refresh token is sent. */
export type RefreshTokenDelivery =
  /** In the result. */
  | 'body'
  /** As a cookie that scripts cannot read (HttpOnly, Secure, SameSite=Strict), for web applications. `refresh` and `signOut` then take the token from the cookie, if the request has the header `x-strata-cookie: 1`. */
  | 'cookie';

/** The session has ended: its refresh token and its access tokens are no longer valid. */
export type SignedOut = {
  /** Always true. */
  readonly done: Scalars['Boolean']['output'];
};

/** The password is set. */
export type PasswordSet = {
  /** The account. */
  readonly login: Scalars['String']['output'];
};

/** Signing in failed. The refusal does not reveal whether the login or the password is wrong. */
export type SignInRefused = Refusal & {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The seconds until the next attempt, after too many attempts. */
  readonly retryAfter?: Maybe<Scalars['Int']['output']>;
};

/** The login of a person. */
export type SignInInput = {
  /** The login. */
  readonly login: Scalars['String']['input'];
  /** The password. */
  readonly password: Scalars['String']['input'];
  /** How the refresh token is sent; by default BODY. */
  readonly delivery?: InputMaybe<RefreshTokenDelivery>;
};

/** A refresh token. */
export type RefreshInput = {
  /** The refresh token of the latest sign-in or refresh; by default the one in the cookie. */
  readonly refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** The session to end. */
export type SignOutInput = {
  /** A refresh token of the session; by default the one in the cookie. Without either, the session of the access token ends. */
  readonly refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** A password to set. */
export type SetPasswordInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** The new password: 12 to 200 characters, not easy to guess. */
  readonly password: Scalars['String']['input'];
  /** The current password; required for one's own account. */
  readonly currentPassword?: InputMaybe<Scalars['String']['input']>;
};

/** What a sign-in starts: it lasts until it is ended, or expires because it is not refreshed. */
export type Session = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is the session of this request. */
  readonly current: Scalars['Boolean']['output'];
  /** When it started; null if unknown. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last refreshed; null if unknown. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it expires unless it is refreshed. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The address from which it was started. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** The user agent with which it was started. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
};

/** A session to end. */
export type EndSessionInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** The session. */
  readonly id: Scalars['ID']['input'];
};

/** An account, to end all its sessions. */
export type EndSessionsInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
};

/** The sessions that remain after others were ended. */
export type SessionsEnded = {
  /** The account. */
  readonly login: Scalars['String']['output'];
  /** Its sessions, the most recently used first. */
  readonly sessions: ReadonlyArray<Session>;
};

/** A sign-in, or the refusal. */
export type SignInResult = SignedIn | SecondFactorRequired | SignInRefused | InvalidInput;

/** A new sign-in, or the refusal. */
export type RefreshResult = SignedIn | SignInRefused | InvalidInput;

/** The confirmation that the password is set, or the refusal. */
export type SetPasswordResult = PasswordSet | InvalidInput | NotAllowed | NotFound | RuleBroken;

/** The remaining sessions, or the refusal. */
export type EndSessionResult = SessionsEnded | InvalidInput | NotAllowed | NotFound | RuleBroken;

/** The remaining sessions, or the refusal. */
export type EndSessionsResult = SessionsEnded | InvalidInput | NotAllowed | NotFound | RuleBroken;

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

/** Why a value cannot be written, since when, and who can change that. */
export type CellLock = {
  /** The cause. What holds for everybody comes before what is about this account. */
  readonly code: LockCode;
  /** Since when: an instant, or a day; null if it is not known. */
  readonly since?: Maybe<Scalars['Moment']['output']>;
  /** The roles that can open it, or restate the value. */
  readonly openedBy: ReadonlyArray<Role>;
  /**
   * The accounts with these roles, at most 20, as far as this account may know them: all for those who may read the history;
   * for others the coordinators, and who reports on the same subject. None at earlier moments.
   */
  readonly openers: ReadonlyArray<Scalars['ID']['output']>;
  /** The cause in a sentence. */
  readonly message: Scalars['String']['output'];
  /** What can be done about it. */
  readonly remedy: Scalars['String']['output'];
};

/** The definition of a measure that holds in a period. */
export type DefinitionInForce = {
  /** Its number among the definitions of the measure, from 1. */
  readonly number: Scalars['Int']['output'];
  /** The first day; null for the beginning. */
  readonly from?: Maybe<Scalars['Date']['output']>;
};

/** The value of an earlier period. */
export type EarlierValue = {
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The unit of the measure in that period. */
  readonly unit: Scalars['String']['output'];
  /** The value; null if there is none. */
  readonly value?: Maybe<Value>;
};

/** How a value is scored for the subject that it is entered for. */
export type CellScore = {
  /** The score; null without one. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** Its traffic light. */
  readonly status: Status;
  /** The reason why it has no score. */
  readonly reason?: Maybe<ScoreReason>;
  /** The distance from the main figure, positive if better; null if there is none. */
  readonly variance?: Maybe<Scalars['Float']['output']>;
  /** The targets in force; null if there are none. */
  readonly targets?: Maybe<TargetFigures>;
};

/** An objective that a measure stands on. */
export type EntryObjective = {
  /** The id of its strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** Its id. */
  readonly objective: Scalars['ID']['output'];
};

/** What was typed for a value and has not been submitted. Seen by those who report on its subject alone, and never scored. */
export type Draft = {
  /** The measure. */
  readonly measure: Scalars['ID']['output'];
  /** The subject. */
  readonly subject: Scalars['String']['output'];
  /** As typed; null if it was cleared or submitted. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The note. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The account that typed it last. */
  readonly by: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** How often the value was typed or cleared: pass it as `basedOn`. */
  readonly edition: Scalars['Int']['output'];
};

/** How far the approval of a value has come. */
export type ApprovalStatus =
  /** It waits at a stage. */
  | 'pending'
  /** It was returned to those who report it, and can be submitted again. */
  | 'returned'
  /** It has passed every stage. */
  | 'approved'
  /** The value was withdrawn. */
  | 'withdrawn';

/** What was done with a value that has to be approved. */
export type ApprovalActKind =
  /** It was submitted or restated. */
  | 'entered'
  /** It passed a stage. */
  | 'approved'
  /** It was returned. */
  | 'returned';

/** What was done with a value that has to be approved, by whom and when. */
export type ApprovalAct = {
  /** What was done. */
  readonly act: ApprovalActKind;
  /** The stage of an approval or return; null otherwise. */
  readonly stage?: Maybe<Scalars['ID']['output']>;
  /** The account. */
  readonly by: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Why it was returned; null otherwise. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** The approval of a value in a cycle whose values are approved in stages. */
export type ValueApproval = {
  /** How far it has come. */
  readonly status: ApprovalStatus;
  /** The stages that are left, first the one at which it waits. */
  readonly stages: ReadonlyArray<Scalars['ID']['output']>;
  /** The account that entered the value. */
  readonly enteredBy: Scalars['String']['output'];
  /** How often it was entered, approved, returned or withdrawn: pass it as `basedOn`. */
  readonly edition: Scalars['Int']['output'];
  /** What was done last. */
  readonly last: ApprovalAct;
};

/** A value to enter. */
export type EntryRow = {
  /** The measure as it is defined in the period. */
  readonly measure: Measure;
  /** The definition that holds in the period. */
  readonly definition: DefinitionInForce;
  /** The actor, a part of it, or @cluster. */
  readonly subject: Scalars['String']['output'];
  /** The objectives that it stands on; none if only a method or a weighting reads it. */
  readonly objectives: ReadonlyArray<EntryObjective>;
  /** When it is due in the cycle of the period; null without a cycle. */
  readonly due?: Maybe<Scalars['DateTime']['output']>;
  /** The values of the two periods before, newest first. */
  readonly previous: ReadonlyArray<EarlierValue>;
  /** The value in force; null if there is none. */
  readonly value?: Maybe<Value>;
  /** How far the approval of the value has come; null if it needs none. */
  readonly approval?: Maybe<ValueApproval>;
  /** Its score, and the targets in force. */
  readonly scored: CellScore;
  /** What was typed and not submitted; null if nothing was, at earlier moments, and for accounts that do not report on it. */
  readonly draft?: Maybe<Draft>;
  /** Why it cannot be written; null if it can. */
  readonly lock?: Maybe<CellLock>;
};

/** Everything that an actor enters for a period. */
export type EntrySheet = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The actor, or @cluster. */
  readonly actor: Scalars['ID']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The reporting cycle of the period; null if none was opened. */
  readonly cycle?: Maybe<Cycle>;
  /** When the values of the actor itself are due; those of its parts are due earlier. Null without a cycle. */
  readonly due?: Maybe<Scalars['DateTime']['output']>;
  /** The day on which the actor was last nudged because it was late; null if it was not. */
  readonly nudged?: Maybe<Scalars['Date']['output']>;
  /** In the order of the maps; then what weightings and methods read, and what was reported without being on a map. */
  readonly rows: ReadonlyArray<EntryRow>;
};

/** A decimal mark. */
export type DecimalMark =
  | 'point'
  | 'comma';

/** A text to be read as a value: what was typed or pasted. */
export type TypedValueInput = {
  /** The measure, by id or label. */
  readonly measure: Scalars['String']['input'];
  /** The subject, by id or label; by default the actor. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** The period as people write it, such as 2026-11 or Nov 2026. */
  readonly period: Scalars['String']['input'];
  /** The text: a number, yes or no, a text of the measure's list, or n/a. */
  readonly text: Scalars['String']['input'];
  /** The note that would come with it. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** Why a value would be refused. */
export type ValueRefusal = {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
};

/** What a typed value would be. */
export type ValueCheck = {
  /** Its place in the request, from 0. */
  readonly index: Scalars['Int']['output'];
  /** The id of the measure; null if the text could not be read. */
  readonly measure?: Maybe<Scalars['ID']['output']>;
  /** The subject; null if the text could not be read. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The period; null if the text could not be read. */
  readonly period?: Maybe<Scalars['Period']['output']>;
  /** The value as understood; null if the text could not be read. */
  readonly understood?: Maybe<Actual>;
  /** The score that it would get; null if the text could not be read, or for figures that are not for this account. */
  readonly scored?: Maybe<CellScore>;
  /** Why it would be refused; null if it would be taken. */
  readonly refusal?: Maybe<ValueRefusal>;
  /** Why it cannot be written, since when, and who can change that; null if it would be taken or is not a valid value. */
  readonly lock?: Maybe<CellLock>;
  /** What is unusual about it and would have to be confirmed. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** What was typed for a value. */
export type TypedDraftInput = {
  /** The measure. */
  readonly measure: Scalars['ID']['input'];
  /** The subject; by default the actor. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** As typed, whether or not it is a valid value; null clears the draft. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** A note. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The `edition` of the draft that was seen before; by default 0: there was none. */
  readonly basedOn?: InputMaybe<Scalars['Int']['input']>;
};

/** Keeps what was typed for a report: all drafts, or none if somebody else has changed one of them since. */
export type KeepDraftsInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The reporting actor, or @cluster for values of the cluster itself. */
  readonly actorId: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The drafts, at most 5,000. */
  readonly values: ReadonlyArray<TypedDraftInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The drafts of a report after KeepDrafts. */
export type DraftsChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The kept drafts as they are now. */
  readonly drafts?: Maybe<ReadonlyArray<Draft>>;
};

/**
 * The result of KeepDrafts, or the refusal. With the code DRAFT_CONFLICT, `faults` name each draft that somebody else has
 * changed, with what they typed; nothing was changed, and the sender still has its own text.
 */
export type KeepDraftsResult = DraftsChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** How a snapshot looks. */
export type SnapshotView =
  /** The scores in the order of the cascade. */
  | 'scorecard'
  /** The map of one strategy. */
  | 'map';

/** How far down a snapshot shows the cascade. */
export type SnapshotDepth =
  | 'strategies'
  | 'objectives'
  | 'measures';

/** Whether anybody can read a snapshot. */
export type SnapshotStatus =
  /** At its address, without signing in. */
  | 'published'
  /** Nobody can read it any more. */
  | 'withdrawn';

/** A scorecard or map that anybody may read at an address that cannot be guessed. What it shows never changes. */
export type Snapshot = {
  /** Its id, which is part of its address. */
  readonly id: Scalars['ID']['output'];
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The path of its page on this server. The badge is at `badge.svg` below it, and the content as JSON at `content.json`. */
  readonly path: Scalars['String']['output'];
  /** Whether it can be read. */
  readonly status: SnapshotStatus;
  /** How it looks. */
  readonly view: SnapshotView;
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The strategy that it shows; null for the whole cascade. */
  readonly strategy?: Maybe<Scalars['ID']['output']>;
  /** The position up to which everything was read. */
  readonly position: Scalars['Position']['output'];
  /** The closed evaluation that it shows; null as of another moment. */
  readonly evaluation?: Maybe<Scalars['ID']['output']>;
  /** The hash of its content: SHA-256 of the canonical JSON (RFC 8785), hex. */
  readonly sha256: Scalars['String']['output'];
  /** The account that published it. */
  readonly publishedBy: Scalars['String']['output'];
  /** When. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** The account that withdrew it; null while it is published. */
  readonly withdrawnBy?: Maybe<Scalars['String']['output']>;
  /** When; null while it is published. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was withdrawn. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** A page of snapshots, the newest first. */
export type SnapshotConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<SnapshotEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Snapshot>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A snapshot in a page. */
export type SnapshotEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The snapshot. */
  readonly node: Snapshot;
};

/** What a snapshot would show to everybody. */
export type SnapshotPreview = {
  /** A fingerprint of it, with which only this is published. */
  readonly seen: Scalars['String']['output'];
  /** The position up to which everything was read. */
  readonly position: Scalars['Position']['output'];
  /** The most that is disclosed. */
  readonly disclosure: Disclosure;
  /** The nodes, each before those below it. */
  readonly nodes: ReadonlyArray<SnapshotNode>;
};

/** A strategy, objective or measure as everybody would see it. */
export type SnapshotNode = {
  /** Its id in the scorecard. */
  readonly id: Scalars['ID']['output'];
  /** The node that it is shown below; null at the top. */
  readonly parent?: Maybe<Scalars['ID']['output']>;
  /** What it is. */
  readonly kind: ScoreNodeKind;
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its traffic light. */
  readonly status: Status;
  /** Its score; null if it has none, or if it is not disclosed. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** The share of its weight that has complete data, 0 to 1. */
  readonly coverage?: Maybe<Scalars['Float']['output']>;
  /** How final it is. */
  readonly state: NodeState;
  /** The actual of a measure, if everybody may see it. */
  readonly actual?: Maybe<Scalars['String']['output']>;
  /** What it is compared with, if everybody may see it. */
  readonly target?: Maybe<Scalars['Decimal']['output']>;
};


/** A strategy, objective or measure as everybody would see it. */
export type SnapshotNodeLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A snapshot after a command. */
export type SnapshotChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The snapshot as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly snapshot?: Maybe<Snapshot>;
};

/** Publishes what anybody may see of a scorecard or map. */
export type PublishSnapshotInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** How it looks. */
  readonly view: SnapshotView;
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The strategy; needed for a map, by default the whole cascade. */
  readonly strategy?: InputMaybe<Scalars['ID']['input']>;
  /** How far down it goes; by default OBJECTIVES. */
  readonly depth?: InputMaybe<SnapshotDepth>;
  /** The most that it discloses; by default what members see of each other, but never their figures. */
  readonly disclosure?: InputMaybe<Disclosure>;
  /** The moment; by default now. */
  readonly asOf?: InputMaybe<AsOf>;
  /** The fingerprint of the preview: if anything else would be published, the command is refused. */
  readonly seen?: InputMaybe<Scalars['String']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Withdraws a snapshot: nobody can read it at its address any more. */
export type WithdrawSnapshotInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The snapshot. */
  readonly snapshotId: Scalars['ID']['input'];
  /** Why; the cluster's people can read it, the public cannot. */
  readonly reason: Scalars['String']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The snapshot after PublishSnapshot, or the refusal. */
export type PublishSnapshotResult = SnapshotChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** The snapshot after WithdrawSnapshot, or the refusal. */
export type WithdrawSnapshotResult = SnapshotChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The four ranks of a strategy, highest first. */
export type Rank =
  /** Of the cluster. */
  | 'integrative'
  /** Of one actor. */
  | 'business'
  /** Of one functional service of an actor. */
  | 'functional'
  /** Of one organisational unit of an actor. */
  | 'operational';

/** The status of a strategy. */
export type StrategyStatus =
  | 'draft'
  | 'active'
  | 'superseded'
  | 'retired';

/** The status of a strategy from a period on. */
export type DatedStatus = {
  /** The first day; null for the beginning. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Its status. */
  readonly status: StrategyStatus;
};

/** A contribution of an objective of a child strategy to an objective of this one. */
export type AcceptedContribution = {
  /** The child strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** Its objective. */
  readonly objective: Scalars['ID']['output'];
  /** The objective that it contributes to. */
  readonly parentObjective: Scalars['ID']['output'];
  /** The weights over time. */
  readonly weight: ReadonlyArray<AcceptedWeight>;
};

/** The weight of a contribution from a period on. */
export type AcceptedWeight = {
  /** The first day; null for the beginning. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** The weight; null where the contribution is declined. */
  readonly weight?: Maybe<Scalars['Float']['output']>;
  /** Who accepted or declined it, when and why. */
  readonly origin?: Maybe<Origin>;
};

/** A map in force from a period on. */
export type MapRevision = {
  /** The first day; null for the beginning. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** The number of changes after which the working copy was put in force; null for a map from before there were revisions. */
  readonly changes?: Maybe<Scalars['Int']['output']>;
};

/** A strategy with its map, as of a position. */
export type Strategy = {
  /** Its id within the cluster. */
  readonly id: Scalars['ID']['output'];
  /** The cluster it belongs to. */
  readonly cluster: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** Its rank in the cascade. */
  readonly rank: Rank;
  /** The owner: @cluster, an actor (GR), or a part of one (GR/budget). */
  readonly owner: Scalars['String']['output'];
  /** Its status. */
  readonly status: StrategyStatus;
  /** The revision of the strategy: 1 at its activation, 0 before. */
  readonly revision: Scalars['Int']['output'];
  /** Its status over time, if it was activated or ended from a period on; the latest is its status. */
  readonly statuses: ReadonlyArray<DatedStatus>;
  /** The revisions of its map that are in force over time; the map itself is the working copy. */
  readonly mapRevisions: ReadonlyArray<MapRevision>;
  /** The contributions of child strategies to its objectives that its owner accepted or declined. */
  readonly contributions: ReadonlyArray<AcceptedContribution>;
  /** Whether its parent was revised after the last alignment with it. */
  readonly realign: Scalars['Boolean']['output'];
  /** The strategy that superseded it. */
  readonly supersededBy?: Maybe<Scalars['ID']['output']>;
  /** The mission; integrative strategies only. */
  readonly mission?: Maybe<Labels>;
  /** The vision; integrative strategies only. */
  readonly vision?: Maybe<Labels>;
  /** The parent strategy. */
  readonly parent?: Maybe<Strategy>;
  /** Its child strategies, ordered by id. */
  readonly children: StrategyConnection;
  /** The strategic objectives of the working copy of its map. */
  readonly objectives: ReadonlyArray<Objective>;
  /** Cause-and-effect links between its objectives. */
  readonly links: ReadonlyArray<CauseEffectLink>;
  /** The links of its objectives to those of the parent. */
  readonly parentLinks: ReadonlyArray<ParentLink>;
  /** The weights of perspectives in its score; a perspective that is not listed has the weight 1. */
  readonly perspectiveWeights: ReadonlyArray<PerspectiveWeight>;
  /** How scores roll up into the score above them. */
  readonly rollUp: MapRollUp;
  /** Where cards of its map were put; the others are placed by whoever draws it. */
  readonly layout: ReadonlyArray<CardPlace>;
  /** What an editor of its map starts from. */
  readonly editing: MapEditing;
};


/** A strategy with its map, as of a position. */
export type StrategyLabelArgs = {
  language?: InputMaybe<Language>;
};


/** A strategy with its map, as of a position. */
export type StrategyChildrenArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where the card of an objective stands. Moving it is no change of the map: it moves no score and needs no revision. */
export type CardPlace = {
  /** The objective. */
  readonly objective: Scalars['ID']['output'];
  /** Its left edge in units of the canvas, from the left edge of the bands. */
  readonly x: Scalars['Float']['output'];
  /** Its top edge in units of the canvas, from the top edge of its band. */
  readonly y: Scalars['Float']['output'];
};

/** What an editor of a map starts from. */
export type MapEditing = {
  /** The number of changes that the working copy has had; `EditMapInput.basedOn` repeats it. */
  readonly changes: Scalars['Int']['output'];
  /** The stable code why this account may not edit the map, such as NOT_ALLOWED or STRATEGY_ENDED; null if it may. */
  readonly refused?: Maybe<Scalars['String']['output']>;
};

/** How scores roll up on a map. */
export type MapRollUp = {
  /** Of perspectives into the strategy. */
  readonly strategy: RollUp;
  /** Of objectives into a perspective. */
  readonly perspective: RollUp;
};

/** A strategic objective on a map. */
export type Objective = {
  /** Its id on the map. */
  readonly id: Scalars['ID']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** Id of the perspective it lies in. */
  readonly perspective: Scalars['ID']['output'];
  /** The theme it belongs to. */
  readonly theme?: Maybe<Scalars['String']['output']>;
  /** Id of the objective that it details, on the same map. */
  readonly details?: Maybe<Scalars['ID']['output']>;
  /** Its weight among its siblings, over time. */
  readonly weight: ReadonlyArray<DatedWeight>;
  /** How the scores below it roll up into its score. */
  readonly rollUp: RollUp;
  /** How a missing value below it counts, if not as set for the cluster. */
  readonly missing?: Maybe<MissingPolicy>;
  /** The measures on it. */
  readonly measures: ReadonlyArray<ObjectiveMeasure>;
};


/** A strategic objective on a map. */
export type ObjectiveLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A measure on an objective. */
export type ObjectiveMeasure = {
  /** Id of the measure. */
  readonly measure: Scalars['ID']['output'];
  /** Its weight among its siblings, over time. */
  readonly weight: ReadonlyArray<DatedWeight>;
};

/** Whether more of the cause leads to more or to less of the effect. */
export type LinkSign =
  | 'positive'
  | 'negative';

/** Cause and effect between two objectives of one map. */
export type CauseEffectLink = {
  /** Id of the objective that is the cause. */
  readonly from: Scalars['ID']['output'];
  /** Id of the objective that is the effect. */
  readonly to: Scalars['ID']['output'];
  /** Whether more of the cause leads to more or to less of the effect. */
  readonly sign: LinkSign;
  /** The months after which the effect is expected, 0 or more. */
  readonly lag: Scalars['Int']['output'];
};

/** The relation of an objective to an objective of the parent strategy. */
export type ParentLinkKind =
  /** It contributes to the parent objective's score by its weight. */
  | 'contributes'
  /** It is shown below the parent objective without affecting its score. */
  | 'supports';

/** An objective's link to an objective of the parent strategy. */
export type ParentLink = {
  /** Id of the objective. */
  readonly objective: Scalars['ID']['output'];
  /** Id of the parent strategy's objective. */
  readonly parentObjective: Scalars['ID']['output'];
  /** How it relates to that objective. */
  readonly kind: ParentLinkKind;
  /** Its weight in the parent objective, over time; counts for CONTRIBUTES only. */
  readonly weight: ReadonlyArray<DatedWeight>;
  /** Whether it is a contribution that the parent's owner has not accepted as part of the map; see the parent's `contributions`. */
  readonly proposed: Scalars['Boolean']['output'];
};

/** The weight of a perspective in a strategy's score. */
export type PerspectiveWeight = {
  /** Id of the perspective. */
  readonly perspective: Scalars['ID']['output'];
  /** Its weight, over time. */
  readonly weight: ReadonlyArray<DatedWeight>;
};

/** A page of strategies. */
export type StrategyConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<StrategyEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Strategy>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A strategy in a page. */
export type StrategyEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The strategy. */
  readonly node: Strategy;
};

/** What data say about a link of cause and effect. */
export type LinkVerdict =
  /** At the stated lag, the effect follows the cause as the sign says, with a p-value below 0.05. */
  | 'borne-out'
  /** It does not. */
  | 'not-borne-out'
  /** There are less than 8 pairs of scores, they are worth less than 4 independent ones, or one side never changed. */
  | 'too-little-data'
  /** The account may not see the exact scores. */
  | 'hidden';

/** The correlation of the scores of a cause with those of its effect some periods later. */
export type LagCorrelation = {
  /** The periods between cause and effect; negative if the effect comes first. */
  readonly lag: Scalars['Int']['output'];
  /** The number of pairs of periods. */
  readonly n: Scalars['Int']['output'];
  /** The number of independent pairs that they are worth, since scores resemble those before; null without a coefficient. */
  readonly effective?: Maybe<Scalars['Float']['output']>;
  /** Pearson's coefficient; null with less than 3 pairs, or if one side never changed. */
  readonly r?: Maybe<Scalars['Float']['output']>;
  /** The two-sided p-value for the effective number of pairs; null if that is below 4. */
  readonly p?: Maybe<Scalars['Float']['output']>;
};

/** A link of cause and effect with what data say about it. */
export type LinkTest = {
  /** Id of the objective that is the cause. */
  readonly from: Scalars['ID']['output'];
  /** The name of the cause. */
  readonly fromLabel: Scalars['String']['output'];
  /** Id of the objective that is the effect. */
  readonly to: Scalars['ID']['output'];
  /** The name of the effect. */
  readonly toLabel: Scalars['String']['output'];
  /** Whether more of the cause leads to more or to less of the effect. */
  readonly sign: LinkSign;
  /** The stated lag in months. */
  readonly lag: Scalars['Int']['output'];
  /** The stated lag in periods, rounded. */
  readonly lagPeriods: Scalars['Int']['output'];
  /** What data say, at the stated lag alone. */
  readonly verdict: LinkVerdict;
  /** The correlations at the stated lag, one period earlier and one later; empty if the account may not see the exact scores. */
  readonly tests: ReadonlyArray<LagCorrelation>;
};


/** A link of cause and effect with what data say about it. */
export type LinkTestFromLabelArgs = {
  language?: InputMaybe<Language>;
};


/** A link of cause and effect with what data say about it. */
export type LinkTestToLabelArgs = {
  language?: InputMaybe<Language>;
};

/** The links of a map with what data say about them, as known at a moment. */
export type LinkTests = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** Id of the strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** The position of this result. */
  readonly position: Scalars['Position']['output'];
  /** The links of the map in force, in its order. */
  readonly links: ReadonlyArray<LinkTest>;
};

/** What became of a thing on a map. */
export type MapChangeKind =
  /** It is new on the map. */
  | 'added'
  /** It is no longer on the map. */
  | 'removed'
  /** It is in another place: an objective in another perspective, a measure on another objective, a strategy below another. */
  | 'moved'
  /** It has another weight. */
  | 'reweighted'
  /** A measure has other targets. */
  | 'retargeted'
  /** A link has another sign or lag, or a contribution became a support or the other way round. */
  | 'relinked'
  /** Something else about it is different, such as its name or how it is scored. */
  | 'changed';

/** A difference of two maps. */
export type MapDifference = {
  /** What became of the thing. */
  readonly kind: MapChangeKind;
  /**
   * The thing: strategy:S, perspective:S/P, objective:S/O, measure:S/O/K, link:S/FROM>TO, or contribution:S/O>PARENT with the
   * child strategy S, its objective O and the objective of the strategy above.
   */
  readonly thing: Scalars['ID']['output'];
  /** Its name; both ends of a link. */
  readonly label: Scalars['String']['output'];
  /** The fields that differ; for what was added or removed, its place and weight. */
  readonly changes: ReadonlyArray<TimelineChange>;
  /** The events by which it came about, oldest first: at most 50. */
  readonly events: ReadonlyArray<TimelineEntry>;
  /** The number of events that are not listed. */
  readonly eventsOmitted: Scalars['Int']['output'];
};


/** A difference of two maps. */
export type MapDifferenceLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A page of the differences of two maps. */
export type MapDifferenceConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<MapDifferenceEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<MapDifference>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A difference in a page. */
export type MapDifferenceEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The difference. */
  readonly node: MapDifference;
};

/** A map that is compared: as known at a position, in force on these days. */
export type ComparedMap = {
  /** The position. */
  readonly position: Scalars['Position']['output'];
  /** The first day. */
  readonly first: Scalars['Date']['output'];
  /** The last day. */
  readonly last: Scalars['Date']['output'];
};

/** A strategy's map at two moments, in two periods or in two revisions. */
export type MapComparison = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** Id of the strategy. */
  readonly strategy: Scalars['ID']['output'];
  /** The name of the strategy. */
  readonly label: Scalars['String']['output'];
  /** The first map. */
  readonly from: ComparedMap;
  /** The second map. */
  readonly to: ComparedMap;
  /** What differs, in the order of the second map; what was removed comes last. `first` is 1 to 500, by default 50. */
  readonly differences: MapDifferenceConnection;
  /** The activations and revisions that put the changes in force, oldest first: at most the last 50. */
  readonly putInForce: ReadonlyArray<TimelineEntry>;
};


/** A strategy's map at two moments, in two periods or in two revisions. */
export type MapComparisonLabelArgs = {
  language?: InputMaybe<Language>;
};


/** A strategy's map at two moments, in two periods or in two revisions. */
export type MapComparisonDifferencesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The strategy after a command. */
export type StrategyChanged = {
  /** The outcome of the command. */
  readonly outcome: CommandOutcome;
  /** The position of the last stored event; with UNCHANGED, the last position of the command's stream. */
  readonly position: Scalars['Position']['output'];
  /** The strategy as of that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly strategy?: Maybe<Strategy>;
};

/** A cluster has at most one active integrative strategy; name the strategy that this one supersedes. */
export type SecondActiveIntegrativeStrategy = Refusal & {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The details of the case. */
  readonly details: ReadonlyArray<RefusalDetail>;
};

/** The link would close a cycle. */
export type LinkCycle = Refusal & {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The details of the case, with the whole cycle. */
  readonly details: ReadonlyArray<RefusalDetail>;
};

/** Drafts a strategy. */
export type DraftStrategyInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** Id of the new strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** Its rank. */
  readonly rank: Rank;
  /** The owner: @cluster, an actor, or a part of one (actor/part). */
  readonly owner: Scalars['String']['input'];
  /** The parent strategy; required for every rank except integrative. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** Its name. */
  readonly labels: LabelsInput;
  /** The mission; integrative strategies only. */
  readonly mission?: InputMaybe<LabelsInput>;
  /** The vision; integrative strategies only. */
  readonly vision?: InputMaybe<LabelsInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Sets a strategy's name, mission and vision. */
export type ReviseStrategyStatementInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** The mission; by default none. */
  readonly mission?: InputMaybe<LabelsInput>;
  /** The vision; by default none. */
  readonly vision?: InputMaybe<LabelsInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Moves a draft under another parent. */
export type MoveStrategyInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The new parent. */
  readonly parent: Scalars['ID']['input'];
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Activates a strategy. */
export type ActivateStrategyInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The active strategy that it supersedes. */
  readonly supersedes?: InputMaybe<Scalars['ID']['input']>;
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Declares a revision of an active strategy, which marks its children for realignment. */
export type ReviseStrategyInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** What was revised and why. */
  readonly note: Scalars['String']['input'];
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Confirms that a strategy is aligned with its revised parent. */
export type ConfirmAlignmentInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Retires a strategy. */
export type RetireStrategyInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** An objective to set; its measures are placed one by one. */
export type ObjectiveInput = {
  /** Its id on the map. */
  readonly id: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** Id of the perspective it lies in. */
  readonly perspective: Scalars['ID']['input'];
  /** The theme it belongs to. */
  readonly theme?: InputMaybe<Scalars['String']['input']>;
  /** Id of the objective that it details, on the same map. */
  readonly details?: InputMaybe<Scalars['ID']['input']>;
  /** Its weight among its siblings, over time; by default always 1. */
  readonly weight?: InputMaybe<ReadonlyArray<DatedWeightInput>>;
  /** How the scores below it roll up into its score; by default WEIGHTED_MEAN. */
  readonly rollUp?: InputMaybe<RollUp>;
  /** How a missing value below it counts; by default as set for the cluster. */
  readonly missing?: InputMaybe<MissingPolicyInput>;
};

/** Puts an objective on a map, or changes it. */
export type SetObjectiveInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The new definition of the objective. */
  readonly objective: ObjectiveInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** An objective in the order of a map. */
export type ArrangedObjectiveInput = {
  /** The objective. */
  readonly id: Scalars['ID']['input'];
  /** Its measures in their order; by default as they are. Those that are not listed follow. */
  readonly measures?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Puts the objectives of a map in an order. */
export type ArrangeObjectivesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The objectives in their order; those that are not listed follow as they were. */
  readonly objectives: ReadonlyArray<ArrangedObjectiveInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Removes an objective from a map. */
export type DropObjectiveInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The objective. */
  readonly objectiveId: Scalars['ID']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A measure to place on an objective. */
export type ObjectiveMeasureInput = {
  /** Id of the measure. */
  readonly measure: Scalars['ID']['input'];
  /** Its weight among its siblings, over time; by default always 1. */
  readonly weight?: InputMaybe<ReadonlyArray<DatedWeightInput>>;
};

/** Puts a measure on an objective, or changes its weight. */
export type PlaceMeasureInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The objective. */
  readonly objectiveId: Scalars['ID']['input'];
  /** The measure with its weight. */
  readonly measure: ObjectiveMeasureInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Removes a measure from an objective. */
export type TakeMeasureOffInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The objective. */
  readonly objectiveId: Scalars['ID']['input'];
  /** The measure. */
  readonly measureId: Scalars['ID']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A cause-and-effect link to set. */
export type CauseEffectLinkInput = {
  /** Id of the objective that is the cause. */
  readonly from: Scalars['ID']['input'];
  /** Id of the objective that is the effect. */
  readonly to: Scalars['ID']['input'];
  /** Whether more of the cause leads to more or to less of the effect. */
  readonly sign: LinkSign;
  /** The months after which the effect is expected, 0 or more. */
  readonly lag: Scalars['Int']['input'];
};

/** Links two objectives of a map as cause and effect, or changes their link. */
export type LinkObjectivesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The link. */
  readonly link: CauseEffectLinkInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Removes a cause-and-effect link. */
export type UnlinkObjectivesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** Id of the objective that is the cause. */
  readonly from: Scalars['ID']['input'];
  /** Id of the objective that is the effect. */
  readonly to: Scalars['ID']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A link to an objective of the parent strategy to set. */
export type ParentLinkInput = {
  /** Id of the objective. */
  readonly objective: Scalars['ID']['input'];
  /** Id of the parent strategy's objective. */
  readonly parentObjective: Scalars['ID']['input'];
  /** How it relates to that objective. */
  readonly kind: ParentLinkKind;
  /** Its weight in the parent objective, over time; by default always 1. */
  readonly weight?: InputMaybe<ReadonlyArray<DatedWeightInput>>;
};

/** Links an objective to one of the parent strategy, or changes the link. */
export type LinkToParentInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The link. */
  readonly link: ParentLinkInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Removes a link to the parent strategy. */
export type UnlinkFromParentInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** Id of the objective. */
  readonly objective: Scalars['ID']['input'];
  /** Id of the parent strategy's objective. */
  readonly parentObjective: Scalars['ID']['input'];
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The weight of a perspective to set. */
export type PerspectiveWeightInput = {
  /** Id of the perspective. */
  readonly perspective: Scalars['ID']['input'];
  /** Its weight, over time. */
  readonly weight: ReadonlyArray<DatedWeightInput>;
};

/** Sets how a perspective counts in a strategy's score. */
export type WeighPerspectiveInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The perspective with its weight. */
  readonly perspective: PerspectiveWeightInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The roll-ups to set. */
export type MapRollUpInput = {
  /** Of perspectives into the strategy. */
  readonly strategy: RollUp;
  /** Of objectives into a perspective. */
  readonly perspective: RollUp;
};

/** Sets how scores roll up on a map. */
export type SetMapRollUpInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The roll-ups. */
  readonly rollUp: MapRollUpInput;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The strategy after DraftStrategy, or the refusal. */
export type DraftStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after ReviseStrategyStatement, or the refusal. */
export type ReviseStrategyStatementResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after MoveStrategy, or the refusal. */
export type MoveStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after ActivateStrategy, or the refusal. */
export type ActivateStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | SecondActiveIntegrativeStrategy;

/** The strategy after ReviseStrategy, or the refusal. */
export type ReviseStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after ConfirmAlignment, or the refusal. */
export type ConfirmAlignmentResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after RetireStrategy, or the refusal. */
export type RetireStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after SetObjective, or the refusal. */
export type SetObjectiveResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle;

/** The strategy after ArrangeObjectives, or the refusal. */
export type ArrangeObjectivesResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after DropObjective, or the refusal. */
export type DropObjectiveResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after PlaceMeasure, or the refusal. */
export type PlaceMeasureResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after TakeMeasureOff, or the refusal. */
export type TakeMeasureOffResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after LinkObjectives, or the refusal. */
export type LinkObjectivesResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle;

/** The strategy after UnlinkObjectives, or the refusal. */
export type UnlinkObjectivesResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after LinkToParent, or the refusal. */
export type LinkToParentResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle;

/** The strategy after UnlinkFromParent, or the refusal. */
export type UnlinkFromParentResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after WeighPerspective, or the refusal. */
export type WeighPerspectiveResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after SetMapRollUp, or the refusal. */
export type SetMapRollUpResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** A measure to place on an objective. */
export type PlacedMeasureInput = {
  /** The objective. */
  readonly objectiveId: Scalars['ID']['input'];
  /** The measure with its weight. */
  readonly measure: ObjectiveMeasureInput;
};

/** Identifies a measure on an objective. */
export type PlacedMeasureKeyInput = {
  /** The objective. */
  readonly objectiveId: Scalars['ID']['input'];
  /** The measure. */
  readonly measureId: Scalars['ID']['input'];
};

/** Identifies a cause-and-effect link. */
export type LinkKeyInput = {
  /** Id of the objective that is the cause. */
  readonly from: Scalars['ID']['input'];
  /** Id of the objective that is the effect. */
  readonly to: Scalars['ID']['input'];
};

/** Identifies a link to the parent strategy. */
export type ParentLinkKeyInput = {
  /** Id of the objective. */
  readonly objective: Scalars['ID']['input'];
  /** Id of the parent strategy's objective. */
  readonly parentObjective: Scalars['ID']['input'];
};

/** One change of a map, named like the mutation that makes it alone. */
export type MapEditInput =
  /** Puts an objective on the map, or changes it. */
  { readonly setObjective: ObjectiveInput; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  /** Removes an objective. */
  { readonly setObjective?: never; readonly dropObjective: Scalars['ID']['input']; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  /** Puts the objectives in an order. */
  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives: ReadonlyArray<ArrangedObjectiveInput>; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  /** Puts a measure on an objective, or changes its weight. */
  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure: PlacedMeasureInput; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  /** Removes a measure from an objective. */
  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff: PlacedMeasureKeyInput; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  /** Links two objectives as cause and effect, or changes their link. */
  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives: CauseEffectLinkInput; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  /** Removes a cause-and-effect link. */
  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives: LinkKeyInput; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  /** Links an objective to one of the parent strategy, or changes the link. */
  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent: ParentLinkInput; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  /** Removes a link to the parent strategy. */
  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent: ParentLinkKeyInput; readonly weighPerspective?: never; readonly setMapRollUp?: never; }
  |  /** Sets how a perspective counts in the strategy's score. */
  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective: PerspectiveWeightInput; readonly setMapRollUp?: never; }
  |  /** Sets how scores roll up on the map. */
  { readonly setObjective?: never; readonly dropObjective?: never; readonly arrangeObjectives?: never; readonly placeMeasure?: never; readonly takeMeasureOff?: never; readonly linkObjectives?: never; readonly unlinkObjectives?: never; readonly linkToParent?: never; readonly unlinkFromParent?: never; readonly weighPerspective?: never; readonly setMapRollUp: MapRollUpInput; };

/** Makes several changes of a map: all of them or none. */
export type EditMapInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The changes in their order, at most 500. */
  readonly edits: ReadonlyArray<MapEditInput>;
  /** `Strategy.editing.changes` when the edits began; if the map has changed meanwhile, they are refused with MapHasChanged. */
  readonly basedOn: Scalars['Int']['input'];
  /** Only check: nothing is stored, and the outcome is the one that the command would have. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The map has changed since the edits began. Nothing was changed; the edits can be merged with what has changed and be sent again. */
export type MapHasChanged = Refusal & {
  /** The stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** The problem, as a sentence. */
  readonly message: Scalars['String']['output'];
  /** What the caller can do about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The details of the case: what the edits are based on, and the number of changes that the map has had. */
  readonly details: ReadonlyArray<RefusalDetail>;
};

/** The strategy after EditMap, or the refusal. */
export type EditMapResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | MapHasChanged;

/** Where to put the card of an objective. */
export type CardPlaceInput = {
  /** The objective. */
  readonly objective: Scalars['ID']['input'];
  /** Its left edge in units of the canvas, from the left edge of the bands; at most 100,000 in either direction. */
  readonly x: Scalars['Float']['input'];
  /** Its top edge in units of the canvas, from the top edge of its band. */
  readonly y: Scalars['Float']['input'];
};

/** Puts cards of a map somewhere. That is no change of the map. */
export type PlaceCardsInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The cards with their places; the others stay where they are. */
  readonly places: ReadonlyArray<CardPlaceInput>;
  /** Objectives whose cards are left to the automatic layout again. */
  readonly free?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The strategy after PlaceCards, or the refusal. */
export type PlaceCardsResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** A contribution that a child strategy proposes. */
export type ContributionInput = {
  /** The child strategy. */
  readonly strategy: Scalars['ID']['input'];
  /** Its objective. */
  readonly objective: Scalars['ID']['input'];
  /** The objective that it contributes to. */
  readonly parentObjective: Scalars['ID']['input'];
};

/** Accepts a contribution with a weight. */
export type AcceptContributionInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The parent strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The contribution. */
  readonly contribution: ContributionInput;
  /** The weight, relative to the other contributions and measures of the objective. */
  readonly weight: Scalars['Float']['input'];
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Declines a contribution, whether or not it was accepted. */
export type DeclineContributionInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The parent strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The contribution. */
  readonly contribution: ContributionInput;
  /** The reason. */
  readonly reason: Scalars['String']['input'];
  /** The first period for which it holds; by default the first that is not locked. */
  readonly from?: InputMaybe<Scalars['PeriodStart']['input']>;
  /** Required if the change reaches back into locked periods. */
  readonly retroactive?: InputMaybe<RetroactionInput>;
  /** The id of the command; a command that is resent with the same id is executed only once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The parent strategy after AcceptContribution, or the refusal. */
export type AcceptContributionResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The parent strategy after DeclineContribution, or the refusal. */
export type DeclineContributionResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** An event of a cluster's history, with its author, the time of recording and the time of knowledge. */
export type TimelineEntry = {
  /** Its position in the history. */
  readonly position: Scalars['Position']['output'];
  /** Id of the event. */
  readonly eventId: Scalars['ID']['output'];
  /** The type of the event, such as ValuesSubmitted. */
  readonly type: Scalars['String']['output'];
  /** The stream it belongs to. */
  readonly stream: Scalars['String']['output'];
  /** Its number in the stream, from 0. */
  readonly revision: Scalars['Int']['output'];
  /** Who caused it. */
  readonly by: Scalars['String']['output'];
  /** When this system recorded it; never altered. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** When it became known; never decreases along the history of a cluster. */
  readonly knownAt: Scalars['DateTime']['output'];
  /** Whether it was loaded as declared history. */
  readonly loaded: Scalars['Boolean']['output'];
  /** The first day for which a change holds; null from the beginning, and for what is not dated. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** For a retroactive change, which reaches back into locked periods: why. */
  readonly retroactive?: Maybe<Scalars['String']['output']>;
  /** A sentence that says what happened. */
  readonly sentence: Scalars['String']['output'];
  /** What it changed: at most 200 old and new values. */
  readonly changes: ReadonlyArray<TimelineChange>;
  /** The number of changes that are not listed. */
  readonly changesOmitted: Scalars['Int']['output'];
  /** The reason that was given; null if there is none. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The evidence that was attached; null if there is none. */
  readonly evidence?: Maybe<Evidence>;
};


/** An event of a cluster's history, with its author, the time of recording and the time of knowledge. */
export type TimelineEntrySentenceArgs = {
  language?: InputMaybe<Language>;
};

/** One thing that an event changed. */
export type TimelineChange = {
  /** Its name, such as goal, weight from 2026-01-01, or the measure of a value. */
  readonly what: Scalars['String']['output'];
  /** The subject of a value. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** What it was before; null if there was nothing. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** What it is since; null if there is nothing. */
  readonly after?: Maybe<Scalars['String']['output']>;
};

/** Who set something, when and why. */
export type Origin = {
  /** The position of the event. */
  readonly position: Scalars['Position']['output'];
  /** Who caused it. */
  readonly by: Scalars['String']['output'];
  /** When this system recorded it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** When it became known. */
  readonly knownAt: Scalars['DateTime']['output'];
  /** The reason that was given; null if there is none. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** A page of a history. */
export type TimelineConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<TimelineEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<TimelineEntry>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** An event in a page. */
export type TimelineEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: TimelineEntry;
};

/** What somebody has to do. */
export type Task = {
  /** Unique in its cluster. */
  readonly id: Scalars['ID']['output'];
  /** What has to be done. */
  readonly kind: TaskKind;
  /** Since when it is open. */
  readonly since: Scalars['DateTime']['output'];
  /** Until when it should be done; null without a deadline. */
  readonly due?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the deadline has passed. */
  readonly overdue: Scalars['Boolean']['output'];
  /** The role of those who can do it. */
  readonly role: TaskRole;
  /** For whom they act: an actor, a part of one, or @cluster; the login of a PERSON. */
  readonly subject: Scalars['String']['output'];
  /** The strategy that it is about. */
  readonly strategy?: Maybe<Scalars['ID']['output']>;
  /** The round of the proposal. */
  readonly round?: Maybe<Scalars['Int']['output']>;
  /** The period that it is about. */
  readonly period?: Maybe<Scalars['Period']['output']>;
  /** The stage at which values wait. */
  readonly stage?: Maybe<Scalars['ID']['output']>;
  /** The rank of the subjects of the values. */
  readonly rank?: Maybe<Rank>;
  /** The process that it is about. */
  readonly process?: Maybe<Scalars['ID']['output']>;
  /** What the comment is about that mentions somebody; see CommentThread. */
  readonly about?: Maybe<Scalars['String']['output']>;
  /** Its thread. */
  readonly thread?: Maybe<Scalars['ID']['output']>;
  /** Its number in the thread. */
  readonly comment?: Maybe<Scalars['Int']['output']>;
  /** Its author. */
  readonly by?: Maybe<Scalars['String']['output']>;
  /** How many values, or answers against a proposal, it is about. */
  readonly count?: Maybe<Scalars['Int']['output']>;
  /** The day on which its reporter was nudged last. */
  readonly nudged?: Maybe<Scalars['Date']['output']>;
};

/** What has to be done. */
export type TaskKind =
  /** Answer the current round of a proposal. */
  | 'answer'
  /** Revise a proposal to which somebody objects, or that somebody asks to change. */
  | 'revise'
  /** Decide a proposal that was escalated. */
  | 'decide'
  /** Realign a strategy with its parent. */
  | 'realign'
  /** Approve values at a stage, or return them. */
  | 'approve'
  /** Report values. */
  | 'report'
  /** Correct values that were returned. */
  | 'returned'
  /** Retry a step of a process that has failed for good. */
  | 'retry'
  /** Read a comment that mentions the account, or reply; done, too, once its thread is resolved. */
  | 'mention';

/** The role of those who can do a task. */
export type TaskRole =
  /** Updaters and approvers. */
  | 'reporter'
  /** Updaters. */
  | 'updater'
  /** Approvers. */
  | 'approver'
  /** Coordinators. */
  | 'coordinator'
  /** Administrators of the cluster. */
  | 'administrator'
  /** The account that is the subject. */
  | 'person';

/** Whose tasks. */
export type WorklistOf =
  /** Those that the caller can do, by its roles. */
  | 'mine'
  /** Those of everybody; for administrators, coordinators and auditors. */
  | 'all';

/** A page of tasks. */
export type TaskConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<TaskEdge>;
  /** The items without cursors. */
  readonly nodes: ReadonlyArray<Task>;
  /** Information about the page. */
  readonly pageInfo: PageInfo;
};

/** A task in a page. */
export type TaskEdge = {
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The task. */
  readonly node: Task;
};

/** The first tasks of a worklist as they are now. */
export type WorklistChange = {
  /** The position. */
  readonly position: Scalars['Position']['output'];
  /** The tasks, earliest deadline first. */
  readonly tasks: ReadonlyArray<Task>;
  /** Whether there are more. */
  readonly more: Scalars['Boolean']['output'];
};
