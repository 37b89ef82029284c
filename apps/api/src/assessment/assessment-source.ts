import type { ClusterView, Principal, SnwPortrait } from '@strata/application';
import type { AssessmentState, Id, Language, SegmentationState } from '@strata/domain';
import type { Questionnaire } from '@strata/engine';

/** An assessment as the contract's types are resolved from it. */
export interface AssessmentSource {
  readonly view: ClusterView;
  readonly state: AssessmentState;
}

/** A market segmentation matrix as the contract's types are resolved from it. */
export interface SegmentationSource {
  readonly view: ClusterView;
  readonly member: Id;
  readonly state: SegmentationState;
}

/** A portrait with who looks at it. */
export interface PortraitSource {
  readonly view: ClusterView;
  readonly portrait: SnwPortrait;
  readonly principal: Principal;
}

/** A questionnaire in one language. */
export function describeQuestionnaire({ items, title, summary, ...rest }: Questionnaire, language: Language) {
  return {
    ...rest,
    title: title[language],
    summary: summary?.[language] ?? null,
    items: items.map(({ label, question, ...item }) => ({
      ...item,
      label: label[language],
      question: question[language],
    })),
  };
}
