import type { Path } from './path-text.js';

/** A position in a text; line and column count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A reason why a text, or a part of it, could not be read. */
export interface TextProblem extends TextPlace {
  readonly code: 'TOO_LONG' | 'YAML';
  readonly path: Path;
  readonly message: string;
  readonly remedy?: string | undefined;
}

/** A problem without its position in the text. `at` is whether the key or the value at the path is wrong. */
export interface PathProblem {
  readonly path: Path;
  readonly at?: 'key' | 'value' | undefined;
  readonly message: string;
  readonly remedy?: string | undefined;
}

const MAX_MESSAGE = 300;

/** Turns a library's message into a sentence: capitalized, with a full stop, and at most about 300 characters long. */
export function sentence(message: string): string {
  const [line = ''] = message.trim().split('\n', 1);
  const text = line.length > MAX_MESSAGE ? `${line.slice(0, MAX_MESSAGE)}…` : line;
  const ended = text.replace(/(?: at line \d+, column \d+)?[:.]?$/u, '');
  return `${ended.charAt(0).toUpperCase()}${ended.slice(1)}.`;
}
