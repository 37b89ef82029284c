import { enumValues } from '@strata/contract';
import { accountTypes } from '../account/account.types.js';
import { assessmentTypes } from '../assessment/assessment.types.js';
import { clusterTypes } from '../cluster/cluster.types.js';
import { evaluationTypes } from '../evaluation/evaluation.types.js';
import { explanationTypes } from '../explanation/explanation.types.js';
import { measureTypes } from '../measure/measure.types.js';
import { methodTypes } from '../method/method.types.js';
import { reportTypes } from '../report/report.types.js';
import { scalars } from '../scalars/scalars.js';
import { scenarioTypes } from '../scenario/scenario.types.js';
import { scorecardTypes } from '../scorecard/scorecard.types.js';
import { strategyTypes } from '../strategy/strategy.types.js';
import type { TypeResolvers, UnheldName } from './type-resolvers.js';

/** No type is forgotten: the compiler misses each that has a field which its source does not hold as it is. */
const types: TypeResolvers<UnheldName> = {
  ...accountTypes,
  ...assessmentTypes,
  ...clusterTypes,
  ...evaluationTypes,
  ...explanationTypes,
  ...measureTypes,
  ...methodTypes,
  ...reportTypes,
  ...scenarioTypes,
  ...scorecardTypes,
  ...strategyTypes,
};

/** Resolvers of everything but the root fields, which Nest finds in the modules. */
export const typeResolvers = { ...scalars, ...enumValues, ...types };
