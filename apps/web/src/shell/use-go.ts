import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { PageSearch } from './page-search.js';

/** Changes parameters of the page's address and keeps the others. */
export function useGo(): (change: PageSearch) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) => void navigate({ to: '.', search: ((former: PageSearch) => ({ ...former, ...change })) as never }),
    [navigate],
  );
}
