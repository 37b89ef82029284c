import type { MethodScope, MethodsInForceQuery } from '../generated/operations.js';

type ClusterMethod = NonNullable<MethodsInForceQuery['clusterMethods']>['nodes'][number];

/** A method that is adopted and bound. */
export interface MethodInForce {
  readonly id: string;
  readonly version: number;
  readonly scope: MethodScope;
  readonly title: string;
  readonly summary: string | null;
}

/** What the views of the analysis show. */
export interface AnalysisViewProps {
  /** The methods that can be evaluated, by id. */
  readonly methods: ReadonlyMap<string, MethodInForce>;
}

/** The methods of a cluster that can be evaluated, by id. */
export function methodsInForce(answer: MethodsInForceQuery): ReadonlyMap<string, MethodInForce> {
  const found = (answer.clusterMethods?.nodes ?? []).flatMap((method) => inForce(method) ?? []);
  return new Map(found.map((method) => [method.id, method]));
}

function inForce({ id, adopted, withdrawn, binding, versions }: ClusterMethod): MethodInForce | undefined {
  if (adopted === null || withdrawn || binding === null) return undefined;
  const description = versions.find(({ version }) => version === adopted)?.description;
  return {
    id,
    version: adopted,
    scope: binding.scope,
    title: description?.title ?? id,
    summary: description?.summary ?? null,
  };
}
