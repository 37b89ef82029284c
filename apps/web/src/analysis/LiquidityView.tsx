import { useFrame } from '../shell/frame.js';
import panel from '../shell/panel.module.css';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { Coefficients } from './Coefficients.js';
import type { AnalysisViewProps, MethodInForce } from './in-force.js';
import { BALANCE_METHOD, BANKRUPTCY_METHOD, NORMATIVE_METHOD } from './liquidity.js';
import { MemberPicker, useSubject } from './MemberPicker.js';
import { NotInForce } from './NotInForce.js';
import { SpreadTable } from './SpreadTable.js';
import { useResults } from './use-results.js';
import classes from './analysis.module.css';

const METHODS = [NORMATIVE_METHOD, BALANCE_METHOD, BANKRUPTCY_METHOD];

/** How liquid a member is, and how far from bankruptcy. */
export function LiquidityView({ methods }: AnalysisViewProps) {
  const { t } = useWords();
  const { subjects, chosen } = useSubject(false);
  const { nameOf } = useFrame();
  const used = METHODS.flatMap((id) => methods.get(id) ?? []);
  if (used.length === 0) return <NotInForce method={NORMATIVE_METHOD} />;
  if (chosen === '') return <Empty>{t('analysis.noFigures')}</Empty>;
  return (
    <>
      <div className={classes.bar}>
        <h2>{nameOf(chosen)}</h2>
        <MemberPicker subjects={subjects} chosen={chosen} />
      </div>
      <MemberLiquidity key={chosen} methods={used} member={chosen} />
    </>
  );
}

function MemberLiquidity({ methods, member }: { methods: readonly MethodInForce[]; member: string }) {
  const { cluster, period, asOf, other } = useTime();
  const ids = methods.map(({ id }) => id);
  const results = useResults(ids, { cluster, member, period, asOf });
  const earlier = useResults(ids, other && { cluster, member, ...other });
  const before = other && earlier.data;
  return (
    <Answered of={results}>
      {(now) => (
        <div className={panel.stack} data-late={results.isLate || undefined}>
          <Coefficients methods={methods} member={member} now={now} before={before} />
          {methods
            .filter(({ id }) => id !== BANKRUPTCY_METHOD)
            .map((method) => (
              <SpreadTable
                key={method.id}
                method={method}
                member={member}
                now={now.get(method.id) ?? new Map()}
                before={before?.get(method.id)}
              />
            ))}
        </div>
      )}
    </Answered>
  );
}
