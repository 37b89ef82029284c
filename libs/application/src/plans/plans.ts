import type { BudgetedLine, Id, IncomeTerm, Initiative, PeriodName, Subject } from '@strata/domain';
import { methodsInForce, outputPath } from '@strata/engine';
import { requireAllowed } from '../access/access-error.js';
import { notAllowed } from '../access/not-allowed.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import {
  requireFigures,
  requireMember,
  requireStrategy,
  requireStrategyFigures,
  seesStrategy,
  type ClusterView,
} from '../clusters/cluster-view.js';
import { notInForce, requireScope } from '../methods/in-force.js';
import { requireOutput } from '../scenarios/compare-scenarios.js';
import { seesAllFigures } from '../scorecards/reader-of.js';
import type { Scorecards } from '../scorecards/scorecards.js';
import { activityEffects, type ActivityEffects } from './activity-effects.js';
import { functionalSlice, type FunctionalObjective } from './functional-slice.js';
import { incomeDue, type IncomeDue } from './income-due.js';
import { operatorSlice, type PlanOperator } from './operator-slice.js';
import { planCompliance, type PlanCompliance } from './plan-compliance.js';
import { resourceBalances, type ResourceBalance } from './resource-balances.js';
import { resourceSlice, type ResourceLevel } from './resource-slice.js';
import { strategyBudgets, type StrategyBudget } from './strategy-budgets.js';
import { timeSlice, type TimeSliceItem } from './time-slice.js';

/** An initiative of a strategy, as much as the caller may read of it. */
export interface PlannedInitiative extends Initiative {
  readonly strategy: Id;
}

/** The output of a method whose dependence on development activities is asked for. */
export interface EffectsQuestion {
  readonly method: Id;
  readonly output: string;
  /** `@cluster` for a method with the scope `cluster`. */
  readonly subject: Subject;
  readonly period: PeriodName;
}

/** How the strategies of a cluster are carried out. */
export class Plans {
  readonly #reads: ClusterReads;
  readonly #scorecards: Scorecards;

  constructor(reads: ClusterReads, scorecards: Scorecards) {
    this.#reads = reads;
    this.#scorecards = scorecards;
  }

  /**
   * The initiatives of a strategy, or of all, in the order of the cascade. Everybody in the cluster reads what they are for,
   * who is responsible and how far they are; their development activities are read by those who may read the owner's
   * figures. Throws `UNKNOWN_STRATEGY`.
   */
  async initiatives(view: ClusterView, strategy?: Id): Promise<readonly PlannedInitiative[]> {
    if (strategy !== undefined) requireStrategy(view, strategy);
    const programmes = await this.#reads.programmes(view);
    const asked = view.structure.cascade.strategies.filter(({ id }) => strategy === undefined || id === strategy);
    return asked.flatMap(({ id }) => {
      const isSeen = seesStrategy(view, id);
      const initiatives = programmes.get(id)?.initiatives ?? [];
      return initiatives.map((one) => ({ ...(isSeen ? one : withoutActivities(one)), strategy: id }));
    });
  }

