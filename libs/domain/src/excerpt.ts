/** The most UTF-16 code units of caller-supplied text that a message quotes. */
export const MAX_EXCERPT = 100;

const HIGH_SURROGATE_AT_END = /[\uD800-\uDBFF]$/;

/**
 * Shortens caller-supplied text for a message: returns it unchanged up to `longest` UTF-16 code units, otherwise its
 * beginning and an ellipsis. Quoting it in full would let a caller multiply the size of a response.
 */
export function excerpt(text: string, longest = MAX_EXCERPT): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(HIGH_SURROGATE_AT_END, '')}…`;
}
