import type { Browser, Page } from '@playwright/test';
import { sessionOfAlpha } from './sessions.js';

interface Looks {
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  locale?: string;
}

/** The home of somebody of the demo company who has signed in before. */
export async function atHome(browser: Browser, name: string, looks: Looks = {}): Promise<Page> {
  const page = await signedIn(browser, name, looks);
  await page.goto('/');
  await homeIsThere(page);
  return page;
}

/** A page of somebody of the demo company who has signed in before, at no address yet. */
export async function signedIn(browser: Browser, name: string, looks: Looks = {}): Promise<Page> {
  const page = await newPage(browser, looks);
  const { cookies } = await sessionOfAlpha(name);
  await page.context().addCookies(cookies);
  return page;
}

export async function homeIsThere(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Premia' }).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** A page of nobody yet; what it finds wrong itself fails the test. */
export async function newPage(browser: Browser, looks: Looks = {}): Promise<Page> {
  const context = await browser.newContext(looks);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

/** From now on what is decided on this page is sent at once: nobody waits to see whether it is taken back. */
export async function decideAtOnce(page: Page): Promise<void> {
  await page.evaluate(`localStorage.setItem('premia-undo-seconds', '0')`);
}
