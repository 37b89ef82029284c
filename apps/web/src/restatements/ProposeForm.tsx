import { NativeSelect } from '@mantine/core';
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '../api/query-client.js';
import { EntrySheet } from '../generated/operations.js';
import { LeaveGuard } from '../map/edit/LeaveGuard.js';
import { useFrame } from '../shell/frame.js';
import type { PageSearch } from '../shell/page-search.js';
import { reportsFor, rolesIn } from '../shell/roles.js';
import { Answered, Empty } from '../shell/states.js';
import { useGo } from '../shell/use-go.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { actorOf } from '../worklist/tasks.js';
import { reportedRows, type TypedCorrection, type TypedCorrections } from './corrections.js';
import { CorrectionSheet } from './CorrectionSheet.js';
import { ProposeFooter } from './ProposeFooter.js';
import classes from './restatements.module.css';

/** Chooses reported values of any members and periods, says what they become, and why. */
export function ProposeForm() {
  const { t, language, period: periodText } = useWords();
  const { nameOf } = useFrame();
  const { cluster, period } = useTime();
  const { m, n } = useSearch({ strict: false }) as PageSearch;
  const go = useGo();
  const navigate = useNavigate();
  // What was proposed is not lost.
  const leaveFor = (id: string) =>
    void navigate({
      to: '.',
      search: ((former: PageSearch) => ({ ...former, view: undefined, n: id, m: undefined })) as never,
      ignoreBlocker: true,
    });
  const actors = useActors();
  const actor = actorAmong(actors, m) ?? '';
  const [typed, setTyped] = useState<TypedCorrections>({});
  const variables = { cluster, actor: actor.split('/')[0]!, period, language };
  const answer = useAnswer(EntrySheet, variables, { keep: false, enabled: actor !== '' });
  if (actor === '') return <Empty>{t('restatements.notReporter')}</Empty>;
  const type = (one: TypedCorrection) =>
    setTyped(({ [one.row.key]: _, ...others }) =>
      one.text.trim() === '' && one.note === '' ? others : { ...others, [one.row.key]: one },
    );
  return (
    <>
      <div className={classes.chosen}>
        <NativeSelect
          size="xs"
          label={t('measure.member')}
          value={actor}
          onChange={(event) => go({ m: event.currentTarget.value, n: undefined })}
          data={actors.map((one) => ({ value: one, label: nameOf(one) }))}
        />
        <p className={classes.muted}>{t('restatements.choosePeriod', { period: periodText(period) })}</p>
      </div>
      <Answered of={answer}>
        {({ entrySheet }) => {
          const rows = reportedRows(entrySheet?.rows ?? [], period);
          return rows.length === 0 ? (
            <Empty>{t('restatements.nothingReported')}</Empty>
          ) : (
            <CorrectionSheet key={`${actor} ${period}`} rows={rows} typed={typed} focused={n} onType={type} />
          );
        }}
      </Answered>
      <ProposeFooter
        typed={typed}
        onRemove={(key) => setTyped(({ [key]: _, ...others }) => others)}
        onProposed={leaveFor}
      />
      <LeaveGuard
        isUnsaved={Object.keys(typed).length > 0}
        leads={['view', 'at', 'axis']}
        isLeaving={false}
        text={t('restatements.leaveText')}
        onStay={() => undefined}
        onLeave={() => undefined}
      />
    </>
  );
}

/** The one that the address names: a subject, or the actor that it is a part of; without one the first. */
function actorAmong(actors: readonly string[], subject = ''): string | undefined {
  return [subject, actorOf(subject)].find((one) => actors.includes(one)) ?? actors[0];
}

/** Those whose values the account may propose to correct. */
function useActors(): readonly string[] {
  const { id: cluster, members } = useFrame();
  const { me } = useRouteContext({ from: '__root__' });
  const own = reportsFor(me, cluster);
  if (!rolesIn(me, cluster).has('COORDINATOR')) return own;
  return [...new Set([...members.map(({ id }) => id), ...own])];
}
