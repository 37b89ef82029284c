import type { CommandResult } from '../api/use-command.js';
import { useWords } from '../words/use-words.js';
import { Fault } from './states.js';
import classes from './states.module.css';

export interface OutcomeProps {
  readonly of: { readonly data: CommandResult | undefined; readonly error: unknown };
  /** What is said of a command that was carried out. */
  readonly done: (position: string) => string;
}

/** What became of a command: the server's sentence and remedy if it was refused. */
export function Outcome({ of: { data, error }, done }: OutcomeProps) {
  const { t } = useWords();
  if (error !== null && error !== undefined) return <Fault error={error} />;
  if (data === undefined) return null;
  if (data.kind === 'done') {
    return (
      <p className={classes.done} role="status">
        {done(data.position)}
      </p>
    );
  }
  const { message, remedy, faults } = data.refusal;
  return (
    <div className={classes.refused} role="alert">
      <h2>{message || t('state.fault')}</h2>
      {remedy !== null && <p>{remedy}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map((fault, at) => (
            <li key={at}>{fault}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
