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
export type Person = keyof typeof places;

/** What stands in a list of these is a screen as well. */
const inLists = {
  'Galina Otdelova': ['/monthly-cycles/'],
  'Alla Adminova': [],
  'Olga Glavnaya': ['/payroll-runs/', '/statements/'],
  'Maxim Prodazhin': [],
} as const;
const ofMonth = ['', '/kpi-plans', '/actuals', '/tasks'];

/** Every address that somebody has a screen at, those of what stands in lists among them. */
export async function placesOf(page: Page, name: Person): Promise<string[]> {
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
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}
