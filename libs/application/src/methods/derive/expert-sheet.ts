import { decimalToNumber, parseDecimal, StrataError, type Id } from '@strata/domain';
import type { ExpertPanel } from '@strata/engine';
import { CsvError, parse } from 'csv-parse/sync';

/** The weights given by an expert panel, with the first position of each factor in the file. */
export interface ExpertSheet {
  readonly panel: ExpertPanel;
  readonly places: ReadonlyMap<Id, string>;
}

const COLUMNS = ['expert', 'factor', 'weight'] as const;
const MAX_EXPERTS = 30;
const MAX_NAME = 64;
const MAX_WEIGHT = 1e6;
const MAX_LISTED = 20;

interface Row {
  readonly line: number;
  readonly expert: string;
  readonly factor: string;
  readonly weight: string;
}

/**
 * Reads a CSV file with the columns expert, factor and weight and one row for each weight. Every expert must weight every
 * factor once. Throws `EXPERTS_INVALID` with the line of every fault.
 */
export function parseExpertSheet(text: string, file: string): ExpertSheet {
  const rows = rowsOf(text, file);
  const factors = [...new Set(rows.map(({ factor }) => factor))];
  const experts = [...new Set(rows.map(({ expert }) => expert))];
  const weights = new Map<string, number>();
  const faults: string[] = [];
  for (const row of rows) {
    const fault = addWeight(row, weights);
    if (fault !== undefined) faults.push(`${file}:${row.line} ${fault}`);
  }
  if (faults.length === 0) faults.push(...missingWeights(experts, factors, weights).map((gap) => `${file}: ${gap}`));
  if (experts.length > MAX_EXPERTS) {
    faults.push(`${file}: The file has ${experts.length} experts; at most ${MAX_EXPERTS} are allowed.`);
  }
  if (rows.length === 0) faults.push(`${file}: The file has no weights.`);
  if (faults.length > 0) throw invalid(faults);
  const sheet = experts.map((expert) => ({ expert, weights: factors.map((one) => weights.get(keyOf(expert, one))!) }));
  const places = new Map([...rows].reverse().map(({ factor, line }) => [factor, `${file}:${line}`]));
  return { panel: { factors, experts: sheet }, places };
}

/** Adds the weight of a row. Returns a fault if the row is not valid. */
function addWeight({ expert, factor, weight }: Row, weights: Map<string, number>): string | undefined {
  if (expert === '' || factor === '') return 'Each row must name an expert and a factor.';
  if (expert.length > MAX_NAME || factor.length > MAX_NAME) return `A name must have at most ${MAX_NAME} characters.`;
  const value = numberOf(weight);
  if (value === undefined) return `The weight "${weight.slice(0, 40)}" must be a number of at most ${MAX_WEIGHT}.`;
  if (weights.has(keyOf(expert, factor))) return `The expert "${expert}" has weighted the factor "${factor}" twice.`;
  weights.set(keyOf(expert, factor), value);
  return undefined;
}

function numberOf(text: string): number | undefined {
  const decimal = parseDecimal(text);
  const value = decimal === undefined ? NaN : decimalToNumber(decimal);
  return Math.abs(value) <= MAX_WEIGHT ? value : undefined;
}

function missingWeights(
  experts: readonly string[],
  factors: readonly string[],
  weights: ReadonlyMap<string, number>,
): readonly string[] {
  return experts.flatMap((expert) =>
    factors
      .filter((factor) => !weights.has(keyOf(expert, factor)))
      .map((factor) => `The expert "${expert}" has not weighted the factor "${factor}".`),
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
    throw invalid([`${file}:1 The header must name the columns expert, factor and weight.`]);
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
  const more = faults.length > MAX_LISTED ? `\n  … and ${faults.length - MAX_LISTED} more` : '';
  const listed = faults.slice(0, MAX_LISTED).join('\n  ');
  return new StrataError('EXPERTS_INVALID', `The weights of the experts are not valid:\n  ${listed}${more}`, {
    remedy:
      'Provide a CSV file with the columns expert, factor and weight, in which each expert weights each factor once.',
  });
}
