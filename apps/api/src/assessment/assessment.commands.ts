import type { AddressedCommand } from '@strata/application';
import type { AssessmentCommand } from '@strata/domain';
import type * as contract from '@strata/graphql';
import type { CommandGround } from '../bus/command-table.js';
import { given } from '../request/input.js';

type PlaceInput = Pick<contract.AssessItemsInput, 'questionnaire' | 'subject' | 'period' | 'assessor'>;

function to({ cluster }: { readonly cluster: string }, command: AssessmentCommand): AddressedCommand {
  return { aggregate: 'assessment', clusterId: cluster, command };
}

/** Who does not say whose grades they are means the own ones. */
function placeOf({ questionnaire, subject, period, assessor }: PlaceInput, { login }: Pick<CommandGround, 'login'>) {
  return { questionnaire, subject, period, assessor: assessor ?? login };
}

/** Mutations that are commands to assessments and market segmentations. */
export const assessmentCommands = {
  assessItems: (input: contract.AssessItemsInput, ground: CommandGround) =>
    to(input, { type: 'AssessItems', ...placeOf(input, ground), grades: given(input.grades) }),
  withdrawGrades: (input: contract.WithdrawGradesInput, ground: CommandGround) => {
    const { items, reason } = input;
    return to(input, { type: 'WithdrawGrades', ...placeOf(input, ground), items, reason });
  },
  segmentMarket: (input: contract.SegmentMarketInput): AddressedCommand => {
    const { cluster: clusterId, actorId, groups, services, cells } = given(input);
    return {
      aggregate: 'segmentation',
      clusterId,
      command: { type: 'SegmentMarket', actorId, groups, services, cells },
    };
  },
};
