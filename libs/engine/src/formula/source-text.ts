import type { Span } from './ast.js';

export interface TextPlace {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in characters. */
  readonly column: number;
}

/** Line and column of an offset in a text. */
export function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

const EXCERPT_LIMIT = 60;

/** The text of a span on one line, shortened. */
export function excerpt(text: string, at: Span): string {
  const piece = text.slice(at.start, at.end).replace(/\s+/gu, ' ').trim();
  return piece.length <= EXCERPT_LIMIT ? piece : `${piece.slice(0, EXCERPT_LIMIT - 1)}…`;
}
