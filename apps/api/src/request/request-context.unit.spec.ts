import { describe, expect, it } from '@jest/globals';
import type { QueryBus } from '@nestjs/cqrs';
import { FairTurns } from '../limits/fair-turns.js';
import { contextOf } from './request-context.js';

/** Turns that write down whose each was. */
class RecordedTurns extends FairTurns {
  readonly clients: string[] = [];

  override next(client: string): Promise<void> {
    this.clients.push(client);
    return super.next(client);
  }
}

describe('The turn of a request without a sign-in', () => {
  const turnsOf = async (...addresses: readonly string[]) => {
    const turns = new RecordedTurns();
    const signIn = { authenticate: async () => undefined };
    for (const from of addresses) {
      const facts = { requestId: 'r', authorization: undefined, from };
      await contextOf(facts, { signIn, queries: {} as QueryBus, turns });
    }
    return new Set(turns.clients);
  };

  it('is shared by all addresses of an IPv6 network, which one client controls', async () => {
    expect((await turnsOf('2001:db8:1:2::3', '2001:db8:1:2:4:5:6:7', '2001:0DB8:1:2::')).size).toBe(1);
    expect((await turnsOf('192.0.2.1', '::ffff:192.0.2.1')).size).toBe(1);
  });

  it('is not shared by networks', async () => {
    expect((await turnsOf('2001:db8:1:2::3', '2001:db8:1:3::3', '192.0.2.1', '192.0.2.2')).size).toBe(4);
  });
});
