import type { LinkTest, LinkTests } from '@strata/application';
import type { Language, PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { counted, phrase, translated } from '../language/phrase.js';
import { viewOf, withCurrentRuntime, type MomentOptions } from '../runtime/session.js';
import { CLUSTER, languageOption, periodArgument, withExample, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface LinksOptions extends CommonOptions, MomentOptions {
  readonly cluster: string;
  readonly strategy: string;
  readonly from: PeriodName;
  readonly to: PeriodName;
  readonly language: Language;
}

/** `strata map links`. */
export function defineMapLinks(group: Command): void {
  const command = withJson(
    withMoment(
      group
        .command('links')
        .description('whether effects follow their causes at the stated lags, in scores as known at the moment')
        .requiredOption(...CLUSTER)
        .requiredOption('--strategy <id>', 'the strategy')
        .requiredOption('--from <period>', 'the first period', periodArgument)
        .requiredOption('--to <period>', 'the last period', periodArgument),
    ).addOption(languageOption()),
  );
  withExample(command, 'strata map links --cluster silver-lakes --strategy all-seasons --from 2024-10 --to 2026-09');
  command.action(links);
}

async function links(options: LinksOptions): Promise<void> {
  const { cluster, strategy, from, to, language } = options;
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const found = await session.strata.strategies.testLinks(view, { strategy, from, to });
    answer(options, { asJson: () => ({ cluster, ...found }), asLines: () => linesOf(found, language) });
  });
}

function* linesOf({ links: tested }: LinkTests, language: Language): Iterable<string> {
  for (const link of tested) yield* linkLines(link, language);
  yield counted(tested.length, 'link');
}

function* linkLines({ labels, sign, lag, lagPeriods, tests, verdict }: LinkTest, language: Language): Iterable<string> {
  const [cause, effect] = [labels.from, labels.to].map((one) => one[language] ?? one.en);
  yield phrase`${translated(verdict)}: ${cause!} → ${effect!} (${translated(sign)}, after ${lag} months)`;
  for (const { lag: periods, n, effective, r, p } of tests) {
    const mark = periods === lagPeriods ? '*' : ' ';
    const strength = r === null ? phrase`no coefficient` : `r ${rounded(r)}`;
    const significance = p === null ? '' : `, p ${rounded(p)}`;
    const worth = effective === null ? '' : phrase`, worth ${rounded(effective)} independent ones`;
    yield phrase`  ${mark} lag ${periods}: ${strength}${significance} (${n} pairs${worth})`;
  }
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(3)));
}
