// A cascade of formulas that every engine can be given: names and text between them.

const FAN = 10;

/**
 * So many measures (a power of ten, at least 1,000), the score of each against goal and red flag, and weighted means
 * of ten, level by level, up to one index. `parts` of a formula are names of other vertices and the text between.
 */
export function cascadeOf(measures) {
  const inputs = Array.from({ length: measures }, (_, index) => ({
    id: `m${index}`,
    level: 0,
    value: ((index * 7919) % 10_000) / 100,
  }));
  const formulas = inputs.map(({ id }, index) => ({
    id: `s${index}`,
    level: 1,
    parts: ['max(0, min(1, (', id, ' - 20) / (80 - 20)))'],
  }));
  let below = formulas;
  for (let level = 2; below.length > 1; level += 1) {
    const groups = Math.ceil(below.length / FAN);
    const made = Array.from({ length: groups }, (_, group) =>
      weightedMean(`v${level}n${group}`, level, below.slice(group * FAN, (group + 1) * FAN)),
    );
    formulas.push(...made);
    below = made;
  }
  return { inputs, formulas, top: below[0].id, size: inputs.length + formulas.length };
}

function weightedMean(id, level, children) {
  const parts = ['('];
  let weights = 0;
  children.forEach((child, index) => {
    const weight = (index % 3) + 1;
    weights += weight;
    parts.push(index === 0 ? `${weight} * ` : ` + ${weight} * `, child.id);
  });
  return { id, level, parts: [...parts, `) / ${weights}`] };
}
