import type { DrawingParts } from './drawing.js';

/** Finds what a picture shows on the page; undefined if it is not there. */
export type PictureSource = () => (DrawingParts & { readonly element: Element }) | undefined;

/** The whole map that is shown, however it is moved and magnified. */
export const mapPicture: PictureSource = () => {
  const element = document.querySelector('.react-flow__viewport');
  if (element === null) return undefined;
  const boxes = [...element.querySelectorAll('.react-flow__node')].map((node) => node.getBoundingClientRect());
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const width = Math.max(...boxes.map((box) => box.right)) - left;
  const height = Math.max(...boxes.map((box) => box.bottom)) - top;
  const scale = new DOMMatrixReadOnly(getComputedStyle(element).transform).a || 1;
  return { element, scale, box: { left, top, width, height } };
};

/** The chart that is shown. */
export const chartPicture: PictureSource = () => {
  const element = document.querySelector('figure > svg[role="group"]');
  return element === null ? undefined : { element, scale: 1, box: element.getBoundingClientRect() };
};
