import {
  CLUSTER_SUBJECT,
  clusterDuring,
  daysOfPeriod,
  decimalToNumber,
  previousPeriod,
  subjectParts,
  type Actual,
  type Id,
  type InputSource,
  type PeriodName,
  type Subject,
} from '@strata/domain';
import { errorValue, isErrorValue, missingValue, type ErrorValue, type Scalar, type Value } from '../formula/values.js';
import { compileMethod, outputPath, shownName } from '../method/compile-method.js';
import { explainEvaluation, type Explanation } from '../method/explain-method.js';
import { loadInput } from '../method/load-input.js';
import { valueOf, type Evaluation } from '../method/run-method.js';
import { feedInput, type WiringSource } from '../method/wiring.js';
import type { DatedStructure, ValueChange, ValueSource } from '../scorecard/structure.js';
import { readWindow } from '../scorecard/value/read-value.js';
import { valueContextOf, type ValueContext } from '../scorecard/value/value-context.js';
import { inRange } from '../scorecard/value/windows.js';
import { methodsByPeriod, type AssessmentSource, type BoundMethod, type BoundMethods } from './bound-method.js';
import { actualOf, constantOf, firstError, valueOfReading } from './bound-values.js';
import { acceptInput } from './accept-input.js';
import { EvaluationReads, readKey, type ReadFigure } from './evaluation-reads.js';

/** The origin of an input's value, for explanations. */
export interface InputOrigin {
  readonly source: InputSource;
  readonly value: Value | undefined;
  /** The values of measures that it was computed from. */
  readonly reads: readonly { readonly measure: Id; readonly subject: Subject; readonly period: PeriodName }[];
}

/** One evaluation of a bound method. */
export interface BoundEvaluation {
  readonly method: BoundMethod;
  readonly subject: Subject;
  readonly period: PeriodName;
  readonly origins: ReadonlyMap<string, InputOrigin>;
  /** The value of an output by its path (`K1`, `segments.K`); errors are values. */
  output(path: string): Value;
  /** The tree of formulas and inputs that an output is computed from. */
  explain(path: string): Explanation;
  /** What it is computed from, directly or through others; see `ValueSource.computedFrom`. */
  computedFrom(): readonly ReadFigure[];
  /** The value of one of the sources of an input. */
  valueFrom(source: InputSource, input: string): Value | undefined;
}

/** Evaluates bound methods for subjects and periods, each at most once. */
export interface BoundEvaluator {
  /** Reported values, and the results of methods for the measures that they compute. */
  readonly values: ValueSource;
  /** Grades as methods read them. */
  readonly assessments: AssessmentSource;
  evaluate(method: Id, subject: Subject, period: PeriodName): BoundEvaluation | undefined;
  /**
   * Forgets the evaluations that are computed from reported values which have changed, and returns the computed values that
   * may be others now. Undefined if methods depend on each other in a cycle: then the results depend on which was read first.
   */
  changed(values: readonly ValueChange[]): readonly ValueChange[] | undefined;
}

export interface BoundInput {
  readonly structure: DatedStructure;
  readonly methods: BoundMethods;
  readonly reported: ValueSource;
  readonly assessments: AssessmentSource;
}

/** Creates an evaluator for one structure. When reported values change, call `changed`. */
export function createBoundEvaluator(input: BoundInput): BoundEvaluator {
  return new Evaluator(input);
}

type Reads = InputOrigin['reads'][number][];

class Evaluator implements BoundEvaluator {
  readonly values: ValueSource;
  readonly assessments: AssessmentSource;
  readonly #input: BoundInput;
  readonly #context: ValueContext;
  readonly #in: ReturnType<typeof methodsByPeriod>;
  readonly #known = new Map<string, { readonly at: MethodAt; readonly result: BoundEvaluation | ErrorValue }>();
  readonly #reads = new EvaluationReads();
  #hasCycle = false;
  /** The methods being evaluated. Dependencies of methods do not depend on subject and period, so ids are enough. */
  readonly #open = new Set<Id>();

  constructor(input: BoundInput) {
    this.#input = input;
    this.assessments = input.assessments;
    this.#context = valueContextOf(input.structure);
    this.#in = methodsByPeriod(input.methods, input.structure.cluster.calendar);
    const { awaitsApproval } = input.reported;
    this.values = {
      actual: (measure, subject, period) => this.#actual(measure, subject, period),
      computedFrom: (measure, subject, period) => this.#computedFrom(measure, subject, period),
      ...(awaitsApproval && { awaitsApproval }),
    };
  }

  evaluate(method: Id, subject: Subject, period: PeriodName): BoundEvaluation | undefined {
    const bound = this.#in(period).methods.get(method);
    const found = bound && this.#evaluation(bound, subject, period);
    return found && !isErrorValue(found) ? found : undefined;
  }

