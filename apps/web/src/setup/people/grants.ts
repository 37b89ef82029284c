import type { GrantPartsFragment, SetupAccountFragment } from '../../generated/operations.js';

export type Account = SetupAccountFragment;
export type Grant = GrantPartsFragment;

/** A role of an account in a cluster, or in all clusters, with the moment since when it has it and who granted it. */
export interface HeldRole {
  readonly grant: Grant;
  /** Unknown for what was granted before this account may read it. */
  readonly since: string | undefined;
  readonly by: string | undefined;
}

/** The roles that an account has in a cluster. */
export function rolesOf({ grants, history }: Account, cluster: string): readonly HeldRole[] {
  return grants
    .filter((grant) => grant.cluster === cluster || grant.cluster === '*')
    .map((grant) => {
      const granted = history.findLast(
        ({ kind, grant: of }) => kind === 'ROLE_GRANTED' && of !== null && isSame(of, grant),
      );
      return { grant, since: granted?.recordedAt, by: granted?.by };
    });
}

function isSame(one: Grant, other: Grant): boolean {
  return one.cluster === other.cluster && one.role === other.role && one.actor === other.actor;
}

/** The accounts with a role in a cluster, then, for those who may see them, the others; closed ones last. */
export function inOrder(
  accounts: readonly Account[],
  cluster: string,
): { readonly own: readonly Account[]; readonly others: readonly Account[] } {
  const byName = [...accounts].sort((a, b) => Number(a.closed) - Number(b.closed) || a.name.localeCompare(b.name));
  const isOwn = (account: Account) => rolesOf(account, cluster).length > 0;
  return { own: byName.filter(isOwn), others: byName.filter((account) => !isOwn(account)) };
}

/** Whether somebody with a role could act for a subject: reporters do. */
export function needsActor(role: Grant['role']): boolean {
  return role === 'UPDATER' || role === 'APPROVER';
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 5;

/** A password to hand over: about 99 bits in letters and digits without look-alikes. */
export function newPassword(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  const letters: string[] = [];
  while (letters.length < GROUPS * GROUP) {
    // Bytes that would make the first letters more likely than the last are thrown away.
    for (const byte of random(new Uint8Array(GROUPS * GROUP))) {
      if (byte < LETTERS.length * Math.floor(256 / LETTERS.length)) letters.push(LETTERS[byte % LETTERS.length]!);
    }
  }
  return Array.from({ length: GROUPS }, (_, at) => letters.slice(at * GROUP, (at + 1) * GROUP).join('')).join('-');
}
