import { describe, expect, it } from '@jest/globals';
import { aggregateKinds, aggregateOf } from '@strata/domain';
import { parseFormula } from '@strata/engine';
import type { SetupAccountFragment, SetupMeasurePartsFragment } from '../generated/operations.js';
import { sectionsOf } from '../shell/sections.js';
import { withIdentity } from './file/identity.js';
import { bytesText } from './health/bytes-text.js';
import { KINDS, typesOf } from './log/log-kinds.js';
import { decimalOf, definitionOf, inputOf, typedOf } from './measures/definition.js';
import { figuresOf } from './measures/figures.js';
import { typeset, type Mathematics } from './methods/typeset.js';
import { inOrder, newPassword, rolesOf } from './people/grants.js';
import { gradeOf, subjectsOf } from './questionnaires/grades.js';
import { idFrom, labelsOf, namesOf } from './shared/labels.js';
import { machineOf, offsetsOf } from './workflows/states.js';

describe('The set-up', () => {
  it('has for each role the sections that are of use to it, and none for others', () => {
    expect(sectionsOf(new Set(['COORDINATOR']))).toEqual([
      'members',
      'measures',
      'methods',
      'workflows',
      'questionnaires',
      'settings',
      'file',
      'log',
    ]);
    expect(sectionsOf(new Set(['ADMINISTRATOR']))).toEqual(['people', 'settings', 'log', 'health']);
    expect(sectionsOf(new Set(['UPDATER']))).toEqual(['questionnaires']);
    expect(sectionsOf(new Set(['AUDITOR']))).toEqual(['log']);
    expect(sectionsOf(new Set())).toEqual([]);
  });
});

describe('A new name', () => {
  it('gives an id in Latin letters, with a number if that is taken', () => {
    expect(idFrom({ en: 'Hôtel  de la Mer!', uk: '', ru: '' }, [])).toBe('hotel-de-la-mer');
    expect(idFrom({ en: '', uk: 'Готель «Дніпро»', ru: '' }, [])).toBe('hotel-dnipro');
    expect(idFrom({ en: '', uk: '', ru: 'Щёлково' }, ['shchelkovo'])).toBe('shchelkovo-2');
    expect(idFrom({ en: '!', uk: '', ru: '' }, [])).toBe('');
  });

  it('is sent in the languages in which it is given', () => {
    expect(labelsOf({ en: ' Boats ', uk: '', ru: 'Лодки' })).toEqual({ en: 'Boats', ru: 'Лодки' });
    expect(labelsOf(namesOf())).toBeUndefined();
  });
});

