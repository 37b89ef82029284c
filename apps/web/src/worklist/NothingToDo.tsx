import { Link, useRouteContext } from '@tanstack/react-router';
import type { Me } from '../api/session.js';
import type { WorklistOf } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { pageAddress } from '../shell/Navigation.js';
import { reportsFor, rolesIn, type PageName } from '../shell/roles.js';
import { Empty } from '../shell/states.js';
import { useWords } from '../words/use-words.js';

type Kind = 'coordinator' | 'approver' | 'updater' | 'auditor' | 'administrator' | 'reader';

const NEXT: Readonly<Record<Kind, PageName>> = {
  coordinator: 'cycle',
  approver: 'map',
  updater: 'map',
  auditor: 'history',
  administrator: 'map',
  reader: 'map',
};

/** Why nothing is to be done, and where to go instead, by the role of the account. */
export function NothingToDo({ of }: { of: WorklistOf }) {
  const { t } = useWords();
  const { id: cluster } = useFrame();
  const { me } = useRouteContext({ from: '__root__' });
  const own = kindOf(me, cluster);
  const page = of === 'ALL' && own !== 'coordinator' ? 'history' : NEXT[own];
  return (
    <Empty
      action={
        <Link to={pageAddress(page)} params={{ cluster } as never}>
          {t(`worklist.to.${page}`)}
        </Link>
      }
    >
      {t(`worklist.none.${of === 'ALL' ? 'all' : own}`)}
    </Empty>
  );
}

function kindOf(me: Me, cluster: string): Kind {
  const roles = rolesIn(me, cluster);
  if (roles.has('COORDINATOR')) return 'coordinator';
  if (roles.has('APPROVER')) return 'approver';
  if (reportsFor(me, cluster).length > 0) return 'updater';
  if (roles.has('AUDITOR')) return 'auditor';
  return roles.has('ADMINISTRATOR') ? 'administrator' : 'reader';
}
