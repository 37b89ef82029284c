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
import { ApiCommand } from '../mutations/api-command.js';
import type { RequestContext } from '../request/request-context.js';
import { currentRequest } from '../server/request-scope.js';
import { STRATA } from '../tokens.js';
import { ImportTurns } from './import-turns.js';
import { MAX_UPLOAD, type UploadRequest } from './uploaded-file.js';

/** The most rows that an answer lists; all are counted. */
const MAX_LISTED_ROWS = 1_000;

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
  constructor(
    @Inject(STRATA) private readonly strata: Strata,
    @Inject(ImportTurns) private readonly turns: ImportTurns,
  ) {}

  async execute({ input, caller }: ImportFile): Promise<object> {
    // Who may not import is refused before the file is received.
    this.strata.reports.requireImporter(caller!, input.cluster);
    return this.turns.admit(caller!.login, () => this.#import(input, caller!));
  }

  async #import({ cluster, dryRun, upload, request }: UploadRequest, caller: Principal): Promise<object> {
    const outcomes: RowOutcome[] = [];
    const onOutcome = (outcome: RowOutcome): void => {
      if (outcomes.length < MAX_LISTED_ROWS) outcomes.push(outcome);
    };
    const { file } = request;
    // A slow sender must not keep others waiting, so a file is received before its turn.
    const report = await withSpooledFile({ input: upload, file, maxBytes: MAX_UPLOAD }, ({ path }) =>
      this.turns.inTurn(() => {
        const input = createReadStream(path);
        return this.strata.reports.importFile(caller, cluster, { ...request, input, dryRun, onOutcome });
      }),
    );
    return importAnswer(report, dryRun ? outcomes : undefined);
  }
}

function importAnswer({ refused, ...report }: ImportReport, outcomes: readonly RowOutcome[] | undefined): object {
  const { speaker } = currentRequest();
  const listed = refused
    .slice(0, MAX_LISTED_ROWS)
    .map((row) => ({ ...row, reason: speaker?.said(row.reason) ?? row.reason }));
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
  constructor(
    @Inject(STRATA) private readonly strata: Strata,
    @Inject(ImportTurns) private readonly turns: ImportTurns,
  ) {}

  async execute({ input: { cluster, ...what }, caller }: TakeBackImport): Promise<TakenBack> {
    this.strata.reports.requireImporter(caller!, cluster);
    return this.turns.admit(caller!.login, () =>
      this.turns.inTurn(() => this.strata.reports.takeBackImport(caller!, cluster, what)),
    );
  }
}

export const importHandlers = [ImportTurns, ImportFileHandler, TakeBackImportHandler];
