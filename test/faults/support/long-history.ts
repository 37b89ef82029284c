import { writeFileSync } from 'node:fs';

const MEMBERS = ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR'];
const MEASURES = ['deficit', 'debt'];

/** Returns a generator of pseudo-random numbers from 0 to 1 that is the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/**
 * Writes a CSV file with forty years of figures for the EDP cluster, each with twelve vintages, and returns its number
 * of rows.
 */
export function writeLongHistory(file: string): number {
  const lines = ['vintage,member,measure,period,value'];
  const random = seeded(7);
  const years = Array.from({ length: 40 }, (_, index) => 1968 + index);
  const series = MEMBERS.flatMap((member) => years.flatMap((year) => MEASURES.map((m) => [member, m, year] as const)));
  for (let vintage = 1; vintage <= 12; vintage += 1) {
    const vintageDate = `2007-${String(vintage).padStart(2, '0')}-01`;
    for (const [member, measure, year] of series) {
      lines.push([vintageDate, member, measure, year, (random() * 50).toFixed(1)].join(','));
    }
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  return lines.length - 1;
}
