import type { NoticeSender } from '@strata/workflows';
import { createTransport } from 'nodemailer';
import { noticeText, subjectLine } from './texts.js';

/** Where e-mails are handed in. */
export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password if the server wants them. */
  readonly url: string;
  /** The address that e-mails come from. */
  readonly from: string;
}

const TIMEOUT = 20_000;

/** Sends notices as e-mails of plain text. The id of a delivery is in the Message-ID, so a repetition is recognised. */
export function smtpSender({ url, from }: SmtpSettings): NoticeSender {
  const server = new URL(url);
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port || (server.protocol === 'smtps:' ? '465' : '587')),
    secure: server.protocol === 'smtps:',
    ...(server.username !== '' && {
      auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) },
    }),
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
    // Texts come from users; nothing in them may name a file or an address to read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
  return {
    send: async ({ id, address, language, cluster, notices }) => {
      await transport.sendMail({
        from,
        to: address,
        subject: subjectLine(language, cluster, notices.length),
        text: `${notices.map((notice) => `${notice.at.slice(0, 16)}Z  ${noticeText(language, notice)}`).join('\n')}\n`,
        messageId: `<${id.replaceAll(/[^A-Za-z0-9._-]/g, '=')}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Strata-Delivery': id },
      });
    },
  };
}
