/** A command in a document, with the output that follows it. */
export interface DocumentedCommand {
  readonly command: string;
  readonly output: string;
}

/** The commands of all `console` blocks in a piece of Markdown, in order. */
export function commandsIn(markdown: string): readonly DocumentedCommand[] {
  const blocks = [...markdown.matchAll(/```console\n(.*?)```/gs)].map(([, block = '']) => block);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((text) => {
        const end = text.indexOf('\n');
        return { command: text.slice(0, end), output: text.slice(end + 1).trim() };
      }),
  );
}

/**
 * The output that is documented as a regular expression: a line of `…` stands for any lines, `…` within a line for
 * anything, and the width of spaces does not matter.
 */
export function patternOf(output: string): RegExp {
  const lines = output.split('\n').map((line) => {
    if (line.trim() === '…') return '(?:.*\\n)*?';
    return `${line.trim().split(/\s+/).map(escaped).join('\\s+')}\\s*\\n`;
  });
  return new RegExp(`^\\s*${lines.join('\\s*')}$`);
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '.*');
}
