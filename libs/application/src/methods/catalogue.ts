import type { MethodDefinition, Questionnaire } from '@strata/engine';

/** A method that ships with Strata, with the text it was read from. */
export interface CatalogueMethod {
  readonly definition: MethodDefinition;
  readonly text: string;
}

/** What ships with Strata. It does not change while the program runs. */
export interface Catalogue {
  /** Every method, in the order of their ids. */
  methods(): Promise<readonly CatalogueMethod[]>;
  /** Every questionnaire, in the order of their ids. */
  questionnaires(): Promise<readonly Questionnaire[]>;
}

/** A catalogue with nothing in it. */
export const EMPTY_CATALOGUE: Catalogue = {
  methods: () => Promise.resolve([]),
  questionnaires: () => Promise.resolve([]),
};
