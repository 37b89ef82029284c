import type { ScoringKind } from '../../generated/operations.js';

/** The figures of a target that a kind of scoring reads, the first ones being required. */
export function figuresOf(kind: ScoringKind, formula: string | null): readonly FigureName[] {
  switch (kind) {
    case 'GOAL_RED_FLAG':
      return ['goal', 'redFlag'];
    case 'TARGET_TOLERANCE':
      return ['target'];
    case 'ACCEPTED_INTERVAL':
      return ['low', 'high'];
    case 'FORMULA':
      return FIGURES.filter((name) => new RegExp(`\\b${name}\\b`).test(formula ?? ''));
    case 'BANDS':
    case 'YES_NO':
    case 'TEXT_LIST':
    case 'UNSCORED':
      return [];
  }
}

export const FIGURES = [
  'goal',
  'redFlag',
  'target',
  'low',
  'high',
  'min',
  'stretch',
  'baseline',
  'benchmark',
  'forecast',
] as const;
export type FigureName = (typeof FIGURES)[number];
