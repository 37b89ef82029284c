import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { MailboxView, ShownNotice, Strata } from '@strata/application';
import type {
  MarkNoticesReadInput,
  MarkThreadReadInput,
  QueryMailboxArgs,
  QueryNoticesArgs,
  ResendNoticesInput,
  SetNoticeSettingsInput,
} from '@strata/contract';
import type { NoticeSettings, Position } from '@strata/domain';
import { Change } from '../mutations/change.js';
import { keyOfCursor, pageOf, pageSize, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { isGiven } from '../request/is-given.js';
import { STRATA } from '../tokens.js';
import type { MailboxTarget } from './notification-source.js';

export class SetNoticeSettings extends Change<MailboxTarget, SetNoticeSettingsInput> {}

@CommandHandler(SetNoticeSettings)
class SetNoticeSettingsHandler implements ICommandHandler<SetNoticeSettings> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(change: SetNoticeSettings) {
    const { cluster, language, email, webhook, digestAt, quiet } = change.input;
    const settings: NoticeSettings = {
      language,
      ...(isGiven(email) && { email }),
      ...(isGiven(webhook) && { webhook }),
      ...(isGiven(digestAt) && { digestAt }),
      ...(isGiven(quiet) && { quiet: { from: quiet.from, to: quiet.to } }),
    };
    return change.answer(await this.strata.notifications.set(change.caller, { cluster, settings }, change.options));
  }
}

export class MarkNoticesRead extends Change<MailboxTarget, MarkNoticesReadInput> {}

@CommandHandler(MarkNoticesRead)
class MarkNoticesReadHandler implements ICommandHandler<MarkNoticesRead> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(change: MarkNoticesRead) {
    const { cluster, upTo } = change.input;
    return change.answer(await this.strata.notifications.markRead(change.caller, { cluster, upTo }, change.options));
  }
}

export class MarkThreadRead extends Change<MailboxTarget, MarkThreadReadInput> {}

@CommandHandler(MarkThreadRead)
class MarkThreadReadHandler implements ICommandHandler<MarkThreadRead> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(change: MarkThreadRead) {
    const { cluster, threadId, upTo } = change.input;
    const request = { cluster, threadId, upTo };
    return change.answer(await this.strata.notifications.markThreadRead(change.caller, request, change.options));
  }
}

export class ResendNotices extends Change<MailboxTarget, ResendNoticesInput> {}

@CommandHandler(ResendNotices)
class ResendNoticesHandler implements ICommandHandler<ResendNotices> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute(change: ResendNotices) {
    const { cluster, login, channel } = change.input;
    const request = { cluster, login: login ?? undefined, channel };
    return change.answer(await this.strata.notifications.resend(change.caller, request, change.options));
  }
}

/** What an account is told. */
export class ListNotices extends ApiQuery<QueryNoticesArgs, Connection<ShownNotice>> {}

@QueryHandler(ListNotices)
class ListNoticesHandler implements IQueryHandler<ListNotices> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListNotices) {
    const { cluster, login, unread, after } = args;
    const found = await this.strata.notifications.list(caller, {
      cluster,
      login: login ?? undefined,
      unread: unread ?? undefined,
      before: isGiven(after) ? keyOfCursor(after, 1)[0] : undefined,
      limit: pageSize(args) + 1,
    });
    return pageOf(found, args, ({ id }) => [id]);
  }
}

/** The mailbox of an account, once a position is projected. */
export class FindMailbox extends ApiQuery<QueryMailboxArgs & { readonly after?: Position }, MailboxView> {}

@QueryHandler(FindMailbox)
class FindMailboxHandler implements IQueryHandler<FindMailbox> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  execute({ args: { cluster, login, after }, caller }: FindMailbox) {
    return this.strata.notifications.mailbox(caller, { cluster, login: login ?? undefined }, after);
  }
}

export const notificationHandlers = [
  SetNoticeSettingsHandler,
  MarkNoticesReadHandler,
  MarkThreadReadHandler,
  ResendNoticesHandler,
  ListNoticesHandler,
  FindMailboxHandler,
];
