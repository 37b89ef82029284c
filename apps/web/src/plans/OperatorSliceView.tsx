import { Link } from '@tanstack/react-router';
import { useAll } from '../api/use-all.js';
import { OperatorSlice, type OperatorSliceQuery, type ResponsibilityFragment } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Panel } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { PlanStatus } from './PlanStatus.js';
import { usePlansAt } from './use-plans.js';
import classes from './plans.module.css';

type Operator = NonNullable<OperatorSliceQuery['operatorSlice']>['nodes'][number];

/** What each actor, service, unit and cross-functional group is responsible for. */
export function OperatorSliceView() {
  const { t } = useWords();
  const answer = useAll(OperatorSlice, usePlansAt(), { list: ({ operatorSlice }) => operatorSlice });
  return (
    <Answered of={answer}>
      {(operators) =>
        operators.length === 0 ? (
          <Empty>{t('slice.noOperators')}</Empty>
        ) : (
          <div className={panel.stack}>
            <div className={panel.columns}>
              {operators.filter(hasDuties).map((operator) => (
                <OperatorPanel key={operator.members.join(' ')} of={operator} />
              ))}
            </div>
            <Idle of={operators.filter((operator) => !hasDuties(operator))} />
          </div>
        )
      }
    </Answered>
  );
}

function hasDuties({ strategies, initiatives, shared }: Operator): boolean {
  return [strategies, initiatives, shared].some(({ nodes }) => nodes.length > 0);
}

/** Who is responsible for nothing. */
function Idle({ of }: { of: readonly Operator[] }) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  if (of.length === 0) return null;
  const names = of.flatMap(({ members }) => members.map(nameOf)).join(', ');
  return <p className={panel.muted}>{t('slice.idle', { names })}</p>;
}

function OperatorPanel({ of: { members, strategies, initiatives, shared } }: { of: Operator }) {
  const { t } = useWords();
  const { cluster } = useTime();
  const { nameOf } = useFrame();
  const isGroup = members.length > 1;
  const more = [strategies, initiatives, shared].some(({ pageInfo }) => pageInfo.hasNextPage);
  return (
    <Panel
      title={members.map(nameOf).join(', ')}
      lead={isGroup ? t('slice.group', { name: nameOf(members[0] ?? '') }) : undefined}
    >
      {strategies.nodes.length > 0 && (
        <>
          <h3 className={classes.subtitle}>{t('slice.owns')}</h3>
          <ul className={panel.plainList}>
            {strategies.nodes.map(({ id, label, rank }) => (
              <li key={id}>
                <Link to="/c/$cluster/map" params={{ cluster }} search={{ s: id } as never}>
                  {label}
                </Link>{' '}
                <span className={panel.muted}>{t(`rankShort.${rank}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Responsibilities title={t('slice.does')} of={initiatives.nodes} />
      <Responsibilities title={t('slice.shares')} of={shared.nodes} />
      {more && <p className={panel.muted}>{t('slice.more')}</p>}
    </Panel>
  );
}

function Responsibilities({ title, of }: { title: string; of: readonly ResponsibilityFragment[] }) {
  const { t, day } = useWords();
  if (of.length === 0) return null;
  return (
    <>
      <h3 className={classes.subtitle}>{title}</h3>
      <ul className={panel.plainList}>
        {of.map(({ strategy, id, label, start, end, status }) => (
          <li key={`${strategy} ${id}`}>
            {label} <span className={panel.muted}>{t('plans.span', { from: day(start), to: day(end) })}</span>{' '}
            <PlanStatus of={status} />
          </li>
        ))}
      </ul>
    </>
  );
}
