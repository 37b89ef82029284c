import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { sampleBinding, sampleOutline, sampleVersion } from '../testing/samples.methods.js';
import { measureMap, sampleCluster, sampleMeasure } from '../testing/samples.js';
import type { Id } from '../words.js';
import type { MethodContext } from './method.context.js';
import { methodDecider } from './method.decide.js';
import type { InputSource, MethodBinding, MethodCommand, MethodEvent, MethodState } from './method.js';

const number: InputSource = { kind: 'measure', measure: 'gdp' };
const letter: InputSource = { kind: 'measure', measure: 'mood' };
const answer: InputSource = { kind: 'measure', measure: 'open' };
const constant = (value: string): InputSource => ({ kind: 'constant', value });
const list = (...items: readonly InputSource[]): InputSource => ({ kind: 'list', items });
const record = (fields: Readonly<Record<string, InputSource>>): InputSource => ({ kind: 'record', fields });
const outputOf = (method: Id): InputSource => ({ kind: 'method', method, output: 'K' });
const item: InputSource = { kind: 'assessment', questionnaire: 'people', item: 'f1.1' };

const bindingWith = (inputs: object, more: Partial<MethodBinding> = {}): MethodBinding => ({
  ...sampleBinding,
  inputs: { ...sampleBinding.inputs, ...inputs },
  ...more,
});
const other = (id: Id, binding?: MethodBinding, more: Partial<MethodState> = {}): MethodState => ({
  exists: true,
  withdrawn: false,
  id,
  versions: [],
  ...(binding === undefined ? {} : { binding }),
  ...more,
});
const weighted = { aggregation: { time: 'last', organisation: 'weighted', weightMeasure: 'share' } } as const;

function contextOf(...others: readonly MethodState[]): MethodContext {
  return {
    cluster: sampleCluster(),
    measures: measureMap(
      sampleMeasure('gdp'),
      sampleMeasure('share'),
      sampleMeasure('index'),
      sampleMeasure('income', weighted),
      sampleMeasure('mood', { valueType: 'text', scoring: { kind: 'unscored' } }),
      sampleMeasure('open', { valueType: 'yes-no', scoring: { kind: 'unscored' } }),
      sampleMeasure('old', {}, true),
    ),
    methods: new Map(others.map((state) => [state.id, state])),
    outlines: new Map(others.map(({ id }) => [id, sampleOutline(id)])),
    definition: sampleOutline('k'),
  };
}

const context = contextOf();
const registered: MethodEvent = {
  type: 'MethodVersionRegistered',
  data: { methodId: 'k', version: sampleVersion(1) },
};
const method = given(methodDecider).events(registered);
const bind = (binding: MethodBinding): MethodCommand => ({ type: 'BindMethod', binding });
const bound = (binding: MethodBinding): MethodEvent => ({ type: 'MethodBound', data: { binding, from: null } });

