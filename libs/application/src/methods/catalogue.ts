import { StrataError, type Id, type Labels } from '@strata/domain';
import type { MethodDefinition, Questionnaire } from '@strata/engine';
import type { WorkflowDefinition } from '@strata/workflows';

/** A method that ships with Strata, and its text. */
export interface CatalogueMethod {
  readonly definition: MethodDefinition;
  readonly text: string;
}

/** A workflow that ships with Strata, and its text. */
export interface CatalogueWorkflow {
  readonly definition: WorkflowDefinition;
  readonly text: string;
}

/** A cluster file that ships with Strata, from which a new cluster can be started. */
export interface ClusterTemplate {
  readonly id: Id;
  readonly labels: Labels;
  readonly text: string;
}

/** The methods, questionnaires, workflows and templates that ship with Strata. It does not change while the program runs. */
export interface Catalogue {
  /** Every method, sorted by id. */
  methods(): Promise<readonly CatalogueMethod[]>;
  /** Every questionnaire, sorted by id. */
  questionnaires(): Promise<readonly Questionnaire[]>;
  /** Every workflow, sorted by id. */
  workflows(): Promise<readonly CatalogueWorkflow[]>;
  /** Every template of a cluster, sorted by id. */
  templates(): Promise<readonly ClusterTemplate[]>;
}

/** An empty catalogue. */
export const EMPTY_CATALOGUE: Catalogue = {
  methods: () => Promise.resolve([]),
  questionnaires: () => Promise.resolve([]),
  workflows: () => Promise.resolve([]),
  templates: () => Promise.resolve([]),
};

/** The most characters of an unknown id in a message. */
const MAX_SHOWN_ID = 80;

/** The method with an id. Throws `UNKNOWN_METHOD`. */
export async function findCatalogueMethod(catalogue: Catalogue, id: Id): Promise<CatalogueMethod> {
  const methods = await catalogue.methods();
  const found = methods.find(({ definition }) => definition.id === id);
  if (found) return found;
  throw new StrataError('UNKNOWN_METHOD', `The method "${id.slice(0, MAX_SHOWN_ID)}" does not ship with Strata.`, {
    remedy: `Methods: ${methods.map(({ definition }) => definition.id).join(', ')}`,
  });
}

/** The questionnaire with an id. Throws `UNKNOWN_QUESTIONNAIRE`. */
export async function findCatalogueQuestionnaire(catalogue: Catalogue, id: Id): Promise<Questionnaire> {
  const questionnaires = await catalogue.questionnaires();
  const found = questionnaires.find((one) => one.id === id);
  if (found) return found;
  throw new StrataError('UNKNOWN_QUESTIONNAIRE', `The questionnaire "${id.slice(0, MAX_SHOWN_ID)}" does not exist.`, {
    remedy: `Questionnaires: ${questionnaires.map((one) => one.id).join(', ')}`,
  });
}
