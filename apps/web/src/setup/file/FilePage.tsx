import { Button, FileButton, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../api/query-client.js';
import { ask } from '../../api/session.js';
import { saveFile } from '../../export/save-file.js';
import { SetupExport, SetupTemplates } from '../../generated/operations.js';
import { useFrame } from '../../shell/frame.js';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { Fault } from '../../shell/states.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { SetupPage } from '../shared/SetupPage.js';
import { useInert } from '../shared/use-inert.js';
import { ApplyResult } from './ApplyResult.js';
import { useApplyFile } from './use-apply-file.js';
import { withIdentity } from './identity.js';
import classes from '../shared/setup.module.css';

/** The cluster as a file: from a template or a file of one's own, with a preview; and downloaded. */
export function FilePage() {
  const { t } = useWords();
  const inert = useInert('COORDINATOR');
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<string>();
  const apply = useApplyFile();
  const { result } = apply;
  const edit = (next: string) => {
    setText(next);
    setChecked(undefined);
    apply.reset();
  };
  const isChecked = checked === text && result?.kind === 'changes' && result.changeCount > 0 && !result.applied;
  return (
    <SetupPage section="file" actions={<DownloadButton />}>
      <section className={classes.card}>
        <h2>{t('setup.file.begin')}</h2>
        <p className={classes.hint}>{t('setup.file.beginHint')}</p>
        <Sources onText={edit} />
        <Textarea
          mt="sm"
          label={t('setup.file.text')}
          autosize
          minRows={6}
          maxRows={18}
          styles={{ input: { fontFamily: 'monospace', fontSize: 12 } }}
          value={text}
          onChange={(event) => edit(event.currentTarget.value)}
        />
        <p className={classes.buttons} style={{ marginTop: 10 }}>
          <ReasonButton
            variant="default"
            reason={inert ?? (text.trim() === '' ? t('setup.file.empty') : undefined)}
            loading={apply.isChecking}
            onClick={() => {
              setChecked(text);
              apply.check(text);
            }}
          >
            {t('setup.file.check')}
          </ReasonButton>
          <ReasonButton
            reason={inert ?? (isChecked ? undefined : t('setup.file.checkFirst'))}
            loading={apply.isApplying}
            onClick={() => apply.apply(text)}
          >
            {isChecked ? t('setup.file.apply', { count: result.changeCount }) : t('setup.file.applyAny')}
          </ReasonButton>
        </p>
      </section>
      <div style={{ marginTop: 12 }}>
        <ApplyResult of={apply} />
      </div>
    </SetupPage>
  );
}

/** Templates and files, whose identity is replaced by that of this cluster. */
function Sources({ onText }: { onText: (text: string) => void }) {
  const { t, language } = useWords();
  const frame = useFrame();
  const { data } = useAnswer(SetupTemplates, { cluster: frame.id, language });
  const templates = data?.clusterTemplates ?? [];
  const cluster = data?.cluster;
  const own = (text: string) => (cluster ? withIdentity(text, { ...cluster, id: frame.id }) : text);
  const read = async (file: File | null) => {
    if (file !== null) onText(await file.text());
  };
  return (
    <div className={classes.buttons} style={{ marginTop: 8, alignItems: 'flex-end' }}>
      <NativeSelect
        size="xs"
        label={t('setup.file.template')}
        value=""
        onChange={(event) => {
          const found = templates.find(({ id }) => id === event.currentTarget.value);
          if (found) onText(own(found.text));
        }}
        data={[
          { value: '', label: t('setup.people.choose') },
          ...templates.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
      <FileButton accept=".yaml,.yml,text/yaml" onChange={(file) => void read(file)}>
        {(props) => (
          <Button {...props} size="xs" variant="default">
            {t('setup.file.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

/** Saves the cluster as a file, as of the moment of the page. */
function DownloadButton() {
  const { t } = useWords();
  const { cluster, asOf } = useTime();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { exportCluster } = await ask(SetupExport, { cluster, asOf });
      if (exportCluster !== null) saveFile(new Blob([exportCluster.text], { type: 'text/yaml' }), `${cluster}.yaml`);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="xs" variant="default" loading={isBusy} onClick={() => void save()}>
        {t('setup.file.download')}
      </Button>
      {error !== undefined && <Fault error={error} />}
    </>
  );
}
