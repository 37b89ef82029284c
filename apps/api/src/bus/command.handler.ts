import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  holds,
  mayCommand,
  type AccessFacts,
  type AddressedCommand,
  type Outcome,
  type Principal,
} from '@strata/application';
import { isStrataError } from '@strata/domain';
import { HISTORY } from '@strata/read-models';
import type { Runtime } from '@strata/runtime';
import { RUNTIME } from '../tokens.js';
import { CarryOut } from './messages.js';

/** How long to wait until what was done before is readable, in milliseconds. */
const WAIT = 5_000;

/** Carries out what its sender may do. Nothing reaches the command runner of an API but through here. */
@CommandHandler(CarryOut)
export class CarryOutHandler implements ICommandHandler<CarryOut> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ principal, addressed, envelope }: CarryOut): Promise<Outcome> {
    const refusal = mayCommand(principal, addressed, await this.#facts(principal, addressed));
    if (refusal !== undefined) return { kind: 'refused', refusal };
    try {
      return await this.runtime.commands.execute(addressed, envelope);
    } catch (error) {
      if (!isStrataError(error, 'CONFLICT')) throw error;
      const { code, message, remedy } = error;
      return { kind: 'refused', refusal: { code, message, ...(remedy === undefined ? {} : { remedy }) } };
    }
  }

  /** Whose strategy it is, for those whose right depends on it: asked of the newest state. */
  async #facts(principal: Principal, addressed: AddressedCommand): Promise<AccessFacts> {
    if (addressed.aggregate !== 'strategy' && addressed.aggregate !== 'cascade') return {};
    const { clusterId } = addressed;
    if (!holds(principal, clusterId, 'approver') || holds(principal, clusterId, 'coordinator')) return {};
    const { events, reads, queries } = this.runtime;
    await reads.waitFor(HISTORY, await events.head(), WAIT);
    const id = addressed.aggregate === 'strategy' ? addressed.strategyId : addressed.command.strategyId;
    const view = await queries.find(clusterId);
    const owner = view?.structure.cascade.strategies.find((entry) => entry.id === id)?.owner;
    return owner === undefined ? {} : { strategyOwner: owner };
  }
}
