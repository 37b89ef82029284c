import { Button } from '@mantine/core';
import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp';
import IconArrowForwardUp from '@tabler/icons-react/icons/IconArrowForwardUp';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useWords } from '../../words/use-words.js';
import { changesBetween } from './changes.js';
import type { Editor } from './use-editor.js';
import classes from './edit.module.css';

export interface EditBarProps {
  readonly editor: Editor;
  readonly onAdd: () => void;
  readonly onLeave: () => void;
}

/** The actions of editing, and how it stands. */
export function EditBar({ editor, onAdd, onLeave }: EditBarProps) {
  const { t } = useWords();
  const { past, future } = editor.editing.steps;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('mapEdit.toolbar')}>
      <EditState editor={editor} />
      <Button size="xs" variant="default" leftSection={<IconPlus size={15} />} onClick={onAdd}>
        {t('mapEdit.add')}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={t('mapEdit.undo')}
        title={t('mapEdit.undo')}
        disabled={past.length === 0}
        onClick={editor.undo}
      >
        <IconArrowBackUp size={16} />
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-label={t('mapEdit.redo')}
        title={t('mapEdit.redo')}
        disabled={future.length === 0}
        onClick={editor.redo}
      >
        <IconArrowForwardUp size={16} />
      </Button>
      <Button size="xs" variant="default" disabled={!editor.isUnsaved || editor.isBusy} onClick={editor.check}>
        {t('mapEdit.check')}
      </Button>
      <Button size="xs" disabled={!editor.isUnsaved} loading={editor.isBusy} onClick={editor.save}>
        {t('mapEdit.save')}
      </Button>
      <Button size="xs" variant="subtle" onClick={onLeave}>
        {t('mapEdit.leave')}
      </Button>
    </div>
  );
}

/** How many changes are not saved, what the last check found, and what others did; told to screen readers as well. */
function EditState({ editor }: { editor: Editor }) {
  const { t } = useWords();
  const { base, steps, merged, pending } = editor.editing;
  const count = changesBetween(base.map, steps.now).length;
  return (
    <>
      <span className={classes.state} role="status">
        {editor.outcome && t(`mapEdit.${editor.outcome}`)}
        {!editor.outcome && count > 0 && t('mapEdit.unsaved', { count })}
        {merged.length > 0 && ` · ${t('mapEdit.merged', { count: merged.length })}`}
      </span>
      {pending !== undefined && (
        <Button size="xs" variant="light" onClick={() => editor.showConflict(true)}>
          {t('mapEdit.collides')}
        </Button>
      )}
    </>
  );
}
