import { FileButton, Button, TextInput } from '@mantine/core';
import IconFileDiff from '@tabler/icons-react/icons/IconFileDiff';
import { useState } from 'react';
import type { EvidenceInput } from '../generated/operations.js';
import { Fault } from '../shell/states.js';
import { useWords } from '../words/use-words.js';
import classes from './restatements.module.css';

export interface EvidenceFieldsProps {
  readonly evidence: EvidenceInput;
  /** Makes the next evidence from what it is by then. */
  readonly onChange: (change: (former: EvidenceInput) => EvidenceInput) => void;
}

/** The document that supports a proposal: where it is kept, and its hash, which the browser computes. It is not uploaded. */
export function EvidenceFields({ evidence, onChange }: EvidenceFieldsProps) {
  const { t } = useWords();
  const [error, setError] = useState<unknown>();
  const set = (change: Partial<EvidenceInput>) => onChange((former) => ({ ...former, ...change }));
  const read = async (file: File | null) => {
    if (file === null) return;
    setError(undefined);
    try {
      const sha256 = await sha256Of(file);
      onChange(({ address }) => ({ sha256, address: address || file.name }));
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <fieldset className={classes.evidence}>
      <legend>{t('restatements.evidence')}</legend>
      <FileButton onChange={(file) => void read(file)} inputProps={{ 'aria-label': t('restatements.chooseFile') }}>
        {(props) => (
          <Button size="xs" variant="default" leftSection={<IconFileDiff size={14} />} {...props}>
            {t('restatements.chooseFile')}
          </Button>
        )}
      </FileButton>
      {error !== undefined && <Fault error={error} />}
      <TextInput
        size="xs"
        label={t('restatements.address')}
        value={evidence.address}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        label={t('restatements.hash')}
        value={evidence.sha256}
        onChange={(event) => set({ sha256: event.currentTarget.value })}
      />
    </fieldset>
  );
}

/** SHA-256 of a file, in hexadecimal. */
async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
