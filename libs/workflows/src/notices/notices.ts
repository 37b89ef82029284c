import {
  mailboxDecider,
  parseStream,
  subjectActor,
  type Id,
  type JsonObject,
  type MailboxEvent,
  type MailboxRef,
  type MailboxState,
} from '@strata/domain';
import type { BatchView, ProjectedEvent, RowAddress } from '@strata/read-models';
import type { Row, TableDefinition } from '@strata/read-store';
import { momentOf } from '../worklists/task-sources.js';
import type { NewNotice, Notice } from './notice.js';

/** A notice, with what it is searched and ordered by. */
export interface NoticeRow extends Row {
  readonly cluster: Id;
  readonly id: string;
  readonly role: string;
  readonly actor: string;
  readonly subject: string;
  readonly notice: JsonObject;
}

export const noticesTable: TableDefinition = {
  name: 'notices',
  fields: { cluster: 'text', id: 'text', role: 'text', actor: 'text', subject: 'text', notice: 'json' },
  key: ['cluster', 'id'],
  indexes: [
    ['cluster', 'role', 'id'],
    ['cluster', 'role', 'actor', 'id'],
    ['cluster', 'role', 'subject', 'id'],
  ],
};

/** The mailbox of an account in a cluster. */
export interface MailboxRow extends Row {
  readonly cluster: Id;
  readonly login: string;
  /** How many channels it has; those without any are not looked at by the runner. */
  readonly channels: number;
  readonly state: JsonObject;
}

export const mailboxesTable: TableDefinition = {
  name: 'mailboxes',
  fields: { cluster: 'text', login: 'text', channels: 'integer', state: 'json' },
  key: ['cluster', 'login'],
  indexes: [['channels', 'cluster', 'login']],
};

const DIGITS = 6;

/** Adds the notices of an event. Notices of loaded history would come too late. */
export function addNotices(
  { cluster, of: { recorded } }: { readonly cluster: Id; readonly of: ProjectedEvent },
  notices: readonly NewNotice[],
  view: BatchView,
): void {
  const { position, metadata } = recorded;
  if (metadata.loaded) return;
  const at = momentOf(recorded);
  for (const [index, one] of notices.entries()) {
    const notice: Notice = { ...one, id: `${position}.${String(index).padStart(DIGITS, '0')}`, position, at };
    const { id, role, subject } = notice;
    const actor = subjectActor(subject) ?? subject;
    const row: NoticeRow = { cluster, id, role, actor, subject, notice: notice as unknown as JsonObject };
    view.add(noticesTable.name, row, position);
  }
}

/** The mailbox that an event belongs to; undefined if it belongs to none. */
export function mailboxOf({ recorded }: ProjectedEvent): MailboxRef | undefined {
  const stream = parseStream(recorded.stream);
  return stream?.kind === 'mailbox' ? stream : undefined;
}

export function mailboxAddress({ cluster, login }: MailboxRef): RowAddress {
  return { table: mailboxesTable.name, key: { cluster, login } };
}

/** Applies an event of a mailbox. */
export function changeMailbox(ref: MailboxRef, { event, recorded }: ProjectedEvent, view: BatchView): void {
  const { table, key } = mailboxAddress(ref);
  const row = view.get(table, key) as MailboxRow | undefined;
  const before = (row?.state as unknown as MailboxState | undefined) ?? mailboxDecider.initial;
  const state = mailboxDecider.evolve(before, event as MailboxEvent);
  const channels = Object.keys(state.channels).length;
  view.put(table, { ...key, channels, state: state as unknown as JsonObject }, recorded.position);
}
