/**
 * The latest instant seen in the log. Every append carries it, and no event counts as recorded before the instant
 * that its writer had seen: so a server whose clock was set back, or a new leader whose clock lags, does not make
 * instants decrease. What an event carries is stored with it, and read the same by everyone.
 */
export interface RecordedAtFloor {
  see(recordedAt: string): void;
  latest(): string | undefined;
}

export function recordedAtFloor(): RecordedAtFloor {
  let latest: string | undefined;
  return {
    see: (recordedAt) => {
      if (latest === undefined || recordedAt > latest) latest = recordedAt;
    },
    latest: () => latest,
  };
}
