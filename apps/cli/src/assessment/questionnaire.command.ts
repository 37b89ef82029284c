import { findCatalogueQuestionnaire } from '@strata/application';
import type { Language } from '@strata/domain';
import type { Questionnaire } from '@strata/engine';
import { shippedCatalogue } from '@strata/runtime';
import type { Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { languageOption, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface QuestionnaireOptions extends CommonOptions {
  readonly language: Language;
}

/** `strata questionnaire`. */
export function defineQuestionnaire(group: Command): void {
  const list = withJson(group.command('list').description('the questionnaires').addOption(languageOption()));
  withExample(list, 'strata questionnaire list');
  list.action(listQuestionnaires);
  const show = withJson(
    group
      .command('show')
      .description('the items and questions of a questionnaire')
      .argument('<id>', 'the questionnaire')
      .addOption(languageOption()),
  );
  withExample(show, 'strata questionnaire show human-capital --language uk');
  show.action(showQuestionnaire);
}

async function listQuestionnaires(options: QuestionnaireOptions): Promise<void> {
  const rows = (await shippedCatalogue.questionnaires()).map(({ id, about, title, items }) => ({
    id,
    about,
    items: items.length,
    title: title[options.language],
  }));
  answer(options, {
    asJson: () => rows,
    asLines: () =>
      rows.map(
        ({ id, about, items, title }) =>
          phrase`${id.padEnd(26)} about the ${translated(about)}, ${items} items  ${title}`,
      ),
  });
}

async function showQuestionnaire(id: string, options: QuestionnaireOptions): Promise<void> {
  const questionnaire = await findCatalogueQuestionnaire(shippedCatalogue, id);
  answer(options, {
    asJson: () => questionnaire,
    asLines: () => questionnaireLines(questionnaire, options.language),
  });
}

function questionnaireLines({ id, title, about, items }: Questionnaire, language: Language): readonly string[] {
  return [
    phrase`${id}: ${title[language]} (about the ${translated(about)})`,
    ...items.map(({ id: item, scale, label, question }) => {
      const grades = scale === 'snw' ? 'S/N/W' : scale;
      return `  ${item.padEnd(8)} ${grades}  ${label[language]}: ${question[language]}`;
    }),
  ];
}
