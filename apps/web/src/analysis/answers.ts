import type { AnswersQuery } from '../generated/operations.js';

/** An item of a questionnaire with the mean of its grades. */
export interface AnsweredItem {
  readonly id: string;
  readonly label: string;
  readonly mean: number;
  readonly assessors: number;
  /** The segment of the mean; undefined for figures from 0 to 6. */
  readonly letter: 'S' | 'N' | 'W' | undefined;
}

export interface AnsweredQuestionnaire {
  readonly id: string;
  readonly title: string;
  readonly items: readonly AnsweredItem[];
  /** How many items it has in all. */
  readonly of: number;
}

/** Limits of mean points: strength from 2.5, neutral from 1.5. */
const [STRONG, NEUTRAL] = [2.5, 1.5];

function segmentOfPoints(mean: number): 'S' | 'N' | 'W' {
  return mean >= STRONG ? 'S' : mean >= NEUTRAL ? 'N' : 'W';
}

/** The answered questionnaires with the names of their items. */
export function answeredOf({ assessments, questionnaires }: AnswersQuery): readonly AnsweredQuestionnaire[] {
  return (assessments?.nodes ?? []).flatMap(({ questionnaire, means }) => {
    const asked = questionnaires?.find(({ id }) => id === questionnaire);
    if (asked === undefined || means.length === 0) return [];
    const items = asked.items.flatMap(({ id, label, scale }) => {
      const found = means.find(({ item }) => item === id);
      if (found === undefined) return [];
      const { mean, assessors } = found;
      return [{ id, label, mean, assessors, letter: scale === 'snw' ? segmentOfPoints(mean) : undefined }];
    });
    return [{ id: asked.id, title: asked.title, items, of: asked.items.length }];
  });
}
