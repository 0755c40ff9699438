import { expect } from '@playwright/test';
import { submitPlanOfJuly } from './support/api-as.js';
import { test } from './support/browser-test.js';
import { newPage, signedIn } from './support/signed-in.js';

test.describe.configure({ mode: 'serial' });

test.describe('The month of the demo company on its screens', () => {
  test('nobody who has not signed in sees more than the sign-in, at whatever address', async ({ browser }) => {
    const page = await newPage(browser);
    await page.goto('/inbox');
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await page.getByLabel('Login').fill('head@alpha.demo');
    await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByLabel('Login')).toHaveValue('head@alpha.demo');
  });

  test('the administrator lets the month open with one press', async ({ browser }) => {
    const page = await signedIn(browser, 'Alla Adminova');
    await page.getByRole('button', { name: /Go to Sun 28 Jun: drafting opens/ }).click();
    await expect(page.getByText('Sun 28 Jun, 00:00')).toBeVisible({ timeout: 30_000 });
  });

  test('the head sees what stops the payroll, and who owes what', async ({ browser }) => {
    const page = await signedIn(browser, 'Galina Otdelova');
    await page.getByRole('link', { name: 'Months' }).click();
    await page.getByRole('link', { name: 'Wholesale' }).click();
    await expect(page.getByRole('heading', { name: 'Wholesale · July 2026' })).toBeVisible();
    await expect(page.getByText('Without a plan: 1')).toBeVisible();
    await expect(page.getByText('Stops payroll')).toBeVisible();
  });

  test('a decision can be taken back, and is then made by a key, on a Russian keyboard as well', async ({
    browser,
  }) => {
    await submitPlanOfJuly();
    const page = await signedIn(browser, 'Konstantin Torgov');
    const row = page.getByRole('button', { name: /KPI plan · Maxim Prodazhin/ });
    await expect(row).toBeVisible();
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(page.getByText(/Signing in \d s/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(row).toBeVisible();
    await page.evaluate(
      `document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA', key: 'ф', bubbles: true }))`,
    );
    await expect(page.getByText(/Signed at \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText('Nothing waits for you')).toBeVisible();
    await expect(page.getByText('With Olga Glavnaya: 1')).toBeVisible();
  });

  test('several are signed together, with the money that they stand for', async ({ browser }) => {
    const page = await signedIn(browser, 'Olga Glavnaya');
    await page.getByRole('button', { name: 'Choose all' }).click();
    const bar = page.getByRole('region', { name: 'What is chosen' });
    await expect(bar).toContainText('60 000');
    await bar.getByRole('button', { name: 'Sign 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign 1' }).click();
    await expect(page.getByText(/Signed at \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
  });

  test('a session that is over in the middle of something is opened again over the page', async ({ browser }) => {
    const page = await signedIn(browser, 'Galina Otdelova');
    await page.goto('/profile');
    await page.getByRole('textbox', { name: 'New password' }).fill('what I have typed');
    await page.context().clearCookies();
    await page.getByRole('textbox', { name: 'Present password' }).fill('not the present one');
    await page.getByRole('button', { name: 'Change the password' }).click();
    const dialog = page.getByRole('dialog', { name: 'Your session is over' });
    await dialog.getByRole('textbox', { name: 'Password' }).fill('example-password-of-alpha');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await expect(dialog).toBeHidden();
    // What waited was sent once more, with what was typed, and answered.
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'New password' })).toHaveValue('what I have typed');
  });
});
