import { Headings, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { useWords } from '../words/use-words.js';
import { Amount } from './Amount.js';
import type { Initiative } from './initiative.js';

/** What the development activities of an initiative change, compared with the base year. */
export function Activities({ of }: { of: Initiative['activities'] }) {
  const { t } = useWords();
  return (
    <WideTable label={t('plans.activities')}>
      <Headings names={[t('plans.activity'), t('plans.dTs'), t('plans.dC'), t('plans.dK')]} />
      <tbody>
        {of.map(({ id, label, dTs, dC, dK }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            {[dTs, dC, dK].map((amount, at) => (
              <td key={at} className={panel.figure}>
                <Amount of={amount} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
