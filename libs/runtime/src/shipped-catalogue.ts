import {
  methodInvalid,
  parseClusterFile,
  type Catalogue,
  type CatalogueMethod,
  type CatalogueWorkflow,
  type ClusterTemplate,
} from '@strata/application';
import { StrataError } from '@strata/domain';
import { parseMethod, parseQuestionnaire, type Questionnaire } from '@strata/engine';
import { parseWorkflow } from '@strata/workflows';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedFolder } from './shipped-folder.js';

async function readAll<T>(
  kind: 'methods' | 'questionnaires' | 'templates' | 'workflows',
  parse: (text: string, file: string) => T,
): Promise<T[]> {
  const folder = shippedFolder(kind);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => parse(await readFile(join(folder, name), 'utf8'), `config/${kind}/${name}`)),
  );
}

function methodIn(text: string, file: string): CatalogueMethod {
  const parsed = parseMethod(text, file);
  if (!parsed.ok) throw methodInvalid(parsed.problems);
  return { definition: parsed.method, text };
}

function questionnaireIn(text: string, file: string): Questionnaire {
  const parsed = parseQuestionnaire(text, file);
  if (parsed.ok) return parsed.questionnaire;
  const lines = parsed.problems.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
  throw new StrataError('QUESTIONNAIRE_INVALID', `The questionnaire is not valid:\n  ${lines.join('\n  ')}`);
}

function workflowIn(text: string, file: string): CatalogueWorkflow {
  const parsed = parseWorkflow(text, file);
  if (parsed.ok) return { definition: parsed.definition, text };
  const lines = parsed.problems.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
  throw new StrataError('WORKFLOW_INVALID', `The workflow is not valid:\n  ${lines.join('\n  ')}`);
}

function templateIn(text: string, file: string): ClusterTemplate {
  const parsed = parseClusterFile(text, file);
  if (parsed.ok) return { id: parsed.file.id, labels: parsed.file.labels, text };
  const lines = parsed.problems.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
  throw new StrataError('TEMPLATE_INVALID', `The template is not valid:\n  ${lines.join('\n  ')}`);
}

/** Caches the first successful result: what ships with the program does not change while it runs. */
function cached<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}

/** The methods, questionnaires, workflows and templates of clusters in `config/`. */
export const shippedCatalogue: Catalogue = {
  methods: cached(() => readAll('methods', methodIn)),
  questionnaires: cached(() => readAll('questionnaires', questionnaireIn)),
  workflows: cached(() => readAll('workflows', workflowIn)),
  templates: cached(() => readAll('templates', templateIn)),
};
