import type { Browser, Page } from '@playwright/test';
import { press } from '../support/keyboard.js';
import { homeIsThere, newPage } from '../support/signed-in.js';

/** The people of the demo company, each in a browser of their own. */
export interface Company {
  admin: Page;
  head: Page;
  commercial: Page;
  general: Page;
  accounting: Page;
  earner: Page;
}

export async function openCompany(browser: Browser): Promise<Company> {
  const [admin, head, commercial, general, accounting, earner] = [
    await signIn(browser, 'Alla Adminova'),
    await signIn(browser, 'Galina Otdelova'),
    await signInByKeyboard(browser, 'Konstantin Torgov'),
    await signIn(browser, 'Olga Glavnaya'),
    await signIn(browser, 'Boris Schetov'),
    await signIn(browser, 'Maxim Prodazhin'),
  ];
  return { admin, head, commercial, general, accounting, earner };
}

/** Whoever tries the demo company presses a name. */
async function signIn(browser: Browser, name: string): Promise<Page> {
  const page = await newPage(browser);
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await homeIsThere(page);
  return page;
}

async function signInByKeyboard(browser: Browser, name: string): Promise<Page> {
  const page = await newPage(browser);
  await page.goto('/');
  await press(page, page.getByRole('button', { name: new RegExp(name) }));
  await homeIsThere(page);
  return page;
}