describe('The definition of a measure', () => {
  const named = { ...definitionOf('.'), names: { en: 'Guests', uk: '', ru: '' } };

  it('is not sent without a name, or without what its scoring needs', () => {
    expect(inputOf(definitionOf('.'), '.')).toBeUndefined();
    expect(inputOf(named, '.')).toMatchObject({ labels: { en: 'Guests' }, scoring: { kind: 'GOAL_RED_FLAG' } });
    expect(inputOf({ ...named, kind: 'TARGET_TOLERANCE' }, '.')).toBeUndefined();
    expect(inputOf({ ...named, kind: 'BANDS' }, '.')).toBeUndefined();
  });

  it('reads figures with a comma, and leaves the last band open', () => {
    const lines = [
      { text: '7,5', score: '20', status: 'RED' },
      { text: '', score: '100', status: 'GREEN' },
    ] as const;
    expect(inputOf({ ...named, kind: 'BANDS', lines, min: '−1 000,5' }, ',')).toMatchObject({
      scoring: {
        bands: [
          { below: '7.5', score: 0.2, status: 'RED' },
          { score: 1, status: 'GREEN' },
        ],
      },
      range: { min: '-1000.5' },
    });
    expect(decimalOf('12 000,25', ',')).toBe('12000.25');
  });

  it('reads one mark before three digits as the language does, also in what is stored', () => {
    expect(decimalOf('1,500', '.')).toBe('1500');
    expect(decimalOf('1.500', ',')).toBe('1500');
    const stored = { ...named, kind: 'TARGET_TOLERANCE', tolerance: typedOf('1.125', ',') } as const;
    expect(inputOf(stored, ',')).toMatchObject({ scoring: { tolerance: '1.125' } });
  });

  it('is not sent with a figure that cannot be read', () => {
    const lines = [{ text: '', score: 'much', status: 'GREEN' }] as const;
    expect(inputOf({ ...named, kind: 'BANDS', lines }, '.')).toBeUndefined();
    expect(inputOf({ ...named, kind: 'TEXT_LIST', lines: [{ ...lines[0], text: 'yes' }] }, '.')).toBeUndefined();
    expect(inputOf({ ...named, kind: 'TARGET_TOLERANCE', tolerance: 'some' }, '.')).toBeUndefined();
    expect(inputOf({ ...named, max: 'none' }, '.')).toBeUndefined();
  });

  it('keeps what is not edited', () => {
    const former = { missing: { kind: 'ZERO', periods: null }, plausible: { min: '1', max: null, change: null } };
    expect(inputOf(named, '.', former as SetupMeasurePartsFragment)).toMatchObject(former);
  });

  it('says which figures a target needs', () => {
    expect(figuresOf('GOAL_RED_FLAG', null)).toEqual(['goal', 'redFlag']);
    expect(figuresOf('FORMULA', 'clamp(target / actual, 0, 1) + baseline')).toEqual(['target', 'baseline']);
    expect(figuresOf('BANDS', null)).toEqual([]);
  });
});

describe('A formula', () => {
  function set(text: string): string {
    const parsed = parseFormula(text);
    if (!parsed.ok) throw new Error(parsed.problem.message);
    return written(typeset(parsed.syntax));
  }
  const written = (node: Mathematics | string): string =>
    typeof node === 'string'
      ? node
      : `${SHORT[node.tag] ?? ''}${node.children.map(written).join(' ')}${SHORT[node.tag] ? '}' : ''}`;
  const SHORT: Partial<Record<Mathematics['tag'], string>> = {
    mfrac: 'frac{',
    msup: 'sup{',
    msub: 'sub{',
    mtable: 'cases{',
  };

  it('is set with fractions instead of brackets', () => {
    expect(set('(C + CFI + S) / CL')).toBe('frac{C + CFI + S CL}');
    expect(set('a * b / c')).toBe('frac{a · b c}');
    expect(set('1 / x')).toBe('frac{1 x}');
  });

  it('keeps the brackets that it needs', () => {
    expect(set('2 * (a - b) ^ 2')).toBe('2 · sup{( a − b ) 2}');
    expect(set('not (a > 1 or b)')).toBe('¬ ( a > 1 ∨ b )');
    expect(set('-x1 + K.a')).toBe('− sub{x 1} + sub{K a}');
  });

  it('has the cases of a condition under one brace', () => {
    expect(set('if(a >= 1, "S", if(a >= 0, "N", "W"))')).toBe('{ cases{“S” a ≥ 1 “N” a ≥ 0 “W” }');
  });
});

const grant = (role: 'UPDATER' | 'AUDITOR', cluster = 'alps', actor: string | null = null) => ({
  role,
  cluster,
  actor,
});
const account = (login: string, parts: Partial<SetupAccountFragment>): SetupAccountFragment => ({
  login,
  name: login,
  closed: false,
  secondFactor: false,
  grants: [],
  history: [],
  ...parts,
});

