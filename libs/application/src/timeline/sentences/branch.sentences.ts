import { branchChangeKey, type BranchChange, type BranchEvent, type BranchState } from '@strata/domain';
import type { Names, Sentences } from './sentence.js';

function branch(_data: unknown, names: Names) {
  return { branch: names.branch };
}

/** What is changed to what, by the keys of changes. */
function changes(state: BranchState): Readonly<Record<string, unknown>> {
  return Object.fromEntries(state.changes.map((change) => [branchChangeKey(change), contentOf(change)]));
}

function contentOf(change: BranchChange): unknown {
  switch (change.kind) {
    case 'value':
      return change.value;
    case 'target':
      return change.figures;
    case 'weight':
      return change.weight;
    case 'method':
      return change.version;
    case 'member':
      return change.member;
  }
}

/** The events of a what-if branch. */
export const branchSentences: Sentences<BranchEvent, BranchState> = {
  BranchForked: {
    text: {
      en: 'The what-if branch "{branch}" was forked.',
      ru: 'Создана ветвь «что если» «{branch}».',
      uk: 'Створено гілку «що якби» «{branch}».',
    },
    names: ({ labels }) => ({ branch: labels }),
  },
  BranchChanged: {
    text: {
      en: 'The what-if branch "{branch}" was changed.',
      ru: 'Изменена ветвь «что если» «{branch}».',
      uk: 'Змінено гілку «що якби» «{branch}».',
    },
    names: branch,
    part: changes,
  },
  BranchChangesDropped: {
    text: {
      en: 'Changes were dropped from the what-if branch "{branch}".',
      ru: 'Из ветви «что если» «{branch}» убраны изменения.',
      uk: 'З гілки «що якби» «{branch}» прибрано зміни.',
    },
    names: branch,
    part: changes,
  },
  BranchDiscarded: {
    text: {
      en: 'The what-if branch "{branch}" was discarded.',
      ru: 'Ветвь «что если» «{branch}» отброшена.',
      uk: 'Гілку «що якби» «{branch}» відкинуто.',
    },
    names: branch,
  },
  BranchProposed: {
    text: {
      en: 'The what-if branch "{branch}" was turned into proposals.',
      ru: 'Ветвь «что если» «{branch}» превращена в предложения.',
      uk: 'Гілку «що якби» «{branch}» перетворено на пропозиції.',
    },
    names: branch,
  },
};
