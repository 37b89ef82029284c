import type { BudgetState, Id, IncomeState, Position, ResourcesState } from '@strata/domain';
import { findBudgets, findIncome, findResources } from '@strata/read-models';
import type { TableReader } from '@strata/read-store';

/** A cluster as of a position. */
interface Moment {
  readonly clusterId: Id;
  readonly position: Position;
}

/** Queries about budgets, resources and income as of any moment. */
export class PlanReads {
  readonly #reader: () => TableReader;

  constructor(reader: () => TableReader) {
    this.#reader = reader;
  }

  /** The budgets of the strategies that have one, by strategy. */
  budgets({ clusterId, position }: Moment): Promise<ReadonlyMap<Id, BudgetState>> {
    return findBudgets(this.#reader(), clusterId, position);
  }

  /** The resources of the strategies that have or need some, by strategy. */
  resources({ clusterId, position }: Moment): Promise<ReadonlyMap<Id, ResourcesState>> {
    return findResources(this.#reader(), clusterId, position);
  }

  /** The terms of the income of the members that have some, by actor. */
  income({ clusterId, position }: Moment): Promise<ReadonlyMap<Id, IncomeState>> {
    return findIncome(this.#reader(), clusterId, position);
  }
}
