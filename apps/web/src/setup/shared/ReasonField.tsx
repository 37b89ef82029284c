import { Textarea } from '@mantine/core';
import { useWords } from '../../words/use-words.js';

export interface ReasonFieldProps {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
  /** What is asked for, if it is not a reason. */
  readonly label?: string;
}

/** The reason of a command, which has to be given. */
export function ReasonField({ reason, onChange, label }: ReasonFieldProps) {
  const { t } = useWords();
  return (
    <Textarea
      label={label ?? t('setup.reason')}
      required
      autosize
      data-autofocus
      maxLength={2_000}
      value={reason}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
