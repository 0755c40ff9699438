import { expect } from '@playwright/test';
import { apiAs } from '../support/api-as.js';
import type { Company } from './company.js';

/** It is the day of July's payroll. */
export async function letJulyEnd(): Promise<void> {
  const admin = await apiAs('admin');
  // So that the first month with too many lost clients already calls for a review.
  await admin.put('/api/organisation/retention-rules', { months: 12, review: 1, part: 2 });
  await admin.post('/api/clock/advance', { to: '2026-08-10' });
}

/** The head enters what July came to, from what waits in the inbox; the commercial director approves it. */
export async function enterTheActuals({ head, commercial }: Company): Promise<void> {
  await head.goto('/inbox');
  const waits = head.locator('main').getByRole('link', { name: 'Open' }).and(head.locator('[href*="2026-07/actuals"]'));
  await waits.click();
  await head.getByRole('heading', { level: 1, name: /Actuals · Wholesale · July 2026/ }).waitFor();
  for (const [column, value] of [
    ['Sales', '820 000'],
    ['Receivables', '180 000'],
    ['Regular clients, Lost', '5'],
  ] as const) {
    const field = head.getByRole('textbox', { name: `Maxim Prodazhin, ${column}`, exact: true });
    // Pressed where the target stands: the whole cell is the field.
    const cell = head.getByRole('cell').filter({ has: field });
    const { width, height } = (await cell.boundingBox())!;
    await cell.click({ position: { x: width - 4, y: height / 2 } });
    await head.keyboard.type(value);
    await field.press('Enter');
  }
  await expect(head.getByText('Filled in: 3 of 3')).toBeVisible();
  await expect(head.getByText('Saved', { exact: true })).toBeVisible();
  await head.getByRole('button', { name: 'Submit' }).click();
  await head.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
  await expect(head.getByText('Being signed', { exact: true })).toBeVisible({ timeout: 30_000 });
  await commercial.goto('/inbox');
  await commercial.getByRole('button', { name: /Actuals/ }).click();
  await expect(commercial.getByRole('row', { name: /^Sales .*820 000/ })).toBeVisible();
  await commercial.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(commercial.getByText(/Signed at \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
}

/** Five of ten clients are lost: the head writes the minutes of a review and sends them. */
export async function holdTheReview({ head }: Company): Promise<void> {
  await head.goto('/inbox');
  await head.locator('main a[href^="/retention/"]').click();
  await head.getByRole('heading', { level: 1, name: 'Review with the team · Maxim Prodazhin' }).waitFor();
  await head.getByRole('combobox', { name: 'Who was there' }).click();
  await head.getByRole('option', { name: 'Maxim Prodazhin' }).click();
  await head.keyboard.press('Escape');
  await head.getByLabel('What was found').fill('Nobody called the clients of the north.');
  await head.getByLabel('What is to be done otherwise').fill('Each is called once in two weeks.');
  await head.getByRole('button', { name: 'Check before you send' }).click();
  await head.getByRole('heading', { level: 1, name: /Minutes of a review/ }).waitFor();
  await head.getByRole('button', { name: 'Submit' }).click();
  await expect(head.getByText('Being signed', { exact: true })).toBeVisible({ timeout: 30_000 });
}
