import type { GradedItem } from '@strata/domain';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { csvRows } from '../files/csv-rows.js';
import { withCurrentRuntime } from '../runtime/session.js';
import { send } from '../runtime/settle.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface AssessOptions extends CommonOptions {
  readonly cluster: string;
  readonly subject: string;
  readonly period: string;
  readonly assessor: string;
}

/** `strata assess`. */
export function defineAssess(command: Command): void {
  withJson(
    command
      .argument('<questionnaire>', 'the questionnaire')
      .argument('<file.csv>', 'the grades: item,grade[,note] (- for standard input)')
      .requiredOption(...CLUSTER)
      .requiredOption('--subject <id>', '@cluster, an actor, or actor/unit')
      .requiredOption('--period <name>', 'the period')
      .requiredOption('--assessor <name>', 'who assesses'),
  );
  withExample(
    command,
    'strata assess human-capital grades.csv --cluster silver-lakes --subject grand-hotel --period 2025 --assessor "O. Koval"',
  );
  command.action(assess);
}

async function assess(questionnaire: string, file: string, options: AssessOptions): Promise<void> {
  const { cluster: clusterId, subject, period, assessor } = options;
  const grades = await gradesIn(file);
  await withCurrentRuntime('change', async (session) => {
    await session.strata.assessments.questionnaire(questionnaire);
    const command = { type: 'AssessItems', questionnaire, subject, period, assessor, grades } as const;
    const changed = await send(session, { aggregate: 'assessment', clusterId, command });
    const items = grades.length;
    answer(options, {
      asJson: () => ({ questionnaire, subject, period, assessor, items, changed }),
      asLines: () => [
        changed
          ? phrase`${items} items of ${questionnaire} graded by ${assessor} for ${subject}, ${period}`
          : phrase`nothing to change`,
      ],
    });
  });
}

async function gradesIn(file: string): Promise<readonly GradedItem[]> {
  const rows = await csvRows(file, {
    required: ['item', 'grade'],
    code: 'NOT_A_GRADES_FILE',
    remedy: 'Give a CSV file with the columns item, grade and optionally note.',
  });
  return rows.map(({ item = '', grade = '', note = '' }) => ({ item, grade, ...(note === '' ? {} : { note }) }));
}
