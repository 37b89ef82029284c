import { Bar, domainOf } from '../charts/Bar.js';
import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import { Change } from './Change.js';
import { figureOf } from './figures.js';
import { indexRows, type IndexPart } from './index-tree.js';
import { OpenFigure } from './OpenFigure.js';
import type { Outputs } from './use-results.js';

export interface IndexTableProps {
  readonly method: string;
  readonly index: IndexPart;
  readonly member: string | undefined;
  readonly now: Outputs | undefined;
  /** The outputs of what is compared with. */
  readonly before: Outputs | undefined;
}

/** The index, its criteria and their blocks: figures, bars, and what each puts into the sum above it. */
export function IndexTable({ method, index, member, now, before }: IndexTableProps) {
  const { t, number } = useWords();
  const rows = indexRows(index);
  const domain = domainOf(rows.flatMap(({ part }) => [figureOf(now, part.output), figureOf(before, part.output)]));
  const names = [t('index.part'), t('index.figure'), t('index.bar'), t('index.weight'), t('index.contribution')];
  return (
    <Panel title={t('index.table')}>
      <WideTable label={t('index.table')}>
        <Headings names={before ? [...names, t('index.change')] : names} />
        <tbody>
          {rows.map(({ part: { output, label, weight }, depth }) => {
            const [figure, then] = [figureOf(now, output), figureOf(before, output)];
            const text = figure === undefined ? NOTHING : number(figure, 1);
            return (
              <tr key={output} data-depth={depth} data-total={depth === 0 || undefined}>
                <th scope="row">{label}</th>
                <td className={panel.figure}>
                  <OpenFigure method={method} output={output} member={member} name={`${label}: ${text}`}>
                    {text}
                  </OpenFigure>
                  <Reason row={now?.get(output)} />
                </td>
                <td>
                  <Bar value={figure} before={then} domain={domain} />
                </td>
                <td className={panel.figure}>{weight === undefined ? '' : number(weight)}</td>
                <td className={panel.figure}>
                  {weight === undefined || figure === undefined ? '' : number(weight * figure, 1)}
                </td>
                {before && (
                  <td className={panel.figure}>
                    <Change now={figure} before={then} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </WideTable>
    </Panel>
  );
}

/** Why there is no figure. */
function Reason({ row }: { row: ReturnType<Outputs['get']> }) {
  return row?.error ? <small>{row.error.message}</small> : null;
}
