import { test, type Page } from '@playwright/test';
import { apiAs } from './support/api-as.js';
import { draftsBesidePay } from './support/drafts-beside-pay.js';
import {
  approveActualsOfJuly,
  callForReviewsAtOnce,
  payJuly,
  questionJuly,
  signPlan,
  submitPlanOfJuly,
} from './support/july.js';
import { places, placesOf, settled, type Person } from './support/places.js';
import { atHome } from './support/signed-in.js';
import { workBesidePay } from './support/work-beside-pay.js';

/** A picture of every screen into `.premia/screenshots`: in both themes, on a desk and a phone, and in the other languages. */
const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const looks = [
  { language: 'en', colorScheme: 'light', size: 'desk', viewport: desk },
  { language: 'en', colorScheme: 'dark', size: 'desk', viewport: desk },
  { language: 'en', colorScheme: 'light', size: 'phone', viewport: phone },
  { language: 'en', colorScheme: 'dark', size: 'phone', viewport: phone },
  { language: 'ru', colorScheme: 'light', size: 'desk', viewport: desk },
  { language: 'hi', colorScheme: 'light', size: 'phone', viewport: phone },
] as const;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const administrator = await apiAs('admin');
  await administrator.post('/api/clock/advance', { to: '2026-06-28' });
  await callForReviewsAtOnce();
  await signPlan(await submitPlanOfJuly());
  await approveActualsOfJuly();
  await payJuly();
  await questionJuly();
  await workBesidePay();
  await draftsBesidePay();
});

for (const name of Object.keys(places) as Person[])
  test(`Pictures of the screens of ${name}`, async ({ browser }) => {
    test.setTimeout(600_000);
    const page = await atHome(browser, name, { colorScheme: 'light', viewport: desk });
    const taken = new Map<string, number>();
    for (const place of await placesOf(page, name)) {
      const whose = name.split(' ')[0]?.toLowerCase();
      const named = `${whose}${place}`.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'one').replaceAll(/[^a-z0-9]+/gi, '-');
      // Documents of several kinds have addresses alike.
      const count = (taken.get(named) ?? 0) + 1;
      taken.set(named, count);
      const file = count === 1 ? named : `${named}-${count}`;
      let shown = '';
      for (const { language, colorScheme, size, viewport } of looks) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
        if (language !== shown) {
          await page.evaluate(`localStorage.setItem('premia-language', '${language}')`);
          await page.goto(place);
          await settled(page);
          shown = language;
        }
        await drawn(page);
        const path = `.premia/screenshots/${file}-${language}-${colorScheme}-${size}.png`;
        await page.screenshot({ path, fullPage: true });
      }
      await page.evaluate(`localStorage.setItem('premia-language', 'en')`);
    }
  });

/** Everything is drawn in the colours that it has now. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}
