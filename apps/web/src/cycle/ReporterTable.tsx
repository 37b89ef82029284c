import { Checkbox } from '@mantine/core';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconClockExclamation from '@tabler/icons-react/icons/IconClockExclamation';
import { useFrame } from '../shell/frame.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import type { RankOfReporter, Reporter } from './completion.js';
import { Progress } from './Progress.js';
import classes from './cycle.module.css';

export interface ReporterTableProps {
  readonly reporters: readonly Reporter[];
  /** The names of the measures. */
  readonly names: ReadonlyMap<string, string>;
  readonly selected: ReadonlySet<string>;
  /** Why nothing can be done about them. */
  readonly inert: string | undefined;
  readonly onToggle: (actor: string) => void;
  readonly onExcept: (actor: string) => void;
}

/** Each reporter with what it owes in each rank. */
export function ReporterTable({ reporters, ...rest }: ReporterTableProps) {
  const { t } = useWords();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('cycle.table')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('cycle.reporter')}</th>
            <th scope="col">{t('cycle.rank')}</th>
            <th scope="col">{t('cycle.dueColumn')}</th>
            <th scope="col">{t('cycle.reported')}</th>
            <th scope="col">{t('cycle.stateColumn')}</th>
            <th scope="col">{t('cycle.lastReported')}</th>
          </tr>
        </thead>
        {reporters.map((reporter) => (
          <ReporterRows key={reporter.actor} reporter={reporter} {...rest} />
        ))}
      </table>
    </div>
  );
}

function ReporterRows(props: Omit<ReporterTableProps, 'reporters'> & { reporter: Reporter }) {
  const { reporter, names, selected, inert, onToggle, onExcept } = props;
  const { t, day } = useWords();
  const { nameOf } = useFrame();
  const { actor, ranks, waiting, nudged } = reporter;
  const name = nameOf(actor);
  return (
    <tbody>
      {ranks.map((row, at) => (
        <tr key={row.rank}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={ranks.length}>
              <Checkbox size="xs" label={name} checked={selected.has(actor)} onChange={() => onToggle(actor)} />
              {waiting > 0 && <small>{t('cycle.waiting', { count: waiting })}</small>}
              {nudged !== null && <small>{t('cycle.nudgedOn', { day: day(nudged) })}</small>}
              <ReasonButton
                variant="subtle"
                size="compact-xs"
                reason={inert}
                aria-label={t('cycle.exceptOne', { name })}
                onClick={() => onExcept(actor)}
              >
                {t('cycle.except')}
              </ReasonButton>
            </th>
          )}
          <RankCells row={row} names={names} />
        </tr>
      ))}
    </tbody>
  );
}

function RankCells({ row, names }: { row: RankOfReporter; names: ReporterTableProps['names'] }) {
  const { t, day } = useWords();
  const { rank, due, expected, reported, lastReported } = row;
  return (
    <>
      <td>{t(`rankShort.${rank}`)}</td>
      <td>
        <time dateTime={due}>{day(due)}</time>
      </td>
      <td>
        <Progress done={reported} of={expected} />
      </td>
      <td className={classes.wide}>
        <RankState row={row} names={names} />
      </td>
      <td>{lastReported === null ? NOTHING : <time dateTime={lastReported}>{day(lastReported)}</time>}</td>
    </>
  );
}

function RankState({ row: { missing, lateSince, reportedLate }, names }: Parameters<typeof RankCells>[0]) {
  const { t, day } = useWords();
  const { nameOf } = useFrame();
  if (missing.length === 0) {
    return (
      <span className={classes.complete}>
        <IconCheck size={14} /> {reportedLate > 0 ? t('cycle.completeLate') : t('cycle.complete')}
      </span>
    );
  }
  const listed = missing.map(({ measure, subject }) =>
    subject.includes('/') ? `${names.get(measure) ?? measure} (${nameOf(subject)})` : (names.get(measure) ?? measure),
  );
  return (
    <details>
      <summary data-late={lateSince === null ? undefined : true}>
        {lateSince !== null && <IconClockExclamation size={14} />}
        {lateSince === null
          ? t('cycle.missing', { count: missing.length })
          : t('cycle.lateSince', { day: day(lateSince), count: missing.length })}
      </summary>
      {listed.join(', ')}
    </details>
  );
}
