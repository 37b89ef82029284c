import type { ClusterView, SuggestedBinding } from '@strata/application';
import type { Id, InputSource, MethodState } from '@strata/domain';
import type { BoundEvaluation, MethodDescription } from '@strata/engine';

/** The source of a cluster's method. */
export interface ClusterMethodSource {
  readonly view: ClusterView;
  readonly id: Id;
  readonly state: MethodState;
}

/** The evaluation of a bound method, with the view it was evaluated in. */
export interface MethodEvaluationSource {
  readonly view: ClusterView;
  readonly evaluation: BoundEvaluation;
}

/** A decision table of a method, with parsed cells. */
export type DecisionTableSource = MethodDescription['tables'][number];
export type DecisionRowSource = DecisionTableSource['rows'][number];

/** What the formula of a default wiring reads. */
export type WiringFromSource = MethodDescription['wiring'][number]['from'][number];

/** One output of an evaluation. */
export interface OutputSource {
  readonly evaluation: BoundEvaluation;
  readonly output: string;
}

/** A suggested binding, with the view it was made for. */
export interface SuggestedBindingSource extends SuggestedBinding {
  readonly view: ClusterView;
}

/** A source within a source, with its name or index. */
export interface SourcePart {
  readonly name: string;
  readonly source: InputSource;
}

/** The sources within a source, with their names or indexes. */
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
