import {
  isStrataError,
  type AddressedCommand,
  type AskedStart,
  type Id,
  type MethodBinding,
  type MethodState,
  type MethodVersion,
  type PeriodName,
  type Refusal,
  type Subject,
} from '@strata/domain';
import {
  methodDefinitionOf,
  methodsInForce,
  type BoundEvaluation,
  type BoundMethod,
  type MethodDefinition,
} from '@strata/engine';
import { refusalOf, requireAllowed } from '../access/access-error.js';
import { callerName, type Caller } from '../access/caller.js';
import { mayCommand } from '../access/command-access.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { requireFigures, requireMember, type ClusterView } from '../clusters/cluster-view.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { Commands, SendOptions } from '../commands/commands.js';
import { measureStates, methodState, methodStates } from '../commands/decision-dependencies.js';
import { evaluateMethod } from '../clusters/evaluate-method.js';
import { notFound } from '../messages/not-found.js';
import { subjectsBehind } from '../scorecards/explain/subjects-behind.js';
import { findCatalogueMethod, type Catalogue, type CatalogueMethod } from './catalogue.js';
import { deriveMethod } from './derive/derive-method.js';
import type { DerivedMethod, DeriveMethodRequest } from './derive/derived-method.js';
import { notInForce, requireScope } from './in-force.js';
import { methodVersionOf, parseMethodVersion } from './method-version.js';
import { requireOnTrial } from './on-trial.js';
import { candidateMeasures, suggestBinding, suggestionRefusal, type SuggestedBinding } from './suggested-binding.js';

export interface MethodsOptions {
  readonly reads: ClusterReads;
  readonly commands: Commands;
  readonly catalogue: Catalogue;
}

/** The evaluation of a method for a subject and a period. */
export interface MethodQuestion {
  readonly method: Id;
  /** `@cluster` for a method with the scope `cluster`. */
  readonly subject: Subject;
  readonly period: PeriodName;
  /** Whether to evaluate the version on trial instead of the adopted one. */
  readonly onTrial?: boolean | undefined;
}

/** A version to register: the text of a definition, or by default the method with that id that ships with Strata. */
export interface Registration {
  readonly cluster: Id;
  readonly method: Id;
  readonly definition?: string | undefined;
  /** `own` by default. */
  readonly origin?: MethodVersion['origin'] | undefined;
}

/** A method to bind, by default with the binding that the quantities of its inputs suggest. */
export interface BindingRequest {
  readonly cluster: Id;
  readonly method: Id;
  readonly binding?: MethodBinding | undefined;
  /** From when it holds. */
  readonly start?: AskedStart | undefined;
}

/** Used to check access to registration before there is a version. */
const REGISTERING = { aggregate: 'method', command: { type: 'RegisterMethodVersion' } } as Pick<
  Extract<AddressedCommand, { readonly aggregate: 'method' }>,
  'aggregate' | 'command'
>;
const BINDING = { aggregate: 'method', command: { type: 'BindMethod' } } as typeof REGISTERING;

/** Evaluation methods: those that ship with Strata, those of a cluster, and new ones derived from its data. */
export class Methods {
  readonly #options: MethodsOptions;

  constructor(options: MethodsOptions) {
    this.#options = options;
  }

  /** The methods that ship with Strata. */
  catalogue(): Promise<readonly CatalogueMethod[]> {
    return this.#options.catalogue.methods();
  }

  /** A method that ships with Strata. Throws `UNKNOWN_METHOD`. */
  catalogued(id: Id): Promise<CatalogueMethod> {
    return findCatalogueMethod(this.#options.catalogue, id);
  }

  /** The methods that the cluster has registered, by id. */
  registered(view: ClusterView): Promise<ReadonlyMap<Id, MethodState>> {
    return this.#options.reads.methods(view);
  }

  /** The methods in force, by id; the method `onTrial` in its version on trial. */
  async inForce(view: ClusterView, onTrial?: Id): Promise<ReadonlyMap<Id, BoundMethod>> {
    return methodsInForce(await this.registered(view), onTrial);
  }

  /** A method in force. Throws `METHOD_NOT_IN_FORCE`. */
  async bound(view: ClusterView, id: Id): Promise<BoundMethod> {
    const bound = (await this.inForce(view)).get(id);
    if (bound) return bound;
    throw notInForce(id, view);
  }

  /** Registers a version of a method in a cluster; it has no effect until it is adopted. */
  async register(
    caller: Caller,
    { cluster: clusterId, method: methodId, definition, origin }: Registration,
    options?: SendOptions,
  ): Promise<Outcome> {
    const refusal = mayCommand(caller, { ...REGISTERING, clusterId, methodId });
    if (refusal) return { kind: 'refused', refusal };
    const parsed = await this.#versionToRegister(methodId, definition, origin);
    if ('refusal' in parsed) return { kind: 'refused', refusal: parsed.refusal };
    const command = { type: 'RegisterMethodVersion', methodId, version: parsed.version } as const;
    const addressed: AddressedCommand = { aggregate: 'method', clusterId, methodId, command };
    return this.#options.commands.execute(caller, addressed, options);
  }

  async #versionToRegister(
    methodId: Id,
    definition: string | undefined,
    origin: MethodVersion['origin'] = 'own',
  ): Promise<{ readonly version: MethodVersion } | { readonly refusal: Refusal }> {
    if (definition !== undefined) return parseMethodVersion(definition, origin);
    try {
      const shipped = await this.catalogued(methodId);
      return { version: methodVersionOf(shipped.definition.version, shipped.text, 'catalogue') };
    } catch (error) {
      if (!isStrataError(error, 'UNKNOWN_METHOD')) throw error;
      return { refusal: refusalOf(error) };
    }
  }

