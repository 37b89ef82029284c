import { Bar, domainOf } from '../charts/Bar.js';
import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { Verdict } from '../status/Verdict.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import { Change } from './Change.js';
import { figureOf } from './figures.js';
import type { MethodInForce } from './in-force.js';
import { isCovered, SPREADS, totalOf, type Spread } from './liquidity.js';
import { OpenFigure } from './OpenFigure.js';
import type { Outputs } from './use-results.js';
import classes from './analysis.module.css';

export interface SpreadTableProps {
  readonly method: MethodInForce;
  readonly member: string;
  readonly now: Outputs;
  /** What is compared with. */
  readonly before: Outputs | undefined;
}

/** The four groups of assets beside those of liabilities, with both totals. */
export function SpreadTable({ method, member, now, before }: SpreadTableProps) {
  const { t } = useWords();
  const domain = domainOf(
    SPREADS.flatMap(({ assets, liabilities }) => [figureOf(now, assets), figureOf(now, liabilities)]),
  );
  return (
    <Panel title={method.title} lead={method.summary}>
      <WideTable label={method.title}>
        <Headings
          names={[
            t('liquidity.assets'),
            t('liquidity.liabilities'),
            t('liquidity.bars'),
            t('liquidity.difference'),
            t('liquidity.condition'),
          ]}
        />
        <tbody>
          {SPREADS.map((spread) => (
            <SpreadRow key={spread.group} spread={spread} method={method.id} {...{ member, now, before, domain }} />
          ))}
          <Totals now={now} before={before} />
        </tbody>
      </WideTable>
      <p className={panel.muted}>{t('liquidity.legend')}</p>
    </Panel>
  );
}

interface SpreadRowProps extends Omit<SpreadTableProps, 'method'> {
  readonly spread: Spread;
  readonly method: string;
  readonly domain: readonly [number, number];
}

function SpreadRow({ spread, method, member, now, before, domain }: SpreadRowProps) {
  const { t, number } = useWords();
  const { group, assets, liabilities } = spread;
  const [has, owes] = [figureOf(now, assets), figureOf(now, liabilities)];
  const met = isCovered(spread, now);
  const condition = { assets: `A${group}`, liabilities: `P${group}` };
  const part = { method, member, now, before };
  return (
    <tr>
      <th scope="row">
        <Side {...part} name={condition.assets} output={assets} />
      </th>
      <td>
        <Side {...part} name={condition.liabilities} output={liabilities} />
      </td>
      <td className={classes.bars}>
        <Bar value={has} before={figureOf(before, assets)} domain={domain} />
        <Bar value={owes} before={figureOf(before, liabilities)} domain={domain} isSecond />
      </td>
      <td className={panel.figure}>{has === undefined || owes === undefined ? NOTHING : number(has - owes, 0)}</td>
      <td className={panel.figure}>
        <Verdict isMet={met}>
          {t(group === SPREADS.length ? 'liquidity.atMost' : 'liquidity.atLeast', condition)}
          {': '}
          {met === undefined ? t('liquidity.unknown') : t(met ? 'liquidity.holds' : 'liquidity.holdsNot')}
        </Verdict>
      </td>
    </tr>
  );
}

interface SideProps extends Omit<SpreadTableProps, 'method'> {
  readonly method: string;
  readonly name: string;
  readonly output: string;
}

/** One side of a group: its letter, its name and its figure. */
function Side({ method, member, name, output, now, before }: SideProps) {
  const { t, number } = useWords();
  const figure = figureOf(now, output);
  const label = now.get(output)?.label ?? output;
  const text = figure === undefined ? NOTHING : number(figure, 0);
  const then = figureOf(before, output);
  return (
    <>
      <small>
        {name} {label}
      </small>
      <OpenFigure method={method} output={output} member={member} name={`${name} ${label}: ${text}`}>
        {text}
      </OpenFigure>
      {then !== undefined && <small>{t('liquidity.before', { figure: number(then, 0) })}</small>}
    </>
  );
}

/** All assets and all liabilities; what differs is said. */
function Totals({ now, before }: Pick<SpreadTableProps, 'now' | 'before'>) {
  const { t, number } = useWords();
  const sides = (['assets', 'liabilities'] as const).map((side) => ({
    side,
    figure: totalOf(side, now),
    then: totalOf(side, before),
  }));
  const [assets, liabilities] = sides.map(({ figure }) => figure);
  return (
    <tr data-total>
      {sides.map(({ side, figure, then }, at) => {
        const text = figure === undefined ? NOTHING : number(figure, 0);
        const content = (
          <>
            <small>{t(`liquidity.total.${side}`)}</small>
            {text}
            {then !== undefined && (
              <small>
                <Change now={figure} before={then} decimals={0} />
              </small>
            )}
          </>
        );
        return at === 0 ? (
          <th key={side} scope="row">
            {content}
          </th>
        ) : (
          <td key={side}>{content}</td>
        );
      })}
      <td />
      <td className={panel.figure}>
        {assets === undefined || liabilities === undefined ? NOTHING : number(assets - liabilities, 0)}
      </td>
      <td />
    </tr>
  );
}
