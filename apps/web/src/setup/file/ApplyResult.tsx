import { Link } from '@tanstack/react-router';
import { Fault } from '../../shell/states.js';
import { useWords } from '../../words/use-words.js';
import type { ApplyingFile } from './use-apply-file.js';
import classes from '../shared/setup.module.css';

/** What a file changes or has changed, or every place at which it is wrong. */
export function ApplyResult({ of: { result, error } }: { of: Pick<ApplyingFile, 'result' | 'error'> }) {
  const { t } = useWords();
  if (error) return <Fault error={error} />;
  if (result === undefined) return null;
  if (result.kind === 'refused') {
    return (
      <div className={classes.refusal} role="alert">
        <p>
          {result.message} {result.remedy}
        </p>
        {result.faults.length > 0 && (
          <ul>
            {result.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
      </div>
    );
  }
  const { changes, changeCount, applied, cluster } = result;
  return (
    <section className={classes.card} aria-live="polite" aria-label={t('setup.file.changes')}>
      <h3>{t(applied ? 'setup.file.applied' : 'setup.file.would', { count: changeCount })}</h3>
      {applied && (
        <p>
          <Link to="/c/$cluster/map" params={{ cluster }}>
            {t('setup.file.toMap')}
          </Link>
        </p>
      )}
      <ul className={classes.list}>
        {changes.map((change, at) => (
          <li key={at}>
            <code>{change}</code>
          </li>
        ))}
      </ul>
      {changeCount > changes.length && (
        <p className={classes.hint}>{t('setup.moreChanges', { count: changeCount - changes.length })}</p>
      )}
    </section>
  );
}
