import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate, useRouteContext } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../api/use-command.js';
import { renewSession } from '../../api/session.js';
import { FoundCluster, GrantRole } from '../../generated/operations.js';
import { NoPage } from '../../shell/NoPage.js';
import { Outcome } from '../../shell/Outcome.js';
import { Page } from '../../shell/Page.js';
import { useWords } from '../../words/use-words.js';
import { NameFields } from '../shared/NameFields.js';
import { useNewThing } from '../shared/use-new-thing.js';
import classes from '../shared/setup.module.css';

/** Founds a cluster and names its coordinator; for administrators of all clusters. */
export function NewClusterPage() {
  const { t } = useWords();
  const { me } = useRouteContext({ from: '__root__' });
  if (!me.grants.some(({ cluster }) => cluster === '*')) return <NoPage />;
  return (
    <main>
      <Page title={t('setup.new.title')} lead={t('setup.new.lead')} actions={<Link to="/">{t('setup.new.back')}</Link>}>
        <Form login={me.login} />
      </Page>
    </main>
  );
}

function Form({ login }: { login: string }) {
  const { t, code } = useWords();
  const navigate = useNavigate();
  const found = useCommand(FoundCluster);
  const grant = useCommand(GrantRole);
  const { id, labels, fields } = useNewThing([]);
  const [month, setMonth] = useState(1);
  const [namedBy, setNamedBy] = useState<'START' | 'END'>('START');
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [coordinator, setCoordinator] = useState(login);
  const send = async () => {
    if (labels === undefined) return;
    const calendar = { yearStartMonth: month, yearNamedBy: namedBy, timeZone: timeZone.trim() };
    // A cluster that was founded without its coordinator only lacks that.
    const former = found.variables?.cluster === id && found.data?.kind === 'done' ? found.data : undefined;
    const founded = former ?? (await found.mutateAsync({ cluster: id, labels, calendar }));
    if (founded.kind === 'refused') return;
    const granted = await grant.mutateAsync({
      login: coordinator.trim(),
      grant: { cluster: id, role: 'COORDINATOR' },
    });
    if (granted.kind === 'refused') return;
    await renewSession();
    const page = coordinator.trim() === login ? 'file' : 'people';
    await navigate({ to: `/c/$cluster/setup/${page}`, params: { cluster: id } } as never);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // What failed is shown by the outcomes of the commands.
    send().catch(() => undefined);
  };
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  const monthName = new Intl.DateTimeFormat(code, { month: 'long', timeZone: 'UTC' });
  return (
    <form className={classes.card} style={{ maxWidth: 640 }} onSubmit={submit}>
      <NameFields {...fields} />
      <div className={classes.columns} style={{ marginTop: 10 }}>
        <NativeSelect
          size="xs"
          label={t('setup.settings.yearStart')}
          value={String(month)}
          onChange={(event) => setMonth(Number(event.currentTarget.value))}
          data={months.map((one) => ({ value: String(one), label: monthName.format(Date.UTC(2020, one - 1, 1)) }))}
        />
        <NativeSelect
          size="xs"
          label={t('setup.settings.yearName')}
          value={namedBy}
          onChange={(event) => setNamedBy(event.currentTarget.value as 'START' | 'END')}
          data={(['START', 'END'] as const).map((value) => ({ value, label: t(`setup.settings.named.${value}`) }))}
        />
        <TextInput
          size="xs"
          label={t('setup.settings.timeZone')}
          required
          value={timeZone}
          onChange={(event) => setTimeZone(event.currentTarget.value)}
        />
      </div>
      <p className={classes.hint} style={{ margin: '6px 0 10px' }}>
        {t('setup.settings.calendarHint')}
      </p>
      <TextInput
        size="xs"
        label={t('setup.new.coordinator')}
        description={t('setup.new.coordinatorHint')}
        required
        value={coordinator}
        onChange={(event) => setCoordinator(event.currentTarget.value)}
      />
      <Outcome of={found} done={() => t('setup.new.founded')} />
      {grant.data?.kind !== 'done' && <Outcome of={grant} done={() => t('setup.new.founded')} />}
      <Button
        type="submit"
        size="xs"
        mt="md"
        loading={found.isPending || grant.isPending}
        disabled={labels === undefined || coordinator.trim() === ''}
      >
        {t('setup.new.found')}
      </Button>
    </form>
  );
}
