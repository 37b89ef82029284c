import {
  excerpt,
  isStrataError,
  StrataError,
  type AddressedCommand,
  type Id,
  type MethodState,
  type MethodVersion,
  type PeriodName,
  type Refusal,
  type Subject,
} from '@strata/domain';
import {
  fitsScope,
  methodDefinitionOf,
  methodsInForce,
  type BoundEvaluation,
  type BoundMethod,
  type MethodDefinition,
} from '@strata/engine';
import { requireAllowed } from '../access/access-error.js';
import { callerName, type Caller } from '../access/caller.js';
import { mayCommand } from '../access/command-access.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { requireFigures, requireMember, type ClusterView } from '../clusters/cluster-view.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { Commands, SendOptions } from '../commands/commands.js';
import { findCatalogueMethod, type Catalogue, type CatalogueMethod } from './catalogue.js';
import { deriveMethod } from './derive/derive-method.js';
import type { DerivedMethod, DeriveMethodRequest } from './derive/derived-method.js';
import { parseMethodVersion } from './method-version.js';
import { requireOnTrial } from './on-trial.js';
import { suggestBinding, type SuggestedBinding } from './suggested-binding.js';

export interface MethodsOptions {
  readonly reads: ClusterReads;
  readonly commands: Commands;
  readonly catalogue: Catalogue;
}

/** Which method is evaluated for what. */
export interface MethodQuestion {
  readonly method: Id;
  /** `@cluster` for a method of the cluster. */
  readonly subject: Subject;
  readonly period: PeriodName;
  /** In the version on trial instead of the adopted one. */
  readonly onTrial?: boolean | undefined;
}

/** A version to register: the text of a definition, or the method of that id that ships with Strata. */
export interface Registration {
  readonly cluster: Id;
  readonly method: Id;
  readonly definition?: string | undefined;
  /** `own` by default. */
  readonly origin?: MethodVersion['origin'] | undefined;
}

/** For asking whether somebody may register a version before there is one. */
const REGISTERING = { aggregate: 'method', command: { type: 'RegisterMethodVersion' } } as Pick<
  Extract<AddressedCommand, { readonly aggregate: 'method' }>,
  'aggregate' | 'command'
>;

/** Evaluation methods: those that ship with Strata, those of a cluster, and new ones made from its data. */
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

  /** The methods that the cluster had registered, by id. */
  registered(view: ClusterView): Promise<ReadonlyMap<Id, MethodState>> {
    return this.#options.reads.methods(view);
  }

  /** The methods in force, by id; with `onTrial` that method in the version on trial. */
  async inForce(view: ClusterView, onTrial?: Id): Promise<ReadonlyMap<Id, BoundMethod>> {
    return methodsInForce(await this.registered(view), onTrial);
  }

  /** A method in force. Throws `METHOD_NOT_IN_FORCE`. */
  async bound(view: ClusterView, id: Id): Promise<BoundMethod> {
    const bound = (await this.inForce(view)).get(id);
    if (bound) return bound;
    throw notInForce(id, view);
  }

  /** Makes a version of a method known to a cluster; it does not count before it is adopted. */
  async register(
    caller: Caller,
    { cluster: clusterId, method: methodId, definition, origin }: Registration,
    options?: SendOptions,
  ): Promise<Outcome> {
    const refusal = mayCommand(caller, { ...REGISTERING, clusterId, methodId });
    if (refusal) return { kind: 'refused', refusal };
    const made = await this.#versionToRegister(methodId, definition, origin);
    if ('refusal' in made) return { kind: 'refused', refusal: made.refusal };
    const command = { type: 'RegisterMethodVersion', methodId, version: made.version } as const;
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
      return parseMethodVersion((await this.catalogued(methodId)).text, 'catalogue');
    } catch (error) {
      if (!isStrataError(error, 'UNKNOWN_METHOD')) throw error;
      const { code, message, remedy } = error;
      return { refusal: { code, message, ...(remedy === undefined ? {} : { remedy }) } };
    }
  }

  /** The binding that a registered method's newest definition suggests. Throws `METHOD_NOT_REGISTERED`. */
  async suggestBinding(view: ClusterView, method: Id): Promise<SuggestedBinding> {
    const definition = await this.#newestDefinition(view, method);
    const questionnaires = await this.#options.catalogue.questionnaires();
    return suggestBinding(definition, { questionnaires, measures: view.structure.measures });
  }

  async #newestDefinition(view: ClusterView, method: Id): Promise<MethodDefinition> {
    const text = (await this.registered(view)).get(method)?.versions.at(-1)?.text;
    const definition = text === undefined ? undefined : methodDefinitionOf(text);
    if (definition) return definition;
    throw new StrataError('METHOD_NOT_REGISTERED', `Cluster ${view.clusterId} has not registered ${excerpt(method)}.`, {
      remedy: 'Register a version of the method first.',
    });
  }

  /**
   * A bound method evaluated on the cluster's data. Throws `METHOD_NOT_ON_TRIAL`, `METHOD_NOT_IN_FORCE`,
   * `SCOPE_DOES_NOT_FIT`, `UNKNOWN_MEMBER`, and `NOT_ALLOWED` for another member's figures.
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
    return this.#options.reads.evaluateMethod(view, bound, { subject, period, ...trial });
  }

  /**
   * Derives a method from a cluster's history as known in the view; nothing is stored. For those who may register
   * methods, since it shows figures of all members. Throws what `deriveMethod` throws.
   */
  async derive(view: ClusterView, request: Omit<DeriveMethodRequest, 'by' | 'shippedVersion'>): Promise<DerivedMethod> {
    const { caller, clusterId } = view;
    requireAllowed(mayCommand(caller, { ...REGISTERING, clusterId, methodId: request.methodId ?? 'derived' }));
    const shippedVersion = async (id: Id): Promise<number> =>
      (await this.catalogue()).find(({ definition }) => definition.id === id)?.definition.version ?? 0;
    return deriveMethod(this.#options.reads, view, { ...request, by: callerName(caller), shippedVersion });
  }
}

function notInForce(id: Id, { clusterId }: ClusterView): StrataError {
  return new StrataError('METHOD_NOT_IN_FORCE', `Method ${excerpt(id)} is not bound and adopted in ${clusterId}.`, {
    remedy: 'Bind it and adopt a version first.',
  });
}

function requireScope(bound: BoundMethod, subject: Subject): void {
  if (fitsScope(bound, subject)) return;
  const ofCluster = bound.binding.scope === 'cluster';
  const per = ofCluster ? 'the cluster' : 'each member';
  throw new StrataError('SCOPE_DOES_NOT_FIT', `${bound.id} is evaluated for ${per}, not for ${subject}.`, {
    remedy: ofCluster ? 'Leave the member out.' : 'Name a member.',
  });
}
