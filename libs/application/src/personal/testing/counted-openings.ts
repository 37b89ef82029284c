import type { AccountStore } from '@strata/account-store';

/** An account store that lists whose keys are read from it. */
export function countedOpenings(of: AccountStore): { readonly accountStore: AccountStore; readonly opened: string[] } {
  const opened: string[] = [];
  const persons: AccountStore['persons'] = Object.create(of.persons) as AccountStore['persons'];
  const get: typeof persons.get = (login) => {
    opened.push(login);
    return of.persons.get(login);
  };
  return { accountStore: { ...of, persons: Object.assign(persons, { get }) }, opened };
}
