import type { Page } from '@playwright/test';

/** The screens of each role; those of pay show what the months before them have left. */
export const places = {
  'Galina Otdelova': [
    '/inbox',
    '/months',
    '/profile',
    '/notices',
    '/people',
    '/memos',
    '/memos/revision',
    '/memos/weights',
    '/memos/fine',
    '/adjustments/new',
    '/actuals-reopenings/new',
    '/cycle-reopenings/new',
    '/imports',
    '/facts?month=2026-07',
    '/forecasts',
    '/contests',
    '/contests/new',
    '/sales-plans',
    '/sales-plans/new',
    '/retention',
    '/schemes',
    '/schemes/new',
    '/value-definitions',
    '/value-definitions/new',
    '/year?year=2026',
  ],
  'Alla Adminova': [
    '/incidents',
    '/departments',
    '/audit-events',
    '/staff-changes',
    '/delegations',
    '/delegations/order',
    '/regulation',
    '/regulation/change',
    '/settings',
  ],
  'Olga Glavnaya': [
    '/dashboard?month=2026-07',
    '/schemes/parallel',
    '/payroll-runs?month=2026-07',
    '/statements?month=2026-07',
  ],
  'Konstantin Torgov': ['/inbox', '/dashboard?month=2026-07'],
  'Boris Schetov': [
    '/settings',
    '/notices',
    '/write-offs/new',
    '/inbox',
    '/payroll-runs?month=2026-07',
    '/facts?month=2026-07&versions=all',
  ],
  'Maxim Prodazhin': ['/my-month?month=2026-07', '/my-month', '/questions', '/forecasts', '/contests'],
};
export type Person = keyof typeof places;

const ofMonth = ['', '/kpi-plans', '/actuals', '/tasks', '/pay', '/history'];

interface ListOnScreen {
  list: string;
  /** How the address of what stands in it begins. */
  begins: string;
  /** What follows the address, where it has several screens. */
  screens?: readonly string[];
}

/** Of what no screen lists, or not by a link: as the API lists it. */
interface ListOfApi {
  list: `/api/${string}`;
  /** The addresses of its screens, with what the API says of it in place of `$id` or `$personId`. */
  at: readonly string[];
}

type ListOfScreens = ListOnScreen | ListOfApi;

/** What stands in a list of these is a screen as well. */
const inLists: Readonly<Record<Person, readonly ListOfScreens[]>> = {
  'Galina Otdelova': [
    { list: '/months?month=2026-07', begins: '/monthly-cycles/', screens: ofMonth },
    { list: '/contests', begins: '/contests/' },
    { list: '/sales-plans?month=2026-11', begins: '/sales-plans/', screens: ['', '/draft'] },
    { list: '/retention', begins: '/retention/' },
    { list: '/schemes', begins: '/schemes/', screens: ['', '/draft'] },
    { list: '/people', begins: '/people/', screens: ['', '/salary-order'] },
    { list: '/api/plan-revisions?status=drafting', at: ['/documents/$id', '/plan-revisions/$id/draft'] },
    { list: '/api/salary-orders?status=drafting', at: ['/documents/$id', '/salary-orders/$id/draft'] },
    { list: '/api/value-definitions?status=drafting', at: ['/documents/$id', '/value-definitions/$id/draft'] },
    { list: '/api/kpi-plans?month=2026-07', at: ['/year/2026/plans/$personId'] },
  ],
  'Alla Adminova': [
    { list: '/people', begins: '/people/', screens: ['', '/assignment-order'] },
    { list: '/api/assignment-orders?status=drafting', at: ['/documents/$id', '/assignment-orders/$id/draft'] },
    { list: '/api/delegation-orders?status=drafting', at: ['/documents/$id', '/delegation-orders/$id/draft'] },
    { list: '/api/regulation-changes?status=drafting', at: ['/regulation-changes/$id/draft'] },
    { list: '/regulation', begins: '/documents/' },
  ],
  'Konstantin Torgov': [{ list: '/months?month=2026-07', begins: '/monthly-cycles/' }],
  'Boris Schetov': [
    { list: '/payroll-runs?month=2026-07', begins: '/payroll-runs/' },
    { list: '/imports', begins: '/imports/' },
  ],
  'Olga Glavnaya': [
    { list: '/payroll-runs?month=2026-07', begins: '/payroll-runs/' },
    { list: '/statements?month=2026-07', begins: '/statements/' },
  ],
  'Maxim Prodazhin': [
    { list: '/my-month?month=2026-07', begins: '/documents/' },
    { list: '/statements?month=2026-07', begins: '/statements/' },
    { list: '/profile', begins: '/people/' },
  ],
};

/** Every address that somebody has a screen at, those of what stands in lists among them. */
export async function placesOf(page: Page, name: Person): Promise<string[]> {
  const found: string[] = [];
  for (const list of inLists[name]) found.push(...(await placesInList(page, list)));
  return [...places[name], ...found];
}

/** The screens of whom, a few at a time, so that one or the other can be looked at beside it. */
export const portionsOfPlaces = (Object.keys(places) as Person[]).flatMap((name) =>
  inPortions(places[name], 7).map((portion) => ({ name, portion })),
);

function inPortions(all: readonly string[], most: number): string[][] {
  return all.length === 0 ? [] : [all.slice(0, most), ...inPortions(all.slice(most), most)];
}

/** The lists with screens in them, and whose they are. */
export const listsOfScreens = (Object.keys(inLists) as Person[]).flatMap((name) =>
  inLists[name].map((list) => ({ name, list })),
);

/** The address of each screen of what stands first in a list. */
export async function placesInList(page: Page, of: ListOfScreens): Promise<string[]> {
  if ('at' in of) {
    const answer = await page.request.get(of.list);
    const { items } = (await answer.json()) as { items: Readonly<Record<string, string>>[] };
    return of.at.map((address) => address.replace(/\$(\w+)/, (_, field: string) => items[0]?.[field] ?? ''));
  }
  const { list, begins, screens = [''] } = of;
  await page.goto(list);
  const link = page.locator(`main a[href^="${begins}"]:not([href$="/new"])`).first();
  const address = (await link.getAttribute('href')) ?? '';
  return screens.map((each) => `${address}${each}`);
}

/** What a screen shows is there: nothing of it is still being read. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}
