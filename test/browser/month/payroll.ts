import { expect, type Page } from '@playwright/test';
import type { Company } from './company.js';

/** Accounting reminds whoever holds the payroll up with one press, and once an hour. */
export async function remind({ accounting }: Company): Promise<void> {
  await accounting.goto('/payroll-runs?month=2026-07');
  await expect(accounting.getByRole('heading', { name: /Still to come/ })).toBeVisible();
  await accounting.getByRole('button', { name: 'Remind', exact: true }).first().click();
  await expect(accounting.getByText(/Reminded \d\d:\d\d, again from \d\d:\d\d/).first()).toBeVisible();
}

/** A run is started, followed while it goes on, and waits for another person. */
export async function run({ accounting }: Company): Promise<void> {
  await accounting.goto('/payroll-runs?month=2026-07');
  await accounting.getByRole('button', { name: 'Start payroll…' }).click();
  await accounting.getByRole('dialog').getByRole('button', { name: 'Start' }).click();
  // The stream tells of it: nothing is pressed and nothing read anew by hand.
  await expect(accounting.getByText('In review').first()).toBeVisible({ timeout: 60_000 });
  await expect(accounting.getByRole('list', { name: 'How far the run is' })).toBeVisible();
  await accounting.getByRole('link', { name: 'Check the register' }).click();
  await expect(accounting.getByText('You have sent this: somebody else signs it')).toBeVisible();
}

/** The register is signed by somebody who gives the password once more. */
export async function signTheRegister({ general }: Company): Promise<void> {
  await general.goto('/inbox');
  await general.getByRole('button', { name: /Payroll register/ }).click();
  await general.getByRole('button', { name: 'Sign…' }).click();
  const dialog = general.getByRole('dialog');
  await expect(dialog.getByText(/people: \d+/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Password' }).fill('not the password');
  await dialog.getByRole('button', { name: 'Sign' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Password' }).fill('example-password-of-alpha');
  await dialog.getByRole('button', { name: 'Sign' }).click();
  await expect(general.getByText(/Signed at \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
}

/** What was posted is made into a file, with its hash, and taken away. */
export async function takeTheFile({ accounting }: Company): Promise<void> {
  await accounting.goto('/payroll-runs?month=2026-07');
  await expect(accounting.getByText('Final').first()).toBeVisible({ timeout: 30_000 });
  await accounting.getByRole('link', { name: 'Run 1' }).click();
  await expectPartsToLeadToPeople(accounting);
  await accounting.getByRole('button', { name: 'Make the file' }).click();
  await expect(accounting.getByText('Ready')).toBeVisible({ timeout: 30_000 });
  const [download] = await Promise.all([
    accounting.waitForEvent('download'),
    accounting.getByRole('link', { name: 'Register XLSX' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
}

/** Of a change since the month before a press shows whom it is of. */
async function expectPartsToLeadToPeople(page: Page): Promise<void> {
  const bridge = page.getByRole('region', { name: /^Why it changed since/ });
  await bridge.getByRole('link', { name: 'Joined' }).click();
  await expect(page).toHaveURL(/filter=Joined/);
  const people = page.getByRole('region', { name: 'Everybody beside the month before' });
  await expect(people.getByRole('row').filter({ hasText: 'Maxim Prodazhin' })).toContainText('Joined');
}

/** Directors see whose pay is outside the bounds of the organisation, or that nobody's is. */
export async function seeWhoIsOutside({ general }: Company): Promise<void> {
  await general.goto('/dashboard?month=2026-07');
  await expect(general.getByRole('region', { name: 'Outside the bounds' })).toBeVisible();
}
