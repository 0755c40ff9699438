import { test as base } from '@playwright/test';

/** A test whose pages are closed after it: none goes on asking for news while the next one plays. */
export const test = base.extend<{ pagesAreClosed: void }>({
  pagesAreClosed: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
