import { subjectExists } from '../cluster/membership.js';
import { measureNotUsable } from '../measure/measure.rules.js';
import type { Id } from '../words.js';
import { isConstant, misfit, sourcesWithin } from './input-fit.js';
import { bindingsOf, readersOf } from './method-reads.js';
import type { MethodContext, MethodOutline } from './method.context.js';
import type { InputSource, MethodBinding } from './method.js';
import { methodNotRegistered, type BindingProblem } from './method.refusals.js';

/** Every place where a binding does not fit a definition. */
export function fitProblems(
  { scope, inputs, outputs }: MethodBinding,
  { scope: declared = scope, inputs: defined, outputs: offered }: MethodOutline,
  { measures }: MethodContext,
): readonly BindingProblem[] {
  const bound = new Map(Object.entries(inputs));
  const known = new Map(defined.map((input) => [input.name, input]));
  const missing = defined
    .filter(({ name, optional }) => !optional && !bound.has(name))
    .map(({ name }) => ({ path: `inputs.${name}`, message: `The input "${name}" must be bound.` }));
  const wrong = [...bound].flatMap(([name, source]) => {
    const input = known.get(name);
    const message = input === undefined ? `The method has no input "${name}".` : misfit(input, source, measures);
    return message === undefined ? [] : [{ path: `inputs.${name}`, message }];
  });
  const unknown = Object.keys(outputs)
    .filter((path) => !offered.includes(path))
    .map((path) => ({ path: `outputs.${path}`, message: `The method has no output "${path}".` }));
  return [...scopeProblem(scope, declared), ...missing, ...wrong, ...unknown];
}

function scopeProblem(scope: MethodBinding['scope'], declared: MethodBinding['scope']): readonly BindingProblem[] {
  if (scope === declared) return [];
  return [
    { path: 'scope', message: `The definition says that the method is evaluated per ${declared}, not per ${scope}.` },
  ];
}

/** Every reference in a binding to something that does not exist or cannot be used. */
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

/** Methods that read this one's outputs must have the same scope. */
function readerProblems(methodId: Id, { scope }: MethodBinding, context: MethodContext): readonly BindingProblem[] {
  return readersOf(methodId, context)
    .filter(([, other]) => other.scope !== scope)
    .map(([reader, other]) => ({
      path: 'scope',
      message: `The method "${reader}" reads this one, so both must be evaluated per ${other.scope}.`,
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
      return scope === 'actor' ? undefined : 'Only members have a market segmentation; evaluate the method per actor.';
    case 'constant':
      return isConstant(source.value)
        ? undefined
        : `The constant "${source.value}" must be a plain decimal or S, N or W.`;
    default:
      return undefined;
  }
}

function subjectProblem(subject: string | undefined, { cluster }: MethodContext): string | undefined {
  if (subject === undefined || subjectExists(cluster, subject)) return undefined;
  return `The subject "${subject}" is not in this cluster.`;
}

function methodProblem(methodId: Id, scope: MethodBinding['scope'], { methods }: MethodContext): string | undefined {
  const method = methods.get(methodId);
  if (method?.exists !== true) return methodNotRegistered(methodId);
  if (method.withdrawn) return `The method "${methodId}" is withdrawn.`;
  const other = method.binding?.scope ?? scope;
  return other === scope ? undefined : `The method "${methodId}" is evaluated per ${other}, but this one per ${scope}.`;
}

function outputProblems(
  methodId: Id,
  { outputs }: MethodBinding,
  { measures, methods }: MethodContext,
): readonly BindingProblem[] {
  const producers = new Map<Id, string>(
    bindingsOf(methods, methodId).flatMap(([id, binding]) =>
      Object.values(binding.outputs).map((measure) => [measure, `the method "${id}"`] as const),
    ),
  );
  return Object.entries(outputs).flatMap(([output, measure]) => {
    const producer = producers.get(measure);
    producers.set(measure, `the output "${output}"`);
    const message =
      measureNotUsable(measure, measures)?.message ??
      (producer === undefined ? undefined : `The measure "${measure}" is already computed by ${producer}.`);
    return message === undefined ? [] : [{ path: `outputs.${output}`, message }];
  });
}
