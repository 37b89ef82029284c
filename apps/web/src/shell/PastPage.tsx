import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import { Page } from './Page.js';
import { Empty } from './states.js';
import { useTime } from './use-time.js';

export interface PastPageProps {
  readonly title: string;
  readonly lead?: string;
  /** Why there is nothing to see in the past. */
  readonly children: ReactNode;
}

/** A page that is about now alone, while the address is about the past. */
export function PastPage({ title, lead, children }: PastPageProps) {
  const { t } = useWords();
  const { go } = useTime();
  return (
    <Page title={title} lead={lead}>
      <Empty
        action={
          <Button size="xs" onClick={() => go({ at: undefined, axis: undefined })}>
            {t('past.back')}
          </Button>
        }
      >
        {children}
      </Empty>
    </Page>
  );
}
