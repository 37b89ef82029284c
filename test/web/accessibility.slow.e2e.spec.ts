import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/axe.js';
import { BROWSER, settled, startWebTest, type Visit, type WebTest } from './support/browser.js';

const PAGES = [
  'map',
  'map?view=list&s=grand-hotel',
  'map?s=grand-hotel&n=earn',
  'scorecard?s=grand-hotel',
  'scorecard?s=grand-hotel&x=objective:grand-hotel/earn',
  'measures',
  'measures/operating-margin?m=grand-hotel',
  'history',
  'evaluations',
  'updates',
];
/** Those of coordinators. */
const PROCESSES = [
  'worklist?view=all',
  'approvals',
  'cycle',
  'cascade?s=all-seasons',
  'restatements?view=new&p=2025-09&m=grand-hotel',
];
/** Views of the plans and the analysis: those that the others have their parts from. */
const VIEWS = [
  'analysis?view=diagnosis&m=pine-resort&vs=prev',
  'analysis?view=index&vs=prev',
  'analysis?view=portrait',
  'analysis?view=liquidity&vs=prev',
  'plans?view=initiatives',
  'plans?view=time',
  'plans?view=income',
];
/** Half of them in each of two looks. */
const SETUP = [
  'setup/members',
  'setup/measures?n=operating-margin',
  'setup/methods?n=bankruptcy-probability',
  'setup/workflows',
];
/** Each language, each scheme, and the past and now, in pairs. */
const LOOKS = [
  { language: 'en', scheme: 'light', moment: '' },
  { language: 'uk', scheme: 'dark', moment: 'at=2026-03-15' },
  { language: 'ru', scheme: 'light', moment: 'at=2026-03-15' },
  { language: 'ru', scheme: 'dark', moment: '' },
];

let web: WebTest;
let visit: Visit;
let coordinator: Visit;

(BROWSER === undefined ? describe.skip : describe)('Every page', () => {
  beforeAll(async () => {
    web = await startWebTest();
    coordinator = await web.visit('coordinator');
    visit = await web.visit('updater');
  }, 60_000);
  afterAll(() => web.close());

  /** Opens a page in a language and a scheme, as of a moment. */
  async function open(
    path: string,
    { language, scheme, moment }: { language: string; scheme: string; moment: string },
    { page }: Visit = visit,
  ) {
    await page.evaluate(
      ([tongue, colours]) => {
        localStorage.setItem('strata.language', tongue!);
        localStorage.setItem('mantine-color-scheme-value', colours!);
      },
      [language, scheme],
    );
    await page.goto(web.at(moment === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${moment}`));
    await settled(page);
    return page;
  }

  /** How far a page scrolls sideways on a narrow screen: as a whole, and in its content. */
  async function sideways(page: Page): Promise<readonly number[]> {
    const usual = page.viewportSize()!;
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    const beyond = await page.evaluate(() =>
      [document.documentElement, document.querySelector('#content')!].map((one) => one.scrollWidth - one.clientWidth),
    );
    await page.setViewportSize(usual);
    return beyond;
  }

  it.each(LOOKS)('meets WCAG 2.2 AA in $language, $scheme, $moment', async (look) => {
    for (const path of PAGES) {
      const page = await open(path, look);
      expect([path, await axeFindings(page)]).toEqual([path, []]);
      if (look.language === 'uk') expect([path, ...(await sideways(page))]).toEqual([path, 0, 0]);
    }
  });

  it('meets it with its pickers, menus and dialogs open', async () => {
    const page = await open('scorecard', { language: 'uk', scheme: 'light', moment: '' });
    for (const [key, isOpen] of [
      ['a', '[role=dialog]'],
      ['c', '[role=dialog]'],
      ['?', '[role=dialog]'],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator(isOpen).first().waitFor();
      expect([key, await axeFindings(page)]).toEqual([key, []]);
      await page.keyboard.press('Escape');
      await page.locator(isOpen).first().waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: /^Сповіщення/ }).click();
    await page.getByRole('dialog').getByText('Як надсилати').click();
    await page.getByLabel('Вебхук').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    for (const target of ['[data-time=period]', 'header button[aria-haspopup=menu] >> nth=-1']) {
      await page.locator(target).click();
      await page.locator('[role=menu]').waitFor();
      expect([target, await axeFindings(page)]).toEqual([target, []]);
      await page.keyboard.press('Escape');
      await page.locator('[role=menu]').waitFor({ state: 'detached' });
    }
  });

  it('meets it with comments and a list of people to mention open, and in the past', async () => {
    const page = await open('scorecard', { language: 'ru', scheme: 'light', moment: '' });
    await page
      .getByRole('button', { name: /^Комментарии: / })
      .first()
      .click();
    await page.getByLabel('Новый комментарий').pressSequentially('@');
    await page.getByRole('option').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.locator('[role=dialog] mark').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const past = { language: 'uk', scheme: 'dark', moment: 'at=2026-03-15' };
    const then = await open('scorecard?c=strategy:all-seasons', past);
    await then.locator('[role=dialog]').waitFor();
    expect(await axeFindings(then)).toEqual([]);
  });

  it.each(LOOKS.slice(0, 2))('of processes meets it in $language, $scheme', async (look) => {
    const own = SETUP.filter((_, at) => at % 2 === (look.language === 'en' ? 0 : 1));
    for (const path of [...PROCESSES, ...own]) {
      const page = await open(path, { ...look, moment: '' }, coordinator);
      expect([path, await axeFindings(page)]).toEqual([path, []]);
      if (look.language === 'uk' || own.includes(path)) {
        expect([path, ...(await sideways(page))]).toEqual([path, 0, 0]);
      }
    }
    const page = await open('cycle', { ...look, moment: '' }, coordinator);
    await page.getByRole('button', { name: /Northway|Північний/ }).click();
    await page.locator('[role=dialog]').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('meets it in the views of plans and analysis, each in one look', async () => {
    for (const [at, path] of VIEWS.entries()) {
      const page = await open(path, { ...LOOKS[at % LOOKS.length]!, moment: '' }, coordinator);
      expect([path, await axeFindings(page)]).toEqual([path, []]);
      expect([path, ...(await sideways(page))]).toEqual([path, 0, 0]);
    }
  });

  it('has no fault on the console and asks no other origin', () =>
    expect([...visit.faults, ...coordinator.faults]).toEqual([]));
});
