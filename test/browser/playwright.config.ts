import { defineConfig } from '@playwright/test';

/** One after the other: they play one month of the demo company, each from where the one before has left it. */
export default defineConfig({
  testDir: '.',
  testMatch: process.env['PREMIA_SCREENSHOTS'] ? '*.pictures.ts' : '*.browser.ts',
  outputDir: '../../.premia/browser',
  fullyParallel: false,
  workers: 1,
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
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      // Root has no sandbox in a container.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
