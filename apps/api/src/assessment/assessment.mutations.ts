import type { Principal } from '@strata/application';
import type * as contract from '@strata/contract';
import type { AddressedCommand, AssessmentCommand } from '@strata/domain';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { omitNil } from '../request/omit-nil.js';
import { startOf } from '../request/start.js';

/** Which assessment a mutation changes. */
export type AssessmentTarget = Pick<contract.AssessItemsInput, 'cluster' | 'questionnaire' | 'subject' | 'period'>;

export type AssessmentChange = ChangeAnswer<AssessmentTarget>;

/** Whose market segmentation a mutation changes. */
export type SegmentationTarget = Pick<contract.SegmentMarketInput, 'cluster' | 'actorId'>;

export type SegmentationChange = ChangeAnswer<SegmentationTarget>;

type PlaceInput = Pick<contract.AssessItemsInput, 'questionnaire' | 'subject' | 'period' | 'assessor'>;

function toAssessment({ cluster }: AssessmentTarget, command: AssessmentCommand): AddressedCommand {
  return { aggregate: 'assessment', clusterId: cluster, command };
}

/** A caller who does not name an assessor gives grades in their own name. */
function placeOf({ questionnaire, subject, period, assessor }: PlaceInput, { login }: Principal) {
  return { questionnaire, subject, period, assessor: assessor ?? login };
}

/** Mutations that are commands to assessments. */
export const assessmentMutations = {
  assessItems: (input, caller) =>
    toAssessment(input, { type: 'AssessItems', ...placeOf(input, caller), grades: omitNil(input.grades) }),
  withdrawGrades: (input, caller) => {
    const { items, reason } = input;
    return toAssessment(input, { type: 'WithdrawGrades', ...placeOf(input, caller), items, reason });
  },
} satisfies MutationTable;

/** Mutations that are commands to market segmentations. */
export const segmentationMutations = {
  segmentMarket: (input): AddressedCommand => {
    const { cluster: clusterId, actorId, groups, services, cells } = omitNil(input);
    return {
      aggregate: 'segmentation',
      clusterId,
      command: { type: 'SegmentMarket', actorId, groups, services, cells, ...startOf(input) },
    };
  },
} satisfies MutationTable;
