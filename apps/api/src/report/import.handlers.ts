import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  withSpooledFile,
  type ImportReport,
  type Principal,
  type RowOutcome,
  type Strata,
  type TakenBack,
} from '@strata/application';
import { createReadStream } from 'node:fs';
import { httpRefusal } from '../errors/http-refusal.js';
import { ApiCommand } from '../mutations/api-command.js';
import type { RequestContext } from '../request/request-context.js';
import { STRATA } from '../tokens.js';
import { MAX_UPLOAD, type UploadRequest } from './uploaded-file.js';

/** The most rows that an answer lists; all are counted. */
const MAX_LISTED_ROWS = 1_000;
/** The most files that are received, wait for their turn or are read, in all and of one account. */
const MAX_FILES = 8;
const MAX_FILES_OF_ACCOUNT = 2;

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
  /** The accounts of the files in progress. */
  readonly #files: string[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ input, caller }: ImportFile): Promise<object> {
    // Who may not import is refused before the file is received.
    this.strata.reports.requireImporter(caller!, input.cluster);
    const { login } = caller!;
    this.#requireRoom(login);
    this.#files.push(login);
    try {
      return await this.#import(input, caller!);
    } finally {
      this.#files.splice(this.#files.indexOf(login), 1);
    }
  }

  #requireRoom(login: string): void {
    if (this.#files.filter((one) => one === login).length >= MAX_FILES_OF_ACCOUNT) {
      const rule = `An account can import at most ${MAX_FILES_OF_ACCOUNT} files at the same time.`;
      throw httpRefusal(429, rule, 'Wait for the answers to earlier files, then send the file again.');
    }
    if (this.#files.length >= MAX_FILES) {
      const rule = `At most ${MAX_FILES} files can be imported at the same time.`;
      throw httpRefusal(503, rule, 'Send the file again in a minute.');
    }
  }

  async #import({ cluster, dryRun, upload, request }: UploadRequest, caller: Principal): Promise<object> {
    const outcomes: RowOutcome[] = [];
    const onOutcome = (outcome: RowOutcome): void => {
      if (outcomes.length < MAX_LISTED_ROWS) outcomes.push(outcome);
    };
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

  /** A large file takes much memory and processor time, so files are read one after the other. */
  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(run);
    this.#last = turn.catch(() => undefined);
    return turn;
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
