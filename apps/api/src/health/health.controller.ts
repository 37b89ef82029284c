import { Controller, Get, Inject, Res } from '@nestjs/common';
import { HISTORY } from '@strata/read-models';
import type { Runtime } from '@strata/runtime';
import { RUNTIME, SERVER_STATE } from '../tokens.js';
import type { ServerState } from '../server/server-state.js';

interface Reply {
  status(code: number): unknown;
}

/** Whether the process is alive, and whether it can serve. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(SERVER_STATE) private readonly state: ServerState,
  ) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** 200 if both stores answer, the projections run and the server is not stopping; 503 otherwise. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: Reply) {
    const [head, checkpoint] = await Promise.all([
      answered(() => this.runtime.events.head()),
      answered(() => this.runtime.reads.checkpoint(HISTORY)),
    ]);
    const { stopping, projecting } = this.state;
    const ok = head !== undefined && checkpoint !== undefined && !stopping && projecting !== 'stopped';
    reply.status(ok ? 200 : 503);
    return {
      status: ok ? 'ok' : stopping ? 'stopping' : 'unavailable',
      eventStore: head === undefined ? 'unreachable' : 'reachable',
      readStore: checkpoint === undefined ? 'unreachable' : 'reachable',
      projector: projecting,
      projection: { head, checkpoint, caughtUp: head !== undefined && checkpoint !== undefined && checkpoint >= head },
    };
  }
}

const PATIENCE = 2_000;

/** What a store answers in good time, or undefined. */
async function answered<T>(ask: () => Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), PATIENCE)));
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
