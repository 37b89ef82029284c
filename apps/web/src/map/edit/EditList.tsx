import { Button, UnstyledButton } from '@mantine/core';
import { useFrame } from '../../shell/frame.js';
import { Score } from '../../status/Score.js';
import { useWords } from '../../words/use-words.js';
import type { MapCard, MapView } from '../map-view.js';
import mapClasses from '../map.module.css';
import classes from './edit.module.css';

export interface EditListProps {
  readonly view: MapView;
  readonly chosen: string | undefined;
  readonly problems: ReadonlySet<string>;
  readonly onSelect: (objective: string) => void;
  /** Asks for a new objective in a perspective. */
  readonly onAdd: (perspective: string) => void;
}

/** The map as a list while it is edited: everything that the canvas can do, without it. */
export function EditList({ view, chosen, problems, onSelect, onAdd }: EditListProps) {
  const { t } = useWords();
  const { perspectives } = useFrame();
  return (
    <div className={mapClasses.list}>
      {perspectives.map(({ id, label }) => (
        <section key={id} aria-label={label}>
          <h2>
            {label}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('mapEdit.addTo', { name: label })}
              onClick={() => onAdd(id)}
            >
              {t('mapEdit.add')}
            </Button>
          </h2>
          <ul>
            {view.cards
              .filter(({ objective }) => objective.perspective === id)
              .map((card) => (
                <Row
                  key={card.objective.id}
                  card={card}
                  view={view}
                  isChosen={card.objective.id === chosen}
                  hasProblem={problems.has(card.objective.id)}
                  onSelect={onSelect}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface RowProps {
  readonly card: MapCard;
  readonly view: MapView;
  readonly isChosen: boolean;
  readonly hasProblem: boolean;
  readonly onSelect: (objective: string) => void;
}

function Row({ card: { objective, score, status }, view, isChosen, hasProblem, onSelect }: RowProps) {
  const { t } = useWords();
  const causes = view.links.filter(({ to }) => to === objective.id).length;
  const effects = view.links.filter(({ from }) => from === objective.id).length;
  return (
    <li>
      <UnstyledButton
        className={classes.row}
        aria-pressed={isChosen}
        data-problem={hasProblem || undefined}
        onClick={() => onSelect(objective.id)}
      >
        <b>{objective.label}</b>
        <Score of={{ score, status }} />
        <span>
          {t('map.measures', { count: objective.measures.length })}, {t('map.causes', { count: causes })},{' '}
          {t('map.effects', { count: effects })}
        </span>
      </UnstyledButton>
    </li>
  );
}
