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
   * An exact decimal as text in plain notation, such as "-10.0": at most 34 significant digits. Never a JSON number on the
   * way out; a JSON number on the way in is accepted only as far as it is written exactly.
   */
  Decimal: { input: string; output: string; }
  /** An instant, ISO 8601 in UTC with milliseconds, such as 2009-12-31T23:59:59.999Z. Any offset is accepted on the way in. */
  DateTime: { input: string; output: string; }
  /** A calendar date, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** A date or an instant to ask for. A date means the end of that day (UTC), so that everything of the day is in. */
  Moment: { input: string; output: string; }
  /** A period by name: 2008 (fiscal year), 2008-H1, 2008-Q3 or 2008-07 (calendar month). */
  Period: { input: string; output: string; }
  /**
   * A place in the history of the installation. Opaque: hand back what an earlier answer gave. Two positions compare as
   * text in the order of the history.
   */
  Position: { input: string; output: string; }
  /** A UUID in lower or upper case, such as 018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11. */
  UUID: { input: string; output: string; }
};

/** What an account may be within a cluster. */
export type Role =
  /** Accounts and roles; reads everything. Of one cluster, or of the whole installation. */
  | 'administrator'
  /** Edits the cluster's structure: maps, measures, targets. */
  | 'coordinator'
  /** Enters the values of an actor. */
  | 'updater'
  /** Enters and approves the values of an actor. */
  | 'approver'
  /** Reads everything and its history; never writes. */
  | 'auditor';

/** A role of an account in one cluster, or in the whole installation. */
export type RoleGrant = {
  /** The cluster, or * for the whole installation (administrators only). */
  readonly cluster: Scalars['String']['output'];
  /** The role. */
  readonly role: Role;
  /** Whom an updater or approver acts for: an actor (GR), one service or unit of it (GR/budget), or the cluster itself (@cluster). */
  readonly actor?: Maybe<Scalars['ID']['output']>;
};

/** The account that is signed in. */
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
  /** Whether it is closed: it cannot sign in any more. */
  readonly closed: Scalars['Boolean']['output'];
  /** Its roles. */
  readonly grants: ReadonlyArray<RoleGrant>;
  /** Identities that sign in as this account. */
  readonly identities: ReadonlyArray<LinkedIdentity>;
};

/** A page of accounts. */
export type AccountConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<AccountEdge>;
  /** The items alone. */
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

/** The account after a command. */
export type AccountChanged = {
  /** What came of the command. */
  readonly outcome: CommandOutcome;
  /** The last position of what was stored; with UNCHANGED the last position of what the command looked at. */
  readonly position: Scalars['Position']['output'];
  /** The account at that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly account?: Maybe<Account>;
};

/** A role to grant or revoke. */
export type RoleGrantInput = {
  /** The cluster, or * for the whole installation (administrators only). */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Changes the name of an account's person. */
export type RenameAccountInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** The person's name. */
  readonly name: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Grants a role to an account. */
export type GrantRoleInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** The role. */
  readonly grant: RoleGrantInput;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Takes a role from an account. */
export type RevokeRoleInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** The role. */
  readonly grant: RoleGrantInput;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Lets an identity of an issuer sign in as an account. */
export type LinkIdentityInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** The issuer, as it names itself. */
  readonly issuer: Scalars['String']['input'];
  /** The person's id at the issuer. */
  readonly subject: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Closes an account: it cannot sign in any more. */
export type CloseAccountInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The account after OpenAccount, or why it was refused. */
export type OpenAccountResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The account after RenameAccount, or why it was refused. */
export type RenameAccountResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The account after GrantRole, or why it was refused. */
export type GrantRoleResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The account after RevokeRole, or why it was refused. */
export type RevokeRoleResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The account after LinkIdentity, or why it was refused. */
export type LinkIdentityResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The account after CloseAccount, or why it was refused. */
export type CloseAccountResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** What a questionnaire is asked about. */
export type QuestionnaireSubject =
  | 'cluster'
  | 'actor'
  /** A structural unit of an actor. */
  | 'unit';

/** How demand for a service in a customer group moves. */
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
  /** What it is asked about. */
  readonly about: QuestionnaireSubject;
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** What it is for. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The method whose inputs the items, or their groups, are. */
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

/** Answers to one questionnaire about one subject for one period, as they stood at one position. */
export type Assessment = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position that this answer is about. */
  readonly position: Scalars['Position']['output'];
  /** The questionnaire. */
  readonly questionnaire: Scalars['ID']['output'];
  /** What was assessed. */
  readonly subject: Scalars['String']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** What the assessors say together, item by item. */
  readonly means: ReadonlyArray<ItemMean>;
  /** Who said what. */
  readonly assessors: ReadonlyArray<AssessorGrades>;
};

/** What the assessors of an item say together. */
export type ItemMean = {
  /** The item. */
  readonly item: Scalars['String']['output'];
  /** Mean of the grades: of points (S 3, N 2, W 1), or of figures from 0 to 6. */
  readonly mean: Scalars['Float']['output'];
  /** How many graded it. */
  readonly assessors: Scalars['Int']['output'];
};

/** What one assessor says. */
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
  /** A note on it. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A page of assessments. */
export type AssessmentConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<AssessmentEdge>;
  /** The items alone. */
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

/** A member's market segmentation matrix, from which its customers segment follows, as it stood at one position. */
export type Segmentation = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position that this answer is about. */
  readonly position: Scalars['Position']['output'];
  /** The member. */
  readonly member: Scalars['ID']['output'];
  /** The customer groups. */
  readonly groups: ReadonlyArray<SegmentationAxis>;
  /** The services. */
  readonly services: ReadonlyArray<SegmentationAxis>;
  /** The cells that are filled. */
  readonly cells: ReadonlyArray<SegmentationCell>;
  /** The customers segment it leads to: S, N or W; null without target cells. */
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
  /** How demand moves. */
  readonly demand: Demand;
  /** An advantage over competitors. */
  readonly advantage?: Maybe<Scalars['String']['output']>;
  /** A weakness against competitors. */
  readonly weakness?: Maybe<Scalars['String']['output']>;
  /** Whether the member aims at this group with this service. */
  readonly target: Scalars['Boolean']['output'];
};

/** SNW portraits of a period: of the members, and of the cluster by the means of theirs. */
export type SnwPortraits = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position that this answer is about. */
  readonly position: Scalars['Position']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The members' portraits. */
  readonly members: ReadonlyArray<SnwPortrait>;
  /** The cluster's portrait. */
  readonly whole: SnwPortrait;
};

