import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './support/browser-test.js';
import { places, placesOf, settled, type Person } from './support/places.js';
import { newPage, signedIn } from './support/signed-in.js';
import { workBesidePay } from './support/work-beside-pay.js';

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const languages = [
  ['en', 'English'],
  ['ru', 'Русский'],
  ['hi', 'हिन्दी'],
] as const;
const wcag = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

test.beforeAll(workBesidePay);

test('what is seen before signing in is accessible, light and dark', async ({ browser }) => {
  const page = await newPage(browser, { colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await expectAccessible(page);
  await page.goto('/invitation#incomplete');
  await page.getByRole('button', { name: 'Choose it' }).waitFor();
  await expectAccessible(page);
});

// Each screen is gone to once: then it is made dark, and as narrow as a phone in one language after the other.
for (const name of Object.keys(places) as Person[])
  test(`every screen of ${name} is accessible, light and dark, and none scrolls sideways on a phone in three languages`, async ({
    browser,
  }) => {
    // Somebody has two dozen screens.
    test.setTimeout(480_000);
    const page = await signedIn(browser, name, { colorScheme: 'light', viewport: desk });
    for (const place of await placesOf(page, name)) {
      await page.goto(place);
      await settled(page);
      await expectAccessible(page);
      await expectToFitOnAPhone(page, place);
    }
  });

/** In either theme. The same page has other colours when it is dark, and nothing else: that is what is looked at then. */
async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page, new AxeBuilder({ page }).withTags(wcag));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expectNoViolation(page, new AxeBuilder({ page }).withRules(['color-contrast']));
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNoViolation(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
    [],
  );
}

async function expectToFitOnAPhone(page: Page, place: string): Promise<void> {
  await page.setViewportSize(phone);
  for (const [code, language] of languages) {
    // The menu of the person has the languages; its button bears their name.
    await page.locator('header button[aria-haspopup="menu"]').click();
    await page.getByRole('menuitem', { name: language }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await expect(page.getByRole('menuitem', { name: language })).toBeHidden();
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect([place, language, wide <= phone.width]).toEqual([place, language, true]);
  }
  await page.evaluate(`localStorage.setItem('premia-language', 'en')`);
  await page.setViewportSize(desk);
}
