import { findCatalogueMethod } from '@strata/application';
import type { Language } from '@strata/domain';
import { describeMethod, type MethodDescription } from '@strata/engine';
import { shippedCatalogue } from '@strata/runtime';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { languageOption, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { tableLines } from '../terminal/text-table.js';

interface ListOptions extends CommonOptions {
  readonly language: Language;
}

/** `strata method list`. */
export function defineList(method: Command): void {
  const command = withJson(
    method.command('list').description('the methods that ship with Strata').addOption(languageOption()),
  );
  withExample(command, 'strata method list');
  command.action(listMethods);
}

/** `strata method show`. */
export function defineShow(method: Command): void {
  const command = withJson(
    method
      .command('show')
      .description('the inputs, formulas and outputs of a method')
      .argument('<id>', 'the method')
      .addOption(languageOption()),
  );
  withExample(command, 'strata method show snw-portrait --language uk');
  command.action(showMethod);
}

async function listMethods(options: ListOptions): Promise<void> {
  const rows = (await shippedCatalogue.methods()).map(({ definition: { id, version, title } }) => ({
    id,
    version,
    title: title[options.language] ?? title.en,
  }));
  answer(options, {
    asJson: () => rows,
    asLines: () => tableLines(rows.map(({ id, version, title }) => [id, `v${version}`, title])),
  });
}

async function showMethod(id: string, options: ListOptions): Promise<void> {
  const { definition } = await findCatalogueMethod(shippedCatalogue, id);
  const described = describeMethod(definition, options.language);
  answer(options, { asJson: () => described, asLines: () => methodLines(described) });
}

function methodLines(method: MethodDescription): readonly string[] {
  const { id, version, scope, title, summary, source, inputs, formulas, outputs } = method;
  return [
    `${id} v${version}: ${title}`,
    ...(summary ? [summary] : []),
    phrase`source: ${source.paper} (${source.authors}, ${source.year}), ${source.place}`,
    ...(scope === undefined
      ? []
      : [phrase`evaluated for ${scope === 'cluster' ? phrase`the cluster` : phrase`each member`}`]),
    phrase`\ninputs`,
    ...tableLines(inputs.map(inputCells)),
    phrase`\nformulas`,
    ...formulas.map(({ name, formula }) => `  ${name} = ${formula}`),
    phrase`\noutputs`,
    ...tableLines(outputs.map(({ path, label }) => [`  ${path}`, label])),
    ...readingLines(method),
  ];
}

function inputCells(input: MethodDescription['inputs'][number]): readonly string[] {
  const { name, type, label, unit, quantity = '', optional } = input;
  const kind = `${type}${optional ? phrase`, optional` : ''}`;
  return [`  ${name}`, kind, `${label}${unit === '' ? '' : ` [${unit}]`}`, quantity];
}

function readingLines({ readings, notes }: MethodDescription): readonly string[] {
  return [
    ...(readings.length > 0 ? [phrase`\nreadings (where the source is unclear or has an error)`] : []),
    ...readings.map(({ place, printed, implemented }) => phrase`  ${place}: printed ${printed}; here ${implemented}`),
    ...notes.map((note) => phrase`  note: ${note}`),
  ];
}
