import { NativeSelect } from '@mantine/core';
import { useRouteContext, useSearch } from '@tanstack/react-router';
import { useFrame } from '../shell/frame.js';
import type { PageSearch } from '../shell/page-search.js';
import { readsFiguresOf } from '../shell/roles.js';
import { useGo } from '../shell/use-go.js';
import { useWords } from '../words/use-words.js';

/** The subject of figures about the cluster itself. */
export const CLUSTER = '@cluster';

/** The members whose figures the account may read. */
function useReadable(): readonly string[] {
  const { id, members, isOpen } = useFrame();
  const { me } = useRouteContext({ from: '__root__' });
  return members.map((member) => member.id).filter((member) => isOpen || readsFiguresOf(me, id, member));
}

/** Whom a view can be about, and whom it is about: as the address says, otherwise the first. */
export function useSubject(withCluster: boolean): { readonly subjects: readonly string[]; readonly chosen: string } {
  const readable = useReadable();
  const { m } = useSearch({ strict: false }) as PageSearch;
  const subjects = withCluster ? [CLUSTER, ...readable] : readable;
  return { subjects, chosen: subjects.find((subject) => subject === m) ?? subjects[0] ?? '' };
}

/** Chooses whom a view is about. */
export function MemberPicker({ subjects, chosen }: { subjects: readonly string[]; chosen: string }) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  const go = useGo();
  return (
    <NativeSelect
      size="xs"
      aria-label={t('analysis.subject')}
      data={subjects.map((value) => ({ value, label: nameOf(value) }))}
      value={chosen}
      onChange={(event) => go({ m: event.currentTarget.value })}
    />
  );
}
