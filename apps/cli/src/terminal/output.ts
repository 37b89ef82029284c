/** Options that every command has. */
export interface CommonOptions {
  readonly json?: boolean;
}

/** Writes one line of the answer to standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes one line that is not part of the answer (progress, errors) to standard error. */
export function printToStderr(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

/** Writes one JSON value as the whole answer. */
export function sayJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Writes an answer: as one JSON value with `--json`, otherwise as lines for people. */
export function answer(
  { json }: CommonOptions,
  { asJson, asLines }: { readonly asJson: () => unknown; readonly asLines: () => Iterable<string> },
): void {
  if (json) return sayJson(asJson());
  for (const line of asLines()) say(line);
}

/** Text of files and arguments, with control characters escaped so that it cannot steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
