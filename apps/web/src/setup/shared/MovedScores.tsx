import { useAnswer } from '../../api/query-client.js';
import { NodeNames } from '../../generated/operations.js';
import { useFrame } from '../../shell/frame.js';
import { useWords } from '../../words/use-words.js';
import type { Rehearsed } from './rehearse.js';
import classes from './setup.module.css';

/** The scores that a change would move, by period. */
export function MovedScores({ of: { counts, nodes } }: { of: Rehearsed['moved'] }) {
  const { t, language, percent, signed, period } = useWords();
  const { id: cluster, currentPeriod } = useFrame();
  const names = useAnswer(NodeNames, { cluster, period: currentPeriod, language });
  const known = new Map((names.data?.scorecard?.nodes.nodes ?? []).map(({ id, label }) => [id, label]));
  const all = counts.reduce((sum, { scores }) => sum + scores, 0);
  if (all === 0) return <p className={classes.hint}>{t('setup.moved.none')}</p>;
  return (
    <section className={classes.moved} aria-label={t('setup.moved.title')}>
      <p>
        {t('setup.moved.scores', { count: all })} {t('setup.moved.periods', { count: counts.length })}
      </p>
      {counts.length > 1 && (
        <p className={classes.hint}>
          {t('setup.moved.counts', {
            counts: counts.map(({ period: of, scores }) => `${period(of, 'short')} ${scores}`).join(' · '),
          })}
        </p>
      )}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('setup.moved.title')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('setup.moved.period')}</th>
              <th scope="col">{t('setup.moved.score')}</th>
              <th scope="col">{t('setup.moved.before')}</th>
              <th scope="col">{t('setup.moved.after')}</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ period: of, node, before, after }) => (
              <tr key={`${of} ${node}`}>
                <td>{period(of, 'short')}</td>
                <th scope="row">{known.get(node) ?? node}</th>
                <td>{percent(before)}</td>
                <td>
                  {percent(after)}
                  {before !== null && after !== null && <small> {signed((after - before) * 100)}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all > nodes.length && <p className={classes.hint}>{t('setup.moved.more', { count: all - nodes.length })}</p>}
    </section>
  );
}
