import { Button, Tooltip, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';

export interface ReasonButtonProps extends ButtonProps {
  /** Why it cannot be used now; undefined if it can. */
  readonly reason: string | undefined;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button that stays in its place while it cannot be used, and says why. */
export function ReasonButton({ reason, onClick, children, ...button }: ReasonButtonProps) {
  const isInert = reason !== undefined;
  return (
    <Tooltip label={reason} disabled={!isInert} events={{ hover: true, focus: true, touch: true }} multiline maw={320}>
      <Button
        size="xs"
        {...button}
        data-disabled={isInert}
        aria-disabled={isInert}
        aria-description={reason}
        onClick={() => !isInert && onClick()}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
