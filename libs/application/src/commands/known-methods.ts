import type { Id } from '@strata/domain';
import type { CommandCatalogue } from './command-catalogue.js';

export interface KnownMethodsOptions {
  readonly catalogue: CommandCatalogue;
  readonly now: () => number;
  /** For how many milliseconds an answer of the catalogue counts; `Infinity` where nobody else registers methods. */
  readonly trustFor: number;
}

interface Known {
  readonly ids: Set<Id>;
  readonly askedAt: number;
}

/** Which methods clusters have registered, asked rarely: reports are many, methods few. */
export class KnownMethods {
  readonly #options: KnownMethodsOptions;
  readonly #known = new Map<Id, Known>();
  readonly #asking = new Map<Id, Promise<Known>>();
  readonly #own = new Map<Id, Set<Id>>();

  constructor(options: KnownMethodsOptions) {
    this.#options = options;
  }

  /** Ids of a cluster's methods, those registered by this process always among them. */
  async idsOf(clusterId: Id): Promise<readonly Id[]> {
    const { now, trustFor } = this.#options;
    const kept = this.#known.get(clusterId);
    const known = kept && now() - kept.askedAt < trustFor ? kept : await this.#asked(clusterId);
    return [...new Set([...known.ids, ...(this.#own.get(clusterId) ?? [])])];
  }

  /** Takes note of a method that this process has written to. */
  add(clusterId: Id, methodId: Id): void {
    const own = this.#own.get(clusterId) ?? new Set();
    this.#own.set(clusterId, own.add(methodId));
  }

  #asked(clusterId: Id): Promise<Known> {
    let asking = this.#asking.get(clusterId);
    if (!asking) {
      asking = this.#ask(clusterId).finally(() => this.#asking.delete(clusterId));
      this.#asking.set(clusterId, asking);
    }
    return asking;
  }

  async #ask(clusterId: Id): Promise<Known> {
    const { catalogue, now } = this.#options;
    const askedAt = now();
    const ids = await (catalogue.registeredMethodIds ?? catalogue.methodIds).call(catalogue, clusterId);
    const known = { ids: new Set(ids), askedAt };
    this.#known.set(clusterId, known);
    return known;
  }
}
