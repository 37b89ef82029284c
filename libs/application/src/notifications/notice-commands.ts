import { fullCalendar, type MailboxRef } from '@strata/domain';
import type { Audience, NoticeCommands } from '@strata/workflows';
import type { CommandRunner } from '../commands/command-runner.js';
import { accountState, clusterState } from '../commands/decision-dependencies.js';
import { uuidOf } from '../commands/event-ids.js';
import { noticedBy } from './noticed-by.js';

/** In whose name notices are sent. */
const BY_NOTICES = 'system:notices';

/** How the runner of notices acts on the log. */
export function noticeCommands(runner: CommandRunner): NoticeCommands {
  return {
    execute: (addressed, identity) =>
      runner.execute(addressed, { by: BY_NOTICES, commandId: uuidOf(JSON.stringify(identity)) }),
    mailbox: (ref) => runner.mailbox(ref),
    audiences: async ({ cluster, login }: MailboxRef): Promise<readonly Audience[]> => {
      const { closed, grants } = await accountState(runner.dependencies('trusted'), login);
      return closed ? [] : noticedBy(grants, cluster);
    },
    timeZone: async (cluster) =>
      fullCalendar((await clusterState(runner.dependencies('trusted'), cluster)).calendar).timeZone,
  };
}
