/**
 * Why a score changed. `actual`: figures, grades, segmentations and development activities that are new, or another period's. `restatement`: figures
 * that were known and are others now. `target`: targets. `weight`: weights on the maps. `structure`: strategies,
 * maps, definitions of measures, scoring and calendar. `method`: methods, their versions and bindings, and the rules.
 * `membership`: members and their parts. `missing-data`: figures that are no longer known or that only one period has,
 * and what has become due.
 */
export const CHANGE_CAUSES = [
  'actual',
  'restatement',
  'target',
  'weight',
  'structure',
  'method',
  'membership',
  'missing-data',
] as const;

export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** The causes that have come about. */
export type Changed = ReadonlySet<ChangeCause>;
