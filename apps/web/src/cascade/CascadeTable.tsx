import IconRefreshAlert from '@tabler/icons-react/icons/IconRefreshAlert';
import { Link } from '@tanstack/react-router';
import { useFrame } from '../shell/frame.js';
import { Score } from '../status/Score.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import type { StrategyRow } from './agreement.js';
import classes from './cascade.module.css';

export interface CascadeTableProps {
  readonly rows: readonly StrategyRow[];
  readonly chosen: string;
}

/** One row a strategy, below the one that it stands under. */
export function CascadeTable({ rows, chosen }: CascadeTableProps) {
  const { t } = useWords();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('cascade.table')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('cascade.strategy')}</th>
            <th scope="col">{t('cycle.rank')}</th>
            <th scope="col">{t('scorecard.score')}</th>
            <th scope="col">{t('cascade.state')}</th>
            <th scope="col">{t('cascade.contributing')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CascadeLine key={row.strategy.id} row={row} isChosen={row.strategy.id === chosen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CascadeLine({ row, isChosen }: { row: StrategyRow; isChosen: boolean }) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  const { strategy, depth, node, contributing } = row;
  return (
    <tr data-chosen={isChosen || undefined}>
      <th scope="row" data-depth={Math.min(depth, 3)}>
        <Link
          to="."
          search={((former: object) => ({ ...former, s: strategy.id })) as never}
          aria-current={isChosen ? 'true' : undefined}
        >
          {strategy.label}
        </Link>
        <small>{nameOf(strategy.owner)}</small>
      </th>
      <td>{t(`rankShort.${strategy.rank}`)}</td>
      <td>{node ? <Score of={node} decimals={0} /> : NOTHING}</td>
      <td>
        <States of={row} />
      </td>
      <td>
        {strategy.parent === null
          ? NOTHING
          : t('cascade.contributes', { contributing, count: strategy.objectives.length })}
      </td>
    </tr>
  );
}

function States({ of: { strategy, agreement, realignment } }: { of: StrategyRow }) {
  const { t } = useWords();
  const round = agreement?.rounds.at(-1);
  return (
    <span className={classes.states}>
      <span>{t(`strategyStatus.${strategy.status}`)}</span>
      {agreement && round && agreement.status !== 'NONE' && (
        <span className={classes.chip} data-state={agreement.status}>
          {t(`agreement.status.${agreement.status}`, { round: round.round })}
        </span>
      )}
      {(realignment || strategy.realign) && (
        <span className={classes.chip}>
          <IconRefreshAlert size={13} /> {t('cascade.realign')}
        </span>
      )}
    </span>
  );
}
