import { excerpt, StrataError, type Id, type QuestionnaireItems } from '@strata/domain';
import { parseQuestionnaire, questionnaireItems, type Questionnaire } from '@strata/engine';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedFolder } from './shipped-folder.js';

async function readQuestionnaire(name: string): Promise<Questionnaire> {
  const file = `config/questionnaires/${name}`;
  const parsed = parseQuestionnaire(await readFile(join(shippedFolder('questionnaires'), name), 'utf8'), file);
  if (parsed.ok) return parsed.questionnaire;
  const lines = parsed.problems.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
  throw new StrataError('QUESTIONNAIRE_INVALID', `the questionnaire can't be used:\n  ${lines.join('\n  ')}`);
}

async function fileNames(): Promise<readonly string[]> {
  return (await readdir(shippedFolder('questionnaires'))).filter((name) => name.endsWith('.yaml')).sort();
}

/** Every questionnaire that ships with Strata, by id. */
export async function questionnaires(): Promise<readonly Questionnaire[]> {
  return Promise.all((await fileNames()).map(readQuestionnaire));
}

/** A questionnaire by its id. Throws `UNKNOWN_QUESTIONNAIRE`. */
export async function questionnaireById(id: Id): Promise<Questionnaire> {
  const names = await fileNames();
  const name = names.find((one) => one === `${id}.yaml`);
  if (name !== undefined) return readQuestionnaire(name);
  throw new StrataError('UNKNOWN_QUESTIONNAIRE', `there is no questionnaire "${excerpt(id)}"`, {
    remedy: `questionnaires: ${names.map((one) => one.replace(/\.yaml$/, '')).join(', ')}`,
  });
}

/** Items of questionnaires asked for before: they ship with the program and do not change while it runs. */
const known = new Map<Id, QuestionnaireItems>();

/** What the rules of assessments need of a questionnaire; undefined if there is none of that id. */
export async function findQuestionnaireItems(id: Id): Promise<QuestionnaireItems | undefined> {
  const kept = known.get(id);
  if (kept) return kept;
  if (!(await fileNames()).includes(`${id}.yaml`)) return undefined;
  const items = questionnaireItems(await readQuestionnaire(`${id}.yaml`));
  known.set(id, items);
  return items;
}
