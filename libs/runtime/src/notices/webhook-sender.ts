import { StrataError } from '@strata/domain';
import type { NoticeSender, OutgoingNotices } from '@strata/workflows';
import { createHmac } from 'node:crypto';
import { lookup, type LookupAddress } from 'node:dns';
import { request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { noticeText } from './texts.js';
import { isPublicAddress } from './public-address.js';

interface WebhookOptions {
  /** Whether addresses of the server's own networks are posted to. */
  readonly allowOwnNetworks: boolean;
  readonly secretOf: (outgoing: OutgoingNotices) => string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const TIMEOUT = 20_000;

/**
 * Posts notices as JSON. `Strata-Delivery` is the id of the delivery, and `Strata-Signature` is `t=<seconds>,v1=<hex>`: the
 * HMAC-SHA-256 of `<seconds>.<body>`. Redirects are not followed, and names are checked after they are resolved, in the
 * connection itself, so that no name can point elsewhere a moment later.
 */
export function webhookSender({ allowOwnNetworks, secretOf, now }: WebhookOptions): NoticeSender {
  return {
    send: async (outgoing) => {
      const secret = secretOf(outgoing);
      if (secret === undefined) throw new StrataError('WEBHOOKS_NOT_SET_UP', 'There is no key to sign webhooks with.');
      const url = new URL(outgoing.address);
      const host = url.hostname.replace(/^\[|\]$/g, '');
      // Node resolves no address that is a number already.
      if (!allowOwnNetworks && isIP(host) !== 0 && !isPublicAddress(host)) throw ownNetwork(host);
      const body = bodyOf(outgoing);
      const seconds = Math.floor(now() / 1000);
      const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
      const status = await post(url, body, {
        ...(allowOwnNetworks ? {} : { lookup: publicLookup }),
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          'User-Agent': 'Strata',
          'Strata-Delivery': outgoing.id,
          'Strata-Signature': `t=${seconds},v1=${signature}`,
        },
      });
      if (status < 200 || status > 299) throw refused(url, status);
    },
  };
}

function bodyOf({ id, cluster, login, language, notices }: OutgoingNotices): string {
  const shown = notices.map(({ except: _, figures: __, ...notice }) => ({
    ...notice,
    text: noticeText(language, notice),
  }));
  return JSON.stringify({ delivery: id, cluster, login, notices: shown });
}

/** The status of the answer; its content is of no interest. */
function post(url: URL, body: string, options: RequestOptions): Promise<number> {
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(TIMEOUT);
    const request = send(url, { ...options, method: 'POST', agent: false, signal }, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    request.on('error', reject);
    request.end(body);
  });
}

const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, '', 0);
    const own = found.find(({ address }) => !isPublicAddress(address));
    const [first] = found;
    if (own !== undefined || first === undefined) return done(ownNetwork(hostname), '', 0);
    if (options.all === true) return done(null, found);
    done(null, first.address, first.family);
  });
};

function ownNetwork(host: string): StrataError {
  return new StrataError('WEBHOOK_ADDRESS_REFUSED', `The address "${host}" is in a network of the server itself.`, {
    remedy: 'Use a public address, or allow such addresses with STRATA_WEBHOOKS_OWN_NETWORKS=allow.',
  });
}

function refused({ host }: URL, status: number): StrataError {
  return new StrataError('WEBHOOK_REFUSED', `The server "${host}" answered ${status}.`, {
    remedy: 'Answer with a status from 200 to 299 once the notices are stored.',
  });
}
