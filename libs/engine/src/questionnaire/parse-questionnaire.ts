import type { QuestionnaireItems } from '@strata/domain';
import { shapeProblems } from '../method/check-method.js';
import type { MethodProblem, RawProblem } from '../method/method-problem.js';
import { readDefinition } from '../method/read-definition.js';
import { questionnaireSchema, type Questionnaire } from './questionnaire-schema.js';

/** Problems reported per file; more would not help. */
const MAX_PROBLEMS = 200;

/** A problem with a questionnaire file and its place. */
export type QuestionnaireProblem = MethodProblem;

export type ParseQuestionnaireResult =
  | { readonly ok: true; readonly questionnaire: Questionnaire }
  | { readonly ok: false; readonly problems: readonly QuestionnaireProblem[] };

/** Parses a questionnaire from YAML text. Every problem has its file, line and column. */
export function parseQuestionnaire(text: string, file: string): ParseQuestionnaireResult {
  const read = readDefinition(text, file);
  if (!read.ok) return read;
  const shape = questionnaireSchema.safeParse(read.data);
  const problems = shape.success ? nameProblems(shape.data) : shape.error.issues.flatMap(shapeProblems);
  if (shape.success && problems.length === 0) return { ok: true, questionnaire: shape.data };
  return { ok: false, problems: problems.slice(0, MAX_PROBLEMS).map((problem) => read.place(problem)) };
}

/** The part of a questionnaire that the domain rules of assessments need. */
export function questionnaireItems({ id, about, items }: Questionnaire): QuestionnaireItems {
  return { id, about, items: items.map((item) => ({ id: item.id, scale: item.scale })) };
}

function unknownGroup(name: string): string {
  return `There is no group named ${name}. Declare it or correct the name.`;
}

function emptyGroup(name: string): string {
  return `No item belongs to the group ${name}. Add an item or remove the group.`;
}

function nameProblems({ groups = [], items }: Questionnaire): readonly RawProblem[] {
  const known = new Set(groups.map(({ name }) => name));
  const used = new Set(items.map(({ group }) => group));
  return [
    ...duplicates(groups.map(({ name }, index) => ({ name, path: ['groups', index, 'name'] }))),
    ...duplicates(items.map(({ id }, index) => ({ name: id, path: ['items', index, 'id'] }))),
    ...items.flatMap(({ group }, index): RawProblem[] =>
      group === undefined || known.has(group)
        ? []
        : [{ code: 'UNKNOWN_NAME', message: unknownGroup(group), path: ['items', index, 'group'] }],
    ),
    ...groups.flatMap(({ name }, index): RawProblem[] =>
      used.has(name) ? [] : [{ code: 'UNUSED_GROUP', message: emptyGroup(name), path: ['groups', index, 'name'] }],
    ),
  ];
}

function duplicates(
  named: readonly { readonly name: string; readonly path: RawProblem['path'] }[],
): readonly RawProblem[] {
  const seen = new Set<string>();
  return named.flatMap(({ name, path }) => {
    const again = seen.has(name);
    seen.add(name);
    const message = `The name ${name} is used twice. Rename one of the two.`;
    return again ? [{ code: 'DUPLICATE_NAME', message, path }] : [];
  });
}
