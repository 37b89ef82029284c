import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLNamedType,
} from 'graphql';
import { enumValues, typeDefs } from './index.js';

const schema = buildSchema(typeDefs);
const own = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

interface Described {
  readonly place: string;
  readonly description: string | null | undefined;
}

function describedParts(type: GraphQLNamedType): Described[] {
  const itself = { place: type.name, description: type.description };
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [itself];
  const fields = Object.values(type.getFields());
  return [itself, ...fields.map(({ name, description }) => ({ place: `${type.name}.${name}`, description }))];
}

describe('The GraphQL contract', () => {
  it('describes every type and every field', () => {
    const silent = own.flatMap(describedParts).filter(({ description }) => !description?.trim());

    expect(silent.map(({ place }) => place)).toEqual([]);
    expect(own.length).toBeGreaterThan(100);
  });

  it('answers every mutation with a union of one result and refusals', () => {
    const refusal = schema.getType('Refusal');
    const wrong = Object.values(schema.getMutationType()!.getFields()).filter(({ name, type }) => {
      if (name === 'signOut') return false;
      if (!isUnionType(type)) return true;
      const results = type.getTypes().filter((member) => !member.getInterfaces().some((one) => one === refusal));
      return results.length !== 1 || type.getTypes().length < 3;
    });

    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('takes asOf on every query about a cluster', () => {
    const shipped = ['methodCatalogue', 'method', 'questionnaires', 'clusterTemplates'];
    // Seals are about the whole log, and an event is what it is at any moment.
    const sealed = ['seals', 'eventProof'];
    // What is typed now is checked against what is known now.
    const typed = ['checkValues'];
    // Changes and proposals are rehearsed on what is known now, and moved scores are those of a position.
    const changes = ['rehearseChange', 'scoresMoved', 'branchSteps'];
    // Processes are the work of Strata as it is now, a workflow is what the next cycle will follow, and the rules of
    // restating hold from now on.
    const current = ['process', 'processes', 'workflow', 'workflows', 'systemHealth', 'restatementRules'];
    // What the log holds of a person is asked now.
    const now = ['personRecord'];
    // The periods that a time bar offers are those that something is reported for by now.
    const offered = ['reportedPeriods'];
    // A replay and its evidence are about the moment at which the evaluation was closed.
    const timeless = new Set([
      ...changes,
      ...current,
      ...now,
      ...typed,
      ...offered,
      'me',
      'accounts',
      'account',
      'sessions',
      'quotas',
      ...shipped,
      ...sealed,
      'replayEvaluation',
      'evidenceBundle',
      // What has to be done, and what somebody is told, is known of now.
      'worklist',
      'notices',
      'mailbox',
      // Whom a comment can tell is whoever has a role now.
      'mentionable',
    ]);
    const without = Object.values(schema.getQueryType()!.getFields())
      .filter(({ args }) => !args.some(({ name }) => name === 'asOf'))
      .map(({ name }) => name);

    expect(new Set(without)).toEqual(timeless);
  });

  it('pages every connection by first and after', () => {
    const unpaged = own
      .filter((type) => isObjectType(type))
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => String(field.type).replace('!', '').endsWith('Connection'))
      .filter(({ field }) => !['first', 'after'].every((name) => field.args.some((arg) => arg.name === name)));

    expect(unpaged.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });

  it('knows what each value of each enum is in code', () => {
    const values = Object.fromEntries(
      own
        .filter((type) => isEnumType(type))
        .map((type) => [
          type.name,
          type
            .getValues()
            .map(({ name }) => name)
            .sort(),
        ]),
    );

    expect(
      Object.fromEntries(Object.entries(enumValues).map(([name, map]) => [name, Object.keys(map).sort()])),
    ).toEqual(values);
    expect(enumValues.Frequency.HALF_YEAR).toBe('half-year');
  });

  it('is generated from the SDL files as they are', () => {
    const script = join(process.cwd(), 'libs/contract/scripts/generate.mjs');

    expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toMatch(
      /match the \d+ SDL files/,
    );
  });
});
