import type { ClusterView } from '@strata/application';
import type { Id, InputSource, MethodState } from '@strata/domain';

/** A method of a cluster as the contract's types are resolved from it. */
export interface ClusterMethodSource {
  readonly view: ClusterView;
  readonly id: Id;
  readonly state: MethodState;
}

/** The methods of a view. */
export function methodSources(view: ClusterView, states: ReadonlyMap<Id, MethodState>): readonly ClusterMethodSource[] {
  return [...states].map(([id, state]) => ({ view, id, state }));
}

interface SourcePart {
  readonly name: string;
  readonly source: InputSource;
}

/** The sources within a source, by name or place. */
export function partsOfSource(source: InputSource): readonly SourcePart[] {
  switch (source.kind) {
    case 'record':
      return Object.entries(source.fields).map(([name, one]) => ({ name, source: one }));
    case 'list':
      return source.items.map((one, index) => ({ name: String(index + 1), source: one }));
    case 'change':
      return [
        { name: 'previous', source: source.previous },
        { name: 'current', source: source.current },
      ];
    default:
      return [];
  }
}