describe('BindMethod', () => {
  it.each<[string, object]>([
    ['a number to a measure', { x: number }],
    ['a number to an earlier value of another subject', { x: { ...number, subject: 'A', periodsBack: 4 } }],
    ['a number to an assessment', { x: { ...item, subject: '@cluster' } }],
    ['a number to another method', { x: outputOf('l') }],
    ['a segment to a measure of letters', { 'a-segment': letter }],
    ['a segment to a measure of points', { 'a-segment': number }],
    ['a segment to a market segmentation', { 'a-segment': { kind: 'segmentation' } }],
    ['a segment to its default wiring', { 'a-segment': { kind: 'default' } }],
    ['a segment to a constant', { 'a-segment': constant('W') }],
    ['a yes or no', { 'a-boolean': answer }],
    ['a text', { 'a-text': letter }],
    ['two periods', { 'a-pair': { kind: 'change', previous: { ...number, periodsBack: 1 }, current: number } }],
    ['a list of numbers', { 'a-numbers': list(number, constant('-0.5'), item) }],
    ['a list of segments', { 'a-segments': list(letter, constant('S')) }],
    ['an empty list', { 'a-segments': list() }],
    ['records', { 'a-records': list(record({ gain: number, cost: constant('1') })) }],
  ])('binds %s', (_what, inputs) => {
    const binding = bindingWith(inputs);
    method.when(bind(binding), contextOf(other('l'))).then(bound(binding));
  });

  it('binds records with the fields of development activities to those of initiatives, and nothing else', () => {
    const binding = bindingWith({ 'a-records': { kind: 'activities' } });
    const withFields = (...fields: readonly string[]) => {
      const { inputs, ...outline } = sampleOutline('k');
      const changed = inputs.map((input) => (input.type === 'records' ? { ...input, fields } : input));
      return { ...context, definition: { ...outline, inputs: changed } };
    };
    method.when(bind(binding), withFields('dTs', 'dC', 'dK')).then(bound(binding));
    method.when(bind(binding), withFields('dTs', 'dC')).thenRefused('INVALID_BINDING');
    method
      .when(bind(bindingWith({ 'a-numbers': { kind: 'activities' } })), withFields('dTs', 'dC', 'dK'))
      .thenRefused('INVALID_BINDING');
    method.when(bind(bindingWith({ x: { kind: 'activities' } })), context).thenRefused('INVALID_BINDING');
  });

  it('binds outputs and replaces the earlier binding', () => {
    const binding = bindingWith({}, { outputs: { K: 'gdp', 'segments.K': 'mood' } });
    method.when(bind(binding), context).then(bound(binding));
    expect(method.events(bound(sampleBinding), bound(binding)).state.binding).toEqual(binding);
  });

  it.each<[object, string]>([
    [{ y: number }, 'inputs.y'],
    [{ constructor: number }, 'inputs.constructor'],
    [{ x: { kind: 'measure', measure: 'none' } }, 'inputs.x'],
    [{ x: { kind: 'measure', measure: 'old' } }, 'inputs.x'],
    [{ x: { ...number, subject: 'D' } }, 'inputs.x'],
    [{ x: { ...item, subject: 'A/none' } }, 'inputs.x'],
    [{ x: outputOf('none') }, 'inputs.x'],
    [{ x: outputOf('gone') }, 'inputs.x'],
    [{ x: outputOf('whole') }, 'inputs.x'],
    [{ x: letter }, 'inputs.x'],
    [{ x: constant('S') }, 'inputs.x'],
    [{ x: list(number) }, 'inputs.x'],
    [{ x: { kind: 'segmentation' } }, 'inputs.x'],
    [{ x: { kind: 'default' } }, 'inputs.x'],
    [{ 'a-segment': constant('1') }, 'inputs.a-segment'],
    [{ 'a-segment': answer }, 'inputs.a-segment'],
    [{ 'a-boolean': number }, 'inputs.a-boolean'],
    [{ 'a-text': item }, 'inputs.a-text'],
    [{ 'a-pair': number }, 'inputs.a-pair'],
    [{ 'a-pair': { kind: 'change', previous: number, current: letter } }, 'inputs.a-pair'],
    [{ 'a-numbers': number }, 'inputs.a-numbers'],
    [{ 'a-numbers': list(number, letter) }, 'inputs.a-numbers'],
    [{ 'a-segments': list(answer) }, 'inputs.a-segments'],
    [{ 'a-records': list(number) }, 'inputs.a-records'],
    [{ 'a-records': list(record({ gain: number })) }, 'inputs.a-records'],
    [{ 'a-records': list(record({ gain: number, cost: letter })) }, 'inputs.a-records'],
  ])('refuses %j', (inputs, path) => {
    const others = [
      other('gone', undefined, { withdrawn: true }),
      other('whole', { ...sampleBinding, scope: 'cluster' }),
    ];
    method
      .when(bind(bindingWith(inputs)), contextOf(...others))
      .thenRefused('INVALID_BINDING', { problems: [{ path }], wrong: 1 });
  });

  it.each(['1,5', '1e3', 'NaN', 'X', 's'])('refuses %p as a constant', (value) => {
    method.when(bind(bindingWith({ 'a-numbers': list(constant(value)) })), context).thenRefused('INVALID_BINDING');
  });

  it('lists missing inputs together with all other problems', () => {
    const binding: MethodBinding = { scope: 'actor', inputs: { y: number }, outputs: { L: 'share' } };
    method.when(bind(binding), context).thenRefused('INVALID_BINDING', {
      problems: [{ path: 'inputs.x' }, { path: 'inputs.y' }, { path: 'outputs.L' }],
      wrong: 3,
    });
  });

  it('refuses a market segmentation for a method that is evaluated for the cluster', () => {
    const binding = bindingWith({ 'a-segment': { kind: 'segmentation' } }, { scope: 'cluster' });
    method.when(bind(binding), context).thenRefused('INVALID_BINDING', { problems: [{ path: 'inputs.a-segment' }] });
  });

  it.each<[object]>([[{ K: 'none' }], [{ K: 'old' }], [{ K: 'index' }]])('refuses the outputs %j', (outputs) => {
    const owner = other('l', bindingWith({}, { outputs: { K: 'index' } }));
    method
      .when(bind(bindingWith({}, { outputs } as Partial<MethodBinding>)), contextOf(owner))
      .thenRefused('INVALID_BINDING', { problems: [{ path: 'outputs.K' }] });
  });

  it('refuses one measure for two outputs, but accepts one that a withdrawn method computed', () => {
    const twice = bindingWith({}, { outputs: { K: 'gdp', 'segments.K': 'gdp' } });
    method.when(bind(twice), context).thenRefused('INVALID_BINDING', { problems: [{ path: 'outputs.segments.K' }] });
    const binding = bindingWith({}, { outputs: { K: 'index' } });
    method.when(bind(binding), contextOf(other('l', binding, { withdrawn: true }))).then(bound(binding));
  });

  it('refuses a scope other than that of the methods that read this one', () => {
    const reader = other('l', bindingWith({ x: outputOf('k') }));
    method
      .when(bind(bindingWith({}, { scope: 'cluster' })), contextOf(reader))
      .thenRefused('INVALID_BINDING', { problems: [{ path: 'scope' }] });
  });

  it('refuses a scope other than the one that the definition declares', () => {
    const declared = { ...context, definition: { ...sampleOutline('k'), scope: 'cluster' } as const };
    method.when(bind(sampleBinding), declared).thenRefused('INVALID_BINDING', { problems: [{ path: 'scope' }] });
    const ofCluster = bindingWith({}, { scope: 'cluster' });
    method.when(bind(ofCluster), declared).then(bound(ofCluster));
    given(methodDecider)
      .events(registered, bound(sampleBinding))
      .when({ type: 'AdoptMethodVersion', version: 1, reason: 'agreed' }, declared)
      .thenRefused('BINDING_DOES_NOT_FIT', { problems: [{ path: 'scope' }] });
  });

  it('lets a method of the cluster read a method of the members for each of them', () => {
    const wiredToMembers = {
      ...sampleOutline('l'),
      inputs: [{ name: 's', type: 'segments', optional: false, wired: [], wiredToMembers: ['k'] }],
    };
    const reader = other('l', { scope: 'cluster', inputs: { s: { kind: 'default' } }, outputs: {} });
    const read = { ...contextOf(reader), outlines: new Map([['l', wiredToMembers]]) };
    method.when(bind(sampleBinding), read).then(bound(sampleBinding));
    method.when(bind(bindingWith({ x: outputOf('l') })), read).thenRefused('METHOD_CIRCLE');
  });

  it('refuses without the definition of a registered version', () => {
    const { definition: _none, ...without } = context;
    method.when(bind(sampleBinding), without).thenRefused('METHOD_DEFINITION_NEEDED');
    method
      .when(bind(sampleBinding), { ...context, definition: sampleOutline('k', 2) })
      .thenRefused('METHOD_DEFINITION_NEEDED');
    method
      .when(bind(sampleBinding), { ...context, definition: sampleOutline('l') })
      .thenRefused('METHOD_DEFINITION_NEEDED');
  });

  it.each<object>([
    { scope: 'unit' },
    { inputs: { x: { kind: 'guess' } } },
    { inputs: { x: { ...number, periodsBack: -1 } } },
    { inputs: { x: list(list(number)) } },
    { inputs: { x: record({ cost: number }) } },
    { inputs: [number] },
    { inputs: { ['n'.repeat(65)]: number } },
    { outputs: { K: 7 } },
  ])('refuses %j by its shape', (changes) => {
    const refused = methodDecider.decide(
      bind({ ...sampleBinding, ...changes } as MethodBinding),
      method.state,
      context,
    );
    expect(refused).toMatchObject({
      kind: 'refused',
      refusal: { code: expect.stringMatching(/^INVALID_(COMMAND|ID|TEXT)$/) },
    });
  });

  it('does nothing for the same binding', () => {
    method
      .events(bound(sampleBinding))
      .when(bind({ ...sampleBinding }), context)
      .thenNothing();
  });
});

