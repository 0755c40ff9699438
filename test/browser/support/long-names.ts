import type { Page } from '@playwright/test';

/** Sixty letters without a space, and a hundred with them: what a name has before comes to as many as it may have. */
const unbroken = 'Vorderasiatischelandmaschinenersatzteilvertriebsgesellschaft';
const ofManyWords = 'of machines, of their spare parts and of all else that keeps them going in the south and the east';

/** What people, departments, positions, schemes and indicators are called in the answers of the API. */
const named = new Set(['name', 'person', 'department', 'position', 'scheme', 'label', 'displayName']);

/**
 * From now on everything that has a name is shown on this page by a very long one: every second of them has no space.
 * The company stays as it is, for whoever else looks at it at the same time.
 */
export async function withLongNames(page: Page): Promise<void> {
  await page.route('**/api/**', async (route) => {
    if (route.request().method() !== 'GET' || route.request().resourceType() === 'eventsource') return route.fallback();
    const response = await route.fetch();
    if (!(response.headers()['content-type'] ?? '').includes('json')) return route.fulfill({ response });
    const longer = new Map<string, string>();
    const lengthened = (text: string) => {
      const begun = longer.get(text) ?? `${text}${longer.size % 2 === 0 ? unbroken : ` ${ofManyWords}`}`;
      longer.set(text, begun);
      return begun;
    };
    const json: unknown = JSON.parse(await response.text(), (key, value: unknown) =>
      named.has(key) && typeof value === 'string' && /^[A-Z][a-z]/.test(value) ? lengthened(value) : value,
    );
    return route.fulfill({ response, json });
  });
}
