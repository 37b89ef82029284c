/** Fill, stroke and opacity of a shape. */
interface Paint {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly width?: number | undefined;
  readonly dash?: readonly number[] | undefined;
  /** Of the stroke alone. */
  readonly strokeOpacity?: number | undefined;
  readonly opacity: number;
}

/** A transformation as SVG and canvases write it. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export type Shape =
  | (Paint & { readonly kind: 'path'; readonly d: string; readonly at: Matrix })
  | (Paint & {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      /** Of the base line. */
      readonly y: number;
      readonly size: number;
      readonly weight: string;
      readonly family: string;
      readonly anchor: 'start' | 'middle' | 'end';
    });

/** What is seen of a part of a page, as shapes in its own units. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly shapes: readonly Shape[];
}

export interface DrawingParts {
  /** How many pixels of the screen one unit of it takes. */
  readonly scale: number;
  /** What is drawn of it: its top left corner and its size, on the screen. */
  readonly box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;
}

interface Pen extends DrawingParts {
  /** Shapes by layer, as far as elements are put before or behind others. */
  readonly layers: Map<number, Shape[]>;
  readonly layer: number;
  readonly root: Element;
}

const CLEAR = /^(none|transparent|rgba\(0, 0, 0, 0\))$/;
/** Where the base line of a line of text is, from its top. */
const BASE = 0.78;

/** Draws an element of the page as it is seen, without what lies outside of its box. */
export function drawingOf(root: Element, parts: DrawingParts): Drawing {
  const pen: Pen = { ...parts, root, layers: new Map(), layer: 0 };
  draw(root, pen, 1);
  const { box, scale } = parts;
  const background = getComputedStyle(document.body).backgroundColor;
  const shapes = [...pen.layers].sort(([a], [b]) => a - b).flatMap(([, own]) => own);
  return { width: box.width / scale, height: box.height / scale, background, shapes };
}

function draw(element: Element, above: Pen, shown: number): void {
  const style = getComputedStyle(element);
  const opacity = shown * Number(style.opacity);
  if (style.display === 'none' || style.visibility === 'hidden' || opacity === 0) return;
  const pen = inLayer(element, style, above);
  if (element instanceof SVGGraphicsElement) drawGraphics(element, style, pen, opacity);
  else drawBox(element, style, pen, opacity);
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, pen, opacity);
    else if (child instanceof Text && !(element instanceof SVGElement)) drawText(child, style, pen, opacity);
  }
}

/** The outermost element below the root that has a place in the stack decides about everything in it. */
function inLayer(element: Element, { zIndex }: CSSStyleDeclaration, pen: Pen): Pen {
  return pen.layer === 0 && element !== pen.root ? { ...pen, layer: Number.parseInt(zIndex, 10) || 0 } : pen;
}

function put({ layers, layer }: Pen, shape: Shape): void {
  const own = layers.get(layer);
  if (own) own.push(shape);
  else layers.set(layer, [shape]);
}

function drawGraphics(element: SVGGraphicsElement, style: CSSStyleDeclaration, pen: Pen, opacity: number): void {
  const matrix = element.getScreenCTM();
  if (matrix === null) return;
  const at = toUnits(matrix, pen);
  if (element instanceof SVGTextElement) return drawSvgText(element, { style, at, opacity }, pen);
  const d = outlineOf(element);
  if (d === '') return;
  put(pen, { kind: 'path', d, at, ...paintOf(style, opacity) });
}

function toUnits({ a, b, c, d, e, f }: DOMMatrix, { scale, box }: Pen): Matrix {
  const [m11, m12, m21, m22] = [a, b, c, d].map((one) => one / scale) as [number, number, number, number];
  return [m11, m12, m21, m22, (e - box.left) / scale, (f - box.top) / scale];
}

function paintOf(style: CSSStyleDeclaration, opacity: number): Paint {
  const visible = (colour: string) => (CLEAR.test(colour) ? undefined : colour);
  const stroke = visible(style.stroke);
  const dash = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat);
  return {
    fill: visible(style.fill),
    stroke,
    width: stroke === undefined ? undefined : Number.parseFloat(style.strokeWidth),
    ...(dash.length > 0 && { dash }),
    ...(style.strokeOpacity !== '1' && { strokeOpacity: Number(style.strokeOpacity) }),
    opacity,
  };
}

