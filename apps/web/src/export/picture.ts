import type { Drawing, Shape } from './drawing.js';

/** Pixels of a picture for each unit of its drawing. */
const SHARPNESS = 2;
/** The most pixels that browsers draw, so that large maps become less sharp instead of empty. */
const MAX_PIXELS = 120_000_000;
const MARGIN = 24;
const LINE = 18;
const FONT = "'Inter Variable', system-ui, sans-serif";

export interface PictureTexts {
  readonly title: string;
  /** What it shows as of when. */
  readonly footer: readonly string[];
}

/** A drawing with its title and footer as shapes. */
export function framed(
  { width, height, background, shapes }: Drawing,
  { title, footer }: PictureTexts,
  ink: string,
): Drawing {
  const top = MARGIN + 30;
  const moved = shapes.map((shape) => movedBy(shape, MARGIN, top));
  const text = (said: string, y: number, size: number, weight: string): Shape => ({
    ...{ kind: 'text', text: said, x: MARGIN, y, size, weight },
    ...{ family: FONT, anchor: 'start', fill: ink, opacity: 1 },
  });
  return {
    width: Math.max(width, 640) + 2 * MARGIN,
    height: top + height + 14 + footer.length * LINE + MARGIN,
    background,
    shapes: [
      text(title, MARGIN + 14, 18, '620'),
      ...moved,
      ...footer.map((line, at) => text(line, top + height + 14 + LINE * (at + 0.7), 12, '400')),
    ],
  };
}

function movedBy(shape: Shape, dx: number, dy: number): Shape {
  if (shape.kind === 'text') return { ...shape, x: shape.x + dx, y: shape.y + dy };
  const [a, b, c, d, e, f] = shape.at;
  return { ...shape, at: [a, b, c, d, e + dx, f + dy] };
}

/** A drawing as a PNG. */
export async function pngOf(drawing: Drawing): Promise<Blob> {
  const { width, height } = drawing;
  const sharpness = Math.min(SHARPNESS, Math.sqrt(MAX_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.ceil(width * sharpness), Math.ceil(height * sharpness)];
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser cannot draw.');
  context.scale(sharpness, sharpness);
  context.fillStyle = drawing.background;
  context.fillRect(0, 0, width, height);
  for (const shape of drawing.shapes) {
    context.save();
    paint(context, shape);
    context.restore();
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('This browser cannot save what it has drawn.');
  return blob;
}

function paint(context: CanvasRenderingContext2D, shape: Shape): void {
  context.globalAlpha = shape.opacity;
  if (shape.kind === 'text') {
    context.font = `${shape.weight} ${shape.size}px ${shape.family}`;
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    context.fillStyle = shape.fill ?? '#000';
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  const path = new Path2D(shape.d);
  context.transform(...shape.at);
  if (shape.fill !== undefined) {
    context.fillStyle = shape.fill;
    context.fill(path);
  }
  if (shape.stroke === undefined) return;
  context.globalAlpha = shape.opacity * (shape.strokeOpacity ?? 1);
  context.strokeStyle = shape.stroke;
  context.lineWidth = shape.width ?? 1;
  context.setLineDash([...(shape.dash ?? [])]);
  context.stroke(path);
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing as an element, which prints as sharply as its page. */
export function svgOf({ width, height, shapes }: Drawing): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  for (const shape of shapes) {
    const element = document.createElementNS(SVG, shape.kind);
    for (const [name, value] of Object.entries(attributesOf(shape))) {
      if (value !== undefined) element.setAttribute(name, String(value));
    }
    if (shape.kind === 'text') element.textContent = shape.text;
    svg.append(element);
  }
  return svg;
}

function attributesOf(shape: Shape): Readonly<Record<string, string | number | undefined>> {
  const { fill = 'none', stroke, width, dash, strokeOpacity, opacity } = shape;
  const lines = { stroke, 'stroke-width': width, 'stroke-dasharray': dash?.join(' '), 'stroke-opacity': strokeOpacity };
  const own = { fill, ...lines, opacity };
  if (shape.kind === 'path') return { ...own, d: shape.d, transform: `matrix(${shape.at.join(' ')})` };
  const { x, y, size, weight, family, anchor } = shape;
  return { ...own, x, y, 'font-size': size, 'font-weight': weight, 'font-family': family, 'text-anchor': anchor };
}
