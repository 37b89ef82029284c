import { Bar } from '../charts/Bar.js';
import { OpenScore } from '../explain/OpenScore.js';
import type { ScoreRowFragment } from '../generated/operations.js';
import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import { pathOf, type ScenarioRow } from './scenario-rows.js';
import classes from './analysis.module.css';

export interface ScenarioTableProps {
  readonly rows: readonly ScenarioRow[];
  readonly nodes: ReadonlyMap<string, ScoreRowFragment>;
  readonly name: string;
}

/** Scores as they are and as the scenario would have them. */
export function ScenarioTable({ rows, nodes, name }: ScenarioTableProps) {
  const { t } = useWords();
  const most = Math.max(1, ...rows.flatMap(({ before = 0, after = 0 }) => [before, after]));
  return (
    <Panel title={t('scenario.changed', { count: rows.length })} lead={t('scenario.legend', { name })}>
      <WideTable label={t('scenario.changed', { count: rows.length })}>
        <Headings
          names={[
            t('scorecard.name'),
            t('scenario.now'),
            t('scenario.then'),
            t('liquidity.difference'),
            t('scenario.bars'),
          ]}
        />
        <tbody>
          {rows.map((row) => (
            <ScenarioTableRow key={row.id} row={row} nodes={nodes} domain={[0, most]} />
          ))}
        </tbody>
      </WideTable>
    </Panel>
  );
}

interface ScenarioTableRowProps {
  readonly row: ScenarioRow;
  readonly nodes: ReadonlyMap<string, ScoreRowFragment>;
  readonly domain: readonly [number, number];
}

function ScenarioTableRow({ row: { id, node, before, after }, nodes, domain }: ScenarioTableRowProps) {
  const { t, percent, signed } = useWords();
  const difference = before === undefined || after === undefined ? undefined : after - before;
  return (
    <tr>
      <th scope="row">
        {node?.label ?? id}
        <small>{[node && t(`explainKind.${node.kind}`), ...pathOf(id, nodes)].filter(Boolean).join(' · ')}</small>
      </th>
      <td className={panel.figure}>{node ? <OpenScore of={node} /> : percent(before)}</td>
      <td className={panel.figure}>{percent(after)}</td>
      <td className={panel.figure}>
        {difference === undefined ? (
          NOTHING
        ) : (
          <>
            <span aria-hidden>{difference > 0 ? '▲' : '▼'}</span> {signed(difference * 100)}{' '}
            {t(difference > 0 ? 'scenario.better' : 'scenario.worse')}
          </>
        )}
      </td>
      <td className={classes.bars}>
        <Bar value={before} domain={domain} isSecond />
        <Bar value={after} domain={domain} />
      </td>
    </tr>
  );
}
