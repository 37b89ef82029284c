import { describe, expect, it } from '@jest/globals';
import { typeDefs } from '@strata/contract';
import { aggregates } from '@strata/domain';
import { buildSchema, getNullableType, isUnionType } from 'graphql';
import { join } from 'node:path';
import { codesByCommand, codesIn } from '../testing/refusal-codes.js';
import { OWN_TYPES } from './own-types.js';
import { refusalAnswer } from './refusal-types.js';

const LIBS = join(import.meta.dirname, '../../../../libs');
const byCommand = codesByCommand(join(LIBS, 'domain/src'));
/** What any command can be refused with, before and after its own rules. */
const ofEveryCommand = [...codesIn(join(LIBS, 'application/src/commands')), 'NOT_ALLOWED', 'INVALID_COMMAND'];

/** Codes that a handler mentions but never refuses with, by mutation. */
const MENTIONED: Readonly<Record<string, readonly string[]>> = {
  // In the table of remedies that it shares with submitValues.
  restateValues: ['VALUE_ALREADY_SUBMITTED'],
  // Of single edits, in the faults of EDITS_REFUSED.
  editMap: ['LINK_CYCLE', 'DETAIL_CYCLE'],
  // They ask the rules of reports about a confirmed restatement.
  proposeRestatement: ['VALUE_ALREADY_SUBMITTED', 'CONFIRMATION_REQUIRED'],
  approveRestatement: ['VALUE_ALREADY_SUBMITTED', 'CONFIRMATION_REQUIRED'],
};

const schema = buildSchema(typeDefs);
const everyType = new Set(Object.keys(schema.getTypeMap()));
const typeOf = (code: string): string => refusalAnswer({ code, message: code }, everyType).__typename;

/** Mutations that are commands of the domain, with the members of their unions. */
const mutations = Object.values(schema.getMutationType()!.getFields()).flatMap((field) => {
  const command = `${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}`;
  const type = getNullableType(field.type);
  const codes = byCommand.get(command);
  if (codes === undefined || !isUnionType(type)) return [];
  return [{ name: field.name, codes, members: type.getTypes().map(({ name }) => name) }];
});

describe('The union of a mutation', () => {
  it.each(mutations)('has a type for every refusal of $name', ({ name, codes, members }) => {
    const refusals = [...codes, ...ofEveryCommand].filter((code) => !MENTIONED[name]?.includes(code));
    const needed = refusals.map((code) => ({ code, type: typeOf(code) }));

    expect(needed.filter(({ type }) => !members.includes(type))).toEqual([]);
  });
});

describe('The codes of refusals', () => {
  it('are found for every command', () => {
    const commands = Object.values(aggregates).flatMap(({ decider }): readonly string[] => decider.commandTypes);

    expect([...byCommand.keys()].sort()).toEqual([...commands].sort());
    expect(mutations.length).toBeGreaterThan(50);
    expect(byCommand.get('ActivateStrategy')).toContain('SECOND_INTEGRATIVE_STRATEGY');
    expect(byCommand.get('ReviseStrategyStatement')).not.toContain('SECOND_INTEGRATIVE_STRATEGY');
  });

  it('include those with a type of their own', () => {
    const refusedWith = new Set([...ofEveryCommand, ...[...byCommand.values()].flatMap((codes) => [...codes])]);

    expect(Object.keys(OWN_TYPES).filter((code) => !refusedWith.has(code))).toEqual([]);
  });
});
