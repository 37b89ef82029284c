import type { DecimalText, Frequency, Id, Labels, PeriodName, Subject } from '../words.js';

/** A line of a strategy's budget: what money is for, where it comes from, and the volume on which it depends. */
export interface BudgetLine {
  readonly id: Id;
  readonly labels: Labels;
  /** The objective of the strategy's map that the money serves. */
  readonly objective: Id;
  /** The measure that it is to move. */
  readonly measure: Id;
  /** The initiative of the strategy that it pays for, if it is one. */
  readonly initiative?: Id | undefined;
  /** Where the money comes from. */
  readonly source: string;
  /** The length of its periods. */
  readonly frequency: Frequency;
  /** The measure of the actual volume, and whose it is; absent for a line with fixed amounts only. */
  readonly volume?: { readonly measure: Id; readonly subject: Subject } | undefined;
}

/** What is planned for a line in a period: `fixed` + `variable` × volume, where the planned volume is a part of the plan. */
export interface BudgetPlan {
  readonly fixed: DecimalText;
  readonly variable: DecimalText;
  readonly volume: DecimalText;
}

/** A line in one period. */
export interface BudgetPeriod extends BudgetPlan {
  readonly period: PeriodName;
  /** What is committed and what is spent of the period's money, so far. */
  readonly committed: DecimalText;
  readonly spent: DecimalText;
}

export interface BudgetedLine extends BudgetLine {
  readonly periods: readonly BudgetPeriod[];
}

/** The flexible budget of a strategy. */
export interface BudgetState {
  readonly lines: readonly BudgetedLine[];
}

interface InPeriod {
  readonly lineId: Id;
  readonly period: PeriodName;
}

interface Spending {
  readonly committed: DecimalText;
  readonly spent: DecimalText;
}

export type BudgetCommand =
  | { readonly type: 'SetBudgetLine'; readonly line: BudgetLine }
  | { readonly type: 'DropBudgetLine'; readonly lineId: Id; readonly reason: string }
  | ({ readonly type: 'PlanBudget' } & InPeriod & BudgetPlan)
  | ({ readonly type: 'RecordSpending' } & InPeriod & Spending);

export type BudgetEvent =
  | { readonly type: 'BudgetLineSet'; readonly data: { readonly line: BudgetLine } }
  | { readonly type: 'BudgetLineDropped'; readonly data: { readonly lineId: Id; readonly reason: string } }
  | { readonly type: 'BudgetPlanned'; readonly data: InPeriod & BudgetPlan }
  | { readonly type: 'SpendingRecorded'; readonly data: InPeriod & Spending };
