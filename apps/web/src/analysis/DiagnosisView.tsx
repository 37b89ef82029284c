import { useFrame } from '../shell/frame.js';
import panel from '../shell/panel.module.css';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { AssessmentPanels } from './AssessmentPanels.js';
import type { AnalysisViewProps, MethodInForce } from './in-force.js';
import { BALANCE_METHOD, BANKRUPTCY_METHOD, NORMATIVE_METHOD } from './liquidity.js';
import { MarketMatrix } from './MarketMatrix.js';
import { CLUSTER, MemberPicker, useSubject } from './MemberPicker.js';
import { PORTRAIT_METHOD } from './portrait.js';
import { ResultPanel } from './ResultPanel.js';
import { useResults } from './use-results.js';
import classes from './analysis.module.css';

/** Methods that have a view of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set([PORTRAIT_METHOD, NORMATIVE_METHOD, BALANCE_METHOD, BANKRUPTCY_METHOD]);

/** What the methods come to for the cluster or a member, and what they were told by assessors. */
export function DiagnosisView({ methods }: AnalysisViewProps) {
  const { nameOf } = useFrame();
  const { subjects, chosen } = useSubject(true);
  const scope = chosen === CLUSTER ? 'CLUSTER' : 'ACTOR';
  const used = [...methods.values()].filter((method) => method.scope === scope && !ELSEWHERE.has(method.id));
  return (
    <>
      <div className={classes.bar}>
        <h2>{nameOf(chosen)}</h2>
        <MemberPicker subjects={subjects} chosen={chosen} />
      </div>
      <div key={chosen} className={panel.stack}>
        <MethodResults methods={used} subject={chosen} />
        {chosen !== CLUSTER && <MarketMatrix member={chosen} />}
        <AssessmentPanels subject={chosen} />
      </div>
    </>
  );
}

function MethodResults({ methods, subject }: { methods: readonly MethodInForce[]; subject: string }) {
  const { t } = useWords();
  const { cluster, period, asOf, other } = useTime();
  const member = subject === CLUSTER ? undefined : subject;
  const ids = methods.map(({ id }) => id);
  const results = useResults(ids, { cluster, member, period, asOf });
  const earlier = useResults(ids, other && { cluster, member, ...other });
  if (methods.length === 0) return <Empty>{t('diagnosis.noMethods')}</Empty>;
  return (
    <Answered of={results}>
      {(now) => (
        <div className={panel.columns} data-late={results.isLate || undefined}>
          {methods.map((method) => (
            <ResultPanel
              key={method.id}
              method={method}
              member={member}
              now={now.get(method.id) ?? new Map()}
              before={other && earlier.data?.get(method.id)}
            />
          ))}
        </div>
      )}
    </Answered>
  );
}
