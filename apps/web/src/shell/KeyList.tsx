import { Modal } from '@mantine/core';
import { useWords } from '../words/use-words.js';
import classes from './shell.module.css';

const KEYS: readonly (readonly [string, string])[] = [
  ['?', 'help'],
  ['[  ]', 'period'],
  ['A', 'asOf'],
  ['Shift A', 'now'],
  ['C', 'compare'],
  ['G  W', 'worklist'],
  ['G  M', 'map'],
  ['G  S', 'scorecard'],
  ['G  K', 'measures'],
  ['G  T', 'history'],
  ['G  U', 'updates'],
  ['G  A', 'approvals'],
  ['G  C', 'cascade'],
  ['G  R', 'cycle'],
  ['G  V', 'restatements'],
  ['G  P', 'plans'],
  ['G  N', 'analysis'],
  ['G  E', 'evaluations'],
  ['G  O', 'setup'],
  ['X', 'explain'],
  ['F6', 'region'],
  ['Esc', 'close'],
];

const MAP_KEYS: typeof KEYS = [
  ['←↑→↓', 'mapNext'],
  ['Enter', 'mapOpen'],
  ['E', 'mapEdit'],
  ['N', 'mapAdd'],
  ['L', 'mapLink'],
  ['Alt ←↑→↓', 'mapMove'],
  ['Delete', 'mapRemove'],
  ['Ctrl Z', 'mapUndo'],
  ['Ctrl Shift Z', 'mapRedo'],
  ['Ctrl S', 'mapSave'],
  ['Esc', 'mapLeave'],
];

/** The keys that work on every page, and those of the map. */
export function KeyList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <KeyTable keys={KEYS} />
      <h3 className={classes.note}>{t('keys.mapTitle')}</h3>
      <KeyTable keys={MAP_KEYS} />
      <p className={classes.note}>{t('keys.note')}</p>
    </Modal>
  );
}

function KeyTable({ keys: rows }: { keys: typeof KEYS }) {
  const { t } = useWords();
  return (
    <table className={classes.keys}>
      <tbody>
        {rows.map(([keys, name]) => (
          <tr key={name}>
            <th scope="row">
              {keys.split(/\s+/).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{t(`keys.${name}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
