import { writeFileSync } from 'node:fs';

const MEMBERS = ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR'];
const MEASURES = ['deficit', 'debt'];

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Writes a long history for the EDP cluster: every figure of forty years, restated at each of twelve moments. */
export function writeLongHistory(file: string): number {
  const lines = ['vintage,member,measure,period,value'];
  const next = seeded(7);
  const years = Array.from({ length: 40 }, (_, index) => 1980 + index);
  const series = MEMBERS.flatMap((member) => years.flatMap((year) => MEASURES.map((m) => [member, m, year] as const)));
  for (let vintage = 1; vintage <= 12; vintage += 1) {
    const on = `2007-${String(vintage).padStart(2, '0')}-01`;
    for (const [member, measure, year] of series) {
      lines.push([on, member, measure, year, (next() * 50).toFixed(1)].join(','));
    }
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  return lines.length - 1;
}