describe('The roles of a person', () => {
  const entry = (kind: 'ROLE_GRANTED' | 'ROLE_REVOKED', recordedAt: string, by: string) => ({
    position: recordedAt,
    kind,
    recordedAt,
    by,
    reason: null,
    grant: grant('UPDATER', 'alps', 'hotel'),
  });

  it('begin when they were granted last, and are of one cluster', () => {
    const olena = account('olena', {
      grants: [grant('UPDATER', 'alps', 'hotel'), grant('AUDITOR', 'coast')],
      history: [
        entry('ROLE_GRANTED', '2025-01-01', 'ann'),
        entry('ROLE_REVOKED', '2025-06-01', 'ann'),
        entry('ROLE_GRANTED', '2026-03-01', 'ben'),
      ],
    });
    expect(rolesOf(olena, 'alps')).toEqual([
      { grant: grant('UPDATER', 'alps', 'hotel'), since: '2026-03-01', by: 'ben' },
    ]);
  });

  it('divide accounts into those of the cluster and others, closed ones last', () => {
    const own = account('zoe', { grants: [grant('AUDITOR')] });
    const closed = account('adam', { grants: [grant('AUDITOR')], closed: true });
    const other = account('carl', {});
    expect(inOrder([closed, other, own], 'alps')).toEqual({ own: [own, closed], others: [other] });
  });

  it('come with a password of letters that cannot be confused, each as likely', () => {
    const ofBytes = newPassword((bytes) => bytes.map((_, at) => at * 13));
    expect(ofBytes).toMatch(/^([a-hj-km-np-z2-9]{5}-){3}[a-hj-km-np-z2-9]{5}$/);
    let calls = 0;
    const retried = newPassword((bytes) => bytes.fill((calls += 1) === 1 ? 255 : 0));
    expect([retried, calls]).toEqual(['aaaaa-aaaaa-aaaaa-aaaaa', 2]);
    expect(newPassword()).not.toBe(newPassword());
  });
});

