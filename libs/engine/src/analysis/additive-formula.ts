import { mean, sampleStandardDeviation } from 'simple-statistics';

/** The mean and deviation that standardise a factor: (value − mean) / deviation. */
export interface Standard {
  readonly mean: number;
  /** Above 0. */
  readonly deviation: number;
}

/** A term of an additive model. */
export interface Addend {
  readonly name: string;
  readonly weight: number;
  readonly standard?: Standard | undefined;
}

/** The weighted sum as a formula: `0.8*FS - 0.4*(debt - 60.1)/12.5`. */
export function additiveFormula(addends: readonly Addend[]): string {
  return addends
    .map(({ name, weight, standard }, at) => {
      const sign = weight < 0 ? '-' : '+';
      const lead = at === 0 ? (weight < 0 ? '-' : '') : ` ${sign} `;
      return `${lead}${Math.abs(weight)}*${valueOf(name, standard)}`;
    })
    .join('');
}

function valueOf(name: string, standard: Standard | undefined): string {
  if (standard === undefined) return name;
  const { mean, deviation } = standard;
  return `(${name} ${mean < 0 ? '+' : '-'} ${shown(Math.abs(mean))})/${shown(deviation)}`;
}

function shown(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** Mean and sample deviation of at least two values that are not all equal. */
export function standardOf(values: readonly number[]): Standard {
  return { mean: mean([...values]), deviation: sampleStandardDeviation([...values]) };
}
