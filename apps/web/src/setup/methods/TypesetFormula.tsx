import { parseFormula } from '@strata/engine';
import { createElement, useMemo, type ReactNode } from 'react';
import { nameOf, typeset, type Mathematics } from './typeset.js';

/** A formula as browsers typeset it; one that cannot be read is shown as it is written. */
export function TypesetFormula({ name, formula }: { name: string; formula: string }) {
  const parsed = useMemo(() => parseFormula(formula), [formula]);
  if (!parsed.ok) {
    return (
      <code>
        {name} = {formula}
      </code>
    );
  }
  const equation: Mathematics = {
    tag: 'mrow',
    children: [nameOf(name), { tag: 'mo', children: ['='] }, typeset(parsed.syntax)],
  };
  return createElement('math', null, elementOf(equation, 0));
}

function elementOf(node: Mathematics | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const attributes = {
    ...(node.tag === 'mtable' ? { columnalign: 'left' } : {}),
    ...(node.isFlat ? { stretchy: 'false' } : {}),
  };
  return createElement(node.tag, { key, ...attributes }, ...node.children.map(elementOf));
}
