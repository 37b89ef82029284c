import { figure, type ExportTable } from '../export/export-table.js';
import type { Words } from '../words/use-words.js';
import type { MapView } from './map-view.js';

/** The cards of a map as rows, with what they lead to. */
export function mapTable(
  { cards, links }: MapView,
  perspectives: readonly { readonly id: string; readonly label: string }[],
  { t }: Words,
): ExportTable {
  const names = new Map(cards.map(({ objective }) => [objective.id, objective.label]));
  const bands = new Map(perspectives.map(({ id, label }) => [id, label]));
  return {
    headings: [
      ...[t('export.perspective'), t('scorecard.name'), t('export.status')],
      ...[`${t('scorecard.score')}, %`, t('export.leadsTo'), t('export.id')],
    ],
    rows: cards.map(({ objective, status, score }) => {
      const effects = links.filter(({ from }) => from === objective.id).map(({ to }) => names.get(to) ?? to);
      const band = bands.get(objective.perspective) ?? objective.perspective;
      return [band, objective.label, t(`status.${status}`), figure(score, 100), effects.join('; '), objective.id];
    }),
  };
}
