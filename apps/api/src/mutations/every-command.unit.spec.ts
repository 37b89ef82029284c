import { describe, expect, it } from '@jest/globals';
import { typeDefs } from '@strata/contract';
import { aggregates } from '@strata/domain';
import { buildSchema } from 'graphql';

/** Commands without a mutation of the same name, with the reasons. */
const OTHER_WAYS: Readonly<Record<string, string>> = {
  RecordValues: 'used by imports, which declare when past figures became known',
  ApplyRestatement: 'sent by the product and by the process of an approved restatement',
  ListMethods: 'sent at the upgrade of a log that has no method list yet',
  RemindOfProposal: 'sent by the process of a round of a proposal',
  EscalateProposal: 'sent by the process of a round of a proposal',
  RemindOfCycle: 'sent by the process of a reporting cycle',
  RemindApprovers: 'sent by the process of a reporting cycle',
  EscalateApprovals: 'sent by the process of a reporting cycle',
  LoadHistoryUpTo: 'sent by the product to record how far declared history is loaded',
  StartProcess: 'sent by the runner of processes',
  CompleteStep: 'sent by the runner of processes',
  FailStep: 'sent by the runner of processes',
  BeginDelivery: 'sent by the runner of notices',
  CompleteDelivery: 'sent by the runner of notices',
  FailDelivery: 'sent by the runner of notices',
  ListAdministrators: 'sent by the product before it grants the role of an administrator',
  ReleaseAdministrator: 'sent by the product before it revokes the role of an administrator',
  AddSealKey: 'sent by the product, which makes the key',
  RevokeSealKey: 'for operators: strata seal key revoke',
  SealEvents: 'sent by the product, which makes the seal',
};

describe('Every command of the domain', () => {
  it('has a mutation of the same name, or a reason', () => {
    const mutations = buildSchema(typeDefs).getMutationType()!.getFields();
    const commands = Object.values(aggregates).flatMap(({ decider }): readonly string[] => decider.commandTypes);
    const without = commands.filter((type) => !(mutationOf(type) in mutations));

    expect(without).toEqual(Object.keys(OTHER_WAYS));
  });
});

function mutationOf(type: string): string {
  return type.charAt(0).toLowerCase() + type.slice(1);
}
