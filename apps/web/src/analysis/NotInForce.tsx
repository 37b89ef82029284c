import { Link } from '@tanstack/react-router';
import { Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';

/** Which method a view needs, and how it is put in force. */
export function NotInForce({ method }: { method: string }) {
  const { t } = useWords();
  const { cluster, isPast } = useTime();
  return (
    <Empty
      action={
        isPast && (
          <Link to="." search={((former: object) => ({ ...former, at: undefined, axis: undefined })) as never}>
            {t('past.back')}
          </Link>
        )
      }
    >
      {isPast
        ? t('analysis.notInForceThen', { method })
        : t('analysis.notInForce', { method, command: `strata method register ${method} --cluster ${cluster}` })}
    </Empty>
  );
}
