import panel from '../shell/panel.module.css';
import { Verdict } from '../status/Verdict.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import { figureOf, segmentOf, truthOf } from './figures.js';
import type { MethodInForce } from './in-force.js';
import { Letter } from './Letter.js';
import { COEFFICIENTS, VERDICTS, type Coefficient } from './liquidity.js';
import { OpenFigure } from './OpenFigure.js';
import type { Outputs } from './use-results.js';
import classes from './analysis.module.css';

type ByMethod = ReadonlyMap<string, Outputs>;

export interface CoefficientsProps {
  readonly methods: readonly MethodInForce[];
  readonly member: string;
  readonly now: ByMethod;
  /** What is compared with. */
  readonly before: ByMethod | undefined;
}

/** The coefficients beside their norms, and what they come to. */
export function Coefficients({ methods, member, now, before }: CoefficientsProps) {
  const known = COEFFICIENTS.filter(({ method }) => now.has(method));
  return (
    <>
      <div className={panel.cards}>
        {known.map((coefficient) => (
          <CoefficientCard
            key={`${coefficient.method} ${coefficient.output}`}
            of={coefficient}
            member={member}
            now={now.get(coefficient.method) ?? new Map()}
            before={before?.get(coefficient.method)}
          />
        ))}
      </div>
      <div className={panel.cards}>
        {methods.map((method) => (
          <VerdictCard key={method.id} method={method} outputs={now.get(method.id) ?? new Map()} />
        ))}
      </div>
    </>
  );
}

interface CoefficientCardProps {
  readonly of: Coefficient;
  readonly member: string;
  readonly now: Outputs;
  readonly before: Outputs | undefined;
}

function CoefficientCard({ of, member, now, before }: CoefficientCardProps) {
  const { t, number } = useWords();
  const { method, output, norm, decimals, isMet } = of;
  const row = now.get(output);
  const figure = figureOf(now, output);
  const then = figureOf(before, output);
  const text = figure === undefined ? NOTHING : number(figure, decimals);
  const met = isMet(now);
  const label = row?.label ?? output;
  return (
    <div className={panel.card}>
      <span>{label}</span>
      <b>
        <OpenFigure method={method} output={output} member={member} name={`${label}: ${text}`}>
          {text}
        </OpenFigure>
      </b>
      <Verdict isMet={met}>
        {t(met === undefined ? 'liquidity.unknown' : met ? 'liquidity.met' : 'liquidity.notMet')}
      </Verdict>
      <small>
        {t('liquidity.norm', { norm })}
        {then !== undefined && ` · ${t('liquidity.before', { figure: number(then, decimals) })}`}
      </small>
      {row?.error && <small>{row.error.message}</small>}
    </div>
  );
}

/** What a method concludes: its segment, and whether the member is solvent. */
function VerdictCard({ method, outputs }: { method: MethodInForce; outputs: Outputs }) {
  const { t } = useWords();
  const segments = [...outputs.values()].flatMap((row) => {
    const segment = segmentOf(row);
    return segment === undefined ? [] : [{ ...row, segment }];
  });
  return (
    <div className={panel.card}>
      <span>{method.title}</span>
      {segments.map(({ output, label, segment }) => (
        <span key={output} className={classes.lettered}>
          <Letter of={segment} size={20} /> {label}
        </span>
      ))}
      {(VERDICTS[method.id] ?? []).map(({ output, isGood }) => {
        const holds = truthOf(outputs, output);
        return (
          <Verdict key={output} isMet={holds === undefined ? undefined : holds === isGood}>
            {outputs.get(output)?.label ?? output}
            {': '}
            {holds === undefined ? t('liquidity.unknown') : t(holds ? 'value.yes' : 'value.no')}
          </Verdict>
        );
      })}
    </div>
  );
}
