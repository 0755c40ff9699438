import type { Browser, Page } from '@playwright/test';

interface Looks {
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  locale?: string;
}

/** A page of somebody of the demo company who has signed in by pressing their name; what the page itself finds wrong fails the test. */
export async function signedIn(browser: Browser, name: string, looks: Looks = {}): Promise<Page> {
  const page = await newPage(browser, looks);
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('link', { name: 'Premia' }).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

export async function newPage(browser: Browser, looks: Looks = {}): Promise<Page> {
  const context = await browser.newContext(looks);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}
