import { momentToAsk, snwPortraits, type SnwPortrait } from '@strata/application';
import { StrataError, type GradedItem, type SegmentationCommand } from '@strata/domain';
import { questionnaireById, questionnaires } from '@strata/runtime';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { textOf } from '../input-file.js';
import { sendCommand } from '../send-command.js';
import { say, sayJson, type CommonOptions } from '../terminal.js';
import { withCurrentRuntime } from '../with-runtime.js';

type Language = 'en' | 'ru' | 'uk';

export interface QuestionnaireOptions extends CommonOptions {
  readonly language: Language;
}

/** `strata questionnaire list`. */
export async function listQuestionnaires({ json, language }: QuestionnaireOptions): Promise<void> {
  const rows = (await questionnaires()).map(({ id, about, title, items }) => ({
    id,
    about,
    items: items.length,
    title: title[language],
  }));
  if (json) return sayJson(rows);
  for (const { id, about, items, title } of rows) say(`${id.padEnd(26)} about the ${about}, ${items} items  ${title}`);
}

/** `strata questionnaire show`. */
export async function showQuestionnaire(id: string, { json, language }: QuestionnaireOptions): Promise<void> {
  const found = await questionnaireById(id);
  if (json) return sayJson(found);
  say(`${found.id}: ${found.title[language]} (about the ${found.about})`);
  for (const { id: item, scale, label, question } of found.items) {
    say(`  ${item.padEnd(8)} ${scale === 'snw' ? 'S/N/W' : scale}  ${label[language]}: ${question[language]}`);
  }
}

export interface AssessOptions extends CommonOptions {
  readonly cluster: string;
  readonly subject: string;
  readonly period: string;
  readonly assessor: string;
}

async function gradesIn(file: string): Promise<readonly GradedItem[]> {
  try {
    const rows: Record<string, string>[] = parseCsv(await textOf(file), {
      bom: true,
      columns: true,
      relax_column_count_less: true,
      trim: true,
      skip_empty_lines: true,
    });
    const [first] = rows;
    if (!first || !('item' in first) || !('grade' in first)) throw new Error('the columns item and grade are needed');
    return rows.map(({ item = '', grade = '', note }) => ({
      item,
      grade,
      ...(note === undefined || note === '' ? {} : { note }),
    }));
  } catch (error) {
    if (error instanceof StrataError) throw error;
    throw new StrataError('NOT_A_GRADES_FILE', `${file}: ${(error as Error).message}`, {
      remedy: 'give a CSV file with the columns item, grade and (if wanted) note',
      cause: error,
    });
  }
}

/** `strata assess`. */
export async function assess(questionnaire: string, file: string, options: AssessOptions): Promise<void> {
  const { cluster: clusterId, subject, period, assessor } = options;
  await questionnaireById(questionnaire);
  const grades = await gradesIn(file);
  await withCurrentRuntime('command', async (runtime) => {
    await runtime.queries.get(clusterId);
    const command = { type: 'AssessItems', questionnaire, subject, period, assessor, grades } as const;
    const kind = await sendCommand(runtime, { aggregate: 'assessment', clusterId, command });
    if (options.json)
      sayJson({ questionnaire, subject, period, assessor, items: grades.length, changed: kind === 'done' });
    else
      say(
        kind === 'done'
          ? `${grades.length} items of ${questionnaire} graded by ${assessor} for ${subject}, ${period}`
          : 'nothing to change',
      );
  });
}

/** `strata segment`. */
export async function segment(
  file: string,
  options: CommonOptions & { readonly cluster: string; readonly member: string },
): Promise<void> {
  const { cluster: clusterId, member: actorId } = options;
  let matrix: Omit<SegmentationCommand, 'type' | 'actorId'>;
  try {
    matrix = parseYaml(await textOf(file), { maxAliasCount: 50 }) as typeof matrix;
  } catch (error) {
    if (error instanceof StrataError) throw error;
    throw new StrataError('NOT_A_MATRIX', `${file}: ${(error as Error).message}`, {
      remedy: 'give YAML with groups, services and cells',
      cause: error,
    });
  }
  await withCurrentRuntime('command', async (runtime) => {
    await runtime.queries.get(clusterId);
    const command = { ...matrix, type: 'SegmentMarket', actorId } as const;
    const kind = await sendCommand(runtime, { aggregate: 'segmentation', clusterId, command });
    if (options.json) sayJson({ member: actorId, changed: kind === 'done' });
    else say(kind === 'done' ? `the market of ${actorId} is segmented` : 'nothing to change');
  });
}

function portraitLine({ subject, segments, portrait, points, direction, match, reason }: SnwPortrait): string {
  const letters = Object.values(segments)
    .map((letter) => letter ?? '·')
    .join('');
  if (portrait === null) return `${subject.padEnd(20)} ${letters}  no portrait: ${reason ?? 'a segment is missing'}`;
  return `${subject.padEnd(20)} ${portrait}  ${String(points).padStart(2)} points  ${direction ?? ''} (${match ?? ''})`;
}

/** `strata portrait`. */
export async function portrait(
  options: CommonOptions & { readonly cluster: string; readonly period: string; readonly at?: string },
): Promise<void> {
  const asOf = options.at === undefined ? {} : { instant: momentToAsk(options.at) };
  await withCurrentRuntime('query', async ({ queries }) => {
    const portraits = await snwPortraits(queries, await queries.get(options.cluster, asOf), options.period);
    if (options.json) return sayJson(portraits);
    for (const one of portraits.members) say(portraitLine(one));
    say(portraitLine(portraits.cluster));
  });
}
