/**
 * The latest `recordedAt` seen in the log, a lower bound for new events. Each append stores the floor of its writer
 * with its events, so that every reader computes the same `recordedAt` and it does not decrease when the server's clock
 * is set back or a new leader's clock lags.
 */
export interface RecordedAtFloor {
  raiseTo(recordedAt: string): void;
  current(): string | undefined;
}

export function createRecordedAtFloor(): RecordedAtFloor {
  let floor: string | undefined;
  return {
    raiseTo: (recordedAt) => {
      if (floor === undefined || recordedAt > floor) floor = recordedAt;
    },
    current: () => floor,
  };
}
