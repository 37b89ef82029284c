import type { Polarity } from '@strata/domain';
import { absolute, subtract, type Ratio } from '../value/ratio.js';

/** How far a value falls short of a reference; negative if it is better. */
export function shortfall(value: Ratio, reference: Ratio, polarity: Polarity): Ratio {
  if (polarity === 'higher') return subtract(reference, value);
  return polarity === 'lower' ? subtract(value, reference) : absolute(subtract(value, reference));
}
