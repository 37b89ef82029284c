import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouteContext, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../api/session.js';
import { SetupLog } from '../../generated/operations.js';
import { useFrame } from '../../shell/frame.js';
import type { PageSearch } from '../../shell/page-search.js';
import { rolesIn } from '../../shell/roles.js';
import { Answered } from '../../shell/states.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { EntryList } from '../shared/EntryList.js';
import { SetupPage } from '../shared/SetupPage.js';
import { AccessLog } from './AccessLog.js';
import { KINDS, typesOf, type LogKind } from './log-kinds.js';
import classes from '../shared/setup.module.css';

/** Who changed what in the cluster and, for administrators, who got which role. */
export function LogPage() {
  const { t } = useWords();
  const { id } = useFrame();
  const { go } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  const { view } = useSearch({ strict: false }) as PageSearch;
  const isAdministrator = rolesIn(me, id).has('ADMINISTRATOR');
  const shown = isAdministrator && view === 'access' ? 'access' : 'changes';
  return (
    <SetupPage
      section="log"
      actions={
        isAdministrator && (
          <SegmentedControl
            size="xs"
            aria-label={t('setup.log.which')}
            value={shown}
            onChange={(value) => go({ view: value === 'access' ? 'access' : undefined } as never)}
            data={(['changes', 'access'] as const).map((value) => ({ value, label: t(`setup.log.${value}`) }))}
          />
        )
      }
    >
      {shown === 'access' ? <AccessLog /> : <ChangeLog />}
    </SetupPage>
  );
}

function ChangeLog() {
  const { t, language } = useWords();
  const { cluster, asOf } = useTime();
  const [kind, setKind] = useState<LogKind>('all');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const asked = {
    cluster,
    asOf,
    language,
    types: typesOf(kind),
    from: from === '' ? null : from,
    to: to === '' ? null : to,
  };
  const answer = useInfiniteQuery({
    queryKey: [SetupLog.name, asked],
    queryFn: async ({ pageParam, signal }) => (await ask(SetupLog, { ...asked, after: pageParam }, signal)).timeline,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : undefined),
  });
  const day = (label: string, value: string, onChange: (value: string) => void) => (
    <TextInput
      size="xs"
      type="date"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
  return (
    <>
      <div className={classes.buttons} style={{ marginBottom: 12 }}>
        <NativeSelect
          size="xs"
          label={t('setup.log.kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as LogKind)}
          data={KINDS.map((value) => ({ value, label: t(`setup.log.kinds.${value}`) }))}
        />
        {day(t('setup.log.from'), from, setFrom)}
        {day(t('setup.log.to'), to, setTo)}
      </div>
      <section className={classes.card} aria-label={t('setup.sections.log')}>
        <Answered of={answer}>
          {({ pages }) => <EntryList entries={pages.flatMap((page) => page?.nodes ?? [])} />}
        </Answered>
        {answer.hasNextPage && (
          <Button
            size="xs"
            variant="default"
            loading={answer.isFetchingNextPage}
            onClick={() => void answer.fetchNextPage()}
          >
            {t('setup.log.older')}
          </Button>
        )}
      </section>
    </>
  );
}
