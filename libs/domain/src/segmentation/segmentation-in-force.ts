import { settingDuring, type Days, type Setting } from '../effective.js';
import type { SegmentationMatrix, SegmentationState } from './segmentation.js';

/** The matrix, as a dated setting; undefined before the first. */
export function matrixOf({ matrices, groups, services, cells }: SegmentationState): Setting<SegmentationMatrix> {
  const isEmpty = groups.length + services.length + cells.length === 0;
  return { latest: isEmpty ? undefined : { groups, services, cells }, entries: matrices };
}

/** The matrix in force during a period. */
export function matrixDuring(state: SegmentationState, days: Days): SegmentationMatrix | undefined {
  return settingDuring(matrixOf(state), days);
}
