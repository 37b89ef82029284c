import type {
  AssessmentCommand,
  CascadeCommand,
  ClusterCommand,
  EffectiveDated,
  Labels,
  MeasureCommand,
  ProgrammeCommand,
  StrategyCommand,
  AddressedCommand,
  TargetPer,
} from '@strata/domain';

/** Descriptions of the commands whose type alone is not clear enough. */
type Describe<C extends { readonly type: string }> = {
  readonly [T in C['type']]?: (command: Extract<C, { readonly type: T }>) => string;
};

/** One line in plain English that describes a command: an imperative in lower case. */
export function describeCommand(addressed: AddressedCommand): string {
  switch (addressed.aggregate) {
    case 'cluster':
      return describeBy(clusterWords, addressed.command);
    case 'cascade':
      return describeBy(cascadeWords, addressed.command);
    case 'strategy':
      return `${describeBy(mapWords, addressed.command)} (map of ${addressed.strategyId})`;
    case 'measure':
      return describeBy(measureWords(addressed.measureId), addressed.command);
    case 'method':
      return `${wordsOf(addressed.command.type)} (${addressed.methodId})`;
    case 'assessment':
      return assessmentText(addressed.command);
    case 'segmentation':
      return `segment the market of ${addressed.command.actorId}`;
    case 'programme':
      return `${programmeText(addressed.command)} (strategy ${addressed.strategyId})`;
    case 'scenario':
      return `${wordsOf(addressed.command.type)} (scenario ${addressed.scenarioId})`;
    default:
      return wordsOf(addressed.command.type);
  }
}

function programmeText(command: ProgrammeCommand): string {
  switch (command.type) {
    case 'PlanInitiative':
      return `plan initiative ${command.initiative.id} ${named(command.initiative.labels)}`;
    case 'SetInitiativeStatus':
      return `set the status of initiative ${command.initiativeId} to ${command.status}`;
    case 'ReachMilestone':
      return `reach milestone ${command.milestoneId} of initiative ${command.initiativeId} on ${command.on}`;
    case 'PlanActivities':
      return `plan ${command.activities.length} development activities of initiative ${command.initiativeId}`;
    case 'CancelInitiative':
      return `cancel initiative ${command.initiativeId}`;
  }
}

function assessmentText(command: AssessmentCommand): string {
  const { questionnaire, subject, period, assessor } = command;
  const count = command.type === 'AssessItems' ? command.grades.length : command.items.length;
  const verb = command.type === 'AssessItems' ? 'record' : 'withdraw';
  return `${verb} ${count} grades of ${assessor}: ${questionnaire} about ${subject} for ${period}`;
}

const clusterWords: Describe<ClusterCommand> = {
  FoundCluster: ({ clusterId, labels, historyFrom }) =>
    `found cluster ${clusterId} ${named(labels)}${historyFrom === undefined ? '' : `, with declared history from ${historyFrom}`}`,
  RenameCluster: ({ labels }) => `rename the cluster ${named(labels)}`,
  SetClusterLimits: ({ limits }) => `set limits: ${pairs(limits)}`,
  SetClusterScoring: ({ scoring }) =>
    `set scoring: ${pairs({ missing: scoring.missing?.kind, overAchievement: scoring.overAchievement, leastCoverage: scoring.leastCoverage, counts: scoring.counts })}`,
  SetDisclosure: ({ disclosure }) => `set disclosure among members: ${disclosure}`,
  ArrangePerspectives: ({ perspectives }) => `arrange perspectives: ${perspectives.map(({ id }) => id).join(', ')}`,
  ArrangeActors: ({ actors }) => `arrange actors: ${actors.join(', ')}`,
  ArrangeMeasures: ({ measures }) => `arrange measures: ${measures.join(', ')}`,
  AdmitActor: ({ actorId, labels }) => `admit actor ${actorId} ${named(labels)}`,
  RenameActor: ({ actorId, labels }) => `rename actor ${actorId} ${named(labels)}`,
  ReleaseActor: ({ actorId }) => `release actor ${actorId}`,
  SetUpService: ({ actorId, service }) => `set up functional service ${actorId}/${service.id} ${named(service.labels)}`,
  CloseService: ({ actorId, serviceId }) => `close functional service ${actorId}/${serviceId}`,
  SetUpUnit: ({ actorId, unit }) => `set up unit ${actorId}/${unit.id} ${named(unit.labels)}`,
  CloseUnit: ({ actorId, unitId }) => `close unit ${actorId}/${unitId}`,
  EndHistoryLoading: () => 'end the loading of history',
  RequireSecondFactor: ({ required }) => `${required ? 'require' : 'do not require'} a second factor of accounts`,
  RequireAgreement: ({ required }) => `${required ? 'require' : 'do not require'} agreement about strategies`,
};

