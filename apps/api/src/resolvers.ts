import { enumValues } from '@strata/contract';
import { accountTypes } from './account/account.types.js';
import { agreementTypes } from './agreement/agreement.types.js';
import { commentTypes } from './comment/comment.types.js';
import { restatementTypes } from './restatement/restatement.types.js';
import { assessmentTypes } from './assessment/assessment.types.js';
import { branchTypes } from './branch/branch.types.js';
import { changeTypes } from './change/change.types.js';
import { clusterTypes } from './cluster/cluster.types.js';
import { cycleTypes } from './cycle/cycle.types.js';
import { evaluationTypes } from './evaluation/evaluation.types.js';
import { explanationTypes } from './explanation/explanation.types.js';
import { measureTypes } from './measure/measure.types.js';
import { methodTypes } from './method/method.types.js';
import { notificationTypes } from './notification/notification.types.js';
import { processTypes } from './process/process.types.js';
import { reportTypes } from './report/report.types.js';
import { scalars } from './scalars/scalars.js';
import { revisionTypes } from './revision/revision.types.js';
import { planTypes } from './plan/plan.types.js';
import { scenarioTypes } from './scenario/scenario.types.js';
import { scorecardTypes } from './scorecard/scorecard.types.js';
import { sheetTypes } from './sheet/sheet.types.js';
import { snapshotTypes } from './snapshot/snapshot.types.js';
import { strategyTypes } from './strategy/strategy.types.js';
import { timelineTypes } from './timeline/timeline.types.js';
import { worklistTypes } from './worklist/worklist.types.js';
import type { TypeResolvers, UnheldName } from './graphql/type-resolvers.js';

/** The compiler reports a missing type if one of its fields cannot be read directly from its source. */
const types: TypeResolvers<UnheldName> = {
  ...accountTypes,
  ...agreementTypes,
  ...restatementTypes,
  ...commentTypes,
  ...assessmentTypes,
  ...branchTypes,
  ...changeTypes,
  ...clusterTypes,
  ...cycleTypes,
  ...evaluationTypes,
  ...explanationTypes,
  ...measureTypes,
  ...methodTypes,
  ...notificationTypes,
  ...processTypes,
  ...reportTypes,
  ...revisionTypes,
  ...planTypes,
  ...scenarioTypes,
  ...scorecardTypes,
  ...sheetTypes,
  ...snapshotTypes,
  ...strategyTypes,
  ...timelineTypes,
  ...worklistTypes,
};

/** All resolvers except those of root fields, which Nest finds in the modules. */
export const typeResolvers = { ...scalars, ...enumValues, ...types };
