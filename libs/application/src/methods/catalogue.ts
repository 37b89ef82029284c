import { StrataError, type Id } from '@strata/domain';
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

/** Characters of an unknown id that a message repeats. */
const SHOWN_ID = 80;

/** The method of that id. Throws `UNKNOWN_METHOD`. */
export async function findCatalogueMethod(catalogue: Catalogue, id: Id): Promise<CatalogueMethod> {
  const methods = await catalogue.methods();
  const found = methods.find(({ definition }) => definition.id === id);
  if (found) return found;
  throw new StrataError('UNKNOWN_METHOD', `No method "${id.slice(0, SHOWN_ID)}" ships with Strata.`, {
    remedy: `Methods: ${methods.map(({ definition }) => definition.id).join(', ')}`,
  });
}

/** The questionnaire of that id. Throws `UNKNOWN_QUESTIONNAIRE`. */
export async function findCatalogueQuestionnaire(catalogue: Catalogue, id: Id): Promise<Questionnaire> {
  const questionnaires = await catalogue.questionnaires();
  const found = questionnaires.find((one) => one.id === id);
  if (found) return found;
  throw new StrataError('UNKNOWN_QUESTIONNAIRE', `No questionnaire "${id.slice(0, SHOWN_ID)}" ships with Strata.`, {
    remedy: `Questionnaires: ${questionnaires.map((one) => one.id).join(', ')}`,
  });
}
