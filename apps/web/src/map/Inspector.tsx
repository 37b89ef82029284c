import { Button, CloseButton, UnstyledButton } from '@mantine/core';
import { CommentButton } from '../comments/CommentButton.js';
import type { MeasureFormFragment } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { useGo } from '../shell/use-go.js';
import { StatusShape, StatusWord, statusText } from '../status/StatusShape.js';
import { useWords } from '../words/use-words.js';
import type { MapCard, MapView } from './map-view.js';
import type { MapOfStrategy } from './map-graph.js';
import { MeasureLines } from './MeasureLines.js';
import classes from './map.module.css';

export interface InspectorProps {
  readonly map: MapOfStrategy;
  readonly card: MapCard;
  readonly view: MapView;
  readonly measures: ReadonlyMap<string, MeasureFormFragment>;
  readonly onSelect: (objective: string | undefined) => void;
}

/** What stands behind a card. */
export function Inspector({ map, card, view, measures, onSelect }: InspectorProps) {
  const { t, percent } = useWords();
  const { perspectives } = useFrame();
  const go = useGo();
  const { objective, score, status } = card;
  const causes = view.links.filter(({ to }) => to === objective.id);
  const effects = view.links.filter(({ from }) => from === objective.id);
  const byId = new Map(view.cards.map((one) => [one.objective.id, one]));
  const linked = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return (
    <aside className={classes.inspector} aria-label={objective.label} data-region tabIndex={-1}>
      <div className={classes.inspectorHead}>
        <h2>{objective.label}</h2>
        <CloseButton aria-label={t('shell.close')} onClick={() => onSelect(undefined)} />
      </div>
      <p className={classes.muted}>{perspectives.find(({ id }) => id === objective.perspective)?.label}</p>
      <p className={classes.big}>
        <StatusShape status={status} size={24} silent />
        <b className={statusText(status)}>{percent(score)}</b>
        <StatusWord status={status} size={0} />
      </p>
      <div className={classes.inspectorActions}>
        {card.node && (
          <Button
            variant="default"
            size="xs"
            data-explain
            onClick={() => go({ x: `objective:${map.id}/${objective.id}` })}
          >
            {t('map.explain')}
          </Button>
        )}
        <CommentButton about={`objective:${map.id}/${objective.id}`} name={objective.label} hasWord />
      </div>
      <h3>{t('map.measuresTitle')}</h3>
      {card.measures.length === 0 ? (
        <p className={classes.muted}>{t('map.membersOnly')}</p>
      ) : (
        <MeasureLines owner={map.owner} nodes={card.measures} measures={measures} />
      )}
      <Linked title={t('map.causesTitle')} cards={linked(causes.map(({ from }) => from))} onSelect={onSelect} />
      <Linked title={t('map.effectsTitle')} cards={linked(effects.map(({ to }) => to))} onSelect={onSelect} />
    </aside>
  );
}

interface LinkedProps {
  readonly title: string;
  readonly cards: readonly MapCard[];
  readonly onSelect: (objective: string) => void;
}

function Linked({ title, cards, onSelect }: LinkedProps) {
  if (cards.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={classes.linked}>
        {cards.map(({ objective, status }) => (
          <li key={objective.id}>
            <UnstyledButton onClick={() => onSelect(objective.id)}>
              <StatusShape status={status} size={13} /> {objective.label}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  );
}
