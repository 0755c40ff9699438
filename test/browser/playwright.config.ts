import { defineConfig } from '@playwright/test';

const month = 'month.browser.ts';
const year = 'year.browser.ts';

/**
 * The month of the demo company is played first, by one after the other, and beside it the year of a company that has nothing to do
 * with it. All else is looked at and done beside what the month has left, two at a time; tests of one file that need each other say so.
 */
export default defineConfig({
  testDir: '.',
  projects: process.env['PREMIA_SCREENSHOTS']
    ? [{ name: 'pictures', testMatch: '*.pictures.ts' }]
    : [
        { name: 'month', testMatch: month },
        { name: 'year', testMatch: year },
        {
          name: 'beside the month',
          testMatch: '*.browser.ts',
          testIgnore: [month, year],
          dependencies: ['month'],
          fullyParallel: true,
        },
      ],
  outputDir: '../../.premia/browser',
  workers: process.env['PREMIA_SCREENSHOTS'] ? 1 : 2,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env['PREMIA_URL'] ?? 'http://127.0.0.1:3000',
    locale: 'en-GB',
    timezoneId: 'Europe/Moscow',
    screenshot: 'only-on-failure',
    trace: 'off',
    // What is not there by then does not come: a test that waits for it says so at once.
    actionTimeout: 20_000,
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
      // Root has no sandbox in a container.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
