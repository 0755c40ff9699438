import type { Page } from '@playwright/test';

/** The screens of each role; those of pay show what the months before them have left. */
export const places = {
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
    '/delegations',
    '/regulation',
    '/regulation/change',
  ],
  'Olga Glavnaya': ['/dashboard?month=2026-07', '/payroll-runs?month=2026-07', '/statements?month=2026-07'],
  'Maxim Prodazhin': ['/my-month?month=2026-07', '/questions'],
};
export type Person = keyof typeof places;

const ofMonth = ['', '/kpi-plans', '/actuals', '/tasks'];

/** What stands in a list of these is a screen as well: the list, and how the address of what stands in it begins. */
const inLists: Readonly<Record<Person, readonly { list: string; begins: string; screens?: readonly string[] }[]>> = {
  'Galina Otdelova': [
    { list: '/months?month=2026-07', begins: '/monthly-cycles/', screens: ofMonth },
    { list: '/contests', begins: '/contests/' },
    { list: '/sales-plans?month=2026-11', begins: '/sales-plans/', screens: ['', '/draft'] },
    { list: '/retention', begins: '/retention/' },
    { list: '/schemes', begins: '/schemes/', screens: ['', '/draft'] },
  ],
  'Alla Adminova': [],
  'Olga Glavnaya': [
    { list: '/payroll-runs?month=2026-07', begins: '/payroll-runs/' },
    { list: '/statements?month=2026-07', begins: '/statements/' },
  ],
  'Maxim Prodazhin': [{ list: '/my-month?month=2026-07', begins: '/documents/' }],
};

/** Every address that somebody has a screen at, those of what stands in lists among them. */
export async function placesOf(page: Page, name: Person): Promise<string[]> {
  const found: string[] = [];
  for (const { list, begins, screens = [''] } of inLists[name]) {
    await page.goto(list);
    const link = page.locator(`main a[href^="${begins}"]:not([href$="/new"])`).first();
    const address = (await link.getAttribute('href')) ?? '';
    found.push(...screens.map((each) => `${address}${each}`));
  }
  return [...places[name], ...found];
}

/** What a screen shows is there: nothing of it is still being read. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}
