import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useFrame } from '../../shell/frame.js';
import { useWords } from '../../words/use-words.js';
import { ALWAYS_ONE, MAX_NAME, newId, type DraftMap, type DraftObjective } from './draft.js';

export interface AddObjectiveProps {
  readonly opened: boolean;
  readonly draft: DraftMap;
  /** The perspective that is offered first. */
  readonly perspective: string;
  readonly onClose: () => void;
  readonly onAdd: (objective: DraftObjective) => void;
}

/** Asks for the name and the perspective of a new objective. */
export function AddObjective({ opened, onClose, ...form }: AddObjectiveProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('mapEdit.addTitle')}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Form {...form} onClose={onClose} />
    </Modal>
  );
}

function Form({ draft, perspective: first, onClose, onAdd }: Omit<AddObjectiveProps, 'opened'>) {
  const { t, code } = useWords();
  const { perspectives } = useFrame();
  const [name, setName] = useState('');
  const [perspective, setPerspective] = useState(first);
  const given = name.trim();
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (given === '') return;
    const labels = { en: given, ru: null, uk: null, [code]: given };
    onAdd({
      id: newId(draft, given),
      labels,
      perspective,
      theme: null,
      details: null,
      weight: ALWAYS_ONE,
      rollUp: 'WEIGHTED_MEAN',
      missing: null,
    });
    onClose();
  };
  return (
    <form onSubmit={add}>
      <TextInput
        label={t('mapEdit.name')}
        value={name}
        maxLength={MAX_NAME}
        data-autofocus
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        mt="sm"
        label={t('mapEdit.perspective')}
        value={perspective}
        data={perspectives.map(({ id, label }) => ({ value: id, label }))}
        onChange={(event) => setPerspective(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button type="submit" disabled={given === ''}>
          {t('mapEdit.addConfirm')}
        </Button>
      </Group>
    </form>
  );
}
