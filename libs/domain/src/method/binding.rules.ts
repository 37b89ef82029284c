import { subjectExists } from '../cluster/membership.js';
import { measureNotUsable } from '../measure/measure.rules.js';
import type { Id } from '../words.js';
import { isConstant, misfit, sourcesWithin } from './input-fit.js';
import { bindingsOf, readersOf } from './method-reads.js';
import type { MethodContext, MethodOutline } from './method.context.js';
import type { InputSource, MethodBinding } from './method.js';

/** One thing wrong with a binding; `path` is the input or output. */
export interface BindingProblem {
  readonly path: string;
  readonly message: string;
}

/** Where a binding does not fit a definition: all of it. */
export function fitProblems(
  { inputs, outputs }: MethodBinding,
  { inputs: wanted, outputs: offered }: MethodOutline,
  { measures }: MethodContext,
): readonly BindingProblem[] {
  const bound = new Map(Object.entries(inputs));
  const known = new Map(wanted.map((input) => [input.name, input]));
  const missing = wanted
    .filter(({ name, optional }) => !optional && !bound.has(name))
    .map(({ name }) => ({ path: `inputs.${name}`, message: `The input "${name}" is not bound.` }));
  const wrong = [...bound].flatMap(([name, source]) => {
    const input = known.get(name);
    const message = input === undefined ? `There is no input "${name}".` : misfit(input, source, measures);
    return message === undefined ? [] : [{ path: `inputs.${name}`, message }];
  });
  const unknown = Object.keys(outputs)
    .filter((path) => !offered.includes(path))
    .map((path) => ({ path: `outputs.${path}`, message: `There is no output "${path}".` }));
  return [...missing, ...wrong, ...unknown];
}

/** What a binding refers to that is not there, or that cannot be used so: all of it. */
export function referenceProblems(
  methodId: Id,
  binding: MethodBinding,
  context: MethodContext,
): readonly BindingProblem[] {
  const ofInputs = Object.entries(binding.inputs).flatMap(([name, source]) =>
    sourcesWithin(source).flatMap((one) => {
      const message = sourceProblem(one, binding, context);
      return message === undefined ? [] : [{ path: `inputs.${name}`, message }];
    }),
  );
  return [...ofInputs, ...outputProblems(methodId, binding, context), ...readerProblems(methodId, binding, context)];
}

/** Methods that read this one's outputs are evaluated for the same subjects. */
function readerProblems(methodId: Id, { scope }: MethodBinding, context: MethodContext): readonly BindingProblem[] {
  return readersOf(methodId, context)
    .filter(([, other]) => other.scope !== scope)
    .map(([reader, other]) => ({
      path: 'scope',
      message: `The method "${reader}" reads this one and is evaluated per ${other.scope}.`,
    }));
}

function sourceProblem(source: InputSource, { scope }: MethodBinding, context: MethodContext): string | undefined {
  switch (source.kind) {
    case 'measure':
      return measureNotUsable(source.measure, context.measures)?.message ?? subjectProblem(source.subject, context);
    case 'assessment':
      return subjectProblem(source.subject, context);
    case 'method':
      return methodProblem(source.method, scope, context);
    case 'segmentation':
      return scope === 'actor' ? undefined : 'Only a member has a market segmentation: evaluate the method per actor.';
    case 'constant':
      return isConstant(source.value) ? undefined : `"${source.value}" is neither a plain decimal nor S, N or W.`;
    default:
      return undefined;
  }
}

function subjectProblem(subject: string | undefined, { cluster }: MethodContext): string | undefined {
  return subject === undefined || subjectExists(cluster, subject) ? undefined : `The cluster has no "${subject}".`;
}

function methodProblem(methodId: Id, scope: MethodBinding['scope'], { methods }: MethodContext): string | undefined {
  const method = methods.get(methodId);
  if (method?.exists !== true) return `The cluster has no method "${methodId}".`;
  if (method.withdrawn) return `The method "${methodId}" is withdrawn.`;
  const other = method.binding?.scope ?? scope;
  return other === scope ? undefined : `The method "${methodId}" is evaluated per ${other}, this one per ${scope}.`;
}

function outputProblems(
  methodId: Id,
  { outputs }: MethodBinding,
  { measures, methods }: MethodContext,
): readonly BindingProblem[] {
  const makers = new Map<Id, string>(
    bindingsOf(methods, methodId).flatMap(([id, held]) =>
      Object.values(held.outputs).map((measure) => [measure, `the method "${id}"`] as const),
    ),
  );
  return Object.entries(outputs).flatMap(([output, measure]) => {
    const maker = makers.get(measure);
    makers.set(measure, `the output "${output}"`);
    const message =
      measureNotUsable(measure, measures)?.message ??
      (maker === undefined ? undefined : `The measure "${measure}" is computed by ${maker} already.`);
    return message === undefined ? [] : [{ path: `outputs.${output}`, message }];
  });
}
