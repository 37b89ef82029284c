import { Button, Group, Modal, Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useFrame } from '../../shell/frame.js';
import { useWords } from '../../words/use-words.js';
import { changeText, type ChangeNames } from './change-text.js';
import { ChangeList } from './ChangePanel.js';
import type { DraftMap } from './draft.js';
import { merge, type Choice, type Collision } from './merge.js';
import { sideText } from './side-text.js';
import type { Editor } from './use-editor.js';
import classes from './edit.module.css';

export interface ConflictDialogProps {
  readonly editor: Editor;
  readonly names: ChangeNames;
}

/** What others have changed meanwhile, and the choice where it collides with what is being edited. */
export function ConflictDialog({ editor, names }: ConflictDialogProps) {
  const { t } = useWords();
  const { hasConflict, showConflict } = editor;
  return (
    <Modal
      opened={hasConflict}
      onClose={() => showConflict(false)}
      title={t('mapEdit.conflictTitle')}
      lockScroll={false}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Conflict editor={editor} names={names} />
    </Modal>
  );
}

function Conflict({ editor, names }: ConflictDialogProps) {
  const { t } = useWords();
  const { base, steps, pending, merged } = editor.editing;
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const found = useMemo(
    () => pending && merge({ base: base.map, mine: steps.now, theirs: pending.map }),
    [base, steps.now, pending],
  );
  const collisions = found?.collisions ?? [];
  const theirs = found?.theirs ?? merged;
  const isOpen = collisions.some(({ id }) => !choices.has(id));
  const confirm = () => {
    editor.choose(choices);
    editor.showConflict(false);
  };
  return (
    <>
      <p>{t(collisions.length > 0 ? 'mapEdit.conflictText' : 'mapEdit.mergedText')}</p>
      <h3>{t('mapEdit.theirsTitle')}</h3>
      <ChangeList changes={theirs} names={{ ...names, maps: [...(pending ? [pending.map] : []), ...names.maps] }} />
      {pending &&
        collisions.map((collision) => (
          <Chosen
            key={collision.id}
            collision={collision}
            maps={{ mine: steps.now, theirs: pending.map }}
            names={{ ...names, maps: [base.map, ...names.maps] }}
            choice={choices.get(collision.id)}
            onChoose={(choice) => setChoices(new Map(choices).set(collision.id, choice))}
          />
        ))}
      <Group justify="flex-end" mt="md">
        {collisions.length > 0 && (
          <Button variant="default" onClick={() => editor.showConflict(false)}>
            {t('mapEdit.later')}
          </Button>
        )}
        <Button disabled={isOpen} onClick={confirm}>
          {t(collisions.length > 0 ? 'mapEdit.merge' : 'mapEdit.goOn')}
        </Button>
      </Group>
    </>
  );
}

interface ChosenProps {
  readonly collision: Collision;
  readonly maps: Readonly<Record<Choice, DraftMap>>;
  readonly names: ChangeNames;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

const CHOICES: readonly Choice[] = ['mine', 'theirs'];

function Chosen({ collision, maps, names, choice, onChoose }: ChosenProps) {
  const words = useWords();
  const { t } = words;
  const { perspectives } = useFrame();
  const { part, key } = collision;
  const perspectiveName = (id: string) => perspectives.find((one) => one.id === id)?.label ?? id;
  const textOf = (side: Choice) => sideText(collision, maps[side], { words, perspectiveName }) ?? t('mapEdit.takenOff');
  return (
    <Radio.Group
      className={classes.collision ?? ''}
      label={changeText({ part, key, kind: 'changed' }, names, words)}
      value={choice ?? ''}
      onChange={(value) => onChoose(value as Choice)}
    >
      {CHOICES.map((side) => (
        <Radio key={side} value={side} mt={6} label={t(`mapEdit.${side}`, { change: textOf(side) })} />
      ))}
    </Radio.Group>
  );
}
