import { expect } from '@playwright/test';
import { approveActualsOfJuly } from './support/api-as.js';
import { test } from './support/browser-test.js';
import { signedIn } from './support/signed-in.js';

test.describe.configure({ mode: 'serial' });

test.describe('The payroll of July on its screens', () => {
  test('accounting reminds whoever holds it up with one press, and once an hour', async ({ browser }) => {
    const page = await signedIn(browser, 'Boris Schetov');
    await page.goto('/payroll-runs?month=2026-07');
    await expect(page.getByRole('heading', { name: /Still to come/ })).toBeVisible();
    await page.getByRole('button', { name: 'Remind', exact: true }).first().click();
    await expect(page.getByText(/Reminded \d\d:\d\d, again from \d\d:\d\d/).first()).toBeVisible();
  });

  test('a run is started, followed while it goes on, and waits for another person', async ({ browser }) => {
    await approveActualsOfJuly();
    const page = await signedIn(browser, 'Boris Schetov');
    await page.goto('/payroll-runs?month=2026-07');
    await page.getByRole('button', { name: 'Start payroll…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click();
    // The stream tells of it: nothing is pressed and nothing read anew by hand.
    await expect(page.getByText('In review').first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('list', { name: 'How far the run is' })).toBeVisible();
    await page.getByRole('link', { name: 'Check the register' }).click();
    await expect(page.getByText('You cannot sign this: you wrote it')).toBeVisible();
  });

  test('its register is signed by somebody who gives the password once more', async ({ browser }) => {
    const page = await signedIn(browser, 'Olga Glavnaya');
    await page.goto('/inbox');
    await page.getByRole('button', { name: /Payroll register/ }).click();
    await page.getByRole('button', { name: 'Sign…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Password' }).fill('not the password');
    await dialog.getByRole('button', { name: 'Sign' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Password' }).fill('example-password-of-alpha');
    await dialog.getByRole('button', { name: 'Sign' }).click();
    await expect(page.getByText(/Signed at \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
  });

  test('what was posted is made into a file, with its hash', async ({ browser }) => {
    const page = await signedIn(browser, 'Boris Schetov');
    await page.goto('/payroll-runs?month=2026-07');
    await expect(page.getByText('Final').first()).toBeVisible({ timeout: 30_000 });
    await page.getByRole('link', { name: 'Run 1' }).click();
    await page.getByRole('button', { name: 'Make the file' }).click();
    await expect(page.getByText('Ready')).toBeVisible({ timeout: 30_000 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Register XLSX' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  });

  test('whoever earned it reads the statement, and asks about a line', async ({ browser }) => {
    const page = await signedIn(browser, 'Maxim Prodazhin');
    await page.getByRole('link', { name: 'Statements' }).first().click();
    await page
      .getByRole('link', { name: /July 2026/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: /July 2026/ })).toBeVisible();
    await page
      .getByRole('button', { name: /Receivables/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Question this line' }).click();
    await page.getByLabel('What would be right, and how one can tell').fill('Two invoices were paid on 30 July.');
    await page.getByRole('button', { name: 'Send the question' }).click();
    await expect(page.getByText(/It is to be answered by the end of/)).toBeVisible();
    const accounting = await signedIn(browser, 'Boris Schetov');
    await accounting.goto('/questions');
    await expect(accounting.getByRole('cell', { name: 'Maxim Prodazhin' })).toBeVisible();
  });
});
