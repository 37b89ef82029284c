import type { ClusterView, SnwPortraits } from '@strata/application';
import type { AssessmentState, Id, Language, SegmentationState } from '@strata/domain';
import type { Questionnaire } from '@strata/engine';

/** The source of the contract's type `Assessment`. */
export interface AssessmentSource {
  readonly view: ClusterView;
  readonly state: AssessmentState;
}

/** The source of the contract's market segmentation matrix. */
export interface SegmentationSource {
  readonly view: ClusterView;
  readonly member: Id;
  readonly state: SegmentationState;
}

/** The portraits of a period, with the view they were computed in. */
export interface PortraitsSource {
  readonly view: ClusterView;
  readonly portraits: SnwPortraits;
}

/** A questionnaire in one language. */
export type QuestionnaireSource = ReturnType<typeof describeQuestionnaire>;

/** A questionnaire in one language. */
export function describeQuestionnaire({ items, title, summary, ...rest }: Questionnaire, language: Language) {
  return {
    ...rest,
    title: title[language],
    summary: summary?.[language],
    items: items.map(({ label, question, ...item }) => ({
      ...item,
      label: label[language],
      question: question[language],
    })),
  };
}
