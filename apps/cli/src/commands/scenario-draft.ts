import type { AddressedCommand } from '@strata/application';
import { parseDecimal, StrataError, type Assumption, type ScenarioCommand } from '@strata/domain';
import { parse } from 'csv-parse/sync';
import { textOf } from '../input-file.js';
import { sendCommand } from '../send-command.js';
import { say, sayJson, type CommonOptions } from '../terminal.js';
import { withCurrentRuntime } from '../with-runtime.js';

export interface ScenarioOptions extends CommonOptions {
  readonly cluster: string;
}

async function sendToScenario(
  id: string,
  options: ScenarioOptions,
  step: { readonly command: ScenarioCommand; readonly done: string },
): Promise<void> {
  await withCurrentRuntime('command', async (runtime) => {
    await runtime.queries.get(options.cluster);
    const { command } = step;
    const addressed: AddressedCommand = { aggregate: 'scenario', clusterId: options.cluster, scenarioId: id, command };
    const kind = await sendCommand(runtime, addressed);
    if (options.json) sayJson({ scenario: id, changed: kind === 'done' });
    else say(kind === 'done' ? step.done : 'nothing to change');
  });
}

/** `strata scenario draft`. */
export async function draft(id: string, options: ScenarioOptions & { readonly label: string }): Promise<void> {
  const command: ScenarioCommand = { type: 'DraftScenario', scenarioId: id, labels: { en: options.label } };
  await sendToScenario(id, options, { command, done: `scenario ${id} is drafted` });
}

type Row = Readonly<Record<string, string | undefined>>;

function assumptionOf(row: Row, at: { readonly file: string; readonly line: number }): Assumption {
  const { measure = '', member = '', period = '', value: text = '' } = row;
  const value = parseDecimal(text);
  if (value !== undefined) return { measure, subject: member, period, value };
  throw new StrataError('NOT_A_NUMBER', `${at.file}, row ${at.line}, column value: "${text}" is not a decimal number`, {
    remedy: 'write figures like 12.5, without thousands separators',
  });
}

async function assumptionsIn(file: string): Promise<readonly Assumption[]> {
  try {
    const text = await textOf(file);
    const rows: Row[] = parse(text, { bom: true, columns: true, trim: true, skip_empty_lines: true });
    const missing = ['measure', 'member', 'period', 'value'].filter((column) => rows[0] && !(column in rows[0]));
    if (missing.length > 0) throw new Error(`the column ${missing[0]} is missing`);
    return rows.map((row, index) => assumptionOf(row, { file, line: index + 2 }));
  } catch (error) {
    if (error instanceof StrataError) throw error;
    throw new StrataError('NOT_AN_ASSUMPTIONS_FILE', `${file}: ${(error as Error).message}`, {
      remedy: 'give a CSV file with the columns measure, member, period, value',
      cause: error,
    });
  }
}

/** `strata scenario assume`. */
export async function assume(id: string, file: string, options: ScenarioOptions): Promise<void> {
  const assumptions = await assumptionsIn(file);
  const command: ScenarioCommand = { type: 'AssumeValues', assumptions };
  await sendToScenario(id, options, {
    command,
    done: `scenario ${id} assumes ${assumptions.length} value${assumptions.length === 1 ? '' : 's'}`,
  });
}

/** `strata scenario list`. */
export async function list(options: ScenarioOptions): Promise<void> {
  await withCurrentRuntime('query', async ({ queries }) => {
    const scenarios = await queries.scenarios(await queries.get(options.cluster));
    const rows = [...scenarios.values()]
      .filter(({ discarded }) => !discarded)
      .map(({ id, labels, assumptions }) => ({ id, label: labels.en, assumptions: assumptions.length }));
    if (options.json) return sayJson(rows);
    if (rows.length === 0) say('no scenario is drafted');
    for (const { id, label, assumptions } of rows)
      say(`${id}: ${label} (${assumptions} assumed value${assumptions === 1 ? '' : 's'})`);
  });
}
