import type { QuestionnaireItems } from '@strata/domain';
import { shapeProblems } from '../method/check-method.js';
import type { MethodProblem, RawProblem } from '../method/method-problem.js';
import { readYaml } from '../method/read-yaml.js';
import { questionnaireSchema, type Questionnaire } from './questionnaire-schema.js';

/** Largest questionnaire file, in characters. */
export const MAX_QUESTIONNAIRE_LENGTH = 500_000;

/** Problems reported per file: more help nobody. */
const MAX_PROBLEMS = 200;

/** Something wrong with a questionnaire file, and where; as with method files. */
export type QuestionnaireProblem = MethodProblem;

export type ParseQuestionnaireResult =
  | { readonly ok: true; readonly questionnaire: Questionnaire }
  | { readonly ok: false; readonly problems: readonly QuestionnaireProblem[] };

/** Reads a questionnaire from YAML text. Every problem names the file, the line and the column. */
export function parseQuestionnaire(text: string, file: string): ParseQuestionnaireResult {
  const read = readYaml(text, file, MAX_QUESTIONNAIRE_LENGTH);
  if (!read.ok) return read;
  const shape = questionnaireSchema.safeParse(read.data);
  const problems = shape.success ? nameProblems(shape.data) : shape.error.issues.flatMap(shapeProblems);
  if (shape.success && problems.length === 0) return { ok: true, questionnaire: shape.data };
  return { ok: false, problems: problems.slice(0, MAX_PROBLEMS).map((problem) => read.place(problem)) };
}

/** What the rules of assessments need of a questionnaire. */
export function questionnaireItems({ id, about, items }: Questionnaire): QuestionnaireItems {
  return { id, about, items: items.map((item) => ({ id: item.id, scale: item.scale })) };
}

function nameProblems({ groups = [], items }: Questionnaire): readonly RawProblem[] {
  const known = new Set(groups.map(({ name }) => name));
  const used = new Set(items.map(({ group }) => group));
  return [
    ...twice(groups.map(({ name }, index) => ({ name, path: ['groups', index, 'name'] }))),
    ...twice(items.map(({ id }, index) => ({ name: id, path: ['items', index, 'id'] }))),
    ...items.flatMap(({ group }, index): RawProblem[] =>
      group === undefined || known.has(group)
        ? []
        : [{ code: 'UNKNOWN_NAME', message: `there is no group ${group}`, path: ['items', index, 'group'] }],
    ),
    ...groups.flatMap(({ name }, index): RawProblem[] =>
      used.has(name)
        ? []
        : [{ code: 'UNUSED_GROUP', message: `no item belongs to the group ${name}`, path: ['groups', index, 'name'] }],
    ),
  ];
}

function twice(named: readonly { readonly name: string; readonly path: RawProblem['path'] }[]): readonly RawProblem[] {
  const seen = new Set<string>();
  return named.flatMap(({ name, path }) => {
    const again = seen.has(name);
    seen.add(name);
    return again ? [{ code: 'DUPLICATE_NAME', message: `the name ${name} is used twice`, path }] : [];
  });
}
