import { UnstyledButton } from '@mantine/core';
import type { MeasureFormFragment } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { useGo } from '../shell/use-go.js';
import { Score } from '../status/Score.js';
import { useWords } from '../words/use-words.js';
import type { MapCard, MapView } from './map-view.js';
import type { MapOfStrategy } from './map-graph.js';
import { MeasureLines } from './MeasureLines.js';
import classes from './map.module.css';

export interface MapListProps {
  readonly map: MapOfStrategy;
  readonly view: MapView;
  readonly measures: ReadonlyMap<string, MeasureFormFragment>;
}

/** The map as a list: perspectives, their objectives, and what these cause. */
export function MapList({ view, ...parts }: MapListProps) {
  const { perspectives } = useFrame();
  return (
    <div className={classes.list}>
      {perspectives.map(({ id, label }) => {
        const cards = view.cards.filter(({ objective }) => objective.perspective === id);
        const node = view.perspectives.get(id);
        if (cards.length === 0) return null;
        return (
          <section key={id} aria-label={label}>
            <h2>
              {label} {node && <Score of={node} />}
            </h2>
            <ul>
              {cards.map((card) => (
                <ListedCard key={card.objective.id} card={card} view={view} {...parts} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function ListedCard({ card, map, view, measures }: MapListProps & { card: MapCard }) {
  const { t, percent } = useWords();
  const go = useGo();
  const { objective, score, status } = card;
  const names = new Map(view.cards.map((one) => [one.objective.id, one.objective.label]));
  const causes = view.links.filter(({ to }) => to === objective.id).map(({ from }) => names.get(from));
  const effects = view.links.filter(({ from }) => from === objective.id).map(({ to }) => names.get(to));
  return (
    <li>
      <h3>
        {objective.label}
        <UnstyledButton
          className={classes.openScore}
          aria-label={t('explain.open', {
            name: objective.label,
            score: percent(score),
            status: t(`status.${status}`),
          })}
          onClick={() => go({ x: `objective:${map.id}/${objective.id}` })}
        >
          <Score of={{ score, status }} />
        </UnstyledButton>
      </h3>
      {card.measures.length > 0 && <MeasureLines owner={map.owner} nodes={card.measures} measures={measures} />}
      {causes.length > 0 && <p className={classes.muted}>{t('map.causedBy', { names: causes.join(', ') })}</p>}
      {effects.length > 0 && <p className={classes.muted}>{t('map.leadsTo', { names: effects.join(', ') })}</p>}
    </li>
  );
}
