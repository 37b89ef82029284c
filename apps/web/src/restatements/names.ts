import type { ClusterNamesQuery } from '../generated/operations.js';

export type MeasureName = NonNullable<ClusterNamesQuery['measures']>['nodes'][number];

/** What things of a cluster are called. */
export interface Names {
  measure(id: string): MeasureName;
  /** A node of the scorecard: what it is, such as STRATEGY, its name, and the strategy that it belongs to. */
  node(id: string): NodeName;
}

export interface NodeName {
  readonly kind: 'STRATEGY' | 'OBJECTIVE' | 'MEASURE' | 'PERSPECTIVE' | undefined;
  readonly label: string;
  readonly strategy: string | undefined;
}

const KINDS = { strategy: 'STRATEGY', objective: 'OBJECTIVE', measure: 'MEASURE', perspective: 'PERSPECTIVE' } as const;

/** Finds names in an answer; what it does not have is named by its id. */
export function namesIn(
  { measures, strategies }: ClusterNamesQuery,
  perspectives: readonly { readonly id: string; readonly label: string }[],
): Names {
  const byMeasure = new Map((measures?.nodes ?? []).map((one) => [one.id, one]));
  const byStrategy = new Map((strategies?.nodes ?? []).map((one) => [one.id, one]));
  const measure = (id: string) => byMeasure.get(id) ?? { id, label: id, unit: '', decimals: 1 };
  const labelOf: Readonly<Record<keyof typeof KINDS, (parts: readonly string[]) => string>> = {
    strategy: ([strategy = '']) => byStrategy.get(strategy)?.label ?? strategy,
    objective: ([strategy = '', objective = '']) =>
      byStrategy.get(strategy)?.objectives.find(({ id }) => id === objective)?.label ?? objective,
    measure: (parts) => measure(parts.at(-1) ?? '').label,
    perspective: (parts) => perspectives.find(({ id }) => id === parts.at(-1))?.label ?? parts.at(-1) ?? '',
  };
  return {
    measure,
    node: (id) => {
      const [kind = '', rest = ''] = id.split(/:(.*)/s);
      if (!(kind in KINDS)) return { kind: undefined, label: id, strategy: undefined };
      const parts = rest.split('/');
      const known = kind as keyof typeof KINDS;
      return {
        kind: KINDS[known],
        label: labelOf[known](parts),
        strategy: parts.length > 1 ? labelOf.strategy(parts) : undefined,
      };
    },
  };
}
