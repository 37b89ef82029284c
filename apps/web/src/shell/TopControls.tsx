import type { Me } from '../api/session.js';
import { AccountMenu } from './AccountMenu.js';
import { ClusterMenu } from './ClusterMenu.js';
import { NoticeBell } from './NoticeBell.js';
import { TimeBar } from './TimeBar.js';

/** What stands at the top of every page, with its menus and pickers. They are loaded while the page is. */
export function TopControls({ me, onKeys }: { me: Me; onKeys: () => void }) {
  return (
    <>
      <ClusterMenu />
      <TimeBar />
      <NoticeBell />
      <AccountMenu me={me} onKeys={onKeys} />
    </>
  );
}
