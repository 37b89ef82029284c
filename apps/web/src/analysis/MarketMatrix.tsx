import { useAnswer } from '../api/query-client.js';
import { MarketSegments, type MarketSegmentsQuery } from '../generated/operations.js';
import { Headings, Panel, WideTable } from '../shell/Panel.js';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { Letter } from './Letter.js';
import classes from './analysis.module.css';

type Segmentation = NonNullable<MarketSegmentsQuery['segmentation']>;
type Cell = Segmentation['cells'][number];

/** The customer groups of a member by the services that they buy. */
export function MarketMatrix({ member }: { member: string }) {
  const { t, language } = useWords();
  const { cluster, asOf } = useTime();
  const answer = useAnswer(MarketSegments, { cluster, member, asOf, language });
  return (
    <Answered of={answer}>
      {({ segmentation }) => (segmentation === null ? <Empty>{t('market.none')}</Empty> : <Matrix of={segmentation} />)}
    </Answered>
  );
}

function Matrix({ of: { groups, services, cells, segment } }: { of: Segmentation }) {
  const { t } = useWords();
  return (
    <Panel
      title={t('market.title')}
      lead={t('market.lead')}
      actions={
        segment !== null && (
          <span className={classes.lettered}>
            <Letter of={segment} size={20} /> {t('market.segment')}
          </span>
        )
      }
    >
      <WideTable label={t('market.title')}>
        <Headings names={[t('market.group'), ...services.map(({ label }) => label)]} />
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">{group.label}</th>
              {services.map((service) => (
                <td key={service.id} className={classes.cell}>
                  <MarketCell of={cells.find((cell) => cell.group === group.id && cell.service === service.id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Panel>
  );
}

function MarketCell({ of }: { of: Cell | undefined }) {
  const { t, number } = useWords();
  if (of === undefined) return null;
  return (
    <>
      <b>{t('market.share', { share: number(of.share) })}</b>
      {of.target && <span className={classes.tag}>{t('market.target')}</span>}
      <small>{t(`market.demand.${of.demand}`)}</small>
      {of.advantage !== null && <small>+ {of.advantage}</small>}
      {of.weakness !== null && <small>− {of.weakness}</small>}
    </>
  );
}
