import { mailboxDecider, threadReadUpTo, type Id, type MailboxState } from '@strata/domain';
import type { TableReader } from '@strata/read-store';
import { findMailbox, type Task } from '@strata/workflows';

/** Leaves out the mentions that the mentioned have read. Each mailbox is read once, and only if there are mentions. */
export class UnreadMentions {
  readonly #reader: TableReader;
  readonly #cluster: Id;
  readonly #mailboxes = new Map<string, Promise<MailboxState>>();

  constructor(reader: TableReader, cluster: Id) {
    this.#reader = reader;
    this.#cluster = cluster;
  }

  async of(tasks: readonly Task[]): Promise<readonly Task[]> {
    const found: Task[] = [];
    for (const task of tasks) if (!(await this.#isRead(task))) found.push(task);
    return found;
  }

  async #isRead({ subject: login, thread, mentionedAt }: Task): Promise<boolean> {
    if (thread === undefined || mentionedAt === undefined) return false;
    return mentionedAt <= threadReadUpTo(await this.#mailbox(login), thread);
  }

  #mailbox(login: string): Promise<MailboxState> {
    const known = this.#mailboxes.get(login);
    if (known !== undefined) return known;
    const ref = { cluster: this.#cluster, login };
    const read = findMailbox(this.#reader, ref).then((state) => state ?? mailboxDecider.initial);
    this.#mailboxes.set(login, read);
    return read;
  }
}
