import { previousPeriod, type Id, type InputSource, type PeriodName } from '@strata/domain';
import { mergeReads } from '../scorecard/plan/read-index.js';
import { windowReadsFor } from '../scorecard/plan/reads.js';
import type { DatedStructure } from '../scorecard/structure.js';
import type { ValueContext } from '../scorecard/value/value-context.js';
import { inRange } from '../scorecard/value/windows.js';
import type { BoundMethod, BoundMethods } from './bound-method.js';

/** A measure that a method reads, and how many periods back. */
export interface MeasureRead {
  readonly measure: Id;
  readonly periodsBack: number;
}

/** The context in which reads are resolved. */
export interface ReadContext {
  readonly structure: DatedStructure;
  readonly methods: BoundMethods;
  readonly values: ValueContext;
}

/** The measures that a method reads, directly or through the methods that it reads. */
export function measuresRead(method: BoundMethod, methods: BoundMethods): readonly MeasureRead[] {
  return closureOf(method, methods).flatMap(directReads);
}

/** A method and those it reads, each once. */
function closureOf(method: BoundMethod, methods: BoundMethods): readonly BoundMethod[] {
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
    .flatMap(simpleSources)
    .flatMap((one) => (one.kind === 'measure' ? [{ measure: one.measure, periodsBack: one.periodsBack ?? 0 }] : []));
}

/** The methods whose outputs a method reads directly, by its binding or by the wiring of its definition. */
function methodsRead({ binding, definition }: BoundMethod): readonly Id[] {
  const wired = (definition.wiring ?? []).filter(({ input }) => binding.inputs[input]?.kind === 'default');
  return [
    ...wired.flatMap(({ from }) => from.flatMap((one) => ('method' in one ? [one.method] : []))),
    ...Object.values(binding.inputs)
      .flatMap(simpleSources)
      .flatMap((one) => (one.kind === 'method' ? [one.method] : [])),
  ];
}

/** The simple sources that a source is composed of, or the source itself if it is simple. */
function simpleSources(source: InputSource): readonly InputSource[] {
  switch (source.kind) {
    case 'list':
      return source.items.flatMap(simpleSources);
    case 'record':
      return Object.values(source.fields).flatMap(simpleSources);
    case 'change':
      return [...simpleSources(source.previous), ...simpleSources(source.current)];
    default:
      return [source];
  }
}

/** The periods, by measure, whose values are read when reads are evaluated for a period. */
export function readsFor(
  reads: readonly MeasureRead[],
  period: PeriodName,
  { structure, values }: ReadContext,
): ReadonlyMap<Id, ReadonlySet<PeriodName>> {
  const lists = reads.map(({ measure, periodsBack }) => {
    const found = structure.measures.get(measure);
    const at = inRange(() => (periodsBack === 0 ? period : previousPeriod(period, periodsBack, values.calendar)));
    const defined = found && at !== undefined ? values.measureIn(found, at) : undefined;
    return defined && !defined.retired && at !== undefined ? windowReadsFor(at, values)(defined, 0).reads : [];
  });
  return mergeReads(lists);
}
