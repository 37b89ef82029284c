import type { AssessmentState, Id, PeriodName, SegmentationState } from '@strata/domain';
import type { Questionnaire } from '@strata/engine';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { requireFigures, requireMember, seesFigures, type ClusterView } from '../clusters/cluster-view.js';
import { findCatalogueQuestionnaire, type Catalogue } from '../methods/catalogue.js';
import type { SnwPortrait } from './snw-portrait.js';
import { snwPortraits, type SnwPortraits } from './snw-portraits.js';

/** Questionnaires and their assessments, market segmentations, and the SNW portraits derived from them. */
export class Assessments {
  readonly #reads: ClusterReads;
  readonly #catalogue: Catalogue;

  constructor(reads: ClusterReads, catalogue: Catalogue) {
    this.#reads = reads;
    this.#catalogue = catalogue;
  }

  /** The questionnaires that ship with Strata. */
  questionnaires(): Promise<readonly Questionnaire[]> {
    return this.#catalogue.questionnaires();
  }

  /** A questionnaire by its id. Throws `UNKNOWN_QUESTIONNAIRE`. */
  questionnaire(id: Id): Promise<Questionnaire> {
    return findCatalogueQuestionnaire(this.#catalogue, id);
  }

  /** The assessments of a period that the caller may read. */
  async list(view: ClusterView, period: PeriodName): Promise<readonly AssessmentState[]> {
    return (await this.#reads.assessments(view, period)).filter(({ subject }) => seesFigures(view, subject));
  }

  /** A member's market segmentation matrix, if it has one. Throws `NOT_ALLOWED` for another member's. */
  async segmentation(view: ClusterView, actor: Id): Promise<SegmentationState | undefined> {
    requireFigures(view, actor);
    requireMember(view, actor);
    return (await this.#reads.segmentations(view)).get(actor);
  }

  /** The SNW portraits of a period. Throws `METHOD_NOT_IN_FORCE`. */
  async portraits(view: ClusterView, period: PeriodName): Promise<SnwPortraits> {
    const portraits = await snwPortraits(this.#reads, view, period);
    const members = portraits.members.map((one) => (seesFigures(view, one.subject) ? one : withoutReason(one)));
    return { ...portraits, members };
  }
}

/** A reason may reveal which figure is missing or wrong. */
function withoutReason({ reason: _withheld, ...portrait }: SnwPortrait): SnwPortrait {
  return portrait;
}
