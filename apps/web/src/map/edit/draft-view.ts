import type { MapView } from '../map-view.js';
import { linkKey, measureKey, type DraftMap, type DraftObjective } from './draft.js';

/** The name of an objective in a language, otherwise in English. */
export function nameIn({ labels }: Pick<DraftObjective, 'labels'>, code: string): string {
  return labels[code as 'en' | 'ru' | 'uk'] ?? labels.en;
}

/** A draft as a map is shown, with the scores that its objectives have now. */
export function draftView(draft: DraftMap, base: DraftMap, { shown, code }: { shown: MapView; code: string }): MapView {
  const known = new Map(shown.cards.map((card) => [card.objective.id, card]));
  const cards = [...draft.objectives.values()].map((objective) => {
    const { id, perspective, theme } = objective;
    const card = known.get(id);
    const measures = [...draft.measures.values()].filter((one) => one.objective === id);
    return {
      objective: { id, label: nameIn(objective, code), perspective, theme, measures },
      score: card?.score ?? null,
      status: card?.status ?? ('GREY' as const),
      before: undefined,
      difference: base.objectives.has(id) ? undefined : ('added' as const),
      measures: (card?.measures ?? []).filter(({ measure }) => draft.measures.has(measureKey(id, measure ?? ''))),
      node: card?.node,
    };
  });
  const links = [...draft.links.values()].map((link) => ({
    ...link,
    difference: base.links.has(linkKey(link.from, link.to)) ? undefined : ('added' as const),
  }));
  return { cards, links, perspectives: shown.perspectives, top: shown.top };
}
