import {
  actualOf,
  firstDay,
  reportValueKey,
  sameActual,
  type Actual,
  type Correction,
  type DateText,
  type Id,
  type RestatementState,
  type RestatementStatus,
  type RestatementTerms,
  reportKey,
  reportOf,
} from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { valueRowKey } from '@strata/read-models';
import type { Readable } from 'node:stream';
import { mayRead } from '../access/read-access.js';
import { movedBetween, movedScores, type MovedScores } from '../changes/moved-scores.js';
import type { ClusterReads, ClusterSnapshot } from '../clusters/cluster-reads.js';
import { seesFigures, type ClusterView } from '../clusters/cluster-view.js';
import type { CommandRunner } from '../commands/command-runner.js';
import { clusterState } from '../commands/decision-dependencies.js';
import { restatementTerms } from '../commands/restatement-terms.js';
import { notFound } from '../messages/not-found.js';
import { readCorrections, type CorrectionFile } from './correction-file.js';

export interface RestatementsOptions {
  readonly reads: ClusterReads;
  readonly events: Pick<EventStore, 'head'>;
  readonly runner: Pick<CommandRunner, 'dependencies'>;
}

/** A correction with what has become of it. */
export interface CorrectionView extends Correction {
  /** The value as known in the view; undefined without one. */
  readonly now: Actual | undefined;
  /** Whether the restatement has changed the value. */
  readonly isApplied: boolean;
  /** True if it has yet to change the value, which is no longer what the proposer has seen. */
  readonly isInConflict: boolean;
}

/** A restatement as known in a view. */
export interface RestatementView extends Omit<RestatementState, 'corrections' | 'status'> {
  readonly view: ClusterView;
  readonly status: Exclude<RestatementStatus, 'none'>;
  readonly corrections: readonly CorrectionView[];
}

const NOTHING: MovedScores = { scores: [], counts: [] };

/** Whether values of locked periods change by an approved restatement alone, and whether nobody approves their own. */
export type RestatementRules = Pick<RestatementTerms, 'required' | 'fourEyes'>;

/** Restatements that are approved before they change values. They are proposed and decided by commands. */
export class Restatements {
  readonly #options: RestatementsOptions;

  constructor(options: RestatementsOptions) {
    this.#options = options;
  }

  /** How the cluster of a view restates values from now on; the rules have no dates. */
  async rules({ clusterId }: Pick<ClusterView, 'clusterId'>): Promise<RestatementRules> {
    const dependencies = this.#options.runner.dependencies();
    const { required, fourEyes } = await restatementTerms(dependencies, await clusterState(dependencies, clusterId));
    return { required, fourEyes };
  }

  /** The restatements all of whose figures the view's caller may read, by id. */
  async list(view: ClusterView): Promise<readonly RestatementView[]> {
    const found = [...(await this.#options.reads.restatements(view)).values()].filter(isVisibleIn(view));
    return Promise.all(found.map((state) => this.#viewOf(view, state)));
  }

  /** A restatement. Throws `UNKNOWN_RESTATEMENT`, also if the view's caller may not read all of its figures. */
  async get(view: ClusterView, id: Id): Promise<RestatementView> {
    const all = [...(await this.#options.reads.restatements(view)).values()].filter(isVisibleIn(view));
    const state = all.find((one) => one.id === id);
    if (state) return this.#viewOf(view, state);
    throw notFound('restatement', { cluster: view.clusterId, id, known: all.map((one) => one.id) });
  }

  /**
   * The scores that a restatement would move if it were approved now, or that its approval moved, up the cascade; none for
   * those who may not read the history. Of a declined one, those that it would have moved then.
   */
  async moved({ view, corrections, id, status }: RestatementView): Promise<MovedScores> {
    if (mayRead(view.caller, view.clusterId, 'history') !== undefined) return NOTHING;
    const before = status === 'proposed' ? view : await this.#beforeDecision(view, id);
    const { calendar } = view.structure.cluster;
    const [from = null] = corrections.map(({ period }): DateText => firstDay(period, calendar)).sort();
    const values = new Map(
      corrections.map(({ measure, subject, period, becomes }) => [valueRowKey(measure, subject, period), becomes]),
    );
    const after = { ...before, rehearsed: { ...before.rehearsed, values } };
    return movedBetween(await movedScores(this.#options.reads, [before, after], from));
  }

  /** Reads corrections from a file of values: what each row says becomes of the value that is known in the view. */
  readFile(view: ClusterView, file: CorrectionFile & { readonly input: Readable }): Promise<readonly Correction[]> {
    return readCorrections(this.#options.reads, view, file);
  }

  async #viewOf(view: ClusterView, state: RestatementState): Promise<RestatementView> {
    const { corrections } = state;
    const versions = await this.#options.reads.allVersions(view, {
      measures: [...new Set(corrections.map(({ measure }) => measure))],
      subjects: [...new Set(corrections.map(({ subject }) => subject))],
      periods: [...new Set(corrections.map(({ period }) => period))],
    });
    const current = new Map(versions.map((row) => [keyOf(row), row.kind === 'withdrawn' ? undefined : actualOf(row)]));
    const own = versions.filter(({ restatement }) => restatement === state.id);
    const applied = new Set(own.map(keyOf));
    const appliedReports = new Set(own.map((row) => reportKey(reportOf(row))));
    return {
      ...state,
      view,
      // What was not proposed has no events, and so no row.
      status: state.status as RestatementView['status'],
      corrections: corrections.map((one) => {
        const now = current.get(keyOf(one));
        const isApplied = applied.has(keyOf(one));
        // Reports are restated whole; a value that was right already has no version of the restatement.
        const isPending = state.status !== 'declined' && !appliedReports.has(reportKey(reportOf(one)));
        return { ...one, now, isApplied, isInConflict: isPending && !isAsExpected(one, now) };
      }),
    };
  }

  /** The cluster just before a restatement was decided. */
  async #beforeDecision(view: ClusterView, id: Id): Promise<ClusterSnapshot> {
    const { reads } = this.#options;
    const { clusterId: cluster, position: upTo } = view;
    const types = ['RestatementApproved', 'RestatementDeclined'];
    const [decided] = await reads.timeline({ cluster, upTo, about: `restatement:${id}`, types, limit: 1 });
    if (decided === undefined) return view;
    const { before } = await reads.command(cluster, decided.position);
    return reads.get(cluster, { position: before });
  }
}

function isAsExpected({ was, becomes }: Correction, now: Actual | undefined): boolean {
  return now !== undefined && (sameActual(now, was) || sameActual(now, becomes));
}

function isVisibleIn(view: ClusterView): (state: RestatementState) => boolean {
  return ({ corrections }) => corrections.every(({ subject }) => seesFigures(view, subject));
}

function keyOf(value: Pick<Correction, 'measure' | 'subject' | 'period'>): string {
  return `${reportValueKey(value)} ${value.period}`;
}
