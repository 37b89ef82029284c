import { BEFORE_FIRST, type Id, type MailboxRef, type MailboxState, type Position, type Subject } from '@strata/domain';
import type { Condition, TableReader } from '@strata/read-store';
import type { Audience } from '../worklists/worklists.queries.js';
import { EVERYBODY, type Notice } from './notice.js';
import { mailboxesTable, noticesTable, type MailboxRow, type NoticeRow } from './notices.js';

/** An account as far as it decides what it is told. */
export interface Recipient {
  /** To which notices its roles give it access. */
  readonly audiences: readonly Audience[];
  /** Whether it may see what follows from the figures of some subjects. */
  readonly sees: (figures: readonly Subject[]) => boolean;
}

/** Notices to an account in a cluster, between two ids (both exclusive). */
export interface NoticePage extends Recipient {
  readonly cluster: Id;
  /** The account; it is not told what it must leave to others. */
  readonly login: string;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  /** Which notices are wanted; by default all. */
  readonly isWanted?: ((notice: Notice) => boolean) | undefined;
  readonly newestFirst?: boolean | undefined;
  readonly limit: number;
}

/** The end of the notices of a position: its own ids are before it, those of later positions after it. */
export function endOf(position: Position): string {
  return position === BEFORE_FIRST ? BEFORE_FIRST : `${position}${END}`;
}

// After every id.
const END = '~';

/** A page of notices. */
export async function findNotices(reader: TableReader, page: NoticePage): Promise<readonly Notice[]> {
  const { newestFirst = false, limit, isWanted } = page;
  const found: Notice[] = [];
  for (let rest = page; ;) {
    const next = await readNotices(reader, rest);
    found.push(...next.filter((notice) => isFor(page, notice) && isWanted?.(notice) !== false));
    const last = next.at(-1);
    if (last === undefined || next.length < limit || found.length >= limit) return found.slice(0, limit);
    rest = { ...rest, ...(newestFirst ? { before: last.id } : { after: last.id }) };
  }
}

function isFor({ login, sees }: NoticePage, { except, figures = [] }: Notice): boolean {
  return except !== login && sees(figures);
}

async function readNotices(reader: TableReader, page: NoticePage): Promise<readonly Notice[]> {
  const { cluster, audiences, after = '', before = END, newestFirst = false, limit } = page;
  const find = async (of: Readonly<Record<string, Condition>>) =>
    (await reader.find(noticesTable.name, {
      where: { cluster, ...of, id: { gt: after, lt: before } },
      orderBy: [['id', newestFirst ? 'desc' : 'asc']],
      limit,
    })) as readonly NoticeRow[];
  const found = await Promise.all(audiences.map((audience) => find(conditionOf(audience))));
  const byId = new Map(found.flat().map(({ id, notice }) => [id, notice as unknown as Notice]));
  return [...byId.values()].sort((a, b) => (a.id < b.id === newestFirst ? 1 : -1)).slice(0, limit);
}

function conditionOf({ role, actor, part }: Audience): Readonly<Record<string, Condition>> {
  if (part !== undefined) return { role, subject: { in: [part, EVERYBODY] } };
  return actor === undefined ? { role } : { role, actor: { in: [actor, EVERYBODY] } };
}

/** A mailbox; undefined if nothing was ever read, set or sent in it. */
export async function findMailbox(reader: TableReader, ref: MailboxRef): Promise<MailboxState | undefined> {
  const { cluster, login } = ref;
  const row = (await reader.get(mailboxesTable.name, { cluster, login })) as MailboxRow | undefined;
  return row?.state as unknown as MailboxState | undefined;
}

/** A page of the mailboxes that have channels. */
export async function mailboxesWithChannels(
  reader: TableReader,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly (MailboxRef & { readonly state: MailboxState })[]> {
  const rows = (await reader.find(mailboxesTable.name, {
    where: { channels: { gt: 0 } },
    orderBy: [
      ['channels', 'asc'],
      ['cluster', 'asc'],
      ['login', 'asc'],
    ],
    ...page,
  })) as readonly MailboxRow[];
  return rows.map(({ cluster, login, state }) => ({ cluster, login, state: state as unknown as MailboxState }));
}
