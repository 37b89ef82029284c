import { Button, FileButton } from '@mantine/core';
import IconUpload from '@tabler/icons-react/icons/IconUpload';
import { lazy, Suspense, useRef, useState } from 'react';
import { useWords } from '../words/use-words.js';
import type { UploadDialogProps } from './UploadDialog.js';

const UploadDialog = lazy(() => import('./UploadDialog.js').then((it) => ({ default: it.UploadDialog })));

const ACCEPTED = '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Chooses a file of values, which is previewed before anything is stored. */
export function UploadButton({ names }: { names: UploadDialogProps['names'] }) {
  const { t } = useWords();
  const [file, choose] = useState<File | null>(null);
  const reset = useRef<() => void>(null);
  const close = () => {
    choose(null);
    // Otherwise the same file, corrected, could not be chosen again.
    reset.current?.();
  };
  return (
    <>
      <FileButton resetRef={reset} accept={ACCEPTED} onChange={choose} inputProps={{ 'aria-label': t('entry.upload') }}>
        {(props) => (
          <Button size="xs" variant="default" leftSection={<IconUpload size={14} />} {...props}>
            {t('entry.upload')}
          </Button>
        )}
      </FileButton>
      <Suspense fallback={null}>{file && <UploadDialog names={names} file={file} onClose={close} />}</Suspense>
    </>
  );
}
