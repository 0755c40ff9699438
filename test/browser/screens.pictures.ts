import { test } from '@playwright/test';
import { signedIn } from './support/signed-in.js';

/** A picture of every screen, by each role, in both themes, on a desk and a phone: into `.premia/screenshots`. */
const people = {
  'Galina Otdelova': ['/inbox', '/months', '/profile'],
  'Konstantin Torgov': ['/inbox'],
  'Alla Adminova': ['/incidents', '/people', '/departments', '/audit-events'],
};
const sizes = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

for (const [name, places] of Object.entries(people))
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [size, viewport] of Object.entries(sizes))
      test(`${name}, ${colorScheme}, ${size}`, async ({ browser }) => {
        const page = await signedIn(browser, name, { colorScheme, viewport });
        for (const place of places) {
          await page.goto(place);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.screenshot({
            path: `.premia/screenshots/${place.slice(1)}-${name.split(' ')[0]}-${colorScheme}-${size}.png`,
            fullPage: true,
          });
        }
      });
