import { incomeTotals, type IncomeDue } from '@strata/application';
import type { Id, IncomeCommand, IncomeTerm } from '@strata/domain';
import type { Command } from 'commander';
import { figuresAsText, structuredDataIn } from '../files/structured-file.js';
import { phrase, spokenLanguage } from '../language/phrase.js';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { AT, CLUSTER, startOf, withExample, withJson, withStart, type StartOptions } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { tableLines } from '../terminal/text-table.js';
import { changePlan, withDryRun } from './change-plan.js';
import { answerFor, withPeriod } from './period-question.js';

interface MemberOptions extends CommonOptions {
  readonly cluster: Id;
  readonly member: Id;
  readonly at?: string;
}

type ChangeOptions = MemberOptions & StartOptions & { readonly dryRun?: boolean };

const MEMBER = ['--member <id>', 'the actor to whom the income is due'] as const;

/** `strata plan income`. */
export function defineIncome(plan: Command): void {
  const income = plan
    .command('income')
    .description('income terms: which share of an amount is due to an actor, and when');
  defineChanges(income);
  const list = withJson(
    income
      .command('list')
      .description('the latest terms of an actor')
      .requiredOption(...CLUSTER)
      .requiredOption(...MEMBER)
      .option(...AT),
  );
  withExample(list, 'strata plan income list --cluster coast --member grand-hotel');
  list.action(listTerms);

  const due = withPeriod(
    income.command('due').description('what is due and what was missed in the periods of a period'),
  );
  due.option('--member <id>', 'of this actor only');
  withExample(due, 'strata plan income due --cluster coast --period 2026');
  due.action(async (options) => {
    await answerFor<readonly IncomeDue[], { readonly member?: Id }>(options, {
      ask: (plans, view, { period, member }) => plans.incomeDue(view, period, member),
      lines: dueLines,
    });
  });
}

function defineChanges(income: Command): void {
  const set = withDryRun(
    income
      .command('set')
      .description('set a term, or replace it from a period on')
      .argument(
        '<file.yaml>',
        'id, labels, frequency, condition (measure, subject, is, value) and share (percent, measure, subject)',
      )
      .requiredOption(...CLUSTER)
      .requiredOption(...MEMBER),
  );
  withStart(set);
  withExample(set, 'strata plan income set bonus.yaml --cluster coast --member grand-hotel --from 2026');
  set.action(setTerm);

  const drop = withDryRun(
    income
      .command('drop')
      .description('drop a term')
      .argument('<term>', 'the term')
      .requiredOption(...CLUSTER)
      .requiredOption(...MEMBER)
      .requiredOption('--reason <text>', 'the reason'),
  );
  withStart(drop);
  withExample(drop, 'strata plan income drop bonus --cluster coast --member grand-hotel --reason "agreed anew"');
  drop.action((id: Id, options: ChangeOptions & { readonly reason: string }) =>
    change(id, options, {
      command: {
        ...{ type: 'DropIncomeTerm', actorId: options.member, termId: id, reason: options.reason },
        ...startOf(options),
      },
      done: phrase`income term ${id} is dropped`,
    }),
  );
}

async function setTerm(file: string, options: ChangeOptions): Promise<void> {
  const term = figuresAsText(await structuredDataIn(file)) as IncomeTerm;
  const { id } = (term as Partial<IncomeTerm> | null) ?? {};
  await change(String(id), options, {
    command: { type: 'SetIncomeTerm', actorId: options.member, term, ...startOf(options) },
    done: phrase`income term ${id} is set`,
  });
}

async function change(
  term: Id,
  options: ChangeOptions,
  { command, done }: { readonly command: IncomeCommand; readonly done: string },
): Promise<void> {
  const addressed = { aggregate: 'income', clusterId: options.cluster, command } as const;
  await changePlan(options, addressed, { about: { member: options.member, term }, done });
}

async function listTerms(options: MemberOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const terms = await session.strata.plans.incomeTerms(await viewOf(session, options), options.member);
    answer(options, {
      asJson: () => terms,
      asLines: () => (terms.length === 0 ? [phrase`no income term is set`] : terms.flatMap(termLines)),
    });
  });
}

function termLines({ id, labels, condition, share }: IncomeTerm): readonly string[] {
  const sign = condition.is === 'at-least' ? '≥' : '≤';
  const amount = `${share.percent} % × ${share.measure} (${share.subject})`;
  return [
    `${id}: ${labels[spokenLanguage()] ?? labels.en}`,
    phrase`  ${amount} if ${`${condition.measure} (${condition.subject}) ${sign} ${condition.value}`}`,
  ];
}

function dueLines(rows: readonly IncomeDue[]): readonly string[] {
  if (rows.length === 0) return [phrase`no income term holds`];
  const header = ['', '', phrase`value`, phrase`amount`, phrase`due`, phrase`missed`];
  const body = rows.map(({ actor, term, period, value, amount, due, missed }) => {
    return [`${actor}/${term.id}`, period, value ?? '·', amount ?? '·', due ?? '·', missed ?? '·'];
  });
  const totals = incomeTotals(rows).map(({ actor, due, missed }) => [actor, '', '', '', due ?? '·', missed ?? '·']);
  return tableLines([header, ...body, ...totals], new Set([2, 3, 4, 5]));
}
