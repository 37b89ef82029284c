import { firstDay, type FiscalCalendar } from '@strata/domain';
import type { MeasurePageQuery } from '../generated/operations.js';
import { figuresOn, mainFigureOf, type Figures } from './targets-in-force.js';

export type SeriesValue = NonNullable<NonNullable<MeasurePageQuery['valueSeries']>['points'][number]['value']>;

/** A measure in one period. */
export interface SeriesPoint {
  readonly period: string;
  readonly value: SeriesValue | undefined;
  /** The figure, if it is one. */
  readonly figure: number | undefined;
  /** As it was first published, if that differs. */
  readonly first: number | undefined;
  readonly figures: Partial<Figures> | undefined;
  /** What the figure is compared with. */
  readonly goal: number | undefined;
  readonly redFlag: number | undefined;
}

function numberOf(text: string | null | undefined): number | undefined {
  const figure = text === null || text === undefined || text === '' ? NaN : Number(text);
  return Number.isNaN(figure) ? undefined : figure;
}

/** Values, first publications and targets of each period. */
export function seriesOf(answer: MeasurePageQuery, subject: string, calendar: FiscalCalendar): readonly SeriesPoint[] {
  const { measure, valueSeries, revisionTriangle } = answer;
  const firsts = new Map((revisionTriangle?.rows.nodes ?? []).map(({ period, first }) => [period, first.value]));
  return (valueSeries?.points ?? []).map(({ period, value }) => {
    const figures = measure ? figuresOn(measure.targets, subject, firstDay(period, calendar)) : undefined;
    const figure = numberOf(value?.number);
    const first = numberOf(firsts.get(period));
    return {
      period,
      value: value ?? undefined,
      figure,
      first: first !== figure ? first : undefined,
      figures,
      goal: mainFigureOf(figures, measure?.scoring.kind ?? ''),
      redFlag: numberOf(figures?.redFlag),
    };
  });
}

/** The lowest and the highest figure that a chart of the series has to show, with room above and below. */
export function extentOf(points: readonly SeriesPoint[]): readonly [number, number] {
  const figures = points
    .flatMap(({ figure, first, goal, redFlag }) => [figure, first, goal, redFlag])
    .filter((one) => one !== undefined);
  if (figures.length === 0) return [0, 1];
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const room = (high - low || Math.abs(high) || 1) * 0.12;
  return [low - room, high + room];
}
