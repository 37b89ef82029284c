import IconLock from '@tabler/icons-react/icons/IconLock';
import { CommentButton } from '../comments/CommentButton.js';
import { valueThing } from '../comments/things.js';
import { mainFigureOf } from '../measure/targets-in-force.js';
import { useFrame } from '../shell/frame.js';
import { StatusShape } from '../status/StatusShape.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import { shownText } from './entry-cells.js';
import { returnedBy, type EntryValue } from './entry-rows.js';
import { EntryField, type EntryFieldProps } from './EntryField.js';
import classes from './entry.module.css';

const POLARITY = { HIGHER: '↑', LOWER: '↓', CLOSER: '↕' } as const;

export interface EntryTableRowProps extends EntryFieldProps {
  readonly onNote: (key: string, note: string) => void;
}

/** A measure with its field. */
export function EntryTableRow(props: EntryTableRowProps) {
  const { cell, onNote } = props;
  const { t, number, signed } = useWords();
  const { nameOf } = useFrame();
  const { row, status, variance, note } = cell;
  const { measure, subject } = row;
  const target = mainFigureOf(row.figures, measure.scoring.kind);
  const returned = returnedBy(row);
  const isPart = subject.includes('/');
  return (
    <tr>
      <th scope="row">
        <span className={classes.polarity} role="img" aria-label={t(`polarity.${measure.polarity}`)}>
          {POLARITY[measure.polarity]}
        </span>
        {measure.label} <small>{measure.unit}</small>
        {isPart && <small className={classes.part}>{nameOf(subject)}</small>}
        {returned && <p className={classes.returned}>{t('entry.returned', returned)}</p>}
      </th>
      {row.previous.map((value, at) => (
        <td key={at} className={classes.locked} data-earlier={at < row.previous.length - 1 || undefined}>
          <Locked value={value} decimals={measure.decimals} />
        </td>
      ))}
      <td className={classes.right}>{target === undefined ? NOTHING : number(target, measure.decimals)}</td>
      <td className={classes.field}>
        <EntryField {...props} />
      </td>
      <td>
        {variance !== undefined && <span className={classes.variance}>{signed(variance, measure.decimals)}</span>}{' '}
        {status !== undefined && <StatusShape status={status} />}
      </td>
      <td>
        <div className={classes.noted}>
          <input
            className={classes.note}
            value={note}
            maxLength={1_000}
            aria-label={t('entry.noteOf', { name: measure.label })}
            onChange={(event) => onNote(row.key, event.currentTarget.value)}
          />
          <CommentButton about={valueThing(measure.id, subject, props.period)} name={measure.label} />
        </div>
      </td>
    </tr>
  );
}

function Locked({ value, decimals }: { value: EntryValue | undefined; decimals: number }) {
  const { number } = useWords();
  if (value === undefined) return NOTHING;
  return (
    <>
      <IconLock size={12} /> {shownText(value, decimals, number)}
    </>
  );
}
