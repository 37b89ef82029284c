import {
  comparedFigure,
  type ClusterView,
  type ScorecardAnswer,
  type ScorecardDifference,
  type ScorecardQuestion,
} from '@strata/application';
import type { Language, PeriodName } from '@strata/domain';
import type { ClusterStructure, ScoreNode } from '@strata/engine';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { evaluationJson, viewOf, withCurrentRuntime, type MomentOptions } from '../runtime/session.js';
import { CLUSTER, languageOption, PERIOD, withExample, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import {
  compositionLines,
  compositionOf,
  sinceOption,
  withComposition,
  type CompositionOptions,
} from './composition-options.js';
import { nameOf, scoreText, tableOf } from './scorecard-table.js';

interface ScorecardOptions extends CommonOptions, MomentOptions, CompositionOptions {
  readonly cluster: string;
  readonly period?: PeriodName;
  readonly strategy?: string;
  readonly preview?: string;
  readonly against?: string;
  readonly language: Language;
}

/** `strata scorecard`. */
export function defineScorecard(command: Command): void {
  withJson(
    withMoment(
      withComposition(
        command
          .requiredOption(...CLUSTER)
          .option(...PERIOD)
          .option('--strategy <id>', 'only this strategy and those below it')
          .option('--preview <id>', "score the working copy of this strategy's map"),
      ).addOption(sinceOption()),
    )
      .option('--against <moment>', 'show the differences from the scorecard as known at this moment')
      .addOption(languageOption()),
  );
  withExample(
    command,
    'strata scorecard --cluster edp --period 2008 --at 2011-01-01 --against 2008-12-31',
    'strata scorecard --cluster edp --period 2008 --without GR',
  );
  command.action(scorecard);
}

async function scorecard(options: ScorecardOptions, command: Command): Promise<void> {
  const { cluster, strategy, preview, recorded, against, language } = options;
  requirePeriod(options, command);
  await withCurrentRuntime('query', async (session) => {
    const { scorecards } = session.strata;
    const view = await viewOf(session, options);
    // Without a period, there is an evaluation.
    const period = options.period ?? view.evaluation!.period;
    const question: ScorecardQuestion = { period, strategy, preview, composition: compositionOf(options) };
    if (against === undefined) {
      const shown = await scorecards.of(view, question);
      // A working copy or other members have no published score.
      const isPublished = view.isNewest && preview === undefined && compositionLines(shown.composition).length === 0;
      const closed = isPublished ? await scorecards.closed(view.caller, { cluster, period, strategy }) : undefined;
      answer(options, {
        asJson: () => ({ ...scorecardJson(shown, language), ...closedJson(closed) }),
        asLines: () => [...closedLines(closed), ...scorecardLines(shown, language)],
      });
      return;
    }
    const earlier = await viewOf(session, { cluster, at: against, recorded });
    const differences = await scorecards.differences([earlier, view], question);
    answer(options, {
      asJson: () => ({
        cluster,
        period,
        position: view.position,
        ...evaluationJson(view),
        differences: differences.map((one) => differenceJson(one, view, language)),
      }),
      asLines: () => [
        ...differences.map((one) => differenceLine(one, view, language)),
        phrase`${differences.length} differences between the two moments`,
      ],
    });
  });
}

/** A period is required unless an evaluation has one. */
function requirePeriod({ period, evaluation }: ScorecardOptions, command: Command): void {
  if (period === undefined && evaluation === undefined) {
    command.error("error: required option '--period <name>' not specified");
  }
}

function scorecardJson({ view, period, composition, counts, nodes }: ScorecardAnswer, language: Language): object {
  const named = nodes.map((node) => ({
    ...node,
    name: nameOf(node, view.structure, language),
    ...(node.kind === 'measure' && node.reading ? figuresOf(view.structure, node) : {}),
  }));
  const { clusterId: cluster, position } = view;
  return { cluster, period, position, ...evaluationJson(view), composition, counts, nodes: named };
}

/** What the evaluation of the period was closed with, if it was: later changes do not change that. */
function closedJson(closed: ScorecardAnswer | undefined): object {
  if (closed === undefined) return {};
  const { view, nodes } = closed;
  const strategies = nodes
    .filter(({ kind }) => kind === 'strategy')
    .map(({ id, score, status }) => ({ id, score, status }));
  return { closed: { position: view.position, ...evaluationJson(view), strategies } };
}

function closedLines(closed: ScorecardAnswer | undefined): readonly string[] {
  const { view: { evaluation } = {}, nodes: [top] = [] } = closed ?? {};
  if (evaluation === undefined) return [];
  const { id, incomplete } = evaluation;
  if (top === undefined) return [phrase`closed as ${id}`];
  const score = scoreText(top);
  return [incomplete ? phrase`closed as ${id}, incomplete: ${score}` : phrase`closed as ${id}: ${score}`];
}

/** The actual as text and the figure that it was compared with; null where there is none. */
function figuresOf(
  structure: ClusterStructure,
  node: ScoreNode,
): { readonly actual: string | null; readonly target: number | null } {
  const actual = node.reading?.actual ?? null;
  const value = actual === null || actual.kind === 'not-applicable' ? null : String(actual.value);
  const figure = comparedFigure(structure, node);
  return { actual: value, target: figure === undefined ? null : Number(figure) };
}

function scorecardLines({ view, composition, counts, nodes }: ScorecardAnswer, language: Language): readonly string[] {
  const colour = process.stdout.hasColors?.() === true;
  const table = tableOf(nodes, view.structure, { language, colour, columns: process.stdout.columns });
  return [...compositionLines(composition), ...countsLines(counts), ...table];
}

/** Says that submitted values wait for their approval, where they do. */
function countsLines(counts: ScorecardAnswer['counts']): readonly string[] {
  return counts === 'approved' ? [phrase`values count once they are approved`] : [];
}

function differenceJson(difference: ScorecardDifference, { structure }: ClusterView, language: Language): object {
  const { node, before, after, actualBefore, actualAfter } = difference;
  const { id, kind } = node;
  return { id, name: nameOf(node, structure, language), kind, before, after, actualBefore, actualAfter };
}

function differenceLine(difference: ScorecardDifference, { structure }: ClusterView, language: Language): string {
  const { node, before, after, actualBefore, actualAfter } = difference;
  const scores = `${scoreText({ score: before })} → ${scoreText({ score: after })}`;
  const figures =
    actualBefore === actualAfter ? '' : `  (${actualBefore ?? phrase`no value`} → ${actualAfter ?? phrase`no value`})`;
  return `${node.id}  ${nameOf(node, structure, language)}: ${scores}${figures}`;
}
