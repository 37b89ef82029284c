import { DEFAULT_COLUMNS, parseClusterFile } from '@strata/application';
import { StrataError, type Id, type Role, type RoleGrant } from '@strata/domain';
import { randomInt } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO } from './demo-commands.js';
import type { Runtime } from './runtime.js';
import { shippedFolder } from './shipped-folder.js';

/** A sign-in of the demo, whose password is generated at the first start and printed once. */
export interface DemoSignIn {
  readonly role: Role;
  readonly login: string;
  readonly password: string;
  readonly actor?: string | undefined;
}

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Four groups of five letters and digits that cannot be confused: about 99 bits. */
function newPassword(): string {
  const letters = Array.from({ length: 20 }, () => ALPHABET[randomInt(ALPHABET.length)]!);
  return [0, 5, 10, 15].map((at) => letters.slice(at, at + 5).join('')).join('-');
}

function grantOf(cluster: string, role: Role, actor: string): RoleGrant {
  if (role === 'administrator') return { cluster: '*', role };
  return role === 'updater' || role === 'approver' ? { cluster, role, actor } : { cluster, role };
}

/**
 * Loads the demo cluster into an empty store and returns its sign-ins. Does nothing and returns undefined if the store
 * has other data. An interrupted load is completed at the next start. `more` loads what the cluster has beside its
 * structure and values, before the accounts are created.
 */
export async function loadDemo(
  runtime: Runtime,
  more?: (runtime: Runtime, cluster: Id) => Promise<void>,
): Promise<readonly DemoSignIn[] | undefined> {
  const folder = shippedFolder('demo');
  const text = await readFile(join(folder, 'cluster.yaml'), 'utf8');
  const parsed = parseClusterFile(text, 'config/demo/cluster.yaml');
  if (!parsed.ok)
    throw new StrataError('DEMO_INVALID', parsed.problems[0]?.message ?? 'The demo cluster is not valid.');
  const { file } = parsed;
  if (!(await isToLoad(runtime, file.id))) return undefined;

  const { strata } = runtime;
  await strata.clusters.apply(DEMO, file);
  await runtime.catchUp();
  const report = await strata.reports.importFile(DEMO, file.id, {
    input: createReadStream(join(folder, 'values.csv')),
    file: 'config/demo/values.csv',
    columns: { ...DEFAULT_COLUMNS, knownAt: 'known_at' },
    skipBad: false,
    dryRun: false,
  });
  const [problem] = report.refused;
  if (problem) throw new StrataError('DEMO_INVALID', `${problem.file}, row ${problem.row}: ${problem.reason}`);
  await runtime.catchUp();
  await more?.(runtime, file.id);
  const signIns = await openAccounts(runtime, file.id, file.actors[0]?.id ?? '');
  await runtime.catchUp();
  return signIns;
}

/** Accounts are created last, so a demo without accounts was interrupted and must be completed. */
async function isToLoad(runtime: Runtime, clusterId: string): Promise<boolean> {
  const { clusters, accounts } = runtime.strata;
  if ((await clusters.list(DEMO)).some((id) => id !== clusterId)) return false;
  return (await accounts.list(DEMO)).length === 0;
}

async function openAccounts(runtime: Runtime, cluster: string, actor: string): Promise<readonly DemoSignIn[]> {
  // The administrator comes last; without it, the next start creates the accounts again.
  const roles: readonly Role[] = ['coordinator', 'updater', 'approver', 'auditor', 'administrator'];
  const signIns: DemoSignIn[] = [];
  for (const role of roles) {
    const grant = grantOf(cluster, role, actor);
    const password = newPassword();
    await runtime.strata.accounts.open(DEMO, { login: role, name: `Demo ${role}`, password, grants: [grant] });
    signIns.push({ role, login: role, password, actor: grant.actor });
  }
  return signIns;
}