describe('A cycle of methods', () => {
  it.each<[string, MethodBinding, readonly MethodState[], readonly string[]]>([
    ['a method that reads itself', bindingWith({ x: outputOf('k') }), [], ['method k', 'method k']],
    [
      'a method that reads its own output',
      bindingWith({ x: number }, { outputs: { K: 'gdp' } }),
      [],
      ['method k', 'measure gdp', 'method k'],
    ],
    [
      'a method that reads its own earlier output',
      bindingWith({ x: { ...number, periodsBack: 1 } } as object, { outputs: { K: 'gdp' } }),
      [],
      ['method k', 'measure gdp', 'method k'],
    ],
    [
      'a chain of methods and a measure, inside a list',
      bindingWith({ 'a-numbers': list(constant('1'), outputOf('l')) }, { outputs: { K: 'gdp' } }),
      [other('l', bindingWith({ x: outputOf('p') })), other('p', bindingWith({ x: number }))],
      ['method k', 'method l', 'method p', 'measure gdp', 'method k'],
    ],
    [
      'a weight measure',
      bindingWith({ x: { kind: 'measure', measure: 'income', subject: '@cluster' } }, { outputs: { K: 'share' } }),
      [],
      ['method k', 'measure income', 'measure share', 'method k'],
    ],
    [
      'a default wiring',
      bindingWith({ 'a-segment': { kind: 'default' } }),
      [other('l', bindingWith({ x: outputOf('k') }))],
      ['method k', 'method l', 'method k'],
    ],
    [
      'the default wiring of another method',
      bindingWith({ x: outputOf('p') }, { outputs: { K: 'gdp' } }),
      [other('p', bindingWith({ 'a-segment': { kind: 'default' } })), other('l', bindingWith({ x: number }))],
      ['method k', 'method p', 'method l', 'measure gdp', 'method k'],
    ],
  ])('is refused and listed in full: %s', (_what, binding, others, circle) => {
    method.when(bind(binding), contextOf(...others)).thenRefused('METHOD_CIRCLE', { circle });
  });

  it('does not exist if two methods read the same measures, or if a withdrawn method is on it', () => {
    const diamond = [
      other('l', bindingWith({ x: number })),
      other('p', bindingWith({ x: outputOf('l'), 'a-numbers': list(number) })),
    ];
    const binding = bindingWith({ x: outputOf('p'), 'a-numbers': list(outputOf('l')) });
    method.when(bind(binding), contextOf(...diamond)).then(bound(binding));
    const makes = bindingWith({ x: number }, { outputs: { K: 'index' } });
    const gone = other('l', bindingWith({ x: { kind: 'measure', measure: 'index' } }, { outputs: { K: 'gdp' } }), {
      withdrawn: true,
    });
    method.when(bind(makes), contextOf(gone)).then(bound(makes));
  });
});
