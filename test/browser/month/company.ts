import type { Browser, Page } from '@playwright/test';
import { press } from '../support/keyboard.js';
import { newPage, signedIn } from '../support/signed-in.js';

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
    await signedIn(browser, 'Alla Adminova'),
    await signedIn(browser, 'Galina Otdelova'),
    await signedInByKeyboard(browser, 'Konstantin Torgov'),
    await signedIn(browser, 'Olga Glavnaya'),
    await signedIn(browser, 'Boris Schetov'),
    await signedIn(browser, 'Maxim Prodazhin'),
  ];
  return { admin, head, commercial, general, accounting, earner };
}

async function signedInByKeyboard(browser: Browser, name: string): Promise<Page> {
  const page = await newPage(browser);
  await page.goto('/');
  await press(page, page.getByRole('button', { name: new RegExp(name) }));
  await page.getByRole('link', { name: 'Premia' }).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
