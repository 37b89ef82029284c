import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { QueryEventProofArgs, QuerySealsArgs } from '@strata/contract';
import { inputFault } from '../errors/input-fault.js';
import { keyOfCursor, pageOf, pageSize, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { isGiven } from '../request/is-given.js';
import { STRATA } from '../tokens.js';
import { sealSource, type ProvenEventSource, type SealSource } from './seal-source.js';

/** The seals of the log, newest first. */
export class ListSeals extends ApiQuery<QuerySealsArgs, Connection<SealSource>> {}

@QueryHandler(ListSeals)
class ListSealsHandler implements IQueryHandler<ListSeals> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args }: ListSeals) {
    const before = isGiven(args.after) ? numberOf(args.after) : undefined;
    const seals = await this.strata.seals.list({ before, limit: pageSize(args) + 1 });
    return pageOf(seals.map(sealSource), args, ({ number }) => [String(number)]);
  }
}

function numberOf(cursor: string): number {
  const number = Number(keyOfCursor(cursor, 1)[0]);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw inputFault(
    'after',
    'The argument after must be a cursor of this list.',
    'Pass the endCursor of the previous page.',
  );
}

/** The proof of one event of a cluster. */
export class ProveEvent extends ApiQuery<QueryEventProofArgs, ProvenEventSource> {}

@QueryHandler(ProveEvent)
class ProveEventHandler implements IQueryHandler<ProveEvent> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, position }, caller }: ProveEvent) {
    const { event, proof } = await this.strata.seals.prove(caller, cluster, position);
    return {
      event: JSON.stringify(event),
      proof: proof && { ...proof, seal: sealSource({ ...proof.seal, publicKey: proof.publicKey }) },
    };
  }
}

export const sealHandlers = [ListSealsHandler, ProveEventHandler];