/** An SNW portrait, or why there is none. */
export type SnwPortrait = {
  /** Whose it is: a member, or @cluster. */
  readonly subject: Scalars['String']['output'];
  /** Segment of learning and development. */
  readonly learning?: Maybe<Scalars['String']['output']>;
  /** Segment of customers. */
  readonly customers?: Maybe<Scalars['String']['output']>;
  /** Segment of internal processes. */
  readonly processes?: Maybe<Scalars['String']['output']>;
  /** Segment of finance. */
  readonly finance?: Maybe<Scalars['String']['output']>;
  /** The portrait, such as SNSS; null where a segment is missing. */
  readonly portrait?: Maybe<Scalars['String']['output']>;
  /** Its points, 4 to 12. */
  readonly points?: Maybe<Scalars['Float']['output']>;
  /** The strategic direction that the points lead to. */
  readonly direction?: Maybe<Scalars['String']['output']>;
  /** EXACT if the source lists the mixture, else EXTENDED. */
  readonly match?: Maybe<Scalars['String']['output']>;
  /** Why there is no portrait; null also if the account may not read that member's values. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** The assessment after a command. */
export type AssessmentChanged = {
  /** What came of the command. */
  readonly outcome: CommandOutcome;
  /** The last position of what was stored; with UNCHANGED the last position of what the command looked at. */
  readonly position: Scalars['Position']['output'];
  /** The assessment at that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly assessment?: Maybe<Assessment>;
};

/** The matrix after a command. */
export type SegmentationChanged = {
  /** What came of the command. */
  readonly outcome: CommandOutcome;
  /** The last position of what was stored; with UNCHANGED the last position of what the command looked at. */
  readonly position: Scalars['Position']['output'];
  /** The matrix at that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly segmentation?: Maybe<Segmentation>;
};

/** One assessor's grade of one item. */
export type ItemGradeInput = {
  /** The item. */
  readonly item: Scalars['String']['input'];
  /** S, N, W, or a figure from 0 to 6, as the questionnaire says. */
  readonly grade: Scalars['String']['input'];
  /** A note on it. */
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
  /** How demand moves. */
  readonly demand: Demand;
  /** An advantage over competitors. */
  readonly advantage?: InputMaybe<Scalars['String']['input']>;
  /** A weakness against competitors. */
  readonly weakness?: InputMaybe<Scalars['String']['input']>;
  /** Whether the member aims at this group with this service. */
  readonly target: Scalars['Boolean']['input'];
};

/** Records what one assessor says; later grades of the same assessor stand in place of earlier ones. */
export type AssessItemsInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The questionnaire. */
  readonly questionnaire: Scalars['ID']['input'];
  /** What is assessed: a member, a unit of a member such as GR/desk, or @cluster. */
  readonly subject: Scalars['String']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** Name of the assessor; left out: the login of the account. */
  readonly assessor?: InputMaybe<Scalars['String']['input']>;
  /** The grades. */
  readonly grades: ReadonlyArray<ItemGradeInput>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** Name of the assessor; left out: the login of the account. */
  readonly assessor?: InputMaybe<Scalars['String']['input']>;
  /** The items. */
  readonly items: ReadonlyArray<Scalars['String']['input']>;
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of AssessItems, or why it was refused. */
export type AssessItemsResult = AssessmentChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of WithdrawGrades, or why it was refused. */
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
  /** The cells that are filled. */
  readonly cells: ReadonlyArray<SegmentationCellInput>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of SegmentMarket, or why it was refused. */
export type SegmentMarketResult = SegmentationChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** An economic cluster: its calendar, limits, perspectives and members, as it stood at one position. */
export type Cluster = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The position that this answer and everything under it is about. */
  readonly position: Scalars['Position']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** Its fiscal calendar. */
  readonly calendar: FiscalCalendar;
  /** Limits of its maps and members. */
  readonly limits: ClusterLimits;
  /** What holds for scoring where a measure or objective says nothing else. */
  readonly scoring: ClusterScoring;
  /** Perspectives in the order of the bands of a map, topmost first. */
  readonly perspectives: ReadonlyArray<Perspective>;
  /** Its declared history, if it was founded with one. */
  readonly history?: Maybe<DeclaredHistory>;
  /** Its actors by id, also those that have left. */
  readonly actors: ActorConnection;
  /** Its strategies by rank, then id. */
  readonly strategies: StrategyConnection;
  /** Its measures by id. */
  readonly measures: MeasureConnection;
};


/** An economic cluster: its calendar, limits, perspectives and members, as it stood at one position. */
export type ClusterLabelArgs = {
  language?: InputMaybe<Language>;
};


/** An economic cluster: its calendar, limits, perspectives and members, as it stood at one position. */
export type ClusterActorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An economic cluster: its calendar, limits, perspectives and members, as it stood at one position. */
export type ClusterStrategiesArgs = {
  rank?: InputMaybe<Rank>;
  status?: InputMaybe<StrategyStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An economic cluster: its calendar, limits, perspectives and members, as it stood at one position. */
export type ClusterMeasuresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** When fiscal years start and how they are named. */
export type FiscalCalendar = {
  /** The month a fiscal year starts in, 1 to 12. */
  readonly yearStartMonth: Scalars['Int']['output'];
  /** Whether a fiscal year is named by the calendar year it starts or ends in. */
  readonly yearNamedBy: YearNaming;
  /** The time zone whose days decide when a period has ended. */
  readonly timeZone: Scalars['String']['output'];
};

/** By which of its calendar years a fiscal year is named. */
export type YearNaming =
  /** By the year it starts in. */
  | 'start'
  /** By the year it ends in. */
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

/** What holds for scoring in a cluster. */
export type ClusterScoring = {
  /** What a missing value does. */
  readonly missing: MissingPolicy;
  /** Whether scores above 1 count as 1 when they roll up. */
  readonly overAchievement: OverAchievement;
  /** The coverage from which a score is shown as a status, 0 to 1. Below it, a node is grey. */
  readonly leastCoverage: Scalars['Float']['output'];
};

/** What becomes of scores above 1 when they roll up. */
export type OverAchievement =
  /** They count as 1. */
  | 'cap'
  /** They count as they are. */
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

/** From when a cluster's structure counts as known, and whether its history is still being loaded. */
export type DeclaredHistory = {
  /** The moment from which the structure counts as known. */
  readonly from: Scalars['DateTime']['output'];
  /** Whether more history may be loaded; the first live event ends it for good. */
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
  /** Whether it is a member or has left. */
  readonly status: ActorStatus;
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
  /** Id of the functional service it belongs to. */
  readonly service?: Maybe<Scalars['ID']['output']>;
};


/** A unit of an actor that is not independent. */
export type OrganisationalUnitLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A page of clusters. */
export type ClusterConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ClusterEdge>;
  /** The items alone. */
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
  /** The items alone. */
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
  /** What came of the command. */
  readonly outcome: CommandOutcome;
  /** The last position of what was stored; with UNCHANGED the last position of what the command looked at. */
  readonly position: Scalars['Position']['output'];
  /** The cluster at that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly cluster?: Maybe<Cluster>;
};

/** Founds a cluster. */
export type FoundClusterInput = {
  /** Id of the new cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** Its name. */
  readonly labels: LabelsInput;
  /** Its fiscal calendar; calendar years if left out. It never changes. */
  readonly calendar?: InputMaybe<FiscalCalendarInput>;
  /** Its limits; those left out have their usual values. */
  readonly limits?: InputMaybe<ClusterLimitsInput>;
  /** What holds for scoring. */
  readonly scoring?: InputMaybe<ClusterScoringInput>;
  /** Declares a history to load: the moment from which the structure counts as known. */
  readonly historyFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** When fiscal years start and how they are named. */
export type FiscalCalendarInput = {
  /** The month a fiscal year starts in, 1 to 12. */
  readonly yearStartMonth: Scalars['Int']['input'];
  /** By which of its calendar years a fiscal year is named. */
  readonly yearNamedBy: YearNaming;
  /** The time zone whose days decide when a period has ended, for example Europe/Kyiv; UTC if left out. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Limits of a cluster; those left out stay as they are. */
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

/** What holds for scoring; what is left out stays as it is. */
export type ClusterScoringInput = {
  /** What a missing value does. */
  readonly missing?: InputMaybe<MissingPolicyInput>;
  /** What becomes of scores above 1 when they roll up. */
  readonly overAchievement?: InputMaybe<OverAchievement>;
  /** The coverage from which a score is shown as a status, 0 to 1. */
  readonly leastCoverage?: InputMaybe<Scalars['Float']['input']>;
};

/** Renames a cluster. */
export type RenameClusterInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** Its new name. */
  readonly labels: LabelsInput;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Sets limits of a cluster. */
export type SetClusterLimitsInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The limits to change. */
  readonly limits: ClusterLimitsInput;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Sets what holds for scoring in a cluster. */
export type SetClusterScoringInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** What to change. */
  readonly scoring: ClusterScoringInput;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** All perspectives in the order of the bands, topmost first; at most 12. */
  readonly perspectives: ReadonlyArray<PerspectiveInput>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Lets an actor leave the cluster; its history stays. */
export type ReleaseActorInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The actor. */
  readonly actorId: Scalars['ID']['input'];
  /** Why it leaves. */
  readonly reason: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A functional service to set up. */
export type FunctionalServiceInput = {
  /** Its id within the actor; services and units share one space of ids. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** An organisational unit to set up. */
export type OrganisationalUnitInput = {
  /** Its id within the actor; services and units share one space of ids. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Ends the loading of a declared history for good. */
export type EndHistoryLoadingInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The cluster after FoundCluster, or why it was refused. */
export type FoundClusterResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after RenameCluster, or why it was refused. */
export type RenameClusterResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after SetClusterLimits, or why it was refused. */
export type SetClusterLimitsResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after SetClusterScoring, or why it was refused. */
export type SetClusterScoringResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after ArrangePerspectives, or why it was refused. */
export type ArrangePerspectivesResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after AdmitActor, or why it was refused. */
export type AdmitActorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after RenameActor, or why it was refused. */
export type RenameActorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after ReleaseActor, or why it was refused. */
export type ReleaseActorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after SetUpService, or why it was refused. */
export type SetUpServiceResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after CloseService, or why it was refused. */
export type CloseServiceResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after SetUpUnit, or why it was refused. */
export type SetUpUnitResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after CloseUnit, or why it was refused. */
export type CloseUnitResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The cluster after EndHistoryLoading, or why it was refused. */
export type EndHistoryLoadingResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** Languages of labels. English is always there; a label that lacks a language is answered in English. */
export type Language =
  | 'en'
  | 'ru'
  | 'uk';

/** A name in up to three languages. */
export type Labels = {
  /** The English name. */
  readonly en: Scalars['String']['output'];
  /** The Russian name, if there is one. */
  readonly ru?: Maybe<Scalars['String']['output']>;
  /** The Ukrainian name, if there is one. */
  readonly uk?: Maybe<Scalars['String']['output']>;
};

/** A name in up to three languages; each at most 300 characters on one line. */
export type LabelsInput = {
  /** The English name. */
  readonly en: Scalars['String']['input'];
  /** The Russian name. */
  readonly ru?: InputMaybe<Scalars['String']['input']>;
  /** The Ukrainian name. */
  readonly uk?: InputMaybe<Scalars['String']['input']>;
};

/** On which of the two time axes a moment is meant. */
export type TimeAxis =
  /** When a fact became known. Differs from the time of recording for a declared history that was loaded only. */
  | 'known'
  /** When this system recorded a fact. */
  | 'recorded';

/**
 * The moment that an answer is about. Give a position, or a moment (with an axis), or `atLeast`; with none of
 * them the answer is about the newest state.
 */
export type AsOf = {
  /** A date or an instant: the answer is what was known (or recorded) then. */
  readonly at?: InputMaybe<Scalars['Moment']['input']>;
  /** The axis that `at` is meant on; KNOWN if not given. */
  readonly axis?: InputMaybe<TimeAxis>;
  /** A position: the answer is the state right after it. */
  readonly position?: InputMaybe<Scalars['Position']['input']>;
  /** The newest state, but not before this position is in it: read your own writes with the position of a mutation. */
  readonly atLeast?: InputMaybe<Scalars['Position']['input']>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  /** Whether there is more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is something before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item of the page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last item of the page: pass it as `after` for the next page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** How a missing value acts on the scores above it. */
export type MissingPolicyKind =
  /** Its weight is shared among the siblings that have data. */
  | 'share-weight'
  /** The score above has no data either. */
  | 'no-data'
  /** It counts as the lowest score. */
  | 'zero'
  /** The last value of an earlier period stands in, for a limited number of periods. */
  | 'carry-forward';

/** What a missing value does. A value reported as not applicable is not missing: it is always left out. */
export type MissingPolicy = {
  /** The kind of policy. */
  readonly kind: MissingPolicyKind;
  /** For CARRY_FORWARD: for how many periods a value stands in, 1 to 120. */
  readonly periods?: Maybe<Scalars['Int']['output']>;
};

/** What a missing value does. */
export type MissingPolicyInput = {
  /** The kind of policy. */
  readonly kind: MissingPolicyKind;
  /** For CARRY_FORWARD: for how many periods a value stands in, 1 to 120. */
  readonly periods?: InputMaybe<Scalars['Int']['input']>;
};

/** How scores of siblings become the score above them. */
export type RollUp =
  /** Mean, each score by its share of the weights. */
  | 'weighted-mean'
  /** The lowest score. */
  | 'worst'
  /** The highest score. */
  | 'best'
  /** The status that most of the weight has. */
  | 'majority'
  /** The share of the siblings that are green or better. */
  | 'count';

/** A weight from a date on. */
export type DatedWeight = {
  /** The first day it holds; null: from the beginning. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** The weight, relative to its siblings: 0 or more. */
  readonly value: Scalars['Float']['output'];
};

/** A weight from a date on. A list of them is in order of `from`, the one without a date first. */
export type DatedWeightInput = {
  /** The first day it holds; left out: from the beginning. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The weight, relative to its siblings: 0 to 1,000,000. */
  readonly value: Scalars['Float']['input'];
};

/** The outcome of a command. */
export type CommandOutcome =
  /** It was carried out and is stored durably. */
  | 'done'
  /** Everything was already as asked; nothing was stored. */
  | 'unchanged'
  /** A command with this id had been carried out before; nothing was stored again. */
  | 'repeated';

/** An expected refusal. Every refusal says what is wrong and what can be done about it. */
export type Refusal = {
  /** Stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** What can be done about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
};

/** One wrong field of an input. */
export type InvalidField = {
  /** Path to the field, such as input.objective.weight.0.value. */
  readonly path: Scalars['String']['output'];
  /** What is wrong with it. */
  readonly message: Scalars['String']['output'];
};

/** A fact of a refused case. */
export type RefusalDetail = {
  /** Name of the fact. */
  readonly name: Scalars['String']['output'];
  /** The fact as text; JSON where it is more than one. */
  readonly value: Scalars['String']['output'];
};

/** The input is not valid. Nothing was changed. */
export type InvalidInput = Refusal & {
  /** Stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** What can be done about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** Every field that is wrong, as far as that can be found at once. */
  readonly fields: ReadonlyArray<InvalidField>;
};

/** The account that sent the command may not do this. */
export type NotAllowed = Refusal & {
  /** Stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** What can be done about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
};

/** Something that the command names does not exist. */
export type NotFound = Refusal & {
  /** Stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** What can be done about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The facts of the case. */
  readonly details: ReadonlyArray<RefusalDetail>;
};

/**
 * Others changed the same thing at the same time (CONFLICT), or the command id was used before for another command
 * (COMMAND_ID_REUSED). Nothing was changed by this command; it can be sent again, in the second case with an id of its own.
 */
export type Conflict = Refusal & {
  /** Stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** What can be done about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
};

/** A rule of the domain forbids it. `code` tells which. */
export type RuleBroken = Refusal & {
  /** Stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** What can be done about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The facts of the case. */
  readonly details: ReadonlyArray<RefusalDetail>;
};

/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type Query = {
  /** The account that is signed in, with its roles. */
  readonly me?: Maybe<Me>;
  /** The accounts by login, for administrators: of the installation all, of a cluster those with roles there. `first` is 1 to 500; 50 if not given. */
  readonly accounts?: Maybe<AccountConnection>;
  /** An account by login, null if there is none; for administrators, and everybody's own. */
  readonly account?: Maybe<Account>;
  /** The questionnaires that ship with Strata, by id. */
  readonly questionnaires?: Maybe<ReadonlyArray<Questionnaire>>;
  /**
   * The assessments of a period by questionnaire and subject, as far as the account may read the figures of their
   * subjects. `first` is 1 to 500; 50 if not given.
   */
  readonly assessments?: Maybe<AssessmentConnection>;
  /** A member's market segmentation matrix; null as long as there is none. Members see their own. */
  readonly segmentation?: Maybe<Segmentation>;
  /** The SNW portraits of a period; the cluster must have bound and adopted the method snw-portrait. */
  readonly snwPortraits?: Maybe<SnwPortraits>;
  /** The clusters that the account may read, by id. `first` is 1 to 500; 50 if not given. */
  readonly clusters?: Maybe<ClusterConnection>;
  /** A cluster as it stood at a moment. */
  readonly cluster?: Maybe<Cluster>;
  /** The evaluations that a cluster has closed, oldest first. `first` is 1 to 500; 50 if not given. */
  readonly evaluations?: Maybe<EvaluationConnection>;
  /** Recomputes a closed evaluation from the events alone: equal, or the first difference. */
  readonly replayEvaluation?: Maybe<EvaluationReplay>;
  /**
   * A node of the scorecard, the value of a measure or an output of a method with everything it was computed from, down to
   * events. `depth` is 0 to 64; 64 if not given. At most 5,000 nodes, the deepest left out first.
   */
  readonly explanation?: Maybe<Explanation>;
  /** The measures of a cluster by id. `first` is 1 to 500; 50 if not given. */
  readonly measures?: Maybe<MeasureConnection>;
  /** A measure as it stood at a moment; null if there was none of that id. */
  readonly measure?: Maybe<Measure>;
  /** The methods that ship with Strata, by id. */
  readonly methodCatalogue?: Maybe<ReadonlyArray<MethodDescription>>;
  /** A method that ships with Strata; null if there is none of that id. */
  readonly method?: Maybe<MethodDescription>;
  /** The methods that a cluster has registered, by id. `first` is 1 to 500; 50 if not given. */
  readonly clusterMethods?: Maybe<ClusterMethodConnection>;
  /** The binding that the newest registered version's own words suggest for this cluster. */
  readonly suggestedBinding?: Maybe<SuggestedBinding>;
  /**
   * A method in force, evaluated for a member (left out: the cluster) and a period; with `onTrial` in the version that is
   * on trial. Members see their own.
   */
  readonly methodEvaluation?: Maybe<MethodEvaluation>;
  /**
   * One value as known at a moment, with its versions. `member` is the subject: an actor (GR) or a part of one
   * (GR/budget). Null value: nothing was reported then.
   */
  readonly value?: Maybe<ValueAnswer>;
  /**
   * Values as known at a moment, by measure, subject and period, as far as the account may read them; a filter left out lets everything through. Pages after
   * the first answer from the moment of the first. `first` is 1 to 500; 50 if not given.
   */
  readonly values?: Maybe<ValueConnection>;
  /** The scenarios of a cluster by id, those that are discarded only if asked for. `first` is 1 to 500; 50 if not given. */
  readonly scenarios?: Maybe<ScenarioConnection>;
  /**
   * Scenarios (left out: all that are not discarded) beside what is: the scores of a node, all scores that a scenario
   * moves if neither node nor method is named, or outputs of a bound method. At most 12 periods and 20 scenarios.
   */
  readonly scenarioComparison?: Maybe<ScenarioComparison>;
  /** The scorecard of a period as known at a moment; of one strategy and what is under it where one is named. */
  readonly scorecard?: Maybe<Scorecard>;
  /** The strategies of a cluster by rank, then id. `first` is 1 to 500; 50 if not given. */
  readonly strategies?: Maybe<StrategyConnection>;
  /** A strategy with its map as it stood at a moment; null if there was none of that id. */
  readonly strategyMap?: Maybe<Strategy>;
  /** The history of a cluster up to a moment, oldest first unless asked otherwise. `first` is 1 to 500; 50 if not given. */
  readonly timeline?: Maybe<TimelineConnection>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryAccountsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryAccountArgs = {
  login: Scalars['String']['input'];
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryQuestionnairesArgs = {
  language?: InputMaybe<Language>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryAssessmentsArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  questionnaire?: InputMaybe<Scalars['ID']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QuerySegmentationArgs = {
  cluster: Scalars['ID']['input'];
  member: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QuerySnwPortraitsArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryClustersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryClusterArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryEvaluationsArgs = {
  cluster: Scalars['ID']['input'];
  period?: InputMaybe<Scalars['Period']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryReplayEvaluationArgs = {
  cluster: Scalars['ID']['input'];
  evaluation: Scalars['ID']['input'];
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryExplanationArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  of: ExplainedThing;
  depth?: InputMaybe<Scalars['Int']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryMeasuresArgs = {
  cluster: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryMeasureArgs = {
  cluster: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryMethodCatalogueArgs = {
  language?: InputMaybe<Language>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryMethodArgs = {
  id: Scalars['ID']['input'];
  language?: InputMaybe<Language>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryClusterMethodsArgs = {
  cluster: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QuerySuggestedBindingArgs = {
  cluster: Scalars['ID']['input'];
  method: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryMethodEvaluationArgs = {
  cluster: Scalars['ID']['input'];
  method: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  member?: InputMaybe<Scalars['String']['input']>;
  onTrial?: InputMaybe<Scalars['Boolean']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryValueArgs = {
  cluster: Scalars['ID']['input'];
  member: Scalars['String']['input'];
  measure: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryValuesArgs = {
  cluster: Scalars['ID']['input'];
  measures?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  members?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  periods?: InputMaybe<ReadonlyArray<Scalars['Period']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryScenariosArgs = {
  cluster: Scalars['ID']['input'];
  discarded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
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


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryScorecardArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  strategy?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryStrategiesArgs = {
  cluster: Scalars['ID']['input'];
  rank?: InputMaybe<Rank>;
  status?: InputMaybe<StrategyStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryStrategyMapArgs = {
  cluster: Scalars['ID']['input'];
  strategy: Scalars['ID']['input'];
  asOf?: InputMaybe<AsOf>;
};


/** What can be asked. Every field needs a signed-in account that may read what it asks for. */
export type QueryTimelineArgs = {
  cluster: Scalars['ID']['input'];
  types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  newestFirst?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
};

/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type Mutation = {
  /** Opens an account. */
  readonly openAccount?: Maybe<OpenAccountResult>;
  /** Changes the name of an account's person. */
  readonly renameAccount?: Maybe<RenameAccountResult>;
  /** Grants a role to an account. */
  readonly grantRole?: Maybe<GrantRoleResult>;
  /** Takes a role from an account. */
  readonly revokeRole?: Maybe<RevokeRoleResult>;
  /** Lets an identity of an OpenID Connect issuer sign in as an account. */
  readonly linkIdentity?: Maybe<LinkIdentityResult>;
  /** Closes an account: it cannot sign in any more. */
  readonly closeAccount?: Maybe<CloseAccountResult>;
  /** Records what one assessor says; later grades of the same assessor stand in place of earlier ones. */
  readonly assessItems?: Maybe<AssessItemsResult>;
  /** Withdraws grades of one assessor. */
  readonly withdrawGrades?: Maybe<WithdrawGradesResult>;
  /** Sets a member's whole market segmentation matrix. */
  readonly segmentMarket?: Maybe<SegmentMarketResult>;
  /** Founds a cluster. */
  readonly foundCluster?: Maybe<FoundClusterResult>;
  /** Renames a cluster. */
  readonly renameCluster?: Maybe<RenameClusterResult>;
  /** Sets limits of a cluster; those left out stay. */
  readonly setClusterLimits?: Maybe<SetClusterLimitsResult>;
  /** Sets what holds for scoring where a measure or objective says nothing else. */
  readonly setClusterScoring?: Maybe<SetClusterScoringResult>;
  /** Sets the perspectives of the maps, in order. */
  readonly arrangePerspectives?: Maybe<ArrangePerspectivesResult>;
  /** Admits an actor as a member, also one that had left. */
  readonly admitActor?: Maybe<AdmitActorResult>;
  /** Renames an actor. */
  readonly renameActor?: Maybe<RenameActorResult>;
  /** Lets an actor leave; its history stays. */
  readonly releaseActor?: Maybe<ReleaseActorResult>;
  /** Sets up a functional service of an actor, or renames it. */
  readonly setUpService?: Maybe<SetUpServiceResult>;
  /** Closes a functional service. */
  readonly closeService?: Maybe<CloseServiceResult>;
  /** Sets up an organisational unit of an actor, or changes it. */
  readonly setUpUnit?: Maybe<SetUpUnitResult>;
  /** Closes an organisational unit. */
  readonly closeUnit?: Maybe<CloseUnitResult>;
  /** Ends the loading of a declared history for good. */
  readonly endHistoryLoading?: Maybe<EndHistoryLoadingResult>;
  /** Closes the evaluation of a period as it is known now; nothing later changes it. */
  readonly closeEvaluation?: Maybe<CloseEvaluationResult>;
  /** Withdraws a closed evaluation, so that it no longer counts; it stays readable. */
  readonly withdrawEvaluation?: Maybe<WithdrawEvaluationResult>;
  /** Defines a measure. */
  readonly defineMeasure?: Maybe<DefineMeasureResult>;
  /** Revises a measure's definition as a whole. */
  readonly reviseMeasure?: Maybe<ReviseMeasureResult>;
  /** Sets a target from a date on; results measured before stay. */
  readonly setTarget?: Maybe<SetTargetResult>;
  /** Withdraws the target that starts on a date. */
  readonly withdrawTarget?: Maybe<WithdrawTargetResult>;
  /** Retires a measure: it no longer takes values. */
  readonly retireMeasure?: Maybe<RetireMeasureResult>;
  /** Makes a version of a method known to a cluster; it does not count yet. */
  readonly registerMethodVersion?: Maybe<RegisterMethodVersionResult>;
  /** Runs a registered version beside the adopted one, on the same history. */
  readonly startMethodTrial?: Maybe<StartMethodTrialResult>;
  /** Ends the trial of a version. */
  readonly endMethodTrial?: Maybe<EndMethodTrialResult>;
  /** Adopts a registered version: from now on it counts. */
  readonly adoptMethodVersion?: Maybe<AdoptMethodVersionResult>;
  /** Says where the inputs of a method come from and which measures its outputs are. */
  readonly bindMethod?: Maybe<BindMethodResult>;
  /** Withdraws a method: it no longer counts. */
  readonly withdrawMethod?: Maybe<WithdrawMethodResult>;
  /** Submits an actor's values for a period, all or none. */
  readonly submitValues?: Maybe<SubmitValuesResult>;
  /** Restates values that were submitted before, with a reason, all or none. */
  readonly restateValues?: Maybe<RestateValuesResult>;
  /** Withdraws values that were reported by mistake, with a reason, all or none. */
  readonly withdrawValues?: Maybe<WithdrawValuesResult>;
  /** Drafts a scenario that assumes nothing yet. */
  readonly draftScenario?: Maybe<DraftScenarioResult>;
  /** Assumes values in a scenario, in place of what it assumed for the same measure, subject and period. */
  readonly assumeValues?: Maybe<AssumeValuesResult>;
  /** Drops assumptions of a scenario. */
  readonly dropAssumptions?: Maybe<DropAssumptionsResult>;
  /** Discards a scenario. */
  readonly discardScenario?: Maybe<DiscardScenarioResult>;
  /** Signs in with login and password. Needs no sign-in. */
  readonly signIn?: Maybe<SignInResult>;
  /** Gives a new access token for a refresh token. Needs no sign-in. */
  readonly refresh?: Maybe<RefreshResult>;
  /** Gives up a refresh token. */
  readonly signOut?: Maybe<SignedOut>;
  /** Sets the password of an account: one's own, or any by an administrator of the installation. */
  readonly setPassword?: Maybe<SetPasswordResult>;
  /** Drafts a strategy. */
  readonly draftStrategy?: Maybe<DraftStrategyResult>;
  /** Sets a strategy's name, mission and vision. */
  readonly reviseStrategyStatement?: Maybe<ReviseStrategyStatementResult>;
  /** Moves a strategy under another parent. */
  readonly moveStrategy?: Maybe<MoveStrategyResult>;
  /** Makes a strategy active, in the place of another where one is named. */
  readonly activateStrategy?: Maybe<ActivateStrategyResult>;
  /** Declares a revision of an active strategy; its children are asked to realign. */
  readonly reviseStrategy?: Maybe<ReviseStrategyResult>;
  /** Confirms that a strategy is aligned with its revised parent. */
  readonly confirmAlignment?: Maybe<ConfirmAlignmentResult>;
  /** Retires a strategy. */
  readonly retireStrategy?: Maybe<RetireStrategyResult>;
  /** Puts an objective on a map, or changes it. */
  readonly setObjective?: Maybe<SetObjectiveResult>;
  /** Takes an objective off a map. */
  readonly dropObjective?: Maybe<DropObjectiveResult>;
  /** Puts a measure on an objective, or changes its weight. */
  readonly placeMeasure?: Maybe<PlaceMeasureResult>;
  /** Takes a measure off an objective. */
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
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationOpenAccountArgs = {
  input: OpenAccountInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationRenameAccountArgs = {
  input: RenameAccountInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationRevokeRoleArgs = {
  input: RevokeRoleInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationLinkIdentityArgs = {
  input: LinkIdentityInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationCloseAccountArgs = {
  input: CloseAccountInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationAssessItemsArgs = {
  input: AssessItemsInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationWithdrawGradesArgs = {
  input: WithdrawGradesInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationSegmentMarketArgs = {
  input: SegmentMarketInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationFoundClusterArgs = {
  input: FoundClusterInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationRenameClusterArgs = {
  input: RenameClusterInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationSetClusterLimitsArgs = {
  input: SetClusterLimitsInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationSetClusterScoringArgs = {
  input: SetClusterScoringInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationArrangePerspectivesArgs = {
  input: ArrangePerspectivesInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationAdmitActorArgs = {
  input: AdmitActorInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationRenameActorArgs = {
  input: RenameActorInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationReleaseActorArgs = {
  input: ReleaseActorInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationSetUpServiceArgs = {
  input: SetUpServiceInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationCloseServiceArgs = {
  input: CloseServiceInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationSetUpUnitArgs = {
  input: SetUpUnitInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationCloseUnitArgs = {
  input: CloseUnitInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationEndHistoryLoadingArgs = {
  input: EndHistoryLoadingInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationCloseEvaluationArgs = {
  input: CloseEvaluationInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationWithdrawEvaluationArgs = {
  input: WithdrawEvaluationInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationDefineMeasureArgs = {
  input: DefineMeasureInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationReviseMeasureArgs = {
  input: ReviseMeasureInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationSetTargetArgs = {
  input: SetTargetInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationWithdrawTargetArgs = {
  input: WithdrawTargetInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationRetireMeasureArgs = {
  input: RetireMeasureInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationRegisterMethodVersionArgs = {
  input: RegisterMethodVersionInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationStartMethodTrialArgs = {
  input: StartMethodTrialInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationEndMethodTrialArgs = {
  input: EndMethodTrialInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationAdoptMethodVersionArgs = {
  input: AdoptMethodVersionInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationBindMethodArgs = {
  input: BindMethodInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationWithdrawMethodArgs = {
  input: WithdrawMethodInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationSubmitValuesArgs = {
  input: SubmitValuesInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationRestateValuesArgs = {
  input: RestateValuesInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationWithdrawValuesArgs = {
  input: WithdrawValuesInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationDraftScenarioArgs = {
  input: DraftScenarioInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationAssumeValuesArgs = {
  input: AssumeValuesInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationDropAssumptionsArgs = {
  input: DropAssumptionsInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationDiscardScenarioArgs = {
  input: DiscardScenarioInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationSignInArgs = {
  input: SignInInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationRefreshArgs = {
  input: RefreshInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationSignOutArgs = {
  input: SignOutInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationSetPasswordArgs = {
  input: SetPasswordInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationDraftStrategyArgs = {
  input: DraftStrategyInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationReviseStrategyStatementArgs = {
  input: ReviseStrategyStatementInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationMoveStrategyArgs = {
  input: MoveStrategyInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationActivateStrategyArgs = {
  input: ActivateStrategyInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationReviseStrategyArgs = {
  input: ReviseStrategyInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationConfirmAlignmentArgs = {
  input: ConfirmAlignmentInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationRetireStrategyArgs = {
  input: RetireStrategyInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationSetObjectiveArgs = {
  input: SetObjectiveInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationDropObjectiveArgs = {
  input: DropObjectiveInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationPlaceMeasureArgs = {
  input: PlaceMeasureInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationTakeMeasureOffArgs = {
  input: TakeMeasureOffInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationLinkObjectivesArgs = {
  input: LinkObjectivesInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationUnlinkObjectivesArgs = {
  input: UnlinkObjectivesInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationLinkToParentArgs = {
  input: LinkToParentInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationUnlinkFromParentArgs = {
  input: UnlinkFromParentInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationWeighPerspectiveArgs = {
  input: WeighPerspectiveInput;
};


/** What can be done: one mutation for each command. Each answers with its result or with the refusal of the case. */
export type MutationSetMapRollUpArgs = {
  input: SetMapRollUpInput;
};

/** What can be followed, over WebSocket with the protocol graphql-transport-ws. */
export type Subscription = {
  /**
   * The scorecard now, and from then on each time it really changes. Ends when the access token runs out or the account
   * may no longer read the cluster.
   */
  readonly scorecardChanged: ScorecardChange;
};


/** What can be followed, over WebSocket with the protocol graphql-transport-ws. */
export type SubscriptionScorecardChangedArgs = {
  cluster: Scalars['ID']['input'];
  period: Scalars['Period']['input'];
  strategy?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * A closed evaluation of a period. It never changes: ask for the scorecard as of its position and it is what was closed.
 * Several of one period stand beside each other.
 */
export type Evaluation = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** Why it was closed. */
  readonly reason: Scalars['String']['output'];
  /** The position up to which structure and values were taken. */
  readonly position: Scalars['Position']['output'];
  /** Position of the last change of structure at or before it. */
  readonly structurePosition: Scalars['Position']['output'];
  /** The methods that were in force. */
  readonly methods: ReadonlyArray<PinnedMethod>;
  /** Version of the engine's rules. */
  readonly engine: Scalars['String']['output'];
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of all that was read. */
  readonly inputsHash: Scalars['String']['output'];
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of the results. */
  readonly resultsHash: Scalars['String']['output'];
  /** The day of the evaluation, which decides what was due; null under the first version of the engine's rules. */
  readonly day?: Maybe<Scalars['Date']['output']>;
  /** True if it was closed although the period had not ended, or data was missing. */
  readonly incomplete: Scalars['Boolean']['output'];
  /** Why it was withdrawn; null if it counts. */
  readonly withdrawnBecause?: Maybe<Scalars['String']['output']>;
};

/** A method in the version that an evaluation went by. */
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
  /** The items alone. */
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

/** A closed evaluation recomputed from the events alone. */
export type EvaluationReplay = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The evaluation. */
  readonly evaluation: Scalars['ID']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The position up to which events were read. */
  readonly position: Scalars['Position']['output'];
  /** How many events of the cluster were read. */
  readonly events: Scalars['Int']['output'];
  /** Whether inputs and results have the same hashes as when it was closed. */
  readonly equal: Scalars['Boolean']['output'];
  /** Hash of what was read. */
  readonly inputsHash: ClosedAndReplayed;
  /** Hash of the results. */
  readonly resultsHash: ClosedAndReplayed;
  /** Version of the engine's rules. */
  readonly engine: ClosedAndReplayed;
  /** The first result that differs; with equal results, what else does. */
  readonly difference?: Maybe<ReplayDifference>;
};

/** What was closed beside what the replay gives. */
export type ClosedAndReplayed = {
  /** As it was closed. */
  readonly closed: Scalars['String']['output'];
  /** As the replay gives it. */
  readonly replayed: Scalars['String']['output'];
};

/** A place at which closed and replayed differ. */
export type ReplayDifference = {
  /** The place. */
  readonly path: Scalars['String']['output'];
  /** What was closed, as JSON; null where there is nothing. */
  readonly closed?: Maybe<Scalars['String']['output']>;
  /** What the replay gives, as JSON; null where there is nothing. */
  readonly replayed?: Maybe<Scalars['String']['output']>;
};

/** The evaluation that was closed. */
export type EvaluationClosed = {
  /** What came of the command. */
  readonly outcome: CommandOutcome;
  /** The last position of what was stored; with UNCHANGED the last position of what the command looked at. */
  readonly position: Scalars['Position']['output'];
  /** The evaluation at that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly evaluation?: Maybe<Evaluation>;
};

/** Closes the evaluation of a period as it is known now; nothing later changes it. */
export type CloseEvaluationInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** Id of the new evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Closes it although the period has not ended, or strategies lack data. */
  readonly incomplete?: InputMaybe<Scalars['Boolean']['input']>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of CloseEvaluation, or why it was refused. */
export type CloseEvaluationResult = EvaluationClosed | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The evaluation that was withdrawn. */
export type EvaluationChanged = {
  /** What came of the command. */
  readonly outcome: CommandOutcome;
  /** The last position of what was stored; with UNCHANGED the last position of what the command looked at. */
  readonly position: Scalars['Position']['output'];
  /** The evaluation at that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly evaluation?: Maybe<Evaluation>;
};

/** Withdraws a closed evaluation, so that it no longer counts; it stays readable. */
export type WithdrawEvaluationInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of WithdrawEvaluation, or why it was refused. */
export type WithdrawEvaluationResult = EvaluationChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** What a node of an explanation is. */
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
  | 'assessment';

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
  /** The member; left out: the cluster. */
  readonly member?: InputMaybe<Scalars['String']['input']>;
};

/** A value or score with all it was computed from, as a flat tree. */
export type Explanation = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position that this answer is about. */
  readonly position: Scalars['Position']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The top of the tree. */
  readonly top: ExplanationNode;
  /** The nodes, each before what is under it, the top first. `first` is 1 to 500; 50 if not given. */
  readonly nodes: ExplanationNodeConnection;
};


/** A value or score with all it was computed from, as a flat tree. */
export type ExplanationNodesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A part of an explanation. What was reported about other members is hidden from members: there `hidden` is true, and
 * value, what it adds and the event are null.
 */
export type ExplanationNode = {
  /** Its place in this tree. */
  readonly id: Scalars['ID']['output'];
  /** The place of the node it is part of; null at the top. */
  readonly parentId?: Maybe<Scalars['ID']['output']>;
  /** Its depth in the tree; 0 at the top. */
  readonly depth: Scalars['Int']['output'];
  /** What it is about; the same wherever the same thing appears, such as strategy:S or value:K/GR/2008. */
  readonly thing: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: ExplanationKind;
  /** Its name in one language; null where it has none. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The value; null where there is none. */
  readonly value?: Maybe<ComputedValue>;
  /** Of an input that looks at two periods: the earlier value. */
  readonly previous?: Maybe<ComputedValue>;
  /** Unit of the value. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** What the value is about. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The period of the value. */
  readonly period?: Maybe<Scalars['Period']['output']>;
  /** Of a node of the scorecard: its score. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** Of a node of the scorecard: its traffic light. */
  readonly status?: Maybe<Status>;
  /** Of a node of the scorecard: the share of its weight that has complete data. */
  readonly coverage?: Maybe<Scalars['Float']['output']>;
  /** Of a node of the scorecard: how final it is. */
  readonly state?: Maybe<NodeState>;
  /** Of a measure on an objective: what its value was compared with. */
  readonly comparison?: Maybe<Comparison>;
  /** How it stands to the node above; SUPPORT weighs nothing. */
  readonly relation?: Maybe<PartRelation>;
  /** Its weight as set; of a term of a formula its coefficient; of a weighed part the value it is weighed by. */
  readonly weight?: Maybe<Scalars['Float']['output']>;
  /** Its weight among the siblings that count, 0 to 1. */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** What it adds to the score or value above. */
  readonly contribution?: Maybe<Scalars['Float']['output']>;
  /** What computes it. */
  readonly formula?: Maybe<Scalars['String']['output']>;
  /** Why there is no value or score: a code. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** More about the reason. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** Of an input: what kind of source it is bound to. */
  readonly source?: Maybe<MethodSourceKind>;
  /** Of an assessment: the questionnaire. */
  readonly questionnaire?: Maybe<Scalars['ID']['output']>;
  /** Of an assessment: the item; null: the mean of all. */
  readonly item?: Maybe<Scalars['String']['output']>;
  /** Of an assessment: how many assessors graded it. */
  readonly assessors?: Maybe<Scalars['Int']['output']>;
  /** The event that the value was said by. */
  readonly event?: Maybe<ExplanationEvent>;
  /** Whether figures are hidden from this account. */
  readonly hidden: Scalars['Boolean']['output'];
  /** Whether its parts stand elsewhere in the tree, under the first node about the same thing. */
  readonly repeated: Scalars['Boolean']['output'];
  /** How many of its parts were left out: the tree has a bounded depth and size. */
  readonly omitted: Scalars['Int']['output'];
};


/**
 * A part of an explanation. What was reported about other members is hidden from members: there `hidden` is true, and
 * value, what it adds and the event are null.
 */
export type ExplanationNodeLabelArgs = {
  language?: InputMaybe<Language>;
};

/** What the value of a measure was compared with. */
export type Comparison = {
  /** How it is scored. */
  readonly scoring: ScoringKind;
  /** The targets, aggregated over the periods as the value is. */
  readonly targets: TargetFigures;
  /** The periods of the measure that the value covers. */
  readonly periods: ReadonlyArray<Scalars['Period']['output']>;
};

/** The event that a value was said by. */
export type ExplanationEvent = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its place in the history. */
  readonly position: Scalars['Position']['output'];
  /** When it became known. */
  readonly knownAt: Scalars['DateTime']['output'];
  /** When this system recorded it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Who caused it. */
  readonly by: Scalars['String']['output'];
};

/** A page of an explanation. */
export type ExplanationNodeConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ExplanationNodeEdge>;
  /** The items alone. */
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

/** What kind of values a measure has. */
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
  /** The closer to the target the better. */
  | 'closer';

/** Whether a measure drives results or shows them. */
export type Indicator =
  | 'leading'
  | 'lagging';

/** How often a measure is reported. */
export type Frequency =
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'year';

/** How an actual becomes a score. */
export type ScoringKind =
  /** Targets `goal` and `redFlag`: a third at the red flag, two thirds at the goal, linear on both sides. */
  | 'goal-red-flag'
  /** Bands, each from the one before up to but not including its `below`. */
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
  /** Mean, weighed by another measure. */
  | 'weighted';

/** Whether the score looks at the period alone or at the fiscal year up to its end. */
export type Accumulation =
  | 'period'
  | 'year-to-date';

/** A measure (KPI) of a cluster, as it stood at one position. */
export type Measure = {
  /** Its id within the cluster. */
  readonly id: Scalars['ID']['output'];
  /** The cluster it belongs to. */
  readonly cluster: Scalars['ID']['output'];
  /** The position that this answer is about. */
  readonly position: Scalars['Position']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** Its unit, as shown. */
  readonly unit: Scalars['String']['output'];
  /** Digits after the point that are shown, 0 to 12; values are kept exactly as entered. */
  readonly decimals: Scalars['Int']['output'];
  /** What kind of values it has. */
  readonly valueType: ValueType;
  /** Which direction is good. */
  readonly polarity: Polarity;
  /** Whether it drives results or shows them. */
  readonly indicator?: Maybe<Indicator>;
  /** How often it is reported. */
  readonly frequency: Frequency;
  /** How an actual becomes a score. */
  readonly scoring: Scoring;
  /** How values are put together. */
  readonly aggregation: Aggregation;
  /** Whether the score looks at the period alone or at the year to date. */
  readonly accumulate: Accumulation;
  /** What a missing value does, if not what the cluster says. */
  readonly missing?: Maybe<MissingPolicy>;
  /** Values outside need a confirmation. */
  readonly plausible?: Maybe<PlausibleRange>;
  /** Values outside are refused. */
  readonly range?: Maybe<ValueRange>;
  /** Whether it is retired: it no longer takes values. */
  readonly retired: Scalars['Boolean']['output'];
  /** Its targets by subject. */
  readonly targets: ReadonlyArray<TargetSeries>;
};


/** A measure (KPI) of a cluster, as it stood at one position. */
export type MeasureLabelArgs = {
  language?: InputMaybe<Language>;
};

/** How an actual becomes a score; which fields are filled depends on the kind. */
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
  /** Its upper end, exclusive; null on the last band. */
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

/** How values are put together over time and over actors: two settings that have nothing to do with each other. */
export type Aggregation = {
  /** Over time. */
  readonly time: TimeAggregation;
  /** Over actors. */
  readonly organisation: OrganisationAggregation;
  /** WEIGHTED: id of the measure whose values weigh the actors. */
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
  /** The largest change from the value of the period before, in percent of that. */
  readonly change?: Maybe<Scalars['Decimal']['output']>;
};

/** A length of periods that targets are set for. */
export type TargetPer =
  | 'quarter'
  | 'half-year'
  | 'year';

/** The targets of one subject. */
export type TargetSeries = {
  /** The subject, or * for every subject without targets of its own. */
  readonly subject: Scalars['String']['output'];
  /** Set if they are the targets of whole periods of that length, in place of those aggregated from the measure's own periods. */
  readonly per?: Maybe<TargetPer>;
  /** The figures over time, in order of their dates. */
  readonly entries: ReadonlyArray<DatedTarget>;
};

/** Figures of a target from a date on. */
export type DatedTarget = {
  /** The first day they hold; null: from the beginning. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** The figures. */
  readonly figures: TargetFigures;
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
  /** The least that is acceptable. */
  readonly min?: Maybe<Scalars['Decimal']['output']>;
  /** A stretch target. */
  readonly stretch?: Maybe<Scalars['Decimal']['output']>;
  /** Where it started. */
  readonly baseline?: Maybe<Scalars['Decimal']['output']>;
  /** What others reach. */
  readonly benchmark?: Maybe<Scalars['Decimal']['output']>;
  /** What is expected. */
  readonly forecast?: Maybe<Scalars['Decimal']['output']>;
};

/** A page of measures. */
export type MeasureConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<MeasureEdge>;
  /** The items alone. */
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
  /** What came of the command. */
  readonly outcome: CommandOutcome;
  /** The last position of what was stored; with UNCHANGED the last position of what the command looked at. */
  readonly position: Scalars['Position']['output'];
  /** The measure at that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly measure?: Maybe<Measure>;
};

/** How an actual becomes a score; which fields are needed depends on the kind. */
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
  /** YES_NO: whether yes is the good answer; true if left out. */
  readonly goodIsYes?: InputMaybe<Scalars['Boolean']['input']>;
  /** TEXT_LIST: the texts. */
  readonly items?: InputMaybe<ReadonlyArray<TextScoreInput>>;
  /** FORMULA: the formula. */
  readonly formula?: InputMaybe<Scalars['String']['input']>;
};

/** A band of values with a score. */
export type BandInput = {
  /** Its upper end, exclusive; left out on the last band. */
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

/** How values are put together. */
export type AggregationInput = {
  /** Over time; LAST if left out. */
  readonly time?: InputMaybe<TimeAggregation>;
  /** Over actors; NONE if left out. */
  readonly organisation?: InputMaybe<OrganisationAggregation>;
  /** WEIGHTED: id of the measure whose values weigh the actors. */
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
  /** The largest change from the value of the period before, in percent of that. */
  readonly change?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Everything about a measure but its targets. */
export type MeasureDefinitionInput = {
  /** Its name. */
  readonly labels: LabelsInput;
  /** Its unit, as shown. */
  readonly unit: Scalars['String']['input'];
  /** Digits after the point that are shown, 0 to 12; 2 if left out. */
  readonly decimals?: InputMaybe<Scalars['Int']['input']>;
  /** What kind of values it has; NUMBER if left out. */
  readonly valueType?: InputMaybe<ValueType>;
  /** Which direction is good; HIGHER if left out. */
  readonly polarity?: InputMaybe<Polarity>;
  /** Whether it drives results or shows them. */
  readonly indicator?: InputMaybe<Indicator>;
  /** How often it is reported. */
  readonly frequency: Frequency;
  /** How an actual becomes a score. */
  readonly scoring: ScoringInput;
  /** How values are put together; the last value, nothing over actors, if left out. */
  readonly aggregation?: InputMaybe<AggregationInput>;
  /** Whether the score looks at the period alone or at the year to date; PERIOD if left out. */
  readonly accumulate?: InputMaybe<Accumulation>;
  /** What a missing value does; what the cluster says if left out. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Revises a measure's definition as a whole. */
export type ReviseMeasureInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The measure. */
  readonly measureId: Scalars['ID']['input'];
  /** What it is to become. */
  readonly definition: MeasureDefinitionInput;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** The least that is acceptable. */
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
  /** A stretch target. */
  readonly stretch?: InputMaybe<Scalars['Decimal']['input']>;
  /** Where it started. */
  readonly baseline?: InputMaybe<Scalars['Decimal']['input']>;
  /** What others reach. */
  readonly benchmark?: InputMaybe<Scalars['Decimal']['input']>;
  /** What is expected. */
  readonly forecast?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Sets a target from a date on. Targets before that date, and results measured against them, stay. */
export type SetTargetInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The measure. */
  readonly measureId: Scalars['ID']['input'];
  /** The subject it is for, or * for every subject without targets of its own. */
  readonly subject: Scalars['String']['input'];
  /** For whole periods of a length longer than the measure's own. */
  readonly per?: InputMaybe<TargetPer>;
  /** The first day it holds; left out: from the beginning. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The figures, in place of all that the target of that date has. */
  readonly figures: TargetFiguresInput;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Withdraws the target that starts on a date. */
export type WithdrawTargetInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The measure. */
  readonly measureId: Scalars['ID']['input'];
  /** The subject it is for, or *. */
  readonly subject: Scalars['String']['input'];
  /** For whole periods of a length longer than the measure's own. */
  readonly per?: InputMaybe<TargetPer>;
  /** The day it starts on; left out: from the beginning. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Retires a measure: it no longer takes values. */
export type RetireMeasureInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The measure. */
  readonly measureId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The measure after DefineMeasure, or why it was refused. */
export type DefineMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The measure after ReviseMeasure, or why it was refused. */
export type ReviseMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The measure after SetTarget, or why it was refused. */
export type SetTargetResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The measure after WithdrawTarget, or why it was refused. */
export type WithdrawTargetResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The measure after RetireMeasure, or why it was refused. */
export type RetireMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** What kind of value an input of a method takes. */
export type MethodInputType =
  | 'number'
  /** S, N or W. */
  | 'segment'
  | 'boolean'
  | 'text'
  /** A value with the value of the period before. */
  | 'pair'
  | 'numbers'
  | 'segments'
  /** A list of records with fields of their own. */
  | 'records';

/** Where a version of a method comes from. */
export type MethodOrigin =
  /** It ships with Strata. */
  | 'catalogue'
  /** Proposed from correlations in the history of the cluster. */
  | 'derived'
  /** Weighed by a panel of experts. */
  | 'expert-panel'
  /** Written by the cluster. */
  | 'own';

/** What a bound method is evaluated for. */
export type MethodScope =
  /** Once for the cluster. */
  | 'cluster'
  /** For each member. */
  | 'actor';

/** What kind of source feeds an input. */
export type MethodSourceKind =
  | 'measure'
  | 'assessment'
  | 'method'
  | 'segmentation'
  | 'constant'
  /** What the method's definition says. */
  | 'default'
  | 'record'
  | 'list'
  | 'change';

/** A method in one language, as its definition says it. */
export type MethodDescription = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its version. */
  readonly version: Scalars['Int']['output'];
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** What it is about. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The paper it comes from. */
  readonly source: MethodSource;
  /** Where the source is unclear or has a mistake, and what holds here. */
  readonly readings: ReadonlyArray<MethodReading>;
  /** Notes on it. */
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
  /** What it takes in. */
  readonly inputs: ReadonlyArray<MethodInputDescription>;
  /** What it computes, in order. */
  readonly formulas: ReadonlyArray<MethodFormula>;
  /** Its segment scales. */
  readonly segments: ReadonlyArray<SegmentScale>;
  /** Its decision tables. */
  readonly tables: ReadonlyArray<DecisionTable>;
  /** What it gives out. */
  readonly outputs: ReadonlyArray<MethodOutputDescription>;
  /** How inputs are fed if the binding says DEFAULT. */
  readonly wiring: ReadonlyArray<MethodWiring>;
};

/** The paper that a definition comes from, and the place in it. */
export type MethodSource = {
  /** Title of the paper. */
  readonly paper: Scalars['String']['output'];
  /** Who wrote it. */
  readonly authors: Scalars['String']['output'];
  /** When it appeared. */
  readonly year?: Maybe<Scalars['Int']['output']>;
  /** Table or equation. */
  readonly place: Scalars['String']['output'];
};

/** Where a source is unclear or has a mistake. */
export type MethodReading = {
  /** Where in the source. */
  readonly place: Scalars['String']['output'];
  /** What the source prints. */
  readonly printed: Scalars['String']['output'];
  /** What the definition computes. */
  readonly implemented: Scalars['String']['output'];
  /** Why. */
  readonly because: Scalars['String']['output'];
};

/** An input of a method. */
export type MethodInputDescription = {
  /** Its name in formulas. */
  readonly name: Scalars['String']['output'];
  /** What kind of value it takes. */
  readonly type: MethodInputType;
  /** What it is. */
  readonly label: Scalars['String']['output'];
  /** Its unit; empty for none. */
  readonly unit: Scalars['String']['output'];
  /** Whether it may be left out. */
  readonly optional: Scalars['Boolean']['output'];
  /** The formula or group it belongs to. */
  readonly group?: Maybe<Scalars['String']['output']>;
  /** The lowest value. */
  readonly min?: Maybe<Scalars['Float']['output']>;
  /** The highest value. */
  readonly max?: Maybe<Scalars['Float']['output']>;
  /** TEXT: what it may be, if not anything. */
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
  /** What that is. */
  readonly label: Scalars['String']['output'];
  /** The formula. */
  readonly formula: Scalars['String']['output'];
  /** Its unit. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** The names it reads. */
  readonly reads: ReadonlyArray<Scalars['String']['output']>;
};

/** A segment scale: S from `strong` up, N from `neutral` up, else W. */
export type SegmentScale = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The lowest value of S. */
  readonly strong: Scalars['Float']['output'];
  /** The lowest value of N. */
  readonly neutral: Scalars['Float']['output'];
};

/** A decision table: the first row that fits says the result. */
export type DecisionTable = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** What its rows are chosen by, in order. */
  readonly keys: ReadonlyArray<DecisionKey>;
  /** Its rows. */
  readonly rows: ReadonlyArray<DecisionRow>;
  /** The result if no row fits; null: there is none then. */
  readonly otherwise?: Maybe<Scalars['String']['output']>;
};

/** A key of a decision table. */
export type DecisionKey = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** What kind of value it is: number, boolean, segment or text. */
  readonly type: Scalars['String']['output'];
};

/** A row of a decision table. */
export type DecisionRow = {
  /** The value, or range of values, of each key. */
  readonly when: ReadonlyArray<Scalars['String']['output']>;
  /** The result. */
  readonly then: Scalars['String']['output'];
  /** A note on it. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** An output of a method. */
export type MethodOutputDescription = {
  /** Its path, such as K1 or segments.K. */
  readonly path: Scalars['String']['output'];
  /** The formula or input that it shows. */
  readonly from: Scalars['String']['output'];
  /** What it is. */
  readonly label: Scalars['String']['output'];
};

/** How an input is fed by default. */
export type MethodWiring = {
  /** The input. */
  readonly input: Scalars['String']['output'];
  /** Its value, from what is named in `from`. */
  readonly formula: Scalars['String']['output'];
  /** What the formula reads. */
  readonly from: ReadonlyArray<MethodWiringSource>;
};

/** What the formula of a default wiring reads: an output of a method, or the mean of a questionnaire. */
export type MethodWiringSource = {
  /** Its name in the formula. */
  readonly name: Scalars['String']['output'];
  /** The method. */
  readonly method?: Maybe<Scalars['ID']['output']>;
  /** The output of the method. */
  readonly output?: Maybe<Scalars['String']['output']>;
  /** The questionnaire. */
  readonly assessment?: Maybe<Scalars['ID']['output']>;
};

/** A value that was computed. `text` is always filled; of the others the one of its kind. */
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

/** Why a value could not be computed. */
export type ComputationError = {
  /** Stable code of the reason, such as DIVISION_BY_ZERO. */
  readonly reason: Scalars['String']['output'];
  /** What is wrong. */
  readonly message: Scalars['String']['output'];
};

/** A method as a cluster uses it, as it stood at one position. */
export type ClusterMethod = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position that this answer is about. */
  readonly position: Scalars['Position']['output'];
  /** The versions that are registered, in order of registration. */
  readonly versions: ReadonlyArray<MethodVersion>;
  /** The version that counts. */
  readonly adopted?: Maybe<Scalars['Int']['output']>;
  /** The version that runs beside it on the same history. */
  readonly onTrial?: Maybe<Scalars['Int']['output']>;
  /** How it is fed and what becomes of its outputs; null as long as it is not bound. */
  readonly binding?: Maybe<MethodBinding>;
  /** Whether it is withdrawn: it no longer counts. */
  readonly withdrawn: Scalars['Boolean']['output'];
};

/** A version of a method's definition; it never changes. */
export type MethodVersion = {
  /** As the definition names it: 1, 2, … */
  readonly version: Scalars['Int']['output'];
  /** Where it comes from. */
  readonly origin: MethodOrigin;
  /** SHA-256 of the definition, hex. */
  readonly sha256: Scalars['String']['output'];
  /** The definition, YAML. */
  readonly definition: Scalars['String']['output'];
  /** What the definition says, in one language; null if this program cannot read it any more. */
  readonly description?: Maybe<MethodDescription>;
};


/** A version of a method's definition; it never changes. */
export type MethodVersionDescriptionArgs = {
  language?: InputMaybe<Language>;
};

/** How a cluster feeds a method and what becomes of its results. */
export type MethodBinding = {
  /** What it is evaluated for. */
  readonly scope: MethodScope;
  /** Where its inputs come from. */
  readonly inputs: ReadonlyArray<MethodInputBinding>;
  /** Which outputs are measures: their values are computed, not reported. */
  readonly outputs: ReadonlyArray<MethodOutputBinding>;
};

/** Where an input comes from. */
export type MethodInputBinding = {
  /** The input. */
  readonly input: Scalars['String']['output'];
  /** Its source. */
  readonly source: MethodInputSource;
};

/** Where a value comes from, for the subject and period that a method is evaluated for; filled as the kind needs. */
export type MethodInputSource = {
  /** The kind. */
  readonly kind: MethodSourceKind;
  /** MEASURE: the measure. */
  readonly measure?: Maybe<Scalars['ID']['output']>;
  /** MEASURE, ASSESSMENT: the subject, if not the one evaluated for. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** MEASURE: 1 is the period before, and so on. */
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
  /** Name of the field, place in the list (from 1), previous or current. */
  readonly name: Scalars['String']['output'];
  /** The source. */
  readonly source: MethodInputSource;
};

/** The measure that an output is. */
export type MethodOutputBinding = {
  /** Path of the output. */
  readonly output: Scalars['String']['output'];
  /** The measure. */
  readonly measure: Scalars['ID']['output'];
};

/** The binding that a method's own words suggest. */
export type SuggestedBinding = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position that this answer is about. */
  readonly position: Scalars['Position']['output'];
  /** The binding, as far as something was found. */
  readonly binding: MethodBinding;
  /** Inputs that nothing was found for. */
  readonly unbound: ReadonlyArray<Scalars['String']['output']>;
};

/** What a bound method gives for one subject and period. */
export type MethodEvaluation = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position that this answer is about. */
  readonly position: Scalars['Position']['output'];
  /** The method. */
  readonly method: Scalars['ID']['output'];
  /** The version that was evaluated. */
  readonly version: Scalars['Int']['output'];
  /** What it was evaluated for. */
  readonly subject: Scalars['String']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** Its outputs. */
  readonly outputs: ReadonlyArray<MethodOutputValue>;
};

/** An output with its value, or why there is none. */
export type MethodOutputValue = {
  /** Path of the output, such as K1 or segments.K. */
  readonly output: Scalars['String']['output'];
  /** What it is, in one language. */
  readonly label: Scalars['String']['output'];
  /** The measure that it is in this cluster. */
  readonly measure?: Maybe<Scalars['ID']['output']>;
  /** The value. */
  readonly value?: Maybe<ComputedValue>;
  /** Why there is no value. */
  readonly error?: Maybe<ComputationError>;
};


/** An output with its value, or why there is none. */
export type MethodOutputValueLabelArgs = {
  language?: InputMaybe<Language>;
};

/** A page of methods of a cluster. */
export type ClusterMethodConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ClusterMethodEdge>;
  /** The items alone. */
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
  /** What came of the command. */
  readonly outcome: CommandOutcome;
  /** The last position of what was stored; with UNCHANGED the last position of what the command looked at. */
  readonly position: Scalars['Position']['output'];
  /** The method at that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly method?: Maybe<ClusterMethod>;
};

/** Where an input comes from. Exactly one field. */
export type InputSourceInput =
  /** A measure. */
  { readonly measure: MeasureSourceInput; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly list?: never; readonly change?: never; }
  |  /** The mean of the assessors' grades of one item. */
  { readonly measure?: never; readonly assessment: AssessmentSourceInput; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly list?: never; readonly change?: never; }
  |  /** An output of another bound method, for the same subject and period. */
  { readonly measure?: never; readonly assessment?: never; readonly method: MethodSourceInput; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly list?: never; readonly change?: never; }
  |  /** True: the customers segment of the member's market segmentation matrix. */
  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation: Scalars['Boolean']['input']; readonly constant?: never; readonly default?: never; readonly list?: never; readonly change?: never; }
  |  /** A constant: a decimal, or a text such as S. */
  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant: Scalars['String']['input']; readonly default?: never; readonly list?: never; readonly change?: never; }
  |  /** True: what the method's definition says. */
  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default: Scalars['Boolean']['input']; readonly list?: never; readonly change?: never; }
  |  /** For inputs that are lists, of values or of records. */
  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly list: ReadonlyArray<ListItemSourceInput>; readonly change?: never; }
  |  /** For inputs that look at two periods. */
  { readonly measure?: never; readonly assessment?: never; readonly method?: never; readonly segmentation?: never; readonly constant?: never; readonly default?: never; readonly list?: never; readonly change: ChangeSourceInput; };

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
  /** The subject; left out: the one evaluated for. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** 1 is the period before, and so on, to 120; left out: the period evaluated for. */
  readonly periodsBack?: InputMaybe<Scalars['Int']['input']>;
};

/** An item of a questionnaire as a source. */
export type AssessmentSourceInput = {
  /** The questionnaire. */
  readonly questionnaire: Scalars['ID']['input'];
  /** The item. */
  readonly item: Scalars['String']['input'];
  /** The subject; left out: the one evaluated for. */
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
  /** The input; each once. */
  readonly input: Scalars['String']['input'];
  /** Its source. */
  readonly source: InputSourceInput;
};

/** The measure that an output is. */
export type OutputBindingInput = {
  /** Path of the output; each once. */
  readonly output: Scalars['String']['input'];
  /** The measure. */
  readonly measure: Scalars['ID']['input'];
};

/** How a cluster feeds a method and what becomes of its results. */
export type MethodBindingInput = {
  /** What it is evaluated for. */
  readonly scope: MethodScope;
  /** Where its inputs come from. */
  readonly inputs: ReadonlyArray<InputBindingInput>;
  /** Which outputs are measures; none if left out. */
  readonly outputs?: InputMaybe<ReadonlyArray<OutputBindingInput>>;
};

/** Makes a version of a method known to a cluster; it does not count yet. */
export type RegisterMethodVersionInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The method. */
  readonly methodId: Scalars['ID']['input'];
  /** The definition, YAML; left out: the method of that id that ships with Strata. */
  readonly definition?: InputMaybe<Scalars['String']['input']>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Ends the trial of a version. */
export type EndMethodTrialInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The method. */
  readonly methodId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Adopts a registered version: from now on it counts. */
export type AdoptMethodVersionInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The method. */
  readonly methodId: Scalars['ID']['input'];
  /** The version. */
  readonly version: Scalars['Int']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Says where the inputs of a method come from and which measures its outputs are. */
export type BindMethodInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The method. */
  readonly methodId: Scalars['ID']['input'];
  /** The binding, as a whole. */
  readonly binding: MethodBindingInput;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Withdraws a method: it no longer counts. */
export type WithdrawMethodInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The method. */
  readonly methodId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of RegisterMethodVersion, or why it was refused. */
export type RegisterMethodVersionResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of StartMethodTrial, or why it was refused. */
export type StartMethodTrialResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of EndMethodTrial, or why it was refused. */
export type EndMethodTrialResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of AdoptMethodVersion, or why it was refused. */
export type AdoptMethodVersionResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of BindMethod, or why it was refused. */
export type BindMethodResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of WithdrawMethod, or why it was refused. */
export type WithdrawMethodResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** What kind of actual was reported. */
export type ActualKind =
  | 'number'
  | 'yes-no'
  | 'text'
  /** Reported as not applicable: left out of every score. */
  | 'not-applicable'
  /** Put together from reported values: a sum, a mean. In scorecards only. */
  | 'computed';

/** A reported value as it became known at one position. */
export type Value = {
  /** Id of the measure. */
  readonly measure: Scalars['ID']['output'];
  /** What it is about: an actor (GR) or a part of one (GR/budget). */
  readonly subject: Scalars['String']['output'];
  /** The period it is about. */
  readonly period: Scalars['Period']['output'];
  /** What kind of actual it is. */
  readonly kind: ActualKind;
  /** NUMBER: the figure exactly as entered. */
  readonly number?: Maybe<Scalars['Decimal']['output']>;
  /** YES_NO: the answer. */
  readonly yesNo?: Maybe<Scalars['Boolean']['output']>;
  /** TEXT: the text. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The note that came with it. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Why it was restated; null for a first submission. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Who reported it. */
  readonly by: Scalars['String']['output'];
  /** When this system recorded it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** When it became known. */
  readonly knownAt: Scalars['DateTime']['output'];
  /** The position it holds from. */
  readonly position: Scalars['Position']['output'];
  /** The position from which another value holds in its place; null: none yet. */
  readonly supersededAt?: Maybe<Scalars['Position']['output']>;
};

/** A value as known at a moment, and how it came about. */
export type ValueAnswer = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** What it is about. */
  readonly subject: Scalars['String']['output'];
  /** Id of the measure. */
  readonly measure: Scalars['ID']['output'];
  /** The period it is about. */
  readonly period: Scalars['Period']['output'];
  /** The position that this answer is about. */
  readonly position: Scalars['Position']['output'];
  /** The value as known then; null if none was. */
  readonly value?: Maybe<Value>;
  /** Every version up to that moment, in the order they became known. `first` is 1 to 500; 50 if not given. */
  readonly versions: ValueConnection;
};


/** A value as known at a moment, and how it came about. */
export type ValueAnswerVersionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of values. */
export type ValueConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ValueEdge>;
  /** The items alone. */
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

/** Values after a report. */
export type ValuesReported = {
  /** What came of the command. */
  readonly outcome: CommandOutcome;
  /** The last position of what was stored; with UNCHANGED the last position of what the command looked at. */
  readonly position: Scalars['Position']['output'];
  /** The reported values at that position; waits until they are readable, and is null with an error if that takes too long. */
  readonly values?: Maybe<ReadonlyArray<Value>>;
};

/** A value of the report was submitted before with another figure: restate it, with a reason. */
export type ValueAlreadySubmitted = Refusal & {
  /** Stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** What can be done about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The facts of the case. */
  readonly details: ReadonlyArray<RefusalDetail>;
};

/** A value is unusual: check it, and send it again with `confirm: true` if it is right. */
export type ConfirmationRequired = Refusal & {
  /** Stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** What can be done about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The facts of the case. */
  readonly details: ReadonlyArray<RefusalDetail>;
};

/** The period does not fit the measure's frequency or the cluster's calendar. */
export type PeriodDoesNotFit = Refusal & {
  /** Stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** What can be done about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The facts of the case. */
  readonly details: ReadonlyArray<RefusalDetail>;
};

/** An actual to report: exactly one of its fields. */
export type ActualInput =
  /** A figure; kept exactly as written. */
  { readonly number: Scalars['Decimal']['input']; readonly yesNo?: never; readonly text?: never; readonly notApplicable?: never; }
  |  /** Yes or no. */
  { readonly number?: never; readonly yesNo: Scalars['Boolean']['input']; readonly text?: never; readonly notApplicable?: never; }
  |  /** A text of the measure's list. */
  { readonly number?: never; readonly yesNo?: never; readonly text: Scalars['String']['input']; readonly notApplicable?: never; }
  |  /** True: not applicable, to be left out of every score. */
  { readonly number?: never; readonly yesNo?: never; readonly text?: never; readonly notApplicable: Scalars['Boolean']['input']; };

/** A value to report. */
export type ReportedValueInput = {
  /** Id of the measure. */
  readonly measure: Scalars['ID']['input'];
  /** What it is about: the reporting actor or a part of it; the actor if left out. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** The actual. */
  readonly actual: ActualInput;
  /** A note. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
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
  /** Confirms unusual values: outside the plausible range of their measure, or of a measure on no map of their subject. */
  readonly confirm?: InputMaybe<Scalars['Boolean']['input']>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Evidence kept elsewhere. */
export type EvidenceInput = {
  /** SHA-256 of the document, 64 hexadecimal digits. */
  readonly sha256: Scalars['String']['input'];
  /** Where it is. */
  readonly address: Scalars['String']['input'];
};

/** Restates values of an actor that were submitted before, all or none. */
export type RestateValuesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The reporting actor, or @cluster for values of the cluster itself. */
  readonly actorId: Scalars['ID']['input'];
  /** The period. */
  readonly period: Scalars['Period']['input'];
  /** The corrected values, at most 5,000. */
  readonly values: ReadonlyArray<ReportedValueInput>;
  /** Confirms unusual values: outside the plausible range of their measure, or of a measure on no map of their subject. */
  readonly confirm?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why they are restated. */
  readonly reason: Scalars['String']['input'];
  /** Evidence for it. */
  readonly evidence?: InputMaybe<EvidenceInput>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The measure and subject of a reported value. */
export type ValueOfReportInput = {
  /** Id of the measure. */
  readonly measure: Scalars['ID']['input'];
  /** What it is about: the reporting actor or a part of it; the actor if left out. */
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
  /** Why they are withdrawn. */
  readonly reason: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The values after SubmitValues, or why it was refused. */
export type SubmitValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | ValueAlreadySubmitted | ConfirmationRequired | PeriodDoesNotFit;

/** The values after RestateValues, or why it was refused. */
export type RestateValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | ConfirmationRequired | PeriodDoesNotFit;

/** The values after WithdrawValues (none of those that were withdrawn), or why it was refused. */
export type WithdrawValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit;

/** Which way an output is better. */
export type BetterDirection =
  | 'higher'
  | 'lower';

/** What scenarios are judged by. */
export type JudgedOver =
  /** The last period. */
  | 'last'
  /** The mean over all periods. */
  | 'mean';

/** A set of assumed values by period, as it stood at one position. */
export type Scenario = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The position that this answer is about. */
  readonly position: Scalars['Position']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** Whether it is discarded. */
  readonly discarded: Scalars['Boolean']['output'];
  /** What it assumes by measure, subject and period, as far as the account may read the figures of the subjects. */
  readonly assumptions: AssumptionConnection;
};


/** A set of assumed values by period, as it stood at one position. */
export type ScenarioLabelArgs = {
  language?: InputMaybe<Language>;
};


/** A set of assumed values by period, as it stood at one position. */
export type ScenarioAssumptionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A value that a scenario assumes in place of what was reported. */
export type Assumption = {
  /** The measure. */
  readonly measure: Scalars['ID']['output'];
  /** What the value is about. */
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
  /** The items alone. */
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
  /** The items alone. */
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
  /** The position that this answer is about. */
  readonly position: Scalars['Position']['output'];
  /** The periods. */
  readonly periods: ReadonlyArray<Scalars['Period']['output']>;
  /** `base` (what is), then the scenarios. */
  readonly scenarios: ReadonlyArray<Scalars['ID']['output']>;
  /** Nodes of the scorecard, or outputs of the method, that were compared. `first` is 1 to 500; 50 if not given. */
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
  /** Of every pair in which both are numbers: scenarios against the base first, then against each other. */
  readonly differences: ReadonlyArray<ScenarioDifference>;
};

/** The figure of one scenario. */
export type ComparedValue = {
  /** The scenario, or base. */
  readonly scenario: Scalars['ID']['output'];
  /** The figure; null where there is none. */
  readonly value?: Maybe<ComputedValue>;
  /** Why there is none, if that was computed. */
  readonly error?: Maybe<ComputationError>;
};

/** How far apart two scenarios are. */
export type ScenarioDifference = {
  /** The scenario. */
  readonly of: Scalars['ID']['output'];
  /** The one it is compared with. */
  readonly against: Scalars['ID']['output'];
  /** The value of `of` less that of `against`. */
  readonly difference: Scalars['Float']['output'];
};

/** Scenarios by one output, best first. */
export type ScenarioRanking = {
  /** The node or output they are judged by. */
  readonly output: Scalars['String']['output'];
  /** Which way is better. */
  readonly direction: BetterDirection;
  /** What is looked at. */
  readonly over: JudgedOver;
  /** Best first. */
  readonly ranking: ReadonlyArray<RankedScenario>;
  /** The best one; several if they are equal, none if no scenario has a number. */
  readonly best: ReadonlyArray<Scalars['ID']['output']>;
  /** Scenarios without a number to be judged by. */
  readonly unranked: ReadonlyArray<Scalars['ID']['output']>;
};

/** A scenario with the figure it is judged by. */
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
  /** The items alone. */
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
  /** Path of the output; left out: all. */
  readonly output?: InputMaybe<Scalars['String']['input']>;
  /** The member; left out: the cluster. */
  readonly member?: InputMaybe<Scalars['String']['input']>;
};

/** The scenario after a command. */
export type ScenarioChanged = {
  /** What came of the command. */
  readonly outcome: CommandOutcome;
  /** The last position of what was stored; with UNCHANGED the last position of what the command looked at. */
  readonly position: Scalars['Position']['output'];
  /** The scenario at that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly scenario?: Maybe<Scenario>;
};

/** A value that a scenario assumes. */
export type AssumptionInput = {
  /** The measure. */
  readonly measure: Scalars['ID']['input'];
  /** What the value is about. */
  readonly subject: Scalars['String']['input'];
  /** The period, of the measure's own frequency. */
  readonly period: Scalars['Period']['input'];
  /** The value. */
  readonly value: Scalars['Decimal']['input'];
};

/** Names an assumption. */
export type AssumptionKeyInput = {
  /** The measure. */
  readonly measure: Scalars['ID']['input'];
  /** What the value is about. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Assumes values in a scenario, in place of what it assumed for the same measure, subject and period. */
export type AssumeValuesInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The scenario. */
  readonly scenarioId: Scalars['ID']['input'];
  /** The values. */
  readonly assumptions: ReadonlyArray<AssumptionInput>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Drops assumptions of a scenario. */
export type DropAssumptionsInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The scenario. */
  readonly scenarioId: Scalars['ID']['input'];
  /** Which. */
  readonly assumptions: ReadonlyArray<AssumptionKeyInput>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Discards a scenario. */
export type DiscardScenarioInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The scenario. */
  readonly scenarioId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The result of DraftScenario, or why it was refused. */
export type DraftScenarioResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of AssumeValues, or why it was refused. */
export type AssumeValuesResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of DropAssumptions, or why it was refused. */
export type DropAssumptionsResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The result of DiscardScenario, or why it was refused. */
export type DiscardScenarioResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** What a node of a scorecard is. */
export type ScoreNodeKind =
  | 'strategy'
  | 'perspective'
  | 'objective'
  | 'measure';

/** Why a node has no score of its own. */
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
  /** No figure was in force to compare with. */
  | 'NO_TARGET'
  /** Nothing below has a score. */
  | 'NO_DATA_BELOW'
  /** All weights are zero. */
  | 'NO_WEIGHT'
  /** There is nothing below. */
  | 'EMPTY'
  /** The evaluation failed: see `detail`. */
  | 'EVALUATION_ERROR';

/** How final a node is. */
export type NodeState =
  /** The period has not begun. */
  | 'not-started'
  /** The period is running. */
  | 'open'
  /** The period has ended, and something is missing, carried forward or set to zero. */
  | 'provisional'
  /** The period has ended, and all that counts has data. */
  | 'complete';

/** How a part stands to the node it is part of. */
export type PartRelation =
  | 'measure'
  | 'detail'
  | 'contribution'
  /** It is listed and weighs nothing. */
  | 'support'
  | 'objective'
  | 'perspective';

/** All scores of a cluster, or of one strategy and what is under it, for a period as known at a moment. */
export type Scorecard = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The strategy it was asked for; null: the whole cluster. */
  readonly strategy?: Maybe<Scalars['ID']['output']>;
  /** The position that this answer is about. */
  readonly position: Scalars['Position']['output'];
  /** The nodes in the order of the cascade, each before what is under it. `first` is 1 to 500; 50 if not given. */
  readonly nodes: ScoreNodeConnection;
  /** One node by id, such as strategy:S, perspective:S/P, objective:S/O or measure:S/O/M. */
  readonly node?: Maybe<ScoreNode>;
  /** The topmost nodes: go down by `children`. */
  readonly tree: ReadonlyArray<ScoreNode>;
};


/** All scores of a cluster, or of one strategy and what is under it, for a period as known at a moment. */
export type ScorecardNodesArgs = {
  kinds?: InputMaybe<ReadonlyArray<ScoreNodeKind>>;
  statuses?: InputMaybe<ReadonlyArray<Status>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** All scores of a cluster, or of one strategy and what is under it, for a period as known at a moment. */
export type ScorecardNodeArgs = {
  id: Scalars['ID']['input'];
};

/** A strategy, perspective, objective or measure on an objective with its score for the period. */
export type ScoreNode = {
  /** Its id in the scorecard: strategy:S, perspective:S/P, objective:S/O or measure:S/O/M. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: ScoreNodeKind;
  /** The node it stands under. */
  readonly parentId?: Maybe<Scalars['ID']['output']>;
  /** Id of the strategy it belongs to. */
  readonly strategy: Scalars['ID']['output'];
  /** Id of the perspective it belongs to. */
  readonly perspective?: Maybe<Scalars['ID']['output']>;
  /** Id of the objective it belongs to. */
  readonly objective?: Maybe<Scalars['ID']['output']>;
  /** Id of the measure that it is. */
  readonly measure?: Maybe<Scalars['ID']['output']>;
  /** Name of what it stands for, in one language. */
  readonly label: Scalars['String']['output'];
  /** What rolls up: 0 to 1, above 1 only where the cluster keeps over-achievement; null without a score. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** The score before over-achievement was capped. */
  readonly rawScore?: Maybe<Scalars['Float']['output']>;
  /** Its traffic light; grey without a score, or if its coverage is below the least coverage of the cluster. */
  readonly status: Status;
  /** The share of its weight that has complete data, 0 to 1; null if nothing is due or expected. */
  readonly coverage?: Maybe<Scalars['Float']['output']>;
  /** How final it is. */
  readonly state: NodeState;
  /** Why it has no score of its own. */
  readonly reason?: Maybe<ScoreReason>;
  /** More about the reason. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** The policy that was applied, if there was no data. */
  readonly missing?: Maybe<MissingPolicyKind>;
  /** Its weight under its parent as set; null at a strategy. */
  readonly weight?: Maybe<Scalars['Float']['output']>;
  /** Its weight among the siblings that count, 0 to 1; null at a strategy. */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** How the scores of its parts became its score. */
  readonly rollUp?: Maybe<RollUp>;
  /** MEASURE: the actual it was scored by; null also if the account may not read that actor's values. */
  readonly actual?: Maybe<Actual>;
  /** MEASURE: the main figure it was compared with, the goal or the target. */
  readonly target?: Maybe<Scalars['Decimal']['output']>;
  /** MEASURE: distance from the main figure in units of the measure; positive is better, whatever the polarity. Hidden as `actual` is. */
  readonly variance?: Maybe<Scalars['Float']['output']>;
  /** MEASURE: what the score was computed from. Hidden as `actual` is. */
  readonly reading?: Maybe<MeasureReading>;
  /** What the score is made of. */
  readonly parts: ReadonlyArray<ScorePart>;
  /** The nodes under it in the tree. */
  readonly children: ReadonlyArray<ScoreNode>;
};


/** A strategy, perspective, objective or measure on an objective with its score for the period. */
export type ScoreNodeLabelArgs = {
  language?: InputMaybe<Language>;
};

/** An actual in a scorecard. */
export type Actual = {
  /** What kind of actual it is. */
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

/** How many of the expected values there were. */
export type Coverage = {
  /** How many there were. */
  readonly counted: Scalars['Int']['output'];
  /** Of how many. */
  readonly of: Scalars['Int']['output'];
};

/** What a measure's score was computed from. */
export type MeasureReading = {
  /** What the values are about. */
  readonly subject: Scalars['String']['output'];
  /** The actual; null where there is none. */
  readonly actual?: Maybe<Actual>;
  /** The period that the actual is about: the scorecard's own, or that of a longer frequency or a carried value. */
  readonly period: Scalars['Period']['output'];
  /** The periods that were read. */
  readonly periods: ReadonlyArray<Scalars['Period']['output']>;
  /** The period it was carried forward from. */
  readonly carriedFrom?: Maybe<Scalars['Period']['output']>;
  /** Whether the measure is reported less often than the scorecard's period. */
  readonly longerFrequency: Scalars['Boolean']['output'];
  /** Set if some of the periods are not reported yet. */
  readonly partial?: Maybe<Coverage>;
  /** Of a value put together from members or parts: how many of them reported. */
  readonly members?: Maybe<Coverage>;
  /** The targets that the actual is compared with, aggregated over `compared` as the actual is. */
  readonly targets?: Maybe<TargetFigures>;
  /** The periods whose targets these are: those that the actual covers. */
  readonly compared: ReadonlyArray<Scalars['Period']['output']>;
  /** Distance from the goal or target in units of the measure; positive is better. */
  readonly variance?: Maybe<Scalars['Float']['output']>;
};

/** A part of a node's score. */
export type ScorePart = {
  /** Id of the node that is the part. */
  readonly nodeId: Scalars['ID']['output'];
  /** How it stands to the node. */
  readonly relation: PartRelation;
  /** In force on the period's first day, as set; 0 takes it out of every roll-up. */
  readonly weight: Scalars['Float']['output'];
  /** Its weight among the siblings that count, 0 to 1; 0 if it does not count. */
  readonly share: Scalars['Float']['output'];
  /** Its score. */
  readonly score?: Maybe<Scalars['Float']['output']>;
  /** Its traffic light. */
  readonly status: Status;
  /** Why it has no score. */
  readonly reason?: Maybe<ScoreReason>;
  /** What it adds to the node's score; these sum to the score. */
  readonly contribution?: Maybe<Scalars['Float']['output']>;
};

/** A page of scorecard nodes. */
export type ScoreNodeConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ScoreNodeEdge>;
  /** The items alone. */
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

/** How a scorecard changed. */
export type ScorecardChange = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['output'];
  /** The period. */
  readonly period: Scalars['Period']['output'];
  /** The position that it is about. */
  readonly position: Scalars['Position']['output'];
  /** True on the first message: `nodes` are all nodes. False afterwards: only those that are new or differ. */
  readonly whole: Scalars['Boolean']['output'];
  /** The nodes, each before what is under it. */
  readonly nodes: ReadonlyArray<ScoreNode>;
  /** Ids of nodes that are no longer there. */
  readonly removed: ReadonlyArray<Scalars['ID']['output']>;
};

/** A sign-in: send the access token as `Authorization: Bearer …`, and ask for a new one with the refresh token. */
export type SignedIn = {
  /** The access token; short-lived. */
  readonly accessToken: Scalars['String']['output'];
  /** When it runs out. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Gives a new access token, once; each refresh gives a new refresh token. */
  readonly refreshToken: Scalars['String']['output'];
  /** When it runs out. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
  /** Who is signed in. */
  readonly me: Me;
};

/** The refresh token does not work any more. */
export type SignedOut = {
  /** Always true. */
  readonly done: Scalars['Boolean']['output'];
};

/** The password is set. */
export type PasswordSet = {
  /** The account. */
  readonly login: Scalars['String']['output'];
};

/** Signing in failed. The answer does not say whether the login or the password is wrong. */
export type SignInRefused = Refusal & {
  /** Stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** What can be done about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** After how many seconds it can be tried again, if it was tried too often. */
  readonly retryAfter?: Maybe<Scalars['Int']['output']>;
};

/** What a person signs in with. */
export type SignInInput = {
  /** The login. */
  readonly login: Scalars['String']['input'];
  /** The password. */
  readonly password: Scalars['String']['input'];
};

/** A refresh token. */
export type RefreshInput = {
  /** The refresh token of the latest sign-in or refresh. */
  readonly refreshToken: Scalars['String']['input'];
};

/** A refresh token to give up. */
export type SignOutInput = {
  /** The refresh token of the latest sign-in or refresh. */
  readonly refreshToken: Scalars['String']['input'];
};

/** A password to set. */
export type SetPasswordInput = {
  /** The account. */
  readonly login: Scalars['String']['input'];
  /** The new password. */
  readonly password: Scalars['String']['input'];
};

/** A sign-in, or why it was refused. */
export type SignInResult = SignedIn | SignInRefused | InvalidInput;

/** A new sign-in, or why it was refused. */
export type RefreshResult = SignedIn | SignInRefused | InvalidInput;

/** That the password is set, or why not. */
export type SetPasswordResult = PasswordSet | InvalidInput | NotAllowed | NotFound | RuleBroken;

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

/** Where a strategy stands in its life. */
export type StrategyStatus =
  | 'draft'
  | 'active'
  | 'superseded'
  | 'retired';

/** A strategy with its map, as it stood at one position. */
export type Strategy = {
  /** Its id within the cluster. */
  readonly id: Scalars['ID']['output'];
  /** The cluster it belongs to. */
  readonly cluster: Scalars['ID']['output'];
  /** The position that this answer is about. */
  readonly position: Scalars['Position']['output'];
  /** Its name in one language. */
  readonly label: Scalars['String']['output'];
  /** Its name in every language. */
  readonly labels: Labels;
  /** Its rank in the cascade. */
  readonly rank: Rank;
  /** Whose it is: @cluster, an actor (GR), or a part of one (GR/budget). */
  readonly owner: Scalars['String']['output'];
  /** Where it stands in its life. */
  readonly status: StrategyStatus;
  /** Counts the revisions of an active strategy, from 1 at activation; 0 before. */
  readonly revision: Scalars['Int']['output'];
  /** Whether its parent was revised after it was last aligned with it. */
  readonly realign: Scalars['Boolean']['output'];
  /** The strategy that took its place. */
  readonly supersededBy?: Maybe<Scalars['ID']['output']>;
  /** The mission; integrative strategies only. */
  readonly mission?: Maybe<Labels>;
  /** The vision; integrative strategies only. */
  readonly vision?: Maybe<Labels>;
  /** The strategy it stands under. */
  readonly parent?: Maybe<Strategy>;
  /** The strategies under it, by id. */
  readonly children: StrategyConnection;
  /** Its strategic objectives. */
  readonly objectives: ReadonlyArray<Objective>;
  /** Cause-and-effect links between its objectives. */
  readonly links: ReadonlyArray<CauseEffectLink>;
  /** How its objectives stand to those of the parent. */
  readonly parentLinks: ReadonlyArray<ParentLink>;
  /** How perspectives count in its score; a perspective that is not listed weighs 1. */
  readonly perspectiveWeights: ReadonlyArray<PerspectiveWeight>;
  /** How scores become the score above them. */
  readonly rollUp: MapRollUp;
};


/** A strategy with its map, as it stood at one position. */
export type StrategyLabelArgs = {
  language?: InputMaybe<Language>;
};


/** A strategy with its map, as it stood at one position. */
export type StrategyChildrenArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How scores become the score above them on a map. */
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
  /** How the scores under it become its score. */
  readonly rollUp: RollUp;
  /** What a missing value under it does, if not what the cluster says. */
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

/** Whether more of the cause makes for more or less of the effect. */
export type LinkSign =
  | 'positive'
  | 'negative';

/** Cause and effect between two objectives of one map. */
export type CauseEffectLink = {
  /** Id of the objective that is the cause. */
  readonly from: Scalars['ID']['output'];
  /** Id of the objective that is the effect. */
  readonly to: Scalars['ID']['output'];
  /** Whether more of the cause makes for more or less of the effect. */
  readonly sign: LinkSign;
  /** After how many months the effect is expected, 0 or more. */
  readonly lag: Scalars['Int']['output'];
};

/** How an objective stands to one of the parent strategy. */
export type ParentLinkKind =
  /** It moves the parent objective's score, by its weight. */
  | 'contributes'
  /** It is shown under the parent objective and moves nothing. */
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
  /** The items alone. */
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

/** The strategy after a command. */
export type StrategyChanged = {
  /** What came of the command. */
  readonly outcome: CommandOutcome;
  /** The last position of what was stored; with UNCHANGED the last position of what the command looked at. */
  readonly position: Scalars['Position']['output'];
  /** The strategy at that position; waits until it is readable, and is null with an error if that takes too long. */
  readonly strategy?: Maybe<Strategy>;
};

/** A cluster has at most one active integrative strategy: name the one that this one supersedes. */
export type SecondActiveIntegrativeStrategy = Refusal & {
  /** Stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** What can be done about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The facts of the case. */
  readonly details: ReadonlyArray<RefusalDetail>;
};

/** The link would close a cycle. */
export type LinkCycle = Refusal & {
  /** Stable code of the case, for programs. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** What can be done about it. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** The facts of the case, with the cycle named in full. */
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
  /** Whose it is: @cluster, an actor, or a part of one (actor/part). */
  readonly owner: Scalars['String']['input'];
  /** The strategy it stands under; every rank but the integrative needs one. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** Its name. */
  readonly labels: LabelsInput;
  /** The mission; integrative strategies only. */
  readonly mission?: InputMaybe<LabelsInput>;
  /** The vision; integrative strategies only. */
  readonly vision?: InputMaybe<LabelsInput>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** The mission; left out: none. */
  readonly mission?: InputMaybe<LabelsInput>;
  /** The vision; left out: none. */
  readonly vision?: InputMaybe<LabelsInput>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Moves a draft under another parent. */
export type MoveStrategyInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The parent to be. */
  readonly parent: Scalars['ID']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Makes a strategy active. */
export type ActivateStrategyInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** The active strategy that it takes the place of. */
  readonly supersedes?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Declares a revision of an active strategy; its children are asked to realign. */
export type ReviseStrategyInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** What was revised and why. */
  readonly note: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Confirms that a strategy is aligned with its revised parent. */
export type ConfirmAlignmentInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Retires a strategy. */
export type RetireStrategyInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy. */
  readonly strategyId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** Its weight among its siblings, over time; left out: 1 from the beginning. */
  readonly weight?: InputMaybe<ReadonlyArray<DatedWeightInput>>;
  /** How the scores under it become its score; WEIGHTED_MEAN if left out. */
  readonly rollUp?: InputMaybe<RollUp>;
  /** What a missing value under it does; what the cluster says if left out. */
  readonly missing?: InputMaybe<MissingPolicyInput>;
};

/** Puts an objective on a map, or changes it. */
export type SetObjectiveInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The objective as it is to become. */
  readonly objective: ObjectiveInput;
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Takes an objective off a map. */
export type DropObjectiveInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The objective. */
  readonly objectiveId: Scalars['ID']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A measure to place on an objective. */
export type ObjectiveMeasureInput = {
  /** Id of the measure. */
  readonly measure: Scalars['ID']['input'];
  /** Its weight among its siblings, over time; left out: 1 from the beginning. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** Takes a measure off an objective. */
export type TakeMeasureOffInput = {
  /** The cluster. */
  readonly cluster: Scalars['ID']['input'];
  /** The strategy whose map it is. */
  readonly strategyId: Scalars['ID']['input'];
  /** The objective. */
  readonly objectiveId: Scalars['ID']['input'];
  /** The measure. */
  readonly measureId: Scalars['ID']['input'];
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A cause-and-effect link to set. */
export type CauseEffectLinkInput = {
  /** Id of the objective that is the cause. */
  readonly from: Scalars['ID']['input'];
  /** Id of the objective that is the effect. */
  readonly to: Scalars['ID']['input'];
  /** Whether more of the cause makes for more or less of the effect. */
  readonly sign: LinkSign;
  /** After how many months the effect is expected, 0 or more. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** Its weight in the parent objective, over time; left out: 1 from the beginning. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** How scores become the score above them, to set. */
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
  /** Id of the command; a command that is sent again with the same id is carried out once. */
  readonly commandId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The strategy after DraftStrategy, or why it was refused. */
export type DraftStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after ReviseStrategyStatement, or why it was refused. */
export type ReviseStrategyStatementResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after MoveStrategy, or why it was refused. */
export type MoveStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle;

/** The strategy after ActivateStrategy, or why it was refused. */
export type ActivateStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | SecondActiveIntegrativeStrategy;

/** The strategy after ReviseStrategy, or why it was refused. */
export type ReviseStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after ConfirmAlignment, or why it was refused. */
export type ConfirmAlignmentResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after RetireStrategy, or why it was refused. */
export type RetireStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after SetObjective, or why it was refused. */
export type SetObjectiveResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle;

/** The strategy after DropObjective, or why it was refused. */
export type DropObjectiveResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after PlaceMeasure, or why it was refused. */
export type PlaceMeasureResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after TakeMeasureOff, or why it was refused. */
export type TakeMeasureOffResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after LinkObjectives, or why it was refused. */
export type LinkObjectivesResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle;

/** The strategy after UnlinkObjectives, or why it was refused. */
export type UnlinkObjectivesResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after LinkToParent, or why it was refused. */
export type LinkToParentResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle;

/** The strategy after UnlinkFromParent, or why it was refused. */
export type UnlinkFromParentResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after WeighPerspective, or why it was refused. */
export type WeighPerspectiveResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** The strategy after SetMapRollUp, or why it was refused. */
export type SetMapRollUpResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken;

/** One event of a cluster's history: who did what, when it was recorded and when it became known. */
export type TimelineEntry = {
  /** Its place in the history. */
  readonly position: Scalars['Position']['output'];
  /** Id of the event. */
  readonly eventId: Scalars['ID']['output'];
  /** What happened, such as ValuesSubmitted. */
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
};

/** A page of a history. */
export type TimelineConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<TimelineEdge>;
  /** The items alone. */
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
