import { Inject, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ResolversTypes } from '../generated/resolver-types.js';
import type { RequestContext } from '../request/request-context.js';
import type { Change, ChangeAnswer, InputOf, MutationField, MutationTable } from './change.js';

type ResultName<Field extends MutationField> = `${Capitalize<Field>}Result` & keyof ResolversTypes;

/** The mutations with this input and with a change of `Target` as their result. */
type FieldChanging<Target, Input> = {
  [Field in MutationField]: InputOf<Field> extends Input
    ? ChangeAnswer<Target> extends Awaited<ResolversTypes[ResultName<Field>]>
      ? Field
      : never
    : never;
}[MutationField];

type ChangeClass<Target, Input extends Target> = new (
  field: string,
  input: Input,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => Change<Target, Input>;

/** The mutations of a table. */
export function fieldsOf<Table extends MutationTable>(table: Table): readonly (keyof Table & MutationField)[] {
  return Object.keys(table) as (keyof Table & MutationField)[];
}

/** A resolver with one mutation per field, which dispatches its input on the command bus as the feature's `Change`. */
export function mutationResolver<Target, Input extends Target>(
  change: ChangeClass<Target, Input>,
  fields: readonly FieldChanging<Target, Input>[],
): Type {
  @Resolver()
  class MutationResolver {
    constructor(@Inject(CommandBus) readonly commands: CommandBus) {}
  }
  const methods = MutationResolver.prototype as unknown as Record<string, unknown>;
  for (const field of fields) {
    methods[field] = function (
      this: MutationResolver,
      input: Input,
      context: RequestContext,
      info: GraphQLResolveInfo,
    ) {
      return this.commands.execute(new change(field, input, context, info));
    };
    Mutation(field)(methods, field, Object.getOwnPropertyDescriptor(methods, field)!);
    Args('input')(methods, field, 0);
    Context()(methods, field, 1);
    Info()(methods, field, 2);
  }
  return MutationResolver;
}
