import { Button, Menu } from '@mantine/core';
import IconSelector from '@tabler/icons-react/icons/IconSelector';
import { useParams, useRouteContext, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { parsePeriod } from '@strata/domain';
import { useAnswer } from '../api/query-client.js';
import { CommentButton } from '../comments/CommentButton.js';
import { MeasurePage as MeasurePageOperation, type MeasureFormFragment } from '../generated/operations.js';
import { CountsNote } from '../scorecard/AwaitingApproval.js';
import { useScorecard } from '../scorecard/use-scorecard.js';
import type { PageSearch } from '../shell/page-search.js';
import { useFrame, type Frame } from '../shell/frame.js';
import { Page } from '../shell/Page.js';
import { reportsFor } from '../shell/roles.js';
import { Answered, Empty } from '../shell/states.js';
import { useGo } from '../shell/use-go.js';
import { useTime } from '../shell/use-time.js';
import { periodsUpTo } from '../time/periods.js';
import { useWords } from '../words/use-words.js';
import { Definition } from './Definition.js';
import { MeasureCards } from './MeasureCards.js';
import { seriesOf } from './measure-series.js';
import { Restatements } from './Restatements.js';
import { RevisionTriangle } from './RevisionTriangle.js';
import { SeriesPanel } from './SeriesPanel.js';
import classes from './measure.module.css';

/** How many periods the page shows. */
const SHOWN: Readonly<Record<string, number>> = { MONTH: 24, QUARTER: 12, HALF_YEAR: 10, YEAR: 10 };

/** A measure of one member. */
export function MeasurePage() {
  const { t } = useWords();
  const { measure } = useParams({ strict: false }) as { measure: string };
  const { m } = useSearch({ strict: false }) as PageSearch;
  const time = useTime();
  const { nameOf, members } = useFrame();
  const list = useScorecard(time);
  const owners = useMemo(() => {
    const byStrategy = new Map(list.data?.strategies.map(({ id, owner }) => [id, owner]));
    const nodes = list.data?.nodes.filter((node) => node.measure === measure) ?? [];
    const found = [...new Set(nodes.flatMap(({ strategy }) => byStrategy.get(strategy) ?? []))].filter(
      (one) => one !== '@cluster',
    );
    return found.length > 0 ? found : members.map(({ id }) => id);
  }, [list.data, measure, members]);
  const form = list.data?.measures.get(measure);
  const { me } = useRouteContext({ from: '__root__' });
  const own = reportsFor(me, time.cluster).find((actor) => owners.includes(actor));
  const member = m !== undefined && m !== '@cluster' ? m : (own ?? owners[0]);
  return (
    <Answered of={list}>
      {() => {
        if (form === undefined) {
          return (
            <Page title={t('pages.measures')}>
              <Empty>{t('measure.unknown')}</Empty>
            </Page>
          );
        }
        const lead = [
          member && nameOf(member),
          form.unit,
          t(`frequency.${form.frequency}`),
          t(`polarity.${form.polarity}`),
        ];
        return (
          <Page
            title={form.label}
            lead={lead.filter(Boolean).join(' · ')}
            note={<CountsNote of={list.data} />}
            actions={<Actions measure={measure} label={form.label} owners={owners} member={member} />}
          >
            {member === undefined ? (
              <Empty>{t('measure.noMember')}</Empty>
            ) : (
              <MemberMeasure form={form} member={member} />
            )}
          </Page>
        );
      }}
    </Answered>
  );
}

interface ActionsProps {
  readonly measure: string;
  readonly label: string;
  readonly owners: readonly string[];
  readonly member: string | undefined;
}

function Actions({ measure, label, owners, member }: ActionsProps) {
  const { t } = useWords();
  const go = useGo();
  return (
    <>
      {member !== undefined && (
        <Button variant="default" size="xs" data-explain onClick={() => go({ x: `value|${measure}|${member}` })}>
          {t('measure.explain')}
        </Button>
      )}
      <CommentButton about={`measure:${measure}`} name={label} hasWord />
      <MemberPicker owners={owners} chosen={member} />
    </>
  );
}

function MemberPicker({ owners, chosen }: { owners: readonly string[]; chosen: string | undefined }) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  const go = useGo();
  if (owners.length < 2) return null;
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" rightSection={<IconSelector size={14} />}>
          {chosen === undefined ? t('measure.member') : nameOf(chosen)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {owners.map((owner) => (
          <Menu.Item key={owner} aria-current={owner === chosen} onClick={() => go({ m: owner })}>
            {nameOf(owner)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The newest period of the measure's own frequency that the page's period reaches. */
function ownPeriod(period: string, frequency: MeasureFormFragment['frequency'], frame: Frame): string {
  const own = ({ MONTH: 'month', QUARTER: 'quarter', HALF_YEAR: 'half-year', YEAR: 'year' } as const)[frequency];
  if (parsePeriod(period)?.frequency === own) return period;
  return frame.periods[own][0] ?? period;
}

function MemberMeasure({ form, member }: { form: MeasureFormFragment; member: string }) {
  const { language } = useWords();
  const frame = useFrame();
  const { cluster, period, asOf } = useTime();
  const to = ownPeriod(period, form.frequency, frame);
  const [from = to] = periodsUpTo(to, SHOWN[form.frequency] ?? 12, frame.calendar);
  const answer = useAnswer(MeasurePageOperation, { cluster, measure: form.id, member, from, to, asOf, language });
  const points = useMemo(
    () => (answer.data ? seriesOf(answer.data, member, frame.calendar) : []),
    [answer.data, member, frame],
  );
  return (
    <Answered of={answer}>
      {({ measure, revisionTriangle }) => (
        <div className={classes.stack} data-late={answer.isPlaceholderData || undefined}>
          <MeasureCards points={points} form={form} statistics={revisionTriangle?.statistics} />
          <SeriesPanel
            points={points}
            form={form}
            member={member}
            title={frame.nameOf(member)}
            isLate={answer.isPlaceholderData}
          />
          <Restatements points={points} form={form} />
          {revisionTriangle && (
            <RevisionTriangle of={revisionTriangle} form={form} periods={points.map((one) => one.period)} />
          )}
          {measure && <Definition of={measure} />}
        </div>
      )}
    </Answered>
  );
}
