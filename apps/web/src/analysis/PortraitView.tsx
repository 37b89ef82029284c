import { useAnswer } from '../api/query-client.js';
import { Portraits } from '../generated/operations.js';
import panel from '../shell/panel.module.css';
import { Answered } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { ClusterPortrait } from './ClusterPortrait.js';
import type { AnalysisViewProps } from './in-force.js';
import { NotInForce } from './NotInForce.js';
import { bySubject, ENVIRONMENT_METHOD, PORTRAIT_METHOD } from './portrait.js';
import { PortraitTable } from './PortraitTable.js';

/** The portraits of the cluster and of its members. */
export function PortraitView({ methods }: AnalysisViewProps) {
  return methods.has(PORTRAIT_METHOD) ? (
    <ShownPortraits isAnalysed={methods.get(ENVIRONMENT_METHOD)?.scope === 'CLUSTER'} />
  ) : (
    <NotInForce method={PORTRAIT_METHOD} />
  );
}

function ShownPortraits({ isAnalysed }: { isAnalysed: boolean }) {
  const { language } = useWords();
  const { cluster, period, asOf, other } = useTime();
  const answer = useAnswer(Portraits, { cluster, period, asOf, language });
  const then = other ?? { period, asOf };
  const before = useAnswer(Portraits, { cluster, language, ...then }, { enabled: other !== undefined });
  const earlier = other && before.data?.snwPortraits;
  return (
    <Answered of={answer}>
      {({ snwPortraits }) =>
        snwPortraits && (
          <div className={panel.stack} data-late={answer.isPlaceholderData || undefined}>
            <ClusterPortrait of={snwPortraits} before={earlier?.whole} isAnalysed={isAnalysed} />
            <PortraitTable members={snwPortraits.members} before={earlier && bySubject(earlier.members)} />
          </div>
        )
      }
    </Answered>
  );
}
