import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { Localized } from './localized.js';
import { shippedMethod } from './testing/shipped-methods.js';
import { unitLabel } from './units.js';

const labelOf = (method: string, name: string): Localized => {
  const { inputs, formulas } = shippedMethod(method);
  return [...inputs, ...formulas].find((one) => one.name === name)!.label!;
};

describe('The labels of shipped methods', () => {
  it.each([
    ['regional-cluster-index', 'x9', { en: /depreciation/ }],
    ['regional-cluster-index', 'x11', { en: /^Economic dependency ratio/, uk: /одного працівника/ }],
    ['regional-cluster-index', 'x12', { en: /secondary vocational or higher education/ }],
    ['regional-cluster-index', 'x13', { en: /tension coefficient/ }],
    ['regional-cluster-index', 'x14', { en: /^Share of investment going to/ }],
    ['regional-cluster-index', 'x18', { en: /^Share of investment going to/ }],
    ['regional-cluster-index', 'x32', { en: /share of the cluster's gross profit/, ru: /от валовой/, uk: /відносно/ }],
    ['regional-cluster-index', 'x33', { uk: /^Витрати на виплату допомог і соціальну допомогу працівникам кластера$/ }],
    ['regional-cluster-index', 'x35', { uk: /на 1000 працівників/ }],
    ['regional-cluster-index', 'x38', { uk: /на 1000 працівників/ }],
    ['regional-cluster-index', 'x37', { en: /^Retraining rate/ }],
    ['regional-cluster-index', 'x42', { en: /^Demographic dependency ratio$/ }],
    ['regional-cluster-index', 'x44', { en: /urban residents/ }],
    ['regional-cluster-index', 'x46', { en: /^Share of innovative output/ }],
    ['regional-cluster-index', 'x50', { en: /^Innovation development coefficient/ }],
    ['regional-cluster-index', 'x55', { en: /waste recovered and neutralised$/ }],
    ['regional-cluster-index', 'x57', { en: /^Share of spending on environmental measures/ }],
    ['regional-cluster-index', 'K22', { en: /^Social provision$/ }],
    ['regional-cluster-index', 'K42', { en: /^Ecological potential for living$/ }],
    ['reduced-efficiency', 'Kb', { en: /^Average/, ru: /^Средние/, uk: /^Середні/ }],
    ['liquidity-balance', 'L3', { en: /^Equity$/ }],
    ['liquidity-balance', 'L5', { en: /^Settlements payable$/ }],
    ['liquidity-balance', 'FSA', { ru: /^Быстрореализуемые/, uk: /^Швидкореалізовані/ }],
    ['liquidity-balance', 'HSA', { uk: /^Важкореалізовані/ }],
    ['liquidity-normative-discounts', 'L1', { en: /^Equity$/ }],
    ['liquidity-normative-discounts', 'SSA', { uk: /^Повільнореалізовані/ }],
    ['liquidity-normative-discounts', 'SLL', { ru: /кредиты и займы/, uk: /кредити банків/ }],
    ['liquidity-normative-discounts', 'DC', { en: /^Prepaid expenses$/ }],
    ['integration-competitive-advantage', 'H1', { en: /^Joint implementation of new tasks$/ }],
    ['human-capital', 'f2.4', { en: /round tables/, ru: /круглых столах/, uk: /круглих столах/ }],
  ] as const)('%s: %s says what the source says', (method, name, expected) => {
    for (const [language, pattern] of Object.entries(expected)) {
      expect(labelOf(method, name)[language as keyof Localized]).toMatch(pattern);
    }
  });

  it('call the parts of internal processes by the usual words', () => {
    const texts = ['methods', 'questionnaires'].flatMap((kind) => {
      const folder = new URL(`../../../../config/${kind}/`, import.meta.url);
      return readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    });
    expect(texts.filter((text) => /компонент/u.test(text))).toEqual([]);
  });

  it('name units in words of the language', () => {
    expect(unitLabel('as-measured', 'ru')).toBe('в единицах показателя');
    expect(unitLabel('as-measured', 'uk')).toBe('в одиницях показника');
    expect(unitLabel('per-1000-workers', 'uk')).toBe('на 1000 працівників');
  });
});

describe('The readings of shipped methods', () => {
  it.each([
    ['human-capital', /^learning and development$/],
    ['innovation-activity', /Ip|ten indicators/],
    ['reduced-efficiency', /first symbol/],
    ['regional-cluster-index', /K24/],
    ['regional-cluster-index', /sign of x53/],
    ['regional-cluster-index', /sign of x13/],
    ['regional-cluster-index', /sign of x55/],
    ['regional-cluster-index', /signs of x45 and x51/],
  ])('%s marks %s', (method, place) => {
    expect(shippedMethod(method).readings?.some((reading) => place.test(reading.place))).toBe(true);
  });
});
