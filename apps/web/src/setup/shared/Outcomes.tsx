import type { CommandResult } from '../../api/use-command.js';
import { Outcome } from '../../shell/Outcome.js';
import { shortPosition } from '../../time/use-moment-name.js';
import { useWords } from '../../words/use-words.js';

interface Sent {
  readonly data: CommandResult | undefined;
  readonly error: unknown;
  /** When it was sent last, in milliseconds; 0 if it never was. */
  readonly submittedAt: number;
}

export interface OutcomesProps {
  /** Commands by name. */
  readonly of: Readonly<Record<string, Sent>>;
  /** Above the names of the commands, the words that say what was done. */
  readonly words: string;
}

/** What became of the command that was sent last. */
export function Outcomes({ of, words }: OutcomesProps) {
  const { t } = useWords();
  const [last] = Object.entries(of).sort(([, a], [, b]) => b.submittedAt - a.submittedAt);
  if (last === undefined || last[1].submittedAt === 0) return null;
  const [name, sent] = last;
  return <Outcome of={sent} done={(position) => t(`${words}.${name}`, { position: shortPosition(position) })} />;
}
