import { settingDuring, type Days, type Setting } from '../effective.js';
import type { DevelopmentActivity, Initiative } from './programme.js';

/** The development activities of an initiative, as a dated setting; undefined before the first. */
export function activitiesOf({
  activities,
  activitiesOverTime: entries,
}: Pick<Initiative, 'activities' | 'activitiesOverTime'>): Setting<readonly DevelopmentActivity[]> {
  const isNone = activities.length === 0 && entries === undefined;
  return { latest: isNone ? undefined : activities, entries };
}

/** The development activities of an initiative that are in force during a period. */
export function activitiesDuring(initiative: Initiative, days: Days): readonly DevelopmentActivity[] {
  return settingDuring(activitiesOf(initiative), days) ?? [];
}
