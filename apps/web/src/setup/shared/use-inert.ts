import { useRouteContext } from '@tanstack/react-router';
import { useFrame } from '../../shell/frame.js';
import { rolesIn, type Role } from '../../shell/roles.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';

/** Why an account with none of the roles, or one that looks at the past, cannot change something; undefined if it can. */
export function useInert(...roles: readonly Role[]): string | undefined {
  const { t } = useWords();
  const { isPast } = useTime();
  const { id } = useFrame();
  const { me } = useRouteContext({ from: '__root__' });
  const own = rolesIn(me, id);
  if (isPast) return t('past.inert');
  return roles.some((role) => own.has(role)) ? undefined : t(`setup.only.${roles[0]}`);
}

/** Why an account that does not administer all clusters cannot do something; undefined if it does. */
export function useInertForOthers(): string | undefined {
  const { t } = useWords();
  const { isPast } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  if (isPast) return t('past.inert');
  return me.grants.some(({ cluster }) => cluster === '*') ? undefined : t('setup.only.ALL');
}
