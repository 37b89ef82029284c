// The browser that the tests of the web application run in: the one in STRATA_TEST_BROWSER, otherwise Chromium or Chrome
// where a Linux system installs it. Prints its path, or "none", which is part of Nx's cache key.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a browser; undefined if none is installed. */
export function findBrowser({ STRATA_TEST_BROWSER } = process.env) {
  if (STRATA_TEST_BROWSER) return STRATA_TEST_BROWSER;
  return PLACES.find((path) => existsSync(path));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(findBrowser() ?? 'none');
