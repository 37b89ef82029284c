/** Limits on the work that a text can cause. */
export interface TextLimits {
  /** Longest text, in characters. */
  readonly characters: number;
  /** Lexical tokens; a short entry such as `key: value` has four or five. */
  readonly tokens: number;
  /** Levels of nesting. */
  readonly depth: number;
  /** The most nodes that aliases may add; a text that repeats more is an attack. */
  readonly aliasedNodes: number;
  /** The most problems reported; reading stops after them. */
  readonly problems: number;
}

/** For handwritten definitions. The largest that ships with Strata has about a tenth of these tokens. */
export const DEFINITION_LIMITS: TextLimits = {
  characters: 500_000,
  tokens: 50_000,
  depth: 64,
  aliasedNodes: 0,
  problems: 100,
};
