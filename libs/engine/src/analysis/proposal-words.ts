import type { Localized } from '../method/localized.js';

/** What stands above the text of a proposal. */
export const PROPOSAL_HEAD = 'Proposed from data; counts nowhere until a cluster registers and adopts it.';

/** The title of a model that stands for a measure. */
export function modelTitle(result: Localized): Localized {
  return {
    en: `Additive model of "${result.en}"`,
    ru: `Аддитивная модель показателя «${result.ru}»`,
    uk: `Адитивна модель показника «${result.uk}»`,
  };
}
