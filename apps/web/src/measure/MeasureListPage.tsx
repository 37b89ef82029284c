import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { MeasureFormFragment, ScoreRowFragment } from '../generated/operations.js';
import { actualText } from '../scorecard/actual-text.js';
import { useScorecard, type WholeScorecard } from '../scorecard/use-scorecard.js';
import { useFrame } from '../shell/frame.js';
import { Page } from '../shell/Page.js';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { StatusShape } from '../status/StatusShape.js';
import { useWords } from '../words/use-words.js';
import classes from './measure-list.module.css';

/** Every measure, with its actuals by member. */
export function MeasureListPage() {
  const { t, period: periodText } = useWords();
  const time = useTime();
  const [text, setText] = useState('');
  const answer = useScorecard(time);
  const rows = useMemo(() => answer.data && rowsOf(answer.data), [answer.data]);
  const found = rows?.filter(({ measure }) => measure.label.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <Page
      title={t('pages.measures')}
      lead={rows && t('measures.lead', { count: rows.length, period: periodText(time.period) })}
      isLate={answer.isFetching && answer.isPlaceholderData}
      actions={
        <TextInput
          size="xs"
          aria-label={t('measures.search')}
          placeholder={t('measures.search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      }
    >
      <Answered of={answer}>
        {() => {
          if (!found || rows?.length === 0) return <Empty>{t('measures.none')}</Empty>;
          if (found.length === 0) return <Empty>{t('measures.noMatch', { text })}</Empty>;
          return <MeasureTable rows={found} />;
        }}
      </Answered>
    </Page>
  );
}

interface MeasureRow {
  readonly measure: MeasureFormFragment;
  /** The measure on the maps of its members, once each. */
  readonly members: readonly (readonly [string, ScoreRowFragment])[];
}

/** Measures with their members; those that are on no map come last. */
function rowsOf({ measures, nodes, strategies }: WholeScorecard): readonly MeasureRow[] {
  const owners = new Map(strategies.map(({ id, owner }) => [id, owner]));
  const members = new Map<string, Map<string, ScoreRowFragment>>();
  for (const node of nodes) {
    if (node.measure === null) continue;
    const found = members.get(node.measure) ?? new Map<string, ScoreRowFragment>();
    members.set(node.measure, found);
    const owner = owners.get(node.strategy) ?? node.strategy;
    if (!found.has(owner)) found.set(owner, node);
  }
  const rows = [...measures.values()].map((measure) => ({ measure, members: [...(members.get(measure.id) ?? [])] }));
  const isOnMap = (row: MeasureRow) => row.members.length > 0;
  return [...rows.filter(isOnMap), ...rows.filter((row) => !isOnMap(row))];
}

function MeasureTable({ rows }: { rows: readonly MeasureRow[] }) {
  const words = useWords();
  const { t } = words;
  const { cluster } = useTime();
  const { nameOf } = useFrame();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('pages.measures')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('measures.name')}</th>
            <th scope="col">{t('measures.unit')}</th>
            <th scope="col">{t('measures.frequency')}</th>
            <th scope="col">{t('measures.members')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ measure, members }) => (
            <tr key={measure.id}>
              <th scope="row">
                <Link to="/c/$cluster/measures/$measure" params={{ cluster, measure: measure.id }}>
                  {measure.label}
                </Link>
                <small>{t(`polarity.${measure.polarity}`)}</small>
              </th>
              <td>{measure.unit}</td>
              <td>{t(`frequency.${measure.frequency}`)}</td>
              <td>
                {members.length === 0 && t('measures.others')}
                <span className={classes.members}>
                  {members.map(([owner, node]) => (
                    <Link
                      key={owner}
                      to="/c/$cluster/measures/$measure"
                      params={{ cluster, measure: measure.id }}
                      search={{ m: owner } as never}
                      className={classes.member}
                    >
                      <StatusShape status={node.status} size={12} />
                      {nameOf(owner)}
                      <b>{actualText(node.actual, measure.decimals, words)}</b>
                    </Link>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