  /** Binds a method: defines the sources of its inputs and the measures of its outputs. */
  async bind(
    caller: Caller,
    { cluster: clusterId, method: methodId, binding, start }: BindingRequest,
    options?: SendOptions,
  ): Promise<Outcome> {
    const refusal = mayCommand(caller, { ...BINDING, clusterId, methodId });
    if (refusal) return { kind: 'refused', refusal };
    const found = binding === undefined ? await this.#bindingToSend(clusterId, methodId) : { binding };
    if ('refusal' in found) return { kind: 'refused', refusal: found.refusal };
    const command = { type: 'BindMethod', binding: found.binding, ...start } as const;
    const suggested = { clusterId, methodId, from: start?.from ?? null };
    const asked = binding === undefined ? { suggested } : undefined;
    const addressed: AddressedCommand = { aggregate: 'method', clusterId, methodId, command };
    return this.#options.commands.execute(caller, addressed, { ...options, asked });
  }

  /** The suggested binding on the newest state of the event store. */
  async #bindingToSend(
    clusterId: Id,
    methodId: Id,
  ): Promise<{ readonly binding: MethodBinding } | { readonly refusal: Refusal }> {
    const dependencies = this.#options.commands.dependencies();
    const definition = newestDefinition(await methodState(dependencies, clusterId, methodId));
    if (!definition) {
      const known = (await methodStates(dependencies, clusterId)).keys();
      return { refusal: refusalOf(notFound('method', { cluster: clusterId, id: methodId, known })) };
    }
    const measures = await measureStates(dependencies, clusterId, candidateMeasures(definition));
    const questionnaires = await this.#options.catalogue.questionnaires();
    const suggested = suggestBinding(definition, { questionnaires, measures });
    const refusal = suggestionRefusal(clusterId, methodId, suggested);
    return refusal ? { refusal } : { binding: suggested.binding };
  }

  /** Suggests a binding for the newest definition of a registered method. Throws `METHOD_NOT_REGISTERED`. */
  async suggestBinding(view: ClusterView, method: Id): Promise<SuggestedBinding> {
    const registered = await this.registered(view);
    const definition = newestDefinition(registered.get(method));
    if (!definition) throw notFound('method', { cluster: view.clusterId, id: method, known: registered.keys() });
    const questionnaires = await this.#options.catalogue.questionnaires();
    return suggestBinding(definition, { questionnaires, measures: view.structure.measures });
  }

  /**
   * Evaluates a bound method on the cluster's data. Throws `METHOD_NOT_ON_TRIAL`, `METHOD_NOT_IN_FORCE`,
   * `SCOPE_DOES_NOT_FIT`, `UNKNOWN_MEMBER`, and `NOT_ALLOWED` for another member's figures and for what is computed for the
   * cluster from them.
   */
  async evaluate(view: ClusterView, question: MethodQuestion): Promise<BoundEvaluation> {
    const { method: id, subject, period, onTrial = false } = question;
    requireFigures(view, subject);
    requireMember(view, subject);
    const states = await this.registered(view);
    if (onTrial) requireOnTrial(view.clusterId, states, id);
    const trial = onTrial ? { onTrial: id } : {};
    const bound = methodsInForce(states, trial.onTrial).get(id);
    if (!bound) throw notInForce(id, view);
    requireScope(bound, subject);
    const evaluation = await evaluateMethod(this.#options.reads, view, { method: id, subject, period, ...trial });
    for (const each of subjectsBehind(evaluation) ?? []) requireFigures(view, each);
    return evaluation;
  }

  /**
   * Derives a method from a cluster's history as known in the view; nothing is stored. Since the result shows figures of
   * all members, the caller must be allowed to register methods. Throws the errors of `deriveMethod`.
   */
  async derive(view: ClusterView, request: Omit<DeriveMethodRequest, 'by' | 'shippedVersion'>): Promise<DerivedMethod> {
    const { caller, clusterId } = view;
    requireAllowed(mayCommand(caller, { ...REGISTERING, clusterId, methodId: request.methodId ?? 'derived' }));
    const shippedVersion = async (id: Id): Promise<number> =>
      (await this.catalogue()).find(({ definition }) => definition.id === id)?.definition.version ?? 0;
    return deriveMethod(this.#options.reads, view, { ...request, by: callerName(caller), shippedVersion });
  }
}

function newestDefinition(state: MethodState | undefined): MethodDefinition | undefined {
  const text = state?.versions.at(-1)?.text;
  return text === undefined ? undefined : methodDefinitionOf(text);
}
