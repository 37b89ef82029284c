import { useEffect } from 'react';
import { drawingOf, type Drawing } from './drawing.js';
import type { PictureSource } from './pictures.js';
import { svgOf } from './picture.js';
import classes from './export.module.css';

const SCHEME = 'data-mantine-color-scheme';

export interface PrintParts {
  /** The lines at the foot of each page. */
  readonly footer: readonly string[];
  /** What is drawn in place of something that does not print well, such as a map that can be moved. */
  readonly picture: PictureSource | undefined;
}

/** Prints pages in light colours with a footer on each, and what is drawn as a figure that fits the page. */
export function usePrint({ footer, picture }: PrintParts): void {
  useEffect(() => {
    let after = (): void => undefined;
    const before = (): void => {
      after();
      after = prepared({ footer, picture });
    };
    const restore = (): void => after();
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', restore);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', restore);
      restore();
    };
  }, [footer, picture]);
}

/** Makes the page ready to be printed; the returned function puts everything back, once. */
function prepared({ footer, picture }: PrintParts): () => void {
  const root = document.documentElement;
  const scheme = root.getAttribute(SCHEME);
  root.setAttribute(SCHEME, 'light');
  const drawing = drawn(picture);
  if (drawing) root.dataset['printFigure'] = '';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageRules(footer, drawing));
  document.adoptedStyleSheets.push(sheet);
  const added = [...(drawing ? [figureOf(drawing)] : []), ...(hasMargins(sheet) ? [] : [stampOf(footer)])];
  document.getElementById('content')?.append(...added);
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    if (scheme !== null) root.setAttribute(SCHEME, scheme);
    for (const element of added) element.remove();
    delete root.dataset['printFigure'];
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

function drawn(picture: PictureSource | undefined): Drawing | undefined {
  const found = picture?.();
  return found && drawingOf(found.element, found);
}

function figureOf(drawing: Drawing): HTMLElement {
  const figure = document.createElement('figure');
  figure.className = classes.figure ?? '';
  figure.append(svgOf(drawing));
  return figure;
}

/** Whether the browser prints in the margins of pages. */
function hasMargins({ cssRules }: CSSStyleSheet): boolean {
  return [...cssRules].some(({ cssText }) => cssText.includes('@bottom-left'));
}

/** The footer as a part of the page. */
function stampOf(footer: readonly string[]): HTMLElement {
  const stamp = document.createElement('div');
  stamp.className = classes.stamp ?? '';
  for (const line of footer) stamp.append(Object.assign(document.createElement('p'), { textContent: line }));
  return stamp;
}

/** The footer is on every page in browsers that have boxes in the margins; others print it once, at the end. */
function pageRules(footer: readonly string[], drawing: Drawing | undefined): string {
  const isWide = drawing !== undefined && drawing.width > drawing.height;
  const text = footer.map(cssText).join(' "\\A" ');
  return `@page {
    ${isWide ? 'size: landscape;' : ''}
    margin: 12mm 12mm 20mm;
    @bottom-left { content: ${text}; white-space: pre-wrap; width: 88%; font: 7.5pt/1.35 system-ui, sans-serif; color: #3d4250; }
    @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt system-ui, sans-serif; color: #3d4250; }
  }`;
}

function cssText(text: string): string {
  return `"${text.replaceAll(/[\\"\n]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}
