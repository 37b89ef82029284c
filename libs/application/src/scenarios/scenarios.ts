import type { Id, ScenarioState } from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { requireFigures, requireMember, seesFigures, type ClusterView } from '../clusters/cluster-view.js';
import { compareKeptScenarios, type KeptScenariosQuestion } from './compare-kept-scenarios.js';
import type { ScenarioComparison } from './comparison.js';

/** Sets of assumed values that a cluster keeps, and what would follow from them. */
export class Scenarios {
  readonly #reads: ClusterReads;

  constructor(reads: ClusterReads) {
    this.#reads = reads;
  }

  /** The scenarios of the cluster by id, each with the assumptions that the caller may read. */
  async list(view: ClusterView): Promise<ReadonlyMap<Id, ScenarioState>> {
    const states = await this.#reads.scenarios(view);
    return new Map([...states].map(([id, state]) => [id, disclosed(view, state)]));
  }

  /**
   * Scores or outputs under each scenario beside what is. Throws `UNKNOWN_SCENARIO`, `NO_SCENARIOS`, `UNKNOWN_NODE`,
   * `METHOD_NOT_IN_FORCE`, `UNKNOWN_OUTPUT`, `UNKNOWN_MEMBER`, and `NOT_ALLOWED` for another member's figures.
   */
  async compare(view: ClusterView, question: KeptScenariosQuestion): Promise<ScenarioComparison> {
    const subject = question.method?.subject;
    if (subject !== undefined) {
      requireFigures(view, subject);
      requireMember(view, subject);
    }
    return compareKeptScenarios(this.#reads, view, question);
  }
}

function disclosed(view: ClusterView, state: ScenarioState): ScenarioState {
  return { ...state, assumptions: state.assumptions.filter(({ subject }) => seesFigures(view, subject)) };
}
