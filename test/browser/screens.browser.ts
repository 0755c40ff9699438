import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { newPage, signedIn } from './support/signed-in.js';

/** Of an administrator, who sees no pay, and of a head. */
const places = {
  'Galina Otdelova': ['/inbox', '/months', '/profile', '/people'],
  'Alla Adminova': ['/incidents', '/departments', '/audit-events'],
};

for (const colorScheme of ['light', 'dark'] as const)
  test(`every screen is accessible when it is ${colorScheme}`, async ({ browser }) => {
    const before = await newPage(browser, { colorScheme });
    await before.goto('/');
    await before.getByRole('button', { name: 'Sign in' }).waitFor();
    await expectAccessible(before);
    for (const [name, ofThem] of Object.entries(places)) {
      const page = await signedIn(browser, name, { colorScheme });
      for (const place of [...ofThem, await monthOf(page)]) {
        await page.goto(place);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectAccessible(page);
      }
    }
  });

for (const language of ['English', 'Русский', 'हिन्दी'])
  test(`no screen scrolls sideways on a phone, in ${language}`, async ({ browser }) => {
    const page = await signedIn(browser, 'Galina Otdelova', { viewport: { width: 390, height: 844 } });
    await page.goto('/profile');
    await page.getByText(language, { exact: true }).first().click();
    for (const place of [...places['Galina Otdelova'], await monthOf(page)]) {
      await page.goto(place);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect([place, wide <= 390]).toEqual([place, true]);
    }
  });

async function monthOf(page: Page): Promise<string> {
  await page.goto('/months');
  return (await page.locator('a[href^="/monthly-cycles/"]').first().getAttribute('href')) ?? '';
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
    [],
  );
}
