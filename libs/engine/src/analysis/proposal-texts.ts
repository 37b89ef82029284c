import type { Localized } from '../method/localized.js';

/** The comment at the beginning of a proposal. */
export const PROPOSAL_HEADER = 'Proposed from data; has no effect until a cluster registers and adopts it.';

/** The title of the model of a measure. */
export function modelTitle(result: Localized): Localized {
  return {
    en: `Additive model of "${result.en}"`,
    ru: `Аддитивная модель показателя «${result.ru}»`,
    uk: `Адитивна модель показника «${result.uk}»`,
  };
}
