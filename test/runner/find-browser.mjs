// The browser that the tests of the web application run in: the one in STRATA_TEST_BROWSER, otherwise Chromium or Chrome
// on the path. Prints where it is, or "none", which is part of Nx's cache key.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe'];

/** The path of a browser; undefined if none is installed. */
export function findBrowser({ STRATA_TEST_BROWSER, PATH = '' } = process.env) {
  if (STRATA_TEST_BROWSER) return STRATA_TEST_BROWSER;
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(findBrowser() ?? 'none');
