import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/axe.js';
import { BROWSER, CLUSTER, settled, startWebTest, type Visit, type WebTest } from './support/browser.js';

let web: WebTest;
let first: Visit;
let second: Visit;

const state = (page: Page) => page.getByRole('status').filter({ hasText: /./ });
const inspector = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true });

async function edit(page: Page, path: string): Promise<void> {
  await page.goto(web.at(path));
  await settled(page);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('toolbar', { name: 'Editing' }).waitFor();
}

/** Renames the objective that is inspected. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  await inspector(page, from).getByLabel('Name in English').fill(to);
  await page.keyboard.press('Enter');
  await inspector(page, to).waitFor();
}

(BROWSER === undefined ? describe.skip : describe)('A map that is edited in the browser', () => {
  beforeAll(async () => {
    web = await startWebTest();
    first = await web.visit('coordinator');
    second = await web.visit('coordinator');
  }, 90_000);
  afterAll(() => web.close());

  it('is edited with the keyboard alone, and saved as one command', async () => {
    const { page } = first;
    await page.goto(web.at('map?s=grand-hotel'));
    await page.getByRole('group', { name: /^Earn a sound margin/ }).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('toolbar', { name: 'Editing' }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).waitFor();
    await page.keyboard.type('Win back lost guests');
    await page.keyboard.press('Enter');
    await inspector(page, 'Win back lost guests').waitFor();
    await page.getByRole('group', { name: /^Win back lost guests/ }).focus();
    await page.keyboard.press('l');
    await page.keyboard.type('Bring');
    await inspector(page, 'Win back lost guests').getByText('Bring guests back', { exact: true }).first().waitFor();
    await page.getByRole('group', { name: /^Win back lost guests: .*1 effect/ }).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByText('3 changes to save').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('2 changes to save').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByText('3 changes to save').waitFor();
    await page.keyboard.press('Control+s');
    await state(page).getByText('Saved').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
    await page.getByRole('group', { name: /^Win back lost guests: .*1 effect/ }).waitFor();
  }, 30_000);

  it('shows at once what another browser saves, merges what does not collide, and asks about the rest', async () => {
    const [one, other] = [first.page, second.page];
    await Promise.all([edit(one, 'map?s=grand-hotel&n=earn'), edit(other, 'map?s=grand-hotel&n=earn')]);
    await rename(one, 'Earn a sound margin', 'Earn more');
    await inspector(other, 'Earn a sound margin').getByLabel('Weight', { exact: true }).fill('3');
    await other.keyboard.press('Enter');
    await other.getByRole('button', { name: 'Save' }).click();
    await state(other).getByText('Saved').waitFor();
    const saved = Date.now();
    await one.getByText(/1 change by others merged/).waitFor();
    // Within a second on an idle machine.
    expect(Date.now() - saved).toBeLessThan(5_000);
    expect(await inspector(one, 'Earn more').getByLabel('Weight', { exact: true }).inputValue()).toBe('3');

    await rename(other, 'Earn a sound margin', 'Earn enough');
    await other.getByRole('button', { name: 'Save' }).click();
    await one.getByRole('button', { name: /Others changed the same/ }).click();
    const dialog = one.getByRole('dialog');
    expect(await axeFindings(one)).toEqual([]);
    await dialog.getByRole('radio', { name: /^Mine/ }).check();
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await one.getByRole('button', { name: 'Save' }).click();
    await state(one).getByText('Saved').waitFor();
    await inspector(other, 'Earn more').waitFor();
  }, 30_000);

  it('shows on the cards what a check refuses, and asks before unsaved changes are lost', async () => {
    const { page } = first;
    await edit(page, 'map?s=all-seasons&view=list');
    await page.locator('section li button').first().click();
    await page.getByRole('button', { name: 'Take off the map' }).click();
    await page.getByRole('button', { name: 'Check' }).click();
    await page
      .getByRole('alert')
      .getByText(/still in use/)
      .waitFor();
    await page.getByRole('link', { name: 'Scorecard' }).click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await page.getByRole('button', { name: 'Go on editing' }).click();
    expect(page.url()).toContain('/map');
    await page.getByRole('button', { name: 'Undo' }).click();
  }, 30_000);

  it.each(['light', 'dark'])(
    'meets WCAG 2.2 AA in %s, as a map and as a list',
    async (scheme) => {
      const { page } = second;
      await page.evaluate((colours) => localStorage.setItem('mantine-color-scheme-value', colours), scheme);
      for (const path of ['map?s=grand-hotel&n=earn', 'map?s=grand-hotel&view=list']) {
        await edit(page, path);
        expect([path, await axeFindings(page)]).toEqual([path, []]);
      }
    },
    30_000,
  );

  it('remains usable with 200 objectives', async () => {
    const { page } = first;
    await crowd('grand-hotel', 200);
    await edit(page, 'map?s=grand-hotel');
    const card = page.getByRole('group', { name: /^Objective 150:/ });
    await card.focus();
    const longest = await page.evaluate(async () => {
      let most = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) most = Math.max(most, duration);
      }).observe({ entryTypes: ['longtask'] });
      const target = document.activeElement!;
      for (let step = 0; step < 5; step += 1) {
        target.dispatchEvent(
          new KeyboardEvent('keydown', { code: 'ArrowRight', key: 'ArrowRight', altKey: true, bubbles: true }),
        );
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return most;
    });
    await page.getByText('1 change to save').waitFor();
    expect(longest).toBeLessThan(2_000);
    expect([first.faults, second.faults]).toEqual([[], []]);
  }, 40_000);
});

/** Puts objectives on the map of a strategy until it has so many. */
async function crowd(strategyId: string, count: number): Promise<void> {
  const { strata } = web.api.runtime;
  const caller = { operator: 'test' } as const;
  const send = async (command: object) => {
    const outcome = await strata.execute(caller, command as never);
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.message);
  };
  await send({
    aggregate: 'cluster',
    clusterId: CLUSTER,
    command: { type: 'SetClusterLimits', limits: { objectivesPerMap: 250 } },
  });
  const view = await strata.clusters.view(caller, CLUSTER, {});
  const { changes } = await strata.strategies.editing(view, strategyId);
  const perspectives = view.structure.cluster.perspectives.map(({ id }) => id);
  const edits = Array.from({ length: count }, (_, number) => ({
    type: 'SetObjective',
    objective: {
      id: `crowd-${number}`,
      labels: { en: `Objective ${number}` },
      perspective: perspectives[number % perspectives.length],
      weight: [{ from: null, value: 1 }],
      rollUp: 'weighted-mean',
    },
  }));
  await send({
    aggregate: 'strategy',
    clusterId: CLUSTER,
    strategyId,
    command: { type: 'EditMap', edits, basedOn: changes },
  });
}
