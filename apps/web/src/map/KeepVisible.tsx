import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect } from 'react';
import type { Box } from './map-graph.js';

/** How far the chosen card stays from the edge of the canvas, in pixels. */
const MARGIN = 24;

/** Moves the canvas as little as needed for a card to be seen. */
export function KeepVisible({ of: box }: { of: Box | undefined }) {
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const { x, y, width: wide, height: high } = box ?? {};
  useEffect(() => {
    if (x === undefined || y === undefined || wide === undefined || high === undefined || width === 0) return;
    const view = flow.getViewport();
    const left = shift(x * view.zoom + view.x, wide * view.zoom, width);
    const top = shift(y * view.zoom + view.y, high * view.zoom, height);
    if (left !== 0 || top !== 0) void flow.setViewport({ ...view, x: view.x + left, y: view.y + top });
  }, [flow, x, y, wide, high, width, height]);
  return null;
}

function shift(start: number, length: number, room: number): number {
  if (start + length > room - MARGIN) return room - MARGIN - start - length;
  return start < MARGIN ? MARGIN - start : 0;
}
