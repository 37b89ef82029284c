import { describe, expect, it } from '@jest/globals';
import { typeDefs } from '@strata/contract';
import { aggregates } from '@strata/domain';
import { buildSchema } from 'graphql';

/** Commands without a mutation of their name, each with the reason. */
const OTHER_WAYS: Readonly<Record<string, string>> = {
  RecordValues: 'an import sends figures of past days with the day on which each became known',
  ListMethods: 'the product lists the methods of a log written before there was a list',
  LoadHistoryUpTo: 'the product notes how far declared history has been loaded',
  ListAdministrators: 'the product lists an administrator before the role is granted',
  ReleaseAdministrator: 'the product takes an administrator off the list before the role ends',
};

describe('Every command of the domain', () => {
  it('has a mutation of its name, or a reason', () => {
    const mutations = buildSchema(typeDefs).getMutationType()!.getFields();
    const commands = Object.values(aggregates).flatMap(({ decider }): readonly string[] => decider.commandTypes);
    const without = commands.filter((type) => !(mutationOf(type) in mutations));

    expect(without).toEqual(Object.keys(OTHER_WAYS));
  });
});

function mutationOf(type: string): string {
  return type.charAt(0).toLowerCase() + type.slice(1);
}
