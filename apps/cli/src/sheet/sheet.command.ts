import type { EntryRow, EntrySheet, ValueCheck } from '@strata/application';
import type { Id, PeriodName } from '@strata/domain';
import { mainFigure } from '@strata/engine';
import type { ValueRow } from '@strata/read-models';
import { Option, type Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { viewOf, withCurrentRuntime, type MomentOptions, type Session } from '../runtime/session.js';
import { CLUSTER, PERIOD, withExample, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { lockCells } from './lock-cells.js';
import { parseTyped } from './typed-value.js';

interface SheetOptions extends CommonOptions, MomentOptions {
  readonly cluster: Id;
  readonly member: string;
  readonly period: PeriodName;
  readonly check?: readonly string[];
  readonly decimal?: '.' | ',';
}

/** `strata sheet`. */
export function defineSheet(command: Command): void {
  withJson(
    withMoment(
      command
        .requiredOption(...CLUSTER)
        .requiredOption('--member <id>', 'an actor, or @cluster')
        .requiredOption(...PERIOD),
    )
      .option('--check <measure=value...>', 'what these values would be, without storing them')
      .addOption(new Option('--decimal <mark>', 'the decimal mark of checked values').choices(['.', ','])),
  );
  withExample(
    command,
    'strata sheet --cluster coast --member hotel --period 2026-10',
    'strata sheet --cluster coast --member hotel --period 2026-10 --check occupancy=61.5 "hotel/desk:complaints=3"',
  );
  command.action((options: SheetOptions) =>
    withCurrentRuntime('query', (session) => (options.check ? check(session, options) : show(session, options))),
  );
}

async function show(session: Session, options: SheetOptions): Promise<void> {
  const { member: actor, period } = options;
  const sheet = await session.strata.sheets.read(await viewOf(session, options), { actor, period });
  answer(options, { asJson: () => sheetJson(sheet), asLines: () => [headLine(sheet), ...sheet.rows.map(rowLine)] });
}

function sheetJson({ view, actor, period, cycle, due, rows }: EntrySheet): object {
  const { clusterId: cluster, position } = view;
  return { cluster, position, actor, period, cycle: cycle ?? null, due: due ?? null, rows: rows.map(rowJson) };
}

function rowJson({ measure, lock, value, due, previous, draft, approval, ...row }: EntryRow): object {
  const { id, labels, unit, polarity } = measure;
  const earlier = previous.map((one) => ({ ...one, value: one.value ?? null }));
  const known = { due: due ?? null, previous: earlier, value: value ?? null, draft: draft ?? null, lock: lock ?? null };
  return { measure: { id, labels, unit, polarity }, ...row, ...known, approval: approval ?? null };
}

function headLine({ actor, period, due }: EntrySheet): string {
  return due === undefined ? phrase`${actor}  ${period}  no cycle` : phrase`${actor}  ${period}  due ${due}`;
}

function rowLine({ measure, subject, value, previous, scored, draft, approval, lock }: EntryRow): string {
  const target = scored.targets && mainFigure(measure.scoring.kind, scored.targets);
  return [
    measure.id,
    subject,
    ...valueCells(value, measure.unit),
    previous.map((one) => `${one.period} ${figureOf(one.value)}`).join(', '),
    target === undefined ? phrase`no target` : phrase`target ${target}`,
    translated(scored.status),
    ...(typeof draft?.text === 'string' ? [phrase`draft ${draft.text} of ${draft.by}`] : []),
    ...(approval?.status === 'returned' ? [phrase`returned by ${approval.last.by}: ${approval.last.note}`] : []),
    lock === undefined
      ? phrase`can be written`
      : [`${lock.code}: ${translated(lock.message)}`, ...lockCells(lock)].join('\t'),
  ].join('\t');
}

function valueCells(value: ValueRow | undefined, unit: string): readonly string[] {
  if (value === undefined) return [figureOf(value)];
  const evidence = value.evidence ? [phrase`evidence: ${value.evidence.address}`] : [];
  return [`${figureOf(value)} ${unit}`.trim(), ...evidence];
}

function figureOf(value: ValueRow | undefined): string {
  return value ? (value.value ?? phrase`n/a`) : phrase`no value`;
}

async function check(session: Session, options: SheetOptions): Promise<void> {
  const { member: actor, period, check: given = [], decimal: decimalMark } = options;
  const typed = given.map((text) => ({ ...parseTyped(text), period }));
  const checks = await session.strata.sheets.check(await viewOf(session, options), {
    actor,
    values: typed,
    decimalMark,
  });
  answer(options, { asJson: () => checks, asLines: () => checks.map((one) => checkLine(one, given[one.index]!)) });
}

function checkLine({ refusal, lock, warnings, scored }: ValueCheck, given: string): string {
  const outcome = refusal ? `${lock?.code ?? refusal.code}: ${translated(refusal.message)}` : phrase`would be taken`;
  const status = scored === undefined ? [] : [translated(scored.status)];
  return [given, ...status, outcome, ...lockCells(lock), ...warnings.map(translated)].join('\t');
}