  /**
   * The budgets of a strategy, or of all that have one, for a period: what is planned, allowed, committed and spent, and the
   * gap to the budgets of the strategies below. Strategies whose owner's figures the caller may not read are left out.
   * Throws `UNKNOWN_STRATEGY`.
   */
  async budgets(view: ClusterView, period: PeriodName, strategy?: Id): Promise<readonly StrategyBudget[]> {
    if (strategy !== undefined) requireStrategy(view, strategy);
    const budgets = await strategyBudgets(this.#reads, view, period);
    return strategy === undefined ? budgets : budgets.filter((one) => one.strategy === strategy);
  }

  /**
   * What strategies need and have of each kind of resource in a period, and what they and those below them lack. Strategies
   * whose owner's figures the caller may not read are left out.
   */
  resources(view: ClusterView, period: PeriodName): Promise<readonly ResourceBalance[]> {
    return resourceBalances(this.#reads, view, period);
  }

  /** The lines of a strategy's budget with all their periods. Throws `UNKNOWN_STRATEGY` and `NOT_ALLOWED`. */
  async budgetLines(view: ClusterView, strategy: Id): Promise<readonly BudgetedLine[]> {
    requireStrategyFigures(view, strategy);
    return (await this.#reads.plans.budgets(view)).get(strategy)?.lines ?? [];
  }

  /** The latest terms of the income of a member. Throws `UNKNOWN_MEMBER` and `NOT_ALLOWED`. */
  async incomeTerms(view: ClusterView, actor: Id): Promise<readonly IncomeTerm[]> {
    requireFigures(view, actor);
    requireMember(view, actor);
    return ((await this.#reads.plans.income(view)).get(actor)?.entries ?? []).flatMap(({ term }) => term ?? []);
  }

  /**
   * What the terms of the income of an actor, or of all, come to in the periods within a period: what is due, and what was
   * missed. Actors whose figures the caller may not read are left out. Throws `UNKNOWN_MEMBER`.
   */
  async incomeDue(view: ClusterView, period: PeriodName, actor?: Id): Promise<readonly IncomeDue[]> {
    if (actor !== undefined) requireMember(view, actor);
    const rows = await incomeDue(this.#reads, view, period);
    return actor === undefined ? rows : rows.filter((one) => one.actor === actor);
  }

  /**
   * Whether plans hang together in a period: the lines that name an objective or a measure that is no longer there, and the
   * gaps between what strategies plan and what those right below them plan. Initiatives of all strategies are checked,
   * other lines only of those whose owner's figures the caller may read.
   */
  compliance(view: ClusterView, period: PeriodName): Promise<PlanCompliance> {
    return planCompliance(this.#reads, view, period);
  }

  /**
   * The time-and-tools slice: the initiatives and budget lines of a period, from the long-term ones down, and which plans
   * above each carries out. Budget lines of strategies whose owner's figures the caller may not read are left out.
   */
  timeSlice(view: ClusterView, period: PeriodName): Promise<readonly TimeSliceItem[]> {
    return timeSlice(this.#reads, view, period);
  }

  /**
   * The functional slice: the objectives of each functional service on each level of the cascade, with direction and pace.
   * Scores are shown as in a scorecard. Throws `PERIOD_OUT_OF_RANGE` if there is no previous period.
   */
  functionalSlice(view: ClusterView, period: PeriodName): Promise<readonly FunctionalObjective[]> {
    return functionalSlice(this.#scorecards, view, period);
  }

  /** The resource slice: what each level of the cascade needs, has and lacks of each kind of resource in a period. */
  resourceSlice(view: ClusterView, period: PeriodName): Promise<readonly ResourceLevel[]> {
    return resourceSlice(this.#reads, view, period);
  }

  /** The operator slice: what each actor, service, unit and cross-functional group is responsible for in a period. */
  operatorSlice(view: ClusterView, period: PeriodName): Promise<readonly PlanOperator[]> {
    return operatorSlice(this.#reads, view, period);
  }

  /**
   * What each initiative and each of its development activities adds to an output of a method, such as the index of
   * `reduced-efficiency`. Throws `NOT_ALLOWED` for figures that the caller may not read, `UNKNOWN_MEMBER`,
   * `METHOD_NOT_IN_FORCE`, `SCOPE_DOES_NOT_FIT` and `UNKNOWN_OUTPUT`.
   */
  async effects(view: ClusterView, question: EffectsQuestion): Promise<ActivityEffects> {
    const { method, subject, output } = question;
    requireFigures(view, subject);
    requireMember(view, subject);
    const bound = methodsInForce(await this.#reads.methods(view)).get(method);
    if (!bound) throw notInForce(method, view);
    requireScope(bound, subject);
    requireOutput(output, bound.definition.outputs.map(outputPath), method);
    if (bound.binding.scope === 'cluster' && !seesAllFigures(view)) {
      requireAllowed(notAllowed(view.caller, 'read what the development activities of all members add'));
    }
    return activityEffects(await this.#reads.methodInputs(view, question), question, output);
  }
}

function withoutActivities({ activitiesOverTime: _, ...initiative }: Initiative): Initiative {
  return { ...initiative, activities: [] };
}
