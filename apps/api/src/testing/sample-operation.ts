import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredInputField,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

/** Arguments, by name, for which a sample value of the type is not valid. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  cluster: 'alpha',
  actor: 'north',
  actorId: 'north',
  member: 'north',
  owner: 'north',
  subject: 'north',
  parent: 'whole',
  party: 'north',
  strategy: 'north',
  nodes: 'strategy:north',
  strategyId: 'north',
  process: 'reporting-cycle.2024-01',
  objectiveId: 'grow',
  about: 'measure:guests',
  measure: 'guests',
  measureId: 'guests',
  perspective: 'finance',
  login: 'no-one-here',
  password: 'a-long-enough-password',
  required: false,
  // Refused as a conflict after access has been decided, so that the cluster stays as it is.
  text: 'strata: 1\nid: alpha\nlabels: Alpha\ncalendar: { yearStartMonth: 4 }\n',
};
const BY_TYPE: Readonly<Record<string, unknown>> = {
  ID: 'sample',
  String: 'sample',
  Int: 1,
  Float: 1,
  Boolean: true,
  Decimal: '150',
  Date: '2024-01-01',
  DateTime: '2024-01-01T00:00:00.000Z',
  Moment: '2024-01-01',
  Period: '2024-01',
  PeriodStart: '2024-01',
  Position: '0',
  UUID: '018f4e3a-7f2b-7c53-9d55-3f0f6f5d0a11',
};

/** A valid value of an input type; `name` is that of its argument or field. */
export function sampleOf(type: GraphQLInputType, name: string): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [sampleOf(nullable.ofType, name)];
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields());
    const wanted = nullable.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
    return Object.fromEntries(wanted.map((field) => [field.name, sampleOf(field.type, field.name)]));
  }
  const isId = !isEnumType(nullable) && Object.hasOwn(BY_NAME, name);
  if (isId) return BY_NAME[name];
  return isEnumType(nullable) ? nullable.getValues()[0]?.name : BY_TYPE[getNamedType(nullable).name];
}

/** An operation that uses one root field with sample arguments. */
export interface SampleOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Builds it from the schema, so that new fields are covered too. */
export function sampleOperation(
  kind: 'query' | 'mutation' | 'subscription',
  field: GraphQLField<unknown, unknown>,
): SampleOperation {
  const args = field.args.filter((arg) => String(arg.type).endsWith('!'));
  const variables = Object.fromEntries(args.map((arg) => [arg.name, sampleOf(arg.type, arg.name)]));
  if (field.name === 'cluster') Object.assign(variables, { id: 'alpha' });
  if (field.name === 'measure') Object.assign(variables, { id: 'guests' });
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const type = getNamedType(field.type);
  const refusal = isUnionType(type) ? ' ... on Refusal { code message }' : '';
  const selection = isLeafType(type) ? '' : ` { __typename${refusal} }`;
  const head = declared === '' ? kind : `${kind} (${declared})`;
  return { query: `${head} { ${field.name}${passed === '' ? '' : `(${passed})`}${selection} }`, variables };
}
