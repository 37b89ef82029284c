import { Kind, type GraphQLError, type SelectionSetNode } from 'graphql';
import { fieldsOf, type Fragments } from './fragments.js';
import { tooLarge } from './too-large.js';

/** Fields of types that are lists of other parts of the schema. */
const LISTS: ReadonlySet<string> = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes']);
/** The most levels of introspection; common tools need 16. */
const MAX_LEVELS = 20;

/** The content of a selection of introspection. */
interface Found {
  readonly levels: number;
  readonly lists: ReadonlySet<string>;
  readonly fault: GraphQLError | undefined;
}

const NOTHING: Found = { levels: 0, lists: new Set(), fault: undefined };

/**
 * The fault of an introspection query, whose result must not be larger than the schema itself: `__schema` and `__type` can
 * be selected once each, without aliases, and no list within one of the same kind.
 */
export function introspectionFault(root: SelectionSetNode, fragments: Fragments): GraphQLError | undefined {
  const asked = fieldsOf(root, fragments).filter(({ name }) => isIntrospection(name.value));
  const names = asked.map(({ name }) => name.value);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) return onlyOnce(twice);
  const known = new Map<string, Found>();
  for (const { selectionSet } of asked) {
    const fault = selectionSet && inside(selectionSet, fragments, known).fault;
    if (fault) return fault;
  }
  return undefined;
}

function isIntrospection(name: string): boolean {
  return name === '__schema' || name === '__type';
}

function inside(set: SelectionSetNode, fragments: Fragments, known: Map<string, Found>): Found {
  let found = NOTHING;
  for (const selection of set.selections) {
    let next: Found;
    if (selection.kind === Kind.INLINE_FRAGMENT) next = inside(selection.selectionSet, fragments, known);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) next = insideFragment(selection.name.value, fragments, known);
    else {
      const under = selection.selectionSet ? inside(selection.selectionSet, fragments, known) : NOTHING;
      next = below(selection.name.value, under);
      if (selection.alias) next = { ...next, fault: next.fault ?? aliased() };
    }
    found = {
      levels: Math.max(found.levels, next.levels),
      lists: new Set([...found.lists, ...next.lists]),
      fault: found.fault ?? next.fault,
    };
  }
  return found;
}

function insideFragment(name: string, fragments: Fragments, known: Map<string, Found>): Found {
  const before = known.get(name);
  if (before !== undefined) return before;
  // Valid queries have no cycle of fragments.
  known.set(name, NOTHING);
  const fragment = fragments.get(name);
  const found = fragment ? inside(fragment.selectionSet, fragments, known) : NOTHING;
  known.set(name, found);
  return found;
}

function below(name: string, under: Found): Found {
  const levels = under.levels + 1;
  if (levels > MAX_LEVELS) return { ...under, levels, fault: under.fault ?? tooDeep(levels) };
  if (!LISTS.has(name)) return { ...under, levels };
  const fault = under.fault ?? (under.lists.has(name) ? repeated(name) : undefined);
  return { levels, lists: new Set([...under.lists, name]), fault };
}

function onlyOnce(name: string): GraphQLError {
  return tooLarge({ name: `${name} in one query`, limit: 1 }, 'Select everything from the schema at once.');
}

function aliased(): GraphQLError {
  return tooLarge({ name: 'aliases in introspection', limit: 0 }, 'Select the fields of the schema by their names.');
}

function repeated(name: string): GraphQLError {
  return tooLarge({ name: `${name} within ${name}` }, 'Request the types of the schema by name.');
}

function tooDeep(levels: number): GraphQLError {
  return tooLarge(
    { name: 'levels of introspection', limit: MAX_LEVELS, actual: levels },
    'Request the types of the schema by name.',
  );
}
