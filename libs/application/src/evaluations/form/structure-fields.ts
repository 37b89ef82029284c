import type {
  Actor,
  ClusterState,
  FunctionalService,
  MeasureState,
  Objective,
  OrganisationalUnit,
  Perspective,
  StrategyEntry,
  StrategyMap,
  StrategyState,
} from '@strata/domain';
import { coveredPart, type CoveredFields } from './covered-fields.js';

const SERVICE: CoveredFields<FunctionalService> = { id: true, labels: false, use: true };
const UNIT: CoveredFields<OrganisationalUnit> = { id: true, labels: false, service: true, use: true, services: true };
const PERSPECTIVE: CoveredFields<Perspective> = { id: true, labels: false };

const ACTOR: CoveredFields<Actor> = {
  id: true,
  labels: false,
  status: true,
  membership: true,
  services: each<FunctionalService>(SERVICE),
  units: each<OrganisationalUnit>(UNIT),
};

/** Of the cluster: members and their parts, perspectives, calendar and scoring. */
export const CLUSTER_FIELDS: CoveredFields<ClusterState> = {
  exists: false,
  id: true,
  labels: false,
  calendar: true,
  limits: false,
  scoring: true,
  scorings: true,
  perspectives: each(PERSPECTIVE),
  actors: each<Actor>(ACTOR),
  measureOrder: false,
  history: false,
  disclosure: false,
  secondFactorRequired: false,
  agreementRequired: false,
};

/** Of a strategy's entry in the cascade. */
export const STRATEGY_FIELDS: CoveredFields<StrategyEntry> = {
  id: true,
  rank: true,
  owner: true,
  parent: true,
  labels: false,
  mission: false,
  vision: false,
  status: true,
  revision: false,
  realign: false,
  supersededBy: false,
  statuses: true,
  parents: true,
  revisions: true,
  contributions: true,
};

const OBJECTIVE: CoveredFields<Objective> = {
  id: true,
  labels: false,
  perspective: true,
  theme: false,
  details: true,
  weight: true,
  rollUp: true,
  missing: true,
  measures: true,
};

/** Of a map that was put in force. */
export const REVISION_FIELDS: CoveredFields<StrategyMap> = {
  objectives: each<Objective>(OBJECTIVE),
  links: false,
  parentLinks: true,
  perspectiveWeights: true,
  rollUp: true,
};

/** Of a strategy's map. */
export const MAP_FIELDS: CoveredFields<StrategyState> = {
  ...REVISION_FIELDS,
  live: (map) => coveredPart(map, REVISION_FIELDS),
};

/** Of a measure. */
export const MEASURE_FIELDS: CoveredFields<MeasureState> = {
  exists: false,
  retired: true,
  id: true,
  labels: false,
  unit: true,
  decimals: false,
  valueType: true,
  polarity: true,
  indicator: false,
  frequency: true,
  scoring: true,
  aggregation: true,
  accumulate: true,
  missing: true,
  plausible: false,
  range: false,
  targets: true,
  use: true,
  versions: true,
};

function each<T extends object>(fields: CoveredFields<T>): (list: readonly T[]) => readonly object[] {
  return (list) => list.map((one) => coveredPart(one, fields));
}
