import { Body, Controller, HttpException, Inject, Post, Req, Res } from '@nestjs/common';
import {
  withSpooledFile,
  type ImportReport,
  type Principal,
  type RowOutcome,
  type Strata,
  type TakenBack,
} from '@strata/application';
import { isStrataError, type StrataError } from '@strata/domain';
import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Reply } from '../errors/http-error.filter.js';
import { bearerOf } from '../request/request-context.js';
import { STRATA } from '../tokens.js';
import { MAX_UPLOAD, uploadOf, type Part } from './uploaded-file.js';

/** What is used of Fastify's request. */
interface Request {
  readonly headers: Readonly<Record<string, unknown>>;
  isMultipart?: () => boolean;
  parts?: () => AsyncIterable<Part>;
  readonly raw: IncomingMessage;
}

/** The most rows that an answer lists; all are counted. */
const MAX_LISTED_ROWS = 1_000;
/** The most files that wait for their turn. */
const MAX_WAITING = 8;

/** The status of each error that the sender can do something about. */
const STATUS: Readonly<Record<string, number>> = {
  NOT_ALLOWED: 403,
  UNKNOWN_CLUSTER: 404,
  CONFLICT: 409,
  FILE_TOO_LARGE: 413,
  TOO_MANY_ROWS: 413,
  WORKBOOK_TOO_LARGE: 413,
  NOT_A_VALUE_FILE: 422,
  NOT_UTF8: 422,
  DELIMITER_UNCLEAR: 422,
  SHEET_NOT_FOUND: 422,
  COLUMN_MISSING: 422,
  COLUMN_TWICE: 422,
  EMPTY_FILE: 422,
  INVALID_BATCH: 422,
};

/** Codes of errors of a body whose sender went away. */
const CUT_OFF = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);

const takeBackBody = z.strictObject({
  cluster: z.string().max(200),
  batch: z.string().max(200),
  reason: z.string().min(1).max(2_000),
});

/** Files of values over HTTP: a preview or an import, and taking an import back. */
@Controller('import')
export class ImportController {
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  /** Previews a file (unless `dryRun` is `false`) or imports it. */
  @Post()
  async importFile(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<object | undefined> {
    const caller = await this.#signedIn(request);
    if (request.parts === undefined || request.isMultipart?.() !== true) {
      throw new HttpException('Send the file as multipart/form-data.', 415);
    }
    const parts = request.parts();
    try {
      return await answered(reply, () => this.#import(caller, parts));
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
    const caller = await this.#signedIn(request);
    const parsed = takeBackBody.safeParse(body);
    if (!parsed.success) throw new HttpException('Send cluster, batch and reason as JSON.', 400);
    const { cluster, ...what } = parsed.data;
    return answered(reply, () => this.strata.reports.takeBackImport(caller, cluster, what));
  }

  async #import(caller: Principal, parts: AsyncIterable<Part>): Promise<object> {
    const { cluster, dryRun, upload, request } = await uploadOf(parts);
    const outcomes: RowOutcome[] = [];
    const onOutcome = (outcome: RowOutcome): void => {
      if (outcomes.length < MAX_LISTED_ROWS) outcomes.push(outcome);
    };
    // Strangers are refused before their file is received.
    await this.strata.clusters.view(caller, cluster);
    const { file } = request;
    // A slow sender must not keep others waiting, so a file is received before its turn.
    const report = await withSpooledFile({ input: upload, file, maxBytes: MAX_UPLOAD }, ({ path }) =>
      this.#inTurn(() => {
        const input = createReadStream(path);
        return this.strata.reports.importFile(caller, cluster, { ...request, input, dryRun, onOutcome });
      }),
    );
    return importAnswer(report, dryRun ? outcomes : undefined);
  }

  /** Refuses who is not signed in before anything of the body is read. */
  async #signedIn({ headers }: Request): Promise<Principal> {
    const bearer = bearerOf(headers['authorization']);
    const known = bearer === undefined ? undefined : await this.strata.signIn.authenticate(bearer);
    if (known) return known.principal;
    throw new HttpException('This requires a sign-in; send the access token as "Authorization: Bearer …".', 401);
  }

  /** A workbook of the largest size takes a good part of the memory, so files are read one after the other. */
  async #inTurn<T>(run: () => Promise<T>): Promise<T> {
    if (this.#waiting >= MAX_WAITING)
      throw new HttpException('Too many files are being imported; try again later.', 503);
    this.#waiting += 1;
    const turn = this.#last.then(run);
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }
}

/** Receives and drops what was not read of a body, so that the next request on the connection is read. */
function dropRest(body: IncomingMessage): void {
  body.unpipe();
  body.resume();
}

function importAnswer({ refused, ...report }: ImportReport, outcomes: readonly RowOutcome[] | undefined): object {
  const listed = refused.slice(0, MAX_LISTED_ROWS);
  return { ...report, refusedCount: refused.length, refused: listed, outcomes };
}

/** Answers an expected error with its code and remedy; everything else is a failure of the server. */
async function answered<T>(reply: Reply, run: () => Promise<T>): Promise<T | undefined> {
  try {
    const answer = await run();
    reply.code(200).header('cache-control', 'no-store');
    return answer;
  } catch (error) {
    const status = isStrataError(error) ? STATUS[error.code] : undefined;
    if (status === undefined) throw asUploadFault(error);
    const { code, message, remedy } = error as StrataError;
    reply.code(status).header('cache-control', 'no-store');
    reply.send({ errors: [{ message, extensions: { code, remedy } }] });
    return undefined;
  }
}

/** A body that breaks the rules of multipart, or was cut off, is a fault of its sender. */
function asUploadFault(error: unknown): unknown {
  const { code = '', message } = error as { readonly code?: string; readonly message?: string };
  const isOfBody = code.startsWith('FST_') || CUT_OFF.has(code) || message === 'Unexpected end of form';
  return isOfBody ? new HttpException('The multipart body is not valid.', 400) : error;
}
