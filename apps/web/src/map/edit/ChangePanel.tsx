import { UnstyledButton } from '@mantine/core';
import { useWords } from '../../words/use-words.js';
import { changesBetween, type Change } from './changes.js';
import { changeText, type ChangeNames } from './change-text.js';
import type { Problem } from './save-map.js';
import type { Editor } from './use-editor.js';
import mapClasses from '../map.module.css';
import classes from './edit.module.css';

export interface ChangePanelProps {
  readonly editor: Editor;
  readonly names: ChangeNames;
  readonly isList: boolean;
  readonly onSelect: (objective: string) => void;
}

/** What is changed and not saved yet, what is wrong with it, and what others have changed meanwhile. */
export function ChangePanel({ editor, names, isList, onSelect }: ChangePanelProps) {
  const { t } = useWords();
  const { base, steps, merged } = editor.editing;
  const changes = changesBetween(base.map, steps.now);
  // What it says then is about the canvas.
  if (isList && changes.length + merged.length + editor.problems.length === 0) return null;
  return (
    <aside
      className={`${mapClasses.inspector} ${classes.panel}`}
      aria-label={t('mapEdit.changesTitle')}
      data-region
      tabIndex={-1}
    >
      <h2>{t('mapEdit.changesTitle')}</h2>
      <Problems problems={editor.problems} />
      {changes.length === 0 ? (
        <p className={mapClasses.muted}>{t('mapEdit.noChanges')}</p>
      ) : (
        <ChangeList changes={changes} names={names} onSelect={onSelect} />
      )}
      {merged.length > 0 && (
        <>
          <h3>{t('mapEdit.theirsTitle')}</h3>
          <ChangeList changes={merged} names={names} onSelect={onSelect} />
        </>
      )}
    </aside>
  );
}

export function Problems({ problems }: { problems: readonly Problem[] }) {
  const { t } = useWords();
  if (problems.length === 0) return null;
  return (
    <div className={classes.problems} role="alert">
      <b>{t('mapEdit.refused', { count: problems.length })}</b>
      <ul>
        {problems.map(({ message }, at) => (
          <li key={at}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

export interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly names: ChangeNames;
  readonly onSelect?: ((objective: string) => void) | undefined;
}

export function ChangeList({ changes, names, onSelect }: ChangeListProps) {
  const words = useWords();
  const [current] = names.maps;
  return (
    <ul className={classes.changes}>
      {changes.map((change, at) => {
        const text = changeText(change, names, words);
        const target = change.objectives.find((id) => current?.objectives.has(id));
        return (
          <li key={`${change.part} ${change.key} ${at}`}>
            {onSelect && target !== undefined ? (
              <UnstyledButton onClick={() => onSelect(target)}>{text}</UnstyledButton>
            ) : (
              text
            )}
          </li>
        );
      })}
    </ul>
  );
}
