import { Suspense, useState, type ReactNode } from 'react';

/** Content that is not loaded before it is needed for the first time; then it stays, so that it can close in peace. */
export function Deferred({ when, children }: { when: boolean; children: ReactNode }) {
  const [isNeeded, need] = useState(when);
  if (when && !isNeeded) need(true);
  return isNeeded && <Suspense fallback={null}>{children}</Suspense>;
}
