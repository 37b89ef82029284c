import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { Translator } from './translator.js';

const ruWith = (catalogue: Readonly<Record<string, string>>) => new Translator('ru', Object.entries(catalogue));

describe('Translator', () => {
  const translator = ruWith({
    'The actor "{actorId}" has left the cluster.': 'Участник «{actorId}» вышел из кластера.',
    'Admit the actor again.': 'Примите его снова.',
    '{count} of {total} values are invalid. The first: {first}': 'Недопустимых: {count} из {total}. Первое: {first}',
    'The strategy "{id}" is {status}.': 'Стратегия «{id}» — {status}.',
    active: 'действующая',
    '{count} changes': '{count, plural, one {# изменение} few {# изменения} many {# изменений} other {# изменения}}',
    '{file}, row {row}{column}: {reason}': '{file}, строка {row}{column}: {reason}',
    ', column {column}': ', столбец {column}',
    'The target does not fit the measure': 'Целевое значение не подходит показателю',
    'The tolerance must be 0 or more.': 'Допуск должен быть не меньше 0.',
    'found cluster {id} {labels}{known}': 'создать {id} {labels}{known}',
    ', known from {from}': ', известно с {from}',
    '{value} from {from}': '{value} с {from}',
    '{min} to {max}': 'от {min} до {max}',
    "It can't be read.": "Це об'єкт '{'x'}'.",
    'place measure {measure} on {objective}{weight}': 'отнести {measure} к {objective}{weight}',
    '{change} (map of {strategy})': '{change} (карта {strategy})',
    ' of {cluster}': ' в кластере {cluster}',
    'draft strategy {strategy} of {owner}{parent}': 'создать {strategy} (владелец {owner}){parent}',
    cluster: 'кластер',
  });

  it.each([
    ['a template with its parts', 'The actor "A" has left the cluster.', 'Участник «A» вышел из кластера.'],
    [
      'a message within a message',
      '2 of 3 values are invalid. The first: The actor "A" has left the cluster.',
      'Недопустимых: 2 из 3. Первое: Участник «A» вышел из кластера.',
    ],
    [
      'joined sentences',
      'The actor "A" has left the cluster. Admit the actor again.',
      'Участник «A» вышел из кластера. Примите его снова.',
    ],
    [
      'a beginning before a colon',
      'The target does not fit the measure: The tolerance must be 0 or more.',
      'Целевое значение не подходит показателю: Допуск должен быть не меньше 0.',
    ],
    ['a word as a part', 'The strategy "S" is active.', 'Стратегия «S» — действующая.'],
    ['parts in quotes as they are', 'The strategy "active" is closed.', 'Стратегия «active» — closed.'],
    ['parts that nothing separates', 'v.csv, row 5, column a: bad', 'v.csv, строка 5, столбец a: bad'],
    [
      'what made a part, not what fits by chance',
      'found cluster c "A", known from 2006',
      'создать c "A", известно с 2006',
    ],
    ['no sentence that fits by chance', 'Unexpected end of input to be read', 'Unexpected end of input to be read'],
    ['a message in an ending', 'place measure M on O (map of S)', 'отнести M к O (карта S)'],
    ['no id that is a word', 'place measure cluster on O', 'отнести cluster к O'],
    ['no word within a name', 'draft strategy S of @cluster', 'создать S (владелец @cluster)'],
    ['one', '1 changes', '1 изменение'],
    ['few', '22 changes', '22 изменения'],
    ['many', '11 changes', '11 изменений'],
    ['apostrophes and braces', "It can't be read.", "Це об'єкт {x}."],
    ['nothing of what it does not know', 'The moon is full.', 'The moon is full.'],
    ['what it knows of several sentences', 'The moon. Admit the actor again.', 'The moon. Примите его снова.'],
    ['braces in parts', 'The actor "{x}" has left the cluster.', 'Участник «{x}» вышел из кластера.'],
  ])('translates %s', (_, english, russian) => {
    expect(translator.translated(english)).toBe(russian);
  });

  it('fills a template of the command line', () => {
    expect(translator.filled(['', ' changes'], [3])).toBe('3 изменения');
    expect(translator.filled(['', ' moons'], [3])).toBeUndefined();
  });
});

describe('The catalogue', () => {
  const folder = new URL('../../../config/languages/', import.meta.url);
  const files = readdirSync(folder).map(
    (name) =>
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, Readonly<Record<'ru' | 'uk', string>>>,
  );
  const entries = files.flatMap((file) => Object.entries(file));
  const names = (text: string): readonly string[] => [
    ...new Set([...text.matchAll(/\{(\w+)(?:\}|, plural)/g)].map(([, name]) => name!)),
  ];
  /** Placeholders that only choose an English article or verb. */
  const ENGLISH_ONLY = new Set([
    '"{owner}" cannot own {x} {rank} strategy.',
    '{x} {rank} strategy must not have a {field}.',
  ]);
  /** Commands in code quotes, values in quotes, placeholders and forms of plurals, options, codes, addresses and paths. */
  const CODE =
    /`[^`]*`|<[^>]*>|"[^"]*"|«[A-Za-z"{},.: _-]+»|\{\w+(, plural|\})|\b(one|few|many|other) \{|--[\w-]+|@cluster|\w+:\/\/\S+|\b[A-Z]{2,}\w*\b|\S*[\w)][.:/_=[\],()<>-]+\w\S*/g;
  /** Names of products, commands, columns, keys of files, and functions and words of formulas. */
  const KEPT = new Set(
    `EventStoreDB Jul KurrentDB MongoDB Strata above allow amount and any backup base below changeAbove clamp cluster
    condition config constant count dTs data discover end evidence expert export external factor false finance
    frequency goal grade groups historyFrom http https import initiative item join kind kurrentdb labels lookup
    margin measure measures member milestones mongodb not notApplicable note npm npx null objective objectives
    otherwise out percent period points rebuild redFlag replay responsible restore revenue round scenarios seal
    segment sha share source sqlite start strata subject tar then tls true user value verify volume weight wmean
    xlsx yes`.split(/\s+/),
  );

  it.each(['ru', 'uk'] as const)('has the same placeholders in %s as in English', (language) => {
    const wrong = entries.filter(
      ([english, translations]) =>
        !ENGLISH_ONLY.has(english) &&
        [...names(english)].sort().join() !== [...names(translations[language])].sort().join(),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['ru', 'uk'] as const)('can be formatted in %s', (language) => {
    const all = new Translator(
      language,
      entries.map(([english, translations]) => [english, translations[language]] as const),
    );
    for (const [english] of entries) {
      const text = all.translated(english.replace(/\{\w+\}/g, '7'));
      expect(text).not.toMatch(/NaN|plural/);
    }
  });

  it.each(['ru', 'uk'] as const)('has no English words left in %s', (language) => {
    const words = entries.flatMap(([, translations]) =>
      translations[language].replace(CODE, '').match(/[A-Za-z]{3,}/g),
    );
    const left = words.filter((word) => word !== null && !KEPT.has(word));
    expect(left).toEqual([]);
  });

  it('has no entry twice', () => {
    const keys = files.flatMap((file) => Object.keys(file).map((key) => key.replace(/\{\w+\}/g, '{}')));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it.each([
    ['ru', /[іїєґ]/i],
    ['uk', /[ыэёъ]/i],
  ] as const)('has no letters in %s that the language lacks', (language, letters) => {
    const wrong = entries
      .map(([, translations]) => translations[language])
      .filter((text) => letters.test(text.replace('да или нет, так або ні', '').replace(/так или ні|да або нет/, '')));
    expect(wrong).toEqual([]);
  });
});
