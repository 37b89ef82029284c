import { previousPeriod, type Id, type InputSource, type PeriodName } from '@strata/domain';
import { mergeReads } from '../scorecard/plan/read-index.js';
import { windowReadsFor } from '../scorecard/plan/reads.js';
import type { ClusterStructure } from '../scorecard/structure.js';
import type { ValueContext } from '../scorecard/value/value-context.js';
import { inRange } from '../scorecard/value/windows.js';
import type { BoundMethod, BoundMethods } from './bound-method.js';

/** A measure that a method reads, and how many periods back. */
export interface MeasureRead {
  readonly measure: Id;
  readonly periodsBack: number;
}

/** What following reads needs to know of a cluster. */
export interface ReadsAround {
  readonly structure: ClusterStructure;
  readonly methods: BoundMethods;
  readonly context: ValueContext;
}

/** Measures that a method reads when it is evaluated for a period, also through the methods that it reads. */
export function measuresRead(method: BoundMethod, methods: BoundMethods): readonly MeasureRead[] {
  return closureOf(method, methods).flatMap(directReads);
}

/** A method and those it reads, each once. */
export function closureOf(method: BoundMethod, methods: BoundMethods): readonly BoundMethod[] {
  const found = new Map<Id, BoundMethod>([[method.id, method]]);
  for (const one of found.values()) {
    for (const id of methodsRead(one)) {
      const other = methods.get(id);
      if (other) found.set(id, other);
    }
  }
  return [...found.values()];
}

function directReads({ binding }: BoundMethod): readonly MeasureRead[] {
  return Object.values(binding.inputs)
    .flatMap(singlesIn)
    .flatMap((one) => (one.kind === 'measure' ? [{ measure: one.measure, periodsBack: one.periodsBack ?? 0 }] : []));
}

/** Methods whose outputs a method reads itself, by its binding or by the wiring of its definition. */
function methodsRead({ binding, definition }: BoundMethod): readonly Id[] {
  const wired = (definition.wiring ?? []).filter(({ input }) => binding.inputs[input]?.kind === 'default');
  return [
    ...wired.flatMap(({ from }) => from.flatMap((one) => ('method' in one ? [one.method] : []))),
    ...Object.values(binding.inputs)
      .flatMap(singlesIn)
      .flatMap((one) => (one.kind === 'method' ? [one.method] : [])),
  ];
}

/** The sources that a source is made of; of a single one, itself. */
export function singlesIn(source: InputSource): readonly InputSource[] {
  switch (source.kind) {
    case 'list':
      return source.items.flatMap(singlesIn);
    case 'record':
      return Object.values(source.fields).flatMap(singlesIn);
    case 'change':
      return [...singlesIn(source.previous), ...singlesIn(source.current)];
    default:
      return [source];
  }
}

/** Values of measures that reads come down to, evaluated for a period: by measure, the periods looked at. */
export function readsFor(
  reads: readonly MeasureRead[],
  period: PeriodName,
  { structure, context }: ReadsAround,
): ReadonlyMap<Id, ReadonlySet<PeriodName>> {
  const lists = reads.map(({ measure, periodsBack }) => {
    const found = structure.measures.get(measure);
    const at = inRange(() => (periodsBack === 0 ? period : previousPeriod(period, periodsBack, context.calendar)));
    return found && !found.retired && at !== undefined ? windowReadsFor(at, context)(found, 0).reads : [];
  });
  return mergeReads(lists);
}
