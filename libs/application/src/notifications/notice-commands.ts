import { fullCalendar, type MailboxRef } from '@strata/domain';
import type { NoticeCommands, Recipient } from '@strata/workflows';
import type { CommandRunner } from '../commands/command-runner.js';
import { accountState, clusterState } from '../commands/decision-dependencies.js';
import { uuidOf } from '../commands/event-ids.js';
import { recipientOf } from './noticed-by.js';

/** In whose name notices are sent. */
const BY_NOTICES = 'system:notices';

/** How the runner of notices acts on the log. */
export function noticeCommands(runner: CommandRunner): NoticeCommands {
  return {
    execute: (addressed, identity) =>
      runner.execute(addressed, { by: BY_NOTICES, commandId: uuidOf(JSON.stringify(identity)) }),
    mailbox: (ref) => runner.mailbox(ref),
    recipient: async ({ cluster, login }: MailboxRef): Promise<Recipient> => {
      const dependencies = runner.dependencies('trusted');
      return recipientOf(await accountState(dependencies, login), await clusterState(dependencies, cluster));
    },
    timeZone: async (cluster) =>
      fullCalendar((await clusterState(runner.dependencies('trusted'), cluster)).calendar).timeZone,
  };
}