const cascadeWords: Describe<CascadeCommand> = {
  DraftStrategy: ({ strategyId, rank, owner, parent, labels }) =>
    `draft ${rank} strategy ${strategyId} ${named(labels)} of ${owner}${parent === undefined ? '' : ` under ${parent}`}`,
  ReviseStrategyStatement: ({ strategyId, labels }) =>
    `revise the statement of strategy ${strategyId} ${named(labels)}`,
  MoveStrategy: ({ strategyId, parent }) => `move strategy ${strategyId} under ${parent}`,
  ActivateStrategy: ({ strategyId, supersedes }) =>
    `activate strategy ${strategyId}${supersedes === undefined ? '' : `, superseding ${supersedes}`}`,
  ReviseStrategy: ({ strategyId }) => `revise strategy ${strategyId} and ask its children to realign`,
  ConfirmAlignment: ({ strategyId }) => `confirm the alignment of strategy ${strategyId}`,
  AcceptContribution: ({ strategyId, contribution: { strategy, objective, parentObjective }, weight, from }) =>
    `accept the contribution of ${strategy}/${objective} to ${strategyId}/${parentObjective}, weight ${weight}${startText(from)}`,
  DeclineContribution: ({ strategyId, contribution: { strategy, objective, parentObjective }, from }) =>
    `decline the contribution of ${strategy}/${objective} to ${strategyId}/${parentObjective}${startText(from)}`,
  RetireStrategy: ({ strategyId, from }) => `retire strategy ${strategyId}${startText(from)}`,
};

const mapWords: Describe<StrategyCommand> = {
  SetObjective: ({ objective }) => `set objective ${objective.id} ${named(objective.labels)}`,
  ArrangeObjectives: ({ objectives }) => `arrange objectives: ${objectives.map(({ id }) => id).join(', ')}`,
  DropObjective: ({ objectiveId }) => `drop objective ${objectiveId}`,
  PlaceMeasure: ({ objectiveId, measure }) =>
    `place measure ${measure.measure} on ${objectiveId}${weightText(measure.weight)}`,
  TakeMeasureOff: ({ objectiveId, measureId }) => `take measure ${measureId} off ${objectiveId}`,
  LinkObjectives: ({ link }) =>
    `link ${link.from} -> ${link.to} (${link.sign}${link.lag === 0 ? '' : `, lag ${link.lag} months`})`,
  UnlinkObjectives: ({ from, to }) => `unlink ${from} -> ${to}`,
  LinkToParent: ({ link }) =>
    `link ${link.objective} to the parent's ${link.parentObjective} (${link.kind}${weightText(link.weight)})`,
  UnlinkFromParent: ({ objective, parentObjective }) => `unlink ${objective} from the parent's ${parentObjective}`,
  WeighPerspective: ({ perspective }) =>
    `set the weight of perspective ${perspective.perspective}${weightText(perspective.weight)}`,
  SetMapRollUp: ({ rollUp }) => `roll up objectives by ${rollUp.perspective}, perspectives by ${rollUp.strategy}`,
};

function measureWords(measureId: string): Describe<MeasureCommand> {
  return {
    DefineMeasure: ({ definition }) => `define measure ${measureId} ${named(definition.labels)}`,
    ReviseMeasure: ({ from }) => `revise the definition of measure ${measureId}${startText(from)}`,
    SetTarget: ({ subject, per, from, figures }) =>
      `set target of ${measureId}${perText(per)} for ${subjectText(subject)}${startText(from)}: ${pairs(figures)}`,
    WithdrawTarget: ({ subject, per, from }) =>
      `withdraw target of ${measureId}${perText(per)} for ${subjectText(subject)}${startText(from)}`,
    RetireMeasure: ({ from }) => `retire measure ${measureId}${startText(from)}`,
    ReinstateMeasure: ({ from }) => `reinstate measure ${measureId}${startText(from)}`,
  };
}

function perText(per: TargetPer | undefined): string {
  return per === undefined ? '' : ` per ${per}`;
}

function describeBy<C extends { readonly type: string }>(words: Describe<C>, command: C): string {
  const describe = words[command.type as C['type']] as ((command: C) => string) | undefined;
  return describe?.(command) ?? wordsOf(command.type);
}

/** `RetireStrategy` as `retire strategy`. */
function wordsOf(type: string): string {
  return type.replace(/(?!^)[A-Z]/g, ' $&').toLowerCase();
}

function named({ en }: Labels): string {
  return JSON.stringify(en);
}

function subjectText(subject: string): string {
  return subject === '*' ? 'every subject' : subject;
}

function startText(from: string | null | undefined): string {
  if (from === undefined) return '';
  return from === null ? ' from the beginning' : ` from ${from}`;
}

function pairs(settings: object): string {
  return Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}

function weightText(weight: EffectiveDated<number>): string {
  if (weight.length === 1 && weight[0]?.from === null && weight[0].value === 1) return '';
  return `, weight ${weight.map(({ from, value }) => (from === null ? value : `${value} from ${from}`)).join(', ')}`;
}
