/** What a log can be narrowed to. */
export const KINDS = ['all', 'members', 'maps', 'measures', 'values', 'decisions', 'settings', 'workflows'] as const;
export type LogKind = (typeof KINDS)[number];

const TYPES: Readonly<Record<Exclude<LogKind, 'all'>, readonly string[]>> = {
  members: [
    'ActorAdmitted',
    'ActorReleased',
    'ActorRenamed',
    'ServiceSetUp',
    'ServiceClosed',
    'UnitSetUp',
    'UnitClosed',
  ],
  maps: [
    'StrategyDrafted',
    'StrategyActivated',
    'StrategyRevised',
    'StrategyStatementRevised',
    'StrategyMoved',
    'StrategyRetired',
    'ObjectiveSet',
    'ObjectiveRevised',
    'ObjectiveDropped',
    'ObjectivesLinked',
    'ObjectivesUnlinked',
    'LinkRevised',
    'MeasurePlaced',
    'MeasureReweighed',
    'MeasureTakenOff',
    'LinkedToParent',
    'ParentLinkRevised',
    'UnlinkedFromParent',
    'ContributionAccepted',
    'ContributionDeclined',
    'PerspectiveWeighed',
  ],
  measures: [
    'MeasureDefined',
    'MeasureDescribed',
    'MeasureRevised',
    'MeasureRetired',
    'MeasureReinstated',
    'TargetSet',
    'TargetWithdrawn',
    'MethodVersionRegistered',
    'MethodTrialStarted',
    'MethodTrialEnded',
    'MethodVersionAdopted',
    'MethodBound',
    'MethodWithdrawn',
  ],
  values: ['ValuesSubmitted', 'ValuesRestated', 'ValuesWithdrawn', 'ItemsAssessed', 'ItemsAssessedOnBehalf'],
  decisions: [
    'ValuesApproved',
    'ValuesReturned',
    'RestatementApproved',
    'RestatementDeclined',
    'StrategyProposed',
    'ProposalAnswered',
    'ProposalDecided',
    'EvaluationClosed',
    'EvaluationWithdrawn',
  ],
  settings: [
    'ClusterFounded',
    'ClusterRenamed',
    'ClusterLimitsSet',
    'ClusterScoringSet',
    'DisclosureSet',
    'PerspectivesArranged',
    'SecondFactorRequirementSet',
    'AgreementRequirementSet',
    'HistoryLoadingEnded',
  ],
  workflows: [
    'WorkflowDefined',
    'CycleOpened',
    'CycleLocked',
    'CycleReopened',
    'LockExceptionGranted',
    'ReportersNudged',
  ],
};

/** The types of events of a kind; null for all. */
export function typesOf(kind: LogKind): string[] | null {
  return kind === 'all' ? null : [...TYPES[kind]];
}
