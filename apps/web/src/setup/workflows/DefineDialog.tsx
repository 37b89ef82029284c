import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CommandResult } from '../../api/use-command.js';
import { useWords } from '../../words/use-words.js';
import { FormDialog } from '../shared/FormDialog.js';
import { ReasonField } from '../shared/ReasonField.js';
import type { Workflow } from './workflow.js';

export interface DefineDialogProps {
  readonly workflow: Workflow;
  readonly onClose: () => void;
  readonly onSend: (definition: string, reason: string) => Promise<CommandResult>;
}

/** Replaces the definition by a text with a higher version. */
export function DefineDialog({ workflow: { definition, version }, onClose, onSend }: DefineDialogProps) {
  const { t } = useWords();
  const [text, setText] = useState(() => definition.replace(/^version: *\d+ *$/m, `version: ${version + 1}`));
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('setup.workflows.define')}
      lead={t('setup.workflows.defineHint')}
      isReady={reason.trim() !== '' && text.trim() !== '' && text !== definition}
      onClose={onClose}
      onSend={() => onSend(text, reason.trim())}
    >
      <Textarea
        label={t('setup.workflows.text')}
        required
        autosize
        minRows={12}
        maxRows={22}
        styles={{ input: { fontFamily: 'monospace', fontSize: 12 } }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ReasonField reason={reason} onChange={setReason} />
    </FormDialog>
  );
}
