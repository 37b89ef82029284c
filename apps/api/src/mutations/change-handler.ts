import type { ICommandHandler } from '@nestjs/cqrs';
import type { Principal, Strata } from '@strata/application';
import type { AddressedCommand } from '@strata/domain';
import type { RefusalAnswer } from '../errors/refusal-types.js';
import type { Change, ChangeAnswer, MutationTable } from './change.js';

/** Executes the mutations of a table: converts the input to a command and the outcome to a member of the union. */
export abstract class ChangeHandler<Target> implements ICommandHandler<Change<Target>> {
  constructor(
    private readonly strata: Strata,
    private readonly table: MutationTable,
  ) {}

  async execute(change: Change<Target>): Promise<ChangeAnswer<Target> | RefusalAnswer> {
    const { caller, input, options } = change;
    const makeCommand = this.table[change.field as keyof MutationTable] as (
      input: unknown,
      caller: Principal,
    ) => AddressedCommand;
    const command = makeCommand(input, caller);
    const isRehearsal = 'dryRun' in input && input.dryRun === true;
    return change.answer(
      isRehearsal
        ? await this.strata.rehearse(caller, command, options)
        : await this.strata.execute(caller, command, options),
    );
  }
}
