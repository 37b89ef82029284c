import type { NoticeKind, TaskKind } from '../generated/operations.js';
import type { PageSearch } from '../shell/page-search.js';
import type { PageName } from '../shell/roles.js';
import { actorOf, type Task } from './tasks.js';

/** What leads to a page: a task, or a notice. */
export type Subjected = Pick<Task, 'subject' | 'strategy' | 'period' | 'stage' | 'about'> & {
  readonly kind: TaskKind | NoticeKind;
};

/** What an account can open in a cluster. */
export interface Reach {
  readonly pages: readonly PageName[];
  /** For whom it reports: actors, parts of them, or the cluster. */
  readonly actors: readonly string[];
}

export interface Place {
  readonly page: PageName;
  readonly search: PageSearch;
}

/** Always now: nothing can be done in the past. */
const NOW: PageSearch = { at: undefined, axis: undefined, vs: undefined };

/** The page on which something is done, with its period; undefined if it is done on no page. */
export function placeOf(about: Subjected, reach: Reach): Place | undefined {
  const { strategy, period } = about;
  // Comments open beside any page, and the scorecard is one that everybody has.
  if (about.about !== null) return { page: 'scorecard', search: { ...NOW, c: about.about, p: period ?? undefined } };
  if (strategy !== null) return { page: 'cascade', search: { ...NOW, s: strategy } };
  if (period === null) return undefined;
  const page = pageOf(about, reach);
  return { page, search: { ...NOW, p: period, ...detailsOf(page, about, reach) } };
}

/** Whoever may not report or approve is shown how far the period is. */
function pageOf({ kind, subject }: Subjected, { pages, actors }: Reach): PageName {
  if (kind === 'APPROVE' && pages.includes('approvals')) return 'approvals';
  if (kind !== 'APPROVE' && reporterOf(subject, actors) !== undefined) return 'updates';
  return pages.includes('cycle') ? 'cycle' : 'scorecard';
}

function detailsOf(page: PageName, { subject, period, stage }: Subjected, { actors }: Reach): PageSearch {
  if (page === 'updates') return { m: reporterOf(subject, actors) };
  return page === 'approvals' ? { n: `${actorOf(subject)}/${period}/${stage}` } : {};
}

/** For whom an account reports what is about a subject: the subject, or the actor that it is a part of; `*` is everybody. */
function reporterOf(subject: string, actors: readonly string[]): string | undefined {
  if (subject === '*') return actors[0];
  return actors.find((actor) => actor === subject || actor === actorOf(subject));
}
