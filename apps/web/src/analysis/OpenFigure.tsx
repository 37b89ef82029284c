import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { outputAddress } from '../explain/explain-tree.js';
import panel from '../shell/panel.module.css';
import { useGo } from '../shell/use-go.js';
import { useWords } from '../words/use-words.js';

export interface OpenFigureProps {
  readonly method: string;
  readonly output: string;
  readonly member: string | undefined;
  /** The name and the figure, for those who do not see where it stands. */
  readonly name: string;
  readonly children: ReactNode;
}

/** A figure that opens what it was computed from. */
export function OpenFigure({ method, output, member, name, children }: OpenFigureProps) {
  const { t } = useWords();
  const go = useGo();
  return (
    <UnstyledButton
      className={panel.open}
      data-explain={output}
      aria-label={t('analysis.explain', { name })}
      onClick={() => go({ x: outputAddress(method, output, member) })}
    >
      {children}
    </UnstyledButton>
  );
}