describe('A grade', () => {
  it('is read on a Cyrillic keyboard as well, and only in its scale', () => {
    expect(['s', 'Ы', 'і', 'ц', 'x', ''].map((text) => gradeOf(text, 'snw'))).toEqual([
      'S',
      'S',
      'S',
      'W',
      undefined,
      undefined,
    ]);
    expect(['4,5', '6', '7', '-1', ''].map((text) => gradeOf(text, '0-6'))).toEqual([
      '4.5',
      '6',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is given about those whom the account may assess', () => {
    const part = (id: string) => ({ id, label: id, labels: { en: id, ru: null, uk: null } });
    const actors = [
      { id: 'hotel', services: [part('sales')], units: [{ ...part('desk'), service: null }] },
      { id: 'museum', services: [], units: [] },
    ];
    expect(subjectsOf('ACTOR', actors, undefined)).toEqual(['hotel', 'museum']);
    expect(subjectsOf('ACTOR', actors, ['museum'])).toEqual(['museum']);
    expect(subjectsOf('UNIT', actors, ['hotel'])).toEqual(['hotel/sales', 'hotel/desk']);
    expect(subjectsOf('UNIT', actors, ['hotel/desk'])).toEqual(['hotel/desk']);
    expect([subjectsOf('CLUSTER', actors, undefined), subjectsOf('CLUSTER', actors, ['hotel'])]).toEqual([
      ['@cluster'],
      [],
    ]);
  });
});

describe('A workflow', () => {
  const act = (kind: 'DUE' | 'LOCK' | 'ESCALATE') => [{ kind, rank: null }];
  const workflow = {
    id: 'reporting-cycle',
    version: 1,
    own: false,
    sha256: '',
    definition: '',
    title: '',
    workingDays: [],
    holidays: [],
    fourEyes: true,
    restatementRequired: false,
    quorum: null,
    start: 'PERIOD_END' as const,
    moments: [
      { id: 'due', from: 'period-end', workingDays: 5, at: '18:00', acts: act('DUE') },
      { id: 'before', from: 'due', workingDays: -2, at: '09:00', acts: [] },
      { id: 'end', from: 'due', workingDays: 3, at: '18:00', acts: act('LOCK') },
    ],
    stages: [],
  };

  it('has moments on working days from its start', () => {
    expect([...offsetsOf(workflow)]).toEqual([
      ['due', 5],
      ['before', 3],
      ['end', 8],
    ]);
  });

  it('counts values at once without stages, and after the last stage with them', () => {
    const ways = (stages: Parameters<typeof machineOf>[0]['stages']) =>
      machineOf({ ...workflow, stages }).ways.map(({ from, to, word, moment }) =>
        [from, to, word, moment].join(' ').trim(),
      );
    expect(ways([])).toEqual([
      '@open @counted submit',
      '@counted @locked lock end',
      '@locked @closed close',
      '@locked @open reopen',
    ]);
    const stage = (id: string) => ({ id, role: 'APPROVER' as const, on: 'due', ranks: [], changeAbove: null });
    expect(ways([stage('check'), stage('sign')]).slice(0, 5)).toEqual([
      '@open check submit',
      'check sign approve due',
      'check @open return',
      'sign @counted approve due',
      'sign @open return',
    ]);
  });

  it('of agreements escalates when answers are missing', () => {
    const moments = [{ id: 'decision', from: 'proposed', workingDays: 11, at: '09:00', acts: act('ESCALATE') }];
    const { ways } = machineOf({ ...workflow, start: 'PROPOSED', moments });
    expect(ways[0]).toEqual({ from: '@proposed', to: '@escalated', word: 'escalate', moment: 'decision' });
  });
});

describe('A cluster file', () => {
  const identity = {
    id: 'coast',
    labels: { en: 'The coast: "north"', ru: null, uk: 'Узбережжя' },
    calendar: { yearStartMonth: 4, yearNamedBy: 'END' as const, timeZone: 'Europe/Kyiv' },
  };
  const template =
    'strata: 1\nid: template\nlabels:\n  en: Template\n  uk: Шаблон\ncalendar: { yearStartMonth: 1 }\n\nmeasures:\n  a:\n    labels: A\n';

  it('becomes one of the cluster: its id, name and calendar', () => {
    expect(withIdentity(template, identity)).toBe(
      'strata: 1\nid: coast\nlabels: {"en":"The coast: \\"north\\"","uk":"Узбережжя"}\n' +
        'calendar: {"yearStartMonth":4,"yearNamedBy":"end","timeZone":"Europe/Kyiv"}\n\nmeasures:\n  a:\n    labels: A\n',
    );
  });

  it('of the cluster itself stays as it is', () => {
    const own = template.replace('id: template', 'id: coast # ours');
    expect(withIdentity(own, identity)).toBe(own);
  });
});

describe('The log', () => {
  it('is narrowed to types of events that exist, each in one kind', () => {
    const known = new Set(aggregateKinds.flatMap((kind) => aggregateOf(kind).decider.eventTypes));
    const types = KINDS.flatMap((kind) => typesOf(kind) ?? []);
    expect(types.filter((type) => !known.has(type))).toEqual([]);
    expect(new Set(types).size).toBe(types.length);
  });

  it('has the steps of corrections, approvals and agreements, and what is written beside the maps', () => {
    expect(typesOf('decisions')).toEqual(expect.arrayContaining(['RestatementProposed', 'ProposalAgreed']));
    expect(typesOf('workflows')).toEqual(expect.arrayContaining(['LockExceptionEnded', 'ApprovalsEscalated']));
    expect(typesOf('values')).toContain('ValuesCounted');
    for (const kind of ['snapshots', 'branches', 'comments'] as const) expect(typesOf(kind)).not.toEqual([]);
  });
});

describe('A size', () => {
  it('is told in the unit that fits', () => {
    expect([bytesText(45, 'en'), bytesText(1_234, 'en'), bytesText(5_400_000, 'en')]).toEqual([
      '45 byte',
      '1.2 kB',
      '5.4 MB',
    ]);
  });
});
