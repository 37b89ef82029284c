import { decimalToNumber, parseDecimal, StrataError, type Id } from '@strata/domain';
import type { ExpertPanel } from '@strata/engine';
import { CsvError, parse } from 'csv-parse/sync';

/** What an expert panel said, with the place of each factor's first mention. */
export interface ExpertSheet {
  readonly panel: ExpertPanel;
  readonly places: ReadonlyMap<Id, string>;
}

const COLUMNS = ['expert', 'factor', 'weight'] as const;
const MOST_EXPERTS = 30;
const LARGEST_WEIGHT = 1e6;
const SHOWN = 20;

interface Row {
  readonly line: number;
  readonly expert: string;
  readonly factor: string;
  readonly weight: string;
}

/**
 * Reads a CSV file with the columns expert, factor and weight, a row for each weight. Every expert weighs every factor
 * once. Throws `EXPERTS_INVALID` naming the line of every fault.
 */
export function parseExpertSheet(text: string, file: string): ExpertSheet {
  const rows = rowsOf(text, file);
  const factors = [...new Set(rows.map(({ factor }) => factor))];
  const experts = [...new Set(rows.map(({ expert }) => expert))];
  const weights = new Map<string, number>();
  const faults: string[] = [];
  for (const row of rows) {
    const fault = take(row, weights);
    if (fault !== undefined) faults.push(`${file}:${row.line} ${fault}`);
  }
  if (faults.length === 0) faults.push(...gaps(experts, factors, weights).map((gap) => `${file}: ${gap}`));
  if (experts.length > MOST_EXPERTS) faults.push(`${file}: ${experts.length} experts; at most ${MOST_EXPERTS}`);
  if (rows.length === 0) faults.push(`${file}: no weights`);
  if (faults.length > 0) throw invalid(faults);
  const sheet = experts.map((expert) => ({ expert, weights: factors.map((one) => weights.get(keyOf(expert, one))!) }));
  const places = new Map([...rows].reverse().map(({ factor, line }) => [factor, `${file}:${line}`]));
  return { panel: { factors, experts: sheet }, places };
}

function take({ expert, factor, weight }: Row, weights: Map<string, number>): string | undefined {
  if (expert === '' || factor === '') return 'expert and factor must be named';
  if (expert.length > 64 || factor.length > 64) return 'names have at most 64 characters';
  const value = numberOf(weight);
  if (value === undefined) return `the weight "${weight.slice(0, 40)}" is not a number up to ${LARGEST_WEIGHT}`;
  if (weights.has(keyOf(expert, factor))) return `${expert} weighs ${factor} twice`;
  weights.set(keyOf(expert, factor), value);
  return undefined;
}

function numberOf(text: string): number | undefined {
  const decimal = parseDecimal(text);
  const value = decimal === undefined ? NaN : decimalToNumber(decimal);
  return Math.abs(value) <= LARGEST_WEIGHT ? value : undefined;
}

function gaps(
  experts: readonly string[],
  factors: readonly string[],
  weights: ReadonlyMap<string, number>,
): readonly string[] {
  return experts.flatMap((expert) =>
    factors
      .filter((factor) => !weights.has(keyOf(expert, factor)))
      .map((factor) => `${expert} has not weighed ${factor}`),
  );
}

function keyOf(expert: string, factor: string): string {
  return `${expert}\u0000${factor}`;
}

function rowsOf(text: string, file: string): readonly Row[] {
  const [header = '', ...lines] = recordsOf(text, file);
  const names = header === '' ? [] : header.record.map((name) => name.trim().toLowerCase());
  const at = COLUMNS.map((column) => names.indexOf(column));
  if (at.some((index) => index < 0)) {
    throw invalid([`${file}:1 the columns expert, factor and weight are expected, not ${names.join(', ')}`]);
  }
  return lines.map(({ record, info }) => {
    const [expert = '', factor = '', weight = ''] = at.map((index) => record[index]?.trim());
    return { line: info.lines, expert, factor, weight };
  });
}

function recordsOf(
  text: string,
  file: string,
): readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[] {
  const [first = ''] = text.split('\n', 1);
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ',';
  try {
    return parse(text, { bom: true, delimiter, info: true, skip_empty_lines: true }) as unknown as ReturnType<
      typeof recordsOf
    >;
  } catch (error) {
    if (error instanceof CsvError)
      throw invalid([`${file}:${(error as { lines?: number }).lines ?? 1} ${error.message}`]);
    throw error;
  }
}

function invalid(faults: readonly string[]): StrataError {
  const more = faults.length > SHOWN ? `\n  … and ${faults.length - SHOWN} more` : '';
  return new StrataError(
    'EXPERTS_INVALID',
    `the weights can't be used:\n  ${faults.slice(0, SHOWN).join('\n  ')}${more}`,
    {
      remedy: 'give a CSV file with the columns expert, factor and weight; each expert weighs each factor once',
    },
  );
}
