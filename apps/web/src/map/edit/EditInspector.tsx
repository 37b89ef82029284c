import { Button, CloseButton, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState, type RefObject } from 'react';
import type { MeasureFormFragment } from '../../generated/operations.js';
import { useFrame } from '../../shell/frame.js';
import { useWords } from '../../words/use-words.js';
import mapClasses from '../map.module.css';
import { Problems } from './ChangePanel.js';
import { nameIn } from './draft-view.js';
import {
  MAX_NAME,
  ALWAYS_ONE,
  reweighed,
  withMeasure,
  withObjective,
  withoutMeasure,
  withoutPlace,
  type DraftMap,
  type DraftObjective,
  type Weight,
} from './draft.js';
import { EditLinks } from './EditLinks.js';
import type { Problem } from './save-map.js';
import classes from './edit.module.css';

/** The greatest weight. */
const MAX_WEIGHT = 1_000_000;

export interface EditInspectorProps {
  readonly draft: DraftMap;
  readonly objective: DraftObjective;
  readonly measures: ReadonlyMap<string, MeasureFormFragment>;
  readonly problems: readonly Problem[];
  /** The field in which an effect is chosen. */
  readonly linkField: RefObject<HTMLSelectElement | null>;
  readonly onEdit: (change: (draft: DraftMap) => DraftMap) => void;
  readonly onSelect: (objective: string | undefined) => void;
  readonly onRemove: () => void;
}

/** Everything about an objective that can be edited. */
export function EditInspector(props: EditInspectorProps) {
  const { draft, objective, problems, onEdit, onSelect, onRemove } = props;
  const { t, code } = useWords();
  const { perspectives } = useFrame();
  const change = (fields: Partial<DraftObjective>) =>
    onEdit((map) => withObjective(map, { ...(map.objectives.get(objective.id) ?? objective), ...fields }));
  return (
    <aside
      className={`${mapClasses.inspector} ${classes.inspector}`}
      aria-label={nameIn(objective, code)}
      data-region
      tabIndex={-1}
    >
      <div className={mapClasses.inspectorHead}>
        <h2>{nameIn(objective, code)}</h2>
        <CloseButton aria-label={t('shell.close')} onClick={() => onSelect(undefined)} />
      </div>
      <Problems problems={problems} />
      {(['en', 'ru', 'uk'] as const).map((language) => (
        <KeptText
          key={language}
          label={t(`mapEdit.nameIn.${language}`)}
          value={objective.labels[language] ?? ''}
          isNeeded={language === 'en'}
          onKeep={(text) =>
            change({
              labels: { ...objective.labels, [language]: text === '' ? null : text } as DraftObjective['labels'],
            })
          }
        />
      ))}
      <NativeSelect
        size="xs"
        label={t('mapEdit.perspective')}
        value={objective.perspective}
        data={perspectives.map(({ id, label }) => ({ value: id, label }))}
        onChange={(event) => change({ perspective: event.currentTarget.value })}
      />
      <WeightField label={t('mapEdit.weight')} weight={objective.weight} onChange={(weight) => change({ weight })} />
      <EditMeasures {...props} />
      <EditLinks {...props} />
      <div className={classes.foot}>
        {draft.places.has(objective.id) && (
          <Button size="xs" variant="default" onClick={() => onEdit((map) => withoutPlace(map, objective.id))}>
            {t('mapEdit.free')}
          </Button>
        )}
        <Button size="xs" variant="default" className={classes.remove ?? ''} onClick={onRemove}>
          {t('mapEdit.remove')}
        </Button>
      </div>
    </aside>
  );
}

interface KeptTextProps {
  readonly label: string;
  readonly value: string;
  readonly isNeeded: boolean;
  readonly onKeep: (text: string) => void;
}

/** A text that is taken over when the field is left, or with Enter; Escape takes back what was typed. */
function KeptText({ label, value, isNeeded, onKeep }: KeptTextProps) {
  const [typed, setTyped] = useState<string>();
  const keep = () => {
    const text = typed?.trim();
    if (text !== undefined && text !== value && !(isNeeded && text === '')) onKeep(text);
    setTyped(undefined);
  };
  return (
    <TextInput
      size="xs"
      label={label}
      value={typed ?? value}
      maxLength={MAX_NAME}
      required={isNeeded}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setTyped(undefined);
      }}
    />
  );
}

interface WeightFieldProps {
  readonly label: string;
  readonly weight: Weight;
  readonly onChange: (weight: Weight) => void;
}

/** The weight that holds last; those before it stay. */
function WeightField({ label, weight, onChange }: WeightFieldProps) {
  const { t, day } = useWords();
  const last = weight.at(-1);
  const [typed, setTyped] = useState<string | number>();
  if (last === undefined) return null;
  const keep = () => {
    if (typeof typed === 'number' && typed !== last.value) onChange(reweighed(weight, typed));
    setTyped(undefined);
  };
  return (
    <NumberInput
      size="xs"
      label={last.from === null ? label : `${label}, ${t('mapEdit.from', { day: day(last.from) })}`}
      value={typed ?? last.value}
      min={0}
      max={MAX_WEIGHT}
      clampBehavior="strict"
      hideControls
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}

/** The measures of an objective with their weights. */
function EditMeasures({ draft, objective, measures, onEdit }: EditInspectorProps) {
  const { t } = useWords();
  const placed = [...draft.measures.values()].filter((one) => one.objective === objective.id);
  const others = [...measures.values()].filter(({ id }) => placed.every(({ measure }) => measure !== id));
  const nameOf = (id: string) => measures.get(id)?.label ?? id;
  return (
    <>
      <h3>{t('map.measuresTitle')}</h3>
      <ul className={classes.parts}>
        {placed.map((one) => (
          <li key={one.measure}>
            <WeightField
              label={t('mapEdit.weightOf', { name: nameOf(one.measure) })}
              weight={one.weight}
              onChange={(weight) => onEdit((map) => withMeasure(map, { ...one, weight }))}
            />
            <CloseButton
              aria-label={t('mapEdit.takeOff', { name: nameOf(one.measure) })}
              onClick={() => onEdit((map) => withoutMeasure(map, objective.id, one.measure))}
            />
          </li>
        ))}
      </ul>
      <NativeSelect
        size="xs"
        aria-label={t('mapEdit.placeMeasure')}
        value=""
        data={[
          { value: '', label: t('mapEdit.placeMeasure') },
          ...others.map(({ id, label }) => ({ value: id, label })),
        ]}
        onChange={(event) => {
          const measure = event.currentTarget.value;
          if (measure === '') return;
          onEdit((map) => withMeasure(map, { measure, weight: ALWAYS_ONE, objective: objective.id }));
        }}
      />
    </>
  );
}
