import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './support/browser-test.js';
import { newPage, signedIn } from './support/signed-in.js';

/** The screens of each role; those of pay show what the months before them in this run have left. */
const places = {
  'Galina Otdelova': [
    '/inbox',
    '/months',
    '/profile',
    '/people',
    '/memos',
    '/memos/revision',
    '/memos/weights',
    '/memos/fine',
    '/imports',
    '/delegations',
    '/forecasts',
    '/contests',
    '/contests/new',
    '/sales-plans',
    '/sales-plans/new',
    '/retention',
    '/schemes',
    '/schemes/new',
    '/year?year=2026',
  ],
  'Alla Adminova': [
    '/incidents',
    '/departments',
    '/audit-events',
    '/staff-changes',
    '/regulation',
    '/regulation/change',
  ],
  'Olga Glavnaya': ['/dashboard?month=2026-07', '/payroll-runs?month=2026-07', '/statements?month=2026-07'],
  'Maxim Prodazhin': ['/my-month?month=2026-07', '/questions'],
};
/** What stands in a list of these is a screen as well. */
const inLists = {
  'Galina Otdelova': ['/monthly-cycles/'],
  'Alla Adminova': [],
  'Olga Glavnaya': ['/payroll-runs/', '/statements/'],
  'Maxim Prodazhin': [],
} as const;
const ofMonth = ['', '/kpi-plans', '/actuals', '/tasks'];

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const languages = [
  ['en', 'English'],
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

// Each screen is gone to once: then it is made dark, and as narrow as a phone in one language after the other.
for (const name of Object.keys(places) as (keyof typeof places)[])
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

async function placesOf(page: Page, name: keyof typeof places): Promise<string[]> {
  const found: string[] = [];
  for (const part of inLists[name]) {
    const list = part === '/monthly-cycles/' ? '/months?month=2026-07' : `${part.slice(0, -1)}?month=2026-07`;
    await page.goto(list);
    const link = page.locator(`a[href^="${part}"]`).first();
    const address = (await link.getAttribute('href')) ?? '';
    found.push(...(part === '/monthly-cycles/' ? ofMonth.map((each) => `${address}${each}`) : [address]));
  }
  return [...places[name], ...found];
}

/** What a screen shows is there: nothing of it is still being read. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

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