/** The outline of a graphic as the data of a path; empty for groups and texts. */
function outlineOf(element: SVGGraphicsElement): string {
  const of = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '0') || 0;
  switch (element.tagName) {
    case 'path':
      return element.getAttribute('d') ?? '';
    case 'line':
      return `M${of('x1')} ${of('y1')}L${of('x2')} ${of('y2')}`;
    case 'rect':
      return roundedBox({ x: of('x'), y: of('y'), width: of('width'), height: of('height') }, of('rx'));
    case 'circle': {
      const [cx, cy, r] = [of('cx'), of('cy'), of('r')];
      return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    }
    default:
      return '';
  }
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function roundedBox({ x, y, width, height }: Frame, wanted: number): string {
  const r = Math.min(wanted, width / 2, height / 2);
  if (r <= 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const [w, h] = [width - 2 * r, height - 2 * r];
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${w}${arc(r, r)}v${h}${arc(-r, r)}h${-w}${arc(-r, -r)}v${-h}${arc(r, -r)}Z`;
}

interface SvgText {
  readonly style: CSSStyleDeclaration;
  readonly at: Matrix;
  readonly opacity: number;
}

function drawSvgText(element: SVGTextElement, { style, at: [a, , , , e, f], opacity }: SvgText, pen: Pen): void {
  const of = (name: string) => Number.parseFloat(element.getAttribute(name) ?? '0') || 0;
  const anchor = style.textAnchor === 'middle' || style.textAnchor === 'end' ? style.textAnchor : 'start';
  put(pen, {
    kind: 'text',
    text: element.textContent ?? '',
    x: e + a * of('x'),
    y: f + a * of('y'),
    ...fontOf(style),
    anchor,
    fill: style.fill,
    opacity,
  });
}

function fontOf(style: CSSStyleDeclaration) {
  return { size: Number.parseFloat(style.fontSize), weight: style.fontWeight, family: style.fontFamily };
}

/** The box of an element with its border, and the bar that its status may have before it. */
function drawBox(element: Element, style: CSSStyleDeclaration, pen: Pen, opacity: number): void {
  const frame = frameOf(element.getBoundingClientRect(), pen);
  boxShape(frame, style, pen, opacity);
  const bar = getComputedStyle(element, '::before');
  if (bar.content === 'none' || bar.position !== 'absolute') return;
  const [left, top, width, height] = [bar.left, bar.top, bar.width, bar.height].map(Number.parseFloat) as number[];
  boxShape({ x: frame.x + left! + 1, y: frame.y + top! + 1, width: width!, height: height! }, bar, pen, opacity);
}

function frameOf(
  { left, top, width, height }: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  { box, scale }: Pen,
): Frame {
  return { x: (left - box.left) / scale, y: (top - box.top) / scale, width: width / scale, height: height / scale };
}

function boxShape(frame: Frame, style: CSSStyleDeclaration, pen: Pen, opacity: number): void {
  const fill = CLEAR.test(style.backgroundColor) ? undefined : style.backgroundColor;
  const width = style.borderTopStyle === 'none' ? 0 : Number.parseFloat(style.borderTopWidth);
  const stroke = width === 0 || CLEAR.test(style.borderTopColor) ? undefined : style.borderTopColor;
  if (fill === undefined && stroke === undefined) return;
  const inner = {
    x: frame.x + width / 2,
    y: frame.y + width / 2,
    width: Math.max(0, frame.width - width),
    height: Math.max(0, frame.height - width),
  };
  const d = roundedBox(inner, Number.parseFloat(style.borderTopLeftRadius) || 0);
  put(pen, { kind: 'path', d, at: [1, 0, 0, 1, 0, 0], fill, stroke, width, opacity });
}

/** A text line by line, as the browser has broken it. */
function drawText(node: Text, style: CSSStyleDeclaration, pen: Pen, opacity: number): void {
  const range = document.createRange();
  const lines = new Map<number, { text: string; left: number; top: number; height: number }>();
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const { left, top, height } = range.getBoundingClientRect();
    const line = lines.get(Math.round(top));
    if (line) line.text += ` ${word}`;
    else lines.set(Math.round(top), { text: word, left, top, height });
  }
  for (const { text, left, top, height } of lines.values()) {
    const { x, y, height: tall } = frameOf({ left, top, width: 0, height }, pen);
    const font = fontOf(style);
    const base = y + (tall - font.size) / 2 + font.size * BASE + font.size * 0.12;
    put(pen, { kind: 'text', text, x, y: base, ...font, anchor: 'start', fill: style.color, opacity });
  }
}
