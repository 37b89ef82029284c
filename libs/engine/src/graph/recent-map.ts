/** A map of at most so many entries; the one that was not asked for the longest makes room for a new one. */
export interface RecentMap<T> {
  readonly size: () => number;
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
}

export function createRecentMap<T>(limit: number): RecentMap<T> {
  const entries = new Map<string, T>();
  let latest: string | undefined;
  return {
    size: () => entries.size,
    get: (key) => {
      const value = entries.get(key);
      // Many formulas of one shape come in a row: the latest need not be moved to the end again.
      if (value === undefined || key === latest) return value;
      entries.delete(key);
      entries.set(key, value);
      latest = key;
      return value;
    },
    set: (key, value) => {
      entries.delete(key);
      const [oldest] = entries.size >= limit ? entries.keys() : [];
      if (oldest !== undefined) entries.delete(oldest);
      entries.set(key, value);
      latest = key;
    },
  };
}
