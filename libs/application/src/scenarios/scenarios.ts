import type { Id, ScenarioState } from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { requireFigures, requireMember, seesFigures, type ClusterView } from '../clusters/cluster-view.js';
import { requireAllowed } from '../access/access-error.js';
import { notAllowed } from '../access/not-allowed.js';
import { seesAllFigures } from '../scorecards/reader-of.js';
import { compareStoredScenarios, type StoredScenariosQuestion } from './compare-stored-scenarios.js';
import type { ScenarioComparison } from './comparison.js';
import { usableScenarios } from './require-scenario.js';

/** The scenarios of a cluster, and comparisons of their results. */
export class Scenarios {
  readonly #reads: ClusterReads;

  constructor(reads: ClusterReads) {
    this.#reads = reads;
  }

  /** The scenarios of the cluster by id, discarded ones too, each with the assumptions that the caller may read. */
  async list(view: ClusterView): Promise<ReadonlyMap<Id, ScenarioState>> {
    const states = await this.#reads.scenarios(view);
    return new Map([...states].map(([id, state]) => [id, disclosed(view, state)]));
  }

  /** The scenarios that are not discarded, otherwise as `list`. */
  async usable(view: ClusterView): Promise<readonly ScenarioState[]> {
    return usableScenarios(await this.list(view));
  }

  /**
   * Compares scores or outputs under each scenario with the current state. Throws `UNKNOWN_SCENARIO`, `NO_SCENARIOS`,
   * `UNKNOWN_NODE`, `METHOD_NOT_IN_FORCE`, `UNKNOWN_OUTPUT`, `NO_PERIODS`, `COMPARISON_TOO_LARGE`, `UNKNOWN_MEMBER`, and
   * `NOT_ALLOWED` for another member's figures. Throws the reason of the signal if that is aborted.
   */
  async compare(
    view: ClusterView,
    question: StoredScenariosQuestion,
    signal?: AbortSignal,
  ): Promise<ScenarioComparison> {
    const subject = question.method?.subject;
    if (subject !== undefined) {
      requireFigures(view, subject);
      requireMember(view, subject);
    }
    const cluster = question.method !== undefined && subject === undefined;
    if (cluster && !seesAllFigures(view)) {
      requireAllowed(notAllowed(view.caller, 'compare scenarios by a method of the cluster'));
    }
    return compareStoredScenarios(this.#reads, view, question, signal);
  }
}

function disclosed(view: ClusterView, state: ScenarioState): ScenarioState {
  return { ...state, assumptions: state.assumptions.filter(({ subject }) => seesFigures(view, subject)) };
}
