// Generated from the .graphql files by scripts/generate.mjs. Change those and generate again.
/** The whole schema as SDL text. */
export const typeDefs = `"""What an account may be within a cluster."""
enum Role {
  """
  Accounts and roles; reads everything. Of one cluster, or of the whole installation.
  """
  ADMINISTRATOR

  """Edits the cluster's structure: maps, measures, targets."""
  COORDINATOR

  """Enters the values of an actor."""
  UPDATER

  """Enters and approves the values of an actor."""
  APPROVER

  """Reads everything and its history; never writes."""
  AUDITOR
}

"""A role of an account in one cluster, or in the whole installation."""
type RoleGrant {
  """The cluster, or * for the whole installation (administrators only)."""
  cluster: String!

  """The role."""
  role: Role!

  """
  Whom an updater or approver acts for: an actor (GR), one service or unit of it (GR/budget), or the cluster itself (@cluster).
  """
  actor: ID
}

"""The account that is signed in."""
type Me {
  """Its login."""
  login: String!

  """The person's name."""
  name: String!

  """Its roles."""
  grants: [RoleGrant!]!
}

"""An identity of an OpenID Connect issuer that signs in as an account."""
type LinkedIdentity {
  """The issuer."""
  issuer: String!

  """The person's id at the issuer."""
  subject: String!
}

"""A person's account."""
type Account {
  """Its login."""
  login: String!

  """The person's name."""
  name: String!

  """Whether it is closed: it cannot sign in any more."""
  closed: Boolean!

  """Its roles."""
  grants: [RoleGrant!]!

  """Identities that sign in as this account."""
  identities: [LinkedIdentity!]!
}

"""A page of accounts."""
type AccountConnection {
  """The items with their cursors."""
  edges: [AccountEdge!]!

  """The items alone."""
  nodes: [Account!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""An account in a page."""
type AccountEdge {
  """Its place in the list."""
  cursor: String!

  """The account."""
  node: Account!
}

"""The account after a command."""
type AccountChanged {
  """What came of the command."""
  outcome: CommandOutcome!

  """
  The last position of what was stored; with UNCHANGED the last position of what the command looked at.
  """
  position: Position!

  """
  The account at that position; waits until it is readable, and is null with an error if that takes too long.
  """
  account: Account
}

"""A role to grant or revoke."""
input RoleGrantInput {
  """The cluster, or * for the whole installation (administrators only)."""
  cluster: String!

  """The role."""
  role: Role!

  """
  Whom an updater or approver acts for: an actor (GR), one service or unit of it (GR/budget), or the cluster itself (@cluster).
  """
  actor: ID
}

"""
Opens an account; it can sign in once it has a password or a linked identity.
"""
input OpenAccountInput {
  """Its login: 2 to 100 lower-case letters, digits or ._@+-"""
  login: String!

  """The person's name."""
  name: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Changes the name of an account's person."""
input RenameAccountInput {
  """The account."""
  login: String!

  """The person's name."""
  name: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Grants a role to an account."""
input GrantRoleInput {
  """The account."""
  login: String!

  """The role."""
  grant: RoleGrantInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Takes a role from an account."""
input RevokeRoleInput {
  """The account."""
  login: String!

  """The role."""
  grant: RoleGrantInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Lets an identity of an issuer sign in as an account."""
input LinkIdentityInput {
  """The account."""
  login: String!

  """The issuer, as it names itself."""
  issuer: String!

  """The person's id at the issuer."""
  subject: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Closes an account: it cannot sign in any more."""
input CloseAccountInput {
  """The account."""
  login: String!

  """Why."""
  reason: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""The account after OpenAccount, or why it was refused."""
union OpenAccountResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The account after RenameAccount, or why it was refused."""
union RenameAccountResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The account after GrantRole, or why it was refused."""
union GrantRoleResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The account after RevokeRole, or why it was refused."""
union RevokeRoleResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The account after LinkIdentity, or why it was refused."""
union LinkIdentityResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The account after CloseAccount, or why it was refused."""
union CloseAccountResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""What a questionnaire is asked about."""
enum QuestionnaireSubject {
  CLUSTER
  ACTOR

  """A structural unit of an actor."""
  UNIT
}

"""How demand for a service in a customer group moves."""
enum Demand {
  GROWING
  STABLE
  FALLING
}

"""A questionnaire that ships with Strata, in one language."""
type Questionnaire {
  """Its id."""
  id: ID!

  """Its version."""
  version: Int!

  """What it is asked about."""
  about: QuestionnaireSubject!

  """Its title."""
  title: String!

  """What it is for."""
  summary: String

  """The method whose inputs the items, or their groups, are."""
  feeds: ID

  """The paper it comes from."""
  source: MethodSource!

  """Its items in order."""
  items: [QuestionnaireItem!]!
}

"""An item of a questionnaire."""
type QuestionnaireItem {
  """Its id."""
  id: String!

  """How it is graded: snw (S, N or W) or 0-6 (a figure)."""
  scale: String!

  """The group it belongs to."""
  group: String

  """What it is."""
  label: String!

  """The question to the assessor."""
  question: String!
}

"""
Answers to one questionnaire about one subject for one period, as they stood at one position.
"""
type Assessment {
  """The cluster."""
  cluster: ID!

  """The position that this answer is about."""
  position: Position!

  """The questionnaire."""
  questionnaire: ID!

  """What was assessed."""
  subject: String!

  """The period."""
  period: Period!

  """What the assessors say together, item by item."""
  means: [ItemMean!]!

  """Who said what."""
  assessors: [AssessorGrades!]!
}

"""What the assessors of an item say together."""
type ItemMean {
  """The item."""
  item: String!

  """
  Mean of the grades: of points (S 3, N 2, W 1), or of figures from 0 to 6.
  """
  mean: Float!

  """How many graded it."""
  assessors: Int!
}

"""What one assessor says."""
type AssessorGrades {
  """Name of the assessor."""
  assessor: String!

  """The latest grade of each item."""
  grades: [ItemGrade!]!
}

"""One assessor's grade of one item."""
type ItemGrade {
  """The item."""
  item: String!

  """S, N, W, or a figure from 0 to 6."""
  grade: String!

  """A note on it."""
  note: String
}

"""A page of assessments."""
type AssessmentConnection {
  """The items with their cursors."""
  edges: [AssessmentEdge!]!

  """The items alone."""
  nodes: [Assessment!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""An assessment in a page."""
type AssessmentEdge {
  """Its place in the list."""
  cursor: String!

  """The assessment."""
  node: Assessment!
}

"""
A member's market segmentation matrix, from which its customers segment follows, as it stood at one position.
"""
type Segmentation {
  """The cluster."""
  cluster: ID!

  """The position that this answer is about."""
  position: Position!

  """The member."""
  member: ID!

  """The customer groups."""
  groups: [SegmentationAxis!]!

  """The services."""
  services: [SegmentationAxis!]!

  """The cells that are filled."""
  cells: [SegmentationCell!]!

  """
  The customers segment it leads to: S, N or W; null without target cells.
  """
  segment: String
}

"""A customer group or a service of a matrix."""
type SegmentationAxis {
  """Its id."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!
}

"""A customer group with a service."""
type SegmentationCell {
  """The customer group."""
  group: ID!

  """The service."""
  service: ID!

  """Share of the member's sales, percent."""
  share: Decimal!

  """How demand moves."""
  demand: Demand!

  """An advantage over competitors."""
  advantage: String

  """A weakness against competitors."""
  weakness: String

  """Whether the member aims at this group with this service."""
  target: Boolean!
}

"""
SNW portraits of a period: of the members, and of the cluster by the means of theirs.
"""
type SnwPortraits {
  """The cluster."""
  cluster: ID!

  """The position that this answer is about."""
  position: Position!

  """The period."""
  period: Period!

  """The members' portraits."""
  members: [SnwPortrait!]!

  """The cluster's portrait."""
  whole: SnwPortrait!
}

"""An SNW portrait, or why there is none."""
type SnwPortrait {
  """Whose it is: a member, or @cluster."""
  subject: String!

  """Segment of learning and development."""
  learning: String

  """Segment of customers."""
  customers: String

  """Segment of internal processes."""
  processes: String

  """Segment of finance."""
  finance: String

  """The portrait, such as SNSS; null where a segment is missing."""
  portrait: String

  """Its points, 4 to 12."""
  points: Float

  """The strategic direction that the points lead to."""
  direction: String

  """EXACT if the source lists the mixture, else EXTENDED."""
  match: String

  """
  Why there is no portrait; null also if the account may not read that member's values.
  """
  reason: String
}

"""The assessment after a command."""
type AssessmentChanged {
  """What came of the command."""
  outcome: CommandOutcome!

  """
  The last position of what was stored; with UNCHANGED the last position of what the command looked at.
  """
  position: Position!

  """
  The assessment at that position; waits until it is readable, and is null with an error if that takes too long.
  """
  assessment: Assessment
}

"""The matrix after a command."""
type SegmentationChanged {
  """What came of the command."""
  outcome: CommandOutcome!

  """
  The last position of what was stored; with UNCHANGED the last position of what the command looked at.
  """
  position: Position!

  """
  The matrix at that position; waits until it is readable, and is null with an error if that takes too long.
  """
  segmentation: Segmentation
}

"""One assessor's grade of one item."""
input ItemGradeInput {
  """The item."""
  item: String!

  """S, N, W, or a figure from 0 to 6, as the questionnaire says."""
  grade: String!

  """A note on it."""
  note: String
}

"""A customer group or a service of a matrix."""
input SegmentationAxisInput {
  """Its id."""
  id: ID!

  """Its name."""
  labels: LabelsInput!
}

"""A customer group with a service."""
input SegmentationCellInput {
  """The customer group."""
  group: ID!

  """The service."""
  service: ID!

  """Share of the member's sales, percent, 0 to 100."""
  share: Decimal!

  """How demand moves."""
  demand: Demand!

  """An advantage over competitors."""
  advantage: String

  """A weakness against competitors."""
  weakness: String

  """Whether the member aims at this group with this service."""
  target: Boolean!
}

"""
Records what one assessor says; later grades of the same assessor stand in place of earlier ones.
"""
input AssessItemsInput {
  """The cluster."""
  cluster: ID!

  """The questionnaire."""
  questionnaire: ID!

  """
  What is assessed: a member, a unit of a member such as GR/desk, or @cluster.
  """
  subject: String!

  """The period."""
  period: Period!

  """Name of the assessor; left out: the login of the account."""
  assessor: String

  """The grades."""
  grades: [ItemGradeInput!]!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Withdraws grades of one assessor."""
input WithdrawGradesInput {
  """The cluster."""
  cluster: ID!

  """The questionnaire."""
  questionnaire: ID!

  """
  What is assessed: a member, a unit of a member such as GR/desk, or @cluster.
  """
  subject: String!

  """The period."""
  period: Period!

  """Name of the assessor; left out: the login of the account."""
  assessor: String

  """The items."""
  items: [String!]!

  """Why."""
  reason: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""The result of AssessItems, or why it was refused."""
union AssessItemsResult = AssessmentChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of WithdrawGrades, or why it was refused."""
union WithdrawGradesResult = AssessmentChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""Sets a member's whole market segmentation matrix."""
input SegmentMarketInput {
  """The cluster."""
  cluster: ID!

  """The member."""
  actorId: ID!

  """The customer groups."""
  groups: [SegmentationAxisInput!]!

  """The services."""
  services: [SegmentationAxisInput!]!

  """The cells that are filled."""
  cells: [SegmentationCellInput!]!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""The result of SegmentMarket, or why it was refused."""
union SegmentMarketResult = SegmentationChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
An economic cluster: its calendar, limits, perspectives and members, as it stood at one position.
"""
type Cluster {
  """Its id."""
  id: ID!

  """The position that this answer and everything under it is about."""
  position: Position!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """Its fiscal calendar."""
  calendar: FiscalCalendar!

  """Limits of its maps and members."""
  limits: ClusterLimits!

  """What holds for scoring where a measure or objective says nothing else."""
  scoring: ClusterScoring!

  """Perspectives in the order of the bands of a map, topmost first."""
  perspectives: [Perspective!]!

  """Its declared history, if it was founded with one."""
  history: DeclaredHistory

  """Its actors by id, also those that have left."""
  actors(first: Int, after: String): ActorConnection!

  """Its strategies by rank, then id."""
  strategies(rank: Rank, status: StrategyStatus, first: Int, after: String): StrategyConnection!

  """Its measures by id."""
  measures(first: Int, after: String): MeasureConnection!
}

"""When fiscal years start and how they are named."""
type FiscalCalendar {
  """The month a fiscal year starts in, 1 to 12."""
  yearStartMonth: Int!

  """
  Whether a fiscal year is named by the calendar year it starts or ends in.
  """
  yearNamedBy: YearNaming!

  """The time zone whose days decide when a period has ended."""
  timeZone: String!
}

"""By which of its calendar years a fiscal year is named."""
enum YearNaming {
  """By the year it starts in."""
  START

  """By the year it ends in."""
  END
}

"""Limits of a cluster's maps and members."""
type ClusterLimits {
  """Objectives on one map."""
  objectivesPerMap: Int!

  """Measures on one objective."""
  measuresPerObjective: Int!

  """Levels of detail of objectives within one map."""
  objectiveLevels: Int!

  """Actors that are members at the same time."""
  actors: Int!
}

"""What holds for scoring in a cluster."""
type ClusterScoring {
  """What a missing value does."""
  missing: MissingPolicy!

  """Whether scores above 1 count as 1 when they roll up."""
  overAchievement: OverAchievement!

  """
  The coverage from which a score is shown as a status, 0 to 1. Below it, a node is grey.
  """
  leastCoverage: Float!
}

"""What becomes of scores above 1 when they roll up."""
enum OverAchievement {
  """They count as 1."""
  CAP

  """They count as they are."""
  KEEP
}

"""A band of the strategy map."""
type Perspective {
  """Its id."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!
}

"""
From when a cluster's structure counts as known, and whether its history is still being loaded.
"""
type DeclaredHistory {
  """The moment from which the structure counts as known."""
  from: DateTime!

  """
  Whether more history may be loaded; the first live event ends it for good.
  """
  loading: Boolean!
}

"""A member enterprise of a cluster."""
type Actor {
  """Its id."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """Whether it is a member or has left."""
  status: ActorStatus!

  """Its functional services."""
  services: [FunctionalService!]!

  """Its organisational units."""
  units: [OrganisationalUnit!]!
}

"""Whether an actor is a member."""
enum ActorStatus {
  MEMBER
  LEFT
}

"""
A functional service of an actor: marketing, finance, the budget office.
"""
type FunctionalService {
  """Its id within the actor."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!
}

"""A unit of an actor that is not independent."""
type OrganisationalUnit {
  """Its id within the actor."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """Id of the functional service it belongs to."""
  service: ID
}

"""A page of clusters."""
type ClusterConnection {
  """The items with their cursors."""
  edges: [ClusterEdge!]!

  """The items alone."""
  nodes: [Cluster!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A cluster in a page."""
type ClusterEdge {
  """Its place in the list."""
  cursor: String!

  """The cluster."""
  node: Cluster!
}

"""A page of actors."""
type ActorConnection {
  """The items with their cursors."""
  edges: [ActorEdge!]!

  """The items alone."""
  nodes: [Actor!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""An actor in a page."""
type ActorEdge {
  """Its place in the list."""
  cursor: String!

  """The actor."""
  node: Actor!
}

"""The cluster after a command."""
type ClusterChanged {
  """What came of the command."""
  outcome: CommandOutcome!

  """
  The last position of what was stored; with UNCHANGED the last position of what the command looked at.
  """
  position: Position!

  """
  The cluster at that position; waits until it is readable, and is null with an error if that takes too long.
  """
  cluster: Cluster
}

"""Founds a cluster."""
input FoundClusterInput {
  """Id of the new cluster."""
  cluster: ID!

  """Its name."""
  labels: LabelsInput!

  """Its fiscal calendar; calendar years if left out. It never changes."""
  calendar: FiscalCalendarInput

  """Its limits; those left out have their usual values."""
  limits: ClusterLimitsInput

  """What holds for scoring."""
  scoring: ClusterScoringInput

  """
  Declares a history to load: the moment from which the structure counts as known.
  """
  historyFrom: DateTime

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""When fiscal years start and how they are named."""
input FiscalCalendarInput {
  """The month a fiscal year starts in, 1 to 12."""
  yearStartMonth: Int!

  """By which of its calendar years a fiscal year is named."""
  yearNamedBy: YearNaming!

  """
  The time zone whose days decide when a period has ended, for example Europe/Kyiv; UTC if left out.
  """
  timeZone: String
}

"""Limits of a cluster; those left out stay as they are."""
input ClusterLimitsInput {
  """Objectives on one map, 1 to 500."""
  objectivesPerMap: Int

  """Measures on one objective, 1 to 100."""
  measuresPerObjective: Int

  """Levels of detail of objectives within one map, 1 to 10."""
  objectiveLevels: Int

  """Actors that are members at the same time, 1 to 10,000."""
  actors: Int
}

"""What holds for scoring; what is left out stays as it is."""
input ClusterScoringInput {
  """What a missing value does."""
  missing: MissingPolicyInput

  """What becomes of scores above 1 when they roll up."""
  overAchievement: OverAchievement

  """The coverage from which a score is shown as a status, 0 to 1."""
  leastCoverage: Float
}

"""Renames a cluster."""
input RenameClusterInput {
  """The cluster."""
  cluster: ID!

  """Its new name."""
  labels: LabelsInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Sets limits of a cluster."""
input SetClusterLimitsInput {
  """The cluster."""
  cluster: ID!

  """The limits to change."""
  limits: ClusterLimitsInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Sets what holds for scoring in a cluster."""
input SetClusterScoringInput {
  """The cluster."""
  cluster: ID!

  """What to change."""
  scoring: ClusterScoringInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""A perspective to set."""
input PerspectiveInput {
  """Its id."""
  id: ID!

  """Its name."""
  labels: LabelsInput!
}

"""Sets the perspectives of a cluster's maps."""
input ArrangePerspectivesInput {
  """The cluster."""
  cluster: ID!

  """All perspectives in the order of the bands, topmost first; at most 12."""
  perspectives: [PerspectiveInput!]!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Admits an actor to a cluster."""
input AdmitActorInput {
  """The cluster."""
  cluster: ID!

  """Id of the actor."""
  actorId: ID!

  """Its name."""
  labels: LabelsInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Renames an actor."""
input RenameActorInput {
  """The cluster."""
  cluster: ID!

  """The actor."""
  actorId: ID!

  """Its new name."""
  labels: LabelsInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Lets an actor leave the cluster; its history stays."""
input ReleaseActorInput {
  """The cluster."""
  cluster: ID!

  """The actor."""
  actorId: ID!

  """Why it leaves."""
  reason: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""A functional service to set up."""
input FunctionalServiceInput {
  """Its id within the actor; services and units share one space of ids."""
  id: ID!

  """Its name."""
  labels: LabelsInput!
}

"""Sets up a functional service of an actor, or changes its name."""
input SetUpServiceInput {
  """The cluster."""
  cluster: ID!

  """The actor."""
  actorId: ID!

  """The service."""
  service: FunctionalServiceInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Closes a functional service of an actor."""
input CloseServiceInput {
  """The cluster."""
  cluster: ID!

  """The actor."""
  actorId: ID!

  """The service."""
  serviceId: ID!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""An organisational unit to set up."""
input OrganisationalUnitInput {
  """Its id within the actor; services and units share one space of ids."""
  id: ID!

  """Its name."""
  labels: LabelsInput!

  """Id of the functional service it belongs to."""
  service: ID
}

"""Sets up an organisational unit of an actor, or changes it."""
input SetUpUnitInput {
  """The cluster."""
  cluster: ID!

  """The actor."""
  actorId: ID!

  """The unit."""
  unit: OrganisationalUnitInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Closes an organisational unit of an actor."""
input CloseUnitInput {
  """The cluster."""
  cluster: ID!

  """The actor."""
  actorId: ID!

  """The unit."""
  unitId: ID!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Ends the loading of a declared history for good."""
input EndHistoryLoadingInput {
  """The cluster."""
  cluster: ID!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""The cluster after FoundCluster, or why it was refused."""
union FoundClusterResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after RenameCluster, or why it was refused."""
union RenameClusterResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after SetClusterLimits, or why it was refused."""
union SetClusterLimitsResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after SetClusterScoring, or why it was refused."""
union SetClusterScoringResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after ArrangePerspectives, or why it was refused."""
union ArrangePerspectivesResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after AdmitActor, or why it was refused."""
union AdmitActorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after RenameActor, or why it was refused."""
union RenameActorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after ReleaseActor, or why it was refused."""
union ReleaseActorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after SetUpService, or why it was refused."""
union SetUpServiceResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after CloseService, or why it was refused."""
union CloseServiceResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after SetUpUnit, or why it was refused."""
union SetUpUnitResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after CloseUnit, or why it was refused."""
union CloseUnitResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after EndHistoryLoading, or why it was refused."""
union EndHistoryLoadingResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
An exact decimal as text in plain notation, such as "-10.0": at most 34 significant digits. Never a JSON number on the
way out; a JSON number on the way in is accepted only as far as it is written exactly.
"""
scalar Decimal

"""
An instant, ISO 8601 in UTC with milliseconds, such as 2009-12-31T23:59:59.999Z. Any offset is accepted on the way in.
"""
scalar DateTime

"""A calendar date, YYYY-MM-DD."""
scalar Date

"""
A date or an instant to ask for. A date means the end of that day (UTC), so that everything of the day is in.
"""
scalar Moment

"""
A period by name: 2008 (fiscal year), 2008-H1, 2008-Q3 or 2008-07 (calendar month).
"""
scalar Period

"""
A place in the history of the installation. Opaque: hand back what an earlier answer gave. Two positions compare as
text in the order of the history.
"""
scalar Position

"""
A UUID in lower or upper case, such as 018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11.
"""
scalar UUID

"""
Languages of labels. English is always there; a label that lacks a language is answered in English.
"""
enum Language {
  EN
  RU
  UK
}

"""A name in up to three languages."""
type Labels {
  """The English name."""
  en: String!

  """The Russian name, if there is one."""
  ru: String

  """The Ukrainian name, if there is one."""
  uk: String
}

"""
A name in up to three languages; each at most 300 characters on one line.
"""
input LabelsInput {
  """The English name."""
  en: String!

  """The Russian name."""
  ru: String

  """The Ukrainian name."""
  uk: String
}

"""On which of the two time axes a moment is meant."""
enum TimeAxis {
  """
  When a fact became known. Differs from the time of recording for a declared history that was loaded only.
  """
  KNOWN

  """When this system recorded a fact."""
  RECORDED
}

"""
The moment that an answer is about. Give a position, or a moment (with an axis), or \`atLeast\`; with none of
them the answer is about the newest state.
"""
input AsOf {
  """A date or an instant: the answer is what was known (or recorded) then."""
  at: Moment

  """The axis that \`at\` is meant on; KNOWN if not given."""
  axis: TimeAxis

  """A position: the answer is the state right after it."""
  position: Position

  """
  The newest state, but not before this position is in it: read your own writes with the position of a mutation.
  """
  atLeast: Position
}

"""Where a page stands in its list."""
type PageInfo {
  """Whether there is more after this page."""
  hasNextPage: Boolean!

  """Whether there is something before this page."""
  hasPreviousPage: Boolean!

  """Cursor of the first item of the page."""
  startCursor: String

  """
  Cursor of the last item of the page: pass it as \`after\` for the next page.
  """
  endCursor: String
}

"""How a missing value acts on the scores above it."""
enum MissingPolicyKind {
  """Its weight is shared among the siblings that have data."""
  SHARE_WEIGHT

  """The score above has no data either."""
  NO_DATA

  """It counts as the lowest score."""
  ZERO

  """
  The last value of an earlier period stands in, for a limited number of periods.
  """
  CARRY_FORWARD
}

"""
What a missing value does. A value reported as not applicable is not missing: it is always left out.
"""
type MissingPolicy {
  """The kind of policy."""
  kind: MissingPolicyKind!

  """For CARRY_FORWARD: for how many periods a value stands in, 1 to 120."""
  periods: Int
}

"""What a missing value does."""
input MissingPolicyInput {
  """The kind of policy."""
  kind: MissingPolicyKind!

  """For CARRY_FORWARD: for how many periods a value stands in, 1 to 120."""
  periods: Int
}

"""How scores of siblings become the score above them."""
enum RollUp {
  """Mean, each score by its share of the weights."""
  WEIGHTED_MEAN

  """The lowest score."""
  WORST

  """The highest score."""
  BEST

  """The status that most of the weight has."""
  MAJORITY

  """The share of the siblings that are green or better."""
  COUNT
}

"""A weight from a date on."""
type DatedWeight {
  """The first day it holds; null: from the beginning."""
  from: Date

  """The weight, relative to its siblings: 0 or more."""
  value: Float!
}

"""
A weight from a date on. A list of them is in order of \`from\`, the one without a date first.
"""
input DatedWeightInput {
  """The first day it holds; left out: from the beginning."""
  from: Date

  """The weight, relative to its siblings: 0 to 1,000,000."""
  value: Float!
}

"""The outcome of a command."""
enum CommandOutcome {
  """It was carried out and is stored durably."""
  DONE

  """Everything was already as asked; nothing was stored."""
  UNCHANGED

  """
  A command with this id had been carried out before; nothing was stored again.
  """
  REPEATED
}

"""
An expected refusal. Every refusal says what is wrong and what can be done about it.
"""
interface Refusal {
  """Stable code of the case, for programs."""
  code: String!

  """What is wrong, in a sentence."""
  message: String!

  """What can be done about it."""
  remedy: String
}

"""One wrong field of an input."""
type InvalidField {
  """Path to the field, such as input.objective.weight.0.value."""
  path: String!

  """What is wrong with it."""
  message: String!
}

"""A fact of a refused case."""
type RefusalDetail {
  """Name of the fact."""
  name: String!

  """The fact as text; JSON where it is more than one."""
  value: String!
}

"""The input is not valid. Nothing was changed."""
type InvalidInput implements Refusal {
  """Stable code of the case, for programs."""
  code: String!

  """What is wrong, in a sentence."""
  message: String!

  """What can be done about it."""
  remedy: String

  """Every field that is wrong, as far as that can be found at once."""
  fields: [InvalidField!]!
}

"""The account that sent the command may not do this."""
type NotAllowed implements Refusal {
  """Stable code of the case, for programs."""
  code: String!

  """What is wrong, in a sentence."""
  message: String!

  """What can be done about it."""
  remedy: String
}

"""Something that the command names does not exist."""
type NotFound implements Refusal {
  """Stable code of the case, for programs."""
  code: String!

  """What is wrong, in a sentence."""
  message: String!

  """What can be done about it."""
  remedy: String

  """The facts of the case."""
  details: [RefusalDetail!]!
}

"""
Others changed the same thing at the same time (CONFLICT), or the command id was used before for another command
(COMMAND_ID_REUSED). Nothing was changed by this command; it can be sent again, in the second case with an id of its own.
"""
type Conflict implements Refusal {
  """Stable code of the case, for programs."""
  code: String!

  """What is wrong, in a sentence."""
  message: String!

  """What can be done about it."""
  remedy: String
}

"""A rule of the domain forbids it. \`code\` tells which."""
type RuleBroken implements Refusal {
  """Stable code of the case, for programs."""
  code: String!

  """What is wrong, in a sentence."""
  message: String!

  """What can be done about it."""
  remedy: String

  """The facts of the case."""
  details: [RefusalDetail!]!
}

"""
What can be asked. Every field needs a signed-in account that may read what it asks for.
"""
type Query {
  """The account that is signed in, with its roles."""
  me: Me

  """
  The accounts by login, for administrators: of the installation all, of a cluster those with roles there. \`first\` is 1 to 500; 50 if not given.
  """
  accounts(first: Int, after: String): AccountConnection

  """
  An account by login, null if there is none; for administrators, and everybody's own.
  """
  account(login: String!): Account

  """The questionnaires that ship with Strata, by id."""
  questionnaires(language: Language): [Questionnaire!]

  """
  The assessments of a period by questionnaire and subject, as far as the account may read the figures of their
  subjects. \`first\` is 1 to 500; 50 if not given.
  """
  assessments(cluster: ID!, period: Period!, questionnaire: ID, subject: String, first: Int, after: String, asOf: AsOf): AssessmentConnection

  """
  A member's market segmentation matrix; null as long as there is none. Members see their own.
  """
  segmentation(cluster: ID!, member: ID!, asOf: AsOf): Segmentation

  """
  The SNW portraits of a period; the cluster must have bound and adopted the method snw-portrait.
  """
  snwPortraits(cluster: ID!, period: Period!, asOf: AsOf): SnwPortraits

  """
  The clusters that the account may read, by id. \`first\` is 1 to 500; 50 if not given.
  """
  clusters(first: Int, after: String, asOf: AsOf): ClusterConnection

  """A cluster as it stood at a moment."""
  cluster(id: ID!, asOf: AsOf): Cluster

  """
  The evaluations that a cluster has closed, oldest first. \`first\` is 1 to 500; 50 if not given.
  """
  evaluations(cluster: ID!, period: Period, first: Int, after: String, asOf: AsOf): EvaluationConnection

  """
  Recomputes a closed evaluation from the events alone: equal, or the first difference.
  """
  replayEvaluation(cluster: ID!, evaluation: ID!): EvaluationReplay

  """
  A node of the scorecard, the value of a measure or an output of a method with everything it was computed from, down to
  events. \`depth\` is 0 to 64; 64 if not given. At most 5,000 nodes, the deepest left out first.
  """
  explanation(cluster: ID!, period: Period!, of: ExplainedThing!, depth: Int, asOf: AsOf): Explanation

  """The measures of a cluster by id. \`first\` is 1 to 500; 50 if not given."""
  measures(cluster: ID!, first: Int, after: String, asOf: AsOf): MeasureConnection

  """A measure as it stood at a moment; null if there was none of that id."""
  measure(cluster: ID!, id: ID!, asOf: AsOf): Measure

  """The methods that ship with Strata, by id."""
  methodCatalogue(language: Language): [MethodDescription!]

  """A method that ships with Strata; null if there is none of that id."""
  method(id: ID!, language: Language): MethodDescription

  """
  The methods that a cluster has registered, by id. \`first\` is 1 to 500; 50 if not given.
  """
  clusterMethods(cluster: ID!, first: Int, after: String, asOf: AsOf): ClusterMethodConnection

  """
  The binding that the newest registered version's own words suggest for this cluster.
  """
  suggestedBinding(cluster: ID!, method: ID!, asOf: AsOf): SuggestedBinding

  """
  A method in force, evaluated for a member (left out: the cluster) and a period; with \`onTrial\` in the version that is
  on trial. Members see their own.
  """
  methodEvaluation(cluster: ID!, method: ID!, period: Period!, member: String, onTrial: Boolean, asOf: AsOf): MethodEvaluation

  """
  One value as known at a moment, with its versions. \`member\` is the subject: an actor (GR) or a part of one
  (GR/budget). Null value: nothing was reported then.
  """
  value(cluster: ID!, member: String!, measure: ID!, period: Period!, asOf: AsOf): ValueAnswer

  """
  Values as known at a moment, by measure, subject and period, as far as the account may read them; a filter left out lets everything through. Pages after
  the first answer from the moment of the first. \`first\` is 1 to 500; 50 if not given.
  """
  values(cluster: ID!, measures: [ID!], members: [String!], periods: [Period!], first: Int, after: String, asOf: AsOf): ValueConnection

  """
  The scenarios of a cluster by id, those that are discarded only if asked for. \`first\` is 1 to 500; 50 if not given.
  """
  scenarios(cluster: ID!, discarded: Boolean, first: Int, after: String, asOf: AsOf): ScenarioConnection

  """
  Scenarios (left out: all that are not discarded) beside what is: the scores of a node, all scores that a scenario
  moves if neither node nor method is named, or outputs of a bound method. At most 12 periods and 20 scenarios.
  """
  scenarioComparison(cluster: ID!, periods: [Period!]!, node: ID, method: ComparedMethodInput, scenarios: [ID!], direction: BetterDirection, over: JudgedOver, asOf: AsOf): ScenarioComparison

  """
  The scorecard of a period as known at a moment; of one strategy and what is under it where one is named.
  """
  scorecard(cluster: ID!, period: Period!, strategy: ID, asOf: AsOf): Scorecard

  """
  The strategies of a cluster by rank, then id. \`first\` is 1 to 500; 50 if not given.
  """
  strategies(cluster: ID!, rank: Rank, status: StrategyStatus, first: Int, after: String, asOf: AsOf): StrategyConnection

  """
  A strategy with its map as it stood at a moment; null if there was none of that id.
  """
  strategyMap(cluster: ID!, strategy: ID!, asOf: AsOf): Strategy

  """
  The history of a cluster up to a moment, oldest first unless asked otherwise. \`first\` is 1 to 500; 50 if not given.
  """
  timeline(cluster: ID!, types: [String!], newestFirst: Boolean, first: Int, after: String, asOf: AsOf): TimelineConnection
}

"""
What can be done: one mutation for each command. Each answers with its result or with the refusal of the case.
"""
type Mutation {
  """Opens an account."""
  openAccount(input: OpenAccountInput!): OpenAccountResult

  """Changes the name of an account's person."""
  renameAccount(input: RenameAccountInput!): RenameAccountResult

  """Grants a role to an account."""
  grantRole(input: GrantRoleInput!): GrantRoleResult

  """Takes a role from an account."""
  revokeRole(input: RevokeRoleInput!): RevokeRoleResult

  """Lets an identity of an OpenID Connect issuer sign in as an account."""
  linkIdentity(input: LinkIdentityInput!): LinkIdentityResult

  """Closes an account: it cannot sign in any more."""
  closeAccount(input: CloseAccountInput!): CloseAccountResult

  """
  Records what one assessor says; later grades of the same assessor stand in place of earlier ones.
  """
  assessItems(input: AssessItemsInput!): AssessItemsResult

  """Withdraws grades of one assessor."""
  withdrawGrades(input: WithdrawGradesInput!): WithdrawGradesResult

  """Sets a member's whole market segmentation matrix."""
  segmentMarket(input: SegmentMarketInput!): SegmentMarketResult

  """Founds a cluster."""
  foundCluster(input: FoundClusterInput!): FoundClusterResult

  """Renames a cluster."""
  renameCluster(input: RenameClusterInput!): RenameClusterResult

  """Sets limits of a cluster; those left out stay."""
  setClusterLimits(input: SetClusterLimitsInput!): SetClusterLimitsResult

  """
  Sets what holds for scoring where a measure or objective says nothing else.
  """
  setClusterScoring(input: SetClusterScoringInput!): SetClusterScoringResult

  """Sets the perspectives of the maps, in order."""
  arrangePerspectives(input: ArrangePerspectivesInput!): ArrangePerspectivesResult

  """Admits an actor as a member, also one that had left."""
  admitActor(input: AdmitActorInput!): AdmitActorResult

  """Renames an actor."""
  renameActor(input: RenameActorInput!): RenameActorResult

  """Lets an actor leave; its history stays."""
  releaseActor(input: ReleaseActorInput!): ReleaseActorResult

  """Sets up a functional service of an actor, or renames it."""
  setUpService(input: SetUpServiceInput!): SetUpServiceResult

  """Closes a functional service."""
  closeService(input: CloseServiceInput!): CloseServiceResult

  """Sets up an organisational unit of an actor, or changes it."""
  setUpUnit(input: SetUpUnitInput!): SetUpUnitResult

  """Closes an organisational unit."""
  closeUnit(input: CloseUnitInput!): CloseUnitResult

  """Ends the loading of a declared history for good."""
  endHistoryLoading(input: EndHistoryLoadingInput!): EndHistoryLoadingResult

  """
  Closes the evaluation of a period as it is known now; nothing later changes it.
  """
  closeEvaluation(input: CloseEvaluationInput!): CloseEvaluationResult

  """
  Withdraws a closed evaluation, so that it no longer counts; it stays readable.
  """
  withdrawEvaluation(input: WithdrawEvaluationInput!): WithdrawEvaluationResult

  """Defines a measure."""
  defineMeasure(input: DefineMeasureInput!): DefineMeasureResult

  """Revises a measure's definition as a whole."""
  reviseMeasure(input: ReviseMeasureInput!): ReviseMeasureResult

  """Sets a target from a date on; results measured before stay."""
  setTarget(input: SetTargetInput!): SetTargetResult

  """Withdraws the target that starts on a date."""
  withdrawTarget(input: WithdrawTargetInput!): WithdrawTargetResult

  """Retires a measure: it no longer takes values."""
  retireMeasure(input: RetireMeasureInput!): RetireMeasureResult

  """Makes a version of a method known to a cluster; it does not count yet."""
  registerMethodVersion(input: RegisterMethodVersionInput!): RegisterMethodVersionResult

  """Runs a registered version beside the adopted one, on the same history."""
  startMethodTrial(input: StartMethodTrialInput!): StartMethodTrialResult

  """Ends the trial of a version."""
  endMethodTrial(input: EndMethodTrialInput!): EndMethodTrialResult

  """Adopts a registered version: from now on it counts."""
  adoptMethodVersion(input: AdoptMethodVersionInput!): AdoptMethodVersionResult

  """
  Says where the inputs of a method come from and which measures its outputs are.
  """
  bindMethod(input: BindMethodInput!): BindMethodResult

  """Withdraws a method: it no longer counts."""
  withdrawMethod(input: WithdrawMethodInput!): WithdrawMethodResult

  """Submits an actor's values for a period, all or none."""
  submitValues(input: SubmitValuesInput!): SubmitValuesResult

  """
  Restates values that were submitted before, with a reason, all or none.
  """
  restateValues(input: RestateValuesInput!): RestateValuesResult

  """
  Withdraws values that were reported by mistake, with a reason, all or none.
  """
  withdrawValues(input: WithdrawValuesInput!): WithdrawValuesResult

  """Drafts a scenario that assumes nothing yet."""
  draftScenario(input: DraftScenarioInput!): DraftScenarioResult

  """
  Assumes values in a scenario, in place of what it assumed for the same measure, subject and period.
  """
  assumeValues(input: AssumeValuesInput!): AssumeValuesResult

  """Drops assumptions of a scenario."""
  dropAssumptions(input: DropAssumptionsInput!): DropAssumptionsResult

  """Discards a scenario."""
  discardScenario(input: DiscardScenarioInput!): DiscardScenarioResult

  """Signs in with login and password. Needs no sign-in."""
  signIn(input: SignInInput!): SignInResult

  """Gives a new access token for a refresh token. Needs no sign-in."""
  refresh(input: RefreshInput!): RefreshResult

  """Gives up a refresh token."""
  signOut(input: SignOutInput!): SignedOut

  """
  Sets the password of an account: one's own, or any by an administrator of the installation.
  """
  setPassword(input: SetPasswordInput!): SetPasswordResult

  """Drafts a strategy."""
  draftStrategy(input: DraftStrategyInput!): DraftStrategyResult

  """Sets a strategy's name, mission and vision."""
  reviseStrategyStatement(input: ReviseStrategyStatementInput!): ReviseStrategyStatementResult

  """Moves a strategy under another parent."""
  moveStrategy(input: MoveStrategyInput!): MoveStrategyResult

  """Makes a strategy active, in the place of another where one is named."""
  activateStrategy(input: ActivateStrategyInput!): ActivateStrategyResult

  """
  Declares a revision of an active strategy; its children are asked to realign.
  """
  reviseStrategy(input: ReviseStrategyInput!): ReviseStrategyResult

  """Confirms that a strategy is aligned with its revised parent."""
  confirmAlignment(input: ConfirmAlignmentInput!): ConfirmAlignmentResult

  """Retires a strategy."""
  retireStrategy(input: RetireStrategyInput!): RetireStrategyResult

  """Puts an objective on a map, or changes it."""
  setObjective(input: SetObjectiveInput!): SetObjectiveResult

  """Takes an objective off a map."""
  dropObjective(input: DropObjectiveInput!): DropObjectiveResult

  """Puts a measure on an objective, or changes its weight."""
  placeMeasure(input: PlaceMeasureInput!): PlaceMeasureResult

  """Takes a measure off an objective."""
  takeMeasureOff(input: TakeMeasureOffInput!): TakeMeasureOffResult

  """Links two objectives as cause and effect, or changes their link."""
  linkObjectives(input: LinkObjectivesInput!): LinkObjectivesResult

  """Removes a cause-and-effect link."""
  unlinkObjectives(input: UnlinkObjectivesInput!): UnlinkObjectivesResult

  """Links an objective to one of the parent strategy, or changes the link."""
  linkToParent(input: LinkToParentInput!): LinkToParentResult

  """Removes a link to the parent strategy."""
  unlinkFromParent(input: UnlinkFromParentInput!): UnlinkFromParentResult

  """Sets how a perspective counts in a strategy's score."""
  weighPerspective(input: WeighPerspectiveInput!): WeighPerspectiveResult

  """Sets how scores roll up on a map."""
  setMapRollUp(input: SetMapRollUpInput!): SetMapRollUpResult
}

"""
What can be followed, over WebSocket with the protocol graphql-transport-ws.
"""
type Subscription {
  """
  The scorecard now, and from then on each time it really changes. Ends when the access token runs out or the account
  may no longer read the cluster.
  """
  scorecardChanged(cluster: ID!, period: Period!, strategy: ID): ScorecardChange!
}

"""
A closed evaluation of a period. It never changes: ask for the scorecard as of its position and it is what was closed.
Several of one period stand beside each other.
"""
type Evaluation {
  """Its id."""
  id: ID!

  """The cluster."""
  cluster: ID!

  """The period."""
  period: Period!

  """Why it was closed."""
  reason: String!

  """The position up to which structure and values were taken."""
  position: Position!

  """Position of the last change of structure at or before it."""
  structurePosition: Position!

  """The methods that were in force."""
  methods: [PinnedMethod!]!

  """Version of the engine's rules."""
  engine: String!

  """SHA-256 (hex) of the canonical JSON (RFC 8785) of all that was read."""
  inputsHash: String!

  """SHA-256 (hex) of the canonical JSON (RFC 8785) of the results."""
  resultsHash: String!

  """
  The day of the evaluation, which decides what was due; null under the first version of the engine's rules.
  """
  day: Date

  """
  True if it was closed although the period had not ended, or data was missing.
  """
  incomplete: Boolean!

  """Why it was withdrawn; null if it counts."""
  withdrawnBecause: String
}

"""A method in the version that an evaluation went by."""
type PinnedMethod {
  """The method."""
  method: ID!

  """The version."""
  version: Int!

  """SHA-256 of its definition, hex."""
  sha256: String!
}

"""A page of closed evaluations."""
type EvaluationConnection {
  """The items with their cursors."""
  edges: [EvaluationEdge!]!

  """The items alone."""
  nodes: [Evaluation!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""An evaluation in a page."""
type EvaluationEdge {
  """Its place in the list."""
  cursor: String!

  """The evaluation."""
  node: Evaluation!
}

"""A closed evaluation recomputed from the events alone."""
type EvaluationReplay {
  """The cluster."""
  cluster: ID!

  """The evaluation."""
  evaluation: ID!

  """The period."""
  period: Period!

  """The position up to which events were read."""
  position: Position!

  """How many events of the cluster were read."""
  events: Int!

  """Whether inputs and results have the same hashes as when it was closed."""
  equal: Boolean!

  """Hash of what was read."""
  inputsHash: ClosedAndReplayed!

  """Hash of the results."""
  resultsHash: ClosedAndReplayed!

  """Version of the engine's rules."""
  engine: ClosedAndReplayed!

  """The first result that differs; with equal results, what else does."""
  difference: ReplayDifference
}

"""What was closed beside what the replay gives."""
type ClosedAndReplayed {
  """As it was closed."""
  closed: String!

  """As the replay gives it."""
  replayed: String!
}

"""A place at which closed and replayed differ."""
type ReplayDifference {
  """The place."""
  path: String!

  """What was closed, as JSON; null where there is nothing."""
  closed: String

  """What the replay gives, as JSON; null where there is nothing."""
  replayed: String
}

"""The evaluation that was closed."""
type EvaluationClosed {
  """What came of the command."""
  outcome: CommandOutcome!

  """
  The last position of what was stored; with UNCHANGED the last position of what the command looked at.
  """
  position: Position!

  """
  The evaluation at that position; waits until it is readable, and is null with an error if that takes too long.
  """
  evaluation: Evaluation
}

"""
Closes the evaluation of a period as it is known now; nothing later changes it.
"""
input CloseEvaluationInput {
  """The cluster."""
  cluster: ID!

  """Id of the new evaluation."""
  evaluationId: ID!

  """The period."""
  period: Period!

  """Why."""
  reason: String!

  """Closes it although the period has not ended, or strategies lack data."""
  incomplete: Boolean

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""The result of CloseEvaluation, or why it was refused."""
union CloseEvaluationResult = EvaluationClosed | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The evaluation that was withdrawn."""
type EvaluationChanged {
  """What came of the command."""
  outcome: CommandOutcome!

  """
  The last position of what was stored; with UNCHANGED the last position of what the command looked at.
  """
  position: Position!

  """
  The evaluation at that position; waits until it is readable, and is null with an error if that takes too long.
  """
  evaluation: Evaluation
}

"""
Withdraws a closed evaluation, so that it no longer counts; it stays readable.
"""
input WithdrawEvaluationInput {
  """The cluster."""
  cluster: ID!

  """The evaluation."""
  evaluationId: ID!

  """Why."""
  reason: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""The result of WithdrawEvaluation, or why it was refused."""
union WithdrawEvaluationResult = EvaluationChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""What a node of an explanation is."""
enum ExplanationKind {
  STRATEGY
  PERSPECTIVE
  OBJECTIVE

  """A measure: on an objective, or its value over several periods."""
  MEASURE

  """The value of a measure for one subject and period."""
  VALUE
  METHOD_OUTPUT
  FORMULA
  INPUT
  ASSESSMENT
}

"""What to explain. Exactly one field."""
input ExplainedThing @oneOf {
  """
  A node of the scorecard, such as strategy:S, perspective:S/P, objective:S/O or measure:S/O/M.
  """
  node: ID

  """The value of a measure."""
  value: ExplainedMeasureInput

  """An output of a method in force."""
  output: ExplainedOutputInput
}

"""The value of a measure for a member."""
input ExplainedMeasureInput {
  """The measure."""
  measure: ID!

  """The member, part of one such as GR/budget, or @cluster."""
  member: String!
}

"""An output of a method."""
input ExplainedOutputInput {
  """The method."""
  method: ID!

  """Path of the output."""
  output: String!

  """The member; left out: the cluster."""
  member: String
}

"""A value or score with all it was computed from, as a flat tree."""
type Explanation {
  """The cluster."""
  cluster: ID!

  """The position that this answer is about."""
  position: Position!

  """The period."""
  period: Period!

  """The top of the tree."""
  top: ExplanationNode!

  """
  The nodes, each before what is under it, the top first. \`first\` is 1 to 500; 50 if not given.
  """
  nodes(first: Int, after: String): ExplanationNodeConnection!
}

"""
A part of an explanation. What was reported about other members is hidden from members: there \`hidden\` is true, and
value, what it adds and the event are null.
"""
type ExplanationNode {
  """Its place in this tree."""
  id: ID!

  """The place of the node it is part of; null at the top."""
  parentId: ID

  """Its depth in the tree; 0 at the top."""
  depth: Int!

  """
  What it is about; the same wherever the same thing appears, such as strategy:S or value:K/GR/2008.
  """
  thing: ID!

  """What it is."""
  kind: ExplanationKind!

  """Its name in one language; null where it has none."""
  label(language: Language): String

  """The value; null where there is none."""
  value: ComputedValue

  """Of an input that looks at two periods: the earlier value."""
  previous: ComputedValue

  """Unit of the value."""
  unit: String

  """What the value is about."""
  subject: String

  """The period of the value."""
  period: Period

  """Of a node of the scorecard: its score."""
  score: Float

  """Of a node of the scorecard: its traffic light."""
  status: Status

  """
  Of a node of the scorecard: the share of its weight that has complete data.
  """
  coverage: Float

  """Of a node of the scorecard: how final it is."""
  state: NodeState

  """Of a measure on an objective: what its value was compared with."""
  comparison: Comparison

  """How it stands to the node above; SUPPORT weighs nothing."""
  relation: PartRelation

  """
  Its weight as set; of a term of a formula its coefficient; of a weighed part the value it is weighed by.
  """
  weight: Float

  """Its weight among the siblings that count, 0 to 1."""
  share: Float

  """What it adds to the score or value above."""
  contribution: Float

  """What computes it."""
  formula: String

  """Why there is no value or score: a code."""
  reason: String

  """More about the reason."""
  detail: String

  """Of an input: what kind of source it is bound to."""
  source: MethodSourceKind

  """Of an assessment: the questionnaire."""
  questionnaire: ID

  """Of an assessment: the item; null: the mean of all."""
  item: String

  """Of an assessment: how many assessors graded it."""
  assessors: Int

  """The event that the value was said by."""
  event: ExplanationEvent

  """Whether figures are hidden from this account."""
  hidden: Boolean!

  """
  Whether its parts stand elsewhere in the tree, under the first node about the same thing.
  """
  repeated: Boolean!

  """
  How many of its parts were left out: the tree has a bounded depth and size.
  """
  omitted: Int!
}

"""What the value of a measure was compared with."""
type Comparison {
  """How it is scored."""
  scoring: ScoringKind!

  """The targets, aggregated over the periods as the value is."""
  targets: TargetFigures!

  """The periods of the measure that the value covers."""
  periods: [Period!]!
}

"""The event that a value was said by."""
type ExplanationEvent {
  """Its id."""
  id: ID!

  """Its place in the history."""
  position: Position!

  """When it became known."""
  knownAt: DateTime!

  """When this system recorded it."""
  recordedAt: DateTime!

  """Who caused it."""
  by: String!
}

"""A page of an explanation."""
type ExplanationNodeConnection {
  """The items with their cursors."""
  edges: [ExplanationNodeEdge!]!

  """The items alone."""
  nodes: [ExplanationNode!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A part in a page."""
type ExplanationNodeEdge {
  """Its place in the list."""
  cursor: String!

  """The part."""
  node: ExplanationNode!
}

"""What kind of values a measure has."""
enum ValueType {
  NUMBER
  YES_NO
  TEXT
}

"""Which direction is good."""
enum Polarity {
  """More is better."""
  HIGHER

  """Less is better."""
  LOWER

  """The closer to the target the better."""
  CLOSER
}

"""Whether a measure drives results or shows them."""
enum Indicator {
  LEADING
  LAGGING
}

"""How often a measure is reported."""
enum Frequency {
  MONTH
  QUARTER
  HALF_YEAR
  YEAR
}

"""How an actual becomes a score."""
enum ScoringKind {
  """
  Targets \`goal\` and \`redFlag\`: a third at the red flag, two thirds at the goal, linear on both sides.
  """
  GOAL_RED_FLAG

  """Bands, each from the one before up to but not including its \`below\`."""
  BANDS

  """Target \`target\` with a tolerance."""
  TARGET_TOLERANCE

  """Targets \`low\` and \`high\` with a margin outside."""
  ACCEPTED_INTERVAL

  """Yes or no."""
  YES_NO

  """A list of texts, each with its score."""
  TEXT_LIST

  """Shown, not scored."""
  UNSCORED

  """A formula over \`actual\` and the names of the targets."""
  FORMULA
}

"""Traffic light of a score. GREY: no data."""
enum Status {
  RED
  AMBER
  GREEN
  BLUE
  GREY
}

"""How values of shorter periods become the value of a longer one."""
enum TimeAggregation {
  SUM
  MEAN
  LAST
}

"""How values of actors become the value of the cluster."""
enum OrganisationAggregation {
  NONE
  SUM
  MEAN

  """Mean, weighed by another measure."""
  WEIGHTED
}

"""
Whether the score looks at the period alone or at the fiscal year up to its end.
"""
enum Accumulation {
  PERIOD
  YEAR_TO_DATE
}

"""A measure (KPI) of a cluster, as it stood at one position."""
type Measure {
  """Its id within the cluster."""
  id: ID!

  """The cluster it belongs to."""
  cluster: ID!

  """The position that this answer is about."""
  position: Position!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """Its unit, as shown."""
  unit: String!

  """
  Digits after the point that are shown, 0 to 12; values are kept exactly as entered.
  """
  decimals: Int!

  """What kind of values it has."""
  valueType: ValueType!

  """Which direction is good."""
  polarity: Polarity!

  """Whether it drives results or shows them."""
  indicator: Indicator

  """How often it is reported."""
  frequency: Frequency!

  """How an actual becomes a score."""
  scoring: Scoring!

  """How values are put together."""
  aggregation: Aggregation!

  """Whether the score looks at the period alone or at the year to date."""
  accumulate: Accumulation!

  """What a missing value does, if not what the cluster says."""
  missing: MissingPolicy

  """Values outside need a confirmation."""
  plausible: PlausibleRange

  """Values outside are refused."""
  range: ValueRange

  """Whether it is retired: it no longer takes values."""
  retired: Boolean!

  """Its targets by subject."""
  targets: [TargetSeries!]!
}

"""
How an actual becomes a score; which fields are filled depends on the kind.
"""
type Scoring {
  """The kind."""
  kind: ScoringKind!

  """BANDS: the bands, lowest first."""
  bands: [Band!]

  """
  TARGET_TOLERANCE: the tolerance, in units of the measure or percent of the target.
  """
  tolerance: Decimal

  """TARGET_TOLERANCE: whether the tolerance is in percent of the target."""
  percent: Boolean

  """ACCEPTED_INTERVAL: how far outside still counts as amber."""
  margin: Decimal

  """YES_NO: whether yes is the good answer."""
  goodIsYes: Boolean

  """TEXT_LIST: the texts."""
  items: [TextScore!]

  """FORMULA: the formula."""
  formula: String
}

"""A band of values with a score."""
type Band {
  """Its upper end, exclusive; null on the last band."""
  below: Decimal

  """Its score, 0 to 1."""
  score: Float!

  """Its status."""
  status: Status!
}

"""A text with its score."""
type TextScore {
  """The text."""
  text: String!

  """Its score, 0 to 1."""
  score: Float!

  """Its status."""
  status: Status!
}

"""
How values are put together over time and over actors: two settings that have nothing to do with each other.
"""
type Aggregation {
  """Over time."""
  time: TimeAggregation!

  """Over actors."""
  organisation: OrganisationAggregation!

  """WEIGHTED: id of the measure whose values weigh the actors."""
  weightMeasure: ID
}

"""A range of values, both ends inclusive."""
type ValueRange {
  """The lowest value."""
  min: Decimal

  """The highest value."""
  max: Decimal
}

"""A range of plausible values, both ends inclusive."""
type PlausibleRange {
  """The lowest value."""
  min: Decimal

  """The highest value."""
  max: Decimal

  """
  The largest change from the value of the period before, in percent of that.
  """
  change: Decimal
}

"""A length of periods that targets are set for."""
enum TargetPer {
  QUARTER
  HALF_YEAR
  YEAR
}

"""The targets of one subject."""
type TargetSeries {
  """The subject, or * for every subject without targets of its own."""
  subject: String!

  """
  Set if they are the targets of whole periods of that length, in place of those aggregated from the measure's own periods.
  """
  per: TargetPer

  """The figures over time, in order of their dates."""
  entries: [DatedTarget!]!
}

"""Figures of a target from a date on."""
type DatedTarget {
  """The first day they hold; null: from the beginning."""
  from: Date

  """The figures."""
  figures: TargetFigures!
}

"""
The figures of a target. \`goal\`, \`redFlag\`, \`target\`, \`low\` and \`high\` feed scoring functions.
"""
type TargetFigures {
  """The goal."""
  goal: Decimal

  """The red flag."""
  redFlag: Decimal

  """The target."""
  target: Decimal

  """The low end of the accepted interval."""
  low: Decimal

  """The high end of the accepted interval."""
  high: Decimal

  """The least that is acceptable."""
  min: Decimal

  """A stretch target."""
  stretch: Decimal

  """Where it started."""
  baseline: Decimal

  """What others reach."""
  benchmark: Decimal

  """What is expected."""
  forecast: Decimal
}

"""A page of measures."""
type MeasureConnection {
  """The items with their cursors."""
  edges: [MeasureEdge!]!

  """The items alone."""
  nodes: [Measure!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A measure in a page."""
type MeasureEdge {
  """Its place in the list."""
  cursor: String!

  """The measure."""
  node: Measure!
}

"""The measure after a command."""
type MeasureChanged {
  """What came of the command."""
  outcome: CommandOutcome!

  """
  The last position of what was stored; with UNCHANGED the last position of what the command looked at.
  """
  position: Position!

  """
  The measure at that position; waits until it is readable, and is null with an error if that takes too long.
  """
  measure: Measure
}

"""
How an actual becomes a score; which fields are needed depends on the kind.
"""
input ScoringInput {
  """The kind."""
  kind: ScoringKind!

  """BANDS: the bands, lowest first; all but the last have \`below\`."""
  bands: [BandInput!]

  """
  TARGET_TOLERANCE: the tolerance, in units of the measure or percent of the target.
  """
  tolerance: Decimal

  """TARGET_TOLERANCE: whether the tolerance is in percent of the target."""
  percent: Boolean

  """ACCEPTED_INTERVAL: how far outside still counts as amber."""
  margin: Decimal

  """YES_NO: whether yes is the good answer; true if left out."""
  goodIsYes: Boolean

  """TEXT_LIST: the texts."""
  items: [TextScoreInput!]

  """FORMULA: the formula."""
  formula: String
}

"""A band of values with a score."""
input BandInput {
  """Its upper end, exclusive; left out on the last band."""
  below: Decimal

  """Its score, 0 to 1."""
  score: Float!

  """Its status; not GREY."""
  status: Status!
}

"""A text with its score."""
input TextScoreInput {
  """The text."""
  text: String!

  """Its score, 0 to 1."""
  score: Float!

  """Its status; not GREY."""
  status: Status!
}

"""How values are put together."""
input AggregationInput {
  """Over time; LAST if left out."""
  time: TimeAggregation

  """Over actors; NONE if left out."""
  organisation: OrganisationAggregation

  """WEIGHTED: id of the measure whose values weigh the actors."""
  weightMeasure: ID
}

"""A range of values, both ends inclusive."""
input ValueRangeInput {
  """The lowest value."""
  min: Decimal

  """The highest value."""
  max: Decimal
}

"""A range of plausible values, both ends inclusive."""
input PlausibleRangeInput {
  """The lowest value."""
  min: Decimal

  """The highest value."""
  max: Decimal

  """
  The largest change from the value of the period before, in percent of that.
  """
  change: Decimal
}

"""Everything about a measure but its targets."""
input MeasureDefinitionInput {
  """Its name."""
  labels: LabelsInput!

  """Its unit, as shown."""
  unit: String!

  """Digits after the point that are shown, 0 to 12; 2 if left out."""
  decimals: Int

  """What kind of values it has; NUMBER if left out."""
  valueType: ValueType

  """Which direction is good; HIGHER if left out."""
  polarity: Polarity

  """Whether it drives results or shows them."""
  indicator: Indicator

  """How often it is reported."""
  frequency: Frequency!

  """How an actual becomes a score."""
  scoring: ScoringInput!

  """
  How values are put together; the last value, nothing over actors, if left out.
  """
  aggregation: AggregationInput

  """
  Whether the score looks at the period alone or at the year to date; PERIOD if left out.
  """
  accumulate: Accumulation

  """What a missing value does; what the cluster says if left out."""
  missing: MissingPolicyInput

  """Values outside need a confirmation."""
  plausible: PlausibleRangeInput

  """Values outside are refused."""
  range: ValueRangeInput
}

"""Defines a measure."""
input DefineMeasureInput {
  """The cluster."""
  cluster: ID!

  """Id of the new measure."""
  measureId: ID!

  """What it is."""
  definition: MeasureDefinitionInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Revises a measure's definition as a whole."""
input ReviseMeasureInput {
  """The cluster."""
  cluster: ID!

  """The measure."""
  measureId: ID!

  """What it is to become."""
  definition: MeasureDefinitionInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""
The figures of a target, at least one. \`goal\`, \`redFlag\`, \`target\`, \`low\` and \`high\` feed scoring functions.
"""
input TargetFiguresInput {
  """The goal."""
  goal: Decimal

  """The red flag."""
  redFlag: Decimal

  """The target."""
  target: Decimal

  """The low end of the accepted interval."""
  low: Decimal

  """The high end of the accepted interval."""
  high: Decimal

  """The least that is acceptable."""
  min: Decimal

  """A stretch target."""
  stretch: Decimal

  """Where it started."""
  baseline: Decimal

  """What others reach."""
  benchmark: Decimal

  """What is expected."""
  forecast: Decimal
}

"""
Sets a target from a date on. Targets before that date, and results measured against them, stay.
"""
input SetTargetInput {
  """The cluster."""
  cluster: ID!

  """The measure."""
  measureId: ID!

  """
  The subject it is for, or * for every subject without targets of its own.
  """
  subject: String!

  """For whole periods of a length longer than the measure's own."""
  per: TargetPer

  """The first day it holds; left out: from the beginning."""
  from: Date

  """The figures, in place of all that the target of that date has."""
  figures: TargetFiguresInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Withdraws the target that starts on a date."""
input WithdrawTargetInput {
  """The cluster."""
  cluster: ID!

  """The measure."""
  measureId: ID!

  """The subject it is for, or *."""
  subject: String!

  """For whole periods of a length longer than the measure's own."""
  per: TargetPer

  """The day it starts on; left out: from the beginning."""
  from: Date

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Retires a measure: it no longer takes values."""
input RetireMeasureInput {
  """The cluster."""
  cluster: ID!

  """The measure."""
  measureId: ID!

  """Why."""
  reason: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""The measure after DefineMeasure, or why it was refused."""
union DefineMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The measure after ReviseMeasure, or why it was refused."""
union ReviseMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The measure after SetTarget, or why it was refused."""
union SetTargetResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The measure after WithdrawTarget, or why it was refused."""
union WithdrawTargetResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The measure after RetireMeasure, or why it was refused."""
union RetireMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""What kind of value an input of a method takes."""
enum MethodInputType {
  NUMBER

  """S, N or W."""
  SEGMENT
  BOOLEAN
  TEXT

  """A value with the value of the period before."""
  PAIR
  NUMBERS
  SEGMENTS

  """A list of records with fields of their own."""
  RECORDS
}

"""Where a version of a method comes from."""
enum MethodOrigin {
  """It ships with Strata."""
  CATALOGUE

  """Proposed from correlations in the history of the cluster."""
  DERIVED

  """Weighed by a panel of experts."""
  EXPERT_PANEL

  """Written by the cluster."""
  OWN
}

"""What a bound method is evaluated for."""
enum MethodScope {
  """Once for the cluster."""
  CLUSTER

  """For each member."""
  ACTOR
}

"""What kind of source feeds an input."""
enum MethodSourceKind {
  MEASURE
  ASSESSMENT
  METHOD
  SEGMENTATION
  CONSTANT

  """What the method's definition says."""
  DEFAULT
  RECORD
  LIST
  CHANGE
}

"""A method in one language, as its definition says it."""
type MethodDescription {
  """Its id."""
  id: ID!

  """Its version."""
  version: Int!

  """Its title."""
  title: String!

  """What it is about."""
  summary: String

  """The paper it comes from."""
  source: MethodSource!

  """Where the source is unclear or has a mistake, and what holds here."""
  readings: [MethodReading!]!

  """Notes on it."""
  notes: [String!]!

  """What it takes in."""
  inputs: [MethodInputDescription!]!

  """What it computes, in order."""
  formulas: [MethodFormula!]!

  """Its segment scales."""
  segments: [SegmentScale!]!

  """Its decision tables."""
  tables: [DecisionTable!]!

  """What it gives out."""
  outputs: [MethodOutputDescription!]!

  """How inputs are fed if the binding says DEFAULT."""
  wiring: [MethodWiring!]!
}

"""The paper that a definition comes from, and the place in it."""
type MethodSource {
  """Title of the paper."""
  paper: String!

  """Who wrote it."""
  authors: String!

  """When it appeared."""
  year: Int

  """Table or equation."""
  place: String!
}

"""Where a source is unclear or has a mistake."""
type MethodReading {
  """Where in the source."""
  place: String!

  """What the source prints."""
  printed: String!

  """What the definition computes."""
  implemented: String!

  """Why."""
  because: String!
}

"""An input of a method."""
type MethodInputDescription {
  """Its name in formulas."""
  name: String!

  """What kind of value it takes."""
  type: MethodInputType!

  """What it is."""
  label: String!

  """Its unit; empty for none."""
  unit: String!

  """Whether it may be left out."""
  optional: Boolean!

  """The formula or group it belongs to."""
  group: String

  """The lowest value."""
  min: Float

  """The highest value."""
  max: Float

  """TEXT: what it may be, if not anything."""
  choices: [String!]

  """RECORDS: the fields of each record."""
  fields: [MethodFieldDescription!]
}

"""A field of the records that an input is a list of."""
type MethodFieldDescription {
  """Its name."""
  name: String!

  """What it is."""
  label: String!

  """Its unit; empty for none."""
  unit: String!
}

"""A formula of a method."""
type MethodFormula {
  """The name of what it computes."""
  name: String!

  """What that is."""
  label: String!

  """The formula."""
  formula: String!

  """Its unit."""
  unit: String

  """The names it reads."""
  reads: [String!]!
}

"""A segment scale: S from \`strong\` up, N from \`neutral\` up, else W."""
type SegmentScale {
  """Its name."""
  name: String!

  """The lowest value of S."""
  strong: Float!

  """The lowest value of N."""
  neutral: Float!
}

"""A decision table: the first row that fits says the result."""
type DecisionTable {
  """Its name."""
  name: String!

  """What its rows are chosen by, in order."""
  keys: [DecisionKey!]!

  """Its rows."""
  rows: [DecisionRow!]!

  """The result if no row fits; null: there is none then."""
  otherwise: String
}

"""A key of a decision table."""
type DecisionKey {
  """Its name."""
  name: String!

  """What kind of value it is: number, boolean, segment or text."""
  type: String!
}

"""A row of a decision table."""
type DecisionRow {
  """The value, or range of values, of each key."""
  when: [String!]!

  """The result."""
  then: String!

  """A note on it."""
  note: String
}

"""An output of a method."""
type MethodOutputDescription {
  """Its path, such as K1 or segments.K."""
  path: String!

  """The formula or input that it shows."""
  from: String!

  """What it is."""
  label: String!
}

"""How an input is fed by default."""
type MethodWiring {
  """The input."""
  input: String!

  """Its value, from what is named in \`from\`."""
  formula: String!

  """What the formula reads."""
  from: [MethodWiringSource!]!
}

"""
What the formula of a default wiring reads: an output of a method, or the mean of a questionnaire.
"""
type MethodWiringSource {
  """Its name in the formula."""
  name: String!

  """The method."""
  method: ID

  """The output of the method."""
  output: String

  """The questionnaire."""
  assessment: ID
}

"""
A value that was computed. \`text\` is always filled; of the others the one of its kind.
"""
type ComputedValue {
  """The value as text; a list is joined by commas."""
  text: String!

  """A number, float64; of a figure that was entered, the nearest float64."""
  number: Float

  """Yes or no."""
  yesNo: Boolean

  """A list."""
  items: [String!]
}

"""Why a value could not be computed."""
type ComputationError {
  """Stable code of the reason, such as DIVISION_BY_ZERO."""
  reason: String!

  """What is wrong."""
  message: String!
}

"""A method as a cluster uses it, as it stood at one position."""
type ClusterMethod {
  """Its id."""
  id: ID!

  """The cluster."""
  cluster: ID!

  """The position that this answer is about."""
  position: Position!

  """The versions that are registered, in order of registration."""
  versions: [MethodVersion!]!

  """The version that counts."""
  adopted: Int

  """The version that runs beside it on the same history."""
  onTrial: Int

  """
  How it is fed and what becomes of its outputs; null as long as it is not bound.
  """
  binding: MethodBinding

  """Whether it is withdrawn: it no longer counts."""
  withdrawn: Boolean!
}

"""A version of a method's definition; it never changes."""
type MethodVersion {
  """As the definition names it: 1, 2, …"""
  version: Int!

  """Where it comes from."""
  origin: MethodOrigin!

  """SHA-256 of the definition, hex."""
  sha256: String!

  """The definition, YAML."""
  definition: String!

  """
  What the definition says, in one language; null if this program cannot read it any more.
  """
  description(language: Language): MethodDescription
}

"""How a cluster feeds a method and what becomes of its results."""
type MethodBinding {
  """What it is evaluated for."""
  scope: MethodScope!

  """Where its inputs come from."""
  inputs: [MethodInputBinding!]!

  """Which outputs are measures: their values are computed, not reported."""
  outputs: [MethodOutputBinding!]!
}

"""Where an input comes from."""
type MethodInputBinding {
  """The input."""
  input: String!

  """Its source."""
  source: MethodInputSource!
}

"""
Where a value comes from, for the subject and period that a method is evaluated for; filled as the kind needs.
"""
type MethodInputSource {
  """The kind."""
  kind: MethodSourceKind!

  """MEASURE: the measure."""
  measure: ID

  """MEASURE, ASSESSMENT: the subject, if not the one evaluated for."""
  subject: String

  """MEASURE: 1 is the period before, and so on."""
  periodsBack: Int

  """ASSESSMENT: the questionnaire."""
  questionnaire: ID

  """ASSESSMENT: the item."""
  item: String

  """METHOD: the method."""
  method: ID

  """METHOD: its output."""
  output: String

  """CONSTANT: the value as text."""
  constant: String

  """
  RECORD: a source for each field by name; LIST: the items in order; CHANGE: previous and current.
  """
  parts: [MethodSourcePart!]!
}

"""A source within a source."""
type MethodSourcePart {
  """Name of the field, place in the list (from 1), previous or current."""
  name: String!

  """The source."""
  source: MethodInputSource!
}

"""The measure that an output is."""
type MethodOutputBinding {
  """Path of the output."""
  output: String!

  """The measure."""
  measure: ID!
}

"""The binding that a method's own words suggest."""
type SuggestedBinding {
  """The cluster."""
  cluster: ID!

  """The position that this answer is about."""
  position: Position!

  """The binding, as far as something was found."""
  binding: MethodBinding!

  """Inputs that nothing was found for."""
  unbound: [String!]!
}

"""What a bound method gives for one subject and period."""
type MethodEvaluation {
  """The cluster."""
  cluster: ID!

  """The position that this answer is about."""
  position: Position!

  """The method."""
  method: ID!

  """The version that was evaluated."""
  version: Int!

  """What it was evaluated for."""
  subject: String!

  """The period."""
  period: Period!

  """Its outputs."""
  outputs: [MethodOutputValue!]!
}

"""An output with its value, or why there is none."""
type MethodOutputValue {
  """Path of the output, such as K1 or segments.K."""
  output: String!

  """What it is, in one language."""
  label(language: Language): String!

  """The measure that it is in this cluster."""
  measure: ID

  """The value."""
  value: ComputedValue

  """Why there is no value."""
  error: ComputationError
}

"""A page of methods of a cluster."""
type ClusterMethodConnection {
  """The items with their cursors."""
  edges: [ClusterMethodEdge!]!

  """The items alone."""
  nodes: [ClusterMethod!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A method in a page."""
type ClusterMethodEdge {
  """Its place in the list."""
  cursor: String!

  """The method."""
  node: ClusterMethod!
}

"""The method after a command."""
type MethodChanged {
  """What came of the command."""
  outcome: CommandOutcome!

  """
  The last position of what was stored; with UNCHANGED the last position of what the command looked at.
  """
  position: Position!

  """
  The method at that position; waits until it is readable, and is null with an error if that takes too long.
  """
  method: ClusterMethod
}

"""Where an input comes from. Exactly one field."""
input InputSourceInput @oneOf {
  """A measure."""
  measure: MeasureSourceInput

  """The mean of the assessors' grades of one item."""
  assessment: AssessmentSourceInput

  """An output of another bound method, for the same subject and period."""
  method: MethodSourceInput

  """
  True: the customers segment of the member's market segmentation matrix.
  """
  segmentation: Boolean

  """A constant: a decimal, or a text such as S."""
  constant: String

  """True: what the method's definition says."""
  default: Boolean

  """For inputs that are lists, of values or of records."""
  list: [ListItemSourceInput!]

  """For inputs that look at two periods."""
  change: ChangeSourceInput
}

"""A source of a single value. Exactly one field."""
input SingleSourceInput @oneOf {
  """A measure."""
  measure: MeasureSourceInput

  """The mean of the assessors' grades of one item."""
  assessment: AssessmentSourceInput

  """An output of another bound method, for the same subject and period."""
  method: MethodSourceInput

  """
  True: the customers segment of the member's market segmentation matrix.
  """
  segmentation: Boolean

  """A constant: a decimal, or a text such as S."""
  constant: String
}

"""An item of a list. Exactly one field."""
input ListItemSourceInput @oneOf {
  """A single value."""
  value: SingleSourceInput

  """A record."""
  record: [FieldSourceInput!]
}

"""A field of a record."""
input FieldSourceInput {
  """The field."""
  field: String!

  """Where its value comes from."""
  source: SingleSourceInput!
}

"""A measure as a source."""
input MeasureSourceInput {
  """The measure."""
  measure: ID!

  """The subject; left out: the one evaluated for."""
  subject: String

  """
  1 is the period before, and so on, to 120; left out: the period evaluated for.
  """
  periodsBack: Int
}

"""An item of a questionnaire as a source."""
input AssessmentSourceInput {
  """The questionnaire."""
  questionnaire: ID!

  """The item."""
  item: String!

  """The subject; left out: the one evaluated for."""
  subject: String
}

"""An output of a method as a source."""
input MethodSourceInput {
  """The method."""
  method: ID!

  """Path of the output."""
  output: String!
}

"""Two periods as a source."""
input ChangeSourceInput {
  """The value before."""
  previous: SingleSourceInput!

  """The value now."""
  current: SingleSourceInput!
}

"""Where an input comes from."""
input InputBindingInput {
  """The input; each once."""
  input: String!

  """Its source."""
  source: InputSourceInput!
}

"""The measure that an output is."""
input OutputBindingInput {
  """Path of the output; each once."""
  output: String!

  """The measure."""
  measure: ID!
}

"""How a cluster feeds a method and what becomes of its results."""
input MethodBindingInput {
  """What it is evaluated for."""
  scope: MethodScope!

  """Where its inputs come from."""
  inputs: [InputBindingInput!]!

  """Which outputs are measures; none if left out."""
  outputs: [OutputBindingInput!]
}

"""Makes a version of a method known to a cluster; it does not count yet."""
input RegisterMethodVersionInput {
  """The cluster."""
  cluster: ID!

  """The method."""
  methodId: ID!

  """
  The definition, YAML; left out: the method of that id that ships with Strata.
  """
  definition: String

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Runs a registered version beside the adopted one, on the same history."""
input StartMethodTrialInput {
  """The cluster."""
  cluster: ID!

  """The method."""
  methodId: ID!

  """The version."""
  version: Int!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Ends the trial of a version."""
input EndMethodTrialInput {
  """The cluster."""
  cluster: ID!

  """The method."""
  methodId: ID!

  """Why."""
  reason: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Adopts a registered version: from now on it counts."""
input AdoptMethodVersionInput {
  """The cluster."""
  cluster: ID!

  """The method."""
  methodId: ID!

  """The version."""
  version: Int!

  """Why."""
  reason: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""
Says where the inputs of a method come from and which measures its outputs are.
"""
input BindMethodInput {
  """The cluster."""
  cluster: ID!

  """The method."""
  methodId: ID!

  """The binding, as a whole."""
  binding: MethodBindingInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Withdraws a method: it no longer counts."""
input WithdrawMethodInput {
  """The cluster."""
  cluster: ID!

  """The method."""
  methodId: ID!

  """Why."""
  reason: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""The result of RegisterMethodVersion, or why it was refused."""
union RegisterMethodVersionResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of StartMethodTrial, or why it was refused."""
union StartMethodTrialResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of EndMethodTrial, or why it was refused."""
union EndMethodTrialResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of AdoptMethodVersion, or why it was refused."""
union AdoptMethodVersionResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of BindMethod, or why it was refused."""
union BindMethodResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of WithdrawMethod, or why it was refused."""
union WithdrawMethodResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""What kind of actual was reported."""
enum ActualKind {
  NUMBER
  YES_NO
  TEXT

  """Reported as not applicable: left out of every score."""
  NOT_APPLICABLE

  """Put together from reported values: a sum, a mean. In scorecards only."""
  COMPUTED
}

"""A reported value as it became known at one position."""
type Value {
  """Id of the measure."""
  measure: ID!

  """What it is about: an actor (GR) or a part of one (GR/budget)."""
  subject: String!

  """The period it is about."""
  period: Period!

  """What kind of actual it is."""
  kind: ActualKind!

  """NUMBER: the figure exactly as entered."""
  number: Decimal

  """YES_NO: the answer."""
  yesNo: Boolean

  """TEXT: the text."""
  text: String

  """The note that came with it."""
  note: String

  """Why it was restated; null for a first submission."""
  reason: String

  """Who reported it."""
  by: String!

  """When this system recorded it."""
  recordedAt: DateTime!

  """When it became known."""
  knownAt: DateTime!

  """The position it holds from."""
  position: Position!

  """
  The position from which another value holds in its place; null: none yet.
  """
  supersededAt: Position
}

"""A value as known at a moment, and how it came about."""
type ValueAnswer {
  """The cluster."""
  cluster: ID!

  """What it is about."""
  subject: String!

  """Id of the measure."""
  measure: ID!

  """The period it is about."""
  period: Period!

  """The position that this answer is about."""
  position: Position!

  """The value as known then; null if none was."""
  value: Value

  """
  Every version up to that moment, in the order they became known. \`first\` is 1 to 500; 50 if not given.
  """
  versions(first: Int, after: String): ValueConnection!
}

"""A page of values."""
type ValueConnection {
  """The items with their cursors."""
  edges: [ValueEdge!]!

  """The items alone."""
  nodes: [Value!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A value in a page."""
type ValueEdge {
  """Its place in the list."""
  cursor: String!

  """The value."""
  node: Value!
}

"""Values after a report."""
type ValuesReported {
  """What came of the command."""
  outcome: CommandOutcome!

  """
  The last position of what was stored; with UNCHANGED the last position of what the command looked at.
  """
  position: Position!

  """
  The reported values at that position; waits until they are readable, and is null with an error if that takes too long.
  """
  values: [Value!]
}

"""
A value of the report was submitted before with another figure: restate it, with a reason.
"""
type ValueAlreadySubmitted implements Refusal {
  """Stable code of the case, for programs."""
  code: String!

  """What is wrong, in a sentence."""
  message: String!

  """What can be done about it."""
  remedy: String

  """The facts of the case."""
  details: [RefusalDetail!]!
}

"""
A value is unusual: check it, and send it again with \`confirm: true\` if it is right.
"""
type ConfirmationRequired implements Refusal {
  """Stable code of the case, for programs."""
  code: String!

  """What is wrong, in a sentence."""
  message: String!

  """What can be done about it."""
  remedy: String

  """The facts of the case."""
  details: [RefusalDetail!]!
}

"""
The period does not fit the measure's frequency or the cluster's calendar.
"""
type PeriodDoesNotFit implements Refusal {
  """Stable code of the case, for programs."""
  code: String!

  """What is wrong, in a sentence."""
  message: String!

  """What can be done about it."""
  remedy: String

  """The facts of the case."""
  details: [RefusalDetail!]!
}

"""An actual to report: exactly one of its fields."""
input ActualInput @oneOf {
  """A figure; kept exactly as written."""
  number: Decimal

  """Yes or no."""
  yesNo: Boolean

  """A text of the measure's list."""
  text: String

  """True: not applicable, to be left out of every score."""
  notApplicable: Boolean
}

"""A value to report."""
input ReportedValueInput {
  """Id of the measure."""
  measure: ID!

  """
  What it is about: the reporting actor or a part of it; the actor if left out.
  """
  subject: String

  """The actual."""
  actual: ActualInput!

  """A note."""
  note: String
}

"""Submits an actor's values for a period, all or none."""
input SubmitValuesInput {
  """The cluster."""
  cluster: ID!

  """The reporting actor, or @cluster for values of the cluster itself."""
  actorId: ID!

  """The period."""
  period: Period!

  """The values, at most 5,000."""
  values: [ReportedValueInput!]!

  """
  Confirms unusual values: outside the plausible range of their measure, or of a measure on no map of their subject.
  """
  confirm: Boolean

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Evidence kept elsewhere."""
input EvidenceInput {
  """SHA-256 of the document, 64 hexadecimal digits."""
  sha256: String!

  """Where it is."""
  address: String!
}

"""Restates values of an actor that were submitted before, all or none."""
input RestateValuesInput {
  """The cluster."""
  cluster: ID!

  """The reporting actor, or @cluster for values of the cluster itself."""
  actorId: ID!

  """The period."""
  period: Period!

  """The corrected values, at most 5,000."""
  values: [ReportedValueInput!]!

  """
  Confirms unusual values: outside the plausible range of their measure, or of a measure on no map of their subject.
  """
  confirm: Boolean

  """Why they are restated."""
  reason: String!

  """Evidence for it."""
  evidence: EvidenceInput

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""The measure and subject of a reported value."""
input ValueOfReportInput {
  """Id of the measure."""
  measure: ID!

  """
  What it is about: the reporting actor or a part of it; the actor if left out.
  """
  subject: String
}

"""
Withdraws values of an actor that were reported by mistake, all or none. Later moments have no value; earlier ones keep it.
"""
input WithdrawValuesInput {
  """The cluster."""
  cluster: ID!

  """The reporting actor, or @cluster for values of the cluster itself."""
  actorId: ID!

  """The period."""
  period: Period!

  """The values, at most 5,000."""
  values: [ValueOfReportInput!]!

  """Why they are withdrawn."""
  reason: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""The values after SubmitValues, or why it was refused."""
union SubmitValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | ValueAlreadySubmitted | ConfirmationRequired | PeriodDoesNotFit

"""The values after RestateValues, or why it was refused."""
union RestateValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | ConfirmationRequired | PeriodDoesNotFit

"""
The values after WithdrawValues (none of those that were withdrawn), or why it was refused.
"""
union WithdrawValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""Which way an output is better."""
enum BetterDirection {
  HIGHER
  LOWER
}

"""What scenarios are judged by."""
enum JudgedOver {
  """The last period."""
  LAST

  """The mean over all periods."""
  MEAN
}

"""A set of assumed values by period, as it stood at one position."""
type Scenario {
  """Its id."""
  id: ID!

  """The cluster."""
  cluster: ID!

  """The position that this answer is about."""
  position: Position!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """Whether it is discarded."""
  discarded: Boolean!

  """
  What it assumes by measure, subject and period, as far as the account may read the figures of the subjects.
  """
  assumptions(first: Int, after: String): AssumptionConnection!
}

"""A value that a scenario assumes in place of what was reported."""
type Assumption {
  """The measure."""
  measure: ID!

  """What the value is about."""
  subject: String!

  """The period."""
  period: Period!

  """The value."""
  value: Decimal!
}

"""A page of scenarios."""
type ScenarioConnection {
  """The items with their cursors."""
  edges: [ScenarioEdge!]!

  """The items alone."""
  nodes: [Scenario!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A scenario in a page."""
type ScenarioEdge {
  """Its place in the list."""
  cursor: String!

  """The scenario."""
  node: Scenario!
}

"""A page of assumptions."""
type AssumptionConnection {
  """The items with their cursors."""
  edges: [AssumptionEdge!]!

  """The items alone."""
  nodes: [Assumption!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""An assumption in a page."""
type AssumptionEdge {
  """Its place in the list."""
  cursor: String!

  """The assumption."""
  node: Assumption!
}

"""Scenarios compared with the current data and with each other."""
type ScenarioComparison {
  """The cluster."""
  cluster: ID!

  """The position that this answer is about."""
  position: Position!

  """The periods."""
  periods: [Period!]!

  """\`base\` (what is), then the scenarios."""
  scenarios: [ID!]!

  """
  Nodes of the scorecard, or outputs of the method, that were compared. \`first\` is 1 to 500; 50 if not given.
  """
  outputs(first: Int, after: String): ComparedOutputConnection!

  """Which scenario is best; null if more than one output is compared."""
  ranking: ScenarioRanking
}

"""A node of the scorecard or an output of a method in every scenario."""
type ComparedOutput {
  """Id of the node, or path of the output."""
  output: String!

  """Period by period."""
  periods: [ComparedPeriod!]!
}

"""The figures of one period."""
type ComparedPeriod {
  """The period."""
  period: Period!

  """
  The figure of each scenario: a score from 0 to 1, or a value of the method.
  """
  values: [ComparedValue!]!

  """
  Of every pair in which both are numbers: scenarios against the base first, then against each other.
  """
  differences: [ScenarioDifference!]!
}

"""The figure of one scenario."""
type ComparedValue {
  """The scenario, or base."""
  scenario: ID!

  """The figure; null where there is none."""
  value: ComputedValue

  """Why there is none, if that was computed."""
  error: ComputationError
}

"""How far apart two scenarios are."""
type ScenarioDifference {
  """The scenario."""
  of: ID!

  """The one it is compared with."""
  against: ID!

  """The value of \`of\` less that of \`against\`."""
  difference: Float!
}

"""Scenarios by one output, best first."""
type ScenarioRanking {
  """The node or output they are judged by."""
  output: String!

  """Which way is better."""
  direction: BetterDirection!

  """What is looked at."""
  over: JudgedOver!

  """Best first."""
  ranking: [RankedScenario!]!

  """
  The best one; several if they are equal, none if no scenario has a number.
  """
  best: [ID!]!

  """Scenarios without a number to be judged by."""
  unranked: [ID!]!
}

"""A scenario with the figure it is judged by."""
type RankedScenario {
  """The scenario, or base."""
  scenario: ID!

  """The figure."""
  value: Float!
}

"""A page of compared outputs."""
type ComparedOutputConnection {
  """The items with their cursors."""
  edges: [ComparedOutputEdge!]!

  """The items alone."""
  nodes: [ComparedOutput!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""An output in a page."""
type ComparedOutputEdge {
  """Its place in the list."""
  cursor: String!

  """The output."""
  node: ComparedOutput!
}

"""An output of a bound method to compare scenarios by."""
input ComparedMethodInput {
  """The method."""
  method: ID!

  """Path of the output; left out: all."""
  output: String

  """The member; left out: the cluster."""
  member: String
}

"""The scenario after a command."""
type ScenarioChanged {
  """What came of the command."""
  outcome: CommandOutcome!

  """
  The last position of what was stored; with UNCHANGED the last position of what the command looked at.
  """
  position: Position!

  """
  The scenario at that position; waits until it is readable, and is null with an error if that takes too long.
  """
  scenario: Scenario
}

"""A value that a scenario assumes."""
input AssumptionInput {
  """The measure."""
  measure: ID!

  """What the value is about."""
  subject: String!

  """The period, of the measure's own frequency."""
  period: Period!

  """The value."""
  value: Decimal!
}

"""Names an assumption."""
input AssumptionKeyInput {
  """The measure."""
  measure: ID!

  """What the value is about."""
  subject: String!

  """The period."""
  period: Period!
}

"""Drafts a scenario that assumes nothing yet."""
input DraftScenarioInput {
  """The cluster."""
  cluster: ID!

  """The scenario."""
  scenarioId: ID!

  """Its name."""
  labels: LabelsInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""
Assumes values in a scenario, in place of what it assumed for the same measure, subject and period.
"""
input AssumeValuesInput {
  """The cluster."""
  cluster: ID!

  """The scenario."""
  scenarioId: ID!

  """The values."""
  assumptions: [AssumptionInput!]!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Drops assumptions of a scenario."""
input DropAssumptionsInput {
  """The cluster."""
  cluster: ID!

  """The scenario."""
  scenarioId: ID!

  """Which."""
  assumptions: [AssumptionKeyInput!]!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Discards a scenario."""
input DiscardScenarioInput {
  """The cluster."""
  cluster: ID!

  """The scenario."""
  scenarioId: ID!

  """Why."""
  reason: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""The result of DraftScenario, or why it was refused."""
union DraftScenarioResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of AssumeValues, or why it was refused."""
union AssumeValuesResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of DropAssumptions, or why it was refused."""
union DropAssumptionsResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of DiscardScenario, or why it was refused."""
union DiscardScenarioResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""What a node of a scorecard is."""
enum ScoreNodeKind {
  STRATEGY
  PERSPECTIVE
  OBJECTIVE
  MEASURE
}

"""Why a node has no score of its own."""
enum ScoreReason {
  """Nothing was reported."""
  MISSING

  """No period to report on has ended."""
  NOT_DUE

  """The period has not begun."""
  NOT_STARTED

  """It was reported as not applicable."""
  NOT_APPLICABLE

  """The measure is shown, not scored."""
  UNSCORED

  """No figure was in force to compare with."""
  NO_TARGET

  """Nothing below has a score."""
  NO_DATA_BELOW

  """All weights are zero."""
  NO_WEIGHT

  """There is nothing below."""
  EMPTY

  """The evaluation failed: see \`detail\`."""
  EVALUATION_ERROR
}

"""How final a node is."""
enum NodeState {
  """The period has not begun."""
  NOT_STARTED

  """The period is running."""
  OPEN

  """
  The period has ended, and something is missing, carried forward or set to zero.
  """
  PROVISIONAL

  """The period has ended, and all that counts has data."""
  COMPLETE
}

"""How a part stands to the node it is part of."""
enum PartRelation {
  MEASURE
  DETAIL
  CONTRIBUTION

  """It is listed and weighs nothing."""
  SUPPORT
  OBJECTIVE
  PERSPECTIVE
}

"""
All scores of a cluster, or of one strategy and what is under it, for a period as known at a moment.
"""
type Scorecard {
  """The cluster."""
  cluster: ID!

  """The period."""
  period: Period!

  """The strategy it was asked for; null: the whole cluster."""
  strategy: ID

  """The position that this answer is about."""
  position: Position!

  """
  The nodes in the order of the cascade, each before what is under it. \`first\` is 1 to 500; 50 if not given.
  """
  nodes(kinds: [ScoreNodeKind!], statuses: [Status!], first: Int, after: String): ScoreNodeConnection!

  """
  One node by id, such as strategy:S, perspective:S/P, objective:S/O or measure:S/O/M.
  """
  node(id: ID!): ScoreNode

  """The topmost nodes: go down by \`children\`."""
  tree: [ScoreNode!]!
}

"""
A strategy, perspective, objective or measure on an objective with its score for the period.
"""
type ScoreNode {
  """
  Its id in the scorecard: strategy:S, perspective:S/P, objective:S/O or measure:S/O/M.
  """
  id: ID!

  """What it is."""
  kind: ScoreNodeKind!

  """The node it stands under."""
  parentId: ID

  """Id of the strategy it belongs to."""
  strategy: ID!

  """Id of the perspective it belongs to."""
  perspective: ID

  """Id of the objective it belongs to."""
  objective: ID

  """Id of the measure that it is."""
  measure: ID

  """Name of what it stands for, in one language."""
  label(language: Language): String!

  """
  What rolls up: 0 to 1, above 1 only where the cluster keeps over-achievement; null without a score.
  """
  score: Float

  """The score before over-achievement was capped."""
  rawScore: Float

  """
  Its traffic light; grey without a score, or if its coverage is below the least coverage of the cluster.
  """
  status: Status!

  """
  The share of its weight that has complete data, 0 to 1; null if nothing is due or expected.
  """
  coverage: Float

  """How final it is."""
  state: NodeState!

  """Why it has no score of its own."""
  reason: ScoreReason

  """More about the reason."""
  detail: String

  """The policy that was applied, if there was no data."""
  missing: MissingPolicyKind

  """Its weight under its parent as set; null at a strategy."""
  weight: Float

  """Its weight among the siblings that count, 0 to 1; null at a strategy."""
  share: Float

  """How the scores of its parts became its score."""
  rollUp: RollUp

  """
  MEASURE: the actual it was scored by; null also if the account may not read that actor's values.
  """
  actual: Actual

  """MEASURE: the main figure it was compared with, the goal or the target."""
  target: Decimal

  """
  MEASURE: distance from the main figure in units of the measure; positive is better, whatever the polarity. Hidden as \`actual\` is.
  """
  variance: Float

  """MEASURE: what the score was computed from. Hidden as \`actual\` is."""
  reading: MeasureReading

  """What the score is made of."""
  parts: [ScorePart!]!

  """The nodes under it in the tree."""
  children: [ScoreNode!]!
}

"""An actual in a scorecard."""
type Actual {
  """What kind of actual it is."""
  kind: ActualKind!

  """NUMBER: the figure exactly as entered."""
  number: Decimal

  """YES_NO: the answer."""
  yesNo: Boolean

  """TEXT: the text."""
  text: String

  """COMPUTED: the figure, float64."""
  computed: Float
}

"""How many of the expected values there were."""
type Coverage {
  """How many there were."""
  counted: Int!

  """Of how many."""
  of: Int!
}

"""What a measure's score was computed from."""
type MeasureReading {
  """What the values are about."""
  subject: String!

  """The actual; null where there is none."""
  actual: Actual

  """
  The period that the actual is about: the scorecard's own, or that of a longer frequency or a carried value.
  """
  period: Period!

  """The periods that were read."""
  periods: [Period!]!

  """The period it was carried forward from."""
  carriedFrom: Period

  """
  Whether the measure is reported less often than the scorecard's period.
  """
  longerFrequency: Boolean!

  """Set if some of the periods are not reported yet."""
  partial: Coverage

  """
  Of a value put together from members or parts: how many of them reported.
  """
  members: Coverage

  """
  The targets that the actual is compared with, aggregated over \`compared\` as the actual is.
  """
  targets: TargetFigures

  """The periods whose targets these are: those that the actual covers."""
  compared: [Period!]!

  """
  Distance from the goal or target in units of the measure; positive is better.
  """
  variance: Float
}

"""A part of a node's score."""
type ScorePart {
  """Id of the node that is the part."""
  nodeId: ID!

  """How it stands to the node."""
  relation: PartRelation!

  """
  In force on the period's first day, as set; 0 takes it out of every roll-up.
  """
  weight: Float!

  """
  Its weight among the siblings that count, 0 to 1; 0 if it does not count.
  """
  share: Float!

  """Its score."""
  score: Float

  """Its traffic light."""
  status: Status!

  """Why it has no score."""
  reason: ScoreReason

  """What it adds to the node's score; these sum to the score."""
  contribution: Float
}

"""A page of scorecard nodes."""
type ScoreNodeConnection {
  """The items with their cursors."""
  edges: [ScoreNodeEdge!]!

  """The items alone."""
  nodes: [ScoreNode!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A scorecard node in a page."""
type ScoreNodeEdge {
  """Its place in the list."""
  cursor: String!

  """The node."""
  node: ScoreNode!
}

"""How a scorecard changed."""
type ScorecardChange {
  """The cluster."""
  cluster: ID!

  """The period."""
  period: Period!

  """The position that it is about."""
  position: Position!

  """
  True on the first message: \`nodes\` are all nodes. False afterwards: only those that are new or differ.
  """
  whole: Boolean!

  """The nodes, each before what is under it."""
  nodes: [ScoreNode!]!

  """Ids of nodes that are no longer there."""
  removed: [ID!]!
}

"""
A sign-in: send the access token as \`Authorization: Bearer …\`, and ask for a new one with the refresh token.
"""
type SignedIn {
  """The access token; short-lived."""
  accessToken: String!

  """When it runs out."""
  accessTokenExpiresAt: DateTime!

  """
  Gives a new access token, once; each refresh gives a new refresh token.
  """
  refreshToken: String!

  """When it runs out."""
  refreshTokenExpiresAt: DateTime!

  """Who is signed in."""
  me: Me!
}

"""The refresh token does not work any more."""
type SignedOut {
  """Always true."""
  done: Boolean!
}

"""The password is set."""
type PasswordSet {
  """The account."""
  login: String!
}

"""
Signing in failed. The answer does not say whether the login or the password is wrong.
"""
type SignInRefused implements Refusal {
  """Stable code of the case, for programs."""
  code: String!

  """What is wrong, in a sentence."""
  message: String!

  """What can be done about it."""
  remedy: String

  """
  After how many seconds it can be tried again, if it was tried too often.
  """
  retryAfter: Int
}

"""What a person signs in with."""
input SignInInput {
  """The login."""
  login: String!

  """The password."""
  password: String!
}

"""A refresh token."""
input RefreshInput {
  """The refresh token of the latest sign-in or refresh."""
  refreshToken: String!
}

"""A refresh token to give up."""
input SignOutInput {
  """The refresh token of the latest sign-in or refresh."""
  refreshToken: String!
}

"""A password to set."""
input SetPasswordInput {
  """The account."""
  login: String!

  """The new password."""
  password: String!
}

"""A sign-in, or why it was refused."""
union SignInResult = SignedIn | SignInRefused | InvalidInput

"""A new sign-in, or why it was refused."""
union RefreshResult = SignedIn | SignInRefused | InvalidInput

"""That the password is set, or why not."""
union SetPasswordResult = PasswordSet | InvalidInput | NotAllowed | NotFound | RuleBroken

"""The four ranks of a strategy, highest first."""
enum Rank {
  """Of the cluster."""
  INTEGRATIVE

  """Of one actor."""
  BUSINESS

  """Of one functional service of an actor."""
  FUNCTIONAL

  """Of one organisational unit of an actor."""
  OPERATIONAL
}

"""Where a strategy stands in its life."""
enum StrategyStatus {
  DRAFT
  ACTIVE
  SUPERSEDED
  RETIRED
}

"""A strategy with its map, as it stood at one position."""
type Strategy {
  """Its id within the cluster."""
  id: ID!

  """The cluster it belongs to."""
  cluster: ID!

  """The position that this answer is about."""
  position: Position!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """Its rank in the cascade."""
  rank: Rank!

  """Whose it is: @cluster, an actor (GR), or a part of one (GR/budget)."""
  owner: String!

  """Where it stands in its life."""
  status: StrategyStatus!

  """
  Counts the revisions of an active strategy, from 1 at activation; 0 before.
  """
  revision: Int!

  """Whether its parent was revised after it was last aligned with it."""
  realign: Boolean!

  """The strategy that took its place."""
  supersededBy: ID

  """The mission; integrative strategies only."""
  mission: Labels

  """The vision; integrative strategies only."""
  vision: Labels

  """The strategy it stands under."""
  parent: Strategy

  """The strategies under it, by id."""
  children(first: Int, after: String): StrategyConnection!

  """Its strategic objectives."""
  objectives: [Objective!]!

  """Cause-and-effect links between its objectives."""
  links: [CauseEffectLink!]!

  """How its objectives stand to those of the parent."""
  parentLinks: [ParentLink!]!

  """
  How perspectives count in its score; a perspective that is not listed weighs 1.
  """
  perspectiveWeights: [PerspectiveWeight!]!

  """How scores become the score above them."""
  rollUp: MapRollUp!
}

"""How scores become the score above them on a map."""
type MapRollUp {
  """Of perspectives into the strategy."""
  strategy: RollUp!

  """Of objectives into a perspective."""
  perspective: RollUp!
}

"""A strategic objective on a map."""
type Objective {
  """Its id on the map."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """Id of the perspective it lies in."""
  perspective: ID!

  """The theme it belongs to."""
  theme: String

  """Id of the objective that it details, on the same map."""
  details: ID

  """Its weight among its siblings, over time."""
  weight: [DatedWeight!]!

  """How the scores under it become its score."""
  rollUp: RollUp!

  """What a missing value under it does, if not what the cluster says."""
  missing: MissingPolicy

  """The measures on it."""
  measures: [ObjectiveMeasure!]!
}

"""A measure on an objective."""
type ObjectiveMeasure {
  """Id of the measure."""
  measure: ID!

  """Its weight among its siblings, over time."""
  weight: [DatedWeight!]!
}

"""Whether more of the cause makes for more or less of the effect."""
enum LinkSign {
  POSITIVE
  NEGATIVE
}

"""Cause and effect between two objectives of one map."""
type CauseEffectLink {
  """Id of the objective that is the cause."""
  from: ID!

  """Id of the objective that is the effect."""
  to: ID!

  """Whether more of the cause makes for more or less of the effect."""
  sign: LinkSign!

  """After how many months the effect is expected, 0 or more."""
  lag: Int!
}

"""How an objective stands to one of the parent strategy."""
enum ParentLinkKind {
  """It moves the parent objective's score, by its weight."""
  CONTRIBUTES

  """It is shown under the parent objective and moves nothing."""
  SUPPORTS
}

"""An objective's link to an objective of the parent strategy."""
type ParentLink {
  """Id of the objective."""
  objective: ID!

  """Id of the parent strategy's objective."""
  parentObjective: ID!

  """How it relates to that objective."""
  kind: ParentLinkKind!

  """
  Its weight in the parent objective, over time; counts for CONTRIBUTES only.
  """
  weight: [DatedWeight!]!
}

"""The weight of a perspective in a strategy's score."""
type PerspectiveWeight {
  """Id of the perspective."""
  perspective: ID!

  """Its weight, over time."""
  weight: [DatedWeight!]!
}

"""A page of strategies."""
type StrategyConnection {
  """The items with their cursors."""
  edges: [StrategyEdge!]!

  """The items alone."""
  nodes: [Strategy!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A strategy in a page."""
type StrategyEdge {
  """Its place in the list."""
  cursor: String!

  """The strategy."""
  node: Strategy!
}

"""The strategy after a command."""
type StrategyChanged {
  """What came of the command."""
  outcome: CommandOutcome!

  """
  The last position of what was stored; with UNCHANGED the last position of what the command looked at.
  """
  position: Position!

  """
  The strategy at that position; waits until it is readable, and is null with an error if that takes too long.
  """
  strategy: Strategy
}

"""
A cluster has at most one active integrative strategy: name the one that this one supersedes.
"""
type SecondActiveIntegrativeStrategy implements Refusal {
  """Stable code of the case, for programs."""
  code: String!

  """What is wrong, in a sentence."""
  message: String!

  """What can be done about it."""
  remedy: String

  """The facts of the case."""
  details: [RefusalDetail!]!
}

"""The link would close a cycle."""
type LinkCycle implements Refusal {
  """Stable code of the case, for programs."""
  code: String!

  """What is wrong, in a sentence."""
  message: String!

  """What can be done about it."""
  remedy: String

  """The facts of the case, with the cycle named in full."""
  details: [RefusalDetail!]!
}

"""Drafts a strategy."""
input DraftStrategyInput {
  """The cluster."""
  cluster: ID!

  """Id of the new strategy."""
  strategyId: ID!

  """Its rank."""
  rank: Rank!

  """Whose it is: @cluster, an actor, or a part of one (actor/part)."""
  owner: String!

  """
  The strategy it stands under; every rank but the integrative needs one.
  """
  parent: ID

  """Its name."""
  labels: LabelsInput!

  """The mission; integrative strategies only."""
  mission: LabelsInput

  """The vision; integrative strategies only."""
  vision: LabelsInput

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Sets a strategy's name, mission and vision."""
input ReviseStrategyStatementInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """Its name."""
  labels: LabelsInput!

  """The mission; left out: none."""
  mission: LabelsInput

  """The vision; left out: none."""
  vision: LabelsInput

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Moves a draft under another parent."""
input MoveStrategyInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The parent to be."""
  parent: ID!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Makes a strategy active."""
input ActivateStrategyInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The active strategy that it takes the place of."""
  supersedes: ID

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""
Declares a revision of an active strategy; its children are asked to realign.
"""
input ReviseStrategyInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """What was revised and why."""
  note: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Confirms that a strategy is aligned with its revised parent."""
input ConfirmAlignmentInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Retires a strategy."""
input RetireStrategyInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """Why."""
  reason: String!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""An objective to set; its measures are placed one by one."""
input ObjectiveInput {
  """Its id on the map."""
  id: ID!

  """Its name."""
  labels: LabelsInput!

  """Id of the perspective it lies in."""
  perspective: ID!

  """The theme it belongs to."""
  theme: String

  """Id of the objective that it details, on the same map."""
  details: ID

  """
  Its weight among its siblings, over time; left out: 1 from the beginning.
  """
  weight: [DatedWeightInput!]

  """How the scores under it become its score; WEIGHTED_MEAN if left out."""
  rollUp: RollUp

  """What a missing value under it does; what the cluster says if left out."""
  missing: MissingPolicyInput
}

"""Puts an objective on a map, or changes it."""
input SetObjectiveInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """The objective as it is to become."""
  objective: ObjectiveInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Takes an objective off a map."""
input DropObjectiveInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """The objective."""
  objectiveId: ID!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""A measure to place on an objective."""
input ObjectiveMeasureInput {
  """Id of the measure."""
  measure: ID!

  """
  Its weight among its siblings, over time; left out: 1 from the beginning.
  """
  weight: [DatedWeightInput!]
}

"""Puts a measure on an objective, or changes its weight."""
input PlaceMeasureInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """The objective."""
  objectiveId: ID!

  """The measure with its weight."""
  measure: ObjectiveMeasureInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Takes a measure off an objective."""
input TakeMeasureOffInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """The objective."""
  objectiveId: ID!

  """The measure."""
  measureId: ID!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""A cause-and-effect link to set."""
input CauseEffectLinkInput {
  """Id of the objective that is the cause."""
  from: ID!

  """Id of the objective that is the effect."""
  to: ID!

  """Whether more of the cause makes for more or less of the effect."""
  sign: LinkSign!

  """After how many months the effect is expected, 0 or more."""
  lag: Int!
}

"""
Links two objectives of a map as cause and effect, or changes their link.
"""
input LinkObjectivesInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """The link."""
  link: CauseEffectLinkInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Removes a cause-and-effect link."""
input UnlinkObjectivesInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """Id of the objective that is the cause."""
  from: ID!

  """Id of the objective that is the effect."""
  to: ID!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""A link to an objective of the parent strategy to set."""
input ParentLinkInput {
  """Id of the objective."""
  objective: ID!

  """Id of the parent strategy's objective."""
  parentObjective: ID!

  """How it relates to that objective."""
  kind: ParentLinkKind!

  """
  Its weight in the parent objective, over time; left out: 1 from the beginning.
  """
  weight: [DatedWeightInput!]
}

"""Links an objective to one of the parent strategy, or changes the link."""
input LinkToParentInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """The link."""
  link: ParentLinkInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""Removes a link to the parent strategy."""
input UnlinkFromParentInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """Id of the objective."""
  objective: ID!

  """Id of the parent strategy's objective."""
  parentObjective: ID!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""The weight of a perspective to set."""
input PerspectiveWeightInput {
  """Id of the perspective."""
  perspective: ID!

  """Its weight, over time."""
  weight: [DatedWeightInput!]!
}

"""Sets how a perspective counts in a strategy's score."""
input WeighPerspectiveInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """The perspective with its weight."""
  perspective: PerspectiveWeightInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""How scores become the score above them, to set."""
input MapRollUpInput {
  """Of perspectives into the strategy."""
  strategy: RollUp!

  """Of objectives into a perspective."""
  perspective: RollUp!
}

"""Sets how scores roll up on a map."""
input SetMapRollUpInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """The roll-ups."""
  rollUp: MapRollUpInput!

  """
  Id of the command; a command that is sent again with the same id is carried out once.
  """
  commandId: UUID
}

"""The strategy after DraftStrategy, or why it was refused."""
union DraftStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after ReviseStrategyStatement, or why it was refused."""
union ReviseStrategyStatementResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after MoveStrategy, or why it was refused."""
union MoveStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle

"""The strategy after ActivateStrategy, or why it was refused."""
union ActivateStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | SecondActiveIntegrativeStrategy

"""The strategy after ReviseStrategy, or why it was refused."""
union ReviseStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after ConfirmAlignment, or why it was refused."""
union ConfirmAlignmentResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after RetireStrategy, or why it was refused."""
union RetireStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after SetObjective, or why it was refused."""
union SetObjectiveResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle

"""The strategy after DropObjective, or why it was refused."""
union DropObjectiveResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after PlaceMeasure, or why it was refused."""
union PlaceMeasureResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after TakeMeasureOff, or why it was refused."""
union TakeMeasureOffResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after LinkObjectives, or why it was refused."""
union LinkObjectivesResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle

"""The strategy after UnlinkObjectives, or why it was refused."""
union UnlinkObjectivesResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after LinkToParent, or why it was refused."""
union LinkToParentResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle

"""The strategy after UnlinkFromParent, or why it was refused."""
union UnlinkFromParentResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after WeighPerspective, or why it was refused."""
union WeighPerspectiveResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after SetMapRollUp, or why it was refused."""
union SetMapRollUpResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
One event of a cluster's history: who did what, when it was recorded and when it became known.
"""
type TimelineEntry {
  """Its place in the history."""
  position: Position!

  """Id of the event."""
  eventId: ID!

  """What happened, such as ValuesSubmitted."""
  type: String!

  """The stream it belongs to."""
  stream: String!

  """Its number in the stream, from 0."""
  revision: Int!

  """Who caused it."""
  by: String!

  """When this system recorded it; never altered."""
  recordedAt: DateTime!

  """When it became known; never decreases along the history of a cluster."""
  knownAt: DateTime!

  """Whether it was loaded as declared history."""
  loaded: Boolean!
}

"""A page of a history."""
type TimelineConnection {
  """The items with their cursors."""
  edges: [TimelineEdge!]!

  """The items alone."""
  nodes: [TimelineEntry!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""An event in a page."""
type TimelineEdge {
  """Its place in the list."""
  cursor: String!

  """The event."""
  node: TimelineEntry!
}
`;
