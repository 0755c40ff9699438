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

for (const colorScheme of ['light', 'dark'] as const)
  test(`every screen is accessible when it is ${colorScheme}`, async ({ browser }) => {
    const before = await newPage(browser, { colorScheme });
    await before.goto('/');
    await before.getByRole('button', { name: 'Sign in' }).waitFor();
    await expectAccessible(before);
    await before.goto('/invitation#incomplete');
    await before.getByRole('button', { name: 'Choose it' }).waitFor();
    await expectAccessible(before);
    for (const name of Object.keys(places) as (keyof typeof places)[]) {
      const page = await signedIn(browser, name, { colorScheme });
      for (const place of await placesOf(page, name)) {
        await page.goto(place);
        await settled(page);
        await expectAccessible(page);
      }
    }
  });

for (const language of ['English', 'Русский', 'हिन्दी'])
  test(`no screen scrolls sideways on a phone, in ${language}`, async ({ browser }) => {
    for (const name of Object.keys(places) as (keyof typeof places)[]) {
      const page = await signedIn(browser, name, { viewport: { width: 390, height: 844 } });
      await page.goto('/profile');
      await page.getByText(language, { exact: true }).first().click();
      for (const place of await placesOf(page, name)) {
        await page.goto(place);
        await settled(page);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect([place, wide <= 390]).toEqual([place, true]);
      }
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

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
    [],
  );
}
