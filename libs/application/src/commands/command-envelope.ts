import type { DomainEvent, InstantText, JsonObject, Position, Refusal, ReportedValue } from '@strata/domain';

/** The sender and id of a command. Sending the same command again under the same id returns the first result. */
export interface CommandEnvelope {
  /** An account's login, or `system:<process>`. */
  readonly by: string;
  readonly commandId: string;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
  /**
   * The sender's request, if the command contains more than that. The same request under the same id counts as the same
   * command, whatever was added to it.
   */
  readonly asked?: JsonObject | undefined;
  /** When the fact became known; set only while loading declared history. */
  readonly knownAt?: InstantText | undefined;
  /**
   * What the sender reports, or withdraws (undefined), for the period before at the same time, by `reportValueKey`: changes
   * are judged against it as if it were stored already.
   */
  readonly earlier?: ReadonlyMap<string, ReportedValue | undefined> | undefined;
}

/** The result of a command. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly position: Position;
      /** The events that were stored; none with `repeated`. */
      readonly events: readonly DomainEvent[];
      /** True if the command had been executed before. */
      readonly repeated: boolean;
    }
  /** The command changed nothing. The position is the last one of the aggregate. */
  | { readonly kind: 'unchanged'; readonly position: Position }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
