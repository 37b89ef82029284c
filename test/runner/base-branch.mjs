// The base of `npm test -- --affected`.
import { spawnSync } from 'node:child_process';

/**
 * The commit or branch that work is compared with: NX_BASE, otherwise main, otherwise origin/main, since a clone of
 * another branch has no main of its own. Throws if there is none.
 */
export function baseBranch(root, { NX_BASE } = process.env) {
  const base = NX_BASE ? NX_BASE : ['main', 'origin/main'].find((branch) => isCommit(root, branch));
  if (base !== undefined && isCommit(root, base)) return base;
  const missing = NX_BASE
    ? `NX_BASE is ${NX_BASE}, which is not a commit of this clone`
    : 'This clone has neither a branch main nor origin/main';
  throw new Error(
    `${missing}, so --affected has nothing to compare with. Run git fetch origin main:main, or set NX_BASE to a commit ` +
      'such as HEAD~1, or run all tests without --affected.',
  );
}

function isCommit(root, name) {
  return spawnSync('git', ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], { cwd: root }).status === 0;
}
