import { describe, expect, it } from '@jest/globals';
import type { SnapshotContent, SnapshotNode } from '@strata/domain';
import { createHash } from 'node:crypto';
import { badgeOf, withdrawnBadge } from './badge.js';
import { pageLanguage } from './page-words.js';
import { noticePage, PAGE_POLICY, publicPage } from './public-page.js';

const HOSTILE = `</h1><script>alert("x")</script>'&`;
const node = (id: string, more: Partial<SnapshotNode> = {}): SnapshotNode => ({
  id,
  kind: 'objective',
  labels: { en: id, uk: `${id} українською` },
  perspective: 'finance',
  status: 'amber',
  score: 0.634,
  coverage: 1,
  state: 'complete',
  ...more,
});
const content: SnapshotContent = {
  form: 1,
  cluster: 'lakes',
  labels: { en: 'Lakes', ru: 'Озёра' },
  view: 'scorecard',
  depth: 'measures',
  period: '2026-09',
  strategy: 'top',
  position: '000000000042',
  knownAt: '2026-10-11T08:00:00.000Z',
  disclosure: 'scores',
  seal: { number: 3, size: 42, root: 'f'.repeat(64) },
  perspectives: [{ id: 'finance', labels: { en: 'Finance' } }],
  nodes: [
    node('strategy:top', { kind: 'strategy', labels: { en: 'Grow' }, perspective: undefined }),
    node('objective:top/a', { parent: 'strategy:top', labels: { en: HOSTILE } }),
    node('objective:top/b', {
      parent: 'strategy:top',
      place: { x: 500, y: 30 },
      status: 'grey',
      score: null,
      coverage: 0.5,
    }),
    node('measure:top/b/m', {
      kind: 'measure',
      parent: 'objective:top/b',
      actual: '1250.5',
      target: '1300',
      unit: 't',
    }),
  ],
  links: [{ from: 'objective:top/a', to: 'objective:top/b', sign: 'negative' }],
};
const published = {
  content,
  sha256: 'a'.repeat(64),
  publishedAt: '2026-10-12T08:00:00.000Z',
  path: '/public/lakes/k7',
};

describe('A public page', () => {
  it('has no script, and nothing that was named can become markup', () => {
    for (const view of ['scorecard', 'map'] as const) {
      const page = publicPage({ ...published, content: { ...content, view } }, 'en');
      expect(page).not.toContain('<script');
      expect(page).not.toMatch(/ on\w+=|javascript:|https?:\/\/(?!www\.w3\.org)/);
      expect(page).toContain('&#60;/h1&#62;');
    }
    expect(badgeOf({ ...content, labels: { en: HOSTILE } }, 'en', 'objective:top/a')).not.toContain('<script');
    expect(noticePage(HOSTILE, HOSTILE, 'en')).not.toContain('<script');
  });

  it('has only the style that its policy allows', () => {
    const style = /<style>([^]*)<\/style>/.exec(publicPage(published, 'en'))?.[1] ?? '';
    expect(PAGE_POLICY).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(PAGE_POLICY).toMatch(/^default-src 'none';(?!.*(unsafe|script-src))/);
    expect(publicPage(published, 'en')).not.toMatch(/ style="/);
  });

  it('says what it shows as of when, and with which hash, in three languages', () => {
    const english = publicPage(published, 'en');
    for (const text of [
      '<h1>Grow</h1>',
      'Lakes · Scorecard · September 2026 · as known on 11 October 2026',
      'Position 000000000042',
      'a'.repeat(64),
      'f'.repeat(64),
      '63%',
      '1,250.5 t',
      '50% has data',
      'content.json',
    ]) {
      expect(english).toContain(text);
    }
    expect(publicPage(published, 'uk')).toContain('objective:top/b українською');
    expect(publicPage(published, 'ru')).toContain('Озёра · Карта показателей · сентябрь 2026');
    expect(publicPage({ ...published, content: { ...content, evaluation: 'e1' } }, 'en')).toContain(
      'closed evaluation e1',
    );
  });

  it('draws the cards of a map where they were put, with links from causes to effects', () => {
    const page = publicPage({ ...published, content: { ...content, view: 'map' } }, 'en');
    expect(page).toContain('<rect x="500" y="30" width="236"');
    expect(page).toContain('stroke-dasharray="6 4"');
    expect(page.match(/class="card"/g)!.length).toBeGreaterThanOrEqual(2);
  });
});

describe('A badge', () => {
  it('shows the status of the first node or of another, in words and figures', () => {
    expect(badgeOf(content, 'en')).toContain('>At risk 63%<');
    expect(badgeOf(content, 'en', 'objective:top/b')).toContain('>No data<');
    expect(badgeOf(content, 'en', 'objective:other/x')).toBeUndefined();
    expect(withdrawnBadge('uk')).toContain('відкликано');
  });
});

describe('The language of a page', () => {
  it.each([
    ['uk', 'ru', 'uk'],
    [undefined, 'de-DE,de;q=0.9,ru;q=0.8,en;q=0.7', 'ru'],
    [undefined, 'en;q=0.2, uk;q=0.9', 'uk'],
    [undefined, 'uk;q=0, ru;q=0.1', 'ru'],
    ['en', 'uk', 'en'],
    ['xx', undefined, 'en'],
    ['xx', 'uk', 'uk'],
    ['__proto__', 'constructor', 'en'],
  ])('of ?lang=%s and Accept-Language %s is %s', (asked, accepted, language) => {
    expect(pageLanguage(asked, accepted)).toBe(language);
  });
});
