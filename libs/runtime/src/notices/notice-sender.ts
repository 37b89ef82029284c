import type { Strata } from '@strata/application';
import type { Settings } from '@strata/config';
import { StrataError } from '@strata/domain';
import type { NoticeSender } from '@strata/workflows';
import { smtpSender } from './smtp-sender.js';
import { webhookSender } from './webhook-sender.js';

/** Sends notices through the channels that are set up. */
export function noticeSender(
  { smtp, allowOwnNetworks }: Settings['notices'],
  { notifications }: Pick<Strata, 'notifications'>,
): NoticeSender {
  const email = smtp === undefined ? noServer : smtpSender(smtp);
  const webhook = webhookSender({
    allowOwnNetworks,
    secretOf: (outgoing) => notifications.webhookSecret(outgoing),
    now: () => Date.now(),
  });
  return { send: (outgoing) => (outgoing.channel === 'email' ? email : webhook).send(outgoing) };
}

/** What is to be sent waits, and is parked after a day, until it can be sent. */
const noServer: NoticeSender = {
  send: () =>
    Promise.reject(
      new StrataError('MAIL_NOT_SET_UP', 'This installation has no server that takes its e-mails.', {
        remedy: 'Set STRATA_SMTP_URL and STRATA_SMTP_FROM.',
      }),
    ),
};
