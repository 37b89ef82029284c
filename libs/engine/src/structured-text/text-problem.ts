import type { Path } from './path-text.js';

/** A place in a text; line and column count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Why a text could not be read, or not in full. */
export interface TextProblem extends TextPlace {
  readonly code: 'TOO_LONG' | 'YAML';
  readonly path: Path;
  readonly message: string;
  readonly remedy?: string;
}

/** A problem before its place in the text is looked up. `at` tells whether the key or the value at the path is wrong. */
export interface PathProblem {
  readonly path: Path;
  readonly at?: 'key' | 'value' | undefined;
  readonly message: string;
  readonly remedy?: string | undefined;
}

const LONGEST_MESSAGE = 300;

/** The message of a library as one sentence: with a capital letter, a full stop, and at most about 300 characters. */
export function sentence(message: string): string {
  const [line = ''] = message.trim().split('\n', 1);
  const text = line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
  const ended = text.replace(/(?: at line \d+, column \d+)?[:.]?$/u, '');
  return `${ended.charAt(0).toUpperCase()}${ended.slice(1)}.`;
}