  changed(values: readonly ValueChange[]): readonly ValueChange[] | undefined {
    if (this.#hasCycle) return undefined;
    const keys = values.map(({ measure, subject, period }) => readKey(measure, subject, period));
    return [...this.#reads.affectedBy(keys)].flatMap((key) => {
      const known = this.#known.get(key);
      if (!known) return [];
      this.#known.delete(key);
      const { method, subject, period } = known.at;
      return Object.values(method.binding.outputs).map((measure) => ({ measure, subject, period }));
    });
  }

  #actual(measure: Id, subject: Subject, period: PeriodName): Actual | undefined {
    const computed = this.#in(period).computed.get(measure);
    if (!computed) {
      this.#reads.value(measure, subject, period);
      return this.#input.reported.actual(measure, subject, period);
    }
    if (!fitsScope(computed.method, subject)) return undefined;
    return actualOf(this.#output(computed.method, computed.output, { subject, period }));
  }

  #computedFrom(measure: Id, subject: Subject, period: PeriodName): readonly ReadFigure[] {
    const computed = this.#in(period).computed.get(measure);
    if (!computed || !fitsScope(computed.method, subject)) return [];
    const found = this.#evaluation(computed.method, subject, period);
    return isErrorValue(found) ? [] : found.computedFrom();
  }

  #output(method: BoundMethod, path: string, at: { readonly subject: Subject; readonly period: PeriodName }): Value {
    const found = this.#evaluation(method, at.subject, at.period);
    return isErrorValue(found) ? found : found.output(path);
  }

  #evaluation(method: BoundMethod, subject: Subject, period: PeriodName): BoundEvaluation | ErrorValue {
    const key = readKey(method.id, subject, period);
    this.#reads.evaluation(key);
    const known = this.#known.get(key);
    if (known !== undefined) return known.result;
    if (this.#open.has(method.id)) {
      this.#hasCycle = true;
      return errorValue('CYCLE', `The method ${method.id} depends on itself.`, { name: method.id });
    }
    this.#open.add(method.id);
    this.#reads.begin(key);
    const result = this.#evaluateMethod(method, subject, period);
    this.#reads.end();
    this.#open.delete(method.id);
    this.#known.set(key, { at: { method, subject, period }, result });
    return result;
  }

  #evaluateMethod(method: BoundMethod, subject: Subject, period: PeriodName): BoundEvaluation | ErrorValue {
    const { definition, binding } = method;
    const compiled = compileMethod(definition);
    if (!compiled.ok) return errorValue('UNKNOWN_NAME', `The method ${method.id} is not valid.`, { name: method.id });
    const origins = new Map<string, InputOrigin>();
    const sources = new Map(Object.entries(binding.inputs));
    for (const spec of definition.inputs) {
      const { name } = spec;
      const source = sources.get(name);
      if (!source) continue;
      const reads: Reads = [];
      const value = acceptInput(spec, this.#inputValue(source, { method, name, subject, period, reads }));
      origins.set(name, { source, value, reads });
    }
    const inputs = Object.fromEntries([...origins].map(([name, { value }]) => [name, value]));
    const frame = loadInput(definition, compiled.method.program, inputs);
    compiled.method.program.evaluate(frame);
    const valueFrom = (source: InputSource, name: string): Value | undefined =>
      this.#inputValue(source, { method, name, subject, period, reads: [] });
    const computedFrom = () => this.#reads.behind(readKey(method.id, subject, period));
    return evaluationOf(
      { method, subject, period, origins, computedFrom, valueFrom },
      { method: compiled.method, frame },
    );
  }

  #inputValue(source: InputSource, place: InputPlace): Value | undefined {
    switch (source.kind) {
      case 'constant':
        return constantOf(source.value);
      case 'measure':
        return this.#measureValue(source, place);
      case 'assessment': {
        const { questionnaire, item, subject = place.subject } = source;
        return this.#grade(questionnaire, item, { ...place, subject });
      }
      case 'segmentation':
        return this.#segment(place);
      case 'method': {
        const method = this.#in(place.period).methods.get(source.method);
        return method ? this.#output(method, source.output, place) : missingValue(place.name);
      }
      case 'activities':
        return this.#activities(place);
      case 'default':
        return this.#wired(place);
      default:
        return this.#composed(source, place);
    }
  }

  #composed(
    source: Extract<InputSource, { kind: 'list' | 'record' | 'change' }>,
    place: InputPlace,
  ): Value | undefined {
    if (source.kind === 'change') {
      const previous = this.#inputValue(source.previous, place);
      const current = this.#inputValue(source.current, place);
      return { previous, current } as unknown as Value;
    }
    if (source.kind === 'record') {
      const fields = Object.entries(source.fields).map(([name, one]) => [name, this.#inputValue(one, place)] as const);
      return (
        firstError(
          fields.map(([, value]) => value),
          place.name,
        ) ?? (Object.fromEntries(fields) as unknown as Value)
      );
    }
    const items = source.items.map((one) => this.#inputValue(one, place));
    return firstError(items, place.name) ?? (items as unknown as Value);
  }

  #measureValue(source: Extract<InputSource, { kind: 'measure' }>, place: InputPlace): Value | undefined {
    const { subject = place.subject, periodsBack = 0 } = source;
    const { calendar } = this.#context;
    const period = inRange(() =>
      periodsBack === 0 ? place.period : previousPeriod(place.period, periodsBack, calendar),
    );
    const known = this.#input.structure.measures.get(source.measure);
    const measure = known && period !== undefined ? this.#context.measureIn(known, period) : undefined;
    if (!measure || measure.retired || period === undefined) return undefined;
    const [found] = this.#context.windowsOf(measure, period);
    if (!found) return undefined;
    // All periods that a method reads are in one unit, so that it can compare them.
    const window = { ...found, unitOf: place.period };
    for (const one of window.periods) place.reads.push({ measure: measure.id, subject, period: one });
    return valueOfReading(
      readWindow({ measure, subject, context: this.#context, values: this.values }, window).reading,
      source.measure,
    );
  }

  /** As records of the changes that each development activity makes. */
  #activities({ subject, period }: InputPlace): Value {
    const planned = this.#input.assessments.activities(subject, period);
    for (const { initiative, owner } of planned) this.#reads.other(initiative, owner, period);
    return planned.map(({ dTs, dC, dK }) => ({
      dTs: decimalToNumber(dTs),
      dC: decimalToNumber(dC),
      dK: decimalToNumber(dK),
    })) as unknown as Value;
  }

  /** By the definition's own wiring: a formula over outputs of bound methods and means of questionnaires. */
  #wired(place: InputPlace): Value | undefined {
    const wiring = place.method.definition.wiring?.find(({ input }) => input === place.name);
    if (!wiring) return undefined;
    const sources = new Map<string, Value>();
    for (const from of wiring.from) {
      const value = this.#wiredSource(from, place);
      if (value !== undefined) sources.set(from.name, value);
    }
    return feedInput(wiring, sources);
  }

  #wiredSource(from: WiringSource, place: InputPlace): Value | undefined {
    if ('each' in from) return this.#ofMembers(from, place.period);
    if ('method' in from) return this.#inputValue({ kind: 'method', method: from.method, output: from.output }, place);
    if (!('items' in from)) return this.#assessed(from.assessment, place);
    return presentOf(from.items.map((item) => this.#grade(from.assessment, item, place)));
  }

  /** An output of a method for each member; members for which it cannot be computed are left out. */
  #ofMembers({ method, output }: Extract<WiringSource, { each: 'member' }>, period: PeriodName): Value | undefined {
    const bound = this.#in(period).methods.get(method);
    if (!bound) return undefined;
    const { cluster } = this.#input.structure;
    const { actors } = clusterDuring(cluster, daysOfPeriod(period, cluster.calendar));
    const members = actors.filter(({ status }) => status === 'member');
    return presentOf(members.map(({ id: subject }) => this.#output(bound, output, { subject, period })));
  }

  /** Expert grades; if a member's customers were not graded, its market segmentation is used. */
  #assessed(questionnaire: Id, place: InputPlace): Value | undefined {
    const grade = this.#grade(questionnaire, undefined, place);
    return grade ?? (questionnaire === 'customers' ? this.#segment(place) : undefined);
  }

  #grade(questionnaire: Id, item: string | undefined, { subject, period }: InputPlace): number | undefined {
    this.#reads.other(questionnaire, subject, period);
    return this.#input.assessments.grade(questionnaire, item, subject, period);
  }

  #segment({ subject, period }: InputPlace): Value | undefined {
    this.#reads.other('segmentation', subject, period);
    return this.#input.assessments.customersSegment(subject, period);
  }
}

/** The values that are there, as a list; undefined if there are none. */
function presentOf(values: readonly (Value | undefined)[]): Value | undefined {
  const present = values.filter((value) => value !== undefined && !isErrorValue(value));
  return present.length === 0 ? undefined : (present as readonly Scalar[]);
}

interface MethodAt {
  readonly method: BoundMethod;
  readonly subject: Subject;
  readonly period: PeriodName;
}

interface InputPlace {
  readonly method: BoundMethod;
  readonly name: string;
  readonly subject: Subject;
  readonly period: PeriodName;
  readonly reads: Reads;
}

/** True if a method is evaluated for a subject: cluster methods for the cluster, others for actors but not their parts. */
export function fitsScope({ binding }: BoundMethod, subject: Subject): boolean {
  if (binding.scope === 'cluster') return subject === CLUSTER_SUBJECT;
  return subject !== CLUSTER_SUBJECT && subjectParts(subject)?.part === undefined;
}

function evaluationOf(found: Omit<BoundEvaluation, 'output' | 'explain'>, evaluation: Evaluation): BoundEvaluation {
  const shown = (path: string): string => {
    const output = found.method.definition.outputs.find((one) => outputPath(one) === path);
    return output ? shownName(output) : path;
  };
  return {
    ...found,
    output: (path) => valueOf(evaluation, shown(path)),
    explain: (path) => explainEvaluation(evaluation, shown(path)),
  };
}
