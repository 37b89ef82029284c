import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP relay in front of a server that can break, refuse or stall connections like an unreliable network. */
export interface TcpRelay {
  readonly port: number;
  /** Breaks every connection; new ones are accepted immediately. */
  drop(): void;
  /** Breaks every connection and refuses new ones until `listen` is called. */
  refuse(): Promise<void>;
  listen(): Promise<void>;
  /** While on, no data passes in either direction, but connections stay open. */
  hold(on: boolean): void;
}

export async function startRelay(target: number): Promise<TcpRelay> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let held = false;
  let port = 0;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1').setNoDelay(true);
    near.setNoDelay(true);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('error', () => undefined);
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
      from.pipe(to);
    }
    if (held) pause(pair);
  });
  const listen = async (): Promise<void> => {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  const drop = (): void => {
    for (const [near] of pairs) near.resetAndDestroy();
  };
  await listen();
  return {
    port,
    drop,
    listen,
    refuse: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        drop();
      }),
    hold: (on) => {
      held = on;
      for (const pair of pairs) (on ? pause : resume)(pair);
    },
  };
}

function pause([near, far]: readonly [Socket, Socket]): void {
  near.unpipe();
  far.unpipe();
  near.pause();
  far.pause();
}

function resume([near, far]: readonly [Socket, Socket]): void {
  near.pipe(far);
  far.pipe(near);
}
