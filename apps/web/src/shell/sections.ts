import type { Me } from '../api/session.js';

type Role = Me['grants'][number]['role'];

/** The pages with which a cluster is set up and looked after. */
export type SectionName =
  | 'members'
  | 'people'
  | 'measures'
  | 'methods'
  | 'workflows'
  | 'questionnaires'
  | 'settings'
  | 'file'
  | 'log'
  | 'health';

/** Whose section each is, in the order of the tabs. */
const OF_ROLES: readonly (readonly [SectionName, readonly Role[]])[] = [
  ['members', ['COORDINATOR']],
  ['people', ['ADMINISTRATOR']],
  ['measures', ['COORDINATOR']],
  ['methods', ['COORDINATOR']],
  ['workflows', ['COORDINATOR']],
  ['questionnaires', ['COORDINATOR', 'UPDATER', 'APPROVER']],
  ['settings', ['COORDINATOR', 'ADMINISTRATOR']],
  ['file', ['COORDINATOR']],
  ['log', ['COORDINATOR', 'ADMINISTRATOR', 'AUDITOR']],
  ['health', ['ADMINISTRATOR']],
];

/** The sections of the set-up that are of use to somebody with these roles. */
export function sectionsOf(roles: ReadonlySet<Role>): readonly SectionName[] {
  return OF_ROLES.flatMap(([section, of]) => (of.some((role) => roles.has(role)) ? [section] : []));
}
