import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { askAgain } from '../api/query-client.js';
import { useFrame } from '../shell/frame.js';
import { Fault } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { uploadFile, type UploadReport } from './upload-file.js';
import classes from './entry.module.css';

export interface UploadDialogProps {
  readonly file: File;
  /** The names of measures, as far as the sheet has them. */
  readonly names: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

/** The most rows that a preview lists. */
const LISTED = 200;

/** What would become of each row of a file, and its import. */
export function UploadDialog({ file, names, onClose }: UploadDialogProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const [reason, setReason] = useState('');
  const [confirm, setConfirm] = useState(false);
  const upload = useMutation({
    mutationFn: (dryRun: boolean) => uploadFile({ cluster, file, reason, confirm, dryRun }),
    onSuccess: ({ stored }) => stored && askAgain(),
  });
  const { mutate, data: report } = upload;
  useEffect(() => mutate(true), [mutate]);
  const good = report === undefined ? 0 : report.submitted + report.restated + report.withdrawn;
  return (
    <Modal
      opened
      size="lg"
      title={t('entry.uploadOf', { name: file.name })}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      onClose={onClose}
    >
      <div className={classes.upload}>
        {upload.error && <Fault error={upload.error} />}
        {report && <Preview of={report} names={names} />}
        {report?.stored !== true && (
          <>
            <TextInput
              size="xs"
              label={t('entry.uploadReason')}
              maxLength={2_000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Checkbox
              size="xs"
              label={t('entry.uploadConfirm')}
              checked={confirm}
              onChange={(event) => setConfirm(event.currentTarget.checked)}
            />
            <div className={classes.buttons}>
              <Button size="xs" variant="default" loading={upload.isPending} onClick={() => mutate(true)}>
                {t('entry.checkAgain')}
              </Button>
              <Button size="xs" loading={upload.isPending} disabled={good === 0} onClick={() => mutate(false)}>
                {t('entry.import', { count: good })}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}

type PreviewProps = Pick<UploadDialogProps, 'names'> & { readonly of: UploadReport };

function Preview({ of: report, names }: PreviewProps) {
  const { t } = useWords();
  const { submitted, restated, unchanged, refusedCount, refused, stored, position } = report;
  return (
    <>
      <p role="status" className={stored ? classes.stored : undefined}>
        {stored && position !== undefined && t('entry.imported', { position: shortPosition(position) })}{' '}
        {t('entry.fileCounts', { submitted, restated, unchanged, refused: refusedCount })}
      </p>
      {refused.length > 0 && (
        <div className={classes.refused} role="alert">
          <h2>{t('entry.refused', { count: refusedCount })}</h2>
          <ul>
            {refused.slice(0, LISTED).map(({ row, reason }, at) => (
              <li key={at}>{t('entry.fileRow', { row, reason })}</li>
            ))}
          </ul>
        </div>
      )}
      {!stored && <Rows of={report} names={names} />}
    </>
  );
}

function Rows({ of: { outcomes }, names }: PreviewProps) {
  const { t, period: periodText } = useWords();
  const { nameOf } = useFrame();
  const changes = (outcomes ?? []).filter(({ outcome }) => outcome !== 'unchanged').slice(0, LISTED);
  if (changes.length === 0) return null;
  return (
    <div className={classes.preview} tabIndex={0} role="region" aria-label={t('entry.preview')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('measure.member')}</th>
            <th scope="col">{t('measures.name')}</th>
            <th scope="col">{t('time.period')}</th>
            <th scope="col" className={classes.right}>
              {t('measure.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ row, member, measure, period, old, new: value }) => (
            <tr key={`${row} ${measure} ${period}`}>
              <td>{nameOf(member)}</td>
              <td>{names.get(measure) ?? measure}</td>
              <td>{periodText(period, 'short')}</td>
              <td className={classes.right}>
                {old !== undefined && <s>{old}</s>} {value ?? t('entry.withdrawn')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
