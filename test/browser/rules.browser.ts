import { expect } from '@playwright/test';
import { test } from './support/browser-test.js';
import { signedIn } from './support/signed-in.js';

test('how a number is counted is said, tried on a deal, and sent on its route', async ({ browser }) => {
  const page = await signedIn(browser, 'Galina Otdelova');
  await page.goto('/value-definitions');
  await page.getByRole('link', { name: 'Say how one is counted' }).click();
  await page.getByLabel('Name', { exact: true }).first().fill('Sales of parts');
  await page.getByLabel('Unit').fill('RUB');
  const example = page.getByRole('region', { name: 'Try it on a month' });
  await example.getByLabel('Name', { exact: true }).fill('One deal');
  await example.getByRole('button', { name: 'Add: Deals' }).click();
  await example.getByLabel('Id').fill('1');
  await example.getByLabel('Client').fill('north');
  await example.getByLabel('Amount').fill('120 000');
  await example.getByLabel('Amount').blur();
  await expect(example.getByText(/It comes to 120.000/)).toBeVisible();
  await example.getByRole('button', { name: 'This is right' }).click();
  await expect(example.getByText('comes out', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Check before you send' }).click();
  await expect(page.getByText(/^Counted from September 2026 on/)).toBeVisible();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('Being signed', { exact: true })).toBeVisible({ timeout: 30_000 });
});

test('a draft of a change of the regulation is gone on with, a share typed as a percent', async ({ browser }) => {
  const page = await signedIn(browser, 'Alla Adminova');
  await page.goto('/regulation');
  await page
    .getByRole('row', { name: /Half of the variable pay/ })
    .getByRole('link')
    .click();
  await page.getByRole('link', { name: 'Change it…' }).click();
  await expect(page.getByLabel('Reason')).toHaveValue('Half of the variable pay was too much to take.');
  const bound = page.getByLabel('Change of the total');
  await bound.fill('12,5');
  await expect(bound).toHaveValue('12,5');
  await page.getByRole('button', { name: 'Check before you send' }).click();
  await expect(page.getByRole('row', { name: /Change of the total/ })).toContainText(/12.5/);
});
