/** How long the browser may take to begin saving, in milliseconds. */
const GRACE = 60_000;

/** Offers a file to the person to save. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), GRACE);
}

/** The name of a file from parts: letters, digits and dashes. */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    .map((part) => part.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
    .join('-');
  return `${name.slice(0, 120)}.${ending}`;
}
