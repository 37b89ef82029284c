import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { networkOf, snapshotPath, snapshotText, type PublicSnapshot, type Strata } from '@strata/application';
import { isId, VERSION, type Language } from '@strata/domain';
import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { LOGGER, STRATA } from '../tokens.js';
import { badgeOf, withdrawnBadge } from './page/badge.js';
import { KeptBodies } from './page/kept-bodies.js';
import { dayText, PAGE_WORDS, pageLanguage } from './page/page-words.js';
import { noticePage, PAGE_POLICY, publicPage } from './page/public-page.js';

/** The parts of Fastify's request and reply that are used here. */
interface Request {
  readonly params: { readonly cluster: string; readonly id: string };
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly ip: string | undefined;
}

interface Reply {
  code(status: number): Reply;
  headers(values: Readonly<Record<string, string>>): Reply;
  send(body?: string): unknown;
}

/** Requests for public pages that one address may send in a minute. */
const PER_MINUTE = 240;
/** Seconds for which others may keep a page: after that, nobody shows one that was withdrawn. */
const KEPT = 60;
const MAX_NODE_ID = 400;
const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const SVG = 'image/svg+xml; charset=utf-8';

type Published = Extract<PublicSnapshot, { readonly status: 'published' }>;

/** What was asked for. */
interface Asked {
  readonly cluster: string;
  readonly id: string;
  readonly language: Language;
}

/** One of the forms in which a snapshot is sent. */
interface Form {
  /** Another than that of every other form of the snapshot. */
  readonly name: string;
  readonly type: string;
  /** Undefined if the snapshot has nothing of the kind. */
  readonly body: (found: Published, asked: Asked) => string | undefined;
  /** What is sent in place of one that was withdrawn; by default a page. */
  readonly withdrawn?: ((language: Language) => string) | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Answer {
  readonly form: Form;
  readonly asked: Asked;
  readonly found: Published | undefined;
}

const PAGE: Form = {
  name: 'page',
  type: HTML,
  body: (found, { cluster, id, language }) => publicPage({ ...found, path: snapshotPath(cluster, id) }, language),
  headers: { vary: 'accept-language' },
};
const CONTENT: Form = { name: 'content', type: JSON_TYPE, body: ({ content }) => snapshotText(content) };
/** Other sites may show a badge as an image. */
const EMBEDDABLE = { 'cross-origin-resource-policy': 'cross-origin', vary: 'accept-language' };

/** Public snapshots over HTTP: for anybody who knows the address, without sign-in, cookies or scripts. */
@Controller('public')
export class PublicController {
  readonly #bodies = new KeptBodies();
  readonly #limiter = new RateLimiterMemory({ points: PER_MINUTE, duration: 60 });

  constructor(
    @Inject(STRATA) private readonly strata: Strata,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  @Get(':cluster/:id')
  page(@Req() request: Request, @Res() reply: Reply) {
    return this.#answer(request, reply, PAGE);
  }

  @Get(':cluster/:id/content.json')
  content(@Req() request: Request, @Res() reply: Reply) {
    return this.#answer(request, reply, CONTENT);
  }

  @Get(':cluster/:id/badge.svg')
  badge(@Req() request: Request, @Res() reply: Reply) {
    const { node } = request.query;
    const wanted = typeof node === 'string' ? node.slice(0, MAX_NODE_ID) : undefined;
    const body = ({ content }: Published, { language }: Asked) => badgeOf(content, language, wanted);
    const name = wanted === undefined ? 'badge' : `badge ${wanted}`;
    return this.#answer(request, reply, { name, type: SVG, body, withdrawn: withdrawnBadge, headers: EMBEDDABLE });
  }

  async #answer(request: Request, reply: Reply, form: Form): Promise<unknown> {
    const asked = askedOf(request);
    const words = PAGE_WORDS[asked.language];
    if (!(await this.#isAdmitted(request))) {
      void reply.headers({ 'retry-after': String(KEPT) });
      return refuse(reply, 429, noticePage(words.unavailable, words.unavailableRemedy, asked.language));
    }
    let found: PublicSnapshot | undefined;
    try {
      found = await this.#find(asked);
    } catch (error) {
      this.log.error({ err: error }, 'a public page could not be read');
      return refuse(reply, 503, noticePage(words.unavailable, words.unavailableRemedy, asked.language));
    }
    if (found?.status === 'withdrawn') return sendWithdrawn(reply, form, { ...asked, at: found.withdrawnAt });
    return this.#send(request, reply, { form, asked, found });
  }

  #send({ headers }: Request, reply: Reply, { form, asked, found }: Answer): unknown {
    const etag = found && `"${found.sha256.slice(0, 32)}-${asked.language}-${VERSION}"`;
    const isKnown = etag !== undefined && headers['if-none-match'] === etag;
    const body = found === undefined || isKnown ? undefined : this.#bodyOf(found, asked, form);
    if (etag === undefined || (body === undefined && !isKnown)) {
      const { unknown, unknownRemedy } = PAGE_WORDS[asked.language];
      return refuse(reply, 404, noticePage(unknown, unknownRemedy, asked.language));
    }
    void reply.headers({ ...headersOf(form), 'cache-control': `public, max-age=${KEPT}`, etag });
    return isKnown ? reply.code(304).send() : reply.code(200).send(body);
  }

  #bodyOf(found: Published, asked: Asked, form: Form): string | undefined {
    const { cluster, id, language } = asked;
    const key = [cluster, id, found.sha256, language, form.name].join(' ');
    return this.#bodies.of(key, () => form.body(found, asked));
  }

  async #find({ cluster, id }: Asked): Promise<PublicSnapshot | undefined> {
    return isId(cluster) && isId(id) ? this.strata.snapshots.published(cluster, id) : undefined;
  }

  async #isAdmitted({ ip }: Request): Promise<boolean> {
    return this.#limiter.consume(networkOf(ip)).then(
      () => true,
      () => false,
    );
  }
}

function askedOf({ params, query, headers }: Request): Asked {
  const { lang } = query;
  const language = pageLanguage(typeof lang === 'string' ? lang : undefined, headers['accept-language']);
  return { cluster: params.cluster, id: params.id, language };
}

function headersOf({ type, headers = {} }: Form): Readonly<Record<string, string>> {
  return { 'content-type': type, 'content-security-policy': PAGE_POLICY, 'x-robots-tag': 'noindex', ...headers };
}

function sendWithdrawn(reply: Reply, form: Form, { language, at }: Asked & { readonly at: string }): unknown {
  const { withdrawn, withdrawnOn } = PAGE_WORDS[language];
  if (form.withdrawn === undefined) {
    return refuse(reply, 410, noticePage(withdrawn, withdrawnOn(dayText(at, language)), language));
  }
  void reply.headers({ ...headersOf(form), 'cache-control': 'no-store' });
  return reply.code(410).send(form.withdrawn(language));
}

function refuse(reply: Reply, code: number, page: string): unknown {
  void reply.headers({ ...headersOf(PAGE), 'cache-control': 'no-store' });
  return reply.code(code).send(page);
}
