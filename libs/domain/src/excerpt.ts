/** How much of a text of unknown origin a message shows, in UTF-16 code units. */
export const LONGEST_EXCERPT = 100;

const HALF_A_PAIR = /[\uD800-\uDBFF]$/;

/**
 * A text of unknown origin as messages quote it: whole up to `longest` UTF-16 code units, otherwise its beginning with
 * an ellipsis. A message that quoted its caller at length would send much more than was asked with.
 */
export function excerpt(text: string, longest = LONGEST_EXCERPT): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(HALF_A_PAIR, '')}…`;
}
