import type { DomainEvent, InstantText, JsonObject, Position, Refusal } from '@strata/domain';

/** Who sends a command and under which id. The same command sent again under its id answers as the first time. */
export interface CommandEnvelope {
  /** An account's login, or `system:<process>`. */
  readonly by: string;
  readonly commandId: string;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
  /**
   * What its sender asked for, where the command holds more than that. Asked again under the same id it is the same
   * command, whatever was added to it.
   */
  readonly asked?: JsonObject | undefined;
  /** Set when declared history is loaded: the moment the fact became known. */
  readonly knownAt?: InstantText | undefined;
}

/** What came of a command. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly position: Position;
      /** The events that were stored; none with `repeated`. */
      readonly events: readonly DomainEvent[];
      /** The command had been carried out before. */
      readonly repeated: boolean;
    }
  /** Everything was already as asked. The position is the last one of the aggregate. */
  | { readonly kind: 'unchanged'; readonly position: Position }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
