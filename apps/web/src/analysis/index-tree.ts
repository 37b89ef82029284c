import type { IndexDefinitionsQuery } from '../generated/operations.js';

type Description = NonNullable<
  NonNullable<IndexDefinitionsQuery['clusterMethods']>['nodes'][number]['versions'][number]['description']
>;

/** An output that is a weighted sum, with the outputs that it sums. */
export interface IndexPart {
  /** The path of the output. */
  readonly output: string;
  readonly label: string;
  /** The coefficient in the sum above; undefined at the top, or if the formula does not say one. */
  readonly weight: number | undefined;
  readonly parts: readonly IndexPart[];
}

/** Sums and products alone: neither functions nor quotients. */
const SUM = /^[^()/[\]"]+$/;

/** The definitions of methods that are integral indexes, by method: one weighted sum that every other output goes into. */
export function indexesOf(
  answer: IndexDefinitionsQuery,
  adopted: ReadonlyMap<string, { readonly version: number }>,
): ReadonlyMap<string, IndexPart> {
  const found = (answer.clusterMethods?.nodes ?? []).flatMap(({ id, versions }) => {
    const version = versions.find((one) => one.version === adopted.get(id)?.version);
    const tree = version?.description && indexTree(version.description);
    return tree ? [[id, tree] as const] : [];
  });
  return new Map(found);
}

/** The outputs of a definition as a tree of weighted sums; undefined if they are not one. */
function indexTree({ formulas, outputs }: Description): IndexPart | undefined {
  const byFormula = new Map(outputs.map((output) => [output.from, output]));
  const inside = (name: string) =>
    formulas.find((one) => one.name === name)?.reads.filter((read) => byFormula.has(read)) ?? [];
  const read = new Set([...byFormula.keys()].flatMap(inside));
  const tops = [...byFormula.keys()].filter((name) => !read.has(name));
  const [top] = tops;
  if (top === undefined || tops.length > 1 || inside(top).length < 2) return undefined;
  const formulaOf = (name: string) => formulas.find((one) => one.name === name)?.formula ?? '';
  const partOf = (name: string, above: string | undefined): IndexPart => ({
    output: byFormula.get(name)!.path,
    label: byFormula.get(name)!.label,
    weight: above === undefined ? undefined : weightIn(above, name),
    parts: inside(name).map((part) => partOf(part, formulaOf(name))),
  });
  return SUM.test(formulaOf(top)) ? partOf(top, undefined) : undefined;
}

/** The coefficient of a name in a sum, such as 0.25 of K1 in 0.25*K1 + 0.5*K2. */
function weightIn(sum: string, name: string): number | undefined {
  const term = new RegExp(String.raw`(?:^|([+−-]))\s*([\d.]+)\s*\*\s*${escaped(name)}(?![\w.])`).exec(sum);
  const [, sign = '+', factor] = term ?? [];
  if (factor === undefined) return undefined;
  return sign === '+' ? Number(factor) : -Number(factor);
}

function escaped(name: string): string {
  return name.replaceAll('.', String.raw`\.`);
}

export interface IndexRow {
  readonly part: IndexPart;
  readonly depth: number;
}

/** The parts of an index, each before its own. */
export function indexRows(part: IndexPart, depth = 0): readonly IndexRow[] {
  return [{ part, depth }, ...part.parts.flatMap((one) => indexRows(one, depth + 1))];
}

/** The parts that have none of their own: the blocks. */
export function blocksOf(part: IndexPart): readonly IndexPart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(blocksOf);
}
