import { HttpException, Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { withSpooledFile, type ImportReport, type RowOutcome, type Strata, type TakenBack } from '@strata/application';
import { createReadStream } from 'node:fs';
import { ApiCommand } from '../mutations/api-command.js';
import type { RequestContext } from '../request/request-context.js';
import { STRATA } from '../tokens.js';
import { MAX_UPLOAD, type UploadRequest } from './uploaded-file.js';

/** The most rows that an answer lists; all are counted. */
const MAX_LISTED_ROWS = 1_000;
/** The most files that wait for their turn. */
const MAX_WAITING = 8;

type Sender = Required<Pick<RequestContext, 'principal' | 'requestId'>>;

/** Previews or imports an uploaded file of values. */
export class ImportFile extends ApiCommand<object> {
  constructor(
    readonly input: UploadRequest,
    sender: Sender,
  ) {
    super('importFile', sender);
  }
}

@CommandHandler(ImportFile)
class ImportFileHandler implements ICommandHandler<ImportFile> {
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input: { cluster, dryRun, upload, request }, caller }: ImportFile): Promise<object> {
    const outcomes: RowOutcome[] = [];
    const onOutcome = (outcome: RowOutcome): void => {
      if (outcomes.length < MAX_LISTED_ROWS) outcomes.push(outcome);
    };
    // Strangers are refused before their file is received.
    await this.strata.clusters.view(caller!, cluster);
    const { file } = request;
    // A slow sender must not keep others waiting, so a file is received before its turn.
    const report = await withSpooledFile({ input: upload, file, maxBytes: MAX_UPLOAD }, ({ path }) =>
      this.#inTurn(() => {
        const input = createReadStream(path);
        return this.strata.reports.importFile(caller!, cluster, { ...request, input, dryRun, onOutcome });
      }),
    );
    return importAnswer(report, dryRun ? outcomes : undefined);
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

function importAnswer({ refused, ...report }: ImportReport, outcomes: readonly RowOutcome[] | undefined): object {
  const listed = refused.slice(0, MAX_LISTED_ROWS);
  return { ...report, refusedCount: refused.length, refused: listed, outcomes };
}

/** Takes an import back. */
export class TakeBackImport extends ApiCommand<TakenBack> {
  constructor(
    readonly input: { readonly cluster: string; readonly batch: string; readonly reason: string },
    sender: Sender,
  ) {
    super('takeBackImport', sender);
  }
}

@CommandHandler(TakeBackImport)
class TakeBackImportHandler implements ICommandHandler<TakeBackImport> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  execute({ input: { cluster, ...what }, caller }: TakeBackImport): Promise<TakenBack> {
    return this.strata.reports.takeBackImport(caller!, cluster, what);
  }
}

export const importHandlers = [ImportFileHandler, TakeBackImportHandler];
