import { test } from '@playwright/test';
import { apiAs, approveActualsOfJuly, signPlan, submitPlanOfJuly } from './support/api-as.js';
import { places, placesOf, settled, type Person } from './support/places.js';
import { signedIn } from './support/signed-in.js';

/** A picture of every screen, in both themes, on a desk and a phone: into `.premia/screenshots`. */
const sizes = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

test.beforeAll(async () => {
  const administrator = await apiAs('admin');
  await administrator.post('/api/clock/advance', { to: '2026-06-28' });
  await signPlan(await submitPlanOfJuly());
  await approveActualsOfJuly();
  const accounting = await apiAs('accounting');
  const { runId } = await accounting.post<{ runId: string }>('/api/payroll-runs', { month: '2026-07' });
  for (let asked = 0; asked < 240; asked += 1) {
    const { status } = await accounting.get<{ status: string }>(`/api/payroll-runs/${runId}`);
    if (status !== 'calculating') break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
});

for (const name of Object.keys(places) as Person[])
  test(`Pictures of the screens of ${name}`, async ({ browser }) => {
    const page = await signedIn(browser, name, { colorScheme: 'light', viewport: sizes.desk });
    for (const place of await placesOf(page, name)) {
      await page.goto(place);
      await settled(page);
      const file = place
        .replace(/^\//, '')
        .replaceAll(/[^a-z0-9]+/gi, '-')
        .slice(0, 60);
      for (const [size, viewport] of Object.entries(sizes))
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          await page.screenshot({ path: `.premia/screenshots/${file}-${colorScheme}-${size}.png`, fullPage: true });
        }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(sizes.desk);
    }
  });
