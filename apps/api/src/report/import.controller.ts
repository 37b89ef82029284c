import { Body, Controller, HttpException, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Principal, Strata, TakenBack } from '@strata/application';
import { isStrataError, type StrataError } from '@strata/domain';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { statusOfCode } from '../errors/code-status.js';
import type { Reply } from '../errors/http-error.filter.js';
import { bearerOf } from '../request/request-context.js';
import { currentRequest } from '../server/request-scope.js';
import { STRATA } from '../tokens.js';
import { ImportFile, TakeBackImport } from './import.handlers.js';
import { invalidBody, uploadOf, type Part } from './uploaded-file.js';

/** What is used of Fastify's request. */
interface Request {
  readonly id: string;
  readonly headers: Readonly<Record<string, unknown>>;
  isMultipart?: () => boolean;
  parts?: () => AsyncIterable<Part>;
  readonly raw: IncomingMessage;
}

/** Codes of errors of a body whose sender went away. */
const CUT_OFF = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);
/** The message, without a code, of the error of a body that ends within a part. */
const UNEXPECTED_END = /unexpected end of (multipart data|form)/i;

const takeBackBody = z.strictObject({
  cluster: z.string().max(200),
  batch: z.string().max(200),
  reason: z.string().min(1).max(2_000),
});

/** Files of values over HTTP: a preview or an import, and taking an import back. */
@Controller('import')
export class ImportController {
  constructor(
    @Inject(STRATA) private readonly strata: Strata,
    private readonly commands: CommandBus,
  ) {}

  /** Previews a file (unless `dryRun` is `false`) or imports it. */
  @Post()
  async importFile(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<object | undefined> {
    const sender = await this.#signedIn(request);
    if (request.parts === undefined || request.isMultipart?.() !== true) {
      throw new HttpException('Send the file as multipart/form-data.', 415);
    }
    try {
      return await answered(reply, async () =>
        this.commands.execute(new ImportFile(await uploadOf(() => request.parts!()), sender)),
      );
    } finally {
      dropRest(request.raw);
    }
  }

  @Post('take-back')
  async takeBack(
    @Req() request: Request,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TakenBack | undefined> {
    const sender = await this.#signedIn(request);
    const parsed = takeBackBody.safeParse(body);
    if (!parsed.success) throw new HttpException('Send cluster, batch and reason as JSON.', 400);
    return answered(reply, () => this.commands.execute(new TakeBackImport(parsed.data, sender)));
  }

  /** Refuses who is not signed in before anything of the body is read. */
  async #signedIn({ id, headers }: Request): Promise<{ readonly principal: Principal; readonly requestId: string }> {
    const bearer = bearerOf(headers['authorization']);
    const known = bearer === undefined ? undefined : await this.strata.signIn.authenticate(bearer);
    if (known) return { principal: known.principal, requestId: id };
    throw new HttpException('This requires a sign-in; send the access token as "Authorization: Bearer …".', 401);
  }
}

/** Receives and drops what was not read of a body, so that the next request on the connection is read. */
function dropRest(body: IncomingMessage): void {
  body.unpipe();
  body.resume();
}

/** Answers an expected error with its code and remedy; everything else is a failure of the server. */
async function answered<T>(reply: Reply, run: () => Promise<T>): Promise<T | undefined> {
  try {
    const answer = await run();
    reply.code(200).header('cache-control', 'no-store');
    return answer;
  } catch (error) {
    const status = isStrataError(error) ? statusOfCode(error.code) : undefined;
    if (status === undefined) throw asUploadFault(error);
    const { code, message, remedy } = error as StrataError;
    reply.code(status).header('cache-control', 'no-store');
    const said = (text: string): string => currentRequest().speaker?.said(text) ?? text;
    reply.send({ errors: [{ message: said(message), extensions: { code, remedy: remedy && said(remedy) } }] });
    return undefined;
  }
}

/** A file that breaks the rules of multipart, or was cut off, is a fault of its sender. */
function asUploadFault(error: unknown): unknown {
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
  const isOfBody = code.startsWith('FST_') || CUT_OFF.has(code) || UNEXPECTED_END.test(message);
  return isOfBody ? invalidBody() : error;
}
