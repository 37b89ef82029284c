// Generated from the .graphql files by scripts/generate.mjs. Change those and generate again.
/** The whole schema as SDL text. */
export const typeDefs = `"""
A sentence of the product. It is in the language that the Accept-Language header of the request prefers among English,
Russian and Ukrainian; English over a WebSocket, and where there is no translation. Programs go by the code beside it.
"""
directive @spoken on FIELD_DEFINITION

"""The roles of accounts in a cluster."""
enum Role {
  """
  Accounts and roles; reads everything. Of one cluster, or of all clusters.
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

"""A role of an account in one cluster, or in all clusters."""
type RoleGrant {
  """The cluster, or * for all clusters (administrators only)."""
  cluster: String!

  """The role."""
  role: Role!

  """
  Whom an updater or approver acts for: an actor (GR), one service or unit of it (GR/budget), or the cluster itself (@cluster).
  """
  actor: ID
}

"""The signed-in account."""
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

  """Whether it is closed: it can no longer sign in."""
  closed: Boolean!

  """
  Whether the personal data of its person was erased; the name is then [erased].
  """
  erased: Boolean!

  """Its roles."""
  grants: [RoleGrant!]!

  """Identities that sign in as this account."""
  identities: [LinkedIdentity!]!

  """Whether it has a second factor."""
  secondFactor: Boolean!

  """
  What happened to it, oldest first: all of it for the account itself and administrators of all clusters, the roles in their cluster for those of one.
  """
  history: [AccountEntry!]!
}

"""An event of an account."""
type AccountEntry {
  """Its position in the history."""
  position: Position!

  """Who caused it."""
  by: String!

  """When it was recorded."""
  recordedAt: DateTime!

  """What happened."""
  kind: AccountEntryKind!

  """The role that was granted or revoked."""
  grant: RoleGrant

  """The reason for closing it, or for erasing its person."""
  reason: String
}

"""What happened to an account."""
enum AccountEntryKind {
  OPENED
  RENAMED
  ROLE_GRANTED
  ROLE_REVOKED
  IDENTITY_LINKED
  CLOSED

  """The key of its person was destroyed."""
  ERASED
}

"""What the log holds of the person of an account."""
type PersonRecord {
  """The login."""
  login: String!

  """
  Whether the key of the person is destroyed, and the texts under it are erased.
  """
  erased: Boolean!

  """Personal texts under the key of the person: destroying it erases them."""
  sealed: Int!

  """
  Personal texts that were written before keys of persons existed. They stay readable in the log.
  """
  plain: Int!

  """The same, by type of event."""
  texts: [PersonTexts!]!

  """The positions of events with texts that stay readable, at most 100."""
  plainAt: [Position!]!

  """
  Whether the login, which stays in the log, looks like an e-mail address.
  """
  loginIsAddress: Boolean!
}

"""The personal texts in events of one type."""
type PersonTexts {
  """The type of the events."""
  type: String!

  """Texts under the key of the person."""
  sealed: Int!

  """Texts that stay readable."""
  plain: Int!
}

"""A page of accounts."""
type AccountConnection {
  """The items with their cursors."""
  edges: [AccountEdge!]!

  """The items without cursors."""
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

"""How much of a quota is left."""
type QuotaLeft {
  """The quota."""
  limit: Int!

  """What is left of it."""
  left: Int!

  """
  Seconds until the whole quota is available again; 0 if none of it was used.
  """
  resetsIn: Int!
}

"""
What an account may still send to this server. Commands sent through the command line are not counted.
"""
type Quotas {
  """Commands within a minute."""
  commands: QuotaLeft!

  """Bytes of commands within a day."""
  bytes: QuotaLeft!
}

"""The account after a command."""
type AccountChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The account as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  account: Account
}

"""A role to grant or revoke."""
input RoleGrantInput {
  """The cluster, or * for all clusters (administrators only)."""
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
  The id of the command; a command that is resent with the same id is executed only once.
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
  The id of the command; a command that is resent with the same id is executed only once.
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
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Revokes a role of an account."""
input RevokeRoleInput {
  """The account."""
  login: String!

  """The role."""
  grant: RoleGrantInput!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Lets an identity of an issuer sign in as an account."""
input LinkIdentityInput {
  """The account."""
  login: String!

  """The issuer identifier."""
  issuer: String!

  """The person's id at the issuer."""
  subject: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Closes an account, which can then no longer sign in."""
input CloseAccountInput {
  """The account."""
  login: String!

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Erases the personal data of an account's person, for good."""
input ErasePersonInput {
  """The account."""
  login: String!

  """The reason. It stays readable, so it must not contain personal data."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The account after OpenAccount, or the refusal."""
union OpenAccountResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The account after RenameAccount, or the refusal."""
union RenameAccountResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The account after GrantRole, or the refusal."""
union GrantRoleResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The account after RevokeRole, or the refusal."""
union RevokeRoleResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The account after LinkIdentity, or the refusal."""
union LinkIdentityResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The account after CloseAccount, or the refusal."""
union CloseAccountResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The account after ErasePerson, or the refusal."""
union ErasePersonResult = AccountChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
The agreement about a strategy: its latest proposal to those whom it affects, and what they answer in rounds.
"""
type Agreement {
  """Id of the strategy."""
  strategy: ID!

  """What has become of the proposal."""
  status: AgreementStatus!

  """How many proposals of the strategy there have been."""
  proposal: Int!

  """The rounds of the latest proposal, oldest first."""
  rounds: [AgreementRound!]!

  """Why the coordinator decided it, or why it was withdrawn."""
  reason: String

  """
  Whether the working copy of the map or the words of the strategy have changed since the last round opened.
  """
  changedSince: Boolean!
}

"""What has become of a proposal."""
enum AgreementStatus {
  """Nothing was proposed."""
  NONE

  """Those whom it affects are asked."""
  PROPOSED

  """They agree."""
  AGREED

  """The coordinator has decided, without the agreement of all."""
  DECIDED

  """It was withdrawn."""
  WITHDRAWN
}

"""A round of a proposal. Its answers are about what it proposes alone."""
type AgreementRound {
  """Counted from 1."""
  round: Int!

  """What the proposer says to it."""
  note: String

  """Until when answers are asked for."""
  due: DateTime!

  """When it is agreed on."""
  quorum: AgreementQuorum!

  """The version of the workflow that it follows."""
  version: Int!

  """Those whom it affects, each with its answer."""
  parties: [AgreementParty!]!

  """The reminders that were sent, by the step that sent them."""
  reminders: [String!]!

  """Whether the coordinator was asked to decide."""
  escalated: Boolean!
}

"""When a proposal is agreed on."""
type AgreementQuorum {
  """The share of those whom it affects that has to agree, in percent."""
  agree: Int!

  """How many of them may object."""
  objections: Int!
}

"""Somebody whom a proposal affects."""
type AgreementParty {
  """An actor, a part of one, or @cluster."""
  party: ID!

  """Why the proposal affects it."""
  because: [AgreementConcern!]!

  """The roles with which the proposal names it."""
  roles: [ID!]!

  """Its last answer in the round; null if it has not answered."""
  answer: AgreementAnswer
}

"""Why a proposal affects somebody."""
enum AgreementConcern {
  """It owns a strategy under the proposed one."""
  CHILD

  """A strategy of it contributes to the proposed one."""
  CONTRIBUTION

  """A measure of the proposed strategy is aggregated from its figures."""
  MEASURE

  """The proposal names it with a role."""
  ROLE
}

"""An answer to a round of a proposal."""
type AgreementAnswer {
  """The answer."""
  answer: AnswerKind!

  """The comment."""
  comment: String

  """Comments on single things of the proposal."""
  remarks: [AgreementRemark!]!

  """How often the party has answered the round."""
  edition: Int!
}

"""What somebody says to a proposal."""
enum AnswerKind {
  """It agrees."""
  AGREES

  """It objects."""
  OBJECTS

  """It asks for a change."""
  ASKS
}

"""A comment on a thing of a proposal."""
type AgreementRemark {
  """
  The thing: strategy, objective:O, measure:O/K, perspective:P, link:FROM>TO, contribution:O>PARENT, or the weight of a
  thing, such as weight:objective:O.
  """
  about: String!

  """The comment."""
  comment: String!
}

"""A page of agreements."""
type AgreementConnection {
  """The items with their cursors."""
  edges: [AgreementEdge!]!

  """The items without cursors."""
  nodes: [Agreement!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""An agreement in a page."""
type AgreementEdge {
  """Its place in the list."""
  cursor: String!

  """The agreement."""
  node: Agreement!
}

"""
A task of the owner of a strategy whose parent was revised or replaced. It ends when the owner confirms the alignment, or
when a revision of the strategy is put in force.
"""
type Realignment {
  """Id of the strategy."""
  strategy: ID!

  """Its name."""
  label(language: Language): String!

  """Who owns it: an actor or a part of one."""
  owner: ID!

  """Id of its parent."""
  parent: ID!

  """Since when the task is open."""
  since: DateTime!

  """
  The revision of the parent with which it was last aligned; null if the parent has replaced another strategy.
  """
  alignedWith: Int
}

"""A page of tasks of realignment."""
type RealignmentConnection {
  """The items with their cursors."""
  edges: [RealignmentEdge!]!

  """The items without cursors."""
  nodes: [Realignment!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A task of realignment in a page."""
type RealignmentEdge {
  """Its place in the list."""
  cursor: String!

  """The task."""
  node: Realignment!
}

"""The changed agreement."""
type AgreementChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The agreement as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  agreement: Agreement
}

"""A role in which a proposal names somebody."""
input NamedRoleInput {
  """An actor, a part of one, or @cluster."""
  party: ID!

  """A role of the workflow, such as executor."""
  role: ID!
}

"""
Proposes a draft, or the working copy of an active strategy's map, to those whom it affects.
"""
input ProposeStrategyInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """Those whom the proposal names with a role; by default none."""
  roles: [NamedRoleInput!]

  """What the proposer says to it."""
  note: String

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of ProposeStrategy, or the refusal."""
union ProposeStrategyResult = AgreementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""Opens the next round of a proposal with what was changed since."""
input ReviseProposalInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The current round, as the sender has seen it."""
  round: Int!

  """
  Those whom the proposal names with a role; by default those of the round before.
  """
  roles: [NamedRoleInput!]

  """What the proposer says to the change."""
  note: String

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of ReviseProposal, or the refusal."""
union ReviseProposalResult = AgreementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""A comment on a thing of a proposal."""
input AgreementRemarkInput {
  """The thing; see \`AgreementRemark.about\`."""
  about: String!

  """The comment."""
  comment: String!
}

"""Answers a round of a proposal for a party."""
input AnswerProposalInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The party that answers."""
  party: ID!

  """The current round, as the sender has seen it."""
  round: Int!

  """
  The edition of the party's answer that the sender has seen; 0, the default, if there was none.
  """
  basedOn: Int

  """The answer."""
  answer: AnswerKind!

  """
  The comment; an objection or a request for a change needs one, or a remark.
  """
  comment: String

  """Comments on single things of the proposal."""
  remarks: [AgreementRemarkInput!]

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of AnswerProposal, or the refusal."""
union AnswerProposalResult = AgreementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
Decides a proposal without the agreement of all: once all have answered, or after the deadline.
"""
input DecideProposalInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The current round, as the sender has seen it."""
  round: Int!

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of DecideProposal, or the refusal."""
union DecideProposalResult = AgreementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""Withdraws a proposal."""
input WithdrawProposalInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of WithdrawProposal, or the refusal."""
union WithdrawProposalResult = AgreementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The kind of subject of a questionnaire."""
enum QuestionnaireSubject {
  CLUSTER
  ACTOR

  """A structural unit of an actor."""
  UNIT
}

"""The trend of demand for a service in a customer group."""
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

  """The kind of its subject."""
  about: QuestionnaireSubject!

  """Its title."""
  title: String!

  """Its purpose."""
  summary: String

  """The method whose inputs correspond to the items or their groups."""
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
The answers to one questionnaire about one subject for one period, as of a position.
"""
type Assessment {
  """The cluster."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """The questionnaire."""
  questionnaire: ID!

  """The subject of the assessment."""
  subject: String!

  """The period."""
  period: Period!

  """The mean grade of each item."""
  means: [ItemMean!]!

  """The grades of each assessor."""
  assessors: [AssessorGrades!]!
}

"""The mean grade of an item."""
type ItemMean {
  """The item."""
  item: String!

  """
  Mean of the grades: of points (S 3, N 2, W 1), or of figures from 0 to 6.
  """
  mean: Float!

  """The number of assessors who graded it."""
  assessors: Int!
}

"""The grades of one assessor."""
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

  """A note."""
  note: String

  """
  Who recorded it on behalf of the assessor; null if the assessor recorded it.
  """
  recordedBy: String
}

"""A page of assessments."""
type AssessmentConnection {
  """The items with their cursors."""
  edges: [AssessmentEdge!]!

  """The items without cursors."""
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
A member's market segmentation matrix, which determines its customers segment, as of a position.
"""
type Segmentation {
  """The cluster."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """The member."""
  member: ID!

  """The customer groups."""
  groups: [SegmentationAxis!]!

  """The services."""
  services: [SegmentationAxis!]!

  """The non-empty cells."""
  cells: [SegmentationCell!]!

  """The resulting customers segment: S, N or W; null without target cells."""
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

  """The trend of demand."""
  demand: Demand!

  """An advantage over competitors."""
  advantage: String

  """A weakness against competitors."""
  weakness: String

  """Whether the member aims at this group with this service."""
  target: Boolean!
}

"""A part of an SNW portrait."""
enum PortraitPart {
  """Learning and development."""
  LEARNING
  CUSTOMERS

  """Internal processes."""
  PROCESSES
  FINANCE
}

"""
The number of members from which the cluster's letter for a part is computed.
"""
type PortraitCount {
  """The part."""
  part: PortraitPart!

  """The number of members with a segment for it."""
  counted: Int!

  """The number of all members."""
  of: Int!

  """The members without a segment for it."""
  missing: [ID!]!
}

"""
SNW portraits of a period: of the members, and of the cluster from the means of its members.
"""
type SnwPortraits {
  """The cluster."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """The period."""
  period: Period!

  """The members' portraits."""
  members: [SnwPortrait!]!

  """The cluster's portrait."""
  whole: SnwPortrait!

  """
  The number of members behind each letter of the cluster's portrait, and the members missing.
  """
  counts: [PortraitCount!]!
}

"""An SNW portrait, or the reason why there is none."""
type SnwPortrait {
  """The owner: a member, or @cluster."""
  subject: String!

  """Segment of learning and development."""
  learning: String

  """Segment of customers."""
  customers: String

  """Segment of internal processes."""
  processes: String

  """Segment of finance."""
  finance: String

  """The portrait, such as SNSS; null if a segment is missing."""
  portrait: String

  """Its points, 4 to 12."""
  points: Float

  """The strategic direction that the points lead to."""
  direction: String

  """The meaning of the direction, in one language."""
  directionText(language: Language): String

  """The parts with the segment W; the direction does not show them."""
  weak: [PortraitPart!]!

  """EXACT if the source lists the mixture, else EXTENDED."""
  match: String

  """
  The reason why there is no portrait; also null if the account may not read the values of that member.
  """
  reason: String
}

"""The assessment after a command."""
type AssessmentChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The assessment as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  assessment: Assessment
}

"""The matrix after a command."""
type SegmentationChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The matrix as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  segmentation: Segmentation
}

"""One assessor's grade of one item."""
input ItemGradeInput {
  """The item."""
  item: String!

  """S, N, W, or a figure from 0 to 6, depending on the questionnaire."""
  grade: String!

  """A note."""
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

  """The trend of demand."""
  demand: Demand!

  """An advantage over competitors."""
  advantage: String

  """A weakness against competitors."""
  weakness: String

  """Whether the member aims at this group with this service."""
  target: Boolean!
}

"""
Records the grades of one assessor; later grades of the same assessor replace earlier ones.
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

  """
  The name of the assessor; by default the login of the account. Only coordinators may name another one; the grades are then marked with \`recordedBy\`.
  """
  assessor: String

  """The grades."""
  grades: [ItemGradeInput!]!

  """
  The id of the command; a command that is resent with the same id is executed only once.
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

  """
  The name of the assessor; by default the login of the account. Only coordinators may name another one.
  """
  assessor: String

  """The items."""
  items: [String!]!

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of AssessItems, or the refusal."""
union AssessItemsResult = AssessmentChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""The result of WithdrawGrades, or the refusal."""
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

  """The non-empty cells."""
  cells: [SegmentationCellInput!]!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of SegmentMarket, or the refusal."""
union SegmentMarketResult = SegmentationChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""How far a what-if branch has come."""
enum BranchStatus {
  """It can be changed."""
  OPEN

  """It was turned into proposals."""
  PROPOSED

  """It was discarded."""
  DISCARDED
}

"""What a branch changes."""
enum BranchChangeKind {
  VALUE
  TARGET
  WEIGHT
  METHOD
  MEMBER
}

"""A change of a branch. Which fields are set depends on its kind."""
type BranchChange {
  """
  Its key: what it changes and from when. A branch has one change of each key.
  """
  key: String!

  """What it changes."""
  kind: BranchChangeKind!

  """The measure of a value or target."""
  measure: ID

  """
  The subject of a value or target; * for every subject without its own targets.
  """
  subject: String

  """The period of a value."""
  period: Period

  """The value."""
  value: Decimal

  """
  The length of the whole periods that a target is for; null for the measure's own.
  """
  per: TargetPer

  """The figures of a target."""
  figures: TargetFigures

  """The strategy of a weight."""
  strategy: ID

  """
  What a weight is that of: perspective:P, objective:O, measure:O/M or contribution:O>P.
  """
  about: String

  """The weight, relative to its siblings."""
  weight: Float

  """The method."""
  method: ID

  """The version of the method."""
  version: Int

  """The actor."""
  actor: ID

  """Whether the actor is a member."""
  member: Boolean

  """The period from which it holds; null in every period."""
  from: PeriodStart
}

"""What a branch, or a step of it, was turned into."""
enum BranchProposalKind {
  """A restatement of values, which somebody approves."""
  RESTATEMENT

  """Drafts of a report, which whoever reports submits."""
  DRAFT

  """Targets, which hold at once."""
  TARGET

  """The working copy of a map, which somebody puts in force."""
  MAP

  """A proposal of that working copy, to which those whom it affects agree."""
  AGREEMENT

  """A version of a method on trial, which somebody adopts."""
  TRIAL

  """A member that was admitted or released."""
  MEMBER
}

"""What a branch was turned into."""
type BranchProposal {
  """Its kind."""
  kind: BranchProposalKind!

  """
  The id of the restatement, strategy, method, measure or actor, or the actor and period of a report.
  """
  id: String!
}

"""
Changes that are laid over a cluster as it was known at one moment, as of a position.
"""
type Branch {
  """Its id."""
  id: ID!

  """The cluster."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """How far it has come."""
  status: BranchStatus!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """The position that it was forked from."""
  origin: Position!

  """The account that forked it."""
  owner: String!

  """When."""
  forkedAt: DateTime!

  """Why it was discarded or turned into proposals; null until then."""
  reason: String

  """Its changes in their order. \`first\` is 1 to 500, by default 50."""
  changes(first: Int, after: String): BranchChangeConnection!

  """What it was turned into; empty until then."""
  proposals: [BranchProposal!]!
}

"""A page of branches."""
type BranchConnection {
  """The items with their cursors."""
  edges: [BranchEdge!]!

  """The items without cursors."""
  nodes: [Branch!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A branch in a page."""
type BranchEdge {
  """Its place in the list."""
  cursor: String!

  """The branch."""
  node: Branch!
}

"""A page of changes of a branch."""
type BranchChangeConnection {
  """The items with their cursors."""
  edges: [BranchChangeEdge!]!

  """The items without cursors."""
  nodes: [BranchChange!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A change of a branch in a page."""
type BranchChangeEdge {
  """Its place in the list."""
  cursor: String!

  """The change."""
  node: BranchChange!
}

"""A branch compared with what was known at its origin."""
type BranchComparison {
  """The cluster."""
  cluster: ID!

  """The position of the origin."""
  position: Position!

  """The branch."""
  branch: ID!

  """The periods."""
  periods: [Period!]!

  """
  What the branch moves, the greatest differences first. \`first\` is 1 to 500, by default 50.
  """
  differences(first: Int, after: String): BranchDifferenceConnection!

  """
  What the branch changes, but has no score on one side or both. \`first\` is 1 to 500, by default 50.
  """
  incomparable(first: Int, after: String): BranchIncomparableConnection!

  """Changes for which the cluster had no place at the origin."""
  notApplied: [BranchChangeNotApplied!]!

  """
  How many nodes, over all periods, are not compared, because the account may not see all figures that they are computed
  from.
  """
  hidden: Int!
}

"""A node whose score a branch moves."""
type BranchDifference {
  """The period."""
  period: Period!

  """The id of the node."""
  node: ID!

  """Its score at the origin, 0 to 1."""
  before: Float!

  """Its score with the branch, 0 to 1."""
  after: Float!

  """\`after\` minus \`before\`."""
  difference: Float!

  """The figure of a measure at the origin, as text; null if it has none."""
  actualBefore: String

  """Its figure with the branch."""
  actualAfter: String
}

"""Why a node cannot be compared."""
enum IncomparableReason {
  """It had no score at the origin."""
  NO_SCORE_BEFORE

  """It has no score with the branch."""
  NO_SCORE_AFTER

  """It is not scored on either side, but its figure changes."""
  NOT_SCORED

  """With the branch, there is no such node."""
  ONLY_BEFORE

  """At the origin, there was no such node."""
  ONLY_AFTER
}

"""A node that a branch changes and that cannot be compared."""
type BranchIncomparable {
  """The period."""
  period: Period!

  """The id of the node."""
  node: ID!

  """Why it cannot be compared."""
  reason: IncomparableReason!

  """Its score at the origin, if it has one."""
  before: Float

  """Its score with the branch, if it has one."""
  after: Float

  """The figure of a measure at the origin, as text; null if it has none."""
  actualBefore: String

  """Its figure with the branch."""
  actualAfter: String
}

"""A page of differences."""
type BranchDifferenceConnection {
  """The items with their cursors."""
  edges: [BranchDifferenceEdge!]!

  """The items without cursors."""
  nodes: [BranchDifference!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A difference in a page."""
type BranchDifferenceEdge {
  """Its place in the list."""
  cursor: String!

  """The difference."""
  node: BranchDifference!
}

"""A page of nodes that cannot be compared."""
type BranchIncomparableConnection {
  """The items with their cursors."""
  edges: [BranchIncomparableEdge!]!

  """The items without cursors."""
  nodes: [BranchIncomparable!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A node that cannot be compared in a page."""
type BranchIncomparableEdge {
  """Its place in the list."""
  cursor: String!

  """The node."""
  node: BranchIncomparable!
}

"""A change for which the cluster had no place at the origin."""
type BranchChangeNotApplied {
  """The key of the change."""
  change: String!

  """Why it was not applied."""
  refusal: RuleBroken!
}

"""What became of a step of turning a branch into proposals."""
enum BranchStepOutcome {
  """It would be done."""
  PLANNED

  """It was done."""
  DONE

  """There is nothing left to do."""
  UNCHANGED

  """It was refused."""
  REFUSED

  """It would be in force at once, which was not asked for."""
  LEFT
}

"""Whether a step proposes something, or is in force at once."""
enum BranchStepEffect {
  PROPOSES
  IN_FORCE
}

"""
A step of turning a branch into proposals: one command of the process that its changes belong to.
"""
type BranchStep {
  """What it makes."""
  kind: BranchProposalKind!

  """
  The id of the restatement, strategy, method, measure or actor, or the actor and period of a report.
  """
  id: String!

  """The keys of the changes that it takes up."""
  changes: [String!]!

  """Whether others approve what it proposes, or it is in force at once."""
  effect: BranchStepEffect!

  """What became of it, or would."""
  outcome: BranchStepOutcome!

  """Why it is refused."""
  refusal: RuleBroken
}

"""The branch after a command."""
type BranchChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The branch as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  branch: Branch

  """The steps that turned it into proposals; empty for other commands."""
  steps: [BranchStep!]!
}

"""Forks a branch from a moment, by default now."""
input ForkBranchInput {
  """The cluster."""
  cluster: ID!

  """The branch."""
  branchId: ID!

  """Its name."""
  labels: LabelsInput!

  """The moment to fork from."""
  asOf: AsOf

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Targets of one subject in a branch."""
input BranchTargetInput {
  """The measure."""
  measure: ID!

  """The subject, or * for every subject without its own targets."""
  subject: String!

  """
  The length of the whole periods that the target is for; by default the measure's own.
  """
  per: TargetPer

  """The figures."""
  figures: TargetFiguresInput!

  """The first period for which they hold; by default all periods."""
  from: PeriodStart
}

"""A weight on a map in a branch."""
input BranchWeightInput {
  """The strategy."""
  strategy: ID!

  """
  perspective:P, objective:O, measure:O/M, or contribution:O>P to an objective of the parent's map.
  """
  about: String!

  """The weight, relative to its siblings, 0 or more."""
  weight: Float!

  """The first period for which it holds; by default all periods."""
  from: PeriodStart
}

"""A version of a method in a branch."""
input BranchMethodInput {
  """The method."""
  method: ID!

  """A version that the cluster has registered."""
  version: Int!

  """The first period for which it is in use; by default all periods."""
  from: PeriodStart
}

"""An actor in a branch."""
input BranchMemberInput {
  """The actor."""
  actor: ID!

  """Whether it is a member."""
  member: Boolean!

  """The name of an actor that the cluster does not have."""
  labels: LabelsInput

  """
  The first period for which it is, or is no longer, a member; by default all periods.
  """
  from: PeriodStart
}

"""A change of a branch."""
input BranchChangeInput @oneOf {
  """A value in place of the one that was known, if any."""
  value: AssumptionInput

  """Targets."""
  target: BranchTargetInput

  """A weight."""
  weight: BranchWeightInput

  """Another version of a method."""
  method: BranchMethodInput

  """A member that joins or leaves."""
  member: BranchMemberInput
}

"""Changes a branch; a change replaces an earlier one with the same key."""
input ChangeBranchInput {
  """The cluster."""
  cluster: ID!

  """The branch."""
  branchId: ID!

  """The changes, at most 500."""
  changes: [BranchChangeInput!]!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Drops changes of a branch."""
input DropBranchChangesInput {
  """The cluster."""
  cluster: ID!

  """The branch."""
  branchId: ID!

  """The keys of the changes."""
  keys: [String!]!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Discards a branch."""
input DiscardBranchInput {
  """The cluster."""
  cluster: ID!

  """The branch."""
  branchId: ID!

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Turns a branch into proposals."""
input ProposeBranchInput {
  """The cluster."""
  cluster: ID!

  """The branch."""
  branchId: ID!

  """Why; it is the reason of the restatement and the note of agreements."""
  reason: String!

  """
  Whether what has no process of approval is put in force: targets and members; by default false.
  """
  inForce: Boolean

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of ForkBranch, or the refusal."""
union ForkBranchResult = BranchChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of ChangeBranch, or the refusal."""
union ChangeBranchResult = BranchChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""The result of DropBranchChanges, or the refusal."""
union DropBranchChangesResult = BranchChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of DiscardBranch, or the refusal."""
union DiscardBranchResult = BranchChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of ProposeBranch, or the refusal."""
union ProposeBranchResult = BranchChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""A score that a change moves."""
type MovedScore {
  """The period of the scorecard."""
  period: Period!

  """The node, such as objective:north/grow."""
  node: ID!

  """The score before, 0 to 1; null without one."""
  before: Float

  """The score after, 0 to 1; null without one."""
  after: Float
}

"""How many scores of a period a change moves."""
type MovedCount {
  """The period of the scorecard."""
  period: Period!

  """The number of scores."""
  scores: Int!
}

"""A page of the scores that a change moves, by period."""
type MovedScoreConnection {
  """The items with their cursors."""
  edges: [MovedScoreEdge!]!

  """The items without cursors."""
  nodes: [MovedScore!]!

  """Information about the page."""
  pageInfo: PageInfo!

  """The number of moved scores of each period, over all pages."""
  counts: [MovedCount!]!
}

"""A moved score in a page."""
type MovedScoreEdge {
  """Its place in the list."""
  cursor: String!

  """The score."""
  node: MovedScore!
}

"""A change to rehearse, as its mutation would be sent."""
input RehearsedChangeInput @oneOf {
  """As the mutation defineMeasure."""
  defineMeasure: DefineMeasureInput

  """As the mutation reviseMeasure."""
  reviseMeasure: ReviseMeasureInput

  """As the mutation setTarget."""
  setTarget: SetTargetInput

  """As the mutation withdrawTarget."""
  withdrawTarget: WithdrawTargetInput

  """As the mutation retireMeasure."""
  retireMeasure: RetireMeasureInput

  """As the mutation reinstateMeasure."""
  reinstateMeasure: ReinstateMeasureInput

  """As the mutation setClusterScoring."""
  setClusterScoring: SetClusterScoringInput

  """As the mutation admitActor."""
  admitActor: AdmitActorInput

  """As the mutation releaseActor."""
  releaseActor: ReleaseActorInput

  """As the mutation setUpService."""
  setUpService: SetUpServiceInput

  """As the mutation closeService."""
  closeService: CloseServiceInput

  """As the mutation setUpUnit."""
  setUpUnit: SetUpUnitInput

  """As the mutation closeUnit."""
  closeUnit: CloseUnitInput

  """As the mutation moveStrategy."""
  moveStrategy: MoveStrategyInput

  """As the mutation activateStrategy."""
  activateStrategy: ActivateStrategyInput

  """As the mutation reviseStrategy."""
  reviseStrategy: ReviseStrategyInput

  """As the mutation acceptContribution."""
  acceptContribution: AcceptContributionInput

  """As the mutation declineContribution."""
  declineContribution: DeclineContributionInput

  """As the mutation retireStrategy."""
  retireStrategy: RetireStrategyInput

  """As the mutation adoptMethodVersion."""
  adoptMethodVersion: AdoptMethodVersionInput

  """As the mutation withdrawMethod."""
  withdrawMethod: WithdrawMethodInput
}

"""What a command would do."""
enum RehearsedOutcome {
  DONE
  UNCHANGED
  REFUSED
}

"""What a change would do."""
type Rehearsal {
  """The outcome."""
  outcome: RehearsedOutcome!

  """Why it would be refused."""
  refusal: RuleBroken

  """
  The scores that it would move; none for those who may not read the history. \`first\` is 1 to 500, by default 50.
  """
  moved(first: Int, after: String): MovedScoreConnection!
}

"""
An economic cluster as of a position: its calendar, limits, perspectives and members.
"""
type Cluster {
  """Its id."""
  id: ID!

  """The position of this result and everything below it."""
  position: Position!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """Its fiscal calendar."""
  calendar: FiscalCalendar!

  """Limits of its maps and members."""
  limits: ClusterLimits!

  """The scoring settings for measures and objectives without their own."""
  scoring: ClusterScoring!

  """What members see of each other."""
  disclosure: Disclosure!

  """Whether accounts with a role in the cluster must have a second factor."""
  secondFactorRequired: Boolean!

  """
  Whether strategies are activated and revised by agreement with those whom they affect.
  """
  agreementRequired: Boolean!

  """The perspectives in the order of the bands of a map, top first."""
  perspectives: [Perspective!]!

  """Its declared history, if it was founded with one."""
  history: DeclaredHistory

  """Its actors, ordered by id, including former members."""
  actors(first: Int, after: String): ActorConnection!

  """Its strategies by rank, then id."""
  strategies(rank: Rank, status: StrategyStatus, first: Int, after: String): StrategyConnection!

  """Its measures by id."""
  measures(first: Int, after: String): MeasureConnection!
}

"""When fiscal years start and how they are named."""
type FiscalCalendar {
  """The month in which a fiscal year starts, 1 to 12."""
  yearStartMonth: Int!

  """
  Whether a fiscal year is named after the calendar year in which it starts or ends.
  """
  yearNamedBy: YearNaming!

  """The time zone in which days and periods begin and end."""
  timeZone: String!
}

"""The calendar year after which a fiscal year is named."""
enum YearNaming {
  """The year in which it starts."""
  START

  """The year in which it ends."""
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

"""The scoring settings of a cluster."""
type ClusterScoring {
  """How a missing value counts."""
  missing: MissingPolicy!

  """Whether scores above 1 count as 1 when they roll up."""
  overAchievement: OverAchievement!

  """
  The coverage that a node needs for a status, 0 to 1. Below it, the node is grey.
  """
  leastCoverage: Float!

  """
  Which values count in scores. Of those entered while SUBMITTED values counted, all count.
  """
  counts: CountedValues!
}

"""Which values of a period count in its scores."""
enum CountedValues {
  """All, once they are submitted."""
  SUBMITTED

  """
  Those that need no approval, and others once they are approved; until then, what was approved before.
  """
  APPROVED
}

"""What the members of a cluster see of each other."""
enum Disclosure {
  """All figures."""
  OPEN

  """
  The status of each other's measures and strategies, and the scores of what several of them contribute to.
  """
  SCORES

  """Statuses alone."""
  STATUS
}

"""How scores above 1 roll up."""
enum OverAchievement {
  """They are capped at 1."""
  CAP

  """They are not capped."""
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
The moment from which a cluster's structure counts as known, and whether its history is still being loaded.
"""
type DeclaredHistory {
  """The moment from which the structure counts as known."""
  from: DateTime!

  """
  Whether more history may be loaded; the first live event ends this permanently.
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

  """Whether it is a member in the end, or has left."""
  status: ActorStatus!

  """
  Whether it is a member over time; empty if it is so, or has left, from the beginning.
  """
  membership: [DatedUse!]!

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

  """Whether it exists over time; empty if it does so from the beginning."""
  use: [DatedUse!]!
}

"""A unit of an actor that is not independent."""
type OrganisationalUnit {
  """Its id within the actor."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """Id of the functional service it belongs to in the end."""
  service: ID

  """Whether it exists over time; empty if it does so from the beginning."""
  use: [DatedUse!]!
}

"""A page of clusters."""
type ClusterConnection {
  """The items with their cursors."""
  edges: [ClusterEdge!]!

  """The items without cursors."""
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

  """The items without cursors."""
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
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The cluster as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  cluster: Cluster
}

"""Founds a cluster."""
input FoundClusterInput {
  """Id of the new cluster."""
  cluster: ID!

  """Its name."""
  labels: LabelsInput!

  """Its fiscal calendar; by default calendar years. It never changes."""
  calendar: FiscalCalendarInput

  """Its limits; absent ones have their defaults."""
  limits: ClusterLimitsInput

  """The scoring settings."""
  scoring: ClusterScoringInput

  """
  Declares a history to load: the moment from which the structure counts as known.
  """
  historyFrom: DateTime

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""When fiscal years start and how they are named."""
input FiscalCalendarInput {
  """The month in which a fiscal year starts, 1 to 12."""
  yearStartMonth: Int!

  """The calendar year after which a fiscal year is named."""
  yearNamedBy: YearNaming!

  """
  The time zone in which days and periods begin and end, such as Europe/Kyiv; by default UTC.
  """
  timeZone: String
}

"""Limits of a cluster; absent ones do not change."""
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

"""The scoring settings; absent ones do not change."""
input ClusterScoringInput {
  """How a missing value counts."""
  missing: MissingPolicyInput

  """How scores above 1 roll up."""
  overAchievement: OverAchievement

  """
  The coverage that a node needs for a status, 0 to 1. Below it, the node is grey.
  """
  leastCoverage: Float

  """Which values count in scores."""
  counts: CountedValues
}

"""Renames a cluster."""
input RenameClusterInput {
  """The cluster."""
  cluster: ID!

  """Its new name."""
  labels: LabelsInput!

  """
  The id of the command; a command that is resent with the same id is executed only once.
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
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Sets the scoring settings of a cluster."""
input SetClusterScoringInput {
  """The cluster."""
  cluster: ID!

  """What to change."""
  scoring: ClusterScoringInput!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Sets what the members of a cluster see of each other."""
input SetDisclosureInput {
  """The cluster."""
  cluster: ID!

  """What they see."""
  disclosure: Disclosure!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""
Sets whether accounts with a role in a cluster must have a second factor.
"""
input RequireSecondFactorInput {
  """The cluster."""
  cluster: ID!

  """
  Whether they must have one. After the next sign-in or refresh, accounts without one can only enrol one.
  """
  required: Boolean!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Sets whether the strategies of a cluster require agreement."""
input RequireAgreementInput {
  """The cluster."""
  cluster: ID!

  """
  Whether a map is only put in force once those whom it affects agree, or the coordinator has decided.
  """
  required: Boolean!

  """
  The id of the command; a command that is resent with the same id is executed only once.
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

  """All perspectives in the order of the bands, top first; at most 12."""
  perspectives: [PerspectiveInput!]!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Puts the actors of a cluster in an order."""
input ArrangeActorsInput {
  """The cluster."""
  cluster: ID!

  """
  The actors in their order; those that are not listed follow as they were.
  """
  actors: [ID!]!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Puts the measures of a cluster in an order."""
input ArrangeMeasuresInput {
  """The cluster."""
  cluster: ID!

  """The measures in their order; those that are not listed follow by id."""
  measures: [ID!]!

  """
  The id of the command; a command that is resent with the same id is executed only once.
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
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
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
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Releases an actor from the cluster; its history remains."""
input ReleaseActorInput {
  """The cluster."""
  cluster: ID!

  """The actor."""
  actorId: ID!

  """The reason for leaving."""
  reason: String!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""A functional service to set up."""
input FunctionalServiceInput {
  """Its id within the actor; unique among its services and units."""
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
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
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
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""An organisational unit to set up."""
input OrganisationalUnitInput {
  """Its id within the actor; unique among its services and units."""
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
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
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
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Ends the loading of a declared history permanently."""
input EndHistoryLoadingInput {
  """The cluster."""
  cluster: ID!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The cluster after FoundCluster, or the refusal."""
union FoundClusterResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after RenameCluster, or the refusal."""
union RenameClusterResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after SetClusterLimits, or the refusal."""
union SetClusterLimitsResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after RequireSecondFactor, or the refusal."""
union RequireSecondFactorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after RequireAgreement, or the refusal."""
union RequireAgreementResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after SetClusterScoring, or the refusal."""
union SetClusterScoringResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after SetDisclosure, or the refusal."""
union SetDisclosureResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after ArrangePerspectives, or the refusal."""
union ArrangePerspectivesResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after ArrangeActors, or the refusal."""
union ArrangeActorsResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after ArrangeMeasures, or the refusal."""
union ArrangeMeasuresResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after AdmitActor, or the refusal."""
union AdmitActorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after RenameActor, or the refusal."""
union RenameActorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after ReleaseActor, or the refusal."""
union ReleaseActorResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after SetUpService, or the refusal."""
union SetUpServiceResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after CloseService, or the refusal."""
union CloseServiceResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after SetUpUnit, or the refusal."""
union SetUpUnitResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after CloseUnit, or the refusal."""
union CloseUnitResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The cluster after EndHistoryLoading, or the refusal."""
union EndHistoryLoadingResult = ClusterChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""A cluster file to apply."""
input ApplyClusterFileInput {
  """The text of the file (YAML)."""
  text: String!

  """Whether to list the changes without making them; by default false."""
  dryRun: Boolean
}

"""The changes that a cluster file makes, or would make."""
type ClusterFileApplied {
  """The cluster of the file."""
  cluster: ID!

  """
  The first 1,000 changes, one line each; none if the cluster matches the file.
  """
  changes: [String!]!

  """The number of all changes."""
  changeCount: Int!

  """Whether they were made."""
  applied: Boolean!

  """The position of the last change; null if nothing was changed."""
  position: Position
}

"""The changes, or the refusal."""
union ApplyClusterFileResult = ClusterFileApplied | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""A cluster as a file."""
type ClusterExport {
  """The cluster."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """The text of the file (YAML)."""
  text: String!
}

"""
A cluster file from which a new cluster can be started: replace its id and its name, and apply it.
"""
type ClusterTemplate {
  """Its id."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """The text of the file (YAML)."""
  text: String!
}

"""That something was stored in a cluster."""
type ClusterMoved {
  """The position of the last event of the cluster."""
  position: Position!
}

"""
A comment of a thread. Nobody changes a comment; its author can withdraw it.
"""
type Comment {
  """Its number in the thread, from 1."""
  number: Int!

  """The account that wrote it."""
  by: String!

  """The name of its author."""
  name: String!

  """When."""
  at: DateTime!

  """The text; null once it is withdrawn."""
  text: String

  """The accounts that it mentions."""
  mentions: [String!]!

  """When its author withdrew it; null otherwise."""
  withdrawnAt: DateTime

  """
  The position that its author saw: with \`asOf\` at it, a page is as it was then.
  """
  position: Position!

  """The period that its author's page was about, if it was given."""
  period: Period

  """
  The moment that its author's page was about, if it was not the present.
  """
  moment: Moment

  """Whether the caller wrote it."""
  own: Boolean!
}

"""Comments on one thing: the first of them, and the replies to it."""
type CommentThread {
  """Its id."""
  id: ID!

  """The cluster."""
  cluster: ID!

  """
  What it is about: \`strategy:S\`, \`objective:S/O\`, \`link:S/FROM>TO\`, \`measure:K\`, \`value:K/SUBJECT/PERIOD\`,
  \`target:K/SUBJECT\`, \`report:ACTOR/PERIOD\`, \`cycle:PERIOD\`, \`evaluation:E\`, \`initiative:S/I\`, \`proposal:S/NUMBER\` or
  \`restatement:R\`.
  """
  about: String!

  """Whether it is resolved."""
  resolved: Boolean!

  """The account that resolved it; null while it is open."""
  resolvedBy: String

  """When; null while it is open."""
  resolvedAt: DateTime

  """The position of its last comment."""
  lastAt: Position!

  """Its comments, in order."""
  comments: [Comment!]!
}

"""A page of threads of comments."""
type CommentThreadConnection {
  """The items with their cursors."""
  edges: [CommentThreadEdge!]!

  """The items without cursors."""
  nodes: [CommentThread!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A thread of comments in a page."""
type CommentThreadEdge {
  """Its place in the list."""
  cursor: String!

  """The thread."""
  node: CommentThread!
}

"""
How many threads there are about a thing that the account may see; those of which all comments were withdrawn do not count.
"""
type CommentCount {
  """The thing."""
  about: String!

  """Its name in one language."""
  label(language: Language): String!

  """Threads that are not resolved."""
  open: Int!

  """Threads that are."""
  resolved: Int!

  """Comments in all of them, without those that were withdrawn."""
  comments: Int!
}

"""An account that a comment can mention, as \`@login\`."""
type Mentionable {
  """Its login."""
  login: String!

  """Its name."""
  name: String!
}

"""What the author of a comment sees."""
input SeenInput {
  """The position of the answer that the page shows."""
  position: Position

  """The period that the page is about."""
  period: Period

  """The moment that the page is about, if it is not the present."""
  moment: Moment
}

"""Begins a thread of comments."""
input WriteCommentInput {
  """The cluster."""
  cluster: ID!

  """The id of the thread, new in the cluster."""
  threadId: ID!

  """What it is about; see CommentThread."""
  about: String!

  """
  The text: 1 to 2,000 characters. \`@login\` mentions an account of the cluster, which is told; at most 20.
  """
  text: String!

  """What its author sees."""
  seen: SeenInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Replies in a thread of comments."""
input ReplyToCommentInput {
  """The cluster."""
  cluster: ID!

  """The thread."""
  threadId: ID!

  """
  The text: 1 to 2,000 characters. \`@login\` mentions an account of the cluster, which is told; at most 20.
  """
  text: String!

  """What its author sees."""
  seen: SeenInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Withdraws a comment of the caller."""
input WithdrawCommentInput {
  """The cluster."""
  cluster: ID!

  """The thread."""
  threadId: ID!

  """The number of the comment."""
  comment: Int!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Resolves a thread of comments."""
input ResolveThreadInput {
  """The cluster."""
  cluster: ID!

  """The thread."""
  threadId: ID!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Reopens a thread of comments."""
input ReopenThreadInput {
  """The cluster."""
  cluster: ID!

  """The thread."""
  threadId: ID!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""A thread of comments after a command."""
type CommentThreadChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The thread as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  thread: CommentThread
}

"""The thread after WriteComment, or the refusal."""
union WriteCommentResult = CommentThreadChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The thread after ReplyToComment, or the refusal."""
union ReplyToCommentResult = CommentThreadChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The thread after WithdrawComment, or the refusal."""
union WithdrawCommentResult = CommentThreadChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The thread after ResolveThread, or the refusal."""
union ResolveThreadResult = CommentThreadChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The thread after ReopenThread, or the refusal."""
union ReopenThreadResult = CommentThreadChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
An exact decimal as text in plain notation, such as "-10.0", with at most 34 significant digits. Results are never JSON
numbers; a JSON number in an input is accepted only if it is exact.
"""
scalar Decimal

"""
An instant, ISO 8601 in UTC with milliseconds, such as 2009-12-31T23:59:59.999Z. Inputs may have any offset.
"""
scalar DateTime

"""A calendar date, YYYY-MM-DD."""
scalar Date

"""
A date or an instant. A date means the end of that day (UTC), so that it includes the whole day.
"""
scalar Moment

"""
A period by name: 2008 (fiscal year), 2008-H1, 2008-Q3 or 2008-07 (calendar month).
"""
scalar Period

"""
The start of a change: a period, such as 2008-Q3, or its first day, such as 2008-07-01.
"""
scalar PeriodStart

"""
A place in the log of this server. Opaque: pass back a position from an earlier result. Positions, compared as
text, are in the order of the history.
"""
scalar Position

"""
A UUID in lower or upper case, such as 018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11.
"""
scalar UUID

"""
Languages of labels. English is always present; a missing language falls back to English.
"""
enum Language {
  EN
  RU
  UK
}

"""A name in up to three languages."""
type Labels {
  """The English name; if there is none, the one in another language."""
  en: String!

  """The Russian name, if there is one."""
  ru: String

  """The Ukrainian name, if there is one."""
  uk: String
}

"""
A name in at least one of three languages; each at most 300 characters on one line.
"""
input LabelsInput {
  """The English name; by default the Ukrainian or else the Russian one."""
  en: String

  """The Russian name."""
  ru: String

  """The Ukrainian name."""
  uk: String
}

"""The time axis of a moment."""
enum TimeAxis {
  """
  When a fact became known. It differs from the time of recording only in a loaded history.
  """
  KNOWN

  """When this system recorded a fact."""
  RECORDED
}

"""
The moment of a result. Give a position, a moment (with an axis), an evaluation, or \`atLeast\`; by default the result is about the
newest state.
"""
input AsOf {
  """A date or an instant: the result is what was known (or recorded) then."""
  at: Moment

  """The time axis of \`at\`; by default KNOWN."""
  axis: TimeAxis

  """A position: the result is the state right after it."""
  position: Position

  """
  The id of a closed evaluation, also a withdrawn one: the result is what it read, under the rules it was closed under.
  """
  evaluation: ID

  """
  The newest state, after waiting until it includes this position: read your own writes with the position of a mutation.
  """
  atLeast: Position
}

"""The place of a page in its list."""
type PageInfo {
  """Whether there is a next page."""
  hasNextPage: Boolean!

  """Whether there is a previous page."""
  hasPreviousPage: Boolean!

  """Cursor of the first item of the page."""
  startCursor: String

  """
  Cursor of the last item of the page: pass it as \`after\` for the next page.
  """
  endCursor: String
}

"""How a missing value affects the scores above it."""
enum MissingPolicyKind {
  """Its weight is shared among the siblings that have data."""
  SHARE_WEIGHT

  """The score above has no data."""
  NO_DATA

  """It counts as the lowest score."""
  ZERO

  """
  The last earlier value is carried forward for a limited number of periods.
  """
  CARRY_FORWARD
}

"""
How a missing value counts. A value reported as not applicable is not missing; it is always excluded.
"""
type MissingPolicy {
  """The kind of policy."""
  kind: MissingPolicyKind!

  """
  For CARRY_FORWARD: for how many periods a value is carried forward, 1 to 120.
  """
  periods: Int
}

"""How a missing value counts."""
input MissingPolicyInput {
  """The kind of policy."""
  kind: MissingPolicyKind!

  """
  For CARRY_FORWARD: for how many periods a value is carried forward, 1 to 120.
  """
  periods: Int
}

"""How the scores of siblings roll up into the score above them."""
enum RollUp {
  """The weighted mean."""
  WEIGHTED_MEAN

  """The lowest score."""
  WORST

  """The highest score."""
  BEST

  """The status with the largest total weight."""
  MAJORITY

  """The share of the siblings that are green or better."""
  COUNT
}

"""A weight from a date on."""
type DatedWeight {
  """The first day on which it applies; null for the beginning."""
  from: Date

  """The weight, relative to its siblings: 0 or more."""
  value: Float!

  """Who set it, when and why."""
  origin: Origin
}

"""
A weight from a date on. Lists are ordered by \`from\`, beginning with the weight without a date.
"""
input DatedWeightInput {
  """The first day on which it applies; by default from the beginning."""
  from: Date

  """The weight, relative to its siblings: 0 to 1,000,000."""
  value: Float!
}

"""The outcome of a command."""
enum CommandOutcome {
  """It was executed and is stored durably."""
  DONE

  """There was nothing to change; nothing was stored."""
  UNCHANGED

  """A command with this id was executed before; nothing was stored again."""
  REPEATED
}

"""
An expected refusal, with the problem and what the caller can do about it.
"""
interface Refusal {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String
}

"""An invalid field of an input."""
type InvalidField {
  """Path to the field, such as input.objective.weight.0.value."""
  path: String!

  """Its problem."""
  message: String!
}

"""
A refusal because of wrong parts of the input: fields, values, assumptions or grades. Each is a fault of its own, at most 20.
"""
interface FaultyInput implements Refusal {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String

  """
  The wrong parts of the input; none if the problem is not one of single parts.
  """
  faults: [InputFault!]!
}

"""A wrong part of an input."""
type InputFault {
  """
  Path to the part, such as input.values.3 or input.objective.weight.0.value.
  """
  path: String!

  """The stable code of the fault, if it has one."""
  code: String

  """The problem, as a sentence."""
  message: String!

  """The measure of a value."""
  measure: ID

  """The subject of a value."""
  subject: String

  """The period of a value."""
  period: Period

  """The item of a questionnaire."""
  item: ID

  """
  Of a submitted value: why it cannot be written, since when, and who can change that; null if it is not a valid value.
  """
  lock: CellLock
}

"""A detail of a refusal."""
type RefusalDetail {
  """The name of the detail."""
  name: String!

  """The value as text; several values are separated by commas."""
  value: String!
}

"""The input is not valid. Nothing was changed."""
type InvalidInput implements Refusal & FaultyInput {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String

  """All invalid fields that could be found together."""
  fields: [InvalidField!]!

  """
  The wrong parts of the input; none if the problem is not one of single parts.
  """
  faults: [InputFault!]!
}

"""The account that sent the command may not do this."""
type NotAllowed implements Refusal {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String
}

"""Something named by the command does not exist."""
type NotFound implements Refusal & FaultyInput {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String

  """The details of the case."""
  details: [RefusalDetail!]!

  """
  The wrong parts of the input; none if the problem is not one of single parts.
  """
  faults: [InputFault!]!
}

"""
Another change was made at the same time (CONFLICT), or the command id was used before for another command
(COMMAND_ID_REUSED). This command changed nothing; it can be resent, in the second case with a new id.
"""
type Conflict implements Refusal {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String
}

"""A rule of the domain forbids it; \`code\` identifies the rule."""
type RuleBroken implements Refusal & FaultyInput {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String

  """The details of the case."""
  details: [RefusalDetail!]!

  """
  The wrong parts of the input; none if the problem is not one of single parts.
  """
  faults: [InputFault!]!
}

"""
The queries. Every field requires a signed-in account with the permission to read the result.
"""
type Query {
  """What the signed-in account may still send."""
  quotas: Quotas!

  """The signed-in account, with its roles."""
  me: Me

  """
  The accounts, ordered by login, for administrators: administrators of all clusters see every account, those of one cluster the accounts with a role in it. \`first\` is 1 to 500, by default 50.
  """
  accounts(first: Int, after: String): AccountConnection

  """
  What the log holds of the person of an account, null if there is none; for administrators of all clusters. Reads the whole log.
  """
  personRecord(login: String!): PersonRecord

  """
  An account by login, null if there is none; for administrators, and every account's own.
  """
  account(login: String!): Account

  """
  The agreements about the strategies of a cluster that were ever proposed, by strategy. \`first\` is 1 to 500, by default 50.
  """
  agreements(cluster: ID!, first: Int, after: String, asOf: AsOf): AgreementConnection

  """The agreement about a strategy."""
  agreement(cluster: ID!, strategy: ID!, asOf: AsOf): Agreement

  """
  What a round of the latest proposal of a strategy, by default the last one, changes compared with the round before; for
  the first round, compared with the map in force.
  """
  proposalDifference(cluster: ID!, strategy: ID!, round: Int, asOf: AsOf): MapComparison

  """
  The open tasks of realignment, of one owner or all. \`first\` is 1 to 500, by default 50.
  """
  realignments(cluster: ID!, owner: ID, first: Int, after: String, asOf: AsOf): RealignmentConnection

  """
  What changed on the map above a strategy since it was last aligned; null if there is no task of realignment, or if the
  parent has replaced another strategy.
  """
  parentDifference(cluster: ID!, strategy: ID!, asOf: AsOf): MapComparison

  """The questionnaires that ship with Strata, by id."""
  questionnaires(language: Language): [Questionnaire!]

  """
  The assessments of a period that the account may read, ordered by questionnaire and subject. \`first\` is 1 to 500, by
  default 50.
  """
  assessments(cluster: ID!, period: Period!, questionnaire: ID, subject: String, first: Int, after: String, asOf: AsOf): AssessmentConnection

  """
  A member's market segmentation matrix; null if there is none. Members can read their own.
  """
  segmentation(cluster: ID!, member: ID!, asOf: AsOf): Segmentation

  """
  The SNW portraits of a period; the cluster must have bound and adopted the method snw-portrait.
  """
  snwPortraits(cluster: ID!, period: Period!, asOf: AsOf): SnwPortraits

  """
  The branches that the account forked, and all of them for those who see the figures of every member, ordered by id,
  without discarded ones unless requested. \`first\` is 1 to 500, by default 50.
  """
  branches(cluster: ID!, discarded: Boolean, first: Int, after: String, asOf: AsOf): BranchConnection

  """A branch."""
  branch(cluster: ID!, id: ID!, asOf: AsOf): Branch

  """
  Compares the cluster as it was known at the origin of a branch with and without its changes. At most 12 periods. For an
  account that does not see the figures of every member, it has only what follows from the figures that it sees.
  """
  branchComparison(cluster: ID!, branch: ID!, periods: [Period!]!, node: ID, asOf: AsOf): BranchComparison

  """
  What turning a branch into proposals would do, step by step; nothing is stored.
  """
  branchSteps(cluster: ID!, branch: ID!, inForce: Boolean): [BranchStep!]

  """
  The scores that the change at a position moved. \`first\` is 1 to 500, by default 50.
  """
  scoresMoved(cluster: ID!, position: Position!, first: Int, after: String): MovedScoreConnection

  """
  What a change would do, and the scores that it would move; nothing is stored.
  """
  rehearseChange(change: RehearsedChangeInput!): Rehearsal

  """
  The clusters that the account may read, by id. \`first\` is 1 to 500, by default 50.
  """
  clusters(first: Int, after: String, asOf: AsOf): ClusterConnection

  """A cluster as of a moment."""
  cluster(id: ID!, asOf: AsOf): Cluster

  """
  A cluster as its file (docs/cluster-file.md), with methods, assessments, segmentations, scenarios and settings. Requires
  a role that reads the figures of every member.
  """
  exportCluster(cluster: ID!, asOf: AsOf): ClusterExport

  """
  The cluster files that ship with Strata and from which a new cluster can be started.
  """
  clusterTemplates: [ClusterTemplate!]

  """
  Threads of comments that the account may see: those about a thing (see CommentThread), oldest first, or those about
  anything, newest first. Comments on figures are shown to those who may read the figures. \`first\` is 1 to 500, by default
  50.
  """
  comments(cluster: ID!, about: String, resolved: Boolean, first: Int, after: String, asOf: AsOf): CommentThreadConnection

  """A thread of comments."""
  commentThread(cluster: ID!, id: ID!, asOf: AsOf): CommentThread

  """
  How many threads of comments there are about each of some things, at most 500.
  """
  commentCounts(cluster: ID!, about: [String!]!, asOf: AsOf): [CommentCount!]

  """
  The accounts that a comment on a thing can mention, by name: those that may see it, and whose login or a word of whose name
  begins with the text. \`first\` is 1 to 500, by default 50.
  """
  mentionable(cluster: ID!, about: String!, text: String, first: Int): [Mentionable!]

  """
  What is due in the reporting cycle of a period, what came, and who is late. \`actor\` is by default every reporter.
  """
  cycleCompletion(cluster: ID!, period: Period!, actor: String, asOf: AsOf): CycleCompletion

  """
  The reporting cycles of a cluster in the order in which they were opened. \`first\` is 1 to 500, by default 50.
  """
  cycles(cluster: ID!, first: Int, after: String, asOf: AsOf): CycleConnection

  """The reporting cycle of a period."""
  cycle(cluster: ID!, period: Period!, asOf: AsOf): Cycle

  """
  The evaluations that a cluster has closed, oldest first. \`first\` is 1 to 500, by default 50.
  """
  evaluations(cluster: ID!, period: Period, first: Int, after: String, asOf: AsOf): EvaluationConnection

  """
  Recomputes a closed evaluation from the events alone: equal, or the first difference.
  """
  replayEvaluation(cluster: ID!, evaluation: ID!): EvaluationReplay

  """
  A closed evaluation with everything that proves it. With \`members\`, only their figures are disclosed; the events of the
  others stay out as hashes.
  """
  evidenceBundle(cluster: ID!, evaluation: ID!, members: [ID!]): EvidenceBundle

  """
  A node of the scorecard, the value of a measure or an output of a method with everything it was computed from, down to
  events. \`depth\` is 0 to 64, by default 64. At most 5,000 nodes; the deepest are omitted first.
  """
  explanation(cluster: ID!, period: Period!, of: ExplainedThing!, depth: Int, asOf: AsOf): Explanation

  """
  Why the score of a node changed: from the moment \`from\` to that of \`asOf\`, or from the period \`fromPeriod\` (by default the
  one before) to \`period\` as known at \`asOf\`.
  """
  scoreChange(cluster: ID!, node: ID!, period: Period!, from: AsOf, fromPeriod: Period, asOf: AsOf): ScoreChange

  """The health of this server, for administrators of all clusters."""
  systemHealth: SystemHealth

  """The measures of a cluster by id. \`first\` is 1 to 500, by default 50."""
  measures(cluster: ID!, first: Int, after: String, asOf: AsOf): MeasureConnection

  """A measure as of a moment; null if none has that id."""
  measure(cluster: ID!, id: ID!, asOf: AsOf): Measure

  """The methods that ship with Strata, by id."""
  methodCatalogue(language: Language): [MethodDescription!]

  """A method that ships with Strata; null if none has that id."""
  method(id: ID!, language: Language): MethodDescription

  """
  The registered methods of a cluster, ordered by id. \`first\` is 1 to 500, by default 50.
  """
  clusterMethods(cluster: ID!, first: Int, after: String, asOf: AsOf): ClusterMethodConnection

  """
  A registered method of a cluster as of a moment; null if none has that id.
  """
  clusterMethod(cluster: ID!, id: ID!, asOf: AsOf): ClusterMethod

  """
  A binding for this cluster, suggested from the quantities in the newest registered version.
  """
  suggestedBinding(cluster: ID!, method: ID!, asOf: AsOf): SuggestedBinding

  """
  The evaluation of a method in force for a member (by default the cluster) and a period; with \`onTrial\`, of the version
  on trial. Members can read their own.
  """
  methodEvaluation(cluster: ID!, method: ID!, period: Period!, member: String, onTrial: Boolean, asOf: AsOf): MethodEvaluation

  """
  What an account, by default that of the caller, is told of a cluster, newest first. Administrators see what others are
  told. \`first\` is 1 to 500, by default 50.
  """
  notices(cluster: ID!, login: String, unread: Boolean, first: Int, after: String): NoticeConnection

  """
  The mailbox of an account, by default that of the caller; administrators see those of others.
  """
  mailbox(cluster: ID!, login: String): Mailbox

  """
  The budgets for a period, of a strategy or of all that have one, in the order of the cascade; without those of strategies
  whose owner's figures the account may not read. \`first\` is 1 to 500, by default 50.
  """
  budgets(cluster: ID!, period: Period!, strategy: ID, first: Int, after: String, asOf: AsOf): StrategyBudgetConnection

  """
  The latest terms of an actor's income, for accounts that may read the actor's figures. \`first\` is 1 to 500, by default 50.
  """
  incomeTerms(cluster: ID!, actor: ID!, first: Int, after: String, asOf: AsOf): IncomeTermConnection

  """
  What is due to an actor, or to all, by the terms of their income in the periods within a period, and what they missed; without
  actors whose figures the account may not read. \`first\` is 1 to 500, by default 50.
  """
  incomeDue(cluster: ID!, period: Period!, actor: ID, first: Int, after: String, asOf: AsOf): IncomeDueConnection

  """
  The initiatives of a strategy, by default of all, in the order of the cascade. \`first\` is 1 to 500, by default 50.
  """
  initiatives(cluster: ID!, strategy: ID, first: Int, after: String, asOf: AsOf): InitiativeConnection

  """
  What each initiative and development activity adds to an output of a method in force, such as the \`index\` of
  \`reduced-efficiency\`, for a member (by default the cluster). Of the cluster, for accounts that may read the figures of
  all members.
  """
  activityEffects(cluster: ID!, method: ID!, output: String!, period: Period!, member: String, asOf: AsOf): ActivityEffects

  """
  What strategies need and have of each kind of resource in a period, and what they lack, ordered by kind and in the order of
  the cascade; without strategies whose owner's figures the account may not read. \`first\` is 1 to 500, by default 50.
  """
  resourceBalances(cluster: ID!, period: Period!, first: Int, after: String, asOf: AsOf): ResourceBalanceConnection

  """
  Whether plans hang together in a period: lines that name an objective or a measure that is no longer there, and gaps between
  what strategies plan and what those right below them plan.
  """
  planCompliance(cluster: ID!, period: Period!, asOf: AsOf): PlanCompliance

  """
  The time-and-tools slice of the cascade: the initiatives and budget lines of a period, the long-term ones first, and what each
  carries out; without budget lines of strategies whose owner's figures the account may not read. \`first\` is 1 to 500, by
  default 50.
  """
  timeSlice(cluster: ID!, period: Period!, first: Int, after: String, asOf: AsOf): TimeSliceItemConnection

  """
  The functional slice of the cascade: the objectives of each functional service on each level, with the direction and the pace
  of their scores. \`first\` is 1 to 500, by default 50.
  """
  functionalSlice(cluster: ID!, period: Period!, first: Int, after: String, asOf: AsOf): FunctionalObjectiveConnection

  """
  The resource slice of the cascade: what each level needs, has and lacks of each kind of resource in a period. \`first\` is 1 to
  500, by default 50.
  """
  resourceSlice(cluster: ID!, period: Period!, first: Int, after: String, asOf: AsOf): ResourceLevelConnection

  """
  The operator slice of the cascade: what the cluster, its actors, services and units, and cross-functional groups are
  responsible for in a period. \`first\` is 1 to 500, by default 50.
  """
  operatorSlice(cluster: ID!, period: Period!, first: Int, after: String, asOf: AsOf): PlanOperatorConnection

  """
  The processes of a cluster by id, for its administrators. \`first\` is 1 to 500, by default 50.
  """
  processes(cluster: ID!, status: ProcessStatus, first: Int, after: String): ProcessConnection

  """A process of a cluster, for its administrators."""
  process(cluster: ID!, id: ID!): Process

  """The definition of a workflow that a cluster follows."""
  workflow(cluster: ID!, id: ID!): Workflow

  """The definitions of all workflows that a cluster follows, by id."""
  workflows(cluster: ID!): [Workflow!]

  """
  The periods of a frequency that something was reported for, newest first: at most 500.
  """
  reportedPeriods(cluster: ID!, frequency: Frequency!): [Period!]

  """
  The values that wait for approval and whose figures the account may read, by deadline of their stage. \`actor\` is the
  reporter; \`forMe\` selects those that this account can, or cannot, decide on. \`first\` is 1 to 500, by default 50.
  """
  approvals(cluster: ID!, period: Period, actor: String, forMe: Boolean, first: Int, after: String, asOf: AsOf): WaitingApprovalConnection

  """
  How late, how complete and how stable the reports for the periods \`from\` to \`to\` were: at most 60 periods of one
  frequency. \`actor\` is by default every member whose figures the account may read, and the cluster itself (@cluster).
  """
  dataQuality(cluster: ID!, from: Period!, to: Period!, actor: String, asOf: AsOf): DataQuality

  """
  The values of a measure from one period to another of its frequency: at most 500 periods. \`member\` is the subject: an
  actor (GR) or a part of one (GR/budget).
  """
  valueSeries(cluster: ID!, member: String!, measure: ID!, from: Period!, to: Period!, asOf: AsOf): ValueSeries

  """
  One value as known at a moment, with its versions. \`member\` is the subject: an actor (GR) or a part of one
  (GR/budget). The value is null if nothing was reported at that moment. If nothing can be reported for it even now, the
  error says why.
  """
  value(cluster: ID!, member: String!, measure: ID!, period: Period!, asOf: AsOf): ValueAnswer

  """
  The values as known at a moment that the account may read, ordered by measure, subject and period; an absent filter
  selects everything. All pages are as of the moment of the first. \`first\` is 1 to 500, by default 50.
  """
  values(cluster: ID!, measures: [ID!], members: [String!], periods: [Period!], first: Int, after: String, asOf: AsOf): ValueConnection

  """How a cluster restates reported values from now on."""
  restatementRules(cluster: ID!): RestatementRules

  """
  The restatements all of whose figures the account may read. \`first\` is 1 to 500, by default 50.
  """
  restatements(cluster: ID!, status: RestatementStatus, first: Int, after: String, asOf: AsOf): RestatementConnection

  """A restatement with what has become of its values."""
  restatement(cluster: ID!, id: ID!, asOf: AsOf): Restatement

  """
  The scores that a restatement would move, or that its approval moved, up the cascade; none for those who may not read the
  history. \`first\` is 1 to 500, by default 50.
  """
  restatementScores(cluster: ID!, id: ID!, first: Int, after: String, asOf: AsOf): MovedScoreConnection

  """
  The values of a measure, periods by vintages. \`member\` is the subject; by default all that the account may see.
  \`vintages\` are by default the dates on which a value became known.
  """
  revisionTriangle(cluster: ID!, measure: ID!, member: String, vintages: [Date!], asOf: AsOf): RevisionTriangle

  """
  The scenarios of a cluster, ordered by id, without discarded ones unless requested. \`first\` is 1 to 500, by default 50.
  """
  scenarios(cluster: ID!, discarded: Boolean, first: Int, after: String, asOf: AsOf): ScenarioConnection

  """
  Compares scenarios (by default all that are not discarded) with the current state: the scores of a node, the outputs of
  a bound method, or all scores that a scenario changes if neither is named. At most 12 periods and 20 scenarios.
  """
  scenarioComparison(cluster: ID!, periods: [Period!]!, node: ID, method: ComparedMethodInput, scenarios: [ID!], direction: BetterDirection, over: JudgedOver, asOf: AsOf): ScenarioComparison

  """
  The scores of nodes (at most 20) from one period to another of the same frequency: at most 40 periods. A constant panel is
  over these periods.
  """
  scoreSeries(cluster: ID!, nodes: [ID!]!, from: Period!, to: Period!, composition: CompositionInput, asOf: AsOf): ScoreSeries

  """
  The scorecard of a period as known at a moment; by default of the whole cluster, otherwise of a strategy and those below
  it. With \`preview\`, the working copy of that strategy's map is scored as if it were in force.
  """
  scorecard(cluster: ID!, period: Period!, strategy: ID, preview: ID, composition: CompositionInput, asOf: AsOf): Scorecard

  """
  The scorecard of a period as its evaluation was closed: the last one that was not withdrawn, as known at a moment. Null if
  there is none. What came in since does not change it.
  """
  closedScorecard(cluster: ID!, period: Period!, strategy: ID, asOf: AsOf): Scorecard

  """
  The seals of the log, newest first. \`first\` is 1 to 500, by default 50.
  """
  seals(first: Int, after: String): SealConnection

  """The event of a cluster at a position, as stored, and its proof."""
  eventProof(cluster: ID!, position: Position!): ProvenEvent

  """
  The sessions of an account, the most recently used first, at most 50: those of one's own account, or of any account for administrators of all clusters.
  """
  sessions(login: String!): [Session!]

  """
  Everything that an actor, or the cluster itself (@cluster), enters for a period: the measures on its maps, with earlier
  values, targets, the value in force, and why a value cannot be written.
  """
  entrySheet(cluster: ID!, actor: ID!, period: Period!, asOf: AsOf): EntrySheet

  """
  What typed values of an actor would be, without storing anything: at most 5,000 values for 120 periods. Numbers are read
  with the decimal mark that they show; one that may be read in two ways is refused unless \`decimalMark\` settles it.
  """
  checkValues(cluster: ID!, actor: ID!, values: [TypedValueInput!]!, decimalMark: DecimalMark): [ValueCheck!]

  """
  The snapshots that were published, the newest first. \`first\` is 1 to 500, by default 50.
  """
  snapshots(cluster: ID!, first: Int, after: String, asOf: AsOf): SnapshotConnection

  """
  What a snapshot would show to everybody, for coordinators. \`strategy\` is needed for a map; \`depth\` is by default OBJECTIVES, and
  \`disclosure\` what members see of each other, but never their figures.
  """
  snapshotPreview(cluster: ID!, view: SnapshotView!, period: Period!, strategy: ID, depth: SnapshotDepth, disclosure: Disclosure, asOf: AsOf): SnapshotPreview

  """
  The strategies of a cluster by rank, then id. \`first\` is 1 to 500, by default 50.
  """
  strategies(cluster: ID!, rank: Rank, status: StrategyStatus, first: Int, after: String, asOf: AsOf): StrategyConnection

  """A strategy with its map, as of a moment; null if none has that id."""
  strategyMap(cluster: ID!, strategy: ID!, asOf: AsOf): Strategy

  """
  Whether the effects on a strategy's map follow their causes at the stated lags: correlations of the scores of objectives
  in the periods \`from\` to \`to\` that have ended, at most 60 of one frequency, as known at the moment.
  """
  linkTests(cluster: ID!, strategy: ID!, from: Period!, to: Period!, asOf: AsOf): LinkTests

  """
  What differs on the map of a strategy between the moments \`from\` (by default that of \`asOf\`) and \`asOf\`. Each map is the
  one in force on the day of its moment, or during a period (\`fromPeriod\`, \`period\`), or as a revision put it in force
  (\`fromRevision\`, \`revision\`, counted from the activation, which is 1). \`workingCopy\`: the second map is the working copy.
  """
  mapComparison(cluster: ID!, strategy: ID!, from: AsOf, fromPeriod: Period, period: Period, fromRevision: Int, revision: Int, workingCopy: Boolean, asOf: AsOf): MapComparison

  """
  The history of a cluster up to a moment, oldest first by default, without what the caller may not read.
  \`about\` names what the events are about: cluster, or a kind and an id, such as measure:margin, member:hotel,
  strategy:coast, objective:coast/demand, link:coast/quality>demand, contribution:hotel/guests>demand,
  target:margin/hotel, method:snw-portrait, scenario:dry-summer or evaluation:2026_1. \`from\` and \`to\`
  limit when they became known; a date as \`from\` means its beginning. \`first\` is 1 to 500, by default 50.
  """
  timeline(cluster: ID!, about: String, from: Date, to: Date, types: [String!], newestFirst: Boolean, first: Int, after: String, asOf: AsOf): TimelineConnection

  """
  What has to be done now in a cluster, from all processes, earliest deadline first: by the caller (the default), by
  everybody, or by an account. \`first\` is 1 to 500, by default 50.
  """
  worklist(cluster: ID!, of: WorklistOf, login: String, first: Int, after: String): TaskConnection
}

"""
The mutations: one for each command. Each returns its result or a refusal.
"""
type Mutation {
  """Opens an account."""
  openAccount(input: OpenAccountInput!): OpenAccountResult

  """Changes the name of an account's person."""
  renameAccount(input: RenameAccountInput!): RenameAccountResult

  """Grants a role to an account."""
  grantRole(input: GrantRoleInput!): GrantRoleResult

  """Revokes a role of an account."""
  revokeRole(input: RevokeRoleInput!): RevokeRoleResult

  """Lets an identity of an OpenID Connect issuer sign in as an account."""
  linkIdentity(input: LinkIdentityInput!): LinkIdentityResult

  """Closes an account, which can then no longer sign in."""
  closeAccount(input: CloseAccountInput!): CloseAccountResult

  """
  Closes an account, deletes its password, second factor and sessions, and destroys the key under which the personal data of
  its person is encrypted in the log: it can no longer be read by anybody, while every hash and seal still verifies. What
  \`personRecord\` counts as plain stays, and so does what backups hold. For administrators of all clusters.
  """
  erasePerson(input: ErasePersonInput!): ErasePersonResult

  """
  Proposes a strategy to those whom it affects, as its owner or the coordinator.
  """
  proposeStrategy(input: ProposeStrategyInput!): ProposeStrategyResult

  """Opens the next round of a proposal with what was changed since."""
  reviseProposal(input: ReviseProposalInput!): ReviseProposalResult

  """Agrees to a proposal, objects to it or asks for a change."""
  answerProposal(input: AnswerProposalInput!): AnswerProposalResult

  """Decides a proposal without the agreement of all, as the coordinator."""
  decideProposal(input: DecideProposalInput!): DecideProposalResult

  """Withdraws a proposal, as its owner or the coordinator."""
  withdrawProposal(input: WithdrawProposalInput!): WithdrawProposalResult

  """
  Records the grades of one assessor; later grades of the same assessor replace earlier ones.
  """
  assessItems(input: AssessItemsInput!): AssessItemsResult

  """Withdraws grades of one assessor."""
  withdrawGrades(input: WithdrawGradesInput!): WithdrawGradesResult

  """Sets a member's whole market segmentation matrix."""
  segmentMarket(input: SegmentMarketInput!): SegmentMarketResult

  """Forks a branch from a moment, by default now."""
  forkBranch(input: ForkBranchInput!): ForkBranchResult

  """Changes a branch; a change replaces an earlier one with the same key."""
  changeBranch(input: ChangeBranchInput!): ChangeBranchResult

  """Drops changes of a branch."""
  dropBranchChanges(input: DropBranchChangesInput!): DropBranchChangesResult

  """Discards a branch."""
  discardBranch(input: DiscardBranchInput!): DiscardBranchResult

  """
  Turns a branch into proposals: values into a restatement or drafts, weights into working copies of maps, methods into
  trials. A step that is refused does not hinder others; a repeat does only what is left.
  """
  proposeBranch(input: ProposeBranchInput!): ProposeBranchResult

  """Founds a cluster."""
  foundCluster(input: FoundClusterInput!): FoundClusterResult

  """Renames a cluster."""
  renameCluster(input: RenameClusterInput!): RenameClusterResult

  """Sets limits of a cluster; absent ones do not change."""
  setClusterLimits(input: SetClusterLimitsInput!): SetClusterLimitsResult

  """
  Sets how measures and objectives without their own settings are scored.
  """
  setClusterScoring(input: SetClusterScoringInput!): SetClusterScoringResult

  """Sets what the members of a cluster see of each other."""
  setDisclosure(input: SetDisclosureInput!): SetDisclosureResult

  """
  Sets whether accounts with a role in a cluster must have a second factor. Requires the role of an administrator.
  """
  requireSecondFactor(input: RequireSecondFactorInput!): RequireSecondFactorResult

  """
  Sets whether strategies are activated and revised by agreement with those whom they affect.
  """
  requireAgreement(input: RequireAgreementInput!): RequireAgreementResult

  """Sets the perspectives of the maps, in order."""
  arrangePerspectives(input: ArrangePerspectivesInput!): ArrangePerspectivesResult

  """Puts the actors of a cluster in an order."""
  arrangeActors(input: ArrangeActorsInput!): ArrangeActorsResult

  """Puts the measures of a cluster in an order."""
  arrangeMeasures(input: ArrangeMeasuresInput!): ArrangeMeasuresResult

  """Admits an actor, or a former member, to a cluster."""
  admitActor(input: AdmitActorInput!): AdmitActorResult

  """Renames an actor."""
  renameActor(input: RenameActorInput!): RenameActorResult

  """Releases an actor; its history remains."""
  releaseActor(input: ReleaseActorInput!): ReleaseActorResult

  """Sets up a functional service of an actor, or renames it."""
  setUpService(input: SetUpServiceInput!): SetUpServiceResult

  """Closes a functional service."""
  closeService(input: CloseServiceInput!): CloseServiceResult

  """Sets up an organisational unit of an actor, or changes it."""
  setUpUnit(input: SetUpUnitInput!): SetUpUnitResult

  """Closes an organisational unit."""
  closeUnit(input: CloseUnitInput!): CloseUnitResult

  """Ends the loading of a declared history permanently."""
  endHistoryLoading(input: EndHistoryLoadingInput!): EndHistoryLoadingResult

  """
  Makes a cluster match its file (docs/cluster-file.md); applied again, it changes nothing. With \`dryRun\`, the changes are
  only listed.
  """
  applyClusterFile(input: ApplyClusterFileInput!): ApplyClusterFileResult

  """
  Begins a thread of comments on a thing. Whoever may see the thing may comment on it, at most 30 times a minute.
  """
  writeComment(input: WriteCommentInput!): WriteCommentResult

  """Replies in a thread of comments that is not resolved."""
  replyToComment(input: ReplyToCommentInput!): ReplyToCommentResult

  """
  Withdraws a comment of the caller: that there was one stays visible, its text does not.
  """
  withdrawComment(input: WithdrawCommentInput!): WithdrawCommentResult

  """Resolves a thread of comments."""
  resolveThread(input: ResolveThreadInput!): ResolveThreadResult

  """Reopens a thread of comments."""
  reopenThread(input: ReopenThreadInput!): ReopenThreadResult

  """Lets a reporter submit values after the lock until a moment."""
  grantLockException(input: GrantLockExceptionInput!): GrantLockExceptionResult

  """Ends the exception of a reporter from the lock before its time."""
  endLockException(input: EndLockExceptionInput!): EndLockExceptionResult

  """Reminds those who are late of a cycle, each at most once a day."""
  nudgeReporters(input: NudgeReportersInput!): NudgeReportersResult

  """
  Opens a period for every actor at once, with the deadlines of the workflow in force.
  """
  openCycle(input: OpenCycleInput!): OpenCycleResult

  """Locks a period at once, instead of after the grace period."""
  lockCycle(input: LockCycleInput!): LockCycleResult

  """Opens a locked period again."""
  reopenCycle(input: ReopenCycleInput!): ReopenCycleResult

  """
  Closes the evaluation of a period as known now; later changes do not affect it.
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

  """Sets a target from a period on; earlier results do not change."""
  setTarget(input: SetTargetInput!): SetTargetResult

  """Withdraws the target that starts with a period."""
  withdrawTarget(input: WithdrawTargetInput!): WithdrawTargetResult

  """Retires a measure: it no longer takes values."""
  retireMeasure(input: RetireMeasureInput!): RetireMeasureResult

  """Takes back the retirement of a measure from a period on."""
  reinstateMeasure(input: ReinstateMeasureInput!): ReinstateMeasureResult

  """Registers a version of a method in a cluster; it is not in force yet."""
  registerMethodVersion(input: RegisterMethodVersionInput!): RegisterMethodVersionResult

  """Runs a registered version beside the adopted one, on the same history."""
  startMethodTrial(input: StartMethodTrialInput!): StartMethodTrialResult

  """Ends the trial of a version."""
  endMethodTrial(input: EndMethodTrialInput!): EndMethodTrialResult

  """Adopts a registered version, which is then in force."""
  adoptMethodVersion(input: AdoptMethodVersionInput!): AdoptMethodVersionResult

  """
  Binds a method: the sources of its inputs and the measures of its outputs.
  """
  bindMethod(input: BindMethodInput!): BindMethodResult

  """Withdraws a method: it is no longer in force."""
  withdrawMethod(input: WithdrawMethodInput!): WithdrawMethodResult

  """Sets how notices of a cluster are sent to the caller."""
  setNoticeSettings(input: SetNoticeSettingsInput!): SetNoticeSettingsResult

  """Marks notices to the caller as read."""
  markNoticesRead(input: MarkNoticesReadInput!): MarkNoticesReadResult

  """Marks mentions of the caller in a thread of comments as read."""
  markThreadRead(input: MarkThreadReadInput!): MarkThreadReadResult

  """
  Sends again what is parked: to the caller, or to an account by administrators.
  """
  resendNotices(input: ResendNoticesInput!): ResendNoticesResult

  """Sets a line of a strategy's budget."""
  setBudgetLine(input: SetBudgetLineInput!): SetBudgetLineResult

  """Drops a line of a strategy's budget."""
  dropBudgetLine(input: DropBudgetLineInput!): DropBudgetLineResult

  """Plans a line for a period: fixed + variable × volume."""
  planBudget(input: PlanBudgetInput!): PlanBudgetResult

  """Records what is committed and spent of the money of a period, so far."""
  recordSpending(input: RecordSpendingInput!): RecordSpendingResult

  """Sets a term of an actor's income, or replaces it from a period on."""
  setIncomeTerm(input: SetIncomeTermInput!): SetIncomeTermResult

  """Drops a term of an actor's income."""
  dropIncomeTerm(input: DropIncomeTermInput!): DropIncomeTermResult

  """Plans an initiative, or revises its plan as a whole."""
  planInitiative(input: PlanInitiativeInput!): PlanInitiativeResult

  """Sets how far an initiative is."""
  setInitiativeStatus(input: SetInitiativeStatusInput!): SetInitiativeStatusResult

  """Records the day on which a milestone was reached, or corrects it."""
  reachMilestone(input: ReachMilestoneInput!): ReachMilestoneResult

  """
  Replaces the development activities of an initiative, which methods bound to them read.
  """
  planActivities(input: PlanActivitiesInput!): PlanActivitiesResult

  """Cancels an initiative, and ends its development activities."""
  cancelInitiative(input: CancelInitiativeInput!): CancelInitiativeResult

  """Sets a need for a resource."""
  setResourceNeed(input: SetResourceNeedInput!): SetResourceNeedResult

  """Drops a need for a resource."""
  dropResourceNeed(input: DropResourceNeedInput!): DropResourceNeedResult

  """Sets how much of a kind of resource a strategy has in a period."""
  setResourceAvailability(input: SetResourceAvailabilityInput!): SetResourceAvailabilityResult

  """Tries again what failed in a process; for administrators."""
  retryProcess(input: RetryProcessInput!): RetryProcessResult

  """Replaces the definition of a workflow in a cluster."""
  defineWorkflow(input: DefineWorkflowInput!): DefineWorkflowResult

  """Submits an actor's values for a period, all or none."""
  submitValues(input: SubmitValuesInput!): SubmitValuesResult

  """Restates submitted values with a reason, all or none."""
  restateValues(input: RestateValuesInput!): RestateValuesResult

  """
  Withdraws values that were reported by mistake, with a reason, all or none.
  """
  withdrawValues(input: WithdrawValuesInput!): WithdrawValuesResult

  """Approves values at the stage at which they wait, all or none."""
  approveValues(input: ApproveValuesInput!): ApproveValuesResult

  """
  Returns values to those who report them, with what is wrong with each, all or none.
  """
  returnValues(input: ReturnValuesInput!): ReturnValuesResult

  """Proposes to restate values, which somebody has to approve."""
  proposeRestatement(input: ProposeRestatementInput!): ProposeRestatementResult

  """Approves a restatement, which restates its values at once."""
  approveRestatement(input: ApproveRestatementInput!): ApproveRestatementResult

  """Declines a restatement, or takes it back."""
  declineRestatement(input: DeclineRestatementInput!): DeclineRestatementResult

  """Drafts a scenario that assumes nothing yet."""
  draftScenario(input: DraftScenarioInput!): DraftScenarioResult

  """
  Assumes values in a scenario; they replace earlier assumptions for the same measure, subject and period.
  """
  assumeValues(input: AssumeValuesInput!): AssumeValuesResult

  """Drops assumptions of a scenario."""
  dropAssumptions(input: DropAssumptionsInput!): DropAssumptionsResult

  """Discards a scenario."""
  discardScenario(input: DiscardScenarioInput!): DiscardScenarioResult

  """
  Signs in with the challenge of \`signIn\` and a code. Available without a sign-in.
  """
  confirmSignIn(input: ConfirmSignInInput!): ConfirmSignInResult

  """
  Creates the secret of a second factor (TOTP: SHA-1, 6 digits, 30 seconds) for one's own account.
  """
  beginSecondFactor: BeginSecondFactorResult

  """Puts the created second factor into use, with a code of it."""
  confirmSecondFactor(input: ConfirmSecondFactorInput!): ConfirmSecondFactorResult

  """
  Removes a second factor and ends the account's sessions. For one's own account it requires a code; for others it is for administrators of all clusters.
  """
  removeSecondFactor(input: RemoveSecondFactorInput!): RemoveSecondFactorResult

  """Signs in with login and password. Available without a sign-in."""
  signIn(input: SignInInput!): SignInResult

  """
  Returns a new access token for a refresh token. Available without a sign-in.
  """
  refresh(input: RefreshInput!): RefreshResult

  """
  Ends the session of the given refresh token, otherwise that of the cookie, otherwise that of the access token.
  """
  signOut(input: SignOutInput!): SignedOut

  """
  Sets the password of an account and ends its sessions. For one's own account it requires the current password; for others it is for administrators of all clusters, and the new password must be changed at the next sign-in.
  """
  setPassword(input: SetPasswordInput!): SetPasswordResult

  """
  Ends a session and its access tokens. Sessions of other accounts can be ended by administrators of all clusters.
  """
  endSession(input: EndSessionInput!): EndSessionResult

  """
  Ends all sessions of an account and their access tokens, for one's own account including the session of this request. Those of other accounts can be ended by administrators of all clusters.
  """
  endSessions(input: EndSessionsInput!): EndSessionsResult

  """Keeps what was typed for a report, without submitting it."""
  keepDrafts(input: KeepDraftsInput!): KeepDraftsResult

  """
  Publishes a scorecard or map, with what anybody may see of it, at an address that cannot be guessed.
  """
  publishSnapshot(input: PublishSnapshotInput!): PublishSnapshotResult

  """Withdraws a snapshot: nobody can read it at its address any more."""
  withdrawSnapshot(input: WithdrawSnapshotInput!): WithdrawSnapshotResult

  """
  Accepts a contribution of a child strategy with a weight; for the coordinator and the owner of the parent.
  """
  acceptContribution(input: AcceptContributionInput!): AcceptContributionResult

  """Declines a contribution of a child strategy from a period on."""
  declineContribution(input: DeclineContributionInput!): DeclineContributionResult

  """Drafts a strategy."""
  draftStrategy(input: DraftStrategyInput!): DraftStrategyResult

  """Sets a strategy's name, mission and vision."""
  reviseStrategyStatement(input: ReviseStrategyStatementInput!): ReviseStrategyStatementResult

  """Moves a strategy under another parent."""
  moveStrategy(input: MoveStrategyInput!): MoveStrategyResult

  """Activates a strategy, which may supersede another."""
  activateStrategy(input: ActivateStrategyInput!): ActivateStrategyResult

  """
  Declares a revision of an active strategy, which marks its children for realignment.
  """
  reviseStrategy(input: ReviseStrategyInput!): ReviseStrategyResult

  """Confirms that a strategy is aligned with its revised parent."""
  confirmAlignment(input: ConfirmAlignmentInput!): ConfirmAlignmentResult

  """Retires a strategy."""
  retireStrategy(input: RetireStrategyInput!): RetireStrategyResult

  """Puts an objective on a map, or changes it."""
  setObjective(input: SetObjectiveInput!): SetObjectiveResult

  """Puts the objectives of a map, and the measures on them, in an order."""
  arrangeObjectives(input: ArrangeObjectivesInput!): ArrangeObjectivesResult

  """Removes an objective from a map."""
  dropObjective(input: DropObjectiveInput!): DropObjectiveResult

  """Puts a measure on an objective, or changes its weight."""
  placeMeasure(input: PlaceMeasureInput!): PlaceMeasureResult

  """Removes a measure from an objective."""
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

  """
  Makes several changes of a map: all of them or none. Refused edits are listed in \`faults\`.
  """
  editMap(input: EditMapInput!): EditMapResult

  """Puts cards of a map somewhere, which is no change of the map."""
  placeCards(input: PlaceCardsInput!): PlaceCardsResult
}

"""
The subscriptions, over WebSocket with the protocol graphql-transport-ws.
"""
type Subscription {
  """
  Where the history of a cluster stands, and then each time something is stored in it, at most twice a second: a page asks
  again for what it shows. Ends when the access token expires or the account may no longer read the cluster.
  """
  clusterMoved(cluster: ID!): ClusterMoved!

  """
  The current scorecard, and then its changes. Ends when the access token expires or the account may no longer read the
  cluster.
  """
  scorecardChanged(cluster: ID!, period: Period!, strategy: ID): ScorecardChange!

  """
  The first tasks of a worklist, and again whenever one of them changes. \`first\` is 1 to 500, by default 50. Ends when the
  access token expires or the account may no longer read the worklist.
  """
  worklistChanged(cluster: ID!, of: WorklistOf, first: Int): WorklistChange!
}

"""
A change that reaches back into locked periods. Only coordinators may send it.
"""
input RetroactionInput {
  """Why the past changes."""
  reason: String!
}

"""
The reporting cycle of a period: it opens the period for every actor at once, reminds of the deadlines, and locks it.
"""
type Cycle {
  """The period."""
  period: Period!

  """Whether the period can be reported for."""
  status: CycleStatus!

  """When the reports of each rank are due, deepest rank first."""
  deadlines: [CycleDeadline!]!

  """The end of the grace period, at which the cycle locks the period."""
  locksAt: DateTime!

  """The version of the workflow that it follows."""
  version: Int!

  """
  How the values of the period are approved; null if they need no approval.
  """
  approval: ApprovalPlan

  """
  Which submitted values need a note: those that meet a condition of one of the rules. Without it they are refused (NOTE_REQUIRED).
  """
  noteRules: [NoteRule!]!

  """The reminders that were sent, by the step that sent them."""
  reminders: [String!]!

  """Why it was opened again after it had been locked; null if it was not."""
  reopenedBecause: String

  """Who may report after the lock, and until when."""
  exceptions: [LockException!]!
}

"""
When a submitted value needs a note: if it meets one of the conditions that are given.
"""
type NoteRule {
  """The measures that it is for; null for all."""
  measures: [ID!]

  """Figures below this one, in the unit of the measure."""
  below: Float

  """Figures above this one, in the unit of the measure."""
  above: Float

  """
  Figures that differ from that of the period before by more than this percentage, or that replace a zero.
  """
  changeAbove: Float

  """Values that are not applicable."""
  notApplicable: Boolean
}

"""Lets a reporter submit values after the lock."""
type LockException {
  """The actor, or @cluster."""
  actor: ID!

  """From this moment on, the period is locked for it too."""
  until: DateTime!

  """Why."""
  reason: String!

  """Why it was ended early; null if it was not."""
  endedBecause: String
}

"""How the values of a cycle are approved."""
type ApprovalPlan {
  """Whether nobody approves what they entered themselves."""
  fourEyes: Boolean!

  """The stages in their order."""
  stages: [ApprovalStage!]!
}

"""A stage of the approval of values."""
type ApprovalStage {
  """Its id."""
  id: ID!

  """The role that approves: for the reporter, or for a part of it."""
  role: Role!

  """When the values should have been approved."""
  due: DateTime!

  """
  Only values of subjects of these ranks go through the stage; null for all.
  """
  ranks: [Rank!]

  """
  Only values that differ from those of the period before by more than this percentage, or cannot be compared with them, go
  through the stage; null for all.
  """
  changeAbove: Float
}

"""The status of a reporting cycle."""
enum CycleStatus {
  """The period can be reported for."""
  OPEN

  """New values are refused; reported ones can be restated with a reason."""
  LOCKED
}

"""When the reports of a rank are due."""
type CycleDeadline {
  """The rank."""
  rank: Rank!

  """The deadline."""
  due: DateTime!
}

"""A page of reporting cycles."""
type CycleConnection {
  """The items with their cursors."""
  edges: [CycleEdge!]!

  """The items without cursors."""
  nodes: [Cycle!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A reporting cycle in a page."""
type CycleEdge {
  """Its place in the list."""
  cursor: String!

  """The cycle."""
  node: Cycle!
}

"""What is due of the values of a rank, and what of it came."""
type RankCompletion {
  """The rank."""
  rank: Rank!

  """Its deadline."""
  due: DateTime!

  """The number of values that the maps in force in the period expect."""
  expected: Int!

  """Of these, the number that is known and not returned."""
  reported: Int!

  """Of the known ones, the number that first came after the deadline."""
  reportedLate: Int!

  """The number of reporters that owe values."""
  reporters: Int!

  """Of these, the number that is late."""
  late: Int!
}

"""A value that has not come."""
type MissingValue {
  """The measure."""
  measure: ID!

  """The actor, a part of it, or @cluster."""
  subject: String!
}

"""What a reporter owes a cycle in values of one rank."""
type ReporterCompletion {
  """The actor, or @cluster for what is reported about the cluster itself."""
  actor: ID!

  """The rank of the subjects of the values."""
  rank: Rank!

  """Its deadline."""
  due: DateTime!

  """The number of values that the maps in force in the period expect."""
  expected: Int!

  """Of these, the number that is known and not returned."""
  reported: Int!

  """Of the known ones, the number that first came after the deadline."""
  reportedLate: Int!

  """The values that have not come, or were returned."""
  missing: [MissingValue!]!

  """Since when it is late; null if it is not."""
  lateSince: DateTime

  """When a value came last; null if none did."""
  lastReported: DateTime

  """The day on which it was nudged last; null if it was not."""
  nudged: Date
}

"""A page of what reporters owe a cycle."""
type ReporterCompletionConnection {
  """The items with their cursors."""
  edges: [ReporterCompletionEdge!]!

  """The items without cursors."""
  nodes: [ReporterCompletion!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""What a reporter owes a cycle, in a page."""
type ReporterCompletionEdge {
  """Its place in the list."""
  cursor: String!

  """The item."""
  node: ReporterCompletion!
}

"""
How far the reports of a cycle have come, as far as the account may read the figures.
"""
type CycleCompletion {
  """The cycle."""
  cycle: Cycle!

  """The position of this result."""
  position: Position!

  """The moment for which it says who is late."""
  moment: DateTime!

  """Of each rank, deepest first."""
  ranks: [RankCompletion!]!

  """
  By actor, then rank; \`late\` selects those that are, or are not, late. \`first\` is 1 to 500, by default 50.
  """
  reporters(late: Boolean, first: Int, after: String): ReporterCompletionConnection!
}

"""The changed reporting cycle."""
type CycleChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The cycle as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  cycle: Cycle
}

"""
Opens a period for every actor at once, with the deadlines of the workflow in force.
"""
input OpenCycleInput {
  """The cluster."""
  cluster: ID!

  """The period."""
  period: Period!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of OpenCycle, or the refusal."""
union OpenCycleResult = CycleChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""Locks a period at once, instead of after the grace period."""
input LockCycleInput {
  """The cluster."""
  cluster: ID!

  """The period."""
  period: Period!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of LockCycle, or the refusal."""
union LockCycleResult = CycleChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
Opens a locked period again, until it is locked by a command or, if that is still to come, at the end of the grace period.
"""
input ReopenCycleInput {
  """The cluster."""
  cluster: ID!

  """The period."""
  period: Period!

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of ReopenCycle, or the refusal."""
union ReopenCycleResult = CycleChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
Lets a reporter submit values after the lock until a moment; replaces its earlier exception.
"""
input GrantLockExceptionInput {
  """The cluster."""
  cluster: ID!

  """The period."""
  period: Period!

  """The actor, or @cluster."""
  actorId: ID!

  """The end of the exception."""
  until: DateTime!

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of GrantLockException, or the refusal."""
union GrantLockExceptionResult = CycleChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""Ends the exception of a reporter from the lock at once."""
input EndLockExceptionInput {
  """The cluster."""
  cluster: ID!

  """The period."""
  period: Period!

  """The actor, or @cluster."""
  actorId: ID!

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of EndLockException, or the refusal."""
union EndLockExceptionResult = CycleChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
Reminds those who are late of a cycle: everybody who is, or those of the given actors who are. Each is reminded at most once
a day.
"""
input NudgeReportersInput {
  """The cluster."""
  cluster: ID!

  """The period."""
  period: Period!

  """The actors, or @cluster; by default all."""
  actors: [String!]

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of NudgeReporters, or the refusal."""
union NudgeReportersResult = CycleChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
A closed evaluation of a period. It never changes: the scorecard as of its position equals the closed one. A period can
have several closed evaluations.
"""
type Evaluation {
  """Its id."""
  id: ID!

  """The cluster."""
  cluster: ID!

  """The period."""
  period: Period!

  """The reason for closing it."""
  reason: String!

  """The position of the structure and the values."""
  position: Position!

  """Position of the last change of structure at or before it."""
  structurePosition: Position!

  """The methods that were in force."""
  methods: [PinnedMethod!]!

  """Version of the engine's rules."""
  engine: String!

  """SHA-256 (hex) of the canonical JSON (RFC 8785) of all inputs."""
  inputsHash: String!

  """SHA-256 (hex) of the canonical JSON (RFC 8785) of the results."""
  resultsHash: String!

  """
  The day of the evaluation, which determines the values that were due; null under the first version of the engine's rules.
  """
  day: Date

  """
  Whether it was closed before the period had ended or while data was missing.
  """
  incomplete: Boolean!

  """The reason why it was withdrawn; null if it counts."""
  withdrawnBecause: String

  """Who closed it, and when."""
  closed: Origin

  """Who withdrew it, when and why; null if it counts."""
  withdrawn: Origin
}

"""A method in the version used by an evaluation."""
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

  """The items without cursors."""
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

"""A closed evaluation, recomputed from the events alone."""
type EvaluationReplay {
  """The cluster."""
  cluster: ID!

  """The evaluation."""
  evaluation: ID!

  """The period."""
  period: Period!

  """The position up to which events were read."""
  position: Position!

  """The number of events that were read."""
  events: Int!

  """What the replay found."""
  outcome: ReplayOutcome!

  """
  Whether inputs, results and the events behind them are the same as when it was closed.
  """
  equal: Boolean!

  """The hash of the inputs."""
  inputsHash: ClosedAndReplayed!

  """Hash of the results."""
  resultsHash: ClosedAndReplayed!

  """Version of the engine's rules."""
  engine: ClosedAndReplayed!

  """
  The first value that differs; if none does, the first result, part of the inputs, or event.
  """
  difference: ReplayDifference

  """Events that are not those that it was closed on, up to 100."""
  altered: [EventBehind!]!
}

"""What a replay found."""
enum ReplayOutcome {
  """Everything is the same."""
  EQUAL

  """Something differs."""
  DIFFERENT

  """
  This version of Strata does not have the rules of the evaluation, so that nothing was recomputed.
  """
  RULES_DIFFER
}

"""An event that a closed evaluation was computed from."""
type EventBehind {
  """Its position in the log."""
  position: Position!

  """Its stream."""
  stream: String!

  """How it differs from the event at the closing; null if it does not."""
  change: EventChange

  """Its type; null if it is no longer there."""
  type: String

  """Who it was recorded for; null if it is no longer there."""
  by: String

  """When it was recorded; null if it is no longer there."""
  recordedAt: DateTime
}

"""How an event differs from what it was."""
enum EventChange {
  """It has another content."""
  CHANGED

  """It is no longer there."""
  REMOVED

  """It was not there."""
  INSERTED
}

"""A hash of the closed evaluation and of the replay."""
type ClosedAndReplayed {
  """The hash of the closed evaluation."""
  closed: String!

  """The hash of the replay; null if nothing was recomputed."""
  replayed: String
}

"""A difference between the closed evaluation and the replay."""
type ReplayDifference {
  """The place."""
  path: String!

  """The closed value or result as JSON; null if there is none."""
  closed: String

  """That of the replay as JSON; null if there is none."""
  replayed: String

  """The measure, if a value differs."""
  measure: ID

  """The subject, if a value differs."""
  subject: String

  """The period, if a value differs."""
  period: Period

  """The event that the difference comes from, if that is known."""
  event: EventBehind
}

"""The evaluation that was closed."""
type EvaluationClosed {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The evaluation as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  evaluation: Evaluation
}

"""
Closes the evaluation of a period as known now; later changes do not affect it.
"""
input CloseEvaluationInput {
  """The cluster."""
  cluster: ID!

  """Id of the new evaluation."""
  evaluationId: ID!

  """The period."""
  period: Period!

  """The reason."""
  reason: String!

  """
  Closes the evaluation even if the period has not ended or strategies lack data.
  """
  incomplete: Boolean

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of CloseEvaluation, or the refusal."""
union CloseEvaluationResult = EvaluationClosed | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""The withdrawn evaluation."""
type EvaluationChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The evaluation as of that position; waits until it is readable, and is null with an error if that takes too long.
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

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of WithdrawEvaluation, or the refusal."""
union WithdrawEvaluationResult = EvaluationChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
A closed evaluation with everything that proves it, for \`strata verify\` and \`strata replay\` on a machine without the store.
"""
type EvidenceBundle {
  """The cluster."""
  cluster: ID!

  """The evaluation."""
  evaluation: ID!

  """The number of events in it."""
  events: Int!

  """
  The number of events that stay out, as hashes that still prove that they are in the log.
  """
  withheld: Int!

  """
  How many events the seal of the bundle covers; with the root, what can be pinned.
  """
  size: Int!

  """The root of the seal, in hexadecimal."""
  root: String!

  """The content of the file."""
  file: String!
}

"""The kind of a node of an explanation."""
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

  """What a development activity of an initiative changes."""
  ACTIVITY
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

  """The member; by default the cluster."""
  member: String
}

"""A value or score with everything it was computed from, as a flat list."""
type Explanation {
  """The cluster."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """The period."""
  period: Period!

  """Which values of the period count in scores."""
  counts: CountedValues!

  """The top of the tree."""
  top: ExplanationNode!

  """
  The nodes, each before its descendants, beginning with the root. \`first\` is 1 to 500, by default 50.
  """
  nodes(first: Int, after: String): ExplanationNodeConnection!
}

"""
A part of an explanation. Figures of other members are hidden from members: then \`hidden\` is true, and value,
contribution and event are null.
"""
type ExplanationNode {
  """Its place in this tree."""
  id: ID!

  """The place of its parent node; null for the root."""
  parentId: ID

  """Its depth in the tree; 0 at the top."""
  depth: Int!

  """
  The thing that it shows, the same for every node about it, such as strategy:S or value:K/GR/2008.
  """
  thing: ID!

  """What it is."""
  kind: ExplanationKind!

  """Its name in one language; null if it has none."""
  label(language: Language): String

  """The value; null if there is none."""
  value: ComputedValue

  """For an input that compares two periods: the earlier value."""
  previous: ComputedValue

  """Unit of the value."""
  unit: String

  """The subject of the value."""
  subject: String

  """The period of the value."""
  period: Period

  """For a node of the scorecard: its score."""
  score: Float

  """For a node of the scorecard: its status."""
  status: Status

  """
  For a node of the scorecard: the share of its weight that has complete data.
  """
  coverage: Float

  """For a node of the scorecard: how final it is."""
  state: NodeState

  """
  For a measure on an objective: the targets that its value was compared with.
  """
  comparison: Comparison

  """Its relation to the node above; SUPPORT has no weight."""
  relation: PartRelation

  """
  Its configured weight; for a term of a formula its coefficient; for a weighted part the value of the weight measure.
  """
  weight: Float

  """Its share of the weight among the siblings that count, 0 to 1."""
  share: Float

  """Its contribution to the score or value above."""
  contribution: Float

  """The formula that computes it."""
  formula: String

  """The code of the reason why there is no value or score."""
  reason: String

  """Details of the reason."""
  detail: String

  """For an input: the kind of source it is bound to."""
  source: MethodSourceKind

  """For an assessment: the questionnaire."""
  questionnaire: ID

  """For an assessment: the item; null for the mean of all items."""
  item: String

  """For an assessment: the number of assessors who graded it."""
  assessors: Int

  """The event that recorded the value."""
  event: ExplanationEvent

  """
  For a reported value: the figure that was submitted and does not count yet, because it waits for its approval.
  """
  awaitingApproval: AwaitingFigure

  """Whether figures are hidden from this account."""
  hidden: Boolean!

  """
  Whether its parts are elsewhere in the tree, below the first node with the same \`thing\`.
  """
  repeated: Boolean!

  """
  The number of its omitted parts; the depth and size of the tree are limited.
  """
  omitted: Int!
}

"""A submitted figure that waits for its approval."""
type AwaitingFigure {
  """The figure."""
  value: ComputedValue

  """The event that recorded it."""
  event: ExplanationEvent!
}

"""The targets that the value of a measure was compared with."""
type Comparison {
  """The scoring of the measure."""
  scoring: ScoringKind!

  """The targets, aggregated over the periods like the value."""
  targets: TargetFigures!

  """The periods of the measure that the value covers."""
  periods: [Period!]!
}

"""The event that recorded a value."""
type ExplanationEvent {
  """Its id."""
  id: ID!

  """Its position in the history."""
  position: Position!

  """When it became known."""
  knownAt: DateTime!

  """When this system recorded it."""
  recordedAt: DateTime!

  """Who caused it."""
  by: String!

  """The note on the value; null if there is none."""
  note: String

  """The reason of a restatement; null for a first submission."""
  reason: String

  """The evidence of a restatement; null if there is none."""
  evidence: Evidence
}

"""A page of an explanation."""
type ExplanationNodeConnection {
  """The items with their cursors."""
  edges: [ExplanationNodeEdge!]!

  """The items without cursors."""
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

"""Why a score changed."""
enum ChangeCause {
  """
  Figures, grades, segmentations and development activities that are new, or those of another period.
  """
  ACTUAL

  """Figures that were known and are others now."""
  RESTATEMENT

  """Targets."""
  TARGET

  """Weights on the maps."""
  WEIGHT

  """Strategies, maps, definitions of measures, scoring and calendar."""
  STRUCTURE

  """Methods, their versions and bindings, and the rules."""
  METHOD

  """Members and their parts."""
  MEMBERSHIP

  """
  Figures that are no longer known or that only one period has, and what has become due.
  """
  MISSING_DATA
}

"""
The change of a score between two moments or two periods. The parts are Shapley values: the mean, over all orders in which
the causes could have come about, of what each moves. They add up to the difference exactly.
"""
type ScoreChange {
  """The cluster."""
  cluster: ID!

  """Id of the node."""
  node: ID!

  """Before."""
  from: ScoreMoment!

  """After."""
  to: ScoreMoment!

  """The score after minus the score before; null if one is missing."""
  difference: Decimal

  """What it consists of."""
  parts: [ScoreChangePart!]!
}

"""A score of a period as known at a position."""
type ScoreMoment {
  """The period."""
  period: Period!

  """The position."""
  position: Position!

  """The score; null without one."""
  score: Float
}

"""A part of the change of a score."""
type ScoreChangePart {
  """The cause."""
  cause: ChangeCause!

  """How much of the difference it is; null if there is no difference."""
  amount: Decimal

  """The figures that it comes from, up to 100."""
  figures: [ChangedFigure!]!

  """Other events that it comes from, up to the last 100."""
  events: [ChangeEvent!]!

  """
  The number of figures that are not listed, because there are more or the account may not see them.
  """
  omitted: Int!
}

"""A figure that is another one before and after."""
type ChangedFigure {
  """Id of the measure."""
  measure: ID!

  """The subject: an actor (GR) or a part of one (GR/budget)."""
  subject: String!

  """Before; null if there was none."""
  from: FigureOfPeriod

  """After; null if there is none."""
  to: FigureOfPeriod

  """The event that changed or reported it."""
  event: ChangeEvent
}

"""A figure and its period."""
type FigureOfPeriod {
  """The period."""
  period: Period!

  """The value as entered; null if it is not applicable."""
  value: String
}

"""An event that a change comes from."""
type ChangeEvent {
  """Its id."""
  id: ID!

  """Its position."""
  position: Position!

  """Its stream."""
  stream: String!

  """Its type."""
  type: String!

  """Who it was recorded for."""
  by: String!

  """When it was recorded."""
  recordedAt: DateTime!

  """When it became known."""
  knownAt: DateTime!
}

"""
Whether this server can do its work, and how far its read models and its storage are.
"""
type SystemHealth {
  """The verdict."""
  status: HealthStatus!

  """Whether the event store responds."""
  eventStore: Boolean!

  """Whether the read store responds."""
  readStore: Boolean!

  """Whether the account store responds."""
  accountStore: Boolean!

  """
  The code of the error with which the last write failed; null if writing works.
  """
  writeFault: String

  """
  The position of the last event; null if the event store does not respond.
  """
  head: Position

  """The projections of this server by name."""
  projections: [ProjectionHealth!]!

  """The files of the embedded stores; none if all stores are servers."""
  storage: [StoredFile!]!
}

"""Whether a server can do its work."""
enum HealthStatus {
  OK

  """It is about to stop."""
  STOPPING

  """
  A store does not respond, the last write failed, or a projection does not follow.
  """
  UNAVAILABLE
}

"""How far a projection is."""
type ProjectionHealth {
  """Its name."""
  name: String!

  """
  The position up to which it has read; null if the read store does not respond.
  """
  checkpoint: Position

  """Whether it has read everything."""
  caughtUp: Boolean!

  """
  The code of the error that interrupted it; null if it runs, or another server runs it.
  """
  interruptedBy: String
}

"""A file of an embedded store."""
type StoredFile {
  """Its name."""
  name: String!

  """Its size in bytes."""
  bytes: Float!
}

"""The type of the values of a measure."""
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

  """Closer to the target is better."""
  CLOSER
}

"""Whether a measure indicates causes (leading) or results (lagging)."""
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

"""How an actual is scored."""
enum ScoringKind {
  """
  Targets \`goal\` and \`redFlag\`: a third at the red flag, two thirds at the goal, linear on both sides.
  """
  GOAL_RED_FLAG

  """
  Bands, each from the end of the previous one up to, but not including, its \`below\`.
  """
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

  """The mean, weighted by another measure."""
  WEIGHTED
}

"""
Whether the score covers the period alone or the fiscal year up to its end.
"""
enum Accumulation {
  PERIOD
  YEAR_TO_DATE
}

"""A measure (KPI) of a cluster, as of a position."""
type Measure {
  """Its id within the cluster."""
  id: ID!

  """The cluster it belongs to."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """Its unit, as shown."""
  unit: String!

  """The decimals shown, 0 to 12; values are stored exactly as entered."""
  decimals: Int!

  """The type of its values."""
  valueType: ValueType!

  """Which direction is good."""
  polarity: Polarity!

  """Whether it indicates causes (leading) or results (lagging)."""
  indicator: Indicator

  """How often it is reported."""
  frequency: Frequency!

  """How an actual is scored."""
  scoring: Scoring!

  """How values are aggregated."""
  aggregation: Aggregation!

  """Whether the score covers the period alone or the year to date."""
  accumulate: Accumulation!

  """How a missing value counts, if not as set for the cluster."""
  missing: MissingPolicy

  """Values outside need a confirmation."""
  plausible: PlausibleRange

  """Values outside are refused."""
  range: ValueRange

  """Whether it is retired in the end: it no longer takes values."""
  retired: Boolean!

  """
  Whether it is in use over time; empty if it is so, or retired, from the beginning.
  """
  use: [DatedUse!]!

  """
  Its definitions over time, if one of them holds from a period on; the latest is that of the measure.
  """
  versions: [DefinitionVersion!]!

  """Its targets by subject."""
  targets: [TargetSeries!]!
}

"""Whether something is in use from a period on."""
type DatedUse {
  """The first day; null for the beginning."""
  from: Date

  """Whether it is in use."""
  inUse: Boolean!
}

"""The definition of a measure from a period on."""
type DefinitionVersion {
  """The first day; null for the beginning."""
  from: Date

  """Its unit, as shown."""
  unit: String!

  """
  Figures in the unit of the version before, multiplied by it, are figures in this unit.
  """
  factor: Decimal

  """The type of its values."""
  valueType: ValueType!

  """Which direction is good."""
  polarity: Polarity!

  """How often it is reported."""
  frequency: Frequency!

  """How an actual is scored."""
  scoring: Scoring!

  """How values are aggregated."""
  aggregation: Aggregation!

  """Whether the score covers the period alone or the year to date."""
  accumulate: Accumulation!

  """How a missing value counts, if not as set for the cluster."""
  missing: MissingPolicy

  """Values outside are refused."""
  range: ValueRange
}

"""How an actual is scored; the kind determines which fields are set."""
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
  """Its upper end, exclusive; null for the last band."""
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
How values are aggregated over time and over actors; the two settings are independent.
"""
type Aggregation {
  """Over time."""
  time: TimeAggregation!

  """Over actors."""
  organisation: OrganisationAggregation!

  """
  WEIGHTED: the id of the measure whose values are the weights of the actors.
  """
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
  The largest change from the value of the previous period, as a percentage of that value.
  """
  change: Decimal
}

"""A length of periods that targets can be set for."""
enum TargetPer {
  QUARTER
  HALF_YEAR
  YEAR
}

"""The targets of one subject."""
type TargetSeries {
  """The subject, or * for every subject without its own targets."""
  subject: String!

  """
  The length of the whole periods that they are targets of, instead of targets aggregated from the measure's own periods.
  """
  per: TargetPer

  """The figures over time, in order of their dates."""
  entries: [DatedTarget!]!
}

"""The figures of a target from a date on."""
type DatedTarget {
  """The first day on which they apply; null for the beginning."""
  from: Date

  """The figures."""
  figures: TargetFigures!

  """Who set them, when and why."""
  origin: Origin
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

  """The minimum acceptable value."""
  min: Decimal

  """A stretch target."""
  stretch: Decimal

  """Where it started."""
  baseline: Decimal

  """What others reach."""
  benchmark: Decimal

  """The expected value."""
  forecast: Decimal
}

"""A page of measures."""
type MeasureConnection {
  """The items with their cursors."""
  edges: [MeasureEdge!]!

  """The items without cursors."""
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
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The measure as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  measure: Measure
}

"""How an actual is scored; the kind determines the required fields."""
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

  """YES_NO: whether yes is the good answer; by default true."""
  goodIsYes: Boolean

  """TEXT_LIST: the texts."""
  items: [TextScoreInput!]

  """FORMULA: the formula."""
  formula: String
}

"""A band of values with a score."""
input BandInput {
  """Its upper end, exclusive; absent for the last band."""
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

"""How values are aggregated."""
input AggregationInput {
  """Over time; by default LAST."""
  time: TimeAggregation

  """Over actors; by default NONE."""
  organisation: OrganisationAggregation

  """
  WEIGHTED: the id of the measure whose values are the weights of the actors.
  """
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
  The largest change from the value of the previous period, as a percentage of that value.
  """
  change: Decimal
}

"""The definition of a measure, without its targets."""
input MeasureDefinitionInput {
  """Its name."""
  labels: LabelsInput!

  """Its unit, as shown."""
  unit: String!

  """The decimals shown, 0 to 12; by default 2."""
  decimals: Int

  """The type of its values; by default NUMBER."""
  valueType: ValueType

  """Which direction is good; by default HIGHER."""
  polarity: Polarity

  """Whether it indicates causes (leading) or results (lagging)."""
  indicator: Indicator

  """How often it is reported."""
  frequency: Frequency!

  """How an actual is scored."""
  scoring: ScoringInput!

  """
  How values are aggregated; by default the last value over time and nothing over actors.
  """
  aggregation: AggregationInput

  """
  Whether the score covers the period alone or the year to date; by default PERIOD.
  """
  accumulate: Accumulation

  """How a missing value counts; by default as set for the cluster."""
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
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""
Revises a measure's definition as a whole, from a period on; its name, decimals and indicator are not dated.
"""
input ReviseMeasureInput {
  """The cluster."""
  cluster: ID!

  """The measure."""
  measureId: ID!

  """Its new definition."""
  definition: MeasureDefinitionInput!

  """
  For a new unit: figures in the old unit, multiplied by it, are figures in the new one. Without it, values across the change are errors.
  """
  factor: Decimal

  """
  Targets under the new definition; required if it makes the existing ones senseless.
  """
  targets: [RevisedTargetInput!]

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
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

  """The minimum acceptable value."""
  min: Decimal

  """A stretch target."""
  stretch: Decimal

  """Where it started."""
  baseline: Decimal

  """What others reach."""
  benchmark: Decimal

  """The expected value."""
  forecast: Decimal
}

"""A target under a new definition."""
input RevisedTargetInput {
  """The subject, or * for every subject without its own targets."""
  subject: String!

  """
  The length of the whole periods that the target is for, longer than the measure's own; by default the measure's own.
  """
  per: TargetPer

  """The figures."""
  figures: TargetFiguresInput!
}

"""
Sets a target from a period on. Earlier targets and their results do not change.
"""
input SetTargetInput {
  """The cluster."""
  cluster: ID!

  """The measure."""
  measureId: ID!

  """The subject, or * for every subject without its own targets."""
  subject: String!

  """
  The length of the whole periods that the target is for, longer than the measure's own; by default the measure's own.
  """
  per: TargetPer

  """The figures, which replace all figures of the target of that date."""
  figures: TargetFiguresInput!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Withdraws the target that starts with a period."""
input WithdrawTargetInput {
  """The cluster."""
  cluster: ID!

  """The measure."""
  measureId: ID!

  """The subject, or *."""
  subject: String!

  """
  The length of the whole periods that the target is for; by default the measure's own.
  """
  per: TargetPer

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Retires a measure: it no longer takes values."""
input RetireMeasureInput {
  """The cluster."""
  cluster: ID!

  """The measure."""
  measureId: ID!

  """The reason."""
  reason: String!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Takes back the retirement of a measure from a period on."""
input ReinstateMeasureInput {
  """The cluster."""
  cluster: ID!

  """The measure."""
  measureId: ID!

  """The reason."""
  reason: String!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The measure after DefineMeasure, or the refusal."""
union DefineMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The measure after ReviseMeasure, or the refusal."""
union ReviseMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The measure after SetTarget, or the refusal."""
union SetTargetResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The measure after WithdrawTarget, or the refusal."""
union WithdrawTargetResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The measure after RetireMeasure, or the refusal."""
union RetireMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The measure after ReinstateMeasure, or the refusal."""
union ReinstateMeasureResult = MeasureChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The type of the value of a method's input."""
enum MethodInputType {
  NUMBER

  """S, N or W."""
  SEGMENT
  BOOLEAN
  TEXT

  """A value with the value of the previous period."""
  PAIR
  NUMBERS
  SEGMENTS

  """A list of records."""
  RECORDS
}

"""The origin of a version of a method."""
enum MethodOrigin {
  """It ships with Strata."""
  CATALOGUE

  """Proposed from correlations in the history of the cluster."""
  DERIVED

  """Weighted by a panel of experts."""
  EXPERT_PANEL

  """Written by the cluster."""
  OWN
}

"""The subject and period of an evaluation of a bound method."""
enum MethodScope {
  """Once for the cluster."""
  CLUSTER

  """For each member."""
  ACTOR
}

"""The kind of source of an input."""
enum MethodSourceKind {
  MEASURE
  ASSESSMENT
  METHOD
  SEGMENTATION

  """The development activities of initiatives."""
  ACTIVITIES
  CONSTANT

  """The default wiring of the method's definition."""
  DEFAULT
  RECORD
  LIST
  CHANGE
}

"""The definition of a method in one language."""
type MethodDescription {
  """Its id."""
  id: ID!

  """Its version."""
  version: Int!

  """
  Whether it is evaluated for the cluster or for each member; null if the binding determines it.
  """
  scope: MethodScope

  """Its title."""
  title: String!

  """The subject."""
  summary: String

  """The paper it comes from."""
  source: MethodSource!

  """
  Places where the source is unclear or has an error, with our interpretation.
  """
  readings: [MethodReading!]!

  """Notes on it."""
  notes: [String!]!

  """Its inputs."""
  inputs: [MethodInputDescription!]!

  """Its formulas, in order."""
  formulas: [MethodFormula!]!

  """Its segment scales."""
  segments: [SegmentScale!]!

  """Its decision tables."""
  tables: [DecisionTable!]!

  """The meanings of text results such as DIVERSIFIED_GROWTH."""
  texts: [MethodText!]!

  """Its outputs."""
  outputs: [MethodOutputDescription!]!

  """The sources of inputs that are bound to DEFAULT."""
  wiring: [MethodWiring!]!
}

"""The paper that a definition comes from, and the place in it."""
type MethodSource {
  """Title of the paper."""
  paper: String!

  """The authors."""
  authors: String!

  """The year of publication."""
  year: Int

  """Table or equation."""
  place: String!
}

"""A place where a source is unclear or has an error."""
type MethodReading {
  """The place in the source."""
  place: String!

  """The text of the source."""
  printed: String!

  """The formulas of the definition."""
  implemented: String!

  """The reason."""
  because: String!
}

"""An input of a method."""
type MethodInputDescription {
  """Its name in formulas."""
  name: String!

  """The type of its value."""
  type: MethodInputType!

  """What it is."""
  label: String!

  """Its unit; empty for none."""
  unit: String!

  """
  The quantity, as a qualified name such as balance-sheet.cash; bindings are suggested from it.
  """
  quantity: String

  """The number of periods by which its value is earlier."""
  periodsBack: Int

  """Whether it is optional."""
  optional: Boolean!

  """The formula or group it belongs to."""
  group: String

  """The lowest value."""
  min: Float

  """The highest value."""
  max: Float

  """TEXT: the allowed values; null if any text is allowed."""
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

  """The label of the formula."""
  label: String!

  """The formula."""
  formula: String!

  """Its unit."""
  unit: String

  """The names it reads."""
  reads: [String!]!
}

"""A segment scale: S from \`strong\` up, N from \`neutral\` up, otherwise W."""
type SegmentScale {
  """Its name."""
  name: String!

  """The lowest value of S."""
  strong: Float!

  """The lowest value of N."""
  neutral: Float!
}

"""A decision table: the first matching row determines the result."""
type DecisionTable {
  """Its name."""
  name: String!

  """The keys by which its rows are matched, in order."""
  keys: [DecisionKey!]!

  """Its rows."""
  rows: [DecisionRow!]!

  """The result if no row matches; null if there is none."""
  otherwise: String
}

"""A key of a decision table."""
type DecisionKey {
  """Its name."""
  name: String!

  """The type of the value: number, boolean, segment or text."""
  type: String!
}

"""A row of a decision table."""
type DecisionRow {
  """The value, or range of values, of each key."""
  when: [String!]!

  """The result."""
  then: String!

  """A note."""
  note: String
}

"""The meaning of a text result of a method."""
type MethodText {
  """The result."""
  value: String!

  """The meaning."""
  text: String!
}

"""An output of a method."""
type MethodOutputDescription {
  """Its path, such as K1 or segments.K."""
  path: String!

  """The formula or input."""
  from: String!

  """What it is."""
  label: String!
}

"""The default source of an input."""
type MethodWiring {
  """The input."""
  input: String!

  """Its formula over the values in \`from\`."""
  formula: String!

  """The values that the formula reads."""
  from: [MethodWiringSource!]!
}

"""
A value that the formula of a default wiring reads: an output of a method, or the mean or the items of a questionnaire.
"""
type MethodWiringSource {
  """Its name in the formula."""
  name: String!

  """The method."""
  method: ID

  """The output of the method."""
  output: String

  """Whether the output is read for each member, as a list."""
  ofEachMember: Boolean!

  """The questionnaire."""
  assessment: ID

  """The items that are read as a list; null for the mean of all."""
  items: [String!]
}

"""
A computed value. \`text\` is always set; of the other fields, the one of its type is set.
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

"""The reason why a value could not be computed."""
type ComputationError {
  """The stable code of the reason, such as DIVISION_BY_ZERO."""
  reason: String!

  """The problem."""
  message: String!
}

"""A method of a cluster, as of a position."""
type ClusterMethod {
  """Its id."""
  id: ID!

  """The cluster."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """The versions that are registered, in order of registration."""
  versions: [MethodVersion!]!

  """The version in force."""
  adopted: Int

  """The version that runs beside it on the same history."""
  onTrial: Int

  """
  The sources of its inputs and the measures of its outputs; null if it is not bound.
  """
  binding: MethodBinding

  """Whether it is withdrawn: it is no longer in force."""
  withdrawn: Boolean!
}

"""A version of a method's definition; it never changes."""
type MethodVersion {
  """The version number of the definition: 1, 2, …"""
  version: Int!

  """Its origin."""
  origin: MethodOrigin!

  """SHA-256 of the definition, hex."""
  sha256: String!

  """The definition, YAML."""
  definition: String!

  """
  The definition in one language; null if this version of Strata can no longer read it.
  """
  description(language: Language): MethodDescription
}

"""
The sources of a method's inputs in a cluster, and the measures of its outputs.
"""
type MethodBinding {
  """The subject and period of the evaluation."""
  scope: MethodScope!

  """Where its inputs come from."""
  inputs: [MethodInputBinding!]!

  """
  The measures of the outputs, whose values are computed instead of reported.
  """
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
The source of a value, for the subject and period of the evaluation; the kind determines which fields are set.
"""
type MethodInputSource {
  """The kind."""
  kind: MethodSourceKind!

  """MEASURE: the measure."""
  measure: ID

  """MEASURE, ASSESSMENT: the subject, if it is not that of the evaluation."""
  subject: String

  """MEASURE: 1 is the previous period, and so on."""
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
  """
  The name of the field, the place in the list (from 1), previous or current.
  """
  name: String!

  """The source."""
  source: MethodInputSource!
}

"""The measure that an output is bound to."""
type MethodOutputBinding {
  """Path of the output."""
  output: String!

  """The measure."""
  measure: ID!
}

"""
A binding suggested from the quantities that the inputs of a method name.
"""
type SuggestedBinding {
  """The cluster."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """The binding, with the sources that were found."""
  binding: MethodBinding!

  """Required inputs without a source."""
  unbound: [String!]!

  """Inputs with more than one possible source; they are not bound."""
  ambiguous: [AmbiguousInput!]!
}

"""An input with more than one possible source."""
type AmbiguousInput {
  """The input."""
  input: String!

  """The possible sources."""
  candidates: [String!]!
}

"""The evaluation of a bound method for one subject and period."""
type MethodEvaluation {
  """The cluster."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """The method."""
  method: ID!

  """The version that was evaluated."""
  version: Int!

  """The subject and period of the evaluation."""
  subject: String!

  """The period."""
  period: Period!

  """Its outputs."""
  outputs: [MethodOutputValue!]!
}

"""An output with its value, or the reason why there is none."""
type MethodOutputValue {
  """Path of the output, such as K1 or segments.K."""
  output: String!

  """What it is, in one language."""
  label(language: Language): String!

  """The measure that it is bound to in this cluster."""
  measure: ID

  """The value."""
  value: ComputedValue

  """
  The meaning of a text value, in one language; null if the definition has none.
  """
  text(language: Language): String

  """The reason why there is no value."""
  error: ComputationError
}

"""A page of methods of a cluster."""
type ClusterMethodConnection {
  """The items with their cursors."""
  edges: [ClusterMethodEdge!]!

  """The items without cursors."""
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
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The method as of that position; waits until it is readable, and is null with an error if that takes too long.
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

  """True: the default wiring of the method's definition."""
  default: Boolean

  """
  True: the development activities of initiatives, for a list of records with the fields dTs, dC and dK.
  """
  activities: Boolean

  """For inputs that are lists, of values or of records."""
  list: [ListItemSourceInput!]

  """For inputs that compare two periods."""
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

  """The subject; by default that of the evaluation."""
  subject: String

  """
  1 is the previous period, and so on, to 120; by default the period of the evaluation.
  """
  periodsBack: Int
}

"""An item of a questionnaire as a source."""
input AssessmentSourceInput {
  """The questionnaire."""
  questionnaire: ID!

  """The item."""
  item: String!

  """The subject; by default that of the evaluation."""
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
  """The input, at most once."""
  input: String!

  """Its source."""
  source: InputSourceInput!
}

"""The measure that an output is bound to."""
input OutputBindingInput {
  """The path of the output, at most once."""
  output: String!

  """The measure."""
  measure: ID!
}

"""
The sources of a method's inputs in a cluster, and the measures of its outputs.
"""
input MethodBindingInput {
  """The subject and period of the evaluation."""
  scope: MethodScope!

  """Where its inputs come from."""
  inputs: [InputBindingInput!]!

  """The measures of the outputs; by default none."""
  outputs: [OutputBindingInput!]
}

"""Registers a version of a method in a cluster; it is not in force yet."""
input RegisterMethodVersionInput {
  """The cluster."""
  cluster: ID!

  """The method."""
  methodId: ID!

  """
  The definition, YAML; by default the method with that id that ships with Strata.
  """
  definition: String

  """
  The id of the command; a command that is resent with the same id is executed only once.
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
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Ends the trial of a version."""
input EndMethodTrialInput {
  """The cluster."""
  cluster: ID!

  """The method."""
  methodId: ID!

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Adopts a registered version, which is then in force."""
input AdoptMethodVersionInput {
  """The cluster."""
  cluster: ID!

  """The method."""
  methodId: ID!

  """The version."""
  version: Int!

  """The reason."""
  reason: String!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""
Binds a method: the sources of its inputs and the measures of its outputs.
"""
input BindMethodInput {
  """The cluster."""
  cluster: ID!

  """The method."""
  methodId: ID!

  """
  The whole binding. By default the one of \`suggestedBinding\`, if it has a source for every required input.
  """
  binding: MethodBindingInput

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Withdraws a method: it is no longer in force."""
input WithdrawMethodInput {
  """The cluster."""
  cluster: ID!

  """The method."""
  methodId: ID!

  """The reason."""
  reason: String!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of RegisterMethodVersion, or the refusal."""
union RegisterMethodVersionResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of StartMethodTrial, or the refusal."""
union StartMethodTrialResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of EndMethodTrial, or the refusal."""
union EndMethodTrialResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of AdoptMethodVersion, or the refusal."""
union AdoptMethodVersionResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of BindMethod, or the refusal."""
union BindMethodResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of WithdrawMethod, or the refusal."""
union WithdrawMethodResult = MethodChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""What somebody is told of a cluster, by their roles."""
type Notice {
  """Unique in its cluster."""
  id: ID!

  """What it is about."""
  kind: NoticeKind!

  """The moment of the event."""
  at: DateTime!

  """The position of the event."""
  position: Position!

  """Whether it has been read."""
  read: Boolean!

  """The role of those who are told."""
  role: TaskRole!

  """
  For whom they act: an actor, a part of one, @cluster, or * for everybody with the role; the login of a PERSON.
  """
  subject: String!

  """The strategy that it is about."""
  strategy: ID

  """The round of the proposal."""
  round: Int

  """The period that it is about."""
  period: Period

  """The stage of the approval."""
  stage: ID

  """The rank of the subjects of the values."""
  rank: Rank

  """The process that it is about."""
  process: ID

  """What the comment is about that mentions somebody; see CommentThread."""
  about: String

  """Its thread."""
  thread: ID

  """Its number in the thread."""
  comment: Int

  """Its author."""
  by: String

  """How many values, or answers against a proposal, it is about."""
  count: Int

  """The deadline."""
  due: DateTime
}

"""What a notice is about."""
enum NoticeKind {
  """A round of a proposal waits for an answer."""
  ANSWER

  """Somebody objects to a proposal, or asks for a change."""
  REVISE

  """A proposal was escalated."""
  DECIDE

  """The parent of a strategy was revised."""
  REALIGN

  """Values wait for approval."""
  APPROVE

  """Values were returned."""
  RETURNED

  """A step of a process has failed for good."""
  RETRY

  """A reporting period was opened."""
  OPENED

  """A deadline is near."""
  REMINDER

  """Values are late."""
  NUDGE

  """A comment mentions the account."""
  MENTION

  """Values that the account can approve have to be approved at a stage."""
  APPROVALS_DUE

  """Values still wait for their approval at a stage."""
  APPROVALS_LATE
}

"""A page of notices."""
type NoticeConnection {
  """The items with their cursors."""
  edges: [NoticeEdge!]!

  """The items without cursors."""
  nodes: [Notice!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A notice in a page."""
type NoticeEdge {
  """Its place in the list."""
  cursor: String!

  """The notice."""
  node: Notice!
}

"""
What an account has read of the notices of a cluster, and how they are sent to it.
"""
type Mailbox {
  """The account."""
  login: String!

  """The notices up to this position have been read; null before the first."""
  readUpTo: Position

  """How notices are sent; null if that was never set."""
  settings: NoticeSettings

  """
  The key of the signatures of the webhook, for its owner; null without a webhook.
  """
  secret: String

  """What is on its way, or parked."""
  deliveries: [NoticeDelivery!]!
}

"""How notices are sent to an account."""
type NoticeSettings {
  """The language of the e-mails."""
  language: NoticeLanguage!

  """The address for e-mails; null: none are sent."""
  email: String

  """The address that notices are posted to; null: none are."""
  webhook: String

  """
  The time of the day, in the time zone of the cluster, at which notices are sent together; null: at once.
  """
  digestAt: String

  """When nothing is sent; null: never."""
  quiet: QuietHours
}

"""The languages of e-mails."""
enum NoticeLanguage {
  """English."""
  EN

  """Russian."""
  RU

  """Ukrainian."""
  UK
}

"""
A span of the day in the time zone of the cluster, which may go over midnight.
"""
type QuietHours {
  """The first minute, such as 22:00."""
  from: String!

  """The first minute after it."""
  to: String!
}

"""How notices leave Strata."""
enum NoticeChannel {
  """By e-mail."""
  EMAIL

  """To a webhook."""
  WEBHOOK
}

"""Some notices on their way."""
type NoticeDelivery {
  """The channel."""
  channel: NoticeChannel!

  """
  When the first attempt was made, or the first one since they were resent.
  """
  begunAt: DateTime!

  """The number of failed attempts."""
  attempts: Int!

  """
  When the next attempt is due; null if they are parked until they are resent.
  """
  next: DateTime

  """Why the last attempt failed."""
  failure: String
}

"""The changed mailbox."""
type MailboxChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The mailbox as of that position or later; waits until it is readable, and is null with an error if that takes too long.
  """
  mailbox: Mailbox
}

"""A span of the day."""
input QuietHoursInput {
  """The first minute, such as 22:00."""
  from: String!

  """The first minute after it."""
  to: String!
}

"""
Sets how notices of a cluster are sent to the caller. What is left out is switched off.
"""
input SetNoticeSettingsInput {
  """The cluster."""
  cluster: ID!

  """The language of the e-mails."""
  language: NoticeLanguage!

  """The address for e-mails."""
  email: String

  """The http or https address to post to."""
  webhook: String

  """The time of the day, HH:MM, at which notices are sent together."""
  digestAt: String

  """When nothing is sent."""
  quiet: QuietHoursInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Marks notices to the caller as read."""
input MarkNoticesReadInput {
  """The cluster."""
  cluster: ID!

  """The position of the last one that was read."""
  upTo: Position!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Marks mentions of the caller in a thread of comments as read."""
input MarkThreadReadInput {
  """The cluster."""
  cluster: ID!

  """The thread."""
  threadId: ID!

  """The position of the last comment that was read."""
  upTo: Position!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Sends again what is parked."""
input ResendNoticesInput {
  """The cluster."""
  cluster: ID!

  """The account, by default that of the caller."""
  login: String

  """The channel."""
  channel: NoticeChannel!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of SetNoticeSettings, or the refusal."""
union SetNoticeSettingsResult = MailboxChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of MarkNoticesRead, or the refusal."""
union MarkNoticesReadResult = MailboxChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of MarkThreadRead, or the refusal."""
union MarkThreadReadResult = MailboxChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of ResendNotices, or the refusal."""
union ResendNoticesResult = MailboxChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
A line of a strategy's budget: what money is for, where it comes from, and the volume on which it depends.
"""
type BudgetLine {
  """Its id within the strategy."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """The objective of the strategy's map that the money serves."""
  objective: ID!

  """The measure that it is to move."""
  measure: ID!

  """The initiative that it pays for, if it is one."""
  initiative: ID

  """Where the money comes from."""
  source: String!

  """The length of its periods."""
  frequency: Frequency!

  """
  The measure of the actual volume, and whose it is; null for fixed amounts only.
  """
  volume: BudgetVolume

  """
  The periods that are planned, or for which something was spent, in order.
  """
  periods: [BudgetPeriod!]!
}

"""The volume on which a line of a budget depends."""
type BudgetVolume {
  """The measure."""
  measure: ID!

  """The subject of its values."""
  subject: String!
}

"""A line of a budget in one of its periods."""
type BudgetPeriod {
  """The period."""
  period: Period!

  """The fixed amount."""
  fixed: Decimal!

  """The amount for each unit of volume."""
  variable: Decimal!

  """The planned volume."""
  volume: Decimal!

  """What is committed so far."""
  committed: Decimal!

  """What is spent so far."""
  spent: Decimal!
}

"""The budget of a strategy for a period, as of a position."""
type StrategyBudget {
  """The strategy."""
  strategy: ID!

  """
  The static plan: fixed amounts, and variable amounts × planned volumes.
  """
  planned: Decimal!

  """
  The flexible plan: fixed amounts, and variable amounts × actual volumes; null if one is not known.
  """
  allowed: Decimal

  """What is committed."""
  committed: Decimal!

  """What is spent."""
  spent: Decimal!

  """What is allowed minus what is spent: negative if too much was spent."""
  variance: Decimal

  """
  What the strategies right below it plan together; null if none has a budget, or one may not be read.
  """
  children: Decimal

  """What it plans minus what they plan."""
  gap: Decimal

  """The figures by source of money."""
  sources: [SourceBudget!]!

  """The figures by line. \`first\` is 1 to 500, by default 50."""
  lines(first: Int, after: String): BudgetFiguresConnection!
}

"""The money of one source."""
type SourceBudget {
  """The source."""
  source: String!

  """The static plan."""
  planned: Decimal!

  """The flexible plan."""
  allowed: Decimal

  """What is committed."""
  committed: Decimal!

  """What is spent."""
  spent: Decimal!

  """What is allowed minus what is spent."""
  variance: Decimal
}

"""
A line of a budget, over all of its periods within the period that is asked for.
"""
type BudgetFigures {
  """The line."""
  line: BudgetLine!

  """The static plan."""
  planned: Decimal!

  """The flexible plan; null if an actual volume is not known."""
  allowed: Decimal

  """What is committed."""
  committed: Decimal!

  """What is spent."""
  spent: Decimal!

  """What is allowed minus what is spent."""
  variance: Decimal

  """The planned volume; null without a volume."""
  plannedVolume: Decimal

  """The actual volume; null without a volume, or if it is not known."""
  actualVolume: Decimal
}

"""A page of the figures of lines."""
type BudgetFiguresConnection {
  """The items with their cursors."""
  edges: [BudgetFiguresEdge!]!

  """The items without cursors."""
  nodes: [BudgetFigures!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""The figures of a line in a page."""
type BudgetFiguresEdge {
  """Its place in the list."""
  cursor: String!

  """The figures."""
  node: BudgetFigures!
}

"""A page of budgets."""
type StrategyBudgetConnection {
  """The items with their cursors."""
  edges: [StrategyBudgetEdge!]!

  """The items without cursors."""
  nodes: [StrategyBudget!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A budget in a page."""
type StrategyBudgetEdge {
  """Its place in the list."""
  cursor: String!

  """The budget."""
  node: StrategyBudget!
}

"""The line of a budget after a command."""
type BudgetChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The line as of that position, null if it is dropped; waits until it is readable, and is null with an error if that takes
  too long.
  """
  line: BudgetLine
}

"""The volume on which a line of a budget depends."""
input BudgetVolumeInput {
  """The measure: of numbers, with the frequency of the line."""
  measure: ID!

  """The subject of its values."""
  subject: String!
}

"""Sets a line of a strategy's budget."""
input SetBudgetLineInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The line."""
  lineId: ID!

  """Its name."""
  labels: LabelsInput!

  """The objective of the strategy's map that the money serves."""
  objective: ID!

  """The measure that it is to move."""
  measure: ID!

  """The initiative that it pays for, if it is one."""
  initiative: ID

  """Where the money comes from."""
  source: String!

  """The length of its periods."""
  frequency: Frequency!

  """The volume on which its amounts depend; by default none."""
  volume: BudgetVolumeInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of SetBudgetLine, or the refusal."""
union SetBudgetLineResult = BudgetChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""Drops a line of a strategy's budget."""
input DropBudgetLineInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The line."""
  lineId: ID!

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of DropBudgetLine, or the refusal."""
union DropBudgetLineResult = BudgetChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""Plans a line for a period: fixed + variable × volume."""
input PlanBudgetInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The line."""
  lineId: ID!

  """The period, of the line's frequency."""
  period: Period!

  """
  The fixed amount, with at most 12 digits before and 4 after the point, as all amounts.
  """
  fixed: Decimal!

  """The amount for each unit of volume; by default 0."""
  variable: Decimal

  """The planned volume; by default 0."""
  volume: Decimal

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of PlanBudget, or the refusal."""
union PlanBudgetResult = BudgetChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""Records what is committed and spent of the money of a period, so far."""
input RecordSpendingInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The line."""
  lineId: ID!

  """The period, of the line's frequency."""
  period: Period!

  """What is committed so far."""
  committed: Decimal!

  """What is spent so far."""
  spent: Decimal!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of RecordSpending, or the refusal."""
union RecordSpendingResult = BudgetChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""How a value must stand to a threshold."""
enum IncomeComparison {
  """Not below it."""
  AT_LEAST

  """Not above it."""
  AT_MOST
}

"""When a share of income is due."""
type IncomeCondition {
  """The measure."""
  measure: ID!

  """
  Whose values count: an actor, one of its services or units, or @cluster.
  """
  subject: String!

  """How the value must stand to the threshold."""
  is: IncomeComparison!

  """The threshold."""
  value: Decimal!
}

"""What is due while the condition holds."""
type IncomeShare {
  """Percent of the amount, above 0, at most 100."""
  percent: Decimal!

  """The measure of the amount."""
  measure: ID!

  """
  Whose amount it is: an actor, one of its services or units, or @cluster.
  """
  subject: String!
}

"""
A term of an actor's income: in each period in which the condition holds, the share of the amount is due to the actor.
"""
type IncomeTerm {
  """Its id within the terms of the actor."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """The length of its periods."""
  frequency: Frequency!

  """When the share is due."""
  condition: IncomeCondition!

  """What is due then."""
  share: IncomeShare!
}

"""A page of terms."""
type IncomeTermConnection {
  """The items with their cursors."""
  edges: [IncomeTermEdge!]!

  """The items without cursors."""
  nodes: [IncomeTerm!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A term in a page."""
type IncomeTermEdge {
  """Its place in the list."""
  cursor: String!

  """The item."""
  node: IncomeTerm!
}

"""What a term of an actor's income comes to in one of its periods."""
type IncomeDue {
  """The actor."""
  actor: ID!

  """The term as it is in force in the period."""
  term: IncomeTerm!

  """The period."""
  period: Period!

  """
  The value that the condition is about; null if it is not known, or the account may not read it.
  """
  value: Decimal

  """Whether the condition holds; null if the value is not known."""
  holds: Boolean

  """
  The amount of which a share is due; null if it is not known, or the account may not read it.
  """
  amount: Decimal

  """
  What is due: the share if the condition holds, otherwise 0; null if it is not known.
  """
  due: Decimal

  """
  What was missed: the share if the condition does not hold, otherwise 0; null if it is not known.
  """
  missed: Decimal
}

"""A page of what terms come to."""
type IncomeDueConnection {
  """The items with their cursors."""
  edges: [IncomeDueEdge!]!

  """The items without cursors."""
  nodes: [IncomeDue!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""What a term comes to, in a page."""
type IncomeDueEdge {
  """Its place in the list."""
  cursor: String!

  """The item."""
  node: IncomeDue!
}

"""The terms of an actor's income after a command."""
type IncomeChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The term as of that position; null if it was dropped. Waits until it is readable, and is null with an error if that takes too
  long.
  """
  term: IncomeTerm
}

"""When a share of income is due."""
input IncomeConditionInput {
  """A measure of numbers, with the frequency of the term."""
  measure: ID!

  """
  Whose values count: an actor, one of its services or units, or @cluster.
  """
  subject: String!

  """How the value must stand to the threshold."""
  is: IncomeComparison!

  """The threshold."""
  value: Decimal!
}

"""What is due while the condition holds."""
input IncomeShareInput {
  """Percent of the amount, above 0, at most 100."""
  percent: Decimal!

  """A measure of numbers, with the frequency of the term."""
  measure: ID!

  """
  Whose amount it is: an actor, one of its services or units, or @cluster.
  """
  subject: String!
}

"""Sets a term of an actor's income, or replaces it from a period on."""
input SetIncomeTermInput {
  """The cluster."""
  cluster: ID!

  """The actor to whom the share is due."""
  actorId: ID!

  """The term."""
  termId: ID!

  """Its name."""
  labels: LabelsInput!

  """The length of its periods; that of both measures."""
  frequency: Frequency!

  """When the share is due."""
  condition: IncomeConditionInput!

  """What is due then."""
  share: IncomeShareInput!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of SetIncomeTerm, or the refusal."""
union SetIncomeTermResult = IncomeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""Drops a term of an actor's income."""
input DropIncomeTermInput {
  """The cluster."""
  cluster: ID!

  """The actor."""
  actorId: ID!

  """The term."""
  termId: ID!

  """The reason."""
  reason: String!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of DropIncomeTerm, or the refusal."""
union DropIncomeTermResult = IncomeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""How far an initiative is."""
enum InitiativeStatus {
  PLANNED
  UNDER_WAY
  ON_HOLD
  COMPLETED

  """It can no longer change."""
  CANCELLED
}

"""How far an initiative that is not cancelled is."""
enum InitiativeProgress {
  PLANNED
  UNDER_WAY
  ON_HOLD
  COMPLETED
}

"""An initiative of a strategy's action programme, as of a position."""
type Initiative {
  """The strategy that it carries out."""
  strategy: ID!

  """Its id within the strategy."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """The objectives of the strategy's map that it serves."""
  objectives: [ID!]!

  """The measures that it is to move."""
  measures: [ID!]!

  """
  Who is responsible: actors, their services and units, or @cluster; several are a group, whose lead is the first.
  """
  responsible: [String!]!

  """Its first day."""
  start: Date!

  """Its last day."""
  end: Date!

  """How far it is."""
  status: InitiativeStatus!

  """What was said about the status; the reason if it is cancelled."""
  comment: String

  """Its milestones in the order of the plan."""
  milestones: [Milestone!]!

  """
  Its latest development activities, for accounts that may read the figures of the strategy's owner.
  """
  activities: [DevelopmentActivity!]!
}

"""A result that an initiative is to have on a day."""
type Milestone {
  """Its id within the initiative."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """The day on which it is due."""
  due: Date!

  """The day on which it was reached; null if it was not."""
  reachedOn: Date
}

"""What a development activity changes, compared with the base year."""
type DevelopmentActivity {
  """Its id within the initiative."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """The change of the volume of output."""
  dTs: Decimal!

  """The change of current costs; a reduction is positive."""
  dC: Decimal!

  """The change of one-time costs."""
  dK: Decimal!
}

"""A page of initiatives."""
type InitiativeConnection {
  """The items with their cursors."""
  edges: [InitiativeEdge!]!

  """The items without cursors."""
  nodes: [Initiative!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""An initiative in a page."""
type InitiativeEdge {
  """Its place in the list."""
  cursor: String!

  """The initiative."""
  node: Initiative!
}

"""What development activities add to an output of a method."""
type ActivityEffects {
  """The path of the output."""
  output: String!

  """The output with all activities; null if it cannot be computed."""
  value: Float

  """
  Each initiative, followed by its activities. \`first\` is 1 to 500, by default 50.
  """
  effects(first: Int, after: String): ActivityEffectConnection!
}

"""What an initiative, or one of its activities, adds to an output."""
type ActivityEffect {
  """The strategy."""
  strategy: ID!

  """The initiative."""
  initiative: ID!

  """The activity; null for the initiative as a whole."""
  activity: ID

  """The output without it; null if it cannot be computed."""
  without: Float

  """The output with everything minus the output without it."""
  effect: Float
}

"""A page of effects."""
type ActivityEffectConnection {
  """The items with their cursors."""
  edges: [ActivityEffectEdge!]!

  """The items without cursors."""
  nodes: [ActivityEffect!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""An effect in a page."""
type ActivityEffectEdge {
  """Its place in the list."""
  cursor: String!

  """The effect."""
  node: ActivityEffect!
}

"""The initiative after a command."""
type InitiativeChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The initiative as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  initiative: Initiative
}

"""A milestone of a plan."""
input MilestoneInput {
  """Its id within the initiative."""
  id: ID!

  """Its name."""
  labels: LabelsInput!

  """
  The day on which it is due, from the start to the end of the initiative.
  """
  due: Date!
}

"""What a development activity changes, compared with the base year."""
input DevelopmentActivityInput {
  """Its id within the initiative."""
  id: ID!

  """Its name."""
  labels: LabelsInput!

  """The change of the volume of output."""
  dTs: Decimal!

  """The change of current costs; a reduction is positive."""
  dC: Decimal!

  """The change of one-time costs."""
  dK: Decimal!
}

"""Plans an initiative, or revises its plan as a whole."""
input PlanInitiativeInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The initiative."""
  initiativeId: ID!

  """Its name."""
  labels: LabelsInput!

  """The objectives of the strategy's map that it serves, at least one."""
  objectives: [ID!]!

  """The measures that it is to move, at least one."""
  measures: [ID!]!

  """
  Who is responsible: actors, their services and units, or @cluster; several are a group, whose lead is the first.
  """
  responsible: [String!]!

  """Its first day."""
  start: Date!

  """Its last day."""
  end: Date!

  """Its milestones; by default none."""
  milestones: [MilestoneInput!]

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of PlanInitiative, or the refusal."""
union PlanInitiativeResult = InitiativeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""Sets how far an initiative is."""
input SetInitiativeStatusInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The initiative."""
  initiativeId: ID!

  """How far it is."""
  status: InitiativeProgress!

  """What there is to say about it."""
  comment: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of SetInitiativeStatus, or the refusal."""
union SetInitiativeStatusResult = InitiativeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""Records the day on which a milestone was reached, or corrects it."""
input ReachMilestoneInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The initiative."""
  initiativeId: ID!

  """The milestone."""
  milestoneId: ID!

  """The day."""
  on: Date!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of ReachMilestone, or the refusal."""
union ReachMilestoneResult = InitiativeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
Replaces the development activities of an initiative, which methods bound to them read.
"""
input PlanActivitiesInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The initiative."""
  initiativeId: ID!

  """The activities."""
  activities: [DevelopmentActivityInput!]!

  """
  The first period for which they count; by default the first that is not locked.
  """
  from: PeriodStart

  """Required to reach back into locked periods; only coordinators may."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of PlanActivities, or the refusal."""
union PlanActivitiesResult = InitiativeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""Cancels an initiative, and ends its development activities."""
input CancelInitiativeInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The initiative."""
  initiativeId: ID!

  """The reason."""
  reason: String!

  """
  The first period for which its activities no longer count; by default the first that is not locked.
  """
  from: PeriodStart

  """Required to reach back into locked periods; only coordinators may."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of CancelInitiative, or the refusal."""
union CancelInitiativeResult = InitiativeChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""A need of a strategy for a resource other than money, in a period."""
type ResourceNeed {
  """Its id within the strategy."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """The kind of resource."""
  kind: ID!

  """The objective of the strategy's map that it serves."""
  objective: ID!

  """The measure that it is to move."""
  measure: ID!

  """The initiative that needs it, if it is one."""
  initiative: ID

  """The period."""
  period: Period!

  """How much is needed."""
  amount: Decimal!
}

"""
What a strategy needs and has of a kind of resource in a period, and what the strategies below it lack.
"""
type ResourceBalance {
  """The strategy."""
  strategy: ID!

  """Its level in the cascade."""
  rank: Rank!

  """The kind of resource."""
  kind: ID!

  """The needs, at most 1000."""
  needs: [ResourceNeed!]!

  """What they come to."""
  need: Decimal!

  """What is available; null if it was not said."""
  available: Decimal

  """
  What the strategy itself lacks; nothing is available unless it was said.
  """
  deficit: Decimal!

  """
  What the strategies below it lack, on all levels; null if the account may not read one of them.
  """
  below: Decimal

  """Its own deficit and those below."""
  total: Decimal
}

"""A page of balances."""
type ResourceBalanceConnection {
  """The items with their cursors."""
  edges: [ResourceBalanceEdge!]!

  """The items without cursors."""
  nodes: [ResourceBalance!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A balance in a page."""
type ResourceBalanceEdge {
  """Its place in the list."""
  cursor: String!

  """The balance."""
  node: ResourceBalance!
}

"""The resources of a strategy after a command."""
type ResourcesChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The balances of the strategy in a period as of that position; waits until they are readable, and is null with an error if
  that takes too long.
  """
  balances(period: Period!): [ResourceBalance!]
}

"""Sets a need for a resource."""
input SetResourceNeedInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The need."""
  needId: ID!

  """Its name."""
  labels: LabelsInput!

  """The kind of resource."""
  kind: ID!

  """The objective of the strategy's map that it serves."""
  objective: ID!

  """The measure that it is to move."""
  measure: ID!

  """The initiative that needs it, if it is one."""
  initiative: ID

  """The period."""
  period: Period!

  """
  How much is needed: not below 0, with at most 12 digits before and 4 after the point.
  """
  amount: Decimal!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of SetResourceNeed, or the refusal."""
union SetResourceNeedResult = ResourcesChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""Drops a need for a resource."""
input DropResourceNeedInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The need."""
  needId: ID!

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of DropResourceNeed, or the refusal."""
union DropResourceNeedResult = ResourcesChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""Sets how much of a kind of resource a strategy has in a period."""
input SetResourceAvailabilityInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The kind of resource."""
  kind: ID!

  """The period."""
  period: Period!

  """
  How much there is: not below 0, with at most 12 digits before and 4 after the point.
  """
  amount: Decimal!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of SetResourceAvailability, or the refusal."""
union SetResourceAvailabilityResult = ResourcesChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""A kind of line of the plans of a strategy."""
enum PlanItemKind {
  """A programme of actions."""
  INITIATIVE

  """A line of its budget."""
  BUDGET_LINE

  """A need for a resource other than money."""
  RESOURCE_NEED
}

"""Whether the plans of the strategies hang together in a period."""
type PlanCompliance {
  """How many lines of plans were checked: those that the account may read."""
  lines: Int!

  """
  The lines that name an objective or a measure that is no longer there. \`first\` is 1 to 500, by default 50.
  """
  faults(first: Int, after: String): PlanFaultConnection!

  """
  What is planned by strategies below which something is budgeted, in the order of the cascade. \`first\` is 1 to 500, by
  default 50.
  """
  sums(first: Int, after: String): PlanSumConnection!
}

"""
A line of a plan that names an objective or a measure that is no longer there.
"""
type PlanFault {
  """The strategy."""
  strategy: ID!

  """Its level in the cascade."""
  rank: Rank!

  """The kind of line."""
  kind: PlanItemKind!

  """Its id among those of its kind in the strategy."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """
  The objectives that are no longer on the map of the strategy, at most 50.
  """
  missingObjectives: [ID!]!

  """The measures that are not in use in the period, at most 50."""
  missingMeasures: [ID!]!
}

"""A page of lines of plans."""
type PlanFaultConnection {
  """The items with their cursors."""
  edges: [PlanFaultEdge!]!

  """The items without cursors."""
  nodes: [PlanFault!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A line in a page."""
type PlanFaultEdge {
  """Its place in the list."""
  cursor: String!

  """The item."""
  node: PlanFault!
}

"""
What a strategy plans to spend in a period, beside the plans of the strategies right below it.
"""
type PlanSum {
  """The strategy."""
  strategy: ID!

  """What it plans."""
  planned: Decimal!

  """
  What the strategies right below it plan together; null if the account may not read one of them.
  """
  children: Decimal

  """What it plans minus what they plan: 0 if they sum to its plan."""
  gap: Decimal
}

"""A page of sums."""
type PlanSumConnection {
  """The items with their cursors."""
  edges: [PlanSumEdge!]!

  """The items without cursors."""
  nodes: [PlanSum!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A sum in a page."""
type PlanSumEdge {
  """Its place in the list."""
  cursor: String!

  """The item."""
  node: PlanSum!
}

"""How far a plan looks."""
enum PlanHorizon {
  """Plans of the cluster."""
  LONG_TERM

  """Plans of actors and their functional services."""
  TACTICAL

  """Plans of organisational units."""
  OPERATIONAL
}

"""How a plan stands to the plans above it."""
enum PlanStanding {
  """Its strategy is at the top of the cascade."""
  TOP

  """It carries out plans of the parent strategy."""
  CARRIES

  """
  None of its objectives is linked to an objective of the parent strategy.
  """
  NOT_LINKED

  """
  No plan of the parent strategy serves the objectives to which its own are linked.
  """
  NOTHING_ABOVE

  """The account may not read all plans of the parent strategy."""
  UNKNOWN
}

"""A plan that another one carries out."""
type PlanReference {
  """The strategy."""
  strategy: ID!

  """The kind of line."""
  kind: PlanItemKind!

  """Its id among those of its kind in the strategy."""
  id: ID!
}

"""An initiative or a budget line in the time-and-tools slice."""
type TimeSliceItem {
  """How far it looks."""
  horizon: PlanHorizon!

  """The strategy."""
  strategy: ID!

  """Its level in the cascade."""
  rank: Rank!

  """The kind of line."""
  kind: PlanItemKind!

  """Its id among those of its kind in the strategy."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """The objectives that it serves, at most 50."""
  objectives: [ID!]!

  """The measures that it is to move, at most 50."""
  measures: [ID!]!

  """The first day of an initiative."""
  start: Date

  """The last day of an initiative."""
  end: Date

  """How far an initiative is."""
  status: InitiativeStatus

  """What a budget line plans to spend in the period."""
  planned: Decimal

  """How it stands to the plans above it."""
  standing: PlanStanding!

  """True if it carries out no plan above it; null if that is not known."""
  orphan: Boolean

  """
  The plans of the parent strategy that serve an objective to which one of its objectives is linked, at most 700.
  """
  carries: [PlanReference!]!
}

"""A page of plans."""
type TimeSliceItemConnection {
  """The items with their cursors."""
  edges: [TimeSliceItemEdge!]!

  """The items without cursors."""
  nodes: [TimeSliceItem!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A plan in a page."""
type TimeSliceItemEdge {
  """Its place in the list."""
  cursor: String!

  """The item."""
  node: TimeSliceItem!
}

"""Where a score goes."""
enum PlanDirection {
  """Higher than in the previous period."""
  RISING

  """The same within a twentieth of a percentage point."""
  STEADY

  """Lower than in the previous period."""
  FALLING
}

"""
An objective of a functional service on one level of the cascade: its own, its units', or one above that it works for.
"""
type FunctionalObjective {
  """The actor."""
  actor: ID!

  """The functional service of the actor."""
  service: ID!

  """The level."""
  rank: Rank!

  """The strategy."""
  strategy: ID!

  """The objective of its map."""
  objective: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """
  The score in the period; null if there is none, or the account may not read it.
  """
  score: Float

  """The score in the previous period of the same length."""
  previous: Float

  """The score minus the previous one."""
  pace: Float

  """Where the score goes."""
  direction: PlanDirection
}

"""A page of objectives."""
type FunctionalObjectiveConnection {
  """The items with their cursors."""
  edges: [FunctionalObjectiveEdge!]!

  """The items without cursors."""
  nodes: [FunctionalObjective!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""An objective in a page."""
type FunctionalObjectiveEdge {
  """Its place in the list."""
  cursor: String!

  """The item."""
  node: FunctionalObjective!
}

"""
What the strategies of a level of the cascade need, have and lack of a kind of resource.
"""
type ResourceLevel {
  """The kind of resource."""
  kind: ID!

  """The level."""
  rank: Rank!

  """How many strategies need or have some."""
  strategies: Int!

  """
  What they need; null, like the other figures, if the account may not read one of them.
  """
  need: Decimal

  """What they have; null also if no strategy said it."""
  available: Decimal

  """What they lack; a surplus of one strategy does not make up for it."""
  deficit: Decimal
}

"""A page of levels."""
type ResourceLevelConnection {
  """The items with their cursors."""
  edges: [ResourceLevelEdge!]!

  """The items without cursors."""
  nodes: [ResourceLevel!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A level in a page."""
type ResourceLevelEdge {
  """Its place in the list."""
  cursor: String!

  """The item."""
  node: ResourceLevel!
}

"""
An actor, service or unit, or a cross-functional group, and what it is responsible for.
"""
type PlanOperator {
  """
  One subject, or the members of a group, of whom the first leads; at most 50.
  """
  members: [String!]!

  """
  The strategies that it owns; a group owns none. \`first\` is 1 to 500, by default 50.
  """
  strategies(first: Int, after: String): OwnedStrategyConnection!

  """
  The initiatives for which it, or this very group, is responsible. \`first\` is 1 to 500, by default 50.
  """
  initiatives(first: Int, after: String): ResponsibilityConnection!

  """
  The initiatives for which it is responsible as a member of a group. \`first\` is 1 to 500, by default 50.
  """
  shared(first: Int, after: String): ResponsibilityConnection!
}

"""A page of operators."""
type PlanOperatorConnection {
  """The items with their cursors."""
  edges: [PlanOperatorEdge!]!

  """The items without cursors."""
  nodes: [PlanOperator!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""An operator in a page."""
type PlanOperatorEdge {
  """Its place in the list."""
  cursor: String!

  """The item."""
  node: PlanOperator!
}

"""A strategy that somebody owns."""
type OwnedStrategy {
  """The strategy."""
  id: ID!

  """Its level in the cascade."""
  rank: Rank!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!
}

"""A page of strategies."""
type OwnedStrategyConnection {
  """The items with their cursors."""
  edges: [OwnedStrategyEdge!]!

  """The items without cursors."""
  nodes: [OwnedStrategy!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A strategy in a page."""
type OwnedStrategyEdge {
  """Its place in the list."""
  cursor: String!

  """The item."""
  node: OwnedStrategy!
}

"""An initiative for which somebody is responsible."""
type Responsibility {
  """The strategy that it carries out."""
  strategy: ID!

  """Its id within the strategy."""
  id: ID!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """The first day."""
  start: Date!

  """The last day."""
  end: Date!

  """How far it is."""
  status: InitiativeStatus!

  """The objectives that it serves, at most 50."""
  objectives: [ID!]!
}

"""A page of initiatives."""
type ResponsibilityConnection {
  """The items with their cursors."""
  edges: [ResponsibilityEdge!]!

  """The items without cursors."""
  nodes: [Responsibility!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""An initiative in a page."""
type ResponsibilityEdge {
  """Its place in the list."""
  cursor: String!

  """The item."""
  node: Responsibility!
}

"""A durable process of Strata: what it waits for, and what failed why."""
type Process {
  """Unique in its cluster, such as reporting-cycle.2026-Q1."""
  id: ID!

  """The workflow."""
  workflow: ID!

  """What the process is for, such as a period."""
  key: String!

  """Its status."""
  status: ProcessStatus!

  """
  The version of the workflow that it follows to its end; null until it is started.
  """
  version: Int

  """When the event that begins it was recorded."""
  startedAt: DateTime!

  """When something last happened to it."""
  changedAt: DateTime!

  """When its next step is due; null if none waits."""
  next: DateTime

  """Its steps in the order of their moments."""
  steps: [ProcessStep!]!
}

"""The status of a process."""
enum ProcessStatus {
  """It is about to be started."""
  STARTING

  """Steps wait for their moments."""
  RUNNING

  """A step has failed for good, until it is retried. The others go on."""
  PARKED

  """Every step is done."""
  DONE
}

"""A step of a process."""
type ProcessStep {
  """Unique in its process."""
  id: String!

  """What it does, such as lock."""
  action: String!

  """What that is about, such as a rank."""
  about: String

  """The moment from which it is due."""
  due: DateTime!

  """Its status."""
  status: ProcessStepStatus!

  """The number of failed attempts since it was started or retried."""
  attempts: Int!

  """When the next attempt is due; null if none is."""
  next: DateTime

  """Why the last attempt failed; null if none has."""
  failure: StepFailure
}

"""The status of a step."""
enum ProcessStepStatus {
  """It waits for its moment, or for the next attempt."""
  WAITING

  """It is not tried any more until it is retried."""
  PARKED

  """It is done."""
  DONE
}

"""Why an attempt of a step failed."""
type StepFailure {
  """The code."""
  code: String!

  """A sentence."""
  message: String!
}

"""A page of processes."""
type ProcessConnection {
  """The items with their cursors."""
  edges: [ProcessEdge!]!

  """The items without cursors."""
  nodes: [Process!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A process in a page."""
type ProcessEdge {
  """Its place in the list."""
  cursor: String!

  """The process."""
  node: Process!
}

"""The definition of a workflow that a cluster follows."""
type Workflow {
  """The id."""
  id: ID!

  """The version."""
  version: Int!

  """
  Whether the cluster has replaced the definition that ships with Strata.
  """
  own: Boolean!

  """The YAML text."""
  definition: String!

  """SHA-256 of the text, hex."""
  sha256: String!

  """Its title in one language."""
  title(language: Language): String!

  """What its moments count from."""
  start: WorkflowStart!

  """The days of the week that are worked on, such as monday."""
  workingDays: [String!]!

  """Days that are not worked on."""
  holidays: [Date!]!

  """
  Its moments in the order of the definition, with what is due or happens at each.
  """
  moments: [WorkflowMoment!]!

  """
  The stages in which submitted values are approved; none if they need no approval.
  """
  stages: [WorkflowStage!]!

  """Whether nobody approves what they entered."""
  fourEyes: Boolean!

  """
  Whether values of locked periods change by an approved restatement alone.
  """
  restatementRequired: Boolean!

  """When a proposal is agreed on; null for a workflow without proposals."""
  quorum: WorkflowQuorum
}

"""What the moments of a workflow count from."""
enum WorkflowStart {
  """The last day of a period."""
  PERIOD_END

  """The day on which a round of a proposal opens."""
  PROPOSED
}

"""A moment of a workflow: a number of working days from another one."""
type WorkflowMoment {
  """Its id."""
  id: String!

  """What it counts from: period-end, proposed, or a moment above it."""
  from: String!

  """How many working days later; earlier if negative."""
  workingDays: Int!

  """The time of day in the time zone of the cluster, HH:MM."""
  at: String!

  """What is due or happens then."""
  acts: [WorkflowAct!]!
}

"""What is due or happens at a moment of a workflow."""
type WorkflowAct {
  """What it is."""
  kind: WorkflowActKind!

  """Whose reports it is about."""
  rank: Rank
}

"""What is due or happens at a moment."""
enum WorkflowActKind {
  """Reports of a rank, or answers to a proposal, are due."""
  DUE

  """Those who are late are reminded."""
  REMIND

  """Whoever can approve what waits at a stage is reminded."""
  REMIND_APPROVERS

  """The coordinators are told what still waits at a stage."""
  ESCALATE_APPROVALS

  """The period is locked."""
  LOCK

  """The coordinator is asked to decide."""
  ESCALATE
}

"""A stage in which submitted values are approved."""
type WorkflowStage {
  """Its id."""
  id: String!

  """The role that approves."""
  role: Role!

  """The moment by which it should have."""
  on: String!

  """Only values of subjects of these ranks; of all ranks if empty."""
  ranks: [Rank!]!

  """
  Only values that differ from those of the period before by more than this percentage.
  """
  changeAbove: Float
}

"""When a proposal is agreed on."""
type WorkflowQuorum {
  """The share of those affected that has to agree, in percent."""
  agree: Int!

  """How many of them may object."""
  objections: Int!
}

"""The changed process."""
type ProcessChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The process as of that position or later; waits until it is readable, and is null with an error if that takes too long.
  """
  process: Process
}

"""
Tries again what failed: one step, or every step that is parked or waits after a failure.
"""
input RetryProcessInput {
  """The cluster."""
  cluster: ID!

  """The process."""
  process: ID!

  """The step; by default all."""
  step: String

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of RetryProcess, or the refusal."""
union RetryProcessResult = ProcessChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The workflow that was defined."""
type WorkflowChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """The definition that the cluster follows now."""
  workflow: Workflow
}

"""
Replaces the definition of a workflow. Processes that run stay with the definition with which they began.
"""
input DefineWorkflowInput {
  """The cluster."""
  cluster: ID!

  """The workflow."""
  workflow: ID!

  """The YAML text, with a higher version than the definition in force."""
  definition: String!

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of DefineWorkflow, or the refusal."""
union DefineWorkflowResult = WorkflowChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The kind of a reported actual."""
enum ActualKind {
  NUMBER
  YES_NO
  TEXT

  """Reported as not applicable: excluded from every score."""
  NOT_APPLICABLE

  """
  Aggregated from reported values, such as a sum or a mean. Only in scorecards.
  """
  COMPUTED
}

"""A reported value as known at a position."""
type Value {
  """Id of the measure."""
  measure: ID!

  """The subject: an actor (GR) or a part of one (GR/budget)."""
  subject: String!

  """The period."""
  period: Period!

  """The kind of actual."""
  kind: ActualKind!

  """NUMBER: the figure exactly as entered."""
  number: Decimal

  """YES_NO: the answer."""
  yesNo: Boolean

  """TEXT: the text."""
  text: String

  """The note; [erased] if it was about a person who was erased."""
  note: String

  """
  The login of the person whom the note is about; null if it is about nobody.
  """
  noteAbout: String

  """The reason of the restatement; null for a first submission."""
  reason: String

  """
  The evidence of the value or of its restatement; null if there is none.
  """
  evidence: Evidence

  """
  The approved restatement by which it changed; null if it came otherwise.
  """
  restatement: ID

  """The account that reported it."""
  by: String!

  """When this system recorded it."""
  recordedAt: DateTime!

  """When it became known."""
  knownAt: DateTime!

  """The position from which it is valid."""
  position: Position!

  """
  The position from which another value replaces it, or from which it is missing; null if it stands.
  """
  supersededAt: Position

  """
  Whether it does not count in scores yet, because it waits for its approval.
  """
  awaitsApproval: Boolean!

  """
  The withdrawal that ended it; null if the value stands or was restated.
  """
  withdrawal: ValueWithdrawal
}

"""The withdrawal of a value, which is missing from then on."""
type ValueWithdrawal {
  """Why the value should not have been reported."""
  reason: String!

  """The account that withdrew it."""
  by: String!

  """When this system recorded it."""
  recordedAt: DateTime!

  """When it became known."""
  knownAt: DateTime!

  """The position from which the value is missing."""
  position: Position!
}

"""A value as known at a moment, with its versions."""
type ValueAnswer {
  """The cluster."""
  cluster: ID!

  """The subject."""
  subject: String!

  """Id of the measure."""
  measure: ID!

  """The period."""
  period: Period!

  """The position of this result."""
  position: Position!

  """The value as known then; null if none was."""
  value: Value

  """
  All versions up to that moment, in the order in which they became known. \`first\` is 1 to 500, by default 50.
  """
  versions(first: Int, after: String): ValueConnection!
}

"""A page of values."""
type ValueConnection {
  """The items with their cursors."""
  edges: [ValueEdge!]!

  """The items without cursors."""
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

"""The values of a measure over several periods, as known at one moment."""
type ValueSeries {
  """The cluster."""
  cluster: ID!

  """The subject."""
  subject: String!

  """Id of the measure."""
  measure: ID!

  """The position of this result."""
  position: Position!

  """Every period in order."""
  points: [ValuePoint!]!
}

"""The value of a period in a series."""
type ValuePoint {
  """The period."""
  period: Period!

  """The value as known then; null if none was."""
  value: Value
}

"""What lateness is measured against."""
enum LatenessBasis {
  """The deadline of the reporting cycle for the rank of the subject."""
  DEADLINE

  """The last day of the period, where there was no reporting cycle."""
  PERIOD_END
}

"""
How much later than its deadline, or than the end of its period, a value was reported first.
"""
type Lateness {
  """What it is measured against."""
  against: LatenessBasis!

  """The number of values."""
  values: Int!

  """The number of values after the deadline; null without a deadline."""
  late: Int

  """The mean in days; negative if values came before."""
  meanDays: Float!

  """The most, in days."""
  maxDays: Float!
}

"""
The quality of what an actor reported, from when and how it was reported.
"""
type QualityRow {
  """The actor; @cluster for what is reported about the cluster itself."""
  actor: String!

  """The period; null for all periods together."""
  period: Period

  """The number of values that the maps in force in the period expect."""
  expected: Int!

  """The number of expected values that are not known."""
  missing: Int!

  """
  The share of the expected values that is known; null if none is expected.
  """
  completeness: Float

  """The number of values that are known, expected or not."""
  known: Int!

  """How late values were reported first."""
  lateness: [Lateness!]!

  """The number of values that were ever reported."""
  reported: Int!

  """The number of those that were restated or withdrawn since."""
  restated: Int!

  """The share of those; null if none was reported."""
  restatementRate: Float

  """
  The mean size of the restatements of figures, as a share of the figure before; null without any.
  """
  meanRestatement: Float

  """
  The number of known values that are unusual and that their reporters confirmed.
  """
  confirmed: Int!

  """
  The number of known values that are unusual and were not confirmed, such as those of declared history.
  """
  unconfirmed: Int!

  """The share of the known values that is unusual; null if none is known."""
  unusualShare: Float
}

"""A page of the quality of reports."""
type QualityRowConnection {
  """The items with their cursors."""
  edges: [QualityRowEdge!]!

  """The items without cursors."""
  nodes: [QualityRow!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A row in a page."""
type QualityRowEdge {
  """Its place in the list."""
  cursor: String!

  """The row."""
  node: QualityRow!
}

"""The quality of reported data as known at a moment."""
type DataQuality {
  """The cluster."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """By period, then actor. \`first\` is 1 to 500, by default 50."""
  rows(first: Int, after: String): QualityRowConnection!

  """Of each actor over all periods. \`first\` is 1 to 500, by default 50."""
  totals(first: Int, after: String): QualityRowConnection!
}

"""A value that waits for approval."""
type WaitingApproval {
  """The reporting actor, or @cluster."""
  actor: ID!

  """The period."""
  period: Period!

  """The measure."""
  measure: ID!

  """The actor, a part of it, or @cluster."""
  subject: String!

  """The stage at which it waits."""
  stage: ApprovalStage!

  """Since when."""
  since: DateTime!

  """Whether the deadline of the stage has passed."""
  overdue: Boolean!

  """The account that entered it."""
  enteredBy: String!

  """
  How often it was entered, approved, returned or withdrawn: pass it as \`basedOn\`.
  """
  edition: Int!

  """The value."""
  value: Value!

  """The value before it; null if it is the first one."""
  before: Value

  """Whether this account can decide on it."""
  forMe: Boolean!
}

"""A page of values that wait for approval."""
type WaitingApprovalConnection {
  """The items with their cursors."""
  edges: [WaitingApprovalEdge!]!

  """The items without cursors."""
  nodes: [WaitingApproval!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A value that waits for approval, in a page."""
type WaitingApprovalEdge {
  """Its place in the list."""
  cursor: String!

  """The item."""
  node: WaitingApproval!
}

"""The values after a report."""
type ValuesReported {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The reported values as of that position; waits until they are readable, and is null with an error if that takes too long.
  """
  values: [Value!]
}

"""
The value was submitted before with a different figure; restate it with a reason.
"""
type ValueAlreadySubmitted implements Refusal & FaultyInput {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String

  """The details of the case."""
  details: [RefusalDetail!]!

  """
  The wrong parts of the input; none if the problem is not one of single parts.
  """
  faults: [InputFault!]!
}

"""
A value is unusual: check it, and send it again with \`confirm: true\` if it is right.
"""
type ConfirmationRequired implements Refusal {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String

  """The details of the case."""
  details: [RefusalDetail!]!
}

"""
The period does not fit the measure's frequency or the cluster's calendar.
"""
type PeriodDoesNotFit implements Refusal & FaultyInput {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String

  """The details of the case."""
  details: [RefusalDetail!]!

  """
  The wrong parts of the input; none if the problem is not one of single parts.
  """
  faults: [InputFault!]!
}

"""An actual to report: exactly one of its fields."""
input ActualInput @oneOf {
  """A figure, stored exactly as written."""
  number: Decimal

  """Yes or no."""
  yesNo: Boolean

  """A text of the measure's list."""
  text: String

  """True: not applicable, excluded from every score."""
  notApplicable: Boolean
}

"""A value to report."""
input ReportedValueInput {
  """Id of the measure."""
  measure: ID!

  """
  The subject: the reporting actor or a part of it; by default the actor.
  """
  subject: String

  """The actual."""
  actual: ActualInput!

  """A note. The cycle of the period says which submitted values need one."""
  note: String

  """
  The login of the person whom the note is about: it is then encrypted under their key, and erased with them. A note that
  replaces one about a person is about them too, unless another is named.
  """
  noteAbout: String

  """A document that supports the value."""
  evidence: EvidenceInput
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
  Confirms unusual values: those outside the plausible range of their measure, and those of a measure on no map of their subject.
  """
  confirm: Boolean

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""A document that supports a value: its hash and where it is kept."""
type Evidence {
  """SHA-256 of its content, hex."""
  sha256: String!

  """Its address."""
  address: String!
}

"""A reference to evidence stored elsewhere."""
input EvidenceInput {
  """SHA-256 of the document, 64 hexadecimal digits."""
  sha256: String!

  """Its place."""
  address: String!
}

"""Restates submitted values of an actor, all or none."""
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
  Confirms unusual values: those outside the plausible range of their measure, and those of a measure on no map of their subject.
  """
  confirm: Boolean

  """The reason of the restatement."""
  reason: String!

  """Evidence for it."""
  evidence: EvidenceInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The measure and subject of a reported value."""
input ValueOfReportInput {
  """The id of the measure."""
  measure: ID!

  """
  The subject: the reporting actor or a part of it; by default the actor.
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

  """The reason of the withdrawal."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""A value to approve."""
input ApprovedValueInput {
  """The measure."""
  measure: ID!

  """The subject; by default the actor."""
  subject: String

  """The \`edition\` of its approval that was seen."""
  basedOn: Int!
}

"""
Approves values of a report at a stage: all, or none if one of them has changed since.
"""
input ApproveValuesInput {
  """The cluster."""
  cluster: ID!

  """The reporting actor, or @cluster for values of the cluster itself."""
  actorId: ID!

  """The period."""
  period: Period!

  """The stage at which they wait."""
  stage: ID!

  """The values, at most 5,000."""
  values: [ApprovedValueInput!]!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""A value to return."""
input ReturnedValueInput {
  """The measure."""
  measure: ID!

  """The subject; by default the actor."""
  subject: String

  """What is wrong with it."""
  note: String!

  """The \`edition\` of its approval that was seen."""
  basedOn: Int!
}

"""
Returns values of a report to those who report it: all, or none if one of them has changed since.
"""
input ReturnValuesInput {
  """The cluster."""
  cluster: ID!

  """The reporting actor, or @cluster for values of the cluster itself."""
  actorId: ID!

  """The period."""
  period: Period!

  """The stage at which they wait."""
  stage: ID!

  """The values, at most 5,000."""
  values: [ReturnedValueInput!]!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""
The values after ApproveValues, or the refusal. With the code APPROVAL_CONFLICT, \`faults\` say of each value that has changed
who did what and when; nothing was changed.
"""
union ApproveValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""
The values after ReturnValues, or the refusal; see ApproveValuesResult.
"""
union ReturnValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""The values after SubmitValues, or the refusal."""
union SubmitValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | ValueAlreadySubmitted | ConfirmationRequired | PeriodDoesNotFit

"""The values after RestateValues, or the refusal."""
union RestateValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | ConfirmationRequired | PeriodDoesNotFit

"""
The values after WithdrawValues (without those that were withdrawn), or the refusal.
"""
union WithdrawValuesResult = ValuesReported | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""How far a restatement has come."""
enum RestatementStatus {
  """Somebody has to approve or decline it."""
  PROPOSED

  """Its values are restated."""
  APPROVED

  """It was declined, or taken back."""
  DECLINED
}

"""An actual without its circumstances: exactly one of its fields is set."""
type PlainActual {
  """A figure."""
  number: Decimal

  """Yes or no."""
  yesNo: Boolean

  """A text of the measure's list."""
  text: String

  """True: not applicable."""
  notApplicable: Boolean
}

"""A reported value that a restatement corrects."""
type Correction {
  """The measure."""
  measure: ID!

  """The actor, a part of it, or @cluster."""
  subject: String!

  """The period."""
  period: Period!

  """The value as the proposer has seen it."""
  was: PlainActual!

  """The value that it becomes."""
  becomes: PlainActual!

  """The value as known now; null without one."""
  now: PlainActual

  """The note that comes with it."""
  note: String

  """The document that supports it, if it has one of its own."""
  evidence: Evidence

  """Whether the restatement has changed the value."""
  applied: Boolean!

  """
  True if it has yet to change the value, which is no longer what the proposer has seen.
  """
  conflict: Boolean!
}

"""
A restatement: values that somebody proposes to correct, and what was decided about it.
"""
type Restatement {
  """Its id."""
  id: ID!

  """The cluster."""
  cluster: ID!

  """How far it has come."""
  status: RestatementStatus!

  """Why the values are corrected."""
  reason: String!

  """The document that supports it."""
  evidence: Evidence

  """The account that proposed it."""
  proposedBy: String!

  """When."""
  proposedAt: DateTime!

  """The account that approved or declined it; null until then."""
  decidedBy: String

  """When; null until then."""
  decidedAt: DateTime

  """What was said with the decision."""
  comment: String

  """The values that it corrects."""
  corrections: [Correction!]!
}

"""A page of restatements, by id."""
type RestatementConnection {
  """The items with their cursors."""
  edges: [RestatementEdge!]!

  """The items without cursors."""
  nodes: [Restatement!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A restatement in a page."""
type RestatementEdge {
  """Its place in the list."""
  cursor: String!

  """The restatement."""
  node: Restatement!
}

"""
How a cluster restates reported values from now on, by its reporting cycle.
"""
type RestatementRules {
  """
  Whether values of locked periods change by an approved restatement alone.
  """
  required: Boolean!

  """Whether nobody approves a restatement that they proposed."""
  fourEyes: Boolean!
}

"""A reported value to correct."""
input CorrectionInput {
  """The measure."""
  measure: ID!

  """The actor, a part of it, or @cluster."""
  subject: String!

  """The period."""
  period: Period!

  """The value as it is now."""
  was: ActualInput!

  """The value that it becomes."""
  becomes: ActualInput!

  """A note."""
  note: String

  """A document that supports it."""
  evidence: EvidenceInput
}

"""Proposes to restate values of any reports and periods, at most 1,000."""
input ProposeRestatementInput {
  """The cluster."""
  cluster: ID!

  """The id of the restatement, new in the cluster."""
  restatementId: ID!

  """Why the values are corrected."""
  reason: String!

  """The document that supports it."""
  evidence: EvidenceInput

  """The values."""
  corrections: [CorrectionInput!]!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Approves a restatement, which restates its values."""
input ApproveRestatementInput {
  """The cluster."""
  cluster: ID!

  """The restatement."""
  restatementId: ID!

  """A comment."""
  comment: String

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Declines a restatement, or takes it back."""
input DeclineRestatementInput {
  """The cluster."""
  cluster: ID!

  """The restatement."""
  restatementId: ID!

  """Why."""
  comment: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""A restatement after a command."""
type RestatementChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The restatement as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  restatement: Restatement
}

"""
The restatement after ProposeRestatement, or the refusal. With the code RESTATEMENT_CONFLICT, \`faults\` name each value that is
not what the proposer has seen.
"""
union ProposeRestatementResult = RestatementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""
The restatement after ApproveRestatement, or the refusal; see ProposeRestatementResult.
"""
union ApproveRestatementResult = RestatementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""The restatement after DeclineRestatement, or the refusal."""
union DeclineRestatementResult = RestatementChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
The values of a measure as known at each vintage, and how they were revised.
"""
type RevisionTriangle {
  """The cluster."""
  cluster: ID!

  """Id of the measure."""
  measure: ID!

  """The position of this result."""
  position: Position!

  """
  The dates as of whose ends (UTC) the values are shown, oldest first: at most 200.
  """
  vintages: [Date!]!

  """
  The figures, ordered by subject and period. \`first\` is 1 to 500, by default 50.
  """
  rows(first: Int, after: String): RevisionRowConnection!

  """What the revisions of all rows amount to."""
  statistics: RevisionStatistics!
}

"""A page of the rows of a triangle."""
type RevisionRowConnection {
  """The items with their cursors."""
  edges: [RevisionRowEdge!]!

  """The items without cursors."""
  nodes: [RevisionRow!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A row in a page."""
type RevisionRowEdge {
  """Its place in the list."""
  cursor: String!

  """The row."""
  node: RevisionRow!
}

"""The figures of one subject and period as known at each vintage."""
type RevisionRow {
  """The subject: an actor (GR) or a part of one (GR/budget)."""
  subject: String!

  """The period."""
  period: Period!

  """
  One for each vintage: the value as entered, n/a if it was not applicable, null if there was none.
  """
  values: [String]!

  """The value that was published first."""
  first: PublishedValue!

  """The latest value."""
  latest: PublishedValue!

  """The latest figure minus the first; null unless both are numbers."""
  revision: Decimal
}

"""A value and the vintage from which it was known."""
type PublishedValue {
  """The vintage."""
  vintage: Date!

  """The value as entered."""
  value: String!
}

"""
What revisions amount to. A revision is the latest figure minus the first.
"""
type RevisionStatistics {
  """The number of figures that could have been revised."""
  count: Int!

  """The number of those that were."""
  revised: Int!

  """The mean revision; null without figures."""
  mean: Float

  """The mean of the sizes of revisions; null without figures."""
  meanAbsolute: Float

  """
  Whether revisions have a direction; null for less than two figures, or if all revisions are equal.
  """
  bias: RevisionBias
}

"""Student's t of the mean revision."""
type RevisionBias {
  """The mean divided by its standard error."""
  t: Float!

  """The two-sided p-value: small if revisions have a direction."""
  p: Float!
}

"""Which direction of an output is better."""
enum BetterDirection {
  HIGHER
  LOWER
}

"""Whether scenarios are ranked by the last period or the mean."""
enum JudgedOver {
  """The last period."""
  LAST

  """The mean over all periods."""
  MEAN
}

"""A set of assumed values by period, as of a position."""
type Scenario {
  """Its id."""
  id: ID!

  """The cluster."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """Whether it is discarded."""
  discarded: Boolean!

  """
  The assumptions by measure, subject and period that the account may read.
  """
  assumptions(first: Int, after: String): AssumptionConnection!
}

"""A value that a scenario assumes instead of the reported one."""
type Assumption {
  """The measure."""
  measure: ID!

  """The subject of the value."""
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

  """The items without cursors."""
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

  """The items without cursors."""
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

  """The position of this result."""
  position: Position!

  """The periods."""
  periods: [Period!]!

  """\`base\` (the current state), then the scenarios."""
  scenarios: [ID!]!

  """
  Nodes of the scorecard, or outputs of the method, that were compared. \`first\` is 1 to 500, by default 50.
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
  The difference of every pair of numbers: first scenarios against the base, then against each other.
  """
  differences: [ScenarioDifference!]!
}

"""The figure of one scenario."""
type ComparedValue {
  """The scenario, or base."""
  scenario: ID!

  """The figure; null if there is none."""
  value: ComputedValue

  """The reason why there is no value, if it was computed."""
  error: ComputationError
}

"""The difference between two scenarios."""
type ScenarioDifference {
  """The scenario."""
  of: ID!

  """The scenario to compare with."""
  against: ID!

  """The value of \`of\` minus that of \`against\`."""
  difference: Float!
}

"""Scenarios ranked by one output, best first."""
type ScenarioRanking {
  """The node or output by which they are ranked."""
  output: String!

  """Which direction is better."""
  direction: BetterDirection!

  """Whether the last period or the mean counts."""
  over: JudgedOver!

  """Best first."""
  ranking: [RankedScenario!]!

  """
  The best one; several if they are equal, none if no scenario has a number.
  """
  best: [ID!]!

  """Scenarios without a number to rank by."""
  unranked: [ID!]!
}

"""A scenario with the figure by which it is ranked."""
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

  """The items without cursors."""
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

  """The path of the output; by default all."""
  output: String

  """The member; by default the cluster."""
  member: String
}

"""The scenario after a command."""
type ScenarioChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The scenario as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  scenario: Scenario
}

"""A value that a scenario assumes."""
input AssumptionInput {
  """The measure."""
  measure: ID!

  """The subject of the value."""
  subject: String!

  """The period, of the measure's own frequency."""
  period: Period!

  """The value."""
  value: Decimal!
}

"""The key of an assumption."""
input AssumptionKeyInput {
  """The measure."""
  measure: ID!

  """The subject of the value."""
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
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""
Assumes values in a scenario; they replace earlier assumptions for the same measure, subject and period.
"""
input AssumeValuesInput {
  """The cluster."""
  cluster: ID!

  """The scenario."""
  scenarioId: ID!

  """The values."""
  assumptions: [AssumptionInput!]!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Drops assumptions of a scenario."""
input DropAssumptionsInput {
  """The cluster."""
  cluster: ID!

  """The scenario."""
  scenarioId: ID!

  """The assumptions to drop."""
  assumptions: [AssumptionKeyInput!]!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Discards a scenario."""
input DiscardScenarioInput {
  """The cluster."""
  cluster: ID!

  """The scenario."""
  scenarioId: ID!

  """The reason."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The result of DraftScenario, or the refusal."""
union DraftScenarioResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of AssumeValues, or the refusal."""
union AssumeValuesResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""The result of DropAssumptions, or the refusal."""
union DropAssumptionsResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The result of DiscardScenario, or the refusal."""
union DiscardScenarioResult = ScenarioChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The kind of a node of a scorecard."""
enum ScoreNodeKind {
  STRATEGY
  PERSPECTIVE
  OBJECTIVE
  MEASURE
}

"""Whose figures and strategies count."""
enum MembersRule {
  """Those of the members of each period."""
  THEN

  """Those of the actors that were members in all of the periods."""
  CONSTANT

  """Those of the members on the day of the moment that is asked for."""
  TODAY
}

"""
Whose figures and strategies count; by default those of the members of each period.
"""
input CompositionInput {
  """The rule; by default THEN."""
  members: MembersRule

  """
  For a CONSTANT panel of a scorecard: the first of its periods; by default the period of the scorecard alone.
  """
  since: Period

  """Id of an actor that does not count."""
  without: ID
}

"""Whose figures and strategies counted."""
type Composition {
  """The rule."""
  members: MembersRule!

  """The first of the periods that the rule was applied to."""
  from: Period!

  """The last of them."""
  to: Period!

  """Id of an actor that was left out; null if none was."""
  without: ID

  """Ids of the actors that counted in at least one of the periods."""
  actors: [ID!]!
}

"""The reason why a node has no score."""
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

  """No target was in force."""
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

"""
How much an account sees of a node. Members see their own figures and, of others, what the cluster's \`disclosure\` allows.
"""
enum Shown {
  """Everything."""
  ALL

  """The score in whole percent, without the figures behind it."""
  ROUNDED

  """The status alone."""
  STATUS

  """Not even the status, because a hidden score could be computed from it."""
  NOTHING
}

"""How final a node is."""
enum NodeState {
  """The period has not begun."""
  NOT_STARTED

  """The period has not ended."""
  OPEN

  """
  The period has ended, and something is missing, carried forward or set to zero.
  """
  PROVISIONAL

  """The period has ended, and everything that counts has data."""
  COMPLETE
}

"""The relation of a part to its node."""
enum PartRelation {
  MEASURE
  DETAIL
  CONTRIBUTION

  """It is only listed and does not count."""
  SUPPORT

  """
  A contribution that the parent's owner has not accepted: listed without a weight.
  """
  PROPOSAL
  OBJECTIVE
  PERSPECTIVE
}

"""
All scores of a cluster, or of one strategy and those below it, for a period as known at a moment.
"""
type Scorecard {
  """The cluster."""
  cluster: ID!

  """The period."""
  period: Period!

  """The requested strategy; null for the whole cluster."""
  strategy: ID

  """The position of this result."""
  position: Position!

  """
  The closed evaluation whose scorecard this is; null as of another moment.
  """
  evaluation: Evaluation

  """Whose figures and strategies counted."""
  composition: Composition!

  """Which values of the period count in the scores."""
  counts: CountedValues!

  """
  The nodes in the order of the cascade, each before its descendants. \`first\` is 1 to 500, by default 50.
  """
  nodes(kinds: [ScoreNodeKind!], statuses: [Status!], first: Int, after: String): ScoreNodeConnection!

  """
  One node by id, such as strategy:S, perspective:S/P, objective:S/O or measure:S/O/M.
  """
  node(id: ID!): ScoreNode

  """The root nodes; \`children\` leads to the others."""
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

  """Its parent node."""
  parentId: ID

  """Id of the strategy it belongs to."""
  strategy: ID!

  """Id of the perspective it belongs to."""
  perspective: ID

  """Id of the objective it belongs to."""
  objective: ID

  """The id of the measure that it is bound to."""
  measure: ID

  """The name of its subject in one language."""
  label(language: Language): String!

  """
  The score that rolls up: 0 to 1, above 1 only if the cluster keeps over-achievement; null without a score.
  """
  score: Float

  """The score before over-achievement was capped."""
  rawScore: Float

  """
  Its traffic light; grey without a score, or if its coverage is below the least coverage of the cluster.
  """
  status: Status!

  """How much of it this account sees."""
  shown: Shown!

  """
  The share of its weight that has complete data, 0 to 1; null if nothing is due or expected.
  """
  coverage: Float

  """How final it is."""
  state: NodeState!

  """The reason why it has no score."""
  reason: ScoreReason

  """Details of the reason."""
  detail: String

  """The policy that was applied, if there was no data."""
  missing: MissingPolicyKind

  """Its configured weight below its parent; null for a strategy."""
  weight: Float

  """
  Its share of the weight among the siblings that count, 0 to 1; null for a strategy.
  """
  share: Float

  """How the scores of its parts rolled up into its score."""
  rollUp: RollUp

  """
  MEASURE: the scored actual; also null if the account may not read that actor's values.
  """
  actual: Actual

  """MEASURE: the main figure it was compared with, the goal or the target."""
  target: Decimal

  """
  MEASURE: the distance from the main figure in units of the measure; positive is better for any polarity. Hidden like \`actual\`.
  """
  variance: Float

  """
  MEASURE: the value from which the score was computed. Hidden like \`actual\`.
  """
  reading: MeasureReading

  """The parts of the score."""
  parts: [ScorePart!]!

  """Its child nodes."""
  children: [ScoreNode!]!
}

"""An actual in a scorecard."""
type Actual {
  """The kind of actual."""
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

"""The number of expected and of actual values."""
type Coverage {
  """The actual number."""
  counted: Int!

  """The expected number."""
  of: Int!
}

"""The value from which a measure's score was computed."""
type MeasureReading {
  """The subject of the values."""
  subject: String!

  """The actual; null if there is none."""
  actual: Actual

  """
  The period of the actual: that of the scorecard, of a longer frequency, or of a carried value.
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
  For a value aggregated from members or parts: how many of them reported.
  """
  members: Coverage

  """
  How many of the submitted values do not count yet, because they wait for their approval; null if none does.
  """
  awaitingApproval: Int

  """
  The targets that the actual is compared with, aggregated over \`compared\` like the actual.
  """
  targets: TargetFigures

  """The periods of the targets: those that the actual covers."""
  compared: [Period!]!

  """
  Distance from the goal or target in units of the measure; positive is better.
  """
  variance: Float
}

"""A part of a node's score."""
type ScorePart {
  """The id of the part's node."""
  nodeId: ID!

  """Its relation to the node."""
  relation: PartRelation!

  """
  The configured weight on the first day of the period; 0 excludes it from every roll-up.
  """
  weight: Float!

  """
  Its share of the weight among the siblings that count, 0 to 1; 0 if it does not count.
  """
  share: Float!

  """Its score."""
  score: Float

  """Its traffic light."""
  status: Status!

  """The reason why it has no score."""
  reason: ScoreReason

  """
  Its contribution to the node's score; the contributions sum to the score.
  """
  contribution: Float
}

"""A page of scorecard nodes."""
type ScoreNodeConnection {
  """The items with their cursors."""
  edges: [ScoreNodeEdge!]!

  """The items without cursors."""
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

"""Scores of nodes over several periods, as known at one moment."""
type ScoreSeries {
  """The cluster."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """Whose figures and strategies counted."""
  composition: Composition!

  """The requested nodes."""
  nodes: [NodeSeries!]!
}

"""The scores of a node over several periods."""
type NodeSeries {
  """The id of the node in every scorecard."""
  id: ID!

  """The node in the scorecard of each period that has it, in order."""
  points: [ScorePoint!]!
}

"""A node in the scorecard of a period."""
type ScorePoint {
  """The period."""
  period: Period!

  """Which values of the period count in its score."""
  counts: CountedValues!

  """The node."""
  node: ScoreNode!
}

"""A change of a scorecard."""
type ScorecardChange {
  """The cluster."""
  cluster: ID!

  """The period."""
  period: Period!

  """Its position."""
  position: Position!

  """
  True for the first message, whose \`nodes\` are all nodes. False for the others, whose \`nodes\` are only the new and changed ones.
  """
  whole: Boolean!

  """The nodes, each before its descendants."""
  nodes: [ScoreNode!]!

  """The ids of removed nodes."""
  removed: [ID!]!
}

"""
A seal over the first events of the log: the signed root of a Merkle tree of hashes. It contains nothing of the events.
docs/proof-format.md describes how to verify it.
"""
type Seal {
  """Seals are numbered from 1."""
  number: Int!

  """How many events are covered, from the first of the log."""
  size: Int!

  """The root of the tree over these events, hex."""
  root: String!

  """The position of the last of them."""
  position: Position!

  """When that event was recorded."""
  recordedAt: DateTime!

  """The tree of the seal before; null for the first."""
  previous: SealedTree

  """
  SHA-256 of the list of events that the seal adds to those of the one before, hex.
  """
  entries: String!

  """The id of the key."""
  key: String!

  """The key that signed, base64."""
  publicKey: String!

  """The Ed25519 signature, base64."""
  signature: String!
}

"""The tree of hashes over the first events of the log."""
type SealedTree {
  """How many events."""
  size: Int!

  """Its root, hex."""
  root: String!
}

"""A page of seals."""
type SealConnection {
  """The items with their cursors."""
  edges: [SealEdge!]!

  """The items without cursors."""
  nodes: [Seal!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A seal in a page."""
type SealEdge {
  """Its place in the list."""
  cursor: String!

  """The seal."""
  node: Seal!
}

"""An event as stored, and the proof that it is in the sealed log."""
type ProvenEvent {
  """
  The event as JSON, with the fields that its hash covers and its position.
  """
  event: String!

  """The proof; null until the event is sealed."""
  proof: EventProof
}

"""The way from the hash of an event to the root of a seal."""
type EventProof {
  """The number of events before it in the log."""
  index: Int!

  """The hash of the event, hex."""
  leaf: String!

  """The hashes beside the way from the leaf to the root, hex."""
  path: [String!]!

  """The seal that lists the event."""
  seal: Seal!
}

"""
The password is correct; send a code of the second factor with \`confirmSignIn\`.
"""
type SecondFactorRequired implements Refusal {
  """Always SECOND_FACTOR_REQUIRED."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String

  """The challenge, to be sent with the code."""
  challenge: String!

  """When the challenge expires."""
  challengeExpiresAt: DateTime!
}

"""A second factor, which takes effect when a code of it is confirmed."""
type SecondFactorBegun {
  """The secret for an authenticator app, in base32."""
  secret: String!

  """The secret as a URI (otpauth://…), usually shown as a QR code."""
  uri: String!
}

"""The second factor is in use."""
type SecondFactorConfirmed {
  """
  Codes to sign in with if the device is lost. Each works once; they are not shown again.
  """
  recoveryCodes: [String!]!
}

"""The second factor was removed."""
type SecondFactorRemoved {
  """The account."""
  login: String!
}

"""The second step of a sign-in."""
input ConfirmSignInInput {
  """The challenge in the result of \`signIn\`."""
  challenge: String!

  """A code of the authenticator app, or a recovery code."""
  code: String!

  """How the refresh token is sent; by default BODY."""
  delivery: RefreshTokenDelivery
}

"""A code of the new second factor."""
input ConfirmSecondFactorInput {
  """A code of the authenticator app."""
  code: String!
}

"""The second factor to remove."""
input RemoveSecondFactorInput {
  """The account."""
  login: String!

  """A code of it; required for one's own account."""
  code: String
}

"""A sign-in, or the refusal."""
union ConfirmSignInResult = SignedIn | SignInRefused | InvalidInput

"""The secret, or the refusal."""
union BeginSecondFactorResult = SecondFactorBegun | NotAllowed | RuleBroken

"""The recovery codes, or the refusal."""
union ConfirmSecondFactorResult = SecondFactorConfirmed | InvalidInput | NotAllowed | RuleBroken

"""The confirmation that the second factor is removed, or the refusal."""
union RemoveSecondFactorResult = SecondFactorRemoved | InvalidInput | NotAllowed | NotFound | RuleBroken

"""
A sign-in: send the access token as \`Authorization: Bearer …\`, and get a new one with the refresh token.
"""
type SignedIn {
  """The access token; short-lived."""
  accessToken: String!

  """When it expires."""
  accessTokenExpiresAt: DateTime!

  """
  Works once; each refresh returns a new refresh token. Null if it was sent as a cookie.
  """
  refreshToken: String

  """When it expires."""
  refreshTokenExpiresAt: DateTime!

  """The signed-in account."""
  me: Me!

  """
  The only thing that this sign-in can be used for; null if it is not restricted.
  """
  restriction: SignInRestriction
}

"""The only thing that a sign-in can be used for."""
enum SignInRestriction {
  """
  Setting a new password, because another user set the current one. Signing in with the new one lifts the restriction.
  """
  PASSWORD_CHANGE

  """
  Enrolling a second factor, because it is required. Signing in with it lifts the restriction.
  """
  SECOND_FACTOR_ENROLMENT
}

"""How a refresh token is sent."""
enum RefreshTokenDelivery {
  """In the result."""
  BODY

  """
  As a cookie that scripts cannot read (HttpOnly, Secure, SameSite=Strict), for web applications. \`refresh\` and \`signOut\` then take the token from the cookie, if the request has the header \`x-strata-cookie: 1\`.
  """
  COOKIE
}

"""
The session has ended: its refresh token and its access tokens are no longer valid.
"""
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
Signing in failed. The refusal does not reveal whether the login or the password is wrong.
"""
type SignInRefused implements Refusal {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String

  """The seconds until the next attempt, after too many attempts."""
  retryAfter: Int
}

"""The login of a person."""
input SignInInput {
  """The login."""
  login: String!

  """The password."""
  password: String!

  """How the refresh token is sent; by default BODY."""
  delivery: RefreshTokenDelivery
}

"""A refresh token."""
input RefreshInput {
  """
  The refresh token of the latest sign-in or refresh; by default the one in the cookie.
  """
  refreshToken: String
}

"""The session to end."""
input SignOutInput {
  """
  A refresh token of the session; by default the one in the cookie. Without either, the session of the access token ends.
  """
  refreshToken: String
}

"""A password to set."""
input SetPasswordInput {
  """The account."""
  login: String!

  """The new password: 12 to 200 characters, not easy to guess."""
  password: String!

  """The current password; required for one's own account."""
  currentPassword: String
}

"""
What a sign-in starts: it lasts until it is ended, or expires because it is not refreshed.
"""
type Session {
  """Its id."""
  id: ID!

  """Whether it is the session of this request."""
  current: Boolean!

  """When it started; null if unknown."""
  startedAt: DateTime

  """When it was last refreshed; null if unknown."""
  lastUsedAt: DateTime

  """When it expires unless it is refreshed."""
  expiresAt: DateTime!

  """The address from which it was started."""
  address: String

  """The user agent with which it was started."""
  userAgent: String
}

"""A session to end."""
input EndSessionInput {
  """The account."""
  login: String!

  """The session."""
  id: ID!
}

"""An account, to end all its sessions."""
input EndSessionsInput {
  """The account."""
  login: String!
}

"""The sessions that remain after others were ended."""
type SessionsEnded {
  """The account."""
  login: String!

  """Its sessions, the most recently used first."""
  sessions: [Session!]!
}

"""A sign-in, or the refusal."""
union SignInResult = SignedIn | SecondFactorRequired | SignInRefused | InvalidInput

"""A new sign-in, or the refusal."""
union RefreshResult = SignedIn | SignInRefused | InvalidInput

"""The confirmation that the password is set, or the refusal."""
union SetPasswordResult = PasswordSet | InvalidInput | NotAllowed | NotFound | RuleBroken

"""The remaining sessions, or the refusal."""
union EndSessionResult = SessionsEnded | InvalidInput | NotAllowed | NotFound | RuleBroken

"""The remaining sessions, or the refusal."""
union EndSessionsResult = SessionsEnded | InvalidInput | NotAllowed | NotFound | RuleBroken

"""Why a value cannot be written."""
enum LockCode {
  """The measure is not in use in the period."""
  RETIRED

  """A method computes the measure."""
  COMPUTED

  """The period has not begun."""
  FUTURE

  """
  The cluster reports in cycles, and that of the period has yet to be opened.
  """
  NOT_YET_OPEN

  """A closed evaluation covers the value: it can only be restated."""
  CLOSED

  """
  The cycle of the period is locked: what was reported can be restated, and nothing else is taken.
  """
  LOCKED

  """
  The value was approved: it can be restated with a reason, and then has to be approved again.
  """
  APPROVED

  """The value was submitted: it can be restated with a reason."""
  SUBMITTED

  """The account does not report on the subject."""
  NOT_YOURS
}

"""Why a value cannot be written, since when, and who can change that."""
type CellLock {
  """
  The cause. What holds for everybody comes before what is about this account.
  """
  code: LockCode!

  """Since when: an instant, or a day; null if it is not known."""
  since: Moment

  """The roles that can open it, or restate the value."""
  openedBy: [Role!]!

  """
  The accounts with these roles, at most 20, as far as this account may know them: all for those who may read the history;
  for others the coordinators, and who reports on the same subject. None at earlier moments.
  """
  openers: [ID!]!

  """The cause in a sentence."""
  message: String!

  """What can be done about it."""
  remedy: String!
}

"""The definition of a measure that holds in a period."""
type DefinitionInForce {
  """Its number among the definitions of the measure, from 1."""
  number: Int!

  """The first day; null for the beginning."""
  from: Date
}

"""The value of an earlier period."""
type EarlierValue {
  """The period."""
  period: Period!

  """The unit of the measure in that period."""
  unit: String!

  """The value; null if there is none."""
  value: Value
}

"""How a value is scored for the subject that it is entered for."""
type CellScore {
  """The score; null without one."""
  score: Float

  """Its traffic light."""
  status: Status!

  """The reason why it has no score."""
  reason: ScoreReason

  """
  The distance from the main figure, positive if better; null if there is none.
  """
  variance: Float

  """The targets in force; null if there are none."""
  targets: TargetFigures
}

"""An objective that a measure stands on."""
type EntryObjective {
  """The id of its strategy."""
  strategy: ID!

  """Its id."""
  objective: ID!
}

"""
What was typed for a value and has not been submitted. Seen by those who report on its subject alone, and never scored.
"""
type Draft {
  """The measure."""
  measure: ID!

  """The subject."""
  subject: String!

  """As typed; null if it was cleared or submitted."""
  text: String

  """The note."""
  note: String

  """The account that typed it last."""
  by: String!

  """When."""
  at: DateTime!

  """How often the value was typed or cleared: pass it as \`basedOn\`."""
  edition: Int!
}

"""How far the approval of a value has come."""
enum ApprovalStatus {
  """It waits at a stage."""
  PENDING

  """It was returned to those who report it, and can be submitted again."""
  RETURNED

  """It has passed every stage."""
  APPROVED

  """The value was withdrawn."""
  WITHDRAWN
}

"""What was done with a value that has to be approved."""
enum ApprovalActKind {
  """It was submitted or restated."""
  ENTERED

  """It passed a stage."""
  APPROVED

  """It was returned."""
  RETURNED
}

"""What was done with a value that has to be approved, by whom and when."""
type ApprovalAct {
  """What was done."""
  act: ApprovalActKind!

  """The stage of an approval or return; null otherwise."""
  stage: ID

  """The account."""
  by: String!

  """When."""
  at: DateTime!

  """Why it was returned; null otherwise."""
  note: String
}

"""
The approval of a value in a cycle whose values are approved in stages.
"""
type ValueApproval {
  """How far it has come."""
  status: ApprovalStatus!

  """The stages that are left, first the one at which it waits."""
  stages: [ID!]!

  """The account that entered the value."""
  enteredBy: String!

  """
  How often it was entered, approved, returned or withdrawn: pass it as \`basedOn\`.
  """
  edition: Int!

  """What was done last."""
  last: ApprovalAct!
}

"""A value to enter."""
type EntryRow {
  """The measure as it is defined in the period."""
  measure: Measure!

  """The definition that holds in the period."""
  definition: DefinitionInForce!

  """The actor, a part of it, or @cluster."""
  subject: String!

  """
  The objectives that it stands on; none if only a method or a weighting reads it.
  """
  objectives: [EntryObjective!]!

  """When it is due in the cycle of the period; null without a cycle."""
  due: DateTime

  """The values of the two periods before, newest first."""
  previous: [EarlierValue!]!

  """The value in force; null if there is none."""
  value: Value

  """How far the approval of the value has come; null if it needs none."""
  approval: ValueApproval

  """Its score, and the targets in force."""
  scored: CellScore!

  """
  What was typed and not submitted; null if nothing was, at earlier moments, and for accounts that do not report on it.
  """
  draft: Draft

  """Why it cannot be written; null if it can."""
  lock: CellLock
}

"""Everything that an actor enters for a period."""
type EntrySheet {
  """The cluster."""
  cluster: ID!

  """The actor, or @cluster."""
  actor: ID!

  """The period."""
  period: Period!

  """The position of this result."""
  position: Position!

  """The reporting cycle of the period; null if none was opened."""
  cycle: Cycle

  """
  When the values of the actor itself are due; those of its parts are due earlier. Null without a cycle.
  """
  due: DateTime

  """
  The day on which the actor was last nudged because it was late; null if it was not.
  """
  nudged: Date

  """
  In the order of the maps; then what weightings and methods read, and what was reported without being on a map.
  """
  rows: [EntryRow!]!
}

"""A decimal mark."""
enum DecimalMark {
  POINT
  COMMA
}

"""A text to be read as a value: what was typed or pasted."""
input TypedValueInput {
  """The measure, by id or label."""
  measure: String!

  """The subject, by id or label; by default the actor."""
  subject: String

  """The period as people write it, such as 2026-11 or Nov 2026."""
  period: String!

  """The text: a number, yes or no, a text of the measure's list, or n/a."""
  text: String!

  """The note that would come with it."""
  note: String
}

"""Why a value would be refused."""
type ValueRefusal {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!
}

"""What a typed value would be."""
type ValueCheck {
  """Its place in the request, from 0."""
  index: Int!

  """The id of the measure; null if the text could not be read."""
  measure: ID

  """The subject; null if the text could not be read."""
  subject: String

  """The period; null if the text could not be read."""
  period: Period

  """The value as understood; null if the text could not be read."""
  understood: Actual

  """
  The score that it would get; null if the text could not be read, or for figures that are not for this account.
  """
  scored: CellScore

  """Why it would be refused; null if it would be taken."""
  refusal: ValueRefusal

  """
  Why it cannot be written, since when, and who can change that; null if it would be taken or is not a valid value.
  """
  lock: CellLock

  """What is unusual about it and would have to be confirmed."""
  warnings: [String!]!
}

"""What was typed for a value."""
input TypedDraftInput {
  """The measure."""
  measure: ID!

  """The subject; by default the actor."""
  subject: String

  """As typed, whether or not it is a valid value; null clears the draft."""
  text: String

  """A note."""
  note: String

  """
  The \`edition\` of the draft that was seen before; by default 0: there was none.
  """
  basedOn: Int
}

"""
Keeps what was typed for a report: all drafts, or none if somebody else has changed one of them since.
"""
input KeepDraftsInput {
  """The cluster."""
  cluster: ID!

  """The reporting actor, or @cluster for values of the cluster itself."""
  actorId: ID!

  """The period."""
  period: Period!

  """The drafts, at most 5,000."""
  values: [TypedDraftInput!]!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The drafts of a report after KeepDrafts."""
type DraftsChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """The kept drafts as they are now."""
  drafts: [Draft!]
}

"""
The result of KeepDrafts, or the refusal. With the code DRAFT_CONFLICT, \`faults\` name each draft that somebody else has
changed, with what they typed; nothing was changed, and the sender still has its own text.
"""
union KeepDraftsResult = DraftsChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""How a snapshot looks."""
enum SnapshotView {
  """The scores in the order of the cascade."""
  SCORECARD

  """The map of one strategy."""
  MAP
}

"""How far down a snapshot shows the cascade."""
enum SnapshotDepth {
  STRATEGIES
  OBJECTIVES
  MEASURES
}

"""Whether anybody can read a snapshot."""
enum SnapshotStatus {
  """At its address, without signing in."""
  PUBLISHED

  """Nobody can read it any more."""
  WITHDRAWN
}

"""
A scorecard or map that anybody may read at an address that cannot be guessed. What it shows never changes.
"""
type Snapshot {
  """Its id, which is part of its address."""
  id: ID!

  """The cluster."""
  cluster: ID!

  """
  The path of its page on this server. The badge is at \`badge.svg\` below it, and the content as JSON at \`content.json\`.
  """
  path: String!

  """Whether it can be read."""
  status: SnapshotStatus!

  """How it looks."""
  view: SnapshotView!

  """The period."""
  period: Period!

  """The strategy that it shows; null for the whole cascade."""
  strategy: ID

  """The position up to which everything was read."""
  position: Position!

  """The closed evaluation that it shows; null as of another moment."""
  evaluation: ID

  """
  The hash of its content: SHA-256 of the canonical JSON (RFC 8785), hex.
  """
  sha256: String!

  """The account that published it."""
  publishedBy: String!

  """When."""
  publishedAt: DateTime!

  """The account that withdrew it; null while it is published."""
  withdrawnBy: String

  """When; null while it is published."""
  withdrawnAt: DateTime

  """Why it was withdrawn."""
  reason: String
}

"""A page of snapshots, the newest first."""
type SnapshotConnection {
  """The items with their cursors."""
  edges: [SnapshotEdge!]!

  """The items without cursors."""
  nodes: [Snapshot!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A snapshot in a page."""
type SnapshotEdge {
  """Its place in the list."""
  cursor: String!

  """The snapshot."""
  node: Snapshot!
}

"""What a snapshot would show to everybody."""
type SnapshotPreview {
  """A fingerprint of it, with which only this is published."""
  seen: String!

  """The position up to which everything was read."""
  position: Position!

  """The most that is disclosed."""
  disclosure: Disclosure!

  """The nodes, each before those below it."""
  nodes: [SnapshotNode!]!
}

"""A strategy, objective or measure as everybody would see it."""
type SnapshotNode {
  """Its id in the scorecard."""
  id: ID!

  """The node that it is shown below; null at the top."""
  parent: ID

  """What it is."""
  kind: ScoreNodeKind!

  """Its name in one language."""
  label(language: Language): String!

  """Its traffic light."""
  status: Status!

  """Its score; null if it has none, or if it is not disclosed."""
  score: Float

  """The share of its weight that has complete data, 0 to 1."""
  coverage: Float

  """How final it is."""
  state: NodeState!

  """The actual of a measure, if everybody may see it."""
  actual: String

  """What it is compared with, if everybody may see it."""
  target: Decimal
}

"""A snapshot after a command."""
type SnapshotChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The snapshot as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  snapshot: Snapshot
}

"""Publishes what anybody may see of a scorecard or map."""
input PublishSnapshotInput {
  """The cluster."""
  cluster: ID!

  """How it looks."""
  view: SnapshotView!

  """The period."""
  period: Period!

  """The strategy; needed for a map, by default the whole cascade."""
  strategy: ID

  """How far down it goes; by default OBJECTIVES."""
  depth: SnapshotDepth

  """
  The most that it discloses; by default what members see of each other, but never their figures.
  """
  disclosure: Disclosure

  """The moment; by default now."""
  asOf: AsOf

  """
  The fingerprint of the preview: if anything else would be published, the command is refused.
  """
  seen: String

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Withdraws a snapshot: nobody can read it at its address any more."""
input WithdrawSnapshotInput {
  """The cluster."""
  cluster: ID!

  """The snapshot."""
  snapshotId: ID!

  """Why; the cluster's people can read it, the public cannot."""
  reason: String!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The snapshot after PublishSnapshot, or the refusal."""
union PublishSnapshotResult = SnapshotChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | PeriodDoesNotFit

"""The snapshot after WithdrawSnapshot, or the refusal."""
union WithdrawSnapshotResult = SnapshotChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

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

"""The status of a strategy."""
enum StrategyStatus {
  DRAFT
  ACTIVE
  SUPERSEDED
  RETIRED
}

"""The status of a strategy from a period on."""
type DatedStatus {
  """The first day; null for the beginning."""
  from: Date

  """Its status."""
  status: StrategyStatus!
}

"""
A contribution of an objective of a child strategy to an objective of this one.
"""
type AcceptedContribution {
  """The child strategy."""
  strategy: ID!

  """Its objective."""
  objective: ID!

  """The objective that it contributes to."""
  parentObjective: ID!

  """The weights over time."""
  weight: [AcceptedWeight!]!
}

"""The weight of a contribution from a period on."""
type AcceptedWeight {
  """The first day; null for the beginning."""
  from: Date

  """The weight; null where the contribution is declined."""
  weight: Float

  """Who accepted or declined it, when and why."""
  origin: Origin
}

"""A map in force from a period on."""
type MapRevision {
  """The first day; null for the beginning."""
  from: Date

  """
  The number of changes after which the working copy was put in force; null for a map from before there were revisions.
  """
  changes: Int
}

"""A strategy with its map, as of a position."""
type Strategy {
  """Its id within the cluster."""
  id: ID!

  """The cluster it belongs to."""
  cluster: ID!

  """The position of this result."""
  position: Position!

  """Its name in one language."""
  label(language: Language): String!

  """Its name in every language."""
  labels: Labels!

  """Its rank in the cascade."""
  rank: Rank!

  """The owner: @cluster, an actor (GR), or a part of one (GR/budget)."""
  owner: String!

  """Its status."""
  status: StrategyStatus!

  """The revision of the strategy: 1 at its activation, 0 before."""
  revision: Int!

  """
  Its status over time, if it was activated or ended from a period on; the latest is its status.
  """
  statuses: [DatedStatus!]!

  """
  The revisions of its map that are in force over time; the map itself is the working copy.
  """
  mapRevisions: [MapRevision!]!

  """
  The contributions of child strategies to its objectives that its owner accepted or declined.
  """
  contributions: [AcceptedContribution!]!

  """Whether its parent was revised after the last alignment with it."""
  realign: Boolean!

  """The strategy that superseded it."""
  supersededBy: ID

  """The mission; integrative strategies only."""
  mission: Labels

  """The vision; integrative strategies only."""
  vision: Labels

  """The parent strategy."""
  parent: Strategy

  """Its child strategies, ordered by id."""
  children(first: Int, after: String): StrategyConnection!

  """The strategic objectives of the working copy of its map."""
  objectives: [Objective!]!

  """Cause-and-effect links between its objectives."""
  links: [CauseEffectLink!]!

  """The links of its objectives to those of the parent."""
  parentLinks: [ParentLink!]!

  """
  The weights of perspectives in its score; a perspective that is not listed has the weight 1.
  """
  perspectiveWeights: [PerspectiveWeight!]!

  """How scores roll up into the score above them."""
  rollUp: MapRollUp!

  """
  Where cards of its map were put; the others are placed by whoever draws it.
  """
  layout: [CardPlace!]!

  """What an editor of its map starts from."""
  editing: MapEditing!
}

"""
Where the card of an objective stands. Moving it is no change of the map: it moves no score and needs no revision.
"""
type CardPlace {
  """The objective."""
  objective: ID!

  """Its left edge in units of the canvas, from the left edge of the bands."""
  x: Float!

  """Its top edge in units of the canvas, from the top edge of its band."""
  y: Float!
}

"""What an editor of a map starts from."""
type MapEditing {
  """
  The number of changes that the working copy has had; \`EditMapInput.basedOn\` repeats it.
  """
  changes: Int!

  """
  The stable code why this account may not edit the map, such as NOT_ALLOWED or STRATEGY_ENDED; null if it may.
  """
  refused: String
}

"""How scores roll up on a map."""
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

  """How the scores below it roll up into its score."""
  rollUp: RollUp!

  """How a missing value below it counts, if not as set for the cluster."""
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

"""Whether more of the cause leads to more or to less of the effect."""
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

  """Whether more of the cause leads to more or to less of the effect."""
  sign: LinkSign!

  """The months after which the effect is expected, 0 or more."""
  lag: Int!
}

"""The relation of an objective to an objective of the parent strategy."""
enum ParentLinkKind {
  """It contributes to the parent objective's score by its weight."""
  CONTRIBUTES

  """It is shown below the parent objective without affecting its score."""
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

  """
  Whether it is a contribution that the parent's owner has not accepted as part of the map; see the parent's \`contributions\`.
  """
  proposed: Boolean!
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

  """The items without cursors."""
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

"""What data say about a link of cause and effect."""
enum LinkVerdict {
  """
  At the stated lag, the effect follows the cause as the sign says, with a p-value below 0.05.
  """
  BORNE_OUT

  """It does not."""
  NOT_BORNE_OUT

  """
  There are less than 8 pairs of scores, they are worth less than 4 independent ones, or one side never changed.
  """
  TOO_LITTLE_DATA

  """The account may not see the exact scores."""
  HIDDEN
}

"""
The correlation of the scores of a cause with those of its effect some periods later.
"""
type LagCorrelation {
  """
  The periods between cause and effect; negative if the effect comes first.
  """
  lag: Int!

  """The number of pairs of periods."""
  n: Int!

  """
  The number of independent pairs that they are worth, since scores resemble those before; null without a coefficient.
  """
  effective: Float

  """
  Pearson's coefficient; null with less than 3 pairs, or if one side never changed.
  """
  r: Float

  """
  The two-sided p-value for the effective number of pairs; null if that is below 4.
  """
  p: Float
}

"""A link of cause and effect with what data say about it."""
type LinkTest {
  """Id of the objective that is the cause."""
  from: ID!

  """The name of the cause."""
  fromLabel(language: Language): String!

  """Id of the objective that is the effect."""
  to: ID!

  """The name of the effect."""
  toLabel(language: Language): String!

  """Whether more of the cause leads to more or to less of the effect."""
  sign: LinkSign!

  """The stated lag in months."""
  lag: Int!

  """The stated lag in periods, rounded."""
  lagPeriods: Int!

  """What data say, at the stated lag alone."""
  verdict: LinkVerdict!

  """
  The correlations at the stated lag, one period earlier and one later; empty if the account may not see the exact scores.
  """
  tests: [LagCorrelation!]!
}

"""
The links of a map with what data say about them, as known at a moment.
"""
type LinkTests {
  """The cluster."""
  cluster: ID!

  """Id of the strategy."""
  strategy: ID!

  """The position of this result."""
  position: Position!

  """The links of the map in force, in its order."""
  links: [LinkTest!]!
}

"""What became of a thing on a map."""
enum MapChangeKind {
  """It is new on the map."""
  ADDED

  """It is no longer on the map."""
  REMOVED

  """
  It is in another place: an objective in another perspective, a measure on another objective, a strategy below another.
  """
  MOVED

  """It has another weight."""
  REWEIGHTED

  """A measure has other targets."""
  RETARGETED

  """
  A link has another sign or lag, or a contribution became a support or the other way round.
  """
  RELINKED

  """
  Something else about it is different, such as its name or how it is scored.
  """
  CHANGED
}

"""A difference of two maps."""
type MapDifference {
  """What became of the thing."""
  kind: MapChangeKind!

  """
  The thing: strategy:S, perspective:S/P, objective:S/O, measure:S/O/K, link:S/FROM>TO, or contribution:S/O>PARENT with the
  child strategy S, its objective O and the objective of the strategy above.
  """
  thing: ID!

  """Its name; both ends of a link."""
  label(language: Language): String!

  """
  The fields that differ; for what was added or removed, its place and weight.
  """
  changes: [TimelineChange!]!

  """The events by which it came about, oldest first: at most 50."""
  events: [TimelineEntry!]!

  """The number of events that are not listed."""
  eventsOmitted: Int!
}

"""A page of the differences of two maps."""
type MapDifferenceConnection {
  """The items with their cursors."""
  edges: [MapDifferenceEdge!]!

  """The items without cursors."""
  nodes: [MapDifference!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A difference in a page."""
type MapDifferenceEdge {
  """Its place in the list."""
  cursor: String!

  """The difference."""
  node: MapDifference!
}

"""
A map that is compared: as known at a position, in force on these days.
"""
type ComparedMap {
  """The position."""
  position: Position!

  """The first day."""
  first: Date!

  """The last day."""
  last: Date!
}

"""A strategy's map at two moments, in two periods or in two revisions."""
type MapComparison {
  """The cluster."""
  cluster: ID!

  """Id of the strategy."""
  strategy: ID!

  """The name of the strategy."""
  label(language: Language): String!

  """The first map."""
  from: ComparedMap!

  """The second map."""
  to: ComparedMap!

  """
  What differs, in the order of the second map; what was removed comes last. \`first\` is 1 to 500, by default 50.
  """
  differences(first: Int, after: String): MapDifferenceConnection!

  """
  The activations and revisions that put the changes in force, oldest first: at most the last 50.
  """
  putInForce: [TimelineEntry!]!
}

"""The strategy after a command."""
type StrategyChanged {
  """The outcome of the command."""
  outcome: CommandOutcome!

  """
  The position of the last stored event; with UNCHANGED, the last position of the command's stream.
  """
  position: Position!

  """
  The strategy as of that position; waits until it is readable, and is null with an error if that takes too long.
  """
  strategy: Strategy
}

"""
A cluster has at most one active integrative strategy; name the strategy that this one supersedes.
"""
type SecondActiveIntegrativeStrategy implements Refusal {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String

  """The details of the case."""
  details: [RefusalDetail!]!
}

"""The link would close a cycle."""
type LinkCycle implements Refusal {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String

  """The details of the case, with the whole cycle."""
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

  """The owner: @cluster, an actor, or a part of one (actor/part)."""
  owner: String!

  """The parent strategy; required for every rank except integrative."""
  parent: ID

  """Its name."""
  labels: LabelsInput!

  """The mission; integrative strategies only."""
  mission: LabelsInput

  """The vision; integrative strategies only."""
  vision: LabelsInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
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

  """The mission; by default none."""
  mission: LabelsInput

  """The vision; by default none."""
  vision: LabelsInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Moves a draft under another parent."""
input MoveStrategyInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The new parent."""
  parent: ID!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Activates a strategy."""
input ActivateStrategyInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The active strategy that it supersedes."""
  supersedes: ID

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""
Declares a revision of an active strategy, which marks its children for realignment.
"""
input ReviseStrategyInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """What was revised and why."""
  note: String!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
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
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Retires a strategy."""
input RetireStrategyInput {
  """The cluster."""
  cluster: ID!

  """The strategy."""
  strategyId: ID!

  """The reason."""
  reason: String!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
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

  """Its weight among its siblings, over time; by default always 1."""
  weight: [DatedWeightInput!]

  """
  How the scores below it roll up into its score; by default WEIGHTED_MEAN.
  """
  rollUp: RollUp

  """
  How a missing value below it counts; by default as set for the cluster.
  """
  missing: MissingPolicyInput
}

"""Puts an objective on a map, or changes it."""
input SetObjectiveInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """The new definition of the objective."""
  objective: ObjectiveInput!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""An objective in the order of a map."""
input ArrangedObjectiveInput {
  """The objective."""
  id: ID!

  """
  Its measures in their order; by default as they are. Those that are not listed follow.
  """
  measures: [ID!]
}

"""Puts the objectives of a map in an order."""
input ArrangeObjectivesInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """
  The objectives in their order; those that are not listed follow as they were.
  """
  objectives: [ArrangedObjectiveInput!]!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Removes an objective from a map."""
input DropObjectiveInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """The objective."""
  objectiveId: ID!

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""A measure to place on an objective."""
input ObjectiveMeasureInput {
  """Id of the measure."""
  measure: ID!

  """Its weight among its siblings, over time; by default always 1."""
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
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Removes a measure from an objective."""
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
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""A cause-and-effect link to set."""
input CauseEffectLinkInput {
  """Id of the objective that is the cause."""
  from: ID!

  """Id of the objective that is the effect."""
  to: ID!

  """Whether more of the cause leads to more or to less of the effect."""
  sign: LinkSign!

  """The months after which the effect is expected, 0 or more."""
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
  The id of the command; a command that is resent with the same id is executed only once.
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
  The id of the command; a command that is resent with the same id is executed only once.
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

  """Its weight in the parent objective, over time; by default always 1."""
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
  The id of the command; a command that is resent with the same id is executed only once.
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
  The id of the command; a command that is resent with the same id is executed only once.
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
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The roll-ups to set."""
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
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The strategy after DraftStrategy, or the refusal."""
union DraftStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after ReviseStrategyStatement, or the refusal."""
union ReviseStrategyStatementResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after MoveStrategy, or the refusal."""
union MoveStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after ActivateStrategy, or the refusal."""
union ActivateStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | SecondActiveIntegrativeStrategy

"""The strategy after ReviseStrategy, or the refusal."""
union ReviseStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after ConfirmAlignment, or the refusal."""
union ConfirmAlignmentResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after RetireStrategy, or the refusal."""
union RetireStrategyResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after SetObjective, or the refusal."""
union SetObjectiveResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle

"""The strategy after ArrangeObjectives, or the refusal."""
union ArrangeObjectivesResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after DropObjective, or the refusal."""
union DropObjectiveResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after PlaceMeasure, or the refusal."""
union PlaceMeasureResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after TakeMeasureOff, or the refusal."""
union TakeMeasureOffResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after LinkObjectives, or the refusal."""
union LinkObjectivesResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle

"""The strategy after UnlinkObjectives, or the refusal."""
union UnlinkObjectivesResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after LinkToParent, or the refusal."""
union LinkToParentResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | LinkCycle

"""The strategy after UnlinkFromParent, or the refusal."""
union UnlinkFromParentResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after WeighPerspective, or the refusal."""
union WeighPerspectiveResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The strategy after SetMapRollUp, or the refusal."""
union SetMapRollUpResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""A measure to place on an objective."""
input PlacedMeasureInput {
  """The objective."""
  objectiveId: ID!

  """The measure with its weight."""
  measure: ObjectiveMeasureInput!
}

"""Identifies a measure on an objective."""
input PlacedMeasureKeyInput {
  """The objective."""
  objectiveId: ID!

  """The measure."""
  measureId: ID!
}

"""Identifies a cause-and-effect link."""
input LinkKeyInput {
  """Id of the objective that is the cause."""
  from: ID!

  """Id of the objective that is the effect."""
  to: ID!
}

"""Identifies a link to the parent strategy."""
input ParentLinkKeyInput {
  """Id of the objective."""
  objective: ID!

  """Id of the parent strategy's objective."""
  parentObjective: ID!
}

"""One change of a map, named like the mutation that makes it alone."""
input MapEditInput @oneOf {
  """Puts an objective on the map, or changes it."""
  setObjective: ObjectiveInput

  """Removes an objective."""
  dropObjective: ID

  """Puts the objectives in an order."""
  arrangeObjectives: [ArrangedObjectiveInput!]

  """Puts a measure on an objective, or changes its weight."""
  placeMeasure: PlacedMeasureInput

  """Removes a measure from an objective."""
  takeMeasureOff: PlacedMeasureKeyInput

  """Links two objectives as cause and effect, or changes their link."""
  linkObjectives: CauseEffectLinkInput

  """Removes a cause-and-effect link."""
  unlinkObjectives: LinkKeyInput

  """Links an objective to one of the parent strategy, or changes the link."""
  linkToParent: ParentLinkInput

  """Removes a link to the parent strategy."""
  unlinkFromParent: ParentLinkKeyInput

  """Sets how a perspective counts in the strategy's score."""
  weighPerspective: PerspectiveWeightInput

  """Sets how scores roll up on the map."""
  setMapRollUp: MapRollUpInput
}

"""Makes several changes of a map: all of them or none."""
input EditMapInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """The changes in their order, at most 500."""
  edits: [MapEditInput!]!

  """
  \`Strategy.editing.changes\` when the edits began; if the map has changed meanwhile, they are refused with MapHasChanged.
  """
  basedOn: Int!

  """
  Only check: nothing is stored, and the outcome is the one that the command would have.
  """
  dryRun: Boolean

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""
The map has changed since the edits began. Nothing was changed; the edits can be merged with what has changed and be sent again.
"""
type MapHasChanged implements Refusal {
  """The stable code of the case, for programs."""
  code: String!

  """The problem, as a sentence."""
  message: String!

  """What the caller can do about it."""
  remedy: String

  """
  The details of the case: what the edits are based on, and the number of changes that the map has had.
  """
  details: [RefusalDetail!]!
}

"""The strategy after EditMap, or the refusal."""
union EditMapResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken | MapHasChanged

"""Where to put the card of an objective."""
input CardPlaceInput {
  """The objective."""
  objective: ID!

  """
  Its left edge in units of the canvas, from the left edge of the bands; at most 100,000 in either direction.
  """
  x: Float!

  """Its top edge in units of the canvas, from the top edge of its band."""
  y: Float!
}

"""Puts cards of a map somewhere. That is no change of the map."""
input PlaceCardsInput {
  """The cluster."""
  cluster: ID!

  """The strategy whose map it is."""
  strategyId: ID!

  """The cards with their places; the others stay where they are."""
  places: [CardPlaceInput!]!

  """Objectives whose cards are left to the automatic layout again."""
  free: [ID!]

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The strategy after PlaceCards, or the refusal."""
union PlaceCardsResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""A contribution that a child strategy proposes."""
input ContributionInput {
  """The child strategy."""
  strategy: ID!

  """Its objective."""
  objective: ID!

  """The objective that it contributes to."""
  parentObjective: ID!
}

"""Accepts a contribution with a weight."""
input AcceptContributionInput {
  """The cluster."""
  cluster: ID!

  """The parent strategy."""
  strategyId: ID!

  """The contribution."""
  contribution: ContributionInput!

  """
  The weight, relative to the other contributions and measures of the objective.
  """
  weight: Float!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""Declines a contribution, whether or not it was accepted."""
input DeclineContributionInput {
  """The cluster."""
  cluster: ID!

  """The parent strategy."""
  strategyId: ID!

  """The contribution."""
  contribution: ContributionInput!

  """The reason."""
  reason: String!

  """
  The first period for which it holds; by default the first that is not locked.
  """
  from: PeriodStart

  """Required if the change reaches back into locked periods."""
  retroactive: RetroactionInput

  """
  The id of the command; a command that is resent with the same id is executed only once.
  """
  commandId: UUID
}

"""The parent strategy after AcceptContribution, or the refusal."""
union AcceptContributionResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""The parent strategy after DeclineContribution, or the refusal."""
union DeclineContributionResult = StrategyChanged | InvalidInput | NotAllowed | NotFound | Conflict | RuleBroken

"""
An event of a cluster's history, with its author, the time of recording and the time of knowledge.
"""
type TimelineEntry {
  """Its position in the history."""
  position: Position!

  """Id of the event."""
  eventId: ID!

  """The type of the event, such as ValuesSubmitted."""
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

  """
  The first day for which a change holds; null from the beginning, and for what is not dated.
  """
  from: Date

  """For a retroactive change, which reaches back into locked periods: why."""
  retroactive: String

  """A sentence that says what happened."""
  sentence(language: Language): String!

  """What it changed: at most 200 old and new values."""
  changes: [TimelineChange!]!

  """The number of changes that are not listed."""
  changesOmitted: Int!

  """The reason that was given; null if there is none."""
  reason: String

  """The evidence that was attached; null if there is none."""
  evidence: Evidence
}

"""One thing that an event changed."""
type TimelineChange {
  """
  Its name, such as goal, weight from 2026-01-01, or the measure of a value.
  """
  what: String!

  """The subject of a value."""
  subject: String

  """What it was before; null if there was nothing."""
  before: String

  """What it is since; null if there is nothing."""
  after: String
}

"""Who set something, when and why."""
type Origin {
  """The position of the event."""
  position: Position!

  """Who caused it."""
  by: String!

  """When this system recorded it."""
  recordedAt: DateTime!

  """When it became known."""
  knownAt: DateTime!

  """The reason that was given; null if there is none."""
  reason: String
}

"""A page of a history."""
type TimelineConnection {
  """The items with their cursors."""
  edges: [TimelineEdge!]!

  """The items without cursors."""
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

"""What somebody has to do."""
type Task {
  """Unique in its cluster."""
  id: ID!

  """What has to be done."""
  kind: TaskKind!

  """Since when it is open."""
  since: DateTime!

  """Until when it should be done; null without a deadline."""
  due: DateTime

  """Whether the deadline has passed."""
  overdue: Boolean!

  """The role of those who can do it."""
  role: TaskRole!

  """
  For whom they act: an actor, a part of one, or @cluster; the login of a PERSON.
  """
  subject: String!

  """The strategy that it is about."""
  strategy: ID

  """The round of the proposal."""
  round: Int

  """The period that it is about."""
  period: Period

  """The stage at which values wait."""
  stage: ID

  """The rank of the subjects of the values."""
  rank: Rank

  """The process that it is about."""
  process: ID

  """What the comment is about that mentions somebody; see CommentThread."""
  about: String

  """Its thread."""
  thread: ID

  """Its number in the thread."""
  comment: Int

  """Its author."""
  by: String

  """How many values, or answers against a proposal, it is about."""
  count: Int

  """The day on which its reporter was nudged last."""
  nudged: Date
}

"""What has to be done."""
enum TaskKind {
  """Answer the current round of a proposal."""
  ANSWER

  """
  Revise a proposal to which somebody objects, or that somebody asks to change.
  """
  REVISE

  """Decide a proposal that was escalated."""
  DECIDE

  """Realign a strategy with its parent."""
  REALIGN

  """Approve values at a stage, or return them."""
  APPROVE

  """Report values."""
  REPORT

  """Correct values that were returned."""
  RETURNED

  """Retry a step of a process that has failed for good."""
  RETRY

  """
  Read a comment that mentions the account, or reply; done, too, once its thread is resolved.
  """
  MENTION
}

"""The role of those who can do a task."""
enum TaskRole {
  """Updaters and approvers."""
  REPORTER

  """Updaters."""
  UPDATER

  """Approvers."""
  APPROVER

  """Coordinators."""
  COORDINATOR

  """Administrators of the cluster."""
  ADMINISTRATOR

  """The account that is the subject."""
  PERSON
}

"""Whose tasks."""
enum WorklistOf {
  """Those that the caller can do, by its roles."""
  MINE

  """Those of everybody; for administrators, coordinators and auditors."""
  ALL
}

"""A page of tasks."""
type TaskConnection {
  """The items with their cursors."""
  edges: [TaskEdge!]!

  """The items without cursors."""
  nodes: [Task!]!

  """Information about the page."""
  pageInfo: PageInfo!
}

"""A task in a page."""
type TaskEdge {
  """Its place in the list."""
  cursor: String!

  """The task."""
  node: Task!
}

"""The first tasks of a worklist as they are now."""
type WorklistChange {
  """The position."""
  position: Position!

  """The tasks, earliest deadline first."""
  tasks: [Task!]!

  """Whether there are more."""
  more: Boolean!
}
`;
