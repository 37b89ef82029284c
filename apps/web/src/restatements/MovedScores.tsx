import { useAnswer } from '../api/query-client.js';
import { RestatementScores, type RestatementScoresQuery, type RestatementStatus } from '../generated/operations.js';
import { Answered, Waiting } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import type { Names } from './names.js';
import classes from './restatements.module.css';

type Moved = NonNullable<RestatementScoresQuery['restatementScores']>;
type Score = Moved['nodes'][number];

interface MovedScoresProps {
  readonly id: string;
  readonly status: RestatementStatus;
  readonly names: Names;
}

/** Every score that a restatement would move, or has moved, up the cascade: by period, the largest change first. */
export function MovedScores({ id, status, names }: MovedScoresProps) {
  const { t } = useWords();
  const { cluster, asOf } = useTime();
  const answer = useAnswer(RestatementScores, { cluster, id, asOf });
  return (
    <section aria-label={t(`restatements.moves.${status}`)} className={classes.moved}>
      <h3>{t(`restatements.moves.${status}`)}</h3>
      <Answered of={answer} waiting={<Waiting rows={4} />}>
        {({ restatementScores }) => restatementScores && <Scores of={restatementScores} names={names} />}
      </Answered>
    </section>
  );
}

function Scores({ of, names }: { of: Moved; names: Names }) {
  const { t, period } = useWords();
  if (of.nodes.length === 0) return <p className={classes.muted}>{t('restatements.movesNothing')}</p>;
  const periods = [...new Set(of.nodes.map((one) => one.period))];
  return (
    <>
      {periods.map((one) => (
        <div key={one} className={classes.scroll} tabIndex={0} role="region" aria-label={period(one)}>
          <table className={classes.table}>
            <caption>
              {period(one)}:{' '}
              {t('restatements.scores', { count: of.counts.find((count) => count.period === one)?.scores ?? 0 })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('scorecard.name')}</th>
                <th scope="col" className={classes.right}>
                  {t('restatements.before')}
                </th>
                <th scope="col" className={classes.right}>
                  {t('restatements.after')}
                </th>
                <th scope="col" className={classes.right}>
                  {t('restatements.difference')}
                </th>
              </tr>
            </thead>
            <tbody>
              {bySize(of.nodes.filter((node) => node.period === one)).map((node) => (
                <ScoreRow key={node.node} of={node} names={names} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
      {of.pageInfo.hasNextPage && <p className={classes.muted}>{t('restatements.moreScores')}</p>}
    </>
  );
}

function ScoreRow({ of: { node, before, after }, names }: { of: Score; names: Names }) {
  const { t, percent, signed } = useWords();
  const { kind, label, strategy } = names.node(node);
  const about = [...(kind === undefined ? [] : [t(`explainKind.${kind}`)]), ...(strategy ? [strategy] : [])];
  return (
    <tr>
      <th scope="row">
        {label} <small className={classes.part}>{about.join(' · ')}</small>
      </th>
      <td className={classes.right}>{percent(before)}</td>
      <td className={classes.right}>{percent(after)}</td>
      <td className={classes.right}>
        {before === null || after === null
          ? ''
          : t('restatements.points', { points: signed((after - before) * 100, 2) })}
      </td>
    </tr>
  );
}

function bySize(scores: readonly Score[]): readonly Score[] {
  const size = ({ before, after }: Score) => Math.abs((after ?? 0) - (before ?? 0));
  return scores.toSorted((a, b) => size(b) - size(a));
}
