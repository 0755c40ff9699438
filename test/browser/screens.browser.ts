import { expect, type Page } from '@playwright/test';
import { bringAxe, expectNoViolation } from './support/axe.js';
import { test } from './support/browser-test.js';
import { listsOfScreens, placesInList, portionsOfPlaces, settled } from './support/places.js';
import { newPage, signedIn } from './support/signed-in.js';

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const otherLanguages = [
  ['ru', 'Русский'],
  ['hi', 'हिन्दी'],
] as const;
const wcag = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

test('what is seen before signing in is accessible, light and dark', async ({ browser }) => {
  const page = await newPage(browser, { colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await expectAccessible(page);
  await page.goto('/invitation#incomplete');
  await page.getByRole('button', { name: 'Choose it' }).waitFor();
  await expectAccessible(page);
});

for (const { name, portion } of portionsOfPlaces)
  test(`${portion.join(', ')} of ${name}: accessible, light and dark, and as wide as a phone in three languages`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, name, { colorScheme: 'light', viewport: desk });
    await lookAt(page, portion);
  });

for (const { name, list } of listsOfScreens)
  test(`what stands in ${list.list} of ${name}: accessible, light and dark, and as wide as a phone in three languages`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, name, { colorScheme: 'light', viewport: desk });
    await lookAt(page, await placesInList(page, list));
  });

/** Each screen is gone to once: then it is made dark, and as narrow as a phone in one language after the other. */
async function lookAt(page: Page, addresses: readonly string[]): Promise<void> {
  for (const place of addresses) {
    await page.goto(place);
    await settled(page);
    await expectAccessible(page);
    await expectToFitOnAPhone(page, place);
  }
}

/** In either theme. The same page has other colours when it is dark, and nothing else: that is what is looked at then. */
async function expectAccessible(page: Page): Promise<void> {
  await bringAxe(page);
  await expectNoViolation(page, { type: 'tag', values: wcag });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expectNoViolation(page, { type: 'rule', values: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectToFitOnAPhone(page: Page, place: string): Promise<void> {
  await page.setViewportSize(phone);
  // The bar at the thumb comes with everything else that a phone has otherwise.
  await page.locator('footer').waitFor();
  await expectToFit(page, place, 'English');
  for (const [code, language] of otherLanguages) {
    // The menu of the person has the languages; its button bears their name.
    await page.locator('header button[aria-haspopup="menu"]').click();
    await page.getByRole('menuitem', { name: language }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await expect(page.getByRole('menuitem', { name: language })).toBeHidden();
    await expectToFit(page, place, language);
  }
  await page.evaluate(`localStorage.setItem('premia-language', 'en')`);
  await page.setViewportSize(desk);
}

/** In the letters of its language, which are asked for when the first of them is laid out. */
const widthOfPage = `(document.body.offsetWidth, document.fonts.ready).then(() => document.documentElement.scrollWidth)`;

async function expectToFit(page: Page, place: string, language: string): Promise<void> {
  const wide = await page.evaluate<number>(widthOfPage);
  expect([place, language, wide <= phone.width]).toEqual([place, language, true]);
}
