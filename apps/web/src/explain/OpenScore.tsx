import { UnstyledButton } from '@mantine/core';
import panel from '../shell/panel.module.css';
import { useGo } from '../shell/use-go.js';
import { Score, type Scored } from '../status/Score.js';
import { useWords } from '../words/use-words.js';

export interface OpenScoreProps {
  readonly of: Scored & { readonly id: string; readonly label: string };
  readonly className?: string | undefined;
}

/** A score that opens its explanation. */
export function OpenScore({ of, className = panel.open }: OpenScoreProps) {
  const { t, percent } = useWords();
  const go = useGo();
  const texts = { name: of.label, score: percent(of.score), status: t(`status.${of.status}`) };
  return (
    <UnstyledButton
      className={className}
      aria-label={t('explain.open', texts)}
      data-explain={of.id}
      onClick={() => go({ x: of.id })}
    >
      <Score of={of} />
    </UnstyledButton>
  );
}
