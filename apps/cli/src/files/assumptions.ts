import { parseDecimal, StrataError, type Assumption } from '@strata/domain';
import { csvRows, type CsvRow } from './csv-rows.js';

/** The values that a CSV file assumes. Throws `NOT_AN_ASSUMPTIONS_FILE` and `NOT_A_NUMBER`. */
export async function assumptionsIn(file: string): Promise<readonly Assumption[]> {
  const rows = await csvRows(file, {
    required: ['measure', 'member', 'period', 'value'],
    code: 'NOT_AN_ASSUMPTIONS_FILE',
    remedy: 'Give a CSV file with the columns measure, member, period and value.',
  });
  return rows.map((row, index) => assumptionOf(row, { file, line: index + 2 }));
}

function assumptionOf(row: CsvRow, at: { readonly file: string; readonly line: number }): Assumption {
  const { measure = '', member = '', period = '', value: text = '' } = row;
  const value = parseDecimal(text);
  if (value !== undefined) return { measure, subject: member, period, value };
  const place = `${at.file}, row ${at.line}, column value`;
  throw new StrataError('NOT_A_NUMBER', `${place}: "${text}" is not a decimal number.`, {
    remedy: 'Write figures like 12.5, without thousands separators.',
  });
}
