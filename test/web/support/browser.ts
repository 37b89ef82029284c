import { readSettings } from '@strata/config';
import { startApi, type Api } from '@strata/api';
import { loadDemo, loadDemoAgreement, loadDemoCycle, loadDemoDiagnosis, loadDemoPlans } from '@strata/runtime';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const { findBrowser } = (await import(new URL('../../runner/find-browser.mjs', import.meta.url).href)) as {
  findBrowser: () => string | undefined;
};

/** The browser to test with; undefined if none is installed. */
export const BROWSER = findBrowser();
export const CLUSTER = 'silver-lakes';

export type Login = 'coordinator' | 'updater' | 'approver' | 'auditor' | 'administrator';

/** A page of a signed-in account, and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors of the console, violations of the policy, and requests to other origins. */
  readonly faults: readonly string[];
}

export interface WebTest {
  readonly api: Api;
  /** Opens the application as an account that signs in. */
  visit(login: Login): Promise<Visit>;
  /** The address of a page of the demo cluster. */
  at(page: string): string;
  close(): Promise<void>;
}

/** The API with the demo cluster and the built web application, and a browser. */
export async function startWebTest(): Promise<WebTest> {
  const folder = mkdtempSync(join(tmpdir(), 'strata-web-'));
  const passwords = new Map<string, string>();
  const api = await startApi(readSettings({ PORT: '0', STRATA_DATA: folder }), {
    log: pino({ level: 'silent' }),
    beforeListening: async (runtime) => {
      const signIns = await loadDemo(runtime, async (...demo) => {
        await loadDemoDiagnosis(...demo);
        await loadDemoPlans(...demo);
        await loadDemoAgreement(...demo);
        await loadDemoCycle(...demo);
      });
      for (const { login, password } of signIns ?? []) passwords.set(login, password);
    },
  });
  const browser: Browser = await chromium.launch({ executablePath: BROWSER!, args: ['--no-sandbox'] });
  const contexts: BrowserContext[] = [];
  return {
    api,
    at: (page) => `${api.url}/c/${CLUSTER}/${page}`,
    visit: async (login) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const faults = watch(page, api.url);
      await page.goto(`${api.url}/`);
      await page.getByLabel('Login').fill(login);
      await page.getByLabel('Password', { exact: true }).fill(passwords.get(login)!);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('navigation', { name: 'Pages' }).waitFor();
      return { page, faults };
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('blob:'))
      faults.push(`request: ${request.url()}`);
  });
  return faults;
}

/** Waits until the page has its answers. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page
    .getByRole('status', { name: /loading|завантаження|загрузка/i })
    .first()
    .waitFor({ state: 'detached' });
}
