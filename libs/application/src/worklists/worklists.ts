import type { Id, InstantText, Position, Subject } from '@strata/domain';
import { findAccount, HISTORY } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { findTasks, inOrder, taskPlace, WORKLISTS, type Task } from '@strata/workflows';
import { requireAllowed } from '../access/access-error.js';
import { callerName, type Caller } from '../access/caller.js';
import type { Principal } from '../access/principal.js';
import { mayRead, seesFiguresOf } from '../access/read-access.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import { CurrentClusters } from './current-clusters.js';
import { DueReports } from './due-reports.js';
import { dutiesOf, type Duties } from './audiences.js';
import { UnreadMentions } from './unread-mentions.js';

/** Whose tasks: those of the caller (the default), of everybody, or of an account. */
export type WorklistOf = 'mine' | 'all' | { readonly login: string };

/** Which open tasks to read. */
export interface WorklistQuestion {
  readonly cluster: Id;
  readonly of?: WorklistOf | undefined;
  /** The place of the last task of the page before. */
  readonly after?: string | undefined;
  /** The most tasks. */
  readonly limit: number;
  /** Read once the log is projected up to this position. */
  readonly atLeast?: Position | undefined;
}

/** A task as it is shown. */
export interface ListedTask extends Task {
  /** Its place in the list, which the next page continues after. */
  readonly place: string;
  readonly isOverdue: boolean;
}

/** Open tasks, earliest deadline first. */
export interface Worklist {
  readonly position: Position;
  readonly moment: InstantText;
  readonly tasks: readonly ListedTask[];
}

interface WorklistSources {
  readonly reads: ClusterReads;
  readonly store: ReadStore;
  readonly now: () => number;
  /** How long a query waits for a position that is not projected yet, in milliseconds. */
  readonly waitFor?: number | undefined;
}

/** What everybody has to do now, from all processes. */
export class Worklists {
  readonly #sources: WorklistSources;
  readonly #reports: DueReports;
  readonly #current: CurrentClusters;

  constructor(sources: WorklistSources) {
    this.#sources = sources;
    this.#reports = new DueReports(sources.reads);
    this.#current = new CurrentClusters(sources);
  }

  /**
   * Open tasks. Those of others are shown to administrators, coordinators and auditors. Throws `NOT_ALLOWED`,
   * `UNKNOWN_CLUSTER` and `POSITION_NOT_REACHED`.
   */
  async page(caller: Caller, question: WorklistQuestion): Promise<Worklist> {
    const { cluster, after = '', limit, atLeast } = question;
    requireAllowed(mayRead(caller, cluster, isOwn(caller, question) ? 'cluster' : 'history'));
    const { snapshot, cycles } = await this.#current.get(cluster, atLeast);
    const view = { ...snapshot, caller };
    const whose = await this.#whose(caller, question);
    const reports = await this.#reports.tasks(view, cycles, whose.duties?.reportsOn);
    const stored = await this.#stored({ view, after, limit, ...whose });
    const later = reports.filter((task) => taskPlace(task) > after);
    const tasks = inOrder([...stored, ...later]).slice(0, limit);
    const { position, moment } = view;
    return {
      position,
      moment,
      tasks: tasks.map((task) => ({
        ...task,
        place: taskPlace(task),
        isOverdue: task.due !== undefined && task.due < moment,
      })),
    };
  }

  async #whose(caller: Caller, { cluster, of = 'mine' }: WorklistQuestion): Promise<Whose> {
    if (of === 'all' || (of === 'mine' && 'operator' in caller)) return {};
    const account =
      of === 'mine' && 'grants' in caller ? caller : await this.#account(of === 'mine' ? callerName(caller) : of.login);
    return { account, duties: dutiesOf(account, cluster) };
  }

  /** Nothing is known of the roles of accounts that do not exist, so they have no tasks. */
  async #account(login: string): Promise<Principal> {
    const account = await findAccount(this.#sources.store.reader(HISTORY), login);
    const isOpen = account !== undefined && !account.closed;
    return { login, name: account?.name ?? login, grants: isOpen ? account.grants : [] };
  }

  /** A page of stored tasks, without those that the account must leave to others, and mentions that were read. */
  async #stored({ view, account, duties, after, limit }: StoredPage): Promise<readonly Task[]> {
    const { clusterId: cluster } = view;
    const tasks: Task[] = [];
    const reader = this.#sources.store.reader(WORKLISTS);
    const mentions = new UnreadMentions(reader, cluster);
    const sees = (figures: readonly Subject[]): boolean =>
      account === undefined || seesFiguresOf(account, view.structure.cluster, figures);
    for (let from = after; ;) {
      const page = { cluster, audiences: duties?.audiences, after: from, limit };
      const found = await findTasks(reader, page);
      const own = found.filter(({ except, figures = [] }) => {
        return (except === undefined || except !== account?.login) && sees(figures);
      });
      tasks.push(...(await mentions.of(own)));
      const last = found.at(-1);
      if (last === undefined || found.length < limit || tasks.length >= limit) return tasks;
      from = taskPlace(last);
    }
  }
}

/** Whose tasks are asked for; without an account, those of everybody. */
interface Whose {
  readonly account?: Principal;
  readonly duties?: Duties;
}

interface StoredPage extends Whose {
  readonly view: ClusterView;
  readonly after: string;
  readonly limit: number;
}

function isOwn(caller: Caller, { of = 'mine' }: WorklistQuestion): boolean {
  return of === 'mine' || (of !== 'all' && of.login === callerName(caller));
}
