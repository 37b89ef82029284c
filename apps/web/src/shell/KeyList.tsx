import { Modal } from '@mantine/core';
import { useWords } from '../words/use-words.js';
import classes from './shell.module.css';

const KEYS: readonly (readonly [string, string])[] = [
  ['?', 'help'],
  ['[  ]', 'period'],
  ['A', 'asOf'],
  ['Shift A', 'now'],
  ['C', 'compare'],
  ['G  M', 'map'],
  ['G  S', 'scorecard'],
  ['G  K', 'measures'],
  ['G  T', 'history'],
  ['G  U', 'updates'],
  ['G  A', 'approvals'],
  ['G  C', 'cascade'],
  ['G  R', 'cycle'],
  ['G  E', 'evaluations'],
  ['X', 'explain'],
  ['F6', 'region'],
  ['Esc', 'close'],
];

/** The keys that work on every page. */
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
      <table className={classes.keys}>
        <tbody>
          {KEYS.map(([keys, name]) => (
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
      <p className={classes.note}>{t('keys.note')}</p>
    </Modal>
  );
}
