import {
  addDecimals,
  multiplyDecimals,
  periodsWithin,
  subtractDecimals,
  type BudgetedLine,
  type BudgetPeriod,
  type DecimalText,
  type FiscalCalendar,
  type Id,
  type PeriodName,
  sumOfDecimals,
} from '@strata/domain';

/** What was planned, allowed, committed and spent. */
export interface BudgetAmounts {
  /** The static plan: fixed amounts, and variable amounts × planned volumes. */
  readonly planned: DecimalText;
  /** The flexible plan: fixed amounts, and variable amounts × actual volumes; null if an actual volume is not known. */
  readonly allowed: DecimalText | null;
  readonly committed: DecimalText;
  readonly spent: DecimalText;
  /** What is allowed minus what is spent: negative if too much was spent. */
  readonly variance: DecimalText | null;
}

/** A line of a budget over the periods that are asked for. */
export interface LineFigures extends BudgetAmounts {
  readonly strategy: Id;
  readonly line: BudgetedLine;
  /** The planned and the actual volume; null without a volume, or if it is not known. */
  readonly plannedVolume: DecimalText | null;
  readonly actualVolume: DecimalText | null;
}

/** The money of one source. */
export interface SourceAmounts extends BudgetAmounts {
  readonly source: string;
}

/** The actual volume of a line in a period; undefined if it is not known. */
export type ActualVolume = (line: BudgetedLine, period: PeriodName) => DecimalText | undefined;

/** The periods of a line within another period; none if those of the line are longer. */
export function linePeriods(
  { periods, frequency }: BudgetedLine,
  period: PeriodName,
  calendar: FiscalCalendar,
): readonly BudgetPeriod[] {
  const within = new Set(periodsWithin(period, frequency, calendar));
  return periods.filter((one) => within.has(one.period));
}

/** The figures of a line, summed over periods. */
export function lineFigures(
  strategy: Id,
  line: BudgetedLine,
  { periods, actual }: { readonly periods: readonly BudgetPeriod[]; readonly actual: ActualVolume },
): LineFigures {
  const hasVolume = line.volume !== undefined;
  const volumes = periods.map((one) => (hasVolume ? actual(line, one.period) : '0'));
  const isKnown = (volume: DecimalText | undefined): volume is DecimalText => volume !== undefined;
  const known = volumes.every(isKnown) ? volumes : undefined;
  const planned = sumOfDecimals(periods.map((one) => amountAt(one, one.volume)));
  const allowed = known ? sumOfDecimals(periods.map((one, at) => amountAt(one, known[at]!))) : null;
  const spent = sumOfDecimals(periods.map((one) => one.spent));
  return {
    strategy,
    line,
    planned,
    allowed,
    committed: sumOfDecimals(periods.map((one) => one.committed)),
    spent,
    variance: allowed === null ? null : subtractDecimals(allowed, spent),
    plannedVolume: hasVolume ? sumOfDecimals(periods.map(({ volume }) => volume)) : null,
    actualVolume: hasVolume && known ? sumOfDecimals(known) : null,
  };
}

function amountAt({ fixed, variable }: BudgetPeriod, volume: DecimalText): DecimalText {
  return addDecimals(fixed, multiplyDecimals(variable, volume));
}

/** The sum of figures; what is not known of one is not known of the sum. */
export function totalOf(figures: readonly BudgetAmounts[]): BudgetAmounts {
  const sum = (of: (one: BudgetAmounts) => DecimalText): DecimalText => sumOfDecimals(figures.map(of));
  const sumIfKnown = (of: (one: BudgetAmounts) => DecimalText | null): DecimalText | null => {
    const known = figures.map(of).filter((one) => one !== null);
    return known.length === figures.length ? sumOfDecimals(known) : null;
  };
  return {
    planned: sum(({ planned }) => planned),
    allowed: sumIfKnown(({ allowed }) => allowed),
    committed: sum(({ committed }) => committed),
    spent: sum(({ spent }) => spent),
    variance: sumIfKnown(({ variance }) => variance),
  };
}

/** The figures by source of money, in the order of the lines. */
export function bySource(lines: readonly LineFigures[]): readonly SourceAmounts[] {
  const sources = [...new Set(lines.map(({ line }) => line.source))];
  return sources.map((source) => ({ source, ...totalOf(lines.filter(({ line }) => line.source === source)) }));
}
